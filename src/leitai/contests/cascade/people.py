"""Who is who over the contests: the people behind entries, as enrolment knows them."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Set as AbstractSet

from leitai.contests.cascade.models import Link
from leitai.contests.enrolment.queries import members_of


def known_here(*, link: Link, entries: Iterable[str], besides: AbstractSet[str]) -> dict[str, str]:
    """Entry of the source → an entry of the target with the very same people.

    Args:
        link: between the two.
        entries: of the source.
        besides: entries of the target that are not looked at.
    """
    there, here = members_of(link.source_id), members_of(link.contest_id)
    by_people = {frozenset(people): entry for entry, people in here.items() if entry not in besides}
    found = ((entry, by_people.get(frozenset(there.get(entry, ())))) for entry in entries)
    return {entry: same for entry, same in found if same is not None}
