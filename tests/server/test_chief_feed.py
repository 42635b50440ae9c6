"""The chief judge's room on a real server: who comes in, and what a judge at work leaves there."""

from __future__ import annotations

import time
from typing import Any

import httpx
import pytest

from support.clients import open_client
from support.cup import Cup, error_of, good
from support.people import account, appoint
from support.server import Server

pytestmark = pytest.mark.server


def room(http: httpx.Client, cup: Cup) -> Any:
    return good(http.get(f"{cup.path}/board", params={"view": "chief", "stage": "semi"}))


def test_officials_see_it_and_judges_do_not(running_server: Server) -> None:
    with running_server.client() as http:
        cup = Cup(http, "chief-doors")
        board = f"{cup.path}/board?view=chief"
        judge = open_client(running_server.url)
        judge.get(cup.links["J1"])
        assert judge.get(f"{cup.path}/form").status_code == 200
        error_of(judge.get(board), 403, "forbidden")
        error_of(open_client(running_server.url).get(board), 403, "forbidden")
        for role, allowed in (
            ("supervisor", True),
            ("scorekeeper", False),  # enters marks and sees no results
            ("encryption", False),
        ):
            person = account(running_server, f"chief-{role}")
            appoint(http, cup.contest, f"chief-{role}", role)
            if allowed:
                assert room(person, cup)["view"] == "chief"
            else:
                error_of(person.get(board), 403, "forbidden")


def test_a_mark_is_told_and_so_is_who_reads_the_form(running_server: Server) -> None:
    with running_server.client() as http:
        cup = Cup(http, "chief-live")
        before = time.time_ns() // 1000
        assert {one["id"]: one["seen_at"] for one in room(http, cup)["judges"]} == {
            "J1": None,
            "J2": None,
        }
        judge = open_client(running_server.url)
        judge.get(cup.links["J1"])
        good(judge.get(f"{cup.path}/form"))
        seq = good(cup.put("m1", cup.mark("J2", "E1", "7")))["seq"]
        asked = {"view": "chief", "stage": "semi"}
        until = time.monotonic() + 10
        found = room(http, cup)
        while found["ledger"] < seq or found["rows"]["E1"]["forms"]["J2"] != "c":
            assert time.monotonic() < until, asked
            time.sleep(0.05)
            found = room(http, cup)
    assert found["progress"] == {"given": 1, "expected": 6}
    assert found["rows"]["E1"]["forms"] == {"J1": "n", "J2": "c"}
    assert found["rows"]["E1"]["name"] == "选手1"
    seen = {one["id"]: one["seen_at"] for one in found["judges"]}
    assert seen["J1"] >= before
    assert seen["J2"] >= before
    assert found["next"] == "close"
    assert found["tiles"]["progress"]["rows"][1]["given"] == 1
