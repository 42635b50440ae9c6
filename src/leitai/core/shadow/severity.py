"""How severe each judge is, by additive least squares (fairness 3.1), as exactly as wanted.

The normal equations of the judges alone, `L b = r`, are solved once in binary floating point and
then refined with exact remainders until nothing is left within 40 decimal places.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction

import numpy as np

from leitai.core.shadow.exact import snapped

Panel = Sequence[tuple[Fraction, str]]
"""The marks of one cell: values and judges."""

_ENOUGH = Fraction(1, 10**40)
_ROUNDS = 12


def generosity(
    panels: Sequence[Panel], *, error: float | None = None
) -> dict[str, Fraction] | None:
    """Judge → points above the panel, summing to zero; `None`: the judges cannot be compared.

    Args:
        panels: the marks of each cell.
        error: the standard error a comparison of two judges must reach where panels differ.
    """
    there = [panel for panel in panels if panel]
    judges = sorted({judge for panel in there for _, judge in panel})
    if not judges:
        return {}
    if not connected(there):
        return None
    place = {judge: at for at, judge in enumerate(judges)}
    laplacian, right = _equations(there, place)
    found = dict(zip(judges, map(snapped, _solved(laplacian, right)), strict=True))
    complete = all(len(panel) == len(judges) for panel in there)
    if complete or error is None or _close(there, found, laplacian, error):
        return found
    return None


def connected(panels: Sequence[Panel]) -> bool:
    """Whether every two judges are linked through cells they both marked."""
    left = [{judge for _, judge in panel} for panel in panels]
    reached = left.pop()
    while True:
        met = [seats for seats in left if seats & reached]
        if not met:
            return not left
        reached = reached.union(*met)
        left = [seats for seats in left if not seats <= reached]


def _equations(
    panels: Sequence[Panel], place: Mapping[str, int]
) -> tuple[list[list[Fraction]], list[Fraction]]:
    size = len(place)
    laplacian = [[Fraction(0)] * size for _ in range(size)]
    right = [Fraction(0)] * size
    shared: dict[tuple[int, ...], int] = {}
    for panel in panels:
        mean = sum((value for value, _ in panel), Fraction(0)) / len(panel)
        for value, judge in panel:
            right[place[judge]] += value - mean
        seats = tuple(sorted(place[judge] for _, judge in panel))
        shared[seats] = shared.get(seats, 0) + 1
    for seats, times in shared.items():
        part = Fraction(times, len(seats))
        for i in seats:
            laplacian[i][i] += times
            for j in seats:
                laplacian[i][j] -= part
    return laplacian, right


def _solved(laplacian: list[list[Fraction]], right: list[Fraction]) -> list[Fraction]:
    """`b` with `L b = r` and Σ b = 0."""
    size = len(right)
    rough = np.array([[float(x) for x in row] for row in laplacian]) + 1 / size
    inverse = np.linalg.inv(rough)
    found = [Fraction(0)] * size
    for _ in range(_ROUNDS):
        left = [_rest(row, found, wanted) for row, wanted in zip(laplacian, right, strict=True)]
        worst = max((abs(x) for x in left), default=Fraction(0))
        if worst <= _ENOUGH:
            break
        scale = Fraction(10) ** _magnitude(worst)
        step = inverse @ np.array([float(x / scale) for x in left])
        found = [_cut(b + Fraction(float(s)) * scale) for b, s in zip(found, step, strict=True)]
    mean = sum(found, Fraction(0)) / size
    return [b - mean for b in found]


def _rest(row: list[Fraction], found: list[Fraction], wanted: Fraction) -> Fraction:
    return wanted - sum((a * b for a, b in zip(row, found, strict=True) if a), Fraction(0))


def _cut(value: Fraction) -> Fraction:
    grain = 10**48
    return Fraction(round(value * grain), grain)


def _magnitude(value: Fraction) -> int:
    return len(str(value.numerator)) - len(str(value.denominator))


def _close(
    panels: Sequence[Panel],
    generous: Mapping[str, Fraction],
    laplacian: list[list[Fraction]],
    error: float,
) -> bool:
    """λ₂ ≥ 2 (s/error)²: whether any two judges are compared to within the standard error."""
    if len(generous) == 1:
        return True
    rest, marks = 0.0, 0
    for panel in panels:
        even = [value - generous[judge] for value, judge in panel]
        mean = sum(even, Fraction(0)) / len(even)
        rest += float(sum(((each - mean) ** 2 for each in even), Fraction(0)))
        marks += len(panel)
    freedom = marks - len(panels) - len(generous) + 1
    if freedom <= 0:
        return False
    values = np.linalg.eigvalsh(np.array([[float(x) for x in row] for row in laplacian]))
    return bool(values[1] >= 2 * rest / freedom / error**2)
