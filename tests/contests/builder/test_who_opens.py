"""Who may open contests, and under whose unit: an account alone opens nothing."""

from __future__ import annotations

from typing import Any

import httpx
import pytest

from support.cup import error_of, good
from support.people import account, appointed, leitai
from support.server import Server
from support.union import Union

pytestmark = pytest.mark.server


@pytest.fixture(scope="module")
def union(running_server: Server) -> Union:
    return Union(running_server, running_server.client(), "wo")


def template(contest: str, **more: Any) -> dict[str, Any]:
    start = {"template": "safety", "id": contest, "title": {"zh": "x"}, "starts": "2026-09-10"}
    return {**start, **more}


def test_an_account_without_an_office_opens_nothing(running_server: Server, union: Union) -> None:
    plain = appointed(running_server, {"wo-plain": {}})["wo-plain"]
    named: dict[str, Any] = {"id": "wo-new", "title": {"zh": "x"}}
    for http in (plain, union.people["viewer"], union.people["officer"]):
        assert good(http.get("/api/session"))["opens"] is False
        for path, body in (
            ("series", named),
            ("editions", {**named, "series": "none"}),
            ("contests", named),
            ("contests/from-template", template("wo-new")),
        ):
            error = error_of(http.post(f"/api/{path}", json=body), 403, "no_office")
            assert "管理员" in error["fix"]
    leitai(running_server, "account", "wo-plain", "--organiser")
    named_now = appointed(running_server, {"wo-plain": {}})["wo-plain"]
    assert good(named_now.get("/api/session"))["opens"] is True
    assert good(union.people["admin"].get("/api/session"))["opens"] is True
    good(named_now.post("/api/contests", json={**named, "id": "wo-plain-1"}))
    good(union.people["admin"].post("/api/series", json=named))
    good(union.people["admin"].post("/api/contests", json=named))


def test_organisers_made_on_the_command_line_open_contests(running_server: Server) -> None:
    with account(running_server, "wo-cli") as http:
        good(http.post("/api/contests", json={"id": "wo-cli-1", "title": {"zh": "x"}}))


def organiser(server: Server, contest: str) -> httpx.Client:
    """Somebody with an office in the contest and none over any unit."""
    wanted = {"role": "organiser", "contest": contest}
    return appointed(server, {f"{contest}-org": wanted})[f"{contest}-org"]


def test_a_clone_is_the_units_only_by_who_manages_it(running_server: Server, union: Union) -> None:
    good(union.root.post("/api/contests/from-template", json=template("wo-1", unit=union.first)))
    again = {"title": {"zh": "y"}, "starts": "2027-09-10"}
    granted = organiser(running_server, "wo-1")
    good(granted.post("/api/contests/wo-1/clone", json={"id": "wo-2", **again}))
    good(union.people["admin"].post("/api/contests/wo-1/clone", json={"id": "wo-3", **again}))
    units = [
        good(union.root.get(f"/api/contests/{one}/profile"))["unit"] for one in ("wo-2", "wo-3")
    ]
    assert units == [None, union.first]


def test_a_contest_changes_hands_by_who_manages_both_units(
    running_server: Server, union: Union
) -> None:
    good(union.root.post("/api/contests/from-template", json=template("wo-4", unit=union.first)))
    path = "/api/contests/wo-4/profile"
    version = good(union.root.get(path))["version"]
    granted, admin = organiser(running_server, "wo-4"), union.people["admin"]
    for who, unit, status in (
        (granted, None, 403),
        (granted, union.second, 403),
        (admin, union.second, 404),
    ):
        answer = who.patch(path, json={"version": version, "unit": unit})
        assert answer.status_code == status
    assert good(union.root.get(path))["unit"] == union.first
    moved = union.people["upper"].patch(path, json={"version": version, "unit": union.second})
    assert good(moved)["unit"] == union.second
