"""What is not taken into the ledger, and what the refusal says."""

from __future__ import annotations

import msgspec
import pytest
from playing import Play, one_stage, rulebook

from leitai.core.ledger.acts import (
    AnyAct,
    AttemptTimed,
    ContestOpened,
    EntryDisqualified,
    EntryReinstated,
    EntryWithdrawn,
    ItemDeclared,
    MarkGiven,
    MarkWithdrawn,
    PauseApproved,
    RulebookPublished,
    StageClosed,
    StageFinalised,
    StageFrozen,
    StageOpened,
    StageThawed,
)
from leitai.core.rulebook.refusal import Refused

RULES = one_stage(
    """
- {id: A, kind: panel, range: {min: 1, max: 10, step: 0.25}}
- {id: B, kind: panel, per: item, range: {max: 10}, combine: [mean, {factor: item.difficulty}]}
""",
    "deductions: [{id: D, each: 2}]",
)


def contest() -> Play:
    play = Play(RULES)
    play.enter("E1", "E2")
    play.item("E1", "1", difficulty="2")
    return play


def refused(play: Play, act: AnyAct) -> Refused:
    before = play.fold.seq
    with pytest.raises(Refused) as caught:
        play.fold.check(act)
    assert play.fold.seq == before
    assert caught.value.message
    return caught.value


GIVEN = MarkGiven("m1", "s", "E1", "A", "J1", "5.25")


def given(**changes: str | None) -> MarkGiven:
    return msgspec.structs.replace(GIVEN, **changes)


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"stage": "t"}, "stage_unknown"),
        ({"aspect": "Z"}, "aspect_unknown"),
        ({"judge": "J99"}, "judge_unknown"),
        ({"entry": "E9"}, "entry_unknown"),
        ({"value": "0.75"}, "mark_out_of_range"),
        ({"value": "10.25"}, "mark_out_of_range"),
        ({"value": "-1"}, "mark_out_of_range"),
        ({"value": "5.1"}, "mark_off_step"),
        ({"item": "1"}, "item_unexpected"),
        ({"aspect": "B"}, "item_missing"),
        ({"aspect": "B", "item": "2"}, "item_unknown"),
        ({"replaces": "m0"}, "replaces_unknown"),
        ({"aspect": "D", "value": "1.5"}, "mark_off_step"),
    ],
)
def test_a_mark_that_does_not_fit(changes: dict[str, str], code: str) -> None:
    refusal = refused(contest(), given(**changes))
    assert refusal.code == code
    assert refusal.fix


@pytest.mark.parametrize(
    "changes",
    [{}, {"value": None}, {"value": "10"}, {"value": "1.00"}, {"aspect": "B", "item": "1"},
     {"aspect": "D", "value": "2"}],
)  # fmt: skip
def test_a_mark_that_fits(changes: dict[str, str | None]) -> None:
    contest().try_(given(**changes))


def test_params_say_the_scale() -> None:
    refusal = refused(contest(), given(value="11"))
    assert refusal.params == {
        "aspect": "A",
        "value": "11",
        "minimum": "1",
        "maximum": "10",
        "step": "0.25",
    }


def test_a_cell_is_marked_once_and_corrected_by_name() -> None:
    play = contest()
    play.try_(GIVEN)
    assert refused(play, GIVEN).code == "mark_exists"
    assert refused(play, given(mark="m2")).params["current"] == "m1"
    assert refused(play, given(mark="m2")).code == "cell_marked"
    assert refused(play, given(mark="m2", entry="E2", replaces="m1")).code == "replaces_other_cell"
    play.try_(given(mark="m2", replaces="m1", value="6"))
    assert refused(play, given(mark="m3", replaces="m1")).code == "replaces_superseded"
    play.try_(MarkWithdrawn("m2", "error"))
    assert refused(play, given(mark="m3", replaces="m2")).code == "replaces_withdrawn"
    play.try_(given(mark="m3"))


def test_withdrawing_marks() -> None:
    play = contest()
    assert refused(play, MarkWithdrawn("m1", "error")).code == "mark_unknown"
    play.try_(GIVEN)
    play.try_(given(mark="m2", replaces="m1"))
    assert refused(play, MarkWithdrawn("m1", "error")).code == "mark_replaced"
    play.try_(MarkWithdrawn("m2", "error"))
    assert refused(play, MarkWithdrawn("m2", "error")).code == "mark_withdrawn"


