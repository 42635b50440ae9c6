"""1,000 stations × 100 Hz × 8 channels × 20 rules: the referee against SENTIL and rtamt.

All in one process on one pinned core; every figure is the best of many short windows, taken in
turns. SENTIL gets its samples as ready-made dicts. The referee's time includes fetching the edges
that become evidence and keeping the points they are worth. Before anything is measured, the
verdicts of every rule at every tick are compared with SENTIL's: they must be equal.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from time import perf_counter, process_time

import numpy as np
from numba import njit
from numpy.typing import NDArray

from leitai.core.referee.compile import compile_rules
from leitai.core.referee.lanes import Lanes
from leitai.core.referee.lanes_margins import MarginLanes
from leitai.core.referee.plan import Plan
from referee_others import Rtamt, Sentil, cpp_backend
from referee_rules import CHANNELS, RULES, TELEMETRY, rule_set, signals

STATIONS, RATE = 1000, 100
KEPT = 256
"""Ticks of signals kept ready: as in life, what is judged was written just before."""
FLOOR_SENTIL, FLOOR_RTAMT, FLOOR_MARGINS = 100, 5000, 50
AIM_SENTIL, AIM_MARGINS, AIM_RULE_SAMPLES = 400, 100, 2e9
CHECKED = 2500
SAME = 1e-6
"""SENTIL computes in float64, the referee in float32."""


def main() -> None:
    os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})
    plan = compile_rules(rule_set())
    found = compare(plan)
    sentil, rtamt = Sentil(), Rtamt(None)
    compiled = cpp_backend()
    boost = Rtamt(compiled) if compiled else None
    blocks = {ticks: Judging(plan, ticks) for ticks in (1, 10, 100)}
    noisy = Judging(plan, 10, noise=True)
    margins = Measuring(plan, 10)
    rates: dict[str, float] = {}
    for _ in range(12):
        for ticks, judging in blocks.items():
            keep(rates, f"{ticks}", judging.rate())
        keep(rates, "noise", noisy.rate())
        keep(rates, "margins", margins.rate())
        keep(rates, "sentil", sentil.rate())
    keep(rates, "rtamt", rtamt.rate(30))
    if boost:
        for _ in range(3):
            keep(rates, "rtamt_cpp", boost.rate(300))
    print(json.dumps(report(rates, found, blocks, noisy)))


class Judging:
    """The referee's lanes, with what a live room does beside them."""

    def __init__(self, plan: Plan, ticks: int, *, noise: bool = False) -> None:
        self.lanes, self.ticks = Lanes(plan, STATIONS), ticks
        self.x = signals(KEPT // ticks * ticks, STATIONS, noise=noise)
        self.points = np.zeros((len(RULES), STATIONS), np.int32)
        self.edges = self.judged = self.at = 0
        for _ in range(6):
            self.lanes.run(self.x)
        self.lanes.edges()

    def step(self) -> None:
        self.lanes.run(self.x[self.at : self.at + self.ticks])
        self.at = (self.at + self.ticks) % len(self.x)
        edges = self.lanes.edges()
        self.edges += settle(edges.view(np.int32), self.points)
        self.judged += self.ticks

    def rate(self) -> float:
        """Station-samples a second of this core."""
        return best(self.step, self.ticks * STATIONS)

    @property
    def edge_share(self) -> float:
        return self.edges / (self.judged * STATIONS * len(RULES))


class Measuring(Judging):
    """The same, and how close every rule is at every tick, as SENTIL tells it, too."""

    def __init__(self, plan: Plan, ticks: int) -> None:
        super().__init__(plan, ticks)
        self.margins = MarginLanes(plan, TELEMETRY, STATIONS)
        for _ in range(6):
            for at in range(0, len(self.x), 50):
                self.margins.run(self.x[at : at + 50])

    def step(self) -> None:
        self.margins.run(self.x[self.at : self.at + self.ticks])
        super().step()


@njit(cache=True)
def settle(edges: NDArray[np.int32], points: NDArray[np.int32]) -> int:
    """Each episode that begins is worth a hundred hundredths of its rule."""
    count = len(edges) // 4
    for edge in range(count):
        if edges[4 * edge + 3] > 0:
            points[edges[4 * edge], edges[4 * edge + 1]] += 100
    return count


def best(step: Callable[[], None], samples: int, seconds: float = 0.25) -> float:
    """Samples a CPU-second in the best of many short windows."""
    least, stop = float("inf"), perf_counter() + seconds
    while perf_counter() < stop:
        start, steps = process_time(), 0
        while (spent := process_time() - start) < 0.002:
            step()
            steps += 1
        least = min(least, spent / steps)
    return samples / least


def keep(rates: dict[str, float], name: str, rate: float) -> None:
    rates[name] = max(rates.get(name, 0.0), rate)


def compare(plan: Plan) -> dict[str, float]:
    """Every rule at every tick of some stations against SENTIL, verdict and margin."""
    stations, differing, verdicts, apart = 4, 0, 0, 0.0
    x = signals(CHECKED, stations)
    lanes = Lanes(plan, stations)
    lanes.run(x)
    lanes.finish(np.ones(stations, np.bool_))
    edges = lanes.edges()
    margins = MarginLanes(plan, TELEMETRY, stations).run(x).low
    for station in range(stations):
        theirs, distances = Sentil().judge(x[:, :, station])
        for rule, watch in enumerate(plan.watches):
            ours = truths(edges, station, rule)[: CHECKED - watch.horizon]
            strong = RULES[rule].strong
            ours, said = ours[strong:], theirs[watch.horizon :, rule][strong:]
            differing += int((ours != said).sum())
            verdicts += len(said)
            late = watch.horizon + strong
            gap = np.abs(margins[late:, rule, station] - distances[late:, rule])
            apart = max(apart, float(gap.max()))
    return {"verdicts": verdicts, "differing": differing, "margins_apart": apart}


def truths(edges: NDArray[np.void], lane: int, watch: int) -> NDArray[np.bool_]:
    dense = np.zeros(CHECKED, np.bool_)
    for edge in edges[(edges["lane"] == lane) & (edges["watch"] == watch)]:
        dense[edge["tick"] :] = edge["value"] > 0
    return dense


def report(
    rates: dict[str, float], found: dict[str, float], blocks: dict[int, Judging], noisy: Judging
) -> dict[str, object]:
    need = STATIONS * RATE
    slowest = min(rates[str(ticks)] for ticks in blocks)
    ratios = {str(ticks): round(rates[str(ticks)] / rates["sentil"], 1) for ticks in blocks}
    result: dict[str, object] = {
        "bench": "referee",
        "load": f"{STATIONS} stations x {CHANNELS} channels x {len(RULES)} rules",
        "station_samples_per_s": {name: round(rate) for name, rate in rates.items()},
        "rule_samples_per_s": {str(t): round(rates[str(t)] * len(RULES)) for t in blocks},
        "times_the_need": {str(t): round(rates[str(t)] / need) for t in blocks},
        "edges_per_rule_sample": round(blocks[10].edge_share, 5),
        "noise": {
            "to_sentil": round(rates["noise"] / rates["sentil"], 1),
            "edges_per_rule_sample": round(noisy.edge_share, 5),
        },
        "to_sentil": ratios,
        "to_sentil_with_margins": round(rates["margins"] / rates["sentil"], 1),
        "to_rtamt_python": round(slowest / rates["rtamt"]),
        "verdicts_compared": found,
        "floors": {"sentil": FLOOR_SENTIL, "rtamt_cpp": FLOOR_RTAMT, "margins": FLOOR_MARGINS},
        "aims": {
            "sentil": AIM_SENTIL, "margins": AIM_MARGINS, "rule_samples_per_s": AIM_RULE_SAMPLES,
        },
    }  # fmt: skip
    holds = (
        slowest / rates["sentil"] >= FLOOR_SENTIL
        and rates["margins"] / rates["sentil"] >= FLOOR_MARGINS
        and found["differing"] == 0
        and found["margins_apart"] < SAME
    )
    if "rtamt_cpp" in rates:
        result["to_rtamt_cpp"] = round(slowest / rates["rtamt_cpp"])
        holds = holds and slowest / rates["rtamt_cpp"] >= FLOOR_RTAMT
    else:
        result["to_rtamt_cpp"] = "not measured: its C++ back end needs Boost.Python to be built"
    result["holds"] = holds
    return result


if __name__ == "__main__":
    main()
