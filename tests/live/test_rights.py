"""Who was let in and may not look any more."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest
from tests.live.conftest import TOPIC, Feed, serve, view
from websockets.exceptions import ConnectionClosed
from websockets.sync.client import connect

from leitai.live import Pace

KEY = "authorization: Bearer key"


@pytest.fixture
def brisk() -> Iterator[Feed]:
    yield from serve(Pace(period=0.02, heartbeat=0.05))


def test_rights_taken_close_the_view_before_anything_more_is_told(feed: Feed) -> None:
    streams = [feed.ask(f"?view=jury&format={each}", KEY) for each in ("sse", "ndjson")]
    for stream in streams:
        stream.until(b"snapshot")
    url = f"ws://127.0.0.1:{feed.port}/api/contests/{TOPIC}/feed?view=jury&format=ws"
    with connect(url, compression=None, additional_headers={"authorization": "Bearer key"}) as ws:
        assert json.loads(ws.recv(timeout=10))["kind"] == "snapshot"
        feed.gallery.key = b"Bearer another"
        feed.hub.doubt()
        feed.show(view(2, {"a": {"n": "secret"}}), "jury")
        frame = json.loads(ws.recv(timeout=10))
        assert (frame["kind"], frame["body"]["error"]["code"]) == ("closed", "rights_changed")
        with pytest.raises(ConnectionClosed) as ended:
            ws.recv(timeout=10)
    assert ended.value.rcvd is not None
    assert ended.value.rcvd.code == 1008
    for stream in streams:
        rest = stream.rest()
        assert "您的权限已变更，请重新登录。" in rest.decode()
        assert b"secret" not in rest


def test_who_keeps_the_right_goes_on(feed: Feed) -> None:
    stream = feed.ask("?view=jury&format=ndjson", KEY)
    stream.head()
    stream.line()
    feed.hub.doubt()
    feed.show(view(2, {"a": {"n": 2}}), "jury")
    assert stream.line()["kind"] == "delta"


def test_a_right_that_nobody_told_of_ends_with_a_heartbeat(brisk: Feed) -> None:
    stream = brisk.ask("?view=jury&format=ndjson", KEY)
    stream.until(b"snapshot")
    brisk.gallery.key = b"Bearer another"
    assert b"rights_changed" in stream.rest()


def test_the_public_is_asked_about_only_when_what_is_public_changes(brisk: Feed) -> None:
    streams = [brisk.ask("?format=ndjson") for _ in range(3)]
    for stream in streams:
        stream.head()
        stream.line()
    asked = brisk.gallery.asked
    brisk.hub.doubt()
    for stream in streams:
        assert [stream.line()["kind"] for _ in range(2)] == ["heartbeat", "heartbeat"]
    assert brisk.gallery.asked == asked
    brisk.gallery.shut = True
    brisk.hub.doubt(TOPIC)
    for stream in streams:
        assert b"not_public" in stream.rest()
    assert brisk.gallery.asked == asked + 1
