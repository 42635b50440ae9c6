"""Reading a board over HTTP: bytes made once, `304` when nothing changed, no framework."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Awaitable, Callable, MutableMapping, Sequence
from dataclasses import dataclass
from typing import Any

from leitai.live import Ask, FeedRefused, Page, ask_of

Scope = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[MutableMapping[str, Any]]]
Send = Callable[[MutableMapping[str, Any]], Awaitable[None]]
Headers = Sequence[tuple[bytes, bytes]]

CODE = r"[A-Za-z0-9][A-Za-z0-9_.\-]{0,63}"
GZIP_FROM = 1024
"""Bytes below which compressing is not worth it."""


@dataclass(frozen=True, slots=True)
class Answer:
    """A page, and whether other sites may read it."""

    page: Page
    public: bool


Find = Callable[[Ask, Sequence[str]], Awaitable[Answer]]
"""Finds the page for an ask and the path's further parts; raises `FeedRefused`."""


@dataclass(frozen=True, slots=True)
class PageRoute:
    """A GET whose answer is a ready page.

    Attributes:
        pattern: matches the whole path; its first group is the contest.
    """

    pattern: re.Pattern[str]
    find: Find

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer as an ASGI application; the path must match."""
        del receive  # a GET has no body
        try:
            await self._answer(scope, send)
        except FeedRefused as refused:
            await _refuse(refused, scope, send)

    async def _answer(self, scope: Scope, send: Send) -> None:
        if scope["method"] not in ("GET", "HEAD"):
            raise FeedRefused(
                405,
                "method_not_allowed",
                "This is read with GET.",
                zh="此地址只能用 GET 读取。",
                fix="Use GET.",
                headers=(("allow", "GET, HEAD"),),
            )
        found = self.pattern.match(scope["path"])
        contest, *rest = found.groups() if found else ("",)
        ask = ask_of(contest, scope["query_string"], scope["headers"])
        answer = await self.find(ask, rest)
        await _send_page(answer, ask, scope, send)


async def _send_page(answer: Answer, ask: Ask, scope: Scope, send: Send) -> None:
    page = answer.page
    varies = b"accept-encoding" + (b"" if answer.public else b", cookie, authorization")
    head: list[tuple[bytes, bytes]] = [
        (b"content-type", b"application/json; charset=utf-8"),
        (b"cache-control", b"no-cache"),
        (b"vary", varies),
    ]
    if answer.public:
        head.append((b"access-control-allow-origin", b"*"))
        head.append((b"access-control-expose-headers", b"etag"))
    known = ask.headers.get(b"if-none-match")
    if known is not None and page.fresh_for(known):
        await _send(send, 304, [*head, (b"etag", page.etag)], b"")
        return
    body, etag = page.body, page.etag
    if b"gzip" in ask.headers.get(b"accept-encoding", b"") and len(body) >= GZIP_FROM:
        body, etag = await _packed(page), page.packed_etag
        head.append((b"content-encoding", b"gzip"))
    head += [(b"etag", etag), (b"content-length", b"%d" % len(body))]
    await _send(send, 200, head, b"" if scope["method"] == "HEAD" else body)


async def _packed(page: Page) -> bytes:
    """The compressed page; a big one is compressed outside the event loop, once."""
    if page.is_packed or len(page.body) < 16 * GZIP_FROM:
        return page.packed()
    return await asyncio.get_running_loop().run_in_executor(None, page.packed)


async def _refuse(refused: FeedRefused, scope: Scope, send: Send) -> None:
    body = refused.body()
    head = [
        (b"content-type", b"application/json; charset=utf-8"),
        (b"content-length", b"%d" % len(body)),
        (b"cache-control", b"no-store"),
        (b"access-control-allow-origin", b"*"),
        *((name.encode(), value.encode()) for name, value in refused.headers),
    ]
    await _send(send, refused.status, head, b"" if scope["method"] == "HEAD" else body)


async def _send(send: Send, status: int, head: Headers, body: bytes) -> None:
    await send({"type": "http.response.start", "status": status, "headers": list(head)})
    await send({"type": "http.response.body", "body": body})
