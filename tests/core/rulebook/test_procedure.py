"""The judging procedure in the fold: who may sign, confirm, unlock, appeal, and what it moves."""

from __future__ import annotations

import pytest
from playing import Play, one_stage, rulebook

from leitai.core.ledger.acts import (
    AnyAct,
    AppealDecided,
    AppealLodged,
    DrawAnnounced,
    DrawCommitted,
    DrawMade,
    DrawRevealed,
    FormSigned,
    FormUnlocked,
    JudgesAssigned,
    LedgerEntry,
    MarkChange,
    MarkConfirmed,
    MarkGiven,
    MarkRejected,
    MarkWithdrawn,
    PenaltyGiven,
    PenaltyLifted,
    ProblemRaised,
    ProblemSettled,
    RecheckDrawn,
    RecheckRecorded,
    RecusalDeclared,
    RecusalLifted,
    RemarkCalled,
    SpreadAccepted,
    StageClosed,
    StageFinalised,
    StageOpened,
    StagePublished,
    StageSigned,
)
from leitai.core.panel.draws import commitment, nonce_key, selection
from leitai.core.rulebook.refusal import Refused

ASPECTS = """
- {id: A, kind: panel, judges: 2, range: {max: 100}, spread: 15}
- {id: B, kind: judgement, judges: 2, max: 3, benchmarks: {0: a, 1: b, 2: c, 3: d}}
"""
TEAMED = rulebook(
    "stages:\n  s:\n    criteria:\n"
    "      - {id: P, aspects: [{id: p, kind: panel, range: {max: 9}}]}\n"
    "      - {id: Q, aspects: [{id: q, kind: panel, range: {max: 9}}]}\n"
)
OVER = "deductions: [{id: over, each: 1, cap: 5}]"


def playing(procedure: str = "{}", aspects: str = ASPECTS) -> Play:
    play = Play(one_stage(aspects, f"{OVER}\nprocedure: {procedure}"))
    play.enter("E1", "E2")
    return play


def refused(play: Play, act: AnyAct) -> str:
    with pytest.raises(Refused) as caught:
        play.fold.check(act)
    return caught.value.code


def codes(play: Play) -> list[str]:
    return [each.code for each in play.fold.blockers("s")]


def complete(play: Play, *, far: bool = False) -> None:
    for entry in ("E1", "E2"):
        play.panel(entry, "A", 80, 60 if far else 70)
        play.panel(entry, "B", 2, 2)


def by(play: Play, actor: str, act: AnyAct) -> None:
    play.fold.check(act)
    number = len(play.ledger) + 1
    entry = LedgerEntry("test", number, number, actor, act)
    play.ledger.append(entry)
    play.fold.apply(entry)


def test_a_recused_judge_neither_marks_nor_counts() -> None:
    play = playing()
    play.panel("E1", "A", 80, 70)
    play.try_(RecusalDeclared("J1", "E1", "unit"))
    assert play.aspect("E1", "A") == 70
    assert refused(play, MarkGiven("x", "s", "E1", "A", "J1", "9")) == "judge_recused"
    assert refused(play, RecusalDeclared("J1", "E1", "unit")) == "recusal_exists"
    assert play.fold.form("s", "E1", "J1").state == "recused"
    play.try_(RecusalLifted("J1", "E1", "x"))
    assert play.aspect("E1", "A") == 70
    play.try_(MarkGiven("x", "s", "E1", "A", "J1", "90"))
    assert play.aspect("E1", "A") == 80


def test_only_those_assigned_mark_and_only_their_marks_are_missed() -> None:
    play = playing()
    play.try_(JudgesAssigned("s", {"E1": ["J3", "J4"], "E2": ["J4", "J5"]}, "seed", "none"))
    assert refused(play, MarkGiven("x", "s", "E1", "A", "J1", "9")) == "judge_not_assigned"
    assert play.fold.due("s", "E1") == ("J3", "J4")
    assert play.fold.missing("s") == {"E1": 4, "E2": 4}
    play.try_(MarkGiven("x", "s", "E1", "A", "J3", "9"))
    assert play.fold.form("s", "E1", "J3").missing == (("", "B"),)
    assert refused(play, FormSigned("s", "E1", "J3")) == "form_incomplete"
    play.try_(RecusalDeclared("J4", "E1", "declared"))
    assert play.fold.missing("s") == {"E1": 1, "E2": 4}
    assert refused(play, JudgesAssigned("s", {"E1": ["J4"]}, "seed", "none")) == "judge_recused"


