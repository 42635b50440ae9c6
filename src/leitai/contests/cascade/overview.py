"""How much goes on: counted from records each time, nothing is stored.

A person, an enterprise or a trade counts once however many contests it takes part in. Counted is
who was registered, also if they withdrew later: that is what a season is measured by.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Any, NamedTuple

from django.db.models import Count, Q, QuerySet

from leitai.contests.cascade.models import Arrival
from leitai.contests.cascade.people import taking_part
from leitai.contests.cascade.sources import levels_above
from leitai.contests.models import Contest, EntryName, Level
from leitai.governance.faults import not_allowed, not_signed_in
from leitai.governance.identity import Identity
from leitai.governance.organisation.models import Person, Unit, UnitKind
from leitai.governance.organisation.rules import UnitRight, access_unit_for, reach

Row = dict[str, Any]
Tallies = dict[str, "Tally"]
EVERYWHERE = "/"


class Scope(NamedTuple):
    """Which contests count; `paths`: of units whose people and units count as registered."""

    contests: QuerySet[Contest]
    paths: tuple[str, ...]


class Tally:
    """What was found in some contests."""

    def __init__(self) -> None:
        self.contests = 0
        self.entries = 0
        self.people: set[str] = set()
        self.units: set[str] = set()
        self.trades: set[str] = set()

    def add(self, other: Tally) -> None:
        """Take in what was found in others."""
        self.contests += other.contests
        self.entries += other.entries
        self.people |= other.people
        self.units |= other.units
        self.trades |= other.trades

    def row(self, enterprise_of: dict[str, str]) -> Row:
        """As numbers."""
        return {
            "contests": self.contests,
            "entries": self.entries,
            "people": len(self.people),
            "enterprises": len({enterprise_of[one] for one in self.units if one in enterprise_of}),
            "trades": len(self.trades),
        }


def overview_of(*, identity: Identity, unit: str | None, year: int | None) -> Row:
    """Counts within the asker's reach, or under one unit; raises `Fault`."""
    scope = _scope(identity, unit)
    contests = scope.contests
    chosen = list(_of_year(contests, year).values_list("slug", "level", "trade"))
    tallies = _tallies(chosen)
    total = Tally()
    for one in tallies.values():
        total.add(one)
    above = levels_above(total.units)
    enterprise = {
        code: kinds[UnitKind.ENTERPRISE]
        for code, kinds in above.items()
        if UnitKind.ENTERPRISE in kinds
    }
    advanced = _advanced({slug: level for slug, level, _ in chosen})
    return {
        "unit": unit,
        "year": year,
        "total": total.row(enterprise),
        "levels": [
            {"level": level, **tallies[level].row(enterprise), "advanced": advanced.get(level, 0)}
            for level in ("", *Level.values)
            if level in tallies
        ],
        "years": _years(contests),
        "registered": _under(Person.objects.filter(erased=None), "unit__path", scope.paths).count(),
        "units": _under(Unit.objects.filter(closed=False), "path", scope.paths).count(),
    }


def _scope(identity: Identity, unit: str | None) -> Scope:
    contests = Contest.objects.filter(archived=None)
    if unit is not None:
        found = access_unit_for(identity=identity, code=unit, right=UnitRight.VIEW)
        return Scope(_under(contests, "unit__path", (found.path,)), (found.path,))
    if identity.user is None:
        raise not_allowed() if identity.judges else not_signed_in()
    paths = reach(identity, UnitRight.VIEW)
    if EVERYWHERE in paths:
        return Scope(contests, paths)
    own = Q(slug__in=list(identity.grants))
    return Scope(contests.filter(_within("unit__path", paths) | own), paths)


def _within(field: str, paths: Iterable[str]) -> Q:
    found = Q(pk__in=[])
    for path in paths:
        found |= Q(**{f"{field}__startswith": path})
    return found


def _under(rows: QuerySet[Any], field: str, paths: tuple[str, ...]) -> QuerySet[Any]:
    return rows if EVERYWHERE in paths else rows.filter(_within(field, paths))


def _of_year(contests: QuerySet[Contest], year: int | None) -> QuerySet[Contest]:
    """By the first day, or while none is set by the day of opening."""
    if year is None:
        return contests
    return contests.filter(Q(starts__year=year) | Q(starts=None, created__year=year))


def _years(contests: QuerySet[Contest]) -> list[Row]:
    found: dict[int, int] = defaultdict(int)
    for starts, created in contests.values_list("starts", "created"):
        found[(starts or created).year] += 1
    return [{"year": year, "contests": found[year]} for year in sorted(found, reverse=True)]


def _tallies(chosen: list[tuple[str, str, str]]) -> Tallies:
    """Level → what its contests have."""
    tallies: Tallies = defaultdict(Tally)
    levels = {slug: level for slug, level, _ in chosen}
    for _, level, trade in chosen:
        tallies[level].contests += 1
        if trade:
            tallies[level].trades.add(trade)
    names = EntryName.objects.filter(contest_id__in=levels)
    counts = names.values_list("contest_id", "unit").annotate(entries=Count("pk"))
    for contest, unit, entries in counts:
        tallies[levels[contest]].entries += entries
        tallies[levels[contest]].units |= {unit} - {""}
    for contest, person, trade in taking_part(levels):
        tallies[levels[contest]].people.add(person)
        tallies[levels[contest]].trades |= {trade} - {""}
    return tallies


def _advanced(levels: dict[str, str]) -> dict[str, int]:
    """Level → entries of its contests that have a seat in another contest."""
    rows = Arrival.objects.filter(lost=False, link__source_id__in=levels)
    found: dict[str, int] = defaultdict(int)
    for source, count in rows.values_list("link__source_id").annotate(seats=Count("pk")):
        found[levels[source]] += count
    return found
