"""Which lanes run together, and what is noted after they have."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from leitai.core.native import part
from leitai.core.referee.kernel_doubt import settled
from leitai.core.referee.kernel_ops import (
    H_DOUBT,
    H_LEVEL,
    H_QUIET,
    S_BLOCK,
    S_BLOCK_BYTES,
    S_CLOCK,
    S_HEADER,
    S_LANES,
    S_PHASE,
)

I64 = NDArray[np.int64]
I32 = NDArray[np.int32]
U8 = NDArray[np.uint8]
LATE = 2**31 - 1


@part
def least(w: I32, at: int, m: int) -> int:
    """The least of some numbers."""
    found = np.int32(LATE)
    for j in range(m):
        found = min(found, w[at + j])
    return int(found)


@part
def table(code: I64, at: int, rows: int, columns: int) -> tuple[I64, int]:
    """A table that begins at `at`, and where the next one does."""
    stop = at + rows * columns
    return code[at:stop].reshape((rows, columns)), stop


@part
def alike(i64: I64, phases: int, counts: I32, uneven: bool, first: int, lo: int, here: int) -> int:
    """The end of the lanes that, like the first, have so many ticks and stand at the same row."""
    hi = lo + 1
    while hi < here and i64[phases + hi] == i64[phases + lo]:
        if uneven and counts[first + hi] != counts[first + lo]:
            break
        hi += 1
    return hi


@part
def advance(
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


@part
def calm(
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
