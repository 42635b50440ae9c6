"""How far a truth is from turning: the quantitative meaning of a formula (STL robustness), float32.

A comparison's margin is the distance to its limit, positive where it is true; `and` takes the
least, `or` the greatest, `not` the opposite, windows the least or greatest of their ticks. A truth
without a distance (a bool, a code, a count of events) is infinitely far. The sign is the truth at
every tick: where both sides of a comparison are equal, the margin is the smallest number there is.
Two bounds are kept: what is not valid lies anywhere. Used for evidence, never to decide.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Final, NamedTuple, TypeAlias

import numpy as np
from numpy.typing import NDArray

from leitai.core.native import native
from leitai.core.referee.compile import nearest
from leitai.core.referee.grid import Ticks
from leitai.core.referee.language.tree import (
    Absolute,
    And,
    Arithmetic,
    AtLeast,
    Compare,
    Condition,
    Constant,
    Eventually,
    Henceforth,
    Historically,
    Not,
    Once,
    Or,
    Rate,
    Read,
    Rises,
    Signal,
    Since,
    Truth,
    Until,
)
from leitai.core.referee.model import ChannelKind, Telemetry

F32: TypeAlias = NDArray[np.float32]
INF: Final = np.float32(np.inf)
TINY: Final = np.finfo(np.float32).smallest_subnormal
"""The margin where both sides are equal: no distance, but on the right side (or the wrong one)."""


class Bounds(NamedTuple):
    """The margin at every tick lies between these; equal where everything was valid."""

    low: F32
    high: F32


class Margins:
    """Margins of formulas over a run of ticks.

    The ticks before `ticks.start` are not there: what looks further back than them is wrong, so the
    run must begin `reach` ticks before the first tick of interest (or at the attempt's start).
    """

    def __init__(self, telemetry: Telemetry, ticks: Ticks) -> None:
        self._ticks = ticks
        self._length = len(ticks.x)
        self._words = {
            place
            for place, channel in enumerate(telemetry.channels)
            if channel.kind is not ChannelKind.NUMBER
        }

    def signal(self, node: Signal) -> tuple[F32, NDArray[np.bool_]]:
        """A signal at every tick, and where it is valid."""
        with np.errstate(all="ignore"):
            return self._signal(node)

    def bounds(self, node: Condition) -> Bounds:
        """The margin of a truth at every tick."""
        with np.errstate(all="ignore"):
            return self._bounds(node)

    def _signal(self, node: Signal) -> tuple[F32, NDArray[np.bool_]]:
        match node:
            case Read(channel):
                valid = self._ticks.valid
                whole = np.ones(self._length, np.bool_)
                return self._ticks.x[:, channel], whole if valid is None else valid[:, channel] > 0
            case Constant(value):
                return self._full(value), np.ones(self._length, np.bool_)
            case Absolute(of):
                x, ok = self._signal(of)
                return np.abs(x), ok
            case Rate(of, over, scale):
                x, ok = self._signal(of)
                before = np.maximum(np.arange(self._length) - over, 0)
                return _finite((x - x[before]) * np.float32(nearest(scale)), ok & ok[before])
            case Arithmetic(how, left, right):
                a, ok_a = self._signal(left)
                b, ok_b = self._signal(right)
                return _finite(_ARITHMETIC[how](a, b), ok_a & ok_b)

    def _bounds(self, node: Condition) -> Bounds:  # noqa: PLR0911 one for each node
        match node:
            case Truth(value):
                return self._same(INF if value else -INF)
            case Compare():
                return self._compare(node)
            case Not(of):
                inner = self._bounds(of)
                return Bounds(-inner.high, -inner.low)
            case And(parts):
                return self._gather(np.minimum, parts, INF)
            case Or(parts):
                return self._gather(np.maximum, parts, -INF)
            case AtLeast():
                return self._at_least(node)
            case Rises(of):
                return self._rises(self._bounds(of), before_start=-INF)
            case _:
                return self._window(node)

    def _window(self, node: Condition) -> Bounds:
        match node:
            case Once(of, low, high):
                return Bounds(*(_past(plane, low, high) for plane in self._bounds(of)))
            case Historically(of, low, high, strong):
                inner = self._bounds(of)
                held = Bounds(*(-_past(-plane, low, high) for plane in inner))
                return self._within(held, high or 0) if strong else held
            case Eventually(of, low, high):
                return Bounds(*(_future(plane, low, high) for plane in self._bounds(of)))
            case Henceforth(of, low, high):
                return Bounds(*(-_future(-plane, low, high) for plane in self._bounds(of)))
            case Since(left, right, high):
                pairs = zip(self._bounds(left), self._bounds(right), strict=True)
                return Bounds(*(_since(a, b, high) for a, b in pairs))
            case Until(left, right, high):
                pairs = zip(self._bounds(left), self._bounds(right), strict=True)
                return Bounds(*(_since(a[::-1], b[::-1], high)[::-1] for a, b in pairs))
            case _:
                raise TypeError(f"no truth: {type(node).__name__}")

    def _compare(self, node: Compare) -> Bounds:
        a, ok_a = self._signal(node.left)
        b, ok_b = self._signal(node.right)
        true = _RELATIONS[node.how](a, b)
        distance = np.maximum(np.abs(a - b), TINY)
        if self._is_word(node.left) or self._is_word(node.right):
            distance[:] = INF
        margin = np.where(true, distance, -distance)
        ok = ok_a & ok_b
        return Bounds(np.where(ok, margin, -INF), np.where(ok, margin, INF))

    def _at_least(self, node: AtLeast) -> Bounds:
        """By counting what surely and what possibly rose; an initial truth counts, too."""
        low, high = self._rises(self._bounds(node.of), before_start=INF)
        counts = (_in_window(plane > 0, node.high) for plane in (low, high))
        return Bounds(*(np.where(count >= node.times, INF, -INF) for count in counts))

    def _rises(self, now: Bounds, *, before_start: np.float32) -> Bounds:
        """True now and false one tick before; `before_start`: how false it was before the first."""
        before = Bounds(*(_shift(-plane, 1, before_start) for plane in now))
        return Bounds(np.minimum(now.low, before.high), np.minimum(now.high, before.low))

    def _gather(self, how: np.ufunc, parts: tuple[Condition, ...], neutral: np.float32) -> Bounds:
        low, high = self._same(neutral)
        for part in parts:
            inner = self._bounds(part)
            low, high = how(low, inner.low), how(high, inner.high)
        return Bounds(low, high)

    def _within(self, held: Bounds, high: int) -> Bounds:
        """False where the window would begin before the attempt."""
        outside = np.arange(self._length) + self._ticks.start < high
        return Bounds(*(np.where(outside, -INF, plane) for plane in held))

    def _is_word(self, node: Signal) -> bool:
        return isinstance(node, Read) and node.channel in self._words

    def _full(self, value: Decimal) -> F32:
        return np.full(self._length, nearest(value), np.float32)

    def _same(self, value: np.float32) -> Bounds:
        plane = np.full(self._length, value, np.float32)
        return Bounds(plane, plane)


def reach(  # noqa: C901, PLR0911 one case for each node
    node: Condition | Signal,
) -> tuple[int | None, int]:
    """How many ticks a formula looks back (`None`: to the start) and ahead."""
    match node:
        case Read() | Constant() | Truth():
            return 0, 0
        case Rate(of, over, _):
            return _further(reach(of), over, 0)
        case Arithmetic(_, left, right) | Compare(_, left, right):
            return _widest(reach(left), reach(right))
        case Absolute(of) | Not(of):
            return reach(of)
        case And(parts) | Or(parts):
            return _widest((0, 0), *(reach(part) for part in parts))
        case Rises(of):
            return _further(reach(of), 1, 0)
        case Once(of, _, high) | Historically(of, _, high, _):
            return _further(reach(of), high, 0)
        case AtLeast(of, _, high):
            return _further(reach(of), None if high is None else high + 1, 0)
        case Eventually(of, _, high) | Henceforth(of, _, high):
            return _further(reach(of), 0, high)
        case Since(left, right, high):
            return _further(_widest(reach(left), reach(right)), high, 0)
        case Until(left, right, high):
            return _further(_widest(reach(left), reach(right)), 0, high)


def _further(inner: tuple[int | None, int], back: int | None, ahead: int) -> tuple[int | None, int]:
    return None if back is None or inner[0] is None else inner[0] + back, inner[1] + ahead


def _widest(*reaches: tuple[int | None, int]) -> tuple[int | None, int]:
    backs = [back for back, _ in reaches if back is not None]
    return max(backs) if len(backs) == len(reaches) else None, max(ahead for _, ahead in reaches)


_ARITHMETIC: Final = {
    "+": np.add,
    "-": np.subtract,
    "*": np.multiply,
    "/": np.divide,
    "min": np.minimum,
    "max": np.maximum,
}
_RELATIONS: Final = {
    "<": np.less,
    "<=": np.less_equal,
    ">": np.greater,
    ">=": np.greater_equal,
    "==": np.equal,
    "!=": np.not_equal,
}


def _finite(x: F32, ok: NDArray[np.bool_]) -> tuple[F32, NDArray[np.bool_]]:
    return x, ok & np.isfinite(x)


def _shift(a: F32, by: int, fill: np.float32) -> F32:
    """`a` that much later; `fill` before."""
    return np.concatenate((np.full(min(by, len(a)), fill, np.float32), a[: max(len(a) - by, 0)]))


def _past(a: F32, low: int, high: int | None) -> F32:
    """The greatest over the ticks t-high … t-low, as far as they exist."""
    if high is None or high >= len(a):
        return _shift(np.maximum.accumulate(a), low, -INF)
    width = high - low + 1
    window = np.concatenate((np.full(high, -INF, np.float32), a))
    done = 1
    while done < width:
        step = min(done, width - done)
        window = np.maximum(window[:-step], window[step:])
        done += step
    return window[: len(a)]


def _future(a: F32, low: int, high: int) -> F32:
    return _past(a[::-1], low, high)[::-1]


def _since(a: F32, b: F32, high: int | None) -> F32:
    lasting = _endure(np.ascontiguousarray(a), np.ascontiguousarray(b))
    return lasting if high is None else np.minimum(lasting, _past(b, 0, high))


@native
def _endure(a: F32, b: F32) -> F32:
    """The greatest b so far, limited by the least a after it."""
    out = np.empty_like(b)
    now = np.float32(-np.inf)
    for t in range(b.shape[0]):
        now = max(b[t], min(a[t], now))
        out[t] = now
    return out


def _in_window(event: NDArray[np.bool_], high: int | None) -> NDArray[np.int64]:
    """How many of the events lie in the ticks t-high … t."""
    total = np.cumsum(event, dtype=np.int64)
    if high is None or high + 1 >= len(event):
        return total
    return total - np.concatenate((np.zeros(high + 1, np.int64), total[: -high - 1]))
