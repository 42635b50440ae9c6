"""Units: made, imported, moved, closed; offices take effect at once."""

from __future__ import annotations

from itertools import pairwise

import pytest

from support.cup import error_of, good
from support.people import appointed
from support.server import Server
from support.union import Union

pytestmark = pytest.mark.server


@pytest.fixture(scope="module")
def union(running_server: Server) -> Union:
    return Union(running_server, running_server.client(), "un")


def test_an_administrator_sees_and_grows_the_own_subtree_only(union: Union) -> None:
    admin = union.people["admin"]
    body = {"code": "un-A1", "name": "一车间", "kind": "section", "parent": union.first}
    made = good(admin.post("/api/units", json=body))
    assert [one["code"] for one in made["above"]] == [union.city, union.first]
    assert made["rights"] == ["view", "enrol", "manage"]
    error_of(admin.post("/api/units", json=body), 409, "unit_exists")
    error_of(admin.post("/api/units", json={**body, "parent": union.second}), 404, "unit_unknown")
    error_of(admin.post("/api/units", json={**body, "parent": None}), 403, "not_allowed")
    listed = good(admin.get("/api/units"))["units"]
    assert [one["code"] for one in listed] == [union.first, "un-A1"]
    found = good(union.people["upper"].get("/api/units?q=车间"))["units"]
    assert [one["code"] for one in found] == ["un-A1"]


def test_pages_follow_the_tree(union: Union) -> None:
    rows = [
        {"code": f"un-p{n}", "name": f"部{n}", "kind": "section", "parent": union.second}
        for n in range(25)
    ]
    good(union.root.post("/api/units/import", json={"units": rows}))
    seen, after = [], ""
    while after is not None:
        page = good(
            union.root.get(f"/api/units?under={union.second}&kind=section&limit=10&after={after}")
        )
        seen += [one["code"] for one in page["units"]]
        after = page["next"]
    assert seen == sorted(one["code"] for one in rows)


def test_a_list_of_units_in_any_order(union: Union) -> None:
    rows = [
        {"code": "un-x1", "name": "班组", "kind": "section", "parent": "un-x"},
        {"code": "un-x", "name": "分厂", "kind": "enterprise", "parent": union.first},
        {"code": "un-x", "name": "分厂", "kind": "enterprise", "parent": union.first},
        {"code": "un-y", "name": "别处", "kind": "enterprise", "parent": union.second},
        {"code": "un-l1", "name": "环", "kind": "section", "parent": "un-l2"},
        {"code": "un-l2", "name": "环", "kind": "section", "parent": "un-l1"},
    ]
    done = good(union.people["admin"].post("/api/units/import", json={"units": rows}))
    assert (done["created"], done["changed"], done["unchanged"]) == (2, 0, 0)
    assert {one["row"]: one["code"] for one in done["problems"]} == {
        2: "row_twice",
        3: "parent_unknown",
        4: "parent_unknown",
        5: "parent_unknown",
    }
    again = good(union.people["admin"].post("/api/units/import", json={"units": rows[:2]}))
    assert (again["created"], again["unchanged"]) == (0, 2)


def test_a_move_takes_people_and_rights_along(union: Union) -> None:
    union.unit("un-m", "section", union.first)
    union.unit("un-m1", "section", "un-m")
    person = union.person("un-m1", "随行")["code"]
    good(union.people["admin"].get(f"/api/people/{person}"))
    seen = good(union.root.get("/api/units/un-m"))
    move = {"version": seen["version"], "parent": union.second}
    error_of(union.people["admin"].patch("/api/units/un-m", json=move), 404, "unit_unknown")
    moved = good(union.people["upper"].patch("/api/units/un-m", json=move))
    assert moved["path"] == f"/{union.city}/{union.second}/un-m/"
    assert moved["people_below"] == 1
    error_of(union.people["upper"].patch("/api/units/un-m", json=move), 409, "changed_meanwhile")
    error_of(union.people["admin"].get(f"/api/people/{person}"), 404, "person_unknown")
    good(union.people["neighbour"].get(f"/api/people/{person}"))
    # So does what was done with its people: the log is read where the unit stands now.
    acts = good(union.people["neighbour"].get("/api/audit?operation=createPerson"))["acts"]
    assert f"person {person}" in {one["subject"] for one in acts}
    acts = good(union.people["admin"].get("/api/audit?operation=createPerson"))["acts"]
    assert f"person {person}" not in {one["subject"] for one in acts}
    below = {"version": moved["version"], "parent": "un-m1"}
    error_of(union.people["upper"].patch("/api/units/un-m", json=below), 409, "unit_below_itself")


