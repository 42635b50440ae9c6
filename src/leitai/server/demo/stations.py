"""The referee's demo: contestants take turns at simulated stations, nobody presses a button."""

from __future__ import annotations

import csv
import logging
import threading
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, NamedTuple

from leitai.contests.folder.read import ContestFolder
from leitai.devices.agents.uplink import Door
from leitai.server.client import Client, ServerRefused, Unreachable
from leitai.server.demo.links import MqttPort, link
from leitai.server.demo.pace import Pace
from leitai.server.demo.roster import Roster
from leitai.server.replay import set_up
from leitai.simulators.live import LiveMachine
from leitai.simulators.machine import Machine
from leitai.simulators.robot import ROBOT
from leitai.simulators.tightening import TIGHTENING

CHANGE = 8.0
"""Seconds from one contestant to the next, at the usual pace; machines always run in real time."""
RESTS = 15
"""Changes that a station rests for once everybody has had their rounds, so that the data folder
grows slowly; it goes on at once when nobody is at work, so that there is always something to see.
"""
STAGGER = 4.0
"""Seconds between the first contestants of neighbouring stations."""
SETTLE = 0.6
"""Seconds for the last block to arrive before an attempt is sealed."""
REFUSED = 5.0
"""Seconds until the next try where an attempt was refused, for instance in a closed stage."""
UNDER_WAY = {"running", "sealing"}
MACHINES = {each.id: each for each in (ROBOT, TIGHTENING)}
_LOOK = 0.2
"""Seconds after which somebody who waits looks whether the demo is over."""
_LOG = logging.getLogger(__name__)
Referee = Callable[[float], bool]
"""Waits at most that many seconds; whether the referee judges. Attempts begin only then."""


class Station(NamedTuple):
    """A row of `stations.csv`."""

    code: str
    title: str
    stage: str
    machine: Machine
    link: str


def read_stations(path: Path) -> list[Station]:
    """The stations of a sample contest."""
    with path.open(encoding="utf-8", newline="") as file:
        return [
            Station(
                row["station"], row["title"], row["stage"], MACHINES[row["machine"]], row["link"]
            )
            for row in csv.DictReader(file)
        ]


