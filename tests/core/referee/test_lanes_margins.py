"""Margins of all stations at once are those of each alone."""

from __future__ import annotations

from random import Random

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from leitai.core.referee.compile import compile_rules
from leitai.core.referee.grid import Ticks
from leitai.core.referee.lanes_margins import MarginLanes
from leitai.core.referee.margin import Margins
from support.oracles.formulas import FUTURE, OURS, PAST, Maker
from support.oracles.traces import TELEMETRY, Traces, rules_of


@given(st.integers(0, 10**6))
@settings(max_examples=30)
def test_they_are_what_the_evidence_says(seed: int) -> None:
    random, numbers = Random(seed), np.random.default_rng(seed)  # noqa: S311 not for secrets
    traces = Traces.make(numbers, random.choice([1, 5, 70]), 50, gaps=seed % 2 > 0)
    maker = Maker(random, (*PAST, *FUTURE, *OURS), rates=True)
    plan = compile_rules(rules_of(list(dict.fromkeys(maker.condition(4) for _ in range(4)))))
    low, high = in_pieces(MarginLanes(plan, TELEMETRY, traces.x.shape[2]), traces, random)
    for lane in range(min(traces.x.shape[2], 4)):
        valid = None if traces.valid is None else traces.valid[:, :, lane]
        alone = Margins(TELEMETRY, Ticks(0, traces.x[:, :, lane], valid))
        for number, watch in enumerate(plan.watches):
            bounds = alone.bounds(watch.condition)
            late = slice(watch.horizon, watch.horizon + len(traces.x))
            np.testing.assert_array_equal(low[late, number, lane], bounds.low)
            np.testing.assert_array_equal(high[late, number, lane], bounds.high)


def in_pieces(lanes: MarginLanes, traces: Traces, random: Random) -> tuple[np.ndarray, np.ndarray]:
    found, at = [], 0
    while at < len(traces.x):
        piece = slice(at, at + random.randint(1, 20))
        valid = None if traces.valid is None else np.ascontiguousarray(traces.valid[piece])
        found.append(lanes.run(np.ascontiguousarray(traces.x[piece]), valid))
        at = piece.stop
    found.append(lanes.finish())
    return np.concatenate([m.low for m in found]), np.concatenate([m.high for m in found])


def test_refusals() -> None:
    lanes = MarginLanes(compile_rules(rules_of([])), TELEMETRY, 2)
    with pytest.raises(ValueError, match="must"):
        lanes.run(np.zeros((1, 3, 2)))  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="must"):
        lanes.run(np.zeros((1, 3, 2), np.float32), np.ones((1, 3, 1), np.uint8))
