"""Fractions: exact sums and quotients, rounding by whole numbers, and the way to expressions.

Two numbers that agree in their first 30 decimal places are equal here: expressions, which the
shadow scorer shares with the fold, cut quotients off after 50 digits.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from decimal import ROUND_HALF_EVEN, Context, Decimal
from fractions import Fraction
from math import isqrt

from leitai.core.rulebook.expression import Expression, Value
from leitai.core.rulebook.model import Clamp, Rounding

Amount = Fraction | None
"""A number, or absent."""
Facts = dict[str, Value]
"""What an expression may read."""

_DIGITS = Context(prec=50, rounding=ROUND_HALF_EVEN, traps=[])
_GRAIN = 10**30


def snapped(value: Fraction) -> Fraction:
    """The number to 30 decimal places; short ones stay as they are."""
    if _GRAIN % value.denominator == 0:
        return value
    return Fraction(round(value * _GRAIN), _GRAIN)


def decimal(value: Amount) -> Decimal | None:
    """The number as expressions read it, to 50 digits."""
    if value is None:
        return None
    return _DIGITS.divide(Decimal(value.numerator), Decimal(value.denominator))


def evaluated(expression: Expression, facts: Mapping[str, Value]) -> Amount:
    """What an expression gives."""
    value = expression.number(facts)
    return None if value is None else Fraction(value)


def rounded(value: Fraction, rounding: Rounding) -> Fraction:
    """To a multiple of the step, by the rounding's mode."""
    step = Fraction(rounding.step)
    steps = snapped(value) / step
    down = steps.numerator // steps.denominator
    rest = steps - down
    if not rest:
        return down * step
    negative = value < 0
    match rounding.mode.value:
        case "floor":
            up = False
        case "ceiling":
            up = True
        case "down":
            up = negative
        case "up":
            up = not negative
        case "half_even":
            up = rest > Fraction(1, 2) or (rest == Fraction(1, 2) and down % 2 == 1)
        case _:
            up = rest > Fraction(1, 2) or (rest == Fraction(1, 2) and not negative)
    return (down + up) * step


def to_places(value: Amount, places: int) -> Amount:
    """Half-up to so many decimals, as results are published."""
    return None if value is None else rounded(value, Rounding(Decimal(1).scaleb(-places)))


def bounded(value: Fraction, clamp: Clamp | None) -> Fraction:
    """Within the bounds."""
    if clamp is None:
        return value
    if clamp.minimum is not None:
        value = max(value, Fraction(clamp.minimum))
    return value if clamp.maximum is None else min(value, Fraction(clamp.maximum))


def finished(value: Amount, rounding: Rounding | None, clamp: Clamp | None) -> Amount:
    """Rounded, then bounded."""
    if value is None:
        return None
    return bounded(value if rounding is None else rounded(value, rounding), clamp)


def added(parts: Iterable[Amount]) -> Amount:
    """The sum of what is there; absent when nothing is."""
    there = [part for part in parts if part is not None]
    return sum(there, Fraction(0)) if there else None


def middle(values: Sequence[Fraction]) -> Fraction:
    """The median."""
    ordered = sorted(values)
    half, odd = divmod(len(ordered), 2)
    return ordered[half] if odd else (ordered[half - 1] + ordered[half]) / 2


def root(value: Fraction) -> Fraction:
    """The square root to 40 decimal places."""
    scale = 10**40
    return Fraction(isqrt(value.numerator * scale * scale // value.denominator), scale)
