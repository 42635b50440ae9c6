"""Who has a place: quotas over groups and subtrees, and the list of those who wait.

Who has a place keeps it. Whoever waits is looked at in the published order, and takes a place if
every quota that counts the application has room: somebody from a full unit does not block those
behind.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Literal

from msgspec import Struct

from leitai.core.enrolment.plan import Plan, Quotas

Key = tuple[str, str]
"""What a quota counts: `("total", "")`, `("group", id)`, `("unit", code)`."""


class Candidate(Struct, frozen=True):
    """An application that meets the rules.

    Attributes:
        units: kind and code of each unit from the root down to its own.
        at: when it was handed in, in order.
    """

    id: str
    units: tuple[tuple[str, str], ...] = ()
    group: str = ""
    grade: int = 0
    at: int = 0


Seated = Iterable[Candidate] | Mapping[Candidate, int]
"""Who has a place: one by one, or how many there are alike."""


class Room(Struct, frozen=True):
    """A quota and how much of it is taken."""

    what: Literal["total", "group", "unit"]
    of: str
    most: int
    taken: int


def queue(plan: Plan, waiting: Iterable[Candidate]) -> list[Candidate]:
    """Those who wait in the published order; ids decide between equals, so it is one order."""
    if plan.order == "grade":
        return sorted(waiting, key=lambda one: (-one.grade, one.at, one.id))
    return sorted(waiting, key=lambda one: (one.at, one.id))


def quotas_of(quotas: Quotas, one: Candidate) -> dict[Key, int]:
    """Every quota that counts this application, and how many it allows."""
    found: dict[Key, int] = {}
    if quotas.total is not None:
        found["total", ""] = quotas.total
    if one.group in quotas.groups:
        found["group", one.group] = quotas.groups[one.group]
    for each in quotas.each:
        for code in _at_level(one, each.level):
            known = found.get(("unit", code), each.most)
            found["unit", code] = min(known, each.most)
    for _, code in one.units:
        if code in quotas.units:
            found["unit", code] = quotas.units[code]
    return found


def _at_level(one: Candidate, level: str) -> list[str]:
    if level == "own":
        return [one.units[-1][1]] if one.units else []
    return [code for kind, code in one.units if kind == level]


class Places:
    """The places of a contest, filled one by one."""

    def __init__(self, quotas: Quotas, seated: Seated) -> None:
        self._quotas = quotas
        self._taken: Counter[Key] = Counter()
        self._most: dict[Key, int] = {}
        for one, times in Counter(seated).items():
            self.take(one, times)

    def take(self, one: Candidate, times: int = 1) -> None:
        """Count applications that have a place, whether or not there was room."""
        for key, most in quotas_of(self._quotas, one).items():
            self._taken[key] += times
            self._most[key] = most

    def of(self, one: Candidate) -> list[Room]:
        """Every quota that counts it."""
        found = quotas_of(self._quotas, one)
        return [_room(key, most, self._taken[key]) for key, most in found.items()]

    def full(self, one: Candidate) -> list[Room]:
        """The quotas that have no room for it."""
        return [room for room in self.of(one) if room.taken >= room.most]

    def rooms(self) -> list[Room]:
        """Every quota that somebody counts against, and the whole."""
        return [_room(key, most, self._taken[key]) for key, most in sorted(self._most.items())]


def _room(key: Key, most: int, taken: int) -> Room:
    return Room(key[0], key[1], most, taken)  # type: ignore[arg-type]


def admit(plan: Plan, seated: Seated, waiting: Iterable[Candidate]) -> list[str]:
    """Who of those who wait has a place now, in the order they take it."""
    places, found = Places(plan.quotas, seated), list[str]()
    for one in queue(plan, waiting):
        if not places.full(one):
            places.take(one)
            found.append(one.id)
    return found
