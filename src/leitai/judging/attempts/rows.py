"""What a screen shows of a station: lamps, points as they fall, sparklines."""

from __future__ import annotations

import time
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

import numpy as np

from leitai.contests.queries import Called
from leitai.core.referee.language.tree import Ever, Throughout
from leitai.core.referee.model import Rule, RuleKind, Verdict
from leitai.core.referee.verdict import is_timed, outcome_of
from leitai.judging.attempts.curves import numbers
from leitai.judging.attempts.marks import points_of, verdicts_of, written
from leitai.judging.attempts.room import RefereeRoom
from leitai.judging.attempts.running import MICROSECONDS, Picture, Running

Row = dict[str, Any]
ZERO = Decimal(0)
EVENTS = 8
PLACES = 4


def station_row(
    *, room: RefereeRoom, contest: str, station: str, title: str, names: Mapping[str, Called]
) -> Row:
    """One station now: what runs on it, or what ran last."""
    online = room.online(contest, station)
    with room.at_station(contest, station) as running:
        if running is None or running.state == "aborted":
            return idle(station, title, online=online)
        picture = running.picture
        return {
            **idle(station, title, online=online),
            "attempt": running.code,
            "entry": running.entry,
            "name": names.get(running.entry, Called()).name,
            "item": running.item or None,
            "state": running.state,
            "t": picture.ticks * running.rules.telemetry.tick / MICROSECONDS,
            "gap": running.state == "running" and is_gap(running, picture),
            **score(running),
            "channels": channel_rows(running, picture),
            "events": event_rows(running),
        }


def idle(station: str, title: str, *, online: bool) -> Row:
    """A station without an attempt, or one that may not be shown now."""
    return {
        "id": station,
        "title": title,
        "online": online,
        "attempt": None,
        "entry": None,
        "name": None,
        "item": None,
        "state": "idle",
        "t": 0,
        "gap": False,
        "points": None,
        "max": None,
        "rules": [],
        "channels": [],
        "events": [],
    }


def is_gap(running: Running, picture: Picture) -> bool:
    """Whether telemetry is missing right now: for the eye only, no verdict depends on it."""
    if picture.ticks and np.isnan(picture.now).any():
        return True
    telemetry = running.rules.telemetry
    patience = min(each.max_age for each in telemetry.channels) * telemetry.tick * 1000
    since = running.received or running.start * 1000
    return time.time_ns() - since > patience


def score(running: Running) -> Row:
    """Points so far, the most there are, and a lamp for each rule."""
    if running.live is None:
        return {"points": None, "max": None, "rules": []}
    pairs = verdicts_of(running.rules, running.live, item=running.item)
    points = [points_of(rule, verdict.mark) for rule, verdict in pairs]
    most = [rule.full or ZERO for rule, _ in pairs if not rule.deduction]
    return {
        "points": written(sum((each for each in points if each is not None), ZERO)),
        "max": written(sum(most, ZERO)),
        "rules": [
            rule_row(rule, verdict, ended=running.state != "running") for rule, verdict in pairs
        ],
    }


def rule_row(rule: Rule, verdict: Verdict, *, ended: bool) -> Row:
    """One rule's lamp."""
    counted = rule.deduction and rule.each is not None
    return {
        "id": rule.id,
        "title": rule.title,
        "kind": rule.kind.value,
        "deduction": rule.deduction,
        "lamp": lamp(rule, verdict, ended=ended),
        "points": written(points_of(rule, verdict.mark)),
        "max": written(rule.full),
        "n": int(verdict.mark) if counted and verdict.mark is not None else len(verdict.evidence),
        "value": written(verdict.value),
    }


def lamp(rule: Rule, verdict: Verdict, *, ended: bool) -> str:
    """`off`, `pending`, `earned`, `partial`, `lost` or `unknown`, as things stand."""
    mark = verdict.mark
    if mark is None:
        return "unknown"
    if rule.deduction:
        return "lost" if mark > 0 else "off"
    if mark == 0:
        return "lost" if ended or cannot_recover(rule) else "pending"
    if not ended and must_last(rule):
        return "pending"
    return "earned" if rule.full is None or mark >= rule.full else "partial"


def cannot_recover(rule: Rule) -> bool:
    """Once lost, lost for the whole attempt."""
    return rule.kind is RuleKind.AWARD and isinstance(rule.formula, Throughout)


def must_last(rule: Rule) -> bool:
    """What it has so far is worth something only if it stays so until the end.

    Of a truth all but "at some time"; of a number whatever depends on the time it takes.
    """
    if rule.kind is RuleKind.AWARD:
        return not isinstance(rule.formula, Ever)
    return is_timed(outcome_of(rule))


def channel_rows(running: Running, picture: Picture) -> list[Row]:
    """Each channel's value now and its last seconds."""
    now = numbers(picture.now)
    past = np.round(picture.past.astype(np.float64), PLACES).T.tolist()
    return [
        {
            "id": each.id,
            "title": each.title,
            "unit": each.unit,
            "type": each.kind.value,
            "values": list(each.values),
            "value": now[place],
            "valid": now[place] is not None,
            "spark": [None if each != each else each for each in past[place]],  # noqa: PLR0124 -- NaN
        }
        for place, each in enumerate(running.rules.telemetry.channels)
    ]


def event_rows(running: Running) -> list[Row]:
    """The last points that fell, the newest first; seconds from the attempt's start."""
    live, tick = running.live, running.rules.telemetry.tick
    if live is None:
        return []
    fallen = [each for one in live.verdicts for each in one.evidence if each.points]
    fallen.sort(key=lambda each: (each.span.end, each.span.start), reverse=True)
    return [
        {
            "rule": each.rule,
            "from": each.span.start * tick / MICROSECONDS,
            "to": each.span.end * tick / MICROSECONDS,
            "points": written(each.points),
            "what": each.what,
        }
        for each in fallen[:EVENTS]
    ]
