"""What a timetable must respect, minute by minute and pair by pair: slow, and plainly right."""

from __future__ import annotations

from itertools import combinations, pairwise

from leitai.core.timetable.conflicts import Conflict
from leitai.core.timetable.model import Place, Problem, Timetable


def plain_conflicts(problem: Problem, timetable: Timetable) -> set[Conflict]:
    """All conflicts but those of devices, which are counted in `device_minutes`."""
    runs, stations = problem.runs, problem.stations
    placed = {e: p for e, p in timetable.items() if e in runs and p.station in stations}
    found = {
        each for entry in runs for each in entry_conflicts(problem, entry, timetable.get(entry))
    }
    for one, other in combinations(sorted(placed), 2):
        found |= pair_conflicts(problem, timetable, one, other)
    if problem.rules.keep_order:
        found |= order_conflicts(problem, placed)
    if problem.rules.one_venue:
        for unit in {runs[e].unit for e in placed} - {""}:
            mates = sorted(e for e in placed if runs[e].unit == unit)
            if len({stations[placed[e].station].venue for e in mates}) > 1:
                found.add(Conflict("unit_parted", tuple(mates), unit))
    return found


def entry_conflicts(problem: Problem, entry: str, place: Place | None) -> set[Conflict]:
    """What is wrong with one entry alone."""
    run = problem.runs[entry]
    if place is None:
        return {Conflict("unplaced", (entry,))}
    if place.station not in problem.stations:
        return {Conflict("station_unknown", (entry,), place.station)}
    station = problem.stations[place.station]
    found: set[Conflict] = set()
    wrong = run.stations and station.id not in run.stations
    if wrong or (run.needs and station.fits and run.needs not in station.fits):
        found.add(Conflict("station_unfit", (entry,), station.id))
    stay = set(range(place.start, place.start + run.setup + run.work + run.reset))
    if not any(stay <= set(range(*span)) for span in station.open):
        found.add(Conflict("closed", (entry,), station.id))
    here = set(range(place.start, place.start + run.setup + run.work))
    if run.window and not here <= set(range(*run.window)):
        found.add(Conflict("window", (entry,)))
    work = set(range(place.start + run.setup, place.start + run.setup + run.work))
    for judge in run.judges:
        free = problem.judges.get(judge)
        if free is not None and not any(work <= set(range(*span)) for span in free):
            found.add(Conflict("judge_away", (entry,), judge))
    return found


def order_conflicts(problem: Problem, placed: Timetable) -> set[Conflict]:
    """Neighbours in the order of whom the later begins first."""
    drawn = [
        pair
        for race in ("", "R")
        for pair in pairwise(
            sorted(
                (r.order, e)
                for e, r in problem.runs.items()
                if e in placed and r.order and r.race == race
            )
        )
    ]
    begin = {e: placed[e].start + problem.runs[e].setup for e in placed}
    return {
        Conflict("order_broken", tuple(sorted((first, second))))
        for (_, first), (_, second) in drawn
        if begin[second] < begin[first]
    }


def pair_conflicts(problem: Problem, timetable: Timetable, one: str, other: str) -> set[Conflict]:
    """What two entries cannot have together."""
    runs, found, pair = problem.runs, set[Conflict](), (one, other)
    a, b, at, bt = runs[one], runs[other], timetable[one], timetable[other]
    venues = [problem.stations[place.station].venue for place in (at, bt)]
    taken = [set(range(p.start, p.start + r.length)) for r, p in ((a, at), (b, bt))]
    work = [
        set(range(p.start + r.setup, p.start + r.setup + r.work)) for r, p in ((a, at), (b, bt))
    ]
    here = [set(range(p.start, p.start + r.setup + r.work)) for r, p in ((a, at), (b, bt))]
    if at.station == bt.station and taken[0] & taken[1]:
        found.add(Conflict("station_busy", pair, at.station))
    for kind, shared, spans in (
        ("judge", set(a.judges) & set(b.judges), work),
        ("person", set(a.people) & set(b.people), here),
    ):
        for about in shared:
            if spans[0] & spans[1]:
                found.add(Conflict(f"{kind}_busy", pair, about))
            elif venues[0] != venues[1] and apart(spans[0], spans[1]) < problem.rules.travel:
                found.add(Conflict(f"{kind}_travel", pair, about))
    if problem.rules.apart and a.unit and a.unit == b.unit and here[0] & here[1]:
        line = [s.id for s in problem.stations.values() if s.venue == venues[0]]
        side = [abs(line.index(at.station) - line.index(bt.station))] if bt.station in line else []
        if side == [1]:
            found.add(Conflict("unit_adjacent", pair, a.unit))
    return found


def apart(one: set[int], other: set[int]) -> int:
    """Minutes between two stretches that do not meet."""
    return max(min(one) - max(other), min(other) - max(one)) - 1


def device_minutes(problem: Problem, timetable: Timetable) -> set[str]:
    """Devices of which more are in use at some minute than there are."""
    short: set[str] = set()
    for device, most in problem.devices.items():
        uses: dict[int, int] = {}
        for entry, place in timetable.items():
            run = problem.runs.get(entry)
            if run is None or place.station not in problem.stations or device not in run.devices:
                continue
            for minute in range(place.start + run.setup, place.start + run.setup + run.work):
                uses[minute] = uses.get(minute, 0) + 1
        if any(count > most for count in uses.values()):
            short.add(device)
    return short