class DemoStations(threading.Thread):
    """Sets the contest up if it is not there, then keeps its stations busy until it is stopped."""

    def __init__(  # noqa: PLR0913  keyword-only
        self,
        *,
        url: str,
        token: str,
        folder: ContestFolder,
        files: Path,
        pace: Pace,
        mqtt: MqttPort,
        referee: Referee,
    ) -> None:
        """`files`: where `stations.csv` and the OPC UA maps are."""
        super().__init__(name="demo-stations", daemon=True)
        self._url, self._token = url, token
        self._folder, self._files = folder, files
        self._pace, self._mqtt, self._referee = pace, mqtt, referee
        self._path = f"/contests/{folder.contest}"
        self._over = threading.Event()

    def stop(self) -> None:
        """Switch the stations off."""
        self._over.set()

    def run(self) -> None:
        """Work until stopped; a server that goes away ends it quietly."""
        try:
            with Client(self._url, self._token) as client:
                stations, roster = self._prepare(client)
                self._work(client, stations, roster)
        except Unreachable:
            _LOG.info("the server has stopped, and with it the demo's stations")
        except ServerRefused as reason:
            _LOG.warning("the demo's stations stopped: %s", reason)

    def _prepare(self, client: Client) -> tuple[list[tuple[Station, str]], Roster]:
        """The contest, its stages open, its stations with keys, and who has done what already."""
        set_up(client, self._folder, open_stages=())
        for stage in client.get(self._path)["stages"]:
            if stage["status"] == "waiting":
                client.post(f"{self._path}/stages/{stage['id']}/open")
        known = {each["station"] for each in client.get(f"{self._path}/stations")}
        stations = [
            (station, self._key(client, station, known=station.code in known))
            for station in read_stations(self._files / "stations.csv")
        ]
        attempts = client.get(f"{self._path}/attempts")
        self._abandon(client, attempts)
        sealed = [
            (each["stage"], each["entry"])
            for each in attempts
            if each["state"] in ("sealed", "replaced")
        ]
        return stations, Roster(list(self._folder.entries), sealed)

    def _key(self, client: Client, station: Station, *, known: bool) -> str:
        if known:
            answer = client.post(f"{self._path}/stations/{station.code}/key")
        else:
            body = {"station": station.code, "title": station.title, "stage": station.stage}
            answer = client.post(f"{self._path}/stations", body)
        return str(answer["key"])

    def _abandon(self, client: Client, attempts: Iterable[dict[str, Any]]) -> None:
        """Attempts that a stop of the demo has cut are not to count."""
        for each in attempts:
            if each["state"] in UNDER_WAY:
                reason = {"reason": "演示中断 / the demo was stopped"}
                client.post(f"{self._path}/attempts/{each['attempt']}/abort", reason)

    def _work(self, client: Client, stations: list[tuple[Station, str]], roster: Roster) -> None:
        workers = [
            threading.Thread(
                target=self._station,
                args=(client, station, key, roster, place * STAGGER),
                name=f"station-{station.code}",
                daemon=True,
            )
            for place, (station, key) in enumerate(stations)
        ]
        for worker in workers:
            worker.start()
        for worker in workers:
            worker.join()

    def _station(
        self, client: Client, station: Station, key: str, roster: Roster, first: float
    ) -> None:
        """One station: its machine is on as long as the demo runs, contestants come and go."""
        door = Door(self._url, self._folder.contest, station.code, key)
        self._pace.begin(station.code)
        try:
            with link(station.link, machine=station.machine, door=door, maps=self._files,
                      mqtt=self._mqtt) as sink:  # fmt: skip
                machine = LiveMachine(station.machine, sink)
                machine.start()
                while not (self._over.is_set() or self._referee(_LOOK)):
                    continue
                self._turns(client, station, machine, roster, first)
                machine.stop()
                machine.join()
        finally:
            self._pace.end(station.code, done=False)

    def _turns(
        self, client: Client, station: Station, machine: LiveMachine, roster: Roster, first: float
    ) -> None:
        """Contestants one after another; later attempts replace earlier ones."""
        going = self._pace.wait(first, self._over)
        while going:
            entry = roster.take(station.stage)
            if entry is not None:
                self._turn(client, station, machine, roster, entry)
            going = self._rest(station, roster)

    def _rest(self, station: Station, roster: Roster) -> bool:
        """Wait for the next contestant, longer once all have had their rounds; whether to go on."""
        changes = 1
        while self._pace.wait(CHANGE, self._over):
            if changes >= RESTS or not roster.at_ease(station.stage):
                return True
            changes += 1
        return False

    def _turn(
        self, client: Client, station: Station, machine: LiveMachine, roster: Roster, entry: str
    ) -> None:
        """One contestant's turn, whatever comes of it."""
        sealed = False
        try:
            sealed = self._attempt(client, station, machine, roster, entry)
        except ServerRefused as refusal:
            _LOG.info("%s at %s: %s", entry, station.code, refusal.code)
            self._over.wait(REFUSED)
        except Unreachable:
            _LOG.info("the server does not answer %s", station.code)
            self._over.wait(REFUSED)
        finally:
            roster.give_back(station.stage, entry, sealed=sealed)

    def _attempt(
        self, client: Client, station: Station, machine: LiveMachine, roster: Roster, entry: str
    ) -> bool:
        """One contestant at one station, from begin to seal."""
        values, faults = roster.performance(station.stage, entry, station.machine)
        begun = client.post(f"{self._path}/stations/{station.code}/attempts", {"entry": entry})
        done = machine.perform(values, faults)
        while not done.wait(0.2):
            if self._over.is_set():
                return False
        self._over.wait(SETTLE)
        client.post(f"{self._path}/attempts/{begun['attempt']}/seal")
        return True
