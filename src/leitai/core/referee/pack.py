"""Many attempts' ticks side by side, as the kernel takes them: `x[tick, channel, lane]`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from numba import carray, types  # type: ignore[attr-defined]
from numba.core import cgutils
from numba.extending import intrinsic
from numpy.typing import NDArray

from leitai.core.native import native
from leitai.core.referee.grid import Ticks

F32 = NDArray[np.float32]
U8 = NDArray[np.uint8]
I64 = NDArray[np.int64]
TOGETHER = 8
"""Lanes copied at once."""
_F32 = np.float32


class Pack:
    """The ticks of some attempts; attempt i becomes lane i. Keeps their arrays alive.

    Attributes:
        longest: ticks of the longest.
    """

    def __init__(self, attempts: Sequence[Ticks]) -> None:
        self._values = [np.ascontiguousarray(each.x) for each in attempts]
        self._valid = [each.valid for each in attempts]
        self._at = np.array([each.ctypes.data for each in self._values], np.int64)
        places = [0 if each is None else each.ctypes.data for each in self._valid]
        self._valid_at = np.array(places, np.int64)
        self._lengths = np.array([len(each) for each in self._values], np.int64)
        self.longest = int(self._lengths.max(initial=0))

    def ticks(self, start: int, x: F32, valid: U8) -> tuple[F32, U8 | None, NDArray[np.int32]]:
        """The ticks from `start` on, written into `x` and `valid` (as many as fit).

        Returns:
            the part of `x` that was written, its validity if anything is invalid, and how many
            ticks each lane has.
        """
        counts = np.clip(self._lengths - start, 0, len(x)).astype(np.int32)
        most = int(counts.max())
        part = x[:most]
        gather(self._at, self._lengths, start, part)
        if not self._valid_at.any():
            return part, None, counts
        gather_valid(self._valid_at, self._lengths, start, valid[:most])
        return part, valid[:most], counts


def _as_pointer(_context: Any, address: Any) -> Any:
    """How numba turns an address into a pointer."""

    def generate(_context: Any, builder: Any, _signature: Any, arguments: Any) -> Any:
        return builder.inttoptr(arguments[0], cgutils.voidptr_t)

    return types.voidptr(address), generate


_pointer: Any = intrinsic(_as_pointer)


@native
def gather(at: I64, lengths: I64, start: int, x: F32) -> None:
    """Copy ticks of all lanes: `x[t, c, lane] = lane's [start + t, c]`; past its end, nothing."""
    ticks, channels, lanes = x.shape
    flat = x.reshape(ticks * channels, lanes)
    for first in range(0, lanes, TOGETHER):
        end = min(first + TOGETHER, lanes)
        if end - first == TOGETHER and lengths[first:end].min() >= start + ticks:
            _gather_full(at, first, start * channels, flat)
        else:
            for lane in range(first, end):
                _gather_one(at[lane], lengths[lane] * channels, start * channels, flat[:, lane])


@native
def _gather_full(at: I64, first: int, here: int, flat: F32) -> None:
    """Lanes that all have these ticks; side by side, so that each cache line is written once."""
    size = (here + flat.shape[0],)
    a = carray(_pointer(at[first]), size, _F32)
    b = carray(_pointer(at[first + 1]), size, _F32)
    c = carray(_pointer(at[first + 2]), size, _F32)
    d = carray(_pointer(at[first + 3]), size, _F32)
    e = carray(_pointer(at[first + 4]), size, _F32)
    f = carray(_pointer(at[first + 5]), size, _F32)
    g = carray(_pointer(at[first + 6]), size, _F32)
    h = carray(_pointer(at[first + 7]), size, _F32)
    for row in range(flat.shape[0]):
        k = here + row
        flat[row, first] = a[k]
        flat[row, first + 1] = b[k]
        flat[row, first + 2] = c[k]
        flat[row, first + 3] = d[k]
        flat[row, first + 4] = e[k]
        flat[row, first + 5] = f[k]
        flat[row, first + 6] = g[k]
        flat[row, first + 7] = h[k]


@native
def _gather_one(address: int, length: int, here: int, column: F32) -> None:
    source = carray(_pointer(address), (length,), _F32)
    for row in range(min(column.shape[0], length - here)):
        column[row] = source[here + row]


@native
def gather_valid(at: I64, lengths: I64, start: int, valid: U8) -> None:
    """Copy the validity of all lanes; a lane without any is valid throughout."""
    ticks, channels, lanes = valid.shape
    for lane in range(lanes):
        length = lengths[lane]
        if at[lane] == 0:
            valid[:, :, lane] = 1
            continue
        source = carray(_pointer(at[lane]), (length, channels), np.uint8)
        for t in range(min(ticks, length - start)):
            for c in range(channels):
                valid[t, c, lane] = source[start + t, c]
