"""One tick of the signals of a program."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from leitai.core.native import part, unsigned
from leitai.core.referee import kernel_signals as signal
from leitai.core.referee.kernel_ops import (
    ABS,
    ADD,
    DIV,
    DST,
    LAG,
    LEAST,
    LOAD,
    MASK,
    MOST,
    MUL,
    OP,
    RING,
    S_BLOCK,
    S_CHANNELS,
    S_CLOCK,
    S_FLOATS,
    S_LANES,
    S_ONES,
    S_SPARE,
    S_VALIDS,
    STATE,
    SUB,
    A,
    B,
    N,
)

I64 = NDArray[np.int64]
I32 = NDArray[np.int32]
F32 = NDArray[np.float32]
U8 = NDArray[np.uint8]

load, load_valid, judge_valid = signal.load, signal.load_valid, signal.judge_valid
add, subtract, multiply, divide = signal.add, signal.subtract, signal.multiply, signal.divide
least, most, absolute = signal.least, signal.most, signal.absolute
lag, lag_valid, stand_still = signal.lag, signal.lag_valid, signal.stand_still


@part
def step_signals(
    program: I64, signals: int, shape: I64, arena: U8, x: F32, valid: U8, given: bool, base: int,
    first: int, lo: int, hi: int, row: int, phase: int, young: int, i: int,
) -> bool:  # fmt: skip
    """Compute all signal registers; tells whether one came out invalid that should not be."""
    f, i32, i8 = arena.view(np.float32), arena.view(np.int32), arena.view(np.int8)
    m, lane = unsigned(hi - lo), unsigned(lo)
    size = unsigned(shape[S_BLOCK])
    floats, valids = unsigned(shape[S_FLOATS]) + lane, unsigned(shape[S_VALIDS]) + lane
    bad = 0
    for k in range(signals):
        op = program[k, OP]
        dst, a = unsigned(program[k, DST]), unsigned(program[k, A])
        d, vd = floats + dst, valids + dst
        if op == LOAD:
            at = unsigned(row * shape[S_CHANNELS] * shape[S_LANES] + program[k, A] + first + lo)
            load(f, d, x, at, m)
            if given:
                bad |= load_valid(arena, vd, valid, at, m)
            else:
                bad |= load_valid(arena, vd, arena, unsigned(shape[S_ONES]), m)
            continue
        va, a = valids + a, floats + a
        if op == LAG:
            rows = program[k, N]
            f0 = unsigned(base // 4 + program[k, STATE]) + lane
            v0 = unsigned(base + program[k, RING]) + lane
            if program[k, MASK] and young == 0:
                clock = base // 4 + shape[S_CLOCK] + lo
                spare = unsigned(shape[S_SPARE]) + lane
                for j in range(m):
                    i8[spare + j] = np.int8(i32[unsigned(clock) + j] + i == 0)
                stand_still(f, arena, a, va, f0, v0, rows, size, i8, spare, m)
            at = unsigned(phase % rows) * size
            lag(f, d, a, f0 + at, m)
            gap = lag_valid(arena, vd, va, v0 + at, m)
            if program[k, MASK]:
                bad |= gap
            continue
        b = unsigned(program[k, B])
        vb, b = valids + b, floats + b
        if op == ADD:
            add(f, d, a, b, m)
        elif op == SUB:
            subtract(f, d, a, b, m)
        elif op == MUL:
            multiply(f, d, a, b, m)
        elif op == DIV:
            divide(f, d, a, b, m)
        elif op == LEAST:
            least(f, d, a, b, m)
        elif op == MOST:
            most(f, d, a, b, m)
        elif op == ABS:
            absolute(f, d, a, m)
            vb = va
        bad |= judge_valid(f, d, arena, vd, va, vb, m)
    return bad != 0
