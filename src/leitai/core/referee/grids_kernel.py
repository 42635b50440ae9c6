"""The inner loop of `grids`: samples of many lanes onto their ticks, each lane by its own clock."""

from __future__ import annotations

from typing import Final

import numpy as np
from numpy.typing import NDArray

from leitai.core.native import native
from leitai.core.referee.recording import ABSENT_BITS

F32 = NDArray[np.float32]
I64 = NDArray[np.int64]
I32 = NDArray[np.int32]
U8 = NDArray[np.uint8]
U32 = NDArray[np.uint32]

ABSENT: Final = np.uint32(ABSENT_BITS)
N_NEWEST, N_DONE, N_AT, N_HERE, N_TWICE, N_LIMIT, N_ORIGIN, NUMBERS = range(8)
"""Numbers kept per lane: newest time; ticks done; tick that still waits, samples and replaced
values on it; ticks at most; when the attempt began."""
C_DUPLICATE, C_LATE, C_EARLY, C_BEYOND, C_SAME, COUNTS = range(6)


@native
def emit(  # noqa: PLR0913, PLR0917 a kernel takes its arrays one by one
    lane: int, end: int, numbers: I64, bounds: F32, limits: I64, held: F32, waiting: F32,
    taken: I64, stride: int, recent: F32, x: F32, valid: U8, filled: I32,
) -> tuple[bool, bool]:  # fmt: skip
    """Hand out the lane's ticks up to before `end`: whether all fit, and whether all are valid."""
    channels = held.shape[0]
    bits = waiting.view(np.uint32)
    whole_valid = True
    while numbers[N_DONE, lane] < end:
        row = filled[lane]
        if row == x.shape[0]:
            return False, whole_valid
        tick = numbers[N_DONE, lane]
        here = numbers[N_AT, lane] == tick
        kept = tick % stride == 0
        for c in range(channels):
            if here and bits[c, lane] != ABSENT:
                value = waiting[c, lane]
                good = value >= bounds[0, c] and value <= bounds[1, c]
                if limits[0, c] and value != np.floor(value):
                    good = False
                taken[0, c, lane] = tick
                taken[2, c, lane] = good
                if good:
                    if taken[1, c, lane] < 0 or value != held[c, lane]:
                        taken[1, c, lane] = tick
                    held[c, lane] = value
            x[row, c, lane] = held[c, lane]
            fine = (
                taken[2, c, lane] != 0
                and tick - taken[0, c, lane] <= limits[1, c]
                and tick - taken[1, c, lane] <= limits[2, c]
            )
            valid[row, c, lane] = fine
            whole_valid &= fine
            recent[0, c, lane] = held[c, lane] if fine else np.nan
            if kept:
                recent[1 + tick // stride % (recent.shape[0] - 1), c, lane] = recent[0, c, lane]
        filled[lane] += 1
        numbers[N_DONE, lane] = tick + 1
    return True, whole_valid


@native
def place_many(  # noqa: C901, PLR0912, PLR0913, PLR0915, PLR0917 a kernel takes its arrays one by one
    lanes: I64, ends: I64, cursor: I64, times: I64, values: F32, whole: int, numbers: I64,
    counts: I64, bounds: F32, limits: I64, held: F32, waiting: F32, taken: I64, stride: int,
    recent: F32, x: F32, valid: U8, filled: I32, accepted: U8, stalled: U8,
) -> tuple[bool, bool]:  # fmt: skip
    """Take blocks in, each lane's in order, as far as their ticks fit into `x`.

    Block b is samples `cursor[b]` … `ends[b]` of lane `lanes[b]`; called again it goes on. Tells
    whether all was taken in, and whether every tick handed out is valid in every channel.
    """
    channels = held.shape[0]
    bits, kept = values.view(np.uint32), waiting.view(np.uint32)
    ready, whole_valid = True, True
    stalled[:] = 0
    for b in range(lanes.shape[0]):
        lane = lanes[b]
        if stalled[lane]:
            ready = False
            continue
        i = cursor[b]
        while i < ends[b]:
            time = times[i] - numbers[N_ORIGIN, lane]
            tick = (time + whole // 2) // whole
            refused = -1
            if tick < 0:
                refused = C_EARLY
            elif tick >= numbers[N_LIMIT, lane]:
                refused = C_BEYOND
            elif time == numbers[N_NEWEST, lane]:
                refused = C_DUPLICATE
            elif time < numbers[N_NEWEST, lane]:
                refused = C_LATE
            if refused >= 0:
                counts[refused, lane] += 1
                accepted[i] = 0
                i += 1
                continue
            if tick > numbers[N_AT, lane]:
                fits, fine = emit(
                    lane, tick, numbers, bounds, limits, held, waiting, taken, stride, recent, x,
                    valid, filled,
                )  # fmt: skip
                whole_valid &= fine
                if not fits:
                    stalled[lane] = 1
                    break
                for c in range(channels):
                    kept[c, lane] = ABSENT
                numbers[N_AT, lane] = tick
                numbers[N_HERE, lane] = 0
                numbers[N_TWICE, lane] = 0
            for c in range(channels):
                if bits[i, c] != ABSENT:
                    if kept[c, lane] != ABSENT:
                        counts[C_SAME, lane] += 1
                        numbers[N_TWICE, lane] += 1
                    waiting[c, lane] = values[i, c]
            numbers[N_HERE, lane] += 1
            numbers[N_NEWEST, lane] = time
            accepted[i] = 1
            i += 1
        cursor[b] = i
        if stalled[lane]:
            ready = False
            continue
        complete = (numbers[N_NEWEST, lane] + 1 + whole // 2) // whole
        complete = min(complete, numbers[N_LIMIT, lane])
        fits, fine = emit(
            lane, complete, numbers, bounds, limits, held, waiting, taken, stride, recent, x, valid,
            filled,
        )  # fmt: skip
        whole_valid &= fine
        if not fits:
            stalled[lane] = 1
            ready = False
    return ready, whole_valid
