"""Who may be named in public: one answer for boards, lists, books and awards."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, NamedTuple

from leitai.contests.builder.gates import GATES, NAMING
from leitai.contests.enrolment.models import Enrolment, Member, State
from leitai.contests.names import NAMES
from leitai.contests.queries import Called
from leitai.core.enrolment.plan import read_plan
from leitai.governance.organisation.consents import answers_of
from leitai.governance.organisation.models import ConsentPurpose

Names = Mapping[str, Called]


class _Kept(NamedTuple):
    whole: Names
    named: Names
    coded: Names
    hidden: frozenset[str]


class PublicNames:
    """What strangers may read of names; the same mapping until names or consents change."""

    def __init__(self) -> None:
        self._kept: dict[str, _Kept] = {}

    def of(self, contest: str) -> Names:
        """Entry → what it is called, without the names of people who may not be named."""
        return self._fresh(contest).named

    def hidden(self, contest: str) -> frozenset[str]:
        """Entries of which some person may not be named."""
        return self._fresh(contest).hidden

    def shown(self, contest: str, artefact: str = "") -> Names:
        """The same where who takes part is public, or would be by publishing `artefact`.

        Elsewhere entries are their codes.
        """
        kept = self._fresh(contest)
        return kept.named if artefact in NAMING or GATES.of(contest) & NAMING else kept.coded

    def _fresh(self, contest: str) -> _Kept:
        whole, kept = NAMES.of(contest), self._kept.get(contest)
        if kept is None or kept.whole is not whole:
            hidden = _hidden(contest)
            named = {
                entry: called._replace(name=None) if entry in hidden else called
                for entry, called in whole.items()
            }
            coded = {entry: called._replace(name=None) for entry, called in whole.items()}
            kept = self._kept[contest] = _Kept(whole, named, coded, hidden)
        return kept


PUBLIC_NAMES: Final = PublicNames()


def _hidden(contest: str) -> frozenset[str]:
    """Entries of which some person may not be named.

    They have taken back that their name is published; or the contest's enrolment asks for consent,
    and there is none.
    """
    members = Member.objects.filter(
        contest=contest, left=False, application__state=State.ACCEPTED
    ).exclude(entry="")
    people = members.values_list("person_id", flat=True)
    agreed, refused = answers_of(people, ConsentPurpose.PUBLISH_NAME)
    row = Enrolment.objects.filter(contest=contest).first()
    asked = row is not None and read_plan(row.plan).consent is not None
    return frozenset(
        entry
        for entry, person, given in members.values_list(
            "entry", "person_id", "application__consent"
        )
        if person in refused or (asked and not given and person not in agreed)
    )
