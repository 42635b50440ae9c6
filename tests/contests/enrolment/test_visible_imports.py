"""A list is in the table of those who may open it, however many others have sent in theirs."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import pytest

from support.home import database

database()

sys.path.insert(0, str(Path(__file__).parent))
from django.contrib.auth import get_user_model
from django.http import HttpRequest
from inside import Hall

from leitai.contests.enrolment.import_api import list_imports
from leitai.contests.enrolment.models import ImportJob
from leitai.contests.enrolment.rules import access_import_for
from leitai.governance.faults import Fault
from leitai.governance.identity import Identity
from leitai.governance.organisation.models import Unit

pytestmark = pytest.mark.usefixtures("journal")


@pytest.fixture(scope="module")
def hall() -> Hall:
    return Hall()


def section(hall: Hall, name: str) -> Unit:
    """A unit below the one that holds the contest."""
    hall.contest.unit = hall.unit
    hall.contest.save()
    code = f"{name}-{hall.slug}"
    return Unit.objects.create(
        code=code, name="车间", kind="section", parent=hall.unit, path=f"{hall.unit.path}{code}/"
    )


def send(hall: Hall, unit: Unit, lists: int = 1) -> ImportJob:
    for n in range(lists):
        job = ImportJob.objects.create(
            contest=hall.contest, unit=unit, name=f"{n}.csv", phase="checked"
        )
    return job


def office(path: str, role: str) -> Identity:
    return Identity(user=7, offices={path: role})


def listed(hall: Hall, identity: Identity) -> list[int]:
    request = HttpRequest()
    request.leitai_identity = identity  # type: ignore[attr-defined]
    rows: list[dict[str, Any]] = list_imports(request, hall.slug)
    assert all(row["prospects"] is None for row in rows)
    return [row["id"] for row in rows]


def opens(hall: Hall, identity: Identity, job: ImportJob) -> bool:
    try:
        return bool(access_import_for(identity=identity, contest_id=hall.slug, number=job.pk))
    except Fault:
        return False


def test_ones_own_lists_do_not_vanish_behind_those_of_others(hall: Hall) -> None:
    mine, theirs = section(hall, "M"), section(hall, "T")
    job = send(hall, mine)
    send(hall, theirs, 51)
    assert listed(hall, office(mine.path, "officer")) == [job.pk]


def test_the_table_and_the_list_itself_have_one_gate(hall: Hall) -> None:
    unit, gone = section(hall, "G"), get_user_model().objects.create(username=hall.slug)
    job = send(hall, unit)
    ImportJob.objects.filter(pk=job.pk).update(by=gone)
    for identity, seen in (
        (office(unit.path, "officer"), True),
        (office(unit.path, "viewer"), False),
        (office(hall.unit.path, "admin"), True),
        (office("/elsewhere/", "admin"), False),
        (Identity(user=7, grants={hall.slug: "organiser"}), True),
        (Identity(user=gone.pk), False),
    ):
        assert (job.pk in listed(hall, identity)) is opens(hall, identity, job) is seen
