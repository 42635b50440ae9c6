"""How far judges agree, in one number: ICC, Krippendorff's α, Kendall's W.

A coefficient that its formula leaves undefined (nothing varies, one judge) is `None`, never NaN.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

import numpy as np
from numpy.typing import ArrayLike
from scipy.special import chdtrc, fdtrc, fdtri

from leitai.core.panel.ratings import Floats

Level = Literal["nominal", "ordinal", "interval", "ratio"]
_TWO: Final = 2
_ROUNDING: Final = 1e-12


@dataclass(frozen=True, slots=True)
class Coefficient:
    """One intraclass correlation.

    Attributes:
        value: at most 1; below 0 when judges differ within an entry more than entries do.
        low: lower bound of the interval.
        high: upper bound of the interval.
    """

    value: float
    low: float
    high: float


PERFECT: Final = Coefficient(1.0, 1.0, 1.0)


@dataclass(frozen=True, slots=True)
class Icc:
    """The six intraclass correlations of Shrout & Fleiss (1979).

    `None` where a form has no value: entries that are all alike leave some without a denominator.

    Attributes:
        single: ICC(1,1): one mark of any judge; each entry has judges of its own.
        agreement: ICC(2,1): one mark; severities count as disagreement.
        consistency: ICC(3,1): one mark; severities do not count.
        mean: ICC(1,k): mean of k judges.
        mean_agreement: ICC(2,k).
        mean_consistency: ICC(3,k) (Cronbach's α); the one that matters where all mark all.
        entries: entries with marks of all judges; others are left out.
        judges: k.
        f: F statistic of entries against residual; `None` where nothing is left over.
        p: its p-value.
    """

    single: Coefficient
    agreement: Coefficient | None
    consistency: Coefficient
    mean: Coefficient | None
    mean_agreement: Coefficient | None
    mean_consistency: Coefficient | None
    entries: int
    judges: int
    f: float | None
    p: float


@dataclass(frozen=True, slots=True)
class Concordance:
    """Kendall's coefficient of concordance, corrected for ties.

    Attributes:
        w: 0 … 1; 1 if all judges order all entries alike.
        chi2: `k (n-1) W`.
        freedom: n - 1.
        p: how often chance orders as alike, by χ².
        entries: n, entries with marks of all judges.
        judges: k.
    """

    w: float
    chi2: float
    freedom: int
    p: float
    entries: int
    judges: int


@dataclass(frozen=True, slots=True)
class _Squares:
    """Mean squares of entries × judges: between entries, within, between judges, residual."""

    entries: float
    within: float
    judges: float
    residual: float
    n: int
    k: int


def icc(marks: ArrayLike, level: float = 0.95) -> Icc | None:
    """All six, with intervals after Shrout & Fleiss (1979) and McGraw & Wong (1996).

    Args:
        marks: entries × judges in points, NaN where absent; incomplete entries are left out.
        level: of the intervals.

    Returns:
        `None` with fewer than two complete entries or judges, or if all entries are alike and
        nothing is left over.
    """
    table = complete(marks)
    if min(table.shape) < _TWO:
        return None
    squares = _mean_squares(table)
    if not squares.entries and not squares.residual:
        return None
    return _six(squares, 1 - (1 - level) / 2)


def complete(marks: ArrayLike) -> Floats:
    """The entries marked by every judge who marked at all."""
    table = np.asarray(marks, dtype=np.float64)
    table = table[:, ~np.isnan(table).all(axis=0)]
    return table[~np.isnan(table).any(axis=1)]


def _mean_squares(table: Floats) -> _Squares:
    n, k = table.shape
    rounding = 1e-20 * float(np.square(table).max())
    middle = table.mean()
    of_entries, of_judges = table.mean(axis=1), table.mean(axis=0)
    entries = k * float(np.square(of_entries - middle).sum())
    judges = n * float(np.square(of_judges - middle).sum())
    within = float(np.square(table - of_entries[:, None]).sum())
    left = table - of_entries[:, None] - of_judges + middle
    residual = float(np.square(left).sum())
    freedom = (n - 1, n * (k - 1), k - 1, (n - 1) * (k - 1))
    sums = (entries, within, judges, residual)
    of = [a / b if a > rounding else 0.0 for a, b in zip(sums, freedom, strict=True)]
    return _Squares(of[0], of[1], of[2], of[3], n, k)


def _six(squares: _Squares, upper: float) -> Icc:
    k = squares.k
    one, three = _one_way(squares, upper), _consistent(squares, upper)
    two = _agreeing(squares, upper)
    freedom = (squares.n - 1, (squares.n - 1) * (k - 1))
    f = squares.entries / squares.residual if squares.residual else None
    return Icc(
        one,
        two,
        three,
        _stepped_up(one, k),
        None if two is None else _stepped_up(two, k),
        _stepped_up(three, k),
        squares.n,
        k,
        f,
        0.0 if f is None else float(fdtrc(*freedom, f)),
    )


def _from_f(f: float, k: int) -> float:
    """The correlation of one mark for a ratio of mean squares."""
    return (f - 1) / (f + k - 1)


def _one_way(squares: _Squares, upper: float) -> Coefficient:
    freedom = (squares.n - 1, squares.n * (squares.k - 1))
    return _by_f(squares.entries, squares.within, freedom, squares.k, upper)


def _consistent(squares: _Squares, upper: float) -> Coefficient:
    freedom = (squares.n - 1, (squares.n - 1) * (squares.k - 1))
    return _by_f(squares.entries, squares.residual, freedom, squares.k, upper)


def _by_f(
    between: float, left: float, freedom: tuple[int, int], k: int, upper: float
) -> Coefficient:
    if not left:
        return PERFECT
    f = between / left
    low = f / float(fdtri(*freedom, upper))
    high = f * float(fdtri(*freedom[::-1], upper))
    return Coefficient(_from_f(f, k), _from_f(low, k), _from_f(high, k))


def _agreeing(squares: _Squares, upper: float) -> Coefficient | None:
    """ICC(2,1); bounds by Satterthwaite's degrees of freedom."""
    n, k = squares.n, squares.k
    entries, judges, residual = squares.entries, squares.judges, squares.residual
    if not judges and not residual:
        return PERFECT
    whole = entries + (k - 1) * residual + k * (judges - residual) / n
    if not entries or whole <= 0:
        return None
    value = (entries - residual) / whole
    a = k * value / (n * (1 - value))
    b = 1 + k * value * (n - 1) / (n * (1 - value))
    freedom = (a * judges + b * residual) ** 2 / (
        (a * judges) ** 2 / (k - 1) + (b * residual) ** 2 / ((n - 1) * (k - 1))
    )
    other = k * judges + (k * n - k - n) * residual
    above = float(fdtri(n - 1, freedom, upper))
    below = float(fdtri(freedom, n - 1, upper))
    low = n * (entries - above * residual) / (above * other + n * entries)
    high = n * (below * entries - residual) / (other + n * below * entries)
    return Coefficient(value, low, high)


def _stepped_up(single: Coefficient, k: int) -> Coefficient | None:
    """Of the mean of k marks, by Spearman and Brown."""
    low, value, high = (
        k * each / (1 + (k - 1) * each) if (k - 1) * each > -1 + _ROUNDING else None
        for each in (single.low, single.value, single.high)
    )
    if low is None or value is None or high is None:
        return None
    return Coefficient(value, low, high)


def alpha(marks: ArrayLike, level: Level = "interval") -> float | None:
    """Krippendorff's α (2011): agreement beyond chance, whoever marked what.

    `α = 1 - D_o/D_e`, both disagreements from the matrix of coincidences of pairable marks.

    Args:
        marks: entries × judges, NaN where absent; entries with one mark do not count.
        level: what a difference of two marks means.

    Returns:
        1 perfect, 0 as by chance, below 0 worse; `None` if no entry has two marks or all
        pairable marks are the same.
    """
    table = np.asarray(marks, dtype=np.float64)
    given = ~np.isnan(table)
    pairable = given & (given.sum(axis=1) >= _TWO)[:, None]
    values, index = np.unique(table[pairable], return_inverse=True)
    if len(values) < _TWO:
        return None
    unit = np.nonzero(pairable)[0]
    counts = np.bincount(unit * len(values) + index, minlength=len(table) * len(values))
    by_unit = counts.reshape(len(table), len(values)).astype(np.float64)
    by_unit = by_unit[by_unit.sum(axis=1) > 0]
    sizes = by_unit.sum(axis=1)
    pairs = (by_unit / (sizes - 1)[:, None]).T @ by_unit
    pairs -= np.diag((by_unit / (sizes - 1)[:, None]).sum(axis=0))
    totals = by_unit.sum(axis=0)
    apart = _apart(values, totals, level)
    observed = float((pairs * apart).sum())
    expected = float(totals @ apart @ totals) / (float(totals.sum()) - 1)
    return 1 - observed / expected if expected > 0 else None


def _apart(values: Floats, totals: Floats, level: Level) -> Floats:
    """Squared difference of every two values at a level of measurement."""
    if level == "nominal":
        return np.asarray(values[:, None] != values, dtype=np.float64)
    if level == "ordinal":
        middle = np.cumsum(totals) - totals / 2
        return np.asarray(np.square(middle[:, None] - middle))
    apart: Floats = np.square(values[:, None] - values)
    if level == "interval":
        return apart
    sums = np.square(values[:, None] + values)
    np.divide(apart, sums, out=apart, where=sums > 0)
    return apart


def kendall(marks: ArrayLike) -> Concordance | None:
    """Kendall's W with the correction for ties.

    Args:
        marks: entries × judges, NaN where absent; incomplete entries are left out.

    Returns:
        `None` with fewer than two complete entries or judges, or if every judge gave the same
        mark to all.
    """
    table = complete(marks)
    n, k = table.shape
    if min(n, k) < _TWO:
        return None
    placed = [_ranks(column) for column in table.T]
    ties = sum(tied for _, tied in placed)
    room = k**2 * (n**3 - n) - k * ties
    if room <= 0:
        return None
    totals = np.sum([ranks for ranks, _ in placed], axis=0)
    w = 12 * float(np.square(totals - totals.mean()).sum()) / room
    chi2 = k * (n - 1) * w
    return Concordance(w, chi2, n - 1, float(chdtrc(n - 1, chi2)), n, k)


def _ranks(values: Floats) -> tuple[Floats, float]:
    """Mean ranks, and `Σ (t³ - t)` over groups of equal values."""
    _, group, many = np.unique(values, return_inverse=True, return_counts=True)
    last = np.cumsum(many)
    middle = last - (many - 1) / 2
    return middle[group], float((many.astype(np.float64) ** 3 - many).sum())
