"""Everybody there is, each with a browser or a token, around one contest of one enterprise."""

from __future__ import annotations

import httpx

from support.jury import Jury
from support.people import appointed
from support.server import Server
from support.union import Union, stranger

CONTEST = "matrix"
CONTEST_ROLES = ("organiser", "scorekeeper", "jury", "supervisor", "encryption", "arbitrator")
ROLES = (
    "stranger", "judge", "neighbour", "viewer", "officer", "admin", *CONTEST_ROLES, "self",
    "superuser",
)  # fmt: skip


class World:
    """A contest that enterprise `mx-A` holds, and one client for each of `ROLES`.

    Attributes:
        ids: parameter of an address → what to put there.
        secret: a name nobody may learn who may not see its person.
    """

    secret = "机密人"

    def __init__(self, server: Server) -> None:
        self.server = server
        root = server.client()
        self.union = Union(server, root, "mx")
        self.jury = Jury(root, CONTEST)
        person = self.union.person(self.union.first, self.secret)["code"]
        wanted = {
            **{f"mx-{role}": {"contest": CONTEST, "role": role} for role in CONTEST_ROLES},
            "mx-self": {"person": person},
            "mx-host": {"contest": CONTEST, "host": self.union.first},
            "mx-superuser": {"superuser": True},
        }
        made = appointed(server, wanted)
        union = self.union.people
        self._clients: dict[str, httpx.Client] = {
            **{role: union[role] for role in ("neighbour", "viewer", "officer", "admin")},
            **{role: made[f"mx-{role}"] for role in (*CONTEST_ROLES, "self", "superuser")},
            **{role: stranger(server) for role in ("stranger", "judge")},
        }
        self.ids = {
            "$other": self.union.person(self.union.first, "另一人")["code"],
            "contest_id": CONTEST,
            "stage": "heat",
            "unit": self.union.first,
            "entry": "E1",
            "judge": "J2",
            "username": "nobody",
            "user": "user.999999",
            "/api/units/{": self.union.first,
            "/api/people/{": person,
            "purpose": "portrait",
        }
        self._first = self.jury.links["J1"]

    def client(self, role: str) -> httpx.Client:
        """The role's; judges and strangers come in anew each time."""
        http = self._clients[role]
        if role in ("stranger", "judge"):
            http.cookies.clear()
        if role == "judge":
            assert http.get(self._first).status_code == 302
        return http
