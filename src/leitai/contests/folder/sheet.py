"""Reads one CSV file as people have it: UTF-8 or GBK, comma, semicolon or tab, blank rows."""

from __future__ import annotations

import csv
import io
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from leitai.contests.folder.problems import FolderError, FolderProblem

MOST_BYTES = 256 * 1024 * 1024
LONGEST_FIELD = 10_000
_DELIMITERS = (",", "\t", ";", "，")


@dataclass(frozen=True, slots=True)
class SheetRow:
    """A row by column name, with its line in the file (the header is line 1)."""

    line: int
    cells: dict[str, str]

    def get(self, column: str) -> str:
        """The cell's text, or empty."""
        return self.cells.get(column, "")


@dataclass(frozen=True, slots=True)
class Sheet:
    """A CSV file: its name, columns and rows."""

    file: str
    columns: tuple[str, ...]
    rows: tuple[SheetRow, ...]


def decode(content: bytes, file: str) -> str:
    """Text of a CSV or YAML file: UTF-8, UTF-16 with a mark, or GB18030 (what Excel calls ANSI).

    Raises:
        FolderError: it is none of these.
    """
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        encodings: Sequence[str] = ("utf-16",)
    else:
        encodings = ("utf-8-sig", "gb18030")
    for encoding in encodings:
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" not in text:
            return text
    raise FolderError(
        [
            FolderProblem(
                file, None, "is not a text file", "save it as CSV UTF-8 (in Excel: CSV UTF-8)"
            )
        ]
    )


def read_sheet(path: Path, *, required: Sequence[str], optional: Sequence[str] | None) -> Sheet:
    """Read a CSV file with a header row.

    Args:
        path: the file.
        required: columns that must be there.
        optional: further columns that may be; `None`: any (they become attributes).

    Raises:
        FolderError: not a CSV of that form; every problem names the line.
    """
    if path.stat().st_size > MOST_BYTES:
        raise FolderError([_problem(path.name, None, "is larger than 256 MB", "split the contest")])
    lines = _lines(decode(path.read_bytes(), path.name), path.name)
    header = next(lines, None)
    if header is None:
        fix = f"write the header {','.join(required)}"
        raise FolderError([_problem(path.name, None, "is empty", fix)])
    columns = tuple(_plain(name).lower() for name in header[1])
    problems = list(_header_problems(path.name, columns, required, optional))
    if problems:
        raise FolderError(problems)
    return Sheet(path.name, columns, tuple(_rows(path.name, columns, lines)))


def _lines(text: str, file: str) -> Iterator[tuple[int, list[str]]]:
    """Non-blank rows with their line number."""
    first = text.split("\n", 1)[0]
    delimiter = max(_DELIMITERS, key=first.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    try:
        for cells in reader:
            if any(cell.strip() for cell in cells):
                yield reader.line_num, cells
    except csv.Error as error:
        fix = "check the quotes in this line and the one before"
        raise FolderError([_problem(file, reader.line_num, f"breaks off: {error}", fix)]) from error


def _rows(
    file: str, columns: tuple[str, ...], lines: Iterator[tuple[int, list[str]]]
) -> Iterator[SheetRow]:
    problems: list[FolderProblem] = []
    for line, cells in lines:
        extra = [cell for cell in cells[len(columns) :] if cell.strip()]
        if extra:
            message = f"has {len(cells)} cells for {len(columns)} columns"
            problems.append(_problem(file, line, message, "put quotes around cells with commas"))
            continue
        if any(len(cell) > LONGEST_FIELD for cell in cells):
            problems.append(_problem(file, line, "has a cell of over 10,000 characters", "cut it"))
            continue
        yield SheetRow(
            line, {name: _clean(cell) for name, cell in zip(columns, cells, strict=False)}
        )
    if problems:
        raise FolderError(problems)


def _header_problems(
    file: str,
    columns: tuple[str, ...],
    required: Sequence[str],
    optional: Sequence[str] | None,
) -> Iterator[FolderProblem]:
    for name in required:
        if name not in columns:
            yield _problem(
                file, 1, f'has no column "{name}"', f"the header needs {', '.join(required)}"
            )
    for name in sorted({name for name in columns if columns.count(name) > 1}):
        yield _problem(file, 1, f'has the column "{name}" twice', "keep one of them")
    known = None if optional is None else {*required, *optional}
    for name in columns:
        if known is not None and name not in known:
            fix = f"columns are {', '.join([*required, *(optional or ())])}"
            yield _problem(file, 1, f'has an unknown column "{name}"', fix)


def _plain(text: str) -> str:
    """Full-width letters and digits as typed by Chinese input methods, made plain."""
    return unicodedata.normalize("NFKC", text).strip()


def _clean(text: str) -> str:
    return text.strip().replace("\u3000", " ")


def plain_number(text: str) -> str:
    """A number as people type it, full-width digits and the minus sign U+2212 made plain."""
    return _plain(text).replace("\u2212", "-")


def _problem(file: str, line: int | None, message: str, fix: str) -> FolderProblem:
    return FolderProblem(file, line, message, fix)
