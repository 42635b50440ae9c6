"""Who leaves at the door or the desk leaves a place, and a raised quota gives one."""

from __future__ import annotations

import sys
import time
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

sys.path.insert(0, str(Path(__file__).parent))
from town import Town, eventually

from support.cup import good
from support.server import Server

pytestmark = pytest.mark.server


@pytest.fixture(scope="module")
def town(running_server: Server) -> Town:
    return Town(running_server)


def plan_again(town: Town, contest: str, **plan: Any) -> None:
    """Replace the contest's plan."""
    path = f"/api/contests/{contest}/enrolment"
    version = good(town.admin.get(path))["version"]
    good(town.admin.put(path, json={"plan": plan, "version": version}))


def say_of(town: Town, contest: str, entry: str, verb: str) -> None:
    """Withdraw, disqualify or reinstate an entry as the desk does."""
    path = f"/api/contests/{contest}/entries/{entry}/{verb}"
    good(town.admin.post(path, json={"reason": "no_show" if verb == "withdraw" else verb}))


def wait_for(town: Town, contest: str, states: dict[str, str]) -> None:
    """Give the server a while until applications stand so."""
    until = time.monotonic() + 20
    while (found := town.states(contest)) != states and time.monotonic() < until:
        time.sleep(0.02)
    assert found == states


def test_who_does_not_come_leaves_a_place_to_who_waits(town: Town) -> None:
    contest = town.contest(accept="auto", quotas={"total": 1})
    for name in ("不来", "候补"):
        good(town.apply(contest, town.one, town.person(town.one, name)))
    wait_for(town, contest, {"A0001": "accepted", "A0002": "waitlisted"})
    say_of(town, contest, "E0001", "withdraw")
    wait_for(town, contest, {"A0001": "withdrawn", "A0002": "accepted"})
    told = good(town.admin.get(f"/api/contests/{contest}/applications/A0001"))
    assert told["reason"] == told["steps"][-1]["reason"] == "no_show"
    eventually(lambda: town.entries(contest), lambda found: set(found) == {"E0001", "E0002"})
    say_of(town, contest, "E0001", "reinstate")
    wait_for(town, contest, {"A0001": "accepted", "A0002": "accepted"})
    say_of(town, contest, "E0002", "disqualify")
    wait_for(town, contest, {"A0001": "accepted", "A0002": "withdrawn"})


def test_a_raised_quota_is_filled_at_once(town: Town) -> None:
    contest = town.contest(accept="auto", quotas={"total": 1})
    for name in ("甲", "乙", "丙"):
        good(town.apply(contest, town.one, town.person(town.one, f"{name}升")))
    plan_again(town, contest, accept="auto", quotas={"total": 2})
    assert town.states(contest) == {"A0001": "accepted", "A0002": "accepted", "A0003": "waitlisted"}
    assert set(town.entries(contest)) == {"E0001", "E0002"}


ACTS = st.one_of(
    st.tuples(st.just("submit"), st.integers(0, 2)),
    st.tuples(st.just("submit"), st.integers(0, 2)),
    st.tuples(st.just("withdraw"), st.integers(0, 6)),
    st.tuples(st.just("no_show"), st.integers(0, 6)),
    st.tuples(st.just("reinstate"), st.integers(0, 6)),
    st.tuples(st.just("move"), st.integers(0, 2)),
    st.tuples(st.just("total"), st.integers(0, 4)),
    st.tuples(st.just("city"), st.integers(0, 3)),
    st.tuples(st.just("each"), st.integers(0, 2)),
)


