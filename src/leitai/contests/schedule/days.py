"""One's own day: what an entry or a judge has to do when and where, as published."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from leitai.contests.models import Contest
from leitai.contests.names import NAMES
from leitai.contests.queries import Called, judge_names, title_of
from leitai.contests.schedule.checkins import Door, doors_of, gate_of, now_micros, state_of
from leitai.contests.schedule.halls import plan_of
from leitai.contests.schedule.problems import Starter, rule_for, starters_of
from leitai.contests.schedule.schemas import MINUTE, HallPlan, RulesIn
from leitai.contests.schedule.timetables import rules_of
from leitai.core.ledger.organising import Place
from leitai.journal.journal import current

Row = dict[str, Any]


def stages_of(contest: str) -> list[tuple[str, dict[str, str], bool]]:
    """Stage, title, and whether its entries are under blind codes."""
    with current().book(contest) as book:
        if book.rulebook is None:
            return []
        return [
            (one.id, dict(one.title), bool(book.full.stages[one.id].sealed))
            for one in book.rulebook.stages
        ]


def entry_day(*, contest: Contest, entry: str) -> Row:
    """An entry's appointments; stages without a published time are named in `waiting`."""
    now, plan, items, waiting = now_micros(), plan_of(contest.slug), [], []
    for stage, title, sealed in stages_of(contest.slug):
        if sealed:
            waiting.append({"stage": stage, "title": title})
            continue
        door = doors_of(contest.slug, stage).get(entry)
        if door is None:
            continue
        if door.place.start is None:
            waiting.append({"stage": stage, "title": title, **_drawn(door.place)})
        else:
            items.append(item_of(floor_of(contest.slug, stage, title, plan), entry, door, now))
    called = NAMES.of(contest.slug).get(entry, Called())
    return {
        "who": "entry",
        "contest": contest.slug,
        "title": title_of(contest),
        "id": entry,
        "name": called.name or "",
        "unit_name": called.unit,
        "now": now,
        "items": sorted(items, key=lambda each: each["start"]),
        "waiting": waiting,
    }


def judge_day(*, contest: Contest, judge: str) -> Row:
    """Where a judge is posted or assigned; entries of a sealed stage are not named."""
    now, plan, items = now_micros(), plan_of(contest.slug), list[Row]()
    posted = {one.code for one in plan.stations if judge in one.judges}
    for stage, title, sealed in stages_of(contest.slug):
        floor = floor_of(contest.slug, stage, title, plan)
        doors = doors_of(contest.slug, stage)
        for entry in _watched(judge, posted, floor):
            item = item_of(floor, entry, doors[entry], now)
            items.append({**item, "entry": "", "group": None, "order": 0} if sealed else item)
    return {
        "who": "judge",
        "contest": contest.slug,
        "title": title_of(contest),
        "id": judge,
        "name": judge_names(contest_id=contest.slug).get(judge, ""),
        "unit_name": None,
        "now": now,
        "items": sorted(items, key=lambda each: each["start"]),
        "waiting": [],
    }


def _watched(judge: str, posted: set[str], floor: Floor) -> Iterator[str]:
    """Entries with a time whom the judge is assigned to, or at whose station they are posted."""
    for entry, starter in floor.starters.items():
        if starter.place.start is None:
            continue
        assigned = floor.rules.judges == "assigned" and judge in starter.judges
        if assigned or starter.place.station in posted:
            yield entry


def _drawn(place: Place) -> Row:
    """What is known before the time is: order, group, station."""
    return {"order": place.order, "group": place.group, "station": place.station}


@dataclass(frozen=True, slots=True)
class Floor:
    """What the appointments of one stage are made of, read once."""

    stage: str
    title: dict[str, str]
    plan: HallPlan
    rules: RulesIn
    starters: dict[str, Starter]


def floor_of(contest: str, stage: str, title: dict[str, str], plan: HallPlan) -> Floor:
    """A stage as it stands."""
    return Floor(stage, title, plan, rules_of(contest, stage), starters_of(contest, stage))


def item_of(floor: Floor, entry: str, door: Door, now: int) -> Row:
    """An appointment; the entry has a published time."""
    rules, place, plan = floor.rules, door.place, floor.plan
    starter = floor.starters.get(entry)
    own = rule_for(rules, starter) if starter is not None else None
    setup = rules.setup if own is None or own.setup is None else own.setup
    work = rules.work if own is None or own.work is None else own.work
    start = place.start or 0
    opens, closes = gate_of(place, rules)
    venue = next((one for one in plan.venues if one.code == place.venue), None)
    station = next((one for one in plan.stations if one.code == place.station), None)
    return {
        "stage": floor.stage,
        "title": floor.title,
        "entry": entry,
        "start": start,
        "work": start + setup * MINUTE,
        "end": start + (setup + work) * MINUTE,
        "venue": place.venue or "",
        "venue_name": venue.name if venue is not None else "",
        "address": venue.address if venue is not None else "",
        "station": place.station or "",
        "station_name": station.name if station is not None else "",
        "group": place.group,
        "order": place.order,
        "opens": opens,
        "closes": closes,
        "state": state_of(door, rules, now),
    }
