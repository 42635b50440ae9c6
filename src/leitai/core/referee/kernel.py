"""The interpreter: runs a program over blocks of lanes, tick by tick, one small loop per opcode.

All state lies in one arena of bytes, block after block; the scratch registers lie behind it. A
block's state stays in the cache while its ticks are run. `kernel_ops` names columns and places.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from leitai.core.referee.kernel_ops import (
    C_BLOCK,
    C_DONE,
    C_FILL,
    C_LANE,
    C_TICK,
    H_DOUBT,
    H_LEVEL,
    H_QUIET,
    S_BLOCK,
    S_BLOCK_BYTES,
    S_CHANNELS,
    S_CLOCK,
    S_END,
    S_HEADER,
    S_LANES,
    S_PHASE,
    S_QUIET_CHECK,
    W_BEFORE,
    W_HORIZON,
    W_REGISTER,
    W_STATE,
)
from leitai.core.referee.kernel_signal_step import step_signals
from leitai.core.referee.kernel_truth_step import step_truths
from leitai.core.referee.kernel_watch import notice
from leitai.core.referee.native import native, unsigned

I64 = NDArray[np.int64]
I32 = NDArray[np.int32]
F32 = NDArray[np.float32]
U8 = NDArray[np.uint8]
LAST_COMMON = 2**31


@native
def drive(
    program: I64, limits: F32, signals: int, watches: I64, twins: I64, soft: I64, shape: I64,
    arena: U8, x: F32, valid: U8, given: bool, counts: I32, uneven: bool, ticks: int, flush: bool,
    edges: I32, cursor: I64,
) -> None:  # fmt: skip
    """Run what the cursor says is left, until all is done or the edges might not fit."""
    lanes, size = shape[S_LANES], shape[S_BLOCK]
    i32, i64 = arena.view(np.int32), arena.view(np.int64)
    g, g64 = arena.view(np.int8), arena.view(np.uint64)
    stride = unsigned(size)
    count = cursor[C_FILL]
    blocks = (lanes + size - 1) // size
    for block in range(cursor[C_BLOCK], blocks):
        base = block * shape[S_BLOCK_BYTES]
        header = base // 8 + shape[S_HEADER]
        clock0 = base // 4 + shape[S_CLOCK]
        end0 = base // 4 + shape[S_END]
        phase0 = base // 8 + shape[S_PHASE]
        first = block * size
        here = min(size, lanes - first)
        lo = cursor[C_LANE]
        cursor[C_LANE] = 0
        while lo < here:
            todo = int(counts[first + lo]) if uneven else ticks
            hi = here
            if uneven or i64[header + H_LEVEL] == 0:
                phase = i64[phase0 + lo]
                hi = lo + 1
                while hi < here and i64[phase0 + hi] == phase:
                    if uneven and counts[first + hi] != todo:
                        break
                    hi += 1
                i64[header + H_LEVEL] = int(lo == 0 and hi == here)
            if todo == 0:
                lo = hi
                continue
            phase = int(i64[phase0 + lo])
            start = int(cursor[C_TICK])
            cursor[C_TICK] = 0
            trouble = i64[header + H_DOUBT] == 2  # never
            if given and not flush:
                trouble = _anything_invalid(valid, shape, first + lo, hi - lo, start, todo)
            if trouble and i64[header + H_DOUBT] == 0:
                _enter_doubt(arena, base, twins)
                i64[header + H_DOUBT] = 1
            youngest = LAST_COMMON
            for lane in range(lo, hi):
                youngest = min(youngest, int(i32[clock0 + lane]))
            room = watches.shape[0] * (hi - lo)
            for i in range(start, todo):
                if count + room > edges.shape[0]:
                    cursor[C_BLOCK], cursor[C_LANE], cursor[C_TICK] = block, lo, i
                    cursor[C_FILL], cursor[C_DONE] = count, 0
                    return
                row = 0 if flush else i
                bad = step_signals(
                    program, signals, shape, arena, x, valid, given, base, first, lo, hi, row,
                    phase + i, youngest + i, i,
                )  # fmt: skip
                if bad and not flush:
                    trouble = True
                    if i64[header + H_DOUBT] == 0:
                        _enter_doubt(arena, base, twins)
                        i64[header + H_DOUBT] = 1
                step_truths(
                    program, limits, signals, shape, arena, x, valid, given, base, first, lo, hi,
                    row, phase + i, youngest + i, i, flush, i64[header + H_DOUBT] != 0,
                )  # fmt: skip
                for k in range(watches.shape[0]):
                    count = notice(
                        g, g64, i32, unsigned(watches[k, W_REGISTER]),
                        unsigned(base + watches[k, W_BEFORE]),
                        unsigned(base // 4 + watches[k, W_STATE]), stride, unsigned(lo),
                        unsigned(hi), unsigned(clock0), unsigned(end0),
                        i - watches[k, W_HORIZON], k, unsigned(first), edges, count,
                    )  # fmt: skip
            for lane in range(lo, hi):
                i64[phase0 + lane] += todo
            if not flush:
                for lane in range(lo, hi):
                    i32[clock0 + lane] += np.int32(todo)
            if hi - lo != here:
                i64[header + H_LEVEL] = 0
            if i64[header + H_DOUBT] != 0:
                quiet = 0 if trouble else i64[header + H_QUIET] + todo
                if quiet >= shape[S_QUIET_CHECK]:
                    quiet = 0
                    if _settled(arena, base, twins, soft):
                        i64[header + H_DOUBT] = 0
                i64[header + H_QUIET] = quiet
            lo = hi
    cursor[C_FILL], cursor[C_DONE] = count, 1


@native
def _anything_invalid(valid: U8, shape: I64, lane: int, lanes: int, start: int, stop: int) -> bool:
    """Whether a channel of these lanes is invalid at a tick that is to be run."""
    channels, width = shape[S_CHANNELS], shape[S_LANES]
    for row in range(start * channels, stop * channels):
        good = np.uint8(1)
        for j in range(lanes):
            good &= valid[row * width + lane + j]
        if not good:
            return True
    return False


@native
def _enter_doubt(arena: U8, base: int, twins: I64) -> None:
    """From here on what is possible may differ from what is sure: keep both."""
    for k in range(twins.shape[0]):
        at, size = base + twins[k, 0], twins[k, 1]
        for j in range(size):
            arena[at + size + j] = arena[at + j]


@native
def _settled(arena: U8, base: int, twins: I64, soft: I64) -> bool:
    """Whether nothing unknown is left anywhere, so that one plane can stand for both."""
    for k in range(twins.shape[0]):
        at, size = base + twins[k, 0], twins[k, 1]
        differs = np.uint8(0)
        for j in range(size):
            differs |= arena[at + size + j] ^ arena[at + j]
        if differs:
            return False
    for k in range(soft.shape[0]):
        at, size = base + soft[k, 0], soft[k, 1]
        for j in range(size):
            if arena[at + j] == 0:
                return False
    return True
