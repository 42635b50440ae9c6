"""Timetables through the API: halls, drafts, the solver, versions, days, check-in, incidents."""

from __future__ import annotations

import os
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

import httpx
import pytest
from icalendar import Calendar

from support.clients import open_client
from support.cup import error_of, good
from support.days import HOUR, MINUTE, Days, this_minute
from support.server import Server


@pytest.fixture(scope="module")
def http(running_server: Server) -> httpx.Client:
    return running_server.client()


def test_conflicts_are_told_and_not_refused(http: httpx.Client) -> None:
    days = Days(http, "conflicts")
    row = days.read()
    assert [each["code"] for each in row["conflicts"]] == ["unplaced"] * 3
    row = days.place(("E1", "S1", 0), ("E2", "S1", 30), ("E3", "S2", 8 * 60))
    assert {each["code"] for each in row["conflicts"]} == {"station_busy", "closed"}
    busy = next(each for each in row["conflicts"] if each["code"] == "station_busy")
    assert busy["entries"] == ["E1", "E2"]
    assert "选手1" in busy["zh"]
    error = error_of(days.publish(), 409, "timetable_conflicts")
    assert error["params"]["conflicts"] == 2


def test_two_people_editing_at_once(http: httpx.Client) -> None:
    days = Days(http, "at-once")
    version = days.read()["version"]
    days.place(("E1", "S1", 0))
    stale = http.put(days.table, json={"version": version, "places": []})
    error_of(stale, 409, "changed_meanwhile")
    assert len(days.read()["places"]) == 1
    hall = {**days.hall, "version": 0}
    error = error_of(http.put(f"{days.path}/venues", json=hall), 409, "changed_meanwhile")
    assert error["params"]["current"]["version"] == 1


def test_a_hall_that_contradicts_itself_is_refused(http: httpx.Client) -> None:
    days = Days(http, "unfit")
    twice = [*days.hall["stations"], days.hall["stations"][0]]
    error_of(
        http.put(f"{days.path}/venues", json={**days.hall, "stations": twice}), 422, "hall_unfit"
    )
    lost = [{"code": "S9", "venue": "V9"}]
    error_of(
        http.put(f"{days.path}/venues", json={**days.hall, "stations": lost}), 422, "hall_unfit"
    )
    same = [{"code": "S1", "venue": "V1", "judges": ["J1"]},
            {"code": "S2", "venue": "V1", "judges": ["J1"]}]  # fmt: skip
    error_of(
        http.put(f"{days.path}/venues", json={**days.hall, "stations": same}), 422, "hall_unfit"
    )


def test_the_solver_fills_the_draft_and_versions_are_published(http: httpx.Client) -> None:
    days = Days(http, "solved")
    body = {"version": days.read()["version"], "seconds": 5}
    job = good(http.post(f"{days.table}/solve", json=body))["job"]
    for _ in range(300):
        found = good(http.get(f"{days.table}/solve/{job}"))
        if found["state"] != "running":
            break
        time.sleep(0.05)
    assert (found["state"], found["placed"], found["unplaced"]) == ("done", 3, 0)
    row = days.read()
    assert row["conflicts"] == []
    assert row["span"] == row["bound"] == 160
    assert row["published"] is None
    row = good(days.publish())
    assert (row["published"]["number"], row["published"]["moved"]) == (1, 0)
    row = days.place(("E1", "S1", 200), ("E2", "S2", 0), ("E3", "S2", 80))
    assert row["published"]["moved"] > 0
    back = good(http.post(f"{days.table}/revert", json={"version": row["version"]}))
    assert back["published"]["moved"] == 0


