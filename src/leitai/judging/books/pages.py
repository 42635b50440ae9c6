"""A result book or a notice as a printed page, by typst."""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path
from typing import Any, Final, Literal

import msgspec
import typst

from leitai.governance.local_time import here
from leitai.judging.books.book import Book
from leitai.judging.books.words import say
from leitai.judging.fairness.printing import chinese_font, code_of, no_font

TEMPLATE: Final = Path(__file__).with_name("book.typ")
Kind = Literal["book", "notice"]


def printed(book: Book, kind: Kind) -> bytes:
    """The PDF; raises `Fault` where no Chinese font is installed."""
    font = chinese_font()
    if not font:
        raise no_font()
    data = msgspec.to_builtins(book) | {
        "text": text_of(book, kind),
        "code": code_of(book.checkpoint),
        "object_code": code_of(book.address) if kind == "notice" and book.provisional else "",
    }
    inputs = {"book": json.dumps(data, ensure_ascii=False), "font": font}
    return bytes(typst.compile(str(TEMPLATE), root=str(TEMPLATE.parent), sys_inputs=inputs))


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
        "as_of": words("as_of", seq=book.seq),
        "verify": words("verify"),
        "hosts": [f"{role}：{name}" if role else name for role, name in book.hosts],
    }


def moment(at: int) -> str:
    """An instant by the clocks of this place."""
    return f"{datetime.fromtimestamp(at / 1e6, here()):%Y-%m-%d %H:%M}"
