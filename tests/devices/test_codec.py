from __future__ import annotations

import struct

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import array_shapes, arrays

from leitai.devices.codec import HEADER, OWN_TIMES, read_block, write_block
from leitai.devices.refusal import DeviceRefused

VALUES = np.array([[1.5, -2.0], [0.0, 4.25]], np.float32)


def test_the_header_lies_as_the_documents_say() -> None:
    head = struct.pack("<HHIQqIHH", 1, 2, 7, 12, 1_000, 10, 2, 0)
    assert HEADER.itemsize == len(head) == 32
    assert write_block(VALUES, sequence=12, t0=1_000, dt=10, station=7) == (
        head + struct.pack("<4f", 1.5, -2.0, 0.0, 4.25)
    )


@given(
    arrays(np.float32, array_shapes(min_dims=2, max_dims=2, max_side=20)),
    st.integers(0, 2**63 - 1),
    st.integers(0, 2**61),
    st.integers(1, 2**32 - 1),
)
def test_what_is_written_is_read(values: np.ndarray, sequence: int, t0: int, dt: int) -> None:
    block = read_block(write_block(values, sequence=sequence, t0=t0, dt=dt))
    assert block.sequence == sequence
    assert block.values.tobytes() == values.tobytes()
    assert block.times.tolist() == [t0 + nth * dt for nth in range(len(values))]


def test_each_tick_may_have_its_own_time() -> None:
    times = np.array([1_000, 1_017], np.int64)
    block = read_block(write_block(VALUES, sequence=1, times=times, station=3))
    assert (block.station, block.times.tolist()) == (3, [1_000, 1_017])
    assert block.values.tobytes() == VALUES.tobytes()


def header(**fields: int) -> bytes:
    """A header of two channels and two ticks with some fields changed."""
    head = np.zeros(1, HEADER)
    chosen = {"version": 1, "channels": 2, "ticks": 2, "t0": 5, "dt": 5, **fields}
    for name, value in chosen.items():
        head[0][name] = value
    return head.tobytes()


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "malformed"),
        (b"\x01", "malformed"),
        (header(version=2) + bytes(16), "version_unknown"),
        (header(channels=0), "malformed"),
        (header(channels=65) + bytes(65 * 8), "malformed"),
        (header(ticks=0), "malformed"),
        (header(ticks=10_001) + bytes(80_008), "malformed"),
        (header() + bytes(15), "malformed"),
        (header() + bytes(17), "malformed"),
        (header(flags=2) + bytes(16), "malformed"),
        (header(flags=OWN_TIMES) + bytes(16), "malformed"),
        (header(flags=OWN_TIMES) + struct.pack("<2q", -1, 5) + bytes(16), "malformed"),
        (header(dt=0) + bytes(16), "malformed"),
        (header(t0=-1) + bytes(16), "malformed"),
        (header(t0=1 << 62) + bytes(16), "malformed"),
        (header(sequence=1 << 63) + bytes(16), "malformed"),
    ],
)
def test_what_is_no_block_is_refused(data: bytes, code: str) -> None:
    with pytest.raises(DeviceRefused) as refused:
        read_block(data)
    assert refused.value.code == code


@given(st.binary(max_size=200))
def test_no_bytes_break_the_reader(data: bytes) -> None:
    try:
        block = read_block(data)
    except DeviceRefused:
        return
    assert len(block.times) == len(block.values) > 0
