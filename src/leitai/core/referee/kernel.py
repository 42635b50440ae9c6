"""The interpreter: runs a program over blocks of lanes, tick by tick, one small loop per opcode.

All state lies in one arena of bytes, block after block; the scratch registers lie behind it. A
block's state stays in the cache while its ticks are run. `kernel_ops` names columns and places.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from leitai.core.referee.kernel_doubt import anything_invalid, settled
from leitai.core.referee.kernel_ops import (
    C_BLOCK,
    C_LANE,
    C_TICK,
    H_DOUBT,
    H_LEVEL,
    H_QUIET,
    S_BLOCK,
    S_BLOCK_BYTES,
    S_CLOCK,
    S_HEADER,
    S_LANES,
    S_PHASE,
    S_QUIET_CHECK,
)
from leitai.core.referee.kernel_ticks import run_ticks
from leitai.core.referee.native import native

I64 = NDArray[np.int64]
I32 = NDArray[np.int32]
F32 = NDArray[np.float32]
U8 = NDArray[np.uint8]


@native
def drive(
    program: I64, limits: F32, signals: int, watches: I64, twins: I64, soft: I64, shape: I64,
    arena: U8, x: F32, valid: U8, given: bool, counts: I32, uneven: bool, ticks: int, flush: bool,
    edges: I32, cursor: I64,
) -> int:  # fmt: skip
    """Run what the cursor says is left, until all is done or the edges might not fit.

    Returns the number of edges; minus that and one if there is more to run.
    """
    lanes, size = shape[S_LANES], shape[S_BLOCK]
    i32, i64 = arena.view(np.int32), arena.view(np.int64)
    count = 0
    for block in range(cursor[C_BLOCK], (lanes + size - 1) // size):
        base = block * shape[S_BLOCK_BYTES]
        header = base // 8 + shape[S_HEADER]
        first = block * size
        here = min(size, lanes - first)
        lo = cursor[C_LANE]
        cursor[C_LANE] = 0
        while lo < here:
            todo = int(counts[first + lo]) if uneven else ticks
            hi = here
            if uneven or i64[header + H_LEVEL] == 0:
                hi = _alike(i64, base // 8 + shape[S_PHASE], counts, uneven, first, lo, here)
                i64[header + H_LEVEL] = int(lo == 0 and hi == here)
            if todo > 0:
                start = cursor[C_TICK]
                cursor[C_TICK] = 0
                trouble = False
                if given and not flush:
                    trouble = anything_invalid(valid, shape, first + lo, hi - lo, start, todo)
                reached, count, trouble = run_ticks(
                    program, limits, signals, watches, twins, shape, arena, x, valid, given, base,
                    first, lo, hi, start, todo, flush, edges, count, trouble,
                )  # fmt: skip
                if reached < todo:
                    cursor[C_BLOCK], cursor[C_LANE], cursor[C_TICK] = block, lo, reached
                    return -1 - count
                _advance(i32, i64, base, shape, lo, hi, todo, flush)
                _calm(arena, i64, base, header, trouble, todo, twins, soft, shape[S_QUIET_CHECK])
            lo = hi
    return count


@native
def _alike(i64: I64, phases: int, counts: I32, uneven: bool, first: int, lo: int, here: int) -> int:
    """The end of the lanes that, like the first, have so many ticks and stand at the same row."""
    hi = lo + 1
    while hi < here and i64[phases + hi] == i64[phases + lo]:
        if uneven and counts[first + hi] != counts[first + lo]:
            break
        hi += 1
    return hi


@native
def _advance(
    i32: I32, i64: I64, base: int, shape: I64, lo: int, hi: int, ticks: int, flush: bool
) -> None:
    """Take note of the ticks that were run. A finished attempt's clock stands."""
    phases, clocks = base // 8 + shape[S_PHASE], base // 4 + shape[S_CLOCK]
    for lane in range(lo, hi):
        i64[phases + lane] += ticks
    if not flush:
        for lane in range(lo, hi):
            i32[clocks + lane] += np.int32(ticks)
    if hi - lo != min(
        shape[S_BLOCK], shape[S_LANES] - base // shape[S_BLOCK_BYTES] * shape[S_BLOCK]
    ):
        i64[base // 8 + shape[S_HEADER] + H_LEVEL] = 0


@native
def _calm(
    arena: U8, i64: I64, base: int, header: int, trouble: bool, ticks: int, twins: I64, soft: I64,
    patience: int,
) -> None:  # fmt: skip
    """After a while without trouble see whether one plane is enough again."""
    if i64[header + H_DOUBT] == 0:
        return
    quiet = 0 if trouble else i64[header + H_QUIET] + ticks
    if quiet >= patience:
        quiet = 0
        if settled(arena, base, twins, soft):
            i64[header + H_DOUBT] = 0
    i64[header + H_QUIET] = quiet
