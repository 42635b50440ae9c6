"""The binary block: what a device sends at a high rate. docs/devices.md shows it byte by byte."""

from __future__ import annotations

from typing import Any, Final

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from leitai.devices.refusal import refused

VERSION: Final = 1
OWN_TIMES: Final = 1
"""Flag: each tick has its own time, int64 nanoseconds UTC, between header and values."""
HEADER: Final = np.dtype(
    [
        ("version", "<u2"),
        ("channels", "<u2"),
        ("station", "<u4"),
        ("sequence", "<u8"),
        ("t0", "<i8"),
        ("dt", "<u4"),
        ("ticks", "<u2"),
        ("flags", "<u2"),
    ]
)
MOST_TICKS: Final = 10_000
MOST_CHANNELS: Final = 64
LAST_TIME: Final = 1 << 62
"""Times from here on are nonsense (the year 2116): sums of two never overflow."""
LAST_SEQUENCE: Final = (1 << 63) - 1


class Block(Struct, frozen=True, eq=False):
    """A block as the device means it.

    Attributes:
        station: the station's number, as a check; 0: not said.
        sequence: the device's number of the block.
        times: UTC nanoseconds, int64 [n].
        values: float32 [n, k], one column for each of `names`.
        names: the device's names of its channels; `None`: its map's, in the map's order.
        counted: the sequence counts blocks one by one, so that a missing number is a missing block.
    """

    station: int
    sequence: int
    times: NDArray[np.int64]
    values: NDArray[np.float32]
    names: tuple[str, ...] | None = None
    counted: bool = True


def read_block(data: bytes) -> Block:
    """Read a binary block.

    Raises:
        DeviceRefused: `malformed` or `version_unknown`.
    """
    if len(data) < HEADER.itemsize:
        raise refused("malformed", why=f"{len(data)} bytes are shorter than the header")
    head = np.frombuffer(data, HEADER, 1)[0]
    if head["version"] != VERSION:
        raise refused("version_unknown", version=int(head["version"]))
    channels, ticks = int(head["channels"]), int(head["ticks"])
    _check_shape(channels, ticks, int(head["flags"]), len(data))
    own = bool(head["flags"] & OWN_TIMES)
    sequence = int(head["sequence"])
    if sequence > LAST_SEQUENCE:
        raise refused("malformed", why="the sequence is beyond 2^63")
    times = own_times(data, ticks) if own else regular_times(head)
    start = HEADER.itemsize + (8 * ticks if own else 0)
    values = np.frombuffer(data, "<f4", offset=start).astype(np.float32, copy=False)
    return Block(int(head["station"]), sequence, times, values.reshape(ticks, channels))


def _check_shape(channels: int, ticks: int, flags: int, size: int) -> None:
    if flags & ~OWN_TIMES:
        raise refused("malformed", why=f"flags {flags} are not known")
    if not 1 <= channels <= MOST_CHANNELS:
        raise refused("malformed", why=f"{channels} channels, 1 to {MOST_CHANNELS} are possible")
    if not 1 <= ticks <= MOST_TICKS:
        raise refused("malformed", why=f"{ticks} ticks, 1 to {MOST_TICKS} are possible")
    wanted = HEADER.itemsize + ticks * (4 * channels + (8 if flags & OWN_TIMES else 0))
    if size != wanted:
        raise refused("malformed", why=f"{size} bytes, the header says {wanted}")


def own_times(data: bytes, ticks: int) -> NDArray[np.int64]:
    """The times behind the header."""
    times = np.frombuffer(data, "<i8", ticks, HEADER.itemsize).astype(np.int64, copy=False)
    if times.min() < 0 or times.max() >= LAST_TIME:
        raise refused("malformed", why="a time is before 1970 or after 2116")
    return times


def regular_times(head: Any) -> NDArray[np.int64]:
    """The times `t0`, `t0 + dt` and so on."""
    start, step, ticks = int(head["t0"]), int(head["dt"]), int(head["ticks"])
    if not 0 <= start < LAST_TIME:
        raise refused("malformed", why="the time is before 1970 or after 2116")
    if step == 0 and ticks > 1:
        raise refused("malformed", why="dt is 0 and there is more than one tick")
    return start + step * np.arange(ticks, dtype=np.int64)


def write_block(  # noqa: PLR0913 -- the fields of the header
    values: NDArray[np.float32],
    *,
    sequence: int,
    t0: int = 0,
    dt: int = 0,
    times: NDArray[np.int64] | None = None,
    station: int = 0,
) -> bytes:
    """A binary block, as agents send it.

    Args:
        values: [tick, channel] in the order of the station's map.
        sequence: of the block; must grow.
        t0: time of the first tick, UTC nanoseconds.
        dt: nanoseconds from tick to tick.
        times: instead of `t0` and `dt`: the time of each tick.
        station: the station's number; 0: not said.
    """
    ticks, channels = values.shape
    head = np.zeros(1, HEADER)
    flags = 0 if times is None else OWN_TIMES
    first = t0 if times is None else int(times[0])
    head[0] = (VERSION, channels, station, sequence, first, dt, ticks, flags)
    own = b"" if times is None else times.astype("<i8").tobytes()
    return head.tobytes() + own + values.astype("<f4").tobytes()