def test_teams_mark_their_criterion_only() -> None:
    play = Play(TEAMED)
    play.enter("E1")
    play.try_(JudgesAssigned("s", {}, "seed", "none", {"P": ["J1"], "Q": ["J2"]}))
    play.try_(MarkGiven("m1", "s", "E1", "p", "J1", "9"))
    assert refused(play, MarkGiven("m2", "s", "E1", "p", "J2", "9")) == "judge_not_assigned"
    assert play.fold.due("s", "E1", "q") == ("J2",)
    assert play.fold.missing("s") == {"E1": 1}


def test_a_mark_entered_for_a_judge_waits_for_a_second_person() -> None:
    play = playing("{four_eyes: true}")
    by(play, "keeper", MarkGiven("m1", "s", "E1", "A", "J1", "80"))
    assert play.aspect("E1", "A") is None
    assert [held.act.mark for held in play.fold.held("s")] == ["m1"]
    assert refused(play, MarkGiven("m2", "s", "E1", "A", "J1", "70")) == "mark_waiting"
    assert refused(play, MarkConfirmed("m1", "keeper")) == "second_person"
    by(play, "other", MarkRejected("m1", "other", "typo"))
    assert refused(play, MarkConfirmed("m1", "other")) == "held_mark_unknown"
    by(play, "keeper", MarkGiven("m2", "s", "E1", "A", "J1", "70"))
    by(play, "other", MarkConfirmed("m2", "other"))
    assert play.aspect("E1", "A") == 70
    by(play, "J2", MarkGiven("m3", "s", "E1", "A", "J2", "80"))
    assert play.aspect("E1", "A") == 75


def test_judges_too_far_apart_mark_again_and_both_rounds_stay() -> None:
    play = playing("{sign: true}")
    first, second = play.mark("E1", "A", 80, "J1"), play.mark("E1", "A", 60, "J2")
    play.panel("E1", "B", 2, 2)
    (dispute,) = play.fold.disputes("s")
    assert (dispute.low, dispute.high, dispute.round, dispute.pending) == (60, 80, 1, ())
    assert play.aspect("E1", "A") == 70
    assert refused(play, FormSigned("s", "E1", "J1")) == "form_disputed"
    play.try_(RemarkCalled("s", "E1", "A", "chief", "x"))
    play.try_(MarkGiven("n1", "s", "E1", "A", "J1", "74", replaces=first))
    (dispute,) = play.fold.disputes("s")
    assert dispute.pending == ("J2",)
    play.try_(MarkGiven("n2", "s", "E1", "A", "J2", "60", replaces=second))
    assert play.fold.disputes("s") == ()
    assert play.fold.marks[first].value == "80"
    play.try_(FormSigned("s", "E1", "J1"))


def test_the_chief_lets_a_spread_be() -> None:
    play = playing()
    play.panel("E1", "B", 0, 2)
    assert play.aspect("E1", "B") is None
    play.try_(SpreadAccepted("s", "E1", "B", "chief", "discussed"))
    assert play.aspect("E1", "B") == 1
    assert refused(play, SpreadAccepted("s", "E1", "B", "chief", "x")) == "dispute_unknown"
    assert "disputes_open" not in codes(play)
    play.try_(RemarkCalled("s", "E1", "B", "chief", "again"))
    assert play.aspect("E1", "B") is None
    assert "disputes_open" in codes(play)


def test_a_signed_form_is_locked_until_two_people_unlock_it() -> None:
    play = playing("{sign: true}")
    mark = play.mark("E1", "A", 80, "J1")
    play.mark("E1", "B", 2, "J1")
    play.try_(FormSigned("s", "E1", "J1"))
    change = MarkGiven("x", "s", "E1", "A", "J1", "70", replaces=mark)
    assert refused(play, change) == "form_signed"
    assert refused(play, MarkWithdrawn(mark, "x")) == "form_signed"
    assert refused(play, FormUnlocked("s", "E1", "J1", "one", "one", "x")) == "second_person"
    play.try_(FormUnlocked("s", "E1", "J1", "one", "two", "wrong column"))
    play.try_(change)
    assert play.fold.form("s", "E1", "J1").state == "complete"


