"""The door: what is a feed goes to the writer, all else to ASGI, and nothing gets stuck."""

from __future__ import annotations

import itertools
import json
import socket
import struct
import threading
import time
from collections.abc import Iterator

import pytest
from tests.live.conftest import TOPIC, Feed, Stream, serve, view

from leitai.live import Pace, protocol
from leitai.live.protocol import HEAD_LIMIT

FEED = f"GET /api/contests/{TOPIC}/feed?format=ndjson HTTP/1.1\r\nhost: t\r\n\r\n".encode()
PLAIN = b"GET /plain HTTP/1.1\r\nhost: t\r\n\r\n"


def plain(stream: Stream) -> str:
    head = stream.head()
    length = int(head.split("content-length: ")[1].split("\r\n")[0])
    while len(stream.buffer) < length:
        stream.buffer += stream.sock.recv(65536)
    body, stream.buffer = stream.buffer[:length], stream.buffer[length:]
    return body.decode()


def test_other_requests_go_on_as_usual_and_a_feed_may_follow(feed: Feed) -> None:
    stream = feed.stream()
    for _ in range(3):
        stream.send(PLAIN)
        assert plain(stream) == "/plain "
    stream.send(FEED)
    stream.head()
    assert stream.line()["kind"] == "snapshot"
    feed.show(view(2, {}))
    assert stream.line()["kind"] == "delta"


def test_bodies_are_passed_on(feed: Feed) -> None:
    stream = feed.stream()
    body = f"/api/contests/{TOPIC}/feed".encode() * 3000
    stream.send(b"POST /x HTTP/1.1\r\nhost: t\r\ncontent-length: %d\r\n\r\n" % len(body))
    stream.send(body)
    assert plain(stream).startswith("/x /api")


@pytest.mark.parametrize(
    "path", ["/api/contests/cup/feeds", "/api/contests/a/b/feed", "/feed", "/api/contests//feed"]
)
def test_what_only_looks_like_a_feed_is_not_one(feed: Feed, path: str) -> None:
    stream = feed.stream()
    stream.send(f"GET {path} HTTP/1.1\r\nhost: t\r\n\r\n".encode())
    assert plain(stream) == f"{path} "


def test_a_pipelined_feed_waits_for_the_answers_before_it(feed: Feed) -> None:
    stream = feed.stream()
    stream.send(PLAIN + PLAIN + FEED + PLAIN)
    assert [plain(stream), plain(stream)] == ["/plain ", "/plain "]
    stream.head()
    assert stream.line()["kind"] == "snapshot"
    feed.show(view(2, {}))
    assert stream.line()["kind"] == "delta"


def test_every_byte_on_its_own(feed: Feed) -> None:
    stream = feed.stream()
    stream.sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    for byte in PLAIN + FEED:
        stream.send(bytes((byte,)))
    assert plain(stream) == "/plain "
    stream.head()
    assert stream.line()["kind"] == "snapshot"


def test_a_socket_client_that_does_not_wait_for_the_answer(feed: Feed) -> None:
    stream = feed.stream()
    stream.send(
        FEED.replace(b"ndjson", b"ws").replace(
            b"\r\n\r\n",
            b"\r\nconnection: Upgrade\r\nupgrade: websocket\r\nsec-websocket-version: 13\r\n"
            b"sec-websocket-key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n\x89\x80\x00\x00\x00\x00",
        )
    )
    assert "s3pPLMBiTxaQ9kYGzzhZRbK+xOo=" in stream.head()
    stream.until(b"\x8a\x00")


@pytest.mark.parametrize(
    "garbage",
    [
        b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03",
        b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
        b"\x00" * 50,
        b"GET\r\n\r\n",
        b"GET / HTTP/1.1\r\nno colon\r\n\r\n",
    ],
)
def test_garbage_is_told_what_it_is(feed: Feed, garbage: bytes) -> None:
    stream = feed.stream()
    stream.send(garbage)
    status, body = stream.answer()
    assert (status, body["error"]["code"]) == (400, "bad_request")
    assert stream.rest() == b""


@pytest.mark.parametrize("path", ["/plain", f"/api/contests/{TOPIC}/feed"])
@pytest.mark.parametrize("pieces", [1, 7, 100])
@pytest.mark.parametrize("where", ["url", "value", "many"])
def test_heads_are_bounded(feed: Feed, path: str, pieces: int, where: str) -> None:
    stuff = "x" * (HEAD_LIMIT + 5000)
    head = {
        "url": f"GET {path}?{stuff} HTTP/1.1\r\nhost: t\r\n\r\n",
        "value": f"GET {path} HTTP/1.1\r\nhost: t\r\nx: {stuff}\r\n\r\n",
        "many": f"GET {path} HTTP/1.1\r\n" + "x-y: z\r\n" * 6000 + "\r\n",
    }[where].encode()
    stream = feed.stream()
    step = len(head) // pieces + 1
    try:
        for place in range(0, len(head), step):
            stream.send(head[place : place + step])
    except (BrokenPipeError, ConnectionResetError):
        pass  # it was refused before all of it was sent
    try:
        status, body = stream.answer()
    except ConnectionResetError:
        assert pieces > 1
        return
    assert (status, body["error"]["code"]) == (431, "head_too_large")


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> Iterator[Feed]:
    monkeypatch.setattr(protocol, "HEAD_SECONDS", 0.2)
    yield from serve(Pace(period=0.02, heartbeat=0.1, patience=0.4))


