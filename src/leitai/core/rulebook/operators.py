"""Operators of the expression language: checked, and built into closures."""

from __future__ import annotations

from leitai.core.rulebook.operations import ARITHMETIC, COMPARISONS, CONTEXT, Number, settled
from leitai.core.rulebook.scope import Lookup, Type
from leitai.core.rulebook.typed import Built, as_number_run, as_type


def negation(operand: Built, at: int) -> Built:
    """`not x`: true for whatever is not true."""
    run = as_type(operand, Type.TRUTH, 'what follows "not"').run
    return Built(Type.TRUTH, lambda env: run(env) is not True, at)


def minus(operand: Built, at: int) -> Built:
    """`-x`."""
    run = as_number_run(operand, 'what follows "-"')

    def negated(env: Lookup) -> Number:
        value = run(env)
        return None if value is None else CONTEXT.minus(value)

    return Built(Type.NUMBER, negated, at)


def binary(sign: str, left: Built, right: Built, at: int) -> Built:
    """Two operands and the sign between them."""
    if sign in ARITHMETIC:
        return _arithmetic(sign, left, right, at)
    if sign in COMPARISONS:
        return _comparison(sign, left, right, at)
    first = as_type(left, Type.TRUTH, f'what stands before "{sign}"').run
    second = as_type(right, Type.TRUTH, f'what stands after "{sign}"').run
    if sign == "and":
        return Built(Type.TRUTH, lambda env: first(env) is True and second(env) is True, at)
    return Built(Type.TRUTH, lambda env: first(env) is True or second(env) is True, at)


def _arithmetic(sign: str, left: Built, right: Built, at: int) -> Built:
    operate = ARITHMETIC[sign]
    first = as_number_run(left, f'what stands before "{sign}"')
    second = as_number_run(right, f'what stands after "{sign}"')

    def computed(env: Lookup) -> Number:
        one = first(env)
        if one is None:
            return None
        two = second(env)
        return None if two is None else operate(one, two)

    return Built(Type.NUMBER, computed, at)


def _comparison(sign: str, left: Built, right: Built, at: int) -> Built:
    compare = COMPARISONS[sign]
    kind = _compared_as(sign, left, right)
    first = as_type(left, kind, f'what stands before "{sign}"').run
    second = as_type(right, kind, f'what stands after "{sign}"').run

    def compared(env: Lookup) -> bool:
        one = first(env)
        if one is None:
            return False
        two = second(env)
        if two is None:
            return False
        return compare(settled(one), settled(two)) if kind is Type.NUMBER else compare(one, two)

    return Built(Type.TRUTH, compared, at)


def _compared_as(sign: str, left: Built, right: Built) -> Type:
    """Numbers compare in every way; text and truth only for being the same."""
    kinds = {left.type, right.type} - {Type.ABSENT}
    if Type.NUMBERS in kinds:
        return Type.NUMBER
    if sign in ("==", "!="):
        if Type.TRUTH in kinds:
            return Type.TRUTH
        if kinds and kinds <= {Type.TEXT, Type.ATTRIBUTE}:
            return Type.TEXT
    return Type.NUMBER
