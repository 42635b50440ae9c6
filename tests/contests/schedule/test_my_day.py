"""One's day over several contests: by links held in one browser, and by an account."""

from __future__ import annotations

from typing import Any

import httpx
import pytest
from icalendar import Calendar

from support.clients import open_client
from support.cup import error_of, good
from support.days import HOUR, Days, this_minute
from support.people import appointed
from support.server import Server
from support.union import Union


@pytest.fixture(scope="module")
def http(running_server: Server) -> httpx.Client:
    return running_server.client()


@pytest.fixture(scope="module")
def union(running_server: Server, http: httpx.Client) -> Union:
    return Union(running_server, http, "mine")


def enter(days: Days, unit: str, person: str) -> str:
    """Its entry."""
    known = {each["entry"] for each in days.read()["runs"]}
    plan = {"plan": {"accept": "auto", "alone": False}, "version": 0}
    good(days.http.put(f"{days.path}/enrolment", json=plan))
    body = {"unit": unit, "people": [{"person": person}], "submit": True}
    good(days.http.post(f"{days.path}/applications", json=body))
    (entry,) = {each["entry"] for each in days.read()["runs"]} - known
    return str(entry)


def events(answer: httpx.Response) -> list[Any]:
    assert answer.status_code == 200, answer.text
    return list(Calendar.from_ical(answer.content).walk("VEVENT"))


def test_what_one_person_holds_is_one_day(
    http: httpx.Client, running_server: Server, union: Union
) -> None:
    person = union.person(union.first, "两场选手")["code"]
    start = this_minute() + HOUR
    one, two, three = (Days(http, name, start) for name in ("mine-a", "mine-b", "mine-c"))
    entries = [enter(days, union.first, person) for days in (one, two)]
    one.place((entries[0], "S1", 90))
    two.place((entries[1], "S2", 0), ("E1", "S1", 0))
    three.place(("E1", "S1", 240), ("E2", "S2", 0))
    for days in (one, two, three):
        good(days.publish(despite=True))
    first, second, other = one.link(entries[0]), two.link(entries[1]), two.link("E1")
    stranger = running_server.client(token="")

    def day(*keys: str, client: httpx.Client = stranger, **asked: str) -> Any:
        return good(client.get("/api/my/day", headers={"X-Day-Key": " ".join(keys)}, params=asked))

    # A link alone shows its own contest only, whoever made it.
    assert [each["contest"] for each in day(first)["items"]] == ["mine-a"]
    both = day(first, second, other)
    assert [each["contest"] for each in both["items"]] == ["mine-b", "mine-a"]
    assert (both["contest"], both["id"]) == ("mine-a", entries[0])
    assert [(each["contest"], each["key"]) for each in both["parts"]] == [
        ("mine-a", 0), ("mine-b", 1)]  # fmt: skip
    judge = open_client(str(http.base_url), {"sec-fetch-site": "same-origin"})
    judge.get(three.links["J1"])
    held = {"X-Day-Key": f"{first} {second}"}
    alone = day(first, second, client=judge, contest="mine-c")
    assert [each["contest"] for each in alone["items"]] == ["mine-c"]
    tie = {"ties": [{"judge": "J1", "person": person}]}
    good(http.put(f"{three.path}/judge-ties", json=tie))
    found = day(first, second, client=judge, contest="mine-c")
    assert (found["who"], found["contest"]) == ("judge", "mine-c")
    assert [each["who"] for each in found["items"]] == ["entry", "entry", "judge"]
    # One file of all three, which reads no more of a contest whose link has ended.
    asked = {"contest": "mine-c"}
    path = good(judge.post("/api/my/day/calendar", headers=held, params=asked))["path"]
    summaries = [str(each["SUMMARY"]) for each in events(stranger.get(path))]
    assert len(summaries) == 3
    assert all(each.startswith("杯赛 半决赛") for each in summaries)
    one.link(entries[0])
    assert len(events(stranger.get(path))) == 2
    error_of(stranger.get("/api/my/day", headers=held), 401, "day_link_dead")
    good(judge.post("/api/my/day/calendar", params=asked))
    error_of(stranger.get(path), 401, "day_link_dead")


def test_an_account_shows_all_that_its_person_does(
    http: httpx.Client, running_server: Server, union: Union
) -> None:
    person = union.person(union.first, "有账号的人")["code"]
    own = appointed(running_server, {"mine-self": {"person": person}})["mine-self"]
    start = this_minute() + HOUR
    one, two = (Days(http, name, start) for name in ("account-a", "account-b"))
    entry = enter(one, union.first, person)
    good(http.put(f"{two.path}/judge-ties", json={"ties": [{"judge": "J1", "person": person}]}))
    one.place((entry, "S2", 0))
    two.place(("E1", "S1", 120))
    for days in (one, two):
        good(days.publish(despite=True))
    day = good(own.get("/api/my/day"))
    assert (day["who"], day["name"], len(day["parts"])) == ("person", "有账号的人", 2)
    assert [(each["contest"], each["who"]) for each in day["items"]] == [
        ("account-a", "entry"), ("account-b", "judge")]  # fmt: skip
    # The link of one of them brings the rest along, for this account only.
    keyed = good(own.get("/api/my/day", headers={"X-Day-Key": one.link(entry)}))
    assert len(keyed["items"]) == 2
    path = good(own.post("/api/my/day/calendar"))["path"]
    stranger = running_server.client(token="")
    assert len(events(stranger.get(path))) == 2
    assert own.delete("/api/my/day/calendar").status_code == 204
    error_of(stranger.get(path), 401, "day_link_dead")
    error_of(http.get("/api/my/day"), 401, "day_link_dead")
