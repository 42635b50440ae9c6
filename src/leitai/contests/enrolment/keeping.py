"""Lists as they were sent in: sealed on disk, and kept no longer than they are needed.

A list is opened by a process of its own, from a copy that is there only as long as it reads.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final

from django.conf import settings

from leitai.contests.enrolment.attaching import folder
from leitai.contests.enrolment.models import WORKING, Attachment, ImportJob, Phase
from leitai.contests.enrolment.workbook_refusals import gone, too_many_lists
from leitai.governance.organisation.models import Unit
from leitai.governance.organisation.sealed import seal_bytes, sealed_bytes, unseal_bytes
from leitai.journal.files import write_file

LIST: Final = b"list"
MOST_OPEN: Final = 50
"""So many lists of a unit may wait to be written."""
_PLAIN: Final = ".plain"


def file_of(job: ImportJob) -> Path:
    """Where the list is kept, sealed, while it may be read again."""
    return folder() / job.file


def keep(plain: Path, file: str) -> None:
    """Seal a list that was looked over under this name; the plain one goes."""
    write_file(folder() / file, seal_bytes(plain.read_bytes(), LIST))
    plain.unlink()


@contextmanager
def opened(job: ImportJob) -> Iterator[Path]:
    """The list as it was sent in, for as long as it is read.

    Raises:
        Fault: it is not there any more.
    """
    sealed = file_of(job)
    if not job.file or not sealed.exists():
        raise gone()
    plain = sealed.with_suffix(_PLAIN)
    try:
        write_file(plain, unseal_bytes(sealed.read_bytes(), LIST))
        yield plain
    finally:
        plain.unlink(missing_ok=True)


def forget_file(job: ImportJob) -> None:
    """Delete the list's file; it cannot be read again."""
    if job.file:
        file_of(job).unlink(missing_ok=True)
    job.file = ""
    job.save(update_fields=["file"])


def kept_until(job: ImportJob) -> datetime:
    """When the list and its rows are deleted, if nothing is done with it."""
    return job.changed + timedelta(days=settings.LEITAI_LISTS_DAYS)


def forget_old(now: datetime | None = None) -> int:
    """Delete lists, with their rows, that nobody has touched for the time they are kept.

    What they wrote stays. Returns how many.
    """
    before = (now or datetime.now(UTC)) - timedelta(days=settings.LEITAI_LISTS_DAYS)
    old = list(ImportJob.objects.filter(changed__lt=before).exclude(phase__in=WORKING))
    for job in old:
        forget_file(job)
        job.delete()
    return len(old)


def tidy() -> None:
    """After a start: no plain copy is left of a process that was stopped, nor an old list.

    What no list and no application names was left behind by an interruption.
    """
    lists = ImportJob.objects.values_list("file", flat=True)
    named = {*lists, *Attachment.objects.values_list("digest", flat=True)}
    for left in folder().iterdir():
        if left.name not in named:
            left.unlink(missing_ok=True)
    for kept in folder().glob("*.list"):
        body = kept.read_bytes()
        if not sealed_bytes(body):  # an earlier version wrote it
            write_file(kept, seal_bytes(body, LIST))
    forget_old()


def require_few(unit: Unit) -> None:
    """Raise `Fault` if too many lists of the unit wait already."""
    waiting = ImportJob.objects.filter(
        unit=unit, phase__in=[Phase.READING, Phase.CHECKED, Phase.FAILED]
    )
    if waiting.count() >= MOST_OPEN:
        raise too_many_lists(MOST_OPEN)
