"""The panel's sheets of a contest folder: units' tree, judges' relations, recusals."""

from __future__ import annotations

import itertools
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final, NamedTuple

from leitai.contests.folder.sheet import SheetRow

KINDS: Final = ("superior", "supplier", "teacher", "kin", "coach")
GROUNDS: Final = ("unit", "superior", "relation", "declared", "ordered")


class Relation(NamedTuple):
    """A judge has to do with a unit, beside belonging to it; `note` stays out of the ledger."""

    judge: str
    unit: str
    kind: str
    note: str


@dataclass(slots=True)
class Units:
    """Units by their pseudonymous ids.

    Attributes:
        names: id → what the unit is called; empty where its id says it.
        parents: id → id of the unit above it.
    """

    names: dict[str, str] = field(default_factory=dict)
    parents: dict[str, str] = field(default_factory=dict)
    _codes: dict[str, str] = field(default_factory=dict)

    def name_all(self, texts: Iterable[str]) -> None:
        """Give ids: a text that is one stays as it is, any other gets the next free U001, U002."""
        named = [text for text in dict.fromkeys(texts) if text and text not in self._codes]
        taken = set(self._codes.values()) | {text for text in named if is_code(text)}
        free = (code for n in itertools.count(1) if (code := f"U{n:03d}") not in taken)
        for text in named:
            code = text if is_code(text) else next(free)
            self._codes[text] = code
            self.names.setdefault(code, "" if code == text else text)

    def code(self, text: str) -> str | None:
        """The id of a unit as it is called in the sheets; `None` where there is none."""
        return self._codes.get(text)


def is_code(text: str) -> bool:
    """Whether a text can stand in the ledger as an id."""
    return (
        bool(text)
        and text.isascii()
        and text[0].isalnum()
        and all(c.isalnum() or c in "_.-" for c in text)
    )


def relation_of(row: SheetRow, units: Units) -> tuple[Relation | None, tuple[str, str] | None]:
    """The relation a row tells, or what is wrong with the row and how to mend it."""
    kind, unit = row.get("kind").lower(), units.code(row.get("unit"))
    if kind not in KINDS:
        return None, (f'has the unknown relation "{kind}"', f"write one of {', '.join(KINDS)}")
    if unit is None:
        return None, ("names no unit", "name the unit as in entries.csv")
    return Relation(row.get("judge"), unit, kind, row.get("note")), None
