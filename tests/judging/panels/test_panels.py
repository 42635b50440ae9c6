"""Recusals, relations and assignments through the API."""

from __future__ import annotations

from typing import Any

import httpx
import pytest

from support.cup import error_of, good
from support.jury import RULES, Jury
from support.server import Server

pytestmark = pytest.mark.server

KINDS = {"J1": "专家", "J2": "专家", "J3": "基层", "J4": "基层", "J5": None, "J6": None}
UNITS = {"J1": "U1", "J2": "U9", "J3": "CITY"}
PLAN = {"reviews": 3, "quotas": {"专家": 1, "基层": 1}, "seed": "公开种子"}


def panel(http: httpx.Client, contest: str) -> Jury:
    """Six judges, six entries E1 of U1 … E6 of U6."""
    jury = Jury(http, contest, RULES.replace(b"four_eyes: true", b"four_eyes: false"))
    judges = [
        {"judge": judge, "unit": UNITS.get(judge), "constituency": kind}
        for judge, kind in KINDS.items()
    ]
    good(http.post(f"{jury.path}/judges", json={"judges": judges}))
    entries = [
        {"entry": f"E{n}", "unit": f"U{n}", "unit_name": f"{n}厂", "kind": "project"}
        for n in range(1, 7)
    ]
    good(http.post(f"{jury.path}/entries", json={"entries": entries}))
    return jury


def recuse(http: httpx.Client, jury: Jury, judge: str, entry: str) -> httpx.Response:
    body = {"judge": judge, "entry": entry, "ground": "ordered"}
    return http.post(f"{jury.path}/recusals", json=body)


def test_pairs_are_found_by_units_and_relations(running_server: Server) -> None:
    with running_server.client() as http:
        jury = panel(http, "found")
        told = {
            "relations": [{"judge": "J2", "unit": "U4", "kind": "supplier", "note": "供模具"}],
            "units": [{"unit": "U5", "parent": "CITY"}, {"unit": "CITY", "parent": "PROVINCE"}],
        }
        assert good(http.put(f"{jury.path}/relations", json=told)) == {
            **told,
            "units": sorted(told["units"], key=lambda row: row["unit"]),
        }
        found = good(http.post(f"{jury.path}/recusals/find", json={}))
        assert [(row["judge"], row["entry"], row["ground"], row["through"]) for row in found] == [
            ("J1", "E1", "unit", "U1"),
            ("J2", "E4", "relation", "supplier"),
            ("J3", "E5", "superior", "CITY"),
        ]
        pairs = [{name: row[name] for name in ("judge", "entry", "ground")} for row in found]
        wrong = {"judge": "J9", "entry": "E1", "ground": "unit"}
        body = {"pairs": [*pairs, wrong]}
        answer = good(jury.chief.post(f"{jury.path}/recusals/declare", json=body))
        assert answer["declared"] == 3
        assert [(row["judge"], row["code"]) for row in answer["refused"]] == [
            ("J9", "judge_unknown")
        ]
        assert good(http.post(f"{jury.path}/recusals/find", json={})) == []
        assert len(good(http.get(f"{jury.path}/recusals"))) == 3


def test_a_unit_is_never_above_itself(running_server: Server) -> None:
    with running_server.client() as http:
        jury = panel(http, "circle")
        circle = [{"unit": "A", "parent": "B"}, {"unit": "B", "parent": "A"}]
        error_of(http.put(f"{jury.path}/relations", json={"units": circle}), 422, "units_circle")
        assert good(http.get(f"{jury.path}/relations"))["units"] == []


def test_a_recused_judge_does_not_mark_until_it_is_lifted(running_server: Server) -> None:
    with running_server.client() as http:
        jury = panel(http, "recused")
        own = {"judge": "J2", "entry": "E2", "ground": "declared"}
        good(jury.judges["J2"].post(f"{jury.path}/recusals", json=own))
        other = {"judge": "J3", "entry": "E2", "ground": "declared"}
        error_of(jury.judges["J2"].post(f"{jury.path}/recusals", json=other), 403, "not_allowed")
        error_of(http.post(f"{jury.path}/recusals", json=own), 409, "recusal_exists")
        error_of(jury.mark("J2", "E2", "A1", "5"), 409, "judge_recused")
        place = f"{jury.path}/recusals/J2/E2"
        error_of(jury.keeper.request("DELETE", place, json={"reason": "误报"}), 403, "not_allowed")
        good(jury.chief.request("DELETE", place, json={"reason": "误报"}))
        good(jury.mark("J2", "E2", "A1", "5"))
        error_of(http.request("DELETE", place, json={"reason": "再次"}), 404, "recusal_unknown")


