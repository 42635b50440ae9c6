"""An entry's own clock: the span of its attempt less the approved pauses in it."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from itertools import pairwise


def clock(start: int, end: int, pauses: Sequence[tuple[int, int]]) -> int:
    """Microseconds between start and end in which no pause was running."""
    if end <= start:
        return 0
    cuts = sorted({start, end, *(edge for each in pauses for edge in each if start < edge < end)})
    running = 0
    for left, right in pairwise(cuts):
        centre = Fraction(left + right, 2)
        if not any(begin < centre < finish for begin, finish in pauses):
            running += right - left
    return running
