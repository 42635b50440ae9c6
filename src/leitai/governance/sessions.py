"""Signing in and out of a browser session."""

from __future__ import annotations

from typing import Final

from django.contrib.auth import authenticate, login, logout
from django.contrib.auth.models import User
from django.http import HttpRequest
from django.utils import timezone

from leitai.brake import Brake
from leitai.governance.accounts.signing import begin_sign_in
from leitai.governance.audit.services import note
from leitai.governance.doorkeeper import DOORKEEPER, session_key
from leitai.governance.faults import Fault, dead_link
from leitai.governance.identity import JUDGE_LINKS, OFFICIAL_LINK, digest_of, identify_session
from leitai.governance.models import Grant, Official
from leitai.governance.services import link_owner

WINDOW_SECONDS: Final = 300.0
ATTEMPTS: Final[Brake[tuple[str, str]]] = Brake(WINDOW_SECONDS)
"""Wrong passwords, by name and address."""


def sign_in(request: HttpRequest, *, username: str, password: str) -> None:
    """Begin a session.

    Raises:
        Fault: wrong name or password, too many tries, or a second factor is needed first.
    """
    tried = username, request.META.get("REMOTE_ADDR", "")
    if ATTEMPTS.too_many(tried):
        raise too_many_tries()
    user = authenticate(request, username=username, password=password)
    known = user or User.objects.filter(username=username).first()
    note(request, subject=f"user {known.pk}" if known else "")
    if user is None:
        ATTEMPTS.failed(tried)
        note(request, detail="wrong_password")
        raise wrong_password()
    if request.user.is_authenticated:
        end_session(request)
    begin_sign_in(request, user)


def open_official_link(request: HttpRequest, *, secret: str) -> Grant:
    """An official's personal link was opened: this browser acts as that person there.

    Raises:
        Fault: the link is not in force.
    """
    digest = digest_of(secret)
    row = Official.objects.select_related("user").filter(digest=digest).first()
    if row is None or not row.user.is_active:
        raise dead_link()
    grant = Grant.objects.filter(user=row.user, contest=row.contest).first()
    if grant is None:
        raise dead_link()
    begin_session(request, row.user)
    request.session[OFFICIAL_LINK] = digest
    Official.objects.filter(pk=row.pk).update(opened=timezone.now())
    look_again(request)
    return grant


def begin_session(request: HttpRequest, user: User) -> None:
    """This browser is that user from now on, and stays the judge it is.

    Whoever calls has made sure of every step of signing in.
    """
    links = request.session.get(JUDGE_LINKS)
    login(request, user, backend="django.contrib.auth.backends.ModelBackend")
    request.session.pop(OFFICIAL_LINK, None)
    if links:
        request.session[JUDGE_LINKS] = links
    look_again(request)


def end_session(request: HttpRequest) -> None:
    """This browser is no user any more, and stays the judge it is."""
    links = request.session.get(JUDGE_LINKS)
    DOORKEEPER.forget(("session", session_key(request.META.get("HTTP_COOKIE", ""))))
    logout(request)
    if links:
        request.session[JUDGE_LINKS] = links
    look_again(request)


def sign_out(request: HttpRequest) -> None:
    """End the session."""
    DOORKEEPER.forget(("session", session_key(request.META.get("HTTP_COOKIE", ""))))
    logout(request)
    look_again(request)


def open_link(request: HttpRequest, *, secret: str) -> str:
    """A judge's personal link was opened: this browser marks as that judge. The contest's id.

    Raises:
        Fault: the link is not in force.
    """
    owner = link_owner(secret=secret)
    if owner is None:
        raise dead_link()
    links = dict(request.session.get(JUDGE_LINKS) or {})
    request.session.cycle_key()
    request.session[JUDGE_LINKS] = {**links, owner.contest: digest_of(secret)}
    look_again(request)
    return owner.contest


def look_again(request: HttpRequest) -> None:
    """The session has changed: who asks is found anew, now and at the other doors."""
    DOORKEEPER.forget(("session", session_key(request.META.get("HTTP_COOKIE", ""))))
    if request.session.session_key:
        request.session.save()
        identity = identify_session(request.session.session_key)
        request.leitai_identity = identity  # type: ignore[attr-defined]
    else:
        request.leitai_identity = None  # type: ignore[attr-defined]


def wrong_password() -> Fault:
    """No such pair of name and password."""
    return Fault(
        401,
        "wrong_password",
        "Name or password is wrong.",
        zh="用户名或密码不正确。",
        fix="Check both; the demo prints them in its terminal.",
    )


def too_many_tries() -> Fault:
    """Wait a while."""
    return Fault(
        429,
        "too_many_tries",
        "Too many failed sign-ins for this name.",
        zh="该用户名登录失败次数过多。",
        fix="Wait five minutes and try again.",
    )
