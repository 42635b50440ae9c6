"""The one gate to an account: its owner, signed in with a password, a passkey or a provider."""

from __future__ import annotations

from typing import Final

from django.contrib.auth.models import User
from django.http import HttpRequest

from leitai.governance.accounts import faults
from leitai.governance.doorkeeper import credential_of
from leitai.governance.faults import not_signed_in, too_large
from leitai.governance.identity import OFFICIAL_LINK

SMALL: Final = 32 * 1024
"""No message of a passkey is longer."""


def browser_only(request: HttpRequest) -> None:
    """Raises `Fault` for a script's token and for bodies that no sign-in has."""
    if int(request.META.get("CONTENT_LENGTH") or 0) > SMALL:
        raise too_large(SMALL)
    meta = request.META
    credential = credential_of(meta.get("HTTP_AUTHORIZATION", ""), meta.get("HTTP_COOKIE", ""))
    if credential is not None and credential[0] == "token":
        raise faults.own_session_only()


def account_owner(request: HttpRequest) -> User:
    """Who looks after the own account.

    Raises:
        Fault: a stranger, a token, or somebody who came by a personal link.
    """
    browser_only(request)
    user = request.user
    if not isinstance(user, User):
        raise not_signed_in()
    if OFFICIAL_LINK in request.session:
        raise faults.own_session_only()
    return user
