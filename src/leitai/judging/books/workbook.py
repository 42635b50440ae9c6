"""A result book as a workbook: a sheet for each table, numbers as numbers."""

from __future__ import annotations

import io
import re
from decimal import Decimal
from typing import Final
from unicodedata import east_asian_width

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.workbook import Workbook

from leitai.judging.books.book import MINUS, Book, Section
from leitai.judging.books.words import say

NUMBER: Final = re.compile(r"-?\d{1,15}(\.\d+)?", re.ASCII)
FORBIDDEN: Final = re.compile(r"[\[\]:*?/\\]")
LONGEST_NAME: Final = 31
WIDE: Final = ("W", "F")
WIDEST: Final = 40
OPTIONS: Final = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}


def tabled(book: Book) -> bytes:
    """The workbook (xlsx). Text never becomes a formula."""
    out = io.BytesIO()
    with xlsxwriter.Workbook(out, OPTIONS) as made:
        made.set_properties({"title": book.title})
        taken: set[str] = set()
        for section in book.sections:
            _sheet(made, book, section, _name(section, taken))
    return out.getvalue()


def _name(section: Section, taken: set[str]) -> str:
    """A name that a sheet may have, and no other has."""
    plain = FORBIDDEN.sub(" ", section.title).strip("' ")[:LONGEST_NAME] or section.id
    name, at = plain, 2
    while name.casefold() in taken:
        name, at = f"{plain[: LONGEST_NAME - 4]} {at}", at + 1
    taken.add(name.casefold())
    return name


def _sheet(made: Workbook, book: Book, section: Section, name: str) -> None:
    sheet = made.add_worksheet(name)
    bold, head = (
        made.add_format({"bold": True, "font_size": 14}),
        made.add_format({"bold": True, "bottom": 1}),
    )
    sheet.write_string(0, 0, f"{book.title} · {section.title}", bold)
    told = [section.state, say(book.language, "as_of", seq=book.seq)]
    told += [say(book.language, "is_provisional")] if book.provisional else []
    sheet.write_string(1, 0, " · ".join(filter(None, told)))
    formats: dict[int, Format] = {}
    for at, column in enumerate(section.columns):
        sheet.write_string(2, at, column.title, head)
        sheet.set_column(at, at, _width(section, at))
    for line, row in enumerate(section.rows, 3):
        for at, text in enumerate(row):
            plain = text.replace(MINUS, "-")
            if section.columns[at].align == "right" and NUMBER.fullmatch(plain):
                places = len(plain.partition(".")[2])
                shape = formats.setdefault(places, _places(made, places))
                sheet.write_number(line, at, Decimal(plain), shape)
            elif text:
                sheet.write_string(line, at, text)
    sheet.freeze_panes(3, 0)
    sheet.repeat_rows(2)
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    sheet.autofilter(2, 0, 2 + len(section.rows), len(section.columns) - 1)


def _places(made: Workbook, places: int) -> Format:
    return made.add_format({"num_format": "0." + "0" * places if places else "0"})


def _width(section: Section, at: int) -> int:
    """Chinese letters are twice as wide."""
    texts = [section.columns[at].title, *(row[at] for row in section.rows[:500])]
    return min(
        WIDEST, 2 + max(sum(1 + (east_asian_width(each) in WIDE) for each in t) for t in texts)
    )
