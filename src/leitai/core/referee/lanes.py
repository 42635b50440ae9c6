"""Attempts judged side by side: each station a lane with its own clock, all running one plan."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain, islice
from typing import Final

import numpy as np
from numpy.typing import NDArray

from leitai.core.referee import kernel_ops as ops
from leitai.core.referee.arena import Layout, Place
from leitai.core.referee.kernel import drive
from leitai.core.referee.language.tree import Condition, Extreme
from leitai.core.referee.model import ENGINE
from leitai.core.referee.plan import Measured, Plan

EDGE: Final = np.dtype(
    [("watch", np.int32), ("lane", np.int32), ("tick", np.int32), ("value", np.int32)]
)
"""A watched truth's new value (1 true, 0 unknown, -1 false) from a tick on; -1 before the first."""
MAGIC: Final = b"LEITAIL1"
_ROOM: Final = 65536
_NOTHING: Final = np.zeros(1, np.uint8)
_NO_COUNTS: Final = np.zeros(1, np.int32)


class StateFault(ValueError):  # noqa: N818 named as the other faults
    """Saved state that does not belong to this plan or engine, or is damaged.

    Attributes:
        code: for translation: `state_foreign` or `state_damaged`.
    """

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code


@dataclass(frozen=True, slots=True)
class Told:
    """What is known of a watched truth so far. Pairs: what is sure, what is possible.

    Attributes:
        ticks: ticks judged so far, from the start.
        value: at the last of them: 1 true, 0 unknown, -1 false.
        count: fewest and most episodes (maximal runs of truth) there can have been.
        lasted: ticks it was true.
        first: tick from which it was surely, or possibly, true for the first time.
    """

    ticks: int
    value: int
    count: tuple[int, int]
    lasted: tuple[int, int]
    first: tuple[int | None, int | None]

    @property
    def ever(self) -> tuple[bool, bool]:
        """True at some tick: sure, possible."""
        return self.lasted[0] > 0, self.lasted[1] > 0

    @property
    def throughout(self) -> tuple[bool, bool]:
        """True at every tick: sure, possible."""
        return self.lasted[0] == self.ticks, self.lasted[1] == self.ticks


@dataclass(frozen=True, slots=True)
class Extremum:
    """A number about the attempt so far; not `certain`: telemetry that could change it is missing.

    Attributes:
        value: float32, for a mean float64; `None`: there was no tick to take it from.
        ticks: ticks judged so far.
    """

    value: float | None
    certain: bool
    ticks: int


@dataclass(frozen=True, slots=True)
class Probes:
    """All that is known about one lane's attempt.

    Attributes:
        told, numbers: in the order of the plan's `watches` and `measured`.
    """

    ticks: int
    told: tuple[Told, ...]
    numbers: tuple[Extremum, ...]
    plan: Plan

    @property
    def watched(self) -> dict[Condition, Told]:
        """By what is watched."""
        return {w.condition: told for w, told in zip(self.plan.watches, self.told, strict=True)}

    @property
    def measured(self) -> dict[Extreme, Extremum]:
        """By what is measured."""
        return {m.node: found for m, found in zip(self.plan.measured, self.numbers, strict=True)}


