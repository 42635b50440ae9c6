"""A million random cases past the referee and the monitors of others: how often do they differ?

A case is a formula over a trace, compared at every tick; the same samples are also run in random
portions, saved and loaded in between, and must give the same bits. What each monitor judged is in
the result: SENTIL everything without gaps or counts, reelay the past, rtamt (offline) all but
since and until, the brute-force specification a share of all and every gap.
"""

from __future__ import annotations

import json
import os
import sys
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from time import perf_counter

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

from support.oracles.agreement import KINDS, Report, compare

BATCHES = {"past": 100, "mixed": 1700, "plain": 100, "gaps": 800}
FIRST_SEED = 1_000_000
"""Other cases than the tests run."""
STRIDE = 25
WANTED = 1_000_000


def main() -> None:
    start = perf_counter()
    work = [
        (name, range(first, min(first + STRIDE, count)))
        for name, count in BATCHES.items()
        for first in range(0, count, STRIDE)
    ]
    total, kinds = Report(), Counter[str]()
    with ProcessPoolExecutor(len(os.sched_getaffinity(0))) as pool:
        for (name, _), report in zip(work, pool.map(run, work), strict=True):
            kinds[name] += report.cases
            total = joined(total, report)
    result = {
        "bench": "oracles",
        "cases": total.cases,
        "by_kind": dict(kinds),
        "by_monitor": dict(total.by),
        "verdicts_compared": total.ticks,
        "batches_cut_up_and_resumed": total.cut,
        "differences": total.differing,
        "first_differences": total.differences,
        "seconds": round(perf_counter() - start),
        "floor": {"cases": WANTED, "differences": 0},
        "holds": total.cases >= WANTED and total.differing == 0,
    }
    print(json.dumps(result))


def run(work: tuple[str, range]) -> Report:
    """Some batches of one kind."""
    name, seeds = work
    report = Report()
    for seed in seeds:
        compare(KINDS[name], FIRST_SEED + seed, report)
    return report


def joined(one: Report, other: Report) -> Report:
    return Report(
        one.cases + other.cases,
        one.by + other.by,
        one.ticks + other.ticks,
        one.differing + other.differing,
        (one.differences + other.differences)[:5],
        one.cut + other.cut,
    )


if __name__ == "__main__":
    main()
