"""Sparkplug B payloads of other makers, and what is wrong with some."""

from __future__ import annotations

import struct
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from leitai.devices.broker import sparkplug, sparkplug_pb
from leitai.devices.broker.blocks import Address, Message
from leitai.devices.broker.sparkplug import Births
from leitai.devices.refusal import DeviceRefused
from leitai.devices.samples import INVALID_BITS, is_absent

T = 1_795_244_403_464
MS = 1_000_000
NODE = Address("cup", "S1")
# Written by pysparkplug 0.6.1: bdSeq (alias 0), speed 12.5 (1), gate true (2).
NBIRTH = bytes.fromhex(
    "0888d69ee79f3412140a05626453657110001888d69ee79f3420045803121b0a05737065656410011888d69ee79f34"
    "200a69000000000000294012130a046761746510021888d69ee79f34200b70011800"
)
# tcp_x 412.5 Float (alias 10), steps -7 Int16 (11), count -9 Int64 (12), total 2**40 UInt64 (13).
DBIRTH = bytes.fromhex(
    "0888d69ee79f3412170a057463705f78100a1888d69ee79f342009650040ce4312160a057374657073100b1888d69e"
    "e79f34200250f9ff03121d0a05636f756e74100c1888d69ee79f34200458f7ffffffffffffffff0112190a05746f74"
    "616c100d1888d69ee79f342008588080808080201801"
)
# By alias and without data types: tcp_x 413.25 at T + 10, steps -8 at T + 20.
DDATA = bytes.fromhex(
    "089cd69ee79f34120e100a1892d69ee79f346500a0ce43120d100b189cd69ee79f3450f8ff031802"
)
NULL = bytes.fromhex("08a6d69ee79f3412100a05737065656418a6d69ee79f3438011803")


def message(kind: str, payload: bytes, position: int = 1) -> Message:
    device = "/arm" if kind.startswith("D") else ""
    return Message(f"spBv1.0/cup/{kind}/S1{device}", NODE, payload, position, T * MS)


def told(births: Births, kind: str, payload: bytes, position: int = 1) -> dict[str, object]:
    block, gap = births.take(message(kind, payload, position))
    assert gap is None
    assert block is not None
    assert block.sequence == position
    return {
        name: [
            (int(time), float(value))
            for time, value in zip(block.times, block.values[:, column], strict=True)
            if not is_absent(np.array([value], np.float32))[0]
        ]
        for column, name in enumerate(block.names or ())
    }


def test_reads_what_another_library_writes() -> None:
    births = Births()
    assert told(births, "NBIRTH", NBIRTH) == {"speed": [(T * MS, 12.5)], "gate": [(T * MS, 1.0)]}
    assert told(births, "DBIRTH", DBIRTH, 2) == {
        "arm/tcp_x": [(T * MS, 412.5)],
        "arm/steps": [(T * MS, -7.0)],
        "arm/count": [(T * MS, -9.0)],
        "arm/total": [(T * MS, float(2**40))],
    }
    assert told(births, "DDATA", DDATA, 3) == {
        "arm/tcp_x": [((T + 10) * MS, 413.25)],
        "arm/steps": [((T + 20) * MS, -8.0)],
    }


def test_null_is_invalid_not_absent() -> None:
    births = Births()
    births.take(message("NBIRTH", NBIRTH))
    block, gap = births.take(message("NDATA", NULL))
    assert gap == (2, 3)  # 1 and 2 were a device's
    assert block is not None
    assert block.names == ("speed",)
    assert block.values.view(np.uint32).tolist() == [[INVALID_BITS]]


def test_missing_messages_are_counted_across_the_wrap() -> None:
    births = Births()
    gaps = [births.take(message("NDATA", b"\x18" + varint(n)))[1] for n in (254, 255, 0, 1, 4)]
    assert gaps == [None, None, None, None, (2, 4)]
    assert births.take(message("NBIRTH", b"\x18\x00"))[1] is None


def test_an_alias_nobody_announced_is_refused() -> None:
    births = Births()
    with pytest.raises(DeviceRefused) as caught:
        births.take(message("DDATA", DDATA))
    assert caught.value.code == "unknown_channel"
    births.take(message("DBIRTH", DBIRTH))
    births.take(message("NBIRTH", NBIRTH))  # a node's birth ends what its devices announced
    with pytest.raises(DeviceRefused):
        births.take(message("DDATA", DDATA))


def test_text_is_the_wrong_type() -> None:
    metric = b"\x0a\x01x" + b"\x7a\x02hi"
    with pytest.raises(DeviceRefused) as caught:
        Births().take(message("NDATA", b"\x12" + varint(len(metric)) + metric))
    assert caught.value.code == "wrong_type"


def test_deaths_say_nothing() -> None:
    assert Births().take(message("NDEATH", b"\xff\xff")) == (None, None)


@given(st.binary(max_size=100))
def test_any_bytes_are_read_or_refused(payload: bytes) -> None:
    births = Births()
    births.take(message("NBIRTH", NBIRTH))
    try:
        births.take(message("NDATA", payload))
    except DeviceRefused as fault:
        assert fault.code in {"malformed", "unknown_channel", "wrong_type"}


@given(st.floats(width=32, allow_nan=False), st.integers(0, 1 << 40), st.integers(0, 255))
def test_reads_what_is_written_by_hand(value: float, time: int, sequence: int) -> None:
    metric = b"\x0a\x05tcp_x" + b"\x18" + varint(time) + b"\x20\x09\x65" + struct.pack("<f", value)
    payload = b"\x12" + varint(len(metric)) + metric + b"\x18" + varint(sequence)
    block, _ = Births().take(message("NDATA", payload, 9))
    assert block is not None
    assert (block.sequence, block.times.tolist(), block.values.tolist(), block.names) == (
        9, [time * MS], [[value]], ("tcp_x",),
    )  # fmt: skip


def varint(number: int) -> bytes:
    made = b""
    while number > 127:
        made += bytes([number % 128 | 128])
        number //= 128
    return made + bytes([number])


def test_the_published_definition_and_the_descriptor_agree() -> None:
    text = Path(sparkplug.__file__).with_name("sparkplug.proto").read_text(encoding="utf-8")
    written = {
        (words[-3], int(words[-1]))
        for line in text.splitlines()
        if (words := line.split(";")[0].split()) and len(words) >= 4 and words[-2] == "="
    }
    fields = (*sparkplug_pb.PAYLOAD_FIELDS, *sparkplug_pb.METRIC_FIELDS)
    assert written - {("syntax", 0)} == {(name, number) for name, number, _ in fields}
