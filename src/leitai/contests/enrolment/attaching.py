"""Files of applications, each in the slot it was asked for."""

from __future__ import annotations

import threading
from collections.abc import Collection
from functools import partial
from pathlib import Path
from typing import Final

from django.db import transaction
from django.db.models import QuerySet
from django.http import HttpResponse

from leitai.contests.enrolment.models import Application, Attachment, State
from leitai.contests.enrolment.plans import plan_of
from leitai.contests.enrolment.refusals import wrong_state
from leitai.contests.handed_in import download, folder_of, read_file
from leitai.governance.faults import not_found

_EDITABLE: Final = (State.DRAFT, State.SUBMITTED, State.REFUSED)
_FILES: Final = threading.Lock()
"""A file is kept with the row that names it, or deleted when none does; never both at once."""


def attach(*, application: Application, slot: str, name: str, body: bytes) -> Attachment:
    """Keep the file that was asked for under this name; a second one replaces the first.

    Raises:
        Fault: nothing of that name is asked for, or it is no picture and no PDF.
    """
    if slot not in {one.id for one in plan_of(application.contest).attachments}:
        raise not_found("attachment", "附件项", slot)
    if application.state not in _EDITABLE:
        raise wrong_state(application.code, application.state, "changed")
    file = read_file(body)
    with _FILES:
        former = _digests(Attachment.objects.filter(application=application, slot=slot))
        row, _ = Attachment.objects.update_or_create(
            application=application,
            slot=slot,
            defaults={"name": name[:200], **file.keep(folder())},
        )
    _unlink(former)
    return row


def forget_files(applications: Collection[int]) -> None:
    """Delete the files of applications, unless another application has the same file."""
    gone = Attachment.objects.filter(application__in=applications)
    digests = _digests(gone)
    gone.delete()
    transaction.on_commit(partial(_unlink, digests))


def _digests(rows: QuerySet[Attachment]) -> set[str]:
    return set(rows.values_list("digest", flat=True))


def _unlink(digests: set[str]) -> None:
    """Delete files that nobody hands in any more."""
    with _FILES:
        for digest in digests - _digests(Attachment.objects.filter(digest__in=digests)):
            (folder() / digest).unlink(missing_ok=True)


def attachment_answer(*, application: Application, slot: str) -> HttpResponse:
    """The file, always as a download."""
    row = Attachment.objects.filter(application=application, slot=slot).first()
    path = folder() / row.digest if row else None
    if row is None or path is None or not path.is_file():
        raise not_found("attachment", "附件", slot)
    return download(path, media=row.media, name=f"{application.code}-{slot}")


def folder() -> Path:
    """Where files of applications are."""
    return folder_of("enrolment")
