"""The interpreter of a program in margins: all lanes of a block in step, tick by tick."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from leitai.core.native import native, part, single, unsigned
from leitai.core.referee.kernel_doubt import enter_doubt
from leitai.core.referee.kernel_margin_ops import (
    INF,
    against,
    anywhere,
    between,
    copy,
    delay,
    endure,
    fill,
    greater,
    greatest,
    lesser,
    often,
    opposite,
    reached,
    rise,
    smallest,
    so_far,
    times,
    until,
    without_distance,
)
from leitai.core.referee.kernel_ops import (
    AND,
    BEQ,
    BLT,
    BNE,
    DELAY,
    DST,
    ENDURE,
    EVER,
    FLT,
    FORALL,
    GAP8,
    GAP32,
    H_DOUBT,
    LIMIT,
    MASK,
    MASK_A,
    MASK_B,
    NEUTRAL_TRUE,
    NOT,
    OFTEN,
    OP,
    OR,
    RISE,
    RUN8,
    RUN32,
    S_BLOCK,
    S_CHANNELS,
    S_FLOATS,
    S_HEADER,
    S_LANES,
    S_VALIDS,
    SHIFT,
    SINCE8,
    SINCE32,
    STATE,
    TIMES,
    TWIN,
    UNTIL,
    XLT,
    XNE,
    A,
    B,
    N,
)
from leitai.core.referee.kernel_signal_step import step_signals

I64 = NDArray[np.int64]
F32 = NDArray[np.float32]
U8 = NDArray[np.uint8]


@native
def margin_ticks(
    program: I64, signals: int, words: U8, roots: I64, twins: I64, shape: I64, arena: U8, r: F32,
    x: F32, valid: U8, given: bool, block: int, base: int, lanes: int, ticks: int, clock: int,
    end: int, out: F32,
) -> None:  # fmt: skip
    """Run these ticks of a block; `out[plane, tick, root, lane]` gets both bounds of each root."""
    reals, f, i32 = program.view(np.float64), arena.view(np.float32), arena.view(np.int32)
    header = base // 8 + shape[S_HEADER]
    doubts = arena.view(np.int64)
    m, size, origin = unsigned(lanes), unsigned(shape[S_BLOCK]), unsigned(base // 4)
    floats, valids = unsigned(shape[S_FLOATS]), unsigned(shape[S_VALIDS])
    spare = unsigned(r.shape[0] - 2 * shape[S_BLOCK])
    plane_size = spare // unsigned(2)
    first = block * shape[S_BLOCK]
    for i in range(ticks):
        now = clock + i
        row = 0 if now >= end else i
        bad = step_signals(
            program, signals, shape, arena, x, valid, given, base, first, 0, lanes, row, now, now, i
        )
        corner = unsigned(row * shape[S_CHANNELS] * shape[S_LANES] + first)
        if given and doubts[header + H_DOUBT] == 0:
            for c in range(shape[S_CHANNELS]):
                at = corner + unsigned(c * shape[S_LANES])
                for j in range(m):
                    bad |= valid[at + j] == 0
        if bad and doubts[header + H_DOUBT] == 0:
            enter_doubt(arena, base, twins)
            doubts[header + H_DOUBT] = 1
        planes = 2 if doubts[header + H_DOUBT] else 1
        for k in range(signals, program.shape[0]):
            op, n, mask = program[k, OP], program[k, N], program[k, MASK]
            dst, ra, rb = (
                unsigned(program[k, DST]),
                unsigned(program[k, A]),
                unsigned(program[k, B]),
            )
            age = now - program[k, SHIFT]
            outside = mask and (age < 0 or age >= end)
            for plane in range(planes):
                here = unsigned(plane) * plane_size
                there = unsigned(planes - 1 - plane) * plane_size
                worst = INF if plane else -INF
                d, a, b = here + dst, here + ra, here + rb
                s = origin + unsigned(program[k, TWIN] if plane else program[k, STATE])
                if outside:
                    neutral = INF if mask & NEUTRAL_TRUE else -INF
                    if mask & MASK_A:
                        fill(r, spare, m, neutral)
                        a = spare
                    if mask & MASK_B:
                        fill(r, spare + size, m, neutral)
                        b = spare + size
                if op <= XNE:
                    at = corner + ra
                    against(r, d, x, at, m, single(reals[k, LIMIT]), op - XLT)
                    if words[k]:
                        without_distance(r, d, m)
                    if planes > 1 and given:
                        anywhere(r, d, valid, at, m, worst)
                elif op < BLT:
                    against(r, d, f, floats + ra, m, single(reals[k, LIMIT]), op - FLT)
                    if planes > 1:
                        anywhere(r, d, arena, valids + ra, m, worst)
                elif op <= BNE:
                    how = op - BLT if op < BEQ else op - BLT + 2
                    between(r, d, f, floats + ra, floats + rb, m, how)
                    if words[k]:
                        without_distance(r, d, m)
                    if planes > 1:
                        anywhere(r, d, arena, valids + ra, m, worst)
                        anywhere(r, d, arena, valids + rb, m, worst)
                elif op == AND:
                    lesser(r, d, a, b, m)
                elif op == OR:
                    greater(r, d, a, b, m)
                elif op == NOT:
                    opposite(r, d, there + ra, m)
                elif op == DELAY:
                    delay(r, d, a, f, s + unsigned(now % n) * size, m)
                elif op == EVER:
                    so_far(r, d, a, f, s, m, single(1))
                elif op == FORALL:
                    so_far(r, d, a, f, s, m, single(-1))
                elif op == ENDURE:
                    endure(r, d, a, b, f, s, m)
                elif op >= RUN8 and op <= RUN32:
                    smallest(r, d, a, f, s, m, size, now % n, n)
                elif op >= GAP8 and op <= GAP32:
                    greatest(r, d, a, f, s, m, size, now % n, n)
                elif op >= SINCE8 and op <= SINCE32:
                    greatest(r, d, b, f, s + size, m, size, now % n, n)
                    _limit_by_endurance(r, d, a, b, f, s, m)
                elif op == UNTIL:
                    until(r, d, a, b, f, s, m, size, now % n, n)
                else:
                    other = unsigned(program[k, TWIN] if planes - 1 - plane else program[k, STATE])
                    before = origin + other
                    if op == RISE:
                        rise(r, d, a, f, before, m)
                    elif op == TIMES:
                        times(r, a, f, before, i32, s + size, m)
                        reached(r, d, i32, s + size, m, n)
                    elif op == OFTEN:
                        often(r, a, f, before, i32, s + size, m, size, now, n)
                        reached(r, d, i32, s + size + size, m, now - program[k, B])
            if op in (RISE, TIMES, OFTEN):
                for plane in range(planes):
                    s = origin + unsigned(program[k, TWIN] if plane else program[k, STATE])
                    here = unsigned(plane) * plane_size + ra
                    if outside:
                        fill(f, s, m, INF if mask & NEUTRAL_TRUE else -INF)
                    else:
                        copy(f, s, r, here, m)
        for plane in range(2):
            here = unsigned(min(plane, planes - 1)) * plane_size
            for k in range(roots.shape[0]):
                at = unsigned(((plane * ticks + i) * roots.shape[0] + k) * shape[S_LANES] + first)
                copy(out, at, r, here + unsigned(roots[k]), m)


@part
def _limit_by_endurance(r: F32, d: int, a: int, b: int, w: F32, s: int, m: int) -> None:
    """Lower d to the greatest b so far, limited by the least a after it."""
    for j in range(m):
        now = max(r[b + j], min(r[a + j], w[s + j]))
        w[s + j] = now
        r[d + j] = min(r[d + j], now)
