"""Opening lists that people send: looked over byte by byte before anything is opened.

A workbook is a zip of XML. How much it unpacks to is counted by unpacking it in pieces, not read
from its directory, which may lie; and a cell far out would make a reader reserve room for all
cells before it, so the farthest row and column are looked for first, in every part: a sheet may
be any of them. What is not seen so ends at the bounds of the process (`workbook_reader.py`).
"""

from __future__ import annotations

import csv
import io
import re
import struct
import zipfile
import zlib
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Final, NamedTuple

from python_calamine import (
    CalamineError,
    CalamineWorkbook,
    PasswordError,
    SheetTypeEnum,
    SheetVisibleEnum,
)

from leitai.contests.enrolment import workbook_refusals as refusals
from leitai.core.enrolment.bodies import Merged
from leitai.core.enrolment.values import Cell, text_of

MIB: Final = 1024 * 1024
MOST_BYTES: Final = 20 * MIB
MOST_UNPACKED: Final = 200 * MIB
MOST_PARTS: Final = 2000
MOST_ROWS: Final = 60_000
MOST_COLUMNS: Final = 16_384
MOST_CELLS: Final = 6_000_000
MOST_MERGED: Final = 1_000_000
MOST_TEXT: Final = 64 * MIB
LONGEST_TEXT: Final = 32_767
"""Letters that Excel lets a cell have."""
_OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ZIP: Final = b"PK\x03\x04"
_WORKBOOK: Final = "xl/workbook.xml"
_PIECE: Final = 1 << 20
_CELL: Final = re.compile(
    rb"""<(?:\w+:)?c\s(?:[^>]*?\s)?r\s*=\s*["']([A-Za-z]{1,7})(\d{1,9})["'](?:[^>]*[^/>])?>"""
)
_MARKS: Final = {
    "formulas": re.compile(rb"<(?:\w+:)?f[\s>]"),
    "hidden_rows": re.compile(rb"""<(?:\w+:)?row\s[^>]*?hidden\s*=\s*["'](?:1|true)["']"""),
}
_OTHERS: Final = {
    b"%PDF": "PDF", b"\xff\xd8\xff": "JPEG", b"\x89PNG": "PNG", b"Rar!": "RAR", b"7z\xbc\xaf": "7z",
    b"\x1f\x8b": "gzip", b"<htm": "HTML", b"<!DO": "HTML", b"MZ": "EXE",
}  # fmt: skip


Plain = str | float | bool | None
"""A cell as it is handed on: days and times as text."""


class Opened(NamedTuple):
    """A list as it was sent.

    Attributes:
        sheets: names of the sheets one may choose from.
        sheet: the one that was read.
        rows: its cells from the first row on.
        notes: what else is in the file: `hidden` sheets, other `sheets` with something in them,
            `hidden_rows`, `formulas`.
        merged: first and last row, and column, of cells that stand over several rows.
    """

    sheets: list[str]
    sheet: str
    rows: list[Sequence[Plain]]
    notes: list[str]
    merged: Sequence[Merged] = ()


def look_over(path: Path) -> list[str]:
    """What the file is, before anything opens it; notes on what was found.

    Raises:
        Fault: it is not taken: no list, macros, a password, far too much.
    """
    head = path.open("rb").read(4096)
    if not head:
        raise refusals.empty()
    if head.startswith(_ZIP):
        return _look_into_zip(path)
    if head.startswith(_OLE):
        _look_into_ole(path)
        return []
    for start, what in _OTHERS.items():
        if head.startswith(start):
            raise refusals.no_workbook(what)
    if b"\x00" in head and not head.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise refusals.no_workbook("binary")
    return []


def open_list(path: Path, sheet: str) -> Opened:
    """The cells of one sheet: the named one, else the visible one with the most rows.

    Raises:
        Fault: as `look_over`, or it cannot be read, or it has too many rows.
    """
    notes = look_over(path)
    with path.open("rb") as file:
        packed = file.read(8).startswith((_ZIP, _OLE))
    return _open_workbook(path, sheet, notes) if packed else _open_text(path)


