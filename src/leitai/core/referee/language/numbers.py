"""Arithmetic and comparison with units: of signals, of numbers about the attempt, of constants."""

from __future__ import annotations

from fractions import Fraction
from typing import Final, Literal, TypeVar, cast

from leitai.core.referee.language import tree
from leitai.core.referee.language.errors import FormulaError, meant
from leitai.core.referee.language.typed import (
    Amount,
    Coded,
    Condition,
    Finding,
    Fixed,
    Quoted,
    Signal,
    Typed,
    called,
    constant,
    decimal,
    mistyped,
)
from leitai.core.referee.language.units import PLAIN, Unit, as_decimal

How = Literal["+", "-", "*", "/", "min", "max"]
Relation = Literal["<", "<=", ">", ">=", "==", "!="]
COMPARISONS: Final = ("<", "<=", ">", ">=", "==", "!=")
_MIRRORED: Final = {"<": ">", "<=": ">=", ">": "<", ">=": "<=", "==": "==", "!=": "!="}
Number = Fixed | Signal | Amount
N = TypeVar("N", Fixed, Signal, Amount)


def calculate(how: str, left: Typed, right: Typed, at: int) -> Typed:
    """`left how right` for `+ - * /`, `min`, `max`."""
    one, two = _pair(how, _number(left, how), _number(right, how), at)
    sign = cast("How", how)
    if how in ("*", "/"):
        return _scaled(sign, one, two, at)
    one, two = _aligned(how, one, two, at)
    return _joined(sign, one, two, _common_unit(one, two), at)


def compare(how: str, left: Typed, right: Typed, at: int) -> Typed:
    """`left how right` for comparisons."""
    relation = cast("Relation", how)
    if isinstance(right, Coded) and not isinstance(left, Coded):
        return compare(_MIRRORED[how], right, left, at)
    if isinstance(left, Coded):
        return _of_code(relation, left, right, at)
    for side in (left, right):
        if isinstance(side, (Condition, Finding)):
            fix = "write the condition alone, or not before it"
            raise mistyped(side, f'what stands beside "{how}"', "a number", fix)
    one, two = _pair(how, _number(left, how), _number(right, how), at)
    one, two = _aligned(how, one, two, at)
    match one, two:
        case Fixed(), Fixed():
            fix = "compare with a channel; write true or false for what never changes"
            raise FormulaError(at, "formula_constant", "this compares two constants", fix)
        case Signal(), Signal():
            return Condition(tree.Compare(relation, one.node, two.node), at)
        case Amount(), Amount():
            return Finding(tree.Judge(relation, one.node, two.node), at)
    raise AssertionError(one, two)


def absolute(typed: Typed, at: int) -> Typed:
    """`abs(x)`."""
    of = _number(typed, "abs")
    match of:
        case Fixed():
            return Fixed(abs(of.value), of.unit, at)
        case Signal():
            return Signal(tree.Absolute(of.node), of.unit, at)
        case Amount():
            return Amount(tree.Calculate("abs", (of.node,)), of.unit, at)


def negative(typed: Typed, at: int) -> Typed:
    """`-x`, which is 0 - x."""
    of = _number(typed, "-")
    zero = Fixed(Fraction(0), None, at)
    return Fixed(-of.value, of.unit, at) if isinstance(of, Fixed) else calculate("-", zero, of, at)


def expressed(number: N, unit: Unit) -> N:
    """The same number in another unit of the same dimension; a bare one takes the unit."""
    if isinstance(number, Fixed):
        if number.unit is None:
            return Fixed(number.value, unit, number.at)
        return Fixed(number.value * number.unit.factor / unit.factor, unit, number.at)
    factor = decimal(Fixed(number.unit.factor / unit.factor, None, number.at))
    if factor == 1:
        return number
    if isinstance(number, Signal):
        node = tree.Arithmetic("*", number.node, tree.Constant(factor))
        return Signal(node, unit, number.at)
    product = tree.Calculate("*", (number.node, tree.Number(factor)))
    return Amount(product, unit, number.at)


def _number(typed: Typed, how: str) -> Number:
    if isinstance(typed, (Fixed, Signal, Amount)):
        return typed
    fix = ""
    if isinstance(typed, Condition):
        fix = "a condition has no value; count(…) and duration(…) make numbers of it"
    raise mistyped(typed, f'what stands in "{how}"', "a number", fix)


def _pair(how: str, left: Number, right: Number, at: int) -> tuple[Number, Number]:
    """Both of one kind; only constants can pass for either."""
    kinds = {type(left), type(right)} - {Fixed}
    if len(kinds) > 1:
        message = f'"{how}" cannot join {called(left)} and {called(right)}'
        fix = "say which value of the signal: peak(x), lowest(x), final(x), initial(x) or mean(x)"
        raise FormulaError(at, "formula_type", message, fix)
    return left, right


