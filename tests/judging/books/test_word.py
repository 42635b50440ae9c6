"""Long result books in Word, and what was made before."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pytest
from docx import Document

from support.home import database

if TYPE_CHECKING:
    from leitai.judging.books.book import Book

ROWS = 2000


@pytest.fixture(autouse=True, scope="module")
def django() -> None:
    """Books name models."""
    database()


def book(rows: int = ROWS, seq: int = 9) -> Book:
    from leitai.judging.books.book import (  # noqa: PLC0415 -- after Django is set up
        Book,
        Column,
        Section,
    )

    columns = (Column("名次", "right"), Column("姓名"), Column("总分", "right"))
    lines = tuple((str(n), f"<选手>&{n}\x0b", "") for n in range(1, rows + 1))
    section = Section("s", "决赛", "最终", columns, lines)
    return Book(
        contest="c",
        language="zh",
        title="焊接",
        hosts=(),
        day="2026-05-01",
        sections=(section,),
        provisional=False,
        published=None,
        until=None,
        address="http://x",
        seq=seq,
        checkpoint="note",
    )


def test_every_row_is_there_as_it_is_called() -> None:
    from leitai.judging.books.word import written  # noqa: PLC0415 -- after Django is set up

    (table,) = Document(io.BytesIO(written(book(), "book"))).tables
    cells = [cell.text for cell in table.columns[1].cells]
    assert cells == ["姓名", *(f"<选手>&{n}" for n in range(1, ROWS + 1))]
    assert table.rows[-1].cells[0].paragraphs[0].alignment == 2


def test_the_same_is_made_once_and_another_anew() -> None:
    from leitai.judging.books.shelf import Shelf  # noqa: PLC0415 -- after Django is set up

    made: list[int] = []

    def make(one: Book) -> bytes:
        made.append(one.seq)
        return str(one.seq).encode()

    shelf = Shelf(most=3)
    answers = [shelf.get("book.docx", book(2, seq), make) for seq in (1, 1, 2, 2, 33, 1)]
    assert answers == [b"1", b"1", b"2", b"2", b"33", b"1"]
    assert made == [1, 2, 33, 1]
    shelf.get("book.pdf", book(2, 1), make)
    assert made[-1:] == [1]
