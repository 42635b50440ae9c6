"""Reading a request for a feed: which one, in which encoding, from where on."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import parse_qsl

from leitai.live.frame import Encoding
from leitai.live.origin import is_own_page
from leitai.live.refusal import FeedRefused
from leitai.live.websocket import accept_key

FEED_PATH = re.compile(rb"^/api/contests/([A-Za-z0-9][A-Za-z0-9_.\-]{0,63})/feed$")
SEQ = re.compile(r"^[0-9]{1,16}$")
METHODS = (("allow", "GET, HEAD, OPTIONS"),)


@dataclass(frozen=True, slots=True)
class Ask:
    """Who wants to see what.

    Attributes:
        topic: what the feed is about (a contest's id).
        view: which picture of it (`public`, `organiser`, …).
        params: the query parameters, each once.
        headers: lower-case header name → value (the last, if repeated).
    """

    topic: str
    view: str
    params: Mapping[str, str]
    headers: Mapping[bytes, bytes]

    def crosses_sites(self, allowed: Collection[str] = ()) -> bool:
        """Whether a browser says that a page of another site asks.

        Args:
            allowed: further origins of this server.
        """
        origin = self.headers.get(b"origin")
        if origin is None:
            return self.headers.get(b"sec-fetch-site", b"same-origin") == b"cross-site"
        host = self.headers.get(b"host", b"").decode("latin-1")
        return not is_own_page(origin.decode("latin-1"), host=host, allowed=allowed)


@dataclass(frozen=True, slots=True)
class FeedRequest:
    """An ask for a stream.

    Attributes:
        since: the place the screen is at; `None`: it has nothing yet.
        accept: the WebSocket accept key, for the socket encoding.
        method: `GET`, `HEAD` or `OPTIONS`.
    """

    ask: Ask
    method: str
    encoding: Encoding
    since: int | None
    accept: bytes = b""


def ask_of(topic: str, query: bytes, headers: Sequence[tuple[bytes, bytes]]) -> Ask:
    """Read the query of a feed or board.

    Raises:
        FeedRefused: it is malformed.
    """
    try:
        pairs = parse_qsl(
            query.decode("ascii"), keep_blank_values=True, max_num_fields=16, errors="strict"
        )
    except ValueError as error:
        raise _bad("bad_query", "The query cannot be read.", "查询参数无法解析。") from error
    params = dict(pairs)
    if len(params) != len(pairs):
        raise _bad("bad_query", "A query parameter is given twice.", "查询参数重复。")
    return Ask(topic, params.get("view", "public"), params, dict(headers))


def read_feed_request(
    method: str, topic: bytes, query: bytes, headers: Sequence[tuple[bytes, bytes]]
) -> FeedRequest:
    """Read a request for a feed.

    Raises:
        FeedRefused: wrong method, format, `since` or WebSocket handshake.
    """
    ask = ask_of(topic.decode("ascii"), query, headers)
    if method not in ("GET", "HEAD", "OPTIONS"):
        raise FeedRefused(
            405,
            "method_not_allowed",
            "A feed is read with GET.",
            zh="实时数据流只能用 GET 读取。",
            fix="Use GET.",
            headers=METHODS,
        )
    encoding = _encoding(ask)
    accept = _handshake(ask) if encoding is Encoding.SOCKET and method == "GET" else b""
    return FeedRequest(ask, method, encoding, _since(ask), accept)


def _encoding(ask: Ask) -> Encoding:
    upgrade = ask.headers.get(b"upgrade", b"").lower() == b"websocket"
    chosen = ask.params.get("format")
    if chosen is None:
        if upgrade:
            return Encoding.SOCKET
        lines = b"application/x-ndjson" in ask.headers.get(b"accept", b"")
        return Encoding.LINES if lines else Encoding.SSE
    if chosen not in {encoding.value for encoding in Encoding}:
        raise _bad(
            "unknown_format",
            "The format is not one of sse, ws, ndjson.",
            "格式须为 sse、ws 或 ndjson。",
            "Use format=sse, format=ws or format=ndjson.",
        )
    if upgrade and chosen != Encoding.SOCKET:
        raise _bad("unknown_format", "A WebSocket has format=ws.", "WebSocket 请用 format=ws。")
    return Encoding(chosen)


def _since(ask: Ask) -> int | None:
    """The query's `since`, else the `Last-Event-ID` a browser sends when it reconnects.

    The header wins: a browser reconnects with the URL it began with.
    """
    text = ask.params.get("since")
    if text is not None and not SEQ.match(text):
        raise _bad(
            "bad_since",
            "`since` is not a sequence number.",
            "since 不是序号。",
            "Send the seq of the last frame you have, or leave it out.",
        )
    last = ask.headers.get(b"last-event-id", b"").decode("latin-1")
    if SEQ.match(last):
        return int(last)
    return None if text is None else int(text)


def _handshake(ask: Ask) -> bytes:
    """The accept key of a proper WebSocket handshake."""
    headers = ask.headers
    tokens = {token.strip() for token in headers.get(b"connection", b"").lower().split(b",")}
    if headers.get(b"upgrade", b"").lower() != b"websocket" or b"upgrade" not in tokens:
        raise _upgrade_required("This address is a WebSocket.", "此地址须用 WebSocket 访问。")
    if headers.get(b"sec-websocket-version") != b"13":
        raise _upgrade_required(
            "WebSocket version 13 is spoken here.", "仅支持 WebSocket 版本 13。"
        )
    accept = accept_key(headers.get(b"sec-websocket-key", b""))
    if accept is None:
        raise _bad("bad_handshake", "Sec-WebSocket-Key is not valid.", "WebSocket 握手无效。")
    return accept


def _upgrade_required(message: str, zh: str) -> FeedRefused:
    wanted = (("upgrade", "websocket"), ("sec-websocket-version", "13"))
    return FeedRefused(
        426,
        "upgrade_required",
        message,
        zh=zh,
        fix="Connect with a WebSocket client, or use format=sse.",
        headers=wanted,
    )


def _bad(code: str, message: str, zh: str, fix: str = "Correct the request.") -> FeedRefused:
    return FeedRefused(400, code, message, zh=zh, fix=fix)
