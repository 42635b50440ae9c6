"""Blind codes: judged under them, opened layer by layer, checked against what was promised."""

from __future__ import annotations

import pytest
from playing import Play, one_stage

from leitai.core.ledger.acts import (
    CodesOpened,
    CodesSealed,
    MarkGiven,
    RecusalDeclared,
    StageClosed,
    StageFinalised,
    StageSigned,
)
from leitai.core.panel.codes import commitment as codes_commitment
from leitai.core.rulebook.refusal import Refused

RULES = one_stage(
    "- {id: A, kind: panel, judges: 2, range: {max: 100}}\n"
    "- {id: B, kind: panel, judges: 2, range: {max: 100}}",
    "procedure: {offices: [chief]}",
)
FIRST = [("E1", "K2"), ("E2", "K1")]
SECOND = [("K1", "X9"), ("K2", "X3")]


def sealed(layer: int, draw: list[tuple[str, str]], nonce: str = "n0nce") -> CodesSealed:
    codes = sorted(new for _, new in draw)
    return CodesSealed("s", layer, codes, codes_commitment(draw, nonce), "officer")


def opened(layer: int, draw: list[tuple[str, str]], nonce: str = "n0nce") -> CodesOpened:
    return CodesOpened("s", layer, draw, nonce, ["officer", "chief"], "supervisor")


@pytest.fixture
def play() -> Play:
    play = Play(RULES)
    play.enter("E1", "E2", unit="U1")
    play.try_(sealed(1, FIRST))
    return play


def both(play: Play, aspect: str, marks: dict[str, int]) -> None:
    for code, value in marks.items():
        for judge in ("J1", "J2"):
            mark = f"{aspect}{code}{judge}"
            play.try_(MarkGiven(mark, "s", code, aspect, judge, str(value)))


def refused(play: Play, act: object) -> str:
    with pytest.raises(Refused) as caught:
        play.fold.check(act)  # type: ignore[arg-type]
    return caught.value.code


def test_the_golden_commitment() -> None:
    draw = [("P001", "S07"), ("P002", "S03")]
    digest = "5d49788dc8965522b7a4597862fbe120aae089ca337c1a71a4073b33c59a63ec"
    assert codes_commitment(draw, "9f2c") == digest


def test_while_sealed_the_codes_are_the_entries(play: Play) -> None:
    both(play, "A", {"K1": 60, "K2": 80})
    assert play.fold.starters("s") == ["K1", "K2"]
    assert play.ranks() == {"K2": 1, "K1": 2}
    assert refused(play, MarkGiven("x", "s", "E1", "A", "J1", "5")) == "entry_sealed"
    assert play.fold.result().rows[0].total is None


def test_opening_gives_the_marks_to_the_entries(play: Play) -> None:
    both(play, "A", {"K1": 60, "K2": 80})
    both(play, "B", {"K1": 10, "K2": 0})
    play.do(StageClosed("s"))
    assert refused(play, opened(1, FIRST)) == "codes_unsigned"
    play.try_(StageSigned("s", "chief", "chief"))
    assert refused(play, StageFinalised("s")) == "codes_sealed"
    assert refused(play, opened(1, FIRST, "other")) == "codes_differ"
    assert refused(play, opened(1, [("E1", "K1"), ("E2", "K2")])) == "codes_differ"
    play.try_(opened(1, FIRST))
    assert (play.total("E1"), play.total("E2")) == (80, 70)
    assert {mark.entry for mark in play.fold.marks_by("J1", "s")} == {"E1", "E2"}
    play.try_(StageFinalised("s"))
    assert play.fold.result().rows[0].entry == "E1"


def test_marks_under_two_layers_join(play: Play) -> None:
    both(play, "A", {"K1": 60, "K2": 80})
    play.try_(sealed(2, SECOND))
    assert refused(play, MarkGiven("x", "s", "K1", "A", "J1", "5")) == "entry_unknown"
    assert play.fold.missing("s") == {"X3": 2, "X9": 2}
    both(play, "B", {"X9": 10, "X3": 1})
    assert play.fold.missing("s") == {}
    assert play.fold.progress("s").given == 8
    play.do(StageClosed("s"))
    play.try_(StageSigned("s", "chief", "chief"))
    assert refused(play, opened(1, FIRST)) == "codes_layer"
    play.try_(opened(2, SECOND))
    assert play.total("K1") == 70
    play.try_(opened(1, FIRST))
    assert (play.total("E2"), play.total("E1")) == (70, 81)


def test_sealing_comes_before_the_first_mark() -> None:
    play = Play(RULES)
    play.enter("E1", "E2")
    assert refused(play, sealed(2, FIRST)) == "codes_layer"
    assert refused(play, sealed(1, FIRST[:1])) == "codes_wrong"
    assert refused(play, sealed(1, [("E1", "E2"), ("E2", "K1")])) == "codes_wrong"
    play.mark("E1", "A", 5)
    assert refused(play, sealed(1, FIRST)) == "codes_late"


def test_two_holders_and_a_supervisor_are_three_people(play: Play) -> None:
    play.do(StageClosed("s"))
    play.do(StageSigned("s", "chief", "chief"))
    one = CodesOpened("s", 1, FIRST, "n0nce", ["officer", "officer"], "supervisor")
    other = CodesOpened("s", 1, FIRST, "n0nce", ["officer", "chief"], "chief")
    assert refused(play, one) == refused(play, other) == "second_person"


def test_marks_of_a_judge_recused_meanwhile_fall_away(play: Play) -> None:
    both(play, "A", {"K1": 60, "K2": 80})
    play.try_(RecusalDeclared("J1", "E1", "relation"))
    play.try_(MarkGiven("last", "s", "K2", "B", "J1", "9"))
    play.do(StageClosed("s"))
    play.do(StageSigned("s", "chief", "chief"))
    play.try_(opened(1, FIRST))
    assert {mark.entry for mark in play.fold.marks_by("J1", "s")} == {"E2"}
    assert play.aspect("E1", "A") == 80
