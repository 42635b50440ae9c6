"""What an expression may read: names and their types."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from difflib import get_close_matches
from enum import StrEnum

from leitai.core.rulebook.lexer import ExpressionError

Value = Decimal | str | bool | Sequence[Decimal | None] | None
"""What a name may stand for: number, text, truth, list of numbers; `None` = absent."""
Environment = Callable[[str], Value] | Mapping[str, Value]
Lookup = Callable[[str], Value]


class Type(StrEnum):
    """What a name or an expression stands for.

    `ATTRIBUTE` is what the organiser declared about an entry or an item: text that counts as a
    number where a number is wanted (and as absent if it is none).
    """

    NUMBER = "number"
    TEXT = "text"
    TRUTH = "condition"
    NUMBERS = "list of numbers"
    ATTRIBUTE = "attribute"
    ABSENT = "absent"


@dataclass(frozen=True)
class Scope:
    """Which names an expression may read.

    Attributes:
        names: name to type.
        open: prefixes (`item`, `entry`) under which every further word is an attribute.
        elsewhere: names that exist but not here, with the reason to give.
    """

    names: Mapping[str, Type] = field(default_factory=dict)
    open: frozenset[str] = frozenset()
    elsewhere: Mapping[str, str] = field(default_factory=dict)

    def type_of(self, name: str) -> Type | None:
        """The type of `name`; `None` if it cannot be read here."""
        known = self.names.get(name)
        if known is None and name.partition(".")[0] in self.open and name.count(".") == 1:
            return Type.ATTRIBUTE
        return known

    def unknown(self, name: str, at: int) -> ExpressionError:
        """Why `name` cannot be read here, and what may be meant."""
        words = [*self.names, *(f"{prefix}." for prefix in sorted(self.open))]
        near = get_close_matches(name, words, n=1)
        if name in self.elsewhere:
            fix = self.elsewhere[name]
        elif near:
            fix = f'did you mean "{near[0]}"?'
        else:
            fix = f"known here: {', '.join(words[:20]) or 'nothing'}"
            fix += ", …" if len(words) > 20 else ""  # noqa: PLR2004 — as many as are read
        return ExpressionError("unknown_name", f'unknown name "{name}"', fix=fix, at=at)
