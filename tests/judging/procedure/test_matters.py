"""Problems, penalties and time on stage."""

from __future__ import annotations

import io
import time
import zipfile

import pytest

from support.cup import error_of, good
from support.jury import Jury
from support.server import Server

pytestmark = pytest.mark.server
PROBLEM = {"stage": "heat", "entry": "E1", "topic": "identity", "text": "视频里出现了单位名称"}
PENALTY = {"stage": "heat", "entry": "E1", "deduction": "late", "value": "2", "reason": "超时"}


def test_a_problem_is_flagged_once_and_answered(running_server: Server) -> None:
    with running_server.client() as http:
        jury = Jury(http, "flagged")
        judge, address = jury.judges["J1"], f"{jury.path}/problems/P1"
        first = good(judge.put(address, json=PROBLEM))
        assert good(judge.put(address, json=PROBLEM)) == {**first, "duplicate": True}
        error_of(judge.put(address, json={**PROBLEM, "text": "别的"}), 409, "id_reused")
        error_of(judge.put(address, json={**PROBLEM, "entry": "E2"}), 409, "id_reused")
        error_of(jury.keeper.put(f"{jury.path}/problems/P2", json=PROBLEM), 403, "not_allowed")
        unknown = {**PROBLEM, "entry": "E9"}
        error_of(judge.put(f"{jury.path}/problems/P3", json=unknown), 422, "entry_unknown")
        (listed,) = good(jury.chief.get(f"{jury.path}/problems"))
        assert (listed["problem"], listed["judge"], listed["open"]) == ("P1", "J1", True)
        assert listed["text"] == PROBLEM["text"]
        assert "problems_open" in jury.blockers()
        settle = f"{address}/settle"
        error_of(jury.supervisor.post(settle, json={"reason": "x"}), 403, "not_allowed")
        good(jury.chief.post(settle, json={"reason": "已打码"}))
        error_of(jury.chief.post(settle, json={"reason": "再次"}), 404, "problem_unknown")
        (problem,) = jury.entry("J1", "E1")["problems"]
        assert (problem["open"], problem["answer"]) == (False, "已打码")
        assert jury.entry("J2", "E1")["problems"] == []
        assert "problems_open" not in jury.blockers()


def test_a_problems_words_stay_out_of_the_ledger(running_server: Server) -> None:
    with running_server.client() as http:
        jury = Jury(http, "words")
        good(jury.judges["J1"].put(f"{jury.path}/problems/P1", json=PROBLEM))
        archive = zipfile.ZipFile(io.BytesIO(http.get(f"{jury.path}/bundle").content))
        bundle = b"".join(archive.read(name) for name in archive.namelist())
        assert b"problem.raised" in bundle
        assert "单位名称".encode() not in bundle


def test_a_penalty_is_taken_off_and_lifted(running_server: Server) -> None:
    with running_server.client() as http:
        jury = Jury(http, "penalty")
        jury.mark_all()
        total = float(rows(jury)["E1"])
        address = f"{jury.path}/penalties/X1"
        error_of(jury.keeper.put(address, json=PENALTY), 403, "not_allowed")
        first = good(jury.chief.put(address, json=PENALTY))
        assert good(jury.chief.put(address, json=PENALTY)) == {**first, "duplicate": True}
        assert float(rows(jury)["E1"]) == total - 2
        wrong = {**PENALTY, "deduction": "none"}
        answer = jury.chief.put(f"{jury.path}/penalties/X2", json=wrong)
        error_of(answer, 422, "deduction_unknown")
        (listed,) = good(jury.supervisor.get(f"{jury.path}/penalties"))
        assert (listed["value"], listed["by_name"], listed["lifted"]) == ("2", "王敏", None)
        good(jury.chief.post(f"{address}/lift", json={"reason": "设备故障"}))
        assert float(rows(jury)["E1"]) == total
        (listed,) = good(jury.supervisor.get(f"{jury.path}/penalties"))
        assert listed["lifted"] == "设备故障"


def rows(jury: Jury) -> dict[str, str]:
    """Entry → total, as the organiser sees it."""
    (stage,) = good(jury.http.get(f"{jury.path}/results"))["stages"]
    return {row["entry"]: row["total"] for row in stage["rows"]}


def test_time_on_stage_is_the_servers(running_server: Server) -> None:
    with running_server.client() as http:
        jury = Jury(http, "slot")
        before = time.time_ns() // 1000
        started = good(jury.keeper.post(f"{jury.heat}/entries/E1/slot"))
        assert before <= started["start"] <= time.time_ns() // 1000
        (stage,) = jury.form("J1")["stages"]
        assert stage["slot"] == {"entry": "E1", "start": started["start"], "paused": 0}
        error_of(jury.keeper.post(f"{jury.heat}/entries/E2/slot"), 409, "slot_running")
        error_of(jury.keeper.post(f"{jury.heat}/entries/E2/slot/stop"), 409, "slot_idle")
        error_of(jury.judges["J1"].post(f"{jury.heat}/entries/E1/slot/stop"), 403, "not_allowed")
        pause = {"start": started["start"], "end": started["start"] + 1000, "reason": "projector"}
        good(jury.chief.post(f"{jury.heat}/entries/E1/pauses", json=pause))
        assert jury.form("J1")["stages"][0]["slot"]["paused"] == 1000
        stopped = good(jury.chief.post(f"{jury.heat}/entries/E1/slot/stop"))
        assert stopped["start"] == started["start"] <= stopped["end"]
        assert jury.form("J1")["stages"][0]["slot"] is None
        error_of(jury.keeper.post(f"{jury.heat}/entries/E1/slot/stop"), 409, "slot_idle")
