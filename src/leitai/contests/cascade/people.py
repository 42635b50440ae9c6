"""Who is who over the contests: the people behind entries."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Set as AbstractSet

from leitai.contests.cascade.models import Link


def known_here(*, link: Link, entries: Iterable[str], besides: AbstractSet[str]) -> dict[str, str]:
    """Entry of the source → an entry of the target with the very same people.

    Args:
        link: between the two.
        entries: of the source.
        besides: entries of the target that are not looked at.
    """
    del link, entries, besides
    return {}


def follow(*, link: Link, entry_of: dict[str, str]) -> None:
    """The people behind the source's entries are behind the target's, too."""
    del link, entry_of


def taking_part(contests: Iterable[str]) -> Iterable[tuple[str, str, str]]:
    """Contest, person and the person's trade, for everybody who takes part in these."""
    del contests
    return ()
