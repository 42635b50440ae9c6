"""Appeals: in time or not at all; a re-judge set counts as a whole, by two, or never."""

from __future__ import annotations

import io
import json
import zipfile
from typing import Any

import httpx
import pytest

from leitai.core.bundle.recompute import recompute
from leitai.core.bundle.verify import verify_bundle
from support.clients import open_client
from support.cup import RULES, Cup, error_of, good
from support.people import account, appoint
from support.server import Server

pytestmark = pytest.mark.server

WINDOW = RULES.replace(b"  semi:\n", b"  semi:\n    procedure: {appeals: 2 h}\n").replace(
    b"  final:\n", b"  final:\n    procedure: {appeals: 1 s}\n"
)
TEXT = {"stage": "semi", "entry": "E3", "ground": "marks", "text": "漏记一次操作", "by": "陈师傅"}


class Case:
    """A published stage, a desk that takes appeals in, and two arbitrators."""

    def __init__(self, server: Server, name: str) -> None:
        self.cup = Cup(server.client(), name, open_stage=False)
        self.http = self.cup.http
        good(self.http.put(f"{self.cup.path}/rulebook", content=WINDOW))
        good(self.http.post(f"{self.cup.path}/stages/semi/open"))
        self.desk = self._official(server, f"desk-{name}", "scorekeeper")
        self.one = self._official(server, f"one-{name}", "arbitrator")
        self.two = self._official(server, f"two-{name}", "arbitrator")
        for judge, marks in (("J1", "753"), ("J2", "764")):
            for number, value in enumerate(marks, 1):
                mark = self.cup.mark(judge, f"E{number}", value)
                good(self.cup.put(f"{judge}-{number}", mark))
        good(self.http.post(f"{self.cup.path}/stages/semi/close"))

    def _official(self, server: Server, name: str, role: str) -> httpx.Client:
        client = account(server, name)
        appoint(self.http, self.cup.contest, name, role)
        return client

    def publish(self) -> None:
        good(self.http.post(f"{self.cup.path}/stages/semi/publish"))

    @property
    def path(self) -> str:
        return f"{self.cup.path}/appeals"

    def places(self) -> dict[str, str]:
        rows = good(self.http.get(f"{self.cup.path}/results"))["stages"][0]["rows"]
        return {row["entry"]: row["place"] for row in rows}


CHANGES = {"changes": [{"entry": "E3", "aspect": "A1", "judge": "J1", "value": "9.5"}]}


def acts_of(case: Case) -> list[dict[str, Any]]:
    """Everything in the ledger."""
    bundle = case.http.get(f"{case.cup.path}/bundle").content
    with zipfile.ZipFile(io.BytesIO(bundle)) as archive:
        lines = archive.read("entries.ndjson").decode().splitlines()
    return [json.loads(line)["act"] for line in lines]


@pytest.fixture(scope="module")
def case(running_server: Server) -> Case:
    return Case(running_server, "appeal")


def test_an_appeal_before_publication_is_too_early(running_server: Server) -> None:
    case = Case(running_server, "early")
    error_of(case.desk.put(f"{case.path}/A1", json=TEXT), 409, "appeal_early")
    assert good(case.desk.get(case.path)) == []


def test_a_receipt_with_number_and_deadline_and_a_case_file(case: Case) -> None:
    case.publish()
    path = f"{case.path}/A1"
    receipt = good(case.desk.put(path, json=TEXT))
    assert (receipt["number"], receipt["state"]) == ("SS-0001", "open")
    assert 0 < receipt["deadline"] - receipt["clock"] <= 2 * 3600 * 1_000_000
    again = good(case.desk.put(path, json=TEXT))
    assert {**again, "clock": 0} == {**receipt, "clock": 0}
    error_of(case.desk.put(path, json={**TEXT, "entry": "E1"}), 409, "id_reused")
    second = good(case.desk.put(f"{case.path}/A2", json={**TEXT, "entry": "E2"}))
    assert second["number"] == "SS-0002"

    refused = case.http.post(f"{case.cup.path}/stages/semi/finalise")
    error_of(refused, 409, "appeals_open")
    error_of(case.desk.put(f"{path}/rejudge", json=CHANGES), 403, "not_allowed")
    file = good(case.one.get(path))
    assert file["text"] == "漏记一次操作"
    assert {(mark["judge"], mark["value"], mark["round"]) for mark in file["marks"]} == {
        ("J1", "3", 1),
        ("J2", "4", 1),
    }
    assert "id: A1" in file["rule"]
    assert "id: B1" not in file["rule"]
    assert [line["act"]["kind"] for line in file["log"]][-1] == "appeal.lodged"
    assert "陈师傅" not in str(file["log"])


