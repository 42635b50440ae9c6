"""The inner loops of `grid`: holding samples over ticks, and looking for anything unsound."""

from __future__ import annotations

from typing import Final

import numpy as np
from numpy.typing import NDArray

from leitai.core.native import native
from leitai.core.referee.recording import ABSENT_BITS

_ABSENT: Final = np.uint32(ABSENT_BITS)
F32 = NDArray[np.float32]
I64 = NDArray[np.int64]
U8 = NDArray[np.uint8]


@native
def all_sound(flat: F32, low: F32, high: F32) -> bool:
    """Whether every number is within its bounds; those repeat along `flat`. NaN never is."""
    period = low.shape[0]
    for start in range(0, flat.shape[0], period):
        part = flat[start : start + period]
        good = 0
        for i in range(part.shape[0]):
            good += (part[i] >= low[i]) & (part[i] <= high[i])
        if good < part.shape[0]:
            return False
    return True


@native
def all_whole(values: F32, channel: int) -> bool:
    """Whether a channel holds whole numbers only."""
    for row in range(values.shape[0]):
        if values[row, channel] != np.floor(values[row, channel]):
            return False
    return True


@native
def place(  # noqa: PLR0913, PLR0917 a kernel takes its arrays one by one
    at: I64,
    values: F32,
    low: F32,
    high: F32,
    whole: U8,
    max_age: I64,
    stuck: I64,
    held: F32,
    sound: U8,
    taken: I64,
    changed: I64,
    start: int,
    x: F32,
    valid: U8,
) -> tuple[int, int]:
    """Hold samples over the ticks `start`, `start + 1`, … of `x` and `valid` [tick, channel].

    `at` is each sample's tick, not decreasing and none before `start`. `held`, `sound`, `taken`,
    `changed` are, per channel, the last valid value, whether the last sample was valid, its tick,
    and the tick of the last change; they are carried on from call to call. Tells how many samples
    were used, and how many values gave way to a later one on their tick.
    """
    channels = values.shape[1]
    bits = values.view(np.uint32)
    newest = np.full(channels, -1, np.int64)
    used, replaced = 0, 0
    for i in range(x.shape[0]):
        tick = start + i
        newest[:] = -1
        while used < at.shape[0] and at[used] <= tick:
            for c in range(channels):
                if bits[used, c] != _ABSENT:
                    replaced += newest[c] >= 0
                    newest[c] = used
            used += 1
        for c in range(channels):
            if newest[c] >= 0:
                value = values[newest[c], c]
                good = value >= low[c] and value <= high[c]
                if whole[c] and value != np.floor(value):
                    good = False
                taken[c] = tick
                sound[c] = good
                if good:
                    if changed[c] < 0 or value != held[c]:
                        changed[c] = tick
                    held[c] = value
            x[i, c] = held[c]
            valid[i, c] = (
                sound[c] and tick - taken[c] <= max_age[c] and tick - changed[c] <= stuck[c]
            )
    return used, replaced
