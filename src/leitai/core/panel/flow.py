"""Who judges what at least cost: an exact min-cost flow, with a proof that it is optimal.

The flow (fairness 10.1): entry → entry × group (at least the group's quota) → judge (once per pair,
never where barred) → sink (between `least` and `most`). All numbers are integers.

How it is solved: at given prices of the judges each entry's cheapest choice is known at once.
Prices are steered until loads are nearly right; then shortest paths move single reviews between
judges until they are right, keeping every entry's choice optimal at the prices. What proves it is
one line of arithmetic: for *any* prices y no assignment within the bounds costs less than

    Σ entries (cheapest choice at cost + y) − Σ judges max(y · least, y · most),

so an assignment that costs exactly that is optimal. `bound` computes it anew, without the solver.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from leitai.core.panel.kernel_flow import BARRED, choose, mend

SOLVER: Final = "leitai.flow/1"
"""Name and version that go into the ledger beside a result."""
BIGGEST_COST: Final = (1 << 24) - 1
_ROUNDS: Final = 40
_FASTER, _SLOWER = 1.2, 0.5
_TAKEN: Final = np.int64(1) << 50

Costs = NDArray[np.int32]
Wide = NDArray[np.int64]
Floats = NDArray[np.float64]
Flags = NDArray[np.bool_]


@dataclass(frozen=True, slots=True, eq=False)
class Problem:
    """An assignment to be made.

    Attributes:
        costs: entries × judges, whole numbers from 0 to `BIGGEST_COST`.
        barred: entries × judges that must not meet.
        group: group of each judge, from 0.
        need: entries × groups, judges that an entry has at least; one row stands for all entries.
        reviews: judges of each entry.
        least: entries of each judge, at least.
        most: entries of each judge, at most.
    """

    costs: NDArray[np.integer]
    barred: Flags
    group: NDArray[np.integer]
    need: NDArray[np.integer]
    reviews: NDArray[np.integer]
    least: NDArray[np.integer]
    most: NDArray[np.integer]


@dataclass(frozen=True, slots=True, eq=False)
class Solution:
    """An optimal assignment and what proves it.

    Attributes:
        chosen: entries × judges.
        cost: Σ of the chosen pairs' costs.
        prices: of the judges; `bound(problem, prices) == cost`.
        moves: reviews that were moved after the prices were steered.
    """

    chosen: Flags
    cost: int
    prices: Wide
    moves: int


class Infeasible(Exception):  # noqa: N818 — it is an answer, not a fault
    """Nothing keeps all the bounds.

    Attributes:
        code: `entry_short` (an entry has too few judges), `reviews_few` (its quotas ask for more
            than its reviews), `loads_high`, `loads_low` (the bounds of all loads together),
            `loads_over` (those judges must take more than they may, nobody else can) or
            `loads_under` (those judges cannot be given as much as they must have).
        entry: row of the entry, for the first two.
        judges: columns of the judges, for the last two.
        wanted: reviews that are to be given, or that those judges must take.
        possible: what the bounds, or the pairs, allow.
    """

    def __init__(
        self,
        code: str,
        *,
        entry: int | None = None,
        judges: Sequence[int] = (),
        wanted: int = 0,
        possible: int = 0,
    ) -> None:
        super().__init__(code)
        self.code = code
        self.entry = entry
        self.judges = tuple(judges)
        self.wanted = wanted
        self.possible = possible


class NotOptimalError(Exception):
    """The proof failed; it says that the solver is wrong."""


def solve(problem: Problem) -> Solution:
    """The cheapest assignment within the bounds; the same problem always gives the same one.

    Raises:
        Infeasible: there is none.
        NotOptimalError: the result could not be proved optimal.
    """
    order = np.argsort(problem.group, kind="stable")
    work = _Work(problem, order)
    work.steer()
    moves = work.mend()
    chosen = np.empty_like(work.chosen)
    chosen[:, order] = work.chosen
    prices = np.empty(len(order), np.int64)
    prices[order] = work.prices[:-1] - work.prices[-1]
    solution = Solution(chosen, int(problem.costs[chosen].sum(dtype=np.int64)), prices, moves)
    check(problem, solution)
    return solution


def check(problem: Problem, solution: Solution) -> None:
    """Prove a solution: it keeps every bound, and nothing can cost less.

    Raises:
        NotOptimalError: one of the two is not so.
    """
    chosen = solution.chosen
    loads = chosen.sum(axis=0)
    needs = needs_of(problem)
    groups = np.zeros(needs.shape, np.int64)
    for group in range(needs.shape[1]):
        groups[:, group] = chosen[:, problem.group == group].sum(axis=1)
    kept = (
        not (chosen & problem.barred).any()
        and (chosen.sum(axis=1) == problem.reviews).all()
        and (groups >= needs).all()
        and (loads >= problem.least).all()
        and (loads <= problem.most).all()
    )
    if not kept:
        raise NotOptimalError("the assignment breaks a bound")
    cost = int(problem.costs[chosen].sum(dtype=np.int64))
    if cost != solution.cost or bound(problem, solution.prices) != cost:
        raise NotOptimalError("the prices do not prove the cost")


def bound(problem: Problem, prices: Wide) -> int:
    """What no assignment can cost less than, by weak duality at any prices; NumPy alone."""
    priced = np.where(problem.barred, _TAKEN, problem.costs.astype(np.int64) + prices)
    needs = needs_of(problem)
    total = 0
    for group in range(needs.shape[1]):
        columns = np.flatnonzero(problem.group == group)
        total += _take(priced, columns, needs[:, group])
    total += _take(priced, np.arange(priced.shape[1]), problem.reviews - needs.sum(axis=1))
    return total - int(np.maximum(prices * problem.least, prices * problem.most).sum())


def needs_of(problem: Problem) -> Wide:
    """The needs written out, entries × groups."""
    need = np.atleast_2d(np.asarray(problem.need, np.int64))
    return np.ascontiguousarray(np.broadcast_to(need, (len(problem.costs), need.shape[1])))


def _take(priced: Wide, columns: NDArray[np.intp], counts: NDArray[np.integer]) -> int:
    """Σ of the `counts` cheapest of these columns, per row; they are taken out."""
    total = 0
    for count in np.unique(counts[counts > 0]):
        rows = np.flatnonzero(counts == count)[:, None]
        part = priced[rows, columns]
        taken = columns[np.argpartition(part, count - 1, axis=1)[:, :count]]
        total += int(priced[rows, taken].sum())
        priced[rows, taken] = _TAKEN
    return total


def warm_up() -> None:
    """Compile what `solve` runs; the code is kept beside the sources."""
    size = (2, 2)
    solve(
        Problem(
            costs=np.arange(4).reshape(size),
            barred=np.zeros(size, np.bool_),
            group=np.zeros(2, np.int64),
            need=np.zeros((1, 1), np.int64),
            reviews=np.ones(2, np.int64),
            least=np.ones(2, np.int64),
            most=np.ones(2, np.int64),
        )
    )


class _Work:
    """A problem with its judges in the order of their groups, while it is being solved."""

    def __init__(self, problem: Problem, order: NDArray[np.intp]) -> None:
        self._order = order
        costs = np.where(problem.barred, BARRED, problem.costs)[:, order]
        self.costs: Costs = np.ascontiguousarray(costs, dtype=np.int32)
        self.need = needs_of(problem)
        self.reviews: Wide = np.asarray(problem.reviews, np.int64)
        self.least: Wide = np.asarray(problem.least, np.int64)[order]
        self.most: Wide = np.asarray(problem.most, np.int64)[order]
        self._groups: Wide = np.asarray(problem.group, np.int64)[order]
        self.start: Wide = np.searchsorted(self._groups, np.arange(self.need.shape[1] + 1)).astype(
            np.int64
        )
        self.prices: Wide = np.zeros(len(order) + 1, np.int64)
        self.chosen: Flags = np.zeros(self.costs.shape, np.bool_)
        self._refuse_the_impossible()

    def _refuse_the_impossible(self) -> None:
        short = np.flatnonzero(self.reviews < self.need.sum(axis=1))
        if len(short):
            raise Infeasible("reviews_few", entry=int(short[0]))
        total, least, most = (int(each.sum()) for each in (self.reviews, self.least, self.most))
        if most < total:
            raise Infeasible("loads_high", wanted=total, possible=most)
        if least > total:
            raise Infeasible("loads_low", wanted=total, possible=least)

    def steer(self) -> None:
        """Move the prices towards right loads, and keep the best seen."""
        reach = max(1.0, self._spread() / max(1, len(self.costs)))
        judges = _Gain(len(self.prices) - 1, reach)
        groups = _Gain(self.need.shape[1], reach)
        best, kept = self._choose(), self.prices.copy()
        for _ in range(_ROUNDS):
            if best == 0:
                break
            wrong = self._loads - self._wanted()
            common = groups.step(self._mean(wrong))
            self._move(np.rint(judges.step(wrong) + common[self._groups]).astype(np.int64))
            count = self._choose()
            if count < best:
                best, kept = count, self.prices.copy()
        self.prices[:] = kept
        self._choose()

    def mend(self) -> int:
        """Move single reviews until every load is right; how many; raises `Infeasible`."""
        opened = np.where(self.chosen, np.int32(BARRED), self.costs)
        reached = np.zeros(len(self.prices), np.bool_)
        moves = mend(
            self.costs,
            opened,
            self.prices,
            self.start,
            self.need,
            self.chosen,
            self.least,
            self.most,
            self._wanted(),
            reached,
        )
        if moves < 0:
            raise self._stuck(reached)
        return int(moves)

    def _stuck(self, reached: Flags) -> Infeasible:
        """No way leads out of the nodes reached, so nobody there can give a review away."""
        loads = self.chosen.sum(axis=0)
        over = not reached[-1]
        judges = reached[:-1] if over else ~reached[:-1] & (loads < self.least)
        names, held = sorted(self._order[judges].tolist()), int(loads[judges].sum())
        if over:
            most = int(self.most[judges].sum())
            return Infeasible("loads_over", judges=names, wanted=held, possible=most)
        least = int(self.least[judges].sum())
        return Infeasible("loads_under", judges=names, wanted=least, possible=held)

    def _spread(self) -> float:
        possible = self.costs[self.costs < BARRED]
        return float(np.ptp(possible)) if len(possible) else 0.0

    def _choose(self) -> int:
        """Choose at the prices; how many reviews are not where they should be."""
        prices = self.prices[:-1]
        row = choose(self.costs, prices, self.start, self.need, self.reviews, self.chosen)
        if row >= 0:
            raise Infeasible("entry_short", entry=int(row))
        self._loads: Wide = self.chosen.sum(axis=0, dtype=np.int64)
        return int(np.abs(self._loads - self._wanted()).sum())

    def _wanted(self) -> Wide:
        """What each judge should have at these prices: the most if dear, the least if cheap."""
        inside = np.clip(self._loads, self.least, self.most)
        prices = self.prices[:-1]
        return np.where(prices > 0, self.most, np.where(prices < 0, self.least, inside))

    def _mean(self, wrong: Wide) -> Floats:
        """Per group: a whole group may be too dear or too cheap."""
        count = self.need.shape[1]
        sizes = np.bincount(self._groups, minlength=count)
        return np.bincount(self._groups, wrong, minlength=count) / np.maximum(sizes, 1)

    def _move(self, change: Wide) -> None:
        """Prices stop at 0 on their way: there the bounds of the load change roles."""
        prices = self.prices[:-1]
        moved = prices + change
        self.prices[:-1] = np.where(prices * moved < 0, 0, moved)


class _Gain:
    """How far a price moves per review too many; more while it goes on, half when it turns."""

    def __init__(self, count: int, first: float) -> None:
        self._gain: Floats = np.full(count, first)
        self._last: Floats = np.zeros(count)

    def step(self, wrong: NDArray[np.generic]) -> Floats:
        """The move for what is wrong now."""
        now = wrong.astype(np.float64)
        turned = now * self._last
        factor = np.where(turned < 0, _SLOWER, np.where(turned > 0, _FASTER, 1.0))
        self._gain, self._last = self._gain * factor, now
        moved: Floats = self._gain * now
        return moved
