"""Rank → points tables and electorates."""

from __future__ import annotations

from decimal import Decimal
from typing import Literal

import pytest
from playing import Play, rulebook

from leitai.core.ledger.acts import EntryDisqualified, EntryReinstated
from leitai.core.rulebook.model import PointsTable
from leitai.core.rulebook.points import points_by_judges, points_by_rank

BODY = """
points: {places: [12, 10, 8]}
stages:
  s:
    criteria:
      - {id: jury, points: {table: places, per: judge},
         aspects: [{id: art, kind: panel, range: {max: 10}}]}
      - {id: public, points: {table: places, per: panel}, weight: 2,
         aspects: [{id: votes, kind: measurement, range: {max: 1000}}]}
    rank: {by: [total desc, public desc]}
"""


def scores(**values: int) -> dict[str, Decimal]:
    return {entry: Decimal(value) for entry, value in values.items()}


@pytest.mark.parametrize(
    ("ties", "expected"), [("shared", [12, 10, 10, 0]), ("average", [12, 9, 9, 0])]
)
def test_points_by_rank(ties: Literal["shared", "average"], expected: list[int]) -> None:
    table = PointsTable("p", (Decimal(12), Decimal(10), Decimal(8)), ties=ties)
    points = points_by_rank(table, scores(a=9, b=5, c=5, d=1))
    assert list(points.values()) == expected


def test_others_get_what_they_would_have_and_take_nothing() -> None:
    table = PointsTable("p", (Decimal(12), Decimal(10), Decimal(8)))
    points = points_by_rank(table, scores(a=9, b=5), scores(x=10, y=5, z=1))
    assert points == scores(a=12, b=10, x=12, y=10, z=8)


def test_each_judge_orders_whom_that_judge_marked() -> None:
    table = PointsTable("p", (Decimal(2), Decimal(1)), per="judge")
    points = points_by_judges(table, {"a": scores(J1=5, J2=1), "b": scores(J1=3, J2=9)}, {})
    assert points == scores(a=3, b=3)


def electorates() -> Play:
    play = Play(rulebook(BODY))
    play.enter("a", "b", "c")
    for entry, jury, votes in (("a", (9, 5), 10), ("b", (8, 9), 30), ("c", (7, 4), 20)):
        play.panel(entry, "art", *jury)
        play.mark(entry, "votes", votes, "J9")
    return play


def test_two_electorates_summed() -> None:
    play = electorates()
    rows = {row.entry: row for row in play.fold.standings("s").rows}
    assert rows["a"].criteria == {"jury": 22, "public": 16}
    assert rows["b"].criteria == {"jury": 22, "public": 24}
    assert rows["c"].criteria == {"jury": 16, "public": 20}
    assert [row.entry for row in play.fold.standings("s").rows] == ["b", "a", "c"]


def test_one_mark_changes_the_points_of_others() -> None:
    play = electorates()
    play.fold.standings("s")
    play.mark("a", "votes", 40, "J9")
    rows = {row.entry: row for row in play.fold.standings("s").rows}
    assert [rows[entry].criteria["public"] for entry in "abc"] == [24, 20, 16]


def test_points_are_given_anew_when_an_entry_goes() -> None:
    play = electorates()
    play.fold.standings("s")
    play.do(EntryDisqualified("b", "doping"))
    rows = {row.entry: row for row in play.fold.standings("s").rows}
    assert (rows["a"].total, rows["c"].total) == (24 + 20, 20 + 24)
    assert rows["b"].rank is None
    play.do(EntryReinstated("b", "appeal"))
    assert play.ranks() == electorates().ranks()
