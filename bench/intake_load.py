"""Sixty-four judges at work over kept-alive connections, as lean as Python allows.

usage: intake_load.py marks|board PORT SECONDS COOKIES.json FIRST
Each connection sends its next request as soon as it has the answer. Prints JSON.
"""

from __future__ import annotations

import asyncio
import json
import sys
import time
from collections.abc import Callable
from pathlib import Path

import uvloop

BATCH = 64


class Judge(asyncio.Protocol):
    """One connection: request, answer, next."""

    def __init__(self, following: Callable[[], bytes], tally: Tally) -> None:
        self.following = following
        self.tally = tally
        self.buffer = b""
        self.missing = 0
        self.sent = 0.0

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self.transport = transport
        self.next()

    def next(self) -> None:
        self.sent = time.perf_counter()
        self.transport.write(self.following())  # type: ignore[attr-defined]

    def data_received(self, data: bytes) -> None:
        if self.missing:
            self.missing -= len(data)
        else:
            self.buffer += data
            end = self.buffer.find(b"\r\n\r\n")
            if end < 0:
                return
            head = self.buffer[:end].lower()
            at = head.find(b"content-length:")
            if at < 0:
                raise SystemExit(f"no length: {head!r}")
            length = int(head[at + 15 :].split(b"\r\n", 1)[0])
            self.missing = length - (len(self.buffer) - end - 4)
            if not head.startswith(b"http/1.1 200"):
                self.tally.refused.append(self.buffer[:600].decode(errors="replace"))
            self.buffer = b""
        if self.missing <= 0:
            self.missing = 0
            self.tally.answered(self.sent)
            if not self.tally.over:
                self.next()


class Tally:
    """Answers and how long they took."""

    def __init__(self) -> None:
        self.times: list[float] = []
        self.refused: list[str] = []
        self.over = False

    def answered(self, sent: float) -> None:
        self.times.append(time.perf_counter() - sent)

    def report(self, seconds: float) -> dict[str, object]:
        times = sorted(self.times)
        good = len(times) - len(self.refused)
        return {
            "per_second": round(good / seconds, 1),
            "answers": len(times),
            "refused": len(self.refused),
            "example": self.refused[:1],
            "p50_ms": round(times[len(times) // 2] * 1000, 2),
            "p99_ms": round(times[len(times) * 99 // 100] * 1000, 2),
            "max_ms": round(times[-1] * 1000, 2),
        }


def marks(judge: int, cookie: str, first: int) -> Callable[[], bytes]:
    """The judge's marks, every one another cell."""
    state = [first]

    def following() -> bytes:
        number = state[0]
        state[0] += 1
        entry, aspect = number // 10, number % 10
        value = b"%d.%d" % (number % 10, 5 * (number % 2))
        body = (
            b'{"stage":"practice","entry":"E%d","item":"","aspect":"A%d","judge":"J%d",'
            b'"value":"%b","replaces":null}' % (entry, aspect, judge, value)
        )
        return (
            b"PUT /api/contests/cup/marks/J%d-%d HTTP/1.1\r\nhost: 127.0.0.1\r\ncookie: %b\r\n"
            b"sec-fetch-site: same-origin\r\ncontent-type: application/json\r\n"
            b"content-length: %d\r\n\r\n%b" % (judge, number, cookie.encode(), len(body), body)
        )

    return following


def board(_judge: int, _cookie: str, _first: int) -> Callable[[], bytes]:
    """The public board, again and again."""
    request = b"GET /api/contests/cup/board HTTP/1.1\r\nhost: 127.0.0.1\r\n\r\n"
    return lambda: request


async def run(kind: str, port: int, seconds: float, cookies: list[str], first: int) -> None:
    loop = asyncio.get_running_loop()
    tally = Tally()
    make = marks if kind == "marks" else board
    began = time.perf_counter()
    for number, cookie in enumerate(cookies):
        following = make(number, cookie, first)
        await loop.create_connection(lambda f=following: Judge(f, tally), "127.0.0.1", port)
    await asyncio.sleep(seconds)
    tally.over = True
    print(json.dumps(tally.report(time.perf_counter() - began)))


if __name__ == "__main__":
    kind, port, seconds, path, first = sys.argv[1:6]
    cookies = json.loads(Path(path).read_text())
    uvloop.run(run(kind, int(port), float(seconds), cookies, int(first)))
