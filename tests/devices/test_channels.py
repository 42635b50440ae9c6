from __future__ import annotations

import numpy as np
import pytest

from leitai.devices.channels import Mapped, wire
from leitai.devices.refusal import DeviceRefused
from leitai.devices.samples import ABSENT, ABSENT_BITS
from support.stations import TELEMETRY


def test_without_a_map_the_device_sends_what_the_stage_wants() -> None:
    wiring = wire(TELEMETRY)
    assert wiring.names == ("x", "speed", "gate", "step")
    assert wiring.plain
    values = np.ones((2, 4), np.float32)
    assert wiring.arranged(values) is values


def test_a_map_orders_converts_and_leaves_out() -> None:
    rows = [Mapped("v", "speed", "m/min"), Mapped("spare"), Mapped("pos", "x", "cm")]
    wiring = wire(TELEMETRY, rows)
    made = wiring.arranged(np.array([[6, 9, 1.5], [ABSENT, 9, -2]], np.float32))
    assert made[0, :2].tolist() == [15.0, 100.0]
    assert made[1, 0] == -20.0
    bits = made.view(np.uint32)
    assert bits[1, 1] == bits[0, 2] == bits[0, 3] == ABSENT_BITS


def test_a_factor_is_exact_to_the_float() -> None:
    wiring = wire(TELEMETRY, [Mapped("pos", "x", "m")])
    values = np.array([[0.1], [0.4125], [1e-7]], np.float32)
    wanted = (values.astype(np.float64) * 1000).astype(np.float32)
    assert wiring.arranged(values)[:, 0].tolist() == wanted[:, 0].tolist()


def test_some_of_the_channels_may_come_by_name() -> None:
    wiring = wire(TELEMETRY)
    made = wiring.arranged(np.array([[3, 1]], np.float32), ("step", "x"))
    assert made[0, [0, 3]].tolist() == [1, 3]
    assert made.view(np.uint32)[0, 1] == ABSENT_BITS
    with pytest.raises(DeviceRefused, match="torque"):
        wiring.arranged(np.array([[3]], np.float32), ("torque",))


@pytest.mark.parametrize(
    ("rows", "code"),
    [
        ([Mapped("a", "torque")], "channel_unknown"),
        ([Mapped("a", "x"), Mapped("b", "x")], "channel_repeated"),
        ([Mapped("a", "x"), Mapped("a", "speed")], "channel_repeated"),
        ([Mapped("a", "x", "N·m")], "unit_mismatch"),
        ([Mapped("a", "x", "mm/")], "unit_mismatch"),
        ([Mapped("a", "gate", "mm")], "unit_mismatch"),
    ],
)
def test_a_map_that_does_not_fit_is_refused(rows: list[Mapped], code: str) -> None:
    with pytest.raises(DeviceRefused) as refused:
        wire(TELEMETRY, rows)
    assert refused.value.code == code
