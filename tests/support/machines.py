"""A small contest judged by machines, opened through the API, and a device that sends to it."""

from __future__ import annotations

import time
from typing import Any

import httpx
import numpy as np
from numpy.typing import NDArray

from leitai.devices.codec import write_block
from support.clients import open_client
from support.cup import good

RULES = """
rulebook: 1
title: {zh: 机器杯, en: Machine cup}
rounding: {places: 2, mode: half_up}
stages:
  practice:
    title: {zh: 实操, en: Practice}
    tick: 10 ms
    attempt: {limit: 20 min}
    channels:
      x: {unit: mm, min: -100, max: 100}
      speed: {unit: mm/s}
      gate: {type: bool}
      step: {type: code, values: [idle, pick, place]}
    aspects:
      - {id: A1, title: 到位, kind: automatic, max: 3, award: "eventually(x > 50)"}
    rank: {by: [total desc]}
  theory:
    title: {zh: 理论, en: Theory}
    aspects:
      - {id: B1, title: 笔试, kind: panel, range: {min: 0, max: 10}, combine: {mean: true}}
    rank: {by: [total desc]}
""".encode()
MS = 1_000_000
GOOD = np.array([[1.5, 2.5, 1, 2], [1.75, 2.25, 0, 0]], np.float32)


class MachineCup:
    """The contest `contest`; stations are enrolled as they are asked for.

    Attributes:
        keys: station → its device's key.
    """

    def __init__(self, http: httpx.Client, contest: str) -> None:
        self.http = http
        self.contest = contest
        self.path = f"/api/contests/{contest}"
        self.keys: dict[str, str] = {}
        good(http.post("/api/contests", json={"id": contest, "title": {"zh": "机器杯"}}))
        good(http.put(f"{self.path}/rulebook", content=RULES))

    def enrol(self, station: str, **more: Any) -> Device:
        """Enrol a station; its device."""
        body = {"station": station, "stage": "practice", "title": f"工位{station}", **more}
        answer = good(self.http.post(f"{self.path}/stations", json=body))
        self.keys[station] = answer["key"]
        return Device(str(self.http.base_url), self.path, station, answer["key"])

    def row(self, station: str) -> dict[str, Any]:
        """The station as its technician sees it."""
        rows = good(self.http.get(f"{self.path}/stations"))
        found: dict[str, Any] = next(each for each in rows if each["station"] == station)
        return found

    def findings(self, station: str) -> dict[str, Any]:
        """What was wrong with the station's data."""
        found: dict[str, Any] = good(self.http.get(f"{self.path}/stations/{station}/findings"))
        return found


class Device:
    """Sends blocks of one station over HTTP."""

    def __init__(self, url: str, contest_path: str, station: str, key: str) -> None:
        self.path = f"{contest_path}/stations/{station}/samples"
        self.key = key
        self.http = open_client(url, {"Authorization": f"Bearer {key}"})

    def send(self, payload: bytes, **headers: str) -> httpx.Response:
        """Post a block."""
        return self.http.post(self.path, content=payload, headers=headers)


def now() -> int:
    """UTC nanoseconds."""
    return time.time_ns()


def block(
    sequence: int,
    values: NDArray[np.float32] = GOOD,
    *,
    t0: int | None = None,
    station: int = 0,
) -> bytes:
    """A binary block of good samples, 10 ms from tick to tick, 50 ms old."""
    start = now() - 50 * MS if t0 is None else t0
    return write_block(values, sequence=sequence, t0=start, dt=10 * MS, station=station)
