"""Which contests a list holds for whom, and what it says of them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import httpx
import pytest

from support.cup import Cup, error_of, good
from support.server import Server
from support.union import Union

pytestmark = pytest.mark.server


def held(union: Union, contest: str, unit: str) -> str:
    """A contest of the unit's, not begun."""
    body = {
        "template": "safety",
        "id": contest,
        "title": {"zh": f"安全赛{contest}"},
        "starts": "2025-09-10",
        "unit": unit,
    }
    good(union.root.post("/api/contests/from-template", json=body))
    return f"/api/contests/{contest}"


def listed(http: httpx.Client, **asked: Any) -> list[str]:
    found = good(http.get("/api/desk/contests", params=asked))
    return [one["id"] for one in found["contests"]]


def seen(http: httpx.Client) -> set[str]:
    return {one["id"] for one in good(http.get("/api/contests"))}


def test_who_administers_the_unit_has_its_contests_on_the_desk(running_server: Server) -> None:
    with running_server.client() as root:
        union = Union(running_server, root, "dk")
        path = held(union, "dk-safe", union.first)
        upper, admin, officer = (union.people[one] for one in ("upper", "admin", "officer"))
        for who in (upper, admin):
            row = good(who.get("/api/desk/contests"))["contests"][0]
            assert (row["id"], row["role"], row["unit"]) == ("dk-safe", "organiser", "dk-A")
            assert good(who.get(path))["role"] == "organiser"
            assert {one["id"]: one["role"] for one in good(who.get("/api/contests"))}[
                "dk-safe"
            ] == "organiser"
        for who in (officer, union.people["viewer"], union.people["neighbour"]):
            assert listed(who) == []
            assert good(who.get(path))["role"] is None
        good(admin.put(f"{path}/publications/notice", json={"public": True}))
        (row,) = good(officer.get("/api/desk/contests"))["contests"]
        assert (row["id"], row["role"]) == ("dk-safe", "unit"), "who registers people finds it"
        assert good(officer.get(path))["role"] == "unit"
        for who in (union.people["viewer"], union.people["neighbour"]):
            assert listed(who) == []
        good(upper.put(f"{path}/put-away", json={"away": True}))
        assert listed(upper) == []
        assert listed(upper, archived=True) == ["dk-safe"]
        assert good(upper.get(path))["role"] == "organiser"


def test_capital_letters_make_another_unit(running_server: Server) -> None:
    with running_server.client() as root:
        union = Union(running_server, root, "Case")
        union.unit("case-A", "enterprise", union.city)
        like = union.office(running_server, "like", "case-A", "admin")
        path = held(union, "case-safe", union.first)
        assert seen(like) & {"case-safe"} == set()
        good(root.put(f"{path}/publications/notice", json={"public": True}))
        whole = union.people["upper"].get("/api/overview")
        assert good(whole)["total"]["contests"] == 1
        assert good(like.get("/api/overview"))["total"]["contests"] == 0
        person = union.person(union.first)["code"]
        good(root.post(f"{path}/applications", json={"people": [{"person": person}]}))
        assert listed(union.people["officer"]) == ["case-safe"]
        assert listed(like) == []


def test_a_stranger_is_not_shown_what_is_only_being_prepared(running_server: Server) -> None:
    with running_server.client() as root, running_server.client(token="") as stranger:
        union = Union(running_server, root, "pv")
        path = held(union, "pv-safe", union.first)
        assert "pv-safe" in seen(union.people["upper"])
        assert "pv-safe" not in seen(stranger) | seen(union.people["neighbour"])
        good(root.post(f"{path}/stages/exam/open"))
        assert "pv-safe" not in seen(stranger)
        good(root.put(f"{path}/publications/notice", json={"public": True}))
        assert "pv-safe" in seen(stranger)
        good(root.put(f"{path}/put-away", json={"away": True}))
        assert "pv-safe" not in seen(stranger)


def test_the_list_is_paged_searched_and_narrowed(running_server: Server) -> None:
    with running_server.client() as root:
        union = Union(running_server, root, "pg")
        for n in range(5):
            held(union, f"pg-{n}", union.second if n == 3 else union.first)
        upper = union.people["upper"]
        first = good(upper.get("/api/desk/contests", params={"limit": 2}))
        assert [one["id"] for one in first["contests"]] == ["pg-4", "pg-3"]
        assert (first["total"], first["next"], first["years"]) == (5, "pg-3", [2025])
        assert listed(upper, limit=3, after="pg-3") == ["pg-2", "pg-1", "pg-0"]
        assert listed(upper, q="单位pg-B") == ["pg-3"]
        assert listed(upper, q="PG-2") == ["pg-2"]
        assert listed(upper, year=2024) == []
        assert len(listed(upper, year=2025)) == 5
        good(root.post("/api/contests/pg-1/stages/exam/open"))
        assert listed(upper, state="open") == ["pg-1"]
        assert "pg-1" not in listed(upper, state="waiting")
        error_of(httpx.get(f"{running_server.url}/api/desk/contests"), 401, "not_signed_in")
        assert upper.get("/api/desk/contests?limit=9999").status_code == 422


def test_states_are_the_books_also_after_a_restart(tmp_path: Path) -> None:
    def state(server: Server) -> str:
        with server.client() as http:
            rows = good(http.get("/api/desk/contests"))["contests"]
            return str(rows[0]["state"])

    with Server(tmp_path / "data") as server:
        with server.client() as http:
            Cup(http, "stately")
        assert state(server) == "open"
        server.stop()
        server.start()
        assert state(server) == "open"
        with server.client() as http:
            good(http.post("/api/contests/stately/stages/semi/close"))
        assert state(server) == "closed"
