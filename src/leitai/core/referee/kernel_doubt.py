"""When telemetry is missing: one plane of truth becomes two, and one again once all is known."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from leitai.core.native import part
from leitai.core.referee.kernel_ops import S_CHANNELS, S_LANES

I64 = NDArray[np.int64]
U8 = NDArray[np.uint8]


@part
def anything_invalid(valid: U8, shape: I64, lane: int, lanes: int, start: int, stop: int) -> bool:
    """Whether a channel of these lanes is invalid at a tick that is to be run."""
    channels, width = shape[S_CHANNELS], shape[S_LANES]
    for row in range(start * channels, stop * channels):
        good = np.uint8(1)
        for j in range(lanes):
            good &= valid[row * width + lane + j]
        if not good:
            return True
    return False


@part
def enter_doubt(arena: U8, base: int, twins: I64) -> None:
    """From here on what is possible may differ from what is sure: keep both."""
    for k in range(twins.shape[0]):
        at, size = base + twins[k, 0], twins[k, 1]
        for j in range(size):
            arena[at + size + j] = arena[at + j]


@part
def settled(arena: U8, base: int, twins: I64, soft: I64) -> bool:
    """Whether nothing unknown is left anywhere, so that one plane can stand for both."""
    for k in range(twins.shape[0]):
        at, size = base + twins[k, 0], twins[k, 1]
        differs = np.uint8(0)
        for j in range(size):
            differs |= arena[at + size + j] ^ arena[at + j]
        if differs:
            return False
    for k in range(soft.shape[0]):
        at, size = base + soft[k, 0], soft[k, 1]
        for j in range(size):
            if arena[at + j] == 0:
                return False
    return True
