"""Reading a fold into the judges' table: the same from scratch, and nothing is changed."""

from __future__ import annotations

import msgspec
import numpy as np
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from playing import rulebook
from streams import EVERYTHING, ledgers

from leitai.core.ledger.acts import (
    EntryRegistered,
    JudgeRegistered,
    JudgesAssigned,
    LedgerEntry,
    MarkGiven,
    RecusalDeclared,
    StageOpened,
)
from leitai.core.panel.calibration import Size, usual
from leitai.core.panel.tiles import Diagnosis
from leitai.core.rulebook.entry_forms import Sign, entry_forms
from leitai.core.rulebook.fold import Fold, fold
from leitai.core.rulebook.forms import State
from leitai.core.rulebook.parse import read_rulebook
from leitai.core.rulebook.tabulation import Tabulation

RULES = rulebook(EVERYTHING)
SIGNS: dict[State, frozenset[Sign]] = {
    "not_started": frozenset({"n"}),
    "in_progress": frozenset({"p"}),
    "complete": frozenset({"c", "a"}),
    "disputed": frozenset({"d"}),
    "signed": frozenset({"s"}),
    "recused": frozenset({"r"}),
}
WEIGHTED = """
rulebook: 1
title: t
stages:
  main:
    criteria:
      - id: A
        weight: 2
        aspects: [{id: A1, kind: panel, range: {max: 10}, combine: {mean: true}}]
      - id: B
        aspects:
          - {id: B1, kind: judgement, max: 30, benchmarks: {0: 无, 1: 弱, 2: 中, 3: 好}}
      - {id: C, aspects: [{id: C1, kind: measurement, range: {max: 9}, judges: 1}]}
"""


def content(tabulation: Tabulation) -> dict[tuple[str, int, str], tuple[int, float]]:
    """Row, part and judge → when, and how many points."""
    tabulation.update()
    cells = tabulation.table.cells()
    return {
        (*cells.rows[row], cells.ratings.judges[judge]): (int(order), round(float(value), 9))
        for row, judge, order, value in zip(
            cells.row, cells.judge, cells.order, cells.ratings.value, strict=True
        )
    }


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(ledgers(), st.data())
def test_kept_up_to_date_is_from_scratch(ledger: list[LedgerEntry], data: st.DataObject) -> None:
    looks = data.draw(st.sets(st.integers(1, len(ledger)), max_size=8)) | {len(ledger)}
    state = Fold(RULES)
    kept = {stage: Tabulation(state, stage) for stage in state.stages}
    for entry in ledger:
        state.apply(entry)
        if entry.seq in looks:
            fresh = fold(RULES, ledger, until_seq=entry.seq)
            for stage, tabulation in kept.items():
                state.standings(stage)
                fresh.standings(stage)
                assert content(tabulation) == content(Tabulation(fresh, stage))


@settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck))
@given(ledgers())
def test_diagnosis_never_changes_a_result(ledger: list[LedgerEntry]) -> None:
    plain, watched = Fold(RULES), Fold(RULES)
    tabulations = {stage: Tabulation(watched, stage) for stage in watched.stages}
    desks = {stage: Diagnosis() for stage in watched.stages}
    for entry in ledger:
        plain.apply(entry)
        watched.apply(entry)
        for stage, tabulation in tabulations.items() if entry.seq % 4 == 0 else ():
            tabulation.update()
            desks[stage].tiles(
                tabulation.table.cells(),
                thresholds=usual(Size(3, 10, 3)),
                when=watched.marked_at,
                top=3,
            )
    assert msgspec.json.encode(watched.results()) == msgspec.json.encode(plain.results())
    assert watched.marks == plain.marks
    assert [*map(plain.is_current, plain.marks)] == [*map(watched.is_current, watched.marks)]


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(ledgers())
def test_all_forms_at_once_are_those_one_by_one(ledger: list[LedgerEntry]) -> None:
    state = fold(RULES, ledger)
    for stage, found in state.stages.items():
        for entry in state.starters(stage):
            forms = entry_forms(found, state.expectation(stage), entry, state.judges)
            for judge in state.judges:
                one = state.form(stage, entry, judge)
                if judge not in forms:
                    assert (one.state, one.given, one.due) == ("not_started", 0, 0)
                    continue
                assert forms[judge].sign in SIGNS[one.state]
                assert (forms[judge].given, forms[judge].due) == (one.given, one.due)


def opened(judges: int, entries: int) -> Fold:
    state = Fold(read_rulebook(WEIGHTED.encode()))
    acts = [
        *(JudgeRegistered(f"J{n}") for n in range(judges)),
        *(EntryRegistered(f"E{n}") for n in range(entries)),
        StageOpened("main"),
    ]
    for act in acts:
        apply(state, act)
    return state


def apply(state: Fold, *acts: object) -> None:
    for act in acts:
        state.apply(LedgerEntry("c", state.seq + 1, 1000 * (state.seq + 1), "x", act))  # type: ignore[arg-type]


def give(state: Fold, entry: str, judge: str, **values: str | None) -> None:
    for aspect, value in values.items():
        mark = f"M{len(state.marks)}"
        apply(state, MarkGiven(mark, "main", entry, aspect, judge, value))


def test_marks_become_points_of_the_stage() -> None:
    state = opened(3, 1)
    for judge in state.judges:
        give(state, "E0", judge, A1="7", B1="2", C1="4")
    tabulation = Tabulation(state, "main")
    found = content(tabulation)
    assert {points for _, points in found.values()} == {2 * 7 + 30 / 3 * 2}
    assert tabulation.latest()["J2"] == state.at
    assert tabulation.last("E0", "J0") == 2


def test_a_form_counts_once_it_is_whole_and_without_absence() -> None:
    state = opened(3, 1)
    tabulation = Tabulation(state, "main")
    give(state, "E0", "J0", A1="7", B1="2")
    give(state, "E0", "J1", A1="7")
    give(state, "E0", "J2", A1="7", B1=None)
    assert not content(tabulation)
    give(state, "E0", "J1", B1="1")
    apply(state, RecusalDeclared("J2", "E0", "unit"))
    assert {judge for *_, judge in content(tabulation)} == {"J0", "J1"}


def test_teams_mark_parts_of_an_entry() -> None:
    state = opened(4, 2)
    teams = {"A": ["J0", "J1"], "B": ["J2", "J3"]}
    apply(state, JudgesAssigned("main", {}, "seed", "none", teams))
    for entry in ("E0", "E1"):
        for judge, aspect in (("J0", "A1"), ("J1", "A1"), ("J2", "B1"), ("J3", "B1")):
            give(state, entry, judge, **{aspect: "1"})
    tabulation = Tabulation(state, "main")
    assert {(part, judge) for _, part, judge in content(tabulation)} == {
        (0, "J0"), (0, "J1"), (1, "J2"), (1, "J3"),
    }  # fmt: skip
    marks = tabulation.table.cells().marks
    assert np.isnan(marks).sum() == len(marks)
