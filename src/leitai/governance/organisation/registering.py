"""Registering many people at once: read, matched with those who are known, written in blocks.

A row means somebody known if it has the same identity number; without one, if name, unit and
telephone number are the same and `is_meant` agrees. Whoever is known is brought up to date: what
a row leaves empty stays as it was.
"""

from __future__ import annotations

import secrets
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from itertools import islice
from typing import Final, Literal

from django.utils import timezone

from leitai.governance.bulk import insert_rows, insert_values, update_rows
from leitai.governance.organisation.holding import hold, retried
from leitai.governance.organisation.id_numbers import IdNumber, Problem, read_id
from leitai.governance.organisation.models import DOUBTFUL, LIVING, NameEnding, Person, Unit
from leitai.governance.organisation.numbers import phone_of, put_id, put_phone, read_phone
from leitai.governance.organisation.sealed import digest

BLOCK: Final = 500
LONGEST_ENDING: Final = 40
ALPHABET: Final = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"
"""32 letters, so that every byte's remainder is as likely as the others."""
CODE_LETTERS: Final = 10
Outcome = Literal["created", "changed", "unchanged"]
WRITTEN: Final = (
    "name", "unit", "path", "trade", "grade", "standing", "gender", "born",
    "phone", "phone_tail", "id_number", "id_digest", "version", "changed",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class PersonRow:
    """What is said of somebody; empty is: nothing said."""

    name: str
    unit: str
    trade: str = ""
    grade: int | None = None
    standing: str = ""
    gender: str = ""
    born: date | None = None
    phone: str = ""
    id_number: str = ""


@dataclass(frozen=True, slots=True)
class Registered:
    """A row's person; `namesake`: who may be the same, as `doubtful` says."""

    row: int
    code: str
    outcome: Outcome
    namesake: str | None = None


@dataclass(slots=True)
class Result:
    """What came of the rows, by their places.

    Attributes:
        people: rows that are in.
        problems: rows that were left out, and why.
    """

    people: list[Registered] = field(default_factory=list)
    problems: list[tuple[int, Problem]] = field(default_factory=list)


@dataclass(slots=True)
class _Read:
    """A row that can be taken in."""

    place: int
    row: PersonRow
    unit: Unit
    phone: str
    number: IdNumber | None
    digest: str | None


NAMELESS: Final = Problem(
    "name_missing", "The name is missing.", "缺少姓名。", "Fill it in / 请填写姓名。"
)
UNIT_UNKNOWN: Final = Problem(
    "unit_unknown",
    "There is no such unit, or it is not below yours.",
    "没有这个单位，或不在您的管辖范围内。",
    "Check the unit's code / 请核对单位代码。",
)
UNIT_CLOSED: Final = Problem(
    "unit_closed", "The unit is closed.", "该单位已停用。", "Choose another / 请选择其他单位。"
)
ROW_TWICE: Final = Problem(
    "row_twice",
    "The same person stands in an earlier row.",
    "与前面某行是同一人。",
    "Remove one of them / 请删去其中一行。",
)
ELSEWHERE: Final = Problem(
    "person_elsewhere",
    "A person with this identity number is registered outside your units.",
    "该身份证号已在您管辖范围以外登记。",
    "Check the number; ask the union above both units to move the person / "
    "请核对号码；如确需调动，请由上级工会办理。",
)
ID_DIFFERS: Final = Problem(
    "id_differs",
    "Birth or gender do not agree with the identity number.",
    "出生日期或性别与身份证号不一致。",
    "Leave them empty, they are taken from the number / 可留空，由身份证号得出。",
)


def new_code() -> str:
    """A pseudonym: `P` and 50 random bits."""
    drawn = secrets.token_bytes(CODE_LETTERS)
    return "P" + "".join(ALPHABET[byte % len(ALPHABET)] for byte in drawn)


def upsert_people(*, rows: Iterable[PersonRow], unit: Unit) -> Result:
    """Register people of a unit and of those below it; each block is in or out as a whole.

    Args:
        rows: in the order of the list they come from.
        unit: rows of other units are refused.
    """
    result = Result()
    seen: set[tuple[str, ...]] = set()
    todo = iter(enumerate(rows))
    while block := list(islice(todo, BLOCK)):
        done, seen = retried(partial(_write_block, block, unit, seen))
        result.people += done.people
        result.problems += done.problems
    return result


def _write_block(
    block: Sequence[tuple[int, PersonRow]], unit: Unit, before: set[tuple[str, ...]]
) -> tuple[Result, set[tuple[str, ...]]]:
    """What came of the block, and who has stood in the list by now."""
    result, seen = Result(), set(before)
    top, units = _held_units(block, unit)
    read = [one for one in (_read(*each, units, seen, result) for each in block) if one]
    _write(read, top, result)
    return result, seen


def _held_units(block: Sequence[tuple[int, PersonRow]], unit: Unit) -> tuple[Unit, dict[str, Unit]]:
    """The unit, and the rows' units below it, as they are until the block is written."""
    held = hold({unit.pk, *(row.unit for _, row in block)})
    top = held[unit.pk]
    return top, {code: one for code, one in held.items() if one.path.startswith(top.path)}


def _read(
    place: int,
    row: PersonRow,
    units: dict[str, Unit],
    seen: set[tuple[str, ...]],
    result: Result,
) -> _Read | None:
    """The row if it can be taken in; else its problem goes into the result."""
    read = read_row(place, row, units.get(row.unit))
    if isinstance(read, _Read):
        key = (read.digest,) if read.digest else (row.name, row.unit, read.phone)
        if key not in seen:
            seen.add(key)
            return read
        read = ROW_TWICE
    result.problems.append((place, read))
    return None


def read_row(  # noqa: PLR0911 -- one problem after the other
    place: int, row: PersonRow, unit: Unit | None
) -> _Read | Problem:
    """A row, read, or what is wrong with it."""
    if not row.name.strip():
        return NAMELESS
    if unit is None:
        return UNIT_UNKNOWN
    if unit.closed:
        return UNIT_CLOSED
    phone = read_phone(row.phone)
    if isinstance(phone, Problem):
        return phone
    number = read_id(row.id_number, today=timezone.localdate()) if row.id_number.strip() else None
    if isinstance(number, Problem):
        return number
    if number is not None and not _agree(row, number):
        return ID_DIFFERS
    return _Read(place, row, unit, phone, number, digest(number.number) if number else None)


def _agree(row: PersonRow, number: IdNumber) -> bool:
    return row.born in (None, number.born) and row.gender in ("", number.gender)


def _write(rows: Sequence[_Read], top: Unit, result: Result) -> None:
    """Create and change what the rows say."""
    known = _known(rows)
    unsure = doubtful([(one.unit.code, one.row.name) for one in rows if one.place not in known])
    new: list[Person] = []
    changed: list[Person] = []
    renamed: list[Person] = []
    for read in rows:
        person = known.get(read.place)
        if person is None:
            person = Person(code=new_code(), name="", unit=read.unit)
            outcome: Outcome = "created"
            fill(person, read)
            new.append(person)
        elif not person.path.startswith(top.path):
            result.problems.append((read.place, ELSEWHERE))
            continue
        else:
            name = person.name
            outcome = "changed" if fill(person, read) else "unchanged"
            changed += [person] if outcome == "changed" else []
            renamed += [person] if person.name != name else []
        namesake = unsure.get((read.unit.code, read.row.name)) if outcome == "created" else None
        result.people.append(Registered(read.place, person.code, outcome, namesake))
    # In one order for all lists, so that two with the same people wait for each other in turn.
    new.sort(key=lambda one: one.id_digest or "")
    insert_rows(new)
    for person in changed:
        person.version += 1
        person.changed = timezone.now()
    changed.sort(key=lambda one: one.code)
    update_rows(changed, WRITTEN)
    rename(renamed)
    write_endings(new)


def _known(rows: Sequence[_Read]) -> dict[int, Person]:
    """Place of a row → who is meant by it."""
    digests = [read.digest for read in rows if read.digest]
    numbered = Person.objects.select_related("unit").filter(id_digest__in=digests)
    by_digest = {one.id_digest: one for one in numbered}
    found = {read.place: by_digest[read.digest] for read in rows if read.digest in by_digest}
    taken = {person.code for person in found.values()}
    namesakes = _namesakes([read for read in rows if read.place not in found])
    for read in rows:
        for person in namesakes.get((read.row.name, read.row.unit), ()):
            fits = is_meant(person, mark=read.digest, phone=read.phone)
            if read.place not in found and person.code not in taken and fits:
                found[read.place] = person
                taken.add(person.code)
    return found


def _namesakes(rows: Sequence[_Read]) -> dict[tuple[str, str], list[Person]]:
    units, names = {read.unit.code for read in rows}, {read.row.name for read in rows}
    found: dict[tuple[str, str], list[Person]] = {}
    people = Person.objects.select_related("unit").filter(LIVING, unit__in=units, name__in=names)
    for person in people.order_by("created", "code"):
        found.setdefault((person.name, person.unit_id), []).append(person)
    return found


def is_meant(person: Person, *, mark: str | None, phone: str) -> bool:
    """Whether a namesake of the same unit is the one a row means.

    No number may speak against it. A name alone never brings numbers to an account, whose owner
    could read them: who wrote their own row is meant only once the union has confirmed it.

    Args:
        person: the namesake.
        mark: digest of the row's identity number, if it has one.
        phone: the row's telephone number, or nothing.
    """
    if person.unconfirmed or (mark and person.id_digest and mark != person.id_digest):
        return False
    if phone and person.phone:
        return phone_of(person) == phone
    return person.user_id is None or not (mark or phone)


def doubtful(rows: Iterable[tuple[str, str]]) -> dict[tuple[str, str], str]:
    """Unit and name → somebody so called there whom only the union can tell from a row's person.

    That is who wrote their own row, or has an account and no identity number.
    """
    wanted = set(rows)
    people = Person.objects.filter(
        LIVING,
        DOUBTFUL,
        unit__in={unit for unit, _ in wanted},
        name__in={name for _, name in wanted},
    )
    return {(one.unit_id, one.name): one.code for one in people.only("code", "unit", "name")}


def fill(person: Person, read: _Read) -> bool:
    """Put what the row says; whether anything is different now."""
    before = _state(person)
    row, number = read.row, read.number
    person.name = row.name
    person.unit = read.unit
    person.path = read.unit.path
    person.trade = row.trade or person.trade
    person.grade = row.grade if row.grade is not None else person.grade
    person.standing = row.standing or person.standing
    person.gender = row.gender or (number.gender if number else person.gender)
    person.born = row.born or (number.born if number else person.born)
    if read.phone and phone_of(person) != read.phone:
        put_phone(person, read.phone)
    if number and person.id_digest != read.digest:
        put_id(person, number)
    return _state(person) != before


def _state(person: Person) -> tuple[object, ...]:
    return (
        person.name, person.unit_id, person.trade, person.grade, person.standing, person.gender,
        person.born, person.phone, person.id_digest,
    )  # fmt: skip


def rename(people: Sequence[Person]) -> None:
    """Make people found by what their names contain now, and no more by what they did."""
    NameEnding.objects.filter(person__in=people).delete()
    write_endings(people)


def write_endings(people: Sequence[Person]) -> None:
    """Make new people found by what their names contain."""
    rows = [(ending, one.code) for one in people for ending in endings_of(one.name)]
    insert_values(NameEnding, ["ending", "person"], rows)


def endings_of(name: str) -> list[str]:
    """The name from each of its letters on, as it is looked up; spaces begin nothing."""
    plain = name.casefold()
    found = {plain[place : place + LONGEST_ENDING] for place in range(len(plain))}
    return sorted(ending for ending in found if not ending[0].isspace())
