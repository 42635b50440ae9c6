"""Writing the log."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Final

from django.db import DatabaseError
from django.http import HttpRequest

from leitai.governance.audit.models import AuditRow

log = logging.getLogger(__name__)
NOTES: Final = "leitai_audit"
HOSTS: Final[list[Callable[[str], str | None]]] = []
"""Contest → path of the unit that holds it; the contests' room puts its answer here."""


STRANGER: Final = "stranger"
"""Who acts where nobody is signed in."""


def note(  # noqa: PLR0913 -- what may be said of a call
    request: HttpRequest,
    *,
    path: str = "",
    subject: str = "",
    detail: str = "",
    read: bool = False,
    actor: str = "",
    contest: str = "",
    operation: str = "",
) -> None:
    """Say what a call is about.

    Args:
        request: the call.
        path: of the unit concerned.
        subject: what kind of thing and its id.
        detail: a code, never a name.
        read: log it although it only reads, many people's data or what is normally masked.
        actor: who it is, where nobody is signed in afterwards.
        contest: which, where the address does not say.
        operation: what it is, where the schema does not say.
    """
    notes = {"path": path, "subject": subject, "detail": detail, "read": "1" if read else ""}
    notes |= {"actor": actor, "contest": contest, "operation": operation}
    kept: dict[str, str] = getattr(request, NOTES, {})
    setattr(request, NOTES, kept | {name: word for name, word in notes.items() if word})


def notes_of(request: HttpRequest) -> dict[str, str]:
    """What was said of a call."""
    found: dict[str, str] = getattr(request, NOTES, {})
    return found


def host_path(contest: str) -> str:
    """Path of the unit that holds a contest; the root if none does."""
    for ask in HOSTS:
        path = ask(contest)
        if path:
            return path
    return "/"


def record_act(  # noqa: PLR0913 -- what an act is
    *,
    actor: str,
    operation: str,
    outcome: int,
    contest: str = "",
    path: str = "",
    subject: str = "",
    detail: str = "",
) -> None:
    """Write one row; a database that will not take it does not undo what was done."""
    try:
        AuditRow.objects.create(
            actor=actor[:80],
            operation=operation[:64],
            outcome=outcome,
            contest=contest[:64],
            path=path or (host_path(contest) if contest else "/"),
            subject=subject[:200],
            detail=detail[:64],
        )
    except DatabaseError:
        log.exception("an act of %s could not be logged: %s", actor, operation)
