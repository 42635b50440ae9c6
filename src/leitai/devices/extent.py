"""What a file of the raw log holds, kept beside it: whose records are where."""

from __future__ import annotations

from array import array
from pathlib import Path
from typing import Any

import msgspec
import numpy as np

from leitai.devices.segment import MAGIC, Record, read_records
from leitai.devices.slots import Address


class Stored(msgspec.Struct):
    """An `Extent` on disk; arrays little-endian as this machine has them."""

    size: int
    last: int
    addresses: list[tuple[str, str]]
    whose: bytes
    offsets: bytes
    came: bytes


class Extent:
    """An index of one file.

    Attributes:
        size: bytes that are sound.
        last: when its last block came, UTC nanoseconds; 0: it holds none.
    """

    def __init__(self, size: int = len(MAGIC)) -> None:
        self.size = size
        self.last = 0
        self._numbers: dict[Address, int] = {}
        self._whose = array("I")
        self._offsets = array("Q")
        self._came = array("q")

    def add(self, record: Record) -> None:
        """One more block."""
        self.size, self.last = record.end, max(self.last, record.received)
        self._whose.append(self._numbers.setdefault(record.address, len(self._numbers)))
        self._offsets.append(record.offset)
        self._came.append(record.received)

    def offsets(self, address: Address, since: int) -> list[int]:
        """Where the station's records are that came at or after `since` (UTC nanoseconds)."""
        number = self._numbers.get(address)
        if number is None or self.last < since:
            return []
        count = len(self._came)  # another thread may be adding: what is there now is whole
        whose = np.array(self._whose[:count])
        mine = (whose == number) & (np.array(self._came[:count]) >= since)
        found: list[int] = np.array(self._offsets[:count])[mine].tolist()
        return found

    def latest(self, keep: int, since: int) -> list[int]:
        """Where the last `keep` records of each station are, and all that came since then."""
        whose = np.array(self._whose)
        chosen = np.array(self._came) >= since
        for number in range(len(self._numbers)):
            chosen[np.flatnonzero(whose == number)[-keep:]] = True
        found: list[int] = np.array(self._offsets)[chosen].tolist()
        return found

    def stored(self) -> bytes:
        """As it is kept beside the file."""
        arrays = (each.tobytes() for each in (self._whose, self._offsets, self._came))
        return msgspec.msgpack.encode(Stored(self.size, self.last, list(self._numbers), *arrays))

    @classmethod
    def restored(cls, data: bytes) -> Extent:
        """What `stored` gave; raises `ValueError` for anything else."""
        found = msgspec.msgpack.decode(data, type=Stored)
        made = cls(found.size)
        made.last = found.last
        made._numbers = {address: nth for nth, address in enumerate(found.addresses)}
        parts: list[tuple[Any, bytes]] = [
            (made._whose, found.whose),
            (made._offsets, found.offsets),
            (made._came, found.came),
        ]
        for part, content in parts:
            part.frombytes(content)
        if not len(made._whose) == len(made._offsets) == len(made._came):
            raise ValueError("the index is torn")
        return made


def measure(path: Path) -> Extent:
    """What a file holds, by reading it."""
    found = Extent()
    for record in read_records(path):
        found.add(record)
    return found


def extent_of(path: Path) -> Extent:
    """What a finished file holds: from beside it, else by reading it."""
    try:
        return Extent.restored(beside(path).read_bytes())
    except (OSError, ValueError, msgspec.MsgspecError):
        found = measure(path)
        write_extent(path, found)
        return found


def write_extent(path: Path, extent: Extent) -> None:
    """Keep it beside the file; it can be made again, so it need not be durable at once."""
    fresh = beside(path).with_suffix(".new")
    fresh.write_bytes(extent.stored())
    fresh.replace(beside(path))


def beside(path: Path) -> Path:
    """Where a file's index is."""
    return path.with_suffix(".index")
