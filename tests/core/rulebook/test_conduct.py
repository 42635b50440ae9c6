"""A judging day that goes wrong: nothing counts that should not, and nothing is stuck for good."""

from __future__ import annotations

from decimal import Decimal

import pytest
from playing import Play, one_stage

from leitai.core.ledger.acts import (
    AnyAct,
    AppealDecided,
    AppealLodged,
    AttemptTimed,
    CodesOpened,
    CodesSealed,
    FormSigned,
    JudgesAssigned,
    LedgerEntry,
    MarkChange,
    MarkConfirmed,
    MarkGiven,
    MarkRejected,
    PenaltyGiven,
    RecheckDrawn,
    RecheckRecorded,
    RecusalDeclared,
    SlotStarted,
    SpreadAccepted,
    StageClosed,
    StageFinalised,
    StageOpened,
    StagePublished,
    StageSigned,
)
from leitai.core.panel.codes import commitment as codes_commitment
from leitai.core.rulebook.fold import fold
from leitai.core.rulebook.refusal import Refused
from leitai.core.shadow.compare import compare

ASPECTS = "- {id: A, kind: panel, judges: 2, range: {max: 100}, spread: 15}"
TWO = ASPECTS + "\n- {id: B, kind: panel, judges: 2, range: {max: 100}}"
OVER = "deductions: [{id: over, each: 1, cap: 5}]"
DRAW = [("E1", "K2"), ("E2", "K1")]


def playing(procedure: str = "{}", aspects: str = ASPECTS) -> Play:
    play = Play(one_stage(aspects, f"{OVER}\nprocedure: {procedure}"))
    play.enter("E1", "E2")
    return play


def refused(play: Play, act: AnyAct) -> str:
    with pytest.raises(Refused) as caught:
        play.fold.check(act)
    return caught.value.code


def by(play: Play, actor: str, act: AnyAct) -> None:
    play.fold.check(act)
    number = len(play.ledger) + 1
    entry = LedgerEntry("test", number, number, actor, act)
    play.ledger.append(entry)
    play.fold.apply(entry)


def agree(play: Play) -> bool:
    """Whether replay and the second computation find what is found live."""
    live = play.fold.results()
    replayed = fold(play.fold.rulebook, play.ledger).results()
    return live == replayed and not compare(play.fold.rulebook, play.ledger, live).differs


def sealed() -> CodesSealed:
    return CodesSealed("s", 1, ["K1", "K2"], codes_commitment(DRAW, "n0nce"), "officer")


def opened() -> CodesOpened:
    return CodesOpened("s", 1, DRAW, "n0nce", ["officer", "chief"], "supervisor")


def test_a_check_computes_with_all_digits() -> None:
    play = Play(one_stage("- {id: A, kind: panel, range: {max: 9}}", "procedure: {}"))
    play.enter("E1")
    for judge, value in (("J1", 9), ("J2", 8), ("J3", 8)):
        play.mark("E1", "A", value, judge)
    play.do(StageClosed("s"))
    play.fold.check(StageSigned("s", "chief", "chief"))
    replayed = fold(play.fold.rulebook, play.ledger).sheet("s", "E1")
    assert play.aspect("E1", "A") == replayed.aspect("A").score


def test_an_accepted_spread_is_that_of_its_marks_only() -> None:
    play = playing()
    old = play.mark("E1", "A", 80, "J1")
    play.mark("E1", "A", 60, "J2")
    play.try_(SpreadAccepted("s", "E1", "A", "chief", "r"))
    assert not any(each.code == "disputes_open" for each in play.fold.blockers("s"))
    play.try_(MarkGiven("far", "s", "E1", "A", "J1", "100", replaces=old))
    assert [each.accepted for each in play.fold.disputes("s")] == [False]
    assert any(each.code == "disputes_open" for each in play.fold.blockers("s"))


def test_a_judgement_scores_under_an_accepted_spread_until_it_is_marked_again() -> None:
    aspect = "{id: A, kind: judgement, judges: 2, max: 3, benchmarks: {0: a, 1: b, 2: c, 3: d}}"
    play = playing("{offices: [chief]}", f"- {aspect}")
    old = play.mark("E1", "A", 3, "J1")
    play.mark("E1", "A", 1, "J2")
    assert play.aspect("E1", "A") is None
    play.try_(SpreadAccepted("s", "E1", "A", "chief", "r"))
    assert play.aspect("E1", "A") == 2
    assert agree(play)
    play.try_(MarkGiven("far", "s", "E1", "A", "J1", "3", replaces=old))
    assert play.aspect("E1", "A") is None
    assert agree(play)


def test_a_spread_accepted_under_a_code_stays_accepted_when_it_is_opened() -> None:
    play = playing("{offices: [chief]}")
    play.timed("E1", 60)
    play.try_(sealed())
    play.panel("K2", "A", 80, 60)
    play.panel("K1", "A", 70, 70)
    play.try_(SpreadAccepted("s", "K2", "A", "chief", "r"))
    play.try_(StageClosed("s"))
    play.try_(StageSigned("s", "chief", "chief"))
    play.try_(opened())
    play.try_(StageFinalised("s"))
    assert play.total("E1") == 70
    assert agree(play)


def test_codes_are_not_laid_over_marks_that_wait_or_a_clock_that_runs() -> None:
    play = playing("{four_eyes: true, slot: 5 min}")
    by(play, "keeper", MarkGiven("m1", "s", "E1", "A", "J1", "80"))
    assert refused(play, sealed()) == "codes_early"
    by(play, "other", MarkRejected("m1", "other", "r"))
    play.try_(SlotStarted("s", "E1", 5))
    assert refused(play, sealed()) == "codes_early"
    play.try_(AttemptTimed("s", "E1", 5, 6))
    play.try_(sealed())


