"""A stage's telemetry for formulas to read."""

from __future__ import annotations

from decimal import Decimal

import pytest

from leitai.core.referee.model import Channel, ChannelKind, Telemetry

NUMBERS = {"x": "mm", "y": "m", "v": "mm/s", "torque": "N·m", "angle": "deg", "n": None}
TRUTHS = ("p", "q", "gate_open")


@pytest.fixture(scope="session")
def telemetry() -> Telemetry:
    """x 0, y 1, v 2, torque 3, angle 4, n 5, p 6, q 7, gate_open 8, step 9; tick 10 ms."""
    numbers = [_channel(name, ChannelKind.NUMBER, unit) for name, unit in NUMBERS.items()]
    truths = [_channel(name, ChannelKind.BOOL) for name in TRUTHS]
    step = _channel("step", ChannelKind.CODE, values=("idle", "pick", "取料"))
    return Telemetry(10_000, (*numbers, *truths, step), 360_000)


def _channel(
    name: str, kind: ChannelKind, unit: str | None = None, values: tuple[str, ...] = ()
) -> Channel:
    return Channel(name, {"zh": name}, kind, unit, values, None, Decimal(9), 100)
