"""What people agree to by enrolling: that their names are published."""

from __future__ import annotations

from collections.abc import Mapping

from leitai.contests.enrolment.models import Member
from leitai.governance.bulk import insert_rows
from leitai.governance.organisation.consents import answers_of
from leitai.governance.organisation.models import Consent, ConsentPurpose


def keep_agreement(terms: Mapping[int, str]) -> None:
    """Keep the consent of everybody in applications that agreed to the terms.

    Who has said yes or no to it before is not spoken for: a union's list does not give back what
    somebody took back.

    Args:
        terms: application → version of the words it agreed to.
    """
    members = Member.objects.filter(application__in=terms, left=False)
    people = members.values_list("person_id", flat=True)
    agreed, refused = answers_of(people, ConsentPurpose.PUBLISH_NAME)
    fresh = {
        person: terms[row]
        for person, row in members.values_list("person_id", "application_id")
        if person not in agreed | refused
    }
    insert_rows(
        [
            Consent(person_id=person, purpose=ConsentPurpose.PUBLISH_NAME, text_version=version)
            for person, version in fresh.items()
        ]
    )
