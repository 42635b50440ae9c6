"""Joins the rooms: what the showcase asks of contests, sessions and the journal."""

from __future__ import annotations

import asyncio
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from django.http import HttpRequest

from leitai.contests.builder.gates import GATES
from leitai.contests.builder.models import Artefact
from leitai.contests.models import Contest
from leitai.contests.names import NAMES
from leitai.contests.naming import PUBLIC_NAMES
from leitai.contests.queries import find_book, judge_names
from leitai.contests.rules import access_contest_for, runs
from leitai.core.ledger.acts import LedgerEntry
from leitai.devices.changes import CHANGES
from leitai.devices.queries import stage_stations
from leitai.devices.room import DeviceRoom
from leitai.devices.room import install as install_devices
from leitai.governance.door import asker
from leitai.governance.doorkeeper import DOORKEEPER, credential_of
from leitai.governance.identity import Identity
from leitai.governance.rules import Right
from leitai.journal.journal import Journal
from leitai.judging.attempts.room import RefereeRoom
from leitai.judging.presence import PRESENCE
from leitai.live import Ask, LiveBus
from leitai.showcase.calibrating import Thermostat
from leitai.showcase.chief import CHIEF, ChiefRoom, Desks, open_chief
from leitai.showcase.referee import VIEW, open_stations, station_topic
from leitai.showcase.showcase import Showcase


class Authoriser:
    """Who may see what is not public."""

    def __init__(self, workers: ThreadPoolExecutor) -> None:
        self._workers = workers

    async def __call__(self, *, contest: str, view: str, entry: str | None, ask: Ask) -> bool:
        """Organisers see all; the jury and judges of the contest see how far it has come."""
        del entry  # there are no accounts of teams yet: their view is the organisers' to show
        authorization = ask.headers.get(b"authorization", b"").decode("latin-1")
        cookie = ask.headers.get(b"cookie", b"").decode("latin-1")
        credential = credential_of(authorization, cookie)
        if credential is None:
            return False
        loop = asyncio.get_running_loop()
        identity = DOORKEEPER.remembered(credential)
        if identity is None:
            identity = await loop.run_in_executor(self._workers, DOORKEEPER.identify, credential)
        if seen_by(identity, contest, view):
            return True
        if not identity.offices:
            return False
        return await loop.run_in_executor(self._workers, hosts, identity, contest)


class LiveGate:
    """Whether the switch of a contest's live board is on."""

    def known(self, contest: str) -> bool | None:
        """As it was last read."""
        shown = GATES.known(contest)
        return None if shown is None else Artefact.LIVE in shown

    def open(self, contest: str) -> bool:
        """Reads the database the first time."""
        return Artefact.LIVE in GATES.of(contest)


def seen_by(identity: Identity, contest: str, view: str) -> bool:
    """Whether an office in the contest, or a judge's link, opens the view."""
    if view in ("jury", VIEW):
        return contest in identity.judges or identity.may(contest, Right.PROGRESS)
    if view == CHIEF:
        return identity.may(contest, Right.PROGRESS) and identity.may(contest, Right.WATCH)
    return identity.may(contest, Right.WATCH)


def hosts(identity: Identity, contest: str) -> bool:
    """Whether the asker administers the unit that holds the contest; reads the database."""
    found = Contest.objects.select_related("unit").filter(slug=contest).first()
    return found is not None and runs(identity, found)


def station_gate(request: HttpRequest, contest: str, change: bool) -> None:  # noqa: FBT001 -- a port
    """Organisers enrol stations; the jury and scorekeepers see how they are; raises `Fault`."""
    right = Right.RUN if change else Right.PROGRESS
    access_contest_for(identity=asker(request), contest_id=contest, right=right)


def open_devices(journal: Journal, folder: Path) -> DeviceRoom:
    """The devices' room, told of new rulebooks."""
    room = DeviceRoom(folder)
    journal.on_commit(room.committed)
    install_devices(room)
    return room


def open_showcase(
    journal: Journal, workers: ThreadPoolExecutor, bus: LiveBus, room: RefereeRoom
) -> Showcase:
    """The showcase, told of every commit, of every change of names and of running attempts."""

    def committed(contest: str, entries: list[LedgerEntry]) -> None:
        bus.publish(contest, entries[-1].seq)
        bus.publish(station_topic(contest), 0)

    journal.on_commit(committed)
    NAMES.on_change(lambda contest: bus.publish(contest, 0))
    CHANGES.on_change(lambda change: bus.publish(station_topic(change.station.contest), 0))
    journal.on_commit(PRESENCE.committed)
    PRESENCE.on_change(lambda contest: bus.publish(contest, 0))
    stations = open_stations(
        books=find_book,
        names=NAMES.of,
        public_names=PUBLIC_NAMES.of,
        stations=stage_stations,
        room=room,
    )
    chief = ChiefRoom(
        books=find_book,
        names=NAMES.of,
        judges=lambda contest: judge_names(contest_id=contest),
        calibration=Thermostat().thresholds,
        news=lambda contest: bus.publish(contest, 0),
        desks=Desks(),
    )
    showcase = Showcase(
        books=find_book,
        names=NAMES.of,
        authorise=Authoriser(workers),
        public_names=PUBLIC_NAMES.of,
        gate=LiveGate(),
        bus=bus,
        others={VIEW: stations, CHIEF: open_chief(chief)},
    )
    DOORKEEPER.on_forget(showcase.hub.doubt)
    GATES.on_change(showcase.hub.doubt)
    return showcase
