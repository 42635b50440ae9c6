"""A result book as a workbook: a sheet for each table, numbers as numbers."""

from __future__ import annotations

import io
import re
from decimal import Decimal
from typing import Final

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.workbook import Workbook

from leitai.judging.books.book import MOST_UPRIGHT, Book, Section
from leitai.judging.books.pages import text_of
from leitai.judging.books.tables import MINUS
from leitai.judging.books.words import say

NUMBER: Final = re.compile(r"(?P<before>并列 |=)?(?P<number>-?\d{1,15}(\.\d+)?)", re.ASCII)
FORBIDDEN: Final = re.compile(r"[\[\]:*?/\\]")
LONGEST_NAME: Final = 31
WIDEST: Final = 40
NAMED: Final = 3
"""Place, number and name stay in sight."""
A4: Final = 9
OPTIONS: Final = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}


def tabled(book: Book) -> bytes:
    """The workbook (xlsx). Text never becomes a formula."""
    out = io.BytesIO()
    with xlsxwriter.Workbook(out, OPTIONS) as made:
        made.set_properties({"title": book.title})
        taken: set[str] = set()
        if book.facts:
            _cover(made, book, taken)
        for section in book.sections:
            _sheet(made, book, section, _name(section.title, section.id, taken))
    return out.getvalue()


def _name(title: str, otherwise: str, taken: set[str]) -> str:
    """A name that a sheet may have, and no other has."""
    plain = FORBIDDEN.sub(" ", title).strip("' ")[:LONGEST_NAME] or otherwise
    name, at = plain, 2
    while name.casefold() in taken:
        name, at = f"{plain[: LONGEST_NAME - 4]} {at}", at + 1
    taken.add(name.casefold())
    return name


def _cover(made: Workbook, book: Book, taken: set[str]) -> None:
    """The contest at a glance, and how to check it."""
    words = text_of(book, "book")
    sheet = made.add_worksheet(_name(words["facts"], "facts", taken))
    sheet.write_string(0, 0, book.title, made.add_format({"bold": True, "font_size": 14}))
    told = [(words["heading"], words["provisional"]), *book.facts]
    told += [*((role, name) for role, name in book.hosts), (words["as_of"], words["verify"])]
    told += [(words["internal"], "")] if book.inside else []
    for line, (what, said) in enumerate(told, 2):
        sheet.write_string(line, 0, what)
        sheet.write_string(line, 1, said)
    sheet.set_column(0, 0, WIDEST / 2)
    sheet.set_column(1, 1, 2 * WIDEST)
    sheet.set_paper(A4)
    sheet.fit_to_pages(1, 0)


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
    shapes = _Shapes(made)
    for at, column in enumerate(section.columns):
        sheet.write_string(2, at, column.title, head)
        sheet.set_column(at, at, min(WIDEST, 2 + section.breadth(at)))
    for line, row in enumerate(section.rows, 3):
        for at, text in enumerate(row):
            found = NUMBER.fullmatch(text.replace(MINUS, "-"))
            if found and section.columns[at].align == "right":
                sheet.write_number(line, at, Decimal(found["number"]), shapes.of(found))
            elif text:
                sheet.write_string(line, at, text, shapes.lines if "\n" in text else None)
    sheet.freeze_panes(3, min(NAMED, len(section.columns) - 1))
    sheet.repeat_rows(2)
    sheet.set_paper(A4)
    if len(section.columns) > MOST_UPRIGHT:
        sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    sheet.set_footer("&C&P / &N")
    sheet.autofilter(2, 0, 2 + len(section.rows), len(section.columns) - 1)


class _Shapes:
    """Formats of numbers, each made once: with its places, and what is said before it."""

    def __init__(self, made: Workbook) -> None:
        self._made = made
        self._kept: dict[str, Format] = {}
        self.lines = made.add_format({"text_wrap": True, "valign": "top"})

    def of(self, found: re.Match[str]) -> Format:
        """`并列 3` is the number 3, so that it is sorted as one."""
        places = len(found["number"].partition(".")[2])
        before = f'"{found["before"]}"' if found["before"] else ""
        shape = before + ("0." + "0" * places if places else "0")
        if shape not in self._kept:
            self._kept[shape] = self._made.add_format({"num_format": shape})
        return self._kept[shape]
