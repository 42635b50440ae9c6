"""Whether a judge marks as the panel does: scatter, use of the scale, aspects told apart.

Residuals `u` are what entry, aspect and judge leave of a mark, over their spread in the aspect.

    infit  = Σ u² / its expectation                      above 1: erratic, below: too tame
    slope  = of the judge's sums on the others' means    below 1: narrow use of the scale
    halo   = variance of a form's mean u, x aspects, over infit
                                                         above 1: one impression decides all aspects

Each is given over the panel's median, so that 1 is "as everybody" (fairness 7).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np

from leitai.core.panel.ratings import Floats, Ints
from leitai.core.panel.table import Bools, Cells

FROM: Final = 12
"""Forms below which nothing is said of a judge."""
SWEEPS: Final = 5
"""Rounds of taking means away; one is enough where everybody marks everything."""
FLAT: Final = 0.2
"""A median slope below it: the entries hardly differ, and slopes say nothing."""
SCATTER, STRETCH, APART = 0.4, 0.15, 0.2
"""By how much honest judges differ in log infit, in slope, in log halo."""
LOUD, TAME, NARROW, BLURRED = 1.5, 0.5, 0.5, 1.5
"""What is nearer to 1 is worth no alarm, however sure."""


@dataclass(frozen=True, slots=True, eq=False)
class Consistency:
    """Per judge; NaN where nothing can be said.

    Attributes:
        infit, slope, halo: over the panel's median.
        infit_spread, slope_spread, halo_spread: how far log infit, slope and log halo of honest
            judges lie from the median's: people differ, and few forms scatter.
        forms: that it rests on.
    """

    infit: Floats
    slope: Floats
    halo: Floats
    infit_spread: Floats
    slope_spread: Floats
    halo_spread: Floats
    forms: Ints

    def beyond(self) -> dict[str, Floats]:
        """By how many spreads each figure is away from 1; 0 where that is worth no alarm."""
        with np.errstate(invalid="ignore", divide="ignore"):
            infit = np.abs(np.log(self.infit)) / self.infit_spread
            slope = (1 - self.slope) / self.slope_spread
            halo = np.log(self.halo) / self.halo_spread
        return {
            "infit": np.where((self.infit > LOUD) | (self.infit < TAME), infit, 0.0),
            "slope": np.where(self.slope < NARROW, slope, 0.0),
            "halo": np.where(self.halo > BLURRED, halo, 0.0),
        }


def consistency(cells: Cells, generous: Floats) -> Consistency:
    """All three of all judges; `generous`: what each gives above the panel, points."""
    forms = np.bincount(cells.judge, minlength=cells.shape[1])
    known = forms >= FROM
    left = _standardised(cells, forms)
    there = np.isfinite(left)
    marks = _per_judge(there.sum(axis=1), cells)
    squares = _per_judge((np.where(there, left, 0.0) ** 2).sum(axis=1), cells)
    with np.errstate(invalid="ignore", divide="ignore"):
        infit = squares / marks
        halo = _halo(left, there, cells) / (forms - 1) / infit
        slope, error = _slope(cells, generous, forms)
        usual = _middle(slope, known)
        return Consistency(
            np.where(known, infit / _middle(infit, known), np.nan),
            np.where(known & (usual > FLAT), slope / usual, np.nan),
            np.where(
                known & (marks > forms), halo / _middle(halo, known & (marks > forms)), np.nan
            ),
            np.sqrt(SCATTER**2 + 2 / marks),
            np.sqrt(STRETCH**2 + (error / usual) ** 2),
            np.sqrt(APART**2 + 2 / forms + 2 / marks),
            forms,
        )


def _middle(values: Floats, among: Bools) -> float:
    found = values[among & np.isfinite(values)]
    return float(np.median(found)) if len(found) else np.nan


def _per_judge(values: Floats | Ints, cells: Cells) -> Floats:
    return np.bincount(cells.judge, values, minlength=cells.shape[1]).astype(np.float64)


def _standardised(cells: Cells, forms: Ints) -> Floats:
    """Residuals aspect by aspect, each over the spread it should have; NaN where there is none."""
    left = np.full(cells.marks.shape, np.nan)
    share = (1 - 1 / cells.sizes)[cells.row] * (1 - 1 / forms)[cells.judge]
    sweeps = 1 if len(cells.row) == cells.shape[0] * cells.shape[1] else SWEEPS
    for aspect in range(cells.marks.shape[1]):
        there = ~np.isnan(cells.marks[:, aspect])
        row, judge = cells.row[there], cells.judge[there]
        residual, freedom = _residuals(cells.marks[there, aspect], row, judge, sweeps=sweeps)
        if freedom > 0 and residual.any():
            variance = residual @ residual / freedom
            with np.errstate(invalid="ignore", divide="ignore"):
                left[there, aspect] = residual / np.sqrt(variance * share[there])
    return np.where(np.isfinite(left), left, np.nan)


def _residuals(values: Floats, row: Ints, judge: Ints, *, sweeps: int) -> tuple[Floats, int]:
    """What means of rows and judges leave, and its degrees of freedom."""
    rows, judges = np.bincount(row), np.bincount(judge)
    per_row, per_judge = np.maximum(rows, 1), np.maximum(judges, 1)
    left = values
    for _ in range(sweeps):
        left = left - (np.bincount(row, left) / per_row)[row]
        left = left - (np.bincount(judge, left) / per_judge)[judge]
    freedom = len(values) - np.count_nonzero(rows) - np.count_nonzero(judges) + 1
    return left, int(freedom)


def _halo(left: Floats, there: Bools, cells: Cells) -> Floats:
    """Σ over a judge's forms of (mean residual)² x aspects."""
    aspects = there.sum(axis=1)
    means = np.where(there, left, 0.0).sum(axis=1) / np.maximum(aspects, 1)
    return _per_judge(means * means * aspects, cells)


def _slope(cells: Cells, generous: Floats, forms: Ints) -> tuple[Floats, Floats]:
    """Each judge's sums on the means of the others, and the standard error."""
    row, judge = cells.row, cells.judge
    apart = cells.ratings.value - generous[judge]
    others = (np.bincount(row, apart)[row] - apart) / (cells.sizes[row] - 1)
    own = apart - (_per_judge(apart, cells) / forms)[judge]
    panel = others - (_per_judge(others, cells) / forms)[judge]
    across = _per_judge(panel * panel, cells)
    slope = _per_judge(own * panel, cells) / across
    left = own - slope[judge] * panel
    return slope, np.sqrt(_per_judge(left * left, cells) / np.maximum(forms - 2, 1) / across)
