"""One viewer's connection after the writer has taken it over: small, and never in the way."""

from __future__ import annotations

import asyncio
import contextlib
import socket
import time
from typing import TYPE_CHECKING, cast

from leitai.live.frame import Encoding, Frame
from leitai.live.websocket import (
    GOING_AWAY,
    NOT_ALLOWED,
    PONG,
    Closing,
    Reader,
    close_frame,
    server_frame,
)

if TYPE_CHECKING:
    from leitai.live.channel import Channel
    from leitai.live.request import Ask

LAGGING = -1
GONE = -2
PEER_TIMEOUT_MS = 60_000
UNSENT_BYTES = 16 * 1024
"""Kept in the kernel before the write buffer fills: what waits there can no longer be skipped."""


class Subscriber(asyncio.Protocol):
    """A viewer who only listens (SSE, NDJSON).

    Attributes:
        place: the history's version it has been sent, `LAGGING` while its write buffer is above
            the transport's high water mark (64 KiB), or `GONE`.
        behind: the version it had when it began to lag.
        ask: with what it was let in, where not everybody may look; `None`: anybody may.
        stuck: when it began to lag, by the monotonic clock, seconds.
    """

    __slots__ = ("ask", "behind", "channel", "encoding", "place", "stuck", "transport")

    def __init__(
        self,
        transport: asyncio.Transport,
        encoding: Encoding,
        channel: Channel,
        ask: Ask | None = None,
    ) -> None:
        self.transport = transport
        self.encoding = encoding
        self.channel = channel
        self.ask = ask
        self.place = GONE
        self.behind = 0
        self.stuck = 0.0

    def begin(self, head: bytes, seq: int | None) -> None:
        """Take over the connection: answer, bring the screen up to date, join the channel."""
        history = self.channel.current
        frames = history.since(seq)
        self.place = history.version
        self.channel.join(self)
        tune(self.transport)
        self.transport.write(head + b"".join(frame.encoded(self.encoding) for frame in frames))

    def pause_writing(self) -> None:
        """The buffer is full: skip what comes, so that nobody waits for this reader."""
        if self.place >= 0:
            self.behind = self.place
            self.stuck = time.monotonic()
            self.place = LAGGING

    def resume_writing(self) -> None:
        """The buffer has drained: send the missed deltas, or the newest snapshot."""
        if self.place != LAGGING:
            return
        history = self.channel.current
        frames = history.after(self.behind)
        self.place = history.version
        if frames:
            self.transport.write(b"".join(frame.encoded(self.encoding) for frame in frames))

    def stalled(self, now: float, patience: float) -> bool:
        """Whether it has not drained for `patience` seconds."""
        return self.place == LAGGING and now - self.stuck > patience

    def drop(self) -> None:
        """Cut a connection that nobody reads."""
        self.transport.abort()

    def leave(self) -> None:
        """Close in good order: the server goes away."""
        self.place = GONE
        self.transport.close()

    def dismiss(self, word: Frame) -> None:
        """Say why, and close: this viewer may not look any more."""
        self.transport.write(word.encoded(self.encoding))
        self.leave()

    def connection_lost(self, exc: Exception | None) -> None:  # noqa: ARG002 - the reason is moot
        """Forget the viewer."""
        self.place = GONE
        self.channel.part(self)


class SocketSubscriber(Subscriber):
    """A viewer on a WebSocket, who may ping and must be answered."""

    __slots__ = ("reader",)

    def __init__(
        self,
        transport: asyncio.Transport,
        encoding: Encoding,
        channel: Channel,
        ask: Ask | None = None,
    ) -> None:
        super().__init__(transport, encoding, channel, ask)
        self.reader: Reader | None = None

    def data_received(self, data: bytes) -> None:
        """Answer pings and the closing handshake; refuse what breaks the protocol."""
        reader = self.reader or Reader()
        try:
            pings = reader.feed(data)
        except Closing as closing:
            self._close(closing.code)
            return
        # A reader is kept only while a message is unfinished: most viewers never send anything.
        self.reader = reader if reader.rest or reader.message is not None else None
        if pings and self.place >= 0:
            self.transport.write(b"".join(server_frame(PONG, ping) for ping in pings))

    def leave(self) -> None:
        """Say goodbye as the protocol asks, then close."""
        self._close(GOING_AWAY)

    def dismiss(self, word: Frame) -> None:
        """Say why, then close as the protocol asks."""
        self.transport.write(word.encoded(self.encoding))
        self._close(NOT_ALLOWED)

    def _close(self, code: int | None) -> None:
        self.place = GONE
        self.transport.write(close_frame(code))
        self.transport.close()


def tune(transport: asyncio.Transport) -> None:
    """Ask the kernel to give up on vanished peers and to hold little for slow ones (Linux)."""
    sock = cast("socket.socket | None", transport.get_extra_info("socket"))
    if sock is None or sock.family not in (socket.AF_INET, socket.AF_INET6):
        return
    for option, value in (("USER_TIMEOUT", PEER_TIMEOUT_MS), ("NOTSENT_LOWAT", UNSENT_BYTES)):
        with contextlib.suppress(OSError, AttributeError):
            sock.setsockopt(socket.IPPROTO_TCP, getattr(socket, f"TCP_{option}"), value)
