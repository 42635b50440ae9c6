"""One small loop per opcode over margins: float32, positive where the truth is true.

The same program as for truths, in other arithmetic: *and* is the minimum, *or* the maximum, *not*
the negative; a window keeps suffix extremes of the block before it (van Herk), so that each tick
costs the same however long the window is.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from leitai.core.native import part, single, unsigned

F32 = NDArray[np.float32]
U8 = NDArray[np.uint8]
I32 = NDArray[np.int32]
INF = single(np.inf)
TINY = single(float(np.finfo(np.float32).smallest_subnormal))
ZERO = single(0)
LT, LE, GT, GE, EQ, NE = range(6)


@part
def against(r: F32, d: int, x: F32, a: int, m: int, limit: float, how: int) -> None:
    """The distance of a signal from a limit, negative where the comparison is false."""
    if how in (LT, LE):
        strict = how == LT
        for j in range(m):
            gap = limit - x[a + j]
            r[d + j] = gap if gap != ZERO else (-TINY if strict else TINY)
    elif how in (GT, GE):
        strict = how == GT
        for j in range(m):
            gap = x[a + j] - limit
            r[d + j] = gap if gap != ZERO else (-TINY if strict else TINY)
    else:
        same = np.float32(1) if how == EQ else np.float32(-1)
        for j in range(m):
            gap = abs(x[a + j] - limit)
            r[d + j] = same * (-gap if gap != ZERO else TINY)


@part
def between(r: F32, d: int, f: F32, a: int, b: int, m: int, how: int) -> None:
    """The same for two signals."""
    if how in (LT, LE):
        strict = how == LT
        for j in range(m):
            gap = f[b + j] - f[a + j]
            r[d + j] = gap if gap != ZERO else (-TINY if strict else TINY)
    else:
        same = np.float32(1) if how == EQ else np.float32(-1)
        for j in range(m):
            gap = abs(f[a + j] - f[b + j])
            r[d + j] = same * (-gap if gap != ZERO else TINY)


@part
def without_distance(r: F32, d: int, m: int) -> None:
    """A truth that has none is infinitely far from turning."""
    for j in range(m):
        r[d + j] = INF if r[d + j] > ZERO else -INF


@part
def anywhere(r: F32, d: int, v: U8, a: int, m: int, worst: float) -> None:
    """What is not valid lies anywhere: as low, or as high, as can be."""
    for j in range(m):
        r[d + j] = r[d + j] if v[a + j] else worst


@part
def fill(r: F32, d: int, m: int, value: float) -> None:
    """The same in every lane."""
    for j in range(m):
        r[d + j] = value


@part
def copy(r: F32, d: int, q: F32, a: int, m: int) -> None:
    """A."""
    for j in range(m):
        r[d + j] = q[a + j]


@part
def lesser(r: F32, d: int, a: int, b: int, m: int) -> None:
    """min(a, b)."""
    for j in range(m):
        r[d + j] = r[a + j] if r[a + j] < r[b + j] else r[b + j]


@part
def greater(r: F32, d: int, a: int, b: int, m: int) -> None:
    """max(a, b)."""
    for j in range(m):
        r[d + j] = r[a + j] if r[a + j] > r[b + j] else r[b + j]


@part
def opposite(r: F32, d: int, a: int, m: int) -> None:
    """-a."""
    for j in range(m):
        r[d + j] = -r[a + j]


@part
def delay(r: F32, d: int, a: int, w: F32, ring: int, m: int) -> None:
    """What a was when this row of the ring was last written."""
    for j in range(m):
        old = w[ring + j]
        w[ring + j] = r[a + j]
        r[d + j] = old


@part
def so_far(r: F32, d: int, a: int, w: F32, s: int, m: int, sign: float) -> None:
    """The greatest so far (`sign` 1) or the least (-1)."""
    for j in range(m):
        now = max(sign * w[s + j], sign * r[a + j])
        w[s + j] = sign * now
        r[d + j] = sign * now


@part
def rise(r: F32, d: int, a: int, w: F32, other: int, m: int) -> None:
    """Min(a, -before): `other` is the row of the other bound, kept by `copy` after both."""
    for j in range(m):
        r[d + j] = min(r[a + j], -w[other + j])


@part
def endure(r: F32, d: int, a: int, b: int, w: F32, s: int, m: int) -> None:
    """The greatest b so far, limited by the least a after it."""
    for j in range(m):
        now = max(r[b + j], min(r[a + j], w[s + j]))
        w[s + j] = now
        r[d + j] = now


@part
def greatest(r: F32, d: int, a: int, w: F32, s: int, m: int, stride: int, at: int, n: int) -> None:
    """The greatest a of the last n ticks; `w[s]` the prefix, then n rows of suffixes."""
    ring = s + stride
    last = at + 1 == n
    following = ring + unsigned(at if last else at + 1) * stride
    here = ring + unsigned(at) * stride
    for j in range(m):
        now = r[a + j]
        prefix = now if at == 0 else max(w[s + j], now)
        w[s + j] = prefix
        r[d + j] = prefix if last else max(prefix, w[following + j])
        w[here + j] = now
    if last:
        for row in range(n - 2, -1, -1):
            here = ring + unsigned(row) * stride
            following = here + stride
            for j in range(m):
                w[here + j] = max(w[here + j], w[following + j])


@part
def smallest(r: F32, d: int, a: int, w: F32, s: int, m: int, stride: int, at: int, n: int) -> None:
    """The least a of the last n ticks, kept in the same way."""
    ring = s + stride
    last = at + 1 == n
    following = ring + unsigned(at if last else at + 1) * stride
    here = ring + unsigned(at) * stride
    for j in range(m):
        now = r[a + j]
        prefix = now if at == 0 else min(w[s + j], now)
        w[s + j] = prefix
        r[d + j] = prefix if last else min(prefix, w[following + j])
        w[here + j] = now
    if last:
        for row in range(n - 2, -1, -1):
            here = ring + unsigned(row) * stride
            following = here + stride
            for j in range(m):
                w[here + j] = min(w[here + j], w[following + j])


@part
def until(
    r: F32, d: int, a: int, b: int, w: F32, s: int, m: int, stride: int, at: int, n: int
) -> None:
    """B within the window, limited by every a before it.

    A tick turns what is known of the ticks after it, u, into max(b, min(a, u)). Two such steps are
    one of the same form, so that windows of them are kept as those of `greatest`, two numbers each.
    """
    low, high = s + stride + stride, s + stride + stride + unsigned(n) * stride
    last = at + 1 == n
    here, following = unsigned(at) * stride, unsigned(at if last else at + 1) * stride
    for j in range(m):
        p, q = w[s + j], w[s + stride + j]
        x, y = r[b + j], r[a + j]
        if at == 0:
            p, q = x, y
        else:
            p, q = max(p, min(q, x)), min(q, y)
        w[s + j], w[s + stride + j] = p, q
        old = p if last else max(w[low + following + j], min(w[high + following + j], p))
        r[d + j] = old
        w[low + here + j], w[high + here + j] = x, y
    if last:
        for row in range(n - 2, -1, -1):
            here = unsigned(row) * stride
            following = here + stride
            for j in range(m):
                x, y = w[low + here + j], w[high + here + j]
                w[low + here + j] = max(x, min(y, w[low + following + j]))
                w[high + here + j] = min(y, w[high + following + j])


@part
def times(r: F32, a: int, w: F32, other: int, c: I32, s: int, m: int) -> None:
    """Count rises."""
    for j in range(m):
        c[s + j] += np.int32(min(r[a + j], -w[other + j]) > ZERO)


@part
def reached(r: F32, d: int, c: I32, s: int, m: int, least: int) -> None:
    """At least so many were counted."""
    for j in range(m):
        r[d + j] = INF if c[s + j] >= least else -INF


@part
def often(
    r: F32, a: int, w: F32, other: int, c: I32, s: int, m: int, stride: int, tick: int, rows: int
) -> None:
    """Keep the ticks of the last `rows` rises: next place, the oldest, then the ring."""
    for j in range(m):
        if min(r[a + j], -w[other + j]) > ZERO:
            place = c[s + j]
            ring = s + stride + stride + j
            c[ring + unsigned(place) * stride] = tick
            place = (place + 1) % rows
            c[s + j] = place
            c[s + stride + j] = c[ring + unsigned(place) * stride]
