"""Points for places, by the panel's score or by each judge's own order."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from fractions import Fraction

from leitai.core.rulebook.model import PointsTable
from leitai.core.shadow.exact import Amount, added, snapped


def by_rank(
    table: PointsTable, scores: Mapping[str, Fraction], official: Collection[str]
) -> dict[str, Amount]:
    """Entry → points; who is not official gets what it would, and takes nobody's place."""
    held = {entry: snapped(value) for entry, value in scores.items()}
    field = [held[entry] for entry in official if entry in held]
    return {entry: _points(table, value, field) for entry, value in held.items()}


def _points(table: PointsTable, value: Fraction, field: list[Fraction]) -> Fraction:
    better = sum(each > value for each in field)
    equal = max(field.count(value), 1)
    if table.ties == "shared":
        return _at(table, better)
    places = [_at(table, better + n) for n in range(equal)]
    return sum(places, Fraction(0)) / equal


def by_judges(
    table: PointsTable, sums: Mapping[str, Mapping[str, Fraction]], official: Collection[str]
) -> dict[str, Amount]:
    """Σ over the judges of the points in each one's own order (entry → judge → sum of marks)."""
    judges = {judge for marks in sums.values() for judge in marks}
    own = []
    for judge in sorted(judges):
        scores = {entry: marks[judge] for entry, marks in sums.items() if judge in marks}
        own.append(by_rank(table, scores, [entry for entry in official if entry in scores]))
    return {entry: added(points.get(entry) for points in own) for entry in sums}


def _at(table: PointsTable, place: int) -> Fraction:
    return Fraction(table.table[place]) if place < len(table.table) else Fraction(0)
