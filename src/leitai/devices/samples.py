"""What the referee gets from a station: samples in the stage's units, channels and order."""

from __future__ import annotations

from typing import Final

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

ABSENT_BITS: Final = 0x7FC00001
"""float32 pattern in a sample that says nothing of a channel: its last value holds."""
ABSENT: Final = np.array([ABSENT_BITS], np.uint32).view(np.float32)[0]
INVALID_BITS: Final = 0x7FC00000
"""float32 pattern of a value that was sent but cannot be used: the channel is invalid from here."""
INVALID: Final = np.array([INVALID_BITS], np.uint32).view(np.float32)[0]


class Samples(Struct, frozen=True, eq=False):
    """One accepted block of one station.

    Attributes:
        contest: where the station belongs; `station`: its code.
        sequence: the device's own number of the block; grows, may leave some out.
        times: event times as the device stamped them, UTC nanoseconds, int64 [n], growing.
        values: float32 [n, C] in the order of the stage's channels (`Telemetry.channels`) and in
            their units; `ABSENT`: this sample says nothing of the channel, `INVALID`: it was sent
            and cannot be used. Bools are 0 or 1, codes the place of the word.
        received: when it reached this server, UTC nanoseconds.
        log: name of the durable log the block can be read from again; empty: none.
        position: its place in that log; -1: unknown.
    """

    contest: str
    station: str
    sequence: int
    times: NDArray[np.int64]
    values: NDArray[np.float32]
    received: int = 0
    log: str = ""
    position: int = -1


class Receipt(Struct, frozen=True):
    """What became of a block that was taken in.

    Attributes:
        seq: the device's number of the block.
        accepted: samples that count; `refused`: code → samples or values that do not.
        duplicate: it had been taken in before; nothing has changed.
    """

    seq: int
    accepted: int
    refused: dict[str, int] = {}
    duplicate: bool = False


def is_absent(values: NDArray[np.float32]) -> NDArray[np.bool_]:
    """Where a sample says nothing of a channel."""
    found: NDArray[np.bool_] = values.view(np.uint32) == ABSENT_BITS
    return found
