"""Boards and sheets over HTTP, from a real uvicorn."""

from __future__ import annotations

import json
import socket
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import httpx
import pytest
import uvicorn
from tests.live.conftest import Screen
from tests.showcase.conftest import CONTEST, Stand

from leitai.core.ledger.acts import StageClosed, StageFinalised, StageFrozen, StageOpened
from leitai.live import feed_protocol
from leitai.showcase.showcase import Showcase

BASE = f"/api/contests/{CONTEST}"


@dataclass
class Hall:
    """A stand with its doors open."""

    stand: Stand
    http: httpx.Client

    def get(self, path: str, **headers: str) -> httpx.Response:
        return self.http.get(f"{BASE}/{path}", headers=headers)

    def read(self, path: str, **headers: str) -> Any:
        answer = self.get(path, **headers)
        assert answer.status_code == 200, answer.text
        return answer.json()


def application(showcase: Showcase) -> Any:
    async def app(scope: Any, receive: Any, send: Any) -> None:
        for route in showcase.routes:
            if scope["type"] == "http" and route.pattern.match(scope["path"]):
                await route(scope, receive, send)

    return app


@pytest.fixture
def hall(judging: Stand) -> Iterator[Hall]:
    showcase = judging.showcase()
    config = uvicorn.Config(
        application(showcase),
        http=feed_protocol(showcase.hub),
        lifespan="off",
        log_level="critical",
        ws="none",
    )
    server = uvicorn.Server(config)
    listener = socket.create_server(("127.0.0.1", 0))
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]}, daemon=True)
    thread.start()
    with httpx.Client(base_url=f"http://127.0.0.1:{listener.getsockname()[1]}") as http:
        yield Hall(judging, http)
    server.should_exit = True
    thread.join(timeout=20)
    listener.close()


