"""Finding and writing the people of applications: one person is one row, however often listed."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, Final, NamedTuple

from django.db import connection

from leitai.contests.enrolment.refusals import number_known
from leitai.governance.bulk import insert_rows, update_rows
from leitai.governance.faults import invalid
from leitai.governance.organisation.id_numbers import IdNumber, read_id
from leitai.governance.organisation.models import LIVING, Person, Unit
from leitai.governance.organisation.registering import is_meant, new_code, rename, write_endings
from leitai.governance.organisation.sealed import ID_NUMBER, PHONE, digest, seal
from leitai.governance.organisation.services import refuse_confirmed

TAIL: Final = 4
KEPT: Final = (
    "name", "unit_id", "path", "trade", "grade", "standing", "gender", "born", "phone",
    "phone_tail", "id_number", "id_digest",
)  # fmt: skip
"""Columns an import may change, and undoing brings back."""
_OWN: Final = ("name", "trade", "standing", "grade", "born", "id_number")
_PLAIN: Final = ("name", "trade", "standing", "gender")

_NAMESAKES: Final = (
    "WITH wanted (unit, name, tail) AS (VALUES {rows}) "
    "SELECT person.unit_id, person.name, person.phone_tail, person.code "
    "FROM wanted JOIN organisation_person AS person ON person.unit_id = wanted.unit "
    "AND person.name = wanted.name AND person.phone_tail = wanted.tail "
    "WHERE person.erased IS NULL"
)

Values = Mapping[str, str]
Triple = tuple[str, str, str]


class Written(NamedTuple):
    """What became of a row: the person, whether it is new, and what it said before."""

    person: Person
    new: bool
    before: dict[str, Any]


class Found(NamedTuple):
    """Whom a row means; `foreign`: its key is that of somebody else, so it means nobody."""

    person: Person | None
    foreign: bool = False


def find_people(rows: Sequence[Values], keyed: Mapping[tuple[str, str], str]) -> list[Found]:
    """For each row the person it means: by identity number, else by key, else by name and phone.

    A key alone makes nobody somebody else: the name or the telephone must be the person's too.

    Args:
        rows: values in their one form.
        keyed: unit and key → person, as earlier lists of the contest had them.
    """
    digests = [digest(row["id_number"]) if row.get("id_number") else "" for row in rows]
    living = Person.objects.filter(LIVING, unconfirmed=False)
    by_digest = {
        one.id_digest: one for one in living.filter(id_digest__in=[d for d in digests if d])
    }
    codes = [code for row in rows if (code := keyed.get((row["unit"], row.get("key", ""))))]
    by_code = {one.code: one for one in living.filter(code__in=codes)}
    by_name = _by_name(rows)
    found: list[Found] = []
    for row, mark in zip(rows, digests, strict=True):
        person = by_digest.get(mark) if mark else None
        if person is None:
            person = by_code.get(keyed.get((row["unit"], row.get("key", "")), ""))
            if person is not None and _is_other(person, row, mark):
                found.append(Found(None, foreign=True))
                continue
        if person is None:
            person = by_name.get((row["unit"], row["name"], row.get("phone", "")[-TAIL:]))
            if person is not None and not is_meant(
                person, mark=mark or None, phone=row.get("phone", "")
            ):
                person = None
        found.append(Found(person))
    return found


def _is_other(person: Person, row: Values, mark: str) -> bool:
    """Whether a row with the person's key is of somebody else; the number is not the person's."""
    if row["name"] == person.name:
        return False
    tail = row.get("phone", "")[-TAIL:]
    return bool(mark and person.id_digest) or not tail or tail != person.phone_tail


def _by_name(rows: Sequence[Values]) -> dict[Triple, Person]:
    """Unit, name and end of the telephone number → person, for rows that mean somebody so.

    Each is one step down the index of namesakes, however many people share a name.
    """
    wanted = {(row["unit"], row["name"], row.get("phone", "")[-TAIL:]) for row in rows}
    if not wanted:
        return {}
    asked = _NAMESAKES.format(rows=", ".join(["(%s, %s, %s)"] * len(wanted)))
    with connection.cursor() as cursor:
        cursor.execute(asked, [one for triple in wanted for one in triple])
        meant = {code: (unit, name, tail) for unit, name, tail, code in cursor.fetchall()}
    return {meant[pk]: one for pk, one in Person.objects.in_bulk(list(meant)).items()}


def write_people(
    rows: Sequence[Values], found: Sequence[Person | None], units: Mapping[str, Unit]
) -> list[Written]:
    """Create who is not there and bring the others up to date; what a row leaves out stays."""
    written, fresh, changed = list[Written](), list[Person](), list[Person]()
    made: dict[str, Person] = {}
    for row, known in zip(rows, found, strict=True):
        key = row.get("id_number") or ""
        person = known or (made.get(key) if key else None)
        if person is None:
            person = Person(code=new_code())
            put(person, row, units[row["unit"]])
            fresh.append(person)
            if key:
                made[key] = person
            written.append(Written(person, new=True, before={}))
            continue
        before = {name: getattr(person, name) for name in KEPT}
        put(person, row, units[row["unit"]])
        after = {name: getattr(person, name) for name in KEPT}
        if before != after and known is not None:
            person.version += 1
            changed.append(person)
        else:
            before = {}
        written.append(Written(person, new=False, before=before))
    # In one order for all lists, so that two with the same people wait for each other in turn.
    fresh.sort(key=lambda one: one.id_digest or "")
    insert_rows(fresh)
    changed.sort(key=lambda one: one.code)
    update_rows(changed, [*(name.removesuffix("_id") for name in KEPT), "version"])
    rename(changed)
    write_endings(fresh)
    return written


def put(person: Person, row: Values, unit: Unit) -> None:
    """Take a row's values over, not saved yet."""
    person.unit, person.path = unit, unit.path
    for name in _PLAIN:
        if row.get(name):
            setattr(person, name, row[name])
    if row.get("grade"):
        person.grade = int(row["grade"])
    if row.get("born"):
        person.born = date.fromisoformat(row["born"])
    phone = row.get("phone", "")
    if phone and (phone[-TAIL:] != person.phone_tail or not person.phone):
        person.phone, person.phone_tail = seal(phone, PHONE), phone[-TAIL:]
    number = row.get("id_number", "")
    if number and person.id_digest != (mark := digest(number)):
        person.id_number = seal(number, ID_NUMBER)
        person.id_digest = None if person.unconfirmed else mark


