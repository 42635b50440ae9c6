"""Accounts, tokens, roles and personal links."""

from __future__ import annotations

from django.contrib.auth.models import User
from django.db import transaction

from leitai.governance.doorkeeper import DOORKEEPER
from leitai.governance.identity import digest_of, new_secret
from leitai.governance.models import ApiToken, Grant, PersonalLink, RecalledLink, Role


def create_account(*, username: str, password: str, superuser: bool = False) -> User:
    """Make an organiser's account, or give an existing one this password; its tokens end then."""
    user, _ = User.objects.get_or_create(username=username, defaults={"is_staff": True})
    user.is_superuser = superuser
    user.set_password(password)
    user.save()
    end_tokens(user=user)
    return user


def make_organiser(*, user: User) -> None:
    """The account may open contests, series and editions, without an office over a unit."""
    user.is_staff = True
    user.save(update_fields=["is_staff"])
    DOORKEEPER.forget_all()


def issue_token(*, user: User, name: str) -> str:
    """Make a token with which a script acts as `user`; it is shown only here."""
    secret = new_secret()
    ApiToken.objects.create(user=user, name=name, digest=digest_of(secret))
    return secret


def revoke_tokens(*, user: User, name: str) -> int:
    """End the user's tokens of that name; how many there were."""
    count, _ = ApiToken.objects.filter(user=user, name=name).delete()
    DOORKEEPER.forget_all()
    return count


def end_tokens(*, user: User) -> None:
    """Nobody acts as the user by a token that was issued before."""
    ApiToken.objects.filter(user=user).delete()
    DOORKEEPER.forget_all()


def grant_role(*, user: int, contest: str, role: Role) -> None:
    """Give a user a role in a contest, in place of the one before."""
    Grant.objects.update_or_create(user_id=user, contest=contest, defaults={"role": role})
    DOORKEEPER.forget_all()


def revoke_role(*, user: int, contest: str) -> None:
    """The user is nothing to the contest any more."""
    Grant.objects.filter(user_id=user, contest=contest).delete()
    DOORKEEPER.forget_all()


def issue_links(*, contest: str, judges: list[str]) -> dict[str, str]:
    """New personal links, judge → secret, shown only here; former links end."""
    secrets = {judge: new_secret() for judge in judges}
    with transaction.atomic():
        _retire(contest, judges)
        for judge, secret in secrets.items():
            PersonalLink.objects.update_or_create(
                contest=contest, judge=judge, defaults={"digest": digest_of(secret)}
            )
    DOORKEEPER.forget_all()
    return secrets


def recall_link(*, contest: str, judge: str) -> bool:
    """The judge's link ends, and so do the sessions it opened; whether there was one."""
    with transaction.atomic():
        _retire(contest, [judge])
        count, _ = PersonalLink.objects.filter(contest=contest, judge=judge).delete()
    DOORKEEPER.forget_all()
    return bool(count)


def _retire(contest: str, judges: list[str]) -> None:
    ending = PersonalLink.objects.filter(contest=contest, judge__in=judges)
    RecalledLink.objects.bulk_create(
        [RecalledLink(contest=contest, judge=one.judge, digest=one.digest) for one in ending]
    )


def link_owner(*, secret: str) -> PersonalLink | None:
    """Whose personal link it is, if it is in force."""
    return PersonalLink.objects.filter(digest=digest_of(secret)).first()
