"""All judges' forms of one entry at once; `forms.form_of` says the same of one judge.

For screens that show every form: one look at each cell instead of one for each judge.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal, TypeAlias

from leitai.core.rulebook.expectation import Expectation
from leitai.core.rulebook.forms import entry_disputes
from leitai.core.rulebook.model import Aspect, AspectKind
from leitai.core.rulebook.sheet import Cell, Performance
from leitai.core.rulebook.stage import StageFold

Sign: TypeAlias = Literal["n", "p", "c", "a", "d", "s", "r"]
"""Not started, in progress, complete, complete and all absent, disputed, signed, recused."""


@dataclass(frozen=True, slots=True)
class EntryForm:
    """One judge's form: its state, cells marked, cells that are due or marked."""

    sign: Sign
    given: int
    due: int


@dataclass(slots=True)
class _Tally:
    given: int = 0
    absent: int = 0
    due: int = 0
    missing: int = 0


def entry_forms(
    stage: StageFold, expected: Expectation, entry: str, judges: Mapping[str, object]
) -> dict[str, EntryForm]:
    """Judge → form, of those who are expected or recused, have marked or signed; as registered."""
    tallies: dict[str, _Tally] = {}
    performance = stage.performances.get(entry)
    for aspect in stage.plan.aspects():
        if aspect.kind is AspectKind.AUTOMATIC:
            continue
        eligible = expected.eligible(entry, aspect)
        duty = frozenset(eligible) if expected.need(entry, aspect) >= len(eligible) else frozenset()
        for judge in eligible:
            tallies.setdefault(judge, _Tally())
        for cell in _cells(stage, performance, aspect):
            _count(tallies, cell, duty)
    disputed, signed = _disputed(stage, performance), stage.conduct.signed
    found: dict[str, EntryForm] = {}
    for judge in judges:
        out = expected.is_recused(entry, judge)
        if out or judge in tallies or (entry, judge) in signed:
            tally = tallies.get(judge, NOTHING)
            sign = _sign(stage, (entry, judge), tally, out=out, apart=judge in disputed)
            found[judge] = EntryForm(sign, tally.given, tally.due)
    return found


NOTHING = _Tally()


def _cells(
    stage: StageFold, performance: Performance | None, aspect: Aspect
) -> Iterator[Cell | None]:
    """The aspect's cells, also those nobody has marked yet."""
    if not aspect.per_item:
        yield performance.cell("", aspect.id) if performance is not None else None
        return
    items = performance.repeated() if performance is not None else []
    yield from (item.cells.get(aspect.id) for item in items)
    if not items:
        yield from (None for _ in range(stage.plan.expected_items or 0))


def _count(tallies: dict[str, _Tally], cell: Cell | None, duty: frozenset[str]) -> None:
    marks = cell.marks if cell is not None else {}
    for judge, mark in marks.items():
        tally = tallies.setdefault(judge, _Tally())
        tally.given += 1
        tally.due += 1
        tally.absent += mark.value is None
    for judge in duty:
        if judge not in marks:
            tallies[judge].due += 1
            tallies[judge].missing += 1


def _disputed(stage: StageFold, performance: Performance | None) -> set[str]:
    if performance is None:
        return set()
    return {
        judge
        for each in entry_disputes(stage, performance)
        if not each.accepted
        for judge in performance.items[each.item].cells[each.aspect].marks
    }


def _sign(
    stage: StageFold, seat: tuple[str, str], tally: _Tally, *, out: bool, apart: bool
) -> Sign:
    if out:
        return "r"
    if apart:
        return "d"
    if seat in stage.conduct.signed:
        return "s"
    if not tally.given:
        return "n"
    if tally.missing:
        return "p"
    return "a" if tally.absent == tally.given else "c"
