"""What operators and functions of expressions do with numbers; total and bounded."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import (
    ROUND_CEILING,
    ROUND_DOWN,
    ROUND_FLOOR,
    ROUND_HALF_EVEN,
    ROUND_HALF_UP,
    ROUND_UP,
    Context,
    Decimal,
)
from functools import lru_cache
from operator import eq, ge, gt, le, lt, ne
from typing import Any, Final

from leitai.core.rulebook.numbers import NUMBER

Number = Decimal | None
"""A number, or absent."""
Numbers = Sequence[Number]

CONTEXT: Final = Context(prec=50, rounding=ROUND_HALF_UP, Emin=-99, Emax=99, traps=[])
"""Nothing traps: what has no finite result below 10^100 is absent."""
MODES: Final = {
    "half_up": ROUND_HALF_UP,
    "half_even": ROUND_HALF_EVEN,
    "down": ROUND_DOWN,
    "up": ROUND_UP,
    "floor": ROUND_FLOOR,
    "ceiling": ROUND_CEILING,
}
MAX_PLACES: Final = 9
_GRAIN: Final = Decimal(1).scaleb(-30)

COMPARISONS: Final[dict[str, Callable[[Any, Any], bool]]] = {
    "==": eq,
    "!=": ne,
    "<": lt,
    "<=": le,
    ">": gt,
    ">=": ge,
}


def finite(value: Decimal) -> Number:
    """The value, or absent where there is no finite one."""
    return value if value.is_finite() else None


def settled(value: Decimal) -> Decimal:
    """To 30 places, so that three thirds are one: what is compared or rounded is settled first."""
    found = value.quantize(_GRAIN, ROUND_HALF_EVEN, CONTEXT)
    return found if found.is_finite() else value


def add(left: Decimal, right: Decimal) -> Number:
    """Left plus right."""
    return finite(CONTEXT.add(left, right))


def subtract(left: Decimal, right: Decimal) -> Number:
    """Left less right."""
    return finite(CONTEXT.subtract(left, right))


def multiply(left: Decimal, right: Decimal) -> Number:
    """Left times right."""
    return finite(CONTEXT.multiply(left, right))


def divide(left: Decimal, right: Decimal) -> Number:
    """Left over right; absent when right is zero."""
    return finite(CONTEXT.divide(left, right)) if right else None


ARITHMETIC: Final = {"+": add, "-": subtract, "*": multiply, "/": divide}


def to_places(value: Decimal, places: int, mode: str) -> Number:
    """Round to `places` decimals (negative: tens, hundreds …)."""
    rounded = settled(value).quantize(Decimal(1).scaleb(-places), MODES[mode], CONTEXT)
    return finite(rounded.quantize(Decimal(1), context=CONTEXT) if places < 0 else rounded)


@lru_cache(maxsize=1 << 14)
def _parsed(text: str) -> Number:
    return Decimal(text) if NUMBER.fullmatch(text) else None


def as_number(value: object) -> Number:
    """What an attribute says as a number; absent if it is none."""
    if isinstance(value, Decimal):
        return value
    return _parsed(value.strip()) if isinstance(value, str) else None


def _there(numbers: Numbers) -> list[Decimal]:
    return [number for number in numbers if number is not None]


def total(numbers: Numbers) -> Number:
    """The sum of what is there; absent if nothing is."""
    there = _there(numbers)
    if not there:
        return None
    result = there[0]
    for number in there[1:]:
        result = CONTEXT.add(result, number)
    return finite(result)


def mean(numbers: Numbers) -> Number:
    """The mean of what is there; absent if nothing is."""
    there = total(numbers)
    return None if there is None else divide(there, Decimal(len(_there(numbers))))


def median(numbers: Numbers) -> Number:
    """The middle of what is there (the mean of two middles); absent if nothing is."""
    ordered = sorted(_there(numbers))
    half = len(ordered) // 2
    return mean(ordered[half - (len(ordered) % 2 == 0) : half + 1])


def count(numbers: Numbers) -> Number:
    """How many are there."""
    return Decimal(len(_there(numbers)))


def lowest(numbers: Numbers) -> Number:
    """The least of what is there; absent if nothing is."""
    return min(_there(numbers), default=None)


def highest(numbers: Numbers) -> Number:
    """The greatest of what is there; absent if nothing is."""
    return max(_there(numbers), default=None)


def nth(numbers: Numbers, place: int) -> Number:
    """The one at `place` (from 1) as written; absent beyond the end."""
    return numbers[place - 1] if place <= len(numbers) else None


def best(numbers: Numbers, place: int) -> Number:
    """The `place`-th highest (from 1) of what is there; absent beyond the end."""
    return nth(sorted(_there(numbers), reverse=True), place)


def top(numbers: Numbers, size: int) -> Numbers:
    """The `size` highest of what is there, highest first."""
    return sorted(_there(numbers), reverse=True)[:size]


def bottom(numbers: Numbers, size: int) -> Numbers:
    """The `size` lowest of what is there, lowest first."""
    return sorted(_there(numbers))[:size]
