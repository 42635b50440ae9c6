"""Draws of order, station and group: fixed beforehand, taken over, not repeated."""

from __future__ import annotations

import hashlib
from typing import Any

import httpx
import pytest

from leitai.core.panel.draws import nonce_key, selection
from support.clients import open_client
from support.cup import Cup, error_of, good
from support.server import Server

MINUTE = 60_000_000
NONCES = ("first witness, sixteen letters", "second witness, sixteen letters")


class Lots(Cup):
    """A cup with three stations and two witnesses."""

    def __init__(self, http: httpx.Client, contest: str) -> None:
        super().__init__(http, contest, open_stage=False)
        self.places = f"{self.path}/stages/semi/places"
        plan = {
            "version": 0,
            "venues": [{"code": "V1"}],
            "stations": [{"code": f"S{n}", "venue": "V1"} for n in (1, 2, 3)],
        }
        good(http.put(f"{self.path}/venues", json=plan))
        self.witnesses = [self._invite() for _ in NONCES]

    def _invite(self) -> httpx.Client:
        body = {"name": "见证人", "role": "supervisor"}
        link = good(self.http.post(f"{self.path}/officials", json=body))["link"]
        browser = open_client(str(self.http.base_url), {"sec-fetch-site": "same-origin"})
        assert browser.get(link).status_code == 302
        return browser

    def announce(self, purpose: str, **more: Any) -> httpx.Response:
        return self.http.post(f"{self.places}/draws", json={"purpose": purpose, **more})

    def promise(self, draw: str) -> None:
        for browser, nonce in zip(self.witnesses, NONCES, strict=True):
            promised = {"commitment": hashlib.sha256(nonce.encode()).hexdigest()}
            good(browser.post(f"{self.path}/draws/{draw}/commit", json=promised))
        for browser, nonce in zip(self.witnesses, NONCES, strict=True):
            good(browser.post(f"{self.path}/draws/{draw}/reveal", json={"nonce": nonce}))

    def make(self, draw: str) -> httpx.Response:
        return self.http.post(f"{self.path}/draws/{draw}/make", json={"values": {}})

    def draw(self, purpose: str, **more: Any) -> Any:
        name = good(self.announce(purpose, **more))["draw"]
        self.promise(name)
        return good(self.make(name))

    def take(self, draw: str) -> Any:
        return good(self.http.post(f"{self.places}/take", json={"draw": draw}))


@pytest.fixture(scope="module")
def http(running_server: Server) -> httpx.Client:
    return running_server.client()


def test_order_station_and_group_are_drawn_and_kept_together(http: httpx.Client) -> None:
    lots = Lots(http, "lots")
    order = lots.draw("order")
    station = lots.draw("station", slots=["S1", "S2", "S3"])
    group = lots.draw("group", slots=["A", "B"])
    assert group["slots"] == ["A", "B", "A"]
    for made in (order, station, group):
        row = lots.take(made["draw"])
    assert [each["taken"] for each in row["draws"]] == [True] * 3
    place = {each["entry"]: each for each in row["places"]}
    for at, entry in enumerate(order["picked"]):
        assert place[entry]["order"] == at + 1
    for entry, slot in zip(station["picked"], station["slots"], strict=True):
        assert (place[entry]["station"], place[entry]["venue"]) == (slot, "V1")
    for entry, slot in zip(group["picked"], group["slots"], strict=True):
        assert place[entry]["group"] == slot
    runs = good(http.get(f"{lots.path}/stages/semi/timetable"))["runs"]
    assert {one["entry"]: one["drawn"] for one in runs} == dict(
        zip(station["picked"], station["slots"], strict=True)
    )


def test_a_stranger_draws_again(http: httpx.Client, running_server: Server) -> None:
    lots = Lots(http, "again")
    name = lots.draw("station", slots=["S1", "S2"])["draw"]
    told = good(running_server.client(token="").get(f"{lots.path}/draws/{name}"))
    key = nonce_key({one["witness"]: one["nonce"] for one in told["witnesses"]})
    assert selection(told["pool"], told["picks"], key) == told["picked"]
    assert told["slots"] == ["S1", "S2", "S1"]


