"""Taking lists in, and saying what is to become of them; the worker does it."""

from __future__ import annotations

import os
import secrets
from collections.abc import Iterator
from pathlib import Path

from leitai.contests.enrolment import facts
from leitai.contests.enrolment import workbook_refusals as refusals
from leitai.contests.enrolment.attaching import folder
from leitai.contests.enrolment.keeping import forget_file, forget_old, keep, require_few
from leitai.contests.enrolment.mending import held
from leitai.contests.enrolment.models import LATE, ImportJob, Phase, RowState
from leitai.contests.enrolment.opening import look_over
from leitai.contests.enrolment.plans import plan_of
from leitai.contests.enrolment.refusals import not_open, wrong_state
from leitai.contests.enrolment.workbooks import MOST_BYTES
from leitai.contests.enrolment.worker import IMPORTER
from leitai.contests.models import Contest
from leitai.core.enrolment.eligibility import untimely
from leitai.governance.organisation.models import Unit


def take_in(
    *, contest: Contest, unit: Unit, user: int, name: str, body: Iterator[bytes]
) -> ImportJob:
    """Keep a list and begin to read it.

    Raises:
        Fault: it is not taken; nothing of it is kept.
    """
    forget_old()
    require_few(unit)
    file = f"{secrets.token_hex(12)}.list"
    path = (folder() / file).with_suffix(".plain")
    try:
        _write(path, body)
        look_over(path)
        keep(path, file)
    finally:
        path.unlink(missing_ok=True)
    job = ImportJob.objects.create(
        contest=contest, unit=unit, by_id=user, name=name[:200], file=file
    )
    IMPORTER.wake(job.pk)
    return job


def _write(path: Path, body: Iterator[bytes]) -> None:
    size = 0
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "wb") as file:
        for piece in body:
            size += len(piece)
            if size > MOST_BYTES:
                raise refusals.too_large(MOST_BYTES)
            file.write(piece)


def too_late(contest: Contest) -> dict[str, str] | None:
    """The deadline in words if it has passed, or enrolment has not begun."""
    found = untimely(plan_of(contest), facts.now())
    return facts.told([found])[0] if found is not None else None


def begin_writing(*, job: ImportJob, consent: bool, user: int, organises: bool) -> ImportJob:
    """Write what is ready; flagged rows stay and can be written once they are mended.

    Raises:
        Fault: it is too late or too early, and the asker is no organiser; or nothing is ready.
    """
    with held(job, Phase.CHECKED, Phase.APPLIED, Phase.FAILED):
        told = too_late(job.contest)
        if told is not None and not organises:
            raise not_open(told)
        ready = job.rows.filter(state=RowState.READY).count()
        if not ready and job.phase != Phase.FAILED:
            raise wrong_state(str(job.pk), "empty", "written")
        job.submit, job.phase, job.by_id = consent, Phase.APPLYING, user
        job.total, job.done, job.error = ready, 0, {}
        job.notes = [note for note in job.notes if note != LATE] + ([LATE] if told else [])
        job.version += 1
        job.save()
    IMPORTER.wake(job.pk)
    return job


def begin_undoing(*, job: ImportJob) -> ImportJob:
    """Take back what it wrote."""
    with held(job, Phase.APPLIED, Phase.FAILED):
        job.total = job.rows.filter(state=RowState.APPLIED).count()
        job.phase, job.done, job.error = Phase.UNDOING, 0, {}
        job.version += 1
        job.save()
    IMPORTER.wake(job.pk)
    return job


def discard(*, job: ImportJob) -> None:
    """Forget a list that wrote nothing, or was undone."""
    with held(job, Phase.CHECKED, Phase.FAILED, Phase.UNDONE):
        if job.rows.filter(state=RowState.APPLIED).exists():
            raise wrong_state(str(job.pk), job.phase, "discarded")
        forget_file(job)
        job.delete()


def require_room(declared: str) -> None:
    """Refuse by the announced size, before anything is read; raises `Fault`."""
    if not declared.isdecimal():
        raise refusals.unsized()
    if int(declared) > MOST_BYTES:
        raise refusals.too_large(MOST_BYTES)
