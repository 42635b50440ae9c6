"""F8: a WorldSkills-style scale. 参照, 非官方算法: the official algorithm is not published."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from math import floor

from leitai.core.rulebook.arithmetic import CONTEXT, exact
from leitai.core.rulebook.outcomes import Scaling

MAD_TO_SD = Decimal("1.4826")
"""Makes the median absolute deviation of normal data equal its standard deviation."""


@exact
def scale(totals: Mapping[str, Decimal], scaling: Scaling) -> dict[str, int]:
    """`S = median₀ + k·(x − median)/σ`, floor(+0.5); with σ = 0 everyone stands on the median."""
    if not totals:
        return {}
    values = sorted(totals.values())
    middle = median(values)
    sigma = _mad(values, middle) if scaling.spread == "mad" else _deviation(values)
    if not sigma:
        return dict.fromkeys(totals, _whole(scaling.median))
    return {
        entry: _whole(scaling.median + scaling.k * (value - middle) / sigma)
        for entry, value in totals.items()
    }


def median(ordered: Sequence[Decimal]) -> Decimal:
    """The middle of numbers in order; of an even count, the mean of the two in the middle."""
    half = len(ordered) // 2
    if len(ordered) % 2:
        return ordered[half]
    return CONTEXT.divide(ordered[half - 1] + ordered[half], Decimal(2))


def _deviation(values: Sequence[Decimal]) -> Decimal:
    mean = sum(values, Decimal(0)) / len(values)
    return (sum(((value - mean) ** 2 for value in values), Decimal(0)) / len(values)).sqrt()


def _mad(values: Sequence[Decimal], middle: Decimal) -> Decimal:
    return MAD_TO_SD * median(sorted(abs(value - middle) for value in values))


def _whole(value: Decimal) -> int:
    return floor(value + Decimal("0.5"))
