"""A unit that moves takes its applications along: who sees them, who changes them, whose quota."""

from __future__ import annotations

import secrets
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))
from town import Town

from support.cup import error_of, good
from support.people import appointed
from support.server import Server

pytestmark = pytest.mark.server


@pytest.fixture(scope="module")
def town(running_server: Server) -> Town:
    return Town(running_server)


def test_applications_follow_their_unit(town: Town) -> None:
    new = f"N{secrets.token_hex(3)}"
    town._unit(new, "新城总工会", "city", None)  # noqa: SLF001 -- the town's own way
    old_admin, new_admin = f"old-{new}", f"new-{new}"
    admins = appointed(
        town.server,
        {
            old_admin: {"unit": town.city, "office": "admin"},
            new_admin: {"unit": new, "office": "admin"},
        },
    )
    contest = town.contest(accept="auto", quotas={"units": {town.city: 1, new: 1}})
    good(town.apply(contest, town.one, town.person(town.one, "随迁")))
    waits = good(town.apply(contest, town.two, town.person(town.two, "候补")))
    assert waits["state"] == "waitlisted"
    path = f"/api/contests/{contest}/applications"
    assert good(admins[old_admin].get(path))["total"] == 2
    unit = good(town.admin.get(f"/api/units/{town.one}"))
    move = {"version": unit["version"], "parent": new}
    good(town.admin.patch(f"/api/units/{town.one}", json=move))

    assert [one["unit"] for one in good(admins[old_admin].get(path))["applications"]] == [town.two]
    assert [one["unit"] for one in good(admins[new_admin].get(path))["applications"]] == [town.one]
    assert good(town.admin.get(f"{path}?unit={new}"))["total"] == 1
    assert good(town.admin.get(f"{path}?unit={town.city}"))["total"] == 1
    withdrawal = {"reason": "withdrawn"}
    error_of(
        admins[old_admin].post(f"{path}/A0001/withdraw", json=withdrawal),
        404,
        "application_unknown",
    )
    # The old city's place is free: the next who waits there has it, the new one's is taken.
    rooms = good(town.admin.get(f"/api/contests/{contest}/enrolment/quota"))["rooms"]
    assert {room["of"]: room["taken"] for room in rooms} == {new: 1}
    third = good(town.apply(contest, town.two, town.person(town.two, "后来")))
    assert (town.states(contest)["A0002"], third["state"]) == ("accepted", "waitlisted")
    good(admins[new_admin].post(f"{path}/A0001/withdraw", json=withdrawal))
