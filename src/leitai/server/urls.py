"""The addresses that Django answers; the other doors are in `doors.py`."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import path

from leitai.governance.accounts.providers import callback_paths
from leitai.governance.audit.services import STRANGER, note
from leitai.governance.faults import Fault
from leitai.governance.models import Role
from leitai.governance.sessions import open_link, open_official_link
from leitai.judging.procedure.refusals import note_recalled
from leitai.server.api import api
from leitai.server.pages import dead_link, policy

ROOMS: Final[dict[str, str]] = {
    Role.JURY: "chief",
    Role.SUPERVISOR: "chief",
    Role.SCOREKEEPER: "chief",
    Role.ARBITRATOR: "chief",
    Role.ENCRYPTION: "panels",
}
"""Role → the page its people work at; the others' is the desk."""


def personal_link(request: HttpRequest, secret: str) -> HttpResponse:
    """A judge's personal link: remember who it is, then go to the form."""
    note(request, read=True, actor=STRANGER, operation="openJudgeLink")

    def opened() -> str:
        try:
            contest = open_link(request, secret=secret)
        except Fault as fault:
            note_recalled(secret, fault)
            raise
        note(request, contest=contest)
        return f"/judge/{contest}"

    return let_in(opened)


def official_link(request: HttpRequest, secret: str) -> HttpResponse:
    """An official's personal link: sign in, then go to the page of the office."""
    note(request, read=True, actor=STRANGER, operation="openOfficialLink")

    def signed_in() -> str:
        grant = open_official_link(request, secret=secret)
        note(request, contest=grant.contest)
        return f"/{ROOMS.get(grant.role, 'desk')}/{grant.contest}"

    return let_in(signed_in)


def let_in(open_page: Callable[[], str]) -> HttpResponse:
    """Go where the link leads, or say that it leads nowhere."""
    try:
        page = open_page()
    except Fault:
        response = HttpResponse(dead_link(), status=404)
        for name, value in policy("'none'"):
            response[name.decode()] = value.decode()
        return response
    response = HttpResponseRedirect(page)
    response["Referrer-Policy"] = "no-referrer"
    response["Cache-Control"] = "no-store"
    return response


urlpatterns = [
    *callback_paths(settings.SIGN_IN.providers),
    path("api/", api.urls),
    path("j/<str:secret>", personal_link),
    path("o/<str:secret>", official_link),
]
