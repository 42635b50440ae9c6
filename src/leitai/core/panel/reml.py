"""Variance components of entries and judges by REML, two-way crossed (fairness 3.2).

`y = X β + u_entry + v_judge + e`: lme4's `y ~ x + (1|entry) + (1|judge)`, and the same criterion.
With `θ` the ratios of the random effects' standard deviations to the residual's, entries are
eliminated first (`D = 1 + θ_p² n_p` is diagonal). What is left is one matrix over judges, fixed
effects and `y`; its Cholesky factor holds all the criterion needs:

    Σ log D + log|M| + log|X'V⁻¹X| + (n - k)(1 + log(2π s²)),   s² = pwrss / (n - k)

Entries enter only through sums over those with equally many marks, so one evaluation costs
`O((J+k)³)` however many entries there are.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import product
from math import inf, log, pi
from typing import Final

import numpy as np
from scipy.linalg import cho_solve, lapack, solve_triangular
from scipy.optimize import minimize

from leitai.core.panel.ratings import Floats, Ints, NotEstimable, Ratings

_NOTHING: Final = 1e-8
"""Share of the marks' variance below which there is none left."""
_LARGE: Final = 1e5
"""A ratio of standard deviations so large that effects are not shrunk."""
_NEAR: Final = 1e-4
"""Relative distance at which the criterion's derivatives are taken."""
_FLAT: Final = 1e-9
"""Differences of the criterion that are rounding."""
_POLISHING: Final = 8
_STARTS: Final = (0.05, 0.3, 1.0, 3.0, 10.0)
_ROUNDS: Final = 2000


@dataclass(frozen=True, slots=True, eq=False)
class MixedModel:
    """The fitted model.

    Attributes:
        entries: ids, in the order of `entry_effect`.
        judges: ids, in the order of `judge_effect`.
        fixed: intercept, then one coefficient per covariate, in points.
        fixed_error: their standard errors.
        entry_effect: predicted deviation of each entry (BLUP), in points.
        judge_effect: predicted deviation of each judge (BLUP); above 0 means generous.
        judge_error: standard error of prediction of `judge_effect`.
        sd_entry: standard deviation between entries, in points.
        sd_judge: standard deviation between judges.
        sd_residual: standard deviation of a single mark.
        criterion: REML criterion, -2 log likelihood; the same number as lme4's.
    """

    entries: tuple[str, ...]
    judges: tuple[str, ...]
    fixed: Floats
    fixed_error: Floats
    entry_effect: Floats
    judge_effect: Floats
    judge_error: Floats
    sd_entry: float
    sd_judge: float
    sd_residual: float
    criterion: float

    def reliability(self, judges: int) -> float:
        """How reliable the mean of a complete panel is: share of true variance, 0 … 1.

        Severities cancel where all mark all (relative decisions, generalizability theory).

        Args:
            judges: size of the panel, at least 1.
        """
        true = self.sd_entry**2
        return true / (true + self.sd_residual**2 / judges)


@dataclass(frozen=True, slots=True, eq=False)
class _Sums:
    """What the criterion needs to know of the marks.

    Attributes:
        rows: per entry: counts by judge, sums of covariates, sum of marks.
        group: per entry: which of `sizes` it has.
        sizes: different numbers of marks of an entry.
        many: entries of each size.
        crossed: per size: `rowsᵀ rows` of its entries.
        whole: the same crossed products without entry effects.
        judges: J; the rest of the columns are fixed effects, then the marks.
        freedom: marks less fixed effects.
    """

    rows: Floats
    group: Ints
    sizes: Floats
    many: Floats
    crossed: Floats
    whole: Floats
    judges: int
    freedom: int


def mixed_model(ratings: Ratings, covariates: Floats | None = None) -> MixedModel:
    """Fit by REML.

    Args:
        ratings: the marks; a component that is not there comes out as 0.
        covariates: marks × covariates beside the intercept.

    Raises:
        NotEstimable: `too_few_judges`, `too_few_entries`, `too_few_marks`: a variance of one or of
            what occurs once; `covariates_redundant`; `marks_without_noise`: nothing is left
            over, and ratios to nothing have no value.
    """
    _require_replication(ratings)
    middle = float(ratings.value.mean())
    fixed = _fixed(ratings, covariates)
    sums = _sums(ratings, fixed, ratings.value - middle)
    _require_noise(sums, ratings)
    ratios = _least(sums)
    return _solved(ratings, sums, ratios, middle)


