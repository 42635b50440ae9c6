"""The interpreter: runs a program over blocks of lanes, tick by tick, one small loop per opcode.

All state lies in one arena of bytes, block after block; the scratch registers lie behind it. A
block's state stays in the cache while its ticks are run. `kernel_ops` names columns and places.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from leitai.core.referee.kernel_doubt import anything_invalid, settled
from leitai.core.referee.kernel_ops import (
    COLUMNS,
    H_DOUBT,
    H_LEVEL,
    H_QUIET,
    S_AT_BLOCK,
    S_AT_LANE,
    S_AT_TICK,
    S_BLOCK,
    S_BLOCK_BYTES,
    S_CLOCK,
    S_HEADER,
    S_LANES,
    S_PATIENCE,
    S_PHASE,
    S_SIGNAL_STEPS,
    S_SOFT,
    S_STEPS,
    S_TWINS,
    S_WATCHES,
    SHAPE_PLACES,
    SPAN_COLUMNS,
    WATCH_COLUMNS,
)
from leitai.core.referee.kernel_ticks import run_ticks
from leitai.core.referee.native import native

I64 = NDArray[np.int64]
I32 = NDArray[np.int32]
F32 = NDArray[np.float32]
U8 = NDArray[np.uint8]


@native
def drive(
    code: I64, arena: U8, x: F32, valid: U8, given: bool, counts: I32, uneven: bool, ticks: int,
    flush: bool, edges: I32,
) -> int:  # fmt: skip
    """Run what is left to run, until all is done or the edges might not fit.

    `code` is the shape, then program, watches, twins and soft rows, one behind the other. `given`
    and `uneven` say whether `valid` and `counts` mean anything. Returns the number of edges; minus
    that and one if there is more to run.
    """
    shape = code[:SHAPE_PLACES]
    program, at = _table(code, SHAPE_PLACES, shape[S_STEPS], COLUMNS)
    watches, at = _table(code, at, shape[S_WATCHES], WATCH_COLUMNS)
    twins, at = _table(code, at, shape[S_TWINS], SPAN_COLUMNS)
    soft, at = _table(code, at, shape[S_SOFT], SPAN_COLUMNS)
    lanes, size = shape[S_LANES], shape[S_BLOCK]
    i32, i64 = arena.view(np.int32), arena.view(np.int64)
    count = 0
    for block in range(shape[S_AT_BLOCK], (lanes + size - 1) // size):
        base = block * shape[S_BLOCK_BYTES]
        header = base // 8 + shape[S_HEADER]
        first = block * size
        here = min(size, lanes - first)
        lo = shape[S_AT_LANE]
        shape[S_AT_LANE] = 0
        while lo < here:
            todo = int(counts[first + lo]) if uneven else ticks
            hi = here
            if uneven or i64[header + H_LEVEL] == 0:
                hi = _alike(i64, base // 8 + shape[S_PHASE], counts, uneven, first, lo, here)
                i64[header + H_LEVEL] = int(lo == 0 and hi == here)
            if todo > 0:
                start = shape[S_AT_TICK]
                shape[S_AT_TICK] = 0
                trouble = False
                if given and not flush:
                    trouble = anything_invalid(valid, shape, first + lo, hi - lo, start, todo)
                reached, count, trouble = run_ticks(
                    program, shape[S_SIGNAL_STEPS], watches, twins, shape, arena, x, valid, given,
                    base, first, lo, hi, start, todo, flush, edges, count, trouble,
                )  # fmt: skip
                if reached < todo:
                    shape[S_AT_BLOCK], shape[S_AT_LANE], shape[S_AT_TICK] = block, lo, reached
                    return -1 - count
                _advance(i32, i64, base, shape, lo, hi, todo, flush)
                _calm(arena, i64, base, header, trouble, todo, twins, soft, shape[S_PATIENCE])
            lo = hi
    shape[S_AT_BLOCK] = 0
    return count


@native
def _table(code: I64, at: int, rows: int, columns: int) -> tuple[I64, int]:
    """A table that begins at `at`, and where the next one does."""
    stop = at + rows * columns
    return code[at:stop].reshape((rows, columns)), stop


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
