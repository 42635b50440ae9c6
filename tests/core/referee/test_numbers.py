"""Bounds hold whatever the missing telemetry was; known numbers stay exact."""

from __future__ import annotations

from decimal import Decimal

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from leitai.core.referee.numbers import (
    ABSENT,
    INFINITE,
    Amount,
    Flag,
    calculate,
    combine,
    compare,
    exactly,
    shortest,
)

UNKNOWN = Amount(-INFINITE, INFINITE, absent=True)
YES, NO, OPEN = Flag(True, True), Flag(False, False), Flag(False, True)  # noqa: FBT003
WORDS = ["+", "-", "*", "/", "min", "max", "abs"]
RELATIONS = ["<", "<=", ">", ">=", "==", "!="]
NUMBER = st.integers(-4, 4).map(Decimal)


def test_known_numbers_are_exact() -> None:
    third = [exactly(1), exactly(3)]
    assert calculate("+", [exactly(Decimal("0.1")), exactly(Decimal("0.2"))]).exact == Decimal(
        "0.3"
    )
    assert calculate("/", third).exact == Decimal("0." + "3" * 50)
    assert calculate("-", [exactly(0), exactly(2)]).exact == -2
    assert calculate("abs", [exactly(-2)]).exact == 2


def test_what_is_absent_stays_absent() -> None:
    for how in WORDS:
        assert calculate(how, [ABSENT, exactly(1)]) == ABSENT
    assert calculate("/", [exactly(1), exactly(0)]) == ABSENT
    for how in RELATIONS:
        assert compare(how, ABSENT, exactly(1)) == NO


def test_what_is_unknown_decides_nothing() -> None:
    for how in RELATIONS:
        assert compare(how, UNKNOWN, exactly(1)) == OPEN
    for how in WORDS:
        assert calculate(how, [UNKNOWN, exactly(1)]).exact is None
    assert calculate("*", [UNKNOWN, exactly(0)]).low == 0


def test_kleene() -> None:
    assert combine("not", [YES]) == NO
    assert combine("not", [OPEN]) == OPEN
    assert combine("and", [OPEN, NO]) == NO
    assert combine("and", [OPEN, YES]) == OPEN
    assert combine("or", [OPEN, YES]) == YES
    assert combine("or", [OPEN, NO]) == OPEN


@pytest.mark.parametrize(
    ("value", "text"),
    [(0.1, "0.1"), (1e-5, "0.00001"), (412.5, "412.5"), (16777216.0, "16777216"), (-0.0, "0")],
)
def test_shortest(value: float, text: str) -> None:
    assert str(shortest(value)) == text


@given(st.integers(0, 2**32 - 1).map(lambda bits: np.uint32(bits).view(np.float32)))
def test_shortest_reads_back(value: np.float32) -> None:
    if np.isfinite(value):
        assert np.float32(float(shortest(float(value)))) == value


@st.composite
def wide(draw: st.DrawFn) -> tuple[Amount, Decimal | None]:
    """Bounds, and a number (or its absence) within them."""
    ends = sorted(draw(st.lists(NUMBER, min_size=2, max_size=2)))
    absent = draw(st.booleans())
    value = Decimal(draw(st.integers(int(ends[0]), int(ends[1]))))
    return Amount(ends[0], ends[1], absent), None if absent and draw(st.booleans()) else value


def inside(amount: Amount, value: Amount) -> bool:
    if not value.present:
        return amount.absent
    return amount.present and amount.low <= value.low <= amount.high


@given(st.sampled_from(WORDS), wide(), wide())
def test_bounds_hold(
    how: str, left: tuple[Amount, Decimal | None], right: tuple[Amount, Decimal | None]
) -> None:
    parts = [left, right][: 1 if how == "abs" else 2]
    true = calculate(how, [ABSENT if v is None else exactly(v) for _, v in parts])
    assert inside(calculate(how, [amount for amount, _ in parts]), true)


@given(st.sampled_from(RELATIONS), wide(), wide())
def test_relations_hold(
    how: str, left: tuple[Amount, Decimal | None], right: tuple[Amount, Decimal | None]
) -> None:
    true = compare(how, *(ABSENT if v is None else exactly(v) for _, v in (left, right)))
    found = compare(how, left[0], right[0])
    assert true.sure or not found.sure
    assert found.possible or not true.possible
    assert true in {YES, NO}