def test_a_re_judging_is_seen_then_counts_by_two(case: Case) -> None:
    path = f"{case.path}/A1"
    same = {"changes": [{**CHANGES["changes"][0], "value": "3"}]}
    error_of(case.one.put(f"{path}/rejudge", json=same), 422, "rejudge_empty")
    wrong = {"changes": [{**CHANGES["changes"][0], "value": "11"}]}
    error_of(case.one.put(f"{path}/rejudge", json=wrong), 422, "mark_out_of_range")
    preview = good(case.one.put(f"{path}/rejudge", json=CHANGES))
    assert [(m["before"], m["after"]) for m in preview["marks"]] == [("3", "9.5")]
    moved = {
        r["entry"]: (r["before"], r["after"]) for r in preview["ranks"] if r["stage"] == "semi"
    }
    assert moved == {"E3": ("3", "2"), "E2": ("2", "3")}
    assert case.places() == {"E1": "1", "E2": "2", "E3": "3"}

    wish: dict[str, Any] = {"decision": "upheld", "reason": "录像证实", "preview": "0" * 64}
    error_of(case.one.post(f"{path}/decide", json=wish), 409, "preview_stale")
    wish["preview"] = preview["digest"]
    waiting = good(case.one.post(f"{path}/decide", json=wish))
    assert (waiting["state"], waiting["own"]) == ("waiting", True)
    seen = {"preview": preview["digest"]}
    error_of(case.one.post(f"{path}/confirm", json=seen), 409, "second_person")
    error_of(case.desk.post(f"{path}/confirm", json=seen), 403, "not_allowed")
    error_of(case.two.post(f"{path}/confirm", json={}), 409, "preview_stale")
    assert case.places()["E3"] == "3"
    good(case.two.post(f"{path}/confirm", json=seen))
    assert case.places() == {"E1": "1", "E3": "2", "E2": "3"}
    error_of(case.two.post(f"{path}/confirm", json=seen), 409, "appeal_decided")

    other = f"{case.path}/A2"
    forged = {"decision": "rejected", "reason": "无依据", "by": ["user.999"]}
    good(case.two.post(f"{other}/decide", json=forged))
    good(case.one.post(f"{other}/confirm"))
    decided = [act for act in acts_of(case) if act["kind"] == "appeal.decided"]
    assert [len(set(act["by"])) for act in decided] == [2, 2]
    assert not any("user.999" in act["by"] for act in decided)
    rows = good(case.http.get(case.path))
    assert [(row["appeal"], row["decision"]) for row in rows] == [
        ("A1", "upheld"),
        ("A2", "rejected"),
    ]
    both = good(case.two.get(path))["marks"]
    states = sorted((mark["value"], mark["state"]) for mark in both if mark["judge"] == "J1")
    assert states == [("3", "replaced")]
    error_of(case.http.post(f"{case.cup.path}/stages/semi/finalise"), 409, "appeals_time")


def test_a_prepared_re_judging_is_cancelled_as_a_whole(running_server: Server) -> None:
    case = Case(running_server, "cancel")
    case.publish()
    path = f"{case.path}/A1"
    good(case.desk.put(path, json=TEXT))
    preview = good(case.one.put(f"{path}/rejudge", json=CHANGES))
    reject = {"decision": "rejected", "reason": "无依据"}
    error_of(case.one.post(f"{path}/decide", json=reject), 422, "rejudge_pending")
    uphold = {"decision": "upheld", "reason": "录像证实", "preview": preview["digest"]}
    good(case.one.post(f"{path}/decide", json=uphold))
    assert case.one.delete(f"{path}/rejudge").status_code == 204
    row = good(case.two.get(path))
    assert (row["state"], row["changes"], row["preview"]) == ("open", 0, None)
    error_of(case.two.post(f"{path}/confirm"), 409, "appeal_open")
    assert case.places() == {"E1": "1", "E2": "2", "E3": "3"}


def test_what_was_decided_on_must_still_be_the_effect(running_server: Server) -> None:
    case = Case(running_server, "stale")
    case.publish()
    first, second = f"{case.path}/A1", f"{case.path}/A2"
    good(case.desk.put(first, json=TEXT))
    good(case.desk.put(second, json={**TEXT, "entry": "E1"}))
    one = good(case.one.put(f"{first}/rejudge", json=CHANGES))
    uphold = {"decision": "upheld", "reason": "录像证实", "preview": one["digest"]}
    good(case.one.post(f"{first}/decide", json=uphold))
    better = {"changes": [{"entry": "E1", "aspect": "A1", "judge": "J1", "value": "1"}]}
    two = good(case.one.put(f"{second}/rejudge", json=better))
    good(case.one.post(f"{second}/decide", json={**uphold, "preview": two["digest"]}))
    good(case.two.post(f"{second}/confirm", json={"preview": two["digest"]}))
    seen = {"preview": one["digest"]}
    fault = error_of(case.two.post(f"{first}/confirm", json=seen), 409, "preview_stale")
    row = good(case.two.get(first))
    assert (row["state"], row["preview"]["digest"]) == ("open", fault["params"]["digest"])


def test_the_bundle_with_a_decided_appeal_verifies(running_server: Server, case: Case) -> None:
    good(case.http.post(f"{case.cup.path}/stages/final/open"))
    for number, judge in enumerate(("J1", "J2")):
        for entry in ("E1", "E2", "E3"):
            body = {**case.cup.mark(judge, entry, "5"), "stage": "final", "aspect": "B1"}
            good(case.cup.put(f"F{number}{entry}", body))
    good(case.http.post(f"{case.cup.path}/stages/final/close"))
    good(case.http.post(f"{case.cup.path}/stages/final/publish"))
    answer = case.http.get(f"{case.cup.path}/bundle")
    assert verify_bundle(answer.content, recompute=recompute).ok
    stranger = open_client(running_server.url)
    error_of(stranger.get(case.path), 401, "not_signed_in")
