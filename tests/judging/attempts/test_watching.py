"""The live view while attempts run, and what happens when the server dies in between."""

from __future__ import annotations

import json
import sqlite3
import time
from collections.abc import Callable
from typing import Any

import pytest

from support.cell import GOOD, OPEN, Cell
from support.clients import open_client
from support.cup import error_of, good
from support.server import Server

pytestmark = pytest.mark.server
PATIENCE = 90.0


def station(cell: Cell, name: str = "S1", *, stranger: bool = False) -> dict[str, Any]:
    http = open_client(str(cell.http.base_url)) if stranger else cell.http
    picture = good(http.get(f"{cell.path}/board", params={"view": "referee"}))
    row: dict[str, Any] = picture["rows"][name]
    return row


def until(look: Callable[[], Any], wanted: Any) -> Any:
    """What is seen in the end."""
    end = time.monotonic() + PATIENCE
    seen = look()
    while seen != wanted and time.monotonic() < end:
        time.sleep(0.05)
        seen = look()
    return seen


def lamps(row: dict[str, Any]) -> dict[str, str]:
    return {rule["id"]: rule["lamp"] for rule in row["rules"]}


def test_lamps_and_points_follow_the_samples(running_server: Server) -> None:
    with running_server.client() as http:
        cell = Cell(http, "lamps")
        assert station(cell)["state"] == "idle"
        begun = cell.begin("E1")
        cell.send(begun, OPEN[:60])
        assert until(lambda: station(cell)["t"], 0.59) == 0.59
        assert lamps(station(cell)) == {
            "A1": "pending",
            "A2": "pending",
            "A3": "partial",
            "S1": "off",
        }
        cell.send(begun, OPEN[60:75], first=60)
        wanted = {"A1": "earned", "A2": "pending", "A3": "partial", "S1": "lost"}
        assert until(lambda: lamps(station(cell)), wanted) == wanted
        row = station(cell, stranger=True)
        assert (row["entry"], row["name"], row["state"]) == ("E1", "选手1", "running")
        assert (row["points"], row["max"]) == ("4", "9")
        assert row["events"][0] == {
            "rule": "S1",
            "from": 0.7,
            "to": 0.73,
            "points": "-2",
            "what": "violated",
        }
        x = next(each for each in row["channels"] if each["id"] == "x")
        assert (x["value"], x["valid"], x["unit"]) == (10.5, True, "mm")
        assert x["spark"] == [0.0] * 5 + [10.5] * 3
        cell.send(begun, OPEN[75:], first=75)
        cell.seal(begun, ticks=100)
        final = {"A1": "earned", "A2": "earned", "A3": "earned", "S1": "lost"}
        assert until(lambda: lamps(station(cell)), final) == final
        assert station(cell)["state"] == "sealed"


def test_silence_is_shown_as_a_gap(running_server: Server) -> None:
    with running_server.client() as http:
        cell = Cell(http, "silence")
        begun = cell.begin("E1")
        cell.send(begun, GOOD[:10])
        assert until(lambda: station(cell)["gap"], wanted=True) is True
        assert station(cell)["points"] == "2"


def test_the_public_sees_no_attempt_while_the_stage_is_frozen(running_server: Server) -> None:
    with running_server.client() as http:
        cell = Cell(http, "frozen")
        begun = cell.begin("E1")
        cell.send(begun, GOOD[:10])
        good(http.post(f"{cell.path}/stages/cell/freeze"))
        shown = until(lambda: station(cell, stranger=True)["state"], "idle")
        assert shown == "idle"
        assert station(cell, stranger=True)["rules"] == []
        assert station(cell)["state"] == "running"


def test_an_attempt_is_sealed_at_its_limit(running_server: Server) -> None:
    with running_server.client() as http:
        cell = Cell(http, "limit", limit="1 s")
        begun = cell.begin("E1")
        cell.send(begun, [*GOOD, (0.0, 0.0), (0.0, 0.0)])
        state = until(lambda: cell.detail(begun["attempt"])["state"], "sealed")
        detail = cell.detail(begun["attempt"])
    assert (state, detail["ticks"], detail["points"]) == ("sealed", 100, "6")


def test_a_killed_server_loses_nothing_of_a_running_attempt(running_server: Server) -> None:
    with running_server.client() as http:
        cell = Cell(http, "killed")
        begun = cell.begin("E1", "S1")
        beside = cell.begin("E2", "S2")
        for first in range(0, 60, 20):
            cell.send(begun, OPEN[first : first + 20], first=first)
            cell.send(beside, OPEN[first : first + 20], first=first)
        running_server.restart()
        for first in range(60, 100, 20):
            cell.send(begun, OPEN[first : first + 20], first=first)
        sealed = cell.seal(begun, ticks=100)
        assert (sealed["points"], sealed["undecided"], sealed["findings"]) == ("7", 0, [])
        detail = cell.detail(begun["attempt"])
        assert detail["gaps"] == {}
        assert cell.detail(beside["attempt"])["state"] == "running"


def test_an_attempt_that_was_being_sealed_is_sealed_after_a_restart(
    running_server: Server,
) -> None:
    with running_server.client() as http:
        cell = Cell(http, "between")
        begun = cell.begin("E1")
        cell.send(begun, GOOD)
        good(http.post(f"{cell.path}/stages/cell/close"))
        end = begun["start"] + 1_000_000
        path = f"{cell.path}/attempts/{begun['attempt']}"
        assert http.post(f"{path}/seal", json={"end": end}).status_code == 409
        assert cell.detail(begun["attempt"])["state"] == "sealing"
        good(http.post(f"{cell.path}/stages/cell/open"))
        running_server.restart()
        assert until(lambda: cell.detail(begun["attempt"])["state"], "sealed") == "sealed"
        assert cell.detail(begun["attempt"])["points"] == "6"


def test_a_row_that_missed_its_own_sealing_hears_of_it(running_server: Server) -> None:
    with running_server.client() as http:
        cell = Cell(http, "missed")
        sealed = cell.run("E1", GOOD)
        running_server.stop()
        with sqlite3.connect(running_server.data / "leitai.sqlite3") as db:
            db.execute(
                "UPDATE attempts_attempt SET state = 'sealing', recording = ''"
                " WHERE contest = 'missed' AND code = 'A0001'"
            )
        running_server.start()
        detail = cell.detail(sealed["attempt"])
        assert (detail["state"], detail["recording"]) == ("sealed", sealed["recording"])
        error_of(http.post(f"{cell.path}/attempts/A0001/seal"), 409, "attempt_ended")
        cell.run("E1", OPEN)


def test_the_feed_sends_what_changed(running_server: Server) -> None:
    with running_server.client() as http:
        cell = Cell(http, "feed")
        begun = cell.begin("E1")
        stranger = open_client(running_server.url)
        ask = {"view": "referee", "format": "ndjson"}
        with stranger.stream("GET", f"{cell.path}/feed", params=ask) as stream:
            frames = (json.loads(line) for line in stream.iter_lines())
            first = next(frames)
            cell.send(begun, OPEN[:75])
            for frame in frames:
                if frame["kind"] == "delta" and frame["body"]["rows"]["S1"]["t"] == 0.74:
                    break
                assert frame["seq"] >= first["seq"]
    assert first["kind"] == "snapshot"
    assert frame["seq"] > first["seq"]
    assert set(frame["body"]["rows"]) == {"S1"}
    assert frame["body"]["rows"]["S1"]["points"] == "4"
