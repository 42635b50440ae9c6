"""A judge's own marks on the form, with the rounds they were given in."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from leitai.core.ledger.acts import MarkGiven
from leitai.core.rulebook.conduct import Conduct
from leitai.core.rulebook.fold import Fold

Row = dict[str, Any]


def mark_rows(fold: Fold, stage: str, judge: str) -> Iterator[Row]:
    """Marks that count, and those entered for the judge that wait for a second person."""
    state = fold.stages[stage]
    for mark in fold.marks_by(judge, stage):
        yield mark_row(fold, state.conduct, mark, mark.entry, held=False)
    for held in state.conduct.held.values():
        if held.act.judge == judge:
            entry = state.key_of(held.act.entry)
            yield mark_row(fold, state.conduct, held.act, entry, held=True)


def mark_row(fold: Fold, conduct: Conduct, mark: MarkGiven, entry: str, *, held: bool) -> Row:
    """One mark."""
    number, earlier = rounds_of(fold, conduct, mark, entry)
    return {
        "mark": mark.mark,
        "stage": mark.stage,
        "entry": entry,
        "item": mark.item,
        "aspect": mark.aspect,
        "value": mark.value,
        "round": number,
        "earlier": earlier,
        "held": held,
    }


def rounds_of(fold: Fold, conduct: Conduct, mark: MarkGiven, entry: str) -> tuple[int, list[Row]]:
    """The round a mark belongs to, and what the judge gave in the round before it."""
    called = conduct.rounds.get((entry, mark.item, mark.aspect))
    if called is None:
        return 1, []
    if mark.judge in called.pending:
        return called.number - 1, []
    before = fold.mark(mark.replaces) if mark.replaces is not None else None
    earlier = [] if before is None else [{"round": called.number - 1, "value": before.value}]
    return called.number, earlier
