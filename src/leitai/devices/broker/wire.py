"""Reads what a NATS server sends, a whole received chunk at once.

The text protocol is simple, but 50,000 messages a second leave no room for Python objects per
message. One compiled pass finds every message in a chunk, reads its place in the stream from the
reply subject, finds its station by topic and checks the shape of its binary block. What is not a
well-formed block of a known topic is named by kind and left to Python.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final, TypeAlias

import numpy as np
from numpy.typing import NDArray

from leitai.core.native import native
from leitai.devices.codec import (
    HEADER,
    LAST_SEQUENCE,
    LAST_TIME,
    MOST_CHANNELS,
    MOST_TICKS,
    OWN_TIMES,
    VERSION,
)

BLOCK: Final = 0
"""A well-formed binary block."""
OTHER: Final = 1
"""A stored message that is no binary block: JSON, Sparkplug, garbage."""
DIRECT: Final = 2
"""A message that does not come from the stream: an answer, a heartbeat, flow control."""
LINE: Final = 3
"""A line of the protocol itself: PING, +OK, -ERR, INFO."""
BROKEN: Final = 4
"""Not the protocol: the connection cannot be read on."""

FOUND: Final = np.dtype(
    [
        ("kind", np.int32),
        ("topic", np.int32),
        ("subject", np.int32),
        ("subject_size", np.int32),
        ("reply", np.int32),
        ("reply_size", np.int32),
        ("start", np.int32),
        ("size", np.int32),
        ("position", np.int64),
        ("order", np.int64),
        ("stored", np.int64),
        ("pending", np.int64),
        ("sequence", np.uint64),
        ("t0", np.int64),
        ("dt", np.uint32),
        ("station", np.uint32),
        ("ticks", np.int32),
        ("channels", np.int32),
        ("flags", np.int32),
        ("values", np.int32),
    ],
    align=True,
)
"""One message: where its parts stand in the buffer and what its header says.

