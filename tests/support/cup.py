"""A small contest, opened through the API as an organiser does it."""

from __future__ import annotations

from typing import Any

import httpx

from support.clients import open_client

RULES = """
rulebook: 1
title: {zh: 杯赛, en: Cup}
rounding: {places: 2, mode: half_up}
stages:
  semi:
    title: {zh: 半决赛, en: Semi-final}
    aspects:
      - {id: A1, title: 动作, kind: panel, range: {min: 0, max: 10, step: 0.5},
         judges: 2, combine: {mean: true, round: 2}}
    rank: {by: [total desc]}
  final:
    title: {zh: 决赛, en: Final}
    aspects:
      - {id: B1, title: 动作, kind: panel, range: {min: 0, max: 10}, combine: {mean: true}}
    rank: {by: [total desc]}
""".encode()


def good(answer: httpx.Response) -> Any:
    """The JSON of an answer that must be good."""
    assert answer.is_success, (answer.status_code, answer.text)
    return answer.json() if answer.content else None


def error_of(answer: httpx.Response, status: int, code: str) -> dict[str, Any]:
    """The error of an answer that must be refused with this status and code."""
    error: dict[str, Any] = answer.json()["error"]
    assert (answer.status_code, error["code"]) == (status, code), answer.text
    assert error["message"]
    assert any("\u4e00" <= letter <= "\u9fff" for letter in error["zh"])
    assert set(error) >= {"code", "message", "zh", "fix", "params"}
    return error


class Cup:
    """The contest `contest` with entries E1…E3 and judges J1, J2.

    Attributes:
        links: judge → personal link.
    """

    def __init__(
        self,
        http: httpx.Client,
        contest: str,
        *,
        open_stage: bool = True,
        edition: str | None = None,
    ) -> None:
        self.http = http
        self.contest = contest
        self.path = f"/api/contests/{contest}"
        body = {"id": contest, "title": {"zh": "杯赛"}, "edition": edition}
        good(http.post("/api/contests", json=body))
        good(http.put(f"{self.path}/rulebook", content=RULES))
        entries = [
            {"entry": f"E{n}", "name": f"选手{n}", "unit": "U1", "unit_name": "一厂"}
            for n in (1, 2, 3)
        ]
        good(http.post(f"{self.path}/entries", json={"entries": entries}))
        judges = [{"judge": "J1", "name": "裁判甲"}, {"judge": "J2"}]
        answer = good(http.post(f"{self.path}/judges", json={"judges": judges}))
        self.links = {one["judge"]: one["link"] for one in answer["judges"]}
        if open_stage:
            good(http.post(f"{self.path}/stages/semi/open"))

    def mark(self, judge: str, entry: str, value: str | None, **more: Any) -> dict[str, Any]:
        """The body of a mark."""
        return {
            "stage": "semi",
            "entry": entry,
            "aspect": "A1",
            "judge": judge,
            "value": value,
            **more,
        }

    def put(
        self, mark: str, body: Any, http: httpx.Client | None = None, **options: Any
    ) -> httpx.Response:
        """Put a mark."""
        return (http or self.http).put(f"{self.path}/marks/{mark}", json=body, **options)

    def judge(self, judge: str) -> httpx.Client:
        """A browser in which the judge's personal link was opened."""
        http = open_client(str(self.http.base_url))
        answer = http.get(self.links[judge])
        assert answer.status_code == 302
        assert answer.headers["location"] == f"/judge/{self.contest}"
        return http
