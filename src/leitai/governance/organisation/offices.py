"""Offices over a subtree, given and taken; both take effect with the next call."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from django.contrib.auth.models import User

from leitai.governance.doorkeeper import DOORKEEPER
from leitai.governance.faults import CONFLICT, Fault, not_found
from leitai.governance.identity import Identity
from leitai.governance.models import Official
from leitai.governance.organisation.models import Office, OfficeRole, Person, Unit
from leitai.governance.organisation.rules import UnitRight, may_over

TAKEN: Final[list[Callable[[int], None]]] = []
"""Told whose office was taken or changed; rooms above add theirs."""


def list_offices(*, unit: Unit, identity: Identity) -> list[dict[str, Any]]:
    """Who has an office over the unit, there or above, the nearest first.

    An account's name alone does not tell whose it is: names are those of people within reach.
    """
    codes = unit.path.strip("/").split("/")
    rows = Office.objects.select_related("user__person__unit", "unit").filter(unit__in=codes)
    return [
        {
            "username": row.user.get_username(),
            "name": name_within(row.user, identity),
            "role": row.role,
            "unit": row.unit_id,
            "inherited": row.unit_id != unit.pk,
        }
        for row in rows.order_by("-unit__path", "user__username")
    ]


def name_within(user: User, identity: Identity) -> str:
    """Whose account it is, if the asker may see that person; superusers see every name."""
    person: Person | None = getattr(user, "person", None)
    if person is not None and may_over(identity, person.unit.path, UnitRight.VIEW):
        return person.name
    return user.first_name if identity.superuser or identity.user == user.pk else ""


def give_office(*, unit: Unit, username: str, role: OfficeRole) -> Office:
    """Give a user a role over the unit and all below, in place of the one before.

    Raises:
        Fault: no such account, or one that was made for a single contest.
    """
    user = find_user(username)
    if Official.objects.filter(user=user).exists():
        raise Fault(
            CONFLICT,
            "contest_account",
            "This account was made for one contest only.",
            zh="这是单场比赛的临时账号，不能担任单位职务。",
            fix="Make an account for the person / 请为其建立个人账号。",
        )
    office, _ = Office.objects.update_or_create(user=user, unit=unit, defaults={"role": role})
    _tell(user)
    return office


def take_office(*, unit: Unit, username: str) -> int:
    """The user has no office there any more; the user's key. Raises `Fault` if there was none."""
    user = find_user(username)
    count, _ = Office.objects.filter(user=user, unit=unit).delete()
    _tell(user)
    if not count:
        raise not_found("office", "职务", username)
    return user.pk


def _tell(user: User) -> None:
    DOORKEEPER.forget_all()
    for tell in TAKEN:
        tell(user.pk)


def find_user(username: str) -> User:
    """The account; raises `Fault` if there is none."""
    user = User.objects.filter(username=username, is_active=True).first()
    if user is None:
        raise not_found("account", "账号", username)
    return user
