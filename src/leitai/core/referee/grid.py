"""Samples onto ticks: which value each channel holds at each tick, and whether it is valid.

A sample stands at the tick nearest to its time (half up), the last of a tick counts, and it holds
until the next: each channel by itself. A channel is valid once it has had a sample, while that is
finite, in range (a truth 0 or 1, a code one of its numbers), at most `max_age` ticks old, and,
where the channel may not be `stuck`, while its last change (among valid samples) is at most that
old. A channel that is not valid keeps its last valid value in `x`; nobody may look at it.

`whole` and `Grid` run the same kernel, so how samples were cut into portions changes nothing.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, TypeAlias

import numpy as np
from numpy.typing import NDArray

from leitai.core.referee.compile import nearest
from leitai.core.referee.grid_kernel import all_sound, all_whole, place
from leitai.core.referee.model import Channel, ChannelKind, Span, Telemetry
from leitai.core.referee.recording import (
    ABSENT,
    RecordedChannel,
    Recording,
    RecordingFault,
    Times,
    Values,
)
from leitai.core.referee.stretches import Stretches

Plane: TypeAlias = NDArray[np.uint8]

_PATTERN: Final = 64
"""Rows that are looked at together: a whole number of vectors, whatever the channels."""
_LONG_AGO: Final = -(1 << 62)
_NEVER: Final = 1 << 29
"""More ticks than any attempt has: an age that is never reached."""


@dataclass(frozen=True, slots=True)
class Limits:
    """What makes a channel's samples valid, as arrays over the channels."""

    low: NDArray[np.float32]
    high: NDArray[np.float32]
    whole: Plane
    max_age: NDArray[np.int64]
    stuck: NDArray[np.int64]

    @classmethod
    def of(cls, telemetry: Telemetry) -> Limits:
        """The limits of all channels, in the order of the wire."""
        bounds = [_bounds(channel) for channel in telemetry.channels]
        return cls(
            np.array([low for low, _ in bounds], np.float32),
            np.array([high for _, high in bounds], np.float32),
            np.array([c.kind is not ChannelKind.NUMBER for c in telemetry.channels], np.uint8),
            np.array([min(c.max_age, _NEVER) for c in telemetry.channels], np.int64),
            np.array([c.stuck or _NEVER for c in telemetry.channels], np.int64),
        )

    def hold_for(self, values: Values) -> bool:
        """Whether every single value is valid."""
        if not len(self.low):
            return True
        low, high = np.tile(self.low, _PATTERN), np.tile(self.high, _PATTERN)
        return all_sound(np.ascontiguousarray(values).reshape(-1), low, high) and all(
            all_whole(values, int(channel)) for channel in np.flatnonzero(self.whole)
        )


@dataclass(frozen=True, slots=True)
class Ticks:
    """A run of ticks of one attempt.

    Attributes:
        start: the first of them.
        x: [tick, channel].
        valid: [tick, channel], 1 or 0; `None`: all of them are valid.
    """

    start: int
    x: Values
    valid: Plane | None

    @property
    def heard(self) -> bool:
        """Whether any channel is valid at any tick."""
        return len(self.x) > 0 and (self.valid is None or bool(self.valid.any()))


@dataclass(slots=True)
class _Held:
    """What the channels hold after the ticks so far; -1: never had a sample."""

    value: NDArray[np.float32]
    sound: Plane
    taken: NDArray[np.int64]
    changed: NDArray[np.int64]

    @classmethod
    def nothing(cls, channels: int) -> _Held:
        return cls(
            np.zeros(channels, np.float32),
            np.zeros(channels, np.uint8),
            np.full(channels, -1, np.int64),
            np.full(channels, -1, np.int64),
        )