def _require_replication(ratings: Ratings) -> None:
    entries, judges = len(ratings.entries), len(ratings.judges)
    if judges < 2:  # noqa: PLR2004 a variance needs two
        raise NotEstimable("too_few_judges", "a single judge has no variance", judges=judges)
    if entries < 2:  # noqa: PLR2004
        raise NotEstimable("too_few_entries", "a single entry has no variance", entries=entries)
    if ratings.count <= max(entries, judges):
        raise NotEstimable(
            "too_few_marks",
            "with one mark each, entries or judges cannot be told from chance",
            fix="wait until entries have marks of several judges",
            marks=ratings.count,
        )


def _fixed(ratings: Ratings, covariates: Floats | None) -> Floats:
    """Intercept and covariates, of full rank."""
    ones = np.ones((ratings.count, 1))
    if covariates is None:
        return ones
    if covariates.shape[0] != ratings.count:
        raise ValueError(f"{covariates.shape[0]} rows of covariates for {ratings.count} marks")
    fixed = np.hstack([ones, covariates])
    if not np.isfinite(fixed).all():
        raise NotEstimable("covariates_not_finite", "a covariate is not a finite number")
    if np.linalg.matrix_rank(fixed) < fixed.shape[1] or fixed.shape[1] >= ratings.count:
        raise NotEstimable("covariates_redundant", "the covariates determine each other")
    return fixed


def _sums(ratings: Ratings, fixed: Floats, value: Floats) -> _Sums:
    entries, judges = len(ratings.entries), len(ratings.judges)
    known = np.column_stack([fixed, value])
    width = judges + known.shape[1]
    rows = np.empty((entries, width))
    at = ratings.entry * judges + ratings.judge
    rows[:, :judges] = np.bincount(at, minlength=entries * judges).reshape(entries, judges)
    whole = np.zeros((width, width))
    whole[range(judges), range(judges)] = np.bincount(ratings.judge)
    for column, weights in enumerate(known.T, start=judges):
        rows[:, column] = np.bincount(ratings.entry, weights)
        whole[:judges, column] = whole[column, :judges] = np.bincount(ratings.judge, weights)
    whole[judges:, judges:] = known.T @ known
    sizes, group, many = np.unique(
        np.bincount(ratings.entry), return_inverse=True, return_counts=True
    )
    crossed = np.array([rows[group == each].T @ rows[group == each] for each in range(len(sizes))])
    return _Sums(
        rows,
        group,
        sizes.astype(np.float64),
        many.astype(np.float64),
        crossed.reshape(len(sizes), -1),
        whole,
        judges,
        ratings.count - fixed.shape[1],
    )


def _require_noise(sums: _Sums, ratings: Ratings) -> None:
    """With very large ratios the criterion's residual is that of the additive fit."""
    total = float(((ratings.value - ratings.value.mean()) ** 2).sum())
    factor = _factor(sums, _LARGE, _LARGE)
    if total <= 0 or factor is None or factor[-1, -1] ** 2 <= _NOTHING * total:
        raise NotEstimable(
            "marks_without_noise",
            "entries and judges explain every mark exactly",
            fix="wait for more marks",
        )


def _factor(sums: _Sums, of_entries: float, of_judges: float) -> Floats | None:
    """Cholesky factor over judges, fixed effects and marks at ratios θ; `None` if singular."""
    weights = of_entries**2 / (1 + of_entries**2 * sums.sizes)
    matrix = sums.whole - (weights @ sums.crossed).reshape(sums.whole.shape)
    judges = sums.judges
    matrix[:judges] *= of_judges
    matrix[:, :judges] *= of_judges
    matrix.ravel()[: judges * (len(matrix) + 1) : len(matrix) + 1] += 1
    factor, failed = lapack.dpotrf(matrix, lower=1, clean=0, overwrite_a=1)
    return None if failed else factor


def _criterion(ratios: Floats, sums: _Sums) -> float:
    factor = _factor(sums, ratios[0], ratios[1])
    if factor is None:
        return inf
    diagonal = np.diagonal(factor)
    determinants = 2 * float(np.log(diagonal[:-1]).sum())
    determinants += float(sums.many @ np.log1p(ratios[0] ** 2 * sums.sizes))
    variance = float(diagonal[-1]) ** 2 / sums.freedom
    return determinants + sums.freedom * (1 + log(2 * pi * variance))


