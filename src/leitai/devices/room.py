"""Everything of the devices that lives as long as one server process."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Final

import msgspec
from django.conf import settings
from django.db import close_old_connections, connection

from leitai.core.ledger.acts import LedgerEntry, RulebookPublished, RulesCorrected
from leitai.core.referee.model import Telemetry
from leitai.devices.changes import CHANGES, Change, What
from leitai.devices.channels import Mapped, Wiring, wire
from leitai.devices.connecting import BrokerAddress
from leitai.devices.door import SampleDoor
from leitai.devices.inbox import Inbox
from leitai.devices.keyring import Keyring
from leitai.devices.models import Station
from leitai.devices.rawlog import RawLog
from leitai.devices.refusal import DeviceRefused, refused
from leitai.devices.rules import telemetry_of
from leitai.devices.segments import Segments
from leitai.devices.slots import Address, Tally
from leitai.devices.tallies import read_tallies, row_of, write_tallies

FLUSH_SECONDS: Final = 3.0
SWEEP_SECONDS: Final = 60.0
SILENT: Final = "silent"
SILENT_NS: Final = 3_000_000_000
"""A station is taken for silent if nothing came for this time."""
log = logging.getLogger(__name__)


class DeviceRoom:
    """The inbox with all enrolled stations in it, their keys, and what is counted about them.

    Args:
        folder: of this server's data; the raw log is kept in it.

    Attributes:
        inbox: where transports deliver and listeners listen.
        keyring: checks devices' keys.
        rawlog: what came by HTTP and WebSocket; `door`: by which it came.
        attempts_of: contest → the attempt under way at each station; set by who runs attempts.
        broker: where stations reach the MQTT broker; set by who runs one. `None`: there is none.
        needed_since: UTC nanoseconds from which on logs must be kept; set likewise. `None`: no
            attempt is running.
    """

    def __init__(self, folder: Path) -> None:
        self.inbox: Final = Inbox()
        self.keyring: Final = Keyring(settings.SECRET_KEY)
        self.attempts_of: Callable[[str], Mapping[str, str]] = lambda _: {}
        self.broker: BrokerAddress | None = None
        self.needed_since: Callable[[], int | None] = lambda: None
        self._ids: dict[Address, int] = {}
        self._wirings: dict[tuple[str, str, bytes], tuple[Telemetry, Wiring]] = {}
        self._quiet: dict[Address, int] = {}
        self._written: dict[Address, tuple[int, int]] = {}
        self._stale: set[str] = set()
        self._wake = threading.Event()
        self._stopping = False
        self._began = self.inbox.clock()
        self._swept = time.monotonic()
        self._load()
        self.rawlog: Final = RawLog(self.inbox, Segments(folder / "raw"))
        self.door: Final = SampleDoor(self.inbox, self.keyring, self.rawlog)
        self._unsubscribe = CHANGES.on_change(self._changed)
        self._thread = threading.Thread(target=self._keep, name="leitai-devices", daemon=True)
        self._thread.start()

    def _load(self) -> None:
        tallies = read_tallies()
        for station in Station.objects.order_by("pk"):
            self._put(station, tallies.get(station.pk))

    def _put(self, station: Station, tally: Tally | None = None) -> None:
        address = station.contest, station.code
        self.keyring.put(address, station.key_digest)
        with self.inbox.lock:
            slot = self.inbox.slots.add(address, number=station.number, tally=tally)
            self._ids[address] = station.pk
        self._wire(slot, station)

    def _wire(self, slot: int, station: Station) -> None:
        try:
            wiring = self._wiring(station)
        except DeviceRefused as trouble:
            with self.inbox.lock:
                self.inbox.slots.unwire(slot, trouble)
        else:
            with self.inbox.lock:
                self.inbox.slots.wire(slot, wiring)

    def _wiring(self, station: Station) -> Wiring:
        """Stations with the same map share one: their blocks are checked together."""
        telemetry = telemetry_of(contest=station.contest, stage=station.stage)
        alike = station.contest, station.stage, msgspec.json.encode(station.channels)
        known = self._wirings.get(alike)
        if known is None or known[0] != telemetry:
            made = wire(telemetry, msgspec.convert(station.channels, list[Mapped]))
            self._wirings[alike] = known = (telemetry, made)
        return known[1]

    def _changed(self, change: Change) -> None:
        address = change.station.contest, change.station.code
        if change.what is What.WITHDRAWN:
            self.keyring.drop(address)
            with self.inbox.lock:
                self.inbox.slots.drop(address)
                self._ids.pop(address, None)
                self._written.pop(address, None)
        else:
            self._put(change.station)

    def committed(self, contest: str, entries: list[LedgerEntry]) -> None:
        """Told of commits: a new rulebook wires the contest's stations anew, in a moment."""
        if any(isinstance(each.act, RulebookPublished | RulesCorrected) for each in entries):
            self._stale.add(contest)
            self._wake.set()

    def _keep(self) -> None:
        """The room's thread."""
        while not self._stopping:
            self._wake.wait(FLUSH_SECONDS)
            self._wake.clear()
            try:
                self._rewire()
                self._hear_silence()
                self.flush()
                self._sweep()
            except Exception:
                log.exception("the devices' counters could not be written; trying again")
                close_old_connections()
        connection.close()

    def _rewire(self) -> None:
        while self._stale:
            contest = self._stale.pop()
            for station in Station.objects.filter(contest=contest):
                slot = self.inbox.slots.place.get((contest, station.code))
                if slot is not None:
                    self._wire(slot, station)

    def _hear_silence(self) -> None:
        """Note once which stations have fallen silent while an attempt runs there."""
        now = self.inbox.clock()
        if now - self._began < SILENT_NS:
            return  # who was cut off by our own restart comes back
        with self.inbox.lock:
            seen = self.inbox.slots.seen
            quiet = [
                (address, int(seen[slot]))
                for address, slot in self.inbox.slots.place.items()
                if seen[slot] and now - seen[slot] > SILENT_NS
            ]
        fresh = [(address, last) for address, last in quiet if self._quiet.get(address) != last]
        busy = {contest: self.attempts_of(contest) for contest in {each[0][0] for each in fresh}}
        for (contest, station), last in fresh:
            if station in busy[contest]:
                self._quiet[contest, station] = last
                passed = round((now - last) / 1e9, 1)
                self.inbox.note(contest, station, SILENT, seconds=passed)

    def flush(self) -> None:
        """Write the counters that have changed."""
        rows, marks = [], {}
        with self.inbox.lock:
            slots = self.inbox.slots
            for address, slot in slots.place.items():
                mark = int(slots.blocks[slot]), slots.findings[slot].counters.total()
                if address in self._ids and self._written.get(address, (0, 0)) != mark:
                    rows.append(row_of(self._ids[address], slots.tally(slot)))
                    marks[address] = mark
        if rows:
            write_tallies(rows)
            self._written.update(marks)

    def _sweep(self) -> None:
        if time.monotonic() > self._swept + SWEEP_SECONDS:
            self._swept = time.monotonic()
            self.rawlog.sweep(self.needed_since())

    def close(self) -> None:
        """Write what was taken in and what was counted, and let go."""
        self.rawlog.close()
        self._unsubscribe()
        self._stopping = True
        self._wake.set()
        self._thread.join()
        self.flush()
        install(None)


_current: list[DeviceRoom] = []


def install(room: DeviceRoom | None) -> None:
    """Make `room` the one of this process (`None`: there is none)."""
    _current[:] = [room] if room is not None else []


def current() -> DeviceRoom:
    """The devices' room of this process; raises `DeviceRefused` before the server has started."""
    if not _current:
        raise refused("not_started")
    return _current[0]
