"""Searches under way: one per contest, each in a process of its own, forgotten after an hour."""

from __future__ import annotations

import logging
import os
import threading
import time
from dataclasses import dataclass, field
from typing import Any, Final

import msgspec
from django.db import connection

from leitai.contests.models import Contest
from leitai.contests.schedule import refusals
from leitai.contests.schedule.models import Draft
from leitai.contests.schedule.outside import clear_of_others
from leitai.contests.schedule.problems import scene_of
from leitai.contests.schedule.schemas import SolveIn
from leitai.contests.schedule.solver import Solver
from leitai.contests.schedule.timetables import draft_of, last_published, put_places
from leitai.contests.schedule.worker import packed
from leitai.core.timetable.model import Place
from leitai.governance.faults import not_found
from leitai.governance.identity import new_secret

Row = dict[str, Any]
KEPT_SECONDS: Final = 3600.0
log = logging.getLogger(__name__)


@dataclass
class Search:
    """One search.

    Attributes:
        draft: what it is for, in the version it was made from.
        found: what the worker said last.
    """

    job: str
    draft: Draft
    asked: SolveIn
    begun: float = field(default_factory=time.monotonic)
    ended: float | None = None
    state: str = "running"
    found: Row = field(default_factory=dict)
    solver: Solver = field(default_factory=Solver)

    def hear(self, said: Row) -> None:
        """Take note of what the worker says."""
        self.found = said


class Searches:
    """All searches of this process; at most as many at once as there are processors."""

    def __init__(self) -> None:
        self._most = len(os.sched_getaffinity(0))
        self._all: dict[str, Search] = {}
        self._lock = threading.Lock()

    def begin(self, *, contest: Contest, stage: str, asked: SolveIn) -> Row:
        """Start a search; raises `Fault` if one is running, or there is nothing to solve."""
        draft = draft_of(contest=contest.slug, stage=stage)
        if draft.version != asked.version:
            raise refusals.changed_meanwhile({"version": draft.version})
        scene = scene_of(contest=contest, draft=draft)
        if not any(one.open for one in scene.problem.stations.values()):
            raise refusals.no_stations()
        problem = clear_of_others(contest=contest, draft=draft, scene=scene)
        published = last_published(draft)
        order = {
            "problem": packed(problem),
            "aim": asked.aim,
            "seed": asked.seed,
            "seconds": asked.seconds,
            "published": {entry: [one.start, one.station] for entry, one in published.items()},
        }
        search = Search(new_secret(), draft, asked)
        with self._lock:
            self._forget()
            running = [one for one in self._all.values() if one.state == "running"]
            for one in running:
                if one.draft.contest == contest.slug:
                    raise refusals.solving(one.job)
            if len(running) >= self._most:
                raise refusals.solvers_busy(len(running))
            self._all[search.job] = search
        try:
            threading.Thread(
                target=self._follow, args=(search, msgspec.json.encode(order)), daemon=True
            ).start()
        except RuntimeError:  # no more threads
            self._end(search, "failed")
        return row_of(search)

    def look(self, *, contest: str, stage: str, job: str) -> Row:
        """How far it is; raises `Fault` if nobody knows it."""
        return row_of(self._find(contest, stage, job))

    def stop(self, *, contest: str, stage: str, job: str) -> Row:
        """End it; the draft stays as it is."""
        search = self._find(contest, stage, job)
        self._end(search, "stopped")
        search.solver.stop()
        return row_of(search)

    def _find(self, contest: str, stage: str, job: str) -> Search:
        search = self._all.get(job)
        if search is None or (search.draft.contest, search.draft.stage) != (contest, stage):
            raise not_found("search", "求解任务", job)
        return search

    def _forget(self) -> None:
        now = time.monotonic()
        old = [
            job
            for job, one in self._all.items()
            if one.ended is not None and now - one.ended > KEPT_SECONDS
        ]
        for job in old:
            del self._all[job]

    def _follow(self, search: Search, order: bytes) -> None:
        try:
            search.solver.run(order, seconds=search.asked.seconds, hear=search.hear)
            self._take(search)
        except Exception:
            log.exception("search %s for a timetable failed", search.job)
        finally:
            self._end(search, "failed")
            connection.close()

    def _take(self, search: Search) -> None:
        """Make what was found the draft, unless somebody has stopped the search."""
        places = search.found.pop("places", None)
        if places is None:
            return
        kept = {entry: Place(start, station) for entry, (station, start) in places.items()}
        with self._lock:
            if search.state == "running":
                search.state = "done" if put_places(draft=search.draft, places=kept) else "stale"

    def _end(self, search: Search, state: str) -> None:
        """What has not ended otherwise ends so."""
        with self._lock:
            search.state = state if search.state == "running" else search.state
            search.ended = search.ended or time.monotonic()


SEARCHES: Final = Searches()


def row_of(search: Search) -> Row:
    """A search as people see it."""
    found = search.found
    until = time.monotonic() if search.ended is None else search.ended
    return {
        "job": search.job,
        "state": search.state,
        "aim": search.asked.aim,
        "seconds": round(until - search.begun, 1),
        "limit": search.asked.seconds,
        "span": found.get("span", 0),
        "bound": found.get("bound", 0),
        "placed": found.get("placed", 0),
        "unplaced": found.get("unplaced", 0),
        "moved": found.get("moved", 0),
    }