class Lanes:
    """Runs a plan for a number of stations.

    Samples come as `x[tick, channel, lane]`. Any division into calls gives the same bits, and so
    does saving and loading between any two.
    """

    def __init__(self, plan: Plan, stations: int) -> None:
        if stations < 1:
            raise ValueError("at least one lane is needed")
        self.plan, self.stations = plan, stations
        self._layout = Layout(plan, stations)
        self._code = self._layout.code()
        self._arena = self._layout.fresh()
        most = len(plan.watches) * self._layout.size
        self._told_edges = np.empty(max(_ROOM, 2 * most), EDGE)
        self._edges = self._told_edges.view(np.int32)
        self._drained: list[NDArray[np.void]] = []
        self._ended = 0
        self._idle = np.zeros((1, plan.channels, stations), np.float32)

    def run(
        self,
        x: NDArray[np.float32],
        valid: NDArray[np.uint8] | None = None,
        counts: NDArray[np.int32] | None = None,
    ) -> None:
        """Judge new ticks.

        Args:
            x: float32 `[ticks, channels, stations]`, C order.
            valid: 1 where a channel is valid, same shape; `None`: everywhere.
            counts: for each lane how many of the ticks it has; `None`: all. Others are untouched.

        Raises:
            ValueError: wrong shape or type, or ticks for a lane that was finished.
        """
        self._check(x, valid, counts)
        self._drive(x, valid, counts, x.shape[0], flush=False)

    def finish(self, mask: NDArray[np.bool_]) -> None:
        """The attempts of these lanes end here: judge what still waited for the future."""
        chosen = np.asarray(mask, np.bool_) & (self._per_lane(self._layout.end) == ops.NEVER)
        if not chosen.any():
            return
        for block, lanes in self._by_block(chosen):
            clock = self._layout.rows(self._arena, self._layout.clock, block, twin=False)[0]
            end = self._layout.rows(self._arena, self._layout.end, block, twin=False)[0]
            end[lanes] = clock[lanes]
        self._ended += int(chosen.sum())
        counts = np.where(chosen, self.plan.horizon, 0).astype(np.int32)
        self._drive(self._idle, None, counts, self.plan.horizon, flush=True)

    def reset(self, mask: NDArray[np.bool_]) -> None:
        """Begin afresh in these lanes."""
        chosen = np.asarray(mask, np.bool_)
        self._ended -= int((chosen & (self._per_lane(self._layout.end) != ops.NEVER)).sum())
        for block, lanes in self._by_block(chosen):
            self._layout.restart(self._arena, block, lanes)
            phase = self._layout.rows(self._arena, self._layout.phase, block, twin=False)[0]
            phase.view(np.int64)[lanes] = phase.view(np.int64).max()
            header = self._layout.rows(self._arena, self._layout.header, block, twin=False)[0]
            header.view(np.int64)[ops.H_LEVEL] = 0

    def clocks(self) -> NDArray[np.int32]:
        """Ticks each lane has run since its attempt began."""
        return self._per_lane(self._layout.clock)

    def edges(self) -> NDArray[np.void]:
        """Changes of watched truths since the last call, each lane's in the order of time."""
        parts, self._drained = self._drained, []
        if not parts:
            return np.empty(0, EDGE)
        return parts[0] if len(parts) == 1 else np.concatenate(parts)

    def probes(self, lane: int) -> Probes:
        """What is known about a lane's attempt so far; all of it once it was finished."""
        block, at = divmod(lane, self._layout.size)
        return next(self._probes(block, at, at + 1))

    def all_probes(self) -> list[Probes]:
        """The same of every lane, sooner than one by one."""
        size = self._layout.size
        found = (self._probes(block, 0, size) for block in range(self._layout.blocks))
        return list(islice(chain.from_iterable(found), self.stations))

    def save(self) -> bytes:
        """All state, to go on from after `load`; edges not yet fetched are not in it."""
        for block in range(self._layout.blocks):
            self._mirror(block)
        head = {"engine": ENGINE, "plan": self.plan.digest, "stations": self.stations}
        text = json.dumps(head, separators=(",", ":")).encode()
        state = self._arena[: self._layout.state_bytes].tobytes()
        return MAGIC + len(text).to_bytes(4, "little") + text + state

    @classmethod
    def load(cls, plan: Plan, data: bytes) -> Lanes:
        """Lanes as they were saved.

        Raises:
            StateFault: saved by another plan or engine, or damaged.
        """
        head, state = _split(data)
        if head.get("engine") != ENGINE or head.get("plan") != plan.digest:
            raise StateFault("state_foreign", "saved by another engine or for other rules")
        stations = head.get("stations")
        if not isinstance(stations, int) or stations < 1:
            raise StateFault("state_damaged", "saved state names no stations")
        lanes = cls(plan, stations)
        if len(state) != lanes._layout.state_bytes:
            raise StateFault("state_damaged", "saved state is cut short or too long")
        lanes._arena[: len(state)] = np.frombuffer(state, np.uint8)
        ends = lanes._per_lane(lanes._layout.end)
        lanes._ended = int((ends != ops.NEVER).sum())
        return lanes

    def _drive(
        self,
        x: NDArray[np.float32],
        valid: NDArray[np.uint8] | None,
        counts: NDArray[np.int32] | None,
        ticks: int,
        *,
        flush: bool,
    ) -> None:
        given, uneven = valid is not None, counts is not None
        flat = x.reshape(-1)
        checks = _NOTHING if valid is None else valid.reshape(-1)
        todo = _NO_COUNTS if counts is None else counts
        while True:
            told = drive(
                self._code, self._arena, flat, checks, given, todo, uneven, ticks, flush,
                self._edges,
            )  # fmt: skip
            count = told if told >= 0 else -1 - told
            if count:
                self._drained.append(self._told_edges[:count].copy())
            if told >= 0:
                return

    def _check(
        self,
        x: NDArray[np.float32],
        valid: NDArray[np.uint8] | None,
        counts: NDArray[np.int32] | None,
    ) -> None:
        if x.dtype.char != "f" or x.shape[1:] != (self.plan.channels, self.stations):
            raise ValueError("x must be float32 [ticks, channels, stations]")
        if not x.flags.carray:
            raise ValueError("x must be in C order and writeable")
        if valid is not None and (valid.dtype != np.uint8 or valid.shape != x.shape):
            raise ValueError("valid must be uint8 and shaped as x")
        if counts is not None:
            self._check_counts(x, counts)
        elif self._ended:
            raise ValueError("a lane was finished: reset it before it runs again")

    def _check_counts(self, x: NDArray[np.float32], counts: NDArray[np.int32]) -> None:
        if counts.dtype != np.int32 or counts.shape != (self.stations,):
            raise ValueError("counts must be int32 [stations]")
        if counts.size and (counts.min() < 0 or counts.max() > x.shape[0]):
            raise ValueError("counts must lie between 0 and the ticks given")
        if self._ended and (self._per_lane(self._layout.end)[counts > 0] != ops.NEVER).any():
            raise ValueError("a lane was finished: reset it before it runs again")

    def _per_lane(self, place: object) -> NDArray[np.int32]:
        rows = [
            self._layout.rows(self._arena, place, block, twin=False)[0]  # type: ignore[arg-type]
            for block in range(self._layout.blocks)
        ]
        return np.concatenate(rows)[: self.stations]

    def _by_block(self, chosen: NDArray[np.bool_]) -> list[tuple[int, NDArray[np.bool_]]]:
        """The chosen lanes of each block that has some."""
        padded = np.zeros(self._layout.blocks * self._layout.size, np.bool_)
        padded[: self.stations] = chosen
        blocks = padded.reshape(self._layout.blocks, -1)
        return [(int(b), blocks[b]) for b in np.flatnonzero(blocks.any(axis=1))]

    def _probes(self, block: int, first: int, end: int) -> Iterator[Probes]:
        """What is known about some lanes of a block."""
        layout, lanes = self._layout, slice(first, end)

        def row(place: Place) -> NDArray[np.generic]:
            return layout.rows(self._arena, place, block, twin=False)

        clocks, ends = row(layout.clock)[0, lanes].tolist(), row(layout.end)[0, lanes].tolist()
        told = [row(place).reshape(-1, ops.WATCH_ROWS)[lanes].tolist() for place in layout.told]
        values = [row(place)[0, lanes].tolist() for place in layout.before]
        sums = [row(layout.places[m.value])[:, lanes].tolist() for m in self.plan.measured]
        flags = [row(layout.places[m.flags])[:, lanes].tolist() for m in self.plan.measured]
        for at, (clock, close) in enumerate(zip(clocks, ends, strict=True)):
            yield Probes(
                clock,
                tuple(
                    _told(rows[at], value[at], _judged(clock, close, watch.horizon))
                    for watch, rows, value in zip(self.plan.watches, told, values, strict=True)
                ),
                tuple(
                    _extremum(m, [s[at] for s in sums[n]], [f[at] for f in flags[n]], clock, close)
                    for n, m in enumerate(self.plan.measured)
                ),
                self.plan,
            )

    def _mirror(self, block: int) -> None:
        """Where one plane stands for both, make the second equal, so that equal is equal bytes."""
        header = self._layout.rows(self._arena, self._layout.header, block, twin=False)[0]
        if header.view(np.int64)[ops.H_DOUBT]:
            return
        for place in self._layout.places:
            if place.row.twin:
                one = self._layout.rows(self._arena, place, block, twin=False)
                self._layout.rows(self._arena, place, block, twin=True)[:] = one