def packed(before: Mapping[str, Any]) -> str:
    """A person's earlier data as text, to be sealed."""
    return json.dumps(dict(before), default=str, ensure_ascii=False)


def restore(person: Person, text: str) -> None:
    """Bring earlier data back, saved."""
    for name, value in json.loads(text).items():
        born = name == "born" and value
        setattr(person, name, date.fromisoformat(value) if born else value)
    person.version += 1
    person.save()
    rename([person])


def write_self(*, user: int, row: Values, unit: Unit) -> Person:
    """Tie an account to the person its owner says to be, or bring that person up to date.

    What is said so stays unconfirmed until the union confirms it; from then on the owner changes
    the telephone number only.

    Raises:
        Fault: the identity number is wrong, somebody else's record has it, or the union has
            confirmed what was to be changed.
    """
    person = Person.objects.filter(LIVING, user=user).select_related("unit").first()
    if person is not None and not person.unconfirmed:
        refuse_confirmed(person, {name: row[name] for name in _OWN if row.get(name)})
        row = {"phone": row.get("phone", "")}
    values = dict(row)
    if values.get("id_number"):
        number = read_id(values["id_number"])
        if not isinstance(number, IdNumber):
            raise invalid(number.message, number.zh)
        values["id_number"] = number.number
        values["born"], values["gender"] = number.born.isoformat(), number.gender
        if Person.objects.filter(id_digest=digest(number.number)).exists():
            raise number_known()
    if person is not None:
        unit = person.unit  # moving to another unit is the unions' to say
    made = person or Person(code=new_code(), user_id=user, unconfirmed=True)
    put(made, values, unit)
    made.version += 1 if person else 0
    made.save()
    rename([made])
    return made
