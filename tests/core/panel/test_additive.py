from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

import numpy as np
import pytest
from designs import assigned, points
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from leitai.core.panel.additive import additive
from leitai.core.panel.connectivity import connectivity, lambda2_needed
from leitai.core.panel.ratings import Floats, NotEstimable, Ratings
from leitai.core.panel.robust import huber
from leitai.core.rulebook.severity import generosity

SEEDS = st.integers(0, 2**32 - 1)


def least_squares(ratings: Ratings) -> tuple[Floats, Floats, Floats]:
    """Adjusted marks, generosities and covariance by brute force."""
    entries, judges = len(ratings.entries), len(ratings.judges)
    design = np.zeros((ratings.count, entries + judges))
    design[np.arange(ratings.count), ratings.entry] = 1
    design[np.arange(ratings.count), entries + ratings.judge] = 1
    found = np.linalg.lstsq(design, ratings.value, rcond=None)[0]
    centre = np.eye(entries + judges)
    centre[entries:, entries:] -= 1 / judges
    centre[:entries, entries:] += 1 / judges
    found = centre @ found
    covariance = centre @ np.linalg.pinv(design.T @ design) @ centre.T
    return found[:entries], found[entries:], covariance


@pytest.mark.parametrize("each", [2, 5, 19])
def test_equals_least_squares_by_brute_force(each: int) -> None:
    ratings = Ratings.of_matrix(points(np.random.default_rng(each), 60, 19, each))
    found = additive(ratings)
    adjusted, generous, covariance = least_squares(ratings)
    left = ratings.value - adjusted[ratings.entry] - generous[ratings.judge]
    freedom = ratings.count - 60 - 19 + 1
    s = np.sqrt(left @ left / freedom)
    assert found.freedom == freedom
    assert found.deviation == pytest.approx(s)
    assert np.allclose(found.adjusted, adjusted)
    assert np.allclose(found.generous, generous)
    assert found.error is not None
    assert found.adjusted_error is not None
    assert np.allclose(found.error, s * np.sqrt(np.diag(covariance)[60:]))
    assert np.allclose(found.adjusted_error, s * np.sqrt(np.diag(covariance)[:60]))


def test_three_judges_of_the_reference() -> None:
    """F16 there is the leave-one-out mean: -0.50, -1.00, +1.50, so J/(J-1) times as large."""
    found = additive(Ratings.of_matrix([[88, 86, 95], [90, 89, 88], [70, 72, 69]]))
    assert np.round(found.generous, 2).tolist() == [-0.33, -0.67, 1.0]
    assert np.allclose(found.severity, -found.generous)


def test_intervals_hold_the_truth_as_often_as_they_say() -> None:
    rng, held, generous = np.random.default_rng(11), 0, np.linspace(-4, 4, 7)
    for _ in range(300):
        marks = rng.normal(80, 4, (20, 1)) + generous + rng.normal(0, 2, (20, 7))
        who = assigned(rng, 20, 7, 3)
        bounds = additive(Ratings.of_matrix(np.where(who, marks, np.nan))).interval()
        assert bounds is not None
        held += int(((bounds[0] <= -generous) & (-generous <= bounds[1])).sum())
    assert held / 2100 == pytest.approx(0.95, abs=0.015)


COMPLETE = arrays(
    np.float64,
    st.tuples(st.integers(2, 12), st.integers(2, 8)),
    elements=st.integers(0, 100).map(float),
)


@given(COMPLETE)
def test_a_complete_panel_keeps_its_means_and_their_order(marks: Floats) -> None:
    means = marks.mean(axis=1)
    found = additive(Ratings.of_matrix(marks)).adjusted
    assert np.allclose(found, means, atol=1e-9)
    apart = np.subtract.outer(means, means) > 1e-6
    assert (np.subtract.outer(found, found)[apart] > 0).all()


