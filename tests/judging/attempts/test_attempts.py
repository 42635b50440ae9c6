from __future__ import annotations

import hashlib

import pytest

from leitai.core.bundle.recompute import recompute
from leitai.core.bundle.verify import verify_bundle
from support.cell import GOOD, OPEN, Cell
from support.clients import open_client
from support.cup import error_of, good
from support.server import Server

pytestmark = pytest.mark.server


def test_an_attempt_is_marked_by_itself_with_evidence(running_server: Server) -> None:
    with running_server.client() as http:
        cell = Cell(http, "whole")
        begun = cell.begin("E1")
        assert (begun["attempt"], begun["state"], begun["name"]) == ("A0001", "running", "选手1")
        cell.send(begun, GOOD)
        sealed = cell.seal(begun, ticks=100)
        assert (sealed["state"], sealed["points"], sealed["findings"]) == ("sealed", "6", [])
        detail = cell.detail("A0001")
        board = good(http.get(f"{cell.path}/board"))
    verdicts = {one["rule"]: one for one in detail["verdicts"]}
    assert {rule: one["mark"] for rule, one in verdicts.items()} == {
        "A1": "3",
        "A2": "2",
        "A3": "1",
        "S1": "0",
    }
    held = verdicts["A1"]["evidence"][0]
    assert (held["what"], held["from"], held["points"]) == ("earned", 50, "3")
    assert verdicts["A3"]["value"] == "10.5"
    assert (detail["ticks"], detail["tick_us"], detail["gaps"]) == (100, 10_000, {})
    assert board["rows"]["E1"]["total"] == "6.00"


def test_a_deduction_names_its_span(running_server: Server) -> None:
    with running_server.client() as http:
        cell = Cell(http, "deduct")
        sealed = cell.run("E1", OPEN)
        detail = cell.detail(sealed["attempt"])
    gate = next(one for one in detail["verdicts"] if one["rule"] == "S1")
    assert sealed["points"] == "7"
    assert (gate["mark"], gate["points"]) == ("1", "-2")
    assert [(one["from"], one["to"], one["points"]) for one in gate["evidence"]] == [(70, 79, "-2")]


def test_the_recording_is_kept_under_its_hash(running_server: Server) -> None:
    with running_server.client() as http:
        cell = Cell(http, "kept")
        sealed = cell.run("E1", GOOD)
        answer = http.get(f"{cell.path}/attempts/{sealed['attempt']}/recording")
        samples = good(
            http.get(
                f"{cell.path}/attempts/{sealed['attempt']}/samples",
                params={"from": 40, "to": 59, "width": 4},
            )
        )
    assert hashlib.sha256(answer.content).hexdigest() == sealed["recording"]
    assert (running_server.data / "recordings" / f"{sealed['recording']}.leitair").exists()
    assert (samples["from"], samples["to"]) == (40, 59)
    assert samples["channels"]["x"] == {
        "t": [40, 45, 50, 55],
        "low": [0.0, 0.0, 10.5, 10.5],
        "high": [0.0, 0.0, 10.5, 10.5],
    }


def test_what_telemetry_does_not_decide_waits_for_a_person(running_server: Server) -> None:
    with running_server.client() as http:
        cell = Cell(http, "gap")
        begun = cell.begin("E1")
        cell.send(begun, GOOD[:20])
        cell.send(begun, [(10.5, 0.0)] * 20, first=100)
        sealed = cell.seal(begun, ticks=120)
        detail = cell.detail(begun["attempt"])
        finalise = f"{cell.path}/stages/cell/finalise"
        good(http.post(f"{cell.path}/stages/cell/close"))
        error_of(http.post(finalise, json={"accept_missing": True}), 409, "verdicts_undecided")
    marks = {one["rule"]: one["mark"] for one in detail["verdicts"]}
    assert marks["A2"] is None
    assert detail["gaps"]["x"] == [[70, 99]]
    assert sealed["undecided"] == sum(mark is None for mark in marks.values())
    unknown = next(one for one in detail["verdicts"] if one["rule"] == "A2")["evidence"]
    assert [(one["what"], one["from"], one["to"]) for one in unknown] == [("unknown", 70, 99)]


def test_a_better_attempt_replaces_the_one_before(running_server: Server) -> None:
    with running_server.client() as http:
        cell = Cell(http, "again")
        cell.run("E1", GOOD)
        cell.run("E1", OPEN)
        listed = good(http.get(f"{cell.path}/attempts"))
        board = good(http.get(f"{cell.path}/board"))
    assert [(one["attempt"], one["state"]) for one in listed] == [
        ("A0002", "sealed"),
        ("A0001", "replaced"),
    ]
    assert board["rows"]["E1"]["total"] == "7.00"


