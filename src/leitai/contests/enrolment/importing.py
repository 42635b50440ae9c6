"""Taking lists in, and saying what is to become of them; the worker does it."""

from __future__ import annotations

import os
import secrets
from collections.abc import Iterator
from pathlib import Path

from leitai.contests.enrolment import workbook_refusals as refusals
from leitai.contests.enrolment.attaching import folder
from leitai.contests.enrolment.mending import require_phase
from leitai.contests.enrolment.models import ImportJob, Phase, RowState
from leitai.contests.enrolment.opening import look_over
from leitai.contests.enrolment.reading import file_of
from leitai.contests.enrolment.refusals import wrong_state
from leitai.contests.enrolment.workbooks import MOST_BYTES
from leitai.contests.enrolment.worker import IMPORTER
from leitai.contests.models import Contest
from leitai.governance.organisation.models import Unit


def take_in(
    *, contest: Contest, unit: Unit, user: int, name: str, body: Iterator[bytes]
) -> ImportJob:
    """Keep a list and begin to read it.

    Raises:
        Fault: it is not taken; nothing of it is kept.
    """
    file = f"{secrets.token_hex(12)}.list"
    path = folder() / file
    try:
        _write(path, body)
        look_over(path)
    except BaseException:
        path.unlink(missing_ok=True)
        raise
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


def begin_writing(*, job: ImportJob, consent: bool, user: int) -> ImportJob:
    """Write what is ready; flagged rows stay and can be written once they are mended."""
    require_phase(job, Phase.CHECKED, Phase.APPLIED, Phase.FAILED)
    ready = job.rows.filter(state=RowState.READY).count()
    if not ready and job.phase != Phase.FAILED:
        raise wrong_state(str(job.pk), "empty", "written")
    job.submit, job.phase, job.by_id = consent, Phase.APPLYING, user
    job.total, job.done, job.error = ready, 0, {}
    job.version += 1
    job.save()
    IMPORTER.wake(job.pk)
    return job


def begin_undoing(*, job: ImportJob) -> ImportJob:
    """Take back what it wrote."""
    require_phase(job, Phase.APPLIED, Phase.FAILED)
    job.total = job.rows.filter(state=RowState.APPLIED).count()
    job.phase, job.done, job.error = Phase.UNDOING, 0, {}
    job.version += 1
    job.save()
    IMPORTER.wake(job.pk)
    return job


def discard(*, job: ImportJob) -> None:
    """Forget a list that wrote nothing, or was undone."""
    require_phase(job, Phase.CHECKED, Phase.FAILED, Phase.UNDONE)
    if job.rows.filter(state=RowState.APPLIED).exists():
        raise wrong_state(str(job.pk), job.phase, "discarded")
    if job.file:
        file_of(job).unlink(missing_ok=True)
    job.delete()


def require_room(declared: str) -> None:
    """Refuse by the announced size, before anything is read; raises `Fault`."""
    if not declared.isdecimal():
        raise refusals.unsized()
    if int(declared) > MOST_BYTES:
        raise refusals.too_large(MOST_BYTES)
