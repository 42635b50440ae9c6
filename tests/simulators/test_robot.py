"""The robot cell does the same every time, moves as an arm can, and fails as it is told to."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from leitai.simulators import arm, robot
from leitai.simulators.machine import Trace
from leitai.simulators.robot import ROBOT

SECOND = 1e6 / robot.TICK


def column(trace: Trace, name: str) -> np.ndarray:
    return trace.values[:, ROBOT.place(name)]


def best(seed: int = 1) -> robot.Temper:
    return robot.temper(np.random.default_rng(seed), 1.0).flawless()


def done(temperament: robot.Temper) -> Trace:
    return robot.act(temperament, np.random.default_rng(5))


@given(st.integers(0, 2**32), st.floats(0, 1))
def test_same_seed_same_bits(seed: int, skill: float) -> None:
    first, again = ROBOT.perform(seed, skill), ROBOT.perform(seed, skill)
    assert first.values.tobytes() == again.values.tobytes()
    assert first.happenings == again.happenings
    assert np.isfinite(first.values).all()
    assert 35 * SECOND < len(first.values) < 130 * SECOND


def test_another_seed_is_another_run() -> None:
    assert ROBOT.perform(1, 0.5).values.tobytes() != ROBOT.perform(2, 0.5).values.tobytes()


@given(st.floats(250, 600), st.floats(-250, 250), st.floats(60, 450))
def test_joints_bring_the_tool_there(x: float, y: float, z: float) -> None:
    there = arm.tool(arm.joints(*(np.array([each]) for each in (x, y, z))))
    assert np.allclose(np.concatenate(there), (x, y, z), atol=1e-6)


def test_what_is_too_far_is_refused() -> None:
    with pytest.raises(arm.OutOfReach):
        arm.joints(np.array([2000.0]), np.array([0.0]), np.array([100.0]))


def test_speed_is_the_way_over_time() -> None:
    trace = done(best())
    points = np.column_stack([column(trace, f"tcp_{axis}") for axis in "xyz"])
    measured = np.linalg.norm(np.diff(points, axis=0), axis=1) * SECOND
    assert np.abs(measured - column(trace, "speed")[1:]).max() < 40
    assert column(trace, "speed").max() < 540


def test_the_flawless_contestant_does_all_of_the_task() -> None:
    trace = done(best())
    assert len(trace.times("placed")) == robot.CYCLES == column(trace, "cycles")[-1]
    assert [trace.times(each) != [] for each in ("estop", "alarm", "gate", "dropped")] == [
        True, True, False, False,
    ]  # fmt: skip
    at = trace.times("taught")[0]
    for axis, goal in zip("xyz", robot.P1, strict=True):
        assert abs(column(trace, f"tcp_{axis}")[at] - goal) < 0.05


def test_an_emergency_stop_stops_the_arm_at_once() -> None:
    trace = done(best())
    at = trace.times("estop")[0]
    hit = int(np.flatnonzero(column(trace, "estop"))[0])
    assert abs(hit - at) < 0.2 * SECOND
    assert column(trace, "speed")[hit - 1] > 100
    assert np.abs(column(trace, "speed")[hit + round(0.3 * SECOND) : hit + 100]).max() < 1


def test_a_dropped_part_falls_while_the_gripper_is_closed_and_does_not_count() -> None:
    trace = done(replace(best(), drops=2))
    fallen = np.flatnonzero(np.diff(column(trace, "part")) < 0) + 1
    assert column(trace, "gripper")[fallen].tolist().count(1) == 1
    assert column(trace, "cycles")[-1] == robot.CYCLES - 1


def test_an_opened_gate_is_open_while_the_arm_moves() -> None:
    trace = done(replace(best(), gate=1))
    assert (column(trace, "speed")[column(trace, "gate_open") == 1] > 10).any()


def test_resting_it_stands_at_home_and_is_noisy() -> None:
    values = ROBOT.idle(100, 3)
    assert np.abs(values[:, ROBOT.place("tcp_z")] - robot.HOME[2]).max() < 0.1
    assert len(np.unique(values[:, 0])) > 50
