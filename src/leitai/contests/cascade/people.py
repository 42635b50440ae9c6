"""Who is who over the contests: the people behind entries, as enrolment knows them."""

from __future__ import annotations

from collections.abc import Set as AbstractSet

from leitai.contests.cascade.models import Link
from leitai.contests.enrolment.queries import members_of


def here_already(*, link: Link, among: AbstractSet[str]) -> set[str]:
    """Entries of the source of whom somebody is in one of the entries `among` of the target."""
    here = members_of(link.contest_id)
    people = {person for entry in among for person in here.get(entry, ())}
    there = members_of(link.source_id)
    return {entry for entry, members in there.items() if not people.isdisjoint(members)}
