"""One message of a feed, written once in each of the three encodings."""

from __future__ import annotations

from enum import StrEnum

from leitai.live.websocket import text_frame


class Encoding(StrEnum):
    """How a subscriber reads the feed."""

    SSE = "sse"
    SOCKET = "ws"
    LINES = "ndjson"


class Kind(StrEnum):
    """What a frame says."""

    SNAPSHOT = "snapshot"
    DELTA = "delta"
    HEARTBEAT = "heartbeat"
    END = "end"
    CLOSED = "closed"


class Frame:
    """A message and its bytes; the same bytes go to every subscriber.

    Attributes:
        seq: where a screen is after it.
        prev: where a screen must be before it (deltas), else `None`.
        json: the message, the same in all encodings.
    """

    __slots__ = ("_encoded", "json", "kind", "prev", "seq")

    def __init__(self, kind: Kind, *, seq: int, at: int, body: bytes, prev: int | None) -> None:
        self.kind = kind
        self.seq = seq
        self.prev = prev
        self.json = b'{"seq":%d,"prev":%b,"kind":"%b","at":%d,"body":%b}' % (
            seq,
            b"null" if prev is None else b"%d" % prev,
            kind.value.encode(),
            at,
            body,
        )
        self._encoded: dict[Encoding, bytes] = {}

    def encoded(self, encoding: Encoding) -> bytes:
        """The bytes for one encoding, made at the first call."""
        ready = self._encoded.get(encoding)
        if ready is None:
            ready = self._encoded[encoding] = self._encode(encoding)
        return ready

    def _encode(self, encoding: Encoding) -> bytes:
        if encoding is Encoding.SOCKET:
            return text_frame(self.json)
        if encoding is Encoding.LINES:
            return self.json + b"\n"
        # These carry no id: the place to resume from is that of the last real event.
        idle = self.kind in (Kind.HEARTBEAT, Kind.CLOSED)
        mark = b"" if idle else b"id: %d\n" % self.seq
        return b"%bevent: %b\ndata: %b\n\n" % (mark, self.kind.value.encode(), self.json)


def heartbeat(seq: int, at: int) -> Frame:
    """A sign of life; `at` is the server's clock, UTC microseconds."""
    return Frame(Kind.HEARTBEAT, seq=seq, at=at, body=b"{}", prev=None)


def closed(seq: int, at: int, refusal: bytes) -> Frame:
    """The last word to somebody who may not look any more; `refusal`: the JSON of the reason."""
    return Frame(Kind.CLOSED, seq=seq, at=at, body=refusal, prev=None)
