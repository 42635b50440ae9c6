"""The judging process of the ingest bench: the product's own rooms, fed by the broker (ingest.py).

    ingest_judge.py FOLDER STATIONS

Broker, log reader, inbox and the referee's room as the server runs them, with one attempt per
station. A mark is published when the frame that carries it is written to the viewer (a socket
pair, read by a thread). Commands on stdin: `begin` (and when, UTC microseconds), `report` (what was
published since the last), `final` (every sample counted, every mark compared with the product's own
judgement), `quit`. Where attempts have begun already, it goes on with them as the server would.
"""

from __future__ import annotations

import json
import os
import socket
import sys
import threading
import time
from collections import Counter
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import numpy as np

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "leitai.server.settings")
os.environ["LEITAI_DATA_DIR"] = str(Path(sys.argv[1]) / "data")

import django

django.setup()

from leitai.core.referee.model import RuleSet  # noqa: E402
from leitai.devices.broker.config import Account, BrokerSettings  # noqa: E402
from leitai.devices.broker.door import MqttDoor  # noqa: E402
from leitai.devices.channels import wire  # noqa: E402
from leitai.devices.inbox import Inbox  # noqa: E402
from leitai.judging.attempts.models import Attempt  # noqa: E402
from leitai.judging.attempts.recordings import Recordings  # noqa: E402
from leitai.judging.attempts.room import RefereeRoom  # noqa: E402
from leitai.judging.attempts.running import Running  # noqa: E402
from referee_rules import TELEMETRY, rule_set  # noqa: E402

EACH, CAP = Decimal("0.5"), Decimal(100)


def marked_rules() -> RuleSet:
    """The shared 20 rules, each taking half a point off for every episode."""
    plain = rule_set()
    rules = tuple(replace(rule, deduction=True, each=EACH, cap=CAP) for rule in plain.rules)
    return RuleSet(plain.stage, TELEMETRY, rules)


class Desk:
    """Counts episodes from edges, writes frames of changed marks, and takes the times."""

    def __init__(self, stations: int, rules: RuleSet, sent: Path) -> None:
        self.names = [rule.id for rule in rules.rules]
        self.count = np.zeros((stations, len(rules.rules)), np.int64)
        self.sent = np.memmap(sent, np.int64, "r").reshape(stations, -1)
        self.through = np.full(stations, -1, np.int64)
        self.marks = self.frames = 0
        self.block_ms: list[np.ndarray[Any, Any]] = []
        self.changed: Counter[tuple[int, int]] = Counter()
        self.place: dict[str, int] = {}
        self.lock = threading.Lock()
        mine, theirs = socket.socketpair()
        self.viewer = mine
        threading.Thread(target=read_all, args=(theirs,), daemon=True).start()

    def edges(self, running: Running, edges: Any) -> None:
        station = self.place[running.station]
        for watch in edges["watch"][edges["value"] == 1].tolist():
            self.count[station, watch] += 1
            self.changed[station, watch] += 1

    def publish(self, reached: np.ndarray[Any, Any]) -> None:
        """Write the marks that moved; then all blocks up to `reached` are published."""
        rows = [
            [station, self.names[watch], str(-min(CAP, EACH * int(self.count[station, watch])))]
            for station, watch in self.changed
        ]
        self.viewer.sendall(json.dumps(rows).encode() + b"\n")
        now = time.time_ns()
        self.marks += len(rows)
        self.frames += 1
        self.changed.clear()
        self.time(reached, now)

    def time(self, reached: np.ndarray[Any, Any], now: int) -> None:
        fresh = np.flatnonzero(reached > self.through)
        with self.lock:
            while len(fresh):
                self.through[fresh] += 1
                self.block_ms.append((now - self.sent[fresh, self.through[fresh]]) / 1e6)
                fresh = fresh[reached[fresh] > self.through[fresh]]

    def drain(self) -> np.ndarray[Any, Any]:
        with self.lock:
            parts, self.block_ms = self.block_ms, []
        return np.concatenate([np.zeros(0), *parts])


def read_all(viewer: socket.socket) -> None:
    while viewer.recv(1 << 20):
        pass


