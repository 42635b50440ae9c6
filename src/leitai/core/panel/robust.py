"""Severities and marks that a few wild marks cannot pull along (fairness 3.5).

Huber additive: least squares in which a mark counts `min(1, c·s/|r|)`, its residual `r` compared
with the scale `s = 1.4826 · median|r|`. For diagnosis and simulation; what a rulebook's `trim`
does to a result is computed elsewhere, from decimals.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np

from leitai.core.panel.additive import additive
from leitai.core.panel.ratings import Floats, Ints, Ratings

CUT: Final = 1.5
ROUNDS: Final = 15
_NORMAL: Final = 1.4826
"""Standard deviation of normal residuals as a multiple of their median absolute value."""


@dataclass(frozen=True, slots=True, eq=False)
class Robust:
    """The Huber additive fit.

    Attributes:
        entries: ids, in the order of `adjusted`.
        judges: ids, in the order of `generous`.
        adjusted: marks of the entries on the panel's scale, in points.
        generous: points, above 0 means generous; they sum to 0.
        scale: of the residuals, in points.
        weight: how much each mark counted, above 0 … 1.
    """

    entries: tuple[str, ...]
    judges: tuple[str, ...]
    adjusted: Floats
    generous: Floats
    scale: float
    weight: Floats

    @property
    def severity(self) -> Floats:
        """What a judge gives less than the panel, in points."""
        return -self.generous


def huber(ratings: Ratings, cut: float = CUT, rounds: int = ROUNDS) -> Robust:
    """Alternate entries, judges and weights, from the least squares fit.

    Args:
        ratings: the marks.
        cut: residuals beyond so many scales count less.
        rounds: how often to alternate.

    Raises:
        NotEstimable: `design_unconnected`.
    """
    start = additive(ratings)
    adjusted, generous, weight = start.adjusted, start.generous, np.ones(ratings.count)
    for _ in range(rounds):
        weight, _ = _weights(_left(ratings, adjusted, generous), cut)
        adjusted = _means(ratings.value - generous[ratings.judge], ratings.entry, weight)
        generous = _means(ratings.value - adjusted[ratings.entry], ratings.judge, weight)
        generous -= generous.mean()
    weight, scale = _weights(_left(ratings, adjusted, generous), cut)
    adjusted = _means(ratings.value - generous[ratings.judge], ratings.entry, weight)
    return Robust(ratings.entries, ratings.judges, adjusted, generous, scale, weight)


def _left(ratings: Ratings, adjusted: Floats, generous: Floats) -> Floats:
    return ratings.value - adjusted[ratings.entry] - generous[ratings.judge]


def _weights(left: Floats, cut: float) -> tuple[Floats, float]:
    """Weights and scale; while more than half of the marks fit exactly, nothing is wild."""
    away = np.abs(left)
    scale = _NORMAL * float(np.median(away))
    if scale <= 0:
        return np.ones_like(away), 0.0
    return np.minimum(1, cut * scale / np.maximum(away, cut * scale)), scale


def _means(values: Floats, index: Ints, weight: Floats) -> Floats:
    return np.bincount(index, weight * values) / np.bincount(index, weight)


def centred_then_trimmed(ratings: Ratings, trim: int) -> Floats:
    """先校准松紧, 再去极值: take severities away, then drop the extremes of each entry.

    Args:
        ratings: the marks, at most one of a judge for an entry.
        trim: how many of the highest and as many of the lowest; fewer where fewer than
            `2·trim + 1` marks remain.

    Returns:
        The mean of the marks kept, by entry, in points.

    Raises:
        NotEstimable: `design_unconnected`.
    """
    generous = additive(ratings).generous
    return trimmed_means(ratings, ratings.value - generous[ratings.judge], trim)


def trimmed_means(ratings: Ratings, value: Floats, trim: int) -> Floats:
    """The means of an entry's marks without the `trim` highest and lowest.

    Args:
        ratings: who marked what.
        value: the marks, in the order of `ratings`.
        trim: as above.
    """
    order = np.lexsort((value, ratings.entry))
    entry = ratings.entry[order]
    marks = np.bincount(entry)
    place = np.arange(len(entry)) - (np.cumsum(marks) - marks)[entry]
    dropped = np.minimum(trim, (marks - 1) // 2)[entry]
    kept = (place >= dropped) & (place < marks[entry] - dropped)
    return np.bincount(entry[kept], value[order][kept]) / np.bincount(entry[kept])
