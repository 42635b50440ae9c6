"""The log of acts: who did what, for those in charge, without personal data."""

from __future__ import annotations

import pytest

from support.cup import Cup, error_of, good
from support.people import appointed
from support.server import Server
from support.union import Union
from support.visitors import browser

pytestmark = pytest.mark.server


@pytest.fixture(scope="module")
def union(running_server: Server) -> Union:
    return Union(running_server, running_server.client(), "au")


def test_acts_are_read_by_those_in_charge_of_the_unit(union: Union) -> None:
    person = union.person(union.first, "李雪琴", phone="13512345678")
    officer, admin = union.people["officer"], union.people["admin"]
    edit = {"version": person["version"], "grade": 5}
    good(officer.patch(f"/api/people/{person['code']}", json=edit))
    listed = admin.get("/api/audit?operation=editPerson")
    (row,) = good(listed)["acts"]
    assert (row["username"], row["unit"], row["outcome"]) == ("au-officer", union.first, 200)
    assert row["subject"] == f"person {person['code']}"
    everything = union.root.get("/api/audit?limit=200").text
    assert "李雪琴" not in everything
    assert "13512345678" not in everything
    assert good(union.people["neighbour"].get("/api/audit?operation=editPerson"))["acts"] == []
    assert good(union.people["upper"].get("/api/audit?operation=editPerson"))["acts"] == [row]
    error_of(officer.get("/api/audit"), 403, "not_allowed")
    there = union.people["neighbour"].get(f"/api/audit?unit={union.first}")
    error_of(there, 404, "unit_unknown")


def test_pages_of_the_log(union: Union) -> None:
    for n in range(5):
        union.person(union.second, f"众{n}")
    seen: list[int] = []
    after = ""
    while True:
        page = good(union.root.get(f"/api/audit?operation=createPerson&limit=2{after}"))
        seen += [one["id"] for one in page["acts"]]
        if page["next"] is None:
            break
        after = f"&after={page['next']}"
    assert len(seen) == len(set(seen)) >= 5
    assert seen == sorted(seen, reverse=True)


def test_acts_in_a_contest_belong_to_the_unit_that_holds_it(
    running_server: Server, union: Union
) -> None:
    cup = Cup(union.root, "au-cup", open_stage=False)
    appointed(running_server, {"au-host": {"contest": cup.contest, "host": union.first}})
    good(union.people["admin"].post(f"{cup.path}/stages/semi/open"))
    (row,) = good(union.people["admin"].get("/api/audit?operation=openStage"))["acts"]
    assert (row["contest"], row["unit"], row["subject"]) == ("au-cup", union.first, "stage semi")
    mine = union.root.get(f"/api/audit?contest={cup.contest}&operation=openStage")
    assert good(mine)["acts"] == [row]


def test_ways_in_are_logged_without_names(running_server: Server, union: Union) -> None:
    with browser(running_server) as http:
        for name in ("au-viewer", "au-nobody"):
            body = {"username": name, "password": "wrong wrong"}
            error_of(http.post("/api/session", json=body), 401, "wrong_password")
        assert http.get("/j/nothing-opens-this").status_code == 404
        error_of(http.post("/api/auth/link", json={"secret": "x" * 20}), 404, "link_dead")
    failed = good(union.root.get("/api/audit?actor=stranger"))["acts"]
    assert [(one["operation"], one["outcome"], one["detail"]) for one in failed] == [
        ("readAccountLink", 404, ""),
        ("openJudgeLink", 404, ""),
        ("signIn", 401, "wrong_password"),
        ("signIn", 401, "wrong_password"),
    ]
    assert failed[2]["subject"] == ""
    assert failed[3]["subject"].startswith("user ")
    cup = Cup(union.root, "au-way", open_stage=False)
    with browser(running_server) as http:
        assert http.get(cup.links["J1"]).status_code == 302
    (row,) = good(union.root.get("/api/audit?operation=openJudgeLink&actor=judge.J1"))["acts"]
    assert (row["contest"], row["subject"]) == ("au-way", "")


def test_offices_are_logged_by_pseudonyms_and_lists_once(union: Union) -> None:
    office = f"/api/units/{union.first}/offices/au-viewer"
    good(union.people["admin"].put(office, json={"role": "officer"}))
    (row,) = good(union.root.get("/api/audit?operation=giveOffice"))["acts"]
    assert "au-viewer" not in row["subject"]
    rows = [{"name": f"丛{n}", "unit": union.first} for n in range(3)]
    body = {"unit": union.first, "people": rows}
    good(union.people["admin"].post("/api/people/bulk", json=body))
    (row,) = good(union.root.get("/api/audit?operation=upsertPeople"))["acts"]
    assert (row["subject"], row["detail"]) == (f"unit {union.first}", "3")


def test_reading_many_peoples_data_is_logged(union: Union) -> None:
    cup = Cup(union.root, "au-read", open_stage=False)
    assert union.root.get(f"{cup.path}/archive").status_code == 200
    good(union.root.get(f"{cup.path}/credentials"))
    union.root.get(f"{cup.path}/certificates.zip")
    union.root.get(f"{cup.path}/certificates.pdf")
    acts = good(union.root.get("/api/audit?contest=au-read&limit=200"))["acts"]
    read = ["printCertificates", "downloadCertificates", "listCredentials", "exportContest"]
    assert [one["operation"] for one in acts][:4] == read
