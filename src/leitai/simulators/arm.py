"""A six-axis arm with a tool that points down: where it is, and how its joints stand there."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Curve = NDArray[np.float64]

SHOULDER = 400.0
UPPER = 455.0
FORE = 420.0
TOOL = 160.0
"""Height of the shoulder over the table, lengths of upper arm, forearm and tool, in mm."""
REACH = UPPER + FORE


class OutOfReach(ValueError):  # noqa: N818  it is a state of the arm
    """No position of the joints brings the tool there."""


def joints(x: Curve, y: Curve, z: Curve) -> tuple[Curve, ...]:
    """Angles of the six joints in degrees, elbow up, tool down, turned with the base.

    Two-link arm in the vertical plane through the base axis (law of cosines).

    Raises:
        OutOfReach: some of the points cannot be reached.
    """
    radius = np.hypot(x, y)
    height = z + TOOL - SHOULDER
    distance = np.hypot(radius, height)
    if np.any(distance > REACH) or np.any(distance < abs(UPPER - FORE)):
        raise OutOfReach(f"the arm reaches {REACH} mm, asked for {float(np.max(distance)):.1f} mm")
    inner = np.arccos(np.clip(_cosine(UPPER, distance, FORE), -1, 1))
    elbow = np.arccos(np.clip(_cosine(UPPER, FORE, distance), -1, 1))
    lift = np.arctan2(height, radius) + inner
    bend = elbow - np.pi
    base = np.arctan2(y, x)
    pitch = -np.pi / 2 - lift - bend
    angles = (base, lift, bend, np.zeros_like(base), pitch, base)
    return tuple(np.degrees(each) for each in angles)


def tool(angles: tuple[Curve, ...]) -> tuple[Curve, Curve, Curve]:
    """Where the tool's tip is, in mm, for joints as `joints` gives them (fourth joint at 0)."""
    base, lift, bend, _roll, pitch, _turn = (np.radians(each) for each in angles)
    radius = UPPER * np.cos(lift) + FORE * np.cos(lift + bend) + TOOL * np.cos(lift + bend + pitch)
    height = UPPER * np.sin(lift) + FORE * np.sin(lift + bend) + TOOL * np.sin(lift + bend + pitch)
    return radius * np.cos(base), radius * np.sin(base), SHOULDER + height


def _cosine(one: float, other: float | Curve, opposite: float | Curve) -> Curve:
    """Cosine of the angle between two sides of a triangle."""
    return np.asarray((one**2 + other**2 - opposite**2) / (2 * one * other))
