"""Rows of a board in JSON: made again only when what they show has changed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple, Protocol

from leitai.core.ledger.acts import EntryRegistered
from leitai.core.rulebook.sheet import natural
from leitai.core.rulebook.standings import Row, shown
from leitai.live import member


class Naming(Protocol):
    """What people call an entry and its unit; never in the ledger. Empty: nobody has said."""

    @property
    def name(self) -> str | None: ...  # noqa: D102 - see above

    @property
    def unit(self) -> str | None: ...  # noqa: D102 - see above


class Named(NamedTuple):
    """A naming; as it is made, nobody has said anything."""

    name: str | None = None
    unit: str | None = None


NOBODY = Named()
BLANK: Mapping[str, Any] = {"total": None, "score": None, "cells": {}, "deductions": None}


@dataclass(frozen=True, slots=True)
class Style:
    """What all rows of a board have in common.

    Attributes:
        of: the stage shown.
        places: digits after the point.
        cells: criteria shown as cells, in order.
        blank: who takes part, but no numbers.
    """

    of: str
    places: int
    cells: tuple[str, ...]
    blank: bool


class Look(NamedTuple):
    """All that a row shows, beside its movement."""

    row: Row
    pos: int
    shared: bool
    named: Naming
    said: EntryRegistered


@dataclass(frozen=True, slots=True)
class Shown:
    """One row as it was last shown."""

    look: Look
    change: int
    json: bytes


class Rows:
    """The rows of one board over time; remembers how entries moved."""

    def __init__(self) -> None:
        self._shown: dict[str, Shown] = {}
        self._style: Style | None = None

    def update(
        self,
        rows: Sequence[Row],
        style: Style,
        *,
        names: Mapping[str, Naming],
        entries: Mapping[str, EntryRegistered],
    ) -> dict[str, bytes]:
        """Entry → its row as a JSON member, in board order."""
        if style != self._style:
            self._style, self._shown = style, {}
        if style.blank:
            rows = sorted(rows, key=lambda row: natural(row.entry))
        shown: dict[str, Shown] = {}
        for pos, row in enumerate(rows, 1):
            entry = row.entry
            look = Look(
                row,
                pos,
                (row.place or "").startswith("="),
                names.get(entry, NOBODY),
                entries[entry],
            )
            old = self._shown.get(entry)
            shown[entry] = old if old is not None and old.look == look else show(look, old, style)
        self._shown = shown
        return {entry: one.json for entry, one in shown.items()}


def show(look: Look, old: Shown | None, style: Style) -> Shown:
    """Write a row."""
    row, blank = look.row, style.blank
    change = movement(old, row)
    facts = {
        "id": row.entry,
        "pos": look.pos,
        "rank": None if blank else row.rank,
        "shared": look.shared and not blank,
        "change": 0 if blank else change,
        "name": look.named.name or None,
        "unit": look.named.unit or look.said.unit,
        "group": look.said.group,
        "status": _standing(row) if blank else row.status,
        "official": row.official,
        **(BLANK if blank else numbers(row, style)),
    }
    return Shown(look, change, member(row.entry, facts))


def numbers(row: Row, style: Style) -> dict[str, Any]:
    """The numbers of a row, as text with the rule's places."""
    places = style.places
    return {
        "total": shown(row.total, places),
        "score": shown(row.score, places),
        "cells": {each: shown(row.criteria.get(each), places) for each in style.cells},
        "deductions": shown(row.deductions, places),
    }


def _standing(row: Row) -> str:
    """The status that says nothing of results."""
    return "ok" if row.status == "no_result" else row.status


def movement(old: Shown | None, row: Row) -> int:
    """Ranks gained the last time the entry moved; 0 if it never did."""
    if old is None:
        return 0
    before = old.look.row.rank
    if before is None or row.rank is None or before == row.rank:
        return old.change
    return before - row.rank
