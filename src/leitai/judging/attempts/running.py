"""One attempt while it runs: its lane, what was found so far, and what screens show of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from leitai.core.referee.marking import Marker
from leitai.core.referee.model import ChannelKind, Judgement, RuleSet, Telemetry
from leitai.core.referee.recording import Header, RecordedChannel, Values, write_recording
from leitai.core.referee.runs import Runs
from leitai.devices.samples import Samples
from leitai.judging.attempts.bank import Bank
from leitai.judging.attempts.models import Attempt

MICROSECONDS: Final = 1_000_000


@dataclass(frozen=True, slots=True)
class Finished:
    """An attempt that has ended, before it is judged from its file.

    Attributes:
        content: the recording's bytes.
        live: what was found while it ran.
    """

    content: bytes
    live: Judgement | None


@dataclass(frozen=True, slots=True)
class Picture:
    """What the channels show, nan where not valid.

    Attributes:
        ticks: judged so far.
        now: last value of each channel; `past`: the last seconds, [n, channel].
    """

    ticks: int
    now: Values
    past: Values


class Running:
    """The state of one attempt; it belongs to the room and is used under its gate.

    Attributes:
        rules: it is judged by while it runs.
        start: UTC microseconds.
        sequence: the station's last block that was taken in; `first`: the first.
        received: when samples last came, wall clock, UTC nanoseconds; 0: never.
        state: as on screens.
        seat: the bank and lane it is judged in; `None` once it has ended.
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
        self.state = "running"
        self.finished: Finished | None = None
        self._last: Picture | None = None
        self.judge_by(rules, None)

    def judge_by(self, rules: RuleSet, seat: tuple[Bank, int] | None) -> None:
        """Begin from nothing by these rules."""
        self.rules = rules
        self.seat = seat
        self._marker = Marker.of(rules)
        self._runs: Runs | None = None
        self._live: Judgement | None = None
        self._stale = False

    @property
    def limit(self) -> int:
        """When it is sealed at the latest, UTC microseconds."""
        telemetry = self.rules.telemetry
        return self.start + telemetry.limit * telemetry.tick

    @property
    def newest(self) -> int:
        """Event time of the last sample, UTC nanoseconds; 0: none yet."""
        if self.seat is None or self.first is None:
            return 0
        bank, lane = self.seat
        return self.start * 1000 + bank.grids.newest(lane)

    @property
    def at_limit(self) -> bool:
        """Whether it has all the ticks an attempt may have."""
        if self.seat is None:
            return False
        bank, lane = self.seat
        return bank.grids.done(lane) >= self.rules.telemetry.limit

    def ticks_until(self, end: int) -> int:
        """How many ticks the attempt has if it ends at `end` (UTC microseconds).

        Never none: of an attempt without a tick, every `always` would be true.
        """
        telemetry = self.rules.telemetry
        return max(1, min((end - self.start) // telemetry.tick, telemetry.limit))

    def hear(self, samples: Samples) -> bool:
        """Note that a block has come; whether it is new."""
        if samples.sequence <= self.sequence or not self._reaches(samples):
            return False
        self.sequence = samples.sequence
        self.received = max(self.received, samples.received)
        if self.first is None and len(samples.times) and samples.times[-1] >= self.start * 1000:
            self.first = samples.sequence
        return True

    def _reaches(self, samples: Samples) -> bool:
        """Whether any of it is of the first tick or later; that tick begins half a tick early."""
        first = (2 * self.start - self.rules.telemetry.tick) * 500
        return len(samples.times) > 0 and bool(samples.times[-1] >= first)

    def ran(self, edges: NDArray[np.void] | None, *, anew: bool = False) -> None:
        """The kernel has run: truths have changed, or at least time has passed."""
        self._stale = True
        if self.seat is not None and (anew or self._runs is None):
            self._runs = Runs(self.seat[0].plan)
        if edges is not None and self._runs is not None:
            self._runs.add(edges)

    @property
    def live(self) -> Judgement | None:
        """What is known so far, made when asked for; `None` before the first tick."""
        if self._stale and self.seat is not None:
            bank, lane = self.seat
            probes, heard = bank.lanes.probes(lane), bank.heard(lane)
            self._live = self._marker.judgement(probes, self._runs, heard=heard)
            self._stale = False
        return self._live

    @property
    def picture(self) -> Picture:
        """What the channels show now, or showed last."""
        if self._last is not None or self.seat is None:
            return self._last or nothing(self.rules.telemetry)
        bank, lane = self.seat
        grids = bank.grids
        return Picture(grids.done(lane), grids.recent[0, :, lane].copy(), grids.latest(lane))

    def rest(self) -> None:
        """The attempt has ended: keep what a screen still shows, let go of the rest."""
        self._last = self.picture
        self.finished = None
        self._runs = None

    def recorded(self, ticks: int) -> bytes:
        """The bytes of the recording, if the attempt has that many ticks; it must have its seat."""
        if self.seat is None:
            raise ValueError("an attempt without a seat has no samples")
        bank, lane = self.seat
        times, values = bank.grids.samples(lane)
        header = Header(
            contest=self.contest,
            stage=self.stage,
            attempt=self.code,
            station=self.station,
            channels=recorded_channels(self.rules.telemetry),
            start=self.start,
            tick=self.rules.telemetry.tick,
            ticks=ticks,
            item=self.item,
            refused=bank.grids.counts(lane),
            sequences=None if self.first is None else (self.first, self.sequence),
        )
        return write_recording(header, times, values)


def nothing(telemetry: Telemetry) -> Picture:
    """Before anything was sent."""
    channels = len(telemetry.channels)
    blank = np.full((0, channels), np.nan, np.float32)
    return Picture(0, np.full(channels, np.nan, np.float32), blank)


def recorded_channels(telemetry: Telemetry) -> tuple[RecordedChannel, ...]:
    """The columns of a recording."""
    return tuple(RecordedChannel(each.id, each.unit, each.values) for each in telemetry.channels)


def wires(telemetry: Telemetry) -> list[tuple[str, str | None, ChannelKind, tuple[str, ...]]]:
    """What each number of a sample means; rules over the same wires can judge the same samples."""
    return [(each.id, each.unit, each.kind, each.values) for each in telemetry.channels]
