"""The demo's contest and the ways into it, kept so that a second start finds them again."""

from __future__ import annotations

import os
import secrets
from pathlib import Path
from typing import Self

import msgspec

import leitai

USERNAME = "organiser"
CONTEST = "robot-demo"
REFEREE_CONTEST = "referee-demo"
INNOVATION_CONTEST = "innovation-demo"


class DemoAccess(msgspec.Struct):
    """How a visitor comes in; `link` is the path of a judge's personal link, once issued."""

    username: str
    password: str
    token: str = ""
    link: str = ""

    def keep_link(self, data: Path, link: str) -> Self:
        """Remember a newly issued link."""
        if link:
            self.link = link
            _write(data, self)
        return self


def sample_folder(name: str = "robot") -> Path:
    """A sample contest: in the wheel, or beside the sources of a checkout."""
    package = Path(leitai.__file__).parent
    for rulebooks in (package / "rulebooks", package.parents[1] / "rulebooks"):
        if (rulebooks / name / "rulebook.yaml").is_file():
            return rulebooks / name
    raise FileNotFoundError(f"the sample contest {name} is not in this installation")


def access(data: Path) -> DemoAccess:
    """The organiser's account and a fresh token; the password stays what it was."""
    from django.contrib.auth.models import User  # noqa: PLC0415  needs the settings

    from leitai.governance import services  # noqa: PLC0415

    entry = _read(data) or DemoAccess(USERNAME, secrets.token_urlsafe(9))
    user = User.objects.filter(username=entry.username).first()
    if user is None:
        user = services.create_account(
            username=entry.username, password=entry.password, superuser=True
        )
    services.revoke_tokens(user=user, name="demo")
    entry.token = services.issue_token(user=user, name="demo")
    _write(data, entry)
    return entry


def _read(data: Path) -> DemoAccess | None:
    try:
        return msgspec.json.decode((data / "demo.json").read_bytes(), type=DemoAccess)
    except (OSError, msgspec.DecodeError):
        return None


def _write(data: Path, entry: DemoAccess) -> None:
    handle = os.open(data / "demo.json", os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(handle, "wb") as out:
        out.write(msgspec.json.encode(entry))
