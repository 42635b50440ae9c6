"""Preliminaries for one group each: nobody is expected, shown or marked in another's."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from leitai.core.ledger.acts import (
    AnyAct,
    CodesSealed,
    EntryRegistered,
    JudgeRegistered,
    LedgerEntry,
    MarkGiven,
    StageClosed,
    StageOpened,
)
from leitai.core.rulebook.errors import RulebookError
from leitai.core.rulebook.fold import Fold
from leitai.core.rulebook.parse import read_rulebook
from leitai.core.rulebook.refusal import Refused

RULEBOOK = """\
rulebook: 1
title: cup
stages:
  towns:
    entrants: entry.group == "镇街"
    aspects: [{id: A, kind: panel, judges: 1, range: {min: 0, max: 10, step: 1}}]
  firms:
    like: towns
    entrants: entry.group == "企业"
  final:
    like: towns
advance:
  - {from: towns, to: final, take: 1}
  - {from: firms, to: final, take: 1}
"""
GROUPS = {"T1": "镇街", "T2": "镇街", "F1": "企业", "F2": "企业"}


def mark(stage: str, entry: str, value: str) -> MarkGiven:
    return MarkGiven(f"{stage}-{entry}", stage, entry, "A", "J1", value)


def played(*acts: AnyAct) -> Fold:
    fold = Fold(read_rulebook(RULEBOOK.encode()))
    setup: list[AnyAct] = [JudgeRegistered("J1")]
    setup += [EntryRegistered(entry, group=group) for entry, group in GROUPS.items()]
    for seq, act in enumerate([*setup, *acts], 1):
        fold.check(act)
        fold.apply(LedgerEntry("cup", seq, 0, "x", act))
    return fold


def test_only_its_own_group_takes_part_and_is_missed() -> None:
    fold = played(StageOpened("towns"), mark("towns", "T1", "7"))
    assert fold.starters("towns") == ["T1", "T2"]
    assert fold.missing("towns") == {"T2": 1}
    assert [row.entry for row in fold.standings("firms").rows] == ["F1", "F2"]


def test_a_mark_in_another_groups_stage_is_refused() -> None:
    fold = played(StageOpened("towns"))
    with pytest.raises(Refused) as caught:
        fold.check(mark("towns", "F1", "7"))
    assert caught.value.code == "entry_elsewhere"


def test_the_final_takes_the_best_of_each() -> None:
    fold = played(
        StageOpened("towns"),
        mark("towns", "T1", "7"),
        mark("towns", "T2", "8"),
        StageClosed("towns"),
        StageOpened("firms"),
        mark("firms", "F1", "3"),
        mark("firms", "F2", "2"),
        StageClosed("firms"),
    )
    assert fold.starters("final") == ["T2", "F1"]


def test_codes_stand_for_those_who_may_take_part() -> None:
    fold = played()
    seal = CodesSealed("towns", 1, ["K1", "K2"], "0" * 64, "user.1")
    fold.check(seal)
    fold.apply(LedgerEntry("cup", fold.seq + 1, 0, "x", seal))
    assert fold.starters("towns") == ["K1", "K2"]
    assert fold.starters("firms") == ["F1", "F2"]


def test_the_condition_reads_entries_only(refused: Callable[[str], RulebookError]) -> None:
    wrong = refused(RULEBOOK.replace('entry.group == "镇街"', "total > 3"))
    assert [problem.code for problem in wrong.problems] == ["unknown_name"]
    assert read_rulebook(RULEBOOK.encode()).stages[2].entrants is None
