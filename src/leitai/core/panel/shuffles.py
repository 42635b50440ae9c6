"""How often chance does as much: labels shuffled within strata, millions of times a second."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from leitai.core.panel.kernel_shuffles import at_least
from leitai.core.panel.ratings import Floats

_ROUNDING = 1e-9


def shuffled_at_least(
    strata: Sequence[tuple[Floats, NDArray[np.bool_]]], *, seed: int, draws: int
) -> int:
    """In how many of `draws` shuffles the labelled values sum to at least what they do.

    Args:
        strata: values and labels; as many labels as there are stay within each stratum.
        seed: 0 … 2⁶⁴-1.
        draws: shuffles.
    """
    values, sizes, picks, observed = [], [], [], 0.0
    for each, labelled in strata:
        picked, order = int(labelled.sum()), np.sort(each)
        if 2 * picked > len(each):  # draw the fewer: without a label, their sum from below
            observed -= float(each[~labelled].sum())
            order, picked = -order, len(each) - picked
        else:
            observed += float(each[labelled].sum())
        values.append(order)
        sizes.append(len(order))
        picks.append(picked)
    pool = np.concatenate(values)
    least = observed - _ROUNDING * max(1.0, float(np.abs(pool).sum()))
    return int(at_least(pool, np.array(sizes), np.array(picks), np.uint64(seed), draws, least))
