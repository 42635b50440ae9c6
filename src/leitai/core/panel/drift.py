"""Judges who become more generous or more severe as time goes by: two-sided CUSUM of z.

    up ← max(0, up + z - ½)        down ← max(0, down - z - ½)        z cut at ±3 (fairness 7)

A CUSUM is its running sum less the lowest value of that sum so far, so no loop is needed.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np

from leitai.core.panel.outliers import FROM, SingleMarks
from leitai.core.panel.ratings import Floats, Ints

SLACK: Final = 0.5
CUT: Final = 3.0


@dataclass(frozen=True, slots=True, eq=False)
class Drift:
    """The highest CUSUM of each judge so far.

    Attributes:
        value: of the side that went further, per judge.
        up: whether that side is towards generous.
        since: the turn from which on it grew to that value.
    """

    value: Floats
    up: Ints
    since: Ints


def drift(marks: SingleMarks) -> Drift:
    """CUSUMs over each judge's forms in turn."""
    wide = marks.turns.laid_out(np.nan_to_num(marks.z))[FROM:]
    there = marks.turns.there[FROM:]
    judges = wide.shape[1]
    if not len(wide):
        return Drift(np.zeros(judges), np.zeros(judges, np.intp), np.zeros(judges, np.intp))
    up, down = cusum(np.where(there, wide, 0.0))
    # Where forms end z is 0: both sums only fall, and the highest stays.
    peaks = np.stack([down.max(axis=0), up.max(axis=0)])
    side = (peaks[1] > peaks[0]).astype(np.intp)
    taken = np.where(side, up, down)
    return Drift(peaks.max(axis=0), side, _since(taken) + FROM)


def cusum(z: Floats) -> tuple[Floats, Floats]:
    """Both sums after each turn; `z` is … × turns × judges."""
    cut = np.clip(z, -CUT, CUT)
    return _one_sided(cut), _one_sided(-cut)


def _one_sided(z: Floats) -> Floats:
    total = np.cumsum(z - SLACK, axis=-2)
    return total - np.minimum(np.minimum.accumulate(total, axis=-2), 0.0)


def _since(sums: Floats) -> Ints:
    """The turn after the last one at 0 before the peak."""
    peak = sums.argmax(axis=0)
    turn = np.arange(len(sums))[:, None]
    still = (sums <= 0) & (turn < peak)
    first = np.where(still, turn + 1, 0).max(axis=0)
    return np.asarray(np.minimum(first, peak), dtype=np.intp)
