"""A city's season, and every count of its overview made again from tables and ledger lines.

Nothing of the counting below is Leitai's own: SQL by hand, JSON, and rules as people say them.
"""

from __future__ import annotations

import json
import sqlite3
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

import pytest

from leitai.server.client import Client
from leitai.server.season.plan import FULL, SMALL, Size, plan_season
from leitai.server.season.play import Season
from support.server import Server

pytestmark = pytest.mark.server
Row = dict[str, Any]


class Records:
    """What a stranger with the database file can count."""

    def __init__(self, server: Server, city: str) -> None:
        path = server.data / "leitai.sqlite3"
        self._db = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
        self.parents = dict(self._all("SELECT code, parent_id FROM organisation_unit"))
        self.kinds = dict(self._all("SELECT code, kind FROM organisation_unit"))
        rows = self._all("SELECT slug, level, trade, unit_id FROM contests_contest")
        self.contests = {slug: (level, trade) for slug, level, trade, unit in rows
                         if unit and city in self._up(unit)}  # fmt: skip
        self.acts: dict[str, list[Row]] = {slug: [] for slug in self.contests}
        lines = self._all("SELECT contest, line FROM journal_ledgerline ORDER BY contest, seq")
        for contest, line in lines:
            if contest in self.acts:
                self.acts[contest].append(json.loads(line))
        self.applicants = {
            (contest, entry): (person, trade)
            for contest, entry, person, trade in self._all(
                "SELECT m.contest_id, m.entry, p.code, p.trade FROM enrolment_member m "
                "JOIN organisation_person p ON p.code = m.person_id"
            )
        }

    def officers(self, prefix: str) -> set[str]:
        """Accounts that sent in lists, by the units they have an office over."""
        rows = self._all(
            "SELECT o.user_id, o.unit_id FROM organisation_office o "
            "JOIN enrolment_importjob j ON j.by_id = o.user_id"
        )
        return {user for user, unit in rows if unit.startswith(prefix)}

    def _all(self, query: str) -> list[tuple[Any, ...]]:
        return self._db.execute(query).fetchall()

    def _up(self, unit: str | None) -> Iterator[str]:
        while unit is not None:
            yield unit
            unit = self.parents[unit]

    def of(self, contest: str, kind: str) -> list[Row]:
        return [one["act"] for one in self.acts[contest] if one["act"]["kind"] == kind]

    def entries(self, contest: str) -> dict[str, str]:
        return {act["entry"]: act["unit"] for act in self.of(contest, "entry.registered")}

    def lists(self, contest: str) -> dict[str, Row]:
        """Link → its last list."""
        return {act["link"]: act for act in self.of(contest, "entrants.seated")}

    def ever(self, contest: str) -> dict[str, tuple[str, str]]:
        """Entry here → contest and entry it came from, whenever that was."""
        return {
            entry: (act["contest"], seat["source"])
            for act in self.of(contest, "entrants.seated")
            for entry, seat in act["seats"].items()
        }

    def worker(self, contest: str, entry: str) -> tuple[str, str]:
        """Who it was down in the enterprise, and the trade."""
        came = self.ever(contest).get(entry)
        return self.worker(*came) if came else self.applicants[contest, entry]

    def tally(self, contests: list[str]) -> Row:
        pairs = [(c, entry, unit) for c in contests for entry, unit in self.entries(c).items()]
        workers = {self.worker(contest, entry) for contest, entry, _ in pairs}
        trades = {trade for _, trade in workers} | {self.contests[c][1] for c in contests}
        seats = [
            act
            for target in self.contests
            for act in self.lists(target).values()
            if act["contest"] in contests
        ]
        enterprises = {
            above for _, _, unit in pairs for above in self._up(unit)
            if self.kinds[above] == "enterprise"
        }  # fmt: skip
        return {
            "contests": len(contests),
            "entries": len(pairs),
            "people": len({person for person, _ in workers}),
            "enterprises": len(enterprises),
            "trades": len(trades - {""}),
            "advanced": sum(len(act["seats"]) for act in seats),
        }

    def overview(self) -> Row:
        levels = {level for level, _ in self.contests.values()}
        by_level = {
            level: [slug for slug, (own, _) in self.contests.items() if own == level]
            for level in levels
        }
        return {"": self.tally(list(self.contests))} | {
            level: self.tally(slugs) for level, slugs in by_level.items()
        }

    def totals(self, contest: str, seq: int) -> dict[str, Decimal]:
        """Entry → total: two judges' mean per aspect; a mark given later replaces."""
        cells: dict[tuple[str, str, str], Decimal] = {}
        for one in self.acts[contest]:
            act = one["act"]
            if act["kind"] == "mark.given" and one["seq"] <= seq:
                cells[act["entry"], act["aspect"], act["judge"]] = Decimal(act["value"])
        totals: dict[str, Decimal] = {}
        for (entry, _, _), value in cells.items():
            totals[entry] = totals.get(entry, Decimal(0)) + value / 2
        return totals


