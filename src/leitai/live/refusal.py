"""Errors of the feed, in the one JSON shape all of Leitai's HTTP answers use."""

from __future__ import annotations

from http import HTTPStatus

import msgspec


class FeedRefused(Exception):  # noqa: N818 - named as `Refused` in the core is
    """A request for a feed or board that cannot be met.

    Attributes:
        status: HTTP status.
        code: stable name of the problem.
        message: what happened, in English; `zh`: in Chinese.
        fix: what to do next.
        headers: further response headers.
    """

    def __init__(  # noqa: PLR0913 - two languages and a way out are worth it
        self,
        status: int,
        code: str,
        message: str,
        *,
        zh: str,
        fix: str = "",
        headers: tuple[tuple[str, str], ...] = (),
    ) -> None:
        super().__init__(message)
        self.status = status
        self.code = code
        self.message = message
        self.zh = zh
        self.fix = fix
        self.headers = headers

    def body(self) -> bytes:
        """The JSON of the answer."""
        words = {"code": self.code, "message": self.message, "zh": self.zh, "fix": self.fix}
        return msgspec.json.encode({"error": {**words, "params": {}}})

    def response(self) -> bytes:
        """The whole HTTP/1.1 answer; the connection is closed after it."""
        body = self.body()
        further = "".join(f"{name}: {value}\r\n" for name, value in self.headers)
        head = (
            f"HTTP/1.1 {self.status} {HTTPStatus(self.status).phrase}\r\n"
            "content-type: application/json; charset=utf-8\r\n"
            f"content-length: {len(body)}\r\n"
            "cache-control: no-store\r\n"
            "access-control-allow-origin: *\r\n"
            f"{further}connection: close\r\n\r\n"
        )
        return head.encode() + body


def bad_request() -> FeedRefused:
    """The bytes are not HTTP."""
    return FeedRefused(
        400,
        "bad_request",
        "The request is not valid HTTP/1.1.",
        zh="请求不是有效的 HTTP/1.1。",
        fix="Send an HTTP/1.1 request.",
    )


def head_too_large(limit: int) -> FeedRefused:
    """The request line and headers are longer than `limit` bytes."""
    return FeedRefused(
        431,
        "head_too_large",
        f"The request line and headers exceed {limit} bytes.",
        zh=f"请求行与请求头超过 {limit} 字节。",
        fix="Shorten the URL, the cookies or the headers.",
    )


def head_timeout() -> FeedRefused:
    """The request line and headers did not arrive in time."""
    return FeedRefused(
        408,
        "head_timeout",
        "The request did not arrive in time.",
        zh="请求未能及时送达。",
        fix="Send the request again.",
    )


def unavailable() -> FeedRefused:
    """The view could not be made just now."""
    return FeedRefused(
        503,
        "feed_unavailable",
        "The feed cannot be served right now; nothing is lost.",
        zh="实时数据暂时不可用，数据没有丢失。",
        fix="Try again in a few seconds.",
        headers=(("retry-after", "5"),),
    )


def rights_changed() -> FeedRefused:
    """Somebody who was let in may not look any more."""
    return FeedRefused(
        403,
        "rights_changed",
        "Your rights have changed; this view is closed.",
        zh="您的权限已变更，请重新登录。",
        fix="Sign in again.",
    )


def full() -> FeedRefused:
    """There are as many subscribers as this server may hold."""
    return FeedRefused(
        503,
        "feed_full",
        "This server has as many viewers as it may hold.",
        zh="观看人数已达上限。",
        fix="Poll the board instead, or try again later.",
        headers=(("retry-after", "30"),),
    )
