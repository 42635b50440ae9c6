"""What people ask about an assignment: why this pair, how likely each pair was, how it connects."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final, Literal

import numpy as np
from numpy.typing import NDArray

from leitai.core.panel.allocation import Allocation, allocate
from leitai.core.panel.allocation_request import Request
from leitai.core.panel.connectivity import Connectivity, connectivity
from leitai.core.panel.ratings import Ratings

Ground = Literal["recused", "anchor", "anchor_entry", "cheap", "dear"]

CELLS: Final = 1_500_000
"""Pairs times seeds that are tried for probabilities: about a second."""
SEEDS_LEAST: Final = 20
SEEDS_MOST: Final = 200


@dataclass(frozen=True, slots=True)
class PairWhy:
    """Why a judge does or does not mark an entry.

    Attributes:
        assigned: whether the judge does.
        ground: `recused`; `anchor` judge or `anchor_entry`; `cheap` enough or too `dear`.
        constituency: of the judge; `quota`: judges of it that the entry needs at least.
        cost: drawn from the seed; `rank`: its place among the judges of the constituency who may
            mark the entry, from 1.
        price: what one review of this judge costs more (in demand) or less than another's, so that
            loads come out right.
        limit: cost plus price of who stands against the judge: the dearest on the panel whose place
            the judge could take, or, for one on the panel, the cheapest who could take that place;
            `None` where nobody could, or nothing was drawn.
        load: entries of the judge; `least`, `most`: its bounds, anchors apart.
        panel: judges of the entry, in order.
    """

    assigned: bool
    ground: Ground
    constituency: str
    quota: int
    cost: int | None
    rank: int | None
    price: int | None
    limit: int | None
    load: int
    least: int | None
    most: int | None
    panel: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Probabilities:
    """How often pairs met over many seeds; they are not alike where quotas and conflicts bind.

    Attributes:
        seeds: how many were tried: the request's own with `#1`, `#2` … behind it.
        mean: over the pairs that may meet.
        highest: of all pairs; `entry`, `judge`: which.
        lowest: of the pairs that may meet.
    """

    seeds: int
    mean: float
    highest: float
    entry: str
    judge: str
    lowest: float


def explain(made: Allocation, entry: str, judge: str) -> PairWhy:
    """Why the pair does or does not meet; raises `KeyError` for who is not in the request."""
    request = made.request
    panel = tuple(made.assignments[entry])
    known = _Known(made, entry, judge)
    if (entry, judge) in set(request.conflicts):
        return known.why("recused", panel)
    if entry in set(request.anchor_entries):
        return known.why("anchor_entry", panel)
    if judge in set(request.anchors):
        return known.why("anchor", panel)
    return known.drawn(panel)


def design(made: Allocation) -> Connectivity:
    """How the assignment connects its judges; who has no entry is left out."""
    return design_of(made.assignments)


def design_of(assignments: dict[str, list[str]]) -> Connectivity:
    """The same of any assignment: entry → judges."""
    entries = tuple(entry for entry, judges in assignments.items() if judges)
    judges = tuple(sorted({judge for each in assignments.values() for judge in each}))
    if not entries:
        return Connectivity((), None)
    column = {judge: at for at, judge in enumerate(judges)}
    pairs = [(row, column[judge]) for row, e in enumerate(entries) for judge in assignments[e]]
    row, col = np.array(pairs, dtype=np.intp).T
    return connectivity(Ratings(entries, judges, row, col, np.ones(len(row))))


def probabilities(request: Request) -> Probabilities | None:
    """How likely each pair is; `None` if trying enough seeds would take too long.

    Raises:
        Unassignable: as `allocate`.
    """
    seeds = min(SEEDS_MOST, CELLS // max(1, len(request.rows) * len(request.columns)))
    if seeds < SEEDS_LEAST or not request.rows:
        return None
    met = pair_counts(request, seeds) / seeds
    may = np.where(request.barred, np.nan, met)
    row, column = np.unravel_index(int(np.nanargmax(may)), may.shape)
    return Probabilities(
        seeds=seeds,
        mean=float(np.nanmean(may)),
        highest=float(may[row, column]),
        entry=request.rows[row],
        judge=request.columns[column],
        lowest=float(np.nanmin(may)),
    )


def pair_counts(request: Request, seeds: int) -> NDArray[np.int64]:
    """How often each pair of rows × columns met over that many seeds."""
    met = np.zeros((len(request.rows), len(request.columns)), np.int64)
    for number in range(1, seeds + 1):
        met += allocate(replace(request, seed=f"{request.seed}#{number}")).chosen
    return met


class _Known:
    """What is known of one pair."""

    def __init__(self, made: Allocation, entry: str, judge: str) -> None:
        self._made = made
        request = made.request
        self._judge = judge
        self._constituency = request.judges[judge]
        self._row = request.rows.index(entry) if entry in set(request.rows) else None
        column = request.columns.index(judge)
        places = np.flatnonzero(request.free == column)
        self._place = int(places[0]) if len(places) else None

    def why(self, ground: Ground, panel: tuple[str, ...], **drawn: int) -> PairWhy:
        problem, place = self._made.problem, self._place
        return PairWhy(
            assigned=self._judge in panel,
            ground=ground,
            constituency=self._constituency,
            quota=self._made.request.quotas.get(self._constituency, 0),
            cost=drawn.get("cost"),
            rank=drawn.get("rank"),
            price=drawn.get("price"),
            limit=drawn.get("limit"),
            load=self._made.loads[self._judge],
            least=None if place is None else int(problem.least[place]),
            most=None if place is None else int(problem.most[place]),
            panel=panel,
        )

    def drawn(self, panel: tuple[str, ...]) -> PairWhy:
        """A pair the seed decided about."""
        made, row, place = self._made, self._row, self._place
        if row is None or place is None:
            raise KeyError(self._judge)
        problem, chosen = made.problem, made.solution.chosen[row]
        costs = problem.costs[row]
        rivals = costs[(problem.group == problem.group[place]) & ~problem.barred[row]]
        return self.why(
            "cheap" if chosen[place] else "dear",
            panel,
            cost=int(costs[place]),
            rank=1 + int((rivals < costs[place]).sum()),
            price=int(made.solution.prices[place]),
            **self._limit(row, place),
        )

    def _limit(self, row: int, place: int) -> dict[str, int]:
        """The other side of the choice, if anybody could change places with the judge."""
        problem, solution = self._made.problem, self._made.solution
        chosen, group = solution.chosen[row], problem.group
        priced = problem.costs[row] + solution.prices
        spare = np.bincount(group[chosen], minlength=problem.need.shape[1]) > problem.need[row]
        same = group == group[place]
        if chosen[place]:
            could = ~chosen & ~problem.barred[row] & (same | spare[group[place]])
            return {"limit": int(priced[could].min())} if could.any() else {}
        could = chosen & (same | spare[group])
        return {"limit": int(priced[could].max())} if could.any() else {}
