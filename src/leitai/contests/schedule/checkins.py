"""Who has come: check-in by code, the late rule, and who is withdrawn for not coming (检录)."""

from __future__ import annotations

import time
from collections import Counter
from typing import Any, Final, NamedTuple

from leitai.contests.models import Contest
from leitai.contests.names import NAMES
from leitai.contests.queries import Called
from leitai.contests.schedule import refusals
from leitai.contests.schedule.day_schemas import CheckInIn
from leitai.contests.schedule.links import owner_of
from leitai.contests.schedule.schemas import MINUTE, RulesIn
from leitai.contests.schedule.timetables import rules_of
from leitai.contests.services import withdraw_entry
from leitai.core.ledger.acts import EntryCheckedIn
from leitai.core.ledger.organising import Place
from leitai.governance.faults import not_found
from leitai.journal.journal import current

Row = dict[str, Any]
NO_SHOW: Final = "no_show"
NOWHERE: Final = Place()


class Door(NamedTuple):
    """An entry at the door of a stage.

    Attributes:
        arrived: when it checked in; `None`: not yet. `late`: after the start.
        gone: why it takes no further part; empty: it does.
    """

    place: Place
    arrived: int | None
    late: bool
    gone: str


def now_micros() -> int:
    """The server's clock."""
    return time.time_ns() // 1000


def doors_of(contest: str, stage: str) -> dict[str, Door]:
    """Everybody of a stage; raises `Fault` if there is none of that name."""
    with current().book(contest) as book:
        found = book.full.stages.get(stage) if book.rulebook is not None else None
        if found is None:
            raise not_found("stage", "阶段", stage)
        kept = book.full.organising
        said = kept.places.get(stage)
        places = {} if said is None else said.places
        return {
            entry: Door(
                places.get(entry, NOWHERE),
                kept.arrived.get((stage, entry)),
                (stage, entry) in kept.late,
                "" if found.entrants[entry].standing == "ok" else found.entrants[entry].standing,
            )
            for entry in book.full.starters(stage)
        }


def gate_of(place: Place, rules: RulesIn) -> tuple[int, int]:
    """When check-in opens and closes; zeros without a published time."""
    if place.start is None:
        return 0, 0
    return place.start - rules.early * MINUTE, place.start + rules.late * MINUTE


def state_of(door: Door, rules: RulesIn, now: int) -> str:
    """How an entry stands at the door."""
    if door.arrived is not None:
        return "late" if door.late else "here"
    if door.gone:
        return "withdrawn"
    opens, closes = gate_of(door.place, rules)
    if not closes or now < opens:
        return "waiting"
    if now > closes:
        return "missing"
    return "open" if now <= (door.place.start or 0) else "due"


def list_arrivals(*, contest: Contest, stage: str) -> Row:
    """Everybody of a stage, by time and order."""
    rules, now, names = rules_of(contest.slug, stage), now_micros(), NAMES.of(contest.slug)
    rows = [
        _row(entry, door, rules, now, names.get(entry, Called()))
        for entry, door in doors_of(contest.slug, stage).items()
    ]
    rows.sort(key=lambda row: (not row["start"], row["start"], row["order"], row["entry"]))
    return {"now": now, "counts": dict(Counter(row["state"] for row in rows)), "entries": rows}


def check_in(*, contest: Contest, stage: str, asked: CheckInIn, actor: str) -> Row:
    """Record that an entry has come.

    Raises:
        Fault: unknown, too early, or too late by the rule and `despite` is not said.
        Refused: it is here already, or takes no part any more.
    """
    entry = asked.entry or _entry_of_key(contest.slug, asked.key or "")
    doors, rules, now = doors_of(contest.slug, stage), rules_of(contest.slug, stage), now_micros()
    door = doors.get(entry)
    if door is None:
        raise not_found("entry", "参赛项目", entry)
    opens, closes = gate_of(door.place, rules)
    if door.arrived is None and not door.gone and not asked.despite:
        if not closes:
            raise refusals.no_place(entry)
        if now < opens:
            raise refusals.not_yet(opens)
        if now > closes:
            raise refusals.too_late(closes, rules.late)
    late = door.place.start is not None and now > door.place.start
    current().record(contest=contest.slug, act=EntryCheckedIn(stage, entry, late=late), actor=actor)
    fresh = doors_of(contest.slug, stage)[entry]
    return _row(entry, fresh, rules, now_micros(), NAMES.of(contest.slug).get(entry, Called()))


def withdraw_absent(*, contest: Contest, stage: str, entries: list[str], actor: str) -> Row:
    """Withdraw who did not come in time; raises `Fault` before anybody is if one is not missing."""
    doors, rules, now = doors_of(contest.slug, stage), rules_of(contest.slug, stage), now_micros()
    for entry in entries:
        if entry not in doors:
            raise not_found("entry", "参赛项目", entry)
        if state_of(doors[entry], rules, now) != "missing":
            raise refusals.not_absent(entry)
    for entry in dict.fromkeys(entries):
        withdraw_entry(contest=contest, entry=entry, reason=NO_SHOW, actor=actor)
    return {"withdrawn": list(dict.fromkeys(entries))}


def _entry_of_key(contest: str, key: str) -> str:
    owner, entry = owner_of(key)
    if owner != contest:
        raise not_found("entry", "参赛项目", entry)
    return entry


def _row(entry: str, door: Door, rules: RulesIn, now: int, called: Called) -> Row:
    opens, closes = gate_of(door.place, rules)
    return {
        "entry": entry,
        "name": called.name or "",
        "unit_name": called.unit,
        "group": door.place.group,
        "order": door.place.order,
        "station": door.place.station,
        "start": door.place.start or 0,
        "opens": opens,
        "closes": closes,
        "state": state_of(door, rules, now),
        "arrived": door.arrived or 0,
        "reason": door.gone,
    }
