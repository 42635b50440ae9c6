"""MQTT into the inbox: what counts, what is refused and shown, what survives a restart."""

from __future__ import annotations

import struct
import threading
import time
from collections.abc import Iterator, Sequence
from decimal import Decimal

import numpy as np
import pytest

from leitai.core.referee.model import Channel, ChannelKind, Telemetry
from leitai.devices.broker.config import Account, BrokerSettings
from leitai.devices.broker.door import MqttDoor
from leitai.devices.channels import wire
from leitai.devices.codec import write_block
from leitai.devices.inbox import Inbox
from leitai.devices.samples import Samples
from support.broker import KEYS, end_leftover, wait_until
from support.mqtt import Device

STEP = 10_000_000
ORIGIN = time.time_ns() - 1_000_000_000_000
"""The broker stamps what it stores with the real time; what devices send is near it."""


def telemetry() -> Telemetry:
    def channel(name: str, kind: ChannelKind = ChannelKind.NUMBER) -> Channel:
        return Channel(name, {}, kind, None, (), Decimal(-100), Decimal(100), 100)

    return Telemetry(10_000, (channel("x"), channel("y"), channel("ok", ChannelKind.BOOL)), 60_000)


class Heard:
    """A listener of the inbox."""

    def __init__(self, inbox: Inbox) -> None:
        self.samples: list[Samples] = []
        self._changed = threading.Condition()
        inbox.on_samples(self.hear)

    def hear(self, samples: Sequence[Samples]) -> None:
        with self._changed:
            self.samples += samples
            self._changed.notify_all()

    def wait(self, count: int) -> None:
        with self._changed:
            assert self._changed.wait_for(lambda: len(self.samples) >= count, 20)

    def of(self, station: str) -> list[int]:
        return [each.sequence for each in self.samples if each.station == station]


def open_inbox(before: Inbox | None = None) -> Inbox:
    """With all stations in it; `before`: the inbox whose counters outlived the restart."""
    inbox = Inbox()
    wiring = wire(telemetry())
    for number, station in enumerate(KEYS, 1):
        tally = None if before is None else before.slots.tally(number - 1)
        slot = inbox.slots.add(("cup", station), number=number, tally=tally)
        inbox.slots.wire(slot, wiring)
    return inbox


def block(sequence: int, ticks: int = 2, station: int = 0) -> bytes:
    values = np.full((ticks, 3), sequence % 2, np.float32)
    start = ORIGIN + sequence * ticks * STEP
    return write_block(values, sequence=sequence, t0=start, dt=STEP, station=station)


@pytest.fixture
def door(settings: BrokerSettings, accounts: list[Account]) -> Iterator[MqttDoor]:
    made = MqttDoor(settings, open_inbox(), lambda: list(accounts))
    made.start()
    yield made
    made.close()
    end_leftover(settings.folder)


def findings(inbox: Inbox, station: str) -> dict[str, int]:
    return dict(inbox.slots.findings[inbox.slots.place["cup", station]].counters)


def test_blocks_arrive_in_order_and_bit_for_bit(door: MqttDoor) -> None:
    heard = Heard(door.inbox)
    door.read()
    with (
        Device(door.ports.mqtt, "cup/S1", KEYS["S1"]) as one,
        Device(door.ports.mqtt, "cup/S2", KEYS["S2"]) as two,
    ):
        for sequence in range(1, 51):
            one.publish("tele/cup/S1", block(sequence), qos=sequence % 2)
            two.publish("tele/cup/S2", block(sequence, ticks=1))
    heard.wait(100)
    assert heard.of("S1") == heard.of("S2") == list(range(1, 51))
    first = heard.samples[0]
    assert first.values.tolist() == [[first.sequence % 2] * 3] * len(first.times)
    assert {each.log for each in heard.samples} == {"mqtt"}
    assert sorted(each.position for each in heard.samples) == list(range(1, 101))
    assert not findings(door.inbox, "S1")


def test_simple_devices_send_json(door: MqttDoor) -> None:
    heard = Heard(door.inbox)
    door.read()
    with Device(door.ports.mqtt, "cup/S1", KEYS["S1"]) as device:
        device.publish("tele/cup/S1", b'{"seq": 1, "samples": [{"t": %d, "x": 1.5}]}' % ORIGIN)
        device.publish("tele/cup/S1", block(2))
    heard.wait(2)
    assert heard.of("S1") == [1, 2]
    assert heard.samples[0].values[0][0] == 1.5


@pytest.mark.parametrize(
    ("payload", "code"),
    [
        (b"", "malformed"),
        (b"\x00" * 40, "version_unknown"),
        (b'{"seq": 1}', "malformed"),
        (b"{" * 5000, "malformed"),
        (b"\xff\xfe\x00 garbage", "malformed"),
        (block(1)[:-1], "malformed"),
        (block(1, station=2), "foreign_station"),
        (block(1, ticks=1)[:32] + b"\x00" * 8, "malformed"),
        (b'{"seq": 1, "samples": [{"t": 1, "z": 1}]}', "unknown_channel"),
    ],
)
def test_what_cannot_be_read_is_counted_and_the_rest_goes_on(
    door: MqttDoor, payload: bytes, code: str
) -> None:
    heard = Heard(door.inbox)
    door.read()
    with Device(door.ports.mqtt, "cup/S1", KEYS["S1"]) as device:
        device.publish("tele/cup/S1", payload)
        device.publish("tele/cup/S1", block(7))
    heard.wait(1)
    assert heard.of("S1") == [7]
    assert findings(door.inbox, "S1") == {code: 1}


