"""Files of applications, each in the slot it was asked for."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from django.http import HttpResponse

from leitai.contests.enrolment.models import Application, Attachment, State
from leitai.contests.enrolment.plans import plan_of
from leitai.contests.enrolment.refusals import wrong_state
from leitai.contests.handed_in import download, folder_of, read_file
from leitai.governance.faults import not_found

_EDITABLE: Final = (State.DRAFT, State.SUBMITTED, State.REFUSED)


def attach(*, application: Application, slot: str, name: str, body: bytes) -> Attachment:
    """Keep the file that was asked for under this name; a second one replaces the first.

    Raises:
        Fault: nothing of that name is asked for, or it is no picture and no PDF.
    """
    if slot not in {one.id for one in plan_of(application.contest).attachments}:
        raise not_found("attachment", "附件项", slot)
    if application.state not in _EDITABLE:
        raise wrong_state(application.code, application.state, "changed")
    kept = read_file(body).keep(folder())
    row, _ = Attachment.objects.update_or_create(
        application=application,
        slot=slot,
        defaults={"name": name[:200], **kept},
    )
    return row


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
