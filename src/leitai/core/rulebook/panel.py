"""A panel's marks for one cell become one score: the steps of `combine`, in the order written.

Before `gather` a step works on every mark and knows its judge; after it, on the one number.
Marks are `(value, judge)` pairs. Judges who were absent are not among them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from leitai.core.rulebook.arithmetic import ZERO, clamped, rounded, total
from leitai.core.rulebook.expression import Value
from leitai.core.rulebook.model import (
    Adjust,
    Aspect,
    AspectKind,
    Centre,
    Clamp,
    Factor,
    Gather,
    Penalty,
    Plus,
    RoundTo,
    Step,
    Trim,
)
from leitai.core.rulebook.scaling import median

Pair = tuple[Decimal, str]
"""A mark's value and the judge who gave it."""


@dataclass(slots=True)
class Setting:
    """What the steps may look at besides the marks.

    Attributes:
        env: attributes of the item, the performance and the entry.
        penalties: deduction → judge → points that judge takes off.
        offsets: what `centre` or `adjust` adds to each judge's marks.
    """

    env: Mapping[str, Value]
    penalties: Mapping[str, Mapping[str, Decimal]] = field(default_factory=dict)
    offsets: Mapping[str, Decimal] = field(default_factory=dict)


Before = Callable[[list[Pair], Setting], list[Pair]]
After = Callable[[Decimal, Setting], Decimal | None]


class Panel:
    """The compiled `combine` of one aspect.

    Attributes:
        penalties: ids of the deductions it takes off judge by judge.
        centring: the step by which marks of other entries change the score, if there is one.
    """

    __slots__ = ("_after", "_before", "_gather", "_penalties", "aspect", "centring", "penalties")

    def __init__(self, aspect: Aspect) -> None:
        at = next((i for i, s in enumerate(aspect.combine) if isinstance(s, Gather)), None)
        split = _implied(aspect.combine) if at is None else at
        self.aspect = aspect
        self._before = tuple(_before(step) for step in aspect.combine[:split])
        self._after = tuple(_after(s) for s in aspect.combine[split:] if not isinstance(s, Gather))
        self._gather = _gathering(aspect, at)
        steps = aspect.combine[:split]
        self.penalties = tuple(s.deduction for s in steps if isinstance(s, Penalty))
        self._penalties = tuple(_penalty(deduction) for deduction in self.penalties)
        self.centring = next((s for s in steps if isinstance(s, Centre | Adjust)), None)

    @property
    def centred(self) -> bool:
        """Whether marks of other entries change the score."""
        return self.centring is not None

    def score(
        self, marks: list[Pair], setting: Setting, *, accepted: bool = False
    ) -> Decimal | None:
        """The aspect's score; absent below its quorum and while its judges disagree too far.

        `accepted`: after discussion the chief judge lets them disagree.
        """
        if len(marks) < self.aspect.quorum or (self.withheld(marks) and not accepted):
            return None
        value = self._gather(self.kept(marks, setting))
        for step in self._after:
            if value is None:
                return None
            value = step(value, setting)
        value = self._banded(value)
        return self._by_expression(value, marks, setting)

    def withheld(self, marks: list[Pair]) -> bool:
        """F2: judgements that lie too far apart do not score; a panel's marks do meanwhile."""
        return self.aspect.kind is AspectKind.JUDGEMENT and self.disputed(marks)

    def disputed(self, marks: list[Pair]) -> bool:
        """Whether the marks lie further apart than the rule's spread."""
        spread = self.aspect.spread
        if spread is None or not marks:
            return False
        values = [value for value, _ in marks]
        return max(values) - min(values) > spread

    def kept(self, marks: list[Pair], setting: Setting) -> list[Pair]:
        """The marks that count, as they stand when they are gathered."""
        for step in self._before:
            marks = step(marks, setting)
        return marks

    def penalised(self, marks: list[Pair], setting: Setting) -> list[Pair]:
        """The marks less what the same judges take off, and nothing else done to them."""
        for step in self._penalties:
            marks = step(marks, setting)
        return marks

    def uncentred(self, marks: list[Pair], setting: Setting) -> list[Pair]:
        """The marks as `centre` finds them."""
        for step in self._before:
            if step is _centre:
                break
            marks = step(marks, setting)
        return marks

    def _banded(self, value: Decimal | None) -> Decimal | None:
        """F1: full, partial or no mark for the deviation from the target."""
        bands = self.aspect.bands
        if value is None or not bands:
            return value
        deviation = abs(value - (self.aspect.target or ZERO))
        return next((band.mark for band in bands if deviation <= band.within), ZERO)

    def _by_expression(
        self, value: Decimal | None, marks: list[Pair], setting: Setting
    ) -> Decimal | None:
        expression = self.aspect.score
        if expression is None:
            return value
        values = tuple(sorted(each for each, _ in marks))
        return expression.number({**setting.env, "marks": values, "combined": value})


