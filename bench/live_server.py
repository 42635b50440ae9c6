"""One server under test, in a process of its own: Leitai's writer, or a Starlette generator.

usage: live_server.py feed|usual|lean PORT SIZE; then on standard input:
`rss` → bytes of resident memory; `go ROUNDS PERIOD_MS` → CPU seconds of that many rounds.
"""

from __future__ import annotations

import asyncio
import gc
import json
import os
import sys
import threading
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import StreamingResponse
from starlette.routing import Route

from leitai.live import Ask, Hub, Pace, View, feed_protocol


def rows(seq: int, size: int) -> dict[str, Any]:
    """Rows of a board that make a frame of `size` bytes."""
    cells = {"A": "28.00", "B": "31.50", "C": "17.25"}
    row = {"rank": 1, "change": seq, "total": "86.50", "cells": cells, "name": ""}
    made = {f"E{n:02}": {"id": f"E{n:02}", "pos": n, **row} for n in range(size // 160)}
    frame = {"seq": seq, "prev": seq - 1, "kind": "delta", "at": now(), "body": {"meta": {}}}
    frame["body"] |= {"rows": made, "gone": []}
    made["E00"]["name"] = "x" * (size - len(text(frame)))
    return made


def view(seq: int, size: int) -> View:
    return View.of(seq=seq, at=now(), meta={"a": 1}, rows=rows(seq, size))


def now() -> int:
    return time.time_ns() // 1000


@dataclass
class Picture:
    now: View
    name: str = "public"
    topic: str = "cup"
    public: bool = True

    def view(self) -> View:
        return self.now


@dataclass
class Source:
    picture: Picture

    def public_name(self, _ask: Ask) -> str:
        return self.picture.name

    async def admit(self, _ask: Ask) -> Picture:
        return self.picture


class Feed:
    """Leitai's writer."""

    def __init__(self, size: int) -> None:
        self.size = size
        self.picture = Picture(view(1, size))
        self.hub = Hub(Source(self.picture), pace=Pace(period=0.0))
        self.options = {"app": _nothing, "http": feed_protocol(self.hub)}

    def publish(self, seq: int) -> None:
        self.picture.now = view(seq, self.size)
        self.hub.touch("cup", seq)


class Generator:
    """What one writes with Starlette: a queue and a generator for each viewer.

    As usual it holds events, and each viewer's generator writes its own text; `lean` queues bytes
    that are made once.
    """

    def __init__(self, size: int, *, lean: bool) -> None:
        self.size = size
        self.lean = lean
        self.queues: set[asyncio.Queue[Any]] = set()
        self.loop: asyncio.AbstractEventLoop | None = None
        app = Starlette(routes=[Route("/{path:path}", self.answer)])
        self.options = {"app": app, "http": "httptools"}

    def event(self, seq: int, kind: str) -> dict[str, Any]:
        prev = None if kind == "snapshot" else seq - 1
        body = {"meta": {}, "rows": rows(seq, self.size), "gone": []}
        return {"seq": seq, "prev": prev, "kind": kind, "at": now(), "body": body}

    async def answer(self, _request: Request) -> StreamingResponse:
        self.loop = asyncio.get_running_loop()
        return StreamingResponse(self.lines(), media_type="application/x-ndjson")

    async def lines(self) -> AsyncIterator[str | bytes]:
        queue: asyncio.Queue[Any] = asyncio.Queue()
        self.queues.add(queue)
        try:
            yield text(self.event(1, "snapshot"))
            while True:
                event = await queue.get()
                yield event if self.lean else text(event)
        finally:
            self.queues.discard(queue)

    def publish(self, seq: int) -> None:
        event: Any = self.event(seq, "delta")
        if self.loop is None:
            return
        self.loop.call_soon_threadsafe(self.spread, text(event).encode() if self.lean else event)

    def spread(self, event: Any) -> None:
        for queue in self.queues:
            queue.put_nowait(event)


def text(event: dict[str, Any]) -> str:
    return json.dumps(event, separators=(",", ":")) + "\n"


async def _nothing(
    _scope: dict[str, Any],
    _receive: Callable[[], Awaitable[Any]],
    send: Callable[[Any], Awaitable[None]],
) -> None:
    await send({"type": "http.response.start", "status": 404, "headers": []})
    await send({"type": "http.response.body", "body": b""})


def resident() -> int:
    gc.collect()
    return int(Path("/proc/self/statm").read_text().split()[1]) * os.sysconf("SC_PAGESIZE")


def run(server: Feed | Generator, seq: int, count: int, period: float) -> float:
    """CPU seconds of `count` rounds, after the last has gone out."""
    before = time.process_time()
    for step in range(count):
        began = time.monotonic()
        server.publish(seq + step + 1)
        time.sleep(max(0.0, began + period - time.monotonic()))
    last, used = -1.0, time.process_time()
    while used - last > 0.01:  # until it is idle
        time.sleep(0.25)
        last, used = used, time.process_time()
    return used - before


def command(server: Feed | Generator) -> None:
    seq = 1
    for line in sys.stdin:
        word, *numbers = line.split()
        if word == "rss":
            print(json.dumps({"rss": resident()}), flush=True)
        elif word == "go":
            count, period_ms = map(int, numbers)
            used = run(server, seq, count, period_ms / 1000)
            seq += count
            print(json.dumps({"cpu": used, "rounds": count}), flush=True)
    os._exit(0)


def main() -> None:
    kind, port, size = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
    server = Feed(size) if kind == "feed" else Generator(size, lean=kind == "lean")
    config = uvicorn.Config(
        **server.options, host="127.0.0.1", port=port, log_level="critical", lifespan="off",
        access_log=False, ws="none", backlog=4096,
    )  # fmt: skip
    threading.Thread(target=command, args=(server,), daemon=True).start()
    uvicorn.Server(config).run()


if __name__ == "__main__":
    main()