def test_a_bundle_with_attempts_verifies(running_server: Server) -> None:
    with running_server.client() as http:
        cell = Cell(http, "bundle")
        cell.run("E1", GOOD)
        content = http.get(f"{cell.path}/bundle").content
    assert verify_bundle(content, recompute=recompute).ok


def test_busy_stations_and_entries_are_told(running_server: Server) -> None:
    with running_server.client() as http:
        cell = Cell(http, "busy")
        begun = cell.begin("E1", "S1", attempt="mine")
        assert cell.begin("E1", "S1", attempt="mine")["start"] == begun["start"]
        path = f"{cell.path}/stations"
        for station, entry in (("S1", "E2"), ("S2", "E1")):
            answer = http.post(f"{path}/{station}/attempts", json={"entry": entry})
            error_of(answer, 409, "attempt_under_way")
        answer = http.post(f"{path}/S2/attempts", json={"entry": "E2", "attempt": "mine"})
        error_of(answer, 409, "attempt_exists")
        error_of(http.post(f"{path}/S9/attempts", json={"entry": "E2"}), 404, "station_unknown")
        error_of(http.post(f"{path}/S2/attempts", json={"entry": "E9"}), 422, "entry_unknown")
        shown = good(http.get(f"{cell.path}/stations"))
        assert {one["station"]: one["attempt"] for one in shown} == {"S1": "mine", "S2": None}


def test_an_aborted_attempt_does_not_count(running_server: Server) -> None:
    with running_server.client() as http:
        cell = Cell(http, "abort")
        begun = cell.begin("E1")
        cell.send(begun, GOOD)
        abort = f"{cell.path}/attempts/{begun['attempt']}/abort"
        error_of(http.post(abort, json={"reason": ""}), 422, "invalid")
        assert good(http.post(abort, json={"reason": "断电"}))["state"] == "aborted"
        error_of(http.post(abort, json={"reason": "断电"}), 409, "attempt_ended")
        error_of(http.post(f"{cell.path}/attempts/A0001/seal"), 409, "attempt_ended")
        assert good(http.get(f"{cell.path}/board"))["rows"]["E1"]["total"] is None
        cell.run("E1", GOOD)


def test_only_insiders_see_attempts_before_the_end(running_server: Server) -> None:
    with running_server.client() as http:
        cell = Cell(http, "inside")
        cell.run("E1", GOOD)
        stranger = open_client(running_server.url)
        error_of(stranger.get(f"{cell.path}/attempts"), 401, "not_signed_in")
        error_of(stranger.get(f"{cell.path}/attempts/A0001"), 401, "not_signed_in")
        error_of(stranger.post(f"{cell.path}/attempts/A0001/seal"), 401, "not_signed_in")
        error_of(http.get(f"{cell.path}/attempts/A0009"), 404, "attempt_unknown")
        good(http.post(f"{cell.path}/stages/cell/close"))
        good(http.post(f"{cell.path}/stages/cell/finalise", json={"accept_missing": True}))
        assert cell.detail("A0001", stranger)["points"] == "6"
        listed = good(stranger.get(f"{cell.path}/attempts"))
        assert [each["attempt"] for each in listed] == ["A0001"]


def test_what_came_after_the_end_does_not_count(running_server: Server) -> None:
    with running_server.client() as http:
        cell = Cell(http, "early-end")
        begun = cell.begin("E1")
        cell.send(begun, GOOD)
        sealed = cell.seal(begun, ticks=60)
        detail = cell.detail(begun["attempt"])
        path = f"{cell.path}/attempts/{begun['attempt']}"
        error_of(http.post(f"{path}/seal", json={"end": begun["start"] - 1}), 409, "attempt_ended")
        other = cell.begin("E2")
        seal = f"{cell.path}/attempts/{other['attempt']}/seal"
        error_of(http.post(seal, json={"end": other["start"] - 1}), 422, "invalid")
        error_of(http.post(seal, json={"end": other["start"] + 3_600_000_000}), 422, "invalid")
    assert (sealed["points"], sealed["findings"], detail["ticks"]) == ("3", [], 60)


def test_an_attempt_that_could_not_count_does_not_begin(running_server: Server) -> None:
    with running_server.client() as http:
        cell = Cell(http, "items")
        body = {"entry": "E1", "item": "1"}
        error_of(http.post(f"{cell.path}/stations/S1/attempts", json=body), 422, "nothing_to_judge")
        body = {"entry": "E1", "stage": "none"}
        error_of(http.post(f"{cell.path}/stations/S1/attempts", json=body), 409, "station_stage")
        good(http.post(f"{cell.path}/stages/cell/close"))
        answer = http.post(f"{cell.path}/stations/S1/attempts", json={"entry": "E1"})
        error_of(answer, 409, "stage_closed")
