"""How many marks were given and how many are still to come."""

from __future__ import annotations

from collections.abc import Mapping

from leitai.core.rulebook.model import Aspect
from leitai.core.rulebook.sheet import Cell, Entrant, Performance
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


def missing_of(stage: StageFold, entrants: Mapping[str, Entrant], judges: int) -> dict[str, int]:
    """How many marks each entry still in lacks; entries that lack none are left out.

    More marks than expected in one place do not make up for those missing in another.
    """
    lacking: dict[str, int] = {}
    for entry, entrant in entrants.items():
        if entrant.standing == "ok" and stage.listed(entry):
            count = _lacks(stage, stage.performances.get(entry), judges)
            if count:
                lacking[entry] = count
    return lacking


def _lacks(stage: StageFold, performance: Performance | None, judges: int) -> int:
    total = 0
    for aspect in stage.plan.aspects():
        need = aspect.judges or judges
        cells = _cells(performance, aspect)
        places = max(_items(stage, performance), len(cells)) if aspect.per_item else 1
        total += need * places - sum(min(need, len(cell.marks)) for cell in cells)
    return total


def _cells(performance: Performance | None, aspect: Aspect) -> list[Cell]:
    if performance is None:
        return []
    items = [item.id for item in performance.repeated()] if aspect.per_item else [""]
    found = (performance.cell(item, aspect.id) for item in items)
    return [cell for cell in found if cell is not None]


def _items(stage: StageFold, performance: Performance | None) -> int:
    there = len(performance.repeated()) if performance is not None else 0
    return max(there, stage.plan.expected_items or 0)
