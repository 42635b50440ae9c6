"""What is told about each watched truth: its changes, and what follows from them."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from leitai.core.referee.kernel_ops import (
    COUNT_HIGH,
    COUNT_LOW,
    FIRST_POSSIBLE,
    FIRST_TRUE,
    GREEDY_TRUE,
    LAST_TRUE,
    MEMORY,
    SINCE,
    TRUE_TICKS,
    UNKNOWN_TICKS,
)
from leitai.core.referee.native import native, unsigned

I8 = NDArray[np.int8]
I32 = NDArray[np.int32]
U64 = NDArray[np.uint64]
WORD = 8
CHUNK = 64


@native
def notice(
    g: I8, g64: U64, w: I32, register: int, before: int, state: int, stride: int, lo: int, hi: int,
    clock: int, end: int, shift: int, watch: int, lane0: int, edges: I32, count: int,
) -> int:  # fmt: skip
    """Find the lanes in which a watched truth changed, 64 at a glance; returns the edges so far."""
    first = lo // unsigned(CHUNK)
    last = (hi + unsigned(CHUNK - 1)) // unsigned(CHUNK)
    for chunk in range(first, last):
        new = register // unsigned(WORD) + chunk * unsigned(WORD)
        old = before // unsigned(WORD) + chunk * unsigned(WORD)
        differs = unsigned(0)
        for q in range(unsigned(WORD)):
            differs |= g64[new + q] ^ g64[old + q]
        if differs == unsigned(0):
            continue
        start = max(lo, chunk * unsigned(CHUNK))
        stop = min(hi, (chunk + unsigned(1)) * unsigned(CHUNK))
        for j in range(start, stop):
            value = g[register + j]
            if value == g[before + j]:
                continue
            tick = w[clock + j] + shift
            if tick < 0 or tick >= w[end + j]:
                continue
            _turn(w, state + j, stride, tick, g[before + j], value)
            g[before + j] = value
            edges[count, 0] = watch
            edges[count, 1] = np.int32(lane0 + j)
            edges[count, 2] = tick
            edges[count, 3] = value
            count += 1
    return count


@native
def _turn(w: I32, s: int, stride: int, tick: int, old: int, new: int) -> None:
    """Close the run of one value and begin the next."""
    ticks = tick - w[s + unsigned(SINCE) * stride]
    memory = w[s + unsigned(MEMORY) * stride]
    if old > 0:
        w[s + unsigned(TRUE_TICKS) * stride] += ticks
    elif old == 0:
        w[s + unsigned(UNKNOWN_TICKS) * stride] += ticks
        greedy = 1 if memory & GREEDY_TRUE else 0
        w[s + unsigned(COUNT_HIGH) * stride] += (ticks + 1 - greedy) // 2
        if ticks & 1:
            memory ^= GREEDY_TRUE
    w[s + unsigned(SINCE) * stride] = tick
    if new > 0:
        if not memory & LAST_TRUE:
            w[s + unsigned(COUNT_LOW) * stride] += 1
        if not memory & GREEDY_TRUE:
            w[s + unsigned(COUNT_HIGH) * stride] += 1
        memory = LAST_TRUE | GREEDY_TRUE
        at = s + unsigned(FIRST_TRUE) * stride
        w[at] = min(w[at], tick)
    elif new < 0:
        memory = 0
    if new >= 0:
        at = s + unsigned(FIRST_POSSIBLE) * stride
        w[at] = min(w[at], tick)
    w[s + unsigned(MEMORY) * stride] = memory
