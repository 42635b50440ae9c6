"""Read formulas, quantities and durations of the referee's language."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Final, Literal

from leitai.core.referee.language import tree
from leitai.core.referee.language.build import Builder
from leitai.core.referee.language.errors import FormulaError
from leitai.core.referee.language.numbers import expressed
from leitai.core.referee.language.setting import MAX_HORIZON, Setting
from leitai.core.referee.language.shape import Node, children, shape
from leitai.core.referee.language.syntax import read_syntax
from leitai.core.referee.language.temporal import conjunction
from leitai.core.referee.language.times import microseconds
from leitai.core.referee.language.typed import (
    Amount,
    Condition,
    Finding,
    Fixed,
    Typed,
    called,
    decimal,
    mistyped,
)
from leitai.core.referee.language.units import PLAIN, Unit
from leitai.core.referee.model import Telemetry

__all__ = [
    "FormulaError",
    "Reading",
    "read_condition",
    "read_duration",
    "read_formula",
    "read_quantity",
    "read_rule",
]

MAX_SIZE: Final = 2000
"""Nodes of a tree after the words of the trade are spelled out."""
MAX_DEPTH: Final = 100
"""Its levels: every walk over a tree may be recursive."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A formula that was understood.

    Attributes:
        unit: of the number it gives; `None` for truths and conditions.
    """

    formula: tree.Formula
    unit: Unit | None = None


def read_formula(
    text: str, telemetry: Telemetry, wanted: Literal["condition", "outcome"] = "condition"
) -> tree.Formula:
    """Read and check a formula.

    Args:
        text: at most 2,000 characters.
        telemetry: the channels it may read, the tick its times are counted in.
        wanted: `condition`: true or false at every tick; `outcome`: about the whole attempt.

    Raises:
        FormulaError: saying where, what, and what to write instead.
    """
    typed = _typed(text, _setting(telemetry, None))
    if wanted == "outcome" and isinstance(typed, (Amount, Finding)):
        return _bounded(typed.node)
    if wanted == "condition" and isinstance(typed, Condition):
        return _bounded(typed.node)
    raise mistyped(typed, "the formula", _WANTED[wanted], _fix(typed, wanted))


def read_condition(text: str, telemetry: Telemetry) -> tree.Condition:
    """Read the `while` of a rule.

    Raises:
        FormulaError: as `read_formula`.
    """
    typed = _typed(text, _setting(telemetry, None))
    if not isinstance(typed, Condition):
        raise mistyped(typed, "the formula", _WANTED["condition"])
    _bounded(typed.node)
    return typed.node


def read_rule(
    text: str,
    telemetry: Telemetry,
    wanted: Literal["condition", "truth", "number"],
    gate: tree.Condition | None = None,
) -> Reading:
    """Read the formula of a rule.

    Args:
        text: at most 2,000 characters.
        telemetry: the channels it may read, the tick its times are counted in.
        wanted: `condition` for `when`, `truth` for `award`, `number` for `measure`.
        gate: the rule's `while`, already read; every outcome counts only while it is true.

    Raises:
        FormulaError: as `read_formula`.
    """
    typed = _typed(text, _setting(telemetry, gate))
    match typed:
        case Condition() if wanted == "condition":
            node = typed.node if gate is None else conjunction(typed.node, gate)
            return Reading(_bounded(node))
        case Finding() if wanted == "truth":
            return Reading(_gated(_bounded(typed.node), gate))
        case Amount() if wanted == "number":
            return Reading(_gated(_bounded(typed.node), gate), typed.unit)
    raise mistyped(typed, "the formula", _WANTED[wanted], _fix(typed, wanted))


def read_quantity(text: str, unit: Unit | None = PLAIN) -> Decimal:
    """A number, bare or in a unit that fits `unit`, as a number of `unit`s (`None`: of its own).

    Raises:
        FormulaError: when it is none, or of another dimension.
    """
    fixed = _fixed(text, "a number such as 0.5 or 0.5 mm")
    to = unit or fixed.unit or PLAIN
    if fixed.unit is not None and not fixed.unit.fits(to):
        message = f"{fixed.unit.text} is not {to.text or 'without unit'}"
        fix = f"write it in {to.text}" if to.text else "write it without unit"
        raise FormulaError(fixed.at, "formula_unit", message, fix)
    return decimal(expressed(fixed, to))


def read_duration(text: str) -> Fraction:
    """A time such as `10 ms`, `2 s` or `1.5 min`, in microseconds.

    Raises:
        FormulaError: when it is none.
    """
    return microseconds(_fixed(text, "a time such as 500 ms or 2 s"), "the time")


_WANTED: Final = {
    "condition": "a condition (true or false at every instant)",
    "outcome": "about the whole attempt",
    "truth": "a truth about the whole attempt",
    "number": "a number about the whole attempt",
}


def _fix(typed: Typed, wanted: str) -> str:
    match typed:
        case Finding() if wanted == "number":
            return "write it as award:, or count(…), duration(…) or peak(…) for a number"
        case Amount() if wanted == "truth":
            return "compare it with something, or write it as measure:"
        case Condition() if wanted == "outcome":
            return "say when: eventually(…), always(…), never(…), or count(…)"
    return ""


def _setting(telemetry: Telemetry, gate: tree.Condition | None) -> Setting:
    channels = {each.id: (place, each) for place, each in enumerate(telemetry.channels)}
    return Setting(telemetry.tick, telemetry.limit, channels, gate)


def _typed(text: str, setting: Setting) -> Typed:
    return Builder(setting).build(read_syntax(text))


def _fixed(text: str, example: str) -> Fixed:
    typed = Builder(Setting(1, 1, {})).build(read_syntax(text))
    if not isinstance(typed, Fixed):
        raise FormulaError(
            typed.at, "formula_number", f"this is {called(typed)}", f"write {example}"
        )
    return typed


def _gated(node: tree.Formula, gate: tree.Condition | None) -> tree.Formula:
    """The formula, if it has a word that the rule's `while` can hold for."""
    if gate is not None and not _asks_telemetry(node):
        message = '"while" changes nothing here: no word of the formula looks at an instant'
        raise FormulaError(0, "formula_type", message, "write duration(true) instead of elapsed")
    return node


def _asks_telemetry(node: Node) -> bool:
    probes = (tree.Ever, tree.Throughout, tree.Tally, tree.Extreme)
    return isinstance(node, probes) or any(_asks_telemetry(each) for each in children(node))


def _bounded(node: tree.Formula) -> tree.Formula:
    made = shape(node)
    if made.size > MAX_SIZE or made.depth > MAX_DEPTH:
        message = f"spelled out, the formula has over {MAX_SIZE} parts or {MAX_DEPTH} levels"
        raise FormulaError(0, "formula_too_large", message, "split it over several aspects")
    if made.horizon > MAX_HORIZON:
        message = f"the formula looks {made.horizon} ticks ahead; at most {MAX_HORIZON} can be"
        fix = "take shorter times, or a longer tick"
        raise FormulaError(0, "formula_time", message, fix)
    return node
