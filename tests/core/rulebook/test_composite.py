"""F5, F6: results over stages, carry-over."""

from __future__ import annotations

from decimal import Decimal

import pytest
from playing import Play, rulebook

from leitai.core.ledger.acts import StageClosed, StageFinalised, StageFrozen, StageOpened

EXAM = "aspects: [{id: %s, kind: measurement, range: {max: 100}}]"


def weighted(theory: int, practice: int, rank: str = "") -> Play:
    return Play(
        rulebook(
            f"""
stages:
  theory: {{weight: {theory}, {EXAM % "t"}}}
  practice: {{weight: {practice}, {EXAM % "p"}}}
result: {{round: 2{rank}}}
"""
        )
    )


@pytest.mark.parametrize(("weights", "total"), [((30, 70), "89.82"), ((20, 80), "90.36")])
def test_f5_composite(weights: tuple[int, int], total: str) -> None:
    play = weighted(*weights)
    play.enter("E1")
    play.mark("E1", "t", 86, stage="theory")
    play.mark("E1", "p", "91.45", stage="practice")
    row = play.fold.result().rows[0]
    assert row.total == Decimal(total)
    assert row.criteria == {"theory": 86, "practice": Decimal("91.45")}


def test_live_totals_grow_as_stages_come_in() -> None:
    play = weighted(30, 70)
    play.enter("E1", "E2")
    play.mark("E1", "t", 80, stage="theory")
    rows = {row.entry: row for row in play.fold.result().rows}
    assert rows["E1"].total == 24
    assert rows["E2"].status == "no_result"


def test_f6_tie_chain() -> None:
    rank = ", rank: {by: [total desc, elapsed asc, practice desc, theory desc]}"
    play = weighted(50, 50, rank)
    for entry, theory, practice, seconds in (
        ("slow", 90, 80, 900),
        ("fast", 80, 90, 600),
        ("same", 80, 90, 600),
        ("theorist", 90, 80, 600),
        ("lower", 70, 90, 10),
    ):
        play.enter(entry)
        play.mark(entry, "t", theory, stage="theory")
        play.mark(entry, "p", practice, stage="practice")
        play.timed(entry, seconds, "practice")
    assert play.fold.result().rows[0].elapsed == 600_000_000
    assert {row.entry: row.place for row in play.fold.result().rows} == {
        "fast": "=1",
        "same": "=1",
        "theorist": "3",
        "slow": "4",
        "lower": "5",
    }


def test_carry_over_from_chosen_stages() -> None:
    play = Play(
        rulebook(
            f"""
stages:
  prelim: {{{EXAM % "a"}}}
  semi: {{{EXAM % "b"}, carry: [prelim]}}
  final: {{{EXAM % "c"}, carry: [semi]}}
"""
        )
    )
    play.enter("E1", "E2")
    for entry, marks in (("E1", (30, 20, 10)), ("E2", (5, 20, 20))):
        for stage, aspect, mark in zip(("prelim", "semi", "final"), "abc", marks, strict=True):
            play.mark(entry, aspect, mark, stage=stage)
    assert play.total("E1", "semi") == 50
    assert play.total("E1", "final") == 30
    assert play.ranks("final") == {"E2": 1, "E1": 2}
    play.mark("E1", "b", 31, stage="semi")
    assert play.ranks("final") == {"E1": 1, "E2": 2}
    assert play.fold.result().rows[0].total == 41


def test_carry_alone_is_no_result() -> None:
    play = Play(rulebook(f"stages:\n  a: {{{EXAM % 'x'}}}\n  b: {{{EXAM % 'y'}, carry: [a]}}\n"))
    play.enter("E1")
    play.mark("E1", "x", 5, stage="a")
    row = play.fold.standings("b").rows[0]
    assert (row.status, row.total) == ("no_result", None)
    assert play.fold.sheet("b", "E1").carried == {"a": 5}


def test_a_formula_for_the_result() -> None:
    play = Play(
        rulebook(
            f"stages:\n  a: {{{EXAM % 'x'}}}\n  b: {{{EXAM % 'y'}}}\n"
            "result: {total: 'max(a, b.score) + if(entry.bonus == \"yes\", 1, 0)'}\n"
        )
    )
    play.enter("E1", bonus="yes")
    play.mark("E1", "x", 5, stage="a")
    assert play.fold.result().rows[0].status == "no_result"
    play.mark("E1", "y", 7, stage="b")
    assert play.fold.result().rows[0].total == 8


def test_the_result_is_as_far_as_its_stages() -> None:
    play = weighted(50, 50)
    assert play.fold.result().status == "open"
    play.do(StageFrozen("theory"))
    assert play.fold.result().status == play.fold.stage_status("theory") == "frozen"
    for stage in ("theory", "practice"):
        play.do(StageClosed(stage))
        play.do(StageFinalised(stage))
    assert play.fold.result().status == "final"


def test_the_stage_opened_last_is_known() -> None:
    play = weighted(50, 50)
    play.do(StageOpened("theory"))
    assert play.fold.opened == ["practice", "theory"]