def test_a_re_mark_lifts_the_lock_and_wants_a_new_signature() -> None:
    play = playing("{sign: true}")
    marks = [play.mark("E1", "A", value, judge) for judge, value in (("J1", 80), ("J2", 72))]
    play.panel("E1", "B", 2, 2)
    play.try_(FormSigned("s", "E1", "J1"))
    play.try_(RemarkCalled("s", "E1", "A", "chief", "x"))
    assert play.fold.form("s", "E1", "J1").state == "disputed"
    play.try_(MarkGiven("n1", "s", "E1", "A", "J1", "80", replaces=marks[0]))
    play.try_(MarkGiven("n2", "s", "E1", "A", "J2", "72", replaces=marks[1]))
    assert play.fold.form("s", "E1", "J1").state == "complete"
    assert play.fold.form("s", "E1", "J2").state == "complete"
    play.try_(FormSigned("s", "E1", "J1"))


def test_offices_sign_in_order_and_different_people() -> None:
    play = playing("{offices: [scorekeeper, chief]}")
    complete(play)
    assert refused(play, StageSigned("s", "chief", "c")) == "stage_open"
    play.try_(StageClosed("s"))
    assert refused(play, StageSigned("s", "chief", "c")) == "signature_order"
    assert refused(play, StageSigned("s", "supervisor", "c")) == "office_unknown"
    play.try_(StageSigned("s", "scorekeeper", "k"))
    assert refused(play, StageSigned("s", "chief", "k")) == "second_person"
    assert refused(play, StageFinalised("s")) == "signature_missing"
    play.try_(StageSigned("s", "chief", "c"))
    play.try_(StageOpened("s"))
    play.try_(StageClosed("s"))
    assert codes(play) == ["signature_missing"]


def test_nothing_is_signed_over_a_dispute() -> None:
    play = playing("{offices: [chief]}")
    complete(play, far=True)
    play.try_(StageClosed("s"))
    assert refused(play, StageSigned("s", "chief", "c")) == "disputes_open"


def test_problems_block_until_they_are_settled() -> None:
    play = playing()
    complete(play)
    play.try_(ProblemRaised("p1", "s", "E1", "J1", "identity"))
    play.try_(StageClosed("s"))
    assert refused(play, StageFinalised("s")) == "problems_open"
    play.try_(ProblemSettled("p1", "c", "name covered"))
    assert refused(play, ProblemSettled("p1", "c", "x")) == "problem_unknown"
    play.try_(StageFinalised("s"))


def test_a_penalty_stands_beside_what_judges_took_off() -> None:
    play = playing()
    complete(play)
    play.mark("E1", "over", 1, "J1")
    play.try_(PenaltyGiven("n1", "s", "E1", "over", "2", "chief", "left the station"))
    assert play.total("E1") == 75 + 2 - 3
    play.try_(PenaltyLifted("n1", "chief", "wrong person"))
    assert play.total("E1") == 75 + 2 - 1
    assert refused(play, PenaltyGiven("n2", "s", "E1", "A", "2", "c", "x")) == "deduction_unknown"
    assert refused(play, PenaltyGiven("n1", "s", "E1", "over", "2", "c", "x")) == "penalty_exists"


def test_an_appeal_changes_marks_as_a_whole() -> None:
    play = playing("{appeals: 2 h}")
    complete(play)
    old = next(m.mark for m in play.fold.marks_by("J1", "s") if (m.entry, m.aspect) == ("E1", "A"))
    assert refused(play, AppealLodged("a1", "s", "E1", "marks")) == "stage_open"
    play.try_(StageClosed("s"))
    assert refused(play, StageFinalised("s")) == "not_published"
    play.try_(StagePublished("s"))
    assert play.fold.stage_status("s") == "published"
    play.try_(AppealLodged("a1", "s", "E1", "marks"))
    assert refused(play, StageFinalised("s")) == "appeals_open"
    good = MarkChange("n1", "E1", "A", "J1", "90", replaces=old)
    stale = MarkChange("n1", "E1", "A", "J1", "90", replaces="m0")
    upheld = AppealDecided("a1", "upheld", ["x", "y"], "miscounted", [good])
    assert refused(play, AppealDecided("a1", "rejected", ["x"], "r", [good])) == "appeal_changes"
    assert refused(play, AppealDecided("a1", "upheld", ["x"], "r", [stale])) == (
        "replaces_superseded"
    )
    before = play.total("E1")
    play.try_(upheld)
    assert play.total("E1") == (before or 0) + 5
    assert refused(play, upheld) == "appeal_unknown"
    play.try_(StageFinalised("s"))


