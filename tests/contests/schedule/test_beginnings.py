"""Venues and stations of templates and clones, and what readiness says of them."""

from __future__ import annotations

from datetime import datetime
from itertools import pairwise
from typing import Any

import httpx
import pytest

from leitai.contests.builder.templates import find_template, rulebook_of, templates
from leitai.contests.schedule.schemas import RulesIn
from leitai.core.rulebook.parse import read_rulebook
from leitai.governance.local_time import here
from support.cup import good
from support.server import Server

pytestmark = pytest.mark.server
Row = dict[str, Any]
WITH_HALL = [name for name, one in templates().items() if one.kind != "campaign"]


def start(http: httpx.Client, contest: str, template: str, **more: Any) -> str:
    body = {"template": template, "id": contest, "title": {"zh": contest}, **more}
    good(http.post("/api/contests/from-template", json=body))
    return f"/api/contests/{contest}"


def codes(http: httpx.Client, path: str) -> set[str]:
    return {one["code"] for one in good(http.get(f"{path}/readiness-board"))["findings"]}


def local(instant: int) -> str:
    return f"{datetime.fromtimestamp(instant // 1_000_000, here()):%Y-%m-%d %H:%M}"


def save(http: httpx.Client, path: str, hall: Row) -> Row:
    saved: Row = good(http.put(f"{path}/venues", json=hall))
    return saved


@pytest.mark.parametrize("name", WITH_HALL)
def test_every_template_that_meets_somewhere_brings_a_hall_its_stages_fit(name: str) -> None:
    hall = find_template(name).hall
    assert hall is not None
    stages = {stage.id for stage in read_rulebook(rulebook_of(name)).stages}
    assert hall.stages.keys() == stages
    offered = {tag for venue in hall.venues for tag in venue.fits}
    longest = max(_minutes(last) - _minutes(first) for first, last in hall.hours)
    for row in hall.stages.values():
        rules = RulesIn.model_validate(row)
        assert rules.fits is None or rules.fits in offered
        assert rules.setup + rules.work + rules.reset <= longest
    for first, second in pairwise(hall.hours):
        assert first[1] <= second[0]


def _minutes(clock: str) -> int:
    hour, minute = clock.split(":")
    return int(hour) * 60 + int(minute)


def test_a_contest_from_a_template_begins_with_venues_its_organiser_renames(
    running_server: Server,
) -> None:
    with running_server.client() as http:
        listed = {one["id"]: one for one in good(http.get("/api/templates"))}
        assert listed["robot-operator"]["venues"][1] == {
            "name": "实操赛场",
            "seat": "工位",
            "stations": 8,
        }
        path = start(http, "hall1", "robot-operator", starts="2026-09-10", ends="2026-09-11")
        hall = good(http.get(f"{path}/venues"))
        assert [one["name"] for one in hall["venues"]] == ["理论机考室", "实操赛场"]
        assert [one["code"] for one in hall["stations"] if one["venue"] == "V2"][::7] == [
            "S01",
            "S08",
        ]
        hours = [(local(one["start"]), local(one["end"])) for one in hall["sessions"]]
        assert hours[0] == ("2026-09-10 08:30", "2026-09-10 12:00")
        assert hours[-1] == ("2026-09-11 13:30", "2026-09-11 18:00")
        practice = good(http.get(f"{path}/stages/practice/timetable"))
        assert (practice["rules"]["fits"], practice["rules"]["work"]) == ("实操", 150)
        assert "hall_suggested" in codes(http, path)
        hall["venues"][1]["name"] = "三号车间"
        saved = save(http, path, hall)
        assert saved["venues"][1]["name"] == "三号车间"
        assert not codes(http, path) & {"hall_suggested", "no_venues", "no_sessions"}


def test_readiness_says_what_a_hall_lacks(running_server: Server) -> None:
    with running_server.client() as http:
        path = start(http, "hall2", "safety", starts="2026-09-10")
        hall = good(http.get(f"{path}/venues"))
        first = hall["sessions"][0]
        kept = [one for one in hall["stations"] if one["venue"] == "V2"]
        hall = save(http, path, {**hall, "stations": kept, "sessions": []})
        assert codes(http, path) >= {"venue_empty", "no_sessions", "stage_unfit"}
        late = {**first, "start": first["start"] + 864 * 10**8, "end": first["end"] + 864 * 10**8}
        hall = save(http, path, {**hall, "sessions": [late]})
        found = codes(http, path)
        assert "sessions_elsewhere" in found
        assert "no_sessions" not in found
        save(http, path, {**hall, "venues": [], "stations": [], "sessions": []})
        assert "no_venues" in codes(http, path)
        campaign = start(http, "hall3", "emulation", starts="2026-01-01")
        assert "no_venues" not in codes(http, campaign)


def test_a_clone_takes_the_hall_on_its_new_days_and_leaves_the_timetable(
    running_server: Server,
) -> None:
    with running_server.client() as http:
        path = start(http, "hall2026", "safety", starts="2026-09-10")
        entries = [{"entry": "E1", "name": "甲", "group": "专职安全员"}]
        good(http.post(f"{path}/entries", json={"entries": entries}))
        good(http.post(f"{path}/judges", json={"judges": [{"judge": "J1"}]}))
        hall = good(http.get(f"{path}/venues"))
        hall["venues"][0]["name"] = "职工之家三楼"
        hall["stations"][0]["judges"] = ["J1"]
        instants = {"start": hall["sessions"][0]["start"], "end": hall["sessions"][0]["end"]}
        hall = save(http, path, {**hall, "present": [{"judge": "J1", **instants}], "travel": 7})
        table = good(http.get(f"{path}/stages/exam/timetable"))
        rules = {**table["rules"], "work": 45}
        place = {"entry": "E1", "station": "T01", "start": hall["sessions"][0]["start"]}
        body = {"version": table["version"], "rules": rules, "places": [place]}
        good(http.put(f"{path}/stages/exam/timetable", json=body))
        asked = {"id": "hall2027", "title": {"zh": "又一届"}, "starts": "2027-09-12"}
        good(http.post(f"{path}/clone", json=asked))
        again = "/api/contests/hall2027"
        new = good(http.get(f"{again}/venues"))
        assert new["venues"] == hall["venues"]
        assert [one["code"] for one in new["stations"]] == [one["code"] for one in hall["stations"]]
        assert not any(one["judges"] for one in new["stations"])
        assert (new["present"], new["travel"], new["version"]) == ([], 7, 0)
        assert local(new["sessions"][0]["start"]) == "2027-09-12 08:30"
        table = good(http.get(f"{again}/stages/exam/timetable"))
        assert (table["rules"]["work"], table["places"]) == (45, [])
        assert "hall_suggested" in codes(http, again)
