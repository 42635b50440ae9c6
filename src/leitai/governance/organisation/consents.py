"""What somebody agreed to; every giving and taking back is kept."""

from __future__ import annotations

from django.db import transaction
from django.utils import timezone

from leitai.governance.organisation.models import Consent, Person


def give_consent(*, person: Person, purpose: str, text_version: str) -> Consent:
    """The person agrees; agreeing to the same words again changes nothing."""
    with transaction.atomic():
        Person.objects.select_for_update().get(pk=person.pk)
        standing = Consent.objects.filter(person=person, purpose=purpose, withdrawn=None)
        same = standing.filter(text_version=text_version).first()
        if same is not None:
            return same
        standing.update(withdrawn=timezone.now())
        return Consent.objects.create(person=person, purpose=purpose, text_version=text_version)


def withdraw_consent(*, person: Person, purpose: str) -> int:
    """The person takes it back; how many consents ended."""
    standing = Consent.objects.filter(person=person, purpose=purpose, withdrawn=None)
    return standing.update(withdrawn=timezone.now())


def has_consent(*, person: str, purpose: str) -> bool:
    """Whether the person agrees at present."""
    return Consent.objects.filter(person=person, purpose=purpose, withdrawn=None).exists()
