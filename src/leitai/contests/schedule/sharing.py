"""Venues that two contests use: the same place by its name, booked while runs take place there."""

from __future__ import annotations

from collections import defaultdict
from typing import NamedTuple

from django.db.models import Q

from leitai.contests.models import Contest
from leitai.contests.schedule.elsewhere import near, others_of, starters_if_any
from leitai.contests.schedule.halls import plain, plans_read, same_place
from leitai.contests.schedule.models import Draft
from leitai.contests.schedule.problems import Scene, merged, places_of, run_of
from leitai.contests.schedule.schemas import RulesIn
from leitai.core.timetable.model import Span, Timetable, station_span


class Booking(NamedTuple):
    """Another contest has a venue of this one."""

    contest: str
    stage: str
    span: Span


class Shared(NamedTuple):
    """A venue that another contest has at the same time, and who would be there."""

    venue: str
    contest: str
    stage: str
    start: int
    entries: tuple[str, ...]


def bookings(*, contest: Contest, draft: Draft, within: Span) -> dict[str, list[Booking]]:
    """Venue of this contest → when others of its edition or its organisation have it."""
    own = plans_read([contest.slug]).get(contest.slug)
    named = [one for one in own.venues if plain(one.name)] if own else []
    others = list(others_of(draft, _neighbours(contest))) if named else []
    plans = plans_read([one.contest for one in others])
    found: dict[str, list[Booking]] = defaultdict(list)
    for other in (one for one in others if one.contest in plans):
        theirs = plans[other.contest]
        for venue in named:
            same = {one.code for one in theirs.venues if same_place(venue, one)}
            stations = {one.code for one in theirs.stations if one.venue in same}
            found[venue.code] += _booked(other, stations, within)
    return found


def shared(
    *, contest: Contest, draft: Draft, scene: Scene, places: Timetable, within: Span
) -> list[Shared]:
    """Venues that another contest has while somebody is placed there."""
    booked = bookings(contest=contest, draft=draft, within=within)
    venues = {one.code: one.venue for one in scene.plan.stations}
    met: dict[tuple[str, str, str], list[tuple[str, int]]] = defaultdict(list)
    for entry, place in places.items():
        venue = venues.get(place.station, "")
        first, last = station_span(scene.problem.runs[entry], place.start)
        for one in booked.get(venue, ()):
            if first < one.span[1] and one.span[0] < last:
                met[venue, one.contest, one.stage].append((entry, one.span[0]))
    return [
        Shared(*key, min(start for _, start in rows), tuple(sorted({entry for entry, _ in rows})))
        for key, rows in sorted(met.items())
    ]


def _neighbours(contest: Contest) -> dict[str, None]:
    """Contests of the same edition, and those the same unit holds."""
    beside = Q(pk__in=())
    if contest.edition_id is not None:
        beside |= Q(edition=contest.edition_id)
    if contest.unit_id is not None:
        beside |= Q(unit=contest.unit_id)
    found = Contest.objects.filter(beside).exclude(pk=contest.pk)
    return dict.fromkeys(found.values_list("pk", flat=True))


def _booked(draft: Draft, stations: set[str], within: Span) -> list[Booking]:
    """When runs take place at these stations."""
    places = near(places_of(draft), within)
    places = {entry: place for entry, place in places.items() if place.station in stations}
    starters = starters_if_any(draft) if places else {}
    rules = RulesIn.model_validate(draft.rules)
    spans = merged(
        station_span(run_of(starters[entry], rules), place.start)
        for entry, place in places.items()
        if entry in starters
    )
    return [Booking(draft.contest, draft.stage, span) for span in spans]
