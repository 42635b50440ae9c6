"""Which stages an award is read off, directly, through the result, or carried over."""

from __future__ import annotations

from leitai.core.rulebook.model import Rulebook
from leitai.core.rulebook.state import State


def bearing_on_awards(rulebook: Rulebook) -> frozenset[str]:
    """Stages that have to be final before anything is awarded; the last one without awards."""
    sources = {award.source for award in rulebook.awards} or {None}
    found = {source for source in sources if source is not None}
    if None in sources:
        found |= _of_result(rulebook)
    carried = {stage.id: stage.carry for stage in rulebook.stages}
    waiting = list(found)
    while waiting:
        fresh = set(carried[waiting.pop()]) - found
        found |= fresh
        waiting += fresh
    return frozenset(found)


def result_is_final(state: State) -> bool:
    """Whether nothing that awards are read off can change by marks any more."""
    bearing = bearing_on_awards(state.rulebook)
    return all(state.stages[name].phase == "final" for name in bearing)


def _of_result(rulebook: Rulebook) -> set[str]:
    """As the composite is: a formula may read every stage, weights name theirs, else the last."""
    every = {stage.id for stage in rulebook.stages}
    weighted = {stage.id for stage in rulebook.stages if stage.weight is not None}
    if rulebook.result.total is not None:
        return every
    return weighted or {rulebook.stages[-1].id}
