"""A small contest with everything a judging day has: three judges, forms to sign, officials."""

from __future__ import annotations

from typing import Any

import httpx

from support.clients import open_client
from support.cup import good

RULES = """
rulebook: 1
title: {zh: 评审, en: Review}
rounding: {places: 2, mode: half_up}
stages:
  heat:
    title: {zh: 初赛, en: Heat}
    criteria:
      - {id: A, aspects: [{id: A1, title: 创新, kind: panel, max: 10, spread: 3,
         range: {min: 0, max: 10, step: 0.5}, combine: {mean: true}}]}
      - {id: B, aspects: [{id: B1, title: 展示, kind: judgement, max: 5,
         spread: 1, benchmarks: {0: 差, 1: 中, 2: 良, 3: 优}}]}
    deductions:
      - {id: late, title: 超时, each: 1, cap: 3}
    procedure:
      sign: true
      offices: [chief, supervisor]
      four_eyes: true
      appeals: 1 s
      recheck: {top: 30, rest: 15, limit: 5}
      slot: 5 min
    rank: {by: [total desc]}
""".encode()
JUDGES = ("J1", "J2", "J3")
ENTRIES = ("E1", "E2", "E3")


class Jury:
    """The contest `contest`, its stage `heat` open, and browsers of its people.

    Attributes:
        http: the organiser's.
        chief, keeper, supervisor: of the officials; `judges`: of each judge.
        users: office → pseudonym.
    """

    def __init__(self, http: httpx.Client, contest: str, rules: bytes = RULES) -> None:
        self.http = http
        self.contest = contest
        self.path = f"/api/contests/{contest}"
        self.heat = f"{self.path}/stages/heat"
        self.users: dict[str, str] = {}
        good(http.post("/api/contests", json={"id": contest, "title": {"zh": "评审"}}))
        good(http.put(f"{self.path}/rulebook", content=rules))
        entries = [{"entry": one, "name": f"项目{one}"} for one in ENTRIES]
        good(http.post(f"{self.path}/entries", json={"entries": entries}))
        judges = [{"judge": one, "name": f"评委{one}"} for one in JUDGES]
        made = good(http.post(f"{self.path}/judges", json={"judges": judges}))
        self.links = {one["judge"]: one["link"] for one in made["judges"]}
        self.judges = {judge: self.open(link) for judge, link in self.links.items()}
        self.chief = self.invite("jury")
        self.keeper = self.invite("scorekeeper")
        self.supervisor = self.invite("supervisor")
        good(http.post(f"{self.heat}/open"))

    def open(self, link: str) -> httpx.Client:
        """A browser in which a personal link was opened."""
        browser = open_client(str(self.http.base_url), {"sec-fetch-site": "same-origin"})
        assert browser.get(link).status_code == 302
        return browser

    def invite(self, role: str, name: str = "王敏") -> httpx.Client:
        """The browser of a new official."""
        made = good(self.http.post(f"{self.path}/officials", json={"name": name, "role": role}))
        self.users[role] = made["user"]
        return self.open(made["link"])

    def mark(
        self,
        judge: str,
        entry: str,
        aspect: str,
        value: str | None,
        *,
        by: httpx.Client | None = None,
        **more: Any,
    ) -> httpx.Response:
        """Give a mark under an id made of its place; the judge gives it if nobody is named."""
        mark = more.pop("mark", f"{judge}-{entry}-{aspect}")
        body = {
            "stage": "heat",
            "entry": entry,
            "aspect": aspect,
            "judge": judge,
            "value": value,
            **more,
        }
        return (by or self.judges[judge]).put(f"{self.path}/marks/{mark}", json=body)

    def mark_all(self) -> None:
        """Every judge marks everything, close enough together."""
        for place, entry in enumerate(ENTRIES):
            for judge in JUDGES:
                good(self.mark(judge, entry, "A1", str(5 + place)))
                good(self.mark(judge, entry, "B1", "2"))

    def sign_all(self) -> None:
        """Every judge signs every form."""
        for judge in JUDGES:
            for entry in ENTRIES:
                good(self.sign(judge, entry))

    def sign(self, judge: str, entry: str) -> httpx.Response:
        """The judge signs a form."""
        return self.judges[judge].post(f"{self.heat}/forms/{entry}/sign", json={})

    def form(self, judge: str) -> Any:
        """The judge's form."""
        return good(self.judges[judge].get(f"{self.path}/form"))

    def entry(self, judge: str, entry: str) -> Any:
        """One entry on the judge's form."""
        (stage,) = self.form(judge)["stages"]
        return next(one for one in stage["entries"] if one["id"] == entry)

    def ready(self) -> Any:
        """How far the stage is."""
        return good(self.http.get(f"{self.heat}/readiness"))

    def blockers(self) -> list[str]:
        """What stands in the way."""
        return [each["code"] for each in self.ready()["blockers"]]