def test_a_re_check_with_too_many_errors_covers_everybody() -> None:
    play = playing("{recheck: {top: 30, rest: 15, limit: 5}}")
    complete(play)
    play.try_(StageClosed("s"))
    assert refused(play, StageFinalised("s")) == "recheck_missing"
    play.try_(RecheckDrawn("s", ["E1"], "root"))
    assert refused(play, StageFinalised("s")) == "recheck_open"
    play.try_(RecheckRecorded("s", "E1", "k", 4, 1))
    assert refused(play, StageFinalised("s")) == "recheck_failed"
    play.try_(RecheckRecorded("s", "E2", "k", 4, 0))
    play.try_(StageFinalised("s"))


def test_a_draw_is_made_once_and_only_as_announced() -> None:
    play = playing()
    pool = [f"J{n}" for n in range(1, 8)]
    play.try_(DrawAnnounced("d1", "panel", pool, 3))
    assert refused(play, DrawAnnounced("d1", "panel", pool, 3)) == "draw_exists"
    for witness in ("w1", "w2"):
        nonce = f"{witness}: a long secret"
        play.try_(DrawCommitted("d1", witness, commitment(nonce)))
    assert refused(play, DrawRevealed("d1", "w1", "another long secret")) == "draw_nonce_wrong"
    for witness in ("w1", "w2"):
        play.try_(DrawRevealed("d1", witness, f"{witness}: a long secret"))
    key = nonce_key({witness: f"{witness}: a long secret" for witness in ("w1", "w2")})
    right = DrawMade("d1", {}, key, selection(pool, 3, key))
    assert refused(play, DrawMade("d1", {}, key, pool[:3])) == "draw_differs"
    play.try_(right)
    assert refused(play, right) == "draw_made"
    again = DrawAnnounced("d2", "panel", pool[::-1], 4)
    assert refused(play, again) == "draw_repeated"
    play.fold.check(DrawAnnounced("d2", "order", pool, 3))


def test_a_stage_to_be_judged_blind_takes_no_mark_before_it_is_sealed() -> None:
    play = playing("{blind: 1}")
    assert refused(play, MarkGiven("x", "s", "E1", "A", "J1", "5")) == "codes_missing"


def test_nobody_waits_for_a_judge_who_stands_aside() -> None:
    play = playing()
    first = play.mark("E1", "A", 80, "J1")
    play.mark("E1", "A", 60, "J2")
    play.try_(RemarkCalled("s", "E1", "A", "chief", "x"))
    play.try_(MarkGiven("n1", "s", "E1", "A", "J1", "70", replaces=first))
    play.try_(RecusalDeclared("J2", "E1", "relation"))
    assert play.fold.disputes("s") == ()


def test_arbitration_sets_no_mark_of_a_recused_judge() -> None:
    play = playing("{appeals: 2 h}")
    play.do(RecusalDeclared("J1", "E1", "unit"))
    for entry in ("E1", "E2"):
        for judge in ("J2", "J3"):
            play.try_(MarkGiven(f"{entry}{judge}", "s", entry, "A", judge, "70"))
            play.try_(MarkGiven(f"{entry}{judge}b", "s", entry, "B", judge, "2"))
    play.try_(StageClosed("s"))
    play.try_(StagePublished("s"))
    play.try_(AppealLodged("a1", "s", "E1", "marks"))
    change = MarkChange("n1", "E1", "A", "J1", "90")
    assert refused(play, AppealDecided("a1", "upheld", ["x", "y"], "r", [change])) == (
        "judge_recused"
    )
