"""Who is asking: one answer for both doors, from a session cookie or a bearer token."""

from __future__ import annotations

import hashlib
import secrets
from dataclasses import dataclass, field, replace
from importlib import import_module
from types import SimpleNamespace
from typing import Any, Final

from django.conf import settings
from django.contrib.auth import get_user

from leitai.governance.models import ApiToken, Grant, Official, PersonalLink, RecalledLink
from leitai.governance.organisation.models import Office
from leitai.governance.rules import RIGHTS, Right

JUDGE_LINKS: Final = "judge_links"
"""Session key: contest → digest of the personal link that was opened."""
OFFICIAL_LINK: Final = "official_link"
"""Session key: digest of the official's link that signed this browser in."""
TOKEN_BYTES: Final = 24


@dataclass(frozen=True, slots=True)
class Identity:
    """What is known of whoever asks.

    Attributes:
        user: primary key of the signed-in user.
        superuser: may do everything.
        grants: contest → role of that user.
        judges: contest → judge this browser marks as.
        recalled: contest → judge whose link this browser opened before it was recalled.
        offices: path of a unit → the user's role over it and all below.
        organiser: made an organiser by the server's administrator; may open contests.
    """

    user: int | None = None
    superuser: bool = False
    grants: dict[str, str] = field(default_factory=dict)
    judges: dict[str, str] = field(default_factory=dict)
    recalled: dict[str, str] = field(default_factory=dict)
    offices: dict[str, str] = field(default_factory=dict)
    organiser: bool = False

    def may(self, contest: str, *rights: Right) -> bool:
        """Whether this user's role in the contest gives one of these rights."""
        if self.superuser:
            return True
        role = self.grants.get(contest)
        return role is not None and not RIGHTS[role].isdisjoint(rights)

    @property
    def actor(self) -> str:
        """The user's pseudonym in ledgers."""
        return f"user.{self.user}"


NOBODY: Final = Identity()


def digest_of(secret: str) -> str:
    """How a secret is stored. They are random, so a plain hash is enough."""
    return hashlib.sha256(secret.encode()).hexdigest()


def new_secret() -> str:
    """A secret nobody guesses, fit for an address and a header."""
    return secrets.token_urlsafe(TOKEN_BYTES)


def identify_token(token: str) -> Identity:
    """Whose token it is; `NOBODY` for an unknown one. Reads the database."""
    row = ApiToken.objects.select_related("user").filter(digest=digest_of(token)).first()
    if row is None:
        return NOBODY
    return identity_of_user(row.user)


def identify_session(key: str) -> Identity:
    """Who is signed in with that session cookie; `NOBODY` if it is not valid. Reads the database.

    A judge, and an official who came by a link, stay in as long as the link that was opened is the
    one in force.
    """
    session = import_module(settings.SESSION_ENGINE).SessionStore(key)
    user = get_user(SimpleNamespace(session=session))  # type: ignore[arg-type]
    links = session.get(JUDGE_LINKS)
    guest = _guest(links) if isinstance(links, dict) and links else NOBODY
    if not user.is_authenticated:
        return guest
    link = session.get(OFFICIAL_LINK)
    if link is not None:
        return _of_official(user, link, guest)
    return _of_user(user, guest)


def _of_official(user: Any, link: str, guest: Identity) -> Identity:
    """A link opens its own contest only, whatever else its account may come to be."""
    row = Official.objects.filter(user=user, digest=link).first()
    if row is None:
        return guest
    grants = Grant.objects.filter(user=user, contest=row.contest)
    return replace(guest, user=user.pk, grants=dict(grants.values_list("contest", "role")))


def _of_user(user: Any, guest: Identity = NOBODY) -> Identity:
    """Everything an account may; Django's staff are those whom `leitai account` made."""
    grants = dict(Grant.objects.filter(user=user).values_list("contest", "role"))
    offices = dict(Office.objects.filter(user=user).values_list("unit__path", "role"))
    return replace(
        guest,
        user=user.pk,
        superuser=user.is_superuser,
        grants=grants,
        offices=offices,
        organiser=user.is_staff,
    )


def identity_of_user(user: Any) -> Identity:
    """What an account may now, whoever asks; nothing once it is closed. Reads the database."""
    return _of_user(user) if user.is_active else NOBODY


def _guest(links: dict[str, str]) -> Identity:
    """Whom the links say that were opened in this browser."""
    rows = PersonalLink.objects.filter(digest__in=list(links.values()))
    judges = {row.contest: row.judge for row in rows if links.get(row.contest) == row.digest}
    left = [digest for contest, digest in links.items() if contest not in judges]
    ended = RecalledLink.objects.filter(digest__in=left) if left else ()
    return Identity(judges=judges, recalled={row.contest: row.judge for row in ended})
