"""Sealed attempts, overrides and corrections as the fold takes them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

import pytest
from playing import Play, one_stage

from leitai.core.ledger.acts import (
    AttemptSealed,
    EntryRegistered,
    JudgeRegistered,
    MarkGiven,
    MarkWithdrawn,
    RulesCorrected,
    StageClosed,
    StageFinalised,
    VerdictChange,
    VerdictOverridden,
)
from leitai.core.referee.language.tree import Ever, Truth
from leitai.core.referee.model import Rule, RuleKind, RuleSet, Telemetry
from leitai.core.rulebook.abilities import AbilityRow
from leitai.core.rulebook.attempts import REFEREE
from leitai.core.rulebook.correction import corrected_stages
from leitai.core.rulebook.fold import fold
from leitai.core.rulebook.model import Rulebook
from leitai.core.rulebook.refusal import Refused

DIGEST = "0" * 64
TEN = Decimal(10)


def rule(rule_id: str, *, deduction: bool = False, text: str = "true") -> Rule:
    kind = RuleKind.WHEN if deduction else RuleKind.AWARD
    full = None if deduction else TEN
    formula = Ever(Truth(value=True))
    return Rule(rule_id, {"zh": rule_id}, kind, formula, text, full, deduction=deduction)


def refereed(*, text: str = "true", digest: str = "a" * 64) -> Rulebook:
    """A rulebook whose A1 and S1 are automatic and whose M1 a person marks."""
    book = one_stage(
        """
        - {id: A1, kind: measurement, range: {max: 10}, abilities: [安装]}
        - {id: M1, kind: measurement, range: {max: 5}, abilities: [安装]}
        """,
        "deductions: [{id: S1, each: 2, cap: 6}]",
        top="abilities: [安装, 编程]",
    )
    rules = (rule("A1", text=text), rule("S1", deduction=True))
    referee = RuleSet("s", Telemetry(10_000, (), 1000), rules, digest)
    return replace(book, stages=(replace(book.stages[0], referee=referee),), digest=digest)


@pytest.fixture
def play() -> Play:
    made = Play(refereed())
    for entry in ("E1", "E2"):
        made.do(EntryRegistered(entry))
    return made


def sealed(
    attempt: str = "T1",
    *,
    entry: str = "E1",
    a1: str | None = "7.5",
    s1: str | None = "1",
    replaces: str | None = None,
) -> AttemptSealed:
    return AttemptSealed(
        attempt=attempt,
        stage="s",
        entry=entry,
        station="W1",
        recording=DIGEST,
        engine="leitai-referee/1",
        rules="a" * 64,
        start=0,
        end=9_000_000,
        marks={"A1": a1, "S1": s1},
        replaces=replaces,
    )


def override(value: str, *, aspect: str = "A1", attempt: str = "T1") -> VerdictOverridden:
    return VerdictOverridden(
        mark=f"O-{attempt}-{aspect}-{value.replace('.', '-')}",
        attempt=attempt,
        aspect=aspect,
        value=value,
        judge="chief",
        second="deputy",
        reason="the sensor was blocked",
    )


def correction(*changes: VerdictChange) -> RulesCorrected:
    return RulesCorrected("b" * 64, "chief", "deputy", "wrong threshold", list(changes))


def total(play: Play, entry: str = "E1") -> Decimal | None:
    return next(row.total for row in play.fold.standings("s").rows if row.entry == entry)


def code_of(act: Callable[[], object]) -> str:
    with pytest.raises(Refused) as caught:
        act()
    return caught.value.code


def test_an_attempt_counts_as_a_whole(play: Play) -> None:
    play.try_(sealed())
    assert total(play) == Decimal("5.5")
    sheet = play.fold.sheet("s", "E1")
    assert [each.judge for each in sheet.aspect("A1").marks] == [REFEREE]


def test_a_new_attempt_replaces_the_old_one_wholly(play: Play) -> None:
    play.try_(sealed())
    assert code_of(lambda: play.fold.check(sealed("T2"))) == "attempt_current"
    play.try_(sealed("T2", a1="3", s1="0", replaces="T1"))
    assert total(play) == 3
    assert play.fold.attempts.sealed["T1"].replaced_by == "T2"
    assert code_of(lambda: play.fold.check(override("9"))) == "attempt_replaced"


def test_what_the_telemetry_cannot_decide_counts_nothing_and_blocks_the_final(play: Play) -> None:
    play.try_(sealed(a1=None))
    play.try_(StageClosed("s"))
    assert total(play) is None
    assert play.fold.attempts.undecided("s") == [("T1", "A1")]
    assert code_of(lambda: play.fold.check(StageFinalised("s"))) == "verdicts_undecided"
    play.try_(override("6"))
    play.try_(StageFinalised("s"))
    assert total(play) == 4


def test_an_undecided_verdict_empties_the_cell_of_the_attempt_before(play: Play) -> None:
    play.try_(sealed())
    play.try_(sealed("T2", a1=None, s1="0", replaces="T1"))
    assert total(play) is None


def test_an_override_counts_and_the_referees_value_stays_in_view(play: Play) -> None:
    play.try_(sealed())
    play.try_(override("10"))
    play.try_(override("9"))
    attempt = play.fold.attempts.sealed["T1"]
    assert total(play) == 7
    assert (attempt.marks["A1"], attempt.value("A1")) == ("7.5", "9")


def test_an_override_needs_two_people(play: Play) -> None:
    play.try_(sealed())
    alone = replace_second(override("9"), "chief")
    assert code_of(lambda: play.fold.check(alone)) == "second_person"


def replace_second(act: VerdictOverridden, second: str) -> VerdictOverridden:
    return VerdictOverridden(
        act.mark, act.attempt, act.aspect, act.value, act.judge, second, act.reason
    )


def test_a_correction_moves_all_its_marks_but_not_what_people_have_set(play: Play) -> None:
    play.try_(sealed())
    play.try_(sealed("T2", entry="E2", a1="10", s1="0"))
    play.try_(override("9"))
    moves = (VerdictChange("T1", "A1", "1"), VerdictChange("T2", "A1", "2"))
    play.try_(correction(*moves))
    assert (total(play), total(play, "E2")) == (7, 2)
    assert play.fold.attempts.sealed["T1"].marks["A1"] == "1"
    assert play.fold.results().rulebook == "b" * 64


@pytest.mark.parametrize(
    ("act", "code"),
    [
        (MarkGiven("m1", "s", "E1", "A1", "J1", "5"), "aspect_automatic"),
        (JudgeRegistered(REFEREE), "judge_reserved"),
        (override("5", attempt="T9"), "attempt_unknown"),
        (override("11"), "mark_out_of_range"),
        (override("5", aspect="M1"), "aspect_unknown"),
        (correction(VerdictChange("T9", "A1", "1")), "attempt_unknown"),
        (correction(VerdictChange("T1", "A1", "11")), "mark_out_of_range"),
        (sealed(replaces="T1"), "attempt_exists"),
        (sealed("T2", entry="E9"), "entry_unknown"),
        (sealed("T2", entry="E2", a1="-1"), "mark_out_of_range"),
        (MarkWithdrawn("T1/A1@23", "typo"), "mark_unknown"),
    ],
)
def test_what_cannot_be_is_refused(play: Play, act: object, code: str) -> None:
    play.try_(sealed())
    assert code_of(lambda: play.fold.check(act)) == code  # type: ignore[arg-type]


def test_a_verdict_missing_from_an_attempt_is_refused(play: Play) -> None:
    whole = sealed()
    partial = AttemptSealed(
        **{name: getattr(whole, name) for name in whole.__struct_fields__} | {"marks": {"A1": "1"}}
    )
    assert code_of(lambda: play.fold.check(partial)) == "verdicts_incomplete"


def test_a_judgement_by_rules_no_longer_in_force_is_refused(play: Play) -> None:
    play.try_(sealed())
    play.fold.rulebook = refereed(text="false", digest="c" * 64)
    assert code_of(lambda: play.fold.check(sealed("T2", replaces="T1"))) == "rules_stale"


def test_the_mark_of_an_override_cannot_be_withdrawn(play: Play) -> None:
    play.try_(sealed())
    made = override("9")
    play.try_(made)
    act = MarkWithdrawn(made.mark, "typo")
    assert code_of(lambda: play.fold.check(act)) == "aspect_automatic"


def test_an_override_under_the_id_of_another_mark_does_nothing(play: Play) -> None:
    play.try_(sealed())
    play.do(MarkGiven("m1", "s", "E1", "M1", "J1", "4"))
    act = override("9")
    stolen = VerdictOverridden(
        "m1", act.attempt, act.aspect, act.value, act.judge, act.second, act.reason
    )
    assert code_of(lambda: play.fold.check(stolen)) == "mark_exists"
    before = play.fold.results().stages
    play.do(stolen)
    assert play.fold.results().stages[0].rows == before[0].rows
    assert play.fold.is_current("m1")


def test_from_scratch_and_step_by_step_agree(play: Play) -> None:
    play.try_(sealed())
    play.do(MarkGiven("m1", "s", "E1", "M1", "J1", "4"))
    play.try_(sealed("T2", a1=None, replaces="T1"))
    play.try_(override("9", attempt="T2"))
    play.try_(correction(VerdictChange("T2", "S1", "3")))
    again = fold(play.fold.rulebook, play.ledger)
    assert again.results() == play.fold.results()
    assert total(play) == 7


def test_abilities_rank_what_the_aspects_score(play: Play) -> None:
    play.try_(sealed())
    play.try_(sealed("T2", entry="E2", a1="9", s1="3"))
    play.do(MarkGiven("m1", "s", "E1", "M1", "J1", "4"))
    (ranking,) = play.fold.abilities("s")
    assert (ranking.ability, ranking.maximum) == ("安装", 15)
    assert ranking.rows == (
        AbilityRow("安装", "E1", 1, Decimal("11.5")),
        AbilityRow("安装", "E2", 2, Decimal(9)),
    )


def test_a_correction_may_change_formulas_only() -> None:
    old, new = refereed(), refereed(text="false", digest="c" * 64)
    assert corrected_stages(old, new, {"s": "open"}) == ("s",)
    assert corrected_stages(old, old, {"s": "final"}) == ()
    wider = replace(new, title={"zh": "另一场比赛"})
    assert code_of(lambda: corrected_stages(old, wider, {"s": "open"})) == "correction_too_wide"


@pytest.mark.parametrize("phase", ["waiting", "open", "closed", "frozen", "final"])
def test_a_correction_touches_no_rule_of_a_result_that_stands(phase: str) -> None:
    old, new = refereed(), refereed(text="false", digest="c" * 64)
    if phase in ("frozen", "final"):
        assert code_of(lambda: corrected_stages(old, new, {"s": phase})) == f"stage_{phase}"
    else:
        assert corrected_stages(old, new, {"s": phase}) == ("s",)


@pytest.mark.parametrize("change", [{"tick": 1000}, {"limit": 500}])
def test_a_correction_may_not_change_the_clock(change: dict[str, int]) -> None:
    old = refereed()
    referee = old.stages[0].referee
    assert referee is not None
    other = replace(referee, telemetry=replace(referee.telemetry, **change))
    new = replace(old, stages=(replace(old.stages[0], referee=other),))
    assert code_of(lambda: corrected_stages(old, new, {"s": "open"})) == "correction_too_wide"


def test_a_correction_may_not_change_what_a_rule_can_earn() -> None:
    old = refereed()
    referee = old.stages[0].referee
    assert referee is not None
    dearer = replace(referee, rules=(replace(referee.rules[0], full=Decimal(11)), referee.rules[1]))
    new = replace(old, stages=(replace(old.stages[0], referee=dearer),))
    assert code_of(lambda: corrected_stages(old, new, {"s": "open"})) == "correction_too_wide"
