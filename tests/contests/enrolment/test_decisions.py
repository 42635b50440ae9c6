"""Decisions on many applications, each of which can be taken back."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import pytest

sys.path.insert(0, str(Path(__file__).parent))
from town import Town

from support.cup import error_of, good
from support.server import Server

pytestmark = pytest.mark.server


@pytest.fixture(scope="module")
def town(running_server: Server) -> Town:
    return Town(running_server)


def applied(town: Town, contest: str, *names: str) -> list[str]:
    """Applications of the first works' people."""
    return [
        good(town.apply(contest, town.one, town.person(town.one, name)))["id"] for name in names
    ]


def bulk(town: Town, contest: str, act: str, ids: list[str], **more: Any) -> dict[str, Any]:
    """What became of each."""
    body = {"act": act, "ids": ids, **more}
    path = f"/api/contests/{contest}/applications/bulk"
    return {one["id"]: one for one in good(town.admin.post(path, json=body))["results"]}


def standing(town: Town, contest: str, entry: str) -> str:
    found: str = town.entries(contest)[entry]["standing"]
    return found


def test_many_withdrawn_by_mistake_have_their_places_again(town: Town) -> None:
    contest = town.contest(accept="auto", quotas={"total": 2})
    ids = applied(town, contest, "甲", "乙")
    assert set(town.states(contest).values()) == {"accepted"}
    done = bulk(town, contest, "withdraw", [*ids, ids[0], "A0099"], words="点错了")
    assert {code: one["state"] for code, one in done.items()} == {
        "A0001": "withdrawn", "A0002": "withdrawn", "A0099": "",
    }  # fmt: skip
    assert done["A0099"]["error"]["code"] == "application_unknown"
    assert standing(town, contest, "E0001") == "withdrawn"
    back = bulk(town, contest, "reopen", ids)
    assert {one["state"] for one in back.values()} == {"accepted"}
    # The same entries, which take part again; nobody has a second number.
    assert set(town.entries(contest)) == {"E0001", "E0002"}
    assert standing(town, contest, "E0001") == "ok"
    card = good(town.admin.get(f"/api/contests/{contest}/applications/A0001"))
    assert [(one["act"], one["before"], one["words"]) for one in card["steps"]] == [
        ("submit", "draft", ""),
        ("withdraw", "accepted", "点错了"),
        ("reopen", "withdrawn", ""),
    ]
    assert card["steps"][0]["by"]
    officer = town.officers[town.one]
    own = good(officer.get(f"/api/contests/{contest}/applications/A0001"))
    assert {one["by"] for one in own["steps"]} == {""}


def test_whoever_comes_back_late_waits_in_the_old_place(town: Town) -> None:
    contest = town.contest(accept="auto", quotas={"total": 1})
    applied(town, contest, "先", "中", "后")
    bulk(town, contest, "withdraw", ["A0001"])
    assert town.states(contest) == {
        "A0001": "withdrawn", "A0002": "accepted", "A0003": "waitlisted",
    }  # fmt: skip
    back = bulk(town, contest, "reopen", ["A0001"])["A0001"]
    assert back["state"] == "waitlisted"
    page = good(town.admin.get(f"/api/contests/{contest}/applications"))
    turns = {one["id"]: one["waiting"] for one in page["applications"]}
    assert turns == {"A0001": 1, "A0002": None, "A0003": 2}


def test_a_refusal_says_why_and_is_taken_back(town: Town) -> None:
    contest = town.contest()
    (code,) = applied(town, contest, "丙")
    path = f"/api/contests/{contest}/applications/{code}"
    refused = good(
        town.admin.post(f"{path}/refuse", json={"reason": "papers", "words": "照片看不清，请重拍"})
    )
    assert (refused["state"], refused["reason"]) == ("refused", "papers")
    officer = town.officers[town.one]
    assert good(officer.get(path))["steps"][-1]["words"] == "照片看不清，请重拍"
    error_of(officer.post(f"{path}/reopen", json={}), 403, "not_allowed")
    assert good(town.admin.post(f"{path}/reopen", json={}))["state"] == "submitted"
    error_of(town.admin.post(f"{path}/reopen", json={}), 409, "application_state")


def test_an_acceptance_is_taken_back(town: Town) -> None:
    contest = town.contest()
    ids = applied(town, contest, "丁", "戊")
    bulk(town, contest, "accept", ids)
    done = bulk(town, contest, "reopen", ids)
    assert {one["state"] for one in done.values()} == {"submitted"}
    assert standing(town, contest, "E0001") == "withdrawn"
    assert bulk(town, contest, "accept", ids)["A0001"]["state"] == "accepted"
    assert set(town.entries(contest)) == {"E0001", "E0002"}
    assert standing(town, contest, "E0001") == "ok"


def test_nobody_comes_back_who_takes_part_otherwise_by_now(town: Town) -> None:
    contest = town.contest()
    person = town.person(town.one, "己")
    good(town.apply(contest, town.one, person))
    bulk(town, contest, "withdraw", ["A0001"])
    good(town.apply(contest, town.one, person))
    (told,) = bulk(town, contest, "reopen", ["A0001"]).values()
    assert (told["state"], told["error"]["code"]) == ("withdrawn", "applied_already")
    assert told["error"]["params"]["application"] == "A0002"
