from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leitai.live.websocket import (
    MESSAGE_LIMIT,
    PROTOCOL_ERROR,
    TOO_BIG,
    Closing,
    Reader,
    accept_key,
    close_frame,
    text_frame,
    unmasked,
)

MASK = b"\x01\x02\x03\x04"


def client_frame(first: int, payload: bytes = b"", mask: bytes = MASK) -> bytes:
    size = len(payload)
    if size < 126:
        length = bytes((0x80 | size,))
    elif size < 1 << 16:
        length = b"\xfe" + size.to_bytes(2, "big")
    else:
        length = b"\xff" + size.to_bytes(8, "big")
    return bytes((first,)) + length + mask + unmasked(payload, mask)


def test_the_handshake_of_the_standard() -> None:
    assert accept_key(b"dGhlIHNhbXBsZSBub25jZQ==") == b"s3pPLMBiTxaQ9kYGzzhZRbK+xOo="


@pytest.mark.parametrize("key", [b"", b"short", b"dGhlIHNhbXBsZQ==", b"\xff\xfe", b"!" * 24])
def test_a_bad_key_is_refused(key: bytes) -> None:
    assert accept_key(key) is None


@pytest.mark.parametrize(
    ("size", "head"),
    [
        (5, b"\x81\x05"),
        (126, b"\x81\x7e\x00\x7e"),
        (70000, b"\x81\x7f" + (70000).to_bytes(8, "big")),
    ],
)
def test_lengths_are_written_in_their_three_forms(size: int, head: bytes) -> None:
    assert text_frame(b"x" * size) == head + b"x" * size


@given(data=st.binary(max_size=300), mask=st.binary(min_size=4, max_size=4))
def test_masking_twice_is_nothing(data: bytes, mask: bytes) -> None:
    assert unmasked(unmasked(data, mask), mask) == data
    assert unmasked(data, mask) == bytes(byte ^ mask[i % 4] for i, byte in enumerate(data))


@given(
    pings=st.lists(st.binary(max_size=125), max_size=5),
    cuts=st.lists(st.integers(1, 20), min_size=1, max_size=50),
)
def test_pings_between_fragments_are_heard_however_the_bytes_are_cut(
    pings: list[bytes], cuts: list[int]
) -> None:
    data = client_frame(0x01, b"be")
    data += b"".join(client_frame(0x89, ping) for ping in pings)
    data += client_frame(0x80, b"gin") + client_frame(0x8A, b"pong") + client_frame(0x82, b"bin")
    reader, heard = Reader(), []
    while data:
        cut = cuts.pop(0) if cuts else len(data)
        heard += reader.feed(data[:cut])
        data = data[cut:]
    assert heard == pings
    assert (reader.rest, reader.message) == (b"", None)


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"\x81\x02hi", PROTOCOL_ERROR),  # not masked
        (client_frame(0xC1, b"hi"), PROTOCOL_ERROR),  # a reserved bit
        (client_frame(0x83, b"hi"), PROTOCOL_ERROR),  # a reserved opcode
        (client_frame(0x80, b"hi"), PROTOCOL_ERROR),  # continues nothing
        (client_frame(0x01, b"a") + client_frame(0x81, b"b"), PROTOCOL_ERROR),  # begins twice
        (client_frame(0x09, b"ping"), PROTOCOL_ERROR),  # a control frame in pieces
        (client_frame(0x89, b"p" * 126), PROTOCOL_ERROR),  # a long control frame
        (client_frame(0x88, b"\x03"), PROTOCOL_ERROR),  # half a code
        (client_frame(0x88, (1005).to_bytes(2, "big")), PROTOCOL_ERROR),  # a code nobody sends
        (client_frame(0x81, b"x" * (MESSAGE_LIMIT + 1)), TOO_BIG),
        (b"\x81\xff" + (1 << 62).to_bytes(8, "big"), TOO_BIG),  # by its header alone
        (client_frame(0x01, b"x" * 4000) + client_frame(0x00, b"x" * 4000), TOO_BIG),
        (client_frame(0x88), None),
        (client_frame(0x88, (1000).to_bytes(2, "big") + b"bye"), 1000),
    ],
)
def test_what_closes_a_connection(data: bytes, code: int | None) -> None:
    with pytest.raises(Closing) as closing:
        Reader().feed(data)
    assert closing.value.code == code


@given(st.binary(max_size=400))
def test_garbage_is_bounded(data: bytes) -> None:
    reader = Reader()
    try:
        reader.feed(data)
    except Closing:
        return
    assert len(reader.rest) <= MESSAGE_LIMIT + 14


def test_a_close_frame_with_and_without_a_code() -> None:
    assert close_frame(None) == b"\x88\x00"
    assert close_frame(1001) == b"\x88\x02\x03\xe9"
