"""The raw log's folder: the file that grows, those that are finished, and which may go."""

from __future__ import annotations

import logging
import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import IO, Final

from leitai.devices.extent import Extent, beside, extent_of, measure, write_extent
from leitai.devices.segment import (
    MAGIC,
    Record,
    cut,
    head_of,
    record_at,
)
from leitai.devices.slots import Address
from leitai.journal.files import sync_folder

SEGMENT_BYTES: Final = 32 * 1024 * 1024
log = logging.getLogger(__name__)


class Segments:
    """Numbered files, the last of which grows.

    Args:
        folder: made if need be; a tail that a crash tore off is cut.
        sync: makes a file's bytes durable.
        size: bytes after which a new file is begun.

    Attributes:
        torn: bytes that were cut at the start.
    """

    def __init__(
        self,
        folder: Path,
        *,
        sync: Callable[[int], None] = os.fdatasync,
        size: int = SEGMENT_BYTES,
    ) -> None:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        self._folder = folder
        self._sync = sync
        self._size = size
        self._file: IO[bytes] | None = None
        self._durable = 0
        self._extent = Extent()
        self.torn = 0
        numbers = self.numbers()
        self._number = numbers[-1] if numbers else 0
        if numbers:
            self._mend()

    def _mend(self) -> None:
        path = self.path(self._number)
        self._extent = measure(path)
        if head_of(path, len(MAGIC)) != MAGIC:
            self._durable = self._size  # not even the head was written: begin another
            return
        self.torn = cut(path, self._extent.size)
        if self.torn:
            log.warning("%s: %d bytes torn off by a crash were cut", path.name, self.torn)
        self._durable = self._extent.size

    def numbers(self) -> list[int]:
        """The files there are, the oldest first."""
        return sorted(int(each.stem) for each in self._folder.glob("????????.raw"))

    def path(self, number: int) -> Path:
        """Where a file is."""
        return self._folder / f"{number:08}.raw"

    def place(self) -> tuple[int, int]:
        """Number of the file that grows, and where the next record begins in it."""
        if self._file is None or self._durable >= self._size:
            self._open()
        return self._number, self._durable

    def _open(self) -> None:
        """Go on in the last file, or begin another."""
        if self._file is not None or self._durable >= self._size or not self._number:
            self._begin()
        path = self.path(self._number)
        self._file = path.open("r+b", buffering=0)
        self._file.seek(self._durable)

    def _begin(self) -> None:
        self.finish()
        number = self._number + 1
        path = self.path(number)
        with path.open("xb", buffering=0) as file:
            file.write(MAGIC)
            os.fsync(file.fileno())
        sync_folder(self._folder)
        self._number, self._durable, self._extent = number, len(MAGIC), Extent()

    def finish(self) -> None:
        """Close the file that grows and note what it holds."""
        if self._file is not None:
            self._file.close()
            self._file = None
            write_extent(self.path(self._number), self._extent)

    def append(self, data: bytes, records: list[Record]) -> None:
        """Write records behind `place()` and make them durable; raises `OSError`."""
        if self._file is None:
            raise OSError("no file is open")
        try:
            written = 0
            while written < len(data):
                written += self._file.write(data[written:]) or 0
            self._sync(self._file.fileno())
        except OSError:
            self._give_up()
            raise
        self._durable += len(data)
        for record in records:
            self._extent.add(record)

    def _give_up(self) -> None:
        """Nobody knows what is on disk behind the last sync: cut it, and trust a new file."""
        file, self._file = self._file, None
        if file is None:
            return
        try:
            file.truncate(self._durable)
            file.close()
        except OSError:
            log.exception("the raw log's file cannot be cut")
        self._durable = max(self._durable, self._size)

    def read(self, address: Address, since: int) -> Iterator[tuple[int, Record]]:
        """The station's records that came at or after `since` (UTC nanoseconds), in order."""
        for number in self.numbers():
            extent = self._extent if number == self._number else extent_of(self.path(number))
            yield from self._at(number, extent.offsets(address, since))

    def latest(self, keep: int, within: int) -> Iterator[tuple[int, Record]]:
        """From the last two files, the last records of each station, in order.

        Args:
            keep: how many of each station at least, as far as there are.
            within: nanoseconds before the very last record within which all are given.
        """
        numbers = self.numbers()[-2:]
        extents = [self._extent if n == self._number else extent_of(self.path(n)) for n in numbers]
        last = max((each.last for each in extents), default=0)
        for number, extent in zip(numbers, extents, strict=True):
            yield from self._at(number, extent.latest(keep, last - within))

    def _at(self, number: int, offsets: list[int]) -> Iterator[tuple[int, Record]]:
        data = self.path(number).read_bytes() if offsets else b""
        for offset in offsets:
            record = record_at(data, offset)
            if record is not None:
                yield number, record

    def sweep(self, before: int) -> int:
        """Delete finished files whose last block came before; how many."""
        gone = 0
        for number in self.numbers()[:-1]:
            path = self.path(number)
            if number == self._number or extent_of(path).last >= before:
                break
            path.unlink()
            beside(path).unlink(missing_ok=True)
            gone += 1
        return gone
