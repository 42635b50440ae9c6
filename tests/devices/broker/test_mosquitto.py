"""mosquitto as the broker: MQTT 5, the same inbox, nothing lost while nobody reads."""

from __future__ import annotations

import shutil
import subprocess
import time
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import numpy as np
import pytest
from paho.mqtt.enums import MQTTProtocolVersion

from leitai.core.referee.model import Channel, ChannelKind, Telemetry
from leitai.devices.broker.blocks import Address
from leitai.devices.broker.mosquitto import (
    READER,
    MosquittoDoor,
    MosquittoSettings,
    access_file,
    password_line,
)
from leitai.devices.channels import wire
from leitai.devices.codec import write_block
from leitai.devices.inbox import Inbox
from leitai.devices.rawlog import RawLog
from leitai.devices.segments import Segments
from support.broker import KEYS, wait_until
from support.mqtt import Device
from support.server import free_port

BINARY = shutil.which("mosquitto", path="/usr/sbin:/usr/local/sbin:/usr/bin:/usr/local/bin")
pytestmark = pytest.mark.skipif(BINARY is None, reason="mosquitto is not installed")
STEP = 10_000_000
ORIGIN = time.time_ns() - 1_000_000_000_000
PASSWORD = "reader"


@pytest.fixture
def port(tmp_path: Path) -> Iterator[int]:
    port = free_port()
    lines = [password_line(f"cup/{station}", key) for station, key in KEYS.items()]
    (tmp_path / "passwords").write_text(
        "\n".join([password_line(READER, PASSWORD), *lines, ""]), encoding="ascii"
    )
    (tmp_path / "access").write_text(access_file([Address("cup", each) for each in KEYS]))
    (tmp_path / "mosquitto.conf").write_text(
        f"listener {port} 127.0.0.1\nallow_anonymous false\nmax_queued_messages 0\n"
        f"password_file {tmp_path}/passwords\nacl_file {tmp_path}/access\nuser root\n"
    )
    with subprocess.Popen(
        [str(BINARY), "-c", str(tmp_path / "mosquitto.conf")], stderr=subprocess.DEVNULL
    ) as process:
        try:
            yield port
        finally:
            process.terminate()


def open_inbox(folder: Path) -> tuple[Inbox, RawLog]:
    channel = Channel("x", {}, ChannelKind.NUMBER, None, (), Decimal(-100), Decimal(100), 100)
    wiring = wire(Telemetry(10_000, (channel,), 60_000))
    inbox = Inbox()
    for number, station in enumerate(KEYS, 1):
        inbox.slots.wire(inbox.slots.add(("cup", station), number=number), wiring)
    return inbox, RawLog(inbox, Segments(folder / "raw"))


def block(sequence: int) -> bytes:
    values = np.full((2, 1), sequence, np.float32)
    return write_block(values, sequence=sequence, t0=ORIGIN + sequence * 2 * STEP, dt=STEP)


def connect(port: int, user: str, key: str) -> Device:
    return Device(port, user, key, protocol=MQTTProtocolVersion.MQTTv5)


def door_of(port: int, rawlog: RawLog) -> MosquittoDoor:
    door = MosquittoDoor(MosquittoSettings(port=port, password=PASSWORD), rawlog)
    assert door.start(wait=20)
    return door


def wait_for(port: int) -> None:
    def answers() -> bool:
        try:
            with connect(port, "cup/S1", KEYS["S1"]) as device:
                return not device.refused
        except OSError:
            return False

    wait_until(answers)


def received(inbox: Inbox, station: str) -> int:
    return int(inbox.slots.blocks[inbox.slots.place["cup", station]])


def test_blocks_over_mqtt_5_arrive_and_survive_a_restart_of_the_reader(
    port: int, tmp_path: Path
) -> None:
    wait_for(port)
    inbox, rawlog = open_inbox(tmp_path)
    door = door_of(port, rawlog)
    with connect(port, "cup/S1", KEYS["S1"]) as device:
        for sequence in range(1, 21):
            device.publish("tele/cup/S1", block(sequence))
        wait_until(lambda: received(inbox, "S1") == 20)
        door.close()
        rawlog.close()
        for sequence in range(21, 41):
            device.publish("tele/cup/S1", block(sequence))
    again, rawlog = open_inbox(tmp_path)
    heard: list[int] = []
    again.on_samples(lambda samples: heard.extend(each.sequence for each in samples))
    door = door_of(port, rawlog)
    wait_until(lambda: heard[-1:] == [40])
    everything = list(again.reread("cup", "S1", ORIGIN))
    door.close()
    rawlog.close()
    assert [float(value) for each in everything for value in each.values[::2, 0]] == [
        float(sequence) for sequence in range(1, 41)
    ]


def test_foreign_topics_and_wrong_keys_are_refused_and_garbage_is_counted(
    port: int, tmp_path: Path
) -> None:
    wait_for(port)
    inbox, rawlog = open_inbox(tmp_path)
    door = door_of(port, rawlog)
    with connect(port, "cup/S1", KEYS["S2"]) as device:
        assert device.refused
    with connect(port, "cup/S1", KEYS["S1"]) as device:
        device.publish("tele/cup/S2", block(1), qos=0)  # mosquitto 2.0 hangs up on that
    with connect(port, "cup/S1", KEYS["S1"]) as device:
        device.publish("tele/cup/S1", b"garbage")
        device.publish("tele/cup/S1", block(1))
    wait_until(lambda: received(inbox, "S1") == 1)
    door.close()
    rawlog.close()
    assert received(inbox, "S2") == 0
    assert dict(inbox.slots.findings[inbox.slots.place["cup", "S1"]].counters) == {"malformed": 1}
