"""Conflicts against a plain checker; the solver never makes one, and never beats its bound."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings

sys.path.insert(0, str(Path(__file__).parent))

from problems import problems, timetables

from leitai.core.timetable.bound import bound, fillable
from leitai.core.timetable.conflicts import conflicts
from leitai.core.timetable.grid import Grid
from leitai.core.timetable.minutes import Counted, blocked, stretch
from leitai.core.timetable.model import Place, Problem, Run, Station, span_of
from leitai.core.timetable.solve import Solution, Wish, solve
from plain import device_minutes, plain_conflicts

WHOLE = ((0, 40), (60, 100))


@given(timetables())
@settings(max_examples=400)
def test_conflicts_are_those_of_the_plain_checker(made: tuple[Problem, dict[str, Place]]) -> None:
    problem, places = made
    found = conflicts(problem, places)
    assert {each for each in found if each.code != "device_short"} == plain_conflicts(
        problem, places
    )
    short = {each.about for each in found if each.code == "device_short"}
    assert short == device_minutes(problem, places)


@given(problems())
@settings(max_examples=120)
def test_solutions_have_no_conflicts_and_do_not_beat_the_bound(problem: Problem) -> None:
    made = solve(problem, Wish(rounds=60))
    left = {each for each in plain_conflicts(problem, made.places) if each.code != "unplaced"}
    assert not left
    assert not device_minutes(problem, made.places)
    assert set(made.unplaced) == set(problem.runs) - set(made.places)
    if not made.unplaced:
        assert made.span >= bound(problem)


@given(timetables())
@settings(max_examples=120)
def test_the_grid_says_free_where_nothing_conflicts(made: tuple[Problem, dict[str, Place]]) -> None:
    problem, places = made
    grid = Grid(problem)
    for entry, place in places.items():
        tried = {**grid.places, entry: place}
        wrong = [each for each in conflicts(problem, tried) if each.code != "unplaced"]
        fits = grid.free(entry, place)
        assert fits == (not wrong)
        if fits:
            grid.add(entry, place)


@given(problems())
@settings(max_examples=60)
def test_taking_away_undoes_adding(problem: Problem) -> None:
    grid, fresh = Grid(problem), Grid(problem)
    for entry in problem.runs:
        place = grid.first(entry)
        if place is not None:
            grid.add(entry, place)
    for entry in list(grid.places):
        grid.remove(entry)
    for entry in problem.runs:
        assert grid.first(entry) == fresh.first(entry)


def hall(runs: list[Run], stations: int = 2) -> Problem:
    """Runs at stations that are all alike."""
    halls = {f"S{n}": Station(f"S{n}", "V", WHOLE) for n in range(stations)}
    return Problem({run.id: run for run in runs}, halls)


def test_a_timetable_as_short_as_the_bound_is_found() -> None:
    lengths = [20, 20, 10, 10, 10, 10, 20, 30, 10, 20]
    problem = hall([Run(f"E{n}", work) for n, work in enumerate(lengths)])
    made = solve(problem)
    assert (made.span, made.bound, made.unplaced) == (80, 80, ())


def test_the_same_seed_gives_the_same_timetable() -> None:
    problem = hall([Run(f"E{n}", 7 + n % 5, judges=("J",)) for n in range(7)])
    one, other = (solve(problem, Wish(rounds=200, seed=3)) for _ in range(2))
    assert one.places == other.places


def test_repair_moves_only_what_is_in_conflict() -> None:
    problem = hall([Run(f"E{n}", 10) for n in range(6)])
    published = solve(problem).places
    broken = {**published, "E5": replace(published["E5"], start=published["E0"].start,
                                         station=published["E0"].station)}  # fmt: skip
    made = solve(problem, Wish(aim="repair", published=broken))
    assert (made.moved, made.unplaced) == (1, ())


def test_who_fits_nowhere_is_named() -> None:
    made = solve(hall([Run("E1", 41), Run("E2", 40)]), Wish(rounds=50))
    assert made.unplaced == ("E1",)


def test_every_better_timetable_is_reported_and_a_search_stops_when_told() -> None:
    heard: list[Solution] = []
    problem = hall([Run(f"E{n}", 13) for n in range(20)])
    made = solve(problem, Wish(report=heard.append, stop=lambda: True))
    assert heard
    assert made.rounds <= 1


@pytest.mark.parametrize(("most", "filled"), [(240, 240), (64, 50), (44, 0), (95, 95), (119, 110)])
def test_what_lengths_can_fill(most: int, filled: int) -> None:
    assert fillable({45, 50, 60}, most) == {64: 60, 95: 95}.get(most, filled)


def test_minutes() -> None:
    assert blocked(stretch(5, 6), 3) == stretch(3, 6)
    assert blocked(0b1, 1) == 0b1
    uses = Counted(2)
    uses.add(stretch(0, 4))
    uses.add(stretch(2, 6))
    assert uses.full() == stretch(2, 4)
    uses.remove(stretch(0, 4))
    assert uses.full() == 0
    assert span_of(hall([Run("E", 30)]), {"E": Place(60, "S0")}) == 70
