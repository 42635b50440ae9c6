"""Everybody there is, each with a browser or a token, around the contests of one enterprise."""

from __future__ import annotations

from typing import Any

import httpx

from support.cup import good
from support.people import appointed
from support.scenes import Scene
from support.scenes_day import Blind, Day, Opening, Signing
from support.scenes_marked import Awarded, Closed, Referee, Shown
from support.scenes_people import Campaign, Matrix, Team
from support.server import Server
from support.union import Union, stranger

CONTEST_ROLES = ("organiser", "scorekeeper", "jury", "supervisor", "encryption", "arbitrator")
ROLES = (
    "stranger", "judge", "neighbour", "abroad", "former", "upper", "viewer", "officer", "admin",
    *CONTEST_ROLES, "self", "superuser",
)  # fmt: skip
OUTSIDE = frozenset(
    {"stranger", "judge", "neighbour", "abroad", "former", *CONTEST_ROLES} - {"organiser"}
)
"""Who may never read a name of the unit's people that is not public."""
COMMON = "matrix"
SCENES = (
    "referee",
    "shown",
    "closed",
    "awarded",
    "day",
    "blind",
    "opening",
    "signing",
    "team",
    "campaign",
)
CONTESTS = (
    COMMON, *(f"mx-{name}" for name in SCENES), "mx-finished", "mx-ended",
)  # fmt: skip


class World:
    """Contests that enterprise `mx-A` holds, and one client for each of `ROLES`.

    Attributes:
        secret: a name nobody may learn who may not see its person.
        scenes: name → contest with what is there; `matrix` is the common one.
    """

    secret = "机密人"

    def __init__(self, server: Server) -> None:
        self.server = server
        root = server.client()
        self.union = Union(server, root, "mx")
        person = self.union.person(self.union.first, self.secret)["code"]
        self._clients = self._everybody(person)
        matrix = Matrix(self.union, COMMON, person, self.secret)
        self.scenes: dict[str, Scene] = {
            COMMON: matrix,
            "shown": Shown(root),
            "closed": Closed(root),
            "awarded": Awarded(root),
            "day": Day(root, self._clients),
            "blind": Blind(root, self._clients),
            "opening": Opening(root, self._clients),
            "signing": Signing(root),
            "team": Team(self.union),
            "campaign": Campaign(self.union),
            "referee": Referee(root),  # last: its kernels are made ready meanwhile
        }
        self._own = matrix.own
        matrix.feed("mx-finished")
        self._belong(root)

    def _everybody(self, person: str) -> dict[str, httpx.Client]:
        """A client of every role."""
        union = self.union
        union.unit("CN-mx-far", "city", None)
        union.unit("mx-far-A", "enterprise", "CN-mx-far")
        former = {"unit": union.first, "office": "admin", "role": "organiser"}
        wanted: dict[str, dict[str, Any]] = {
            **{f"mx-{role}": {"contests": CONTESTS, "role": role} for role in CONTEST_ROLES},
            "mx-self": {"person": person},
            "mx-spare": {},
            "mx-superuser": {"superuser": True},
            "mx-former": {**former, "contests": CONTESTS},
            "mx-abroad": {"unit": "mx-far-A", "office": "admin"},
        }
        made = appointed(self.server, wanted)
        return {
            **union.people,
            **{name.removeprefix("mx-"): client for name, client in made.items()},
            **{role: stranger(self.server) for role in ("stranger", "judge")},
        }

    def _belong(self, root: httpx.Client) -> None:
        """The contests are the unit's, and the former organiser is nobody any more."""
        for contest in CONTESTS:
            path = f"/api/contests/{contest}"
            profile = good(root.get(f"{path}/profile"))
            unit = {"unit": self.union.first, "version": profile["version"]}
            good(root.patch(f"{path}/profile", json=unit))
            good(root.delete(f"{path}/roles/mx-former"))
        good(root.delete(f"/api/units/{self.union.first}/offices/mx-former"))

    def ids(self, operation: str, scene: str) -> dict[str, Any]:
        """What a call of the operation is about; made for it, where it changes something."""
        here = self.scenes[scene]
        maker = here.makers.get(operation)
        return {**self.scenes[COMMON].ids, **here.ids, **(maker() if maker else {})}

    def again(self, operation: str, scene: str) -> bool:
        """Whether each call that is served is about something else."""
        here = self.scenes[scene]
        return operation in here.makers and operation not in here.once

    def ids_of(self, role: str, ids: dict[str, Any]) -> dict[str, Any]:
        """The same for a role: the person asks about the own data."""
        return {**ids, **self._own} if role == "self" else ids

    def raw(self, operation: str, scene: str) -> tuple[bytes, str]:
        """A body that is not JSON, and its type."""
        return self.scenes[scene].raws.get(operation, (b"x", ""))

    def client(self, role: str, scene: str = COMMON) -> httpx.Client:
        """The role's, come in anew."""
        http = self._clients[role]
        http.cookies.clear()
        if role == "judge":
            link = self.scenes[scene].link or self.scenes[COMMON].link
            assert http.get(link).status_code == 302
        return http
