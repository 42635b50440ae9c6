"""Which judge marks which entry: the cheapest assignment that keeps a request (fairness 10.1)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from fractions import Fraction
from functools import cached_property
from math import ceil, floor

import numpy as np

from leitai.core.panel.allocation_faults import unassignable
from leitai.core.panel.allocation_request import Flags, Ints, Request
from leitai.core.panel.flow import Infeasible, Problem, Solution, solve


@dataclass(frozen=True, eq=False)
class Allocation:
    """An optimal assignment.

    Attributes:
        request: what was asked.
        problem: the flow it is the optimum of, over the judges who are drawn.
        solution: with the prices that prove it.
        chosen: rows × columns of the request, anchors among them.
    """

    request: Request
    problem: Problem
    solution: Solution
    chosen: Flags

    @cached_property
    def assignments(self) -> dict[str, list[str]]:
        """Entry → judges, both in order; anchor entries among them."""
        request = self.request
        columns = np.array(request.columns)
        found = {
            entry: columns[self.chosen[row]].tolist() for row, entry in enumerate(request.rows)
        }
        out = set(request.conflicts)
        for entry in request.anchor_entries:
            found[entry] = [judge for judge in request.columns if (entry, judge) not in out]
        return dict(sorted(found.items()))

    @cached_property
    def loads(self) -> dict[str, int]:
        """Judge → entries, of all judges."""
        counts = dict.fromkeys(self.request.columns, 0)
        for judges in self.assignments.values():
            for judge in judges:
                counts[judge] += 1
        return counts


def allocate(request: Request) -> Allocation:
    """The assignment of a request; the same request always has the same one.

    Bounds of loads that were not given begin as even as the quotas allow, and are widened by 1, 2,
    4 … as far as conflicts make it necessary.

    Raises:
        Unassignable: nothing keeps all that was asked; it says which entry, quota or judge is why.
    """
    problem = problem_of(request)
    given = request.least is not None and request.most is not None
    width = 0
    while True:
        wider = _widened(request, problem, width)
        try:
            return _allocation(request, wider, solve(wider))
        except Infeasible as why:
            if given or not why.code.startswith("loads") or width > len(request.rows):
                raise unassignable(request, wider, why) from why
        width = max(1, 2 * width)


def problem_of(request: Request) -> Problem:
    """The flow of a request: anchors are seated already, and the others fill what is left."""
    free, names = request.free, request.constituencies
    group = np.array([names.index(request.judges[each]) for each in request.columns], np.int64)
    seated = ~request.barred
    seated[:, free] = False
    need = np.tile(np.array([request.quotas.get(name, 0) for name in names]), (len(seated), 1))
    for number in range(len(names)):
        need[:, number] -= seated[:, group == number].sum(axis=1)
    need = np.maximum(need, 0)
    reviews = request.reviews - seated.sum(axis=1)
    sizes = np.bincount(group[free], minlength=len(names))
    least, most = even_loads(need.sum(axis=0), int(reviews.sum()), sizes)
    return Problem(
        costs=request.costs[:, free],
        barred=request.barred[:, free],
        group=group[free],
        need=need,
        reviews=reviews,
        least=_given(request.least, least[group[free]]),
        most=_given(request.most, most[group[free]]),
    )


def even_loads(needed: Ints, total: int, sizes: Ints) -> tuple[Ints, Ints]:
    """Bounds per constituency that are as even as its quotas allow.

    What no quota asks for goes to those with the least load, as water fills the lowest places.

    Args:
        needed: reviews that the quotas ask of each constituency.
        total: all reviews.
        sizes: judges of each.
    """
    levels = [Fraction(int(n), max(1, int(size))) for n, size in zip(needed, sizes, strict=True)]
    order = sorted(range(len(levels)), key=levels.__getitem__)
    water = Fraction(0)
    volume, width = total - int(needed.sum()), 0
    for place, at in enumerate(order):
        volume, width = volume + int(needed[at]), width + int(sizes[at])
        ceiling = levels[order[place + 1]] if place + 1 < len(order) else None
        if width and (ceiling is None or Fraction(volume, width) <= ceiling):
            water = Fraction(volume, width)
            break
    filled = [max(level, water) for level in levels]
    return np.array([floor(level) for level in filled]), np.array([ceil(level) for level in filled])


def _allocation(request: Request, problem: Problem, solution: Solution) -> Allocation:
    chosen = ~request.barred
    chosen[:, request.free] = solution.chosen
    return Allocation(request, problem, solution, chosen)


def _given(value: int | None, otherwise: Ints) -> Ints:
    return otherwise if value is None else np.full(len(otherwise), value, np.int64)


def _widened(request: Request, problem: Problem, width: int) -> Problem:
    """The bounds that were not given, wider by `width`."""
    least = np.maximum(problem.least - width, 0) if request.least is None else problem.least
    most = problem.most + width if request.most is None else problem.most
    return replace(problem, least=least, most=most)
