"""Reads a stage of a fold into the table that judges are diagnosed from; reads, and nothing else.

A judge's marks of an entry become points on the stage's scale: value times the weights of the
criteria above it, a judgement's as its share of the aspect's maximum. Aspects with one judge are
left out: there is nobody to compare with. Aspects that different teams mark are different parts of
an entry.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from itertools import islice
from math import nan

from leitai.core.panel.table import Form, Row, Table
from leitai.core.rulebook.expectation import Expectation
from leitai.core.rulebook.fold import Fold
from leitai.core.rulebook.model import Aspect, AspectKind, Criterion
from leitai.core.rulebook.sheet import Performance
from leitai.core.rulebook.stage import StageFold

MARKED = (AspectKind.PANEL, AspectKind.JUDGEMENT)
Part = tuple[tuple[str, ...], int]
"""Criteria with teams that an aspect lies under, and how many judges mark it."""


@dataclass(frozen=True, slots=True)
class Column:
    """An aspect in the table: its place, its part, points per unit of a mark."""

    aspect: Aspect
    at: int
    part: int
    points: float
    averaged: bool


class Tabulation:
    """The table of one stage, read again only where marks changed.

    Args:
        fold: the contest; it is watched, not changed.
        stage: one of its stages.

    Attributes:
        table: as of the last `update`.
        seating: grows whenever other judges are due, or entries are called otherwise.
    """

    def __init__(self, fold: Fold, stage: str) -> None:
        self.fold = fold
        self.stage: StageFold = fold.stages[stage]
        self._id = stage
        self._dirty: set[str] = set()
        self.stage.watchers.append(self._dirty)
        self._seated: object = None
        self.seating = 0
        self._seen = 0
        self._last: dict[tuple[str, str], int] = {}
        self._latest: dict[str, int] = {}
        self._columns: dict[str, Column] = {}
        self._firsts: list[Aspect] = []
        self.table = Table(0)

    def update(self) -> set[str]:
        """Take in what changed since; returns the entries concerned."""
        seated = self._seating()
        if seated != self._seated:
            self._start_over(seated)
        self._number_marks()
        changed = set(self._dirty)
        self._dirty.clear()
        expected = self.fold.expectation(self._id)
        for entry in changed:
            self._read(entry, expected)
        return changed

    def last(self, entry: str, judge: str) -> int | None:
        """Place among all marks of the last one the judge gave the entry."""
        return self._last.get((entry, judge))

    def latest(self) -> dict[str, int]:
        """Judge → when that judge's last mark in the stage was given, UTC microseconds."""
        return {judge: self.fold.marked_at[at] for judge, at in self._latest.items()}

    def _seating(self) -> tuple[object, ...]:
        """Whatever changes who is due, or what entries are called."""
        panels, cover = self.fold.panels, self.stage.cover
        return (
            panels.assignments.get(self._id),
            frozenset(panels.recusals),
            len(self.fold.judges),
            len(cover.sealed),
            len(cover.opened),
        )

    def _start_over(self, seated: object) -> None:
        self._seated = seated
        self.seating += 1
        self._columns, self._firsts = self._arranged()
        self.table = Table(len(self._columns))
        self._last, self._latest, self._seen = {}, {}, 0
        self._dirty.update(self.stage.performances)

    def _arranged(self) -> tuple[dict[str, Column], list[Aspect]]:
        """Columns by aspect, and the first aspect of each part."""
        plan, parts, firsts = self.stage.plan, dict[Part, int](), list[Aspect]()
        weights = {node.criterion.id: node.criterion for node in plan.nodes}
        columns = dict[str, Column]()
        everybody = len(self.fold.judges)
        for aspect in plan.aspects():
            above = plan.criteria_of[aspect.id]
            if aspect.kind not in MARKED or aspect.judges == 1:
                continue
            teams = self.fold.panels.teams.get(self._id, {})
            wanted = min(aspect.judges or everybody, everybody)
            part = parts.setdefault(
                (tuple(each for each in above if each in teams), wanted), len(parts)
            )
            if part == len(firsts):
                firsts.append(aspect)
            criteria = [weights[each] for each in above]
            items = criteria[0].items if aspect.per_item else None
            columns[aspect.id] = Column(
                aspect,
                len(columns),
                part,
                points_of(aspect, criteria),
                averaged=items is not None and items.how == "mean",
            )
        return columns, firsts

    def _number_marks(self) -> None:
        """When each form was last marked, by the marks given since the last look."""
        marks = self.fold.marks
        fresh = list(islice(reversed(marks.values()), len(marks) - self._seen))
        for at, mark in enumerate(reversed(fresh), start=self._seen):
            if mark.stage == self._id:
                self._last[self.stage.key_of(mark.entry), mark.judge] = at
                self._latest[mark.judge] = at
        self._seen = len(marks)

    def _read(self, entry: str, expected: Expectation) -> None:
        performance = self.stage.performances.get(entry)
        entrant = self.stage.entrants.get(entry)
        counts = entrant is not None and entrant.standing == "ok" and self.stage.listed(entry)
        for part, first in enumerate(self._firsts):
            forms = []
            if performance is not None and counts:
                judges = frozenset(expected.eligible(entry, first))
                forms = list(self._forms(performance, part, judges))
            due = expected.need(entry, first) if counts else 0
            self.table.put(Row(entry, part), due, forms)

    def _forms(self, performance: Performance, part: int, judges: frozenset[str]) -> Iterator[Form]:
        """Whole forms of those who are due; one with an absence says nothing."""
        columns = [each for each in self._columns.values() if each.part == part]
        items = performance.repeated()
        count = len(items) or self.stage.plan.expected_items or 0
        cells = sum(count if each.aspect.per_item else 1 for each in columns)
        given: dict[str, int] = dict.fromkeys(judges, 0)
        sums: dict[str, list[float]] = {}
        for column in columns:
            share = column.points / count if column.averaged and count else column.points
            for item in items if column.aspect.per_item else performance.items.values():
                cell = item.cells.get(column.aspect.id)
                for judge, mark in cell.marks.items() if cell is not None else ():
                    if judge in given and mark.value is not None:
                        given[judge] += 1
                        row = sums.get(judge)
                        if row is None:
                            row = sums[judge] = self._blank(part)
                        row[column.at] += share * float(mark.value)
        for judge in self.fold.judges:
            order = self._last.get((performance.entry, judge))
            if given.get(judge) == cells and order is not None and cells:
                yield Form(judge, order, tuple(sums[judge]))

    def _blank(self, part: int) -> list[float]:
        return [0.0 if each.part == part else nan for each in self._columns.values()]


def points_of(aspect: Aspect, criteria: list[Criterion]) -> float:
    """Points of the stage that one unit of a mark is worth."""
    worth = Decimal(1)
    for criterion in criteria:
        worth *= criterion.weight
    if aspect.kind is AspectKind.JUDGEMENT and aspect.maximum is not None and aspect.scale:
        worth *= aspect.maximum / aspect.scale
    return float(worth)
