"""Outcomes become marks by the rule's policy, and undecided ones no mark at all."""

from __future__ import annotations

from decimal import Decimal
from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leitai.core.referee.language.tree import (
    Calculate,
    Combine,
    Elapsed,
    Ever,
    Extreme,
    Judge,
    Number,
    Read,
    Tally,
    Throughout,
    Truth,
)
from leitai.core.referee.model import Ramp, Rule, RuleKind
from leitai.core.referee.numbers import ABSENT, INFINITE, Amount, Flag, exactly
from leitai.core.referee.verdict import decide, mark_of, outcome_of, probes_of

decided = partial(decide, heard=True)
P = Truth(value=True)
COUNT = Tally("count", P)
PEAK = Extreme("peak", Read(0), P)
EVER, ALWAYS = Ever(P), Throughout(P)
YES, NO, OPEN = Flag(True, True), Flag(False, False), Flag(False, True)  # noqa: FBT003
D = Decimal


def rule(kind: RuleKind = RuleKind.MEASURE, formula: object = PEAK, **more: object) -> Rule:
    settings = {"full": D(3), **more}
    return Rule("A1", {}, kind, formula, "", **settings)  # type: ignore[arg-type]


BANDS = rule(target=D("1.3"), bands=((D("0.05"), D(2)), (D("0.1"), D(1))))
RAMP = rule(ramp=Ramp(D(60), D(120)), step=D("0.5"), full=D(5))
PLAIN = rule(full=D(10))


def test_awards() -> None:
    won = rule(RuleKind.AWARD, Combine("and", (EVER, Combine("not", (ALWAYS,)))))
    assert decided(won, {EVER: YES, ALWAYS: NO}, D(1)) == (3, None)
    assert decided(won, {EVER: YES, ALWAYS: YES}, D(1)) == (0, None)
    assert decided(won, {EVER: OPEN, ALWAYS: NO}, D(1)) == (None, None)
    assert decided(won, {EVER: NO, ALWAYS: OPEN}, D(1)) == (0, None)


def test_probes_once_each() -> None:
    both = Combine("or", (Judge(">", COUNT, Number(D(2))), EVER, Judge("<", Elapsed(), COUNT)))
    assert probes_of(both) == (COUNT, EVER)
    assert probes_of(outcome_of(rule(RuleKind.WHEN, P))) == (COUNT,)


@pytest.mark.parametrize(
    ("value", "mark"),
    [("1.3", 2), ("1.35", 2), ("1.25", 2), ("1.3500001", 1), ("1.4", 1), ("1.2", 1), ("1.41", 0)],
)
def test_bands(value: str, mark: int) -> None:
    assert decided(BANDS, {PEAK: exactly(D(value))}, D(9)) == (mark, D(value))


@pytest.mark.parametrize(
    ("value", "mark"),
    [("0", "5"), ("60", "5"), ("62.9", "5"), ("63", "5"), ("63.1", "4.5"), ("90", "2.5"),
     ("117", "0.5"), ("117.1", "0"), ("120", "0"), ("999", "0")],
)  # fmt: skip
def test_a_ramp_is_linear_and_rounds_half_up(value: str, mark: str) -> None:
    found, _ = decided(RAMP, {PEAK: exactly(D(value))}, D(0))
    assert str(found) == mark


def test_a_ramp_may_rise() -> None:
    rising = rule(ramp=Ramp(D(10), D(0)), full=D(1), step=D("0.25"))
    assert [mark_of(rising, exactly(v)) for v in (-1, 0, 5, 10, 11)] == [0, 0, D("0.5"), 1, 1]


def test_numbers_as_they_are() -> None:
    assert [mark_of(PLAIN, exactly(D(v))) for v in ("-1", "2.345", "11")] == [0, D("2.35"), 10]
    amount = rule(full=None, deduction=True)
    count = rule(RuleKind.WHEN, P, full=None, deduction=True, each=D(2))
    assert mark_of(amount, exactly(D("1e30"))) == 999_999
    assert decided(count, {COUNT: exactly(5)}, D(1)) == (5, 5)
    assert mark_of(count, exactly(5000)) == 999


def test_time_is_an_outcome() -> None:
    slow = rule(formula=Calculate("-", (Elapsed(), Number(D(30)))), full=None)
    assert decided(slow, {}, D("31.25")) == (D("1.25"), D("1.25"))


def test_absent_earns_nothing_and_unknown_is_undecided() -> None:
    for its in (BANDS, RAMP, PLAIN):
        assert decided(its, {PEAK: ABSENT}, D(1)) == (0, None)
        assert decided(its, {PEAK: Amount(-INFINITE, INFINITE, absent=True)}, D(1)) == (None, None)


def test_bounds_that_all_earn_the_same_are_decided() -> None:
    assert mark_of(BANDS, Amount(D("1.26"), D("1.34"))) == 2
    assert mark_of(BANDS, Amount(D("1.26"), D("1.36"))) is None
    assert mark_of(BANDS, Amount(D("1.5"), D("Infinity"))) == 0
    assert mark_of(BANDS, Amount(D("1.5"), D("Infinity"), absent=True)) == 0
    assert mark_of(BANDS, Amount(D("1.26"), D("1.34"), absent=True)) is None
    assert mark_of(PLAIN, Amount(D(12), D("Infinity"))) == 10
    assert mark_of(RAMP, Amount(D(121), D("Infinity"))) == 0


@given(st.decimals(0, 130, places=3), st.decimals(0, 130, places=3), st.integers(0, 100))
def test_undecided_unless_every_number_within_agrees(a: D, b: D, share: int) -> None:
    low, high = sorted((a, b))
    between = low + (high - low) * share / 100
    for its in (BANDS, RAMP, PLAIN):
        mark = mark_of(its, Amount(low, high))
        assert mark is None or mark == mark_of(its, exactly(between))


@given(st.decimals(0, 200, places=4))
def test_marks_are_multiples_of_the_step(value: D) -> None:
    mark = mark_of(RAMP, exactly(value))
    assert mark in [D(n) / 2 for n in range(11)]


def test_silence_decides_nothing() -> None:
    for its in (RAMP, rule(formula=Elapsed()), rule(formula=Number(D(2)))):
        assert decide(its, {PEAK: exactly(1)}, D(1), heard=False) == (None, None)
