"""Signing in step by step: what a password begins, a second factor ends."""

from __future__ import annotations

from typing import Final

from allauth.account.internal.flows.login import perform_password_login
from allauth.account.internal.stagekit import clear_login, get_pending_stage
from allauth.account.models import Login
from allauth.core import ratelimit
from allauth.headless.constants import Client
from allauth.headless.internal.decorators import mark_request_as_headless
from allauth.mfa.models import Authenticator
from django.contrib.auth.models import User
from django.http import HttpRequest

from leitai.governance.accounts import faults
from leitai.governance.faults import Fault

BEGIN: Final = "begin"


def begin_sign_in(request: HttpRequest, user: User) -> None:
    """The password was right: sign in, or wait for the second factor.

    Raises:
        Fault: a second factor is needed; nobody is signed in until it has been shown.
    """
    mark_request_as_headless(request, Client.BROWSER)
    clear_login(request)
    perform_password_login(request, {"username": user.get_username()}, Login(user=user))
    raise_if_pending(request)


def raise_if_pending(request: HttpRequest) -> None:
    """Raises `Fault` while a sign-in waits for its second factor."""
    types = pending_types(request)
    if types:
        raise faults.second_factor(types)


def pending_types(request: HttpRequest) -> list[str]:
    """With what the sign-in that waits in this browser can be completed; none if none waits."""
    stage = get_pending_stage(request)
    user = stage.login.user if stage is not None else None
    return factor_types(user) if user is not None else []


def factor_types(user: User) -> list[str]:
    """Kinds of second factor the account has: `totp`, `webauthn`, `recovery_codes`."""
    rows = Authenticator.objects.filter(user=user)
    return sorted(rows.values_list("type", flat=True).distinct())


def brake(request: HttpRequest, action: str) -> None:
    """Raises `Fault` for an address that asks too often; the rates are in the settings."""
    if not ratelimit.consume(request, action=action):
        raise too_fast()


def too_fast() -> Fault:
    """Wait a little."""
    return Fault(
        429,
        "too_many_tries",
        "Too many tries; nothing was changed.",
        zh="尝试过于频繁，数据没有改变。",
        fix="Wait a few minutes and try again.",
    )
