"""What was given to one entry in one stage: cells of marks, items with attributes, times."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Literal

from leitai.core.ledger.acts import EntryRegistered, MarkGiven
from leitai.core.rulebook.arithmetic import number
from leitai.core.rulebook.expression import Value
from leitai.core.rulebook.panel import Pair
from leitai.core.rulebook.timing import Interval, elapsed

Environment = dict[str, Value]
Natural = tuple[tuple[str | int, ...], str]
Standing = Literal["ok", "withdrawn", "disqualified"]

_DIGITS = re.compile(r"(\d+)")


def natural(code: str) -> Natural:
    """Sorts ids as people read them: item 2 before item 10."""
    parts = _DIGITS.split(code)
    return tuple(int(part) if i % 2 else part for i, part in enumerate(parts)), code


class Entrant:
    """An entry as registered, and whether it still takes part."""

    __slots__ = ("act", "env", "order", "standing")

    def __init__(self, act: EntryRegistered) -> None:
        self.order = natural(act.entry)
        self.standing: Standing = "ok"
        self.register(act)

    def register(self, act: EntryRegistered) -> None:
        """Take over what was said about the entry."""
        self.act = act
        self.env: Environment = {f"entry.{key}": text for key, text in act.attributes.items()}
        self.env |= {
            "entry.id": act.entry,
            "entry.unit": act.unit,
            "entry.group": act.group,
            "entry.official": act.official,
        }

    @property
    def counts(self) -> bool:
        """Whether it takes a place of its own: official and still in."""
        return self.standing == "ok" and self.act.official

    def belongs(self, per: str) -> str | None:
        """Its `unit`, `group` or the value of an attribute."""
        if per in ("unit", "group"):
            return self.act.unit if per == "unit" else self.act.group
        return self.act.attributes.get(per.removeprefix("entry."))


class Cell:
    """The current marks of one aspect, or one deduction, of one item; the score is kept.

    `accepted`: the chief judge lets the marks lie as far apart as they do.
    """

    __slots__ = ("accepted", "marks", "score", "stale")

    def __init__(self) -> None:
        self.marks: dict[str, MarkGiven] = {}
        self.accepted = False
        self.stale = True
        self.score: Decimal | None = None

    def pairs(self) -> list[Pair]:
        """Value and judge of the marks that are not an absence."""
        return [
            (number(mark.value), judge)
            for judge, mark in self.marks.items()
            if mark.value is not None
        ]


class Item:
    """A repeated item, or (with the empty id) the whole performance."""

    __slots__ = ("_env", "attributes", "cells", "declared", "id", "scores")

    def __init__(self, item: str) -> None:
        self.id = item
        self.attributes: Mapping[str, str] = {}
        self.declared = False
        self.cells: dict[str, Cell] = {}
        self.scores: dict[str, Decimal | None] = {}
        self._env: Environment | None = None

    def declare(self, attributes: Mapping[str, str]) -> None:
        """Take over the item's attributes."""
        self.attributes = attributes
        self.declared = True
        self.stale()

    def stale(self) -> None:
        """Forget every number: what they were computed from has changed."""
        self._env = None
        self.scores.clear()
        for cell in self.cells.values():
            cell.stale = True

    def env(self, entrant: Entrant) -> Environment:
        """Its attributes and the entry's."""
        if self._env is None:
            own: Environment = {f"item.{key}": text for key, text in self.attributes.items()}
            self._env = {**entrant.env, **own, "item.id": self.id}
        return self._env


class Performance:
    """One entry in one stage, and the numbers last computed from it.

    Attributes:
        items: by id; the whole performance is the item with the empty id.
        values: score of each criterion, by its place in the plan.
        raws: score of each criterion before points.
        given: marks in cells of aspects.
    """

    __slots__ = ("_ordered", "attempt", "entry", "given", "items", "pauses", "raws", "values")

    def __init__(self, entry: str, criteria: int) -> None:
        self.entry = entry
        self.items: dict[str, Item] = {}
        self.attempt: Interval | None = None
        self.pauses: list[Interval] = []
        self.values: list[Decimal | None] = [None] * criteria
        self.raws: list[Decimal | None] = [None] * criteria
        self.given = 0
        self._ordered: list[Item] | None = None

    def item(self, item: str) -> Item:
        """The item of that id, made if it is new."""
        known = self.items.get(item)
        if known is None:
            known = self.items[item] = Item(item)
            self._ordered = None
        return known

    def cell(self, item: str, aspect: str) -> Cell | None:
        """The cell, if any mark was ever given there."""
        there = self.items.get(item)
        return there.cells.get(aspect) if there is not None else None

    def repeated(self) -> list[Item]:
        """The repeated items in the natural order of their ids."""
        if self._ordered is None:
            found = [item for item in self.items.values() if item.id]
            self._ordered = sorted(found, key=lambda item: natural(item.id))
        return self._ordered

    def stale(self) -> None:
        """Forget every number."""
        for item in self.items.values():
            item.stale()

    def absorb(self, other: Performance) -> None:
        """Take over what was marked under another name of the same entry; the later counts."""
        for item in other.items.values():
            own = self.item(item.id)
            if item.declared:
                own.declare(item.attributes)
            for aspect, cell in item.cells.items():
                there = own.cells.setdefault(aspect, Cell())
                there.marks.update(cell.marks)
                there.accepted = there.accepted or cell.accepted
        self.attempt = other.attempt or self.attempt
        self.pauses += other.pauses
        self.stale()

    def elapsed(self) -> int | None:
        """F15, microseconds; absent until timed."""
        return elapsed(*self.attempt, self.pauses) if self.attempt is not None else None


def raws(performances: Iterable[Performance], at: int) -> dict[str, Decimal]:
    """Entry → score of the criterion at that place before points, where there is one."""
    found = ((each.entry, each.raws[at]) for each in performances)
    return {entry: value for entry, value in found if value is not None}
