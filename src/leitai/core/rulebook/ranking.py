"""F6, F7: from keys to places.

Keys are compared one after the other, to 30 places; what is absent comes last either way. An
unofficial entry is shown with the place it would have and takes none; with `best_per`, neither do
the further entries of a unit.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import NamedTuple, Protocol

from leitai.core.rulebook.arithmetic import LAST
from leitai.core.rulebook.expression import Value
from leitai.core.rulebook.model import Key, Ranking
from leitai.core.rulebook.operations import settled

SortKey = tuple[Decimal, ...]
"""Compared element by element, ascending."""


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


class Count(NamedTuple):
    """Places taken so far, and by how many groups of equals."""

    places: int
    groups: int


NOBODY = Count(0, 0)


class Group(NamedTuple):
    """Equal contenders `start` … `end - 1`, their places, and the count after them."""

    start: int
    end: int
    placings: list[Placing]
    after: Count


NO_PLACE = Placing(None, None, unresolved=False)


def sort_key(by: Sequence[Key], env: Mapping[str, Value]) -> SortKey:
    """What to sort by, ascending."""
    return tuple([_ascending(key, key.value.number(env)) for key in by])


def _ascending(key: Key, value: Decimal | None) -> Decimal:
    if value is None:
        return LAST
    return settled(value.copy_negate() if key.descending else value)


def groups(
    ordered: Sequence[tuple[SortKey, object, Contender]],
    ranking: Ranking,
    *,
    start: int = 0,
    end: int | None = None,
    before: Count = NOBODY,
) -> Iterator[Group]:
    """The groups of equal contenders in order (key, tie-break, contender) and their places.

    With `best_per` the whole order must be read from its `start` 0, because what came earlier
    decides whose place counts.
    """
    seen: set[str] = set()
    stop = len(ordered) if end is None else end
    while start < stop:
        key = ordered[start][0]
        after_last = start + 1
        while after_last < stop and ordered[after_last][0] == key:
            after_last += 1
        takes = [_takes(ordered[at][2], seen) for at in range(start, after_last)]
        takers = takes.count(_TAKES)
        after = Count(before.places + takers, before.groups + (takers > 0))
        rank = (before.groups if ranking.ties == "dense" else before.places) + 1
        yield Group(start, after_last, _placings(takes, takers, rank, ranking), after)
        start, before = after_last, after


_TAKES, _WOULD_TAKE, _LEAVES = range(3)


def _takes(contender: Contender, seen: set[str]) -> int:
    if not contender.official:
        return _WOULD_TAKE
    party = contender.party
    if party is None:
        return _TAKES
    if party in seen:
        return _LEAVES
    seen.add(party)
    return _TAKES


def _placings(takes: list[int], takers: int, rank: int, ranking: Ranking) -> list[Placing]:
    place = str(rank)
    if takers == len(takes) == 1:
        return [Placing(rank, place, unresolved=False)]
    shared = takers > 1
    of = (
        Placing(rank, f"={place}" if shared else place, shared and ranking.ties == "unresolved"),
        Placing(rank, f"({place})", unresolved=False),
        NO_PLACE,
    )
    return [of[each] for each in takes]
