"""One small loop per opcode over truths: int8 registers holding 1 true, 0 unknown, -1 false.

Counters have two rows, for what surely held and for what possibly held. Until something invalid
arrives both would be equal and only the first is kept (`*_clear`); from then on both are.
"""

from __future__ import annotations

from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray

from leitai.core.native import part

I8 = NDArray[np.int8]
I32 = NDArray[np.int32]
Counter = NDArray[Any]
Width: TypeAlias = Any
"""A number of the counter's own type."""


@part
def conjunction(g: I8, d: int, a: int, b: int, m: int) -> None:
    """a and b."""
    for j in range(m):
        g[d + j] = min(g[a + j], g[b + j])


@part
def disjunction(g: I8, d: int, a: int, b: int, m: int) -> None:
    """a or b."""
    for j in range(m):
        g[d + j] = max(g[a + j], g[b + j])


@part
def negation(g: I8, d: int, a: int, m: int) -> None:
    """Not a."""
    for j in range(m):
        g[d + j] = -g[a + j]


@part
def delay(g: I8, d: int, a: int, r: int, m: int) -> None:
    """What a was when this row of the ring was last written."""
    for j in range(m):
        old = g[r + j]
        g[r + j] = g[a + j]
        g[d + j] = old


@part
def ever(g: I8, d: int, a: int, s: int, m: int) -> None:
    """A was true so far."""
    for j in range(m):
        now = max(g[s + j], g[a + j])
        g[s + j] = now
        g[d + j] = now


@part
def forall(g: I8, d: int, a: int, s: int, m: int) -> None:
    """A was never false so far."""
    for j in range(m):
        now = min(g[s + j], g[a + j])
        g[s + j] = now
        g[d + j] = now


@part
def rise(g: I8, d: int, a: int, s: int, m: int) -> None:
    """A is true and was not one tick ago."""
    for j in range(m):
        now = g[a + j]
        g[d + j] = min(now, -g[s + j])
        g[s + j] = now


@part
def endure(g: I8, d: int, a: int, b: int, s: int, m: int) -> None:
    """B was true once and a ever since."""
    for j in range(m):
        now = max(g[b + j], min(g[a + j], g[s + j]))
        g[s + j] = now
        g[d + j] = now


@part
def run_clear(g: I8, d: int, a: int, c: Counter, s: int, m: int, width: Width) -> None:
    """A was true at each of the last `width` ticks; counts true ticks up to there."""
    kind = c.dtype.type
    for j in range(m):
        old = c[s + j]
        count = kind(old + kind(old < width)) if g[a + j] > 0 else kind(0)
        c[s + j] = count
        g[d + j] = np.int8(1) if count >= width else np.int8(-1)


@part
def run(g: I8, d: int, a: int, c: Counter, s: int, t: int, m: int, width: Width) -> None:
    """The same in both planes."""
    kind = c.dtype.type
    for j in range(m):
        old, maybe = c[s + j], c[t + j]
        sure = kind(old + kind(old < width)) if g[a + j] > 0 else kind(0)
        possible = kind(maybe + kind(maybe < width)) if g[a + j] >= 0 else kind(0)
        c[s + j] = sure
        c[t + j] = possible
        g[d + j] = np.int8(sure >= width) + np.int8(possible >= width) - np.int8(1)


@part
def gap_clear(g: I8, d: int, a: int, c: Counter, s: int, m: int, width: Width) -> None:
    """A was true at one of the last `width` ticks; counts ticks since then up to there."""
    kind = c.dtype.type
    for j in range(m):
        old = c[s + j]
        count = kind(0) if g[a + j] > 0 else kind(old + kind(old < width))
        c[s + j] = count
        g[d + j] = np.int8(1) if count < width else np.int8(-1)


@part
def gap(g: I8, d: int, a: int, c: Counter, s: int, t: int, m: int, width: Width) -> None:
    """The same in both planes."""
    kind = c.dtype.type
    for j in range(m):
        old, maybe = c[s + j], c[t + j]
        sure = kind(0) if g[a + j] > 0 else kind(old + kind(old < width))
        possible = kind(0) if g[a + j] >= 0 else kind(maybe + kind(maybe < width))
        c[s + j] = sure
        c[t + j] = possible
        g[d + j] = np.int8(sure < width) + np.int8(possible < width) - np.int8(1)


@part
def since_clear(g: I8, d: int, a: int, b: int, c: Counter, s: int, m: int, width: Width) -> None:
    """B was true within the last `width` ticks and a ever since; counts ticks since b."""
    kind = c.dtype.type
    for j in range(m):
        old = c[s + j]
        count = kind(old + kind(old < width)) if g[a + j] > 0 else kind(width)
        count = kind(0) if g[b + j] > 0 else count
        c[s + j] = count
        g[d + j] = np.int8(1) if count < width else np.int8(-1)


@part
def since(g: I8, d: int, a: int, b: int, c: Counter, s: int, t: int, m: int, width: Width) -> None:
    """The same in both planes."""
    kind = c.dtype.type
    for j in range(m):
        old, maybe = c[s + j], c[t + j]
        sure = kind(old + kind(old < width)) if g[a + j] > 0 else kind(width)
        sure = kind(0) if g[b + j] > 0 else sure
        possible = kind(maybe + kind(maybe < width)) if g[a + j] >= 0 else kind(width)
        possible = kind(0) if g[b + j] >= 0 else possible
        c[s + j] = sure
        c[t + j] = possible
        g[d + j] = np.int8(sure < width) + np.int8(possible < width) - np.int8(1)


@part
def veil(
    g: I8, d: int, a: int, w: I32, clock: int, end: int, m: int, shift: int, neutral: int
) -> None:
    """An operand that is `shift` ticks old is neutral where that tick is outside the attempt."""
    for j in range(m):
        tick = w[clock + j] + shift
        g[d + j] = g[a + j] if 0 <= tick < w[end + j] else np.int8(neutral)
