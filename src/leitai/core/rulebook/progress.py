"""How many marks were given and how many are still to come."""

from __future__ import annotations

from collections.abc import Mapping

from leitai.core.rulebook.sheet import Entrant, Performance
from leitai.core.rulebook.stage import StageFold
from leitai.core.rulebook.standings import Progress


def progress_of(stage: StageFold, entrants: Mapping[str, Entrant], judges: int) -> Progress:
    """Of the entries still in; deductions are not expected, so not counted.

    An aspect expects a mark from each of its `judges` (all registered ones where the rulebook names
    no number), for each item expected or declared.
    """
    aspects = list(stage.plan.aspects())
    whole = sum(each.judges or judges for each in aspects if not each.per_item)
    repeated = sum(each.judges or judges for each in aspects if each.per_item)
    given = expected = 0
    for entry, entrant in entrants.items():
        performance = stage.performances.get(entry)
        if entrant.standing != "ok" or not stage.listed(entry):
            continue
        given += performance.given if performance is not None else 0
        expected += whole + repeated * _items(stage, performance)
    return Progress(given, expected)


def _items(stage: StageFold, performance: Performance | None) -> int:
    there = len(performance.repeated()) if performance is not None else 0
    return max(there, stage.plan.expected_items or 0)
