"""The door: uvicorn's HTTP protocol, from which feeds step aside to the writer.

uvicorn reads every request, with its parser and its limits. A request for a feed never becomes an
ASGI call: once the responses before it are out, its connection is handed to a `Subscriber` and
uvicorn's objects for it are let go. Everything else goes the usual way, on the same port.
"""

from __future__ import annotations

import asyncio
import random
from collections.abc import Collection
from typing import Any, ClassVar

import httptools
from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

from leitai.live.channel import Channel
from leitai.live.frame import Encoding
from leitai.live.hub import Hub
from leitai.live.refusal import FeedRefused, bad_request, head_timeout, head_too_large, unavailable
from leitai.live.request import FEED_PATH, FeedRequest, read_feed_request
from leitai.live.subscriber import SocketSubscriber, Subscriber

HEAD_LIMIT = 32 * 1024
"""Bytes of request line and headers; browsers stay below 16 KiB."""
HEAD_SECONDS = 15.0
RETRY_MS = (1_000, 5_000)
"""Browsers come back after a time in this range, so that they do not come all at once."""

STREAM_HEAD = (
    b"HTTP/1.1 200 OK\r\ncontent-type: %b\r\ncache-control: no-cache, no-store, no-transform\r\n"
    b"x-accel-buffering: no\r\nx-content-type-options: nosniff\r\n%bconnection: close\r\n\r\n"
)
SOCKET_HEAD = (
    b"HTTP/1.1 101 Switching Protocols\r\nupgrade: websocket\r\nconnection: Upgrade\r\n"
    b"sec-websocket-accept: %b\r\n\r\n"
)
PREFLIGHT = (
    b"HTTP/1.1 204 No Content\r\naccess-control-allow-origin: *\r\n"
    b"access-control-allow-methods: GET, HEAD, OPTIONS\r\naccess-control-allow-headers: *\r\n"
    b"access-control-max-age: 86400\r\nconnection: close\r\n\r\n"
)
TYPES = {
    Encoding.SSE: b"text/event-stream; charset=utf-8",
    Encoding.LINES: b"application/x-ndjson; charset=utf-8",
    Encoding.SOCKET: b"application/json",
}


