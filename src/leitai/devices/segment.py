"""One file of the raw log: records of blocks as they came, each with its own checksum.

A file is `LEITAIQ1`, then records: body length u32, CRC-32 of the body u32, body; little-endian.
A body is received i64 (UTC nanoseconds), lengths of contest and station u16 each, both names in
UTF-8, and the payload. What a crash tore off at the end is told by length or checksum.
"""

from __future__ import annotations

import os
import struct
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Final, NamedTuple

from leitai.devices.slots import Address

MAGIC: Final = b"LEITAIQ1"
RECORD: Final = struct.Struct("<II")
BODY: Final = struct.Struct("<qHH")
LONGEST: Final = 4 * 1024 * 1024


class Record(NamedTuple):
    """A block in a file.

    Attributes:
        end: where the next record begins.
    """

    address: Address
    payload: bytes
    received: int
    offset: int
    end: int


def encode(address: Address, payload: bytes, received: int) -> bytes:
    """A record."""
    contest, station = address[0].encode(), address[1].encode()
    body = BODY.pack(received, len(contest), len(station)) + contest + station + payload
    return RECORD.pack(len(body), zlib.crc32(body)) + body


def read_records(path: Path) -> Iterator[Record]:
    """The file's sound records in order; ends at the first that is not."""
    data = path.read_bytes()
    if data[: len(MAGIC)] != MAGIC:
        return
    place = len(MAGIC)
    while (record := record_at(data, place)) is not None:
        yield record
        place = record.end


def record_at(data: bytes, place: int) -> Record | None:
    """The record that begins there, if it is sound."""
    if place + RECORD.size > len(data):
        return None
    length, crc = RECORD.unpack_from(data, place)
    start, end = place + RECORD.size, place + RECORD.size + length
    if not BODY.size <= length <= LONGEST or end > len(data):
        return None
    body = data[start:end]
    return _record(body, place, end) if zlib.crc32(body) == crc else None


def head_of(path: Path, limit: int) -> bytes:
    """The first `limit` bytes."""
    with path.open("rb") as file:
        return file.read(limit)


def _record(body: bytes, offset: int, end: int) -> Record | None:
    received, contest, station = BODY.unpack_from(body)
    first = BODY.size + contest
    if first + station > len(body):
        return None
    try:
        address = body[BODY.size : first].decode(), body[first : first + station].decode()
    except UnicodeDecodeError:
        return None
    return Record(address, body[first + station :], received, offset, end)


def cut(path: Path, size: int) -> int:
    """Cut off what a crash tore; how many bytes went."""
    torn = path.stat().st_size - size
    if torn > 0:
        with path.open("r+b") as file:
            file.truncate(size)
            os.fsync(file.fileno())
    return max(torn, 0)
