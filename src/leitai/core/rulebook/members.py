"""F14: what units take home; a team counts as one entry."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from leitai.core.rulebook.arithmetic import ZERO, exact
from leitai.core.rulebook.outcomes import Award
from leitai.core.rulebook.sheet import Entrant
from leitai.core.rulebook.standings import Standings, UnitPoints, Winners


@exact
def unit_points(
    awards: tuple[Award, ...],
    winners: tuple[Winners, ...],
    result: Standings,
    entrants: Mapping[str, Entrant],
) -> tuple[UnitPoints, ...]:
    """Total and average of award points and of scores per unit, most points first.

    Counted are official entries that are still in; averages of points are over these, of scores
    over those of them that have one.
    """
    worth = {award.id: award.points for award in awards if award.points is not None}
    points: dict[str, Decimal] = {}
    for given in winners:
        for entry in given.entries:
            points[entry] = points.get(entry, ZERO) + worth.get(given.award, ZERO)
    units: dict[str, list[str]] = {}
    totals = {row.entry: row.total for row in result.rows}
    for entry, entrant in sorted(entrants.items()):
        if entrant.counts and entrant.act.unit is not None:
            units.setdefault(entrant.act.unit, []).append(entry)
    found = [_unit(unit, entries, points, totals) for unit, entries in sorted(units.items())]
    return tuple(sorted(found, key=lambda each: (-each.points, -each.scores)))


def _unit(
    unit: str,
    entries: list[str],
    points: Mapping[str, Decimal],
    totals: Mapping[str, Decimal | None],
) -> UnitPoints:
    earned = sum((points.get(entry, ZERO) for entry in entries), ZERO)
    scores = [score for entry in entries if (score := totals.get(entry)) is not None]
    scored = sum(scores, ZERO)
    average = scored / len(scores) if scores else None
    return UnitPoints(unit, len(entries), earned, earned / len(entries), scored, average)
