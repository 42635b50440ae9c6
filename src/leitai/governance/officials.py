"""Officials of one contest: chief judge, scorekeepers, supervisors, who sign in by a link."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from typing import Any, Final, NamedTuple

from django.contrib.auth.models import User
from django.db import transaction

from leitai.governance.doorkeeper import DOORKEEPER
from leitai.governance.faults import Fault, not_found
from leitai.governance.identity import digest_of, new_secret
from leitai.governance.models import Grant, Official, Role

Row = dict[str, Any]
ELSEWHERE: Final[list[Callable[[str], dict[str, str]]]] = []
"""Contest → what accounts of the installation it comes from are called."""


class Invited(NamedTuple):
    """An official's account and the secret of the link that signs it in, shown only here."""

    user: User
    secret: str


def invite_official(*, contest: str, name: str, role: Role, password: str | None) -> Invited:
    """Make an account for an official of the contest, with a personal link.

    Args:
        contest: where.
        name: what the person is called.
        role: what the person is to the contest.
        password: to sign in without the link, too.
    """
    secret = new_secret()
    with transaction.atomic():
        user = User(username=f"{role.value}-{secrets.token_hex(4)}", first_name=name)
        user.set_password(password)
        user.save()
        Official.objects.create(user=user, contest=contest, digest=digest_of(secret))
        Grant.objects.create(user=user, contest=contest, role=role)
    return Invited(user, secret)


def reissue_official(*, contest: str, user: str) -> str:
    """The secret of a new link; the old one ends, and so do the sessions it opened.

    Raises:
        Fault: there is no such official, or the account has its own password only.
    """
    row = find_official(contest=contest, user=user)
    secret = new_secret()
    row.digest = digest_of(secret)
    row.save(update_fields=["digest"])
    DOORKEEPER.forget_all()
    return secret


def dismiss_official(*, contest: str, user: str) -> None:
    """The account is closed; what it did stays in the ledger under its pseudonym.

    Raises:
        Fault: there is no such official.
    """
    row = find_official(contest=contest, user=user)
    with transaction.atomic():
        Grant.objects.filter(user_id=row.user_id).delete()
        User.objects.filter(pk=row.user_id).update(is_active=False)
        row.delete()
    DOORKEEPER.forget_all()


def find_official(*, contest: str, user: str) -> Official:
    """The official of that pseudonym, `user.N`; raises `Fault`."""
    number = user.removeprefix("user.")
    known = Official.objects.filter(contest=contest, user_id=int(number)) if _plain(number) else ()
    for row in known:
        return row
    if _plain(number) and Grant.objects.filter(contest=contest, user_id=int(number)).exists():
        raise own_password(user)
    raise not_found("official", "工作人员", user)


def _plain(number: str) -> bool:
    return number.isascii() and number.isdigit() and len(number) <= 15  # noqa: PLR2004


def list_officials(*, contest: str) -> list[Row]:
    """Everybody with a role in the contest; `link`: whether a personal link signs them in."""
    grants = Grant.objects.filter(contest=contest).select_related("user", "user__official")
    return [_row(grant) for grant in grants.order_by("pk")]


def _row(grant: Grant) -> Row:
    official: Official | None = getattr(grant.user, "official", None)
    return {
        "user": f"user.{grant.user_id}",
        "username": grant.user.get_username(),
        "name": grant.user.first_name,
        "role": grant.role,
        "link": official is not None and official.contest == grant.contest,
        "opened": official.opened if official is not None else None,
    }


def people_names(actors: set[str], contest: str | None = None) -> dict[str, str]:
    """Pseudonym → what the account's owner is called; judges and unknown ones are left out.

    In a contest that comes from another installation, accounts are called what they were there.
    """
    own = _own_names(actors)
    if contest is None:
        return own
    for names in ELSEWHERE:
        own |= {each: name for each, name in names(contest).items() if each in actors}
    return own


def _own_names(actors: set[str]) -> dict[str, str]:
    numbers = [n for each in actors if _plain(n := each.removeprefix("user.")) and n != each]
    users = User.objects.filter(pk__in=[int(number) for number in numbers])
    return {f"user.{each.pk}": each.first_name or each.get_username() for each in users}


def own_password(user: str) -> Fault:
    """Somebody's own account: nobody else may make a way into it."""
    return Fault(
        409,
        "own_password",
        "This account belongs to a person with a password and gets no link; nothing was changed.",
        zh="这是用密码登录的本人账户，不能签发链接；数据没有改变。",
        fix="Have the person sign in with the password, or take the role away.",
        params={"user": user},
    )