def test_a_clock_started_under_a_code_is_stopped_under_the_name() -> None:
    play = playing("{offices: [chief]}")
    play.try_(sealed())
    play.try_(SlotStarted("s", "K2", 5))
    play.try_(StageClosed("s"))
    play.try_(StageSigned("s", "chief", "chief"))
    play.try_(opened())
    play.try_(AttemptTimed("s", "E1", 5, 6))
    assert play.fold.stages["s"].conduct.slot is None


def test_deductions_too_come_only_from_judges_who_sit_for_the_entry() -> None:
    play = playing()
    play.try_(JudgesAssigned("s", {"E1": ["J1", "J2"], "E2": ["J2", "J3"]}, "seed", "flow"))
    assert refused(play, MarkGiven("d", "s", "E1", "over", "J3", "1")) == "judge_not_assigned"
    play.try_(MarkGiven("d", "s", "E1", "over", "J2", "1"))


def test_a_held_mark_is_not_confirmed_for_a_judge_who_lost_the_seat() -> None:
    play = playing("{four_eyes: true}")
    for number, entry in enumerate(("E1", "E2")):
        by(play, "keeper", MarkGiven(f"m{number}", "s", entry, "A", "J1", "80"))
    play.try_(RecusalDeclared("J1", "E1", "unit"))
    assert refused(play, MarkConfirmed("m0", "other")) == "judge_recused"
    play.try_(JudgesAssigned("s", {"E2": ["J2"], "E1": ["J2"]}, "seed", "flow"))
    assert refused(play, MarkConfirmed("m1", "other")) == "judge_not_assigned"
    by(play, "other", MarkRejected("m0", "other", "r"))
    by(play, "other", MarkRejected("m1", "other", "r"))
    assert play.fold.held("s") == ()


def test_a_held_mark_does_not_undo_what_arbitration_set() -> None:
    play = playing("{four_eyes: true}")
    by(play, "keeper", MarkGiven("m1", "s", "E1", "A", "J1", "80"))
    play.try_(StageClosed("s"))
    play.try_(AppealLodged("a1", "s", "E1", "marks"))
    change = MarkChange("n1", "E1", "A", "J1", "90")
    play.try_(AppealDecided("a1", "upheld", ["x", "y"], "r", [change]))
    assert refused(play, MarkConfirmed("m1", "other")) == "replaces_superseded"


def appealed(procedure: str, aspects: str = ASPECTS) -> Play:
    play = playing(procedure, aspects)
    for entry in ("E1", "E2"):
        for judge in ("J1", "J2"):
            for aspect in ("A", "B")[: aspects.count("id:")]:
                play.mark(entry, aspect, 70, judge)
            if "sign" in procedure:
                play.try_(FormSigned("s", entry, judge))
    play.try_(StageClosed("s"))
    play.try_(StagePublished("s"))
    play.try_(AppealLodged("a1", "s", "E1", "marks"))
    return play


def test_what_arbitration_sets_needs_no_signature_and_no_closeness() -> None:
    play = appealed("{appeals: 2 h, sign: true}")
    change = MarkChange("n1", "E1", "A", "J3", "100")
    play.try_(AppealDecided("a1", "upheld", ["x", "y"], "r", [change]))
    assert agree(play)
    play.try_(StageFinalised("s"))
    assert play.total("E1") == 80


def test_arbitration_is_two_people_and_marks_what_there_is() -> None:
    play = appealed("{appeals: 2 h}")
    assert refused(play, AppealDecided("a1", "rejected", ["x"], "r")) == "second_person"
    for item, aspect in (("1", "A"), ("7", "over")):
        change = MarkChange("n1", "E1", aspect, "J1", "1", item)
        act = AppealDecided("a1", "upheld", ["x", "y"], "r", [change])
        assert refused(play, act) == "item_unexpected"


def test_a_penalty_names_no_item_that_is_not_marked() -> None:
    play = playing()
    act = PenaltyGiven("p", "s", "E1", "over", "1", "late", "chief", item="7")
    assert refused(play, act) == "item_unexpected"


def test_nobody_is_recused_from_what_is_signed() -> None:
    play = playing("{offices: [chief, supervisor]}")
    for entry in ("E1", "E2"):
        play.panel(entry, "A", 70, 75)
    play.try_(StageClosed("s"))
    play.try_(StageSigned("s", "chief", "chief"))
    assert refused(play, RecusalDeclared("J1", "E1", "unit")) == "stage_signed"
    play.try_(RecusalDeclared("J9", "E1", "unit"))
    play.try_(StageOpened("s"))
    play.try_(RecusalDeclared("J1", "E1", "unit"))


def test_a_re_check_by_the_former_code_is_the_entry_s() -> None:
    play = playing("{offices: [chief], recheck: {top: 30, rest: 15, limit: 5}}")
    play.try_(sealed())
    for code in ("K1", "K2"):
        play.panel(code, "A", 70, 75)
    play.try_(StageClosed("s"))
    play.try_(StageSigned("s", "chief", "chief"))
    play.try_(RecheckDrawn("s", ["K1"], "root"))
    play.try_(opened())
    play.try_(RecheckRecorded("s", "K1", "keeper", 2, 0))
    play.try_(StageFinalised("s"))
    assert play.total("E2") == Decimal("72.5")
