"""Which values of a block cannot be used, and why; for one block and for many."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from leitai.devices.channels import Wiring
from leitai.devices.samples import INVALID, is_absent

Faults = dict[str, NDArray[np.bool_]]
"""Code → where it hit, for codes that hit anything."""


def marked(values: NDArray[np.float32], wiring: Wiring) -> tuple[NDArray[np.float32], Faults]:
    """Make invalid what cannot be used; values outside their range stay, the referee knows it.

    Args:
        values: [..., C] in the stage's order and units.
        wiring: of the stations they come from.
    """
    with np.errstate(invalid="ignore"):
        return _marked(values, wiring)


def _marked(values: NDArray[np.float32], wiring: Wiring) -> tuple[NDArray[np.float32], Faults]:
    if usable(values, wiring).all():
        return values, {}
    finite = np.isfinite(values)
    outside = finite & ((values < wiring.low) | (values > wiring.high))
    found: Faults = {
        "not_a_number": ~finite & ~is_absent(np.ascontiguousarray(values)),
        "not_a_word": finite & wiring.whole & (outside | (values != np.rint(values))),
        "out_of_range": outside & ~wiring.whole,
    }
    invalid = found["not_a_number"] | found["not_a_word"]
    made = np.where(invalid, INVALID, values)
    return made, {code: where for code, where in found.items() if where.any()}


def usable(values: NDArray[np.float32], wiring: Wiring) -> NDArray[np.bool_]:
    """Which values nothing is wrong with: in range and of their type, or absent."""
    fine: NDArray[np.bool_] = np.array(np.isfinite(values), np.bool_)
    absent = None if fine.all() else is_absent(np.ascontiguousarray(values))
    if wiring.bounded:
        np.logical_and(fine, (values >= wiring.low) & (values <= wiring.high), out=fine)
        np.logical_and(fine, ~wiring.whole | (values == np.rint(values)), out=fine)
    if absent is not None:
        np.logical_or(fine, absent, out=fine)
    return fine
