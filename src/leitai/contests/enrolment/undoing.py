"""Taking an import back: what it made goes, what it changed is as before."""

from __future__ import annotations

from typing import Final

from django.db import transaction
from django.db.models import QuerySet

from leitai.contests.enrolment.attaching import forget_files
from leitai.contests.enrolment.models import (
    Application,
    ImportJob,
    ImportRow,
    Member,
    Phase,
    RowState,
    State,
)
from leitai.contests.enrolment.people import restore
from leitai.contests.enrolment.placing import leave, register_pending, settle
from leitai.contests.enrolment.plans import locked
from leitai.contests.enrolment.reading import Going
from leitai.contests.enrolment.writing import BEFORE
from leitai.contests.turns import alone
from leitai.governance.organisation.models import Consent, Person
from leitai.governance.organisation.sealed import unseal

CHUNK: Final = 200
REASON: Final = "import_undone"


def undo_job(job: ImportJob, going: Going) -> None:
    """Undo every written row, the last first; call it again after an interruption.

    Entries the ledger knows of are withdrawn: what was said stays said. People who have become
    part of something else meanwhile, or were changed since, stay as they are.

    Raises:
        Refused: an entry cannot be withdrawn any more.
    """
    while going():
        rows = list(job.rows.filter(state=RowState.APPLIED).order_by("-n")[:CHUNK])
        if not rows:
            break
        codes = [row.application for row in rows if row.made.get("application") == "new"]
        made = Application.objects.filter(contest=job.contest, code__in=codes)
        with alone(job.contest_id):
            for refused in leave(job.contest, made, REASON, f"user.{job.by_id}").values():
                raise refused
            with transaction.atomic():
                locked(job.contest)
                _drop(made)
                _put_back(rows)
                job.done += len(rows)
                job.save(update_fields=["done"])
    if not going():
        return
    with transaction.atomic():
        _, plan = locked(job.contest)
        settle(contest=job.contest, plan=plan)
    register_pending(contest=job.contest, actor=f"user.{job.by_id}")
    job.phase = Phase.UNDONE
    job.save()


def _drop(made: QuerySet[Application]) -> None:
    rows = list(made.all())
    told = [row for row in rows if row.entry]
    for row in told:
        row.state, row.reason = State.WITHDRAWN, REASON
        row.version += 1
    Application.objects.bulk_update(told, ["state", "reason", "version"])
    untold = [row.pk for row in rows if not row.entry]
    forget_files(untold)
    Application.objects.filter(pk__in=untold).delete()


def _put_back(rows: list[ImportRow]) -> None:
    people = Person.objects.in_bulk([row.person for row in rows])
    held = set(Member.objects.filter(person__in=people).values_list("person_id", flat=True)) | set(
        Consent.objects.filter(person__in=people).values_list("person_id", flat=True)
    )
    gone: list[str] = []
    for row in rows:
        person = people.get(row.person)
        unchanged = person is not None and person.version == row.made.get("version")
        made = row.made.get("person") if person is not None and unchanged else ""
        if person is not None and made == "changed":
            restore(person, unseal(row.before, BEFORE))
        elif person is not None and made == "new" and person.code not in held:
            gone.append(person.code)
        row.state = RowState.UNDONE
    Person.objects.filter(code__in=gone).delete()
    ImportRow.objects.bulk_update(rows, ["state"])