def test_marks_only_while_the_stage_is_open() -> None:
    play = contest()
    play.try_(StageFrozen("s"))
    play.fold.check(GIVEN)
    play.try_(StageClosed("s"))
    assert refused(play, GIVEN).code == "stage_closed"
    play.try_(StageOpened("s"))
    play.try_(GIVEN)
    play.try_(StageClosed("s"))
    play.try_(StageFinalised("s"))
    assert refused(play, MarkWithdrawn("m1", "error")).code == "stage_final"
    assert refused(play, StageOpened("s")).code == "stage_final"


def test_a_stage_not_yet_opened() -> None:
    body = "stages: {a: {aspects: [{id: x, kind: panel, range: {max: 9}}]}}\n"
    play = Play(rulebook(body))
    fresh = type(play.fold)(play.fold.rulebook)
    with pytest.raises(Refused, match="not open yet"):
        fresh.check(MarkGiven("m", "a", "E1", "x", "J1", "1"))


def test_who_left_is_not_marked_until_reinstated() -> None:
    play = contest()
    play.try_(EntryWithdrawn("E1", "injury"))
    assert refused(play, GIVEN).code == "entry_withdrawn"
    play.try_(EntryDisqualified("E1", "doping"))
    assert refused(play, GIVEN).code == "entry_disqualified"
    play.try_(EntryReinstated("E1", "appeal"))
    play.try_(GIVEN)
    assert refused(play, EntryReinstated("E1", "appeal")).code == "entry_takes_part"


@pytest.mark.parametrize(
    ("act", "code"),
    [
        (ContestOpened("test"), "contest_opened"),
        (EntryWithdrawn("E9", "x"), "entry_unknown"),
        (EntryDisqualified("E9", "x"), "entry_unknown"),
        (EntryReinstated("E9", "x"), "entry_unknown"),
        (ItemDeclared("t", "E1", "1"), "stage_unknown"),
        (ItemDeclared("s", "E9", "1"), "entry_unknown"),
        (AttemptTimed("s", "E9", 0, 1), "entry_unknown"),
        (AttemptTimed("s", "E1", 2, 1), "ends_before_start"),
        (PauseApproved("s", "E1", 2, 1, "power"), "ends_before_start"),
        (StageOpened("s"), "stage_open"),
        (StageFinalised("s"), "stage_open"),
        (StageThawed("s"), "stage_not_frozen"),
        (StageClosed("t"), "stage_unknown"),
    ],
)
def test_other_acts(act: AnyAct, code: str) -> None:
    assert refused(contest(), act).code == code


def test_the_rulebook_stays_once_a_mark_is_given() -> None:
    play = contest()
    play.fold.check(RulebookPublished("0" * 64))
    play.try_(GIVEN)
    assert refused(play, RulebookPublished("0" * 64)).code == "rulebook_in_force"
    play.fold.check(RulebookPublished(RULES.digest))


def test_items_without_attributes_need_no_declaration() -> None:
    open_ended = one_stage("- {id: R, kind: panel, per: item, range: {max: 9}}")
    play = Play(open_ended)
    play.enter("E1")
    play.try_(MarkGiven("m1", "s", "E1", "R", "J1", "5", item="run-7"))
    numbered = one_stage(
        "- {id: R, kind: panel, per: item, range: {max: 9}}", "items: {expected: 3}"
    )
    play = Play(numbered)
    play.enter("E1")
    play.try_(MarkGiven("m1", "s", "E1", "R", "J1", "5", item="3"))
    for item in ("0", "4", "03", "run-7"):
        act = MarkGiven("m2", "s", "E1", "R", "J1", "5", item=item)
        assert refused(play, act).code == "item_unknown"
    play.try_(ItemDeclared("s", "E1", "run-7"))
    play.try_(MarkGiven("m3", "s", "E1", "R", "J1", "5", item="run-7"))


def test_a_stage_without_items_takes_none() -> None:
    play = Play(one_stage("- {id: A, kind: panel, range: {max: 9}}"))
    play.enter("E1")
    assert refused(play, ItemDeclared("s", "E1", "1")).code == "item_unexpected"
    play.try_(ItemDeclared("s", "E1", "", {"difficulty": "2"}))
