"""The functions of the expression language."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal
from difflib import get_close_matches
from typing import Final, cast

from leitai.core.rulebook import operations
from leitai.core.rulebook.lexer import ExpressionError
from leitai.core.rulebook.operations import Number, Numbers
from leitai.core.rulebook.scope import Lookup, Type, Value
from leitai.core.rulebook.typed import (
    Built,
    RunNumber,
    as_number_run,
    as_type,
    unified,
    value_of,
)

Function = Callable[[Sequence[Built], int], Built]
RunNumbers = Callable[[Lookup], Numbers]

MAX_SIZE: Final = 1000
"""Greatest place or size in nth, best, top, bottom."""


def function_named(name: str, at: int) -> Function:
    """The function of that name; raises `ExpressionError` with a suggestion if there is none."""
    found = FUNCTIONS.get(name)
    if found is None:
        near = get_close_matches(name, FUNCTIONS, n=1)
        known = ", ".join(sorted(FUNCTIONS))
        fix = f'did you mean "{near[0]}"?' if near else f"there are: {known}"
        raise ExpressionError("unknown_function", f'unknown function "{name}"', fix=fix, at=at)
    return found


def _need(name: str, given: Sequence[Built], least: int, most: int | None, at: int) -> None:
    if len(given) < least or (most is not None and len(given) > most):
        wanted = f"{least}" if least == most else f"at least {least}"
        if most is not None and least != most:
            wanted = f"{least} to {most}"
        message = f"{name}(…) takes {wanted} value{'' if wanted == '1' else 's'}, not {len(given)}"
        raise ExpressionError("expression_arguments", message, at=at)


def _if(given: Sequence[Built], at: int) -> Built:
    _need("if", given, 3, 3, at)
    condition = as_type(given[0], Type.TRUTH, "the condition of if").run
    kind = unified(given[1], given[2], "both results of if")
    then = value_of(given[1], kind, "the result of if")
    other = value_of(given[2], kind, "the result of if")
    return Built(kind, lambda env: then(env) if condition(env) is True else other(env), at)


def _or_else(given: Sequence[Built], at: int) -> Built:
    _need("or_else", given, 2, 2, at)
    kind = unified(given[0], given[1], "both values of or_else")
    first = value_of(given[0], kind, "the first value of or_else")
    second = value_of(given[1], kind, "the second value of or_else")

    def chosen(env: Lookup) -> Value:
        value = first(env)
        return second(env) if value is None else value

    return Built(kind, chosen, at)


def _present(given: Sequence[Built], at: int) -> Built:
    _need("present", given, 1, 1, at)
    run = given[0].run
    if given[0].type is Type.NUMBERS:
        return Built(Type.TRUTH, lambda env: any(each is not None for each in _list(run(env))), at)
    return Built(Type.TRUTH, lambda env: run(env) is not None, at)


def _list(value: object) -> Numbers:
    return cast("Numbers", value) if isinstance(value, (tuple, list)) else ()


def _gathered(given: Sequence[Built], what: str) -> RunNumbers:
    """One closure for numbers and lists of numbers, strung together."""
    if len(given) == 1 and given[0].type is Type.NUMBERS:
        only = given[0].run
        return lambda env: _list(only(env))
    lists = [(each.type is Type.NUMBERS, _one_or_list(each, what)) for each in given]

    def strung(env: Lookup) -> Numbers:
        numbers: list[Number] = []
        for is_list, run in lists:
            if is_list:
                numbers.extend(_list(run(env)))
            else:
                numbers.append(cast("Number", run(env)))
        return numbers

    return strung


def _one_or_list(built: Built, what: str) -> Callable[[Lookup], object]:
    return built.run if built.type is Type.NUMBERS else as_number_run(built, what)


def _gather(name: str, gather: Callable[[Numbers], Number]) -> Function:
    def function(given: Sequence[Built], at: int) -> Built:
        _need(name, given, 1, None, at)
        numbers = _gathered(given, f"what {name} gathers")
        return Built(Type.NUMBER, lambda env: gather(numbers(env)), at)

    return function


def _pick(name: str, pick: Callable[[Numbers, int], Number]) -> Function:
    def function(given: Sequence[Built], at: int) -> Built:
        numbers, place = _list_and_size(name, given, at)
        return Built(Type.NUMBER, lambda env: pick(numbers(env), place), at)

    return function


def _part(name: str, part: Callable[[Numbers, int], Numbers]) -> Function:
    def function(given: Sequence[Built], at: int) -> Built:
        numbers, size = _list_and_size(name, given, at)
        return Built(Type.NUMBERS, lambda env: part(numbers(env), size), at)

    return function


def _list_and_size(name: str, given: Sequence[Built], at: int) -> tuple[RunNumbers, int]:
    _need(name, given, 2, 2, at)
    as_type(given[0], Type.NUMBERS, f"the first value of {name}")
    return _gathered(given[:1], name), _whole(given[1], f"the second value of {name}", 1, MAX_SIZE)


def _whole(built: Built, what: str, least: int, most: int) -> int:
    value = built.constant
    if not isinstance(value, Decimal) or value != int(value) or not least <= value <= most:
        raise ExpressionError(
            "expression_constant",
            f"{what} must be a whole number written out",
            fix=f"write a number from {least} to {most}",
            at=built.at,
        )
    return int(value)


def _bound(name: str, choose: Callable[[list[Decimal]], Decimal], gather: str) -> Function:
    """`min` and `max`: arithmetic, so one absent value makes the result absent."""

    def function(given: Sequence[Built], at: int) -> Built:
        if len(given) == 1 and given[0].type is Type.NUMBERS:
            raise ExpressionError(
                "expression_type",
                f"{name} compares single numbers",
                fix=f"write {gather}(…) for a list",
                at=at,
            )
        _need(name, given, 2, None, at)
        runs = [as_number_run(each, f"each value of {name}") for each in given]

        def chosen(env: Lookup) -> Number:
            values: list[Decimal] = []
            for run in runs:
                value = run(env)
                if value is None:
                    return None
                values.append(value)
            return choose(values)

        return Built(Type.NUMBER, chosen, at)

    return function


def _change(name: str, change: Callable[[Decimal], Number]) -> Function:
    def function(given: Sequence[Built], at: int) -> Built:
        _need(name, given, 1, 1, at)
        return _changed(as_number_run(given[0], f"what {name} takes"), change, at)

    return function


def _changed(run: RunNumber, change: Callable[[Decimal], Number], at: int) -> Built:
    def changed(env: Lookup) -> Number:
        value = run(env)
        return None if value is None else change(value)

    return Built(Type.NUMBER, changed, at)


def _round(given: Sequence[Built], at: int) -> Built:
    _need("round", given, 2, 3, at)
    run = as_number_run(given[0], "what round takes")
    places = _whole(given[1], "the places of round", 0, operations.MAX_PLACES)
    mode = given[2].constant if len(given) > 2 else "half_up"  # noqa: PLR2004 — the third is given
    if not isinstance(mode, str) or mode not in operations.MODES:
        raise ExpressionError(
            "expression_constant",
            "the mode of round is not known",
            fix=f"write one of {', '.join(chr(34) + each + chr(34) for each in operations.MODES)}",
            at=given[2].at,
        )
    known = mode
    return _changed(run, lambda value: operations.to_places(value, places, known), at)


FUNCTIONS: Final[dict[str, Function]] = {
    "if": _if,
    "or_else": _or_else,
    "present": _present,
    "round": _round,
    "floor": _change("floor", lambda value: operations.to_places(value, 0, "floor")),
    "ceil": _change("ceil", lambda value: operations.to_places(value, 0, "ceiling")),
    "abs": _change("abs", operations.CONTEXT.abs),
    "min": _bound("min", min, "lowest"),
    "max": _bound("max", max, "highest"),
    "sum": _gather("sum", operations.total),
    "mean": _gather("mean", operations.mean),
    "median": _gather("median", operations.median),
    "count": _gather("count", operations.count),
    "lowest": _gather("lowest", operations.lowest),
    "highest": _gather("highest", operations.highest),
    "nth": _pick("nth", operations.nth),
    "best": _pick("best", operations.best),
    "top": _part("top", operations.top),
    "bottom": _part("bottom", operations.bottom),
}
