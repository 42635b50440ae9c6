"""Signing in and out."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.models import User
from django.http import HttpRequest
from ninja import Router

from leitai.governance.door import asker
from leitai.governance.organisation.rules import opens_contests
from leitai.governance.schemas import MeOut, SignInIn
from leitai.governance.sessions import sign_in, sign_out

router = Router(tags=["session"])


@router.get("/session", response=MeOut, operation_id="getSession")
def get_session(request: HttpRequest) -> dict[str, Any]:
    """Who you are; strangers get an empty answer, no error."""
    identity = asker(request)
    user = User.objects.filter(pk=identity.user).first() if identity.user else None
    return {
        "user": identity.actor if user else None,
        "username": user.get_username() if user else None,
        "name": (user.first_name or None) if user else None,
        "superuser": identity.superuser,
        "opens": opens_contests(identity),
        "roles": identity.grants,
        "judges": identity.judges,
    }


@router.post("/session", response=MeOut, operation_id="signIn")
def create_session(request: HttpRequest, body: SignInIn) -> dict[str, Any]:
    """Sign in as an organiser."""
    sign_in(request, username=body.username, password=body.password)
    return get_session(request)


@router.delete("/session", response={204: None}, operation_id="signOut")
def delete_session(request: HttpRequest) -> tuple[int, None]:
    """Sign out; a judge's link has to be opened again."""
    sign_out(request)
    return 204, None
