"""How much goes on: counted from records each time, nothing is stored.

A person, an enterprise or a trade counts once however many contests it takes part in. Counted is
who was registered, also if they withdrew later: that is what a season is measured by.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from django.db.models import Count, Q, QuerySet

from leitai.contests.cascade.models import Arrival
from leitai.contests.cascade.sources import levels_above
from leitai.contests.enrolment.models import Member
from leitai.contests.models import Contest, EntryName, Level
from leitai.governance.faults import not_allowed, not_signed_in
from leitai.governance.identity import Identity
from leitai.governance.organisation.fields import begins
from leitai.governance.organisation.models import LIVING, Person, Unit, UnitKind
from leitai.governance.organisation.rules import UnitRight, access_unit_for, reach

Row = dict[str, Any]
EVERYWHERE = "/"
LEVELS = ("", *Level.values)


class Scope(NamedTuple):
    """Which contests count; `paths`: of units whose people and units count as registered."""

    contests: QuerySet[Contest]
    paths: tuple[str, ...]


@dataclass(slots=True)
class Tally:
    """What was found in the contests of one level, or of all."""

    contests: int = 0
    entries: int = 0
    people: int = 0
    advanced: int = 0
    units: set[str] = field(default_factory=set)
    trades: set[str] = field(default_factory=set)


Tallies = defaultdict[str, Tally]


def overview_of(*, identity: Identity, unit: str | None, year: int | None) -> Row:
    """Counts within the asker's reach, or under one unit; raises `Fault`."""
    scope = scope_of(identity, unit)
    contests = _of_year(scope.contests, year)
    levels = _tallies(contests)
    total = _together(levels, people=_members(contests).values("person").distinct().count())
    enterprise_of = _enterprises(total.units)
    return {
        "unit": unit,
        "year": year,
        "total": _row(total, enterprise_of),
        "levels": [
            {"level": level, **_row(levels[level], enterprise_of)}
            for level in LEVELS
            if levels[level].contests
        ],
        "years": _years(scope.contests),
        "registered": _under(Person.objects.filter(LIVING), "path", scope.paths).count(),
        "units": _under(Unit.objects.filter(closed=False), "path", scope.paths).count(),
    }


def _row(tally: Tally, enterprise_of: dict[str, str]) -> Row:
    return {
        "contests": tally.contests,
        "entries": tally.entries,
        "people": tally.people,
        "advanced": tally.advanced,
        "enterprises": len({enterprise_of[one] for one in tally.units if one in enterprise_of}),
        "trades": len(tally.trades),
    }


def _together(levels: Tallies, *, people: int) -> Tally:
    """All levels as one; people are counted anew, because most take part on several levels."""
    found = list(levels.values())
    return Tally(
        contests=sum(one.contests for one in found),
        entries=sum(one.entries for one in found),
        people=people,
        advanced=sum(one.advanced for one in found),
        units=set().union(*(one.units for one in found)),
        trades=set().union(*(one.trades for one in found)),
    )


def _enterprises(units: Iterable[str]) -> dict[str, str]:
    """Unit → the enterprise it is or lies in."""
    kind = UnitKind.ENTERPRISE
    return {code: above[kind] for code, above in levels_above(units).items() if kind in above}


def scope_of(identity: Identity, unit: str | None) -> Scope:
    """Contests within the asker's reach, or under one unit; raises `Fault`."""
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
        found |= begins(field, path)
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


def _members(contests: QuerySet[Contest]) -> QuerySet[Member]:
    """The people behind entries."""
    return Member.objects.filter(contest__in=contests, left=False).exclude(entry="")


def _tallies(contests: QuerySet[Contest]) -> Tallies:
    """Level → what its contests have."""
    found: Tallies = defaultdict(Tally)
    for level, count in contests.values_list("level").annotate(n=Count("pk")):
        found[level].contests = count
    for level, trade in contests.values_list("level", "trade").distinct():
        found[level].trades |= {trade} - {""}
    names = EntryName.objects.filter(contest__in=contests).values_list("contest__level", "unit")
    for level, unit, count in names.annotate(n=Count("pk")):
        found[level].entries += count
        found[level].units |= {unit} - {""}
    members = _members(contests)
    for level, count in members.values_list("contest__level").annotate(
        n=Count("person", distinct=True)
    ):
        found[level].people = count
    for level, trade in members.values_list("contest__level", "person__trade").distinct():
        found[level].trades |= {trade} - {""}
    seats = Arrival.objects.filter(seated=True, link__source__in=contests)
    for level, count in seats.values_list("link__source__level").annotate(n=Count("pk")):
        found[level].advanced = count
    return found
