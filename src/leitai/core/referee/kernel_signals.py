"""One small loop per opcode over signals: float32 registers, a validity byte beside each.

`d`, `a`, `b` count lanes from the start of an array; all are unsigned, so that no index can mean
"from the end" and the loops become SIMD. Each returns 1 if a lane came out invalid.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from leitai.core.native import part, unsigned

F32 = NDArray[np.float32]
U8 = NDArray[np.uint8]
I8 = NDArray[np.int8]


@part
def load(f: F32, d: int, x: F32, a: int, m: int) -> None:
    """Copy a channel's row."""
    for j in range(m):
        f[d + j] = x[a + j]


@part
def load_valid(v: U8, d: int, valid: U8, a: int, m: int) -> int:
    """Copy a channel's validity."""
    bad = np.uint8(0)
    for j in range(m):
        v[d + j] = valid[a + j]
        bad |= np.uint8(1) - valid[a + j]
    return int(bad)


@part
def judge_valid(f: F32, d: int, v: U8, vd: int, va: int, vb: int, m: int) -> int:
    """A result is valid if both operands are and it is a finite number."""
    bad = np.uint8(0)
    for j in range(m):
        finite = np.uint8(abs(f[d + j]) < np.float32(np.inf))
        good = np.uint8(v[va + j] & v[vb + j] & finite)
        v[vd + j] = good
        bad |= np.uint8(1) - good
    return int(bad)


@part
def add(f: F32, d: int, a: int, b: int, m: int) -> None:
    """a + b."""
    for j in range(m):
        f[d + j] = f[a + j] + f[b + j]


@part
def subtract(f: F32, d: int, a: int, b: int, m: int) -> None:
    """a - b."""
    for j in range(m):
        f[d + j] = f[a + j] - f[b + j]


@part
def multiply(f: F32, d: int, a: int, b: int, m: int) -> None:
    """a · b."""
    for j in range(m):
        f[d + j] = f[a + j] * f[b + j]


@part
def divide(f: F32, d: int, a: int, b: int, m: int) -> None:
    """a / b."""
    for j in range(m):
        f[d + j] = f[a + j] / f[b + j]


@part
def least(f: F32, d: int, a: int, b: int, m: int) -> None:
    """min(a, b); a if they are equal."""
    for j in range(m):
        f[d + j] = f[b + j] if f[b + j] < f[a + j] else f[a + j]


@part
def most(f: F32, d: int, a: int, b: int, m: int) -> None:
    """max(a, b); a if they are equal."""
    for j in range(m):
        f[d + j] = f[b + j] if f[b + j] > f[a + j] else f[a + j]


@part
def absolute(f: F32, d: int, a: int, m: int) -> None:
    """|a|."""
    for j in range(m):
        f[d + j] = abs(f[a + j])


@part
def lag(f: F32, d: int, a: int, r: int, m: int) -> None:
    """What a was when this row of the ring was last written."""
    for j in range(m):
        old = f[r + j]
        f[r + j] = f[a + j]
        f[d + j] = old


@part
def lag_valid(v: U8, d: int, a: int, r: int, m: int) -> int:
    """The same for validity."""
    bad = np.uint8(0)
    for j in range(m):
        old = v[r + j]
        v[r + j] = v[a + j]
        v[d + j] = old
        bad |= np.uint8(1) - old
    return int(bad)


@part
def stand_still(
    f: F32,
    v: U8,
    a: int,
    va: int,
    r: int,
    vr: int,
    rows: int,
    stride: int,
    g: I8,
    starts: int,
    m: int,
) -> None:
    """Where an attempt starts at this tick, fill the whole ring: what was before stood still."""
    for j in range(m):
        if g[starts + j]:
            for row in range(unsigned(rows)):
                f[r + row * stride + j] = f[a + j]
                v[vr + row * stride + j] = v[va + j]


@part
def doubt(g: I8, d: int, v: U8, a: int, m: int) -> None:
    """A comparison with what is invalid is unknown."""
    for j in range(m):
        g[d + j] = g[d + j] if v[a + j] else np.int8(0)


@part
def x_lt(g: I8, d: int, x: F32, a: int, m: int, limit: float) -> None:
    """x < limit."""
    for j in range(m):
        g[d + j] = np.int8(1) if x[a + j] < limit else np.int8(-1)


@part
def x_le(g: I8, d: int, x: F32, a: int, m: int, limit: float) -> None:
    """x <= limit."""
    for j in range(m):
        g[d + j] = np.int8(1) if x[a + j] <= limit else np.int8(-1)


@part
def x_gt(g: I8, d: int, x: F32, a: int, m: int, limit: float) -> None:
    """x > limit."""
    for j in range(m):
        g[d + j] = np.int8(1) if x[a + j] > limit else np.int8(-1)


@part
def x_ge(g: I8, d: int, x: F32, a: int, m: int, limit: float) -> None:
    """x >= limit."""
    for j in range(m):
        g[d + j] = np.int8(1) if x[a + j] >= limit else np.int8(-1)


@part
def x_eq(g: I8, d: int, x: F32, a: int, m: int, limit: float) -> None:
    """x == limit."""
    for j in range(m):
        g[d + j] = np.int8(1) if x[a + j] == limit else np.int8(-1)


@part
def x_ne(g: I8, d: int, x: F32, a: int, m: int, limit: float) -> None:
    """x != limit."""
    for j in range(m):
        g[d + j] = np.int8(1) if x[a + j] != limit else np.int8(-1)


@part
def both_lt(g: I8, d: int, f: F32, a: int, b: int, m: int) -> None:
    """a < b."""
    for j in range(m):
        g[d + j] = np.int8(1) if f[a + j] < f[b + j] else np.int8(-1)


@part
def both_le(g: I8, d: int, f: F32, a: int, b: int, m: int) -> None:
    """a <= b."""
    for j in range(m):
        g[d + j] = np.int8(1) if f[a + j] <= f[b + j] else np.int8(-1)


@part
def both_eq(g: I8, d: int, f: F32, a: int, b: int, m: int) -> None:
    """a == b."""
    for j in range(m):
        g[d + j] = np.int8(1) if f[a + j] == f[b + j] else np.int8(-1)


@part
def both_ne(g: I8, d: int, f: F32, a: int, b: int, m: int) -> None:
    """a != b."""
    for j in range(m):
        g[d + j] = np.int8(1) if f[a + j] != f[b + j] else np.int8(-1)
