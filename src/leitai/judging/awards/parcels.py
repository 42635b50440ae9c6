"""All certificates of a contest as a zip of single PDFs, written while it is being sent."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from leitai.records.credentials.models import Credential
from leitai.records.credentials.pages import page_of
from leitai.records.documents.printing import print_apart

MOST_FILES: Final = 65_535
STORED: Final = 0
VERSION: Final = 20
DAY: Final = 0x21
"""1 January 1980, the zip format's beginning: the same certificates give the same bytes."""


class Written(NamedTuple):
    """A file of the archive, for the directory at its end."""

    name: bytes
    crc: int
    size: int
    offset: int


def certificates_zip(rows: Iterable[Credential]) -> Iterator[bytes]:
    """A zip of `number.pdf`, piece by piece; raises `NoFont` before the first piece."""
    return zipped((f"{code}.pdf", pdf) for code, pdf in print_apart(page_of(row) for row in rows))


def zipped(files: Iterable[tuple[str, bytes]]) -> Iterator[bytes]:
    """A zip archive of files that are packed already, up to `MOST_FILES` of them and 4 GB."""
    written: list[Written] = []
    offset = 0
    for name, content in files:
        one = Written(name.encode(), zlib.crc32(content), len(content), offset)
        head = struct.pack("<IHHHHHIIIHH", 0x04034B50, *_facts(one), 0) + one.name
        yield head + content
        written.append(one)
        offset += len(head) + len(content)
    directory = b"".join(_entry(one) for one in written)
    count = len(written)
    yield directory + struct.pack(
        "<IHHHHIIH", 0x06054B50, 0, 0, count, count, len(directory), offset, 0
    )


def _facts(one: Written) -> tuple[int, ...]:
    return (VERSION, 0, STORED, 0, DAY, one.crc, one.size, one.size, len(one.name))


def _entry(one: Written) -> bytes:
    return (
        struct.pack(
            "<IHHHHHHIIIHHHHHII",
            0x02014B50,
            VERSION,
            *_facts(one),
            0,
            0,
            0,
            0,
            0,
            one.offset,
        )
        + one.name
    )