@pytest.mark.parametrize(
    ("sent", "status"),
    [(b"", None), (b"GET / HT", 408), (PLAIN + b"GET /api/contests/cup/fe", 408)],
)
def test_who_never_finishes_a_request_is_let_go(
    impatient: Feed, sent: bytes, status: int | None
) -> None:
    stream = impatient.stream()
    stream.send(sent)
    if sent.startswith(PLAIN):
        plain(stream)
    if status is None:
        assert stream.rest() == b""
    else:
        assert stream.answer()[0] == status


def test_a_quiet_feed_says_that_it_is_alive(impatient: Feed) -> None:
    stream = impatient.ask()
    stream.head(), stream.event(), stream.event()
    event = stream.event()
    assert event.keys() == {"event", "data"}
    frame = json.loads(event["data"])
    assert (frame["kind"], frame["seq"], frame["prev"], frame["body"]) == ("heartbeat", 1, None, {})
    assert abs(frame["at"] - time.time_ns() // 1000) < 60_000_000


def test_a_client_that_closes_its_half_is_gone(feed: Feed) -> None:
    stream = feed.ask()
    stream.head(), stream.event(), stream.event()
    stream.sock.shutdown(socket.SHUT_WR)
    assert stream.rest() == b""


def test_a_client_that_resets_is_gone(feed: Feed) -> None:
    stream = feed.ask()
    stream.head(), stream.event(), stream.event()
    linger = struct.pack("ii", 1, 0)
    stream.sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, linger)
    stream.close()
    other = feed.ask("?format=ndjson")
    other.head(), other.line()
    feed.show(view(2, {}))
    assert other.line()["seq"] == 2


def narrow(feed: Feed) -> Stream:
    """A client with a small receive buffer that has read its snapshot."""
    sock = socket.socket()
    sock.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
    sock.settimeout(20)
    sock.connect(("127.0.0.1", feed.port))
    stream = Stream(sock)
    feed.opened.append(stream)
    stream.send(FEED)
    stream.head(), stream.line()
    return stream


def big(seq: int) -> str:
    return f"{seq}" + "x" * 60_000


def test_a_slow_reader_skips_and_ends_on_the_newest_picture(feed: Feed) -> None:
    slow, quick = narrow(feed), feed.ask("?format=ndjson")
    quick.head(), quick.line()
    last = 60
    for seq in range(2, last + 1):
        feed.show(view(seq, {"a": big(seq)}))
        while quick.line()["seq"] < seq:
            pass
    frames = [slow.line()]
    while frames[-1]["seq"] < last:
        frames.append(slow.line())
    assert len(frames) < last - 1
    for before, after in itertools.pairwise(frames):
        assert after["kind"] == "snapshot" or after["prev"] == before["seq"]
    assert frames[-1]["body"]["rows"] == {"a": big(last)}


def test_who_does_not_read_at_all_is_dropped(impatient: Feed) -> None:
    stream = narrow(impatient)
    stop = threading.Event()

    def news() -> None:
        seq = 1
        while not stop.wait(0.03):
            seq += 1
            impatient.show(view(seq, {"a": big(seq)}))

    thread = threading.Thread(target=news)
    thread.start()
    deadline = time.monotonic() + 20
    while impatient.hub.viewers and time.monotonic() < deadline:
        time.sleep(0.05)
    stop.set()
    thread.join()
    assert impatient.hub.viewers == 0
    with pytest.raises((ConnectionResetError, EOFError)):
        stream.until(b"never sent")


@pytest.mark.parametrize("loop", ["asyncio", "uvloop"])
def test_both_event_loops(loop: str) -> None:
    server = serve(Pace(period=0.02), loop)
    feed = next(server)
    stream = feed.ask("?format=ndjson")
    stream.head()
    assert stream.line()["kind"] == "snapshot"
    feed.show(view(2, {}))
    assert stream.line()["kind"] == "delta"
    for _ in server:
        pass


def test_the_server_stops_while_people_watch() -> None:
    server = serve(Pace(period=0.02))
    feed = next(server)
    watchers = [feed.ask() for _ in range(5)] + [feed.ask("?format=ndjson")]
    for watcher in watchers:
        watcher.head()
    kept, feed.opened = feed.opened, []
    for _ in server:
        pass
    for watcher in kept:
        watcher.rest()
        watcher.close()


def test_a_full_house() -> None:
    server = serve(Pace(period=0.02, limit=1))
    feed = next(server)
    first = feed.ask()
    first.head()
    status, body = feed.ask().answer()
    assert (status, body["error"]["code"]) == (503, "feed_full")
    for _ in server:
        pass
