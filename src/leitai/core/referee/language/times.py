"""Durations: exact microseconds, whole ticks."""

from __future__ import annotations

from fractions import Fraction
from typing import Final

from leitai.core.referee.language.errors import FormulaError
from leitai.core.referee.language.typed import Between, Fixed, Typed, mistyped
from leitai.core.referee.language.units import Unit, as_decimal, read_unit

SECOND: Final = read_unit("s")
MICROSECONDS: Final = 1_000_000


def microseconds(typed: Typed, what: str) -> Fraction:
    """How long, exactly.

    Raises:
        FormulaError: when it is no time, or negative.
    """
    if not isinstance(typed, Fixed):
        raise mistyped(typed, what, "a fixed time", "write a time such as 2 s or 500 ms")
    if typed.unit is None:
        fix = f"write {as_decimal(typed.value)} s, ms or min"
        raise FormulaError(typed.at, "formula_time", f"{what} has no unit of time", fix)
    if not typed.unit.fits(SECOND):
        message = f"{what} is in {typed.unit.text or 'no unit'}, not a time"
        raise FormulaError(typed.at, "formula_time", message, "write a time such as 2 s or 500 ms")
    if typed.value < 0:
        raise FormulaError(typed.at, "formula_time", f"{what} is negative")
    return typed.value * typed.unit.factor * MICROSECONDS


def ticks(typed: Typed, tick: int, what: str, *, most: int, least: int = 0) -> int:
    """How many ticks of `tick` microseconds; nothing is rounded.

    Raises:
        FormulaError: when it is no whole number of ticks (naming the two nearest), or out of
            bounds.
    """
    exact = microseconds(typed, what)
    count = exact / tick
    if count > most:
        message = f"{what} is {spelled(exact)}; at most {spelled(Fraction(most * tick))} can be"
        raise FormulaError(typed.at, "formula_time", message, "take a shorter time")
    if count.denominator != 1:
        low = count.numerator // count.denominator
        near = [spelled(Fraction(each * tick)) for each in (low, low + 1) if each >= max(least, 1)]
        message = f"{what} is {spelled(exact)}, no whole number of ticks of {spelled_tick(tick)}"
        raise FormulaError(typed.at, "formula_time", message, f"write {' or '.join(near)}")
    if count < least:
        message = f"{what} is {spelled(exact)}, less than one tick"
        raise FormulaError(
            typed.at, "formula_time", message, f"write at least {spelled_tick(tick)}"
        )
    return int(count)


def window(typed: Typed, tick: int, what: str, *, most: int) -> tuple[int, int]:
    """`T` is 0…T, `T1..T2` is itself, in ticks; a bare first end takes the unit of the second."""
    if not isinstance(typed, Between):
        return 0, ticks(typed, tick, what, most=most)
    first, last = typed.low, typed.high
    if isinstance(first, Fixed) and first.unit is None and isinstance(last, Fixed):
        first = Fixed(first.value, last.unit, first.at)
    low = ticks(first, tick, f"the first end of {what}", most=most)
    high = ticks(last, tick, f"the last end of {what}", most=most)
    if low > high:
        message = f"{what} ends before it begins"
        raise FormulaError(typed.at, "formula_time", message, "write the shorter time first")
    return low, high


def spelled_tick(tick: int) -> str:
    """The tick for people."""
    return spelled(Fraction(tick))


def spelled(exact: Fraction) -> str:
    """A time for people, in the unit that keeps it short: 1.5 s, 30 ms."""
    for name in ("min", "s", "ms", "us"):
        unit: Unit = read_unit(name)
        value = exact / MICROSECONDS / unit.factor
        if value >= 1 and (1000 * value).denominator == 1:
            text = f"{as_decimal(value):f}"
            return f"{text.rstrip('0').rstrip('.') if '.' in text else text} {name}"
    return f"{as_decimal(exact):f} us"
