"""A contest with two awards, a promotion table and, if wanted, a publication period."""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence
from itertools import product
from typing import Any

import httpx

from support.clients import open_client
from support.cup import good

RULES = """
rulebook: 1
title: {zh: 颁奖赛, en: Awards}
rounding: {places: 2, mode: half_up}
stages:
  final:
    title: {zh: 决赛, en: Final}
    PROCEDURE
    aspects:
      - {id: B1, title: 动作, kind: panel, range: {min: 0, max: 10}, combine: {mean: true}}
    rank: {by: [total desc]}
awards:
  - {id: gold, title: {zh: 一等奖, en: First prize}, ranks: 1}
  - {id: silver, title: {zh: 二等奖, en: Second prize}, ranks: 2..3}
promotion:
  grades: [中级工, 高级工, 技师, 高级技师]
  once_per_year: true
  table:
    - {ranks: 1..3, role: 职工, grade: 高级工, to: 技师}
    - {ranks: 1..3, role: 职工, grade: 技师, to: 高级技师}
"""


HEAT = """
  heat:
    title: {zh: 初赛, en: Heat}
    procedure: {publication: PERIOD}
    aspects:
      - {id: A1, title: 动作, kind: panel, range: {min: 0, max: 10}, combine: {mean: true}}
"""
"""A stage before, which no award is read off."""


class Prizes:
    """Entries E1…E4 with marks 9, 8, 7, 6 of every judge, the stage closed unless said."""

    def __init__(  # noqa: PLR0913 -- what contests differ in
        self,
        http: httpx.Client,
        contest: str,
        *,
        period: str = "",
        heat: bool = False,
        rules: str = RULES,
        marks: Sequence[int] = (9, 8, 7, 6),
        judges: Sequence[Mapping[str, Any]] = ({"judge": "J1"},),
        close: bool = True,
    ) -> None:
        self.http = http
        self.contest = contest
        self.path = f"/api/contests/{contest}"
        procedure = f"procedure: {{publication: {period}}}" if period else ""
        rules = rules.replace("PROCEDURE", procedure)
        if heat:
            rules = rules.replace("stages:\n", "stages:\n" + HEAT.replace("PERIOD", period))
        good(http.post("/api/contests", json={"id": contest, "title": {"zh": "颁奖赛"}}))
        good(http.put(f"{self.path}/rulebook", content=rules.encode()))
        entries = [
            {"entry": f"E{n}", "name": f"选手{n}", "unit": "U1", "unit_name": "一厂"}
            for n in (1, 2, 3, 4)
        ]
        good(http.post(f"{self.path}/entries", json={"entries": entries}))
        self.judges = [str(each["judge"]) for each in judges]
        good(http.post(f"{self.path}/judges", json={"judges": list(judges)}))
        good(http.post(f"{self.path}/stages/final/open"))
        for judge in self.judges:
            for n, value in enumerate(marks, 1):
                mark = {"stage": "final", "entry": f"E{n}", "aspect": "B1", "judge": judge}
                good(http.put(f"{self.path}/marks/M{n}-{judge}", json=mark | {"value": str(value)}))
        if close:
            good(http.post(f"{self.path}/stages/final/close"))

    def publish_heat(self) -> None:
        """Marked in the order of the final, and published."""
        good(self.http.post(f"{self.path}/stages/heat/open"))
        for judge, n in product(self.judges, (1, 2, 3, 4)):
            mark = {"stage": "heat", "entry": f"E{n}", "aspect": "A1", "judge": judge}
            path = f"{self.path}/marks/H{n}-{judge}"
            good(self.http.put(path, json={**mark, "value": str(10 - n)}))
        good(self.http.post(f"{self.path}/stages/heat/close"))
        good(self.http.post(f"{self.path}/stages/heat/publish"))

    def publish(self) -> None:
        good(self.http.post(f"{self.path}/stages/final/publish"))

    def finalise(self) -> None:
        good(self.http.post(f"{self.path}/stages/final/finalise"))

    def awards(self, http: httpx.Client | None = None) -> dict[str, Any]:
        found: dict[str, Any] = good((http or self.http).get(f"{self.path}/awards"))
        return found

    def seen(self) -> dict[str, Any]:
        found = self.awards()["awards"]
        return {
            "awards": {one["award"]: [each["entry"] for each in one["entries"]] for one in found}
        }

    def confer(self) -> None:
        good(self.http.post(f"{self.path}/awards/confer", json=self.seen()))

    def issue(self, **body: Any) -> dict[str, Any]:
        """Issue and wait until it is done."""
        job = good(self.http.post(f"{self.path}/credentials", json=body))
        until = time.monotonic() + 60
        while job["state"] == "running" and time.monotonic() < until:
            time.sleep(0.02)
            job = good(self.http.get(f"{self.path}/credentials/jobs/{job['job']}"))
        assert isinstance(job, dict)
        return job

    def official(self, role: str, name: str = "王敏") -> httpx.Client:
        """Somebody with an office of the contest, in a browser of their own."""
        asked = {"name": name, "role": role}
        link = good(self.http.post(f"{self.path}/officials", json=asked))["link"]
        browser = self.stranger()
        assert browser.get(str(link)).status_code == 302
        return browser

    def stranger(self) -> httpx.Client:
        return open_client(str(self.http.base_url))
