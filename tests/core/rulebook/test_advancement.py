"""Who goes on: quotas, ties at the cut, guests; and who is listed in the next stage."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from playing import Play, rulebook

from leitai.core.ledger.acts import EntryWithdrawn, StageClosed, StageFinalised

BODY = """
stages:
  a: {aspects: [{id: x, kind: measurement, range: {max: 100}}]}
  b: {aspects: [{id: y, kind: measurement, range: {max: 100}}]}
advance: [{from: a, to: b, take: 3%s}]
"""


def played(marks: Mapping[str, int], rest: str = "") -> Play:
    play = Play(rulebook(BODY % rest))
    for entry, mark in marks.items():
        play.enter(entry, unit=entry[0])
        play.mark(entry, "x", mark, stage="a")
    return play


def through(play: Play) -> tuple[str, ...]:
    return play.fold.advancement()[0].entries


def test_the_best_so_many() -> None:
    assert through(played({"a1": 9, "b1": 8, "c1": 7, "d1": 6})) == ("a1", "b1", "c1")


@pytest.mark.parametrize(
    ("ties", "expected"),
    [("", ("a1", "b1", "c1", "d1")), (", ties: exclude", ("a1", "b1"))],
)
def test_ties_at_the_cut(ties: str, expected: tuple[str, ...]) -> None:
    assert through(played({"a1": 9, "b1": 8, "c1": 7, "d1": 7}, ties)) == expected


def test_a_quota_lets_the_next_one_in() -> None:
    quota = ", quota: {per: unit, max: 2}"
    marks = {"a1": 9, "a2": 8, "a3": 7, "b1": 6, "c1": 5}
    assert through(played(marks, quota)) == ("a1", "a2", "b1")


def test_guests_and_those_who_left_take_no_seat() -> None:
    play = played({"a1": 9, "b1": 8, "c1": 7, "d1": 6, "e1": 5})
    play.enter("b1", official=False)
    play.do(EntryWithdrawn("c1", "injury"))
    assert through(play) == ("a1", "d1", "e1")


def test_the_next_stage_lists_those_who_advance_once_the_source_is_closed() -> None:
    play = played({"a1": 9, "b1": 8, "c1": 7, "d1": 6})
    assert play.ranks("b") == {}
    play.do(StageClosed("a"))
    assert set(play.ranks("b")) == {"a1", "b1", "c1"}
    play.do(EntryWithdrawn("a1", "ill"))
    assert set(play.ranks("b")) == {"b1", "c1", "d1"}


def test_whoever_was_marked_in_the_next_stage_is_listed_there() -> None:
    play = played({"a1": 9, "b1": 8, "c1": 7, "d1": 6})
    play.mark("d1", "y", 50, stage="b")
    assert play.ranks("b") == {"d1": 1}


def test_provisional_until_the_source_is_final() -> None:
    play = played({"a1": 9})
    assert not play.fold.advancement()[0].final
    play.do(StageClosed("a"))
    play.do(StageFinalised("a"))
    assert play.fold.advancement()[0].final
