"""From what was found about an attempt to a mark: outcomes, then the rule's policy.

The same functions give the provisional mark while the attempt runs and the final one. What the
telemetry does not decide has no mark (`None`): it is never earned and never taken off.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal
from fractions import Fraction
from math import floor
from typing import Final, TypeAlias

from leitai.core.referee.language.tree import (
    Calculate,
    Combine,
    Elapsed,
    Ever,
    Extreme,
    Judge,
    Number,
    Outcome,
    Tally,
    Throughout,
)
from leitai.core.referee.model import Rule, RuleKind
from leitai.core.referee.numbers import (
    Amount,
    Flag,
    calculate,
    combine,
    compare,
    exactly,
    written,
)

Probe: TypeAlias = Ever | Throughout | Tally | Extreme
"""The outcomes that are read off telemetry; all others follow from them."""
Found: TypeAlias = Mapping[Outcome, Flag | Amount]
"""What each probe of a rule came to."""

MOST_TIMES: Final = Decimal(999)
"""A count of a deduction goes no further, as the rulebook has it."""
MOST_POINTS: Final = Decimal(999_999)
_HALF: Final = Fraction(1, 2)


def outcome_of(rule: Rule) -> Outcome:
    """What a rule asks about the attempt; a `when` asks how many episodes there were."""
    if rule.kind is RuleKind.WHEN:
        return Tally("count", rule.formula)  # type: ignore[arg-type]  # `when` holds a condition
    return rule.formula  # type: ignore[return-value]  # the others hold an outcome


def probes_of(outcome: Outcome) -> tuple[Probe, ...]:
    """The probes an outcome needs, in the order they are written, each once."""
    match outcome:
        case Ever() | Throughout() | Tally() | Extreme():
            return (outcome,)
        case Calculate(_, parts) | Combine(_, parts):
            return tuple(dict.fromkeys(p for part in parts for p in probes_of(part)))
        case Judge(_, left, right):
            return tuple(dict.fromkeys((*probes_of(left), *probes_of(right))))
        case _:
            return ()


def is_timed(outcome: Outcome) -> bool:
    """Whether an outcome depends on how long the attempt was."""
    match outcome:
        case Calculate(_, parts) | Combine(_, parts):
            return any(map(is_timed, parts))
        case Judge(_, left, right):
            return is_timed(left) or is_timed(right)
        case _:
            return isinstance(outcome, Elapsed)


def number(outcome: Outcome, found: Found, seconds: Decimal) -> Amount:
    """The number an outcome comes to; `seconds`: from the first tick to the last."""
    match outcome:
        case Number(value):
            return exactly(value)
        case Elapsed():
            return exactly(seconds)
        case Calculate(how, parts):
            return calculate(how, [number(part, found, seconds) for part in parts])
        case _:
            amount = found[outcome]
            if not isinstance(amount, Amount):
                raise TypeError("a truth stands where a number belongs")
            return amount


def truth(outcome: Outcome, found: Found, seconds: Decimal) -> Flag:
    """The truth an outcome comes to."""
    match outcome:
        case Judge(how, left, right):
            return compare(how, number(left, found, seconds), number(right, found, seconds))
        case Combine(how, parts):
            return combine(how, [truth(part, found, seconds) for part in parts])
        case _:
            flag = found[outcome]
            if not isinstance(flag, Flag):
                raise TypeError("a number stands where a truth belongs")
            return flag


def is_truth(outcome: Outcome) -> bool:
    """Whether an outcome is a truth rather than a number."""
    return isinstance(outcome, Ever | Throughout | Judge | Combine)


def decide(
    rule: Rule, found: Found, seconds: Decimal, *, heard: bool
) -> tuple[Decimal | None, Decimal | None]:
    """The mark of a rule (`None`: not decided), and the number measured, if there is one.

    For a deduction the mark is its count or amount, at least 0. Where no channel was valid at any
    tick (not `heard`) nothing is decided: time passes without evidence, too.
    """
    if not heard:
        return None, None
    outcome = outcome_of(rule)
    if is_truth(outcome):
        flag = truth(outcome, found, seconds)
        earned = (rule.full if flag.sure else None) or Decimal(0)
        return (None if flag.sure != flag.possible else earned), None
    amount = number(outcome, found, seconds)
    return mark_of(rule, amount), amount.exact


def mark_of(rule: Rule, amount: Amount) -> Decimal | None:
    """The mark for a number: through bands, ramp, or as it is. What is absent earns nothing.

    A number that is only known to lie within bounds is marked if every number there gets the same.
    """
    marks = set()
    if amount.absent:
        marks.add(Decimal(0))
    if amount.present:
        marks |= _policy(rule)(rule, amount)
    return marks.pop() if len(marks) == 1 else None


def _policy(rule: Rule) -> Callable[[Rule, Amount], set[Decimal]]:
    if rule.bands:
        return _banded
    return _ramped if rule.ramp else _plain


def _banded(rule: Rule, amount: Amount) -> set[Decimal]:
    """The first band that holds the distance from the target, else nothing."""
    distance = calculate("abs", [calculate("-", [amount, exactly(rule.target)])])
    steps = [*rule.bands, (distance.high, Decimal(0))]
    marks = set()
    for within, mark in steps:
        if distance.low <= within:
            marks.add(mark)
        if distance.high <= within:
            break
    return marks


def _ramped(rule: Rule, amount: Amount) -> set[Decimal]:
    ramp, full = rule.ramp, Fraction(rule.full or 0)
    if ramp is None or ramp.full == ramp.none:
        raise ValueError(f"rule {rule.id} has no ramp")
    best, nothing = sorted((ramp.full, ramp.none))
    marks = set()
    for end in (amount.low, amount.high):
        inside = Fraction(min(max(end, best), nothing))
        share = (Fraction(ramp.none) - inside) / (Fraction(ramp.none) - Fraction(ramp.full))
        marks.add(_rounded(full * share, rule.step, rule.full))
    return marks


def _plain(rule: Rule, amount: Amount) -> set[Decimal]:
    most = rule.full
    if most is None:
        most = MOST_POINTS if rule.each is None else MOST_TIMES
    ends = (min(max(end, Decimal(0)), most) for end in (amount.low, amount.high))
    return {_rounded(Fraction(end), rule.step, most) for end in ends}


def _rounded(value: Fraction, step: Decimal, most: Decimal | None) -> Decimal:
    """The nearest multiple of `step`, half up, not beyond `most`; as short as it can be written."""
    steps = floor(value / Fraction(step) + _HALF)
    mark = steps * step if most is None else min(steps * step, most)
    return short(mark)


def short(value: Decimal) -> Decimal:
    """The same number without trailing zeros or exponent."""
    return Decimal(written(value))


def points_of(rule: Rule, mark: Decimal) -> Decimal:
    """What a mark is worth: an aspect's points, or what a deduction takes off (negative)."""
    if not rule.deduction:
        return mark
    lost = mark if rule.each is None else mark * rule.each
    return -(lost if rule.cap is None else min(lost, rule.cap))
