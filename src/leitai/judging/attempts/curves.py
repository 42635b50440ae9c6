"""A recording thinned to what a screen can show: least and greatest value per pixel."""

from __future__ import annotations

from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from leitai.core.referee.grid import Ticks, whole
from leitai.core.referee.model import Telemetry
from leitai.core.referee.recording import Recording

Row = dict[str, Any]
WIDTH: Final = 800
_DIGITS: Final = 7
"""Significant digits that tell every float32 from its neighbours nearly always."""


def curves(
    telemetry: Telemetry, recording: Recording, *, start: int, end: int | None, width: int = WIDTH
) -> Row:
    """Least and greatest valid value of every channel in `width` buckets of ticks.

    Args:
        telemetry: what the channels are.
        recording: the attempt.
        start: first tick.
        end: last tick; `None`: the attempt's last.
        width: buckets at most.
    """
    ticks = whole(telemetry, recording)
    last = len(ticks.x) - 1 if end is None else min(end, len(ticks.x) - 1)
    first = min(start, max(last, 0))
    cuts = np.unique(np.linspace(first, last + 1, width + 1).astype(np.int64))[:-1]
    if last < first:
        cuts = cuts[:0]
    return {
        "start": first,
        "end": max(last, first),
        "channels": {
            channel.id: _curve(ticks, place, cuts, last)
            for place, channel in enumerate(telemetry.channels)
        },
    }


def _curve(ticks: Ticks, channel: int, cuts: NDArray[np.int64], last: int) -> Row:
    if not len(cuts):
        return {"t": [], "low": [], "high": []}
    stretch = slice(int(cuts[0]), last + 1)
    x = ticks.x[stretch, channel].astype(np.float64)
    if ticks.valid is not None:
        x = np.where(ticks.valid[stretch, channel] != 0, x, np.nan)
    at = cuts - cuts[0]
    low = np.fmin.reduceat(x, at)
    high = np.fmax.reduceat(x, at)
    return {"t": cuts.tolist(), "low": numbers(low), "high": numbers(high)}


def numbers(values: NDArray[np.floating[Any]]) -> list[float | None]:
    """Numbers for JSON, short; not a number is nothing."""
    return [None if value != value else float(f"{value:.{_DIGITS}g}") for value in values.tolist()]  # noqa: PLR0124 -- NaN
