"""What a result book says, before it is a PDF, a Word document or a workbook."""

from __future__ import annotations

from typing import Final, Literal
from unicodedata import east_asian_width

from msgspec import Struct

from leitai.judging.books.words import Language

WIDE: Final = ("W", "F")
LOOKED_AT: Final = 500
Align = Literal["left", "right"]
MOST_UPRIGHT: Final = 9
"""A table of more columns is printed on paper that lies on its side."""


class Column(Struct, frozen=True):
    """One column; numbers stand on the right.

    Attributes:
        fit: as narrow as what stands in it; total: it says what the others come to.
    """

    title: str
    align: Align = "left"
    fit: bool = False
    total: bool = False


class Section(Struct, frozen=True):
    """One table: `state` is how settled it is."""

    id: str
    title: str
    state: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[str, ...], ...]

    def breadth(self, at: int) -> int:
        """Letters in the longest line of a column; Chinese ones count twice."""
        lines = [self.columns[at].title]
        lines += [line for row in self.rows[:LOOKED_AT] for line in row[at].split("\n")]
        return max(sum(1 + (east_asian_width(each) in WIDE) for each in line) for line in lines)


class Book(Struct, frozen=True):
    """A result book.

    Attributes:
        hosts: who holds the contest, as (role, name).
        published: when the result was published, and until when objections were or are taken.
        address: where the public objects.
        seq: entries of the ledger it was read off; checkpoint: the signed head then.
        facts: the contest at a glance, as (what, words); empty but in full books.
        inside: names people whom strangers' books do not.
    """

    contest: str
    language: Language
    title: str
    hosts: tuple[tuple[str, str], ...]
    day: str
    sections: tuple[Section, ...]
    provisional: bool
    published: int | None
    until: int | None
    address: str
    seq: int
    checkpoint: str
    facts: tuple[tuple[str, str], ...] = ()
    inside: bool = False
