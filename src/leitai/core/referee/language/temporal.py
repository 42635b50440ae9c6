"""Words about time within an attempt, and the words of the trade that are made of them."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import Final

from leitai.core.referee.language import tree
from leitai.core.referee.language.errors import FormulaError
from leitai.core.referee.language.numbers import absolute, compare, expressed
from leitai.core.referee.language.setting import Setting
from leitai.core.referee.language.times import MICROSECONDS, SECOND, ticks, window
from leitai.core.referee.language.typed import (
    Between,
    Condition,
    Fixed,
    Signal,
    Step,
    Typed,
    condition,
    mistyped,
    signal,
)
from leitai.core.referee.language.units import PLAIN, as_decimal

MAX_TIMES: Final = 1000
"""Rises that `at_least` can count."""


def conjunction(*parts: tree.Condition) -> tree.Condition:
    """All of them, flat."""
    flat: list[tree.Condition] = []
    for part in parts:
        flat.extend(part.parts if isinstance(part, tree.And) else (part,))
    return flat[0] if len(flat) == 1 else tree.And(tuple(flat))


def disjunction(*parts: tree.Condition) -> tree.Condition:
    """Any of them, flat."""
    flat: list[tree.Condition] = []
    for part in parts:
        flat.extend(part.parts if isinstance(part, tree.Or) else (part,))
    return flat[0] if len(flat) == 1 else tree.Or(tuple(flat))


def once(setting: Setting, parts: Sequence[Typed], at: int) -> Typed:
    """`once(p)`, `once(p, T)`, `once(p, T1..T2)`."""
    of, low, high = _past(setting, parts, "once")
    return Condition(tree.Once(of, low, high), at)


def held(setting: Setting, parts: Sequence[Typed], at: int) -> Typed:
    """`held(p)`, `held(p, T)`, `held(p, T1..T2)`: true as far back as the attempt reaches."""
    of, low, high = _past(setting, parts, "held")
    return Condition(tree.Historically(of, low, high, strong=False), at)


def hold(setting: Setting, parts: Sequence[Typed], at: int) -> Typed:
    """`hold(p, T)`: without a break for T, all of it within the attempt."""
    of = condition(parts[0], 'what is held in "hold"')
    time = ticks(parts[1], setting.tick, 'the time of "hold"', most=setting.limit)
    return Condition(tree.Historically(of, 0, time, strong=True), at)


def _past(
    setting: Setting, parts: Sequence[Typed], name: str
) -> tuple[tree.Condition, int, int | None]:
    of = condition(parts[0], f'the condition of "{name}"')
    if len(parts) == 1:
        return of, 0, None
    low, high = window(parts[1], setting.tick, f'the time of "{name}"', most=setting.limit)
    setting.check_delay(low, parts[1].at)
    return of, low, high


def eventually(setting: Setting, parts: Sequence[Typed], at: int) -> Typed:
    """`eventually(p, T)`: now or later, at most T from now."""
    of = condition(parts[0], 'the condition of "eventually"')
    low, high = window(parts[1], setting.tick, 'the time of "eventually"', most=setting.limit)
    return Condition(tree.Eventually(of, low, high), at)


def always(setting: Setting, parts: Sequence[Typed], at: int) -> Typed:
    """`always(p, T)`: from now for T."""
    of = condition(parts[0], 'the condition of "always"')
    low, high = window(parts[1], setting.tick, 'the time of "always"', most=setting.limit)
    return Condition(tree.Henceforth(of, low, high), at)


def since(setting: Setting, left: Typed, right: Typed, time: Typed | None, at: int) -> Typed:
    """`p since q`, `p since q within T`."""
    kept, begun = condition(left, 'left of "since"'), condition(right, 'right of "since"')
    high = None
    if time is not None:
        high = ticks(time, setting.tick, 'the time of "since"', most=setting.limit)
    return Condition(tree.Since(kept, begun, high), at)


def until(setting: Setting, left: Typed, right: Typed, time: Typed | None, at: int) -> Typed:
    """`p until q within T`."""
    if time is None:
        fix = "write p until q within 10 s"
        raise FormulaError(at, "formula_time", '"until" needs a time to wait at most', fix)
    kept, end = condition(left, 'left of "until"'), condition(right, 'right of "until"')
    high = ticks(time, setting.tick, 'the time of "until"', most=setting.limit)
    return Condition(tree.Until(kept, end, high), at)


def response(setting: Setting, answer: Typed, cause: Typed, time: Typed, at: int) -> Typed:
    """`b within T of a`: whenever a, then b now or at most T later."""
    reply = condition(answer, 'what stands before "within"')
    premise = condition(cause, 'what stands after "of"')
    high = ticks(time, setting.tick, 'the time of "within"', most=setting.limit)
    return Condition(disjunction(tree.Not(premise), tree.Eventually(reply, 0, high)), at)


def step(setting: Setting, of: Typed, time: Typed, at: int) -> Typed:
    """`s within T`, a step of `in_order`."""
    limit = ticks(time, setting.tick, "the time limit of a step", most=setting.limit)
    return Step(condition(of, "a step"), limit, at)


def in_order(_: Setting, parts: Sequence[Typed], at: int) -> Typed:
    """True from the tick at which all steps were done one after another."""
    done: tree.Condition | None = None
    for part in parts:
        of = part.node if isinstance(part, Step) else condition(part, 'a step of "in_order"')
        if done is None:
            if isinstance(part, Step):
                fix = "the first step has no time limit; gate it with while, or use once(p, T)"
                message = "there is nothing before the first step"
                raise FormulaError(part.at, "formula_type", message, fix)
        elif isinstance(part, Step):
            of = conjunction(of, tree.AtLeast(done, 1, part.limit))
        else:
            of = conjunction(of, done)
        done = tree.Once(of, 0, None)
    assert done is not None  # noqa: S101 — the number of arguments was checked
    return Condition(done, at)


def rises(_: Setting, parts: Sequence[Typed], at: int) -> Typed:
    """True at the tick at which p becomes true."""
    return Condition(tree.Rises(condition(parts[0], 'the condition of "rises"')), at)


def falls(_: Setting, parts: Sequence[Typed], at: int) -> Typed:
    """True at the tick at which p becomes false."""
    return Condition(tree.Rises(tree.Not(condition(parts[0], 'the condition of "falls"'))), at)


def at_least(setting: Setting, parts: Sequence[Typed], at: int) -> Typed:
    """`at_least(n, p, T)`: n rises of p within the last T; without T: so far."""
    times, of = parts[0], condition(parts[1], 'the condition of "at_least"')
    if not isinstance(times, Fixed) or times.unit is not None:
        raise mistyped(times, 'the number of "at_least"', "a whole number", "at_least(3, p, 10 s)")
    if times.value.denominator != 1 or not 1 <= times.value <= MAX_TIMES:
        message = f'the number of "at_least" must be whole, from 1 to {MAX_TIMES}'
        raise FormulaError(times.at, "formula_number", message)
    high = None
    if len(parts) > 2:  # noqa: PLR2004 — the third argument
        high = ticks(parts[2], setting.tick, 'the time of "at_least"', most=setting.limit)
    return Condition(tree.AtLeast(of, int(times.value), high), at)


def cycle(setting: Setting, parts: Sequence[Typed], at: int) -> Typed:
    """`cycle(p, T1..T2)`: from each rise of p to the next, at least T1 and at most T2."""
    rise = tree.Rises(condition(parts[0], 'the condition of "cycle"'))
    bounds = parts[1]
    if not isinstance(bounds, Between):
        raise mistyped(bounds, 'the time of "cycle"', "a range of times", "cycle(p, 9 s..11 s)")
    low, high = window(bounds, setting.tick, 'the time of "cycle"', most=setting.limit)
    setting.check_delay(high, bounds.at)
    if high < 1:
        message = 'the time of "cycle" ends at zero'
        raise FormulaError(bounds.at, "formula_time", message)
    late = tree.And((tree.Once(rise, high, high), tree.Not(tree.Once(rise, 0, high - 1))))
    if low <= 1:
        return Condition(tree.Not(late), at)
    early = tree.And((rise, tree.Once(rise, 1, low - 1)))
    return Condition(tree.And((tree.Not(early), tree.Not(late))), at)


def stays(_: Setting, parts: Sequence[Typed], at: int) -> Typed:
    """`stays(x, low..high)`: low ≤ x ≤ high."""
    of, bounds = parts[0], parts[1]
    if not isinstance(bounds, Between):
        raise mistyped(bounds, 'the corridor of "stays"', "a range", "stays(x, 10 mm..12 mm)")
    low, high = bounds.low, bounds.high
    if isinstance(low, Fixed) and isinstance(high, Fixed):
        low = Fixed(low.value, low.unit or high.unit, low.at)
        _refuse_upside_down(low, high)
    above, below = compare(">=", of, low, at), compare("<=", of, high, at)
    sides = (condition(each, 'the corridor of "stays"') for each in (above, below))
    return Condition(conjunction(*sides), at)


def _refuse_upside_down(low: Fixed, high: Fixed) -> None:
    unit = high.unit or PLAIN
    if (low.unit or PLAIN).fits(unit) and expressed(low, unit).value > high.value:
        message = 'the corridor of "stays" ends below where it begins: nothing stays in it'
        raise FormulaError(low.at, "formula_number", message, "write the smaller number first")


def rate(setting: Setting, parts: Sequence[Typed], at: int) -> Typed:
    """`rate(x)`: change per second over one tick; `rate(x, T)`: over T."""
    of = signal(parts[0], 'the signal of "rate"')
    if isinstance(of.node, tree.Constant):
        raise mistyped(parts[0], 'the signal of "rate"', "a signal that changes")
    over = 1
    if len(parts) > 1:
        over = ticks(parts[1], setting.tick, 'the time of "rate"', most=setting.limit, least=1)
        setting.check_delay(over, parts[1].at)
    scale = as_decimal(Fraction(MICROSECONDS, over * setting.tick))
    return Signal(tree.Rate(of.node, over, scale), of.unit.over(SECOND), at)


def smooth(setting: Setting, parts: Sequence[Typed], at: int) -> Typed:
    """`smooth(x, limit)`: |rate(rate(x))| ≤ limit, the acceleration of x."""
    twice = rate(setting, [rate(setting, parts[:1], at)], at)
    return compare("<=", absolute(twice, at), parts[1], at)
