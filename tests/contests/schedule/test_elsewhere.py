"""One person, one venue in two contests: told in both, and kept clear of by the solver."""

from __future__ import annotations

from typing import Any

import httpx
import pytest

from support.clients import open_client
from support.cup import error_of, good
from support.days import HOUR, Days, this_minute
from support.people import account
from support.server import Server

NUMBER = "11010519491231002X"


@pytest.fixture(scope="module")
def http(running_server: Server) -> httpx.Client:
    http = running_server.client()
    row = {"code": "UE", "name": "某厂", "kind": "enterprise", "parent": None}
    good(http.post("/api/units/import", json={"units": [row]}))
    return http


def enlist(http: httpx.Client, **about: Any) -> str:
    body = {"unit": "UE", "people": [{"name": "某人", "unit": "UE", **about}]}
    return str(good(http.post("/api/people/bulk", json=body))["people"][0]["code"])


def tie(days: Days, judge: str = "J1", **who: str) -> httpx.Response:
    return days.http.put(f"{days.path}/judge-ties", json={"ties": [{"judge": judge, **who}]})


def enter(days: Days, person: str) -> str:
    """Its entry."""
    known = {each["entry"] for each in days.read()["runs"]}
    plan = {"plan": {"accept": "auto", "alone": False}, "version": 0}
    good(days.http.put(f"{days.path}/enrolment", json=plan))
    body = {"unit": "UE", "people": [{"person": person}], "submit": True}
    good(days.http.post(f"{days.path}/applications", json=body))
    (entry,) = {each["entry"] for each in days.read()["runs"]} - known
    return str(entry)


def scorekeeper(days: Days) -> httpx.Client:
    body = {"name": "记分", "role": "scorekeeper"}
    made = good(days.http.post(f"{days.path}/officials", json=body))
    helper = open_client(str(days.http.base_url), {"sec-fetch-site": "same-origin"})
    assert helper.get(made["link"]).status_code == 302
    return helper


def test_a_judge_of_two_contests_at_once_is_told_in_both(http: httpx.Client) -> None:
    person = enlist(http, name="两处裁判")
    start = this_minute() + HOUR
    one, two = Days(http, "judge-here", start), Days(http, "judge-there", start)
    one.place(("E1", "S1", 0), ("E2", "S1", 80), ("E3", "S2", 0))
    two.place(("E1", "S1", 30), ("E2", "S1", 110), ("E3", "S2", 0))
    assert one.told("judge_elsewhere") == []
    assert good(tie(one, person=person)) == [{"judge": "J1", "person": person}]
    assert one.told("judge_elsewhere") == []
    good(tie(two, person=person))
    for days, other in ((one, "judge-there"), (two, "judge-here")):
        (found,) = days.told("judge_elsewhere")
        assert found["entries"] == ["E1", "E2"]
        assert other in found["message"]
        assert "裁判甲" in found["zh"]
        (hidden,) = days.told("judge_elsewhere", scorekeeper(days))
        assert "裁判" in hidden["zh"]
        said = hidden["zh"] + hidden["message"] + hidden["about"]
        assert other not in said
        assert "杯赛" not in said
    error_of(one.publish(), 409, "timetable_conflicts")
    two.place(("E1", "S1", 160), ("E2", "S2", 160))
    assert one.told("judge_elsewhere") == []
    good(tie(one))
    assert good(http.get(f"{one.path}/judge-ties")) == []


def test_who_judges_here_and_competes_there_is_told_and_the_solver_keeps_clear(
    http: httpx.Client,
) -> None:
    person = enlist(http, name="参赛裁判", id_number=NUMBER)
    start = this_minute() + HOUR
    one, two = Days(http, "watches", start), Days(http, "competes", start)
    # By number: nobody is told whether that is somebody.
    assert good(tie(one, id_number=NUMBER)) == [{"judge": "J1", "person": None}]
    entry = enter(two, person)
    one.place(("E1", "S1", 0), ("E2", "S2", 0))
    two.place((entry, "S2", 30))
    (found,) = one.told("judge_elsewhere")
    assert (found["entries"], found["about"]) == (["E1"], f"competes semi {entry}")
    (found,) = two.told("person_elsewhere")
    assert (found["entries"], found["about"]) == ([entry], "watches semi J1")
    row = two.solve()
    assert len(row["places"]) == 4
    assert two.told("person_elsewhere") == []
    two.place((entry, "S2", 0))
    good(one.put(rules={"judges": "none"}))
    assert len(one.solve()["places"]) == 3
    assert one.told("judge_elsewhere") == []
    kept = good(http.get(f"/api/people/{person}/export"))
    assert kept["parts"]["judging"] == [{"contest": "watches", "judge": "J1"}]
    good(http.post(f"/api/people/{person}/erase", json={"confirm": person}))
    assert good(http.get(f"{one.path}/judge-ties")) == []


