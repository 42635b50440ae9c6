"""Which names each place of a rulebook may read; `docs/rulebook.md` has the table."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from leitai.core.rulebook.scope import Scope, Type

_NUMBER, _TEXT = Type.NUMBER, Type.TEXT
_ENTRY: Final = {
    "entry.id": _TEXT,
    "entry.unit": _TEXT,
    "entry.group": _TEXT,
    "entry.official": Type.TRUTH,
}
_ITEM: Final = {"item.id": _TEXT}
_STAGE: Final = ("criteria", "deductions", "carry", "elapsed")
_OF_STAGE: Final = ("total", "score", "elapsed", "deductions")

RESERVED: Final = frozenset(
    {"and", "or", "not", "if", "true", "false", "absent", "entry", "item", "items", "marks"}
    | {"combined", "criteria", "deductions", "carry", "elapsed", "score", "total", "rank"}
    | {"scaled", "entrants", "result"}
)
"""Words with a meaning of their own; no stage, criterion or aspect may have them as id."""


def _numbers(names: Iterable[str]) -> dict[str, Type]:
    return dict.fromkeys(names, _NUMBER)


def attribute_scope() -> Scope:
    """Factors and terms of `combine`: what was declared about the item and the entry."""
    return Scope({**_ENTRY, **_ITEM}, frozenset({"item", "entry"}))


def aspect_scope() -> Scope:
    """An aspect's `score`."""
    names = {**_ENTRY, **_ITEM, "marks": Type.NUMBERS, "combined": _NUMBER}
    return Scope(names, frozenset({"item", "entry"}))


def items_scope(item_aspects: Iterable[str], others: Iterable[str]) -> Scope:
    """The `score` of one item: its aspects."""
    elsewhere = dict.fromkeys(others, "that aspect is not marked per item")
    names = {**_ENTRY, **_ITEM, **_numbers(item_aspects)}
    return Scope(names, frozenset({"item", "entry"}), elsewhere)


def criterion_scope(parts: Iterable[str], item_aspects: Iterable[str]) -> Scope:
    """A criterion's `score`: its entry-marked aspects, its sub-criteria, its items.

    `item.…` is here what was declared for the entry's whole performance.
    """
    elsewhere = dict.fromkeys(item_aspects, 'it is marked per item; read "items"')
    names = {**_ENTRY, **_numbers(parts), "items": Type.NUMBERS}
    return Scope(names, frozenset({"item", "entry"}), elsewhere)


def stage_scope(criteria: Iterable[str], others: Iterable[str], *, ranking: bool) -> Scope:
    """A stage's `score`, and with `ranking` its ranking keys."""
    own = ("score", "total") if ranking else ()
    names = {**_ENTRY, **_numbers((*criteria, *_STAGE, *own)), "items": Type.NUMBERS}
    elsewhere = dict.fromkeys(others, "name its criterion, or make it a criterion of its own")
    if not ranking:
        elsewhere |= dict.fromkeys(("score", "total"), "they are what is being defined here")
    return Scope(names, frozenset({"entry"}), elsewhere)


def result_scope(stages: Mapping[str, Iterable[str]], *, ranking: bool) -> Scope:
    """The contest's `total`, and with `ranking` its ranking keys; stages with their criteria."""
    names = {**_ENTRY, "elapsed": _NUMBER}
    for stage, criteria in stages.items():
        names |= _numbers((stage, *(f"{stage}.{each}" for each in (*_OF_STAGE, *criteria))))
    if ranking:
        names["total"] = _NUMBER
    elsewhere = {} if ranking else {"total": "it is what is being defined here"}
    return Scope(names, frozenset({"entry"}), elsewhere)


def entrants_scope() -> Scope:
    """A stage's `entrants`."""
    return Scope(dict(_ENTRY), frozenset({"entry"}))


def award_scope() -> Scope:
    """An award's `where`."""
    numbers = _numbers(("rank", "total", "scaled", "entrants", "elapsed"))
    return Scope({**_ENTRY, **numbers}, frozenset({"entry"}))
