"""Officers of unions: accounts by invitation, each over its own unit only."""

from __future__ import annotations

import secrets
import time
from contextlib import ExitStack
from http import HTTPStatus
from types import TracebackType
from typing import Any, Final, Self

from leitai.server.client import Client, ServerRefused

PAUSE: Final = 2.0
TRIES: Final = 60
"""A server takes up only so many invitations a minute from one address."""


class Officers:
    """The officers that were needed so far; use it in a `with`.

    Args:
        client: of who manages the units.
    """

    def __init__(self, client: Client) -> None:
        self._client = client
        self._open = ExitStack()
        self._known: dict[str, Client] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._open.close()

    def of(self, unit: str) -> Client:
        """The connection of a unit's officer, who is invited when first needed."""
        if unit not in self._known:
            made = self._client.post(f"/units/{unit}/invitations", {"office": "officer"})
            own = self._open.enter_context(self._client.stranger())
            accept(own, secret=made["link"].partition("=")[2], username=f"{unit.lower()}.officer")
            self._known[unit] = own
        return self._known[unit]


def accept(own: Client, *, secret: str, username: str) -> None:
    """Take up an invitation with a new account, which the connection is signed in with then."""
    body: dict[str, Any] = {
        "secret": secret,
        "username": username,
        "password": secrets.token_urlsafe(16),
        "name": "经办人",
    }
    for left in reversed(range(TRIES)):
        try:
            own.post("/auth/link/accept", body)
        except ServerRefused as refusal:
            if refusal.status != HTTPStatus.TOO_MANY_REQUESTS or not left:
                raise
            time.sleep(PAUSE)
        else:
            return
