"""The city's final is held at two venues: stations, sessions, a timetable that is published."""

from __future__ import annotations

from collections import Counter
from datetime import datetime, timedelta
from typing import Any, Final

from leitai.server.season.contest import DATES, STAGE, Running
from leitai.server.season.plan import YEAR

Row = dict[str, Any]
VENUES: Final = ("V1", "V2")
STATIONS: Final = 5
"""Stations of each venue."""
SLOT: Final = timedelta(minutes=80)
DAY: Final = timedelta(hours=10)


def hold_at_two_venues(running: Running) -> dict[str, int]:
    """Give every entry a venue, a station and a time; venue → how many compete there."""
    client, path = running.client, running.path
    start = datetime.fromisoformat(f"{YEAR}-{DATES['city']}T09:00:00+08:00")
    hall = _hall(start) | {"version": client.get(f"{path}/venues")["version"]}
    client.put(f"{path}/venues", hall)
    table = client.get(f"{path}/stages/{STAGE}/timetable")
    rules: Row = {"setup": 10, "work": 60, "reset": 10}
    places = _places(running.entries(), start)
    body = {"version": table["version"], "rules": rules, "places": places}
    table = client.put(f"{path}/stages/{STAGE}/timetable", body)
    client.post(f"{path}/stages/{STAGE}/timetable/publish", {"version": table["version"]})
    return dict(Counter(one["station"].partition("-")[0] for one in places))


def _hall(start: datetime) -> Row:
    return {
        "venues": [{"code": venue, "name": f"第{at + 1}赛场"} for at, venue in enumerate(VENUES)],
        "stations": [
            {"code": f"{venue}-{nth + 1}", "venue": venue, "name": f"{nth + 1}号工位"}
            for venue in VENUES
            for nth in range(STATIONS)
        ],
        "sessions": [{"code": "day", "start": _micros(start), "end": _micros(start + DAY)}],
    }


def _places(entries: list[str], start: datetime) -> list[Row]:
    """Venue by venue and station by station in turn, then the next slot."""
    stations = [f"{venue}-{nth + 1}" for nth in range(STATIONS) for venue in VENUES]
    return [
        {
            "entry": entry,
            "station": stations[at % len(stations)],
            "start": _micros(start + SLOT * (at // len(stations))),
        }
        for at, entry in enumerate(entries)
    ]


def _micros(moment: datetime) -> int:
    return int(moment.timestamp()) * 1_000_000
