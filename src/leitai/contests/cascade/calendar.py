"""A year's contests by month, and which of them want the same days of a unit or a venue."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from itertools import takewhile
from typing import Any, Final, NamedTuple

from leitai.contests.cascade.overview import scope_of
from leitai.contests.models import Contest
from leitai.contests.queries import title_of
from leitai.contests.schedule.halls import venue_names
from leitai.governance.identity import Identity
from leitai.governance.local_time import here

Row = dict[str, Any]
MOST: Final = 1000
MOST_CLASHES: Final = 10
"""Told of one contest."""


class Clash(NamedTuple):
    """Another contest that overlaps, and what both want: a `unit` or a `venue`."""

    why: str
    what: str
    other: Contest


def calendar_of(*, identity: Identity, unit: str | None, year: int | None) -> Row:
    """The contests of a year within the asker's reach, or under a unit; raises `Fault`."""
    year = datetime.now(here()).year if year is None else year
    contests = scope_of(identity, unit).contests.select_related("unit")
    dated = list(contests.filter(starts__year=year).order_by("starts", "pk")[:MOST])
    found = _clashes(dated)
    months: dict[int, list[Row]] = defaultdict(list)
    for one in dated:
        months[_first(one).month].append(_row(one, found[one.pk]))
    return {
        "year": year,
        "months": [{"month": month, "contests": rows} for month, rows in months.items()],
        "undated": contests.filter(starts=None).count(),
    }


def _row(contest: Contest, clashes: Sequence[Clash]) -> Row:
    return {
        "id": contest.pk,
        "title": title_of(contest),
        "unit_name": contest.unit.name if contest.unit is not None else None,
        "level": contest.level,
        "starts": _first(contest),
        "ends": _last(contest),
        "clashes": [
            {
                "why": one.why,
                "what": one.what,
                "contest": one.other.pk,
                "title": title_of(one.other),
            }
            for one in clashes[:MOST_CLASHES]
        ],
        "clash_count": len({(one.why, one.other.pk) for one in clashes}),
    }


def _clashes(contests: Sequence[Contest]) -> Mapping[str, list[Clash]]:
    """Contest → those whose days overlap with its own at the same unit or venue."""
    venues = venue_names([one.pk for one in contests])
    wanted: dict[tuple[str, str], list[Contest]] = defaultdict(list)
    for one in contests:
        if one.unit is not None:
            wanted["unit", one.unit.name].append(one)
        for key in sorted(venues.get(one.pk, ())):
            wanted["venue", key].append(one)
    names = {key: name for own in venues.values() for key, name in own.items()}
    found: dict[str, list[Clash]] = defaultdict(list)
    for (why, key), rows in sorted(wanted.items(), reverse=True):
        what = names[key] if why == "venue" else key
        for one, other in _overlapping(rows):
            found[one.pk].append(Clash(why, what, other))
            found[other.pk].append(Clash(why, what, one))
    return found


def _overlapping(rows: Sequence[Contest]) -> Iterable[tuple[Contest, Contest]]:
    """Pairs that share a day; `rows` are in order of their first days."""
    for at, one in enumerate(rows):
        until = _last(one)
        yield from ((one, each) for each in _before(rows[at + 1 :], until))


def _before(rows: Sequence[Contest], until: date) -> Iterable[Contest]:
    return takewhile(lambda each: _first(each) <= until, rows)


def _first(contest: Contest) -> date:
    return contest.starts or date.max


def _last(contest: Contest) -> date:
    return max(contest.ends or _first(contest), _first(contest))
