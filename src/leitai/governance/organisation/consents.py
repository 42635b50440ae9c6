"""What somebody agreed to; every giving and taking back is kept."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, Final, NamedTuple

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone

from leitai.governance.organisation.models import Consent, Person

CHANGED: Final[list[Callable[[str], None]]] = []
"""Told whose consents have changed, after that was committed."""


def give_consent(*, person: Person, purpose: str, text_version: str) -> Consent:
    """The person agrees; agreeing to the same words again changes nothing."""
    with transaction.atomic():
        Person.objects.select_for_update().get(pk=person.pk)
        standing = Consent.objects.filter(person=person, purpose=purpose, withdrawn=None)
        same = standing.filter(text_version=text_version).first()
        if same is not None:
            return same
        standing.update(withdrawn=timezone.now())
        transaction.on_commit(lambda: _tell(person.code))
        return Consent.objects.create(person=person, purpose=purpose, text_version=text_version)


def withdraw_consent(*, person: Person, purpose: str) -> int:
    """The person takes it back; how many consents ended.

    Taking back what was never given is a refusal, and is kept.
    """
    with transaction.atomic():
        Person.objects.select_for_update().get(pk=person.pk)
        said = Consent.objects.filter(person=person, purpose=purpose)
        ended = said.filter(withdrawn=None).update(withdrawn=timezone.now())
        if not said.exists():
            Consent.objects.create(person=person, purpose=purpose, withdrawn=timezone.now())
        transaction.on_commit(lambda: _tell(person.code))
    return ended


def _tell(person: str) -> None:
    for listener in CHANGED:
        listener(person)


class Answers(NamedTuple):
    """Who says yes at present, and who has taken it back; nobody is in both."""

    agreed: frozenset[str]
    refused: frozenset[str]


def answers_of(people: Iterable[str] | QuerySet[Any, str], purpose: str) -> Answers:
    """What these people say to a purpose; who was never asked is in neither set."""
    said = Consent.objects.filter(purpose=purpose, person__in=people)
    rows = set(said.values_list("person_id", "withdrawn"))
    agreed = frozenset(person for person, withdrawn in rows if withdrawn is None)
    return Answers(agreed, frozenset(person for person, _ in rows) - agreed)