def test_nobody_draws_again_until_the_outcome_pleases(http: httpx.Client) -> None:
    lots = Lots(http, "repeated")
    pending = good(lots.announce("station", slots=["S3", "S2", "S1"]))["draw"]
    lots.draw("station", slots=["S1", "S2", "S3"])
    error_of(lots.announce("station", slots=["S2", "S1", "S3"]), 409, "draw_repeated")
    lots.promise(pending)
    error_of(lots.make(pending), 409, "draw_repeated")
    lots.draw("order")
    error_of(lots.announce("order"), 409, "draw_repeated")


def test_latecomers_draw_among_themselves_and_go_on_after_the_others(http: httpx.Client) -> None:
    lots = Lots(http, "latecomers")
    lots.take(lots.draw("order")["draw"])
    late = [{"entry": "E4"}, {"entry": "E5", "group": "late"}]
    good(http.post(f"{lots.path}/entries", json={"entries": late}))
    assert good(http.get(lots.places))["waiting"] == {"order": 2, "station": 5, "group": 5}
    second = lots.draw("order")
    assert second["pool"] == ["E4", "E5"]
    row = lots.take(second["draw"])
    assert [each["taken"] for each in row["draws"]] == [True, True]
    assert [each["first"] for each in row["draws"]] == [1, 4]
    order = {each["entry"]: each["order"] for each in row["places"]}
    assert sorted(order.values()) == [1, 2, 3, 4, 5]
    assert [order[each] for each in second["picked"]] == [4, 5]
    error_of(lots.announce("order"), 409, "draw_repeated")


def test_each_group_draws_an_order_of_its_own(http: httpx.Client) -> None:
    lots = Lots(http, "grouped")
    groups = {"E1": "a", "E2": "a", "E3": "b", "E4": "b"}
    entries = [{"entry": entry, "group": group} for entry, group in groups.items()]
    good(http.post(f"{lots.path}/entries", json={"entries": entries}))
    first = lots.draw("order", group="a")
    lots.take(first["draw"])
    second = lots.draw("order", group="b")
    row = lots.take(second["draw"])
    order = {each["entry"]: each["order"] for each in row["places"]}
    for drawn in (first, second):
        assert [order[each] for each in drawn["picked"]] == [1, 2]
    assert [each["taken"] for each in row["draws"]] == [True, True]
    timetable = good(http.get(f"{lots.path}/stages/semi/timetable"))
    rules = {**timetable["rules"], "keep_order": True}
    one, two = first["picked"], second["picked"]
    starts = {one[0]: 0, one[1]: 60, two[0]: 30, two[1]: 90}
    places = [{"entry": e, "station": "S1", "start": at * MINUTE} for e, at in starts.items()]
    body = {"version": timetable["version"], "rules": rules, "places": places}
    found = good(http.put(f"{lots.path}/stages/semi/timetable", json=body))["conflicts"]
    assert "order_broken" not in {each["code"] for each in found}
    for each in places:
        each["start"] = (120 - starts[each["entry"]]) * MINUTE  # type: ignore[index]
    body = {"version": timetable["version"] + 1, "places": places}
    found = good(http.put(f"{lots.path}/stages/semi/timetable", json=body))["conflicts"]
    broken = [each["entries"] for each in found if each["code"] == "order_broken"]
    assert sorted(broken) == sorted([sorted(one), sorted(two)])


def test_slots_are_known_and_complete(http: httpx.Client) -> None:
    lots = Lots(http, "slots")
    error_of(lots.announce("station", slots=["S9"]), 422, "invalid")
    error_of(lots.announce("group"), 422, "invalid")
    error_of(lots.announce("group", slots=["A", "A"]), 422, "invalid")
    name = good(lots.announce("group", slots=["A"]))["draw"]
    error_of(http.post(f"{lots.places}/take", json={"draw": name}), 409, "draw_open")
