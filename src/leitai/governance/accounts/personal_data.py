"""What accounts keep of people: shown to them, erased, handed over at a merge."""

from __future__ import annotations

import secrets
from typing import Any

from allauth.mfa.models import Authenticator
from allauth.socialaccount.models import SocialAccount
from allauth.usersessions.models import UserSession
from django.contrib.auth.models import User
from django.db import transaction
from django.db.models import Q

from leitai.governance.accounts.models import Letter
from leitai.governance.doorkeeper import DOORKEEPER
from leitai.governance.models import Grant
from leitai.governance.organisation.models import Office, Person


def kept_of(code: str) -> dict[str, Any] | None:
    """The person's account, as JSON values; None without one."""
    person = Person.objects.select_related("user").get(pk=code)
    user = person.user
    if user is None:
        return None
    identities = SocialAccount.objects.filter(user=user)
    devices = UserSession.objects.filter(user=user)
    factors = Authenticator.objects.filter(user=user)
    return {
        "username": user.get_username(),
        "name": user.first_name,
        "identities": [dict(one) for one in identities.values("provider", "uid", "extra_data")],
        "second_factors": [dict(one) for one in factors.values("type", "created_at")],
        "devices": [dict(one) for one in devices.values("ip", "user_agent", "created_at")],
    }


def erase(code: str) -> None:
    """The person's account is closed, and any that came by an invitation of this person.

    One that has an office or a role is an official's, too: it only loses its name and identities.
    """
    letters = Letter.objects.filter(person_id=code)
    invited = letters.exclude(user=None).values("user")
    own = Person.objects.filter(pk=code).exclude(user=None).values("user")
    for user in User.objects.filter(Q(pk__in=invited) | Q(pk__in=own)):
        if not Person.objects.filter(user=user).exclude(pk=code).exists():
            _forget(user)
    letters.delete()
    transaction.on_commit(DOORKEEPER.forget_all)


def _forget(user: User) -> None:
    user.first_name = user.last_name = user.email = ""
    SocialAccount.objects.filter(user=user).delete()
    if not _serves(user):
        user.username = f"erased-{secrets.token_hex(6)}"
        user.is_active = False
        user.set_unusable_password()
        Authenticator.objects.filter(user=user).delete()
        for session in UserSession.objects.filter(user=user):
            session.end()
    user.save()


def _serves(user: User) -> bool:
    offices = Office.objects.filter(user=user).exists()
    return user.is_superuser or offices or Grant.objects.filter(user=user).exists()


def hand_over(gone: str, stays: str) -> None:
    """The first code is the second from now on."""
    Letter.objects.filter(person_id=gone).update(person_id=stays)