def test_publishing_twice_at_once_makes_one_version(
    http: httpx.Client, running_server: Server
) -> None:
    days = Days(http, "twice")
    days.place(("E1", "S1", 0), ("E2", "S2", 0), ("E3", "S1", 240))
    body = {"version": days.read()["version"]}
    gate = threading.Barrier(2)

    def publish(client: httpx.Client) -> httpx.Response:
        gate.wait()
        return client.post(f"{days.table}/publish", json=body)

    with running_server.client() as other, ThreadPoolExecutor() as pool:
        answers = [good(each) for each in pool.map(publish, (http, other))]
    assert [each["published"]["number"] for each in answers] == [1, 1]
    days.place(("E1", "S1", 120), ("E2", "S2", 0), ("E3", "S1", 240))
    assert good(days.publish())["published"]["number"] == 2


def test_people_of_two_contests_at_once_are_told(
    http: httpx.Client, running_server: Server
) -> None:
    row = {"code": "UZ", "name": "某厂", "kind": "enterprise", "parent": None}
    good(http.post("/api/units/import", json={"units": [row]}))
    body = {"unit": "UZ", "people": [{"name": "某人", "unit": "UZ"}]}
    person = good(http.post("/api/people/bulk", json=body))["people"][0]["code"]
    start = this_minute() + HOUR
    one, two = Days(http, "here", start), Days(http, "there", start)
    for days in (one, two):
        plan = {"plan": {"accept": "auto", "alone": False}, "version": 0}
        good(http.put(f"{days.path}/enrolment", json=plan))
        body = {"unit": "UZ", "people": [{"person": person}], "submit": True}
        good(http.post(f"{days.path}/applications", json=body))
    (entry,) = {each["entry"] for each in one.read()["runs"]} - {"E1", "E2", "E3"}
    two.place((entry, "S1", 60))

    def told(days: Days, client: httpx.Client = http) -> list[Any]:
        rows = good(client.get(days.table))["conflicts"]
        return [each for each in rows if each["code"] == "person_elsewhere"]

    one.place((entry, "S1", 240))
    assert told(one) == []
    one.place((entry, "S1", 90))
    (found,) = told(one)
    assert found["entries"] == [entry]
    assert "there" in found["message"]
    assert error_of(one.publish(), 409, "timetable_conflicts")["params"]["conflicts"] > 0
    made = good(http.post(f"{one.path}/officials", json={"name": "记分", "role": "scorekeeper"}))
    helper = open_client(str(http.base_url), {"sec-fetch-site": "same-origin"})
    assert helper.get(made["link"]).status_code == 302
    (hidden,) = told(one, helper)
    assert "there" not in hidden["message"] + hidden["about"] + hidden["zh"]
    good(http.post(f"{one.path}/entries/{entry}/withdraw", json={"reason": "no_show"}))
    assert told(two) == []


def test_an_entry_in_two_stages_at_once_is_told(http: httpx.Client) -> None:
    days = Days(http, "stages")
    days.place(("E1", "S1", 0), ("E2", "S2", 0))
    final = f"{days.path}/stages/final/timetable"
    place = {"entry": "E1", "station": "S2", "start": days.start + 30 * MINUTE}
    row = good(http.put(final, json={"version": 0, "places": [place]}))
    told = [each["entries"] for each in row["conflicts"] if each["code"] == "person_elsewhere"]
    assert told == [["E1"]]


def test_readiness_tells_of_timetables_that_people_do_not_have(http: httpx.Client) -> None:
    days = Days(http, "readiness")
    days.place(("E1", "S1", 0))

    def codes() -> set[str]:
        board = good(http.get(f"{days.path}/readiness-board"))
        return {each["code"] for each in board["findings"] if each["where"] == "schedule"}

    assert codes() == {"timetable_unpublished"}
    good(days.publish(despite=True))
    assert codes() == set()
    days.place(("E1", "S2", 0))
    assert codes() == {"timetable_changed"}


def test_a_search_can_be_stopped_and_only_one_runs(http: httpx.Client) -> None:
    days = Days(http, "stopped")
    entries = [{"entry": f"X{n:03}"} for n in range(60)]
    good(http.post(f"{days.path}/entries", json={"entries": entries}))
    body = {"version": days.read()["version"], "seconds": 60}
    job = good(http.post(f"{days.table}/solve", json=body))["job"]
    error_of(http.post(f"{days.table}/solve", json=body), 409, "solving_already")
    assert good(http.delete(f"{days.table}/solve/{job}"))["state"] == "stopped"
    assert days.read()["places"] == []


