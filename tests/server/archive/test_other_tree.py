"""An archive in an installation whose units stand elsewhere: new ones come below theirs there."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import httpx
import pytest

from support.cup import Cup, good
from support.people import appointed, leitai
from support.server import Server

pytestmark = pytest.mark.server


def tree(http: httpx.Client, *units: tuple[str, str | None]) -> None:
    for code, parent in units:
        unit = {"code": code, "name": f"单位{code}", "kind": "enterprise", "parent": parent}
        good(http.post("/api/units", json=unit))


def test_people_and_units_are_found_where_they_stand_here(
    running_server: Server, tmp_path: Path
) -> None:
    with running_server.client() as http:
        tree(http, ("T", None), ("W1", "T"), ("DEEP", "W1"))
        cup = Cup(http, "moved")
        person = good(http.post("/api/people", json={"name": "欧阳晓晓", "unit": "DEEP"}))["code"]
        good(http.put(f"{cup.path}/enrolment", json={"plan": {}, "version": 0}))
        body = {"unit": "DEEP", "people": [{"person": person}], "submit": True}
        good(http.post(f"{cup.path}/applications", json=body))
        archive = tmp_path / "moved.leitai-archive"
        archive.write_bytes(http.get(f"{cup.path}/archive").content)
        key = str(good(http.get(f"{cup.path}/checkpoint"))["key"])
    other = Server(tmp_path / "data").start()
    with other.client() as root:
        tree(root, ("R", None), ("T", "R"), ("W1", "T"))
    other.stop()
    leitai(other, "import", str(archive), "--key", key)
    with other:
        officers = appointed(
            other, {f"of-{unit}": {"unit": unit, "office": "admin"} for unit in ("R", "T", "W1")}
        )
        for officer in officers.values():
            assert found(officer, "欧阳晓晓") == [person]
            assert found(officer, "晓晓") == [person]
            assert good(officer.get("/api/units/DEEP"))["parent"] == "W1"


def found(http: httpx.Client, name: str) -> list[Any]:
    people = good(http.get("/api/people", params={"q": name}))["people"]
    return [one["code"] for one in people]
