"""Parts of a formula whose type and unit are known, and what each can pass for."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Final, TypeAlias

from leitai.core.referee.language import tree
from leitai.core.referee.language.errors import FormulaError
from leitai.core.referee.language.units import PLAIN, Unit, as_decimal

LARGEST: Final = Decimal(10) ** 30


@dataclass(frozen=True, slots=True)
class Fixed:
    """A constant; `unit` `None`: bare, it takes the unit of what it meets."""

    value: Fraction
    unit: Unit | None
    at: int


@dataclass(frozen=True, slots=True)
class Signal:
    """A number at every tick."""

    node: tree.Signal
    unit: Unit
    at: int


@dataclass(frozen=True, slots=True)
class Condition:
    """True or false at every tick."""

    node: tree.Condition
    at: int


@dataclass(frozen=True, slots=True)
class Amount:
    """A number about the whole attempt."""

    node: tree.Outcome
    unit: Unit
    at: int


@dataclass(frozen=True, slots=True)
class Finding:
    """A truth about the whole attempt."""

    node: tree.Outcome
    at: int


@dataclass(frozen=True, slots=True)
class Coded:
    """A `code` channel: it can only be compared with its words."""

    channel: int
    words: tuple[str, ...]
    name: str
    at: int


@dataclass(frozen=True, slots=True)
class Quoted:
    """A word in quotation marks."""

    text: str
    at: int


@dataclass(frozen=True, slots=True)
class Between:
    """`low..high`."""

    low: Typed
    high: Typed
    at: int


@dataclass(frozen=True, slots=True)
class Step:
    """A step of `in_order` that must come within `limit` ticks of the one before."""

    node: tree.Condition
    limit: int
    at: int


@dataclass(frozen=True, slots=True)
class While:
    """An argument that counts only while `gate` is true."""

    of: Typed
    gate: tree.Condition
    at: int


Typed: TypeAlias = (
    Fixed | Signal | Condition | Amount | Finding | Coded | Quoted | Between | Step | While
)

_CALLED: Final = {
    Fixed: "a number",
    Signal: "a signal (a number at every instant)",
    Condition: "a condition (true or false at every instant)",
    Amount: "a number about the whole attempt",
    Finding: "a truth about the whole attempt",
    Coded: "a code channel",
    Quoted: "a text",
    Between: "a range",
    Step: "a step with a time limit",
    While: 'a part with "while"',
}


def called(typed: Typed) -> str:
    """What a part is, for messages."""
    return _CALLED[type(typed)]


def mistyped(typed: Typed, what: str, wanted: str, fix: str = "") -> FormulaError:
    """`what` must be something else than `typed`."""
    message = f"{what} must be {wanted}, not {called(typed)}"
    return FormulaError(typed.at, "formula_type", message, fix or _usual_fix(typed, wanted))


def _usual_fix(typed: Typed, wanted: str) -> str:  # noqa: PLR0911 — one line a mistake
    match typed:
        case Coded(name=name, words=words):
            return f'write {name} == "{words[0] if words else "…"}"'
        case Step():
            return "write … within 5 s of …; a limit alone stands only in in_order(…)"
        case While():
            return "while stands in count(…), always(…), peak(…) and the like, or as a key"
        case Signal() | Fixed() if "condition" in wanted or "truth" in wanted:
            return "compare it with something, such as speed > 10 mm/s"
        case Signal() if "whole attempt" in wanted:
            return "say which: peak(x), lowest(x), final(x), initial(x) or mean(x)"
        case Condition() if wanted == "a truth about the whole attempt":
            return "say when: eventually(…), always(…) or never(…)"
        case Condition() if "whole attempt" in wanted:
            return "say what of it: count(…), duration(…) or first(…)"
        case Amount() | Finding() if "condition" in wanted:
            return "what is known only at the end cannot stand inside a condition"
    return ""


def condition(typed: Typed, what: str) -> tree.Condition:
    """The node of a condition."""
    if isinstance(typed, Condition):
        return typed.node
    raise mistyped(typed, what, "a condition")


def finding(typed: Typed, what: str) -> tree.Outcome:
    """The node of a truth about the whole attempt."""
    if isinstance(typed, Finding):
        return typed.node
    raise mistyped(typed, what, "a truth about the whole attempt")


def signal(typed: Typed, what: str) -> Signal:
    """A signal; a constant is one that never changes."""
    if isinstance(typed, Fixed):
        return Signal(constant(typed), typed.unit or PLAIN, typed.at)
    if isinstance(typed, Signal):
        return typed
    raise mistyped(typed, what, "a signal")


def constant(fixed: Fixed) -> tree.Constant:
    """A constant as a signal."""
    return tree.Constant(decimal(fixed))


def decimal(fixed: Fixed) -> Decimal:
    """The value of a constant.

    Raises:
        FormulaError: when it is beyond what the referee calculates with.
    """
    value = as_decimal(fixed.value)
    if abs(value) > LARGEST:
        raise FormulaError(fixed.at, "formula_number", "this number is too large")
    return value
