"""Everybody there is, each with a browser or a token, around one contest of one enterprise."""

from __future__ import annotations

import time

import httpx

from support.cup import good
from support.jury import Jury
from support.people import appointed
from support.server import Server
from support.union import Union, stranger

CONTEST = "matrix"
CONTEST_ROLES = ("organiser", "scorekeeper", "jury", "supervisor", "encryption", "arbitrator")
ROLES = (
    "stranger", "judge", "neighbour", "abroad", "former", "upper", "viewer", "officer", "admin",
    *CONTEST_ROLES, "self", "superuser",
)  # fmt: skip
OUTSIDE = frozenset(
    {"stranger", "judge", "neighbour", "abroad", "former", *CONTEST_ROLES} - {"organiser"}
)
"""Who may never read a name of the unit's people that is not public."""
PICTURE = b"%PDF-1.4 form\n%%EOF"


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
        other = self._elsewhere()
        organiser = {"contest": CONTEST, "role": "organiser"}
        wanted = {
            **{f"mx-{role}": {"contest": CONTEST, "role": role} for role in CONTEST_ROLES},
            "mx-self": {"person": person},
            "mx-host": {"contest": CONTEST, "host": self.union.first},
            "mx-superuser": {"superuser": True},
            "mx-former": {"unit": self.union.first, "office": "admin", **organiser},
            "mx-abroad": {"unit": other, "office": "admin"},
        }
        made = appointed(server, wanted)
        union = self.union.people
        self._clients: dict[str, httpx.Client] = {
            **{role: union[role] for role in ("neighbour", "viewer", "officer", "admin", "upper")},
            **{
                role: made[f"mx-{role}"]
                for role in (*CONTEST_ROLES, "self", "superuser", "former", "abroad")
            },
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
        good(root.delete(f"/api/units/{self.union.first}/offices/mx-former"))
        good(root.delete(f"/api/contests/{CONTEST}/roles/mx-former"))
        self.ids |= self._entered(person) | self._linked()

    def _elsewhere(self) -> str:
        """A unit of another city."""
        self.union.unit("CN-mx-far", "city", None)
        self.union.unit("mx-far-A", "enterprise", "CN-mx-far")
        return "mx-far-A"

    def _entered(self, person: str) -> dict[str, str]:
        """An application of the person with a file, and a list with the same name in it."""
        officer, path = self.union.people["officer"], f"/api/contests/{CONTEST}"
        plan = {"attachments": [{"id": "form", "title": {"zh": "报名表"}, "required": False}]}
        good(self.union.root.put(f"{path}/enrolment", json={"plan": plan, "version": 0}))
        body = {"people": [{"person": person}]}
        code: str = good(officer.post(f"{path}/applications", json=body))["id"]
        file = f"{path}/applications/{code}/attachments/form"
        good(officer.put(file, content=PICTURE))
        rows = f"姓名,单位\n{self.secret},{self.union.first}\n".encode()
        named = {"X-File-Name": "list.csv", "Content-Type": "text/csv"}
        sent = f"{path}/imports?unit={self.union.first}"
        number = good(officer.post(sent, content=rows, headers=named))["id"]
        read = f"{path}/imports/{number}"
        until = time.monotonic() + 120
        while good(officer.get(read))["phase"].endswith("ing") and time.monotonic() < until:
            time.sleep(0.05)
        return {
            "/api/contests/{contest_id}/applications/{": code,
            "/api/contests/{contest_id}/imports/{": str(number),
            "slot": "form",
            "n": str(good(officer.get(f"{read}/rows"))["rows"][0]["n"]),
        }

    def _linked(self) -> dict[str, str]:
        """A contest that feeds this one, and an announced draw."""
        root, path = self.union.root, f"/api/contests/{CONTEST}"
        source = Jury(root, "matrix-source")
        body = {"source": source.contest, "stage": "heat", "rule": {"places": 2}}
        good(root.put(f"{path}/links/L1", json=body))
        good(root.put(f"{path}/publications/entries", json={"public": True}))
        return {"link": "L1", "/api/contests/{contest_id}/public/{": "entries"}

    def client(self, role: str) -> httpx.Client:
        """The role's; judges and strangers come in anew each time."""
        http = self._clients[role]
        if role in ("stranger", "judge"):
            http.cookies.clear()
        if role == "judge":
            assert http.get(self._first).status_code == 302
        return http
