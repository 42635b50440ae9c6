"""Remembers for a few seconds who is who, so that a mark does not cost a look into the database."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Final

from django.conf import settings

from leitai.governance.identity import NOBODY, Identity, identify_session, identify_token
from leitai.live import is_own_page

KEEP_SECONDS: Final = 5.0
MOST: Final = 20_000
BEARER: Final = "bearer "
SAME_SITE: Final = frozenset({"same-origin", "none"})
SAFE_METHODS: Final = frozenset({"GET", "HEAD", "OPTIONS", "TRACE"})

Credential = tuple[str, str]
"""`("session", key)` or `("token", secret)`."""


class Doorkeeper:
    """A cache of identities; dropped at sign-out and whenever a role changes."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._known: dict[Credential, tuple[float, Identity]] = {}
        self._listeners: list[Callable[[], None]] = []

    def on_forget(self, listener: Callable[[], None]) -> None:
        """Have `listener` told when somebody may be somebody else from now on."""
        self._listeners.append(listener)

    def remembered(self, credential: Credential) -> Identity | None:
        """Who that was a moment ago; never touches the database."""
        found = self._known.get(credential)
        if found is None or found[0] < self._clock():
            return None
        return found[1]

    def identify(self, credential: Credential) -> Identity:
        """Who that is; may read the database."""
        known = self.remembered(credential)
        if known is not None:
            return known
        kind, secret = credential
        identity = identify_token(secret) if kind == "token" else identify_session(secret)
        if len(self._known) >= MOST:
            self._known.clear()
        self._known[credential] = (self._clock() + KEEP_SECONDS, identity)
        return identity

    def forget(self, credential: Credential) -> None:
        """Look again next time."""
        self._known.pop(credential, None)
        self._tell()

    def forget_all(self) -> None:
        """Roles or links have changed: look again for everyone."""
        self._known.clear()
        self._tell()

    def _tell(self) -> None:
        for listener in self._listeners:
            listener()


DOORKEEPER: Final = Doorkeeper()


def credential_of(authorization: str, cookies: str) -> Credential | None:
    """The credential a request carries; a token goes before a cookie."""
    if authorization[: len(BEARER)].lower() == BEARER:
        return ("token", authorization[len(BEARER) :].strip())
    key = session_key(cookies) if cookies else ""
    return ("session", key) if key else None


def session_key(cookies: str) -> str:
    """The session's key in a `Cookie` header, or nothing."""
    name = settings.SESSION_COOKIE_NAME
    for pair in cookies.split(";"):
        found, _, value = pair.strip().partition("=")
        if found == name:
            return value
    return ""


def identity_of(credential: Credential | None) -> Identity:
    """Who asks, `NOBODY` without a credential; may read the database."""
    return DOORKEEPER.identify(credential) if credential is not None else NOBODY


def from_this_site(fetch_site: str, origin: str, host: str) -> bool:
    """Whether a page of another site is not behind this request (CSRF).

    Browsers say so in `Sec-Fetch-Site`, older ones in `Origin`; a request with neither does not
    come from a browser and carries no cookie that it did not mean to send.
    """
    if fetch_site:
        return fetch_site in SAME_SITE
    if not origin:
        return True
    return is_own_page(origin, host=host, allowed=settings.LEITAI_ORIGINS)
