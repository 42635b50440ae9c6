"""Rows in order: what changed is moved, the rest keeps its place in memory and its `Row`."""

from __future__ import annotations

from bisect import bisect_left, insort
from dataclasses import dataclass, field
from decimal import Decimal
from itertools import takewhile

from msgspec.structs import replace

from leitai.core.rulebook.model import Ranking
from leitai.core.rulebook.ranking import NO_PLACE, Placing, SortKey, placings
from leitai.core.rulebook.sheet import Entrant, Natural
from leitai.core.rulebook.standings import Row, RowStatus

Placed = tuple[int, SortKey, Natural, "Line"]

_TIERS: dict[RowStatus, int] = {"ok": 0, "no_result": 1, "withdrawn": 2, "disqualified": 3}
_FEW = 32
"""Up to here single moves are cheaper than sorting anew."""


@dataclass(slots=True, eq=False)
class Line:
    """An entry's numbers and where they put it; `row` is made when its place is known."""

    entrant: Entrant
    key: SortKey
    total: Decimal | None
    score: Decimal | None
    criteria: dict[str, Decimal | None]
    deductions: Decimal | None
    elapsed: int | None
    party: str | None = None
    status: RowStatus = "ok"
    official: bool = True
    row: Row | None = None
    placed: Placed = field(init=False)

    def __post_init__(self) -> None:
        entrant = self.entrant
        self.official = entrant.act.official
        self.status = entrant.standing
        if self.status == "ok" and self.total is None:
            self.status = "no_result"
        tier = _TIERS[self.status]
        self.placed = (tier, () if tier else self.key, entrant.order, self)

    def put(self, placing: Placing) -> None:
        """Take a place; the row stays the same object if nothing about it changed."""
        row = self.row
        if row is None:
            self.row = self._row(placing)
        elif row.rank != placing.rank or row.place != placing.place:
            rank, place, unresolved = placing
            self.row = replace(row, rank=rank, place=place, unresolved=unresolved)

    def _row(self, placing: Placing) -> Row:
        return Row(
            entry=self.entrant.act.entry,
            rank=placing.rank,
            place=placing.place,
            status=self.status,
            official=self.official,
            total=self.total,
            score=self.score,
            criteria=self.criteria,
            deductions=self.deductions,
            elapsed=self.elapsed,
            unresolved=placing.unresolved,
        )


class Board:
    """The lines of a stage, or of the result, in order."""

    def __init__(self, ranking: Ranking) -> None:
        self.ranking = ranking
        self.lines: dict[str, Line] = {}
        self._order: list[Placed] = []
        self._coming: dict[str, Line | None] = {}
        self._rows: tuple[Row, ...] = ()

    def put(self, entry: str, line: Line) -> None:
        """A line is new or changed."""
        self._coming[entry] = line

    def remove(self, entry: str) -> None:
        """An entry is not on this board."""
        if entry in self.lines or entry in self._coming:
            self._coming[entry] = None

    def rows(self) -> tuple[Row, ...]:
        """The rows; ranks only what is needed."""
        if self._coming:
            self._move()
            self._place()
            self._rows = tuple([line.row for *_, line in self._order if line.row is not None])
        return self._rows

    def _move(self) -> None:
        few = len(self._coming) <= _FEW
        for entry, line in self._coming.items():
            old = self.lines.pop(entry, None)
            if few and old is not None:
                del self._order[bisect_left(self._order, old.placed)]
            if line is not None:
                self.lines[entry] = line
                if few:
                    insort(self._order, line.placed)
        self._coming.clear()
        if not few:
            self._order = sorted(line.placed for line in self.lines.values())

    def _place(self) -> None:
        ranked = [(key, line) for tier, key, _, line in self._order if not tier]
        for (_, line), placing in zip(ranked, placings(ranked, self.ranking), strict=True):
            line.put(placing)
        for *_, line in self._order[len(ranked) :]:
            line.put(NO_PLACE)


def counted(rows: tuple[Row, ...]) -> list[Row]:
    """The rows that hold a place of their own, in order."""
    ranked = takewhile(lambda row: row.status == "ok", rows)
    return [row for row in ranked if row.official and row.rank is not None]
