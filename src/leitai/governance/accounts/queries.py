"""What the account page and a unit's administrators see."""

from __future__ import annotations

from typing import Any, Final

from allauth.mfa.models import Authenticator
from allauth.socialaccount.models import SocialAccount
from allauth.usersessions.models import UserSession
from django.conf import settings
from django.contrib.auth.models import User
from django.http import HttpRequest

from leitai.governance.accounts.models import Letter, LetterKind
from leitai.governance.models import ApiToken
from leitai.governance.organisation.models import Person

Row = dict[str, Any]
AGENT_LIMIT: Final = 200


def providers() -> list[Row]:
    """The providers this server is configured for."""
    found = settings.SIGN_IN.providers.values()
    return [{"id": app["provider_id"], "name": app["name"]} for one in found for app in one["APPS"]]


def account_of(request: HttpRequest, user: User) -> Row:
    """Everything the account page shows."""
    factors = list(Authenticator.objects.filter(user=user).order_by("pk"))
    person = Person.objects.filter(user=user).first()
    return {
        "username": user.get_username(),
        "name": user.first_name,
        "person": person.code if person else None,
        "person_name": person.name if person else None,
        "has_password": user.has_usable_password(),
        "totp": any(one.type == Authenticator.Type.TOTP for one in factors),
        "recovery_left": _codes_left(factors),
        "passkeys": [_passkey(one) for one in factors if one.type == Authenticator.Type.WEBAUTHN],
        "identities": _identities(user),
        "providers": providers(),
        "devices": _devices(request, user),
        "tokens": list(
            ApiToken.objects.filter(user=user).order_by("pk").values("id", "name", "created")
        ),
    }


def _codes_left(factors: list[Authenticator]) -> int | None:
    for one in factors:
        if one.type == Authenticator.Type.RECOVERY_CODES:
            return len(one.wrap().get_unused_codes())
    return None


def _passkey(one: Authenticator) -> Row:
    key = one.wrap()
    return {
        "id": one.pk,
        "name": key.name,
        "created": one.created_at,
        "used": one.last_used_at,
        "signs_in": key.is_passwordless,
    }


def _identities(user: User) -> list[Row]:
    names = {one["id"]: one["name"] for one in providers()}
    return [
        {
            "id": one.pk,
            "provider": one.provider,
            "provider_name": names.get(one.provider, one.provider),
            "name": one.extra_data.get("name", ""),
            "linked": one.date_joined,
        }
        for one in SocialAccount.objects.filter(user=user).order_by("pk")
    ]


def _devices(request: HttpRequest, user: User) -> list[Row]:
    """Where the account is signed in, the asking browser first."""
    UserSession.objects.create_from_request(request)
    rows = [
        {
            "id": one.pk,
            "agent": one.user_agent[:AGENT_LIMIT],
            "address": one.ip,
            "began": one.created_at,
            "current": one.is_current(),
        }
        for one in UserSession.objects.purge_and_list(user)
    ]
    return sorted(rows, key=lambda row: (not row["current"], -row["began"].timestamp()))


def letter_told(letter: Letter) -> Row:
    """What whoever holds the link is told."""
    return {
        "kind": letter.kind,
        "unit": letter.unit_id,
        "unit_name": letter.unit.name,
        "person_name": letter.person.name if letter.person else None,
        "office": letter.office,
        "username": letter.user.get_username() if letter.user else None,
        "expires": letter.expires,
    }


def invitations(*, unit: str, after: int | None, limit: int) -> Row:
    """A unit's invitations, newest first."""
    rows = Letter.objects.filter(unit_id=unit, kind=LetterKind.INVITATION).order_by("-pk")
    if after is not None:
        rows = rows.filter(pk__lt=after)
    found = list(rows.select_related("user")[: limit + 1])
    shown = found[:limit]
    return {
        "invitations": [_invitation(one) for one in shown],
        "next": shown[-1].pk if len(found) > limit else None,
    }


def _invitation(letter: Letter) -> Row:
    return {
        "id": letter.pk,
        "label": letter.label,
        "person": letter.person_id,
        "office": letter.office,
        "made": letter.made,
        "expires": letter.expires,
        "used": letter.used,
        "username": letter.user.get_username() if letter.user else None,
    }
