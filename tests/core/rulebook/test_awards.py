"""F9–F12: awards by rank, ratio and condition; per group; F14 lives in test_members."""

from __future__ import annotations

import pytest
from playing import Play, one_stage, rulebook

from leitai.core.ledger.acts import EntryDisqualified
from leitai.core.rulebook.model import Rulebook

STAGE = "stages: {s: {aspects: [{id: A, kind: measurement, range: {max: 1000}}]}}\n"
MEDALS = """
awards:
  - {id: gold, ranks: 1, where: entrants >= 4}
  - {id: silver, ranks: 2, where: entrants >= 5}
  - {id: bronze, ranks: 3, where: entrants >= 6}
"""


def field(rules: Rulebook, size: int, **attributes: str) -> Play:
    """`size` entries, best first."""
    play = Play(rules)
    for n in range(1, size + 1):
        play.enter(f"e{n}", **attributes)
        play.mark(f"e{n}", "A", 1000 - n)
    return play


def won(play: Play) -> dict[str, list[str]]:
    return {award.award: list(award.entries) for award in play.fold.awards()}


@pytest.mark.parametrize(("entrants", "medals"), [(6, 3), (5, 2), (4, 1), (3, 0)])
def test_f9_medals_by_entrants(entrants: int, medals: int) -> None:
    play = field(rulebook(STAGE + MEDALS), entrants)
    given = [entry for entries in won(play).values() for entry in entries]
    assert given == ["e1", "e2", "e3"][:medals]


def test_f10_medallion_from_the_median_up_without_the_medallists() -> None:
    body = (
        STAGE
        + MEDALS
        + "  - {id: medallion, where: scaled >= 700, excluding: [gold, silver, bronze]}\n"
    )
    play = field(rulebook(body + "scale: {median: 700, k: 30}\n"), 9)
    assert won(play)["medallion"] == ["e4", "e5"]
    assert play.fold.scaled()["e5"] == 700


@pytest.mark.parametrize(("entrants", "first", "last"), [(77, 4, 38), (11, 4, 5), (8, 4, 4)])
def test_f11_merit_is_the_floor_of_the_half(entrants: int, first: int, last: int) -> None:
    body = STAGE + "awards: [{id: merit, ratio: 1/2, where: rank > 3}]\n"
    winners = won(field(rulebook(body), entrants))["merit"]
    assert winners == [f"e{n}" for n in range(first, last + 1)]


@pytest.mark.parametrize(("size", "count"), [("1", 5), ("2", 3), ("3", 2)])
def test_f12_experts_by_team_size(size: str, count: int) -> None:
    condition = "rank <= if(entry.team_size == 3, 2, if(entry.team_size == 2, 3, 5))"
    body = STAGE + f'awards: [{{id: expert, where: "{condition}"}}]\n'
    assert len(won(field(rulebook(body), 9, team_size=size))["expert"]) == count


def test_awards_follow_the_standings_as_if_it_ended_now() -> None:
    play = field(rulebook(STAGE + "awards: [{id: gold, ranks: 1..2}]\n"), 4)
    assert won(play)["gold"] == ["e1", "e2"]
    play.do(EntryDisqualified("e1", "cheating"))
    assert won(play)["gold"] == ["e2", "e3"]
    play.mark("e4", "A", 1000)
    assert won(play)["gold"] == ["e4", "e2"]


def test_shared_places_share_the_award_and_guests_win_nothing() -> None:
    play = Play(rulebook(STAGE + "awards: [{id: gold, ranks: 1..2}]\n"))
    play.enter("a", "b", "c")
    play.enter("guest", official=False)
    for entry, mark in (("guest", 9), ("a", 8), ("b", 7), ("c", 7)):
        play.mark(entry, "A", mark)
    assert won(play)["gold"] == ["a", "b", "c"]


def test_an_award_within_each_group() -> None:
    rules = rulebook(STAGE + "awards: [{id: best, ranks: 1, per: group}]\n")
    play = Play(rules)
    for entry, group, mark in (("a", "men", 9), ("b", "men", 8), ("c", "women", 7), ("d", None, 6)):
        play.enter(entry, group=group)
        play.mark(entry, "A", mark)
    assert won(play)["best"] == ["a", "c"]


def test_an_award_of_one_stage() -> None:
    body = """
stages:
  a: {aspects: [{id: x, kind: measurement, range: {max: 9}}]}
  b: {aspects: [{id: y, kind: measurement, range: {max: 9}}]}
awards: [{id: theory, ranks: 1, source: a}]
"""
    play = Play(rulebook(body))
    play.enter("E1", "E2")
    play.mark("E1", "x", 3, stage="a")
    play.mark("E2", "y", 9, stage="b")
    assert won(play)["theory"] == ["E1"]


def test_no_awards_no_winners() -> None:
    assert Play(one_stage("- {id: A, kind: measurement, range: {max: 9}}")).fold.awards() == ()
