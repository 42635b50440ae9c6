"""An inbox with stations in it, for tests below the HTTP doors."""

from __future__ import annotations

from decimal import Decimal

import numpy as np
from numpy.typing import NDArray

from leitai.core.referee.model import Channel, ChannelKind, Telemetry
from leitai.devices.channels import Mapped, wire
from leitai.devices.codec import write_block
from leitai.devices.inbox import Inbox
from leitai.devices.samples import Samples

NOW = 1_800_000_000_000_000_000
MS = 1_000_000


def channel(  # noqa: PLR0913 -- what a channel is
    name: str,
    kind: ChannelKind = ChannelKind.NUMBER,
    *,
    unit: str | None = None,
    values: tuple[str, ...] = (),
    low: int | None = None,
    high: int | None = None,
) -> Channel:
    """A channel of a stage."""
    least = None if low is None else Decimal(low)
    most = None if high is None else Decimal(high)
    return Channel(name, {}, kind, unit, values, least, most, 100)


TELEMETRY = Telemetry(
    10_000,
    (
        channel("x", unit="mm", low=-100, high=100),
        channel("speed", unit="mm/s"),
        channel("gate", ChannelKind.BOOL),
        channel("step", ChannelKind.CODE, values=("idle", "pick", "place")),
    ),
    120_000,
)
GOOD = np.array([[1.5, 2.5, 1, 2], [1.75, 2.25, 0, 0]], np.float32)


class Hall:
    """An inbox at a time that stands still, with stations S1, S2, … of contest `cup`.

    Attributes:
        now: UTC nanoseconds; tests may move it.
        heard: everything listeners were told.
    """

    def __init__(
        self, stations: int = 1, rows: list[Mapped] | None = None, telemetry: Telemetry = TELEMETRY
    ) -> None:
        self.now = NOW
        self.heard: list[Samples] = []
        self.inbox = Inbox(clock=lambda: self.now)
        self.wiring = wire(telemetry, rows)
        for number in range(1, stations + 1):
            slot = self.inbox.slots.add(("cup", f"S{number}"), number=number)
            self.inbox.slots.wire(slot, self.wiring)
        self.inbox.on_samples(self.heard.extend)

    def counters(self, station: str = "S1") -> dict[str, int]:
        """What was counted about a station."""
        return dict(self.inbox.slots.findings[self.inbox.slots.place["cup", station]].counters)


def block(
    sequence: int = 0,
    values: NDArray[np.float32] = GOOD,
    *,
    t0: int = NOW - 100 * MS,
    dt: int = 10 * MS,
    station: int = 0,
) -> bytes:
    """A binary block of two good samples, 100 ms old."""
    return write_block(values, sequence=sequence, t0=t0, dt=dt, station=station)