def test_a_board_is_sent_once(hall: Hall) -> None:
    hall.stand.mark("E1", "8")
    first = hall.get("board")
    assert first.headers["access-control-allow-origin"] == "*"
    assert first.json()["rows"]["E1"]["total"] == "8.00"
    again = hall.get("board", **{"if-none-match": first.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")
    hall.stand.mark("E2", "9")
    changed = hall.get("board", **{"if-none-match": first.headers["etag"]})
    assert changed.status_code == 200
    assert changed.headers["etag"] != first.headers["etag"]


def test_packed_and_plain_are_the_same(hall: Hall) -> None:
    plain = hall.get("board", **{"accept-encoding": "identity"})
    packed = hall.get("board", **{"accept-encoding": "gzip"})
    assert "content-encoding" not in plain.headers
    assert packed.headers["content-encoding"] == "gzip"
    assert plain.json() == packed.json()
    assert plain.headers["etag"] != packed.headers["etag"]
    for one in (plain, packed):
        assert hall.get("board", **{"if-none-match": one.headers["etag"]}).status_code == 304


def test_who_has_just_marked_sees_it(hall: Hall) -> None:
    mark = None
    for value in range(1, 10):
        mark = hall.stand.mark("E1", str(value), replaces=mark)
        seq = hall.stand.book.seq
        assert hall.read(f"board?at_least={seq}")["rows"]["E1"]["total"] == f"{value}.00"


def test_views_that_are_not_public(hall: Hall) -> None:
    for path in ("board?view=organiser", "board?view=jury", "board?view=team&entry=E1"):
        assert hall.get(path).status_code == 403
    assert hall.get("board?view=team&entry=E1", authorization="Bearer E2").status_code == 403
    answer = hall.get("board?view=organiser", authorization="Bearer organiser")
    assert answer.json()["view"] == "organiser"
    assert "access-control-allow-origin" not in answer.headers
    assert "cookie" in answer.headers["vary"]


@pytest.mark.parametrize(
    ("path", "status", "code"),
    [
        ("board?view=secret", 400, "unknown_view"),
        ("board?stage=nothing", 404, "unknown_stage"),
        ("board?at_least=x", 400, "bad_since"),
        ("board?view=team", 400, "unknown_entry"),
        ("sheets/E99", 404, "unknown_entry"),
        ("sheets/E1?stage=nothing", 404, "unknown_stage"),
        ("feed?stage=nothing", 404, "unknown_stage"),
        ("feed?view=organiser", 403, "forbidden"),
    ],
)
def test_errors(hall: Hall, path: str, status: int, code: str) -> None:
    answer = hall.get(path)
    assert (answer.status_code, answer.json()["error"]["code"]) == (status, code)


def test_an_unknown_contest_and_a_wrong_method(hall: Hall) -> None:
    answer = hall.http.get("/api/contests/nothing/board")
    assert (answer.status_code, answer.json()["error"]["code"]) == (404, "unknown_contest")
    assert hall.http.post(f"{BASE}/board").status_code == 405
    head = hall.http.head(f"{BASE}/board")
    assert (head.status_code, head.content) == (200, b"")
    assert hall.http.head(f"{BASE}/board?stage=x").content == b""


def test_a_screen_follows_to_the_end(hall: Hall) -> None:
    stand = hall.stand
    screen = Screen()
    with hall.http.stream("GET", f"{BASE}/feed?format=ndjson") as stream:
        lines = stream.iter_lines()
        screen.take(json.loads(next(lines)))
        for number, entry in enumerate(("E1", "E2", "E3"), 1):
            stand.mark(entry, str(number))
        stand.do(StageClosed("semi"), StageFinalised("semi"))
        stand.do(StageOpened("final"), StageClosed("final"), StageFinalised("final"))
        while not screen.ended:
            screen.take(json.loads(next(lines)))
    assert screen.board == hall.read(f"board?at_least={stand.book.seq}")
    assert screen.board is not None
    assert [stage["status"] for stage in screen.board["stages"]] == ["final", "final"]


def test_the_sheet_says_why(hall: Hall) -> None:
    stand = hall.stand
    stand.mark("E1", "8.5")
    stand.mark("E1", "9.0", judge="K3")
    stand.mark("E1", "2", aspect="late", judge="K3")
    stand.do(StageClosed("semi"))
    found = hall.read("sheets/E1")
    assert found == {
        "entry": "E1",
        "stage": "semi",
        "seq": 13,
        "total": "6.75",
        "criteria": [
            {
                "id": "A",
                "title": {"zh": "甲"},
                "score": "8.75",
                "max": "20",
                "aspects": [
                    {
                        "id": "A1",
                        "title": {"zh": "好"},
                        "score": "8.75",
                        "state": "scored",
                        "max": "10",
                        "item": None,
                        "marks": [
                            {"judge": "J1", "value": "8.5", "dropped": False},
                            {"judge": "J2", "value": "9", "dropped": False},
                        ],
                    },
                    {
                        "id": "A2",
                        "title": {"zh": "A2"},
                        "score": None,
                        "state": "absent",
                        "max": "10",
                        "item": None,
                        "marks": [],
                    },
                ],
            }
        ],
        "deductions": [
            {
                "id": "late",
                "title": {"zh": "迟到"},
                "score": "2.00",
                "state": "scored",
                "max": None,
                "item": None,
                "marks": [{"judge": "J2", "value": "2", "dropped": False}],
            }
        ],
        "carry": [],
    }


def test_what_single_judges_gave_is_not_told_while_others_mark(hall: Hall) -> None:
    hall.stand.mark("E1", "8.5")
    for path, who in (
        ("sheets/E1", ""),
        ("sheets/E1?view=team&entry=E1", "Bearer E1"),
        ("sheets/E1?view=jury", "Bearer jury"),
    ):
        parts = [
            part
            for one in hall.read(path, authorization=who)["criteria"]
            for part in one["aspects"]
        ]
        assert [part["marks"] for part in parts] == [[] for _ in parts]
    part = hall.read("sheets/E1")["criteria"][0]["aspects"][0]
    assert (part["score"], part["state"]) == ("8.50", "scored")
    inside = hall.read("sheets/E1?view=organiser", authorization="Bearer organiser")
    assert len(inside["criteria"][0]["aspects"][0]["marks"]) == 1
    hall.stand.do(StageClosed("semi"))
    assert len(hall.read("sheets/E1?stage=semi")["criteria"][0]["aspects"][0]["marks"]) == 1


def test_a_sheet_keeps_to_the_freeze_and_to_the_stage(hall: Hall) -> None:
    hall.stand.do(StageFrozen("semi"))
    hall.stand.mark("E1", "9")
    assert hall.read("sheets/E1")["total"] is None
    assert hall.read("sheets/E1?stage=final")["criteria"] == []
    own = hall.read("sheets/E1?view=team&entry=E1", authorization="Bearer E1")
    assert own["total"] == "9.00"
    other = hall.read("sheets/E1?view=team&entry=E2", authorization="Bearer E2")
    assert other["total"] is None
    all_of_it = hall.read("sheets/E1?view=organiser", authorization="Bearer organiser")
    assert all_of_it["criteria"][0]["aspects"][0]["marks"][0]["judge"] == "K7"
    jury = hall.read("sheets/E1?view=jury", authorization="Bearer jury")
    assert jury["criteria"] == []
