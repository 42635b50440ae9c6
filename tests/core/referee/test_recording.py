"""What is written is read; whatever else is refused."""

from __future__ import annotations

import hashlib
import mmap
import struct
from pathlib import Path

import msgspec
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as npst

from leitai.core.referee.recording import (
    ABSENT,
    ABSENT_BITS,
    Header,
    RecordedChannel,
    Recording,
    RecordingFault,
    Regular,
    read_recording,
    write_recording,
)

HEADER = Header(
    contest="demo",
    stage="practice",
    attempt="A0001",
    station="S1",
    channels=(RecordedChannel("x", "mm"), RecordedChannel("open", None)),
    start=1_700_000_000_000_000,
    tick=10_000,
    ticks=100,
    refused={"late": 2},
    sequences=(4, 17),
)
REGULAR = np.arange(5, dtype=np.int64) * 10_000_000
CROOKED = np.array([0, 7, 19, 20, 10**9], dtype=np.int64)
VALUES = np.arange(10, dtype=np.float32).reshape(5, 2)


def written(times: np.ndarray = CROOKED, values: np.ndarray = VALUES) -> bytes:
    return write_recording(HEADER, times, values)


def refusal(data: bytes, digest: str | None = None) -> str:
    with pytest.raises(RecordingFault) as caught:
        read_recording(data, digest=digest)
    assert caught.value.message
    return caught.value.code


@pytest.mark.parametrize("times", [REGULAR, CROOKED, CROOKED[:1], CROOKED[:0]])
def test_what_is_written_is_read(times: np.ndarray) -> None:
    values = VALUES[: len(times)]
    data = write_recording(HEADER, times, values)
    recording = read_recording(data, digest=hashlib.sha256(data).hexdigest())
    np.testing.assert_array_equal(recording.times, times)
    np.testing.assert_array_equal(recording.values, values)
    assert recording.header.refused == {"late": 2}
    assert recording.header.samples == len(times)
    assert recording.digest == hashlib.sha256(data).hexdigest()


def test_regular_times_take_no_room() -> None:
    recording = read_recording(written(REGULAR))
    assert recording.header.regular == Regular(0, 10_000_000)
    assert len(written(CROOKED)) - len(written(REGULAR)) > 0


def test_values_are_a_view_of_the_file(tmp_path: Path) -> None:
    path = tmp_path / "a.leitair"
    path.write_bytes(written())
    with path.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as mapped:
        recording = read_recording(memoryview(mapped))
        assert not recording.values.flags.owndata
        assert not recording.values.flags.writeable
        np.testing.assert_array_equal(recording.values, VALUES)
        del recording


def test_absent_and_sent_nan_stay_apart() -> None:
    values = VALUES.copy()
    values[0, 0] = ABSENT
    values.view(np.uint32)[1, 0] = 0xFFC12345
    bits = read_recording(written(CROOKED, values)).values.view(np.uint32)
    assert bits[0, 0] == ABSENT_BITS
    assert bits[1, 0] == 0x7FC00000


@pytest.mark.parametrize("length", [0, 7, 11, 40, -1, -4, -40])
def test_truncated(length: int) -> None:
    assert refusal(written()[:length]) == "truncated"


def test_trailing_bytes() -> None:
    assert refusal(written() + b"\0" * 4) == "size"


def test_foreign_bytes() -> None:
    assert refusal(b"PK" + written()[2:]) == "magic"


def test_every_flipped_bit_is_caught_by_the_digest() -> None:
    data = written()
    digest = hashlib.sha256(data).hexdigest()
    for place in range(len(data)):
        changed = data[:place] + bytes([data[place] ^ 1]) + data[place + 1 :]
        assert refusal(changed, digest) == "digest"


def test_times_that_do_not_increase() -> None:
    for times in ([0, 5, 5, 6, 7], [0, 9, 8, 10, 11]):
        with pytest.raises(RecordingFault, match="increase"):
            written(np.array(times, dtype=np.int64))
    data = bytearray(written())
    at = len(data) - VALUES.nbytes - 8
    data[at : at + 8] = struct.pack("<q", 3)
    assert refusal(bytes(data)) == "times"


def test_rows_and_columns_must_fit() -> None:
    with pytest.raises(RecordingFault) as caught:
        written(CROOKED[:4])
    assert caught.value.code == "size"


def lying(**changes: object) -> bytes:
    """The recording with another header in front of the same samples."""
    header = msgspec.json.decode(msgspec.json.encode(read_recording(written()).header))
    header.update(changes)
    text = msgspec.json.encode(header, order="sorted")
    head = struct.pack("<8sI", b"LEITAIR1", len(text)) + text
    return head + bytes(-len(head) % 64) + written()[-VALUES.nbytes - CROOKED.nbytes :]


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"samples": 6}, "truncated"),
        ({"samples": 4}, "size"),
        ({"samples": -1}, "header"),
        ({"samples": 2**70}, "header"),
        ({"samples": 2**61}, "truncated"),
        ({"channels": [{"id": "x", "unit": "mm"}]}, "size"),
        ({"channels": [{"id": "x", "unit": None}] * 2}, "header"),
        ({"channels": [{"id": c, "unit": None, "values": []} for c in "xy"]}, "header"),
        ({"channels": [{"id": c} for c in "xy"]}, "header"),
        ({"tick": 0}, "header"),
        ({"ticks": 1.5}, "header"),
        ({"ticks": 0}, "header"),
        ({"channels": [], "samples": 10**15, "regular": {"first": 0, "step": 1}}, "header"),
        ({"regular": {"first": 0, "step": 0}}, "header"),
        ({"regular": {"first": 0, "step": 5}}, "size"),
        ({"name": "somebody"}, "header"),
        ({"refused": []}, "header"),
    ],
)
def test_lying_headers(changes: dict[str, object], code: str) -> None:
    assert refusal(lying(**changes)) == code


def test_a_recording_from_before_codes_had_words_is_read() -> None:
    older = [{"id": "x", "unit": "mm"}, {"id": "open", "unit": None}]
    assert read_recording(lying(channels=older)).header == read_recording(written()).header
    assert b'{"id":"open","unit":null}' in written()


def test_a_header_has_one_form() -> None:
    assert read_recording(lying()).header.attempt == "A0001"
    data = written()
    spaced = data.replace(b'{"attempt"', b'{ "attempt"').replace(b"\0", b"", 1)
    assert refusal(spaced) in {"header", "truncated", "size"}


@given(st.binary(max_size=300))
def test_no_bytes_crash_it(noise: bytes) -> None:
    for data in (noise, b"LEITAIR1" + noise, written()[:60] + noise):
        with pytest.raises(RecordingFault):
            read_recording(data)


@given(
    npst.arrays(np.uint32, npst.array_shapes(min_dims=2, max_dims=2, max_side=6)).filter(
        lambda bits: bits.shape[1] == 2
    )
)
def test_any_bits_come_back(bits: np.ndarray) -> None:
    values = bits.view(np.float32)
    read: Recording = read_recording(written(np.arange(len(values)) * 3, values))
    np.testing.assert_array_equal(read.values, values)
