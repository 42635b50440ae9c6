"""The broker's process: who may connect and publish what, and what survives which end."""

from __future__ import annotations

import os
import signal
import stat

from leitai.devices.broker.blocks import Address
from leitai.devices.broker.config import Account, BrokerSettings
from leitai.devices.broker.process import Broker
from leitai.devices.broker.reader import Reader
from support.broker import KEYS, Collector, account, wait_until
from support.mqtt import Device


def reader_of(broker: Broker, sink: Collector) -> Reader:
    settings = broker.settings
    made = Reader(
        broker.connect,
        lambda: [Address("cup", station) for station in KEYS],
        sink,
        settings.folder / "place.json",
        log_bytes=settings.log_bytes,
    )
    assert made.start(wait=20)
    return made


def test_a_station_publishes_on_its_own_topic_and_nowhere_else(broker: Broker) -> None:
    sink = Collector()
    reader = reader_of(broker, sink)
    with Device(broker.ports.mqtt, "cup/S1", KEYS["S1"]) as device:
        assert not device.refused
        device.publish("tele/cup/S2", b"foreign")
        device.publish("tele/cup", b"foreign")
        device.publish("tele/other/S1", b"foreign")
        device.publish("$JS/API/STREAM/DELETE/tele", b"")
        device.publish("tele/cup/S1", b"own")
        device.publish("spBv1.0/cup/NDATA/S2", b"foreign")
        device.publish("spBv1.0/cup/NDATA/S1", b"own")
    sink.wait(messages=2)
    reader.stop()
    assert [(each.topic, each.payload) for each in sink.messages] == [
        ("tele/cup/S1", b"own"),
        ("spBv1.0/cup/NDATA/S1", b"own"),
    ]
    assert {each.address for each in sink.messages} == {Address("cup", "S1")}


def test_a_station_may_not_listen(broker: Broker) -> None:
    with Device(broker.ports.mqtt, "cup/S1", KEYS["S1"]) as device:
        assert all(reason.is_failure for reason in device.subscribe("tele/#"))
        assert all(reason.is_failure for reason in device.subscribe("tele/cup/S1"))


def test_a_wrong_key_or_an_unknown_station_is_refused(broker: Broker) -> None:
    for user, key in (("cup/S1", KEYS["S2"]), ("cup/S9", "key"), ("leitai", ""), ("watch", "")):
        with Device(broker.ports.mqtt, user, key) as device:
            assert device.refused


def test_a_code_with_a_dot_has_its_topic(broker: Broker) -> None:
    sink = Collector()
    reader = reader_of(broker, sink)
    with Device(broker.ports.mqtt, "cup/S.3", KEYS["S.3"]) as device:
        device.publish("tele/cup/S.3", b"{}")
    sink.wait(messages=1)
    reader.stop()
    assert sink.messages[0].address == Address("cup", "S.3")
    assert sink.messages[0].topic == "tele/cup/S.3"


def test_enrolment_and_withdrawal_take_effect_while_others_stay(
    broker: Broker, accounts: list[Account]
) -> None:
    with (
        Device(broker.ports.mqtt, "cup/S1", KEYS["S1"]) as one,
        Device(broker.ports.mqtt, "cup/S2", KEYS["S2"]) as two,
    ):
        accounts.append(account("S4"))
        assert broker.reload(wait=20)
        with Device(broker.ports.mqtt, "cup/S4", "key") as four:
            assert not four.refused
        accounts[:] = [each for each in accounts if each.station != "S1"]
        assert broker.reload(wait=20)
        assert one.gone.wait(20)
        two.publish("tele/cup/S2", b"{}")
        assert not two.gone.is_set()
    with Device(broker.ports.mqtt, "cup/S1", KEYS["S1"]) as again:
        assert again.refused


def test_the_first_block_of_a_station_enrolled_while_reading_counts(
    broker: Broker, accounts: list[Account]
) -> None:
    sink = Collector()
    known = [Address("cup", "S1")]
    settings = broker.settings
    place = settings.folder / "place.json"
    reader = Reader(broker.connect, lambda: known, sink, place, log_bytes=settings.log_bytes)
    assert reader.start(wait=20)
    with Device(broker.ports.mqtt, "cup/S1", KEYS["S1"]) as device:
        device.publish("tele/cup/S1", b"{}")
    sink.wait(messages=1)
    known.append(Address("cup", "S2"))
    reader.refresh()
    with Device(broker.ports.mqtt, "cup/S2", KEYS["S2"]) as device:
        device.publish("tele/cup/S2", b"{}")
    sink.wait(messages=2)
    reader.stop()
    assert [each.address for each in sink.messages] == [Address("cup", "S1"), Address("cup", "S2")]


def test_mqtt_over_websocket(broker: Broker) -> None:
    sink = Collector()
    reader = reader_of(broker, sink)
    assert broker.ports.websocket
    with Device(broker.ports.websocket, "cup/S1", KEYS["S1"], transport="websockets") as device:
        device.publish("tele/cup/S1", b"{}")
    sink.wait(messages=1)
    reader.stop()


def test_a_broker_that_was_killed_comes_back_with_all_it_acknowledged(
    settings: BrokerSettings, broker: Broker
) -> None:
    sink = Collector()
    reader = reader_of(broker, sink)
    with Device(broker.ports.mqtt, "cup/S1", KEYS["S1"]) as device:
        for number in range(20):
            device.publish("tele/cup/S1", b"%d" % number)
        os.kill(broker.pid, signal.SIGKILL)
        assert device.gone.wait(20)
    wait_until(lambda: broker.restarts == 1)
    with Device(broker.ports.mqtt, "cup/S1", KEYS["S1"]) as device:
        device.publish("tele/cup/S1", b"after")
    sink.wait(messages=21)
    reader.stop()
    assert [each.payload for each in sink.messages] == [b"%d" % n for n in range(20)] + [b"after"]


def test_a_crash_is_told(settings: BrokerSettings, accounts: list[Account]) -> None:
    told: list[str] = []
    made = Broker(settings, lambda: accounts, lambda code, _: told.append(code))
    made.start()
    os.kill(made.pid, signal.SIGKILL)
    wait_until(lambda: made.restarts == 1)
    made.stop()
    assert told == ["broker_crashed"]
    assert not made.pid


def test_the_next_server_takes_over_the_running_broker(
    settings: BrokerSettings, broker: Broker, accounts: list[Account]
) -> None:
    before = broker.pid
    broker.leave()
    with Device(broker.ports.mqtt, "cup/S1", KEYS["S1"]) as device:
        after = Broker(settings, lambda: accounts)
        after.start()
        assert after.pid == before
        assert after.ports == broker.ports
        device.publish("tele/cup/S1", b"{}")
        assert not device.gone.is_set()
        after.stop()
    assert not after.pid


def test_other_ports_need_another_start(
    settings: BrokerSettings, broker: Broker, accounts: list[Account]
) -> None:
    before = broker.pid
    broker.leave()
    plain = BrokerSettings(folder=settings.folder, websocket_port=None)
    after = Broker(plain, lambda: accounts)
    after.start()
    assert after.pid != before
    assert after.ports.websocket is None
    after.stop()


def test_only_this_user_reads_the_secrets(settings: BrokerSettings, broker: Broker) -> None:
    for name in ("secrets.json", "broker.conf"):
        assert stat.S_IMODE((settings.folder / name).stat().st_mode) == 0o600
    assert all(key not in (settings.folder / "broker.conf").read_text() for key in KEYS.values())
