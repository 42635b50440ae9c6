"""How many marks were given and how many are still to come."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from msgspec import Struct

from leitai.core.rulebook.expectation import Expectation
from leitai.core.rulebook.model import Aspect, AspectKind
from leitai.core.rulebook.sheet import Cell, Entrant, Performance
from leitai.core.rulebook.stage import StageFold
from leitai.core.rulebook.standings import Progress


class Short(Struct, frozen=True):
    """An aspect with fewer judges than its rule wants."""

    aspect: Aspect
    need: int
    there: int


def progress_of(stage: StageFold, expected: Expectation) -> Progress:
    """Of the entries still in; deductions are not expected, so not counted.

    An aspect expects a mark from each of its `judges` (all registered ones where the rulebook names
    no number; less who is recused, only who is assigned), for each item expected or declared.
    While a stage is sealed, marks given under the codes before count too. Where more judges may
    mark than are needed, only needed marks count as given.
    """
    given = sum(one.given for layer in stage.cover.closed for one in layer.parked.values())
    needed = 0
    aspects = list(stage.plan.aspects())
    same = _Same(aspects, expected) if expected.plain else None
    for entry, performance in _in_play(stage, stage.entrants, stage.performances):
        given += performance.given if performance is not None else 0
        items = _items(stage, performance)
        if same is not None:
            needed += same.whole + same.repeated * items
        else:
            needed += sum(
                expected.need(entry, each) * (items if each.per_item else 1) for each in aspects
            )
    if any(map(expected.may_exceed, aspects)):
        given = max(0, needed - sum(missing_of(stage, expected).values()))
    return Progress(given, needed)


def short_of(stage: StageFold, expected: Expectation) -> list[Short]:
    """Aspects whose rule wants more judges than may mark them of any entry."""
    entries = (
        [""] if expected.plain else [entry for entry, _ in _in_play(stage, stage.entrants, {})]
    )
    found = []
    for aspect in stage.plan.aspects():
        if aspect.judges is None or aspect.kind is AspectKind.AUTOMATIC or not entries:
            continue
        there = max(len(expected.eligible(entry, aspect)) for entry in entries)
        if there < aspect.judges:
            found.append(Short(aspect, aspect.judges, there))
    return found


def missing_of(stage: StageFold, expected: Expectation) -> dict[str, int]:
    """How many marks each entry still in lacks; entries that lack none are left out.

    More marks than expected in one place do not make up for those missing in another. What was
    marked before the entries got new codes is looked for under the names of that time.
    """
    lacking: dict[str, int] = {}
    for entrants, performances, aspects in _names(stage):
        for entry, performance in _in_play(stage, entrants, performances):
            count = sum(_lacks(stage, performance, entry, each, expected) for each in aspects)
            if count:
                lacking[entry] = lacking.get(entry, 0) + count
    return lacking


class _Same:
    """What every entry is expected to have, where nobody is assigned or recused."""

    def __init__(self, aspects: list[Aspect], expected: Expectation) -> None:
        self.whole = sum(expected.need("", each) for each in aspects if not each.per_item)
        self.repeated = sum(expected.need("", each) for each in aspects if each.per_item)


Names = tuple[Mapping[str, Entrant], Mapping[str, Performance], list[Aspect]]


def _names(stage: StageFold) -> Iterator[Names]:
    """The names entries had and have, with the aspects that were marked under them."""
    left = list(stage.plan.aspects())
    for place, layer in enumerate(stage.cover.closed):
        under = stage.cover.names_below(place)
        marked = [each for each in left if _is_marked(layer.parked, each)]
        left = [each for each in left if each not in marked]
        if marked:
            yield under, layer.parked, marked
    yield stage.entrants, stage.performances, left


def _is_marked(performances: Mapping[str, Performance], aspect: Aspect) -> bool:
    return any(
        aspect.id in item.cells for each in performances.values() for item in each.items.values()
    )


def _in_play(
    stage: StageFold, entrants: Mapping[str, Entrant], performances: Mapping[str, Performance]
) -> Iterator[tuple[str, Performance | None]]:
    for entry, entrant in entrants.items():
        if entrant.standing == "ok" and stage.listed(entry):
            yield entry, performances.get(entry)


def _lacks(
    stage: StageFold,
    performance: Performance | None,
    entry: str,
    aspect: Aspect,
    expected: Expectation,
) -> int:
    need = expected.need(entry, aspect)
    cells = _cells(performance, aspect)
    places = max(_items(stage, performance), len(cells)) if aspect.per_item else 1
    return need * places - sum(min(need, len(cell.marks)) for cell in cells)


def _cells(performance: Performance | None, aspect: Aspect) -> list[Cell]:
    if performance is None:
        return []
    items = [item.id for item in performance.repeated()] if aspect.per_item else [""]
    found = (performance.cell(item, aspect.id) for item in items)
    return [cell for cell in found if cell is not None]


def _items(stage: StageFold, performance: Performance | None) -> int:
    there = len(performance.repeated()) if performance is not None else 0
    return max(there, stage.plan.expected_items or 0)
