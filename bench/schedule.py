"""How good the timetable solver is: 500 entries, 20 stations, 3 venues, 3 days, against a bound.

The bound is not the solver's own: HiGHS relaxes which patterns of runs fill the stretches of each
kind of station, together with the judges' hours, and the shortest horizon for which even that has
an answer is what every timetable takes. The plain reference puts runs first come, first served.
Prints one JSON object as its last line.
"""

from __future__ import annotations

import json
import sys
import time
from collections import Counter, defaultdict

import highspy
import numpy as np

from leitai.core.timetable.bound import instant
from leitai.core.timetable.chance import Chance
from leitai.core.timetable.conflicts import conflicts
from leitai.core.timetable.grid import Grid
from leitai.core.timetable.model import (
    Problem,
    Rules,
    Run,
    Span,
    Station,
    hours,
    span_of,
)
from leitai.core.timetable.solve import Wish, solve

ENTRIES, STATIONS, VENUES, DAYS = 500, 20, 3, 3
SECONDS = 18.0
LIMIT, WITHIN = 20.0, 0.02
KINDS = ("robot", "weld", "mill", "plc")
WORK = {"robot": (35, 50), "weld": (30, 45, 55), "mill": (50, 65), "plc": (30, 40, 55)}
WORKSHARE = {"robot": 140, "weld": 105, "mill": 110, "plc": 145}
STANDS = {"robot": 6, "weld": 4, "mill": 5, "plc": 5}
MOVING, SPARE = ("robot", "weld"), 3
"""In these trades panels of two judges go from station to station, so many more than stations; in
the others judges are posted at a station."""
DAY, OPENING = 1440, 8 * 60


def stretches(days: int, extra: int) -> tuple[Span, ...]:
    """Mornings and afternoons; venues begin `extra` minutes apart."""
    spans = []
    for day in range(days):
        first = day * DAY + OPENING + extra
        spans += [(first, first + 240), (first + 300, first + 600)]
    return tuple(spans)


def instance(seed: int = 7) -> Problem:
    """A contest of four trades at three venues, a panel of two for each run, six cameras."""
    chance = Chance(seed)
    stations: dict[str, Station] = {}
    kinds = [kind for kind in KINDS for _ in range(STANDS[kind])]
    for number, kind in enumerate(kinds):
        venue = number * VENUES // STATIONS
        name = f"S{number + 1:02}"
        also = {KINDS[(KINDS.index(kind) + 1) % 4]} if number % 10 == 0 else set()
        stations[name] = Station(
            name, f"V{venue + 1}", stretches(DAYS, 0), frozenset({kind} | also)
        )
    runs: dict[str, Run] = {}
    for kind in KINDS:
        for number in range(WORKSHARE[kind]):
            entry = f"E{len(runs) + 1:04}"
            panel = number % (STANDS[kind] + SPARE) + 1
            runs[entry] = Run(
                entry,
                work=chance.of(WORK[kind]),
                setup=5,
                reset=5,
                needs=kind,
                unit=f"U{chance.below(28):02}",
                people=(entry,),
                judges=(f"{kind}-{panel}a", f"{kind}-{panel}b") if kind in MOVING else (),
                devices=("camera",) if chance.below(5) == 0 else (),
            )
    rules = Rules(travel=20, apart=True)
    return Problem(runs, stations, devices={"camera": 6}, rules=rules)