`position` is its place in the stream, `order` its number in this consumer, `stored` when it was
stored (UTC nanoseconds), `pending` how many are still to come; -1 where unknown.
"""

_HEADER: Final = HEADER.itemsize
_SPACE, _CR, _LF, _DOT, _ZERO, _NINE = 32, 13, 10, 46, 48, 57
_ACK: Final = np.frombuffer(b"$JS.ACK.", np.uint8)
_LONGEST_LINE: Final = 4096
_INFO_LETTER, _MSG = 73, np.frombuffer(b"MSG ", np.uint8)
_MOST_DIGITS: Final = 19
_PLACE, _ORDER, _TIME, _PENDING, _WORDS = 5, 6, 7, 8, 9
"""Words of the reply subject of a stored message."""
_LEAST_PARTS, _MOST_PARTS, _REPLY_PART = 3, 4, 2
"""Parts of a `MSG` line."""
Text: TypeAlias = NDArray[np.uint8]


class Topics:
    """Known subjects and their numbers, in the form the compiled pass looks them up.

    Args:
        subjects: subject `i` gets the number `i`.
    """

    def __init__(self, subjects: Sequence[str]) -> None:
        encoded = [subject.encode() for subject in subjects]
        size = 16
        while size < 2 * len(encoded):
            size *= 2
        self.slots = np.full(size, -1, np.int32)
        self.text = np.frombuffer(b"".join(encoded) or b"\0", np.uint8).copy()
        self.bounds = np.cumsum([0, *map(len, encoded)], dtype=np.int64)
        for number, subject in enumerate(encoded):
            raw = np.frombuffer(subject, np.uint8)
            slot = int(_hash(raw, 0, len(raw)) & np.uint64(size - 1))
            while self.slots[slot] >= 0:
                slot = (slot + 1) % size
            self.slots[slot] = number


@native
def _hash(text: Text, start: int, end: int) -> Any:
    made = np.uint64(14695981039346656037)
    for at in range(start, end):
        made = (made ^ np.uint64(text[at])) * np.uint64(1099511628211)
    return made ^ (made >> np.uint64(29))


@native
def _look_up(  # noqa: PLR0913, PLR0917 -- compiled code takes arrays, not objects
    buffer: Text,
    start: int,
    end: int,
    slots: NDArray[np.int32],
    text: Text,
    bounds: NDArray[np.int64],
) -> Any:
    mask = len(slots) - 1
    slot = np.int64(_hash(buffer, start, end) & np.uint64(mask))
    while slots[slot] >= 0:
        number = slots[slot]
        first = bounds[number]
        if bounds[number + 1] - first == end - start:
            same = True
            for at in range(end - start):
                if text[first + at] != buffer[start + at]:
                    same = False
                    break
            if same:
                return number
        slot = (slot + 1) & mask
    return -1


@native
def _line_end(buffer: Text, start: int, end: int) -> int:
    for at in range(start, end - 1):
        if buffer[at] == _CR and buffer[at + 1] == _LF:
            return at
    return -1


@native
def _number(buffer: Text, start: int, end: int) -> Any:
    made = np.int64(0)
    if end <= start or end - start > _MOST_DIGITS:
        return np.int64(-1)
    for at in range(start, end):
        if buffer[at] < _ZERO or buffer[at] > _NINE:
            return np.int64(-1)
        made = made * 10 + (np.int64(buffer[at]) - _ZERO)
    return made


@native
def _little(buffer: Text, start: int, size: int) -> Any:
    made = np.uint64(0)
    for at in range(size):
        made |= np.uint64(buffer[start + at]) << np.uint64(8 * at)
    return made


@native
def _starts(buffer: Text, start: int, end: int, word: Text) -> bool:
    if end - start < len(word):
        return False
    for at in range(len(word)):  # noqa: SIM110 -- compiled code has no generators
        if buffer[start + at] != word[at]:
            return False
    return True


@native
def _read_place(buffer: Text, start: int, end: int, ack: Text, row: Any) -> bool:
    """`$JS.ACK.<stream>.<consumer>.<tries>.<position>.<order>.<time>.<pending>`; whether it is."""
    if not _starts(buffer, start, end, ack):
        return False
    token, first = 0, start
    for at in range(start, end + 1):
        if at == end or buffer[at] == _DOT:
            if token == _PLACE:
                row.position = _number(buffer, first, at)
            elif token == _ORDER:
                row.order = _number(buffer, first, at)
            elif token == _TIME:
                row.stored = _number(buffer, first, at)
            elif token == _PENDING:
                row.pending = _number(buffer, first, at)
            token += 1
            first = at + 1
    return token == _WORDS and row.position > 0


@native
def _read_block(buffer: Text, row: Any) -> bool:
    """Read the header of a binary block; whether the payload is a well-formed one."""
    start = row.start
    if row.size < _HEADER or _little(buffer, start, 2) != VERSION:
        return False
    channels, ticks = _little(buffer, start + 2, 2), _little(buffer, start + 28, 2)
    flags = _little(buffer, start + 30, 2)
    own = flags == OWN_TIMES
    wanted = _HEADER + ticks * (4 * channels + (8 if own else 0))
    if (flags != 0 and not own) or np.uint64(row.size) != wanted:
        return False
    if not (1 <= channels <= MOST_CHANNELS and 1 <= ticks <= MOST_TICKS):
        return False
    row.sequence = _little(buffer, start + 8, 8)
    row.t0 = np.int64(_little(buffer, start + 16, 8))
    row.dt = np.uint32(_little(buffer, start + 24, 4))
    if row.sequence > np.uint64(LAST_SEQUENCE) or row.t0 < 0 or row.t0 >= LAST_TIME:
        return False
    if not own and row.dt == 0 and ticks > 1:
        return False
    row.station = np.uint32(_little(buffer, start + 4, 4))
    row.ticks, row.channels, row.flags = np.int32(ticks), np.int32(channels), np.int32(flags)
    row.values = np.int32(start + _HEADER + (8 * np.int64(ticks) if own else 0))
    return True


@native
def _read_message(buffer: Text, start: int, line: int, end: int, row: Any) -> Any:
    """Read `MSG <subject> <sid> [reply] <size>`; where the next begins, 0: incomplete, -1: bad."""
    row.subject, row.reply, row.reply_size = np.int32(start + 4), 0, 0
    parts, first, last = 0, start + 4, start + 4
    for at in range(start + 4, line + 1):
        if at == line or buffer[at] == _SPACE:
            if parts == 0:
                row.subject_size = np.int32(at - first)
            elif parts == _REPLY_PART and at != line:
                row.reply, row.reply_size = np.int32(first), np.int32(at - first)
            parts += 1
            last, first = first, at + 1
    size = _number(buffer, last, line)
    if not _LEAST_PARTS <= parts <= _MOST_PARTS or size < 0:
        return np.int64(-1)
    row.start, row.size = np.int32(line + 2), np.int32(size)
    follows = line + 2 + size + 2
    if follows > end:
        return np.int64(0)
    return np.int64(follows)


@native
def _scan(  # noqa: PLR0913, PLR0917 -- compiled code takes arrays, not objects
    buffer: Text,
    start: int,
    end: int,
    slots: NDArray[np.int32],
    text: Text,
    bounds: NDArray[np.int64],
    ack: Text,
    msg: Text,
    found: Any,
) -> tuple[int, int]:
    count, at = 0, start
    while at < end and count < len(found):
        line = _line_end(buffer, at, end)
        row = found[count]
        if line < 0:
            if end - at > _LONGEST_LINE and buffer[at] != _INFO_LETTER:
                row.kind = BROKEN
                count += 1
            break
        row.topic, row.position, row.order = -1, -1, -1
        row.stored, row.pending = -1, -1
        if not _starts(buffer, at, line, msg):
            row.kind, row.start, row.size = LINE, np.int32(at), np.int32(line - at)
            at = line + 2
            count += 1
            continue
        follows = _read_message(buffer, at, line, end, row)
        if follows == 0:
            break
        count += 1
        if follows < 0:
            row.kind = BROKEN
            break
        at = follows
        if not _read_place(buffer, row.reply, row.reply + row.reply_size, ack, row):
            row.kind = DIRECT
            continue
        subject = int(row.subject)
        row.topic = _look_up(buffer, subject, subject + row.subject_size, slots, text, bounds)
        row.kind = BLOCK if _read_block(buffer, row) else OTHER
    return count, at


def scan(buffer: Text, start: int, end: int, topics: Topics, found: Any) -> tuple[int, int]:
    """Find the messages in `buffer[start:end]`.

    Args:
        buffer: what was received.
        start: where to begin.
        end: where what was received ends.
        topics: the known ones.
        found: rows of `FOUND` to fill.

    Returns:
        How many rows were filled and how far the buffer was read.
    """
    return _scan(buffer, start, end, topics.slots, topics.text, topics.bounds, _ACK, _MSG, found)


def warm() -> None:
    """Compile, or load what is compiled, before the first message waits for it."""
    text = np.frombuffer(b"PING\r\n", np.uint8).copy()
    scan(text, 0, len(text), Topics(()), np.zeros(1, FOUND))
