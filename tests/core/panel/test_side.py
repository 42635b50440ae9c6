from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.stats import false_discovery_control, ttest_ind

from leitai.core.panel.ratings import NotEstimable
from leitai.core.panel.side import (
    Sided,
    SideMark,
    deviations,
    false_discovery,
    group_preference,
    preferences,
)


def marks(rng: np.random.Generator, lift: float, performances: int = 60) -> list[SideMark]:
    """Eight judges of four sides; judge 0 adds `lift` for the own side."""
    rows = []
    for number in range(performances):
        quality, side = rng.normal(60, 8), number % 5
        for judge in range(8):
            points = quality + rng.normal(0, 2) + judge
            own = judge % 4 == side
            points += lift * (own and judge == 0)
            rows.append(SideMark(f"P{number}", f"J{judge}", "sf"[number % 2], points, own))
    return rows


def test_a_judge_who_lifts_the_own_side_is_found() -> None:
    found = preferences(Sided.of_marks(marks(np.random.default_rng(1), 4.0)), seed=5)
    first, *others = found
    assert first.judge == "J0"
    assert first.points == pytest.approx(4, abs=1.6)
    assert first.draws == 1_000_000
    assert first.q is not None
    assert first.q < 0.01
    assert all(each.q is not None and each.q > 0.01 for each in others)


def test_counts_come_first() -> None:
    found = preferences(Sided.of_marks(marks(np.random.default_rng(2), 0)), seed=5)
    assert [(each.own_cases, each.other_cases) for each in found] == [(12, 48)] * 8
    assert all(each.p == (each.hits + 1) / (each.draws + 1) for each in found)


def test_honest_judges_give_even_p_values() -> None:
    values = []
    for seed in range(60):
        rows = marks(np.random.default_rng(seed), 0, 30)
        found = preferences(Sided.of_marks(rows), seed=seed, first=2000, then=2000)
        values += [each.p for each in found if each.p is not None]
    assert np.mean(np.array(values) < 0.05) == pytest.approx(0.05, abs=0.03)
    assert np.mean(values) == pytest.approx(0.5, abs=0.05)


@settings(max_examples=10)
@given(st.integers(0, 2**32 - 1))
def test_order_and_names_change_nothing(seed: int) -> None:
    rng = np.random.default_rng(seed)
    rows = marks(rng, 2)
    plain = preferences(Sided.of_marks(rows), seed=9, first=500, then=500)
    names = {f"J{n}": f"X{m}" for n, m in enumerate(rng.permutation(8))}
    shuffled = [rows[n] for n in rng.permutation(len(rows))]
    other = [
        SideMark(row.performance, names[row.judge], row.stratum, row.points, row.own)
        for row in shuffled
    ]
    again = preferences(Sided.of_marks(other), seed=9, first=500, then=500)
    found = {each.judge: (each.hits, each.own_cases) for each in again}
    assert [found[names[each.judge]] for each in plain] == [
        (each.hits, each.own_cases) for each in plain
    ]


def test_too_few_cases_are_told_but_not_tested() -> None:
    rows = [
        SideMark(f"P{n}", judge, "s", n + (judge == "a"), own=n < 2)
        for n in range(6)
        for judge in "ab"
    ]
    first = preferences(Sided.of_marks(rows), seed=1)[0]
    assert (first.own_cases, first.other_cases, first.draws) == (2, 4, 0)
    assert (first.p, first.q) == (None, None)
    assert first.points == pytest.approx(0)


def test_a_judge_with_only_own_or_no_own_marks_has_no_preference() -> None:
    rows = [SideMark(f"P{n}", judge, "s", n, own=judge == "a") for n in range(4) for judge in "ab"]
    found = preferences(Sided.of_marks(rows), seed=1)
    assert [(each.points, each.p) for each in found] == [(None, None), (None, None)]


def test_marks_without_another_to_compare_with_are_left_out() -> None:
    rows = [SideMark("P1", "a", "s", 5, own=True)]
    with pytest.raises(NotEstimable) as refused:
        Sided.of_marks(rows)
    assert refused.value.code == "no_marks"
    rows += [SideMark("P2", "a", "s", 5, own=True), SideMark("P2", "b", "s", 3, own=False)]
    assert Sided.of_marks(rows).deviation.tolist() == [2, -2]
    with pytest.raises(NotEstimable):
        Sided.of_marks([*rows, SideMark("P2", "c", "s", float("nan"), own=False)])


def test_deviation_leaves_the_own_mark_out() -> None:
    found = deviations(np.array([0, 0, 0]), np.array([88.0, 86.0, 95.0]))
    assert found == pytest.approx([-2.5, -5.5, 8.0])


def test_group_is_welchs_t_of_centred_deviations() -> None:
    sided = Sided.of_marks(marks(np.random.default_rng(3), 1.5))
    found = group_preference(sided)
    assert found is not None
    centred = sided.deviation.copy()
    for cell in set(zip(sided.judge.tolist(), sided.stratum.tolist(), strict=True)):
        inside = (sided.judge == cell[0]) & (sided.stratum == cell[1])
        centred[inside] -= centred[inside].mean()
    other = ttest_ind(centred[sided.own], centred[~sided.own], equal_var=False)
    assert found.t == pytest.approx(other.statistic)
    assert found.p == pytest.approx(other.pvalue)
    assert found.freedom == pytest.approx(other.df)
    assert found.points == pytest.approx(found.own - found.other)


def test_a_group_without_two_sides_or_variance_has_no_t() -> None:
    sided = Sided.of_marks(marks(np.random.default_rng(3), 0))
    assert group_preference(sided.of_judges([])) is None
    constant = [SideMark(f"P{n}", judge, "s", 5, own=n < 3) for n in range(6) for judge in "ab"]
    assert group_preference(Sided.of_marks(constant)) is None
    one = [
        SideMark(f"P{n}", judge, "s", n, own=n + (judge == "b") == 0)
        for n in range(3)
        for judge in "ab"
    ]
    assert group_preference(Sided.of_marks(one)) is None


@given(st.lists(st.floats(1e-9, 1), min_size=1, max_size=30))
def test_false_discovery_as_scipy(p: list[float]) -> None:
    assert false_discovery(p) == pytest.approx(list(false_discovery_control(p)))


def test_no_test_no_q() -> None:
    assert false_discovery([]) == []
