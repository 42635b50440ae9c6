"""The tightening station does the same every time, and its curve is that of a joint."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from leitai.simulators import tightening
from leitai.simulators.machine import Trace
from leitai.simulators.tightening import Joint


def column(trace: Trace, name: str) -> np.ndarray:
    return trace.values[:, tightening.TIGHTENING.place(name)]


def done(*joints: Joint, clamps: bool = True) -> Trace:
    calm = tightening.temper(np.random.default_rng(1), 1.0).flawless()
    chosen = replace(calm, joints=joints or calm.joints, clamps=clamps)
    return tightening.act(chosen, np.random.default_rng(2))


@given(st.integers(0, 2**32), st.floats(0, 1))
def test_same_seed_same_bits(seed: int, skill: float) -> None:
    first, again = (tightening.TIGHTENING.perform(seed, skill) for _ in range(2))
    assert first.values.tobytes() == again.values.tobytes()
    assert np.isfinite(first.values).all()


def test_the_flawless_contestant_tightens_crosswise_to_the_target() -> None:
    trace = done()
    bolts = column(trace, "bolt")
    order = [int(each) for each in bolts[np.flatnonzero(np.diff(bolts, prepend=0))]]
    assert order == list(tightening.CROSSWISE)
    assert abs(column(trace, "torque").max() - tightening.TARGET) < 0.15
    assert len(trace.times("ok")) == tightening.BOLTS


def test_torque_is_low_before_the_snug_point_and_in_proportion_after_it() -> None:
    trace = done(Joint(1))
    torque, angle = column(trace, "torque"), column(trace, "angle")
    running = (angle > 50) & (angle < tightening.THREAD - 20)
    assert torque[running].max() < tightening.SNUG
    rising = (torque > 3) & (torque < 11)
    slope = np.polyfit(angle[rising], torque[rising], 1)[0]
    assert abs(slope - tightening.STIFFNESS) < 0.01


def test_too_tight_is_loosened_and_tightened_again() -> None:
    trace = done(Joint(3, over=2.0))
    assert column(trace, "torque").max() > 13.5
    assert [each for each in ("high", "loosened", "ok") if trace.times(each)] == [
        "high", "loosened", "ok",
    ]  # fmt: skip
    assert column(trace, "angle").min() < column(trace, "angle").max() - 240


def test_a_crossed_thread_jams_early() -> None:
    trace = done(Joint(3, crossed=True, again=False))
    jammed = column(trace, "torque") > 5
    assert column(trace, "angle")[jammed].max() < 130
    assert trace.times("angle")


def test_who_does_not_clamp_has_no_clamp() -> None:
    assert column(done(clamps=False), "clamped").max() == 0
