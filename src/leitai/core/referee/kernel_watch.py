"""What is told about each watched truth: its changes, and what follows from them."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from leitai.core.native import part, trailing_zeros, unsigned
from leitai.core.referee.kernel_ops import (
    COUNT_HIGH,
    COUNT_LOW,
    FIRST_POSSIBLE,
    FIRST_TRUE,
    GREEDY_TRUE,
    LAST_TRUE,
    MEMORY,
    NEVER,
    SINCE,
    TRUE_TICKS,
    UNKNOWN_TICKS,
    W_BEFORE,
    W_HORIZON,
    W_REGISTER,
    W_STATE,
    WATCH_ROWS,
)

I8 = NDArray[np.int8]
I32 = NDArray[np.int32]
I64 = NDArray[np.int64]
U64 = NDArray[np.uint64]
EIGHT = unsigned(8)
FOUR = unsigned(4)
STRIDE = unsigned(WATCH_ROWS)
BYTE = unsigned(255)
ZERO = unsigned(0)
ONE = unsigned(1)


@part
def notice(
    g: I8, g64: U64, w: I32, watches: I64, base: int, lo: int, hi: int, clock: int, end: int,
    i: int, first: int, edges: I32, count: int,
) -> int:  # fmt: skip
    """Find the lanes in which a watched truth changed, 8 at a glance; returns the edges so far."""
    start, stop = lo // EIGHT, (hi + EIGHT - ONE) // EIGHT
    for k in range(watches.shape[0]):
        register = unsigned(watches[k, W_REGISTER])
        before = base + unsigned(watches[k, W_BEFORE])
        state = base // FOUR + unsigned(watches[k, W_STATE])
        shift = i - watches[k, W_HORIZON]
        new, old = register // EIGHT, before // EIGHT
        for word in range(start, stop):
            differs = g64[new + word] ^ g64[old + word]
            while differs != ZERO:
                byte = trailing_zeros(differs) // EIGHT
                differs &= ~(BYTE << (byte * EIGHT))
                lane = word * EIGHT + byte
                if lane < lo or lane >= hi:
                    continue
                tick = w[clock + lane - lo] + shift
                if tick < 0 or tick >= w[end + lane - lo]:
                    continue
                value, last = g[register + lane], g[before + lane]
                s = state + lane * STRIDE
                if value & last & 1:
                    _flip(w, s, tick, value > 0)
                else:
                    _turn(w, s, tick, last, value)
                g[before + lane] = value
                at = unsigned(count) * FOUR
                edges[at] = k
                edges[at + ONE] = first + int(lane)
                edges[at + unsigned(2)] = tick
                edges[at + unsigned(3)] = value
                count += 1
    return count


@part
def _flip(w: I32, s: int, tick: int, rises: bool) -> None:
    """Between known truths: as `_turn`, without branches."""
    up = np.int32(rises)
    since = w[s + unsigned(SINCE)]
    w[s + unsigned(TRUE_TICKS)] += (np.int32(tick) - since) * (np.int32(1) - up)
    w[s + unsigned(SINCE)] = tick
    w[s + unsigned(COUNT_LOW)] += up
    w[s + unsigned(COUNT_HIGH)] += up
    w[s + unsigned(MEMORY)] = up * np.int32(LAST_TRUE | GREEDY_TRUE)
    once = np.int32(tick) if rises else np.int32(NEVER)
    w[s + unsigned(FIRST_TRUE)] = min(w[s + unsigned(FIRST_TRUE)], once)
    w[s + unsigned(FIRST_POSSIBLE)] = min(w[s + unsigned(FIRST_POSSIBLE)], once)


@part
def _turn(w: I32, s: int, tick: int, old: int, new: int) -> None:
    """Close the run of one value and begin the next."""
    ticks = tick - w[s + unsigned(SINCE)]
    memory = w[s + unsigned(MEMORY)]
    if old > 0:
        w[s + unsigned(TRUE_TICKS)] += ticks
    elif old == 0:
        w[s + unsigned(UNKNOWN_TICKS)] += ticks
        greedy = 1 if memory & GREEDY_TRUE else 0
        w[s + unsigned(COUNT_HIGH)] += (ticks + 1 - greedy) // 2
        if ticks & 1:
            memory ^= GREEDY_TRUE
    w[s + unsigned(SINCE)] = tick
    if new > 0:
        if not memory & LAST_TRUE:
            w[s + unsigned(COUNT_LOW)] += 1
        if not memory & GREEDY_TRUE:
            w[s + unsigned(COUNT_HIGH)] += 1
        memory = LAST_TRUE | GREEDY_TRUE
        at = s + unsigned(FIRST_TRUE)
        w[at] = min(w[at], tick)
    elif new < 0:
        memory = 0
    if new >= 0:
        at = s + unsigned(FIRST_POSSIBLE)
        w[at] = min(w[at], tick)
    w[s + unsigned(MEMORY)] = memory
