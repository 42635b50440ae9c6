"""A sealed attempt as bytes: header, times, values; read strictly, without copying.

`LEITAIR1`, u32 length of the header, the header (sorted compact JSON, UTF-8), zeros to the next
multiple of 64; then `times` (int64 nanoseconds since the attempt's start; left out where they are
regular) and `values` (float32 [sample, channel], C order). Everything is little-endian. The SHA-256
of all bytes is the recording's name.
"""

from __future__ import annotations

import hashlib
import struct
from dataclasses import dataclass
from functools import cached_property
from typing import Annotated, Final, TypeAlias

import msgspec
import numpy as np
from msgspec import Meta, Struct
from numpy.typing import NDArray

Times: TypeAlias = NDArray[np.int64]
"""Nanoseconds since the attempt's start, strictly increasing."""
Values: TypeAlias = NDArray[np.float32]
"""[sample, channel]; `ABSENT` where a sample does not carry the channel."""

MAGIC: Final = b"LEITAIR1"
SUFFIX: Final = ".leitair"
ALIGN: Final = 64
ABSENT_BITS: Final = 0x7FC00001
ABSENT: Final = np.uint32(ABSENT_BITS).view(np.float32)
"""The NaN that says: this channel is not in this sample. Any other NaN was sent as such."""
_NAN_BITS: Final = 0x7FC00000
_PREFIX: Final = struct.Struct("<8sI")
_MAX_HEADER: Final = 1 << 20
_MAX_TIME: Final = 1 << 62
_FIRST_NAME: Final = 12

Whole: TypeAlias = Annotated[int, Meta(ge=0, le=_MAX_TIME)]
Short: TypeAlias = Annotated[str, Meta(max_length=64)]


class RecordingFault(ValueError):  # noqa: N818 a finding, named in the docs
    """Bytes that are no recording, or not the one that is meant; nothing was judged.

    Attributes:
        code: `magic`, `truncated`, `header`, `size`, `times`, `digest`, `channels`.
        message: what is wrong, in English.
    """

    def __init__(self, code: str, message: str) -> None:
        self.code = code
        self.message = message
        super().__init__(message)