def _aligned(how: str, left: Number, right: Number, at: int) -> tuple[Number, Number]:
    """Both of one kind and unit."""
    unit = _unit_of_both(how, left, right, at)
    if unit is not None:
        left, right = _in(left, unit), _in(right, unit)
    return _alike(left, right)


def _in(number: Number, unit: Unit) -> Number:
    match number:
        case Fixed():
            return expressed(number, unit)
        case Signal():
            return expressed(number, unit)
        case Amount():
            return expressed(number, unit)


def _unit_of_both(how: str, left: Number, right: Number, at: int) -> Unit | None:
    one, two = left.unit, right.unit
    if one is None or two is None:
        return one or two
    if not one.fits(two):
        raise _mismatch(how, left, right, at)
    if isinstance(left, Fixed) or isinstance(right, Fixed):
        return two if isinstance(left, Fixed) else one
    return min(one, two, key=lambda unit: unit.factor)  # the finer: factors above 1 are exact


def _mismatch(how: str, left: Number, right: Number, at: int) -> FormulaError:
    one, two = left.unit or PLAIN, right.unit or PLAIN
    message = f'"{how}" cannot join {_spelled(one)} and {_spelled(two)}'
    if (one.is_plain or two.is_plain) and not isinstance(left, Amount):
        fix = "give the channel its unit under channels:, or take the unit away"
    else:
        fix = "both sides must be of one kind, such as mm and m"
    return FormulaError(at, "formula_unit", message, fix)


def _spelled(unit: Unit) -> str:
    return "a number without unit" if unit.is_plain else unit.text


def _alike(left: Number, right: Number) -> tuple[Number, Number]:
    """A constant beside a signal becomes a signal, beside an amount an amount."""
    if isinstance(left, Fixed) and not isinstance(right, Fixed):
        return _like(left, right), right
    if isinstance(right, Fixed) and not isinstance(left, Fixed):
        return left, _like(right, left)
    return left, right


def _like(fixed: Fixed, other: Signal | Amount) -> Number:
    unit = fixed.unit or PLAIN
    if isinstance(other, Signal):
        return Signal(constant(fixed), unit, fixed.at)
    return Amount(tree.Number(decimal(fixed)), unit, fixed.at)


def _common_unit(one: Number, two: Number) -> Unit | None:
    return one.unit if one.unit is not None else two.unit


def _scaled(how: How, left: Number, right: Number, at: int) -> Typed:
    if isinstance(right, Fixed) and how == "/" and right.value == 0:
        raise FormulaError(at, "formula_number", "this divides by zero")
    one, two = left.unit or PLAIN, right.unit or PLAIN
    unit: Unit | None = one.times(two) if how == "*" else one.over(two)
    if left.unit is None and right.unit is None:
        unit = None
    left, right = _alike(left, right)
    joined = _joined(how, left, right, unit, at)
    if unit is not None and unit.is_plain and not isinstance(joined, (Condition, Finding)):
        return _in(joined, PLAIN)
    return joined


def _joined(how: How, left: Number, right: Number, unit: Unit | None, at: int) -> Number:
    match left, right:
        case Fixed(), Fixed():
            return Fixed(_folded(how, left.value, right.value), unit, at)
        case Signal(), Signal():
            return Signal(tree.Arithmetic(how, left.node, right.node), unit or PLAIN, at)
        case Amount(), Amount():
            parts = (left.node, right.node)
            return Amount(tree.Calculate(how, parts), unit or PLAIN, at)
    raise AssertionError(left, right)


def _folded(how: How, left: Fraction, right: Fraction) -> Fraction:
    match how:
        case "+":
            return left + right
        case "-":
            return left - right
        case "*":
            return left * right
        case "/":
            return left / right
        case "min":
            return min(left, right)
        case "max":
            return max(left, right)


def _of_code(how: Relation, left: Coded, right: Typed, at: int) -> Typed:
    if how not in ("==", "!="):
        message = f'"{left.name}" is a code: it can only be == or !='
        raise FormulaError(at, "formula_type", message)
    if not isinstance(right, Quoted):
        raise mistyped(right, f'what "{left.name}" is compared with', "one of its words in quotes")
    if right.text not in left.words:
        message = f'"{right.text}" is no word of channel "{left.name}"'
        fix = meant(right.text, left.words, "its words are")
        raise FormulaError(right.at, "formula_word", message, fix)
    code = tree.Constant(as_decimal(Fraction(left.words.index(right.text))))
    return Condition(tree.Compare(how, tree.Read(left.channel), code), at)
