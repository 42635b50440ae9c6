"""What the ledger says, and nothing computed: who takes part, which marks count, which times."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from leitai.core.ledger.acts import EntryRegistered, ItemDeclared, MarkGiven
from leitai.core.shadow.exact import Facts

Cell = tuple[str, str, str]
"""Entry, item, aspect or deduction."""


@dataclass(slots=True)
class Party:
    """An entry, as last registered."""

    act: EntryRegistered
    standing: str = "ok"

    @property
    def counts(self) -> bool:
        """Whether it takes a place of its own."""
        return self.act.official and self.standing == "ok"

    @property
    def facts(self) -> Facts:
        """What expressions may read of it."""
        act = self.act
        own: Facts = {f"entry.{name}": text for name, text in act.attributes.items()}
        return own | {
            "entry.id": act.entry,
            "entry.unit": act.unit,
            "entry.group": act.group,
            "entry.official": act.official,
        }

    def side(self, per: str) -> str | None:
        """Its unit, group, or what an attribute says."""
        own = {"unit": self.act.unit, "group": self.act.group}
        return own[per] if per in own else self.act.attributes.get(per.removeprefix("entry."))


@dataclass(slots=True)
class StageRecord:
    """One stage.

    Attributes:
        cells: the marks that count, by judge; emptied cells stay.
        items: entry → item → attributes, of everything that was marked or declared.
        opened: code → what it stands for.
        sealed: layers of codes that are still closed.
    """

    phase: str = "waiting"
    cells: dict[Cell, dict[str, MarkGiven]] = field(default_factory=dict)
    items: dict[str, dict[str, Mapping[str, str]]] = field(default_factory=dict)
    timed: dict[str, tuple[int, int]] = field(default_factory=dict)
    pauses: dict[str, list[tuple[int, int]]] = field(default_factory=dict)
    accepted: set[Cell] = field(default_factory=set)
    opened: dict[str, str] = field(default_factory=dict)
    sealed: int = 0

    def name(self, entry: str) -> str:
        """The name in force of what may be a code that was opened."""
        while entry in self.opened:
            entry = self.opened[entry]
        return entry

    def touch(self, entry: str) -> dict[str, Mapping[str, str]]:
        """The entry has something here."""
        return self.items.setdefault(self.name(entry), {})

    def declare(self, act: ItemDeclared) -> None:
        """An item's attributes."""
        self.touch(act.entry)[act.item] = act.attributes

    def give(self, mark: MarkGiven) -> None:
        """The mark takes its judge's place in its cell."""
        entry = self.name(mark.entry)
        self.touch(entry).setdefault(mark.item, {})
        self.cells.setdefault((entry, mark.item, mark.aspect), {})[mark.judge] = mark

    def take(self, mark: MarkGiven) -> None:
        """The mark leaves its cell, if it still is the one there."""
        cell = self.cells.get((self.name(mark.entry), mark.item, mark.aspect), {})
        if cell.get(mark.judge) is mark:
            del cell[mark.judge]

    def take_all(self, entry: str, judge: str) -> None:
        """Everything the judge gave the entry leaves its cells."""
        for (whom, *_), cell in self.cells.items():
            if whom == entry:
                cell.pop(judge, None)

    def clear(self, mark: MarkGiven) -> None:
        """Whatever the judge has there leaves the cell."""
        self.cells.get((self.name(mark.entry), mark.item, mark.aspect), {}).pop(mark.judge, None)

    def open(self, pairs: Iterable[tuple[str, str]]) -> None:
        """Codes are opened: (old, new); what was given under the new name is the old one's."""
        self.sealed -= 1
        self.opened |= {new: old for old, new in pairs}
        for cell in [each for each in self.cells if each[0] in self.opened]:
            entry, item, aspect = cell
            merged = self.cells.setdefault((self.name(entry), item, aspect), {})
            merged |= self.cells.pop(cell)
            if cell in self.accepted:
                self.accepted.add((self.name(entry), item, aspect))
        for entry in [each for each in self.items if each in self.opened]:
            self.touch(entry).update(self.items.pop(entry))
        for entry in [each for each in self.timed if each in self.opened]:
            self.timed[self.name(entry)] = self.timed.pop(entry)
        for entry in [each for each in self.pauses if each in self.opened]:
            self.pauses.setdefault(self.name(entry), []).extend(self.pauses.pop(entry))


@dataclass(slots=True)
class Record:
    """A whole contest."""

    parties: dict[str, Party]
    stages: dict[str, StageRecord]
    seq: int = 0
