"""Finds channels that stand still for longer than the rulebook believes: stuck sensors.

The referee knows it by itself, tick by tick; here it is found for the technician.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from leitai.devices.channels import Wiring
from leitai.devices.samples import is_absent
from leitai.devices.slots import Slots


def newly_stuck(
    slots: Slots,
    slot: NDArray[np.int64],
    wiring: Wiring,
    times: NDArray[np.int64],
    values: NDArray[np.float32],
) -> NDArray[np.bool_]:
    """Take note of values; which channels have just stood still for too long.

    Args:
        slots: where it is remembered; `last` is still that of the block before.
        slot: of each block [b]; no slot stands twice.
        wiring: of these stations.
        times: event times [b, n], UTC nanoseconds.
        values: [b, n, C] in the stage's order.

    Returns:
        [b, C]: true once, when the limit is passed.
    """
    count = len(wiring.channels)
    value, changed = slots.value[slot, :count], slots.changed[slot, :count]
    for nth in range(times.shape[1]):
        now = np.ascontiguousarray(values[:, nth])
        said = ~is_absent(now)
        value, changed = (
            np.where(said, now, value),
            np.where(said & (now != value), times[:, nth, None], changed),
        )
    before = slots.last[slot, None] - slots.changed[slot, :count] > wiring.stuck
    same = changed == slots.changed[slot, :count]
    slots.value[slot, :count], slots.changed[slot, :count] = value, changed
    late = times[:, -1:] - changed > wiring.stuck
    found: NDArray[np.bool_] = late & (wiring.stuck > 0) & (changed >= 0) & ~(before & same)
    return found