def test_no_more_searches_run_than_there_are_processors(http: httpx.Client) -> None:
    most = len(os.sched_getaffinity(0))
    rows = [Days(http, f"busy{n}") for n in range(most + 1)]
    entries = [{"entry": f"X{n:03}"} for n in range(60)]
    for days in rows:
        good(http.post(f"{days.path}/entries", json={"entries": entries}))
    orders = [{"version": days.read()["version"], "seconds": 60} for days in rows]
    asked = [
        http.post(f"{days.table}/solve", json=body) for days, body in zip(rows, orders, strict=True)
    ]
    error_of(asked[-1], 409, "solvers_busy")
    for days, answer in zip(rows, asked[:-1], strict=False):
        good(http.delete(f"{days.table}/solve/{good(answer)['job']}"))
    job = good(http.post(f"{rows[-1].table}/solve", json=orders[-1]))["job"]
    good(http.delete(f"{rows[-1].table}/solve/{job}"))


def test_one_own_day_and_calendars(http: httpx.Client, running_server: Server) -> None:
    days = Days(http, "own-day")
    days.place(("E1", "S1", 0), ("E2", "S2", 0), ("E3", "S1", 80))
    good(days.publish())
    key = days.link("E1")
    stranger = running_server.client(token="")
    day = good(stranger.get("/api/my/day", headers={"X-Day-Key": key}))
    (item,) = day["items"]
    assert (day["id"], day["name"], day["unit_name"]) == ("E1", "选手1", "一厂")
    assert (item["venue_name"], item["station_name"]) == ("主赛场", "一号工位")
    assert item["start"] == days.start
    assert item["closes"] - item["start"] == 15 * MINUTE
    assert [one["stage"] for one in day["waiting"]] == ["final"]
    own = stranger.get("/api/my/day.ics", headers={"X-Day-Key": key})
    (event,) = Calendar.from_ical(own.content).walk("VEVENT")
    assert int(event["DTSTART"].dt.timestamp()) == days.start // 1_000_000
    assert event["DTSTART"].params["TZID"] == "Asia/Shanghai"
    (zone,) = Calendar.from_ical(own.content).walk("VTIMEZONE")
    assert zone["TZID"] == "Asia/Shanghai"
    opens = datetime.fromtimestamp(item["opens"] / 1_000_000, ZoneInfo("Asia/Shanghai"))
    assert f"{opens:%H:%M}" in event["DESCRIPTION"]
    assert "UTC" not in event["DESCRIPTION"]
    assert "一号工位" in event["LOCATION"]
    error_of(stranger.get(f"{days.path}/calendar.ics"), 403, "not_public")
    assert http.get(f"{days.path}/calendar.ics").status_code == 200
    good(http.put(f"{days.path}/publications/schedule", json={"public": True}))
    public = stranger.get(f"{days.path}/calendar.ics")
    events = Calendar.from_ical(public.content).walk("VEVENT")
    assert len(events) == len({str(one["UID"]) for one in events}) == 3
    assert "选手" not in public.text
    judge = open_client(str(http.base_url), {"sec-fetch-site": "same-origin"})
    judge.get(days.links["J1"])
    mine = good(judge.get("/api/my/day", params={"contest": days.contest}))
    assert [each["entry"] for each in mine["items"]] == ["E1", "E3"]
    days.link("E1")
    error_of(stranger.get("/api/my/day", headers={"X-Day-Key": key}), 401, "day_link_dead")
    error_of(stranger.get("/api/my/day"), 401, "day_link_dead")


