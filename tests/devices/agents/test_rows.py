"""Reports of single channels become samples in the order of time, whatever order they come in."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from leitai.devices.agents.rows import Rows

MS = 1_000_000


def test_reports_of_one_instant_are_one_sample() -> None:
    rows = Rows(settle=100 * MS)
    rows.report("a", 1.0, 1000 * MS)
    rows.report("b", 2.0, 1000 * MS)
    rows.report("a", 3.0, 1010 * MS)
    assert rows.take(1050 * MS) == []
    assert rows.take(1110 * MS) == [
        {"t": 1000 * MS, "a": 1.0, "b": 2.0},
        {"t": 1010 * MS, "a": 3.0, "b": 2.0},
    ]


def test_what_stands_still_is_said_again_while_the_machine_is_heard() -> None:
    rows = Rows(settle=100 * MS)
    rows.report("a", 1.0, 1000 * MS)
    rows.take(1200 * MS)
    assert rows.take(1400 * MS) == [{"t": 1300 * MS, "a": 1.0}]


def test_nothing_is_said_of_a_machine_that_is_out_of_reach() -> None:
    rows = Rows(settle=100 * MS)
    rows.report("a", 1.0, 1000 * MS)
    rows.take(1200 * MS)
    rows.forget()
    assert rows.take(1400 * MS) == []


def test_a_report_that_comes_too_late_is_counted() -> None:
    rows = Rows(settle=10 * MS)
    rows.report("a", 1.0, 1000 * MS)
    rows.take(1200 * MS)
    rows.report("b", 2.0, 900 * MS)
    assert rows.late == {"b": 1}


def test_after_a_break_what_stood_still_is_known_again() -> None:
    rows = Rows(settle=10 * MS)
    rows.report("a", 1.0, 1000 * MS)
    rows.take(1200 * MS)
    rows.forget()
    assert rows.take(1400 * MS) == []
    rows.report("a", 1.0, 1000 * MS)
    assert rows.take(1600 * MS) == [{"t": 1590 * MS, "a": 1.0}]
    assert not rows.late


@given(
    st.lists(st.tuples(st.sampled_from("abc"), st.integers(1, 200), st.floats(0, 9)), max_size=60),
    st.integers(0, 30),
)
def test_times_grow_and_every_report_in_time_is_there(
    reports: list[tuple[str, int, float]], settle: int
) -> None:
    rows = Rows(settle * MS)
    wanted: dict[int, dict[str, float]] = {}
    samples = []
    for number, (channel, at, value) in enumerate(sorted(reports, key=lambda each: each[1])):
        rows.report(channel, value, at * MS)
        wanted.setdefault(at * MS, {})[channel] = value
        if number % 5 == 0 and number < len(reports) - 1:
            samples += rows.take(0)
    samples += rows.take(10_000 * MS)
    times = [each["t"] for each in samples]
    assert times == sorted(set(times))
    for sample in samples:
        said = wanted.get(sample["t"], {})
        if not rows.late:
            assert {name: sample[name] for name in said} == said
