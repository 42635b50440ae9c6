"""Running attempts' samples on ticks, many lanes at once: lane by lane what `Grid` does, in bulk.

For a thousand stations that send a few ticks at a time: one call places all their blocks, straight
into the arrays the kernel runs on. A lane refuses whatever goes back in time (`Grid` with lateness
0); a test holds the two to the same bits.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from leitai.core.referee import grids_kernel as k
from leitai.core.referee.grid import Limits
from leitai.core.referee.model import Telemetry
from leitai.core.referee.recording import ABSENT, Times, Values

LONG_AGO: Final = -(1 << 62)
MOST_TICKS: Final = 128
"""Ticks handed out at once; what is more comes in portions."""
RECENT: Final = 60
NAMES: Final = ("duplicate", "late", "early", "beyond", "same_tick")


class Block(NamedTuple):
    """Samples of one lane, in the order they came.

    Attributes:
        times: UTC nanoseconds.
        values: [sample, channel] in the stage's order; `ABSENT` where there is none.
    """

    lane: int
    times: Times
    values: Values


Run = Callable[[Values, NDArray[np.uint8] | None, NDArray[np.int32]], None]
"""Takes ticks as `Lanes.run` does: `x[tick, channel, lane]`, validity, ticks per lane."""


class Grids:
    """The samples of attempts that run side by side.

    Attributes:
        recent: [n, channel, lane], nan where not valid: at 0 the last tick handed out, then a ring
            of the last `RECENT` ticks that are multiples of `stride`, for pictures.
    """

    def __init__(self, telemetry: Telemetry, lanes: int, *, stride: int = 1) -> None:
        channels = len(telemetry.channels)
        limits = Limits.of(telemetry)
        self._telemetry, self._stride = telemetry, stride
        self._bounds = np.stack([limits.low, limits.high])
        self._limits = np.stack([limits.whole.astype(np.int64), limits.max_age, limits.stuck])
        self._numbers = np.zeros((k.NUMBERS, lanes), np.int64)
        self._counts = np.zeros((k.COUNTS, lanes), np.int64)
        self._held = np.zeros((channels, lanes), np.float32)
        self._waiting = np.full((channels, lanes), ABSENT, np.float32)
        self._taken = np.zeros((3, channels, lanes), np.int64)
        self.recent: Values = np.full((1 + RECENT, channels, lanes), np.nan, np.float32)
        self._x = np.zeros((MOST_TICKS, channels, lanes), np.float32)
        self._valid = np.ones(self._x.shape, np.uint8)
        self._filled = np.zeros(lanes, np.int32)
        self._stalled = np.zeros(lanes, np.uint8)
        self._samples: list[list[tuple[Times, Values]]] = [[] for _ in range(lanes)]

    def begin(self, lane: int, start: int) -> None:
        """A fresh attempt, begun at `start` (UTC nanoseconds)."""
        self._numbers[:, lane] = 0
        self._numbers[k.N_NEWEST, lane] = LONG_AGO
        self._numbers[k.N_AT, lane] = -1
        self._numbers[k.N_LIMIT, lane] = self._telemetry.limit
        self._numbers[k.N_ORIGIN, lane] = start
        self._counts[:, lane] = 0
        self._held[:, lane] = 0
        self._taken[:2, :, lane] = -1
        self._taken[2, :, lane] = 0
        self.recent[:, :, lane] = np.nan
        self._waiting[:, lane] = ABSENT
        self._samples[lane] = []

    def done(self, lane: int) -> int:
        """Ticks handed out so far."""
        return int(self._numbers[k.N_DONE, lane])

    def newest(self, lane: int) -> int:
        """Time of the last sample, nanoseconds from the start; before the first: long ago."""
        return int(self._numbers[k.N_NEWEST, lane])

    def counts(self, lane: int) -> dict[str, int]:
        """Samples that were not taken, by reason (see `Grid.counts`)."""
        return dict(zip(NAMES, self._counts[:, lane].tolist(), strict=True))

    def take(self, blocks: Sequence[Block], run: Run) -> None:
        """Place blocks, and have `run` called with the ticks that are complete."""
        lengths = [len(block.times) for block in blocks]
        ends = np.cumsum(lengths, dtype=np.int64)
        if not blocks or not ends[-1]:
            return
        times = np.concatenate([block.times for block in blocks])
        values = np.concatenate([block.values for block in blocks])
        cursor = ends - np.array(lengths, np.int64)
        firsts = cursor.copy()
        accepted = np.empty(len(times), np.uint8)
        lanes = np.array([block.lane for block in blocks], np.int64)
        ready = False
        while not ready:
            self._filled[:] = 0
            ready, fine = k.place_many(
                lanes, ends, cursor, times, values, self._telemetry.tick * 1000, self._numbers,
                self._counts, self._bounds, self._limits, self._held, self._waiting, self._taken,
                self._stride, self.recent, self._x, self._valid, self._filled, accepted,
                self._stalled,
            )  # fmt: skip
            self._hand_out(run, fine=fine)
        self._keep(blocks, firsts, ends, accepted)

    def finish(self, lane: int, ticks: int, run: Run) -> None:
        """The attempt has `ticks` ticks (at least those handed out): `run` the rest of them."""
        numbers = self._numbers
        if numbers[k.N_AT, lane] >= ticks:
            here = int(numbers[k.N_HERE, lane])
            self._counts[k.C_BEYOND, lane] += here
            self._counts[k.C_SAME, lane] -= numbers[k.N_TWICE, lane]
            self._drop_last(lane, here)
            numbers[k.N_AT, lane] = -1
        fits = False
        while not fits:
            self._filled[:] = 0
            fits, fine = k.emit(
                lane, ticks, numbers, self._bounds, self._limits, self._held, self._waiting,
                self._taken, self._stride, self.recent, self._x, self._valid, self._filled,
            )  # fmt: skip
            self._hand_out(run, fine=fine)
        numbers[k.N_LIMIT, lane] = ticks

    def samples(self, lane: int) -> tuple[Times, Values]:
        """All samples taken, in the order of time: nanoseconds since the start, and values."""
        parts = self._samples[lane]
        if not parts:
            return np.zeros(0, np.int64), np.zeros((0, len(self._held)), np.float32)
        times = np.concatenate([times for times, _ in parts]) - self._numbers[k.N_ORIGIN, lane]
        return times, np.concatenate([values for _, values in parts])

    def latest(self, lane: int) -> Values:
        """The last `RECENT` multiples of `stride` that were handed out: [n, channel]."""
        done = self.done(lane)
        last = -(-done // self._stride)
        at = np.arange(max(last - RECENT, 0), last) % RECENT
        ring: Values = self.recent[1 + at, :, lane]
        return ring

    def _hand_out(self, run: Run, *, fine: bool) -> None:
        most = int(self._filled.max())
        if most:
            run(self._x[:most], None if fine else self._valid[:most], self._filled)

    def _keep(
        self,
        blocks: Sequence[Block],
        firsts: NDArray[np.int64],
        ends: NDArray[np.int64],
        accepted: NDArray[np.uint8],
    ) -> None:
        everything = bool(accepted.all())
        for block, first, end in zip(blocks, firsts.tolist(), ends.tolist(), strict=True):
            if everything:
                self._samples[block.lane].append((block.times, block.values))
                continue
            chosen = accepted[first:end] != 0
            if chosen.any():
                self._samples[block.lane].append((block.times[chosen], block.values[chosen]))

    def _drop_last(self, lane: int, count: int) -> None:
        parts = self._samples[lane]
        while count:
            times, values = parts.pop()
            if len(times) > count:
                parts.append((times[:-count], values[:-count]))
            count -= min(count, len(times))
