"""What a stage lacks, known without anybody looking at a board; and what closing ends."""

from __future__ import annotations

import pytest

from leitai.core.ledger.acts import (
    AnyAct,
    EntryRegistered,
    JudgeRegistered,
    LedgerEntry,
    MarkGiven,
    MarkWithdrawn,
    StageClosed,
    StageFinalised,
    StageOpened,
)
from leitai.core.rulebook.fold import Fold
from leitai.core.rulebook.parse import read_rulebook
from leitai.core.rulebook.refusal import Refused
from leitai.core.rulebook.standings import Progress

RULEBOOK = b"""\
rulebook: 1
title: cup
stages:
  semi:
    title: semi
    aspects: [{id: A, title: a, kind: panel, judges: 1, range: {min: 0, max: 10, step: 1}}]
    rank: {by: [total desc]}
  final:
    title: final
    like: semi
advance: [{from: semi, to: final, take: 2}]
"""


def mark(stage: str, entry: str, value: str, judge: str = "J1") -> MarkGiven:
    return MarkGiven(f"{stage}-{entry}-{judge}", stage, entry, "A", judge, value)


def played(*acts: AnyAct) -> Fold:
    fold = Fold(read_rulebook(RULEBOOK))
    setup: list[AnyAct] = [JudgeRegistered("J1"), JudgeRegistered("J2")]
    setup += [EntryRegistered(entry) for entry in ("E1", "E2", "E3")]
    for seq, act in enumerate([*setup, StageOpened("semi"), *acts], 1):
        fold.check(act)
        fold.apply(LedgerEntry("cup", seq, 0, "x", act))
    return fold


SEMI = [mark("semi", entry, value) for entry, value in (("E1", "9"), ("E2", "8"), ("E3", "7"))]


def test_those_who_advanced_are_expected_before_any_board_was_read() -> None:
    fold = played(*SEMI, StageClosed("semi"), StageOpened("final"))
    assert fold.missing("final") == {"E1": 1, "E2": 1}
    assert fold.starters("final") == ["E1", "E2"]
    assert fold.progress("final").expected == 2


def test_a_mark_too_many_does_not_make_up_for_one_missing() -> None:
    fold = played(SEMI[0], SEMI[1], mark("semi", "E1", "9", "J2"))
    assert fold.missing("semi") == {"E3": 1}
    assert fold.progress("semi") == Progress(2, 3)


def test_an_aspect_that_wants_more_judges_than_there_are_is_known_before_the_first_mark() -> None:
    fold = played()
    assert fold.short("semi") == []
    wanted = Fold(read_rulebook(RULEBOOK.replace(b"judges: 1", b"judges: 3")))
    for seq, act in enumerate((JudgeRegistered("J1"), JudgeRegistered("J2")), 1):
        wanted.apply(LedgerEntry("cup", seq, 0, "x", act))
    assert [(each.aspect.id, each.need, each.there) for each in wanted.short("semi")] == [
        ("A", 3, 2)
    ]


def test_no_mark_is_withdrawn_from_a_closed_stage() -> None:
    fold = played(*SEMI, StageClosed("semi"))
    with pytest.raises(Refused, match="is closed"):
        fold.check(MarkWithdrawn("semi-E1-J1", "judge"))


def test_a_final_result_is_not_changed_by_registering_again() -> None:
    fold = played(*SEMI, StageClosed("semi"), StageFinalised("semi"))
    fold.check(EntryRegistered("E1"))
    with pytest.raises(Refused, match="is in a result that is final"):
        fold.check(EntryRegistered("E1", official=False))
