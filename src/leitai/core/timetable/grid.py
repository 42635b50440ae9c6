"""A timetable being built: what is taken so far, and where a run still fits."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections import Counter, defaultdict
from collections.abc import Iterator
from typing import Final

from leitai.core.timetable.minutes import (
    Counted,
    Whereabouts,
    blocked,
    each,
    lowest,
    stretch,
    union,
)
from leitai.core.timetable.model import Place, Problem, Run, Station, fits, neighbours

FAR: Final = 1 << 60
"""Later than anything."""


class Grid:
    """Places that do not conflict, and what they take.

    Args:
        problem: what is to be respected.
        horizon: nothing may end later.

    Attributes:
        places: entry → place, without conflicts.
        left: who has no place, in the order of losing it.
        options: entry → stations that fit.
    """

    def __init__(self, problem: Problem, horizon: int = FAR) -> None:
        self.problem = problem
        self.places: dict[str, Place] = {}
        self.left: dict[str, None] = dict.fromkeys(problem.runs)
        self.options: dict[str, tuple[Station, ...]] = {
            entry: tuple(one for one in problem.stations.values() if fits(run, one))
            for entry, run in problem.runs.items()
        }
        spans = [span for one in problem.stations.values() for span in one.open]
        self._origin = min((first for first, _ in spans), default=0)
        self._last = min(horizon, max((last for _, last in spans), default=0)) - self._origin
        self._open = {one.id: union(one.open, self._origin) for one in problem.stations.values()}
        self._busy = dict.fromkeys(problem.stations, 0)
        self._there: dict[str, set[tuple[int, str]]] = {one: set() for one in problem.stations}
        self._starts: dict[tuple[str, int], int] = {}
        self._fresh: dict[str, dict[int, int]] = {one: {} for one in problem.stations}
        self._free = {judge: union(free, self._origin) for judge, free in problem.judges.items()}
        travel = problem.rules.travel
        self._judges: dict[str, Whereabouts] = defaultdict(lambda: Whereabouts(travel))
        self._people: dict[str, Whereabouts] = defaultdict(lambda: Whereabouts(travel))
        self._devices = {device: Counted(most) for device, most in problem.devices.items()}
        self._units: dict[str, Counter[str]] = defaultdict(Counter)
        self._mates: dict[tuple[str, str], int] = defaultdict(int)
        self._beside = neighbours(problem) if problem.rules.apart else {}
        self._drawn: dict[str, list[tuple[int, int]]] = defaultdict(list)

    def add(self, entry: str, place: Place) -> None:
        """Put a run where it fits; nothing is checked."""
        self.places[entry] = place
        del self.left[entry]
        run = self.problem.runs[entry]
        for device in run.devices:
            if device in self._devices:
                self._devices[device].add(self._work(run, place.start))
        if run.order:
            insort(self._drawn[run.race], (run.order, place.start + run.setup))
        self._toggle(run, place)
        self._units[run.unit][self.problem.stations[place.station].venue] += 1

    def remove(self, entry: str) -> Place:
        """Take a run away again; where it was."""
        place = self.places.pop(entry)
        self.left[entry] = None
        run = self.problem.runs[entry]
        for device in run.devices:
            if device in self._devices:
                self._devices[device].remove(self._work(run, place.start))
        if run.order:
            self._drawn[run.race].remove((run.order, place.start + run.setup))
        self._toggle(run, place)
        self._units[run.unit][self.problem.stations[place.station].venue] -= 1
        return place

    def _toggle(self, run: Run, place: Place) -> None:
        """Take or let go: of things that one run has at a time that is the same change."""
        start, venue = place.start - self._origin, self.problem.stations[place.station].venue
        self._busy[place.station] ^= stretch(start, start + run.length)
        self._fresh[place.station].clear()
        self._there[place.station] ^= {(place.start, run.id)}
        work = self._work(run, place.start)
        for judge in run.judges:
            self._judges[judge].toggle(venue, work)
        there = stretch(start, start + run.setup + run.work)
        for person in run.people:
            self._people[person].toggle(venue, there)
        if self._beside and run.unit:
            self._mates[run.unit, place.station] ^= there

    def between(self, station: str, first: int, last: int) -> list[str]:
        """Who begins there in a stretch of time, in order."""
        there = self._there[station]
        return [entry for start, entry in sorted(there) if first <= start < last]

    def _work(self, run: Run, start: int) -> int:
        begin = start - self._origin + run.setup
        return stretch(begin, begin + run.work)

    def free(self, entry: str, place: Place) -> bool:
        """Whether the run fits exactly there."""
        run, station = self.problem.runs[entry], self.problem.stations.get(place.station)
        if station is None or station not in self.options[entry] or place.start < self._origin:
            return False
        venue = station.venue
        starts = self._common(run, venue) & self._at(run, station) if self._may(run, venue) else 0
        return bool(starts >> (place.start - self._origin) & 1)

    def first(self, entry: str) -> Place | None:
        """Where the run is over soonest; `None`: it fits nowhere."""
        best, soonest = None, FAR
        for station, starts in self._where(entry):
            start = lowest(starts)
            if start < soonest:
                best, soonest = station, start
        return None if best is None else Place(soonest + self._origin, best.id)

    def snug(self, entry: str) -> Place | None:
        """Where the run follows another, or an opening, and leaves the least unused behind it."""
        run, best = self.problem.runs[entry], None
        least = FAR
        for station, starts in self._where(entry):
            shut = ~(self._open[station.id] & ~self._busy[station.id])
            for start in each(starts & (shut << 1 | 1)):
                waste = lowest(shut >> (start + run.length))
                if waste < least:
                    best, least = Place(start + self._origin, station.id), waste
        return best

    def _where(self, entry: str) -> Iterator[tuple[Station, int]]:
        """Stations with all starts that are free there."""
        run = self.problem.runs[entry]
        common: dict[str, int] = {}
        for station in self.options[entry]:
            venue = station.venue
            if venue not in common:
                common[venue] = self._common(run, venue) if self._may(run, venue) else 0
            if common[venue]:
                starts = common[venue] & self._at(run, station)
                if starts:
                    yield station, starts

    def _may(self, run: Run, venue: str) -> bool:
        if not self.problem.rules.one_venue or not run.unit:
            return True
        there = self._units[run.unit]
        return there[venue] == there.total()

    def _common(self, run: Run, venue: str) -> int:
        """Starts that suit everybody who comes to the run, at a venue."""
        lower, upper = self._bounds(run)
        starts = stretch(lower, upper + 1)
        taken = 0
        for judge in run.judges:
            taken |= self._judges[judge].away(venue)
            if judge in self._free:
                taken |= ~self._free[judge]
        for device in run.devices:
            if device in self._devices:
                taken |= self._devices[device].full()
        starts &= ~(blocked(taken, run.work) >> run.setup)
        taken = 0
        for person in run.people:
            taken |= self._people[person].away(venue)
        return starts & ~blocked(taken, run.setup + run.work)

    def _bounds(self, run: Run) -> tuple[int, int]:
        """The first and the last start by horizon, window and order, from the origin."""
        lower, upper = 0, self._last - run.length
        if run.window:
            lower = max(lower, run.window[0] - self._origin)
            upper = min(upper, run.window[1] - self._origin - run.setup - run.work)
        if run.order and self.problem.rules.keep_order:
            drawn = self._drawn[run.race]
            place = bisect_left(drawn, (run.order, 0))
            shift = self._origin + run.setup
            if place:
                lower = max(lower, drawn[place - 1][1] - shift)
            if place < len(drawn):
                upper = min(upper, drawn[place][1] - shift)
        return lower, upper

    def _at(self, run: Run, station: Station) -> int:
        """Starts that the station allows."""
        known = self._fresh[station.id]
        if run.length not in known:
            opened = self._opened(station, run.length)
            known[run.length] = opened & ~blocked(self._busy[station.id], run.length)
        starts = known[run.length]
        if self._beside and run.unit:
            mates = 0
            for near in self._beside[station.id]:
                mates |= self._mates[run.unit, near]
            if mates:
                starts &= ~blocked(mates, run.setup + run.work)
        return starts

    def _opened(self, station: Station, length: int) -> int:
        """Starts within one opening of an empty station."""
        key = station.id, length
        if key not in self._starts:
            self._starts[key] = union(
                ((first, last - length + 1) for first, last in station.open), self._origin
            )
        return self._starts[key]
