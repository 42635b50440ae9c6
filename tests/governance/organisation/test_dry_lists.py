"""Lists of units and people are looked over before they are written."""

from __future__ import annotations

import pytest

from support.cup import good
from support.server import Server
from support.union import Union

pytestmark = pytest.mark.server


def test_a_dry_list_says_what_would_come_of_it_and_changes_nothing(running_server: Server) -> None:
    with running_server.client() as root:
        union = Union(running_server, root, "dry")
        upper = union.people["upper"]
        units = [
            {"code": "dry-T", "name": "镇", "kind": "town", "parent": union.city},
            {"code": "dry-W", "name": "厂", "kind": "enterprise", "parent": "dry-T"},
            {"code": "dry-X", "name": "外", "kind": "enterprise", "parent": "NOWHERE"},
        ]
        for dry in (True, False):
            told = good(upper.post("/api/units/import", json={"units": units, "dry": dry}))
            assert (told["created"], [one["row"] for one in told["problems"]]) == (2, [2])
            there = upper.get("/api/units/dry-W").status_code
            assert there == (404 if dry else 200)
        people = [{"name": "王小明", "unit": "dry-W"}, {"name": "李", "unit": union.city}]
        body = {"unit": "dry-T", "people": people}
        for dry in (True, False):
            told = good(upper.post("/api/people/bulk", json={**body, "dry": dry}))
            assert [one["outcome"] for one in told["people"]] == ["created"]
            assert [one["row"] for one in told["problems"]] == [1]
            listed = good(upper.get("/api/people", params={"unit": "dry-W"}))["people"]
            assert len(listed) == (0 if dry else 1)
