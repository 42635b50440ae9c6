"""A judged show on a running server: twelve projects, seven judges of two constituencies."""

from __future__ import annotations

from random import Random
from typing import Any

import httpx

from support.cup import good

RULES = """
rulebook: 1
title: {zh: 五小创新展评, en: Small innovations}
rounding: {places: 2, mode: half_up}
stages:
  show:
    title: {zh: 展评, en: Show}
    criteria:
      - id: N
        title: {zh: 创新性, en: Novelty}
        aspects:
          - {id: novel, title: {zh: 创新性, en: Novelty}, kind: panel, max: 50, spread: 40,
             range: {max: 50, step: 0.5}, combine: [centre, {trim: [1, 1]}, mean, {round: 2}]}
      - id: U
        title: {zh: 实效性, en: Use}
        aspects:
          - {id: use, title: {zh: 实效性, en: Use}, kind: panel, max: 50,
             range: {max: 50, step: 0.5}, combine: [centre, {trim: [1, 1]}, mean, {round: 2}]}
    deductions: [{id: over, title: {zh: 超时, en: Overrun}, each: 1, cap: 3}]
    procedure: {appeals: 2 h}
awards: [{id: first, title: {zh: 一等奖, en: First}, ranks: 1..3}]
""".encode()
ENTRIES = tuple(f"E{n:02d}" for n in range(1, 13))
JUDGES = tuple(f"J{n}" for n in range(1, 8))


class Show:
    """The contest `contest`, all marks given; J1 is 3 points strict and sits with unit U1."""

    def __init__(self, http: httpx.Client, contest: str) -> None:
        self.http = http
        self.contest = contest
        self.path = f"/api/contests/{contest}"
        self.stage = f"{self.path}/stages/show"
        good(http.post("/api/contests", json={"id": contest, "title": {"zh": "创新展评"}}))
        good(http.put(f"{self.path}/rulebook", content=RULES))
        good(http.post(f"{self.path}/entries", json={"entries": [_entry(e) for e in ENTRIES]}))
        judges = [
            {"judge": judge, "unit": "U1" if judge == "J1" else None, "constituency": group}
            for judge, group in zip(JUDGES, ("专家", "劳模工匠") * 4, strict=False)
        ]
        good(http.post(f"{self.path}/judges", json={"judges": judges}))
        good(http.post(f"{self.stage}/open"))
        good(http.post(f"{self.path}/marks", json={"marks": list(marks())}))

    def close(self) -> None:
        """No further marks."""
        good(self.http.post(f"{self.stage}/close"))

    def publish(self) -> None:
        """Closed and published."""
        self.close()
        good(self.http.post(f"{self.stage}/publish"))


def _entry(entry: str) -> dict[str, Any]:
    unit = f"U{1 + ENTRIES.index(entry) % 4}"
    return {
        "entry": entry,
        "name": f"项目{entry[1:]}",
        "unit": unit,
        "unit_name": f"{unit}单位",
        "kind": "project",
    }


def marks(seed: int = 7) -> list[dict[str, Any]]:
    """All marks; the same for a seed."""
    chance = Random(seed)  # noqa: S311 -- it fills tests
    worth = {entry: chance.gauss(35, 4) for entry in ENTRIES}
    given = []
    for aspect in ("novel", "use"):
        for entry in ENTRIES:
            for judge in JUDGES:
                value = worth[entry] + chance.gauss(0, 1.5) - (3 if judge == "J1" else 0)
                text = f"{min(50, max(0, round(value * 2) / 2)):.1f}"
                place = {"stage": "show", "entry": entry, "aspect": aspect, "judge": judge}
                given.append({"mark": f"{aspect}-{entry}-{judge}", "value": text, **place})
    return given
