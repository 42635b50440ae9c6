"""The city's final at two venues: its order drawn in public, solved, published, at the door."""

from __future__ import annotations

import hashlib
import time
from collections import Counter
from contextlib import ExitStack
from datetime import UTC, datetime, timedelta
from http import HTTPStatus
from random import Random
from typing import Any, Final

from leitai.server.client import Client, ServerRefused
from leitai.server.season.contest import STAGE, Running

Row = dict[str, Any]
VENUES: Final = ("V1", "V2")
STATIONS: Final = 5
"""Stations of each venue."""
DAY: Final = timedelta(hours=10)
EARLY: Final = 1440
"""Minutes before its start in which an entry may check in: the day before is early enough."""
WITNESSES: Final = 2
SECONDS: Final = 5
POLL: Final = 0.1


def hold_at_two_venues(running: Running) -> dict[str, int]:
    """Draw, solve, publish and check everybody in; venue → how many compete there.

    It begins within the next two hours, so that the door is open now.
    """
    client, path = running.client, running.path
    start = datetime.now(UTC).replace(minute=0, second=0, microsecond=0) + timedelta(hours=2)
    hall = _hall(start) | {"version": client.get(f"{path}/venues")["version"]}
    client.put(f"{path}/venues", hall)
    with ExitStack() as stack:
        witnesses = [stack.enter_context(_witness(running, nth)) for nth in range(1, WITNESSES + 1)]
        _draw_order(running, witnesses)
        table = _solved(running)
        client.post(f"{path}/stages/{STAGE}/timetable/publish", {"version": table["version"]})
        _check_in(running, witnesses[0])
    return dict(Counter(one["station"].partition("-")[0] for one in table["places"]))


def _witness(running: Running, nth: int) -> Client:
    """Somebody of the jury's supervisors, with a link of their own."""
    body = {"name": f"见证人{nth}", "role": "supervisor"}
    made = running.client.post(f"{running.path}/officials", body)
    own = running.client.stranger()
    own.enter(made["link"])
    return own


def _draw_order(running: Running, witnesses: list[Client]) -> None:
    """Every witness is bound to a secret before the first is shown; then it is drawn, once."""
    client, path = running.client, running.path
    announced = client.post(f"{path}/stages/{STAGE}/places/draws", {"purpose": "order"})
    draw, secrets = f"{path}/draws/{announced['draw']}", {}
    for nth, witness in enumerate(witnesses):
        plot = Random(f"{running.held.id}:{nth}")  # noqa: S311 -- the same season again
        secrets[witness] = f"{plot.getrandbits(128):032x}"
        promised = hashlib.sha256(secrets[witness].encode()).hexdigest()
        witness.post(f"{draw}/commit", {"commitment": promised})
    for witness, nonce in secrets.items():
        witness.post(f"{draw}/reveal", {"nonce": nonce})
    client.post(f"{draw}/make", {"values": {}})
    client.post(f"{path}/stages/{STAGE}/places/take", {"draw": announced["draw"]})


def _solved(running: Running) -> Row:
    """The timetable that the solver finds, in the order drawn."""
    client, table = running.client, f"{running.path}/stages/{STAGE}/timetable"
    rules: Row = {"setup": 10, "work": 60, "reset": 10, "keep_order": True, "early": EARLY}
    version = client.get(table)["version"]
    version = client.put(table, {"version": version, "rules": rules})["version"]
    search = client.post(f"{table}/solve", {"version": version, "seconds": SECONDS})
    while search["state"] == "running":
        time.sleep(POLL)
        search = client.get(f"{table}/solve/{search['job']}")
    if search["state"] != "done":
        raise ServerRefused(HTTPStatus.CONFLICT, {"code": "search", "message": search["state"]})
    found: Row = client.get(table)
    return found


def _check_in(running: Running, door: Client) -> None:
    """Everybody shows the code of their own link at the door."""
    made = running.client.post(f"{running.path}/entry-links", {"entries": None})
    out = {one["entry"] for one in made["links"]} - set(running.entries())
    for one in made["links"]:
        if one["entry"] not in out:
            key = one["link"].partition("#")[2]
            door.post(f"{running.path}/stages/{STAGE}/checkins", {"key": key})


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


def _micros(moment: datetime) -> int:
    return int(moment.timestamp()) * 1_000_000
