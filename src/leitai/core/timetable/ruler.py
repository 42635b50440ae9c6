"""Coarser time: where everything is a multiple of five minutes, five minutes are one step."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from math import gcd

from leitai.core.timetable.model import Place, Problem, Rules, Run, Span, Station, Timetable


@dataclass(frozen=True, slots=True)
class Ruler:
    """Measures from `origin` in steps of `step` minutes; nothing is lost by it."""

    origin: int
    step: int

    def down(self, problem: Problem) -> Problem:
        """The problem in steps."""
        return Problem(
            runs={entry: self._run(run) for entry, run in problem.runs.items()},
            stations={one.id: self._station(one) for one in problem.stations.values()},
            judges={
                judge: [self._span(span) for span in free] for judge, free in problem.judges.items()
            },
            devices=problem.devices,
            rules=replace(problem.rules, travel=problem.rules.travel // self.step),
        )

    def down_place(self, place: Place) -> Place:
        """A place in steps."""
        return Place(self._instant(place.start), place.station)

    def up_place(self, place: Place) -> Place:
        """A place in minutes."""
        return Place(place.start * self.step + self.origin, place.station)

    def _instant(self, instant: int) -> int:
        return (instant - self.origin) // self.step

    def _span(self, span: Span) -> Span:
        return self._instant(span[0]), self._instant(span[1])

    def _station(self, station: Station) -> Station:
        return replace(station, open=tuple(self._span(span) for span in station.open))

    def _run(self, run: Run) -> Run:
        return replace(
            run,
            setup=run.setup // self.step,
            work=run.work // self.step,
            reset=run.reset // self.step,
            window=None if run.window is None else self._span(run.window),
        )


def ruler_of(problem: Problem, published: Timetable) -> Ruler:
    """The coarsest ruler that measures everything exactly."""
    openings = [first for one in problem.stations.values() for first, _ in one.open]
    origin = min(openings, default=0)
    step = 0
    for instant in _instants(problem, published):
        step = gcd(step, instant - origin)
    for length in _lengths(problem.runs, problem.rules):
        step = gcd(step, length)
    return Ruler(origin, max(step, 1))


def _instants(problem: Problem, published: Timetable) -> Iterator[int]:
    for station in problem.stations.values():
        for span in station.open:
            yield from span
    for free in problem.judges.values():
        for span in free:
            yield from span
    for run in problem.runs.values():
        yield from run.window or ()
    for place in published.values():
        yield place.start


def _lengths(runs: Mapping[str, Run], rules: Rules) -> Iterator[int]:
    yield rules.travel
    for run in runs.values():
        yield from (run.setup, run.work, run.reset)
