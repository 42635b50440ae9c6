"""Give a formula's words their types and units, and make a tree of `tree.py` of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Final

from leitai.core.referee.language import outcomes, syntax, temporal, tree
from leitai.core.referee.language.errors import FormulaError, meant, nearest, shown
from leitai.core.referee.language.numbers import (
    COMPARISONS,
    absolute,
    calculate,
    compare,
    negative,
)
from leitai.core.referee.language.outcomes import Handler
from leitai.core.referee.language.setting import Setting
from leitai.core.referee.language.temporal import conjunction, disjunction
from leitai.core.referee.language.times import SECOND
from leitai.core.referee.language.tokens import KEYWORDS
from leitai.core.referee.language.typed import (
    Amount,
    Between,
    Coded,
    Condition,
    Finding,
    Fixed,
    Quoted,
    Signal,
    Typed,
    While,
    condition,
    finding,
    mistyped,
)
from leitai.core.referee.language.units import Unit, is_known, read_unit


@dataclass(frozen=True, slots=True)
class Function:
    """How a word is used.

    Attributes:
        least, most: number of arguments.
        usage: an example of it.
        gated: whether its argument may say `while`.
    """

    read: Handler
    least: int
    most: int
    usage: str
    gated: bool = False


def _absolute(_: Setting, parts: Sequence[Typed], at: int) -> Typed:
    return absolute(parts[0], at)


def _lowest_of(_: Setting, parts: Sequence[Typed], at: int) -> Typed:
    return _folded("min", parts, at)


def _highest_of(_: Setting, parts: Sequence[Typed], at: int) -> Typed:
    return _folded("max", parts, at)


def _folded(how: str, parts: Sequence[Typed], at: int) -> Typed:
    joined = parts[0]
    for part in parts[1:]:
        joined = calculate(how, joined, part, at)
    return joined


def _eventually(setting: Setting, parts: Sequence[Typed], at: int) -> Typed:
    word = outcomes.ever if len(parts) == 1 else temporal.eventually
    return word(setting, parts, at)


def _always(setting: Setting, parts: Sequence[Typed], at: int) -> Typed:
    word = outcomes.throughout if len(parts) == 1 else temporal.always
    return word(setting, parts, at)


_MANY: Final = 64
FUNCTIONS: Final[dict[str, Function]] = {
    "abs": Function(_absolute, 1, 1, "abs(x)"),
    "min": Function(_lowest_of, 2, _MANY, "min(x, y)"),
    "max": Function(_highest_of, 2, _MANY, "max(x, y)"),
    "rate": Function(temporal.rate, 1, 2, "rate(x, 100 ms)"),
    "hold": Function(temporal.hold, 2, 2, "hold(p, 2 s)"),
    "held": Function(temporal.held, 1, 2, "held(p, 2 s)"),
    "once": Function(temporal.once, 1, 2, "once(p, 2 s)"),
    "eventually": Function(_eventually, 1, 2, "eventually(p, 2 s)", gated=True),
    "always": Function(_always, 1, 2, "always(p, 2 s)", gated=True),
    "never": Function(outcomes.never, 1, 1, "never(p)", gated=True),
    "in_order": Function(temporal.in_order, 2, _MANY, "in_order(p, q within 5 s, r)"),
    "rises": Function(temporal.rises, 1, 1, "rises(p)"),
    "falls": Function(temporal.falls, 1, 1, "falls(p)"),
    "at_least": Function(temporal.at_least, 2, 3, "at_least(3, p, 10 s)"),
    "cycle": Function(temporal.cycle, 2, 2, "cycle(p, 9 s..11 s)"),
    "stays": Function(temporal.stays, 2, 2, "stays(x, 10 mm..12 mm)"),
    "smooth": Function(temporal.smooth, 2, 2, "smooth(x, 500 mm/s²)"),
    "count": Function(outcomes.tally("count"), 1, 1, "count(p)", gated=True),
    "duration": Function(outcomes.tally("duration"), 1, 1, "duration(p)", gated=True),
    "first": Function(outcomes.tally("first"), 1, 1, "first(p)", gated=True),
    "peak": Function(outcomes.extreme("peak"), 1, 1, "peak(x)", gated=True),
    "lowest": Function(outcomes.extreme("lowest"), 1, 1, "lowest(x)", gated=True),
    "final": Function(outcomes.extreme("final"), 1, 1, "final(x)", gated=True),
    "initial": Function(outcomes.extreme("initial"), 1, 1, "initial(x)", gated=True),
    "mean": Function(outcomes.extreme("mean"), 1, 1, "mean(x)", gated=True),
}
ELAPSED: Final = "elapsed"
RESERVED: Final = KEYWORDS | frozenset(FUNCTIONS) | {ELAPSED}
"""Words of the language; no channel may have them as its id."""


class Builder:
    """One pass over a formula's words."""

    def __init__(self, setting: Setting) -> None:
        self._setting = setting

    def build(self, part: syntax.Syntax) -> Typed:  # noqa: C901, PLR0911 — one line a word
        """Check and build one part with everything under it."""
        match part:
            case syntax.Quantity():
                return self._quantity(part)
            case syntax.Text():
                return Quoted(part.text, part.at)
            case syntax.Flag():
                return Condition(tree.Truth(part.value), part.at)
            case syntax.Name():
                return self._name(part)
            case syntax.Unary(sign="not"):
                return _negated(self.build(part.of), part.at)
            case syntax.Unary():
                return negative(self.build(part.of), part.at)
            case syntax.Binary():
                return self._binary(part)
            case syntax.Among():
                return self._among(part)
            case syntax.Bounded():
                return self._bounded(part)
            case syntax.Span():
                return Between(self.build(part.low), self.build(part.high), part.at)
            case syntax.Gated():
                gate = condition(self.build(part.gate), 'what stands after "while"')
                return While(self.build(part.of), gate, part.at)
            case syntax.Call():
                return self._call(part)

    def _quantity(self, part: syntax.Quantity) -> Fixed:
        if not part.unit:
            return Fixed(Fraction(part.value), None, part.at)
        try:
            unit = read_unit(part.unit)
        except ValueError as error:
            raise FormulaError(part.at, "formula_unit", str(error)) from None
        self._refuse_channel(part, unit)
        return Fixed(Fraction(part.value), unit, part.at)

    def _refuse_channel(self, part: syntax.Quantity, unit: Unit) -> None:
        """`10 mm/x` was meant to divide by channel x."""
        for name, _ in unit.powers:
            if name in self._setting.channels and not is_known(name):
                message = f'"{part.unit}" is read as a unit, but "{name}" is a channel'
                fix = "put spaces around the / that divides"
                raise FormulaError(part.at, "formula_unit", message, fix)

    def _name(self, part: syntax.Name) -> Typed:
        name, at = part.name, part.at
        if name == ELAPSED:
            return Amount(tree.Elapsed(), SECOND, at)
        if name not in self._setting.channels:
            raise self._unknown(name, at)
        place, channel = self._setting.channels[name]
        if channel.kind == "code":
            return Coded(place, channel.values, name, at)
        node = tree.Read(place)
        if channel.kind == "bool":
            return Condition(tree.Compare("!=", node, tree.Constant(Decimal(0))), at)
        return Signal(node, read_unit(channel.unit or ""), at)

    def _unknown(self, name: str, at: int) -> FormulaError:
        channels = list(self._setting.channels)
        if name in FUNCTIONS:
            usage = FUNCTIONS[name].usage
            message = f'"{name}" needs something in parentheses'
            return FormulaError(at, "formula_syntax", message, f"write {usage}")
        if not channels:
            fix = "add channels: to the stage"
        elif nearest(name, channels):
            fix = meant(name, channels, "")
        else:
            fix = meant(name, RESERVED, "") if nearest(name, RESERVED) else ""
            fix = fix or meant(name, channels, "channels are")
        return FormulaError(at, "unknown_channel", f'there is no channel "{shown(name)}"', fix)

    def _binary(self, part: syntax.Binary) -> Typed:
        left = self.build(part.left)
        if isinstance(left, Coded) and isinstance(part.right, syntax.Name):
            self._refuse_bare_word(left, part.right)
        right = self.build(part.right)
        if part.sign in COMPARISONS:
            return compare(part.sign, left, right, part.at)
        if part.sign in ("and", "or", "implies"):
            return _logic(part.sign, left, right, part.at)
        return calculate(part.sign, left, right, part.at)

    def _among(self, part: syntax.Among) -> Typed:
        of = self.build(part.of)
        each = (compare("==", of, Quoted(word.text, word.at), part.at) for word in part.words)
        return Condition(disjunction(*(condition(one, 'left of "in"') for one in each)), part.at)

    def _refuse_bare_word(self, left: Coded, right: syntax.Name) -> None:
        if right.name not in self._setting.channels:
            word = nearest(right.name, left.words) or right.name
            message = f'the word that "{left.name}" is compared with needs quotes'
            raise FormulaError(right.at, "formula_word", message, f'write "{word}"')

    def _bounded(self, part: syntax.Bounded) -> Typed:
        setting, at = self._setting, part.at
        left = self.build(part.left)
        time = None if part.time is None else self.build(part.time)
        right = None if part.right is None else self.build(part.right)
        if part.how == "since" and right is not None:
            return temporal.since(setting, left, right, time, at)
        if part.how == "until" and right is not None:
            return temporal.until(setting, left, right, time, at)
        assert time is not None  # noqa: S101 — the grammar gives `within` its time
        if right is not None:
            return temporal.response(setting, left, right, time, at)
        return temporal.step(setting, left, time, at)

    def _call(self, part: syntax.Call) -> Typed:
        name, at = part.function, part.at
        function = FUNCTIONS.get(name)
        if function is None:
            known = [*FUNCTIONS, *self._setting.channels]
            what = "is a channel and takes no arguments" if name in known else "is no word here"
            message = f'"{shown(name)}" {what}'
            raise FormulaError(at, "unknown_word", message, meant(name, FUNCTIONS, "words are"))
        given = len(part.arguments)
        if not function.least <= given <= function.most:
            message = f'"{name}" has {given} argument{"" if given == 1 else "s"}'
            raise FormulaError(at, "formula_arguments", message, f"write {function.usage}")
        parts = [self.build(each) for each in part.arguments]
        for each in parts:
            if isinstance(each, While) and (not function.gated or given > 1):
                fix = "write the condition with and"
                message = f'"while" has no meaning in this "{name}"'
                raise FormulaError(each.at, "formula_type", message, fix)
        return function.read(self._setting, parts, at)


def _negated(typed: Typed, at: int) -> Typed:
    if isinstance(typed, Finding):
        return Finding(tree.Combine("not", (typed.node,)), at)
    return Condition(tree.Not(condition(typed, 'what stands after "not"')), at)


def _logic(sign: str, left: Typed, right: Typed, at: int) -> Typed:
    if isinstance(left, Finding) or isinstance(right, Finding):
        return _logic_of_findings(sign, left, right, at)
    one = condition(left, f'left of "{sign}"')
    two = condition(right, f'right of "{sign}"')
    match sign:
        case "and":
            return Condition(conjunction(one, two), at)
        case "or":
            return Condition(disjunction(one, two), at)
    return Condition(disjunction(tree.Not(one), two), at)


def _logic_of_findings(sign: str, left: Typed, right: Typed, at: int) -> Typed:
    for side in (left, right):
        if isinstance(side, Condition):
            raise mistyped(side, f'beside "{sign}"', "a truth about the whole attempt")
    one, two = finding(left, f'left of "{sign}"'), finding(right, f'right of "{sign}"')
    if sign == "implies":
        return Finding(tree.Combine("or", (tree.Combine("not", (one,)), two)), at)
    return Finding(tree.Combine("and" if sign == "and" else "or", (one, two)), at)