def _look_into_zip(path: Path) -> list[str]:
    try:
        with zipfile.ZipFile(path) as archive:
            return _look_at_parts(path, archive.infolist())
    except (zipfile.BadZipFile, OSError, ValueError, RuntimeError, struct.error) as error:
        raise refusals.damaged(type(error).__name__) from None


def _look_at_parts(path: Path, parts: list[zipfile.ZipInfo]) -> list[str]:
    names = {part.filename for part in parts}
    if len(parts) > MOST_PARTS:
        raise refusals.bomb(f"{len(parts)} parts")
    if any(name.lower().endswith("vbaproject.bin") for name in names):
        raise refusals.macros()
    if _WORKBOOK not in names:
        raise refusals.no_workbook("zip")
    if sum(part.file_size for part in parts) > MOST_UNPACKED:
        raise refusals.bomb(f"more than {MOST_UNPACKED // MIB} MB")
    unpacked, notes = 0, set[str]()
    with path.open("rb") as file:
        for part in parts:
            reach = _Reach()
            for piece in _pieces(file, part):
                unpacked += len(piece)
                if unpacked > MOST_UNPACKED:
                    raise refusals.bomb(f"more than {MOST_UNPACKED // MIB} MB")
                reach.look(piece)
            notes |= reach.notes
    return sorted(notes)


class _Reach:
    """How far out a sheet has cells with something in them."""

    def __init__(self) -> None:
        self.notes: set[str] = set()
        self._left = b""
        self._row = self._column = 0

    def look(self, piece: bytes) -> None:
        """Go on reading the sheet; raises `Fault` for a sheet that is far too wide or long."""
        text = self._left + piece
        for match in _CELL.finditer(text):
            self._row = max(self._row, int(match[2]))
            self._column = max(self._column, _number(match[1]))
        self.notes |= {note for note, mark in _MARKS.items() if mark.search(text)}
        self._left = text[-512:]
        if self._row * self._column > MOST_CELLS:
            raise refusals.bomb(f"{self._row} × {self._column}")


