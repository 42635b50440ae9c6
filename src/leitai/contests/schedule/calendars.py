"""Timetables as iCalendar (RFC 5545): the contest's, without names, and one's own."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Any

from icalendar import Calendar, Event

from leitai.contests.models import Contest
from leitai.contests.queries import title_of
from leitai.contests.schedule.checkins import doors_of
from leitai.contests.schedule.days import floor_of, item_of, stages_of
from leitai.contests.schedule.halls import plan_of
from leitai.contests.schedule.models import Draft
from leitai.governance.local_time import here

Row = dict[str, Any]


def contest_calendar(*, contest: Contest) -> bytes:
    """Everybody's published times by code; stages under blind codes are left out."""
    items: list[Row] = []
    plan = plan_of(contest.slug)
    for stage, title, sealed in stages_of(contest.slug):
        if not sealed:
            floor = floor_of(contest.slug, stage, title, plan)
            items += [
                item_of(floor, entry, door, 0)
                for entry, door in doors_of(contest.slug, stage).items()
                if door.place.start is not None and not door.gone
            ]
    return calendar_of(contest=contest, items=items)


def calendar_of(*, contest: Contest, items: Iterable[Row]) -> bytes:
    """Appointments as a calendar file."""
    made, words = Calendar(), title_of(contest)
    made.add("prodid", "-//Leitai//schedule//ZH")
    made.add("version", "2.0")
    made.add("x-wr-calname", words.get("zh") or words.get("en") or contest.slug)
    numbers = dict(Draft.objects.filter(contest=contest.slug).values_list("stage", "published"))
    for item in sorted(items, key=lambda each: (each["start"], each["station"], each["entry"])):
        made.add_component(_event(contest.slug, item, numbers.get(item["stage"], 0)))
    made.add_missing_timezones()
    content: bytes = made.to_ical()
    return content


def _event(contest: str, item: Row, number: int) -> Event:
    event = Event()
    title = item["title"].get("zh") or item["title"].get("en") or item["stage"]
    who = f" {item['entry']}" if item["entry"] else ""
    about = item["entry"] or f"{item['station']}-{item['start']}"
    event.add("uid", f"{about}.{item['stage']}.{contest}@leitai")
    event.add("sequence", number)
    event.add("dtstamp", datetime.now(UTC).replace(microsecond=0))
    event.add("dtstart", _instant(item["start"]))
    event.add("dtend", _instant(item["end"]))
    event.add("summary", f"{title}{who}")
    place = [item["venue_name"] or item["venue"], item["station_name"] or item["station"]]
    event.add("location", " · ".join(filter(None, [*place, item["address"]])))
    if item["opens"]:
        opens, closes = _clock(item["opens"]), _clock(item["closes"])
        event.add("description", f"检录 check-in {opens}–{closes}")
    return event


def _instant(micros: int) -> datetime:
    """By the clocks of the house, which the file defines."""
    return datetime.fromtimestamp(micros / 1_000_000, here())


def _clock(micros: int) -> str:
    return _instant(micros).strftime("%H:%M")