def test_a_calendars_address_reads_the_calendar_only_and_can_be_ended(
    http: httpx.Client, running_server: Server
) -> None:
    days = Days(http, "address")
    days.place(("E1", "S1", 0))
    good(days.publish(despite=True))
    own = {"X-Day-Key": days.link("E1")}
    stranger = running_server.client(token="")
    error_of(
        stranger.get("/api/my/day.ics", params={"key": own["X-Day-Key"]}), 401, "day_link_dead"
    )
    first = good(stranger.post("/api/my/day/calendar", headers=own))["path"]
    second = good(stranger.post("/api/my/day/calendar", headers=own))["path"]
    assert len(Calendar.from_ical(stranger.get(second).content).walk("VEVENT")) == 1
    error_of(stranger.get(first), 401, "day_link_dead")
    secret = second.partition("=")[2]
    for headers in ({"X-Day-Key": secret}, {}):
        error_of(stranger.get("/api/my/day", headers=headers), 401, "day_link_dead")
    error_of(
        stranger.post("/api/my/day/calendar", headers={"X-Day-Key": secret}), 401, "day_link_dead"
    )
    assert stranger.delete("/api/my/day/calendar", headers=own).status_code == 204
    error_of(stranger.get(second), 401, "day_link_dead")
    third = good(stranger.post("/api/my/day/calendar", headers=own))["path"]
    days.link("E1")
    error_of(stranger.get(third), 401, "day_link_dead")


def test_check_in_keeps_the_late_rule(http: httpx.Client) -> None:
    now = this_minute()
    days = Days(http, "door", start=now - 2 * HOUR)
    good(days.put(rules={"setup": 0, "work": 60, "reset": 0}))
    days.place(("E1", "S1", 115), ("E2", "S1", 0), ("E3", "S2", 240))
    good(days.publish())
    door = f"{days.stage}/checkins"
    states = {row["entry"]: row["state"] for row in good(http.get(door))["entries"]}
    assert states == {"E1": "due", "E2": "missing", "E3": "waiting"}
    assert good(http.post(door, json={"key": days.link("E1")}))["state"] == "late"
    error_of(http.post(door, json={"entry": "E1"}), 409, "checked_in_already")
    error_of(http.post(door, json={"entry": "E3"}), 409, "check_in_early")
    error_of(http.post(door, json={"entry": "E2"}), 409, "check_in_late")
    error_of(http.post(f"{door}/absent", json={"entries": ["E1"]}), 409, "not_missing")
    gone = good(http.post(f"{door}/absent", json={"entries": ["E2"]}))
    assert gone["withdrawn"] == ["E2"]
    states = {row["entry"]: row["state"] for row in good(http.get(door))["entries"]}
    assert states["E2"] == "withdrawn"
    assert good(http.post(door, json={"entry": "E3", "despite": True}))["state"] == "here"
    error_of(http.post(door, json={"entry": "E9"}), 404, "entry_unknown")


def test_incidents_give_time_back_once(http: httpx.Client) -> None:
    days = Days(http, "incident")
    good(http.post(f"{days.stage}/open"))
    body = {"stage": "semi", "entry": "E1", "topic": "power", "words": "断电", "started": HOUR}
    made = good(http.post(f"{days.path}/incidents", json=body))
    settle = f"{days.path}/incidents/{made['id']}/settle"
    error_of(http.post(settle, json={"ended": HOUR, "back": True}), 422, "incident_backwards")
    done = good(http.post(settle, json={"ended": HOUR + 5 * MINUTE, "back": True}))
    assert (done["state"], done["back"]) == ("settled", 5 * MINUTE)
    error_of(http.post(settle, json={"ended": 2 * HOUR, "back": True}), 409, "incident_settled")
    assert len(good(http.get(f"{days.path}/incidents"))) == 1


def test_neighbours_and_strangers(http: httpx.Client, running_server: Server) -> None:
    days = Days(http, "private")
    stranger = running_server.client(token="")
    for path in (days.table, f"{days.path}/venues", f"{days.stage}/checkins"):
        error_of(stranger.get(path), 401, "not_signed_in")
    error_of(http.get(f"{days.path}/stages/none/timetable"), 404, "stage_unknown")
