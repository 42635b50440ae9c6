"""Who goes on to the next stage: the best so many, with quotas and a rule for ties at the cut."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from itertools import groupby

from leitai.core.rulebook.board import counted
from leitai.core.rulebook.outcomes import Advance, Quota
from leitai.core.rulebook.sheet import Entrant
from leitai.core.rulebook.standings import Row


def qualified(
    advance: Advance, rows: tuple[Row, ...], entrants: Mapping[str, Entrant]
) -> tuple[str, ...]:
    """Entries that advance, in order of place.

    Whom a quota keeps out takes no seat. Equal entries at the cut, or at the last seat of a quota,
    are all in (`include`) or all out (`exclude`).
    """
    through: list[str] = []
    used: Counter[str] = Counter()
    include = advance.ties == "include"
    for _, tied in groupby(counted(rows), key=lambda row: row.rank):
        entries = [row.entry for row in tied]
        entries = _within(advance.quota, entries, used, entrants, include=include)
        room = advance.take - len(through)
        if room <= 0 or (len(entries) > room and not include):
            break
        through += entries
        used.update(_parties(advance.quota, entries, entrants))
    return tuple(through)


def _within(
    quota: Quota | None,
    entries: list[str],
    used: Counter[str],
    entrants: Mapping[str, Entrant],
    *,
    include: bool,
) -> list[str]:
    if quota is None:
        return entries
    coming = Counter(_parties(quota, entries, entrants))
    fits = {
        party: used[party] < quota.maximum and (include or used[party] + size <= quota.maximum)
        for party, size in coming.items()
    }
    parties = {entry: entrants[entry].belongs(quota.per) for entry in entries}
    return [entry for entry, party in parties.items() if party is None or fits[party]]


def _parties(quota: Quota | None, entries: list[str], entrants: Mapping[str, Entrant]) -> list[str]:
    if quota is None:
        return []
    found = (entrants[entry].belongs(quota.per) for entry in entries)
    return [party for party in found if party is not None]
