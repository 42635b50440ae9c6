"""Invitations and links for a new password: made by a unit, used once."""

from __future__ import annotations

from datetime import timedelta
from typing import Final, NamedTuple

from allauth.mfa.models import Authenticator
from django.contrib.auth.models import User
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.http import HttpRequest
from django.utils import timezone

from leitai.governance.accounts import faults
from leitai.governance.accounts.models import Letter, LetterKind
from leitai.governance.doorkeeper import DOORKEEPER
from leitai.governance.faults import Fault, not_found
from leitai.governance.identity import Identity, digest_of, identity_of_user, new_secret
from leitai.governance.models import Grant, Official
from leitai.governance.organisation.models import Office, Person, Unit
from leitai.governance.organisation.rules import UnitRight, access_unit_for, may_over
from leitai.governance.rules import Right
from leitai.governance.services import end_tokens

INVITATION: Final = "invitation"
"""Session key: digest of the invitation with which this browser goes to a provider."""
RESET_DAYS: Final = 1


class Made(NamedTuple):
    """A link and the secret that opens it, shown only here."""

    letter: Letter
    secret: str


def invite(  # noqa: PLR0913 -- what an invitation says
    *, identity: Identity, unit: str, person: str | None, office: str, label: str, days: int
) -> Made:
    """An invitation by a unit.

    Args:
        identity: who invites; needs to manage the unit.
        unit: code of the unit that invites.
        person: code of the person meant; the account will be that person's.
        office: role over the unit that comes with it, or empty.
        label: whom it is for, to tell links apart.
        days: how long it can be used.
    """
    inviting = access_unit_for(identity=identity, code=unit, right=UnitRight.MANAGE)
    meant = _invited(identity, person) if person else None
    return _write(
        Letter(
            kind=LetterKind.INVITATION,
            unit=inviting,
            person=meant,
            office=office,
            label=label,
            made_by_id=identity.user,
            expires=timezone.now() + timedelta(days=days),
        )
    )


def _invited(identity: Identity, code: str) -> Person:
    person = person_managed(identity=identity, code=code)
    if person.user_id is not None:
        raise faults.person_has_account()
    return person


def person_managed(*, identity: Identity, code: str) -> Person:
    """The person, if the asker manages that person's unit.

    Raises:
        Fault: not signed in, no such person within reach, or not entitled.
    """
    person = Person.objects.select_related("unit").filter(code=code, erased=None).first()
    if person is None or not may_over(identity, person.unit.path, UnitRight.VIEW):
        raise not_found("person", "人员", code)
    access_unit_for(identity=identity, code=person.unit_id, right=UnitRight.MANAGE)
    return person


def write_reset(*, identity: Identity, person: str, clear_factors: bool) -> Made:
    """A link with which a person sets a new password, for a day; earlier ones end.

    Raises:
        Fault: not entitled, no account, or one that may do more than the asker.
    """
    meant = person_managed(identity=identity, code=person)
    user = meant.user
    if user is None:
        raise faults.person_without_account()
    if not _may_reset(identity, user):
        raise faults.account_reaches_further()
    Letter.objects.filter(kind=LetterKind.RESET, user=user, used=None).delete()
    return _write(
        Letter(
            kind=LetterKind.RESET,
            unit=meant.unit,
            person=meant,
            user=user,
            clear_factors=clear_factors,
            made_by_id=identity.user,
            expires=timezone.now() + timedelta(days=RESET_DAYS),
        )
    )


def _may_reset(identity: Identity, user: User) -> bool:
    """Whoever makes somebody's password can act as that account: it must reach no further."""
    if identity.superuser:
        return True
    if user.is_superuser or Official.objects.filter(user=user).exists():
        return False
    paths = Office.objects.filter(user=user).values_list("unit__path", flat=True)
    contests = Grant.objects.filter(user=user).values_list("contest", flat=True)
    return all(may_over(identity, path, UnitRight.MANAGE) for path in paths) and all(
        identity.may(contest, Right.RUN) for contest in contests
    )


def part_account(*, identity: Identity, person: str) -> None:
    """The account is no longer that person's; both go on without each other."""
    meant = person_managed(identity=identity, code=person)
    if meant.user is None:
        raise faults.person_without_account()
    if not _may_reset(identity, meant.user):
        raise faults.account_reaches_further()
    Person.objects.filter(pk=meant.pk).update(user=None)


def _write(letter: Letter) -> Made:
    secret = new_secret()
    letter.digest = digest_of(secret)
    letter.save()
    return Made(letter, secret)


def recall(*, identity: Identity, unit: str, letter: int) -> None:
    """An invitation ends before it was used; raises `Fault`."""
    access_unit_for(identity=identity, code=unit, right=UnitRight.MANAGE)
    rows = Letter.objects.filter(pk=letter, unit_id=unit, kind=LetterKind.INVITATION, used=None)
    if not rows.delete()[0]:
        raise not_found("invitation", "邀请", str(letter))


def open_letter(*, secret: str, kind: LetterKind | None = None) -> Letter:
    """The link's letter, if it can still be used; raises `Fault`."""
    return _living(digest_of(secret), kind)


def _living(digest: str, kind: LetterKind | None = None) -> Letter:
    found = Letter.objects.select_related("unit", "person__unit", "user", "made_by")
    letter = found.filter(digest=digest, used=None, expires__gt=timezone.now()).first()
    if letter is None or (kind is not None and letter.kind != kind) or letter.unit.closed:
        raise faults.dead_letter()
    if letter.person is not None and letter.person.erased is not None:
        raise faults.dead_letter()
    if not _still_given(letter):
        raise faults.dead_letter()
    return letter


