"""F15: elapsed time with pauses taken out."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from playing import Play, one_stage

from leitai.core.ledger.acts import AttemptTimed, PauseApproved
from leitai.core.rulebook.timing import contest_time, elapsed

INSTANTS = st.integers(0, 50)
PAUSES = st.lists(st.tuples(INSTANTS, INSTANTS), max_size=5)


def test_f15_pauses_come_off() -> None:
    assert elapsed(0, 100, []) == 100
    assert elapsed(0, 100, [(10, 20), (30, 35)]) == 85


def test_overlapping_and_outlying_pauses_count_once_and_inside_only() -> None:
    assert elapsed(10, 100, [(0, 20), (15, 30), (90, 200), (50, 40)]) == 60


def test_all_instants_inside_a_pause_have_the_same_contest_time() -> None:
    pauses = [(30, 60)]
    assert {contest_time(0, instant, pauses) for instant in (30, 45, 60)} == {30}
    assert contest_time(0, 61, pauses) == 31


@given(INSTANTS, INSTANTS, PAUSES)
def test_f15_against_counting(start: int, end: int, pauses: list[tuple[int, int]]) -> None:
    counted = sum(
        not any(begin <= instant < stop for begin, stop in pauses) for instant in range(start, end)
    )
    assert elapsed(start, end, pauses) == counted


def test_times_reach_the_row() -> None:
    play = Play(one_stage("- {id: A, kind: measurement, range: {max: 10}}"))
    play.enter("E1")
    play.do(PauseApproved("s", "E1", 100, 150, "power"))
    assert play.fold.standings("s").rows[0].elapsed is None
    play.do(AttemptTimed("s", "E1", 0, 1000))
    assert play.fold.standings("s").rows[0].elapsed == 950
    play.do(AttemptTimed("s", "E1", 0, 120))
    assert play.fold.standings("s").rows[0].elapsed == 100
