"""What the broker acknowledged and had not logged when it was killed is logged afterwards."""

from __future__ import annotations

import os
import signal

from leitai.devices.broker.blocks import Address
from leitai.devices.broker.config import Account, BrokerSettings
from leitai.devices.broker.door import MqttDoor
from leitai.devices.broker.mending import ACKNOWLEDGED, mend_log
from leitai.devices.broker.stream import Directory, read_range
from leitai.devices.inbox import Inbox
from support.broker import KEYS, end_leftover, wait_until
from support.mqtt import Device


def test_an_acknowledged_message_is_logged_after_a_crash_and_only_once(
    settings: BrokerSettings, accounts: list[Account]
) -> None:
    door = MqttDoor(settings, Inbox(), lambda: accounts)
    door.start()
    broker = door.broker
    with Device(broker.ports.mqtt, "cup/S1", KEYS["S1"]) as device:
        for payload in (b"1", b"2", b"2"):
            device.publish("tele/cup/S1", payload)
    with broker.connect() as connection:  # acknowledged, but the log has not got it
        connection.publish("$MQTT.msgs.tele.cup.S1", b"2")
        connection.publish("$MQTT.msgs.tele.cup.S1", b"3")
        where = f"$JS.API.STREAM.INFO.{ACKNOWLEDGED}"
        wait_until(lambda: connection.ask(where)["state"]["messages"] == 5)
    os.kill(broker.pid, signal.SIGKILL)
    wait_until(lambda: broker.restarts == 1)
    directory = Directory([Address("cup", "S1")])
    logged = [each.payload for each in read_range(broker.connect(), directory)]  # type: ignore[union-attr]
    assert logged == [b"1", b"2", b"2", b"2", b"3"]
    assert mend_log(broker) == 0
    assert door.health()["faults"] == {"broker_crashed": 1, "log_mended": 2}
    broker.stop()
    end_leftover(settings.folder)


def test_a_fresh_broker_has_nothing_to_mend(settings: BrokerSettings) -> None:
    door = MqttDoor(settings, Inbox(), list)
    door.start()
    assert door.health()["faults"] == {}
    door.broker.stop()
    end_leftover(settings.folder)
