"""Built parts of an expression and what types they can pass for."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, cast

from leitai.core.rulebook.lexer import ExpressionError
from leitai.core.rulebook.operations import Number, as_number
from leitai.core.rulebook.scope import Lookup, Type, Value

Run = Callable[[Lookup], Any]
RunNumber = Callable[[Lookup], Number]


@dataclass(frozen=True, slots=True)
class Built:
    """A closure, what it gives and where it was written."""

    type: Type
    run: Run
    at: int
    constant: Decimal | str | None = None


def as_type(built: Built, wanted: Type, what: str) -> Built:
    """`built` as `wanted`; attributes become numbers or text, absent becomes anything."""
    if built.type is wanted or (built.type is Type.ABSENT and wanted is not Type.NUMBERS):
        return Built(wanted, built.run, built.at, built.constant)
    if built.type is Type.ATTRIBUTE and wanted is Type.NUMBER:
        run = built.run
        return Built(wanted, lambda env: as_number(run(env)), built.at)
    if built.type is Type.ATTRIBUTE and wanted is Type.TEXT:
        return Built(wanted, built.run, built.at)
    raise ExpressionError(
        "expression_type",
        f"{what} must be {an(wanted)}, not {an(built.type)}",
        fix=_type_fix(built.type, wanted),
        at=built.at,
    )


def as_number_run(built: Built, what: str) -> RunNumber:
    """The closure of `built` as a number."""
    return cast("RunNumber", as_type(built, Type.NUMBER, what).run)


def an(kind: Type) -> str:
    """The type with its article, for messages."""
    return kind if kind is Type.ABSENT else f"{'an' if kind[0] in 'aeiou' else 'a'} {kind}"


def _type_fix(got: Type, wanted: Type) -> str:
    if got is Type.NUMBERS:
        return "gather the list first: sum, mean, median, count, lowest, highest, nth, best"
    if wanted is Type.TRUTH:
        return "compare it with something, such as x > 0 or present(x)"
    if wanted is Type.NUMBER and got is Type.TRUTH:
        return "write if(condition, 1, 0)"
    if wanted is Type.NUMBERS:
        return "write items or marks here"
    return ""


def unified(one: Built, two: Built, what: str) -> Type:
    """The type both values can have; truth, text, number, attribute, in need."""
    kinds = {one.type, two.type} - {Type.ABSENT}
    if len(kinds) <= 1:
        return next(iter(kinds), Type.ABSENT)
    if kinds == {Type.ATTRIBUTE, Type.NUMBER}:
        return Type.NUMBER
    if kinds == {Type.ATTRIBUTE, Type.TEXT}:
        return Type.TEXT
    raise ExpressionError(
        "expression_type",
        f"{what} must give the same kind of value, not {an(one.type)} and {an(two.type)}",
        at=two.at,
    )


def value_of(built: Built, kind: Type, what: str) -> Callable[[Lookup], Value]:
    """The closure of `built` as `kind`, where `kind` came from `unified`."""
    return built.run if built.type is kind else as_type(built, kind, what).run