class FeedProtocol(HttpToolsProtocol):
    """uvicorn's protocol with a side door for feeds; use `feed_protocol(hub)`."""

    hub: ClassVar[Hub]
    origins: ClassVar[Collection[str]] = ()

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._feed: FeedRequest | FeedRefused | None = None
        self._entering: asyncio.Task[None] | None = None
        self._in_head = False
        self._head_size = 0
        self._head_timer: asyncio.TimerHandle | None = None

    # Bytes in

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Start the clock for the first request."""
        super().connection_made(transport)
        farewell(self.hub, self)
        self._start_head_timer()

    def connection_lost(self, exc: Exception | None) -> None:
        """Stop the clock."""
        self._stop_head_timer()
        super().connection_lost(exc)

    def data_received(self, data: bytes) -> None:
        """Parse; bounded heads, JSON errors, and feeds aside, as uvicorn does it."""
        if self._feed is not None:
            return
        self._unset_keepalive_if_required()
        began = self._in_head
        rest = b""
        try:
            self.parser.feed_data(data)
        except httptools.HttpParserUpgrade as upgrade:
            rest = data[upgrade.args[0] :]
            if self._feed is None:
                self._other_upgrade()
        except httptools.HttpParserError:
            if self._feed is None:
                self._fail(head_too_large(HEAD_LIMIT) if self._too_large() else bad_request())
                return
        if self._feed is not None:
            self._step_aside(rest)
        elif self._in_head:
            self._unfinished_head(len(data) if began else 0)

    def _other_upgrade(self) -> None:
        if self._should_upgrade():
            self.handle_websocket_upgrade()
        else:
            self._unsupported_upgrade_warning()

    def _unfinished_head(self, size: int) -> None:
        """Bound the size and the time of a head that comes in pieces."""
        self._head_size += size
        if self._too_large():
            self._fail(head_too_large(HEAD_LIMIT))
        elif self._head_timer is None:
            self._start_head_timer()

    def _too_large(self) -> bool:
        return self._head_size > HEAD_LIMIT

    # The parser's callbacks

    def on_message_begin(self) -> None:
        """A request begins."""
        self._in_head = True
        self._head_size = 0
        super().on_message_begin()

    def on_url(self, url: bytes) -> None:
        """Count the request line."""
        self._count(len(url))
        super().on_url(url)

    def on_header(self, name: bytes, value: bytes) -> None:
        """Count a header."""
        self._count(len(name) + len(value) + 4)
        super().on_header(name, value)

    def _count(self, size: int) -> None:
        self._head_size += size
        if self._head_size > HEAD_LIMIT:
            raise head_too_large(HEAD_LIMIT)  # stops the parser; answered in data_received

    def on_headers_complete(self) -> None:
        """Decide who answers: the writer or ASGI."""
        self._in_head = False
        self._stop_head_timer()
        if self._feed is not None:
            return
        if b"/feed" in self.url:
            self._feed = self._read_feed()
        if self._feed is None:
            super().on_headers_complete()

    def _read_feed(self) -> FeedRequest | FeedRefused | None:
        url = httptools.parse_url(self.url)
        found = FEED_PATH.match(url.path or b"")
        if found is None:
            return None
        method = self.parser.get_method().decode("ascii")
        try:
            return read_feed_request(method, found[1], url.query or b"", self.headers)
        except FeedRefused as refused:
            return refused

    def on_body(self, body: bytes) -> None:
        """Pass on, unless what comes belongs to nobody."""
        if self._feed is None:
            super().on_body(body)

    def on_message_complete(self) -> None:
        """Pass on, unless what comes belongs to nobody."""
        if self._feed is None:
            super().on_message_complete()

    # From uvicorn to the writer

    def on_response_complete(self) -> None:
        """A response is out; the feed behind it may begin."""
        super().on_response_complete()
        if self._feed is not None:
            self._step_aside(b"")

    def _step_aside(self, rest: bytes) -> None:
        """Begin the feed once everything asked before it has been answered."""
        if self.pipeline or (self.cycle is not None and not self.cycle.response_complete):
            self.flow.pause_reading()
            return
        if self.transport.is_closing() or self._entering is not None:
            return
        self._unset_keepalive_if_required()
        feed = self._feed
        if isinstance(feed, FeedRequest):
            self._enter(feed, rest)
        elif feed is not None:
            self._fail(feed)

    def _enter(self, feed: FeedRequest, rest: bytes) -> None:
        if feed.method == "OPTIONS":
            self._answer(PREFLIGHT)
            return
        channel = self.hub.at_once(feed.ask)
        if channel is not None:
            self._hand_over(feed, channel, rest)
            return
        self._entering = self.loop.create_task(self._wait_for_channel(feed, rest))
        self.tasks.add(self._entering)
        self._entering.add_done_callback(self.tasks.discard)

    async def _wait_for_channel(self, feed: FeedRequest, rest: bytes) -> None:
        try:
            async with asyncio.timeout(self.hub.pace.wait * 2):
                channel = await self.hub.channel(feed.ask)
        except FeedRefused as refused:
            self._fail(refused)
        except Exception:
            self.logger.exception("a feed cannot be opened")
            self._fail(unavailable())
        else:
            if not self.transport.is_closing():
                self._hand_over(feed, channel, rest)

    def _hand_over(self, feed: FeedRequest, channel: Channel, rest: bytes) -> None:
        """Give the connection to the writer."""
        try:
            self.hub.check_room()
            refuse_other_sites(feed, channel, self.origins)
        except FeedRefused as refused:
            self._fail(refused)
            return
        head = stream_head(feed, public=channel.projection.public)
        if feed.method == "HEAD":
            self._answer(head)
            return
        self.connections.discard(self)
        kind = SocketSubscriber if feed.encoding is Encoding.SOCKET else Subscriber
        ask = None if channel.projection.public else feed.ask
        subscriber = kind(self.transport, feed.encoding, channel, ask)
        self.transport.set_protocol(subscriber)
        subscriber.begin(head, feed.since)
        if self.flow.write_paused:
            subscriber.pause_writing()
        self.flow.resume_reading()
        self._let_go()
        if rest:
            subscriber.data_received(rest)

    def _let_go(self) -> None:
        """Break the circles between uvicorn's objects, so that they go at once."""
        self.parser = None  # type: ignore[assignment]
        self.cycle = None  # type: ignore[assignment]
        self.flow = None  # type: ignore[assignment]
        self.scope = None  # type: ignore[assignment]
        self.headers = None  # type: ignore[assignment]
        self.transport = None  # type: ignore[assignment]
        self._entering = None

    # Answers of our own

    def send_400_response(self, msg: str) -> None:  # noqa: ARG002 - ours says more
        """Answer what is not HTTP, in the shape of all errors."""
        self._fail(bad_request())

    def _fail(self, refused: FeedRefused) -> None:
        self._answer(refused.response())

    def _answer(self, response: bytes) -> None:
        self._stop_head_timer()
        if not self.transport.is_closing():
            self.transport.write(response)
            self.transport.close()

    def _start_head_timer(self) -> None:
        self._head_timer = self.loop.call_later(HEAD_SECONDS, self._head_too_slow)

    def _stop_head_timer(self) -> None:
        if self._head_timer is not None:
            self._head_timer.cancel()
            self._head_timer = None

    def _head_too_slow(self) -> None:
        """Close a connection that never finishes its request; say why if it has begun one."""
        if self._in_head:
            self._fail(head_timeout())
        elif not self.transport.is_closing():
            self.transport.close()


