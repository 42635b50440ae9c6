"""What signing in takes and gives."""

from __future__ import annotations

from typing import Annotated

from ninja import Schema
from pydantic import ConfigDict, StringConstraints


class SignInIn(Schema):
    """Who you are."""

    model_config = ConfigDict(extra="forbid")

    username: Annotated[str, StringConstraints(min_length=1, max_length=150)]
    password: Annotated[str, StringConstraints(min_length=1, max_length=1024)]


class MeOut(Schema):
    """Who you are to this server.

    `user`: your pseudonym in ledgers. `judges`: contest → the judge you mark as.
    `opens`: whether you may open contests.
    """

    user: str | None
    username: str | None
    name: str | None
    superuser: bool
    opens: bool
    roles: dict[str, str]
    judges: dict[str, str]
