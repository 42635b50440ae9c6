"""Incremental and from scratch are the same bits; independent marks may come in any order."""

from __future__ import annotations

from random import Random

import msgspec
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from playing import rulebook
from streams import EVERYTHING, ledgers

from leitai.core.ledger.acts import LedgerEntry, MarkGiven
from leitai.core.rulebook.fold import Fold, fold

RULES = rulebook(EVERYTHING)


def everything(state: Fold) -> bytes:
    """All that a fold says, to the last digit."""
    sheets = [
        state.sheet(stage, entry) for stage in state.stages for entry in state.starters(stage)
    ]
    standings = [state.standings(stage) for stage in state.stages]
    progress = [state.progress(stage) for stage in state.stages]
    return msgspec.json.encode(
        [
            standings,
            state.result(),
            state.advancement(),
            state.awards(),
            state.results(),
            sheets,
            progress,
            [procedure(state, stage) for stage in state.stages],
        ]
    )


def procedure(state: Fold, stage: str) -> list[object]:
    """Forms, disputes, what waits and what stands in the way."""
    starters = state.starters(stage)
    return [
        [state.form(stage, entry, judge) for entry in starters for judge in state.judges],
        state.disputes(stage),
        sorted(held.act.mark for held in state.held(stage)),
        state.blockers(stage),
        state.missing(stage),
    ]


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(ledgers(), st.data())
def test_incremental_is_from_scratch_at_every_prefix(
    ledger: list[LedgerEntry], data: st.DataObject
) -> None:
    looks = data.draw(st.sets(st.integers(1, len(ledger)), max_size=8)) | {len(ledger)}
    partial = data.draw(st.booleans())
    state = Fold(RULES)
    for entry in ledger:
        state.apply(entry)
        if partial and entry.seq % 3 == 0:
            state.standings("second" if entry.seq % 2 else "first")
        if entry.seq in looks:
            assert everything(state) == everything(fold(RULES, ledger, until_seq=entry.seq))


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(ledgers(), st.randoms(use_true_random=False))
def test_the_order_of_independent_marks_does_not_matter(
    ledger: list[LedgerEntry], chance: Random
) -> None:
    cells: dict[tuple[str, ...], LedgerEntry] = {}
    for entry in ledger:
        if isinstance(entry.act, MarkGiven):
            act = entry.act
            cells[act.stage, act.entry, act.item, act.aspect, act.judge] = entry
    setup = [entry for entry in ledger if not isinstance(entry.act, MarkGiven)]
    shuffled = list(cells.values())
    chance.shuffle(shuffled)
    one = fold(RULES, renumbered([*setup, *cells.values()]))
    other = fold(RULES, renumbered([*setup, *shuffled]))
    assert everything(one) == everything(other)


def renumbered(entries: list[LedgerEntry]) -> list[LedgerEntry]:
    return [msgspec.structs.replace(entry, seq=n) for n, entry in enumerate(entries, 1)]


@settings(max_examples=30, deadline=None, suppress_health_check=list(HealthCheck))
@given(ledgers())
def test_looking_changes_nothing(ledger: list[LedgerEntry]) -> None:
    state = fold(RULES, ledger)
    assert everything(state) == everything(state)
