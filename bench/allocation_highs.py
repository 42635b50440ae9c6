"""The same assignment by HiGHS, in a process of its own: prints its optimum and its seconds."""

from __future__ import annotations

import json
import sys
import time
from typing import Any

import highspy
import numpy as np
from scipy.sparse import coo_array


def main() -> None:
    """`allocation_highs.py problem.npz seconds`."""
    problem = np.load(sys.argv[1])
    started = time.perf_counter()
    model = model_of(problem)
    model.setOptionValue("time_limit", float(sys.argv[2]))
    model.run()
    done = model.getModelStatus() == highspy.HighsModelStatus.kOptimal
    cost = round(model.getInfo().objective_function_value) if done else None
    print(json.dumps({"seconds": time.perf_counter() - started, "cost": cost}))


def model_of(problem: Any) -> highspy.Highs:
    """Linear program of the flow; its optimum is whole, as of every flow."""
    entries, judges = problem["costs"].shape
    row, column = np.nonzero(~problem["barred"])
    arcs = np.arange(len(row))
    need, group = problem["need"], problem["group"]
    groups = need.shape[1]
    rows = np.concatenate(
        [row, entries + row * groups + group[column], entries * (1 + groups) + column]
    )
    shape = (entries * (1 + groups) + judges, len(row))
    matrix = coo_array((np.ones(3 * len(row)), (rows, np.tile(arcs, 3))), shape=shape).tocsc()
    needs = np.broadcast_to(need, (entries, groups)).ravel()
    program = highspy.HighsLp()
    program.num_col_, program.num_row_ = shape[1], shape[0]
    program.col_cost_ = problem["costs"][row, column].astype(float)
    program.col_lower_, program.col_upper_ = np.zeros(shape[1]), np.ones(shape[1])
    program.row_lower_ = np.concatenate([problem["reviews"], needs, problem["least"]]).astype(float)
    program.row_upper_ = np.concatenate(
        [problem["reviews"], np.full(len(needs), judges), problem["most"]]
    ).astype(float)
    program.a_matrix_.format_ = highspy.MatrixFormat.kColwise
    program.a_matrix_.start_ = matrix.indptr
    program.a_matrix_.index_ = matrix.indices
    program.a_matrix_.value_ = matrix.data
    model = highspy.Highs()
    model.silent()
    model.setOptionValue("threads", 1)
    model.passModel(program)
    return model


if __name__ == "__main__":
    main()
