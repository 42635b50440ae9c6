"""What the broker's log holds, as it is handed to the inbox: many blocks at once."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from leitai.devices.codec import OWN_TIMES


class Address(NamedTuple):
    """Whose topic it is."""

    contest: str
    station: str


class Message(Struct, frozen=True):
    """One stored message that is no well-formed binary block of a known station.

    Attributes:
        topic: the MQTT topic; `address`: whose, `None`: nobody's who is enrolled.
        payload: as the device sent it.
        position: its place in the log.
        stored: when the broker took it in, UTC nanoseconds.
        subject: the topic as the broker spells it.
    """

    topic: str
    address: Address | None
    payload: bytes
    position: int
    stored: int
    subject: str = ""


class Blocks(Struct, frozen=True, eq=False):
    """Well-formed binary blocks of known stations, in the order of the log.

    Attributes:
        addresses: of stations, by number.
        payload: bytes the blocks lie in.
        rows: one row a block, see `wire.FOUND`: `topic` is the station's number in `addresses`,
            `position` the place in the log, `stored` when the broker took it in (UTC
            nanoseconds), `sequence`, `t0`, `dt`, `ticks`, `channels`, `flags` and `station` the
            header, `start` and `size` the whole block in `payload`, `values` where its numbers
            begin.
    """

    addresses: Sequence[Address]
    payload: NDArray[np.uint8]
    rows: NDArray[Any]

    def __len__(self) -> int:
        return len(self.rows)

    def block(self, at: int) -> bytes:
        """One block as it was sent."""
        row = self.rows[at]
        return self.payload[row["start"] : row["start"] + row["size"]].tobytes()

    def values(self, at: int) -> NDArray[np.float32]:
        """One block's numbers [tick, channel]."""
        row = self.rows[at]
        ticks, channels = int(row["ticks"]), int(row["channels"])
        start = int(row["values"])
        raw = self.payload[start : start + 4 * ticks * channels].tobytes()
        return np.frombuffer(raw, "<f4").astype(np.float32, copy=False).reshape(ticks, channels)

    def times(self, at: int) -> NDArray[np.int64]:
        """One block's times, UTC nanoseconds."""
        row = self.rows[at]
        ticks = int(row["ticks"])
        if not row["flags"] & OWN_TIMES:
            return int(row["t0"]) + int(row["dt"]) * np.arange(ticks, dtype=np.int64)
        raw = self.payload[row["values"] - 8 * ticks : row["values"]].tobytes()
        return np.frombuffer(raw, "<i8").astype(np.int64, copy=False)

    def alike(self) -> bool:
        """Whether all have the same number of ticks and channels and evenly spaced times."""
        rows = self.rows
        first = rows[0]
        return bool(
            (rows["ticks"] == first["ticks"]).all()
            and (rows["channels"] == first["channels"]).all()
            and not rows["flags"].any()
        )

    def stacked(self) -> NDArray[np.float32]:
        """All numbers [block, tick, channel] of blocks that are `alike`."""
        first = self.rows[0]
        ticks, channels = int(first["ticks"]), int(first["channels"])
        size = 4 * ticks * channels
        at = self.rows["values"].astype(np.intp)
        windows = np.lib.stride_tricks.sliding_window_view(self.payload, size)
        raw = windows[at]
        return raw.view("<f4").astype(np.float32, copy=False).reshape(-1, ticks, channels)
