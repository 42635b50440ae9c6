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

import msgspec
from msgspec import Struct

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


class Extent(Struct):
    """What a finished file holds, kept beside it so that nobody need read it to know.

    Attributes:
        size: bytes that are sound.
        last: when its last block came, UTC nanoseconds; 0: it holds none.
        stations: contest → its stations with blocks in the file.
    """

    size: int
    last: int = 0
    stations: dict[str, list[str]] = {}

    def holds(self, address: Address) -> bool:
        """Whether the station has blocks here."""
        return address[1] in self.stations.get(address[0], ())

    def add(self, record: Record) -> None:
        """One more block."""
        self.size, self.last = record.end, max(self.last, record.received)
        stations = self.stations.setdefault(record.address[0], [])
        if record.address[1] not in stations:
            stations.append(record.address[1])


def encode(address: Address, payload: bytes, received: int) -> bytes:
    """A record."""
    contest, station = address[0].encode(), address[1].encode()
    body = BODY.pack(received, len(contest), len(station)) + contest + station + payload
    return RECORD.pack(len(body), zlib.crc32(body)) + body


def read_records(path: Path, *, limit: int | None = None) -> Iterator[Record]:
    """The file's sound records in order; ends at the first that is not.

    Args:
        path: of the file.
        limit: bytes to look at; what lies behind is not durable yet.
    """
    data = path.read_bytes() if limit is None else head_of(path, limit)
    if data[: len(MAGIC)] != MAGIC:
        return
    place = len(MAGIC)
    while place + RECORD.size <= len(data):
        length, crc = RECORD.unpack_from(data, place)
        start, end = place + RECORD.size, place + RECORD.size + length
        if not BODY.size <= length <= LONGEST or end > len(data):
            return
        body = data[start:end]
        if zlib.crc32(body) != crc:
            return
        record = _record(body, place, end)
        if record is None:
            return
        yield record
        place = end


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


def extent_of(path: Path) -> Extent:
    """What a finished file holds: from beside it, else by reading it."""
    beside = path.with_suffix(".json")
    try:
        found = msgspec.json.decode(beside.read_bytes(), type=Extent)
    except (OSError, msgspec.MsgspecError):
        found = measure(path)
        write_extent(path, found)
    return found


def measure(path: Path) -> Extent:
    """What a file holds, by reading it."""
    found = Extent(len(MAGIC))
    for record in read_records(path):
        found.add(record)
    return found


def write_extent(path: Path, extent: Extent) -> None:
    """Keep it beside the file; it can be made again, so it need not be durable at once."""
    beside = path.with_suffix(".json")
    fresh = beside.with_suffix(".new")
    fresh.write_bytes(msgspec.json.encode(extent))
    fresh.replace(beside)


def cut(path: Path, size: int) -> int:
    """Cut off what a crash tore; how many bytes went."""
    torn = path.stat().st_size - size
    if torn > 0:
        with path.open("r+b") as file:
            file.truncate(size)
            os.fsync(file.fileno())
    return max(torn, 0)


def sync_folder(folder: Path) -> None:
    """Make names of new files durable."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
