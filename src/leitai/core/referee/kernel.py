"""The interpreter: runs a program over blocks of lanes, tick by tick, one small loop per opcode.

All state lies in one arena of bytes, block after block; the scratch registers lie behind it. A
block's state stays in the cache while its ticks are run. `kernel_ops` names columns and places.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from leitai.core.native import native, single, unsigned
from leitai.core.referee import kernel_memory as memory
from leitai.core.referee import kernel_signals as signal
from leitai.core.referee import kernel_truths as truth
from leitai.core.referee.kernel_doubt import anything_invalid, enter_doubt
from leitai.core.referee.kernel_groups import advance, alike, calm, least, table
from leitai.core.referee.kernel_ops import (
    AND,
    BEQ,
    BLE,
    BLT,
    BNE,
    COLUMNS,
    DELAY,
    DST,
    ENDURE,
    EVER,
    FEQ,
    FGE,
    FGT,
    FINAL,
    FLE,
    FLT,
    FNE,
    FORALL,
    GAP8,
    GAP16,
    GAP32,
    H_DOUBT,
    H_LEVEL,
    INITIAL,
    LIMIT,
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
    S_AT_BLOCK,
    S_AT_LANE,
    S_AT_TICK,
    S_BLOCK,
    S_BLOCK_BYTES,
    S_CHANNELS,
    S_CLOCK,
    S_END,
    S_FLOATS,
    S_HEADER,
    S_LANES,
    S_PATIENCE,
    S_PHASE,
    S_SIGNAL_STEPS,
    S_SOFT,
    S_SPARE,
    S_STEPS,
    S_TRUTHS,
    S_TWINS,
    S_VALIDS,
    S_WATCHES,
    SHAPE_PLACES,
    SHIFT,
    SINCE8,
    SINCE16,
    SINCE32,
    SPAN_COLUMNS,
    STATE,
    TIMES,
    TWIN,
    UNTIL,
    WATCH_COLUMNS,
    XEQ,
    XGE,
    XGT,
    XLE,
    XLT,
    XNE,
    A,
    B,
    N,
)
from leitai.core.referee.kernel_signal_step import step_signals
from leitai.core.referee.kernel_watch import notice

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
    program, at = table(code, SHAPE_PLACES, shape[S_STEPS], COLUMNS)
    watches, at = table(code, at, shape[S_WATCHES], WATCH_COLUMNS)
    twins, at = table(code, at, shape[S_TWINS], SPAN_COLUMNS)
    soft, at = table(code, at, shape[S_SOFT], SPAN_COLUMNS)
    signals = shape[S_SIGNAL_STEPS]
    reals = program.view(np.float64)
    g, f = arena.view(np.int8), arena.view(np.float32)
    c8, c16, c32 = arena, arena.view(np.uint16), arena.view(np.uint32)
    i32, f64 = arena.view(np.int32), arena.view(np.float64)
    i64, g64 = arena.view(np.int64), arena.view(np.uint64)
    size = unsigned(shape[S_BLOCK])
    lanes, wide = shape[S_LANES], shape[S_BLOCK]
    count = 0
    for block in range(shape[S_AT_BLOCK], (lanes + wide - 1) // wide):
        base = block * shape[S_BLOCK_BYTES]
        header = base // 8 + shape[S_HEADER]
        first = block * wide
        here = min(wide, lanes - first)
        lo = shape[S_AT_LANE]
        shape[S_AT_LANE] = 0
        while lo < here:
            todo = int(counts[first + lo]) if uneven else ticks
            hi = here
            if uneven or i64[header + H_LEVEL] == 0:
                hi = alike(i64, base // 8 + shape[S_PHASE], counts, uneven, first, lo, here)
                i64[header + H_LEVEL] = int(lo == 0 and hi == here)
            if todo > 0:
                start = shape[S_AT_TICK]
                shape[S_AT_TICK] = 0
                trouble = False
                if given and not flush:
                    trouble = anything_invalid(valid, shape, first + lo, hi - lo, start, todo)
                m, lane = unsigned(hi - lo), unsigned(lo)
                truths = unsigned(shape[S_TRUTHS]) + lane
                floats, valids = unsigned(shape[S_FLOATS]) + lane, unsigned(shape[S_VALIDS]) + lane
                clock = unsigned(base // 4 + shape[S_CLOCK] + lo)
                end = unsigned(base // 4 + shape[S_END] + lo)
                spare = unsigned(shape[S_SPARE]) + lane
                b1, b2 = unsigned(base) + lane, unsigned(base // 2) + lane
                b4, b8 = unsigned(base // 4) + lane, unsigned(base // 8) + lane
                phase = i64[base // 8 + shape[S_PHASE] + lo]
                youngest = least(i32, clock, m)
                header = base // 8 + shape[S_HEADER]
                room = watches.shape[0] * (hi - lo)
                for i in range(start, todo):
                    if count + room > edges.shape[0] // 4:
                        shape[S_AT_BLOCK], shape[S_AT_LANE], shape[S_AT_TICK] = block, lo, i
                        return -1 - count
                    row = 0 if flush else i
                    if signals and step_signals(
                        program, signals, shape, arena, x, valid, given, base, first, lo, hi, row,
                        phase + i, youngest + i, i,
                    ) and not flush:  # fmt: skip
                        trouble = True
                    if trouble and i64[header + H_DOUBT] == 0:
                        enter_doubt(arena, base, twins)
                        i64[header + H_DOUBT] = 1
                    doubtful = i64[header + H_DOUBT] != 0
                    corner = unsigned(row * shape[S_CHANNELS] * shape[S_LANES] + first + lo)
                    for k in range(signals, program.shape[0]):
                        op, n = program[k, OP], program[k, N]
                        d = truths + unsigned(program[k, DST])
                        ra, rb = unsigned(program[k, A]), unsigned(program[k, B])
                        a, b = truths + ra, truths + rb
                        state, twin = unsigned(program[k, STATE]), unsigned(program[k, TWIN])
                        ring = b1 + unsigned(program[k, RING])
                        mask = program[k, MASK]
                        limit = single(reals[k, LIMIT])
                        if mask and (flush or youngest + i < program[k, SHIFT]):
                            neutral = 1 if mask & NEUTRAL_TRUE else -1
                            shift = i - program[k, SHIFT]
                            if mask & MASK_A:
                                veil(g, spare, a, i32, clock, end, m, shift, neutral)
                                a = spare
                            if mask & MASK_B:
                                veil(g, spare + size, b, i32, clock, end, m, shift, neutral)
                                b = spare + size
                        if op == XLT:
                            x_lt(g, d, x, corner + ra, m, limit)
                        elif op == XLE:
                            x_le(g, d, x, corner + ra, m, limit)
                        elif op == XGT:
                            x_gt(g, d, x, corner + ra, m, limit)
                        elif op == XGE:
                            x_ge(g, d, x, corner + ra, m, limit)
                        elif op == XEQ:
                            x_eq(g, d, x, corner + ra, m, limit)
                        elif op == XNE:
                            x_ne(g, d, x, corner + ra, m, limit)
                        elif op == FLT:
                            x_lt(g, d, f, floats + ra, m, limit)
                        elif op == FLE:
                            x_le(g, d, f, floats + ra, m, limit)
                        elif op == FGT:
                            x_gt(g, d, f, floats + ra, m, limit)
                        elif op == FGE:
                            x_ge(g, d, f, floats + ra, m, limit)
                        elif op == FEQ:
                            x_eq(g, d, f, floats + ra, m, limit)
                        elif op == FNE:
                            x_ne(g, d, f, floats + ra, m, limit)
                        elif op == BLT:
                            both_lt(g, d, f, floats + ra, floats + rb, m)
                        elif op == BLE:
                            both_le(g, d, f, floats + ra, floats + rb, m)
                        elif op == BEQ:
                            both_eq(g, d, f, floats + ra, floats + rb, m)
                        elif op == BNE:
                            both_ne(g, d, f, floats + ra, floats + rb, m)
                        elif op == AND:
                            conjunction(g, d, a, b, m)
                        elif op == OR:
                            disjunction(g, d, a, b, m)
                        elif op == NOT:
                            negation(g, d, a, m)
                        elif op == DELAY:
                            delay(g, d, a, ring + unsigned((phase + i) % n) * size, m)
                        elif op == EVER:
                            ever(g, d, a, b1 + state, m)
                        elif op == FORALL:
                            forall(g, d, a, b1 + state, m)
                        elif op == RISE:
                            rise(g, d, a, b1 + state, m)
                        elif op == ENDURE:
                            endure(g, d, a, b, b1 + state, m)
                        elif op == RUN8:
                            if doubtful:
                                run(g, d, a, c8, b1 + state, b1 + twin, m, np.uint8(n))
                            else:
                                run_clear(g, d, a, c8, b1 + state, m, np.uint8(n))
                        elif op == RUN16:
                            if doubtful:
                                run(g, d, a, c16, b2 + state, b2 + twin, m, np.uint16(n))
                            else:
                                run_clear(g, d, a, c16, b2 + state, m, np.uint16(n))
                        elif op == RUN32:
                            if doubtful:
                                run(g, d, a, c32, b4 + state, b4 + twin, m, np.uint32(n))
                            else:
                                run_clear(g, d, a, c32, b4 + state, m, np.uint32(n))
                        elif op == GAP8:
                            if doubtful:
                                gap(g, d, a, c8, b1 + state, b1 + twin, m, np.uint8(n))
                            else:
                                gap_clear(g, d, a, c8, b1 + state, m, np.uint8(n))
                        elif op == GAP16:
                            if doubtful:
                                gap(g, d, a, c16, b2 + state, b2 + twin, m, np.uint16(n))
                            else:
                                gap_clear(g, d, a, c16, b2 + state, m, np.uint16(n))
                        elif op == GAP32:
                            if doubtful:
                                gap(g, d, a, c32, b4 + state, b4 + twin, m, np.uint32(n))
                            else:
                                gap_clear(g, d, a, c32, b4 + state, m, np.uint32(n))
                        elif op == SINCE8:
                            if doubtful:
                                since(g, d, a, b, c8, b1 + state, b1 + twin, m, np.uint8(n))
                            else:
                                since_clear(g, d, a, b, c8, b1 + state, m, np.uint8(n))
                        elif op == SINCE16:
                            if doubtful:
                                since(g, d, a, b, c16, b2 + state, b2 + twin, m, np.uint16(n))
                            else:
                                since_clear(g, d, a, b, c16, b2 + state, m, np.uint16(n))
                        elif op == SINCE32:
                            if doubtful:
                                since(g, d, a, b, c32, b4 + state, b4 + twin, m, np.uint32(n))
                            else:
                                since_clear(g, d, a, b, c32, b4 + state, m, np.uint32(n))
                        elif op == UNTIL:
                            at = (phase + i) % n
                            fill(g, ring + unsigned(at) * size, m, -1)
                            if doubtful:
                                until(g, a, b, i32, b4 + state, ring, m, at, n, size, 1, 1)
                                until(g, a, b, i32, b4 + twin, ring, m, at, n, size, 0, 1)
                            else:
                                until(g, a, b, i32, b4 + state, ring, m, at, n, size, 1, 2)
                            copy(g, d, ring + unsigned((at + 1) % n) * size, m)
                        elif op == TIMES:
                            times(g, a, ring, i32, b4 + state, m, 1)
                            if doubtful:
                                times(g, a, ring, i32, b4 + twin, m, 0)
                            other = twin if doubtful else state
                            reached(g, d, i32, b4 + state, b4 + other, m, n)
                            copy(g, ring, a, m)
                        elif op == OFTEN:
                            often(g, a, ring, i32, b4 + state, clock, m, i, size, n, 1)
                            if doubtful:
                                often(g, a, ring, i32, b4 + twin, clock, m, i, size, n, 0)
                            other = twin if doubtful else state
                            since_tick = i - program[k, B]
                            recent(
                                g,
                                d,
                                i32,
                                b4 + state + size,
                                b4 + other + size,
                                clock,
                                m,
                                since_tick,
                            )
                            copy(g, ring, a, m)
                        else:
                            if doubtful:
                                shade(g, spare, a, arena, valids + rb, m)
                                a = spare
                            uncertain(g, a, ring, ring + size, m, op == FINAL, op == INITIAL)
                            if op == PEAK:
                                peak(f, b4 + state, floats + rb, g, a, ring, m)
                            elif op == LOWEST:
                                lowest(f, b4 + state, floats + rb, g, a, ring, m)
                            elif op == FINAL:
                                final(f, b4 + state, floats + rb, g, a, ring, m)
                            elif op == INITIAL:
                                initial(f, b4 + state, floats + rb, g, a, ring, m)
                            elif op == MEAN:
                                mean(
                                    f64,
                                    b8 + state,
                                    b8 + state + size,
                                    f,
                                    floats + rb,
                                    g,
                                    a,
                                    ring,
                                    m,
                                )
                        if doubtful and op <= BNE:
                            if op >= FLT:
                                doubt(g, d, arena, valids + ra, m)
                                if op >= BLT:
                                    doubt(g, d, arena, valids + rb, m)
                            elif given:
                                doubt(g, d, valid, corner + ra, m)
                    count = notice(
                        g, g64, i32, watches, unsigned(base), lane, unsigned(hi), clock, end, i,
                        first, edges, count,
                    )  # fmt: skip
                advance(i32, i64, base, shape, lo, hi, todo, flush)
                calm(arena, i64, base, header, trouble, todo, twins, soft, shape[S_PATIENCE])
            lo = hi
    shape[S_AT_BLOCK] = 0
    return count
