"""A real uvicorn server with the feed's door, and pictures that a test can change."""

from __future__ import annotations

import json
import socket
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Self

import pytest
import uvicorn

from leitai.live import Ask, FeedRefused, Frame, Hub, InProcessBus, Pace, View, feed_protocol

TOPIC = "cup"


@dataclass
class Picture:
    """A projection whose view the test sets."""

    name: str
    topic: str
    public: bool
    now: View

    def view(self) -> View:
        return self.now


@dataclass
class Gallery:
    """The pictures there are: `public` for all, `jury` for those with the right header."""

    pictures: dict[str, Picture] = field(default_factory=dict)
    key: bytes = b"Bearer key"
    shut: bool = False
    asked: int = 0

    def public_name(self, ask: Ask) -> str | None:
        name = f"{ask.topic}/{ask.view}"
        return name if ask.view == "public" else None

    async def admit(self, ask: Ask) -> Picture:
        self.asked += 1
        picture = self.pictures.get(f"{ask.topic}/{ask.view}")
        if picture is None:
            raise FeedRefused(404, "unknown_contest", "No such contest.", zh="没有这个赛事。")
        if picture.public and self.shut:
            raise FeedRefused(403, "not_public", "Not public.", zh="未公开。")
        if not picture.public and ask.headers.get(b"authorization") != self.key:
            raise FeedRefused(403, "forbidden", "Not for you.", zh="无权查看。")
        return picture


@dataclass
class Feed:
    """The server under test."""

    port: int
    hub: Hub
    bus: InProcessBus
    gallery: Gallery

    def show(self, view: View, name: str = "public") -> None:
        self.gallery.pictures[f"{TOPIC}/{name}"].now = view
        self.bus.publish(TOPIC, view.seq)

    def dial(self) -> socket.socket:
        return socket.create_connection(("127.0.0.1", self.port), timeout=10)

    opened: list[Stream] = field(default_factory=list)

    def stream(self) -> Stream:
        self.opened.append(Stream(self.dial()))
        return self.opened[-1]

    def ask(self, path: str = "", *headers: str, method: str = "GET") -> Stream:
        stream = self.stream()
        head = "".join(f"{header}\r\n" for header in headers)
        url = f"/api/contests/{TOPIC}/feed{path}"
        stream.send(f"{method} {url} HTTP/1.1\r\nhost: test\r\n{head}\r\n".encode())
        return stream


class Stream:
    """A client that reads bytes as they come."""

    def __init__(self, sock: socket.socket) -> None:
        self.sock = sock
        self.buffer = b""

    def send(self, data: bytes) -> None:
        self.sock.sendall(data)

    def until(self, mark: bytes) -> bytes:
        while mark not in self.buffer:
            data = self.sock.recv(65536)
            if not data:
                raise EOFError(self.buffer)
            self.buffer += data
        found, _, self.buffer = self.buffer.partition(mark)
        return found + mark

    def head(self) -> str:
        return self.until(b"\r\n\r\n").decode()

    def rest(self) -> bytes:
        while data := self.sock.recv(65536):
            self.buffer += data
        found, self.buffer = self.buffer, b""
        return found

    def answer(self) -> tuple[int, dict[str, Any]]:
        """Status and JSON of an answer with a content-length."""
        head = self.head()
        length = int(head.lower().split("content-length: ")[1].split("\r\n")[0])
        while len(self.buffer) < length:
            self.buffer += self.sock.recv(65536)
        body, self.buffer = self.buffer[:length], self.buffer[length:]
        return int(head.split(" ")[1]), json.loads(body)

    def line(self) -> dict[str, Any]:
        found: dict[str, Any] = json.loads(self.until(b"\n"))
        return found

    def event(self) -> dict[str, str]:
        block = self.until(b"\n\n").decode()
        return dict(line.split(": ", 1) for line in block.strip().split("\n"))

    def close(self) -> None:
        self.sock.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


class Screen:
    """What `docs/feed.md` tells people to write: the whole of a client's duty."""

    def __init__(self) -> None:
        self.board: dict[str, Any] | None = None
        self.ended = False

    def take(self, frame: dict[str, Any]) -> None:
        if frame["kind"] == "snapshot":
            self.board = frame["body"]
        elif frame["kind"] == "delta":
            assert self.board is not None
            assert frame["prev"] == self.board["seq"], "a gap"
            self.board.update(frame["body"]["meta"])
            self.board["rows"].update(frame["body"]["rows"])
            for gone in frame["body"]["gone"]:
                del self.board["rows"][gone]
            self.board["seq"], self.board["at"] = frame["seq"], frame["at"]
        elif frame["kind"] == "end":
            self.ended = True

    def take_all(self, frames: list[Frame]) -> None:
        for frame in frames:
            self.take(json.loads(frame.json))


async def hello(scope: Any, receive: Any, send: Any) -> None:
    """An ASGI application for everything that is not a feed."""
    if scope["type"] != "http":
        return
    message = await receive()
    body = scope["path"].encode() + b" " + message["body"]
    head = [(b"content-length", str(len(body)).encode())]
    await send({"type": "http.response.start", "status": 200, "headers": head})
    await send({"type": "http.response.body", "body": body})


def view(seq: int, rows: dict[str, Any], *, ended: bool = False, **meta: Any) -> View:
    return View.of(seq=seq, at=seq * 1000, meta={"title": "杯", **meta}, rows=rows, ended=ended)


def serve(pace: Pace, loop: str = "auto") -> Iterator[Feed]:
    bus, gallery = InProcessBus(), Gallery()
    for name in ("public", "jury"):
        gallery.pictures[f"{TOPIC}/{name}"] = Picture(
            f"{TOPIC}/{name}", TOPIC, name == "public", view(1, {"a": {"n": 1}})
        )
    hub = Hub(gallery, pace=pace, bus=bus)
    config = uvicorn.Config(
        hello, http=feed_protocol(hub), loop=loop, lifespan="off", log_level="critical", ws="none"
    )
    server = uvicorn.Server(config)
    listener = socket.create_server(("127.0.0.1", 0), backlog=512)
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]}, daemon=True)
    thread.start()
    feed = Feed(listener.getsockname()[1], hub, bus, gallery)
    yield feed
    for stream in feed.opened:
        stream.close()
    server.should_exit = True
    thread.join(timeout=20)
    listener.close()
    assert not thread.is_alive(), "the server does not stop"


@pytest.fixture
def feed() -> Iterator[Feed]:
    yield from serve(Pace(period=0.02))
