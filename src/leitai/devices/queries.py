"""Reading stations and what was counted about them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from leitai.devices.connecting import connect_row
from leitai.devices.models import Station
from leitai.devices.refusal import refused
from leitai.devices.room import SILENT, SILENT_NS, DeviceRoom
from leitai.devices.slots import NEVER

Row = dict[str, Any]


def list_stations(*, room: DeviceRoom, contest: str) -> list[Row]:
    """The contest's stations as their technician sees them."""
    attempts = room.attempts_of(contest)
    stations = Station.objects.filter(contest=contest).order_by("number")
    return [
        _row(room, each)
        | {
            "attempt": attempts.get(each.code),
            "connect": connect_row(contest, each.code, room.broker),
        }
        for each in stations
    ]


def stage_stations(contest: str, stage: str) -> dict[str, str]:
    """The stage's stations and their titles, in the order of enrolment."""
    rows = Station.objects.filter(contest=contest, stage=stage).order_by("number")
    return dict(rows.values_list("code", "title"))


def _row(room: DeviceRoom, station: Station) -> Row:
    return {
        "station": station.code,
        "number": station.number,
        "title": station.title,
        "stage": station.stage,
        "enrolled_at": int(station.enrolled.timestamp() * 1_000_000),
        **_state(room, (station.contest, station.code)),
    }


def _state(room: DeviceRoom, address: tuple[str, str]) -> Row:
    with room.inbox.lock:
        slots = room.inbox.slots
        slot = slots.place.get(address)
        if slot is None:
            return NOTHING
        seen, trouble = int(slots.seen[slot]), slots.trouble[slot]
        ahead = slots.clock_ahead(slot)
        wiring = slots.wirings[int(slots.group[slot])] if slots.group[slot] != NEVER else None
        return {
            "online": seen > room.inbox.clock() - SILENT_NS,
            "last_seen": seen // 1000 or None,
            "received": int(slots.blocks[slot]),
            "samples": int(slots.samples[slot]),
            "refused": of_data(slots.findings[slot].counters),
            "clock_ahead": None if ahead is None else round(ahead / 1e9, 3),
            "trouble": None if trouble is None else trouble.message,
            "channels": [] if wiring is None else wiring.rows(),
        }


def silent_for(*, room: DeviceRoom, contest: str, station: str) -> float | None:
    """Seconds since the station's last block; `None`: none has ever come."""
    with room.inbox.lock:
        slot = room.inbox.slots.place.get((contest, station))
        seen = 0 if slot is None else int(room.inbox.slots.seen[slot])
        return round(max(0, room.inbox.clock() - seen) / 1e9, 1) if seen else None


def of_data(counters: Mapping[str, int]) -> dict[str, int]:
    """What hit something that was sent: silence is told among the findings only."""
    return {code: count for code, count in counters.items() if code != SILENT}


NOTHING: Final[Row] = {
    "online": False,
    "last_seen": None,
    "received": 0,
    "samples": 0,
    "refused": {},
    "clock_ahead": None,
    "trouble": None,
    "channels": [],
}


def findings_of(*, room: DeviceRoom, contest: str, station: str) -> Row:
    """What was wrong with a station's data; raises `DeviceRefused` if there is none."""
    with room.inbox.lock:
        slot = room.inbox.slots.place.get((contest, station))
        if slot is None:
            raise refused("station_unknown", station=station)
        findings = room.inbox.slots.findings[slot]
        return {"counters": dict(findings.counters), "recent": findings.rows()}
