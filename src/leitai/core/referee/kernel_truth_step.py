"""One tick of the truths of a program."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from leitai.core.referee import kernel_memory as memory
from leitai.core.referee import kernel_signals as signal
from leitai.core.referee import kernel_truths as truth
from leitai.core.referee.kernel_ops import (
    AND,
    BEQ,
    BLE,
    BLT,
    BNE,
    DELAY,
    DST,
    ENDURE,
    EVER,
    FINAL,
    FLT,
    FNE,
    FORALL,
    GAP8,
    GAP16,
    GAP32,
    INITIAL,
    LOWEST,
    MASK,
    MASK_A,
    MASK_B,
    MEAN,
    NEUTRAL_TRUE,
    NOT,
    OFTEN,
    OP,
    OR,
    PEAK,
    RING,
    RISE,
    RUN8,
    RUN16,
    RUN32,
    S_BLOCK,
    S_CHANNELS,
    S_CLOCK,
    S_END,
    S_FLOATS,
    S_LANES,
    S_SPARE,
    S_TRUTHS,
    S_VALIDS,
    SHIFT,
    SINCE8,
    SINCE16,
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
from leitai.core.referee.native import native, unsigned

I64 = NDArray[np.int64]
I32 = NDArray[np.int32]
F32 = NDArray[np.float32]
U8 = NDArray[np.uint8]
I8 = NDArray[np.int8]

x_lt, x_le, x_gt, x_ge, x_eq, x_ne = (
    signal.x_lt, signal.x_le, signal.x_gt, signal.x_ge, signal.x_eq, signal.x_ne,
)  # fmt: skip
both_lt, both_le, both_eq, both_ne = (
    signal.both_lt, signal.both_le, signal.both_eq, signal.both_ne,
)  # fmt: skip
doubt, veil = signal.doubt, truth.veil
conjunction, disjunction, negation = truth.conjunction, truth.disjunction, truth.negation
delay, ever, forall, rise, endure = (
    truth.delay, truth.ever, truth.forall, truth.rise, truth.endure,
)  # fmt: skip
run_clear, run, gap_clear, gap = truth.run_clear, truth.run, truth.gap_clear, truth.gap
since_clear, since = truth.since_clear, truth.since
until, fill, copy, times, reached = (
    memory.until, memory.fill, memory.copy, memory.times, memory.reached,
)  # fmt: skip
often, recent, shade, uncertain = memory.often, memory.recent, memory.shade, memory.uncertain
peak, lowest, final, initial, mean = (
    memory.peak, memory.lowest, memory.final, memory.initial, memory.mean,
)  # fmt: skip


@native
def step_truths(
    program: I64, limits: F32, signals: int, shape: I64, arena: U8, x: F32, valid: U8, given: bool,
    base: int, first: int, lo: int, hi: int, row: int, phase: int, young: int, i: int, flush: bool,
    doubtful: bool,
) -> None:  # fmt: skip
    """Compute all truth registers and the numbers about the attempt."""
    g, f = arena.view(np.int8), arena.view(np.float32)
    c8, c16, c32 = arena, arena.view(np.uint16), arena.view(np.uint32)
    i32, f64 = arena.view(np.int32), arena.view(np.float64)
    m, lane = unsigned(hi - lo), unsigned(lo)
    size = unsigned(shape[S_BLOCK])
    truths = unsigned(shape[S_TRUTHS]) + lane
    floats, valids = unsigned(shape[S_FLOATS]) + lane, unsigned(shape[S_VALIDS]) + lane
    clock = unsigned(base // 4 + shape[S_CLOCK] + lo)
    end = unsigned(base // 4 + shape[S_END] + lo)
    spare = unsigned(shape[S_SPARE]) + lane
    corner = row * shape[S_CHANNELS] * shape[S_LANES] + first + lo
    for k in range(signals, program.shape[0]):
        op = program[k, OP]
        d = truths + unsigned(program[k, DST]) * size
        ra, rb = unsigned(program[k, A]) * size, unsigned(program[k, B]) * size
        if op < AND:
            if op <= XNE:
                at = unsigned(corner + program[k, A] * shape[S_LANES])
                _compare(g, d, x, at, m, limits[k], op - XLT)
                if given and doubtful:
                    doubt(g, d, valid, at, m)
            elif op <= FNE:
                _compare(g, d, f, floats + ra, m, limits[k], op - FLT)
                if doubtful:
                    doubt(g, d, arena, valids + ra, m)
            else:
                if op == BLT:
                    both_lt(g, d, f, floats + ra, floats + rb, m)
                elif op == BLE:
                    both_le(g, d, f, floats + ra, floats + rb, m)
                elif op == BEQ:
                    both_eq(g, d, f, floats + ra, floats + rb, m)
                elif op == BNE:
                    both_ne(g, d, f, floats + ra, floats + rb, m)
                if doubtful:
                    doubt(g, d, arena, valids + ra, m)
                    doubt(g, d, arena, valids + rb, m)
            continue
        a, b = truths + ra, truths + rb
        if op == AND:
            conjunction(g, d, a, b, m)
            continue
        if op == OR:
            disjunction(g, d, a, b, m)
            continue
        if op == NOT:
            negation(g, d, a, m)
            continue
        mask = program[k, MASK]
        if mask and (flush or young < program[k, SHIFT]):
            neutral = 1 if mask & NEUTRAL_TRUE else -1
            shift = i - program[k, SHIFT]
            if mask & MASK_A:
                veil(g, spare, a, i32, clock, end, m, shift, neutral)
                a = spare
            if mask & MASK_B:
                veil(g, spare + size, b, i32, clock, end, m, shift, neutral)
                b = spare + size
        n = program[k, N]
        state, twin = program[k, STATE], program[k, TWIN]
        if op == DELAY:
            at = unsigned(base + program[k, RING] + (phase % n) * shape[S_BLOCK]) + lane
            delay(g, d, a, at, m)
        elif op >= RUN8 and op <= SINCE32:
            s1, t1 = unsigned(base + state) + lane, unsigned(base + twin) + lane
            s2, t2 = unsigned(base // 2 + state) + lane, unsigned(base // 2 + twin) + lane
            s4, t4 = unsigned(base // 4 + state) + lane, unsigned(base // 4 + twin) + lane
            if not doubtful:
                if op == RUN8:
                    run_clear(g, d, a, c8, s1, m, np.uint8(n))
                elif op == GAP8:
                    gap_clear(g, d, a, c8, s1, m, np.uint8(n))
                elif op == SINCE8:
                    since_clear(g, d, a, b, c8, s1, m, np.uint8(n))
                elif op == RUN16:
                    run_clear(g, d, a, c16, s2, m, np.uint16(n))
                elif op == GAP16:
                    gap_clear(g, d, a, c16, s2, m, np.uint16(n))
                elif op == SINCE16:
                    since_clear(g, d, a, b, c16, s2, m, np.uint16(n))
                elif op == RUN32:
                    run_clear(g, d, a, c32, s4, m, np.uint32(n))
                elif op == GAP32:
                    gap_clear(g, d, a, c32, s4, m, np.uint32(n))
                elif op == SINCE32:
                    since_clear(g, d, a, b, c32, s4, m, np.uint32(n))
            elif op == RUN8:
                run(g, d, a, c8, s1, t1, m, np.uint8(n))
            elif op == GAP8:
                gap(g, d, a, c8, s1, t1, m, np.uint8(n))
            elif op == SINCE8:
                since(g, d, a, b, c8, s1, t1, m, np.uint8(n))
            elif op == RUN16:
                run(g, d, a, c16, s2, t2, m, np.uint16(n))
            elif op == GAP16:
                gap(g, d, a, c16, s2, t2, m, np.uint16(n))
            elif op == SINCE16:
                since(g, d, a, b, c16, s2, t2, m, np.uint16(n))
            elif op == RUN32:
                run(g, d, a, c32, s4, t4, m, np.uint32(n))
            elif op == GAP32:
                gap(g, d, a, c32, s4, t4, m, np.uint32(n))
            elif op == SINCE32:
                since(g, d, a, b, c32, s4, t4, m, np.uint32(n))
        elif op == EVER:
            ever(g, d, a, unsigned(base + state) + lane, m)
        elif op == FORALL:
            forall(g, d, a, unsigned(base + state) + lane, m)
        elif op == RISE:
            rise(g, d, a, unsigned(base + state) + lane, m)
        elif op == ENDURE:
            endure(g, d, a, b, unsigned(base + state) + lane, m)
        elif op == UNTIL:
            s, t = unsigned(base // 4 + state) + lane, unsigned(base // 4 + twin) + lane
            ring = unsigned(base + program[k, RING]) + lane
            at = phase % n
            fill(g, ring + unsigned(at) * size, m, -1)
            if doubtful:
                until(g, a, b, i32, s, ring, m, at, n, size, 1, 1)
                until(g, a, b, i32, t, ring, m, at, n, size, 0, 1)
            else:
                until(g, a, b, i32, s, ring, m, at, n, size, 1, 2)
            copy(g, d, ring + unsigned((at + 1) % n) * size, m)
        elif op == TIMES:
            s, t = unsigned(base // 4 + state) + lane, unsigned(base // 4 + twin) + lane
            before = unsigned(base + program[k, RING]) + lane
            times(g, a, before, i32, s, m, 1)
            if doubtful:
                times(g, a, before, i32, t, m, 0)
            reached(g, d, i32, s, t if doubtful else s, m, n)
            copy(g, before, a, m)
        elif op == OFTEN:
            s, t = unsigned(base // 4 + state) + lane, unsigned(base // 4 + twin) + lane
            before = unsigned(base + program[k, RING]) + lane
            often(g, a, before, i32, s, clock, m, i, size, n, 1)
            if doubtful:
                often(g, a, before, i32, t, clock, m, i, size, n, 0)
            else:
                t = s
            recent(g, d, i32, s + size, t + size, clock, m, i - program[k, B])
            copy(g, before, a, m)
        else:
            _measure(
                g, f, f64, arena, op, a, floats + rb, valids + rb, base, state, program[k, RING],
                lane, m, size, spare + size, doubtful,
            )  # fmt: skip


@native
def _compare(g: I8, d: int, x: F32, at: int, m: int, limit: float, how: int) -> None:
    """In the order < <= > >= == !=."""
    if how == 0:
        x_lt(g, d, x, at, m, limit)
    elif how == 1:
        x_le(g, d, x, at, m, limit)
    elif how == 2:
        x_gt(g, d, x, at, m, limit)
    elif how == 3:
        x_ge(g, d, x, at, m, limit)
    elif how == 4:
        x_eq(g, d, x, at, m, limit)
    else:
        x_ne(g, d, x, at, m, limit)


@native
def _measure(
    g: I8, f: F32, f64: NDArray[np.float64], v: U8, op: int, gate: int, a: int, va: int, base: int,
    state: int, flags: int, lane: int, m: int, size: int, spare: int, doubtful: bool,
) -> None:  # fmt: skip
    """Take one more tick into a number about the attempt."""
    s = unsigned(base // 4 + state) + lane
    seen = unsigned(base + flags) + lane
    if doubtful:
        shade(g, spare, gate, v, va, m)
        gate = spare
    uncertain(g, gate, seen, seen + size, m, op == FINAL, op == INITIAL)
    if op == PEAK:
        peak(f, s, a, g, gate, seen, m)
    elif op == LOWEST:
        lowest(f, s, a, g, gate, seen, m)
    elif op == FINAL:
        final(f, s, a, g, gate, seen, m)
    elif op == INITIAL:
        initial(f, s, a, g, gate, seen, m)
    elif op == MEAN:
        s = unsigned(base // 8 + state) + lane
        mean(f64, s, s + size, f, a, g, gate, seen, m)
