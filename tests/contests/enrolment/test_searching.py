"""Searching among a contest's applications costs nothing for those of other contests."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from support.home import database

database()

sys.path.insert(0, str(Path(__file__).parent))
from django.db import connection
from inside import Hall

from leitai.contests.enrolment.models import Application, Member
from leitai.contests.enrolment.queries import list_applications
from leitai.governance.identity import Identity
from leitai.governance.organisation.models import Person

pytestmark = pytest.mark.usefixtures("journal")
EVERYBODY = Identity(user=1, superuser=True)
CROWD = 500


def steps(hall: Hall, q: str) -> int:
    """How many tens of instructions SQLite needs for a search that finds one."""
    told = [0]

    def tick() -> int:
        told[0] += 1
        return 0

    connection.ensure_connection()
    connection.connection.set_progress_handler(tick, 10)
    try:
        page = list_applications(identity=EVERYBODY, contest=hall.contest, q=q)
    finally:
        connection.connection.set_progress_handler(None, 0)
    assert len(page["applications"]) == 1
    return told[0]


def fill(hall: Hall) -> None:
    codes = [f"{hall.slug}-{n}" for n in range(CROWD)]
    Person.objects.bulk_create(
        Person(code=code, name=code, unit=hall.unit, path=hall.unit.path) for code in codes
    )
    Application.objects.bulk_create(
        Application(contest=hall.contest, code=f"A{n:04d}", unit=hall.unit) for n in range(CROWD)
    )
    rows = Application.objects.filter(contest=hall.contest).order_by("code")
    Member.objects.bulk_create(
        Member(contest=hall.contest, application=row, person_id=code)
        for row, code in zip(rows, codes, strict=True)
    )


def test_a_search_looks_at_its_own_contest_only() -> None:
    small = Hall()
    name = small.apply().members.get().person.name
    alone = steps(small, name)
    fill(Hall())
    assert steps(small, name) < 2 * alone
