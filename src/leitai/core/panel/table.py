"""Marks of one stage as the diagnosis sees them: what each judge gave each row, kept up to date.

A row is an entry, or an entry's part where teams of judges mark different criteria. A judge's
form of a row counts once it is whole; a row counts once most of its judges have given theirs.
The table is told of marks and gives none: nothing here can reach a result.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from leitai.core.panel.ratings import Floats, Ints, Ratings

LEAST: Final = 2
"""Forms below which a row says nothing about judges."""
MOST_OF: Final = (4, 5)
"""Share of the due forms from which on a row counts; the last of many judges holds nobody up."""
Bools = NDArray[np.bool_]


class Row(NamedTuple):
    """An entry, or the part of it that one team of judges marks."""

    entry: str
    part: int = 0


class Form(NamedTuple):
    """What one judge gave one row, whole.

    Attributes:
        order: when it became so: grows from form to form.
        marks: points per aspect of the stage, NaN for aspects of other teams.
    """

    judge: str
    order: int
    marks: tuple[float, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Cells:
    """The forms that count, one per place in the arrays.

    Attributes:
        ratings: each form's sum of points; its `entries` are the entries of `rows`.
        rows: what the places in `ratings.entry` stand for.
        order: when each form became whole.
        marks: forms × aspects, points; NaN where the aspect is another team's.
        due: how many judges are due, per row.
    """

    ratings: Ratings
    rows: tuple[Row, ...]
    order: Ints
    marks: Floats
    due: Ints

    @property
    def row(self) -> Ints:
        """Place of each form's row."""
        return self.ratings.entry

    @property
    def judge(self) -> Ints:
        """Place of each form's judge."""
        return self.ratings.judge

    @property
    def sizes(self) -> Ints:
        """Forms per row."""
        return np.bincount(self.row, minlength=len(self.rows))

    @property
    def shape(self) -> tuple[int, int]:
        """Rows and judges."""
        return len(self.rows), len(self.ratings.judges)


class Table:
    """Takes rows in as they change and gives all that counts at once.

    Args:
        aspects: how many aspects the stage has.
    """

    def __init__(self, aspects: int) -> None:
        self._aspects = aspects
        self._rows: dict[Row, int] = {}
        self._judges: dict[str, int] = {}
        self._slots: dict[tuple[int, int], int] = {}
        self._of_row: list[list[int]] = []
        self._due = np.zeros(0, dtype=np.intp)
        self._counts = np.zeros(0, dtype=np.bool_)
        self._row = np.zeros(0, dtype=np.intp)
        self._judge = np.zeros(0, dtype=np.intp)
        self._order = np.zeros(0, dtype=np.intp)
        self._there = np.zeros(0, dtype=np.bool_)
        self._marks = np.zeros((0, aspects))

    @property
    def aspects(self) -> int:
        """How many aspects the stage has."""
        return self._aspects

    def put(self, row: Row, due: int, forms: Iterable[Form]) -> None:
        """Say anew what the row's whole forms are; `due`: how many there are to be."""
        at = self._place(row)
        there = self._of_row[at]
        self._there[there] = False
        given = 0
        for form in forms:
            slot = self._slot(at, form.judge)
            self._order[slot] = form.order
            self._marks[slot] = form.marks
            self._there[slot] = True
            given += 1
        self._due[at] = due
        share, whole = MOST_OF
        self._counts[at] = given >= LEAST and given * whole >= due * share

    def cells(self) -> Cells:
        """Everything that counts now."""
        taken = len(self._slots)
        used = self._there[:taken] & self._counts[self._row[:taken]]
        rows, row = _compact(self._row[:taken][used], len(self._rows))
        people = sorted(self._judges)
        named = np.fromiter((self._judges[each] for each in people), np.intp, len(people))
        judges, judge = _compact(np.argsort(named)[self._judge[:taken][used]], len(people))
        marks = self._marks[:taken][used]
        names = list(self._rows)
        kept = tuple(names[at] for at in rows)
        ratings = Ratings(
            entries=tuple(each.entry for each in kept),
            judges=tuple(people[at] for at in judges),
            entry=row,
            judge=judge,
            value=np.nansum(marks, axis=1),
        )
        return Cells(ratings, kept, self._order[:taken][used], marks, self._due[rows])

    def _place(self, row: Row) -> int:
        at = self._rows.setdefault(row, len(self._rows))
        if at == len(self._of_row):
            self._of_row.append([])
        if at >= len(self._due):
            more = max(64, len(self._due))
            self._due = np.concatenate([self._due, np.zeros(more, dtype=np.intp)])
            self._counts = np.concatenate([self._counts, np.zeros(more, dtype=np.bool_)])
        return at

    def _slot(self, at: int, judge: str) -> int:
        who = self._judges.setdefault(judge, len(self._judges))
        known = self._slots.get((at, who))
        if known is not None:
            return known
        slot = self._slots[at, who] = len(self._slots)
        if slot == len(self._there):
            self._make_room(max(64, 2 * slot))
        self._row[slot], self._judge[slot] = at, who
        self._of_row[at].append(slot)
        return slot

    def _make_room(self, size: int) -> None:
        """Arrays for so many forms; what is there stays."""
        more = size - len(self._there)
        self._row = np.concatenate([self._row, np.zeros(more, dtype=np.intp)])
        self._judge = np.concatenate([self._judge, np.zeros(more, dtype=np.intp)])
        self._order = np.concatenate([self._order, np.zeros(more, dtype=np.intp)])
        self._there = np.concatenate([self._there, np.zeros(more, dtype=np.bool_)])
        self._marks = np.vstack([self._marks, np.zeros((more, self._aspects))])


def _compact(places: Ints, size: int) -> tuple[Ints, Ints]:
    """The places that occur, and each one's rank among them."""
    seen = np.zeros(size, dtype=np.bool_)
    seen[places] = True
    return np.flatnonzero(seen), (np.cumsum(seen) - 1)[places]
