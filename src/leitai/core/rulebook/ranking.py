"""F6, F7: from keys to places.

Keys are compared one after the other, exactly; what is absent comes last either way. An unofficial
entry is shown with the place it would have and takes none; with `best_per`, neither do the further
entries of a unit.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import NamedTuple, Protocol

from leitai.core.rulebook.arithmetic import LAST
from leitai.core.rulebook.expression import Value
from leitai.core.rulebook.model import Key, Ranking

SortKey = tuple[Decimal, ...]


class Contender(Protocol):
    """Who may take a place."""

    @property
    def official(self) -> bool:
        """Whether its place counts."""

    @property
    def party(self) -> str | None:
        """The unit of which only the best takes a place; `None`: it stands for itself."""


class Placing(NamedTuple):
    """A place: `rank` is `None` when a better entry of the party has it."""

    rank: int | None
    place: str | None
    unresolved: bool


NO_PLACE = Placing(None, None, unresolved=False)


def sort_key(by: Sequence[Key], env: Mapping[str, Value]) -> SortKey:
    """What to sort by, ascending."""
    return tuple([_ascending(key, key.value.number(env)) for key in by])


def _ascending(key: Key, value: Decimal | None) -> Decimal:
    if value is None:
        return LAST
    return value.copy_negate() if key.descending else value


def placings(ordered: Sequence[tuple[SortKey, Contender]], ranking: Ranking) -> Iterator[Placing]:
    """The places of contenders in order, one for each."""
    better, groups = 0, 0
    seen: set[str] = set()
    dense = ranking.ties == "dense"
    undecided = ranking.ties == "unresolved"
    start, count = 0, len(ordered)
    while start < count:
        end = start + 1
        key = ordered[start][0]
        while end < count and ordered[end][0] == key:
            end += 1
        takes = [_takes(ordered[at][1], seen) for at in range(start, end)]
        takers = takes.count(1)
        rank = (groups if dense else better) + 1
        shared = takers > 1
        for kind in takes:
            yield _placing(kind, rank, shared=shared, undecided=shared and undecided)
        better += takers
        groups += takers > 0
        start = end


_WOULD, _DOES, _NOT = 0, 1, 2


def _takes(contender: Contender, seen: set[str]) -> int:
    if not contender.official:
        return _WOULD
    party = contender.party
    if party is None:
        return _DOES
    if party in seen:
        return _NOT
    seen.add(party)
    return _DOES


def _placing(kind: int, rank: int, *, shared: bool, undecided: bool) -> Placing:
    if kind == _DOES:
        return Placing(rank, f"={rank}" if shared else str(rank), undecided)
    return Placing(rank, f"({rank})", unresolved=False) if kind == _WOULD else NO_PLACE
