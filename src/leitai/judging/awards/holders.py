"""Who holds an entry: its people."""

from __future__ import annotations

from typing import NamedTuple

from leitai.contests.enrolment.queries import members_of
from leitai.governance.organisation.models import Person


class Holder(NamedTuple):
    """A person behind an entry."""

    code: str
    name: str
    unit: str
    standing: str
    standing_words: str
    grade: str


def holders_of(contest: str) -> dict[str, list[Holder]]:
    """Entry → the people who are named on its certificates."""
    members = members_of(contest)
    codes = {code for each in members.values() for code in each}
    people = Person.objects.filter(code__in=codes, erased=None).select_related("unit")
    known = {person.code: _holder(person) for person in people}
    return {
        entry: [known[code] for code in each if code in known] for entry, each in members.items()
    }


def _holder(person: Person) -> Holder:
    grade = "" if person.grade is None else person.get_grade_display()
    return Holder(
        person.code,
        person.name,
        person.unit.name,
        person.standing,
        person.get_standing_display(),
        grade,
    )
