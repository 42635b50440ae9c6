"""Who judges what: 5,000 entries × 500 judges × 5 reviews, and whether it is the optimum.

The optimum is compared with HiGHS's, which solves the same program in a process of its own: at full
size if it ends in time, else at the largest size at which it does. At every size our own result is
proved: its prices give a bound that no assignment undercuts (`core/panel/flow.py`).
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import numpy as np

from leitai.core.panel.allocation import problem_of
from leitai.core.panel.allocation_request import Request
from leitai.core.panel.flow import Problem, Solution, bound, solve, warm_up

SECONDS = 5.0
HIGHS_SECONDS = 150.0
SIZES = ((5000, 500), (2000, 200), (1000, 100))
KINDS = ("党代表", "人大代表", "劳模工匠", "专家")
QUOTAS = dict(zip(KINDS, (1, 1, 1, 2), strict=True))
CONFLICTS = 0.008
RUNS = 3


def main() -> None:
    """Solve, prove, compare."""
    os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})
    warm_up()
    full = [measured(name, *SIZES[0], quotas) for name, quotas in kinds_of_problem()]
    print(
        *(f"{one['name']}: {one['seconds']:.2f} s, {one['moves']} moves" for one in full), sep="\n"
    )
    peers = [against_highs(name, quotas) for name, quotas in kinds_of_problem()]
    worst = max(one["seconds"] for one in full)
    same = all(one["same"] for one in peers)
    proved = all(one["proved"] for one in full)
    report = {
        "bench": "allocation",
        "entries": SIZES[0][0],
        "judges": SIZES[0][1],
        "reviews": 5,
        "full": full,
        "highs": peers,
        "seconds": worst,
        "floor": {"seconds": SECONDS, "same_optimum": True, "proved": True},
        "holds": worst <= SECONDS and same and proved,
    }
    print(json.dumps(report, ensure_ascii=False))


def kinds_of_problem() -> list[tuple[str, dict[str, int]]]:
    """Without quotas, with some, and with quotas for every review."""
    return [("free", {}), ("some quotas", {"专家": 2, "党代表": 1}), ("all quotas", QUOTAS)]


def measured(name: str, entries: int, judges: int, quotas: dict[str, int]) -> dict[str, Any]:
    """Best of a few runs, from the seed to the proved assignment; costs drawn anew each time."""
    seconds = []
    for _ in range(RUNS):
        started = time.perf_counter()
        problem = problem_of(request(entries, judges, quotas))
        solution = solve(problem)
        seconds.append(time.perf_counter() - started)
    return {
        "name": name,
        "seconds": min(seconds),
        "slowest": max(seconds),
        "arcs": int((~problem.barred).sum()),
        "cost": solution.cost,
        "moves": solution.moves,
        "proved": bound(problem, solution.prices) == solution.cost,
    }


def request(entries: int, judges: int, quotas: dict[str, int]) -> Request:
    """Judges of four constituencies; a pair in 125 is recused."""
    chance = np.random.default_rng(4)
    names = [f"P{number:04}" for number in range(entries)]
    people = {f"J{number:03}": KINDS[number % len(KINDS)] for number in range(judges)}
    out = chance.random((entries, judges)) < CONFLICTS
    codes = list(people)
    conflicts = [(names[row], codes[column]) for row, column in zip(*np.nonzero(out), strict=True)]
    return Request(names, people, 5, "bench", quotas, conflicts)


def against_highs(name: str, quotas: dict[str, int]) -> dict[str, Any]:
    """The largest size at which HiGHS ends in time, and whether it finds the same optimum.

    Only the first kind is tried at full size: one is enough to wait for.
    """
    sizes = SIZES if not quotas else SIZES[1:]
    for entries, judges in sizes:
        problem = problem_of(request(entries, judges, quotas))
        started = time.perf_counter()
        ours: Solution = solve(problem)
        seconds = time.perf_counter() - started
        theirs = by_highs(problem)
        if theirs["cost"] is not None:
            found = {"same": theirs["cost"] == ours.cost, "highs_seconds": theirs["seconds"]}
            ratio = theirs["seconds"] / seconds
            print(f"{name}, {entries} × {judges}: HiGHS {theirs['seconds']:.1f} s, {ratio:.0f}×")
            size = {"name": name, "entries": entries, "judges": judges}
            return {**size, **found, "seconds": seconds, "ratio": ratio, "cost": ours.cost}
    return {"name": name, "same": False}


def by_highs(problem: Problem) -> dict[str, Any]:
    """Optimum and seconds by HiGHS; no optimum if it takes too long."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "problem.npz"
        names = ("costs", "barred", "group", "need", "reviews", "least", "most")
        np.savez(path, **{each: getattr(problem, each) for each in names})
        script = Path(__file__).with_name("allocation_highs.py")
        command = [sys.executable, str(script), str(path), str(HIGHS_SECONDS)]
        done = subprocess.run(command, capture_output=True, text=True, check=True)
    answer: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return answer


if __name__ == "__main__":
    main()
