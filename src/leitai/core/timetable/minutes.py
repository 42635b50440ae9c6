"""Sets of minutes as whole numbers: bit i is minute i, so that a day is looked through at once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from leitai.core.timetable.model import Span


def stretch(first: int, last: int) -> int:
    """The minutes from `first` to before `last`; none if that is backwards or before 0."""
    first = max(first, 0)
    return ((1 << (last - first)) - 1) << first if last > first else 0


def union(spans: Iterable[Span], origin: int) -> int:
    """The minutes of spans, counted from `origin`."""
    found = 0
    for first, last in spans:
        found |= stretch(first - origin, last - origin)
    return found


def blocked(busy: int, length: int) -> int:
    """Begins at which `length` minutes would meet a busy one."""
    if length <= 0:
        return 0
    done = 1
    while done * 2 <= length:
        busy |= busy >> done
        done *= 2
    return busy | busy >> (length - done)


def widened(busy: int, by: int) -> int:
    """Busy minutes with `by` more before and after each."""
    return blocked(busy, by + 1) | blocked(busy << by, by + 1) if by else busy


def lowest(minutes: int) -> int:
    """The first minute of a set that is not empty."""
    return (minutes & -minutes).bit_length() - 1


def each(minutes: int) -> Iterator[int]:
    """All minutes of a set, from the first."""
    while minutes:
        low = minutes & -minutes
        yield low.bit_length() - 1
        minutes ^= low


class Counted:
    """How many use something at each minute: layer k holds the minutes with more than k."""

    __slots__ = ("_layers", "_most")

    def __init__(self, most: int) -> None:
        self._most = most
        self._layers = [0] * most

    def full(self) -> int:
        """Minutes at which there is none left; with none at all: every minute."""
        return self._layers[-1] if self._most else -1

    def add(self, minutes: int) -> None:
        """One more; there must be one left."""
        for at, layer in enumerate(self._layers):
            self._layers[at], minutes = layer | minutes, layer & minutes

    def remove(self, minutes: int) -> None:
        """One less."""
        for at in reversed(range(self._most)):
            gone = self._layers[at] & minutes
            self._layers[at] ^= gone
            minutes ^= gone


class Whereabouts:
    """Where somebody is at which minutes, and when they cannot be at a venue.

    Args:
        travel: minutes from one venue to another.
    """

    __slots__ = ("_away", "_there", "_travel")

    def __init__(self, travel: int) -> None:
        self._travel = travel
        self._there: dict[str, int] = {}
        self._away: dict[str, int] = {}

    def toggle(self, venue: str, minutes: int) -> None:
        """Come to a venue, or, the second time, do not."""
        self._there[venue] = self._there.get(venue, 0) ^ minutes
        self._away.clear()

    def away(self, venue: str) -> int:
        """Minutes at which they are there already, elsewhere, or on the way."""
        known = self._away.get(venue)
        if known is None:
            known = self._there.get(venue, 0)
            for other, minutes in self._there.items():
                if other != venue and minutes:
                    known |= widened(minutes, self._travel)
            self._away[venue] = known
        return known
