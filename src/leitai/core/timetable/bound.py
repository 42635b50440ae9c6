"""How short a timetable can be at best, from loads: no timetable beats it, few meet it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from leitai.core.timetable.model import Problem, Run, Span, Station, fits, hours, worked


@dataclass(frozen=True, slots=True)
class Load:
    """Runs that must share something, and when it is to be had.

    Attributes:
        about: what is shared; `total` minutes of it are needed.
        spans: when, once per piece; `lengths`: of the runs, for what fits into a span.
        trail: minutes at least between the end of the last use and the station's release.
    """

    about: str
    total: int
    spans: tuple[Span, ...]
    lengths: frozenset[int]
    trail: int = 0


def bound(problem: Problem) -> int:
    """Open minutes that every timetable with all runs takes; what cannot be at all is left out."""
    open_hours = hours(problem)
    most = sum(last - first for first, last in open_hours)
    found = max((_single(problem, run, open_hours) for run in problem.runs.values()), default=0)
    for load in loads(problem):
        low, high = found, most
        while low < high:
            middle = (low + high) // 2
            if capacity(load, instant(open_hours, middle)) >= load.total:
                high = middle
            else:
                low = middle + 1
        found = max(found, low)
    return found


def instant(open_hours: Sequence[Span], minutes: int) -> int:
    """When that many open minutes are over."""
    for first, last in open_hours:
        if minutes <= last - first:
            return first + minutes
        minutes -= last - first
    return open_hours[-1][1] if open_hours else 0


def loads(problem: Problem) -> list[Load]:
    """Everything that is shared: sets of stations, judges, devices."""
    return [*_station_loads(problem), *_judge_loads(problem), *_device_loads(problem)]


def capacity(load: Load, until: int) -> int:
    """Minutes to be had until an instant, counting of each span only what runs can fill."""
    filled: dict[int, int] = {}
    total = 0
    for first, last in load.spans:
        length = min(last, until - load.trail) - first
        if length > 0:
            if length not in filled:
                filled[length] = fillable(load.lengths, length)
            total += filled[length]
    return total


def fillable(lengths: Iterable[int], most: int) -> int:
    """The largest sum of lengths, each as often as wished, that is at most `most`."""
    reach = 1
    mask = (1 << (most + 1)) - 1
    for length in lengths:
        if 0 < length <= most:
            step = length
            while step <= most:
                reach |= (reach << step) & mask
                step *= 2
    return reach.bit_length() - 1


def _station_loads(problem: Problem) -> list[Load]:
    options: dict[frozenset[str], list[Run]] = defaultdict(list)
    for run in problem.runs.values():
        options[_options(run, problem.stations)].append(run)
    found = []
    for wanted in options:
        within = [run for some, runs in options.items() if some <= wanted for run in runs]
        spans = tuple(span for one in sorted(wanted) for span in problem.stations[one].open)
        lengths = frozenset(run.length for run in within)
        found.append(Load("stations", sum(run.length for run in within), spans, lengths))
    return found


def _options(run: Run, stations: Mapping[str, Station]) -> frozenset[str]:
    return frozenset(one.id for one in stations.values() if fits(run, one))


def _judge_loads(problem: Problem) -> list[Load]:
    return [
        _shared(about, runs, problem.judges.get(about, hours(problem)))
        for about, runs in _sharing((run, run.judges) for run in problem.runs.values()).items()
    ]


def _device_loads(problem: Problem) -> list[Load]:
    runs = _sharing((run, run.devices) for run in problem.runs.values())
    return [
        _shared(about, runs[about], hours(problem) * most)
        for about, most in problem.devices.items()
        if about in runs
    ]


def _sharing(pairs: Iterable[tuple[Run, Iterable[str]]]) -> dict[str, list[Run]]:
    found: dict[str, list[Run]] = defaultdict(list)
    for run, things in pairs:
        for thing in things:
            found[thing].append(run)
    return found


def _shared(about: str, runs: Sequence[Run], spans: Sequence[Span]) -> Load:
    return Load(
        about,
        sum(run.work for run in runs),
        tuple(spans),
        frozenset(run.work for run in runs),
        min(run.reset for run in runs),
    )


def _single(problem: Problem, run: Run, open_hours: Sequence[Span]) -> int:
    """Open minutes until the run could be over if it were alone."""
    lower = run.window[0] if run.window else 0
    over = [
        max(first, lower) + run.length
        for station in problem.stations.values()
        if fits(run, station)
        for first, last in station.open
        if max(first, lower) + run.length <= last
    ]
    return worked(open_hours, min(over)) if over else 0
