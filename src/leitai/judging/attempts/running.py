"""One attempt while it runs: its samples on ticks, its lane, and what was found so far."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from leitai.core.referee.grid import Grid, Ticks
from leitai.core.referee.lanes import EDGE
from leitai.core.referee.marking import Marker, runs_in
from leitai.core.referee.model import ChannelKind, Judgement, RuleSet, Telemetry
from leitai.core.referee.recording import Header, RecordedChannel, write_recording
from leitai.devices.samples import Samples
from leitai.judging.attempts.bank import Bank
from leitai.judging.attempts.models import Attempt

SPARK_MICROSECONDS: Final = 100_000
SPARK_LENGTH: Final = 60
MICROSECONDS: Final = 1_000_000


class Point(NamedTuple):
    """What all channels showed at one tick of the sparkline."""

    x: NDArray[np.float32]
    valid: NDArray[np.uint8] | None


@dataclass(frozen=True, slots=True)
class Finished:
    """An attempt that has ended, before it is judged from its file.

    Attributes:
        content: the recording's bytes.
        live: what was found while it ran.
    """

    content: bytes
    live: Judgement | None


class Running:
    """The state of one attempt; it belongs to the room and is used under its gate.

    Attributes:
        rules: it is judged by while it runs.
        sequence: the station's last block that was taken in; `first`: the first.
        received: when samples last came, wall clock, UTC nanoseconds; 0: never.
        latest: event time of the last sample, nanoseconds from the start.
        state: as on screens; `now`: what all channels showed last.
    """

    def __init__(self, row: Attempt, rules: RuleSet) -> None:
        self.contest = row.contest
        self.code = row.code
        self.stage = row.stage
        self.entry = row.entry
        self.item = row.item
        self.station = row.station
        self.start = row.start
        self.sequence = row.position
        self.first: int | None = None
        self.received = 0
        self.latest = -1
        self.state = "running"
        self.finished: Finished | None = None
        self.now: Point | None = None
        self.done = 0
        self.seat: tuple[Bank, int] | None = None
        self.judge_by(rules)

    def judge_by(self, rules: RuleSet) -> None:
        """Begin from nothing by these rules."""
        self.rules = rules
        self.grid = Grid(rules.telemetry)
        self.spark: deque[Point] = deque(maxlen=SPARK_LENGTH)
        self._marker = Marker.of(rules)
        self._edges: list[NDArray[np.void]] = []
        self._live: Judgement | None = None
        self._stale = False
        self._stride = max(1, SPARK_MICROSECONDS // rules.telemetry.tick)

    def change_rules(self, rules: RuleSet) -> None:
        """Judge all that came so far by other rules, over the same channels."""
        times, values = self.grid.samples()
        self.judge_by(rules)
        self.grid.add(times, values)

    def rest(self) -> None:
        """The attempt has ended: keep what a screen still shows, let go of its samples."""
        self.done = self.grid.done
        self.grid = Grid(self.rules.telemetry)
        self.finished = None
        self._edges = []

    @property
    def seconds(self) -> float:
        """How far it has been judged."""
        ticks = max(self.done, self.grid.done)
        return ticks * self.rules.telemetry.tick / MICROSECONDS

    @property
    def limit(self) -> int:
        """When it is sealed at the latest, UTC microseconds."""
        telemetry = self.rules.telemetry
        return self.start + telemetry.limit * telemetry.tick

    def ticks_until(self, end: int) -> int:
        """How many ticks the attempt has if it ends at `end` (UTC microseconds)."""
        telemetry = self.rules.telemetry
        return max(0, min((end - self.start) // telemetry.tick, telemetry.limit))

    def take(self, samples: Samples) -> bool:
        """Take a block in; whether it was new."""
        if samples.sequence <= self.sequence:
            return False
        self.sequence = samples.sequence
        times = samples.times - self.start * 1000
        self.received = max(self.received, samples.received)
        if len(times) and times[-1] >= 0:
            self.first = samples.sequence if self.first is None else self.first
            self.latest = max(self.latest, int(times[-1]))
            self.grid.add(times, samples.values)
        return True

    def watch(self, ticks: Ticks) -> None:
        """Remember what the sparklines show."""
        for at in range(-ticks.start % self._stride, len(ticks.x), self._stride):
            valid = None if ticks.valid is None else ticks.valid[at]
            self.spark.append(Point(ticks.x[at], valid))
        if len(ticks.x):
            last = None if ticks.valid is None else ticks.valid[-1]
            self.now = Point(ticks.x[-1], last)

    def heard(self, edges: NDArray[np.void] | None) -> None:
        """The kernel has run: truths have changed, or at least time has passed."""
        self._stale = True
        if edges is not None and len(edges):
            self._edges.append(edges)

    @property
    def live(self) -> Judgement | None:
        """What is known so far, made when asked for; `None` before the first tick."""
        if self._stale and self.seat is not None:
            bank, lane = self.seat
            probes = bank.lanes.probes(lane)
            runs = runs_in(bank.plan, self._all_edges(), probes)
            self._live = self._marker.judgement(probes, runs)
            self._stale = False
        return self._live

    def _all_edges(self) -> NDArray[np.void]:
        if len(self._edges) != 1:
            self._edges = [np.concatenate([np.empty(0, EDGE), *self._edges])]
        return self._edges[0]

    def recorded(self, ticks: int) -> bytes:
        """The bytes of the recording, if the attempt has that many ticks."""
        times, values = self.grid.samples()
        return write_recording(self._header(ticks), times, values)

    def _header(self, ticks: int) -> Header:
        telemetry = self.rules.telemetry
        return Header(
            contest=self.contest,
            stage=self.stage,
            attempt=self.code,
            station=self.station,
            channels=recorded_channels(telemetry),
            start=self.start,
            tick=telemetry.tick,
            ticks=ticks,
            item=self.item,
            refused=dict(self.grid.counts),
            sequences=None if self.first is None else (self.first, self.sequence),
        )


def recorded_channels(telemetry: Telemetry) -> tuple[RecordedChannel, ...]:
    """The columns of a recording."""
    return tuple(RecordedChannel(each.id, each.unit) for each in telemetry.channels)


def wires(telemetry: Telemetry) -> list[tuple[str, str | None, ChannelKind, tuple[str, ...]]]:
    """What each number of a sample means; rules over the same wires can judge the same samples."""
    return [(each.id, each.unit, each.kind, each.values) for each in telemetry.channels]
