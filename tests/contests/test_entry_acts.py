"""Acts on many entries, and looking entries up."""

from __future__ import annotations

from typing import Any

import httpx
import pytest

from support.cup import Cup, error_of, good
from support.server import Server

pytestmark = pytest.mark.server


def standings(http: httpx.Client, cup: Cup) -> dict[str, str]:
    rows = good(http.get(f"/api/contests/{cup.contest}/entries"))
    return {one["entry"]: one["standing"] for one in rows}


def acts(verb: str, *entries: str) -> dict[str, Any]:
    return {"acts": [{"entry": one, "act": verb, "reason": "absent"} for one in entries]}


def test_each_act_has_its_own_outcome_and_can_be_taken_back(running_server: Server) -> None:
    with running_server.client() as http:
        cup = Cup(http, "many")
        path = f"/api/contests/{cup.contest}/entries/acts"
        good(http.post(path, json=acts("disqualify", "E2")))
        told = good(http.post(path, json=acts("withdraw", "E1", "NOBODY", "E3")))
        assert (told["done"], told["refused"]) == (2, 1)
        assert [one["was"] for one in told["results"]] == ["ok", None, "ok"]
        assert told["results"][1]["error"]["code"] == "entry_unknown"
        assert [bool(one["seq"]) for one in told["results"]] == [True, False, True]
        again = good(http.post(path, json=acts("withdraw", "E1")))
        assert (again["done"], again["refused"]) == (0, 0)
        before = standings(http, cup)
        assert (before["E1"], before["E2"]) == ("withdrawn", "disqualified")
        told = good(http.post(path, json=acts("reinstate", "E1", "E2", "E3")))
        assert set(standings(http, cup).values()) == {"ok"}
        verbs = {"withdrawn": "withdraw", "disqualified": "disqualify"}
        back = [
            {"entry": one["entry"], "act": verbs[one["was"]], "reason": "correction"}
            for one in told["results"]
        ]
        good(http.post(path, json={"acts": back}))
        assert standings(http, cup) == before
        error_of(http.post(path, json=acts("withdraw", "E1", "E1")), 422, "invalid")


def test_entries_are_looked_up_by_every_word(running_server: Server) -> None:
    with running_server.client() as http:
        Cup(http, "look")
        path = "/api/contests/look/entries"
        rows = [
            {
                "entry": f"F{n:03d}",
                "name": f"{'李王'[n % 2]}明{n}",
                "unit": "U1",
                "unit_name": "一厂",
            }
            for n in range(40)
        ]
        good(http.post(path, json={"entries": rows}))

        def found(**asked: Any) -> list[str]:
            return [one["entry"] for one in good(http.get(path, params=asked))]

        assert found(q="李 F00") == ["F000", "F002", "F004", "F006", "F008"]
        assert found(q="一厂 王明1", limit=2) == ["F001", "F011"]
        assert found(q="没有") == []
        assert len(found()) == 43
