"""What a timetable is made of. Times are minutes since 1970-01-01 UTC, lengths are minutes.

A *run* is one entry's stay at a station: set-up, work, reset. The station is taken for all three,
the entry, its people, its judges and the devices from the set-up's begin or the work's begin to the
work's end, as the fields say.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

Span = tuple[int, int]
"""From the first minute to before the second."""


@dataclass(frozen=True, slots=True)
class Station:
    """A place where one entry works at a time (工位).

    Attributes:
        id: its code; unique in the contest.
        venue: where it stands.
        fits: what may be done there (task or equipment); empty: everything.
        open: when it may be used, in order and apart; a run does not stretch over a gap.
    """

    id: str
    venue: str
    open: tuple[Span, ...]
    fits: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Run:
    """What an entry needs.

    Attributes:
        id: the entry.
        setup, work, reset: lengths; `work` at least one minute.
        needs: what the station must fit; empty: any station does.
        stations: only these; empty: all that fit. A drawn station is the only one.
        unit: where it comes from.
        people: who works; nobody is at two stations at once.
        judges: who must be there while it works.
        devices: what is carried to it, each one of a kind that there are some of.
        window: not before and not after (its work ends by then); `None`: any time.
        order: place in the order drawn, from 1; 0: none. race: the order holds among those of one.
    """

    id: str
    work: int
    setup: int = 0
    reset: int = 0
    needs: str = ""
    stations: frozenset[str] = frozenset()
    unit: str = ""
    people: tuple[str, ...] = ()
    judges: tuple[str, ...] = ()
    devices: tuple[str, ...] = ()
    window: Span | None = None
    order: int = 0
    race: str = ""

    @property
    def length(self) -> int:
        """How long the station is taken."""
        return self.setup + self.work + self.reset


@dataclass(frozen=True, slots=True)
class Rules:
    """What holds beside "nothing is at two places at once".

    Attributes:
        travel: minutes a judge or contestant needs from one venue to another.
        keep_order: work begins in the order drawn, within each race.
        one_venue: entries of a unit are all in one venue.
        apart: entries of a unit are not at neighbouring stations at the same time.
    """

    travel: int = 0
    keep_order: bool = False
    one_venue: bool = False
    apart: bool = False


@dataclass(frozen=True, slots=True)
class Problem:
    """Everything that a timetable must respect.

    Attributes:
        runs: by entry; `stations`: by id, in the order they stand in each venue.
        judges: judge → when free; one that is not named is always free.
        devices: kind → how many there are; one that is not named is not scarce.
    """

    runs: Mapping[str, Run]
    stations: Mapping[str, Station]
    judges: Mapping[str, Sequence[Span]] = field(default_factory=dict)
    devices: Mapping[str, int] = field(default_factory=dict)
    rules: Rules = Rules()


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Where a run is and when its set-up begins."""

    start: int
    station: str


Timetable = Mapping[str, Place]
"""Entry → place; who is missing has none yet."""


def station_span(run: Run, start: int) -> Span:
    """While the station is taken."""
    return start, start + run.length


def work_span(run: Run, start: int) -> Span:
    """While judges watch and devices are in use."""
    return start + run.setup, start + run.setup + run.work


def people_span(run: Run, start: int) -> Span:
    """While the entry's people are there."""
    return start, start + run.setup + run.work


def fits(run: Run, station: Station) -> bool:
    """Whether the run may take place there."""
    if run.stations and station.id not in run.stations:
        return False
    return not (run.needs and station.fits) or run.needs in station.fits


def inside(span: Span, spans: Sequence[Span]) -> bool:
    """Whether a span lies within one of them."""
    return any(first <= span[0] and span[1] <= last for first, last in spans)


def neighbours(problem: Problem) -> dict[str, set[str]]:
    """Station → the stations beside it: the one before and after in its venue."""
    beside: dict[str, set[str]] = {each: set() for each in problem.stations}
    last: dict[str, str] = {}
    for station in problem.stations.values():
        before = last.get(station.venue)
        if before is not None:
            beside[before].add(station.id)
            beside[station.id].add(before)
        last[station.venue] = station.id
    return beside


def hours(problem: Problem) -> list[Span]:
    """All minutes in which some station is open, as spans in order."""
    spans = sorted(span for station in problem.stations.values() for span in station.open)
    merged: list[Span] = []
    for first, last in spans:
        if merged and first <= merged[-1][1]:
            merged[-1] = merged[-1][0], max(last, merged[-1][1])
        else:
            merged.append((first, last))
    return merged


def worked(spans: Sequence[Span], instant: int) -> int:
    """How many open minutes lie before an instant: nights and breaks do not count."""
    return sum(max(0, min(last, instant) - first) for first, last in spans)


def ends(problem: Problem, timetable: Timetable) -> Iterator[int]:
    """When each placed run lets go of its station."""
    for entry, place in timetable.items():
        if entry in problem.runs:
            yield place.start + problem.runs[entry].length


def span_of(problem: Problem, timetable: Timetable) -> int:
    """The timetable's length in open minutes, from the first opening to the last reset."""
    return worked(hours(problem), max(ends(problem, timetable), default=0))
