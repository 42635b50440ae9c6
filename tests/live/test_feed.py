"""The feed as clients meet it: over a real socket, from a real uvicorn."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.live.conftest import TOPIC, Feed, Screen, Stream, view
from websockets.exceptions import ConnectionClosed, InvalidStatus
from websockets.sync.client import ClientConnection, connect

Frames = Callable[[], dict[str, Any]]


def socket_to(feed: Feed, path: str = "", **options: Any) -> ClientConnection:
    url = f"ws://127.0.0.1:{feed.port}/api/contests/{TOPIC}/feed{path}"
    return connect(url, compression=None, **options)


@contextmanager
def opened(feed: Feed, encoding: str, since: int | None = None) -> Iterator[Frames]:
    """A reader of frames in that encoding."""
    path = f"?format={encoding}" + ("" if since is None else f"&since={since}")
    if encoding == "ws":
        with socket_to(feed, path) as socket:
            yield lambda: json.loads(socket.recv(timeout=10))
        return
    with feed.ask(path) as stream:
        stream.head()
        if encoding == "ndjson":
            yield stream.line
        else:
            assert stream.event().keys() == {"retry"}
            yield lambda: json.loads(stream.event()["data"])


def test_server_sent_events_have_id_kind_and_a_time_to_come_back(feed: Feed) -> None:
    stream = feed.ask()
    head = stream.head()
    assert head.startswith("HTTP/1.1 200 OK\r\n")
    assert "content-type: text/event-stream" in head
    assert "access-control-allow-origin: *" in head
    assert 1000 <= int(stream.event()["retry"]) <= 5000
    event = stream.event()
    assert (event["id"], event["event"]) == ("1", "snapshot")
    frame = json.loads(event["data"])
    assert frame == {
        "seq": 1,
        "prev": None,
        "kind": "snapshot",
        "at": 1000,
        "body": {"seq": 1, "at": 1000, "title": "杯", "rows": {"a": {"n": 1}}},
    }
    feed.show(view(5, {"a": {"n": 2}}))
    event = stream.event()
    assert (event["id"], event["event"]) == ("5", "delta")
    assert json.loads(event["data"]) == {
        "seq": 5,
        "prev": 1,
        "kind": "delta",
        "at": 5000,
        "body": {"meta": {}, "rows": {"a": {"n": 2}}, "gone": []},
    }


def test_lines_by_accept_header(feed: Feed) -> None:
    stream = feed.ask("", "accept: application/x-ndjson")
    assert "content-type: application/x-ndjson" in stream.head()
    assert stream.line()["kind"] == "snapshot"


def test_a_web_socket_by_upgrade(feed: Feed) -> None:
    with socket_to(feed) as socket:
        assert json.loads(socket.recv(timeout=10))["kind"] == "snapshot"
        assert socket.ping(b"are you there").wait(10)
        socket.send("nobody reads this")
        feed.show(view(2, {}))
        assert json.loads(socket.recv(timeout=10))["body"]["gone"] == ["a"]
    assert socket.close_code == 1000


def test_a_web_socket_that_breaks_the_rules_is_closed(feed: Feed) -> None:
    with socket_to(feed) as socket:
        socket.recv(timeout=10)
        socket.send("x" * 5000)
        with pytest.raises(ConnectionClosed):
            socket.recv(timeout=10)
    assert socket.close_code == 1009


@pytest.mark.parametrize("encoding", ["sse", "ndjson", "ws"])
def test_one_rule_of_resuming(feed: Feed, encoding: str) -> None:
    with opened(feed, encoding) as read:
        assert read()["seq"] == 1
        for seq in (4, 6, 9):
            feed.show(view(seq, {"a": {"n": seq}}))
            assert read()["seq"] == seq
    for since, kinds in {
        4: ["delta", "delta"],
        6: ["delta"],
        5: ["snapshot"],
        1: ["snapshot"],
        99: ["snapshot"],
    }.items():
        with opened(feed, encoding, since) as read:
            frames = [read() for _ in kinds]
            assert [frame["kind"] for frame in frames] == kinds
            assert frames[-1]["seq"] == 9
    with opened(feed, encoding, 9) as read:
        feed.show(view(10, {}))
        assert read()["prev"] == 9


def test_a_browser_resumes_by_its_last_event_id(feed: Feed) -> None:
    keep = feed.ask()
    keep.head(), keep.event(), keep.event()
    feed.show(view(3, {}))
    keep.event()
    feed.show(view(4, {"b": {}}))
    keep.event()
    stream = feed.ask("?since=1", "last-event-id: 3")
    stream.head(), stream.event()
    assert json.loads(stream.event()["data"])["prev"] == 3


@settings(
    max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    pictures=st.lists(
        st.dictionaries(st.sampled_from("abcd"), st.integers(0, 3), max_size=4),
        min_size=1,
        max_size=8,
    ),
    encoding=st.sampled_from(["sse", "ndjson", "ws"]),
)
def test_over_the_wire_snapshot_and_events_make_the_later_snapshot(
    feed: Feed, pictures: list[dict[str, int]], encoding: str
) -> None:
    start = feed.gallery.pictures[f"{TOPIC}/public"].now.seq
    screen = Screen()
    with opened(feed, encoding) as read:
        screen.take(read())
        for place, rows in enumerate(pictures, start + 1):
            feed.show(view(place, rows, last=place))
        while screen.board is None or screen.board.get("last") != start + len(pictures):
            screen.take(read())
        with opened(feed, encoding) as late:
            assert screen.board == late()["body"]


def test_the_end_is_told(feed: Feed) -> None:
    stream = feed.ask("?format=ndjson")
    stream.head(), stream.line()
    feed.show(view(2, {}, ended=True))
    assert [stream.line()["kind"], stream.line()["kind"]] == ["delta", "end"]
    late = feed.ask("?format=ndjson")
    late.head()
    assert [late.line()["kind"], late.line()["kind"]] == ["snapshot", "end"]


def test_changes_between_two_pictures_are_merged(feed: Feed) -> None:
    stream = feed.ask("?format=ndjson")
    stream.head(), stream.line()
    for seq in range(2, 200):
        feed.show(view(seq, {"a": {"n": seq}}))
    frames = [stream.line()]
    while frames[-1]["seq"] < 199:
        frames.append(stream.line())
    assert len(frames) < 100
    assert frames[-1]["body"]["rows"] == {"a": {"n": 199}}


def test_views_that_are_not_public_are_shown_to_those_who_may(feed: Feed) -> None:
    assert feed.ask("?view=jury").answer()[0] == 403
    stream = feed.ask("?view=jury", "authorization: Bearer key")
    assert "access-control" not in stream.head()
    key = {"Authorization": "Bearer key"}
    evil = {"additional_headers": key, "origin": "http://evil.example"}
    with pytest.raises(InvalidStatus) as refused, socket_to(feed, "?view=jury", **evil):
        pass
    assert refused.value.response.status_code == 403
    same = f"http://127.0.0.1:{feed.port}"
    with socket_to(feed, "?view=jury", additional_headers=key, origin=same) as socket:
        assert json.loads(socket.recv(timeout=10))["kind"] == "snapshot"


@pytest.mark.parametrize(
    ("path", "headers", "status", "code"),
    [
        ("?since=abc", (), 400, "bad_since"),
        ("?since=-1", (), 400, "bad_since"),
        ("?format=xml", (), 400, "unknown_format"),
        ("?view=public&view=jury", (), 400, "bad_query"),
        ("?x=%ff", (), 400, "bad_query"),
        ("?" + "&".join(f"p{n}=1" for n in range(40)), (), 400, "bad_query"),
        ("?view=nothing", (), 404, "unknown_contest"),
        ("?format=ws", (), 426, "upgrade_required"),
        ("", ("connection: upgrade", "upgrade: websocket"), 426, "upgrade_required"),
        (
            "",
            (
                "connection: upgrade",
                "upgrade: websocket",
                "sec-websocket-version: 13",
                "sec-websocket-key: no",
            ),
            400,
            "bad_handshake",
        ),
        ("?format=sse", ("connection: upgrade", "upgrade: websocket"), 400, "unknown_format"),
    ],
)
def test_errors_say_what_is_wrong(
    feed: Feed, path: str, headers: tuple[str, ...], status: int, code: str
) -> None:
    found, body = feed.ask(path, *headers).answer()
    assert (found, body["error"]["code"]) == (status, code)
    assert body["error"].keys() == {"code", "message", "zh", "fix", "params"}


def test_methods(feed: Feed) -> None:
    status, body = feed.ask(method="POST").answer()
    assert (status, body["error"]["code"]) == (405, "method_not_allowed")
    head = feed.ask(method="HEAD").rest()
    assert head.startswith(b"HTTP/1.1 200 OK\r\ncontent-type: text/event-stream")
    assert head.endswith(b"\r\n\r\n")
    preflight = feed.ask(method="OPTIONS").rest()
    assert preflight.startswith(b"HTTP/1.1 204")
    assert b"access-control-allow-origin: *" in preflight


def test_a_view_that_cannot_be_made_is_an_error_and_then_works(feed: Feed) -> None:
    picture = feed.gallery.pictures[f"{TOPIC}/public"]
    good, picture.now = picture.now, None  # type: ignore[assignment]
    assert feed.ask().answer()[0] == 503
    picture.now = good
    stream = feed.ask("?format=ndjson")
    stream.head()
    assert stream.line()["kind"] == "snapshot"


def gone(feed: Feed) -> bool:
    deadline = time.monotonic() + 10
    while feed.hub.viewers and time.monotonic() < deadline:
        time.sleep(0.01)
    return not feed.hub.viewers


def test_viewers_who_leave_are_forgotten(feed: Feed) -> None:
    streams: list[Stream] = [feed.ask() for _ in range(20)]
    for stream in streams:
        stream.head(), stream.event(), stream.event()
    assert feed.hub.viewers == 20
    for stream in streams:
        stream.close()
    assert gone(feed)
