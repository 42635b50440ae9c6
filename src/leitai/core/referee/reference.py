"""The referee's semantics in executable form: plain Python, one tick after another, no cleverness.

This is the specification beside `docs/referee.md`; the engine must agree with it on every input. It
is slow on purpose: every window is looked through anew at every tick. What is true or known at a
tick is in `reference_ticks.py`; here is what follows for the whole attempt.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal, localcontext
from itertools import product
from typing import Final

from leitai.core.referee.language import tree
from leitai.core.referee.reference_ticks import (
    EXACT,
    Attempt,
    Truth,
    Truths,
    Values,
    condition,
    every,
    negation,
    shortest,
    signal,
    single,
    some,
)

OPEN: Final = Decimal("Infinity")
"""No bound."""


@dataclass(frozen=True, slots=True)
class Number:
    """A number about the attempt as far as telemetry tells it: somewhere in `low` … `high`.

    Attributes:
        there: whether there is such a number at all; None: perhaps.
    """

    low: Decimal
    high: Decimal
    there: Truth = True

    @property
    def value(self) -> Decimal | None:
        """The number, where it is known."""
        return self.low if self.there is True and self.low == self.high else None


ABSENT: Final = Number(Decimal(0), Decimal(0), there=False)


def outcome(node: tree.Outcome, attempt: Attempt) -> Truth | Number:
    """A truth about the attempt, or a number."""
    match node:
        case tree.Ever(of):
            return some(condition(of, attempt))
        case tree.Throughout(of):
            return every(condition(of, attempt))
        case tree.Judge(how, left, right):
            return _judged(how, number(left, attempt), number(right, attempt))
        case tree.Combine(how, parts):
            truths = [truth(each, attempt) for each in parts]
            if how == "not":
                return negation(truths[0])
            return every(truths) if how == "and" else some(truths)
    return number(node, attempt)


def truth(node: tree.Outcome, attempt: Attempt) -> Truth:
    """An outcome that is a truth."""
    found = outcome(node, attempt)
    if isinstance(found, Number):
        raise TypeError("a number stands where a truth belongs")
    return found


def number(node: tree.Outcome, attempt: Attempt) -> Number:
    """An outcome that is a number; times in seconds."""
    match node:
        case tree.Number(value):
            return Number(value, value)
        case tree.Elapsed():
            lasted = attempt.seconds(max(attempt.ticks - 1, 0))
            return Number(lasted, lasted)
        case tree.Tally(how, of):
            return _tally(how, condition(of, attempt), attempt)
        case tree.Extreme(how, of, gate):
            return _extreme(how, signal(of, attempt), condition(gate, attempt))
        case tree.Calculate(how, parts):
            return _calculated(how, [number(each, attempt) for each in parts])
    raise TypeError("a truth stands where a number belongs")


def _tally(how: str, p: Truths, attempt: Attempt) -> Number:
    if how == "count":
        fewest, most = episodes(p)
        return Number(Decimal(fewest), Decimal(most))
    if how == "duration":
        sure, possible = p.count(True), p.count(True) + p.count(None)
        return Number(attempt.seconds(sure), attempt.seconds(possible))
    possible_ticks = [t for t, each in enumerate(p) if each is not False]
    if not possible_ticks:
        return ABSENT
    low = attempt.seconds(possible_ticks[0])
    if True not in p:
        return Number(low, OPEN, there=None)
    return Number(low, attempt.seconds(p.index(True)))


def episodes(p: Truths) -> tuple[int, int]:
    """Fewest and most maximal runs of truth over all ways to fill in what is unknown."""
    bounds = []
    for best, worst in ((min, OPEN), (max, -OPEN)):
        off, on = Decimal(0), worst  # episodes so far if the tick before was false, was true
        for each in p:
            now_off, now_on = best(off, on), best(on, off + 1)
            off = worst if each is True else now_off
            on = worst if each is False else now_on
        bounds.append(int(best(off, on)))
    return bounds[0], bounds[1]


def _extreme(how: str, x: Values, gate: Truths) -> Number:
    """Taken from the ticks where the gate is open; one without a value may be open at most."""
    open_ = [
        each if value is not None or each is False else None
        for each, value in zip(gate, x, strict=True)
    ]
    taken = [value for each, value in zip(open_, x, strict=True) if each and value is not None]
    if not taken:
        return Number(-OPEN, OPEN, there=None) if None in open_ else ABSENT
    if None not in _decisive(how, open_):
        found = shortest(_taken(how, taken))
        return Number(found, found)
    bound = shortest(_taken(how, taken))
    return Number(bound if how == "peak" else -OPEN, bound if how == "lowest" else OPEN)


def _decisive(how: str, open_: Truths) -> Truths:
    """The ticks that matter: for the first value those up to it, for the last those from it on."""
    first = open_.index(True)
    last = len(open_) - 1 - open_[::-1].index(True)
    return {"initial": open_[:first], "final": open_[last:]}.get(how, open_)


def _taken(how: str, taken: Sequence[float]) -> float:
    match how:
        case "peak":
            return max(taken)
        case "lowest":
            return min(taken)
        case "initial":
            return taken[0]
        case "final":
            return taken[-1]
    total = 0.0
    for each in taken:
        total += each
    return single(total / len(taken)) or 0.0


def _judged(how: str, left: Number, right: Number) -> Truth:
    """False where a side is absent; unknown where both answers are possible."""
    if left.there is False or right.there is False:
        return False
    if not _possibly(how, left, right):
        return False
    return True if _surely(how, left, right) and left.there and right.there else None


def _surely(how: str, a: Number, b: Number) -> bool:
    match how:
        case "<":
            return a.high < b.low
        case "<=":
            return a.high <= b.low
        case ">":
            return a.low > b.high
        case ">=":
            return a.low >= b.high
        case "==":
            return a.low == a.high == b.low == b.high
    return a.high < b.low or b.high < a.low


def _possibly(how: str, a: Number, b: Number) -> bool:
    opposite = {"<": ">=", "<=": ">", ">": "<=", ">=": "<", "==": "!=", "!=": "=="}
    return not _surely(opposite[how], a, b)


def _calculated(how: str, parts: Sequence[Number]) -> Number:
    """Exact arithmetic on bounds that know nothing of each other; absent where a part is."""
    if any(each.there is False for each in parts):
        return ABSENT
    there = every([each.there for each in parts])
    with localcontext(EXACT):
        match how:
            case "abs":
                low, high = _absolute(parts[0])
            case "/":
                return _quotient(parts[0], parts[1], there)
            case "min" | "max":
                choose = min if how == "min" else max
                low, high = choose(p.low for p in parts), choose(p.high for p in parts)
            case "+":
                low, high = parts[0].low + parts[1].low, parts[0].high + parts[1].high
            case "-":
                low, high = parts[0].low - parts[1].high, parts[0].high - parts[1].low
            case _:
                ends = product((parts[0].low, parts[0].high), (parts[1].low, parts[1].high))
                corners = [a * b if a and b else Decimal(0) for a, b in ends]
                low, high = min(corners), max(corners)
    return Number(low, high, there)


def _absolute(part: Number) -> tuple[Decimal, Decimal]:
    around_zero = part.low <= 0 <= part.high
    ends = (abs(part.low), abs(part.high))
    return (Decimal(0) if around_zero else min(ends)), max(ends)


def _quotient(left: Number, right: Number, there: Truth) -> Number:
    """Nothing is divided by zero; where that may be, everything may be."""
    if right.low == right.high == 0:
        return ABSENT
    if right.low <= 0 <= right.high:
        return Number(-OPEN, OPEN, there=None)
    ends = (left.low, left.high, right.low, right.high)
    if not all(each.is_finite() for each in ends):
        return Number(-OPEN, OPEN, there)
    corners = [a / b for a, b in product(ends[:2], ends[2:])]
    return Number(min(corners), max(corners), there)


_CONDITIONS: Final = (
    tree.Truth,
    tree.Compare,
    tree.Not,
    tree.And,
    tree.Or,
    tree.Once,
    tree.Historically,
    tree.Eventually,
    tree.Henceforth,
    tree.Since,
    tree.Until,
    tree.Rises,
    tree.AtLeast,
)

_TRUTHS: Final = (tree.Ever, tree.Throughout, tree.Judge, tree.Combine)


def evaluate(
    formula: tree.Formula,
    channels: Sequence[Sequence[float | None]],
    *,
    ticks: int | None = None,
    tick: int = 10_000,
) -> Truths | Truth | Number:
    """What a formula comes to; nothing that lasts a whole attempt without telemetry is known.

    Args:
        formula: a condition (a truth per tick) or an outcome (a truth or a number).
        channels: by place, a value (float32) per tick or None where it is invalid.
        ticks: how many ticks the attempt has; needed only where there is no channel.
        tick: microseconds.
    """
    length = len(channels[0]) if ticks is None else ticks
    attempt = Attempt(channels, length, tick)
    if isinstance(formula, _CONDITIONS):
        return condition(formula, attempt)
    if attempt.heard:
        return outcome(formula, attempt)
    return None if isinstance(formula, _TRUTHS) else Number(-OPEN, OPEN, there=None)