def test_an_assignment_is_previewed_applied_and_explained(running_server: Server) -> None:
    with running_server.client() as http:
        jury = panel(http, "assigned")
        good(recuse(http, jury, "J1", "E1"))
        plan = PLAN | {"teams": {"A": ["J1", "J3", "J5"]}}
        preview = good(http.post(f"{jury.heat}/assignment/preview", json=plan))
        assert preview["infeasible"] is None
        assert preview["recused"] == 1
        assert preview["probabilities"]["seeds"] == 200
        assert not good(http.get(f"{jury.heat}/assignment"))["applied"]
        for entry, judges in preview["assignments"].items():
            assert len(judges) == 3
            assert {"专家", "基层"} <= {KINDS[judge] for judge in judges}
            assert (entry, "J1") != ("E1", "J1") or "J1" not in judges
            assert any(judge in judges for judge in plan["teams"]["A"]) or any(
                row == {"entry": entry, "criterion": "A"} for row in preview["uncovered"]
            )
        assert preview["connected"] == (preview["components"] == 1)
        applied = good(http.post(f"{jury.heat}/assignment", json=plan))
        assert applied["assignments"] == preview["assignments"]
        assert (applied["applied"], applied["seed"]) == (True, "公开种子")
        assert applied["solver"] == "leitai.flow/1"
        assert good(jury.chief.get(f"{jury.heat}/assignment")) == applied
        outside = next(j for j in KINDS if j not in applied["assignments"]["E2"])
        for judge, assigned in ((applied["assignments"]["E2"][0], True), (outside, False)):
            why = pair(http, jury, "E2", judge)
            assert (why["assigned"], why["ground"]) == (assigned, "cheap" if assigned else "dear")
            assert judge in why["zh"]
            assert judge in why["message"]
        assert pair(http, jury, "E1", "J1")["ground"] == "recused"
        answer = http.get(f"{jury.heat}/assignment/explain?entry=E9&judge=J1")
        error_of(answer, 404, "pair_unknown")


def pair(http: httpx.Client, jury: Jury, entry: str, judge: str) -> dict[str, Any]:
    answer: dict[str, Any] = good(
        http.get(f"{jury.heat}/assignment/explain?entry={entry}&judge={judge}")
    )
    return answer


def test_without_a_list_everybody_marks_all(running_server: Server) -> None:
    with running_server.client() as http:
        jury = panel(http, "everybody")
        good(recuse(http, jury, "J4", "E2"))
        row = good(http.get(f"{jury.heat}/assignment"))
        assert (row["full"], row["applied"], row["connected"]) == (True, False, True)
        assert row["assignments"]["E2"] == ["J1", "J2", "J3", "J5", "J6"]
        assert good(http.post(f"{jury.heat}/assignment/preview", json={}))["full"]
        answer = http.get(f"{jury.heat}/assignment/explain?entry=E2&judge=J1")
        error_of(answer, 409, "assignment_unexplained")


def test_anchors_are_shared_by_all(running_server: Server) -> None:
    with running_server.client() as http:
        jury = panel(http, "anchored")
        plan = {"reviews": 2, "seed": "s", "anchors": ["J6"], "anchor_entries": ["E1"]}
        row = good(http.post(f"{jury.heat}/assignment", json=plan))
        assert row["assignments"]["E1"] == list(KINDS)
        assert all("J6" in judges for judges in row["assignments"].values())
        assert pair(http, jury, "E2", "J6")["ground"] == "anchor"
        assert pair(http, jury, "E1", "J2")["ground"] == "anchor_entry"
        unknown = http.post(f"{jury.heat}/assignment", json=plan | {"anchors": ["J7"]})
        error_of(unknown, 404, "judge_unknown")


@pytest.mark.parametrize(
    ("change", "code", "word"),
    [
        ({"quotas": {"乡贤": 1}}, "quota_short", "乡贤"),
        ({"quotas": {"专家": 2}}, "quota_short", "E1"),
        ({"reviews": 6, "quotas": {}}, "judges_short", "E1"),
        ({"most": 2}, "loads_high", "12"),
        ({"quotas": {"专家": 1}, "most": 3, "least": 3}, None, ""),
    ],
)
def test_what_is_impossible_says_why(
    running_server: Server, change: dict[str, Any], code: str | None, word: str
) -> None:
    with running_server.client() as http:
        jury = panel(http, f"impossible{abs(hash(str(change)))}")
        good(recuse(http, jury, "J1", "E1"))
        row = good(http.post(f"{jury.heat}/assignment/preview", json=PLAN | change))
        if code is None:
            assert row["infeasible"] is None
            return
        assert row["infeasible"]["code"] == code
        assert word in row["infeasible"]["zh"]
        answer = http.post(f"{jury.heat}/assignment", json=PLAN | change)
        error_of(answer, 422, f"assignment_{code}")


def test_rights(running_server: Server) -> None:
    with running_server.client() as http:
        jury = panel(http, "rights")
        officer = jury.invite("encryption")
        good(officer.get(f"{jury.path}/recusals"))
        good(officer.get(f"{jury.heat}/assignment"))
        good(officer.post(f"{jury.heat}/assignment/preview", json=PLAN))
        error_of(recuse(officer, jury, "J1", "E1"), 403, "not_allowed")
        error_of(officer.get(f"{jury.path}/relations"), 403, "not_allowed")
        error_of(officer.get(f"{jury.heat}/readiness"), 403, "not_allowed")
        error_of(jury.keeper.post(f"{jury.heat}/assignment", json=PLAN), 403, "not_allowed")
        error_of(jury.judges["J1"].get(f"{jury.path}/recusals"), 403, "not_allowed")
        with running_server.client(token="") as stranger:
            error_of(stranger.get(f"{jury.path}/recusals"), 401, "not_signed_in")


@pytest.mark.parametrize(
    "body",
    [
        {"reviews": 0},
        {"reviews": "many"},
        {"quotas": {"": 1}},
        {"quotas": {"专家": -1}},
        {"seed": "a\nb"},
        {"weather": "fine"},
    ],
)
def test_malformed_requests(running_server: Server, body: dict[str, Any]) -> None:
    with running_server.client() as http:
        jury = panel(http, f"malformed{abs(hash(str(body)))}")
        error_of(http.post(f"{jury.heat}/assignment/preview", json=body), 422, "invalid")
