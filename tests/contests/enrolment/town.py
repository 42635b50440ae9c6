"""A city with two works, their officers, and a contest; what the tests of enrolment start from."""

from __future__ import annotations

import secrets
import time
from collections.abc import Callable
from typing import Any
from urllib.parse import quote

import httpx

from support.cup import RULES, good
from support.people import appointed
from support.server import Server

ORDER = ("7", "9", "10", "5", "8", "4", "2", "1", "6", "3", "7", "9", "10", "5", "8", "4", "2")


def id_number(n: int, *, born: str = "19900101") -> str:
    """A valid identity number, another for each `n`."""
    first = f"330304{born}{n % 1000:03d}"
    total = sum(int(digit) * int(weight) for digit, weight in zip(first, ORDER, strict=True))
    return first + "10X98765432"[total % 11]


class Town:
    """Units `CN/T/W1, W2` with an officer each, and contests made on demand.

    Attributes:
        admin: the administrator's client; officers: unit → its officer's client.
    """

    def __init__(self, server: Server) -> None:
        self.server = server
        self.made = 0
        self.tag = secrets.token_hex(3)
        self.admin = server.client()
        self.city, self.one, self.two = (f"{name}{self.tag}" for name in ("T", "W1", "W2"))
        self._unit(self.city, "某市总工会", "city", None)
        self._unit(self.one, "第一机床厂", "enterprise", self.city)
        self._unit(self.two, "第二纺织厂", "enterprise", self.city)
        offices = {unit: {"unit": unit, "office": "officer"} for unit in (self.one, self.two)}
        names = ("worker", "colleague", "third")
        nobody: dict[str, dict[str, str]] = {f"{name}-{self.tag}": {} for name in names}
        self.clients = appointed(server, {**offices, **nobody})
        self.officers = {unit: self.clients[unit] for unit in offices}

    def _unit(self, code: str, name: str, kind: str, parent: str | None) -> None:
        body = {"code": code, "name": name, "kind": kind, "parent": parent}
        good(self.admin.post("/api/units", json=body))

    def contest(self, **plan: Any) -> str:
        """A contest with this plan; its id."""
        contest = f"c-{secrets.token_hex(4)}"
        good(self.admin.post("/api/contests", json={"id": contest, "title": {"zh": "技能赛"}}))
        good(self.admin.put(f"/api/contests/{contest}/rulebook", content=RULES))
        good(
            self.admin.put(f"/api/contests/{contest}/enrolment", json={"plan": plan, "version": 0})
        )
        return contest

    def person(self, unit: str, name: str, **more: Any) -> str:
        """A person of a unit; the code."""
        self.made += 1
        body = {"name": name, "unit": unit, "phone": f"1380001{self.made:04d}", **more}
        made: str = good(self.admin.post("/api/people", json=body))["code"]
        return made

    def apply(self, contest: str, unit: str, person: str, **more: Any) -> httpx.Response:
        """Apply for somebody, handed in at once, as the unit's officer."""
        body = {"people": [{"person": person}], "submit": True, **more}
        return self.officers[unit].post(f"/api/contests/{contest}/applications", json=body)

    def states(self, contest: str) -> dict[str, str]:
        """Application → state."""
        page = good(self.admin.get(f"/api/contests/{contest}/applications?limit=200"))
        return {one["id"]: one["state"] for one in page["applications"]}

    def entries(self, contest: str) -> dict[str, dict[str, Any]]:
        """What the ledger knows of."""
        rows = good(self.admin.get(f"/api/contests/{contest}/entries"))
        return {row["entry"]: row for row in rows}

    def send(
        self, contest: str, body: bytes, *, unit: str = "", name: str = "list.xlsx"
    ) -> httpx.Response:
        """Send a list in as the unit's officer."""
        unit = unit or self.one
        return self.officers[unit].post(
            f"/api/contests/{contest}/imports?unit={unit}",
            content=body,
            headers={"X-File-Name": quote(name), "Content-Type": "application/octet-stream"},
        )

    def read(self, contest: str, body: bytes, **more: Any) -> dict[str, Any]:
        """Send a list in and wait until it has been read."""
        job = good(self.send(contest, body, **more))
        return self.wait(contest, job["id"], more.get("unit", ""))

    def wait(self, contest: str, number: int, unit: str = "") -> dict[str, Any]:
        """The import once the worker is done with it."""
        http = self.officers[unit or self.one]
        return eventually(
            lambda: good(http.get(f"/api/contests/{contest}/imports/{number}")),
            lambda job: not job["phase"].endswith("ing"),
        )

    def rows(self, contest: str, number: int, state: str = "") -> list[dict[str, Any]]:
        """Rows of an import."""
        path = f"/api/contests/{contest}/imports/{number}/rows?limit=200&state={state}"
        rows: list[dict[str, Any]] = good(self.officers[self.one].get(path))["rows"]
        return rows

    def act(self, contest: str, number: int, act: str) -> dict[str, Any]:
        """Write or undo an import and wait for the end of it."""
        path = f"/api/contests/{contest}/imports/{number}/{act}"
        body = {"json": {"consent": True}} if act == "apply" else {}
        good(self.officers[self.one].post(path, **body))
        return self.wait(contest, number)


def eventually(
    read: Callable[[], dict[str, Any]], done: Callable[[dict[str, Any]], bool]
) -> dict[str, Any]:
    """What is read once it is as it should be."""
    until = time.monotonic() + 90
    while time.monotonic() < until:
        found = read()
        if done(found):
            return found
        time.sleep(0.05)
    raise AssertionError(found)
