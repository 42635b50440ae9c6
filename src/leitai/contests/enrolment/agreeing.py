"""What people agree to by enrolling: that their names are published."""

from __future__ import annotations

from collections.abc import Sequence

from leitai.contests.enrolment.models import Application, Member
from leitai.governance.organisation.consents import answers_of
from leitai.governance.organisation.models import Consent, ConsentPurpose


def keep_agreement(applications: Sequence[Application]) -> None:
    """Keep the consent of everybody in applications that agreed to the terms.

    Who has said yes or no to it before is not spoken for: a union's list does not give back what
    somebody took back.
    """
    terms = {row.pk: row.consent for row in applications if row.consent}
    members = Member.objects.filter(application__in=terms, left=False)
    people = members.values_list("person_id", flat=True)
    agreed, refused = answers_of(people, ConsentPurpose.PUBLISH_NAME)
    fresh = {
        person: terms[row]
        for person, row in members.values_list("person_id", "application_id")
        if person not in agreed | refused
    }
    Consent.objects.bulk_create(
        Consent(person_id=person, purpose=ConsentPurpose.PUBLISH_NAME, text_version=version)
        for person, version in fresh.items()
    )
