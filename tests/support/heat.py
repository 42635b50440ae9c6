"""Contests that feed one another: one stage, one judge, entries with units."""

from __future__ import annotations

import itertools
from typing import Any

import httpx

from support.cup import good

NUMBER = itertools.count(1)
RULES = """
rulebook: 1
title: {zh: 选拔赛, en: Heat}
rounding: {places: 2, mode: half_up}
stages:
  run:
    title: {zh: 实操, en: Practical}
    criteria:
      - {id: P, title: 操作, aspects: [{id: A1, title: 操作, kind: panel, range: {min: 0, max: 100},
         judges: 1, combine: {mean: true}}]}
      - {id: Q, title: 工艺, aspects: [{id: A2, title: 工艺, kind: panel, range: {min: 0, max: 100},
         judges: 1, combine: {mean: true}}]}
    rank: {by: [total desc]}
""".encode()


class Heat:
    """A contest with a stage `run`, entries with units, and one judge."""

    def __init__(self, http: httpx.Client, entries: dict[str, str]) -> None:
        self.http = http
        self.contest = f"heat{next(NUMBER)}"
        self.path = f"/api/contests/{self.contest}"
        good(http.post("/api/contests", json={"id": self.contest, "title": {"zh": "选拔赛"}}))
        good(http.put(f"{self.path}/rulebook", content=RULES))
        rows = [
            {"entry": entry, "name": f"选手{entry}", "unit": unit, "unit_name": f"{unit}厂"}
            for entry, unit in entries.items()
        ]
        good(http.post(f"{self.path}/entries", json={"entries": rows}))
        good(http.post(f"{self.path}/judges", json={"judges": [{"judge": "J1"}]}))

    def stage(self, verb: str) -> None:
        good(self.http.post(f"{self.path}/stages/run/{verb}"))

    def mark(self, entry: str, value: int, other: int = 10, *, again: str = "") -> None:
        for aspect, worth in (("A1", value), ("A2", other)):
            body = {"stage": "run", "entry": entry, "aspect": aspect, "judge": "J1",
                    "value": str(worth)}  # fmt: skip
            mark = f"{entry}.{aspect}".replace(".", "-")
            replaces = {"replaces": mark} if again else {}
            good(self.http.put(f"{self.path}/marks/{mark}{again}", json=body | replaces))

    def run(self, scores: dict[str, int]) -> None:
        self.stage("open")
        for entry, score in scores.items():
            self.mark(entry, score)
        self.stage("close")

    def link(self, source: Heat, *, code: str = "L1", **rule: Any) -> dict[str, Any]:
        body = {"source": source.contest, "stage": "run", "rule": {"places": 2} | rule}
        made: dict[str, Any] = good(self.http.put(f"{self.path}/links/{code}", json=body))
        return made

    def seats(self, code: str = "L1", http: httpx.Client | None = None) -> dict[str, Any]:
        found: dict[str, Any] = good((http or self.http).get(f"{self.path}/links/{code}/seats"))
        return found

    def seat(self, code: str = "L1", **more: Any) -> httpx.Response:
        body = {"digest": self.seats(code)["digest"], **more}
        return self.http.post(f"{self.path}/links/{code}/seat", json=body)

    def entries(self) -> dict[str, dict[str, Any]]:
        return {one["entry"]: one for one in good(self.http.get(f"{self.path}/entries"))}

    def coming(self, code: str = "L1") -> dict[str, str]:
        rows = self.seats(code)["rows"]
        return {one["source"]: one["ground"] for one in rows if one["ground"]}