def _told(row: list[int], value: int, ticks: int) -> Told:
    run = max(ticks - row[ops.SINCE], 0)
    sure = row[ops.TRUE_TICKS] + (run if value > 0 else 0)
    unknown = row[ops.UNKNOWN_TICKS] + (run if value == 0 else 0)
    high = row[ops.COUNT_HIGH]
    if value == 0:
        greedy = 1 if row[ops.MEMORY] & ops.GREEDY_TRUE else 0
        high += (run + 1 - greedy) // 2
    first, possible = row[ops.FIRST_TRUE], row[ops.FIRST_POSSIBLE]
    return Told(
        ticks,
        value,
        (row[ops.COUNT_LOW], high),
        (sure, sure + unknown),
        (None if first == ops.NEVER else first, None if possible == ops.NEVER else possible),
    )


def _extremum(
    one: Measured, values: list[float], flags: list[int], clock: int, end: int
) -> Extremum:
    seen, missed = flags
    value = values[0] / values[1] if one.node.how == "mean" and seen else values[0]
    return Extremum(value if seen else None, not missed, _judged(clock, end, one.horizon))


def _judged(clock: int, end: int, horizon: int) -> int:
    """Ticks that are known about: all of a finished attempt, else those before the horizon."""
    return clock if end != ops.NEVER else max(clock - horizon, 0)


def _split(data: bytes) -> tuple[dict[str, object], bytes]:
    if data[: len(MAGIC)] != MAGIC:
        raise StateFault("state_damaged", "this is not saved state of the referee")
    start = len(MAGIC) + 4
    stop = start + int.from_bytes(data[len(MAGIC) : start], "little")
    try:
        head = json.loads(data[start:stop])
    except ValueError:
        head = None
    if not isinstance(head, dict):
        raise StateFault("state_damaged", "saved state has no readable head")
    return head, data[stop:]
