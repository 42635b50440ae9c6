"""Numbers about an attempt as far as telemetry tells them: between two bounds, there or absent.

Where nothing was missing the bounds are equal and everything is exact decimal arithmetic. Bounds of
parts are taken as independent: the result may be wider than the truth, never narrower.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Context, Decimal, localcontext
from itertools import product
from typing import Final

import numpy as np

INFINITE: Final = Decimal("Infinity")
_EXACT: Final = Context(prec=50)
_ZERO: Final = Decimal(0)


@dataclass(frozen=True, slots=True)
class Flag:
    """A truth: `sure` that it is so, `possible` that it is so. Sure but not possible cannot be."""

    sure: bool
    possible: bool


@dataclass(frozen=True, slots=True)
class Amount:
    """A number within `low` … `high` (infinite: unbounded).

    Attributes:
        absent: it may be absent. `present`: it may be there; not both false.
    """

    low: Decimal
    high: Decimal
    absent: bool = False
    present: bool = True

    @property
    def exact(self) -> Decimal | None:
        """The number, if it is there and known."""
        return self.low if self.low == self.high and not self.absent and self.present else None


ABSENT: Final = Amount(_ZERO, _ZERO, absent=True, present=False)


def exactly(value: Decimal | int) -> Amount:
    """A known number."""
    number = Decimal(value)
    return Amount(number, number)


def shortest(value: float) -> Decimal:
    """The shortest decimal that reads back as the same float32, without exponent."""
    number = np.float32(value) if value else np.float32(0)
    return Decimal(np.format_float_positional(number, unique=True, trim="-"))


def written(value: Decimal) -> str:
    """A number in the one form it has everywhere: no exponent, no needless zeros."""
    text = f"{value:f}"
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return "0" if text == "-0" else text


def calculate(how: str, parts: Sequence[Amount]) -> Amount:
    """`+ - * / min max abs` of numbers; absent parts make it absent, as does dividing by zero."""
    if not all(part.present for part in parts):
        return ABSENT
    absent = any(part.absent for part in parts)
    if how == "/":
        return _divide(parts[0], parts[1], absent=absent)
    with localcontext(_EXACT):
        low, high = _BOUNDS[how](parts)
    return Amount(low, high, absent)


def compare(how: str, left: Amount, right: Amount) -> Flag:
    """Compare two numbers; false where one is absent."""
    if not (left.present and right.present):
        return Flag(sure=False, possible=False)
    sure, possible = _RELATIONS[how](left, right)
    return Flag(sure and not (left.absent or right.absent), possible)


def combine(how: str, parts: Sequence[Flag]) -> Flag:
    """`not` (of one part), `and`, `or`."""
    if how == "not":
        return Flag(sure=not parts[0].possible, possible=not parts[0].sure)
    gather = all if how == "and" else any
    return Flag(gather(part.sure for part in parts), gather(part.possible for part in parts))


Bounds = tuple[Decimal, Decimal]


def _add(parts: Sequence[Amount]) -> Bounds:
    left, right = parts
    return left.low + right.low, left.high + right.high


def _subtract(parts: Sequence[Amount]) -> Bounds:
    left, right = parts
    return left.low - right.high, left.high - right.low


def _multiply(parts: Sequence[Amount]) -> Bounds:
    left, right = parts
    corners = [a * b if a and b else _ZERO for a, b in product(_ends(left), _ends(right))]
    return min(corners), max(corners)


def _divide(left: Amount, right: Amount, *, absent: bool) -> Amount:
    if right.low == right.high == 0:
        return ABSENT
    around_zero = right.low <= 0 <= right.high
    if around_zero or not all(end.is_finite() for end in (*_ends(left), *_ends(right))):
        return Amount(-INFINITE, INFINITE, absent or around_zero)
    corners = [_EXACT.divide(a, b) for a, b in product(_ends(left), _ends(right))]
    return Amount(min(corners), max(corners), absent)


def _absolute(parts: Sequence[Amount]) -> Bounds:
    low, high = _ends(parts[0])
    around_zero = low <= 0 <= high
    return _ZERO if around_zero else min(abs(low), abs(high)), max(abs(low), abs(high))


def _ends(part: Amount) -> Bounds:
    return part.low, part.high


_BOUNDS: Final[dict[str, Callable[[Sequence[Amount]], Bounds]]] = {
    "+": _add,
    "-": _subtract,
    "*": _multiply,
    "abs": _absolute,
    "min": lambda parts: (min(p.low for p in parts), min(p.high for p in parts)),
    "max": lambda parts: (max(p.low for p in parts), max(p.high for p in parts)),
}


def _equal(a: Amount, b: Amount) -> tuple[bool, bool]:
    return a.low == a.high == b.low == b.high, a.low <= b.high and b.low <= a.high


def _unequal(a: Amount, b: Amount) -> tuple[bool, bool]:
    surely, possibly = _equal(a, b)
    return not possibly, not surely


_RELATIONS: Final[dict[str, Callable[[Amount, Amount], tuple[bool, bool]]]] = {
    "<": lambda a, b: (a.high < b.low, a.low < b.high),
    "<=": lambda a, b: (a.high <= b.low, a.low <= b.high),
    ">": lambda a, b: (a.low > b.high, a.high > b.low),
    ">=": lambda a, b: (a.low >= b.high, a.high >= b.low),
    "==": _equal,
    "!=": _unequal,
}