@given(SEEDS)
def test_relabelling_judges_changes_nothing(seed: int) -> None:
    rng = np.random.default_rng(seed)
    marks, order = points(rng, 25, 6, 3), rng.permutation(6)
    try:
        plain = additive(Ratings.of_matrix(marks))
    except NotEstimable:
        return
    other = additive(Ratings.of_matrix(marks[:, order]))
    assert np.allclose(other.generous, plain.generous[order])
    assert np.allclose(other.adjusted, plain.adjusted)


def cells(marks: Floats) -> list[list[tuple[Decimal, str]]]:
    """The marks as the rulebook has them."""
    return [
        [(Decimal(str(row[judge])), str(judge)) for judge in np.flatnonzero(~np.isnan(row))]
        for row in marks
    ]


@settings(max_examples=40)
@given(SEEDS, st.integers(2, 6))
def test_the_rules_decimals_say_the_same(seed: int, each: int) -> None:
    """What `centre` and `adjust` take away is computed apart; also when they refuse."""
    marks = np.round(points(np.random.default_rng(seed), 14, 6, each), 1)
    ruled = generosity(cells(marks))
    try:
        found = additive(Ratings.of_matrix(marks))
    except NotEstimable:
        assert not ruled.connected
        return
    assert ruled.connected
    told = {judge: float(value) for judge, value in ruled.points.items()}
    assert dict(zip(found.judges, found.generous, strict=True)) == pytest.approx(told, abs=1e-9)


@settings(max_examples=40)
@given(SEEDS, st.floats(0.5, 4))
def test_the_rules_wanted_error_is_that_of_lambda2(seed: int, error: float) -> None:
    marks = np.round(points(np.random.default_rng(seed), 20, 6, 3), 1)
    ratings = Ratings.of_matrix(marks)
    found, lambda2 = additive(ratings), connectivity(ratings).lambda2
    assert found.deviation is not None
    assert lambda2 is not None
    needed = lambda2_needed(found.deviation, error)
    if abs(lambda2 - needed) > 1e-6:
        assert generosity(cells(marks), error=Decimal(str(error))).connected == (lambda2 > needed)


@pytest.mark.parametrize("engine", [additive, huber])
def test_unconnected_panels_are_refused_with_the_reason(
    engine: Callable[[Ratings], object],
) -> None:
    marks = np.full((4, 4), np.nan)
    marks[:2, :2] = marks[2:, 2:] = 5
    with pytest.raises(NotEstimable) as refused:
        engine(Ratings.of_matrix(marks))
    assert refused.value.code == "design_unconnected"
    assert refused.value.params == {"components": "2", "judges": "0, 2"}
    assert "anchor" in refused.value.fix


def test_nothing_is_said_where_nothing_is_left_over() -> None:
    alone = additive(Ratings.of_matrix([[3.0], [4.0]]))
    assert alone.generous.tolist() == [0]
    assert alone.adjusted.tolist() == [3, 4]
    assert (alone.freedom, alone.deviation, alone.error, alone.interval()) == (0, None, None, None)


def test_constant_marks_are_exact() -> None:
    found = additive(Ratings.of_matrix(np.full((4, 3), 7.0)))
    assert found.deviation == 0
    assert found.error is not None
    assert found.error.tolist() == [0, 0, 0]
    assert found.generous.tolist() == [0, 0, 0]


def test_five_hundred_judges_of_five_thousand_entries() -> None:
    rng = np.random.default_rng(8)
    generous = rng.normal(0, 3, 500)
    generous -= generous.mean()
    entry = np.repeat(np.arange(5000), 5)
    judge = np.concatenate([rng.choice(500, 5, replace=False) for _ in range(5000)])
    value = (rng.normal(80, 4, 5000))[entry] + generous[judge]
    names = [f"{n:04}" for n in range(5000)]
    found = additive(Ratings(tuple(names), tuple(names[:500]), entry, judge, value))
    assert np.allclose(found.generous, generous)
