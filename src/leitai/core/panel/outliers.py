"""Single marks far from what the other judges gave, each judge's severity and scatter apart.

fairness 7, for a form in the judge's turn t ≥ 8, from that judge's forms before it only:

    c      = y - mean of the row (what judges give above the panel apart, where panels differ)
    sev_j  = mean(c_j) · t/(t+1)
    v_j    = Σ (c_j - mean c_j)² / (t-1), drawn towards the panel's: (t·v_j + 8·v̄)/(t+8)
    r      = y - sev
    z_j    = (r_j - mean of the other r) / √(v_j · (1 + 1/t + 1/(R-1)))

`v̄` is the mean over the judges after as many forms.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np

from leitai.core.panel.ratings import Floats, Ints
from leitai.core.panel.table import Bools, Cells
from leitai.core.panel.turns import Turns

FROM: Final = 8
"""Forms a judge must have given before one can be called unusual."""
PSEUDO: Final = 8
"""Forms that the panel's scatter weighs in a judge's own."""


@dataclass(frozen=True, slots=True, eq=False)
class SingleMarks:
    """How unusual each form is.

    Attributes:
        z: per form; NaN in a judge's first turns.
        away: points above (+) or below (-) the other judges, severity apart; per form.
        turns: where the forms stand in time.
    """

    z: Floats
    away: Floats
    turns: Turns


def single_marks(cells: Cells, generous: Floats) -> SingleMarks:
    """Judge each form by the forms its judge gave before.

    Args:
        cells: the forms.
        generous: points each judge gives above the panel; in a complete panel they cancel out.
    """
    turns, sizes, value = Turns.of(cells), cells.sizes, cells.ratings.value
    level = value - generous[cells.judge]
    means = np.bincount(cells.row, level, minlength=len(sizes)) / sizes
    severity, variance = history(turns.laid_out(value - means[cells.row]), turns.there)
    level = value - turns.per_form(severity)
    sums = np.bincount(cells.row, level, minlength=len(sizes))
    others = sizes[cells.row] - 1
    away = level - (sums[cells.row] - level) / others
    z = standardised(away, turns.per_form(variance), turns.turn, others)
    return SingleMarks(z, away, turns)


def history(deviations: Floats, there: Bools) -> tuple[Floats, Floats]:
    """Severity and variance of each judge before each turn.

    Args:
        deviations: … × turns × judges, from the rows' means, 0 where there is no form.
        there: where there is one.

    Returns:
        Both like `deviations`; the variance is NaN in the first two turns.
    """
    turn = np.arange(deviations.shape[-2], dtype=np.float64)[:, None]
    before = np.cumsum(deviations, axis=-2) - deviations
    squares = deviations * deviations
    before_squares = np.cumsum(squares, axis=-2) - squares
    with np.errstate(invalid="ignore", divide="ignore"):
        own = (before_squares - before * before / turn) / (turn - 1)
        panel = (own * there).sum(axis=-1, keepdims=True) / there.sum(axis=-1, keepdims=True)
        variance = (turn * own + PSEUDO * panel) / (turn + PSEUDO)
    return before / (turn + 1), variance


def standardised(away: Floats, variance: Floats, turn: Ints, others: Ints | int) -> Floats:
    """How unusual each distance is; NaN before turn `FROM`, and where nothing ever varied."""
    past = np.maximum(turn, 1)
    spread = np.where(
        (turn >= FROM) & (variance > 0), variance * (1 + 1 / past + 1 / others), np.nan
    )
    return away / np.sqrt(spread)