class RecordedChannel(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """A column of `values`: the channel's id and what its numbers mean.

    What came later than the first recordings has a default and is written only where it differs:
    so older files stay what they are, and every header has one form still.

    Attributes:
        unit: of a number. `values`: the words of a code, whose numbers are their places.
    """

    id: Annotated[Short, Meta(min_length=1)]
    unit: Short | None
    values: Annotated[tuple[Short, ...], Meta(max_length=1000)] = ()


class Regular(Struct, frozen=True, forbid_unknown_fields=True):
    """Sample i was taken at `first + i * step` nanoseconds since the start."""

    first: Annotated[int, Meta(ge=-_MAX_TIME, le=_MAX_TIME)]
    step: Annotated[int, Meta(ge=1, le=_MAX_TIME)]


class Header(Struct, frozen=True, forbid_unknown_fields=True):
    """What a recording is about. No names of people: the attempt's code leads to its entry.

    Attributes:
        start: of the attempt, UTC microseconds.
        tick: microseconds; `ticks`: how many the attempt has, whatever was received.
        samples, regular: filled in by `write_recording`.
        refused: how many samples were not taken, by reason.
        sequences: first and last block number of the station, as far as known.
    """

    contest: Short
    stage: Short
    attempt: Short
    station: Short
    channels: Annotated[tuple[RecordedChannel, ...], Meta(min_length=1, max_length=64)]
    start: Whole
    tick: Annotated[int, Meta(ge=1, le=3_600_000_000)]
    ticks: Annotated[int, Meta(ge=1, lt=1 << 29)]
    item: Short = ""
    samples: Whole = 0
    regular: Regular | None = None
    refused: Annotated[dict[Short, Whole], Meta(max_length=64)] = {}
    sequences: tuple[Whole, Whole] | None = None


_ENCODE = msgspec.json.Encoder(order="sorted").encode
_DECODER = msgspec.json.Decoder(Header)


@dataclass(frozen=True)
class Recording:
    """A recording that was read and found sound; `values` is a read-only view of its bytes.

    Attributes:
        digest: SHA-256 (hex) of all bytes.
    """

    header: Header
    values: Values
    stamped: Times | None
    digest: str

    @cached_property
    def times(self) -> Times:
        """Nanoseconds since the attempt's start, of every sample."""
        if self.stamped is not None:
            return self.stamped
        regular = self.header.regular or Regular(0, 1)
        return np.arange(self.header.samples, dtype=np.int64) * regular.step + regular.first


def write_recording(header: Header, times: Times, values: Values) -> bytes:
    """The bytes of a recording; equal content gives equal bytes.

    Args:
        header: what it is about; `samples` and `regular` are set here.
        times: strictly increasing.
        values: one row per time, one column per channel of the header.

    Raises:
        RecordingFault: `size` or `times`, if they do not fit together; `header` beyond its bounds.
    """
    times = np.ascontiguousarray(times, dtype="<i8")
    values = _one_nan(np.ascontiguousarray(values, dtype="<f4"))
    if values.shape != (len(times), len(header.channels)):
        raise RecordingFault("size", "there is not one row per time and one column per channel")
    _check_increasing(times)
    regular = _regular(times)
    header = msgspec.structs.replace(header, samples=len(times), regular=regular)
    text = _ENCODE(header)
    _read_header(text)
    head = _PREFIX.pack(MAGIC, len(text)) + text
    padding = bytes(-len(head) % ALIGN)
    return b"".join((head, padding, b"" if regular else times.tobytes(), values.tobytes()))


def read_recording(data: bytes | memoryview, *, digest: str | None = None) -> Recording:
    """Read a recording from its bytes (a memory-mapped file will do).

    Args:
        data: all bytes of the file.
        digest: the SHA-256 (hex) it must have.

    Raises:
        RecordingFault: anything that is not exactly what `write_recording` writes.
    """
    view = memoryview(data)
    found = hashlib.sha256(view).hexdigest()
    if digest is not None and found != digest:
        raise RecordingFault("digest", f"the recording is not {digest[:_FIRST_NAME]}…: it changed")
    header, body = _split(view)
    stamps = 0 if header.regular else header.samples
    expected = stamps * 8 + header.samples * len(header.channels) * 4
    if len(view) - body != expected:
        raise RecordingFault(
            "truncated" if len(view) - body < expected else "size",
            f"{len(view) - body} bytes of samples where the header promises {expected}",
        )
    times = np.frombuffer(view, "<i8", stamps, body) if stamps else None
    _check_times(header, times)
    values = np.frombuffer(view, "<f4", -1 if expected else 0, body + stamps * 8)
    return Recording(header, values.reshape(header.samples, len(header.channels)), times, found)


def _split(view: memoryview) -> tuple[Header, int]:
    """The header, and where the samples begin."""
    if len(view) < _PREFIX.size:
        raise RecordingFault("truncated", "the recording ends within its first bytes")
    magic, length = _PREFIX.unpack_from(view)
    if magic != MAGIC:
        raise RecordingFault("magic", "these bytes are not a recording of an attempt")
    end = _PREFIX.size + length
    body = end + -end % ALIGN
    if length > _MAX_HEADER:
        raise RecordingFault("header", "the header is longer than any header can be")
    if len(view) < body:
        raise RecordingFault("truncated", "the recording ends within its header")
    if any(view[end:body]):
        raise RecordingFault("header", "there is something where only zeros belong")
    return _read_header(bytes(view[_PREFIX.size : end])), body


def _read_header(text: bytes) -> Header:
    try:
        header = _DECODER.decode(text)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        raise RecordingFault("header", f"the header cannot be read: {error}") from error
    if _ENCODE(header) != text:
        raise RecordingFault("header", "the header is not written in its one canonical form")
    if len({channel.id for channel in header.channels}) != len(header.channels):
        raise RecordingFault("header", "a channel is named twice")
    return header


def _check_times(header: Header, times: Times | None) -> None:
    if times is not None:
        _check_increasing(times)
        if _regular(times) is not None:
            raise RecordingFault("header", "regular times are written out")
    elif header.regular is not None:
        if header.samples < 2:  # noqa: PLR2004 one sample has no rhythm
            raise RecordingFault("header", "fewer than two samples cannot be regular")
        last = header.regular.first + (header.samples - 1) * header.regular.step
        if last > _MAX_TIME:
            raise RecordingFault("times", "the samples reach beyond all time")


def _check_increasing(times: Times) -> None:
    if len(times) and max(abs(int(times[0])), abs(int(times[-1]))) > _MAX_TIME:
        raise RecordingFault("times", "the samples reach beyond all time")
    if not bool(np.all(times[1:] > times[:-1])):
        raise RecordingFault("times", "the times of the samples do not increase")


def _regular(times: Times) -> Regular | None:
    """The rhythm of the times, if every one keeps it."""
    if len(times) < 2:  # noqa: PLR2004 one sample has no rhythm
        return None
    first, step = int(times[0]), int(times[1]) - int(times[0])
    if int(times[-1]) - first != step * (len(times) - 1):
        return None
    return Regular(first, step) if bool(np.all(times[1:] - times[:-1] == step)) else None


def _one_nan(values: Values) -> Values:
    """Every NaN but `ABSENT` in one form, so that equal content has equal bytes."""
    strange = np.isnan(values) & (values.view(np.uint32) != ABSENT_BITS)
    if not strange.any():
        return values
    values = values.copy()
    values.view(np.uint32)[strange] = _NAN_BITS
    return values
