"""A contest that the referee marks: one stage, one robot cell, samples over HTTP."""

from __future__ import annotations

import struct
import time
from collections.abc import Sequence
from typing import Any

import httpx

from support.clients import open_client
from support.cup import good

RULES = """
rulebook: 1
title: {zh: 机器人, en: Robot}
rounding: {places: 2, mode: half_up}
stages:
  cell:
    title: {zh: 工作站, en: Cell}
    tick: 10 ms
    attempt: {limit: LIMIT}
    channels:
      x: {unit: mm, min: -1000, max: 1000, max_age: 0.5 s, title: {zh: 位置, en: Position}}
      gate: {type: bool, max_age: 0.5 s}
    criteria:
      - id: A
        aspects:
          - {id: A1, kind: automatic, max: 3,
             award: "eventually(hold(abs(x - 10 mm) <= 1 mm, 0.2 s))"}
          - {id: A2, kind: automatic, max: 2, award: "always(x < 50 mm)"}
          - {id: A3, kind: automatic, measure: peak(x), target: 12 mm,
             bands: [{within: 1 mm, mark: 4}, {within: 3 mm, mark: 1}]}
    deductions:
      - {id: S1, kind: automatic, each: 2, cap: 4, when: "gate and x > 5 mm"}
    rank: {by: [total desc]}
"""
"""`LIMIT` is to be replaced."""
TICK = 10_000_000
"""Nanoseconds."""
PATIENCE = 180
"""Seconds until a busy machine has made the kernels that judge the first attempt."""
HEADER = struct.Struct("<HHIQqIHH")


def rules(limit: str = "1 min") -> bytes:
    """The rulebook with that longest attempt."""
    return RULES.replace("LIMIT", limit).encode()


class Cell:
    """The contest with entries E1…E3 and stations S1, S2, its stage open.

    Attributes:
        keys: station → its device's key.
    """

    def __init__(self, http: httpx.Client, contest: str, *, limit: str = "1 min") -> None:
        self.http = http
        self.contest = contest
        self.path = f"/api/contests/{contest}"
        self.rules = rules(limit)
        good(http.post("/api/contests", json={"id": contest, "title": {"zh": "机器人"}}))
        good(http.put(f"{self.path}/rulebook", content=self.rules))
        entries = [{"entry": f"E{n}", "name": f"选手{n}"} for n in (1, 2, 3)]
        good(http.post(f"{self.path}/entries", json={"entries": entries}))
        self._sequences: dict[str, int] = {}
        self._sent: dict[str, int] = {}
        self.keys = {name: self.enrol(name) for name in ("S1", "S2")}
        good(http.post(f"{self.path}/stages/cell/open"))

    def enrol(self, station: str) -> str:
        """Enrol a station; its key."""
        body = {"station": station, "stage": "cell", "title": f"工位 {station}"}
        self._sequences[station] = self._sent[station] = 0
        return str(good(self.http.post(f"{self.path}/stations", json=body))["key"])

    def begin(self, entry: str = "E1", station: str = "S1", **more: Any) -> dict[str, Any]:
        """Begin an attempt, once the clock has passed all that the station has sent so far."""
        time.sleep(max(0.0, self._sent[station] / 1e9 - time.time()))
        body = {"entry": entry, **more}
        answer = good(self.http.post(f"{self.path}/stations/{station}/attempts", json=body))
        assert isinstance(answer, dict)
        return answer

    def send(
        self,
        attempt: dict[str, Any],
        rows: Sequence[tuple[float, float]],
        *,
        first: int = 0,
    ) -> dict[str, Any]:
        """Send `(x, gate)` for tick `first`, `first` + 1 and so on."""
        station = attempt["station"]
        self._sequences[station] += 1
        start = attempt["start"] * 1000 + first * TICK
        self._sent[station] = start + len(rows) * TICK
        head = HEADER.pack(
            1,
            2,
            0,
            self._sequences[station],
            start,
            TICK,
            len(rows),
            0,
        )
        body = head + b"".join(struct.pack("<ff", *row) for row in rows)
        answer = open_client(str(self.http.base_url)).post(
            f"{self.path}/stations/{station}/samples",
            content=body,
            headers={
                "Authorization": f"Bearer {self.keys[station]}",
                "Content-Type": "application/octet-stream",
            },
        )
        sent: dict[str, Any] = good(answer)
        return sent

    def seal(self, attempt: dict[str, Any], *, ticks: int) -> dict[str, Any]:
        """Seal an attempt of that many ticks; as in life the station goes on sending.

        So nobody waits for samples of the attempt that might still be under way.
        """
        end = attempt["start"] + ticks * TICK // 1000
        if self._sent[attempt["station"]] <= end * 1000:
            self.send(attempt, [(0.0, 0.0)], first=ticks)
        path = f"{self.path}/attempts/{attempt['attempt']}/seal"
        answer = self.http.post(path, json={"end": end}, timeout=PATIENCE)
        sealed: dict[str, Any] = good(answer)
        return sealed

    def run(
        self, entry: str, rows: Sequence[tuple[float, float]], station: str = "S1"
    ) -> dict[str, Any]:
        """A whole attempt, sealed."""
        attempt = self.begin(entry, station)
        for first in range(0, len(rows), 20):
            self.send(attempt, rows[first : first + 20], first=first)
        return self.seal(attempt, ticks=len(rows))

    def detail(self, attempt: str, http: httpx.Client | None = None) -> dict[str, Any]:
        """One attempt in full."""
        answer: dict[str, Any] = good((http or self.http).get(f"{self.path}/attempts/{attempt}"))
        return answer


GOOD = [(0.0, 0.0)] * 50 + [(10.5, 0.0)] * 50
"""Reaches the place and holds it; the gate stays shut: 3 + 2 + 1 points."""
OPEN = [(0.0, 0.0)] * 50 + [(10.5, 0.0)] * 20 + [(10.5, 1.0)] * 10 + [(12.0, 0.0)] * 20
"""The same with the gate open for a moment, and a peak nearer to the target: 3 + 2 + 4 - 2."""
