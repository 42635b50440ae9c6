"""A file is on disk as long as an application names it, and no longer."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from support.home import database

database()

sys.path.insert(0, str(Path(__file__).parent))
from inside import Hall

from leitai.contests.enrolment.attaching import attach, folder
from leitai.contests.enrolment.models import Application, ImportJob, ImportRow, Phase, RowState
from leitai.contests.enrolment.personal import erase
from leitai.contests.enrolment.undoing import undo_job

pytestmark = pytest.mark.usefixtures("journal")


def scan(hall: Hall, text: str) -> bytes:
    return f"%PDF-1.7 {hall.slug} {text}".encode()


def send(application: Application, body: bytes) -> Path:
    """Hand the file in; where it is kept."""
    return folder() / attach(application=application, slot="id", name="证.pdf", body=body).digest


@pytest.fixture
def hall() -> Hall:
    return Hall(attachments=[{"id": "id", "title": {"zh": "身份证"}, "required": True}])


def test_a_replaced_file_goes_unless_somebody_else_handed_it_in_too(hall: Hall) -> None:
    first, second = hall.draft(hall.person()), hall.draft(hall.person())
    shared = send(first, scan(hall, "both"))
    assert send(second, scan(hall, "both")) == shared
    own = send(first, scan(hall, "first"))
    assert shared.exists()
    again = send(second, scan(hall, "second"))
    assert not shared.exists()
    assert own.exists()
    assert send(second, scan(hall, "second")) == again
    assert again.exists()


def test_an_erased_person_leaves_no_file(hall: Hall) -> None:
    person = hall.person()
    draft = hall.draft(person)
    files = [send(draft, scan(hall, text)) for text in ("old", "new")]
    erase(person.code)
    assert not any(path.exists() for path in files)


def test_drafts_of_an_import_that_is_undone_leave_no_file(hall: Hall) -> None:
    draft = hall.draft(hall.person())
    file = send(draft, scan(hall, "draft"))
    job = ImportJob.objects.create(contest=hall.contest, unit=hall.unit, phase=Phase.UNDOING)
    made = {"application": "new", "person": "same"}
    ImportRow.objects.create(
        job=job, n=1, state=RowState.APPLIED, application=draft.code, made=made
    )
    undo_job(job, lambda: True)
    assert not Application.objects.filter(pk=draft.pk).exists()
    assert not file.exists()
