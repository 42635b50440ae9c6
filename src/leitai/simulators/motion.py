"""Motion along a line with a trapezoidal speed profile, and stopping it half-way."""

from __future__ import annotations

from math import sqrt

import numpy as np
from numpy.typing import NDArray

Curve = NDArray[np.float64]


def trapezoid(length: float, speed: float, acceleration: float, tick: float) -> tuple[Curve, Curve]:
    """Way and speed at each tick after the start, until standing still at `length`.

    Accelerates at `acceleration`, cruises at `speed` (or turns into a triangle where the way is
    short), and brakes at `acceleration`.

    Args:
        length: way to go, ≥ 0.
        speed: highest speed, > 0, in units of length a second.
        acceleration: > 0.
        tick: seconds.
    """
    if length <= 0:
        return np.zeros(1), np.zeros(1)
    top = min(speed, sqrt(length * acceleration))
    ramp = top / acceleration
    total = length / top + ramp
    time = np.minimum(np.arange(1, int(total / tick) + 2) * tick, total)
    left = total - time
    way = np.where(time < ramp, acceleration * time**2 / 2, top * (time - ramp / 2))
    way = np.where(left < ramp, length - acceleration * left**2 / 2, way)
    return way, np.minimum(top, acceleration * np.minimum(time, left))


def braked(
    way: Curve, speed: Curve, at: int, deceleration: float, tick: float
) -> tuple[Curve, Curve]:
    """The same motion, braked to a standstill from tick `at` on (an emergency stop)."""
    if at >= len(way):
        return way, speed
    start, top = way[at - 1], speed[at - 1]
    duration = top / deceleration
    time = np.minimum(np.arange(1, int(duration / tick) + 2) * tick, duration)
    tail = start + top * time - deceleration * time**2 / 2
    slower = np.maximum(0.0, top - deceleration * time)
    return np.concatenate([way[:at], tail]), np.concatenate([speed[:at], slower])
