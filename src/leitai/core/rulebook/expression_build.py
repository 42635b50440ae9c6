"""Type-check expression trees and build the closures that evaluate them."""

from __future__ import annotations

from collections.abc import Mapping

from leitai.core.rulebook.expression_tree import Binary, Call, Literal, Name, Tree, Unary
from leitai.core.rulebook.functions import function_named
from leitai.core.rulebook.lexer import ExpressionError
from leitai.core.rulebook.operators import binary, minus, negation
from leitai.core.rulebook.scope import Scope, Type
from leitai.core.rulebook.typed import Built, an, as_type


def build(tree: Tree, scope: Scope, wanted: Type | None) -> tuple[Built, Mapping[str, Type]]:
    """Check `tree` against `scope`; also the names it reads.

    Raises:
        ExpressionError: for unknown names, unknown functions and types that do not fit.
    """
    builder = Builder(scope)
    built = builder.build(tree)
    if wanted is not None:
        built = as_type(built, wanted, "the expression")
    elif built.type in (Type.NUMBERS, Type.ABSENT):
        raise ExpressionError(
            "expression_type",
            f"the expression gives {an(built.type)}, not one value",
            fix="gather a list with sum, mean, best …",
            at=built.at,
        )
    return built, builder.reads


class Builder:
    """One pass over a tree.

    Attributes:
        reads: the names read so far and their types.
    """

    def __init__(self, scope: Scope) -> None:
        self._scope = scope
        self.reads: dict[str, Type] = {}

    def build(self, tree: Tree) -> Built:
        """Check and build one node with everything under it."""
        match tree:
            case Literal():
                return _literal(tree)
            case Name(name=name, at=at):
                return self._name(name, at)
            case Unary(sign="not"):
                return negation(self.build(tree.operand), tree.at)
            case Unary():
                return minus(self.build(tree.operand), tree.at)
            case Binary():
                return binary(tree.sign, self.build(tree.left), self.build(tree.right), tree.at)
            case Call():
                return self._call(tree)

    def _name(self, name: str, at: int) -> Built:
        kind = self._scope.type_of(name)
        if kind is None:
            raise self._scope.unknown(name, at)
        self.reads[name] = kind
        return Built(kind, lambda env: env(name), at)

    def _call(self, call: Call) -> Built:
        function = function_named(call.function, call.at)
        return function([self.build(each) for each in call.arguments], call.at)


def _literal(tree: Literal) -> Built:
    value = tree.value
    match value:
        case bool():
            return Built(Type.TRUTH, lambda _: value, tree.at)
        case None:
            return Built(Type.ABSENT, lambda _: None, tree.at)
        case str():
            return Built(Type.TEXT, lambda _: value, tree.at, value)
    return Built(Type.NUMBER, lambda _: value, tree.at, value)
