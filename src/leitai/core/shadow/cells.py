"""One aspect of one entry: its marks taken through the steps of `combine`, one after the other."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from fractions import Fraction
from typing import Final

from leitai.core.rulebook.model import (
    Adjust,
    Aspect,
    AspectKind,
    Band,
    Centre,
    Clamp,
    Deduction,
    Factor,
    Gather,
    Penalty,
    Plus,
    RoundTo,
    Step,
    Trim,
)
from leitai.core.shadow.exact import (
    Amount,
    Facts,
    bounded,
    decimal,
    evaluated,
    middle,
    rounded,
)

Marks = list[tuple[Fraction, str]]
"""Values and the judges who gave them."""


@dataclass(frozen=True, slots=True)
class Around:
    """What the steps may look at.

    Attributes:
        off: deduction → judge → points.
        severity: judge → what `centre` or `adjust` adds.
    """

    facts: Facts
    off: Mapping[str, Mapping[str, Fraction]] = field(default_factory=dict)
    severity: Mapping[str, Fraction] = field(default_factory=dict)


def score(aspect: Aspect, marks: Marks, around: Around, *, accepted: bool) -> Amount:
    """What the aspect scores."""
    if len(marks) < aspect.quorum or (too_far(aspect, marks) and not accepted):
        return None
    before, after = halves(aspect)
    value = gathered(aspect, through(before, marks, around))
    for step in after:
        value = None if value is None else _changed(step, value, around.facts)
    value = _banded(aspect, value)
    if aspect.score is None:
        return value
    found = tuple(decimal(each) for each in sorted(value for value, _ in marks))
    return evaluated(aspect.score, {**around.facts, "marks": found, "combined": decimal(value)})


def too_far(aspect: Aspect, marks: Marks) -> bool:
    """Judgements further apart than the rule's spread do not score."""
    if aspect.kind is not AspectKind.JUDGEMENT or aspect.spread is None or not marks:
        return False
    values = [value for value, _ in marks]
    return max(values) - min(values) > Fraction(aspect.spread)


def halves(aspect: Aspect) -> tuple[Sequence[Step], Sequence[Step]]:
    """The steps on single marks, and those on the number made of them."""
    steps = aspect.combine
    places = [at for at, step in enumerate(steps) if isinstance(step, Gather)]
    if places:
        return steps[: places[0]], [s for s in steps[places[0] :] if not isinstance(s, Gather)]
    judged = [at for at, step in enumerate(steps) if isinstance(step, _JUDGED)]
    split = judged[-1] + 1 if judged else 0
    return steps[:split], steps[split:]


_JUDGED: Final = (Penalty, Centre, Adjust, Trim)


def through(steps: Sequence[Step], marks: Marks, around: Around) -> Marks:
    """The marks after these steps; dropped ones are gone."""
    for step in steps:
        match step:
            case Penalty(deduction=deduction):
                off = around.off.get(deduction, {})
                marks = [(value - off.get(judge, 0), judge) for value, judge in marks]
            case Centre() | Adjust():
                marks = [(value + around.severity.get(judge, 0), judge) for value, judge in marks]
            case Trim():
                marks = _trimmed(step, marks)
            case _:
                changed = [(_changed(step, value, around.facts), judge) for value, judge in marks]
                marks = [(value, judge) for value, judge in changed if value is not None]
    return marks


def _trimmed(step: Trim, marks: Marks) -> Marks:
    """One at a time: the lowest go, then the highest; of equals the judge's id decides."""
    if len(marks) < step.at_least:
        return marks
    left = sorted(marks)
    for end, times in ((0, step.low), (-1, step.high)):
        for _ in range(min(times, len(left))):
            left.pop(end)
    return left


def _changed(step: Step, value: Fraction, facts: Facts) -> Amount:
    match step:
        case Factor(by=by):
            factor = evaluated(by, facts)
            return None if factor is None else value * factor
        case Plus(term=term):
            more = evaluated(term, facts)
            return None if more is None else value + more
        case Clamp():
            return bounded(value, step)
        case RoundTo(rounding=rounding):
            return rounded(value, rounding)
        case _:
            message = f"{step} cannot follow the gathering of marks"
            raise ValueError(message)


def gathered(aspect: Aspect, marks: Marks) -> Amount:
    """One number; absent when no mark is left."""
    if not marks:
        return None
    how = next((step.how for step in aspect.combine if isinstance(step, Gather)), None)
    values = [value for value, _ in marks]
    if how is None and aspect.kind is AspectKind.JUDGEMENT:
        whole = Fraction(aspect.scale or 3) * len(values)
        return Fraction(aspect.maximum or 0) * sum(values) / whole
    return _HOW[how or "mean"](values)


_HOW: Final[dict[str, Callable[[list[Fraction]], Fraction]]] = {
    "mean": lambda values: sum(values, Fraction(0)) / len(values),
    "sum": lambda values: sum(values, Fraction(0)),
    "median": middle,
    "lowest": min,
    "highest": max,
}


def _banded(aspect: Aspect, value: Amount) -> Amount:
    if value is None or not aspect.bands:
        return value
    away = abs(value - Fraction(aspect.target or 0))
    fitting: list[Band] = [band for band in aspect.bands if away <= Fraction(band.within)]
    return Fraction(fitting[0].mark) if fitting else Fraction(0)


def points_off(deduction: Deduction, cells: Sequence[Sequence[Fraction]]) -> Amount:
    """What a deduction costs, given the marks of each cell it was marked in."""
    counts = [_together(deduction, values) for values in cells if values]
    if not counts:
        return None
    return costs(deduction, sum(counts, Fraction(0)))


def costs(deduction: Deduction, count: Fraction) -> Fraction:
    """What a count or amount costs, capped."""
    points = count * Fraction(deduction.each if deduction.each is not None else Decimal(1))
    return points if deduction.cap is None else min(points, Fraction(deduction.cap))


def _together(deduction: Deduction, values: Sequence[Fraction]) -> Fraction:
    if deduction.how == "highest":
        return max(values)
    added = sum(values, Fraction(0))
    return added / len(values) if deduction.how == "mean" else added
