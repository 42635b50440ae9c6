"""The compiled reader of the protocol agrees with a plain one, however the bytes arrive."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from leitai.devices.broker import wire
from leitai.devices.codec import write_block

SUBJECTS = ("tele.cup.S1", "tele.cup.S2", "tele.other.S//3")
TOPICS = wire.Topics(SUBJECTS)


def sent(subject: str, payload: bytes, position: int, order: int, pending: int = 0) -> bytes:
    reply = f"$JS.ACK.tele.abc.1.{position}.{order}.1795244403464442480.{pending}"
    return f"MSG {subject} 2 {reply} {len(payload)}\r\n".encode() + payload + b"\r\n"


def block(sequence: int, ticks: int, channels: int) -> bytes:
    values = np.arange(ticks * channels, dtype=np.float32).reshape(ticks, channels)
    return write_block(values, sequence=sequence, t0=1_700_000_000_000_000_000, dt=10_000_000)


def read_all(data: bytes, cuts: list[int]) -> list[tuple[object, ...]]:
    """Feed the data in pieces; what was found, without offsets."""
    buffer = np.zeros(len(data) + 64, np.uint8)
    found = np.zeros(3, wire.FOUND)
    rows: list[tuple[object, ...]] = []
    start = end = 0
    for cut in [*sorted(cuts), len(data)]:
        buffer[end:cut] = np.frombuffer(data[end:cut], np.uint8)
        end = max(end, cut)
        while True:
            count, start = wire.scan(buffer, start, end, TOPICS, found)
            rows += [told(buffer, row) for row in found[:count]]
            if count < len(found):
                break
    assert start == end == len(data)
    return rows


def told(buffer: object, row: np.void) -> tuple[object, ...]:
    text = bytes(buffer[row["start"] : row["start"] + row["size"]])  # type: ignore[index]
    if row["kind"] in (wire.LINE, wire.DIRECT):
        return int(row["kind"]), text
    place = int(row["topic"]), int(row["position"]), int(row["order"]), int(row["pending"])
    if row["kind"] == wire.OTHER:
        return (wire.OTHER, *place, text)
    return (wire.BLOCK, *place, int(row["sequence"]), int(row["ticks"]), int(row["channels"]), text)


@st.composite
def messages(draw: st.DrawFn) -> tuple[bytes, tuple[object, ...]]:
    kind = draw(st.sampled_from(["block", "other", "line", "direct", "unknown"]))
    if kind == "line":
        word = draw(st.sampled_from([b"PING", b"+OK", b"-ERR 'Slow'", b"INFO {}"]))
        return word + b"\r\n", (wire.LINE, word)
    if kind == "direct":
        payload = draw(st.binary(max_size=20))
        head = draw(st.sampled_from([b"MSG d.1 2 $JS.FC.x", b"MSG d.1 2"]))
        return head + b" %d\r\n" % len(payload) + payload + b"\r\n", (wire.DIRECT, payload)
    at, position, order = draw(st.tuples(*[st.integers(1, 1 << 60)] * 3))
    subject = draw(st.sampled_from(SUBJECTS))
    topic = SUBJECTS.index(subject)
    if kind == "unknown":
        subject, topic = subject + "x", -1
    if kind == "other":
        payload = draw(st.binary(max_size=80))
        return sent(subject, payload, position, order, at), (
            wire.OTHER, topic, position, order, at, payload,
        )  # fmt: skip
    sequence, ticks, channels = draw(
        st.tuples(st.integers(0, (1 << 63) - 1), st.integers(1, 9), st.integers(1, 9))
    )
    payload = block(sequence, ticks, channels)
    return sent(subject, payload, position, order, at), (
        wire.BLOCK, topic, position, order, at, sequence, ticks, channels, payload,
    )  # fmt: skip


@given(st.lists(messages(), max_size=12), st.data())
def test_finds_every_message_however_it_is_cut(
    given_messages: list[tuple[bytes, tuple[object, ...]]], data: st.DataObject
) -> None:
    text = b"".join(each[0] for each in given_messages)
    cuts = data.draw(st.lists(st.integers(0, len(text)), max_size=6))
    assert read_all(text, cuts) == [each[1] for each in given_messages]


@given(st.binary(max_size=200))
def test_any_bytes_end_without_a_crash(text: bytes) -> None:
    buffer = np.frombuffer(text + b"\r\n", np.uint8).copy()
    found = np.zeros(300, wire.FOUND)
    _, at = wire.scan(buffer, 0, len(buffer), TOPICS, found)
    assert 0 <= at <= len(buffer)


@given(st.binary(min_size=32, max_size=200))
def test_a_block_is_only_what_the_codec_reads(payload: bytes) -> None:
    payload = b"\x01\x00" + payload[2:]
    text = sent(SUBJECTS[0], payload, 1, 1)
    found = np.zeros(2, wire.FOUND)
    wire.scan(np.frombuffer(text, np.uint8).copy(), 0, len(text), TOPICS, found)
    assert found[0]["kind"] in (wire.OTHER, wire.BLOCK)
    if found[0]["kind"] == wire.BLOCK:
        ticks, channels = int(found[0]["ticks"]), int(found[0]["channels"])
        own = 8 * ticks if found[0]["flags"] else 0
        assert len(payload) == 32 + own + 4 * ticks * channels


def test_a_line_without_end_is_broken() -> None:
    text = np.full(6000, 65, np.uint8)
    found = np.zeros(2, wire.FOUND)
    count, _ = wire.scan(text, 0, len(text), TOPICS, found)
    assert count == 1
    assert found[0]["kind"] == wire.BROKEN
