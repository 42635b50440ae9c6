"""Words about the whole attempt: eventually, always, never, count, duration, first, peak."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from fractions import Fraction
from typing import Literal

from leitai.core.referee.language import tree
from leitai.core.referee.language.errors import FormulaError
from leitai.core.referee.language.setting import Setting
from leitai.core.referee.language.temporal import conjunction, disjunction
from leitai.core.referee.language.times import SECOND, spelled
from leitai.core.referee.language.typed import (
    Amount,
    Finding,
    Typed,
    While,
    condition,
    signal,
)
from leitai.core.referee.language.units import PLAIN

Handler = Callable[[Setting, Sequence[Typed], int], Typed]


def ever(setting: Setting, parts: Sequence[Typed], at: int) -> Typed:
    """`eventually(p)`: at some tick of the attempt."""
    of, gate = _gated(setting, parts[0])
    node = condition(of, 'the condition of "eventually"')
    return Finding(tree.Ever(_and(node, gate)), at)


def throughout(setting: Setting, parts: Sequence[Typed], at: int) -> Typed:
    """`always(p)`: at every tick, where the gate is open."""
    of, gate = _gated(setting, parts[0])
    node = condition(of, 'the condition of "always"')
    if gate is None and (held := _first_held(node)):
        time = spelled(Fraction(held * setting.tick))
        message = f"hold is false for the first {time} of every attempt, so this is never true"
        fix = f"write always(held(p, {time})), or eventually(hold(p, {time}))"
        raise FormulaError(at, "formula_time", message, fix)
    kept = node if gate is None else disjunction(tree.Not(gate), node)
    return Finding(tree.Throughout(kept), at)


def _first_held(node: tree.Condition) -> int:
    """Ticks for which something must be held before this can be true for the first time."""
    match node:
        case tree.Historically(_, _, int(high), strong=True):
            return high
        case tree.And(parts):
            return max(map(_first_held, parts))
    return 0


def never(setting: Setting, parts: Sequence[Typed], at: int) -> Typed:
    """`never(p)`: at no tick."""
    of, gate = _gated(setting, parts[0])
    node = condition(of, 'the condition of "never"')
    return Finding(tree.Throughout(tree.Not(_and(node, gate))), at)


def tally(how: Literal["count", "duration", "first"]) -> Handler:
    """`count(p)`, `duration(p)`, `first(p)`."""

    def read(setting: Setting, parts: Sequence[Typed], at: int) -> Typed:
        of, gate = _gated(setting, parts[0])
        node = condition(of, f'the condition of "{how}"')
        unit = PLAIN if how == "count" else SECOND
        return Amount(tree.Tally(how, _and(node, gate)), unit, at)

    return read


def extreme(how: Literal["peak", "lowest", "final", "initial", "mean"]) -> Handler:
    """`peak(x)`, `lowest(x)`, `final(x)`, `initial(x)`, `mean(x)`."""

    def read(setting: Setting, parts: Sequence[Typed], at: int) -> Typed:
        part, gate = _gated(setting, parts[0])
        of = signal(part, f'the signal of "{how}"')
        node = tree.Extreme(how, of.node, tree.Truth(value=True) if gate is None else gate)
        return Amount(node, of.unit, at)

    return read


def _gated(setting: Setting, part: Typed) -> tuple[Typed, tree.Condition | None]:
    """The part, and its own `while` together with the rule's."""
    of, own = (part.of, part.gate) if isinstance(part, While) else (part, None)
    gates = [each for each in (own, setting.gate) if each is not None]
    return of, conjunction(*gates) if gates else None


def _and(node: tree.Condition, gate: tree.Condition | None) -> tree.Condition:
    return node if gate is None else conjunction(node, gate)
