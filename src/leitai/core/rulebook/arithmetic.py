"""Decimal arithmetic for marks: one precision, half-up, never a binary float.

Every computation of the fold runs in `CONTEXT`, whatever context the calling thread has, so that
two machines get the same digits. Fifty digits hold every sum and product of marks exactly; only
divisions are cut off, far beyond any published place.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from decimal import (
    ROUND_HALF_UP,
    Context,
    Decimal,
    DivisionByZero,
    InvalidOperation,
    localcontext,
)
from functools import lru_cache, wraps
from typing import Final, ParamSpec, TypeVar

from leitai.core.rulebook.model import Clamp, Rounding
from leitai.core.rulebook.operations import MODES, settled

CONTEXT: Final = Context(prec=50, rounding=ROUND_HALF_UP, traps=[InvalidOperation, DivisionByZero])
ZERO: Final = Decimal(0)
ONE: Final = Decimal(1)
HUNDRED: Final = Decimal(100)
LAST: Final = Decimal("Infinity")
"""Sorts behind every number; never leaves a sort key."""

P = ParamSpec("P")
R = TypeVar("R")


def exact(function: Callable[P, R]) -> Callable[P, R]:
    """Run `function` in `CONTEXT`."""

    @wraps(function)
    def inside(*args: P.args, **kwargs: P.kwargs) -> R:
        with localcontext(CONTEXT):
            return function(*args, **kwargs)

    return inside


@lru_cache(maxsize=1 << 16)
def number(text: str) -> Decimal:
    """The decimal of a well-formed `Number`; equal numbers get identical digits (`9.0` is `9`)."""
    return canonical(Decimal(text))


def canonical(value: Decimal) -> Decimal:
    """The same number with neither trailing zeros nor a positive exponent nor a minus zero."""
    if not value:
        return ZERO
    short = value.normalize(CONTEXT)
    exponent = short.as_tuple().exponent
    if isinstance(exponent, int) and exponent > 0:
        return short.quantize(ONE, context=CONTEXT)
    return short


def total(parts: Iterable[Decimal | None]) -> Decimal | None:
    """The sum of the parts that are there; absent only when all are absent."""
    there = [part for part in parts if part is not None]
    return sum(there, ZERO) if there else None


def rounded(value: Decimal, rounding: Rounding) -> Decimal:
    """Round to a multiple of the step; a number too long for `CONTEXT` stays as it is."""
    mode = MODES[rounding.mode]
    step = rounding.step
    try:
        value = settled(value)
        if _is_place(step):
            return value.quantize(step, mode, CONTEXT)
        steps = CONTEXT.divide(value, step).quantize(ONE, mode, CONTEXT)
        return CONTEXT.multiply(steps, step)
    except InvalidOperation:
        return value


@lru_cache(maxsize=256)
def _is_place(step: Decimal) -> bool:
    return step.as_tuple().digits == (1,)


def clamped(value: Decimal, clamp: Clamp) -> Decimal:
    """Keep within the bounds."""
    if clamp.minimum is not None and value < clamp.minimum:
        return clamp.minimum
    if clamp.maximum is not None and value > clamp.maximum:
        return clamp.maximum
    return value


def finished(
    value: Decimal | None, rounding: Rounding | None, clamp: Clamp | None
) -> Decimal | None:
    """Round, then clamp; absent stays absent."""
    if value is None:
        return None
    if rounding is not None:
        value = rounded(value, rounding)
    return clamped(value, clamp) if clamp is not None else value
