"""Finding a timetable: construction, then ruin and recreate under a horizon that is drawn in.

Construction puts the most constrained runs first, each where it is over soonest. Then, as in
Schrimpf et al. (2000) and Christiaens & Vanden Berghe (2020), a few stretches of stations are
emptied and filled again, again and again: first until everybody has a place, then with an earlier
horizon, until the bound is near or the rounds are used up. The same seed gives the same timetable.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Final, Literal

from leitai.core.timetable.bound import bound, instant
from leitai.core.timetable.chance import Chance
from leitai.core.timetable.conflicts import conflicts
from leitai.core.timetable.grid import FAR, Grid
from leitai.core.timetable.model import (
    Place,
    Problem,
    Span,
    Timetable,
    hours,
    span_of,
    worked,
)
from leitai.core.timetable.ruler import Ruler, ruler_of

Aim = Literal["shortest", "repair"]
NEAR: Final = 0.004
"""Within this of the bound nothing more is tried."""
PATIENCE: Final = 4000
"""Rounds without a complete timetable before a horizon is given up."""
MOST_SHARE: Final = 64
"""Steps towards the bound are not made smaller than its distance by this."""
ONLY_SNUG: Final = 2
WIDE: Final = 3
HEAT: Final = 0.05
"""How warm the annealing begins, in typical runs."""
TRIED: Final = 12
"""Of those left out, so many are tried in a round beside whoever was taken away."""
HOME: Final = 900
"""Of a thousand tries to put a run back, how many look at its published place first."""


def never() -> bool:
    """Nobody stops the search."""
    return False


def unheard(solution: Solution) -> None:
    """Nobody listens."""
    del solution


@dataclass(frozen=True, slots=True)
class Wish:
    """How to search.

    Attributes:
        aim: `shortest`; `repair`: as few moves from `published` as can be.
        rounds: at most this many ruins.
        seed: of all choices.
        published: what people know already.
        stop: asked now and then; `report`: told of every better timetable.
    """

    aim: Aim = "shortest"
    rounds: int = 60_000
    seed: int = 1
    published: Timetable = field(default_factory=dict)
    stop: Callable[[], bool] = never
    report: Callable[[Solution], None] = unheard


@dataclass(frozen=True, slots=True)
class Solution:
    """What was found.

    Attributes:
        places: entry → place; without conflicts.
        unplaced: who fits nowhere.
        span: open minutes it takes; `bound`: what every timetable takes.
        moved: how many are not where they were published.
        rounds: ruins made.
    """

    places: Mapping[str, Place]
    unplaced: tuple[str, ...]
    span: int
    bound: int
    moved: int
    rounds: int


def solve(problem: Problem, wish: Wish | None = None) -> Solution:
    """The best timetable found; never one with conflicts, perhaps one with entries left out."""
    wish = wish or Wish()
    ruler = ruler_of(problem, wish.published)
    if ruler.step == 1:
        return _Search(problem, wish).run()
    report = wish.report
    scaled = replace(
        wish,
        published={entry: ruler.down_place(place) for entry, place in wish.published.items()},
        report=lambda found: report(_up(ruler, found)),
    )
    return _up(ruler, _Search(ruler.down(problem), scaled).run())


def _up(ruler: Ruler, found: Solution) -> Solution:
    places = {entry: ruler.up_place(place) for entry, place in found.places.items()}
    return replace(
        found, places=places, span=found.span * ruler.step, bound=found.bound * ruler.step
    )


class _Search:
    def __init__(self, problem: Problem, wish: Wish) -> None:
        self._problem = problem
        self._wish = wish
        self._chance = Chance(wish.seed)
        self._hours: list[Span] = hours(problem)
        self._bound = bound(problem)
        self._rounds = 0
        self._absent = dict.fromkeys(problem.runs, 1)
        self._best: dict[str, Place] = {}
        lengths = sorted(run.length for run in problem.runs.values())
        self._typical = lengths[len(lengths) // 2] if lengths else 1
        self._worst = FAR * FAR

    def run(self) -> Solution:
        grid = self._construct()
        self._keep(grid)
        if grid.left:
            self._complete(grid)
        if self._wish.aim == "shortest" and len(self._best) == len(self._problem.runs):
            self._shorten()
        return self._solution()

    def _solution(self) -> Solution:
        published = self._wish.published
        return Solution(
            places=dict(self._best),
            unplaced=tuple(sorted(set(self._problem.runs) - set(self._best))),
            span=span_of(self._problem, self._best),
            bound=self._bound,
            moved=sum(published.get(each, place) != place for each, place in self._best.items()),
            rounds=self._rounds,
        )

    def _construct(self) -> Grid:
        grid = Grid(self._problem)
        if self._wish.aim == "repair":
            self._restore(grid)
        for entry in sorted(grid.left, key=lambda each: self._rank(grid, each)):
            self._insert(grid, entry)
        return grid

    def _restore(self, grid: Grid) -> None:
        """Everybody's published place, but for those in conflict most often."""
        known = {
            entry: place
            for entry, place in self._wish.published.items()
            if entry in self._problem.runs and place.station in self._problem.stations
        }
        counts = dict.fromkeys(known, 0)
        for each in conflicts(self._problem, known):
            for entry in each.entries:
                counts[entry] = counts.get(entry, 0) + 1
        for entry in sorted(known, key=lambda each: (counts[each], known[each], each)):
            if grid.free(entry, known[entry]):
                grid.add(entry, known[entry])

    def _rank(self, grid: Grid, entry: str) -> tuple[int, int, int, str]:
        run = self._problem.runs[entry]
        drawn = run.order if self._problem.rules.keep_order and run.order else FAR
        return drawn, len(grid.options[entry]), -run.length, entry

    def _insert(self, grid: Grid, entry: str, way: int = 0) -> None:
        """Put a run where it is over soonest; `way` 1: close up to others first, 2: only so."""
        home = self._wish.published.get(entry)
        if home is not None and self._wish.aim == "repair" and self._chance.below(1000) < HOME:
            place = home if grid.free(entry, home) else grid.first(entry)
        else:
            place = grid.snug(entry) if way else None
            if place is None and way < ONLY_SNUG:
                place = grid.first(entry)
        if place is not None:
            grid.add(entry, place)

    def _keep(self, grid: Grid) -> None:
        """Remember the timetable if it is better than any before."""
        worth = sum(self._problem.runs[each].length for each in grid.left) * FAR
        worth += span_of(self._problem, grid.places)
        if worth < self._worst or not self._best:
            self._worst, self._best = worth, dict(grid.places)
            self._wish.report(self._solution())

    def _complete(self, grid: Grid) -> bool:
        """Ruin and recreate until everybody has a place; whether that came about."""
        limit = self._rounds + PATIENCE
        current = lowest = self._cost(grid)
        while self._rounds < limit and self._rounds < self._wish.rounds:
            if not grid.left:
                return True
            if self._rounds % 16 == 0 and self._wish.stop():
                return False
            self._rounds += 1
            gone = self._ruin(grid)
            tried = self._recreate(grid, gone)
            cost = self._cost(grid)
            if cost <= current + self._warmth(limit):
                current = cost
                if cost < lowest:
                    lowest, limit = cost, self._rounds + PATIENCE
                    self._keep(grid)
            else:
                self._undo(grid, tried, gone)
        return not grid.left

    def _warmth(self, limit: int) -> float:
        """How much worse a step may be: less and less, by a logarithmic die (annealing)."""
        left = max(0.0, (limit - self._rounds) / PATIENCE)
        die = (1 + self._chance.below(1 << 30)) / (1 << 30)
        return -HEAT * self._typical * left * math.log(die)

    def _cost(self, grid: Grid) -> int:
        """Minutes without a place."""
        return sum(self._problem.runs[each].length for each in grid.left)

    def _ruin(self, grid: Grid) -> dict[str, Place]:
        """Empty a few stretches that somebody left out could use; who was taken away whence."""
        gone: dict[str, Place] = {}
        target = self._chance.of(list(grid.left))
        options = grid.options[target] or tuple(self._problem.stations.values())
        at = self._chance.below(FAR)
        alike = self._chance.below(3) > 0
        for _ in range(1 + self._chance.below(WIDE)):
            station = self._chance.of(options)
            place = at if alike else self._chance.below(FAR)
            first, last = station.open[place % len(station.open)] if station.open else (0, 0)
            for entry in grid.between(station.id, first, last):
                gone[entry] = grid.remove(entry)
        for entry in self._related(grid, target):
            gone[entry] = grid.remove(entry)
        return gone

    def _related(self, grid: Grid, target: str) -> list[str]:
        """Now and then, some who share a judge or a unit with whoever has no place."""
        run = self._problem.runs[target]
        wanted = set(run.judges) | ({run.unit} if self._problem.rules.one_venue else set())
        if not wanted or self._chance.below(2):
            return []
        runs = self._problem.runs
        sharing = [
            each
            for each in grid.places
            if runs[each].unit in wanted or not wanted.isdisjoint(runs[each].judges)
        ]
        self._chance.shuffle(sharing)
        return sharing[: 1 + self._chance.below(6)]

    def _recreate(self, grid: Grid, gone: Mapping[str, Place]) -> list[str]:
        """Put back who was taken away, and some of those left out, in one of four orders."""
        left = [each for each in grid.left if each not in gone]
        self._chance.shuffle(left)
        left = [*gone, *left[:TRIED]]
        self._chance.shuffle(left)
        way, runs = self._chance.below(4), self._problem.runs
        if way == 0:
            left.sort(key=lambda each: -runs[each].length)
        elif way == 1:
            left.sort(key=lambda each: -self._absent[each])
        elif way == 2:  # noqa: PLR2004 -- the third of four ways
            left.sort(key=lambda each: self._rank(grid, each))
        how = self._chance.below(1 + ONLY_SNUG)
        for entry in left:
            self._insert(grid, entry, how)
        for entry in left:
            if entry in grid.left:
                self._absent[entry] += 1
        return left

    def _undo(self, grid: Grid, tried: list[str], gone: Mapping[str, Place]) -> None:
        for entry in tried:
            if entry in grid.places:
                grid.remove(entry)
        for entry, place in gone.items():
            grid.add(entry, place)

    def _shorten(self) -> None:
        """Draw the horizon in by a share of what lies above the bound, smaller when that fails."""
        share = 8
        while self._rounds < self._wish.rounds and not self._wish.stop():
            span = span_of(self._problem, self._best)
            above = span - self._bound
            step = max(1, above // share)
            if above <= self._bound * NEAR:
                return
            self._absent = dict.fromkeys(self._problem.runs, 1)
            if self._complete(self._drawn_in(span - step)):
                continue
            if share > MOST_SHARE:
                return
            share *= 2

    def _drawn_in(self, minutes: int) -> Grid:
        """The best timetable without what ends later than that many open minutes."""
        grid = Grid(self._problem, instant(self._hours, minutes))
        for entry, place in self._best.items():
            if worked(self._hours, place.start + self._problem.runs[entry].length) <= minutes:
                grid.add(entry, place)
        for entry in sorted(grid.left, key=lambda each: self._rank(grid, each)):
            self._insert(grid, entry)
        if not grid.left:
            self._keep(grid)
        return grid
