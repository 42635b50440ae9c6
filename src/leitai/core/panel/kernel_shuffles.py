"""Sums of randomly chosen values, counted.

Random numbers are SplitMix64 (Steele, Lea & Flood 2014): a few lines in any language, so that
anyone gets the same count. One of n is the upper half of a number times n, shifted down by 32
bits; its bias is below n/2³².
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from leitai.core.native import native

_GOLDEN = np.uint64(0x9E3779B97F4A7C15)
_FIRST = np.uint64(0xBF58476D1CE4E5B9)
_SECOND = np.uint64(0x94D049BB133111EB)


@native
def at_least(
    values: NDArray[np.float64],
    sizes: NDArray[np.int64],
    picks: NDArray[np.int64],
    state: np.uint64,
    draws: int,
    least: float,
) -> int:
    """In how many draws the values picked sum to at least `least`.

    Each stratum begins a Fisher–Yates shuffle; what one draw leaves the next starts from.

    Args:
        values: by stratum; they change places.
        sizes: values in each stratum.
        picks: how many are picked of each.
        state: the seed.
        draws: how often.
        least: what a sum must reach.
    """
    hits = 0
    for _ in range(draws):
        total = 0.0
        start = 0
        for stratum in range(len(sizes)):
            for pick in range(picks[stratum]):
                state += _GOLDEN
                mixed = (state ^ (state >> np.uint64(30))) * _FIRST
                mixed = (mixed ^ (mixed >> np.uint64(27))) * _SECOND
                mixed ^= mixed >> np.uint64(31)
                left = np.uint64(sizes[stratum] - pick)
                at = start + pick
                other = at + np.int64(((mixed >> np.uint64(32)) * left) >> np.uint64(32))
                value = values[other]
                values[other] = values[at]
                values[at] = value
                total += value
            start += sizes[stratum]
        if total >= least:
            hits += 1
    return hits
