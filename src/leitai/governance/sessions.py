"""Signing in and out of a browser session."""

from __future__ import annotations

import threading
import time
from collections import deque
from collections.abc import Callable
from typing import Final

from django.contrib.auth import authenticate, login, logout
from django.http import HttpRequest

from leitai.governance.doorkeeper import DOORKEEPER, session_key
from leitai.governance.faults import Fault
from leitai.governance.identity import JUDGE_LINKS, digest_of, identify_session
from leitai.governance.services import link_owner

TRIES: Final = 10
WINDOW_SECONDS: Final = 300.0
MOST_KEPT: Final = 10_000

Tried = tuple[str, str]
"""A name and the address it was tried from: nobody elsewhere can lock its owner out."""


class Attempts:
    """Counts failed sign-ins, so that passwords cannot be tried out."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._failures: dict[Tried, deque[float]] = {}
        self._lock = threading.Lock()

    def too_many(self, tried: Tried) -> bool:
        """Whether this has failed too often lately."""
        with self._lock:
            failures = self._failures.get(tried, deque())
            while failures and failures[0] < self._clock() - WINDOW_SECONDS:
                failures.popleft()
            return len(failures) >= TRIES

    def failed(self, tried: Tried) -> None:
        """Count one; what failed longest ago is forgotten first."""
        with self._lock:
            failures = self._failures.pop(tried, deque(maxlen=TRIES))
            failures.append(self._clock())
            self._failures[tried] = failures
            if len(self._failures) > MOST_KEPT:
                del self._failures[next(iter(self._failures))]


ATTEMPTS: Final = Attempts()


def sign_in(request: HttpRequest, *, username: str, password: str) -> None:
    """Begin a session; raises `Fault` for a wrong name or password, or too many tries."""
    tried = username, request.META.get("REMOTE_ADDR", "")
    if ATTEMPTS.too_many(tried):
        raise too_many_tries()
    user = authenticate(request, username=username, password=password)
    if user is None:
        ATTEMPTS.failed(tried)
        raise wrong_password()
    links = request.session.get(JUDGE_LINKS)
    login(request, user)
    if links:
        request.session[JUDGE_LINKS] = links
    _look_again(request)


def sign_out(request: HttpRequest) -> None:
    """End the session."""
    DOORKEEPER.forget(("session", session_key(request.META.get("HTTP_COOKIE", ""))))
    logout(request)
    _look_again(request)


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
    _look_again(request)
    return owner.contest


def _look_again(request: HttpRequest) -> None:
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


def dead_link() -> Fault:
    """The link was replaced, or mistyped."""
    return Fault(
        404,
        "dead_link",
        "This personal link is not in force (any more).",
        zh="此个人链接无效或已更换。",
        fix="Ask the organiser for your current link.",
    )
