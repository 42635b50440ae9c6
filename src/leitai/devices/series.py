"""A long row of one station's blocks at once, for reading a log again: nothing wrong, nothing lost.

As in `batch.py`, whatever leaves anything to ask is left to `Admission.admit`.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from leitai.devices.admission import AGE, AHEAD, Admission
from leitai.devices.batch import Raw, record
from leitai.devices.codec import HEADER, LAST_TIME, VERSION
from leitai.devices.marking import marked
from leitai.devices.samples import Samples


def as_one(admission: Admission, slot: int, raws: Sequence[Raw], log: str) -> Samples | None:
    """All the blocks as if they had been one, if nothing is wrong with their headers.

    Args:
        admission: its state learns of them.
        slot: of their station.
        raws: in the order they came, each with `received`.
        log: name of the log they are from.

    Returns:
        Their samples, with sequence, position and reception of the last; `None`: nothing was done,
        take them one by one.
    """
    table = laid_out(raws)
    if table is None:
        return None
    slots = admission.slots
    ticks, channels = int(table[0]["ticks"]), int(table[0]["channels"])
    if slots.width[slot] != channels:
        return None
    start, step = table["t0"], table["dt"].astype(np.int64)
    sequence, end = table["sequence"].view(np.int64), start + step * (ticks - 1)
    lag = np.array([raw.received for raw in raws]) - end
    checks = (
        table["version"] == VERSION,
        table["flags"] == 0,
        table["channels"] == channels,
        table["ticks"] == ticks,
        (table["station"] == 0) | (table["station"] == slots.number[slot]),
        sequence > np.concatenate([slots.sequence[slot, None], sequence[:-1]]),
        (start >= 0) & (start < LAST_TIME),
        start > np.concatenate([slots.last[slot, None], end[:-1]]),
        (step > 0) | (ticks == 1),
        (lag >= -AHEAD) & (lag <= AGE),
    )
    if not np.logical_and.reduce(checks).all():
        return None
    times = start[:, None] + step[:, None] * np.arange(ticks, dtype=np.int64)
    slots.sequence[slot], slots.last[slot] = sequence[-1], end[-1]
    wiring = slots.wiring(slot)
    values = table["values"].reshape(len(table) * ticks, channels)
    made, _ = marked(wiring.arranged(values), wiring)
    whole = times.reshape(-1)
    address, last = slots.addresses[slot], raws[-1]
    return Samples(*address, int(sequence[-1]), whole, made, last.received, log, last.position)


def laid_out(raws: Sequence[Raw]) -> NDArray[Any] | None:
    """Blocks of one shape side by side; `None` if they are not of one."""
    sizes = {len(raw.payload) if isinstance(raw.payload, bytes) else 0 for raw in raws}
    size = sizes.pop()
    if sizes or size < HEADER.itemsize:
        return None
    table = np.frombuffer(b"".join([raw.payload for raw in raws]), record(size))  # type: ignore[misc]
    ticks, channels = int(table[0]["ticks"]), int(table[0]["channels"])
    fits = ticks > 0 and ticks * channels * 4 + HEADER.itemsize == size
    return table if fits else None
