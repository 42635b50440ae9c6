"""A whole season: three levels, one after the other, with what goes wrong in between."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import islice
from typing import Any, Final

from leitai.server.client import Client
from leitai.server.season import names
from leitai.server.season.contest import Running
from leitai.server.season.final import hold_at_two_venues
from leitai.server.season.officers import Officers
from leitai.server.season.plan import Held, SeasonPlan

Row = dict[str, Any]
PLACES: Final = {"district": 6, "city": 10}
"""Seats that a link to a contest of that level has."""


@dataclass(slots=True)
class Figures:
    """What happened, as the season itself counted it; the overview counts from records."""

    people: int = 0
    marks: int = 0
    grounds: Counter[str] = field(default_factory=Counter)
    against: Counter[str] = field(default_factory=Counter)
    no_shows: int = 0
    corrected: int = 0
    moved: int = 0
    certificates: int = 0
    venues: dict[str, int] = field(default_factory=dict)


class Season:
    """Plays a plan on a server.

    Args:
        client: of somebody who may do all, as the city's union may.
        plan: what is to happen.
        tell: called with each step.
    """

    def __init__(
        self, client: Client, plan: SeasonPlan, tell: Callable[[str], object] = lambda _: None
    ) -> None:
        self.client = client
        self.plan = plan
        self.figures = Figures()
        self._tell = tell
        self._running = {one.id: Running(client, one, seed=plan.seed) for one in plan.contests}

    def run(self) -> Row:
        """Play it all; what the overview says at the end."""
        with Officers(self.client) as self._officers:
            return self._play()

    def _play(self) -> Row:
        self._found()
        for held in self.plan.contests:
            self._running[held.id].open()
        self._tell(f"{len(self.plan.contests)} 场比赛 contests opened")
        for held in self.plan.contests:
            self._link(held)
        for held in self.plan.of_level("enterprise"):
            self._compete(held)
        self._tell(f"{self.figures.people} 名职工参加单位比武 workers in the enterprises' contests")
        for level in ("district", "city"):
            for nth, held in enumerate(self.plan.of_level(level)):
                self._advance(nth, held)
            self._tell(f"{level}: {dict(self.figures.grounds)}")
        self.figures.marks = sum(one.marks for one in self._running.values())
        return self.overview()

    def overview(self) -> Row:
        """The overview of the city."""
        found: Row = self.client.get(f"/overview?unit={self.plan.units[0]['code']}")
        return found

    def _found(self) -> None:
        """The unions and enterprises; parents come before their children."""
        units = [{**one, "parent": one["parent"] or None} for one in self.plan.units]
        done = self.client.post("/units/import", {"units": units})
        if done["problems"]:
            raise RuntimeError(f"units were refused: {done['problems'][:3]}")
        self._workers = {
            one["code"]: names.people(self.plan.seed, one["code"]) for one in self.plan.units
        }

    def _recruit(self, held: Held) -> list[str]:
        """People of the enterprise, with trades in turn."""
        rows: list[Row] = [
            {
                "name": name,
                "unit": held.unit,
                "trade": held.trades[(self.figures.people + nth) % len(held.trades)],
                "grade": 1 + nth % 5,
            }
            for nth, name in enumerate(islice(self._workers[held.unit], held.workers))
        ]
        done = self._officers.of(held.unit).post(
            "/people/bulk", {"unit": held.unit, "people": rows}
        )
        if done["problems"]:
            raise RuntimeError(f"people were refused: {done['problems'][:3]}")
        self.figures.people += len(rows)
        return [one["name"] for one in rows]

    def _compete(self, held: Held) -> None:
        running = self._running[held.id]
        running.enrol(self._recruit(held), self._officers.of(held.unit))
        self._judge(running)

    def _judge(self, running: Running) -> None:
        running.stage("open")
        running.judge()
        running.stage("close")

    def _link(self, held: Held) -> None:
        """Who feeds the contest, said before anybody is judged."""
        for at, source in enumerate(held.feeders):
            rule: Row = {"places": PLACES[held.level], "ties": "include"}
            if at % 2:
                rule |= {"ties": "exclude", "key": {"name": "practice"}}
            if held.level == "city":
                rule |= {
                    "quota": {"per": "enterprise", "maximum": 4},
                    "reserved": [{"per": "enterprise", "places": 1}],
                }
            body = {"source": source, "stage": "final", "rule": rule, "position": at}
            self.client.put(f"/contests/{held.id}/links/L{at + 1}", body)

    def _advance(self, nth: int, held: Held) -> None:
        """Seat provisionally, correct, finalise, seat for good, replace who does not come."""
        running = self._running[held.id]
        for at, source in enumerate(held.feeders):
            running.seat(at)
            if nth == at == 0:
                self._correct(running, at, self._running[source])
            self._running[source].stage("finalise")
            running.seat(at)
        if nth % 3 == 0:
            running.withdraw(running.entries()[0])
            self.figures.no_shows += 1
            running.seat(0)
        for at in range(len(held.feeders)):
            self._count(held, at)
        if held.level == "city" and nth == 0:
            self.figures.venues = hold_at_two_venues(running)
        self._judge(running)
        if held.level == "city":
            running.stage("finalise")
            self.figures.certificates += running.award()

    def _correct(self, running: Running, at: int, source: Running) -> None:
        """The first of the list was marked too well; the stage is opened again for that."""
        first = running.seats(at)["rows"][0]["source"]
        source.stage("open")
        source.correct(first)
        source.stage("close")
        self.figures.corrected += 1
        self.figures.moved += running.seat(at)["withdrawn"]

    def _count(self, held: Held, at: int) -> None:
        for row in self._running[held.id].seats(at)["rows"]:
            counter = self.figures.grounds if row["ground"] else self.figures.against
            counter[row["ground"] or row["against"]] += 1