def test_foreign_topics_and_wrong_keys_are_shown_to_the_technician(door: MqttDoor) -> None:
    door.read()
    with Device(door.ports.mqtt, "cup/S1", KEYS["S1"]) as device:
        for _ in range(3):
            device.publish("tele/cup/S2", block(1))
    with Device(door.ports.mqtt, "cup/S2", "guessed"):
        pass
    wait_until(lambda: findings(door.inbox, "S2") == {"key_wrong": 1})
    wait_until(lambda: findings(door.inbox, "S1") == {"foreign_station": 3})
    assert door.health()["faults"] == {"foreign_station": 3, "key_wrong": 1}


def test_replayed_blocks_are_refused(door: MqttDoor) -> None:
    heard = Heard(door.inbox)
    door.read()
    with Device(door.ports.mqtt, "cup/S1", KEYS["S1"]) as device:
        for sequence in (1, 2, 2, 1, 3):
            device.publish("tele/cup/S1", block(sequence))
    heard.wait(3)
    assert heard.of("S1") == [1, 2, 3]
    assert findings(door.inbox, "S1") == {"replayed": 2}


def test_nothing_is_lost_or_doubled_when_nobody_read_for_a_while(
    settings: BrokerSettings, accounts: list[Account], door: MqttDoor
) -> None:
    heard = Heard(door.inbox)
    door.read()
    with Device(door.ports.mqtt, "cup/S1", KEYS["S1"]) as device:
        for sequence in range(1, 21):
            device.publish("tele/cup/S1", block(sequence))
        heard.wait(20)
        door.reader.stop()
        door.broker.leave()
        for sequence in range(21, 41):
            device.publish("tele/cup/S1", block(sequence))
        inbox = open_inbox(door.inbox)
        again = Heard(inbox)
        after = MqttDoor(settings, inbox, lambda: accounts)
        after.start()
        after.read()
        for sequence in range(41, 61):
            device.publish("tele/cup/S1", block(sequence))
        again.wait(40)
    after.close()
    assert again.of("S1") == list(range(21, 61))
    assert not findings(inbox, "S1")


def test_an_attempt_is_read_again_from_the_log(door: MqttDoor) -> None:
    heard = Heard(door.inbox)
    door.read()
    with (
        Device(door.ports.mqtt, "cup/S1", KEYS["S1"]) as one,
        Device(door.ports.mqtt, "cup/S2", KEYS["S2"]) as two,
    ):
        for sequence in range(1, 11):
            one.publish("tele/cup/S1", block(sequence))
            two.publish("tele/cup/S2", block(sequence))
            if sequence == 5:
                one.publish("tele/cup/S1", b"garbage")
    heard.wait(20)
    again = list(door.inbox.reread("cup", "S1", ORIGIN))
    live = [each for each in heard.samples if each.station == "S1"]
    assert [each.sequence for each in again] == list(range(1, 11))
    assert [each.values.tobytes() for each in again] == [each.values.tobytes() for each in live]
    assert [each.received for each in again] == [each.received for each in live]
    assert [each.position for each in again] == [each.position for each in live]
    assert list(door.inbox.reread("cup", "S1", live[-1].received + 10_000_000_000)) == []


def test_sparkplug_over_mqtt_and_again_from_the_log(door: MqttDoor) -> None:
    heard = Heard(door.inbox)
    door.read()
    now = ORIGIN // 1_000_000
    with Device(door.ports.mqtt, "cup/S1", KEYS["S1"]) as device:
        device.publish("spBv1.0/cup/NBIRTH/S1", payload(0, metric(now, 1.5, "x", 1)))
        device.publish("spBv1.0/cup/NDATA/S1", payload(1, metric(now + 1, 2.5, "", 1)))
        device.publish("spBv1.0/cup/NDATA/S1", payload(3, metric(now + 2, 3.5, "", 1)))
        device.publish("spBv1.0/cup/NDATA/S1", b"garbage")
        device.publish("spBv1.0/cup/NDATA/S1", payload(4, metric(now + 3, 4.5, "nobody's")))
        device.publish("spBv1.0/cup/NDATA/S1", payload(5, metric(now + 4, 5.5, "", 1)))
    heard.wait(4)
    assert [each.values[0][0] for each in heard.samples] == [1.5, 2.5, 3.5, 5.5]
    assert findings(door.inbox, "S1") == {
        "sequence_gap": 1, "malformed": 1, "unknown_channel": 1,
    }  # fmt: skip
    later = list(door.archive.blocks(("cup", "S1"), heard.samples[1].received))
    assert [raw.position for raw in later] == [2, 3, 5, 6]
    assert [each.values[0][0] for each in door.inbox.reread("cup", "S1", 0)] == [1.5, 2.5, 3.5, 5.5]


def metric(time_ms: int, value: float, name: str, alias: int | None = None) -> bytes:
    """A Sparkplug B metric, encoded by hand."""
    named = b"\x0a" + bytes([len(name)]) + name.encode() if name else b""
    numbered = b"" if alias is None else b"\x10" + bytes([alias])
    number, digits = time_ms, b""
    while number > 127:
        digits += bytes([number % 128 | 128])
        number //= 128
    return (
        named + numbered + b"\x18" + digits + bytes([number]) + b"\x65" + struct.pack("<f", value)
    )


def payload(sequence: int, *metrics: bytes) -> bytes:
    """A Sparkplug B payload, encoded by hand."""
    body = b"".join(b"\x12" + bytes([len(each)]) + each for each in metrics)
    return body + b"\x18" + bytes([sequence])