def _number(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number


def _pieces(file: io.BufferedReader, part: zipfile.ZipInfo) -> Iterator[bytes]:
    """The part unpacked in pieces, whatever the directory says of its size."""
    file.seek(part.header_offset)
    head = file.read(30)
    name, extra = struct.unpack("<HH", head[26:30])
    file.seek(name + extra, 1)
    left = part.compress_size
    if part.flag_bits & 1:
        raise refusals.locked()
    if part.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        raise refusals.damaged("an unusual compression")
    unpacker = zlib.decompressobj(-15) if part.compress_type == zipfile.ZIP_DEFLATED else None
    try:
        while left > 0 and (block := file.read(min(left, 1 << 16))):
            left -= len(block)
            yield from _unpacked(unpacker, block)
    except zlib.error:
        raise refusals.damaged("a damaged part") from None


def _unpacked(unpacker: zlib._Decompress | None, block: bytes) -> Iterator[bytes]:
    if unpacker is None:
        yield block
        return
    while block:
        yield unpacker.decompress(block, _PIECE)
        block = unpacker.unconsumed_tail


def _look_into_ole(path: Path) -> None:
    """An old workbook; its directory's names stand in it as UTF-16."""
    body = path.read_bytes()
    if "EncryptedPackage".encode("utf-16-le") in body:
        raise refusals.locked()
    if "_VBA_PROJECT".encode("utf-16-le") in body:
        raise refusals.macros()
    names = ("Workbook".encode("utf-16-le"), "Book".encode("utf-16-le"))
    if not any(name in body for name in names):
        raise refusals.no_workbook("OLE")


def _open_workbook(path: Path, wanted: str, notes: list[str]) -> Opened:
    try:
        book = CalamineWorkbook.from_path(str(path))
        visible = [
            one.name
            for one in book.sheets_metadata
            if one.visible == SheetVisibleEnum.Visible and one.typ == SheetTypeEnum.WorkSheet
        ]
        if len(visible) < len(book.sheets_metadata):
            notes = [*notes, "hidden"]
        heights = _heights(book, visible)
        name = wanted or max(heights, key=lambda one: heights[one], default="")
        if name not in visible:
            raise refusals.no_sheet(wanted)
        found = book.get_sheet_by_name(name)
        row, column = found.end or (-1, -1)
        _require_bounded(row + 1, column + 1)
        rows = found.to_python(skip_empty_area=False)
        if any(height for other, height in heights.items() if other != name):
            notes = [*notes, "sheets"]
    except PasswordError:
        raise refusals.locked() from None
    except (CalamineError, OSError, ValueError) as error:
        raise refusals.damaged(type(error).__name__) from None
    return Opened(visible, name, _plain_rows(rows), notes, _merged(found.merged_cell_ranges or []))


def _require_bounded(height: int, width: int) -> None:
    if height * width > MOST_CELLS or width > MOST_COLUMNS:
        raise refusals.bomb(f"{height} × {width}")
    if height > MOST_ROWS:
        raise refusals.too_many(height, MOST_ROWS)


def _plain_rows(rows: Iterable[Sequence[Cell]]) -> list[Sequence[Plain]]:
    """The rows without the blanks at their ends; raises `Fault` for more text than people write."""
    plain, text = list[Sequence[Plain]](), 0
    for row in rows:
        cells = [_plain_cell(cell) for cell in row]
        while cells and cells[-1] in ("", None):
            cells.pop()
        lengths = [len(cell) for cell in cells if isinstance(cell, str)]
        text += sum(lengths)
        if text > MOST_TEXT or max(lengths, default=0) > LONGEST_TEXT:
            raise refusals.bomb(f"{text} letters")
        plain.append(cells)
    return plain


def _plain_cell(cell: Cell) -> Plain:
    return cell if cell is None or isinstance(cell, str | int | float) else text_of(cell)


def _heights(book: CalamineWorkbook, names: list[str]) -> dict[str, int]:
    if len(names) == 1:
        return {names[0]: 0}
    return {name: book.get_sheet_by_name(name).height for name in names}


def _merged(
    ranges: Sequence[tuple[tuple[int, int], tuple[int, int]]],
) -> list[Merged]:
    """Cells that stand over several rows; raises `Fault` if they stand over far too many."""
    found = [(top, bottom, left) for (top, left), (bottom, _) in ranges if bottom > top]
    if sum(bottom - top for top, bottom, _ in found) > MOST_MERGED:
        raise refusals.bomb(f"{len(found)} merged cells")
    return found


def _open_text(path: Path) -> Opened:
    """Comma, semicolon or tab, in UTF-8, UTF-16 or GB 18030, which GBK is a part of."""
    text = _decoded(path.read_bytes())
    sample = text[:20_000]
    comma = max(",\t;，", key=sample.count)
    if sample.count(comma) == 0:
        raise refusals.no_workbook("text")
    reader = csv.reader(io.StringIO(text), delimiter=comma)
    rows, widest = list[list[str]](), 0
    try:
        for row in reader:
            rows.append(row)
            widest = max(widest, len(row))
            _require_bounded(len(rows), widest)
    except csv.Error as error:
        raise refusals.damaged(str(error)) from None
    return Opened(["CSV"], "CSV", _plain_rows(rows), [])


def _decoded(body: bytes) -> str:
    if body.startswith((b"\xff\xfe", b"\xfe\xff")):
        codecs: tuple[str, ...] = ("utf-16",)
    else:
        codecs = ("utf-8-sig", "gb18030")
    for codec in codecs:
        try:
            return body.decode(codec)
        except UnicodeDecodeError:
            continue
    raise refusals.no_workbook("text")
