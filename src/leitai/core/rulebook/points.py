"""Rank → points tables: by the panel's score, or by each judge's own order summed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from itertools import groupby

from leitai.core.rulebook.arithmetic import ZERO, total
from leitai.core.rulebook.model import PointsTable
from leitai.core.rulebook.operations import settled

Scores = Mapping[str, Decimal]
"""Entry → score."""


def points_by_rank(
    table: PointsTable, official: Scores, others: Scores | None = None
) -> dict[str, Decimal]:
    """Points for the highest score down; beyond the table nothing.

    Entries that share places get the points of the first (`shared`) or the mean of all the places
    they share (`average`). `others` get what they would have, and take nothing away.
    """
    earned: dict[str, Decimal] = {}
    ladder = []
    for better, score, tied in _ladder(_settled(official)):
        points = _points(table, better, len(tied))
        earned |= dict.fromkeys(tied, points)
        ladder.append((score, better, len(tied), points))
    for entry, score in _settled(others or {}).items():
        earned[entry] = next(
            (points for other, *_, points in ladder if other == score),
            _points(table, sum(size for other, _, size, _ in ladder if other > score), 1),
        )
    return earned


def points_by_judges(
    table: PointsTable, official: Mapping[str, Scores], others: Mapping[str, Scores]
) -> dict[str, Decimal]:
    """Σ over the judges of the points by each judge's own order (entry → judge → sum of marks)."""
    judges = sorted({judge for marks in (*official.values(), *others.values()) for judge in marks})
    each = [points_by_rank(table, _of(judge, official), _of(judge, others)) for judge in judges]
    entries = (*official, *others)
    sums = {entry: total(points.get(entry) for points in each) for entry in entries}
    return {entry: value for entry, value in sums.items() if value is not None}


def _settled(scores: Scores) -> Scores:
    return {entry: settled(score) for entry, score in scores.items()}


def _of(judge: str, scores: Mapping[str, Scores]) -> dict[str, Decimal]:
    return {entry: marks[judge] for entry, marks in scores.items() if judge in marks}


def _ladder(scores: Scores) -> Iterator[tuple[int, Decimal, list[str]]]:
    """How many are better, the score, and who has it."""
    better = 0
    ordered = sorted(scores.items(), key=lambda each: each[1], reverse=True)
    for score, group in groupby(ordered, key=lambda each: each[1]):
        tied = [entry for entry, _ in group]
        yield better, score, tied
        better += len(tied)


def _points(table: PointsTable, better: int, size: int) -> Decimal:
    places = [_at(table, better + i) for i in range(size)]
    if table.ties == "average":
        return sum(places, ZERO) / size
    return places[0]


def _at(table: PointsTable, place: int) -> Decimal:
    return table.table[place] if place < len(table.table) else ZERO
