"""Everybody works everywhere as often as foreseen, and nobody at two places at once."""

from __future__ import annotations

import threading
from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from leitai.server.demo.pace import Pace
from leitai.server.demo.roster import ROUNDS, Roster, mishaps
from leitai.simulators.robot import ROBOT
from leitai.simulators.tightening import TIGHTENING

ENTRIES = [f"C{number:02d}" for number in range(1, 8)]
STAGES = ("cell", "tightening")


@given(st.lists(st.sampled_from(STAGES), max_size=200))
def test_nobody_is_at_two_places_and_all_get_as_many_turns(order: list[str]) -> None:
    roster = Roster(ENTRIES, [])
    busy: list[tuple[str, str]] = []
    done: Counter[tuple[str, str]] = Counter()
    for stage in [*order, *STAGES * 100]:
        entry = roster.take(stage)
        if entry is not None:
            assert entry not in {who for _, who in busy}
            busy.append((stage, entry))
        if len(busy) > 3 or (entry is None and busy):
            finished = busy.pop(0)
            roster.give_back(*finished, sealed=True)
            done[finished] += 1
    for stage, entry in busy:
        roster.give_back(stage, entry, sealed=True)
        done[stage, entry] += 1
    for stage in STAGES:
        turns = [done[stage, entry] for entry in ENTRIES]
        assert min(turns) >= ROUNDS
        assert max(turns) - min(turns) <= len(STAGES)


def test_who_has_done_least_before_a_restart_is_next() -> None:
    done = [("cell", entry) for entry in ENTRIES for _ in range(ROUNDS)]
    done.remove(("cell", "C05"))
    assert Roster(ENTRIES, done).take("cell") == "C05"


def test_after_the_rounds_stations_rest_but_never_all_of_them() -> None:
    roster = Roster(ENTRIES, [("cell", entry) for entry in ENTRIES for _ in range(ROUNDS)])
    assert not roster.at_ease("cell")
    chosen = roster.take("cell")
    assert chosen is not None
    assert roster.at_ease("cell")
    assert not roster.at_ease("tightening")
    roster.give_back("cell", chosen, sealed=True)
    assert not roster.at_ease("cell")


@settings(max_examples=10)
@given(st.integers(0, 200))
def test_no_attempt_repeats_the_one_before_however_long_the_demo_runs(turns: int) -> None:
    one, other = (
        Roster(ENTRIES, [("cell", "C03")] * each).performance("cell", "C03", ROBOT)[0].tobytes()
        for each in (turns, turns + 1)
    )
    assert one != other


def test_the_same_attempt_is_the_same_performance() -> None:
    first, again = (Roster(ENTRIES, []).performance("cell", "C03", ROBOT) for _ in range(2))
    assert first[0].tobytes() == again[0].tobytes()
    assert first[1] == again[1]


@pytest.mark.parametrize("machine", [ROBOT, TIGHTENING], ids=lambda each: each.id)
def test_something_goes_wrong_now_and_then(machine: object) -> None:
    chosen = ROBOT if machine is ROBOT else TIGHTENING
    wrong = [mishaps(chosen, seed) for seed in range(200)]
    assert 40 < sum(bool(each) for each in wrong) < 120


def test_waiting_follows_the_pace_and_ends_when_it_is_over() -> None:
    over = threading.Event()
    assert Pace(speed=50).wait(0.5, over)
    over.set()
    assert not Pace(speed=0).wait(0.5, over)
