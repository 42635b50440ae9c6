"""A result book or a notice as a printed page, by typst."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, Final, Literal

import msgspec
import typst

from leitai.judging.books.book import MOST_UPRIGHT, Book, Section
from leitai.judging.books.words import moment, say
from leitai.judging.fairness.printing import chinese_font, code_of, no_font

TEMPLATE: Final = Path(__file__).with_name("book.typ")
LEAST, MOST = 8, 40
"""Shares of a line that columns of words get, in letters."""
Kind = Literal["book", "notice"]


def printed(book: Book, kind: Kind) -> bytes:
    """The PDF; raises `Fault` where no Chinese font is installed."""
    font = chinese_font()
    if not font:
        raise no_font()
    data = msgspec.to_builtins(book) | {
        "text": text_of(book, kind),
        "most_upright": MOST_UPRIGHT,
        "shares": [_shares(each) for each in book.sections],
        "code": code_of(book.checkpoint),
        "object_code": code_of(book.address) if kind == "notice" and book.provisional else "",
    }
    inputs = {"book": json.dumps(data, ensure_ascii=False), "font": font}
    return bytes(typst.compile(str(TEMPLATE), root=str(TEMPLATE.parent), sys_inputs=inputs))


def _shares(section: Section) -> list[int]:
    """How much of a line each column of words gets; 0: no more than stands in it."""
    return [
        0 if column.fit or column.align == "right" else max(LEAST, min(MOST, section.breadth(at)))
        for at, column in enumerate(section.columns)
    ]


def text_of(book: Book, kind: Kind) -> dict[str, Any]:
    """The words around the tables, the same on paper and in Word."""

    def words(key: str, **params: object) -> str:
        return say(book.language, key, **params)

    told: list[str] = []
    if kind == "notice":
        told.append(words("announce" if book.provisional else "announce_final", title=book.title))
        if book.published is not None and book.until is not None:
            told.append(words("period", begun=moment(book.published), ends=moment(book.until)))
        if book.provisional:
            told.append(words("object_at", address=book.address))
    return {
        "heading": words(kind),
        "paragraphs": told,
        "provisional": words("is_provisional") if book.provisional else "",
        "internal": words("internal") if book.inside else "",
        "facts": words("facts"),
        "as_of": words("as_of", seq=book.seq),
        "verify": words("verify"),
        "hosts": [f"{role}：{name}" if role else name for role, name in book.hosts],
    }
