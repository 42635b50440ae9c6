"""Many lanes in bulk give the same bits as one `Grid` each."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from leitai.core.referee.grid import Grid
from leitai.core.referee.grids import Block, Grids
from leitai.core.referee.model import Channel, ChannelKind, Telemetry
from leitai.core.referee.recording import ABSENT, Times, Values

START = 1_700_000_000_000_000_000
TELEMETRY = Telemetry(
    10_000,
    (
        Channel("x", {}, ChannelKind.NUMBER, "mm", (), Decimal(-5), Decimal(5), 4),
        Channel("b", {}, ChannelKind.BOOL, None, (), None, None, 30, stuck=6),
    ),
    400,
)
LANES = 3


class Collected:
    """What was handed out to each lane."""

    def __init__(self) -> None:
        self.x: list[list[Values]] = [[np.empty((0, 2), np.float32)] for _ in range(LANES)]
        self.valid: list[list[Any]] = [[np.empty((0, 2), np.uint8)] for _ in range(LANES)]

    def __call__(self, x: Values, valid: Any, counts: Any) -> None:
        for lane, count in enumerate(counts):
            self.x[lane].append(x[:count, :, lane].copy())
            there = np.ones((count, x.shape[1]), np.uint8)
            self.valid[lane].append(there if valid is None else valid[:count, :, lane].copy())


VALUES = st.sampled_from([0.0, 1.0, 0.5, -7.0, 5.0, float("nan"), float("inf"), float(ABSENT)])
TIMES = st.one_of(
    st.integers(-2, 60).map(lambda tick: tick * 10_000_000),
    st.integers(-20_000_000, 700_000_000),
    st.sampled_from([5_000_000, 4_999_999, 3_990_000_000, 3_995_000_000, 4_000_000_000]),
)
SAMPLE = st.tuples(TIMES, VALUES, VALUES)
ROUND = st.lists(st.tuples(st.integers(0, LANES - 1), st.lists(SAMPLE, max_size=6)), max_size=5)


def arrays(samples: list[tuple[int, float, float]]) -> tuple[Times, Values]:
    times = np.array([time for time, _, _ in samples], np.int64)
    values = np.array([row for _, *row in samples], np.float32).reshape(len(samples), 2)
    absent = np.array([[v is not None and repr(v) == "nan" for v in row] for _, *row in samples])
    if len(samples):
        values[absent & (np.arange(len(samples))[:, None] % 2 == 0)] = ABSENT
    return times, values


@given(st.lists(ROUND, max_size=6), st.integers(0, 400))
def test_lanes_and_single_grids_agree(
    rounds: list[list[tuple[int, list[tuple[int, float, float]]]]], ticks: int
) -> None:
    single = [Grid(TELEMETRY) for _ in range(LANES)]
    parts: list[list[Any]] = [[] for _ in range(LANES)]
    many, seen = Grids(TELEMETRY, LANES, stride=10), Collected()
    for lane in range(LANES):
        many.begin(lane, START + lane)
    for blocks in rounds:
        made = [(lane, *arrays(samples)) for lane, samples in blocks]
        many.take([Block(lane, t + START + lane, v) for lane, t, v in made], seen)
        for lane, times, values in made:
            single[lane].add(times, values)
        for lane, grid in enumerate(single):
            parts[lane].append(grid.take())
    for lane, grid in enumerate(single):
        end = max(ticks, grid.done)
        assert many.done(lane) == grid.done
        parts[lane].append(grid.finish(end))
        many.finish(lane, end, seen)
        wanted = np.concatenate([part.x for part in parts[lane]])
        assert wanted.tobytes() == np.concatenate(seen.x[lane]).tobytes()
        ones = [np.ones(p.x.shape, np.uint8) if p.valid is None else p.valid for p in parts[lane]]
        assert np.concatenate(ones).tobytes() == np.concatenate(seen.valid[lane]).tobytes()
        assert many.counts(lane) == grid.counts
        for ours, theirs in zip(many.samples(lane), grid.samples(), strict=True):
            assert ours.tobytes() == theirs.tobytes()


def test_the_last_seconds_are_at_hand_for_pictures() -> None:
    many, seen = Grids(TELEMETRY, LANES, stride=10), Collected()
    many.begin(1, START)
    times = np.arange(95, dtype=np.int64) * 10_000_000
    values = np.stack([times / 1e9, np.arange(95) % 2], axis=1).astype(np.float32)
    for first in range(0, 95, 7):
        block = Block(1, times[first : first + 7] + START, values[first : first + 7])
        many.take([block], seen)
    assert many.done(1) == 94
    assert many.latest(1)[:, 0].tolist() == [np.float32(n / 10) for n in range(10)]
    assert float(many.recent[0, 0, 1]) == np.float32(0.93)
    assert many.latest(0).shape == (0, 2)
