"""One row of a list: its values in their one form, and everything that is wrong with it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Final, Literal, NamedTuple

from msgspec import Struct

from leitai.core.enrolment import values
from leitai.core.enrolment.plan import Plan
from leitai.core.enrolment.values import Cell, Reading, is_mangled, text_of


class Flag(Struct, frozen=True):
    """Something about a row; `note`: it does not stand in the way. Never a person's data."""

    field: str
    code: str
    level: Literal["wrong", "note"] = "wrong"
    params: dict[str, str] = {}


class Identity(NamedTuple):
    """What an identity number says; `problem`: why it is none."""

    number: str = ""
    born: str = ""
    gender: str = ""
    problem: str = ""


class Placed(NamedTuple):
    """The unit a row's words mean: its code, or none."""

    code: str
    problem: str = ""


ReadIdentity = Callable[[str], Identity]
FindUnit = Callable[[str], Placed]


class Checked(NamedTuple):
    """A row as it was understood."""

    values: dict[str, str]
    flags: list[Flag]

    @property
    def good(self) -> bool:
        """Whether it can be taken in as it is."""
        return all(flag.level == "note" for flag in self.flags)


READERS: Final[dict[str, Callable[[str], Reading]]] = {
    "name": values.read_name,
    "phone": values.read_phone,
    "gender": values.read_gender,
    "born": values.read_date,
    "standing": values.read_standing,
    "grade": values.read_grade,
    "trade": values.read_trade,
    "part": values.read_part,
}
_OTHER_PAPER: Final = re.compile(r"[A-Z]{1,2}\d{6,10}(?:\(\d\))?")
"""Passports, permits of Hong Kong, Macau and Taiwan residents."""
_NOTES: Final = frozenset({"name_strange"})
_LENGTHS: Final = {"name": 60, "team": 200, "group": 64, "key": 64, "trade": 16}


def is_blank(cells: Sequence[Cell]) -> bool:
    """Whether a row has nothing in it."""
    return all(cell is None or cell == "" or text_of(cell) == "" for cell in cells)


def pick(cells: Sequence[Cell], fields: Mapping[int, str]) -> dict[str, str]:
    """The row's texts by field; a number that lost its digits is written so that it shows."""
    found: dict[str, str] = {}
    for column, field in fields.items():
        cell = cells[column] if column < len(cells) else None
        mangled = isinstance(cell, int | float) and is_mangled(cell)
        text = f"{cell:.14e}" if mangled else text_of(cell)
        if text:
            found[field] = text
    return found


def counts_rows(keys: Iterable[str]) -> bool:
    """Whether keys are only 1, 2, 3 … down the list, perhaps again from 1: they name nobody."""
    last = 0
    for key in filter(None, keys):
        number = int(key) if key.isdecimal() and len(key) < _LENGTHS["key"] else 0
        if number not in (1, last + 1):
            return False
        last = number
    return last > 0


class Checker:
    """Checks rows of one list.

    Args:
        plan: of the contest; its groups and its kind are asked for.
        identity: reads an identity number.
        unit: finds a unit; asked with an empty text for a row without one.
    """

    def __init__(self, plan: Plan, identity: ReadIdentity, unit: FindUnit) -> None:
        self._identity = identity
        self._unit = unit
        self._groups = {
            word: group.id
            for group in plan.groups
            for word in (group.id, *(text for text in group.title.values()))
        }
        self._teams = plan.kind != "person"

    def check(self, texts: Mapping[str, str]) -> Checked:
        """Understand the texts of one row."""
        texts = {field: text for field, text in texts.items() if text not in values.NOTHING}
        found: dict[str, str] = {}
        if set(texts) == {"name"} and values.is_title(texts["name"]):
            return Checked(found, [Flag("name", "name_title")])
        flags = list(self._plain(texts, found))
        flags += self._number(texts.get("id_number", ""), found)
        flags += self._placed(texts.get("unit", ""), found)
        flags += self._choices(texts, found)
        return Checked(found, flags)

    def _plain(self, texts: Mapping[str, str], found: dict[str, str]) -> Iterator[Flag]:
        for field, read in READERS.items():
            text = texts.get(field, "")
            if not text and field != "name":
                continue
            value, problem = read(text)
            if problem in _NOTES:
                yield Flag(field, problem, "note")
            elif problem:
                yield Flag(field, problem)
                continue
            if len(value) > _LENGTHS.get(field, 200):
                yield Flag(field, "too_long")
            elif value:
                found[field] = value

    def _number(self, text: str, found: dict[str, str]) -> Iterator[Flag]:
        if not text:
            return
        if is_mangled(text):
            yield Flag("id_number", "id_damaged")
            return
        known = self._identity(text)
        if known.problem and _OTHER_PAPER.fullmatch(text.upper()):
            yield Flag("id_number", "id_other_paper", "note")
            return
        if known.problem:
            yield Flag("id_number", known.problem)
            return
        found["id_number"] = known.number
        for field, said in (("born", known.born), ("gender", known.gender)):
            if said and found.get(field, said) != said:
                yield Flag(field, "differs_from_id", "note")
            if said:
                found[field] = said

    def _placed(self, text: str, found: dict[str, str]) -> Iterator[Flag]:
        code, problem = self._unit(text)
        if problem:
            yield Flag("unit", problem)
        else:
            found["unit"] = code

    def _choices(self, texts: Mapping[str, str], found: dict[str, str]) -> Iterator[Flag]:
        group = texts.get("group", "")
        if group and self._groups:
            if group in self._groups:
                found["group"] = self._groups[group]
            else:
                yield Flag("group", "group_unknown")
        for field in ("team", "key"):
            text = texts.get(field, "")
            if len(text) > _LENGTHS[field]:
                yield Flag(field, "too_long")
            elif text:
                found[field] = text
        if self._teams and "team" not in found:
            yield Flag("team", "team_missing")


def identity_of(found: Mapping[str, str]) -> str:
    """What tells this person from others in a list: the number, the key, else name and phone."""
    if found.get("id_number"):
        return f"id:{found['id_number']}"
    if found.get("key"):
        return f"key:{found.get('unit', '')}:{found['key']}"
    tail = found.get("phone", "")[-4:]
    return f"name:{found.get('unit', '')}:{found.get('name', '')}:{tail}"