def _least(sums: _Sums) -> Floats:
    """Ratios at the minimum; smooth in θ, also through 0, where a component may end.

    From the lowest of a few points, for there may be two valleys: on the boundary and inside.
    """
    starts = [np.array(start) for start in product(_STARTS, repeat=2)]
    start = min(starts, key=lambda each: _criterion(each, sums))
    rough = _descended(start, sums, 1e-2)
    best = _polished(np.abs(rough), sums)
    if best is None:
        best = np.abs(_descended(rough, sums, 1e-7))
    for without in (best * [1, 0], best * [0, 1]):
        if _criterion(without, sums) <= _criterion(best, sums) + _FLAT:
            polished = _polished(without, sums)
            best = without if polished is None else polished
    return best


def _polished(ratios: Floats, sums: _Sums) -> Floats | None:
    """Newton's method on the components that are there; `None` where there is no valley.

    Descent alone is exact to 1e-5, as lme4's own is.
    """
    free = np.flatnonzero(ratios)
    steps = np.diag(_NEAR * ratios)[free]
    for _ in range(_POLISHING if len(free) else 0):
        gradient, curvature = _derivatives(ratios, steps, sums)
        if np.linalg.eigvalsh(curvature)[0] <= 0:
            return None
        change = np.linalg.solve(curvature, gradient)
        moved = ratios - change @ steps
        if (moved < 0).any() or _criterion(moved, sums) > _criterion(ratios, sums) + _FLAT:
            return None
        ratios = moved
        if change @ gradient < _FLAT**2:
            break
    return ratios


def _derivatives(ratios: Floats, steps: Floats, sums: _Sums) -> tuple[Floats, Floats]:
    """Gradient and curvature in units of the steps, by central differences."""
    here = _criterion(ratios, sums)
    up = np.array([_criterion(ratios + step, sums) for step in steps])
    down = np.array([_criterion(ratios - step, sums) for step in steps])
    curvature = np.diag(up + down - 2 * here)
    if len(steps) == 2:  # noqa: PLR2004 both components
        both = _criterion(ratios + steps.sum(axis=0), sums)
        both += _criterion(ratios - steps.sum(axis=0), sums)
        mixed = (both - up.sum() - down.sum() + 2 * here) / 2
        curvature[0, 1] = curvature[1, 0] = mixed
    return (up - down) / 2, curvature


def _descended(start: Floats, sums: _Sums, near: float) -> Floats:
    found = minimize(
        _criterion,
        start,
        args=(sums,),
        method="Nelder-Mead",
        options={"xatol": near, "fatol": near, "maxfev": _ROUNDS},
    )
    return np.asarray(found.x)


def _solved(ratings: Ratings, sums: _Sums, ratios: Floats, middle: float) -> MixedModel:
    """Effects at the minimum, from the mixed model equations."""
    factor = _factor(sums, ratios[0], ratios[1])
    if factor is None:
        raise NotEstimable("marks_without_noise", "the marks leave nothing to estimate from")
    lower = np.tril(factor[:-1, :-1])
    solution = solve_triangular(lower, factor[-1, :-1], lower=True, trans="T")
    inverse = np.diag(cho_solve((lower, True), np.eye(len(lower)))).copy()
    judges = sums.judges
    of_judges, coefficients = ratios[1] * solution[:judges] + 0.0, solution[judges:]
    weights = ratios[0] ** 2 / (1 + ratios[0] ** 2 * sums.sizes[sums.group])
    left = sums.rows[:, -1] - sums.rows[:, judges:-1] @ coefficients
    of_entries = weights * (left - sums.rows[:, :judges] @ of_judges)
    s = float(abs(factor[-1, -1])) / sums.freedom**0.5
    coefficients[0] += middle
    return MixedModel(
        ratings.entries,
        ratings.judges,
        coefficients,
        s * np.sqrt(inverse[judges:]),
        of_entries,
        of_judges,
        s * ratios[1] * np.sqrt(inverse[:judges]),
        float(s * ratios[0]),
        float(s * ratios[1]),
        s,
        _criterion(ratios, sums),
    )
