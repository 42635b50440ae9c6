"""How generous judges are: exact on complete panels, by least squares elsewhere, refused apart."""

from __future__ import annotations

from decimal import Decimal
from random import Random

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from playing import Play, one_stage

from leitai.core.rulebook.arithmetic import exact
from leitai.core.rulebook.severity import generosity

Pairs = list[tuple[Decimal, str]]
estimate = exact(generosity)


def cells(seed: int, entries: int, judges: int, share: float) -> list[Pairs]:
    """Marks of a random design."""
    chance = Random(seed)  # noqa: S311 — it makes tests
    found = [
        [
            (Decimal(chance.randint(0, 200)) / 2, f"J{judge}")
            for judge in range(judges)
            if chance.random() < share
        ]
        for _ in range(entries)
    ]
    return [each for each in found if each]


def by_least_squares(marks: list[Pairs]) -> dict[str, float]:
    """The same by a general solver in floating point."""
    judges = sorted({judge for cell in marks for _, judge in cell})
    rows, right = [], []
    for place, cell in enumerate(marks):
        for value, judge in cell:
            row = np.zeros(len(marks) + len(judges))
            row[place] = row[len(marks) + judges.index(judge)] = 1
            rows.append(row)
            right.append(float(value))
    rows.append(np.r_[np.zeros(len(marks)), np.ones(len(judges))])
    right.append(0.0)
    found = np.linalg.lstsq(np.array(rows), np.array(right), rcond=None)[0]
    return dict(zip(judges, found[len(marks) :], strict=True))


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 10**6), st.integers(1, 8), st.integers(1, 6), st.floats(0.3, 1))
def test_points_are_those_of_least_squares(
    seed: int, entries: int, judges: int, share: float
) -> None:
    marks = cells(seed, entries, judges, share)
    found = estimate(marks)
    if not found.connected:
        assert set(found.points.values()) == {0}
        return
    expected = by_least_squares(marks)
    assert found.points.keys() == expected.keys() if marks else True
    for judge, points in found.points.items():
        assert float(points) == pytest.approx(expected[judge], abs=1e-9)


def test_a_complete_panel_never_changes_order() -> None:
    chance = Random(7)  # noqa: S311 — it makes tests
    rule = "- {{id: A, kind: panel, range: {{max: 100}}, combine: [{}mean]}}"
    plain, centred = Play(one_stage(rule.format(""))), Play(one_stage(rule.format("centre, ")))
    for number in range(30):
        values = [chance.randint(0, 100) for _ in range(7)]
        for play in (plain, centred):
            play.enter(f"E{number}")
            play.panel(f"E{number}", "A", *values)
    assert plain.ranks() == centred.ranks()


def test_separate_panels_are_not_compared_and_not_adjusted() -> None:
    play = Play(one_stage("- {id: A, kind: panel, range: {max: 100}, combine: [centre, mean]}"))
    play.enter("E1", "E2")
    for judge, value in (("J1", 80), ("J2", 82)):
        play.mark("E1", "A", value, judge)
    for judge, value in (("J3", 60), ("J4", 62)):
        play.mark("E2", "A", value, judge)
    assert (play.total("E1"), play.total("E2")) == (81, 61)
    assert "design_unconnected" in [each.code for each in play.fold.blockers("s")]
    play.mark("E2", "A", 64, "J1")
    assert "design_unconnected" not in [each.code for each in play.fold.blockers("s")]
    assert play.total("E1") != 81


def test_an_adjustment_keeps_within_its_cap() -> None:
    rule = "- {id: A, kind: panel, range: {max: 100}, combine: [{adjust: {cap: 5}}, mean]}"
    play = Play(one_stage(rule))
    play.enter("E1", "E2")
    play.panel("E1", "A", 90, 50)
    play.mark("E2", "A", 60, "J2")
    # J2 is 20 below the middle, but only 5 are given back
    assert play.total("E2") == 65


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 10**6), st.integers(3, 8), st.integers(2, 5), st.floats(0.05, 20))
def test_a_wanted_error_needs_the_second_eigenvalue(
    seed: int, entries: int, judges: int, error: float
) -> None:
    marks = cells(seed, entries, judges, 0.8)
    wanted = Decimal(str(round(error, 3)))
    plain, found = estimate(marks), estimate(marks, error=wanted)
    if not plain.connected or len(plain.points) == 1:
        return
    least = enough(marks, plain.points, float(wanted))
    if least is not None:
        assert found.connected is least


def enough(marks: list[Pairs], points: dict[str, Decimal], error: float) -> bool | None:
    """λ₂ ≥ 2 (s/error)² by eigenvalues; `None` where rounding decides."""
    judges = sorted(points)
    matrix = np.zeros((len(judges), len(judges)))
    squares, count = 0.0, 0
    for cell in marks:
        at = [judges.index(judge) for _, judge in cell]
        for i in at:
            matrix[i, i] += 1
            matrix[i, at] -= 1 / len(at)
        rest = np.array([float(value - points[judge]) for value, judge in cell])
        squares += float(((rest - rest.mean()) ** 2).sum())
        count += len(cell)
    free = count - len(marks) - len(judges) + 1
    if free <= 0:
        return False
    second, wanted = np.linalg.eigvalsh(matrix)[1], 2 * squares / free / error**2
    return None if abs(second - wanted) < 1e-6 else bool(second > wanted)
