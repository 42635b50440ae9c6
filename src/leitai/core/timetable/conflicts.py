"""What is wrong with a timetable, named so that people can mend it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from leitai.core.timetable.model import (
    Place,
    Problem,
    Run,
    Span,
    Timetable,
    fits,
    inside,
    neighbours,
    people_span,
    station_span,
    work_span,
)

CODES: Final = (
    "unplaced", "station_unknown", "station_unfit", "closed", "window", "station_busy",
    "judge_busy", "judge_travel", "judge_away", "person_busy", "person_travel", "device_short",
    "order_broken", "unit_parted", "unit_adjacent",
)  # fmt: skip
"""Every kind of conflict, the gravest first."""


@dataclass(frozen=True, slots=True, order=True)
class Conflict:
    """Something that cannot be.

    Attributes:
        code: one of `CODES`.
        entries: whom it is about, sorted.
        about: the station, judge, person, device or unit; empty where the entries say it all.
    """

    code: str
    entries: tuple[str, ...]
    about: str = ""


@dataclass(frozen=True, slots=True)
class _Stay:
    entry: str
    span: Span
    venue: str


def conflicts(problem: Problem, timetable: Timetable) -> list[Conflict]:
    """All conflicts, the gravest kinds first; each pair of entries once per thing they share."""
    placed = {
        entry: place
        for entry, place in timetable.items()
        if entry in problem.runs and place.station in problem.stations
    }
    found = [
        *_alone(problem, timetable),
        *_stations(problem, placed),
        *_judges(problem, placed),
        *_people(problem, placed),
        *_devices(problem, placed),
    ]
    rules = problem.rules
    if rules.keep_order:
        found += _order(problem, placed)
    if rules.one_venue:
        found += _parted(problem, placed)
    if rules.apart:
        found += _adjacent(problem, placed)
    grave = {code: at for at, code in enumerate(CODES)}
    return sorted(set(found), key=lambda each: (grave[each.code], each))


def _alone(problem: Problem, timetable: Timetable) -> Iterator[Conflict]:
    for entry, run in problem.runs.items():
        place = timetable.get(entry)
        if place is None:
            yield Conflict("unplaced", (entry,))
        elif place.station not in problem.stations:
            yield Conflict("station_unknown", (entry,), place.station)
        else:
            yield from _place(problem, run, place)


def _place(problem: Problem, run: Run, place: Place) -> Iterator[Conflict]:
    station = problem.stations[place.station]
    if not fits(run, station):
        yield Conflict("station_unfit", (run.id,), station.id)
    if not inside(station_span(run, place.start), station.open):
        yield Conflict("closed", (run.id,), station.id)
    if run.window and not inside(people_span(run, place.start), [run.window]):
        yield Conflict("window", (run.id,))
    for judge in run.judges:
        free = problem.judges.get(judge)
        if free is not None and not inside(work_span(run, place.start), free):
            yield Conflict("judge_away", (run.id,), judge)


def _stations(problem: Problem, placed: Timetable) -> Iterator[Conflict]:
    stays = _stays(problem, placed, station_span, lambda _, place: (place.station,))
    for station, each in stays.items():
        for one, other in _meeting(each):
            yield _pair("station_busy", one, other, station)


def _judges(problem: Problem, placed: Timetable) -> Iterator[Conflict]:
    stays = _stays(problem, placed, work_span, lambda run, _: run.judges)
    yield from _moving("judge", stays, problem.rules.travel)


def _people(problem: Problem, placed: Timetable) -> Iterator[Conflict]:
    stays = _stays(problem, placed, people_span, lambda run, _: run.people)
    yield from _moving("person", stays, problem.rules.travel)


def _moving(kind: str, stays: dict[str, list[_Stay]], travel: int) -> Iterator[Conflict]:
    for about, each in stays.items():
        for one, other in _meeting(each, travel):
            if one.span[1] > other.span[0] and other.span[1] > one.span[0]:
                yield _pair(f"{kind}_busy", one, other, about)
            elif one.venue != other.venue:
                yield _pair(f"{kind}_travel", one, other, about)


def _devices(problem: Problem, placed: Timetable) -> Iterator[Conflict]:
    stays = _stays(
        problem,
        placed,
        work_span,
        lambda run, _: tuple(one for one in run.devices if one in problem.devices),
    )
    for device, each in stays.items():
        for entries in _crowds(each, problem.devices[device]):
            yield Conflict("device_short", entries, device)


def _crowds(stays: Sequence[_Stay], most: int) -> Iterator[tuple[str, ...]]:
    """Who is there whenever somebody comes and there are more than `most`."""
    running: list[_Stay] = []
    for stay in sorted(stays, key=lambda each: (each.span, each.entry)):
        running = [each for each in running if each.span[1] > stay.span[0]]
        running.append(stay)
        if len(running) > most:
            yield tuple(sorted(each.entry for each in running))


def _order(problem: Problem, placed: Timetable) -> Iterator[Conflict]:
    """Neighbours in the order drawn of whom the later begins first."""
    runs = [problem.runs[entry] for entry in placed if problem.runs[entry].order]
    drawn = sorted((run.race, run.order, run.id) for run in runs)
    for (race, _, before), (same, _, after) in pairwise(drawn):
        if race == same and _begin(problem, placed, after) < _begin(problem, placed, before):
            yield Conflict("order_broken", tuple(sorted((before, after))))


def _begin(problem: Problem, placed: Timetable, entry: str) -> int:
    return placed[entry].start + problem.runs[entry].setup


def _parted(problem: Problem, placed: Timetable) -> Iterator[Conflict]:
    for unit, entries in _units(problem, placed).items():
        if len({problem.stations[placed[each].station].venue for each in entries}) > 1:
            yield Conflict("unit_parted", tuple(sorted(entries)), unit)


def _adjacent(problem: Problem, placed: Timetable) -> Iterator[Conflict]:
    beside = neighbours(problem)
    for unit, entries in _units(problem, placed).items():
        stays = [
            _Stay(each, people_span(problem.runs[each], placed[each].start), placed[each].station)
            for each in entries
        ]
        for one, other in _meeting(stays):
            if other.venue in beside[one.venue]:
                yield _pair("unit_adjacent", one, other, unit)


def _units(problem: Problem, placed: Timetable) -> dict[str, list[str]]:
    units: dict[str, list[str]] = defaultdict(list)
    for entry in placed:
        if problem.runs[entry].unit:
            units[problem.runs[entry].unit].append(entry)
    return units


def _stays(
    problem: Problem,
    placed: Timetable,
    span: Callable[[Run, int], Span],
    of: Callable[[Run, Place], Iterable[str]],
) -> dict[str, list[_Stay]]:
    stays: dict[str, list[_Stay]] = defaultdict(list)
    for entry, place in placed.items():
        run = problem.runs[entry]
        stay = _Stay(entry, span(run, place.start), problem.stations[place.station].venue)
        for about in of(run, place):
            stays[about].append(stay)
    return stays


def _meeting(stays: Sequence[_Stay], gap: int = 0) -> Iterator[tuple[_Stay, _Stay]]:
    """Pairs with less than `gap` minutes between them, the earlier first."""
    running: list[_Stay] = []
    for stay in sorted(stays, key=lambda each: (each.span, each.entry)):
        running = [each for each in running if each.span[1] + gap > stay.span[0]]
        yield from ((each, stay) for each in running)
        running.append(stay)


def _pair(code: str, one: _Stay, other: _Stay, about: str) -> Conflict:
    entries = sorted((one.entry, other.entry))
    return Conflict(code, (entries[0], entries[1]), about)
