"""Random traces, and the referee's verdict on every tick of them: whole, cut up, and resumed."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

import numpy as np
from numpy.typing import NDArray

from leitai.core.referee.compile import compile_rules
from leitai.core.referee.lanes import Lanes
from leitai.core.referee.language.tree import Condition, Outcome
from leitai.core.referee.model import Channel, ChannelKind, Rule, RuleKind, RuleSet, Telemetry
from support.oracles.formulas import MAXIMA

TELEMETRY = Telemetry(
    10_000,
    tuple(
        Channel(name, {}, kind, None, (), None, None, 1000)
        for name, kind in (
            ("x", ChannelKind.NUMBER),
            ("y", ChannelKind.NUMBER),
            ("b", ChannelKind.BOOL),
        )
    ),
    100_000,
)


@dataclass(frozen=True)
class Traces:
    """Some attempts side by side.

    Attributes:
        x: [tick, channel, lane], whole numbers.
        valid: the same shape; `None`: all valid.
        lengths: ticks of each lane.
    """

    x: NDArray[np.float32]
    valid: NDArray[np.uint8] | None
    lengths: NDArray[np.int64]

    @classmethod
    def make(cls, random: np.random.Generator, lanes: int, longest: int, *, gaps: bool) -> Traces:
        """Signals that stay as they are for a while."""
        shape = (longest, len(MAXIMA), lanes)
        top = np.array(MAXIMA)[None, :, None]
        fresh = random.integers(0, top + 1, shape)
        move = random.random(shape) < random.choice([0.1, 0.3, 0.6, 1.0], (1, 1, lanes))
        x = _held(fresh, move).astype(np.float32)
        lengths = random.integers(2, longest + 1, lanes)  # rtamt fails on a single sample
        lengths[random.random(lanes) < 0.7] = longest
        if not gaps:
            return cls(x, None, lengths)
        change = random.random(shape) < random.choice([0.02, 0.2, 1.0], (1, 1, lanes))
        missing = random.random(shape) < random.choice([0.0, 0.1, 0.5], (1, 1, lanes))
        return cls(x, _held(~missing, change).astype(np.uint8), lengths)

    def lane(self, lane: int) -> NDArray[np.float32]:
        """[tick, channel] of one attempt."""
        return self.x[: self.lengths[lane], :, lane]

    def heard(self, lane: int) -> bool:
        """Whether anything of an attempt is valid."""
        return self.valid is None or bool(self.valid[: self.lengths[lane], :, lane].any())

    def lists(self, lane: int) -> list[list[float | None]]:
        """One attempt for the brute-force evaluator: per channel, None where it is not valid."""
        x, length = self.lane(lane), self.lengths[lane]
        valid = None if self.valid is None else self.valid[:length, :, lane]
        return [
            [
                float(v) if valid is None or valid[t, c] else None
                for t, v in enumerate(x[:, c].tolist())
            ]
            for c in range(x.shape[1])
        ]


def _held(fresh: NDArray[np.generic], move: NDArray[np.bool_]) -> NDArray[np.generic]:
    """Fresh values only at the ticks where it moves, and at the first."""
    move[0] = True
    last = np.maximum.accumulate(np.where(move, np.arange(len(fresh))[:, None, None], 0), axis=0)
    return np.take_along_axis(fresh, last, axis=0)


def rules_of(conditions: list[Condition], outcomes: list[Outcome] | None = None) -> RuleSet:
    """A rule for each formula."""
    whens = [(RuleKind.WHEN, each) for each in conditions]
    measures = [(RuleKind.MEASURE, each) for each in outcomes or []]
    rules = [
        Rule(f"R{n}", {}, kind, formula, "", Decimal(10))
        for n, (kind, formula) in enumerate([*whens, *measures])
    ]
    return RuleSet("stage", TELEMETRY, tuple(rules), "0" * 64)


def run_whole(rules: RuleSet, traces: Traces) -> Lanes:
    """All ticks in one call."""
    lanes = Lanes(compile_rules(rules), len(traces.lengths))
    lanes.run(traces.x, traces.valid, traces.lengths.astype(np.int32))
    lanes.finish(np.ones(lanes.stations, np.bool_))
    return lanes


def run_in_pieces(rules: RuleSet, traces: Traces, random: np.random.Generator) -> list[object]:
    """What is told of random portions, each lane at its own pace, saved and loaded in between."""
    plan = compile_rules(rules)
    lanes, done = Lanes(plan, len(traces.lengths)), np.zeros(len(traces.lengths), np.int64)
    edges = []
    while (done < traces.lengths).any():
        step = int(random.choice([1, 2, 5, 17]))
        counts = np.minimum(random.integers(0, step + 1, len(done)), traces.lengths - done)
        ticks = np.minimum(done + np.arange(step)[:, None], len(traces.x) - 1)[:, None, :]
        x = np.ascontiguousarray(np.take_along_axis(traces.x, ticks, axis=0))
        valid = traces.valid
        if valid is not None:
            valid = np.ascontiguousarray(np.take_along_axis(valid, ticks, axis=0))
        lanes.run(x, valid, counts.astype(np.int32))
        done += counts
        if random.random() < 0.3:
            edges.append(lanes.edges())
            lanes = Lanes.load(plan, lanes.save())
    lanes.finish(np.ones(lanes.stations, np.bool_))
    edges.append(lanes.edges())
    return told_by(lanes, np.concatenate(edges))


def told_by(lanes: Lanes, edges: NDArray[np.void]) -> list[object]:
    """All that is told of the attempts: edges by lane, tick and watch; probes."""
    ordered = np.sort(edges, order=["lane", "tick", "watch"]).tolist()
    return [ordered, *(lanes.probes(lane) for lane in range(lanes.stations))]


def truths(edges: NDArray[np.void], watches: int, traces: Traces) -> NDArray[np.int8]:
    """[watch, lane, tick]: 1 true, 0 unknown, -1 false."""
    dense = np.full((watches, len(traces.lengths), len(traces.x)), -1, np.int8)
    for watch, lane, tick, value in edges.tolist():
        dense[watch, lane, tick:] = value
    return dense