def feed_protocol(hub: Hub, origins: Collection[str] = ()) -> type[FeedProtocol]:
    """The protocol class for `uvicorn.Config(http=…)` whose feeds come from `hub`.

    Args:
        hub: the feeds.
        origins: this server's addresses as browsers know them, besides the one in `Host`.
    """
    return type("FeedProtocol", (FeedProtocol,), {"hub": hub, "origins": origins})


def stream_head(feed: FeedRequest, *, public: bool) -> bytes:
    """The response before the first frame."""
    if feed.encoding is Encoding.SOCKET and feed.method == "GET":
        return SOCKET_HEAD % feed.accept
    share = b"access-control-allow-origin: *\r\n" if public else b""
    head = STREAM_HEAD % (TYPES[feed.encoding], share)
    if feed.encoding is Encoding.SSE and feed.method == "GET":
        return head + b"retry: %d\n\n" % random.randint(*RETRY_MS)  # noqa: S311 - only to spread
    return head


def refuse_other_sites(feed: FeedRequest, channel: Channel, origins: Collection[str]) -> None:
    """Keep other sites' pages from reading, with their visitors' cookies, what is not public.

    WebSockets are not covered by browsers' same-origin policy, so the server must look.

    Raises:
        FeedRefused: another site's page asks.
    """
    if not channel.projection.public and feed.ask.crosses_sites(origins):
        raise FeedRefused(
            403,
            "other_site",
            "This view is not open to pages of other sites.",
            zh="此视图不对其他网站的页面开放。",
            fix="Open Leitai's own page.",
        )


class _Farewell:
    """Stands among uvicorn's connections, to hear when the server stops."""

    def __init__(self, hub: Hub, connections: set[Any]) -> None:
        self._hub = hub
        self._connections = connections

    def shutdown(self) -> None:
        self._connections.discard(self)
        self._hub.close()

    def __hash__(self) -> int:
        return hash(id(self._hub))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Farewell) and other._hub is self._hub


def farewell(hub: Hub, protocol: FeedProtocol) -> None:
    """Have the hub closed when the server stops: handed-over connections are not uvicorn's."""
    connections: set[Any] = protocol.connections
    if not hub.closed:
        connections.add(_Farewell(hub, connections))
