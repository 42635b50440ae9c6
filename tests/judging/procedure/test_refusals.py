"""Marks that are refused say why, and who runs the contest can read of them."""

from __future__ import annotations

import time
from typing import Any

import pytest

from support.cup import error_of, good
from support.jury import Jury
from support.server import Server

pytestmark = pytest.mark.server


def noted(jury: Jury, count: int) -> list[dict[str, Any]]:
    """The refusals, once that many are written."""
    for _ in range(100):
        found: list[dict[str, Any]] = good(jury.http.get(f"{jury.path}/refusals"))
        if len(found) >= count:
            return found
        time.sleep(0.05)
    raise AssertionError(found)


def test_a_recalled_link_marks_no_more_and_is_told_so(running_server: Server) -> None:
    with running_server.client() as http:
        jury = Jury(http, "recalled")
        good(jury.mark("J1", "E1", "A1", "7"))
        assert http.delete(f"{jury.path}/judges/J1/link").status_code == 204
        error_of(jury.mark("J1", "E2", "A1", "7"), 401, "dead_link")
        error_of(jury.judges["J1"].get(f"{jury.path}/form"), 401, "dead_link")
        assert jury.judges["J2"].get(jury.links["J1"]).status_code == 404
        found = {row["mark"]: row for row in noted(jury, 2)}
        assert found["J1-E2-A1"]["actor"] == "J1"
        assert found["J1-E2-A1"]["value"] == "7"
        assert found[""]["code"] == "dead_link"
        fresh = good(http.post(f"{jury.path}/judges/J1/link"))["link"]
        good(jury.mark("J1", "E2", "A1", "7", by=jury.open(fresh)))


def test_two_devices_of_a_judge_both_work(running_server: Server) -> None:
    with running_server.client() as http:
        jury = Jury(http, "devices")
        other = jury.open(jury.links["J1"])
        good(jury.mark("J1", "E1", "A1", "7"))
        assert good(jury.mark("J1", "E1", "A1", "7", by=other))["duplicate"]
        good(jury.mark("J1", "E2", "A1", "7", by=other))
        assert len(jury.form("J1")["marks"]) == 2


def test_a_link_of_another_contest_opens_nothing_here(running_server: Server) -> None:
    with running_server.client() as http:
        here, there = Jury(http, "here"), Jury(http, "there")
        error_of(there.judges["J1"].get(f"{here.path}/form"), 403, "not_allowed")
        error_of(here.mark("J1", "E1", "A1", "7", by=there.judges["J1"]), 403, "not_allowed")


def test_a_forged_or_replayed_queue_does_no_harm(running_server: Server) -> None:
    with running_server.client() as http:
        jury = Jury(http, "forged")
        queue = [queued("M1", "J1", "7"), queued("M2", "J2", "1"), queued("M3", "J1", "99")]
        judge = jury.judges["J1"]
        answers = good(judge.post(f"{jury.path}/marks", json={"marks": queue}))["marks"]
        assert [code(one) for one in answers] == [None, "not_your_mark", "mark_out_of_range"]
        again = good(judge.post(f"{jury.path}/marks", json={"marks": queue[:1]}))["marks"]
        assert again[0]["duplicate"]
        changed = {**queue[0], "value": "9"}
        answers = good(judge.post(f"{jury.path}/marks", json={"marks": [changed]}))["marks"]
        assert code(answers[0]) == "id_reused"
        assert [one["value"] for one in jury.form("J1")["marks"]] == ["7"]
        assert jury.form("J2")["marks"] == []
        found = {row["mark"]: row for row in noted(jury, 3)}
        assert {mark: row["code"] for mark, row in found.items()} == {
            "M1": "id_reused",
            "M2": "not_your_mark",
            "M3": "mark_out_of_range",
        }
        assert (found["M2"]["actor"], found["M2"]["judge"]) == ("J1", "J2")


def queued(mark: str, judge: str, value: str) -> dict[str, Any]:
    """A mark of an offline queue."""
    place = {"stage": "heat", "entry": "E1", "aspect": "A1"}
    return {"mark": mark, **place, "judge": judge, "value": value}


def code(answer: dict[str, Any]) -> str | None:
    """Why a mark of a list was refused."""
    return answer["error"]["code"] if answer.get("error") else None


def test_the_same_refusal_is_counted_and_not_repeated(running_server: Server) -> None:
    with running_server.client() as http:
        jury = Jury(http, "counted")
        for _ in range(3):
            error_of(jury.mark("J1", "E1", "A1", "99"), 422, "mark_out_of_range")
        for _ in range(100):
            (row,) = noted(jury, 1)
            if row["times"] == 3:
                break
            time.sleep(0.05)
        assert (row["times"], row["value"], row["entry"]) == (3, "99", "E1")
        assert row["first"] <= row["last"]


def test_strangers_cannot_fill_the_list(running_server: Server) -> None:
    with running_server.client() as http:
        jury = Jury(http, "strangers")
        stranger = jury.http.__class__(base_url=running_server.url)
        with stranger:
            for number in range(5):
                answer = jury.mark("J1", "E1", "A1", "7", by=stranger, mark=f"S{number}")
                error_of(answer, 401, "not_signed_in")
        (row,) = noted(jury, 1)
        assert (row["code"], row["actor"]) == ("not_signed_in", None)
        error_of(jury.keeper.get(f"{jury.path}/refusals"), 403, "not_allowed")
        good(jury.supervisor.get(f"{jury.path}/refusals"))
