"""A city's union with two enterprises, as its administrators set it up."""

from __future__ import annotations

from typing import Any

import httpx

from leitai.governance.organisation.id_numbers import check_character
from support.clients import open_client
from support.cup import good
from support.people import appointed
from support.server import Server


def id_number(order: int, born: str = "19900307", region: str = "330302") -> str:
    """An identity number that could be one; `order` is odd for men."""
    first = f"{region}{born}{order:03d}"
    return first + check_character(first)


class Union:
    """City `CN-{name}` with enterprises `{name}-A` and `{name}-B`, and who works for them.

    Attributes:
        city, first, second: codes of the units.
        people: role → client; `admin`, `officer`, `viewer` of the first enterprise, `neighbour`
            is admin of the second, `upper` of the city.
    """

    def __init__(self, server: Server, root: httpx.Client, name: str) -> None:
        self.root = root
        self.name = name
        self.city, self.first, self.second = f"CN-{name}", f"{name}-A", f"{name}-B"
        self.unit(self.city, "city", None)
        self.unit(self.first, "enterprise", self.city)
        self.unit(self.second, "enterprise", self.city)
        offices = {
            "admin": (self.first, "admin"),
            "officer": (self.first, "officer"),
            "viewer": (self.first, "viewer"),
            "neighbour": (self.second, "admin"),
            "upper": (self.city, "admin"),
        }
        made = appointed(
            server,
            {f"{name}-{role}": {"unit": u, "office": o} for role, (u, o) in offices.items()},
        )
        self.people = {role: made[f"{name}-{role}"] for role in offices}

    def unit(self, code: str, kind: str, parent: str | None) -> Any:
        """A new unit."""
        body = {"code": code, "name": f"单位{code}", "kind": kind, "parent": parent}
        return good(self.root.post("/api/units", json=body))

    def office(self, server: Server, username: str, unit: str, role: str) -> httpx.Client:
        """A client of a new account that has an office."""
        return appointed(server, {username: {"unit": unit, "office": role}})[username]

    def person(self, unit: str, name: str = "王小明", **more: Any) -> Any:
        """Somebody new."""
        body = {"name": name, "unit": unit, **more}
        return good(self.root.post("/api/people", json=body))


def stranger(server: Server) -> httpx.Client:
    """Somebody who is not signed in."""
    return open_client(server.url, {"sec-fetch-site": "same-origin"})