def test_a_judge_in_two_stages_at_once_is_told(http: httpx.Client) -> None:
    days = Days(http, "judge-stages")
    days.place(("E1", "S1", 0))
    place = {"entry": "E2", "station": "S1", "start": days.start}
    final = f"{days.path}/stages/final/timetable"
    good(http.put(final, json={"version": 0, "places": [place]}))
    (found,) = days.told("judge_elsewhere")
    assert found["about"] == "judge-stages final J1"


def test_ties_that_cannot_be(http: httpx.Client, running_server: Server) -> None:
    days = Days(http, "ties")
    error_of(tie(days, judge="J9", person="P1"), 404, "judge_unknown")
    error_of(tie(days, person="P9"), 404, "person_unknown")
    error_of(tie(days, id_number="110105194912310021"), 422, "id_check")
    twice = {"ties": [{"judge": "J1"}, {"judge": "J1"}]}
    error_of(http.put(f"{days.path}/judge-ties", json=twice), 422, "invalid")
    # Whoever runs a contest finds nobody outside their units by it.
    person = enlist(http, name="外人")
    other = account(running_server, "tie-organiser")
    good(http.put(f"{days.path}/roles/tie-organiser", json={"role": "organiser"}))
    body = {"ties": [{"judge": "J1", "person": person}]}
    error_of(other.put(f"{days.path}/judge-ties", json=body), 404, "person_unknown")


def edition_of(http: httpx.Client, name: str) -> str:
    good(http.post("/api/series", json={"id": name, "title": {"zh": "系列"}}))
    body = {"id": name, "series": name, "title": {"zh": "届次"}}
    good(http.post("/api/editions", json=body))
    return name


def name_venue(days: Days, name: str, address: str = "") -> None:
    venue = {"code": "V1", "name": name, "address": address}
    days.hall = good(days.http.put(f"{days.path}/venues", json={**days.hall, "venues": [venue]}))


def test_a_venue_of_two_contests_is_told_in_both_and_the_solver_keeps_clear(
    http: httpx.Client,
) -> None:
    edition, start = edition_of(http, "one-hall"), this_minute() + HOUR
    rows = [Days(http, name, start, edition) for name in ("hall-a", "hall-b", "hall-c")]
    one, two, three = rows
    name_venue(one, "市 体育馆", "学院路1号")
    name_venue(two, "市体育馆")
    name_venue(three, "市体育馆", "解放路9号")
    for days in rows:
        days.place(("E1", "S1", 0), ("E2", "S2", 0))
    (found,) = one.told("venue_shared")
    assert (found["entries"], found["about"]) == (["E1", "E2"], "V1")
    assert "hall-b" in found["message"]
    assert len(two.told("venue_shared")) == 2
    (found,) = three.told("venue_shared")
    assert "hall-b" in found["message"]
    (hidden,) = one.told("venue_shared", scorekeeper(one))
    assert "hall-b" not in hidden["message"]
    error_of(one.publish(), 409, "timetable_conflicts")
    name_venue(two, "市体育馆", "学院路1号")
    assert three.told("venue_shared") == []
    row = one.solve()
    assert len(row["places"]) == 3
    assert [each for each in row["conflicts"] if each["code"] != "unplaced"] == []
    assert min(each["start"] for each in row["places"]) >= start + 80 * 60_000_000
    assert two.told("venue_shared") == []


def test_a_venue_that_is_taken_all_day_leaves_nobody_a_place(http: httpx.Client) -> None:
    edition, start = edition_of(http, "full-hall"), this_minute() + HOUR
    one, two = (Days(http, name, start, edition) for name in ("full-a", "full-b"))
    good(two.put(rules={"setup": 0, "work": 480, "reset": 0}))
    two.place(("E1", "S1", 0))
    assert one.solve()["places"] == []
