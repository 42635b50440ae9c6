"""Timetables as iCalendar (RFC 5545): the contest's, without names, and one's own."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import Any, Final

from icalendar import Calendar, Event

from leitai.contests.models import Contest
from leitai.contests.queries import title_of
from leitai.contests.schedule.checkins import doors_of
from leitai.contests.schedule.days import floor_of, item_of, stages_of
from leitai.contests.schedule.halls import plan_of
from leitai.contests.schedule.models import Draft
from leitai.governance.local_time import here

Row = dict[str, Any]
OWN: Final = "我的日程"


def contest_calendar(*, contest: Contest) -> bytes:
    """Everybody's published times by code; stages under blind codes are left out."""
    items: list[Row] = []
    plan = plan_of(contest.slug)
    for stage, title, sealed in stages_of(contest.slug):
        if not sealed:
            floor = floor_of(contest.slug, stage, title, plan)
            items += [
                item_of(floor, entry, door, 0) | {"contest": contest.slug}
                for entry, door in doors_of(contest.slug, stage).items()
                if door.place.start is not None and not door.gone
            ]
    return calendar_of(items=items, contest=contest)


def calendar_of(*, items: Sequence[Row], contest: Contest | None = None) -> bytes:
    """Appointments as a calendar file, called after the contest if there is only one."""
    made, contests = Calendar(), {item["contest"] for item in items}
    made.add("prodid", "-//Leitai//schedule//ZH")
    made.add("version", "2.0")
    made.add("x-wr-calname", OWN if contest is None else _title(title_of(contest), contest.slug))
    drafts = Draft.objects.filter(contest__in=contests)
    numbers = {(one.contest, one.stage): one.published for one in drafts}
    for item in sorted(items, key=lambda each: (each["start"], each["station"], each["entry"])):
        number = numbers.get((item["contest"], item["stage"]), 0)
        made.add_component(_event(item, number, several=len(contests) > 1))
    made.add_missing_timezones()
    content: bytes = made.to_ical()
    return content


def _event(item: Row, number: int, *, several: bool) -> Event:
    event, contest = Event(), item["contest"]
    title = _title(item["title"], item["stage"])
    if several:
        title = f"{_title(item['contest_title'], contest)} {title}"
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


def _title(words: Mapping[str, str], otherwise: str) -> str:
    return words.get("zh") or words.get("en") or otherwise


def _instant(micros: int) -> datetime:
    """By the clocks of the house, which the file defines."""
    return datetime.fromtimestamp(micros / 1_000_000, here())


def _clock(micros: int) -> str:
    return _instant(micros).strftime("%H:%M")
