"""The optimum of an assignment by HiGHS, in a process of its own: problem in by stdin, cost out."""

from __future__ import annotations

import json
import sys
from typing import Any

import numpy as np
from scipy.optimize import linprog
from scipy.sparse import coo_array


def optimum(problem: dict[str, Any]) -> int | None:
    """The least cost, `None` if there is no assignment."""
    costs = np.array(problem["costs"], dtype=float)
    entries, judges = costs.shape
    at = np.arange(entries * judges).reshape(entries, judges)
    group = np.array(problem["group"])
    rows = [row for number in range(len(problem["need"])) for row in at[:, group == number]]
    lower = [need for need in problem["need"] for _ in range(entries)]
    above = _sums([*rows, *at.T, *at.T], at.size)
    above[: len(rows) + judges] *= -1
    limits = [-need for need in [*lower, *problem["least"]]] + problem["most"]
    found = linprog(
        costs.ravel(),
        A_ub=above,
        b_ub=limits,
        A_eq=_sums(list(at), at.size),
        b_eq=problem["reviews"],
        bounds=[(0, 0 if barred else 1) for row in problem["barred"] for barred in row],
        method="highs",
    )
    return round(found.fun) if found.status == 0 else None


def _sums(sets: list[Any], size: int) -> Any:
    """One row of ones per set of variables."""
    row = np.concatenate([np.full(len(each), number) for number, each in enumerate(sets)])
    shape = (len(sets), size)
    return coo_array((np.ones(len(row)), (row, np.concatenate(sets))), shape=shape).tocsr()


if __name__ == "__main__":
    sys.stdout.write(json.dumps([optimum(problem) for problem in json.load(sys.stdin)]))