def test_closed_when_empty(union: Union) -> None:
    unit = union.unit("un-c", "section", union.first)
    union.person("un-c", "在编")
    close = {"version": unit["version"], "closed": True}
    admin = union.people["admin"]
    error_of(admin.patch("/api/units/un-c", json=close), 409, "unit_inhabited")
    union.unit("un-d", "section", union.first)
    closed = good(admin.patch("/api/units/un-d", json=close))
    assert closed["closed"] is True
    error_of(admin.post("/api/people", json={"name": "新人", "unit": "un-d"}), 422, "unit_closed")
    body = {"code": "un-d1", "name": "x", "kind": "section", "parent": "un-d"}
    error_of(admin.post("/api/units", json=body), 409, "unit_closed")


def test_an_office_taken_while_its_page_is_open_ends_at_once(
    running_server: Server, union: Union
) -> None:
    clerk = union.office(running_server, "un-clerk", union.first, "officer")
    path = f"/api/units/{union.first}/offices/un-clerk"
    good(clerk.get(f"/api/units/{union.first}"))
    good(clerk.post("/api/people", json={"name": "先到", "unit": union.first}))
    good(union.people["admin"].put(path, json={"role": "viewer"}))
    late = {"name": "后到", "unit": union.first}
    error_of(clerk.post("/api/people", json=late), 403, "not_allowed")
    assert union.people["admin"].delete(path).status_code == 204
    error_of(clerk.get(f"/api/units/{union.first}"), 404, "unit_unknown")
    assert good(clerk.get("/api/people"))["people"] == []
    error_of(union.people["admin"].delete(path), 404, "office_unknown")
    wrong = union.people["admin"].put(path + "x", json={"role": "viewer"})
    error_of(wrong, 404, "account_unknown")


def test_offices_are_listed_with_those_above(union: Union) -> None:
    rows = good(union.people["admin"].get(f"/api/units/{union.first}/offices"))
    roles = {one["username"]: (one["role"], one["inherited"]) for one in rows}
    assert roles["un-admin"] == ("admin", False)
    assert roles["un-upper"] == ("admin", True)
    error_of(union.people["viewer"].get(f"/api/units/{union.first}/offices"), 403, "not_allowed")


def test_trades_by_code_and_name(union: Union) -> None:
    rows = good(union.root.get("/api/trades?q=机器人"))
    assert "6-31-01-10" in {one["code"] for one in rows}
    assert good(union.root.get("/api/trades?q=6-31-01-10"))[0]["name"] == "工业机器人系统运维员"


def test_a_move_is_refused_if_what_is_below_would_stand_too_deep(union: Union) -> None:
    long = [f"un-{n}{'x' * 60}" for n in range(8)]
    union.unit(long[0], "section", union.first)
    for above, code in pairwise(long):
        union.unit(code, "section", above)
    union.unit("un-short", "section", union.second)
    union.unit("un-deep" + "y" * 57, "section", "un-short")
    seen = good(union.root.get("/api/units/un-short"))
    move = {"version": seen["version"], "parent": long[7]}
    # The unit itself would fit, the one below it would not.
    error_of(union.root.patch("/api/units/un-short", json=move), 422, "tree_too_deep")
    assert good(union.root.get("/api/units/un-short"))["parent"] == union.second


def test_a_user_name_does_not_tell_whose_it_is(running_server: Server, union: Union) -> None:
    person = union.person(union.second, "隔壁老王")
    appointed(running_server, {"un-next": {"person": person["code"]}})
    path = f"/api/units/{union.first}/offices"
    given = union.people["admin"].put(f"{path}/un-next", json={"role": "viewer"})
    assert good(given)["name"] == ""
    for who, told in (("admin", ""), ("upper", "隔壁老王")):
        rows = good(union.people[who].get(path))
        assert {one["username"]: one["name"] for one in rows}["un-next"] == told
    assert union.people["admin"].delete(f"{path}/un-next").status_code == 204