def _implied(steps: tuple[Step, ...]) -> int:
    """Where the mean stands when `combine` does not say: after the last step that needs judges."""
    judged = [i for i, s in enumerate(steps) if isinstance(s, Penalty | Centre | Trim)]
    return judged[-1] + 1 if judged else 0


def _gathering(aspect: Aspect, at: int | None) -> Callable[[list[Pair]], Decimal | None]:
    if aspect.kind is AspectKind.JUDGEMENT and at is None:
        return _judged(aspect.maximum or ZERO, aspect.scale or Decimal(3))
    step = aspect.combine[at] if at is not None else None
    how = _HOW[step.how] if isinstance(step, Gather) else _mean
    inexact = any(isinstance(s, Centre | Factor | Plus) for s in aspect.combine[: at or None])
    return (lambda marks: how(sorted(marks))) if inexact else how


def _judged(maximum: Decimal, scale: Decimal) -> Callable[[list[Pair]], Decimal | None]:
    """F2: `maximum · Σs / (scale · n)`."""

    def gather(marks: list[Pair]) -> Decimal | None:
        if not marks:
            return None
        return maximum * sum([value for value, _ in marks], ZERO) / (scale * len(marks))

    return gather


def _sum(marks: list[Pair]) -> Decimal | None:
    return sum([value for value, _ in marks], ZERO) if marks else None


def _mean(marks: list[Pair]) -> Decimal | None:
    return sum([value for value, _ in marks], ZERO) / len(marks) if marks else None


def _median(marks: list[Pair]) -> Decimal | None:
    return median(sorted(value for value, _ in marks)) if marks else None


def _lowest(marks: list[Pair]) -> Decimal | None:
    return min((value for value, _ in marks), default=None)


def _highest(marks: list[Pair]) -> Decimal | None:
    return max((value for value, _ in marks), default=None)


_HOW: dict[str, Callable[[list[Pair]], Decimal | None]] = {
    "mean": _mean,
    "sum": _sum,
    "median": _median,
    "lowest": _lowest,
    "highest": _highest,
}


def _before(step: Step) -> Before:
    match step:
        case Penalty(deduction=deduction):
            return _penalty(deduction)
        case Centre() | Adjust():
            return _centre
        case Trim():
            return _trim(step)
        case _:
            return _each(_after(step))


def _penalty(deduction: str) -> Before:
    def subtract(marks: list[Pair], setting: Setting) -> list[Pair]:
        points = setting.penalties.get(deduction)
        return [(v - points.get(j, ZERO), j) for v, j in marks] if points else marks

    return subtract


def _centre(marks: list[Pair], setting: Setting) -> list[Pair]:
    offsets = setting.offsets
    return [(value + offsets.get(judge, ZERO), judge) for value, judge in marks]


def _trim(trim: Trim) -> Before:
    """Drop from either end; among equal marks the judge's id decides, so it is always the same."""
    low, high, at_least = trim.low, trim.high, trim.at_least

    def drop(marks: list[Pair], setting: Setting) -> list[Pair]:  # noqa: ARG001
        if len(marks) < at_least:
            return marks
        return sorted(marks)[low : max(len(marks) - high, low)]

    return drop


def _each(step: After) -> Before:
    def apply(marks: list[Pair], setting: Setting) -> list[Pair]:
        changed = [(step(value, setting), judge) for value, judge in marks]
        return [(value, judge) for value, judge in changed if value is not None]

    return apply


def _after(step: Step) -> After:
    match step:
        case Factor(by=by):
            return lambda value, setting: _times(value, by.number(setting.env))
        case Plus(term=term):
            return lambda value, setting: _plus(value, term.number(setting.env))
        case Clamp():
            return lambda value, _: clamped(value, step)
        case RoundTo(rounding=rounding):
            return lambda value, _: rounded(value, rounding)
        case _:
            message = f"{step} stands after the marks were gathered"
            raise ValueError(message)


def _times(value: Decimal, factor: Decimal | None) -> Decimal | None:
    return None if factor is None else value * factor


def _plus(value: Decimal, term: Decimal | None) -> Decimal | None:
    return total((value, term)) if term is not None else None


def taken_away(step: Centre | Adjust, generous: Mapping[str, Decimal]) -> dict[str, Decimal]:
    """What the step adds to each judge's marks: minus their generosity, within its cap."""
    cap = step.cap if isinstance(step, Adjust) else None
    away = {judge: -points for judge, points in generous.items()}
    if cap is None:
        return away
    return {judge: max(-cap, min(cap, points)) for judge, points in away.items()}
