"""Truths with longer memory (until, at least n times) and numbers about the attempt so far."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from leitai.core.native import part, unsigned

I8 = NDArray[np.int8]
U8 = NDArray[np.uint8]
I32 = NDArray[np.int32]
F32 = NDArray[np.float32]
F64 = NDArray[np.float64]


@part
def until(
    g: I8, a: int, b: int, w: I32, s: int, r: int, m: int, row: int, rows: int,
    stride: int, plane: int, worth: int,
) -> None:  # fmt: skip
    """Settle what is still open: the next tick with b, or without a, decides all before it.

    The ring has a row for each tick of the window; -1 there means open or false. `w[s]` counts the
    open rows. A plane that decides "true" adds `worth`: both planes add 1, one alone stands for
    both and adds 2.
    """
    for j in range(m):
        pending = min(w[s + j] + 1, rows)
        holds = g[b + j] >= plane
        if holds:
            for back in range(pending):
                at = r + unsigned((row - back) % rows) * stride + j
                g[at] += np.int8(worth)
        w[s + j] = 0 if holds or g[a + j] < plane else pending


@part
def fill(g: I8, d: int, m: int, value: int) -> None:
    """The same truth in every lane."""
    for j in range(m):
        g[d + j] = np.int8(value)


@part
def copy(g: I8, d: int, a: int, m: int) -> None:
    """A."""
    for j in range(m):
        g[d + j] = g[a + j]


@part
def times(g: I8, a: int, before: int, w: I32, s: int, m: int, plane: int) -> None:
    """Count rises, in the plane of what surely (1) or possibly (0) is."""
    for j in range(m):
        w[s + j] += np.int32((g[a + j] >= plane) & (-g[before + j] >= plane))


@part
def reached(g: I8, d: int, w: I32, s: int, t: int, m: int, least: int) -> None:
    """At least so many were counted, for both planes."""
    for j in range(m):
        g[d + j] = np.int8(w[s + j] >= least) + np.int8(w[t + j] >= least) - np.int8(1)


@part
def often(
    g: I8, a: int, before: int, w: I32, s: int, clock: int, m: int, i: int, stride: int,
    rows: int, plane: int,
) -> None:  # fmt: skip
    """Keep the ticks of the last `rows` rises: next place, the oldest, then the ring."""
    for j in range(m):
        if (g[a + j] >= plane) & (-g[before + j] >= plane):
            place = w[s + j]
            ring = s + stride + stride + j
            w[ring + unsigned(place) * stride] = w[clock + j] + i
            place = (place + 1) % rows
            w[s + j] = place
            w[s + stride + j] = w[ring + unsigned(place) * stride]


@part
def recent(g: I8, d: int, w: I32, s: int, t: int, clock: int, m: int, shift: int) -> None:
    """The oldest of them is recent enough, for both planes."""
    for j in range(m):
        since = w[clock + j] + shift
        g[d + j] = np.int8(w[s + j] >= since) + np.int8(w[t + j] >= since) - np.int8(1)


@part
def peak(f: F32, s: int, a: int, g: I8, gate: int, seen: int, m: int) -> None:
    """Keep the greatest."""
    for j in range(m):
        here = g[gate + j] > 0
        f[s + j] = f[a + j] if here & (f[a + j] > f[s + j]) else f[s + j]
        g[seen + j] |= np.int8(here)


@part
def lowest(f: F32, s: int, a: int, g: I8, gate: int, seen: int, m: int) -> None:
    """Keep the least."""
    for j in range(m):
        here = g[gate + j] > 0
        f[s + j] = f[a + j] if here & (f[a + j] < f[s + j]) else f[s + j]
        g[seen + j] |= np.int8(here)


@part
def final(f: F32, s: int, a: int, g: I8, gate: int, seen: int, m: int) -> None:
    """Keep the last."""
    for j in range(m):
        here = g[gate + j] > 0
        f[s + j] = f[a + j] if here else f[s + j]
        g[seen + j] |= np.int8(here)


@part
def initial(f: F32, s: int, a: int, g: I8, gate: int, seen: int, m: int) -> None:
    """Keep the first."""
    for j in range(m):
        here = g[gate + j] > 0
        f[s + j] = f[a + j] if here & (g[seen + j] == 0) else f[s + j]
        g[seen + j] |= np.int8(here)


@part
def mean(h: F64, s: int, n: int, f: F32, a: int, g: I8, gate: int, seen: int, m: int) -> None:
    """Keep sum and count, in float64."""
    for j in range(m):
        here = g[gate + j] > 0
        h[s + j] += np.float64(f[a + j]) if here else np.float64(0)
        h[n + j] += np.float64(here)
        g[seen + j] |= np.int8(here)


@part
def shade(g: I8, d: int, gate: int, v: U8, a: int, m: int) -> None:
    """A gate over what is invalid is unknown wherever it may be open."""
    for j in range(m):
        g[d + j] = g[gate + j] if v[a + j] else min(g[gate + j], np.int8(0))


@part
def uncertain(g: I8, gate: int, seen: int, doubt: int, m: int, forget: int, freeze: int) -> None:
    """Remember that something was missing: forgotten by the next value, or frozen by the first."""
    for j in range(m):
        here = g[gate + j]
        if here == 0:
            g[doubt + j] |= np.int8(1) if not (freeze and g[seen + j]) else np.int8(0)
        elif here > 0 and forget:
            g[doubt + j] = np.int8(0)