def play(server: Server, size: Size, prefix: str, seed: int = 1) -> tuple[Season, Row, Records]:
    with Client(server.url, server.token, wait=120) as client:
        season = Season(client, plan_season(size, seed=seed, prefix=prefix))
        found = season.run()
    return season, found, Records(server, f"{prefix}C")


def counts_agree(found: Row, records: Records) -> None:
    counted = records.overview()
    assert found["total"] == counted.pop("")
    told = {one.pop("level"): one for one in found["levels"]}
    assert told == counted
    assert found["years"] == [{"year": 2026, "contests": len(records.contests)}]


def lists_hold(records: Records) -> None:
    """Every seat has the place that its marks give; nobody better stays behind without a reason."""
    for target in records.contests:
        left = {act["entry"] for act in records.of(target, "entry.withdrawn")}
        for act in records.lists(target).values():
            totals = records.totals(act["contest"], act["seq"])
            out = {one["entry"] for one in records.of(act["contest"], "entry.withdrawn")}
            field = {entry: total for entry, total in totals.items() if entry not in out}
            ranks = {e: 1 + sum(o > total for o in field.values()) for e, total in field.items()}
            seats = {seat["source"]: seat for seat in act["seats"].values()}
            assert {entry: seat["rank"] for entry, seat in seats.items()} == {
                entry: ranks[entry] for entry in seats
            }
            assert not act["provisional"] or records.contests[target][0] == "city"
            if records.contests[target][0] == "district":
                last = max(seat["rank"] for seat in seats.values())
                behind = {e for e, rank in ranks.items() if rank < last and e not in seats}
                assert {f"{act['link']}.{entry}" for entry in behind} <= left


def test_a_small_season_counts_as_its_records_do(running_server: Server) -> None:
    season, found, records = play(running_server, SMALL, "S")
    counts_agree(found, records)
    lists_hold(records)
    total = found["total"]
    assert (total["contests"], total["enterprises"], total["people"]) == (6, 4, 52)
    figures = season.figures
    told = Counter(
        seat["ground"]
        for contest in records.contests
        for act in records.lists(contest).values()
        for seat in act["seats"].values()
    )
    assert told == figures.grounds
    assert figures.no_shows == 2
    assert figures.moved > 0
    assert min(told["tie"], told["replacement"]) > 0
    marks = sum(len(records.of(contest, "mark.given")) for contest in records.contests)
    assert marks == figures.marks
    (conferred,) = records.of("S-c1", "awards.conferred")
    issued = {act["entry"] for act in records.of("S-c1", "credential.issued")}
    assert issued == {entry for winners in conferred["awards"].values() for entry in winners}
    assert len(issued) == figures.certificates > 0
    table = records.of("S-c1", "places.assigned")[-1]
    venues = Counter(place["venue"] for place in table["places"].values())
    assert dict(venues) == figures.venues
    assert len(venues) == 2
    (announced,) = records.of("S-c1", "draw.announced")
    (made,) = records.of("S-c1", "draw.made")
    assert len(records.of("S-c1", "draw.revealed")) == 2
    assert sorted(made["picked"]) == sorted(announced["pool"]) == sorted(table["places"])
    assert [table["places"][entry]["order"] for entry in made["picked"]] == list(
        range(1, len(made["picked"]) + 1)
    )
    starts = [table["places"][entry]["start"] for entry in made["picked"]]
    assert starts == sorted(starts), "the solver keeps the order drawn"
    came = [act["entry"] for act in records.of("S-c1", "entry.checked_in")]
    assert sorted(came) == sorted(table["places"])
    assert len(records.officers("SE")) == 4, "each union sent in its own list"


def test_the_same_seed_is_the_same_season(running_server: Server) -> None:
    first, _, _ = play(running_server, SMALL, "T", seed=5)
    again, _, _ = play(running_server, SMALL, "U", seed=5)
    names = [one["name"] for one in first.plan.units]
    assert names == [one["name"] for one in again.plan.units]
    assert (first.figures.people, first.figures.no_shows) == (again.figures.people, 2)


@pytest.mark.timeout(600)
def test_a_city_season_of_65_contests(running_server: Server) -> None:
    """28 enterprises, 2,422 workers, 139 trades, 65 contests, three levels, two venues."""
    season, found, records = play(running_server, FULL, "F")
    counts_agree(found, records)
    lists_hold(records)
    total = found["total"]
    figures = (total["enterprises"], total["people"], total["trades"], total["contests"])
    assert figures == (28, 2422, 139, 65)
    assert {one: len(season.plan.of_level(one)) for one in ("enterprise", "district", "city")} == {
        "enterprise": 48, "district": 12, "city": 5,
    }  # fmt: skip
    assert set(season.figures.venues) == {"V1", "V2"}
    assert {"rank", "tie", "replacement", "reserved"} == set(season.figures.grounds)
