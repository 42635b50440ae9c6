"""The semantics of signals and conditions in executable form; see `reference.py`.

A value is None where it is invalid. Truths are True, False or None: unknown, because telemetry is
missing. Unknown runs through every node by itself (Kleene's logic): `p or not p` is unknown where
`p` is. So a verdict may be unknown where a clever reader could decide it, but never wrong.
"""

from __future__ import annotations

import operator
import struct
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Context, Decimal
from fractions import Fraction
from typing import Final, TypeAlias

from leitai.core.referee.language import tree

Truth: TypeAlias = bool | None
Values: TypeAlias = list[float | None]
Truths: TypeAlias = list[Truth]

MICROSECONDS: Final = 1_000_000
EXACT: Final = Context(prec=50)
_LARGEST: Final = 0x7F7FFFFF
"""Bits of the largest finite float32."""


@dataclass(frozen=True, slots=True)
class Attempt:
    """What was recorded: one list per channel with a value (a float32, or None) per tick.

    Attributes:
        tick: microseconds.
    """

    channels: Sequence[Sequence[float | None]]
    ticks: int
    tick: int = 10_000

    @property
    def heard(self) -> bool:
        """Whether any channel had a value at any tick."""
        return any(value is not None for channel in self.channels for value in channel)

    def seconds(self, ticks: int) -> Decimal:
        """Exact."""
        return EXACT.divide(Decimal(ticks * self.tick), Decimal(MICROSECONDS))


# Kleene's logic.


def negation(p: Truth) -> Truth:
    """Not p."""
    return None if p is None else not p


def every(truths: Sequence[Truth]) -> Truth:
    """True if all are true, false if one is false."""
    if any(each is False for each in truths):
        return False
    return None if any(each is None for each in truths) else True


def some(truths: Sequence[Truth]) -> Truth:
    """True if one is true, false if all are false."""
    return negation(every([negation(each) for each in truths]))


# Numbers as the engine has them.


def single(value: float) -> float | None:
    """The nearest float32; None where there is no finite one."""
    try:
        return float(struct.unpack("<f", struct.pack("<f", value))[0])
    except OverflowError:
        return None


def nearest(value: Decimal) -> float:
    """The float32 nearest to a decimal; of two equally near ones the even one."""
    guess = single(abs(float(value))) or 0.0
    (bits,) = struct.unpack("<I", struct.pack("<f", guess))
    around = [each for each in (bits - 1, bits, bits + 1) if 0 <= each <= _LARGEST]
    floats = {each: struct.unpack("<f", struct.pack("<I", each))[0] for each in around}
    size = abs(Fraction(value))
    best = min(around, key=lambda each: (abs(Fraction(floats[each]) - size), each & 1))
    return float(floats[best] if value >= 0 else -floats[best])


def shortest(value: float) -> Decimal:
    """The shortest decimal that reads back as the same float32; of several, the nearest."""
    if value == 0:
        return Decimal(0)
    exact = Decimal(value)
    for digits in range(1, 10):
        step = Decimal(1).scaleb(exact.adjusted() - digits + 1)
        near = [exact.quantize(step, rounding=mode) for mode in ("ROUND_FLOOR", "ROUND_CEILING")]
        same = [each for each in near if nearest(each) == value]
        if same:
            return Decimal(f"{min(same, key=lambda each: abs(each - exact)).normalize():f}")
    raise AssertionError(value)  # nine digits tell every float32


# Signals.


def signal(node: tree.Signal, attempt: Attempt) -> Values:
    """The value at every tick; None where it is invalid."""
    match node:
        case tree.Read(channel):
            return [None if each is None else float(each) for each in attempt.channels[channel]]
        case tree.Constant(value):
            return [nearest(value)] * attempt.ticks
        case tree.Absolute(of):
            return [None if each is None else abs(each) for each in signal(of, attempt)]
        case tree.Arithmetic(how, left, right):
            pairs = zip(signal(left, attempt), signal(right, attempt), strict=True)
            return [calculated(how, one, two) for one, two in pairs]
        case tree.Rate(of, over, scale):
            x = signal(of, attempt)
            before = [x[max(t - over, 0)] for t in range(attempt.ticks)]
            factor = nearest(scale)
            changes = [calculated("-", now, then) for now, then in zip(x, before, strict=True)]
            return [calculated("*", change, factor) for change in changes]


