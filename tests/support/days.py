"""A cup with a hall, for timetables."""

from __future__ import annotations

import time
from typing import Any

import httpx

from support.cup import Cup, good

MINUTE = 60_000_000
HOUR = 60 * MINUTE


def this_minute() -> int:
    return int(time.time()) // 60 * MINUTE


class Days(Cup):
    """A cup with a hall of two stations, open from now for eight hours."""

    def __init__(
        self, http: httpx.Client, contest: str, start: int | None = None, edition: str | None = None
    ) -> None:
        super().__init__(http, contest, open_stage=False, edition=edition)
        self.start = this_minute() + HOUR if start is None else start
        self.stage = f"{self.path}/stages/semi"
        self.table = f"{self.stage}/timetable"
        plan = {
            "version": 0,
            "venues": [{"code": "V1", "name": "主赛场", "address": "学院路1号"}],
            "stations": [
                {"code": "S1", "venue": "V1", "name": "一号工位", "judges": ["J1"]},
                {"code": "S2", "venue": "V1"},
            ],
            "sessions": [{"code": "AM", "start": self.start, "end": self.start + 8 * HOUR}],
        }
        self.hall = good(http.put(f"{self.path}/venues", json=plan))

    def read(self) -> Any:
        return good(self.http.get(self.table))

    def put(self, **change: Any) -> httpx.Response:  # type: ignore[override]
        return self.http.put(self.table, json={"version": self.read()["version"], **change})

    def place(self, *places: tuple[str, str, int]) -> Any:
        rows = [{"entry": e, "station": s, "start": self.start + m * MINUTE} for e, s, m in places]
        return good(self.put(places=rows))

    def publish(self, *, despite: bool = False) -> httpx.Response:
        body = {"version": self.read()["version"], "despite": despite}
        return self.http.post(f"{self.table}/publish", json=body)

    def told(self, code: str, client: httpx.Client | None = None) -> list[Any]:
        """Conflicts of a kind."""
        rows = good((client or self.http).get(self.table))["conflicts"]
        return [each for each in rows if each["code"] == code]

    def solve(self) -> Any:
        """The timetable that the solver makes."""
        body = {"version": self.read()["version"], "seconds": 2}
        job = good(self.http.post(f"{self.table}/solve", json=body))["job"]
        while good(self.http.get(f"{self.table}/solve/{job}"))["state"] == "running":
            time.sleep(0.05)
        return self.read()

    def link(self, entry: str) -> str:
        made = good(self.http.post(f"{self.path}/entry-links", json={"entries": [entry]}))
        return str(made["links"][0]["link"]).removeprefix("/day#")
