"""A tiny second implementation of panel, items and places: fractions, counting, nothing kept.

It shares no code and no idea with the fold: marks are dropped one by one, rounding is integer
arithmetic, an entry's place is one more than the number of those who beat it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction


def rounded(value: Fraction, places: int) -> Fraction:
    """Half-up, away from zero at the tie."""
    scaled = abs(value) * 10**places
    whole = (2 * scaled.numerator + scaled.denominator) // (2 * scaled.denominator)
    return Fraction(whole if value >= 0 else -whole, 10**places)


def panel(marks: Sequence[Fraction | None], low: int, high: int, places: int) -> Fraction | None:
    """Drop the lowest and the highest of the marks that are there, take the mean, round."""
    left = [mark for mark in marks if mark is not None]
    for drop, times in ((min, low), (max, high)):
        for _ in range(times):
            if left:
                left.remove(drop(left))
    return rounded(Fraction(sum(left), len(left)), places) if left else None


def best(scores: Sequence[Fraction | None], count: int) -> Fraction | None:
    """The `count` highest, added."""
    left = [score for score in scores if score is not None]
    if not left:
        return None
    chosen = Fraction(0)
    for _ in range(min(count, len(left))):
        chosen += max(left)
        left.remove(max(left))
    return chosen


def places(
    totals: Mapping[str, Fraction | None], official: Mapping[str, bool]
) -> dict[str, int | None]:
    """One more than the number of official entries with a higher total."""
    return {
        entry: None
        if total is None
        else 1 + sum(official[o] and t is not None and t > total for o, t in totals.items())
        for entry, total in totals.items()
    }