def tick_of(times: Times, tick: int) -> NDArray[np.int64]:
    """The tick nearest to each time, half up. `times` in ns since the start, `tick` in µs."""
    whole = tick * 1000
    return (times + whole // 2) // whole


def whole(telemetry: Telemetry, recording: Recording) -> Ticks:
    """All ticks of a recorded attempt, up to the stage's limit, where it would have been sealed.

    A regular recording without a gap is taken as it is.

    Raises:
        RecordingFault: `channels`, if a channel was recorded in another unit or with other words.
    """
    ticks = min(recording.header.ticks * recording.header.tick // telemetry.tick, telemetry.limit)
    values = columns(telemetry, recording)
    limits = Limits.of(telemetry)
    if is_plain(telemetry, recording) and limits.hold_for(values[:ticks]):
        return Ticks(0, values[:ticks], None)
    at = tick_of(recording.times, telemetry.tick)
    first = int(np.searchsorted(at, 0))
    held = _Held.nothing(len(telemetry.channels))
    return _place(limits, held, at[first:], values[first:], (0, ticks))[0]


def is_plain(telemetry: Telemetry, recording: Recording) -> bool:
    """Whether sample i is tick i, for every tick (what it holds may still be unsound)."""
    regular, header = recording.header.regular, recording.header
    return (
        regular is not None
        and regular.step == telemetry.tick * 1000
        and header.tick == telemetry.tick
        and abs(regular.first) * 2 < regular.step
        and header.ticks <= header.samples
        and all(channel.stuck is None for channel in telemetry.channels)
    )


def columns(telemetry: Telemetry, recording: Recording) -> Values:
    """The recorded values in the stage's order of channels; what was not recorded is absent.

    Raises:
        RecordingFault: `channels`, if a channel was recorded in another unit or with other words.
    """
    recorded = {channel.id: place for place, channel in enumerate(recording.header.channels)}
    order = [recorded.get(channel.id) for channel in telemetry.channels]
    for channel, found in zip(telemetry.channels, order, strict=True):
        if found is not None:
            _check_meaning(channel, recording.header.channels[found])
    if order == list(range(len(recorded))):
        return recording.values
    picked = np.full((recording.header.samples, len(order)), ABSENT, np.float32)
    for to, found in enumerate(order):
        if found is not None:
            picked[:, to] = recording.values[:, found]
    return picked


def _check_meaning(channel: Channel, recorded: RecordedChannel) -> None:
    """Refuse numbers that meant something else; words may have been added at the end."""
    if recorded.unit != channel.unit:
        raise RecordingFault(
            "channels", f"{channel.id!r} was not recorded in {channel.unit or 'no unit'}"
        )
    if any(was != now for was, now in zip(recorded.values, channel.values, strict=False)):
        raise RecordingFault("channels", f"the words of {channel.id!r} had other numbers")


def gaps(telemetry: Telemetry, ticks: Ticks) -> dict[str, tuple[Span, ...]]:
    """Where each channel is not valid, by its id; channels without a gap are left out."""
    if ticks.valid is None:
        return {}
    found = (
        Stretches.where(ticks.valid[:, place] == 0, ticks.start).spans()
        for place in range(ticks.x.shape[1])
    )
    pairs = zip(telemetry.channels, found, strict=True)
    return {channel.id: tuple(its) for channel, its in pairs if its}


class Grid:
    """A running attempt's samples on ticks, as they come; event time only, never the clock.

    A tick is complete when no sample that would still be taken could stand at it. With `lateness`
    0 that is as soon as a sample of a later tick is there, and whatever goes back is refused;
    otherwise samples may come that much out of order. Which samples are taken depends on the order
    of all samples alone, never on how they are cut into portions or when ticks are asked for.

    Attributes:
        counts: samples refused by reason: `duplicate` (a time that was there already, the first
            stays), `late`, `early` (before the attempt), `beyond` (after its limit); and
            `same_tick`: values that gave way to a later one on their tick.
        done: ticks handed out so far.
    """

    def __init__(self, telemetry: Telemetry, lateness: int = 0) -> None:
        """`lateness` in nanoseconds."""
        self.counts = dict.fromkeys(("duplicate", "late", "early", "beyond", "same_tick"), 0)
        self.done = 0
        self._tick, self._limit = telemetry.tick, telemetry.limit
        self._lateness = lateness
        self._limits = Limits.of(telemetry)
        self._held = _Held.nothing(len(telemetry.channels))
        self._newest = self._watermark = _LONG_AGO
        self._placed: list[tuple[Times, Values]] = []
        self._times: Times = np.zeros(0, np.int64)
        self._values: Values = np.zeros((0, len(telemetry.channels)), np.float32)

    def add(self, times: Times, values: Values) -> int:
        """Take samples in the order they came; tells how many were taken.

        Args:
            times: nanoseconds since the attempt's start.
            values: [sample, channel] in the stage's order; `ABSENT` where there is none.
        """
        at = tick_of(times, self._tick)
        inside = (at >= 0) & (at < self._limit)
        if not inside.all():
            self.counts["early"] += int(np.count_nonzero(at < 0))
            self.counts["beyond"] += int(np.count_nonzero(at >= self._limit))
            times, values = times[inside], values[inside]
        if len(times):
            fresh = self._fresh(times)
            if not fresh.all():
                times, values = times[fresh], values[fresh]
            self._keep(times, values)
        return len(times)

    def advance(self, time: int) -> None:
        """Nothing at or before `time` (ns since the start) will come any more: it would be late."""
        self._watermark = max(self._watermark, time)

    def take(self) -> Ticks:
        """The complete ticks that were not handed out yet."""
        complete = int(tick_of(np.array([self._watermark + 1]), self._tick)[0])
        return self._emit(min(complete, self._limit))

    def finish(self, ticks: int) -> Ticks:
        """The attempt has `ticks` ticks: those not handed out yet (`ticks` ≥ `done`)."""
        rest = self._emit(ticks)
        self.counts["beyond"] += len(self._times)
        self._times, self._values = self._times[:0], self._values[:0]
        self._limit = ticks
        return rest

    def samples(self) -> tuple[Times, Values]:
        """All samples taken, for the recording, in the order of time."""
        parts = [*self._placed, (self._times, self._values)]
        return np.concatenate([t for t, _ in parts]), np.concatenate([v for _, v in parts])

    def _fresh(self, times: Times) -> NDArray[np.bool_]:
        """Which samples are taken; counts the others."""
        before = np.maximum.accumulate(np.concatenate(([self._newest], times)))[:-1]
        late = times <= np.maximum(before - self._lateness, self._watermark)
        again = times == before
        if self._lateness and not np.all(times > before):
            again |= ~late & (np.isin(times, self._times) | _repeated(times))
        self.counts["duplicate"] += int(np.count_nonzero(again))
        self.counts["late"] += int(np.count_nonzero(late & ~again))
        fresh: NDArray[np.bool_] = ~(late | again)
        return fresh

    def _keep(self, times: Times, values: Values) -> None:
        if not len(times):
            return
        self._times = np.concatenate((self._times, times))
        self._values = np.concatenate((self._values, values))
        if times[0] <= self._newest or not bool(np.all(times[1:] > times[:-1])):
            order = np.argsort(self._times, kind="stable")
            self._times, self._values = self._times[order], self._values[order]
        self._newest = max(self._newest, int(times.max()))
        self._watermark = max(self._watermark, self._newest - self._lateness)

    def _emit(self, end: int) -> Ticks:
        if end <= self.done:
            return Ticks(self.done, self._values[:0], None)
        at = tick_of(self._times, self._tick)
        here = int(np.searchsorted(at, end))
        ticks, replaced = _place(
            self._limits, self._held, at[:here], self._values[:here], (self.done, end)
        )
        self.counts["same_tick"] += replaced
        self._placed.append((self._times[:here], self._values[:here]))
        self._times, self._values = self._times[here:], self._values[here:]
        self.done = end
        return ticks


def _repeated(times: Times) -> NDArray[np.bool_]:
    """Which of the times stood earlier in the same portion."""
    repeated = np.ones(len(times), np.bool_)
    repeated[np.unique(times, return_index=True)[1]] = False
    return repeated


def _place(
    limits: Limits, held: _Held, at: NDArray[np.int64], values: Values, span: tuple[int, int]
) -> tuple[Ticks, int]:
    """Hold samples over the ticks from `span[0]` up to before `span[1]`."""
    x = np.empty((span[1] - span[0], values.shape[1]), np.float32)
    valid = np.empty(x.shape, np.uint8)
    _, replaced = place(
        at,
        np.ascontiguousarray(values),
        limits.low,
        limits.high,
        limits.whole,
        limits.max_age,
        limits.stuck,
        held.value,
        held.sound,
        held.taken,
        held.changed,
        span[0],
        x,
        valid,
    )
    return Ticks(span[0], x, None if valid.all() else valid), replaced


def _bounds(channel: Channel) -> tuple[float, float]:
    """The lowest and highest valid value; infinities are never valid."""
    if channel.kind is ChannelKind.BOOL:
        return 0, 1
    if channel.kind is ChannelKind.CODE:
        return 0, len(channel.values) - 1
    most = float(np.finfo(np.float32).max)
    return (
        -most if channel.minimum is None else nearest(channel.minimum),
        most if channel.maximum is None else nearest(channel.maximum),
    )
