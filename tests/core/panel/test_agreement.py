from __future__ import annotations

from dataclasses import astuple
from itertools import chain
from typing import get_args

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from leitai.core.panel.agreement import Coefficient, Icc, Level, alpha, icc, kendall
from leitai.core.panel.ratings import Floats

SHROUT_FLEISS = [
    [9, 2, 5, 8],
    [6, 1, 3, 2],
    [8, 4, 6, 8],
    [7, 1, 2, 6],
    [10, 5, 6, 9],
    [6, 2, 4, 7],
]
NAN = np.nan
KRIPPENDORFF = np.array(
    [
        [1, 2, 3, 3, 2, 1, 4, 1, 2, NAN, NAN, NAN],
        [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, NAN, NAN],
        [NAN, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, 3],
        [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, NAN],
    ]
).T


def forms(found: Icc) -> list[Coefficient | None]:
    return [
        found.single,
        found.agreement,
        found.consistency,
        found.mean,
        found.mean_agreement,
        found.mean_consistency,
    ]


def test_six_forms_of_shrout_and_fleiss() -> None:
    found = icc(SHROUT_FLEISS)
    assert found is not None
    published = [0.1657418, 0.2897638, 0.7148407, 0.4427971, 0.6200505, 0.9093155]
    assert [each and each.value for each in forms(found)] == pytest.approx(published, abs=1e-7)
    assert (found.entries, found.judges) == (6, 4)
    assert found.f == pytest.approx(11.03, abs=0.005)
    assert found.p == pytest.approx(0.00013, abs=1e-5)


def test_intervals_as_psych_prints_them() -> None:
    found = icc(SHROUT_FLEISS)
    assert found is not None
    bounds = [(each.low, each.high) for each in forms(found) if each]
    printed = [(-0.133, 0.72), (0.019, 0.76), (0.342, 0.95)]
    printed += [(-0.884, 0.91), (0.071, 0.93), (0.676, 0.99)]
    assert list(chain(*bounds)) == pytest.approx(list(chain(*printed)), abs=0.005)


def test_incomplete_entries_are_left_out() -> None:
    rows = [[*row, NAN] for row in [*SHROUT_FLEISS, [5, NAN, 3, 2]]]
    assert icc(rows) == icc(SHROUT_FLEISS)
    assert kendall(rows) == kendall(SHROUT_FLEISS)


def test_judges_who_agree_but_for_severity() -> None:
    found = icc([[1, 2], [2, 3], [3, 4]])
    assert found is not None
    assert found.consistency == Coefficient(1, 1, 1)
    assert found.agreement is not None
    assert found.agreement.value == pytest.approx(2 / 3)
    assert found.f is None


@pytest.mark.parametrize(
    ("level", "published"),
    [("nominal", 0.7434211), ("ordinal", 0.8153875), ("interval", 0.8491071), ("ratio", 0.7974028)],
)
def test_krippendorffs_example(level: Level, published: float) -> None:
    assert alpha(KRIPPENDORFF, level) == pytest.approx(published, abs=1e-7)


def test_kendall_without_ties_is_the_textbook_formula() -> None:
    ranks = np.array([[1, 2, 1], [2, 1, 3], [3, 4, 2], [4, 3, 4]], dtype=float)
    sums = ranks.sum(axis=1)
    found = kendall(ranks * 10)
    assert found is not None
    assert found.w == pytest.approx(12 * ((sums - sums.mean()) ** 2).sum() / (9 * (64 - 4)))
    assert found.chi2 == pytest.approx(3 * 3 * found.w)


@pytest.mark.parametrize(
    "marks", [[[1.0]], [[1.0, 2.0]], [[1.0], [2.0]], np.full((4, 3), 7.0), np.full((3, 3), NAN)]
)
def test_what_has_no_value_is_none(marks: Floats) -> None:
    assert icc(marks) is None
    assert kendall(marks) is None
    if np.ndim(marks) and np.shape(marks) != (1, 2):
        assert alpha(marks) is None


TABLES = arrays(
    np.float64,
    st.tuples(st.integers(1, 6), st.integers(1, 5)),
    elements=st.sampled_from([0.0, 1.0, 2.0, 3.0, NAN]),
)


@given(TABLES)
def test_never_nan_nor_infinite(marks: Floats) -> None:
    numbers = [alpha(marks, level) for level in get_args(Level)]
    for found in (icc(marks), kendall(marks)):
        for each in astuple(found) if found else ():
            numbers += each if isinstance(each, tuple) else [each]
    assert all(number is None or np.isfinite(number) for number in numbers)


@given(TABLES)
def test_relabelling_judges_and_entries_changes_nothing(marks: Floats) -> None:
    rng = np.random.default_rng(int(np.nansum(marks)))
    other = marks[rng.permutation(len(marks))][:, rng.permutation(marks.shape[1])]
    for level in get_args(Level):
        assert alpha(other, level) == pytest.approx(alpha(marks, level))
    plain, moved = kendall(marks), kendall(other)
    assert (plain and astuple(plain)) == (moved and pytest.approx(astuple(moved)))


@given(arrays(np.float64, (5, 4), elements=st.integers(0, 20).map(float)), st.integers(1, 9))
def test_scale_and_origin_do_not_matter(marks: Floats, factor: int) -> None:
    plain, other = icc(marks), icc(marks * factor + 50)
    assert (plain is None) == (other is None)
    if plain and other:
        for one, two in zip(forms(plain), forms(other), strict=True):
            assert (one is None) == (two is None)
            assert not one or not two or two.value == pytest.approx(one.value, abs=1e-6)
    assert alpha(marks * factor + 50) == pytest.approx(alpha(marks))
