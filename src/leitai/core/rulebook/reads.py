"""Which attributes of entries a rulebook reads; no other may enter a ledger and name people."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Any, Final

from leitai.core.rulebook.expression import Expression
from leitai.core.rulebook.model import PointsTable, Rulebook

_ENTRY: Final = "entry."
_GIVEN: Final = frozenset({"id", "unit", "group", "official"})


def entry_attributes(rulebook: Rulebook) -> frozenset[str]:
    """Attributes of entries that some formula, quota or award of the rules reads."""
    names = (name for name in _names(rulebook) if name.startswith(_ENTRY))
    return frozenset(name.removeprefix(_ENTRY) for name in names) - _GIVEN


def _names(part: Any) -> Iterator[str]:
    """Every dotted name in a rulebook; `per: region` counts as `entry.region`."""
    if isinstance(part, Expression):
        yield from part.names
    elif isinstance(part, tuple):
        for each in part:
            yield from _names(each)
    elif is_dataclass(part) and not isinstance(part, PointsTable):
        for field in fields(part):
            value = getattr(part, field.name)
            if field.name in {"per", "best_per"} and isinstance(value, str):
                yield f"{_ENTRY}{value.removeprefix(_ENTRY)}"
            else:
                yield from _names(value)
