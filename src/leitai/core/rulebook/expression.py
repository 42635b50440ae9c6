"""The expression language: small, typed, total; parsed once into closures, never `eval`.

`docs/rulebook.md` is its reference. Numbers are exact decimals of at most 50 digits. Absent
(`None`) runs through arithmetic; a comparison with something absent is false; whatever has no
finite result (division by zero, overflow) is absent. Evaluation never raises.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import cast

from leitai.core.rulebook.expression_build import build
from leitai.core.rulebook.expression_tree import read_tree, write_tree
from leitai.core.rulebook.lexer import ExpressionError
from leitai.core.rulebook.scope import Environment, Lookup, Scope, Type, Value

__all__ = ["Expression", "ExpressionError", "Scope", "Type", "Value", "parse_expression"]


@dataclass(frozen=True)
class Expression:
    """A checked expression: equal, hashed and pickled by what it says.

    Attributes:
        text: as written.
        type: what it gives; never `ATTRIBUTE` or `ABSENT` when a type was wanted.
        names: the dotted names it reads.
    """

    text: str
    type: Type
    wanted: Type | None
    types: tuple[tuple[str, Type], ...]
    names: frozenset[str] = field(compare=False)
    _run: Callable[[Lookup], Value] = field(compare=False, repr=False)

    def evaluate(self, env: Environment) -> Decimal | bool | str | None:
        """The value, where `env` gives the value of a name (`None` or missing key: absent)."""
        lookup = env.get if isinstance(env, Mapping) else env
        return cast("Decimal | bool | str | None", self._run(lookup))

    def number(self, env: Environment) -> Decimal | None:
        """The value of an expression parsed with `wanted=Type.NUMBER`."""
        return cast("Decimal | None", self.evaluate(env))

    def holds(self, env: Environment) -> bool:
        """The value of an expression parsed with `wanted=Type.TRUTH`."""
        return self.evaluate(env) is True

    @property
    def normal(self) -> str:
        """The same expression in the shortest spelling."""
        return write_tree(read_tree(self.text))

    def __str__(self) -> str:
        return self.text

    def __reduce__(self) -> tuple[object, ...]:
        return _again, (self.text, self.types, self.wanted)


def parse_expression(
    text: str, *, names: Mapping[str, Type] | Scope, wanted: Type | None = None
) -> Expression:
    """Read and check an expression.

    Args:
        text: at most 2,000 characters.
        names: what it may read.
        wanted: what it must give; `None` = number, text, truth or attribute.

    Raises:
        ExpressionError: on words, grammar, names or types that do not fit; says where and the fix.
    """
    scope = names if isinstance(names, Scope) else Scope(names)
    text = text.strip()
    built, reads = build(read_tree(text), scope, wanted)
    types = tuple(sorted(reads.items()))
    return Expression(text, built.type, wanted, types, frozenset(reads), built.run)


def _again(text: str, types: tuple[tuple[str, Type], ...], wanted: Type | None) -> Expression:
    return parse_expression(text, names=dict(types), wanted=wanted)
