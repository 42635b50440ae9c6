"""The specification holds together: nothing undecided is decided wrongly, and its laws hold."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from leitai.core.referee.language.tree import (
    Absolute,
    And,
    Arithmetic,
    AtLeast,
    Calculate,
    Combine,
    Compare,
    Condition,
    Constant,
    Elapsed,
    Eventually,
    Ever,
    Extreme,
    Formula,
    Henceforth,
    Historically,
    Judge,
    Not,
    Number,
    Once,
    Or,
    Outcome,
    Rate,
    Read,
    Rises,
    Signal,
    Since,
    Tally,
    Throughout,
    Truth,
    Until,
)
from leitai.core.referee.reference import OPEN, episodes, evaluate, truth
from leitai.core.referee.reference import Number as Found
from leitai.core.referee.reference_ticks import Attempt, nearest, shortest, single

CHANNELS = 2
VALUES = [0.0, 1.0, 2.0, -1.0, 0.5]
WIDTH = st.integers(0, 5)
RELATION = st.sampled_from(["<", "<=", ">", ">=", "==", "!="])
CONSTANT = st.sampled_from(["0", "1", "2", "-1", "0.1"]).map(Decimal)


def _signals(inner: st.SearchStrategy[Signal]) -> st.SearchStrategy[Signal]:
    return st.one_of(
        st.builds(Absolute, inner),
        st.builds(Arithmetic, st.sampled_from(["+", "-", "*", "/", "min", "max"]), inner, inner),
        st.builds(Rate, inner, st.integers(1, 3), st.just(Decimal(50))),
    )


SIGNALS: st.SearchStrategy[Signal] = st.recursive(
    st.one_of(
        st.builds(Read, st.integers(0, CHANNELS - 1)),
        st.builds(Read, st.integers(0, CHANNELS - 1)),
        st.builds(Constant, CONSTANT),
    ),
    _signals,
    max_leaves=3,
)


def _window(kind: Callable[..., Condition], of: Condition, ends: tuple[int, int]) -> Condition:
    return kind(of, min(ends), max(ends))


def _conditions(inner: st.SearchStrategy[Condition]) -> st.SearchStrategy[Condition]:
    ends = st.tuples(WIDTH, WIDTH)
    ever = st.one_of(st.none(), WIDTH)
    return st.one_of(
        st.builds(Not, inner),
        st.builds(And, st.tuples(inner, inner)),
        st.builds(Or, st.tuples(inner, inner)),
        st.builds(_window, st.sampled_from([Once, Eventually, Henceforth]), inner, ends),
        st.builds(Once, inner, st.just(0), st.none()),
        st.builds(lambda of, high: Historically(of, 0, high, strong=True), inner, WIDTH),
        st.builds(lambda of, high: Historically(of, 0, high, strong=False), inner, ever),
        st.builds(Since, inner, inner, ever),
        st.builds(Until, inner, inner, WIDTH),
        st.builds(Rises, inner),
        st.builds(AtLeast, inner, st.integers(1, 3), ever),
    )


CONDITIONS: st.SearchStrategy[Condition] = st.recursive(
    st.one_of(
        st.builds(Compare, RELATION, SIGNALS, st.builds(Constant, CONSTANT)),
        st.builds(Truth, st.booleans()),
    ),
    _conditions,
    max_leaves=5,
)
NUMBERS: st.SearchStrategy[Outcome] = st.recursive(
    st.one_of(
        st.builds(Tally, st.sampled_from(["count", "duration", "first"]), CONDITIONS),
        st.builds(
            Extreme,
            st.sampled_from(["peak", "lowest", "final", "initial", "mean"]),
            SIGNALS,
            st.one_of(st.just(Truth(value=True)), CONDITIONS),
        ),
        st.builds(Number, CONSTANT),
        st.just(Elapsed()),
    ),
    lambda inner: st.one_of(
        st.builds(
            Calculate,
            st.sampled_from(["+", "-", "*", "/", "min", "max"]),
            st.tuples(inner, inner),
        ),
        st.builds(Calculate, st.just("abs"), st.tuples(inner)),
    ),
    max_leaves=3,
)
TRUTHS: st.SearchStrategy[Outcome] = st.recursive(
    st.one_of(
        st.builds(Ever, CONDITIONS),
        st.builds(Throughout, CONDITIONS),
        st.builds(Judge, RELATION, NUMBERS, NUMBERS),
    ),
    lambda inner: st.one_of(
        st.builds(Combine, st.just("not"), st.tuples(inner)),
        st.builds(Combine, st.sampled_from(["and", "or"]), st.tuples(inner, inner)),
    ),
    max_leaves=3,
)
Samples = list[list[float | None]]


@st.composite
def recorded(draw: st.DrawFn) -> tuple[Samples, Samples]:
    """Channels with gaps, and what might have been there."""
    ticks = draw(st.integers(1, 9))
    line = st.lists(st.sampled_from(VALUES), min_size=ticks, max_size=ticks)
    whole: Samples = [list(draw(line)) for _ in range(CHANNELS)]
    gaps = st.sets(st.integers(0, ticks - 1), max_size=4)
    lost = [draw(gaps) for _ in range(CHANNELS)]
    seen: Samples = [
        [None if t in gone else value for t, value in enumerate(values)]
        for values, gone in zip(whole, lost, strict=True)
    ]
    return seen, whole


def agrees(verdict: object, reality: object) -> bool:
    """Whether what was said with gaps leaves room for what is true without."""
    if isinstance(verdict, list) and isinstance(reality, list):
        return all(agrees(one, two) for one, two in zip(verdict, reality, strict=True))
    if not isinstance(verdict, Found):
        return verdict is None or verdict == reality
    assert isinstance(reality, Found)
    if reality.there is not True:  # an invalid result (division by zero) leaves all open
        return reality.there is None or verdict.there is not True
    inside = verdict.low <= reality.low and reality.high <= verdict.high
    return verdict.there is not False and inside


@given(st.one_of(CONDITIONS, TRUTHS, NUMBERS), recorded())
def test_what_is_decided_with_gaps_holds_whatever_was_in_them(
    formula: Formula, samples: tuple[Samples, Samples]
) -> None:
    seen, whole = samples
    assert agrees(evaluate(formula, seen), evaluate(formula, whole))


# Laws, on truths with unknowns.

TERNARY = st.sampled_from([0.0, 1.0, None])
TRACES = st.integers(0, 10).flatmap(
    lambda n: st.tuples(*[st.lists(TERNARY, min_size=n, max_size=n)] * 2)
)
P = Compare("!=", Read(0), Constant(Decimal(0)))
Q = Compare("!=", Read(1), Constant(Decimal(0)))


def same(one: Condition, two: Condition, samples: Samples) -> bool:
    return evaluate(one, samples) == evaluate(two, samples)


@given(TRACES, WIDTH, WIDTH)
def test_the_duals(samples: tuple[list[float | None], ...], a: int, b: int) -> None:
    traces, low, high = list(samples), min(a, b), max(a, b)
    weak = Historically(Not(P), low, high, strong=False)
    assert same(Once(P, low, high), Not(weak), traces)
    assert same(Eventually(P, low, high), Not(Henceforth(Not(P), low, high)), traces)
    assert same(Until(Truth(value=True), P, high), Eventually(P, 0, high), traces)
    assert same(Since(Truth(value=True), P, high), Once(P, 0, high), traces)


@given(TRACES, WIDTH)
def test_hold_is_held_within_the_attempt(
    samples: tuple[list[float | None], ...], high: int
) -> None:
    started = Once(Truth(value=True), high, high)
    weak = Historically(P, 0, high, strong=False)
    strong = Historically(P, 0, high, strong=True)
    assert same(strong, And((weak, started)), list(samples))


@given(TRACES, WIDTH)
def test_the_past_is_the_future_backwards(
    samples: tuple[list[float | None], ...], high: int
) -> None:
    forth, back = list(samples), [each[::-1] for each in samples]
    until = evaluate(Until(P, Q, high), forth)
    since = evaluate(Since(P, Q, high), back)
    assert isinstance(since, list)
    assert until == since[::-1]


@given(st.lists(st.booleans(), max_size=10), st.lists(st.booleans(), max_size=10), WIDTH)
def test_a_bounded_since_is_a_since_and_a_once(p: list[bool], q: list[bool], high: int) -> None:
    ticks = min(len(p), len(q))
    traces: Samples = [[float(each) for each in line[:ticks]] for line in (p, q)]
    assert same(Since(P, Q, high), And((Since(P, Q, None), Once(Q, 0, high))), traces)


@given(st.lists(st.sampled_from([True, False, None]), max_size=9))
def test_episodes_are_counted_over_all_ways_to_fill_the_gaps(
    truths: list[bool | None],
) -> None:
    ways: list[list[bool]] = [[]]
    for each in truths:
        options = [True, False] if each is None else [each]
        ways = [[*way, option] for way in ways for option in options]
    counts = [sum(way) - sum(a and b for a, b in pairwise(way)) for way in ways]
    assert episodes(truths) == (min(counts), max(counts))


# Numbers.


@given(st.floats(width=32, allow_nan=False, allow_infinity=False))
def test_the_shortest_decimal_reads_back(value: float) -> None:
    written = shortest(value)
    assert nearest(written) == value
    assert written == Decimal(np.format_float_positional(np.float32(value), unique=True))


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_rounding_to_float32(value: float) -> None:
    with np.errstate(over="ignore", under="ignore"):
        rounded = np.float32(value)
    assert single(value) == (float(rounded) if np.isfinite(rounded) else None)


@given(st.decimals(-(10**12), 10**12, places=9))
def test_the_nearest_float32(value: Decimal) -> None:
    found = np.float32(nearest(value))
    others = (np.nextafter(found, np.float32(-np.inf)), np.nextafter(found, np.float32(np.inf)))
    assert all(
        abs(Decimal(float(found)) - value) <= abs(Decimal(float(each)) - value) for each in others
    )


def test_arithmetic_is_single_and_finite() -> None:
    third: Signal = Arithmetic("/", Constant(Decimal(1)), Read(0))
    found = evaluate(Extreme("final", third, Truth(value=True)), [[3.0]])
    assert found == Found(Decimal("0.33333334"), Decimal("0.33333334"))
    assert evaluate(Compare(">", third, Constant(Decimal(0))), [[0.0, 2.0]]) == [None, True]
    square: Signal = Arithmetic("*", Read(0), Read(0))
    assert evaluate(Compare(">", square, Constant(Decimal(0))), [[1e30, 1.0]]) == [None, True]


def test_bounds() -> None:
    first = Tally("first", P)
    unknown: Samples = [[None, 0.0, 1.0]]
    assert evaluate(first, unknown) == Found(Decimal(0), Decimal("0.02"))
    assert evaluate(first, [[None, 0.0]]) == Found(Decimal(0), OPEN, there=None)
    assert evaluate(Judge("<=", first, Number(Decimal(1))), [[None, 0.0]]) is None
    assert evaluate(Judge("<=", first, Number(Decimal(1))), unknown) is True
    assert evaluate(Judge("<", Number(Decimal(1)), first), [[0.0]]) is False
    assert evaluate(Judge("!=", Number(Decimal(1)), first), [[0.0]]) is False
    count = Tally("count", P)
    half = Calculate("/", (Number(Decimal(1)), count))
    assert evaluate(half, [[0.0]]) == Found(Decimal(0), Decimal(0), there=False)
    assert evaluate(half, [[None]]) == Found(-OPEN, OPEN, there=None)
    assert evaluate(Elapsed(), [[1.0] * 6000], tick=1000) == Found(
        Decimal("5.999"), Decimal("5.999")
    )


def test_without_any_telemetry_nothing_is_known() -> None:
    silent: Samples = [[None, None], [None, None]]
    for number in (Elapsed(), Number(Decimal(3)), Tally("duration", Truth(value=True))):
        assert evaluate(number, silent) == Found(-OPEN, OPEN, there=None)
    assert evaluate(Judge("<", Elapsed(), Number(Decimal(9))), silent) is None
    assert evaluate(Ever(Truth(value=True)), silent) is None
    assert evaluate(Elapsed(), [[None, 1.0], [None, None]]) == Found(
        Decimal("0.01"), Decimal("0.01")
    )


def test_a_number_is_no_truth() -> None:
    with pytest.raises(TypeError):
        truth(Elapsed(), Attempt([], 1))