class Judge:
    """Broker, inbox and room."""

    def __init__(self, folder: Path, stations: int) -> None:
        self.stations = stations
        self.rules = marked_rules()
        self.desk = Desk(stations, self.rules, folder / "sent")
        self.inbox = Inbox()
        wiring = wire(TELEMETRY)
        names = [f"S{n:04d}" for n in range(stations)]
        self.desk.place = {name: n for n, name in enumerate(names)}
        for n, name in enumerate(names):
            self.inbox.slots.wire(self.inbox.slots.add(("bench", name), number=n + 1), wiring)
        hashed = (folder / "hash").read_text()
        accounts = [Account("bench", name, hashed) for name in names]
        settings = BrokerSettings(folder=folder / "broker", log_bytes=2 << 30)
        self.door = MqttDoor(settings, self.inbox, lambda: accounts)
        self.room = RefereeRoom(
            inbox=self.inbox,
            recordings=Recordings(folder / "recordings"),
            publish=self.publish,
            sealer=lambda _contest, _code: None,
        )
        self.room.on_edges = self.desk.edges
        self.running: list[Running] = []
        self.begun = folder / "begun"

    def start(self) -> dict[str, Any]:
        """As the server does: broker, attempts under way from the log, then what is new."""
        self.door.start()
        began, blocks = time.perf_counter(), 0
        if self.begun.exists():
            blocks = self.attempts(int(self.begun.read_text()), again=True)
        self.room.start()
        self.door.read()
        seconds = round(time.perf_counter() - began, 2)
        ports = self.door.ports
        return {"pid": self.door.broker.pid, "port": ports.mqtt, "nats": ports.nats,
                "recovered": blocks, "seconds": seconds}  # fmt: skip

    def begin(self, start: int) -> dict[str, Any]:
        """An attempt at every station."""
        self.begun.write_text(str(start))
        return {"attempts": self.attempts(start, again=False)}

    def attempts(self, start: int, *, again: bool) -> int:
        count, running = 0, []
        for n in range(self.stations):
            row = Attempt(
                contest="bench", code=f"A{n}", stage="bench", entry=f"E{n}",
                station=f"S{n:04d}", start=start, position=-1,
            )  # fmt: skip
            if again:
                count += self.room.recover(row, self.rules)
            else:
                self.room.begin(row, self.rules)
                count += 1
            with self.room.attempt("bench", row.code) as found:
                if found is not None:
                    running.append(found)
        self.running = running
        return count

    def publish(self, contest: str) -> None:
        del contest
        if len(self.running) == self.stations:
            self.desk.publish(np.array([each.sequence for each in self.running], np.int64))

    def final(self) -> dict[str, Any]:
        """Samples that lie on ticks, and marks that differ from the product's own judgement."""
        samples = wrong = 0
        for n, running in enumerate(self.running):
            if running.seat is None:
                continue
            bank, lane = running.seat
            samples += len(bank.grids.samples(lane)[0])
            if n % 10 == 0 and running.live is not None:
                for rule, verdict in zip(self.rules.rules, running.live.verdicts, strict=True):
                    count = Decimal(int(self.desk.count[n, self.desk.names.index(rule.id)]))
                    wrong += verdict.value != count
        counters: Counter[str] = Counter()
        for each in self.inbox.slots.findings:
            counters.update(each.counters)
        return {"samples": samples, "marks_wrong": wrong, "findings": dict(counters),
                "faults": self.door.health()["faults"]}  # fmt: skip


def main() -> None:
    judge = Judge(Path(sys.argv[1]), int(sys.argv[2]))
    print(json.dumps(judge.start()), flush=True)
    cpu, wall = time.process_time(), time.perf_counter()
    for line in sys.stdin:
        if line.strip() == "quit":
            judge.door.close()
            judge.room.close()
            return
        if line.startswith("begin"):
            print(json.dumps(judge.begin(int(line.split()[1]))), flush=True)
            continue
        if line.strip() == "final":
            print(json.dumps(judge.final(), default=str), flush=True)
            continue
        desk, took = judge.desk, judge.desk.drain()
        share = (time.process_time() - cpu) / (time.perf_counter() - wall)
        cpu, wall = time.process_time(), time.perf_counter()
        spread = np.percentile(took, (50, 99, 99.9, 100)).round(2).tolist() if len(took) else []
        print(json.dumps({"blocks": len(took), "ms": spread, "core": round(share, 3),
                          "marks": desk.marks, "frames": desk.frames}), flush=True)  # fmt: skip
        desk.marks = desk.frames = 0


if __name__ == "__main__":
    main()