class Reference:
    """The rules as one explains them: who has a place keeps it, the first who fits comes in."""

    def __init__(self, homes: dict[int, int]) -> None:
        self.homes = dict(homes)
        self.total, self.city, self.each = 2, 1, 2
        self.works: list[int] = []
        self.states: list[str] = []
        self.absent: set[int] = set()

    def settle(self) -> None:
        """Let in whom every quota has room for, in the order of handing in."""
        for n, state in enumerate(self.states):
            if state == "waitlisted" and self._fits(self.works[n]):
                self.states[n] = "accepted"

    def _fits(self, works: int) -> bool:
        seated = [self.works[n] for n, state in enumerate(self.states) if state == "accepted"]
        neighbours = [one for one in seated if self.homes[one] == self.homes[works]]
        return (
            len(seated) < self.total
            and seated.count(works) < self.each
            and (self.homes[works] != 0 or len(neighbours) < self.city)
        )


class Played:
    """A contest played on the server and by the reference."""

    def __init__(self, town: Town) -> None:
        self.town = town
        self.cities = [f"{name}{town.made}{town.tag}" for name in ("P", "Q")]
        self.works = [f"{name}{town.made}{town.tag}" for name in ("X", "Y", "Z")]
        for city in self.cities:
            town._unit(city, city, "city", None)  # noqa: SLF001 -- the town's own way
        for n, one in enumerate(self.works):
            town._unit(one, one, "enterprise", self.cities[n % 2])  # noqa: SLF001 -- the same
        self.rules = Reference({0: 0, 1: 1, 2: 0})
        self.contest = town.contest(**self._plan())

    def _plan(self) -> dict[str, Any]:
        each = [{"level": "enterprise", "most": self.rules.each}]
        units = {self.cities[0]: self.rules.city}
        return {
            "accept": "auto",
            "quotas": {"total": self.rules.total, "each": each, "units": units},
        }

    def act(self, act: str, n: int) -> None:
        """Do it on both sides, and see that they agree."""
        rules, town = self.rules, self.town
        if act == "submit":
            person = town.person(self.works[n], "某人")
            body = {"people": [{"person": person}], "submit": True}
            good(town.admin.post(f"/api/contests/{self.contest}/applications", json=body))
            rules.works.append(n)
            rules.states.append("waitlisted")
        elif act in ("total", "city", "each"):
            setattr(rules, act, n)
            plan_again(town, self.contest, **self._plan())
        elif act == "move":
            rules.homes[n] = 1 - rules.homes[n]
            path = f"/api/units/{self.works[n]}"
            version = good(town.admin.get(path))["version"]
            home = self.cities[rules.homes[n]]
            good(town.admin.patch(path, json={"version": version, "parent": home}))
            return  # places are given at the next act of the contest
        elif not self._change(act, n):
            return
        rules.settle()
        states = {f"A{place:04d}": state for place, state in enumerate(rules.states, 1)}
        wait_for(town, self.contest, states)

    def _change(self, act: str, n: int) -> bool:
        """Let somebody go or come back; whether there was somebody to whom that could happen."""
        rules, town = self.rules, self.town
        state = rules.states[n] if n < len(rules.states) else ""
        if act == "withdraw" and state in ("accepted", "waitlisted"):
            path = f"/api/contests/{self.contest}/applications/A{n + 1:04d}/withdraw"
            good(town.admin.post(path, json={"reason": "withdrawn"}))
            rules.states[n] = "withdrawn"
        elif act == "no_show" and state == "accepted":
            say_of(town, self.contest, f"E{n + 1:04d}", "withdraw")
            rules.states[n] = "withdrawn"
            rules.absent.add(n)
        elif act == "reinstate" and n in rules.absent:
            say_of(town, self.contest, f"E{n + 1:04d}", "reinstate")
            rules.states[n] = "accepted"
            rules.absent.discard(n)
        else:
            return False
        return True


@settings(max_examples=6, deadline=None)
@given(acts=st.lists(ACTS, min_size=6, max_size=14))
def test_places_are_given_as_the_rule_says(town: Town, acts: list[tuple[str, int]]) -> None:
    played = Played(town)
    for one in (("submit", 0), ("submit", 1), ("submit", 0), *acts):
        played.act(*one)
    entries = {f"E{code[1:]}" for code, state in town.states(played.contest).items() if state}
    assert set(town.entries(played.contest)) <= entries
