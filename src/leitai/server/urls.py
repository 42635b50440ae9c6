"""The addresses that Django answers; the other doors are in `doors.py`."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import path

from leitai.governance.faults import Fault
from leitai.governance.sessions import open_link
from leitai.server.api import api
from leitai.server.pages import dead_link, policy


def personal_link(request: HttpRequest, secret: str) -> HttpResponse:
    """A judge's personal link: remember who it is, then go to the form."""
    try:
        contest = open_link(request, secret=secret)
    except Fault:
        response = HttpResponse(dead_link(), status=404)
        for name, value in policy("'none'"):
            response[name.decode()] = value.decode()
        return response
    response = HttpResponseRedirect(f"/judge/{contest}")
    response["Referrer-Policy"] = "no-referrer"
    response["Cache-Control"] = "no-store"
    return response


urlpatterns = [path("api/", api.urls), path("j/<str:secret>", personal_link)]