_ARITHMETIC: Final[dict[str, Callable[[float, float], float]]] = {
    "+": operator.add,
    "-": operator.sub,
    "*": operator.mul,
    "/": operator.truediv,
    "min": min,
    "max": max,
}


def calculated(how: str, one: float | None, two: float | None) -> float | None:
    """float32 arithmetic: rounded after every step; without a finite result invalid."""
    if one is None or two is None or (how == "/" and two == 0):
        return None
    return single(_ARITHMETIC[how](one, two))


# Conditions.

_RELATIONS: Final[dict[str, Callable[[float, float], bool]]] = {
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
    "==": operator.eq,
    "!=": operator.ne,
}


def condition(node: tree.Condition, attempt: Attempt) -> Truths:
    """The truth at every tick."""
    match node:
        case tree.Truth(value):
            return [value] * attempt.ticks
        case tree.Compare(how, left, right):
            pairs = zip(signal(left, attempt), signal(right, attempt), strict=True)
            return [compared(how, one, two) for one, two in pairs]
        case tree.Not(of):
            return [negation(each) for each in condition(of, attempt)]
        case tree.And(parts):
            return [every(each) for each in _side_by_side(parts, attempt)]
        case tree.Or(parts):
            return [some(each) for each in _side_by_side(parts, attempt)]
    return _over_time(node, attempt)


def compared(how: str, one: float | None, two: float | None) -> Truth:
    """Unknown where a side is invalid."""
    return None if one is None or two is None else _RELATIONS[how](one, two)


def _side_by_side(parts: Sequence[tree.Condition], attempt: Attempt) -> list[tuple[Truth, ...]]:
    return list(zip(*(condition(each, attempt) for each in parts), strict=True))


def _over_time(node: tree.Condition, attempt: Attempt) -> Truths:  # noqa: PLR0911 — a line a node
    """Windows are closed, and cut at both ends of the attempt."""
    n = attempt.ticks
    match node:
        case tree.Once(of, low, high):
            p = condition(of, attempt)
            return [some(_past(p, t, low, high)) for t in range(n)]
        case tree.Historically(of, low, high, strong):
            p = condition(of, attempt)
            held = [every(_past(p, t, low, high)) for t in range(n)]
            return [t - (high or 0) >= 0 and held[t] for t in range(n)] if strong else held
        case tree.Eventually(of, low, high):
            p = condition(of, attempt)
            return [some(p[t + low : t + high + 1]) for t in range(n)]
        case tree.Henceforth(of, low, high):
            p = condition(of, attempt)
            return [every(p[t + low : t + high + 1]) for t in range(n)]
        case tree.Since(left, right, high):
            p, q = condition(left, attempt), condition(right, attempt)
            return [_since(p, q, t, high) for t in range(n)]
        case tree.Until(left, right, high):
            p, q = condition(left, attempt), condition(right, attempt)
            return [_until(p, q, t, high) for t in range(n)]
        case tree.Rises(of):
            p = condition(of, attempt)
            return [t > 0 and every((p[t], negation(p[t - 1]))) for t in range(n)]
        case tree.AtLeast(of, times, high):
            p = condition(of, attempt)
            begins = [every((p[t], t == 0 or negation(p[t - 1]))) for t in range(n)]
            return [_at_least(times, _past(begins, t, 0, high)) for t in range(n)]
    raise AssertionError(node)


def _past(p: Truths, t: int, low: int, high: int | None) -> Truths:
    """What lies from `high` to `low` ticks back."""
    first = 0 if high is None else max(t - high, 0)
    return p[first : max(t - low + 1, 0)]


def _since(p: Truths, q: Truths, t: int, high: int | None) -> Truth:
    """Some tick with q, at most `high` back, and p at every tick after it."""
    first = 0 if high is None else max(t - high, 0)
    return some([every((q[k], *p[k + 1 : t + 1])) for k in range(first, t + 1)])


def _until(p: Truths, q: Truths, t: int, high: int) -> Truth:
    """Some tick with q, at most `high` ahead, and p at every tick before it."""
    last = min(t + high, len(p) - 1)
    return some([every((q[k], *p[t:k])) for k in range(t, last + 1)])


def _at_least(times: int, begins: Truths) -> Truth:
    if begins.count(True) >= times:
        return True
    return None if begins.count(True) + begins.count(None) >= times else False
