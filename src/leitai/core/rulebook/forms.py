"""How far forms are, and which cells are in dispute."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Literal, TypeAlias

from msgspec import Struct

from leitai.core.rulebook.conduct import Conduct, Place
from leitai.core.rulebook.expectation import Expectation
from leitai.core.rulebook.model import Aspect, AspectKind
from leitai.core.rulebook.panel import Panel
from leitai.core.rulebook.sheet import Cell, Performance
from leitai.core.rulebook.stage import StageFold

State: TypeAlias = Literal[
    "not_started", "in_progress", "complete", "disputed", "signed", "recused"
]


class FormState(Struct, frozen=True):
    """One judge's form of one entry.

    Attributes:
        state: of the form as a whole.
        given: cells marked; `due`: cells that are this judge's to mark.
        missing: item and aspect of those still empty.
    """

    state: State
    given: int
    due: int
    missing: tuple[tuple[str, str], ...] = ()


class Dispute(Struct, frozen=True):
    """A cell whose judges lie too far apart, or have not all marked again.

    Attributes:
        low, high: of the marks there are; `limit`: how far apart they may lie.
        round: 1, or 2 and more once a re-mark was called.
        pending: judges who are to mark again.
        accepted: the chief judge lets the marks be; it blocks nothing any more.
    """

    entry: str
    item: str
    aspect: str
    low: Decimal
    high: Decimal
    limit: Decimal | None
    round: int
    pending: tuple[str, ...]
    accepted: bool


def disputes_of(stage: StageFold) -> Iterator[Dispute]:
    """In the order of the entries; accepted ones too."""
    for entry in stage.entrants:
        performance = stage.performances.get(entry)
        if performance is not None and stage.entrants[entry].standing == "ok":
            yield from entry_disputes(stage, performance)


def entry_disputes(stage: StageFold, performance: Performance) -> Iterator[Dispute]:
    """The disputes of one entry."""
    whole = performance.items.get("")
    for item in [*([whole] if whole is not None else []), *performance.repeated()]:
        for aspect, panel in stage.plan.panels.items() if item.cells else ():
            cell = item.cells.get(aspect)
            if cell is None:
                continue
            place = performance.entry, item.id, aspect
            found = _dispute(stage.conduct, place, panel, cell)
            if found is not None:
                yield found


def _dispute(conduct: Conduct, place: Place, panel: Panel, cell: Cell) -> Dispute | None:
    round_ = conduct.rounds.get(place)
    pending = round_.pending if round_ is not None else frozenset[str]()
    if panel.aspect.spread is None and not pending:
        return None
    pairs = cell.pairs()
    if not pairs or not (pending or panel.disputed(pairs)):
        return None
    values = [value for value, _ in pairs]
    return Dispute(
        *place,
        low=min(values),
        high=max(values),
        limit=panel.aspect.spread,
        round=1 if round_ is None else round_.number,
        pending=tuple(sorted(pending)),
        accepted=cell.accepted,
    )


def form_of(stage: StageFold, expected: Expectation, entry: str, judge: str) -> FormState:
    """How far the judge is with the entry.

    Where nobody is assigned and an aspect wants fewer judges than there are, it is nobody's duty.
    """
    marked, due = set[tuple[str, str]](), set[tuple[str, str]]()
    for item, aspect in _places(stage, entry):
        cell = stage.cell(entry, item, aspect.id)
        if cell is not None and judge in cell.marks:
            marked.add((item, aspect.id))
        if expected.is_due(entry, aspect, judge):
            due.add((item, aspect.id))
    missing = tuple(sorted(due - marked))
    return FormState(
        _state(stage, expected, (entry, judge), given=len(marked), missing=len(missing)),
        len(marked),
        len(due | marked),
        missing,
    )


def _state(
    stage: StageFold, expected: Expectation, seat: tuple[str, str], *, given: int, missing: int
) -> State:
    entry, judge = seat
    if expected.is_recused(entry, judge):
        return "recused"
    performance = stage.performances.get(entry)
    if performance is not None and given:
        for each in entry_disputes(stage, performance):
            cell = performance.cell(each.item, each.aspect)
            if not each.accepted and cell is not None and judge in cell.marks:
                return "disputed"
    if seat in stage.conduct.signed:
        return "signed"
    if not given:
        return "not_started"
    return "in_progress" if missing else "complete"


def _places(stage: StageFold, entry: str) -> Iterator[tuple[str, Aspect]]:
    """Item and aspect of every cell that people mark."""
    performance = stage.performances.get(entry)
    items = [item.id for item in performance.repeated()] if performance is not None else []
    expected = range(1, (stage.plan.expected_items or 0) + 1)
    items = items or [str(number) for number in expected]
    for aspect in stage.plan.aspects():
        if aspect.kind is AspectKind.AUTOMATIC:
            continue
        for item in items if aspect.per_item else [""]:
            yield item, aspect
