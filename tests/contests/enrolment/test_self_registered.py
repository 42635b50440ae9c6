"""Who says of themselves who they are: nobody takes it for true before the union has confirmed."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import httpx
import pytest

sys.path.insert(0, str(Path(__file__).parent))
from books import book
from town import Town, id_number

from support.cup import error_of, good
from support.people import appointed
from support.server import Server
from support.visitors import PASSWORD, browser, secret_of

pytestmark = pytest.mark.server
PHONE = "13911112222"


@pytest.fixture(scope="module")
def town(running_server: Server) -> Town:
    return Town(running_server)


def newcomer(town: Town, name: str) -> httpx.Client:
    return appointed(town.server, {f"{name}-{town.tag}": {}})[f"{name}-{town.tag}"]


def say(http: httpx.Client, town: Town, contest: str, **who: Any) -> Any:
    body = {"unit": town.one, **who}
    return good(http.put(f"/api/contests/{contest}/enrolment/me", json=body))


def numbers(http: httpx.Client, person: str) -> Any:
    return good(http.post(f"/api/people/{person}/unmask", json={"reason": "verify"}))


def test_a_namesake_with_an_account_never_gets_the_numbers_of_a_list(town: Town) -> None:
    thief = newcomer(town, "thief")
    claimed = say(thief, town, town.contest(), name="王真", phone="")
    row = {"name": "王真", "unit": town.one, "phone": PHONE, "id_number": id_number(1)}
    officer = town.officers[town.one]
    body = {"unit": town.one, "people": [row]}
    (done,) = good(officer.post("/api/people/bulk", json=body))["people"]
    assert (done["outcome"], done["namesake"]) == ("created", claimed["person"])
    assert done["code"] != claimed["person"]
    assert numbers(thief, claimed["person"]) == {"phone": "", "id_number": ""}
    (again,) = good(officer.post("/api/people/bulk", json=body))["people"]
    assert (again["outcome"], again["code"]) == ("unchanged", done["code"])
    card = good(officer.get(f"/api/people/{claimed['person']}"))
    assert (card["unconfirmed"], card["namesakes"]) == (True, [done["code"]])
    listed = good(officer.get("/api/people?unconfirmed=true&q=王真"))
    assert [one["code"] for one in listed["people"]] == [claimed["person"]]


def test_neither_by_a_workbook_nor_by_its_key(town: Town) -> None:
    contest = town.contest()
    thief = newcomer(town, "keythief")
    claimed = say(thief, town, contest, name="孙钥", phone="")
    good(thief.post(f"/api/contests/{contest}/applications", json={"key": "007", "submit": True}))
    rows = [["孙钥", "007", PHONE, id_number(3)]]
    job = town.read(contest, book(rows, ("姓名", "工号", "手机", "身份证号")))
    (row,) = town.rows(contest, job["id"])
    assert {"code": "namesake_account", "level": "note"}.items() <= row["flags"][0].items()
    town.act(contest, job["id"], "apply")
    assert numbers(thief, claimed["person"]) == {"phone": "", "id_number": ""}


def test_a_claimed_number_does_not_stand_in_the_unions_way(town: Town) -> None:
    number = id_number(5)
    contest = town.contest()
    thief = newcomer(town, "claimant")
    claimed = say(thief, town, contest, name="赵占", id_number=number)
    officer = town.officers[town.one]
    body = {"name": "赵真", "unit": town.one, "id_number": number}
    made = good(officer.post("/api/people", json=body))
    assert made["code"] != claimed["person"]
    path = f"/api/people/{claimed['person']}"
    card = good(officer.get(path))
    confirm = {"version": card["version"]}
    error_of(officer.post(f"{path}/confirm", json=confirm), 409, "person_twice")
    error_of(thief.post(f"{path}/confirm", json=confirm), 404, "unit_unknown")
    error_of(
        town.admin.post(
            f"/api/people/{made['code']}/merge",
            json={"into": claimed["person"], "version": made["version"]},
        ),
        409,
        "person_unconfirmed",
    )


def test_merged_into_the_unions_row_the_application_goes_on(town: Town) -> None:
    contest = town.contest(accept="auto")
    http = newcomer(town, "double")
    mine = say(http, town, contest, name="周双")["person"]
    made = good(http.post(f"/api/contests/{contest}/applications", json={"submit": True}))
    assert made["state"] == "submitted"
    known = town.person(town.one, "周双")
    version = good(town.admin.get(f"/api/people/{mine}"))["version"]
    merge = {"into": known, "version": version}
    good(town.admin.post(f"/api/people/{mine}/merge", json=merge))
    assert town.states(contest)[made["id"]] == "accepted"


def test_confirmed_the_owner_changes_the_telephone_only(town: Town) -> None:
    contest = town.contest()
    http = newcomer(town, "honest")
    mine = say(http, town, contest, name="钱诚", grade=2, id_number=id_number(7))
    assert mine["unconfirmed"] is True
    assert say(http, town, contest, name="钱诚", grade=3)["grade"] == 3
    path = f"/api/people/{mine['person']}"
    officer = town.officers[town.one]
    version = good(officer.get(path))["version"]
    card = good(officer.post(f"{path}/confirm", json={"version": version}))
    assert card["unconfirmed"] is False
    error_of(officer.post(f"{path}/confirm", json={"version": version}), 409, "changed_meanwhile")
    me = f"/api/contests/{contest}/enrolment/me"
    error = error_of(
        http.put(me, json={"name": "钱诚", "unit": town.one, "grade": 8}), 409, "held_by_union"
    )
    assert error["params"]["fields"] == ["grade"]
    for change in ({"grade": 8}, {"born": "1999-01-01"}, {"name": "钱"}, {"trade": "6-31-01-10"}):
        edit = {"version": card["version"], **change}
        error_of(http.patch(path, json=edit), 409, "held_by_union")
    changed = good(http.patch(path, json={"version": card["version"], "phone": PHONE}))
    assert changed["phone"] == "139****2222"
    same = {"name": "钱诚", "unit": town.one, "grade": 3, "phone": "13911113333"}
    assert good(http.put(me, json=same))["phone"] == "139****3333"
    good(officer.patch(path, json={"version": good(http.get(path))["version"], "grade": 4}))
    # The number is the person's now: the union's list finds the row by it.
    row = {"name": "钱诚", "unit": town.one, "id_number": id_number(7)}
    done = good(officer.post("/api/people/bulk", json={"unit": town.one, "people": [row]}))
    assert done["people"][0]["code"] == mine["person"]


def test_people_invited_by_the_union_are_found_by_the_same_list_again(town: Town) -> None:
    person = town.person(town.one, "李邀", phone="13700001111")
    officer = town.officers[town.one]
    path = f"/api/units/{town.one}/invitations"
    secret = secret_of(good(town.admin.post(path, json={"person": person})))
    with browser(town.server) as own:
        body = {"secret": secret, "username": f"li-{town.tag}", "password": PASSWORD}
        good(own.post("/api/auth/link/accept", json=body))
    rows = [{"name": "李邀", "unit": town.one, "phone": "13700001111"}]
    done = good(officer.post("/api/people/bulk", json={"unit": town.one, "people": rows}))
    assert [one["outcome"] for one in done["people"]] == ["unchanged"]
