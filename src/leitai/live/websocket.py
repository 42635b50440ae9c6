"""As much of RFC 6455 as a one-way feed needs: the handshake, and what a client may send back.

Text and binary messages from the client are bounded and thrown away; pings are answered; anything
malformed closes the connection with the code the standard names.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
from dataclasses import dataclass

GUID = b"258EAFA5-E914-47DA-95CA-C5AB0DC85B11"
MESSAGE_LIMIT = 4096
"""Bytes of one message from a client; more closes the connection (1009)."""

CONTINUATION, TEXT, BINARY, CLOSE, PING, PONG = 0x0, 0x1, 0x2, 0x8, 0x9, 0xA
GOING_AWAY, PROTOCOL_ERROR, NOT_ALLOWED, TOO_BIG = 1001, 1002, 1008, 1009
CONTROL_LIMIT = 125


class Closing(Exception):  # noqa: N818 - the end of a conversation, not always an error
    """The connection must be closed with this code."""

    def __init__(self, code: int | None) -> None:
        super().__init__(code)
        self.code = code


@dataclass(slots=True)
class Reader:
    """Reads what a client sends; holds at most one unfinished frame."""

    rest: bytes = b""
    message: int | None = None
    """Bytes so far of a fragmented message, `None` between messages."""

    def feed(self, data: bytes) -> list[bytes]:
        """Read more bytes.

        Returns:
            The payloads of pings, to be answered.

        Raises:
            Closing: the client closed (its code, or `None`) or broke the rules.
        """
        data = self.rest + data
        pings: list[bytes] = []
        place = 0
        while (frame := _header(data, place)) is not None:
            first, length, start = frame
            self._bound(first, length)
            if len(data) < start + 4 + length:
                break
            payload = data[start + 4 : start + 4 + length]
            self._take(first, unmasked(payload, data[start : start + 4]), pings)
            place = start + 4 + length
        self.rest = data[place:]
        return pings

    def _bound(self, first: int, length: int) -> None:
        """Refuse by the header alone, before the payload is waited for."""
        opcode, final = first & 0x0F, bool(first & 0x80)
        if first & 0x70 or opcode not in (CONTINUATION, TEXT, BINARY, CLOSE, PING, PONG):
            raise Closing(PROTOCOL_ERROR)
        if opcode >= CLOSE:
            if not final or length > CONTROL_LIMIT:
                raise Closing(PROTOCOL_ERROR)
            return
        if (opcode == CONTINUATION) != (self.message is not None):
            raise Closing(PROTOCOL_ERROR)
        if (self.message or 0) + length > MESSAGE_LIMIT:
            raise Closing(TOO_BIG)

    def _take(self, first: int, payload: bytes, pings: list[bytes]) -> None:
        opcode = first & 0x0F
        if opcode == CLOSE:
            raise Closing(_close_code(payload))
        if opcode == PING:
            pings.append(payload)
        elif opcode < CLOSE:
            self.message = None if first & 0x80 else (self.message or 0) + len(payload)


def _header(data: bytes, place: int) -> tuple[int, int, int] | None:
    """First byte, payload length and where the mask begins; `None`: more bytes are needed."""
    if len(data) < place + 2:
        return None
    first, second = data[place], data[place + 1]
    if not second & 0x80:
        raise Closing(PROTOCOL_ERROR)
    length = second & 0x7F
    extra = {126: 2, 127: 8}.get(length, 0)
    if len(data) < place + 2 + extra:
        return None
    if extra:
        length = int.from_bytes(data[place + 2 : place + 2 + extra], "big")
    return first, length, place + 2 + extra


def unmasked(payload: bytes, mask: bytes) -> bytes:
    """Undo (or do) a client's masking with four bytes."""
    size = len(payload)
    key = (mask * (size // 4 + 1))[:size]
    return (int.from_bytes(payload, "big") ^ int.from_bytes(key, "big")).to_bytes(size, "big")


def _close_code(payload: bytes) -> int | None:
    if not payload:
        return None
    code = int.from_bytes(payload[:2], "big")
    known = 1000 <= code <= 1011 and code not in (1004, 1005, 1006)  # noqa: PLR2004 - RFC 6455 §7.4
    if len(payload) == 1 or not (known or 3000 <= code <= 4999):  # noqa: PLR2004 - RFC 6455 §7.4
        raise Closing(PROTOCOL_ERROR)
    return code


def server_frame(opcode: int, payload: bytes) -> bytes:
    """One final, unmasked frame."""
    length = len(payload)
    if length <= CONTROL_LIMIT:
        size = bytes((length,))
    elif length < 1 << 16:
        size = b"\x7e" + length.to_bytes(2, "big")
    else:
        size = b"\x7f" + length.to_bytes(8, "big")
    return bytes((0x80 | opcode,)) + size + payload


def text_frame(payload: bytes) -> bytes:
    """A text message."""
    return server_frame(TEXT, payload)


def close_frame(code: int | None) -> bytes:
    """A closing frame; `None`: without a code."""
    return server_frame(CLOSE, b"" if code is None else code.to_bytes(2, "big"))


def accept_key(key: bytes) -> bytes | None:
    """The `Sec-WebSocket-Accept` for a client's key; `None` when the key is not 16 bytes."""
    try:
        nonce = base64.b64decode(key, validate=True)
    except (binascii.Error, ValueError):
        return None
    if len(nonce) != 16:  # noqa: PLR2004 - RFC 6455 §4.1
        return None
    return base64.b64encode(hashlib.sha1(key + GUID, usedforsecurity=False).digest())
