"""The middleware that logs calls: every one that changes something, and reads that say so.

Of strangers, who can change nothing, only tries to get in are logged.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any, Final

from django.contrib.auth.models import User
from django.http import HttpRequest, HttpResponse
from django.urls import ResolverMatch

from leitai.governance.audit.services import STRANGER, notes_of, record_act
from leitai.governance.door import asker
from leitai.governance.doorkeeper import SAFE_METHODS
from leitai.governance.identity import Identity

GetResponse = Callable[[HttpRequest], HttpResponse]
API: Final = "/api/"
CONTEST: Final = "contest_id"
WAYS_IN: Final = ("/api/session", "/api/auth/")
KEPT_OUT: Final = (401, 403, 404)
"""How a try to get in ends that failed; who waits because of too many is in the log already."""


def audit_door(get_response: GetResponse) -> GetResponse:
    """Log calls after they were answered."""

    def door(request: HttpRequest) -> HttpResponse:
        response = get_response(request)
        if worth_logging(request):
            log_call(request, response.status_code)
        return response

    return door


def worth_logging(request: HttpRequest) -> bool:
    """Whether it may have changed something, or says so itself, as links and some reads do."""
    changes = request.path.startswith(API) and request.method not in SAFE_METHODS
    return changes or "read" in notes_of(request)


def log_call(request: HttpRequest, outcome: int) -> None:
    """One row."""
    match: ResolverMatch | None = request.resolver_match
    words = dict(match.kwargs) if match else {}
    notes = notes_of(request)
    contest = str(words.pop(CONTEST, "")) or notes.get("contest", "")
    actor = actor_of(asker(request), contest) or notes.get("actor", "")
    if not actor and outcome in KEPT_OUT and request.path.startswith(WAYS_IN):
        actor = STRANGER
    if not actor:
        return
    record_act(
        actor=actor,
        operation=notes.get("operation") or operation_of(match, request.method or ""),
        outcome=outcome,
        contest=contest,
        path=notes.get("path", ""),
        subject=notes.get("subject") or subject_of(words),
        detail=notes.get("detail", ""),
    )


def subject_of(words: dict[str, Any]) -> str:
    """What an address names, by ids; accounts by their pseudonyms, and no secrets."""
    name = words.pop("username", None)
    if name is not None:
        words["user"] = User.objects.filter(username=name).values_list("pk", flat=True).first()
    return " ".join(f"{kind} {one}" for kind, one in words.items() if kind != "secret")


def actor_of(identity: Identity, contest: str) -> str:
    """The pseudonym of whoever asks; nothing for a stranger."""
    if identity.user is not None:
        return identity.actor
    judge = identity.judges.get(contest)
    return f"judge.{judge}" if judge else ""


def operation_of(match: ResolverMatch | None, method: str) -> str:
    """The operation's id in the schema; the method and route where it has none."""
    if match is None:
        return method
    return _operations(match.func).get(method, f"{method} {match.route}")


@cache
def _operations(view: Any) -> dict[str, str]:
    """Method → operation id, from the view that the API made of an address."""
    room: Any = getattr(getattr(view, "__wrapped__", view), "__closure__", None) or ()
    for cell in room:
        operations = getattr(cell.cell_contents, "operations", None)
        if operations:
            return {
                method: one.operation_id or one.view_func.__name__
                for one in operations
                for method in one.methods
            }
    return {}