def _still_given(letter: Letter) -> bool:
    """Whether whoever made the link could make it now: offices end, people and units move."""
    if letter.made_by is None:
        return False
    maker, person = identity_of_user(letter.made_by), letter.person
    paths = [letter.unit.path] if person is None else [letter.unit.path, person.unit.path]
    if not all(may_over(maker, path, UnitRight.MANAGE) for path in paths):
        return False
    if letter.kind == LetterKind.INVITATION:
        return True
    user = letter.user
    return (
        person is not None
        and user is not None
        and (person.user_id == user.pk and _may_reset(maker, user))
    )


def end_letters(user: int) -> None:
    """An office was taken: what its holder gave out and could not give out now ends."""
    letters = Letter.objects.filter(made_by=user, used=None)
    found = letters.select_related("unit", "person__unit", "user", "made_by")
    gone = [letter.pk for letter in found if not _still_given(letter)]
    Letter.objects.filter(pk__in=gone, used=None).delete()


def pending_invitation(request: HttpRequest) -> Letter | None:
    """The invitation with which this browser went to a provider, while it can be used."""
    digest = request.session.get(INVITATION)
    if not isinstance(digest, str):
        return None
    try:
        return _living(digest, LetterKind.INVITATION)
    except Fault:
        return None


def make_account(*, username: str, password: str, name: str) -> User:
    """An account of somebody's own.

    Raises:
        Fault: the name is taken or the password is easy to guess.
    """
    username = User.normalize_username(username)
    user = User(username=username, first_name=name)
    check_password_strength(password=password, user=user)
    user.set_password(password)
    if User.objects.filter(username__iexact=username).exists():
        raise faults.username_taken(username)
    try:
        with transaction.atomic():
            user.save()
    except IntegrityError as error:
        raise faults.username_taken(username) from error
    return user


def check_password_strength(*, password: str, user: User) -> None:
    """Raises `Fault` for a password that is easily guessed."""
    try:
        validate_password(password, user)
    except ValidationError as error:
        raise faults.weak_password(str(error.error_list[0].code)) from error


def accept_with_account(*, secret: str, username: str, password: str, name: str) -> User:
    """An invitation is taken up by making an account; raises `Fault`."""
    letter = open_letter(secret=secret, kind=LetterKind.INVITATION)
    with transaction.atomic():
        called = name or (letter.person.name if letter.person else "")
        user = make_account(username=username, password=password, name=called)
        _use(letter, user)
    DOORKEEPER.forget_all()
    return user


def accept_signed_in(*, secret: str, user: User) -> None:
    """An invitation is taken up by somebody who has an account; raises `Fault`."""
    letter = open_letter(secret=secret, kind=LetterKind.INVITATION)
    with transaction.atomic():
        _use(letter, user)
    DOORKEEPER.forget_all()


def admit_newcomer(request: HttpRequest, user: User) -> None:
    """Somebody new came back from a provider; an invitation they went with is taken up."""
    letter = pending_invitation(request)
    request.session.pop(INVITATION, None)
    if letter is not None:
        with transaction.atomic():
            _use(letter, user)
        DOORKEEPER.forget_all()


def _use(letter: Letter, user: User) -> None:
    """Once only, however many press at the same time."""
    fresh = Letter.objects.filter(pk=letter.pk, used=None)
    if not fresh.update(used=timezone.now(), user=user, label=""):
        raise faults.dead_letter()
    if letter.person is not None:
        _join(letter.person, user)
    if letter.office:
        _give_office(letter.unit, user, letter.office)


def _join(person: Person, user: User) -> None:
    """Account and person belong together."""
    if person.user_id == user.pk:
        return
    if person.user_id is not None:
        raise faults.person_has_account()
    if Person.objects.filter(user=user).exists():
        raise faults.account_has_person()
    if not Person.objects.filter(pk=person.pk, user=None).update(user=user):
        raise faults.person_has_account()


def _give_office(unit: Unit, user: User, role: str) -> None:
    """A lesser role never takes the place of a greater one."""
    order = ["viewer", "officer", "admin"]
    held = Office.objects.filter(user=user, unit=unit).first()
    if held is None or order.index(held.role) < order.index(role):
        Office.objects.update_or_create(user=user, unit=unit, defaults={"role": role})


def reset_password(*, secret: str, password: str) -> User:
    """A new password by a link; every session and token of the account ends. Raises `Fault`."""
    letter = open_letter(secret=secret, kind=LetterKind.RESET)
    user = letter.user
    if user is None or not user.is_active:
        raise faults.dead_letter()
    check_password_strength(password=password, user=user)
    with transaction.atomic():
        _use_reset(letter, user, password)
    DOORKEEPER.forget_all()
    return user


def _use_reset(letter: Letter, user: User, password: str) -> None:
    fresh = Letter.objects.filter(pk=letter.pk, used=None)
    if not fresh.update(used=timezone.now()):
        raise faults.dead_letter()
    user.set_password(password)
    user.save(update_fields=["password"])
    end_tokens(user=user)
    if letter.clear_factors:
        drop_factors(user=user)


def drop_factors(*, user: User) -> None:
    """The account does without second factors and passkeys: they were lost."""
    Authenticator.objects.filter(user=user).delete()
