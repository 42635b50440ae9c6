"""A team's award on paper: one certificate for everybody, or one for the team."""

from __future__ import annotations

import io
from typing import Any

import pytest
from pypdf import PdfReader

from support.cup import good
from support.prizes import RULES, Prizes
from support.server import Server

pytestmark = pytest.mark.server
MEMBERS = ("王芳", "李强", "张敏")
PLAN = {"kind": "team", "team": {"least": 2, "most": 3}, "accept": "auto"}


@pytest.fixture(scope="module")
def team(running_server: Server) -> Prizes:
    """A team of three has won; nothing is issued yet."""
    http, contest = running_server.client(), "team-prizes"
    cup = Prizes(http, contest, rules=RULES, close=False)
    unit = {"code": "TP1", "name": "第一机床厂", "kind": "enterprise", "parent": None}
    good(http.post("/api/units", json=unit))
    people = [
        good(http.post("/api/people", json={"name": name, "unit": "TP1"}))["code"]
        for name in MEMBERS
    ]
    good(http.put(f"{cup.path}/enrolment", json={"plan": PLAN, "version": 0}))
    body = {"title": "飞龙队", "people": [{"person": one} for one in people], "submit": True}
    good(http.post(f"{cup.path}/applications", json=body))
    (entry,) = (
        row["entry"] for row in good(http.get(f"{cup.path}/entries")) if row["name"] == "飞龙队"
    )
    mark = {"stage": "final", "entry": entry, "aspect": "B1", "judge": "J1", "value": "10"}
    good(http.put(f"{cup.path}/marks/team", json=mark))
    good(http.post(f"{cup.path}/stages/final/close"))
    cup.finalise()
    cup.confer()
    return cup


def listed(cup: Prizes) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = good(cup.http.get(f"{cup.path}/credentials"))["credentials"]
    return rows


def printed(cup: Prizes, row: dict[str, Any]) -> str:
    path = f"/api/credentials/{row['credential']}.pdf?key={row['key']}"
    pages = PdfReader(io.BytesIO(cup.http.get(path).content)).pages
    return "".join(pages[0].extract_text().split())


def test_everybody_of_a_team_has_a_certificate_that_names_the_team(team: Prizes) -> None:
    assert team.issue()["new"] == 5
    gold = [row for row in listed(team) if row["award"] == "gold"]
    assert [row["holder"] for row in gold] == list(MEMBERS)
    told = printed(team, gold[1])
    assert "李强" in told
    assert "第一机床厂·飞龙队" in told
    assert "王芳" not in told


def test_a_team_has_one_in_its_own_name_and_nobody_elses_changes(team: Prizes) -> None:
    team.issue()
    assert team.issue(teams="one")["new"] == 1
    assert team.issue(teams="one")["new"] == 0
    own = listed(team)[-1]
    assert (own["holder"], own["award"]) == ("飞龙队", "gold")
    told = printed(team, own)
    assert "飞龙队" in told
    assert not any(name in told for name in MEMBERS)
