"""Rows in order: what changed is moved, the rest keeps its place in memory and its `Row`."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, field
from decimal import Decimal
from itertools import takewhile

from leitai.core.rulebook.model import Ranking
from leitai.core.rulebook.ranking import NO_PLACE, NOBODY, Count, Placing, SortKey, groups
from leitai.core.rulebook.sheet import Entrant, Natural
from leitai.core.rulebook.standings import Row, RowStatus

Placed = tuple[SortKey, Natural, "Line"]

_RANKED = Decimal(0)
_TIERS: dict[RowStatus, Decimal] = {
    "ok": _RANKED,
    "no_result": Decimal(1),
    "withdrawn": Decimal(2),
    "disqualified": Decimal(3),
}
_BELOW: tuple[SortKey] = ((Decimal(1),),)
"""Sorts after everyone who takes a place, before everyone else."""
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
    after: Count = NOBODY
    placed: Placed = field(init=False)

    def __post_init__(self) -> None:
        entrant = self.entrant
        self.official = entrant.act.official
        self.status = entrant.standing
        if self.status == "ok" and self.total is None:
            self.status = "no_result"
        tier = _TIERS[self.status]
        self.placed = ((tier,) if tier is not _RANKED else (tier, *self.key), entrant.order, self)

    def put(self, placing: Placing) -> Row:
        """Take a place; the row stays the same object if nothing about it changed."""
        row = self.row
        if row is None or row.rank != placing.rank or row.place != placing.place:
            self.row = row = self._row(placing)
        return row

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
        self._shown: list[Row | None] = []
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
        """The rows; ranks anew only where something moved."""
        if self._coming:
            if len(self._coming) <= _FEW:
                self._place(*self._move())
            else:
                self._sort()
                self._place(0, len(self._order))
            self._rows = tuple([row for row in self._shown if row is not None])
        return self._rows

    def _sort(self) -> None:
        for entry, line in self._coming.items():
            self.lines.pop(entry, None)
            if line is not None:
                self.lines[entry] = line
        self._coming.clear()
        self._order = sorted(line.placed for line in self.lines.values())
        self._shown = [None] * len(self._order)

    def _move(self) -> tuple[int, int]:
        """Move single lines; gives the stretch of the order that may have changed."""
        first, last = len(self._order), 0
        for entry, line in self._coming.items():
            old = self.lines.pop(entry, None)
            if old is not None:
                at = bisect_left(self._order, old.placed)
                del self._order[at], self._shown[at]
                first, last = min(first, at), max(last, at)
            if line is not None:
                self.lines[entry] = line
                at = bisect_left(self._order, line.placed)
                self._order.insert(at, line.placed)
                self._shown.insert(at, None)
                first, last = min(first, at), max(last, at)
        moved = len(self._coming)
        self._coming.clear()
        return first, last + moved

    def _place(self, first: int, last: int) -> None:
        """Give places from `first` on, until past `last` nothing changes any more."""
        end = bisect_left(self._order, _BELOW)
        start, before = self._resume(min(first, end))
        for group in groups(self._order, self.ranking, start=start, end=end, before=before):
            line = self._order[group.end - 1][2]
            settled = group.end > last and line.after == group.after
            for at, placing in enumerate(group.placings, group.start):
                self._show(at, placing, group.after)
            if settled and self.ranking.best_per is None:
                break
        for at in range(max(first, end), min(last + 1, len(self._order))):
            self._show(at, NO_PLACE, NOBODY)

    def _show(self, at: int, placing: Placing, after: Count) -> None:
        line = self._order[at][2]
        line.after = after
        self._shown[at] = line.put(placing)

    def _resume(self, at: int) -> tuple[int, Count]:
        """Where to start so that everything before is right: a group of equals before `at`."""
        if self.ranking.best_per is not None:
            return 0, NOBODY
        order = self._order
        at = max(at - 1, 0)
        while at and order[at - 1][0] == order[at][0]:
            at -= 1
        return at, order[at - 1][2].after if at else NOBODY


def counted(rows: tuple[Row, ...]) -> list[Row]:
    """The rows that hold a place of their own, in order."""
    ranked = takewhile(lambda row: row.status == "ok", rows)
    return [row for row in ranked if row.official and row.rank is not None]
