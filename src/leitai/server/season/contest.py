"""One contest of a season: opened, judged, closed, through the same addresses people use."""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator, Sequence
from http import HTTPStatus
from itertools import islice
from random import Random
from typing import Any, Final

from leitai.server.client import Client, ServerRefused
from leitai.server.season.plan import YEAR, Held

BATCH: Final = 500
PATIENCE: Final = 60.0
"""Seconds for a list to be read or written."""
STAGE: Final = "final"
JUDGES: Final = ("J1", "J2")
DATES: Final = {"enterprise": "04-10", "district": "06-20", "city": "09-05"}
RULES: Final = """
rulebook: 1
title: {zh: 职工技能赛, en: Skills contest}
rounding: {places: 2, mode: half_up}
stages:
  final:
    title: {zh: 决赛, en: Final}
    criteria:
      - id: theory
        title: {zh: 理论, en: Theory}
        aspects:
          - {id: T1, title: 理论成绩, kind: panel, range: {min: 0, max: 30, step: 1},
             judges: 2, combine: {mean: true, round: 2}}
      - id: practice
        title: {zh: 实操, en: Practice}
        aspects:
          - {id: P1, title: 实操成绩, kind: panel, range: {min: 0, max: 70, step: 1},
             judges: 2, combine: {mean: true, round: 2}}
    rank: {by: [total desc]}
""".encode()
AWARDS: Final = """
awards:
  - {id: first, title: {zh: 一等奖, en: First prize}, ranks: 1..3}
  - {id: second, title: {zh: 二等奖, en: Second prize}, ranks: 4..9}
  - {id: third, title: {zh: 三等奖, en: Third prize}, ranks: 10..18}
""".encode()
"""Of the city's finals."""
SCALES: Final = {"T1": 30, "P1": 70}


class Running:
    """A contest of the season as its organisers run it."""

    def __init__(self, client: Client, held: Held, *, seed: int) -> None:
        self.client = client
        self.held = held
        self.path = f"/contests/{held.id}"
        self.marks = 0
        self._random = Random(f"{seed}:{held.id}")  # noqa: S311 -- a plot, no secret

    def open(self) -> None:
        """Make the contest: who holds it, its rules, its judges."""
        held, client = self.held, self.client
        client.post("/contests", {"id": held.id, "title": {"zh": held.title}})
        version = client.get(f"{self.path}/profile")["version"]
        day = f"{YEAR}-{DATES[held.level]}"
        profile = {"unit": held.unit, "level": held.level, "trade": held.trades[0],
                   "starts": day, "ends": day}  # fmt: skip
        client.patch(f"{self.path}/profile", profile | {"version": version})
        client.put(f"{self.path}/rulebook", RULES + (AWARDS if held.level == "city" else b""))
        judges = [{"judge": judge, "name": f"裁判{at + 1}"} for at, judge in enumerate(JUDGES)]
        client.post(f"{self.path}/judges", {"judges": judges})

    def enrol(self, names: Sequence[str], officer: Client) -> None:
        """Let the enterprise's officer send in the list of its people, as the office has it."""
        plan = {"accept": "auto", "under": [self.held.unit], "alone": False}
        self.client.put(f"{self.path}/enrolment", {"plan": plan, "version": 0})
        rows = (f"{at},{name},职工" for at, name in enumerate(names, 1))
        lines = ["编号,姓名,身份", *rows]
        sent = officer.post_bytes(
            f"{self.path}/imports?unit={self.held.unit}",
            "\r\n".join(lines).encode("gbk"),
            headers={"X-File-Name": "list.csv"},
        )
        job = f"imports/{sent['id']}"
        self._wait(officer, job, phase="checked")
        officer.post(f"{self.path}/{job}/apply", {"consent": True})
        self._wait(officer, job, phase="applied")

    def award(self) -> int:
        """Confer the awards as they stand and issue the certificates; how many there are."""
        seen = self.client.get(f"{self.path}/awards")["awards"]
        winners = {one["award"]: [each["entry"] for each in one["entries"]] for one in seen}
        self.client.post(f"{self.path}/awards/confer", {"awards": winners})
        job = self.client.post(f"{self.path}/credentials", {})
        done = self._wait(self.client, f"credentials/jobs/{job['job']}", state="done")
        return int(done["new"])

    def _wait(self, client: Client, job: str, **wanted: str) -> dict[str, Any]:
        end = time.monotonic() + PATIENCE
        while True:
            found: dict[str, Any] = client.get(f"{self.path}/{job}")
            if wanted.items() <= found.items():
                return found
            if "failed" in found.values() or time.monotonic() > end:
                raise ServerRefused(HTTPStatus.CONFLICT, {"code": "job", "message": str(found)})
            time.sleep(0.02)

    def entries(self) -> list[str]:
        """Who takes part: those who registered, or those who came by links and have not left."""
        if not self.held.feeders:
            return [one["entry"] for one in self.client.get(f"{self.path}/entries")]
        rows = (row for at in range(len(self.held.feeders)) for row in self.seats(at)["rows"])
        return [one["entry"] for one in rows if one["ground"] and one["standing"] == "ok"]

    def seats(self, at: int) -> dict[str, Any]:
        """The list of a link into the contest."""
        found: dict[str, Any] = self.client.get(f"{self.path}/links/L{at + 1}/seats?limit=200")
        return found

    def seat(self, at: int) -> dict[str, Any]:
        """Seat the list of a link as it is now."""
        body = {"digest": self.seats(at)["digest"]}
        done: dict[str, Any] = self.client.post(f"{self.path}/links/L{at + 1}/seat", body)
        return done

    def stage(self, verb: str) -> None:
        """`open`, `close` or `finalise` the stage."""
        self.client.post(f"{self.path}/stages/{STAGE}/{verb}")

    def judge(self) -> None:
        """Every judge marks everybody; few different marks, so that there are ties."""
        marks = [
            self._mark(f"{entry}-{aspect}-{judge}", entry, aspect, judge)
            for entry in self.entries()
            for aspect in SCALES
            for judge in JUDGES
        ]
        for batch in _batches(marks, BATCH):
            _all_taken(self.client.post(f"{self.path}/marks", {"marks": batch}))
        self.marks += len(marks)

    def correct(self, entry: str) -> None:
        """A practice mark of somebody was wrong: it is replaced by the lowest there is."""
        judge = JUDGES[0]
        old = f"{entry}-P1-{judge}".replace(".", "-")
        mark = self._mark(f"{old}-b", entry, "P1", judge) | {"value": "0", "replaces": old}
        _all_taken(self.client.post(f"{self.path}/marks", {"marks": [mark]}))
        self.marks += 1

    def _mark(self, mark: str, entry: str, aspect: str, judge: str) -> dict[str, Any]:
        most = SCALES[aspect]
        value = most - 3 * self._random.randint(0, 6)
        return {"mark": mark.replace(".", "-"), "stage": STAGE, "entry": entry,
                "aspect": aspect, "judge": judge, "value": str(value)}  # fmt: skip

    def withdraw(self, entry: str) -> None:
        """Somebody does not come."""
        self.client.post(f"{self.path}/entries/{entry}/withdraw", {"reason": "no_show"})


def _all_taken(answer: dict[str, Any]) -> None:
    for one in answer["marks"]:
        if one.get("error"):
            raise ServerRefused(HTTPStatus.CONFLICT, one["error"])


def _batches(rows: Iterable[dict[str, Any]], size: int) -> Iterator[list[dict[str, Any]]]:
    left = iter(rows)
    while batch := list(islice(left, size)):
        yield batch