def patterns(lengths: tuple[int, ...], most: int) -> list[tuple[int, ...]]:
    """All ways to fill a stretch, each as how often every length is in it."""
    if not lengths:
        return [()]
    return [
        (often, *rest)
        for often in range(most // lengths[0] + 1)
        for rest in patterns(lengths[1:], most - often * lengths[0])
    ]


class Relaxation:
    """The linear relaxation for one horizon: patterns per kind of station and stretch."""

    def __init__(self, problem: Problem, until: int) -> None:
        self.highs = highspy.Highs()  # type: ignore[no-untyped-call]
        self.highs.setOptionValue("output_flag", False)  # noqa: FBT003 -- HiGHS' form
        self.demand = Counter((run.needs, run.length) for run in problem.runs.values())
        self.cover: dict[tuple[str, int], list[tuple[int, int]]] = defaultdict(list)
        self.rows: list[tuple[list[int], list[int], int]] = []
        self.columns = 0
        self._stretches(problem, until)
        self._judges(problem, until)

    def _stretches(self, problem: Problem, until: int) -> None:
        groups: Counter[tuple[frozenset[str], Span]] = Counter()
        for station in problem.stations.values():
            for first, last in station.open:
                if min(last, until) > first:
                    groups[station.fits, (first, min(last, until))] += 1
        for (kinds, (first, last)), count in groups.items():
            items = sorted(each for each in self.demand if each[0] in kinds)
            found = patterns(tuple(length for _, length in items), last - first)
            columns = []
            for pattern in maximal(found):
                for item, often in zip(items, pattern, strict=True):
                    if often:
                        self.cover[item].append((self.columns, often))
                columns.append(self.columns)
                self.columns += 1
            self.rows.append((columns, [1] * len(columns), count))

    def _judges(self, problem: Problem, until: int) -> None:
        """A judge's hours are a matter of sums alone: checked here, not in the relaxation."""
        open_hours = [(a, min(b, until)) for a, b in hours(problem) if min(b, until) > a]
        reset = min(run.reset for run in problem.runs.values())
        there = sum(b - a for a, b in open_hours) - reset
        load: Counter[str] = Counter()
        for run in problem.runs.values():
            load.update(dict.fromkeys(run.judges, run.work))
        self.judged = max(load.values(), default=0) <= there

    def feasible(self) -> bool:
        """Whether even this has an answer."""
        if not self.judged or any(item not in self.cover for item in self.demand):
            return False
        highs, inf = self.highs, highspy.kHighsInf
        for _ in range(self.columns):
            highs.addVar(0, inf)
        for columns, weights, most in self.rows:
            highs.addRow(-inf, most, len(columns), np.array(columns), np.array(weights, float))
        for item, wanted in self.demand.items():
            pairs = self.cover[item]
            columns, weights = [each for each, _ in pairs], [often for _, often in pairs]
            highs.addRow(wanted, inf, len(columns), np.array(columns), np.array(weights, float))
        highs.run()
        return highs.getModelStatus() == highspy.HighsModelStatus.kOptimal


def maximal(found: list[tuple[int, ...]]) -> list[tuple[int, ...]]:
    """Only patterns to which nothing can be added: the others cover less."""
    known = set(found)
    return [
        each
        for each in found
        if not any((*each[:at], each[at] + 1, *each[at + 1 :]) in known for at in range(len(each)))
    ]


def relaxed_bound(problem: Problem) -> int:
    """The shortest horizon, in open minutes, that the relaxation does not rule out."""
    open_hours = hours(problem)
    low, high = 1, sum(last - first for first, last in open_hours)
    while low < high:
        middle = (low + high) // 2
        if Relaxation(problem, instant(open_hours, middle)).feasible():
            high = middle
        else:
            low = middle + 1
    return low


def plain(problem: Problem) -> dict[str, int]:
    """First come, first served: every run where it is over soonest."""
    grid = Grid(problem)
    for entry in problem.runs:
        place = grid.first(entry)
        if place is not None:
            grid.add(entry, place)
    return {"span": span_of(problem, grid.places), "left": len(problem.runs) - len(grid.places)}


def main() -> int:
    """Measure and print."""
    problem = instance()
    begun = time.perf_counter()
    proven = relaxed_bound(problem)
    bounding = time.perf_counter() - begun
    begun = time.perf_counter()
    made = solve(
        problem,
        Wish(rounds=1 << 30, stop=lambda: time.perf_counter() - begun > SECONDS),
    )
    seconds = time.perf_counter() - begun
    found = conflicts(problem, made.places)
    over = made.span / proven - 1
    first_come = plain(problem)
    holds = seconds <= LIMIT and not found and not made.unplaced and over <= WITHIN
    row = {
        "bench": "schedule",
        "entries": len(problem.runs),
        "stations": len(problem.stations),
        "venues": VENUES,
        "days": DAYS,
        "seconds": round(seconds, 2),
        "limit_seconds": LIMIT,
        "span_minutes": made.span,
        "bound_minutes": proven,
        "own_bound_minutes": made.bound,
        "over_bound": round(over, 4),
        "limit_over_bound": WITHIN,
        "conflicts": len(found),
        "unplaced": len(made.unplaced),
        "rounds": made.rounds,
        "bound_seconds": round(bounding, 2),
        "first_come": first_come,
        "ratio_first_come": round(first_come["span"] / made.span, 4),
        "holds": holds,
    }
    print(json.dumps(row, ensure_ascii=False))
    return 0 if holds else 1


if __name__ == "__main__":
    sys.exit(main())
