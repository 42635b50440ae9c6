"""F15: elapsed time, after the `removed_intervals` of the CLICS contest API."""

from __future__ import annotations

from collections.abc import Iterable

Interval = tuple[int, int]
"""Start and end, UTC microseconds."""


def removed_until(pauses: Iterable[Interval], start: int, instant: int) -> int:
    """Microseconds of approved pause between `start` and `instant`; overlaps count once."""
    removed, reached = 0, start
    for begin, end in sorted(pauses):
        begin, end = max(begin, reached), min(end, instant)  # noqa: PLW2901
        if end > begin:
            removed += end - begin
            reached = end
    return removed


def contest_time(start: int, instant: int, pauses: Iterable[Interval]) -> int:
    """Microseconds on the contest's clock; all instants inside one pause have the same."""
    return instant - start - removed_until(pauses, start, instant)


def elapsed(start: int, end: int, pauses: Iterable[Interval]) -> int:
    """`end − start − Σ approved pauses` in microseconds; nothing when it ends before it starts."""
    return max(0, contest_time(start, end, pauses)) if end > start else 0
