"""The draft of a stage's timetable, its conflicts, and its published versions."""

from __future__ import annotations

from datetime import UTC
from typing import Any, Final

from django.db import transaction

from leitai.contests.models import Contest
from leitai.contests.names import NAMES
from leitai.contests.schedule import refusals
from leitai.contests.schedule.models import Draft, Version
from leitai.contests.schedule.outside import told_outside
from leitai.contests.schedule.problems import (
    Scene,
    group_of,
    places_of,
    saved,
    scene_of,
    starters_of,
    told,
)
from leitai.contests.schedule.schemas import MINUTE, RulesIn, TimetableIn
from leitai.contests.turns import alone
from leitai.core.ledger.acts import PlacesAssigned
from leitai.core.ledger.organising import Place as LedgerPlace
from leitai.core.timetable.bound import bound
from leitai.core.timetable.conflicts import conflicts
from leitai.core.timetable.model import Place, Timetable, fits, span_of
from leitai.governance.identity import Identity
from leitai.journal.journal import current

Row = dict[str, Any]
MOST_CONFLICTS: Final = 500


def draft_of(*, contest: str, stage: str) -> Draft:
    """The draft, made when it is first asked for; raises `Fault` if there is no such stage."""
    starters_of(contest, stage)
    draft, _ = Draft.objects.get_or_create(contest=contest, stage=stage)
    return draft


def timetable_row(*, contest: Contest, stage: str, identity: Identity) -> Row:
    """The draft with everything that a board shows."""
    return row_of(contest, draft_of(contest=contest.slug, stage=stage), identity)


def row_of(contest: Contest, draft: Draft, identity: Identity) -> Row:
    """A draft with its runs, stations and conflicts."""
    scene, places = scene_of(contest=contest, draft=draft), places_of(draft)
    names = NAMES.of(contest.slug)
    shown = {entry: place for entry, place in places.items() if entry in scene.problem.runs}
    found = conflicts(scene.problem, shown)
    outside = told_outside(
        contest=contest, draft=draft, scene=scene, places=shown, identity=identity, names=names
    )
    rows = [*outside[:MOST_CONFLICTS], *(told(each, names) for each in found[:MOST_CONFLICTS])]
    return {
        "stage": draft.stage,
        "version": draft.version,
        "rules": scene.rules.model_dump(),
        "runs": [_run_row(scene, entry, names) for entry in scene.problem.runs],
        "stations": [
            {
                "code": one.code,
                "name": one.name,
                "venue": one.venue,
                "open": [
                    (first * MINUTE, last * MINUTE)
                    for first, last in scene.problem.stations[one.code].open
                ],
            }
            for one in scene.plan.stations
        ],
        "venues": [one.model_dump() for one in scene.plan.venues],
        "places": [_place_row(entry, place) for entry, place in sorted(shown.items())],
        "conflicts": rows,
        "conflict_count": len(outside) + len(found),
        "span": span_of(scene.problem, shown),
        "bound": bound(scene.problem),
        "published": _published_row(draft, shown),
    }


def save_draft(*, contest: Contest, stage: str, asked: TimetableIn, identity: Identity) -> Row:
    """Change the draft; raises `Fault` if it was changed meanwhile."""
    draft_of(contest=contest.slug, stage=stage)
    with transaction.atomic():
        draft = Draft.objects.select_for_update().get(contest=contest.slug, stage=stage)
        if draft.version != asked.version:
            raise refusals.changed_meanwhile({"version": draft.version})
        if asked.rules is not None:
            draft.rules = asked.rules.model_dump()
        if asked.places is not None:
            draft.places = {one.entry: [one.station, one.start // MINUTE] for one in asked.places}
        draft.version += 1
        draft.save()
    return row_of(contest, draft, identity)


def put_places(*, draft: Draft, places: Timetable) -> bool:
    """Take a solver's result over, unless the draft was changed meanwhile; whether it was."""
    changed = Draft.objects.filter(pk=draft.pk, version=draft.version).update(
        places=saved(places), version=draft.version + 1
    )
    return bool(changed)


def publish(
    *, contest: Contest, stage: str, version: int, despite: bool, identity: Identity
) -> Row:
    """Put the draft into the ledger as what holds; saying it again changes nothing.

    Raises:
        Fault: changed meanwhile, empty, or there are conflicts and `despite` is not said.
        Refused: the stage does not allow it any more, or two entries are in one place.
    """
    with alone(contest.slug):
        draft = draft_of(contest=contest.slug, stage=stage)
        if draft.version != version:
            raise refusals.changed_meanwhile({"version": draft.version})
        _publish(contest, draft, despite=despite, identity=identity)
    return timetable_row(contest=contest, stage=stage, identity=identity)


def _publish(contest: Contest, draft: Draft, *, despite: bool, identity: Identity) -> None:
    stage = draft.stage
    scene, places = scene_of(contest=contest, draft=draft), places_of(draft)
    places = {entry: place for entry, place in places.items() if entry in scene.problem.runs}
    if not places:
        raise refusals.nothing_placed()
    if not despite:
        _refuse_conflicts(contest, scene, draft, places, identity)
    before, said = last_published(draft), said_of(contest.slug, stage)
    drawn = None if said is None else said.draw
    act = PlacesAssigned(stage, _assigned(scene, places), drawn)
    if act == said and before == places:
        return
    current().record(contest=contest.slug, act=act, actor=identity.actor)
    with transaction.atomic():
        Version.objects.create(
            contest=contest.slug,
            stage=stage,
            number=draft.published + 1,
            by=identity.actor,
            places=saved(places),
            moved=moves(before, places),
        )
        Draft.objects.filter(pk=draft.pk).update(published=draft.published + 1)


def _refuse_conflicts(
    contest: Contest, scene: Scene, draft: Draft, places: Timetable, identity: Identity
) -> None:
    names = NAMES.of(draft.contest)
    rows = [told(each, names) for each in conflicts(scene.problem, places)]
    rows += told_outside(
        contest=contest, draft=draft, scene=scene, places=places, identity=identity, names=names
    )
    if rows:
        raise refusals.has_conflicts(len(rows), rows[0]["message"], rows[0]["zh"])


def moves(before: Timetable, now: Timetable) -> int:
    """How many that had a place before are somewhere else now."""
    return sum(now.get(entry) != place for entry, place in before.items())


def last_published(draft: Draft) -> dict[str, Place]:
    """The places people have."""
    found = Version.objects.filter(
        contest=draft.contest, stage=draft.stage, number=draft.published
    ).first()
    if found is None:
        return {}
    return {entry: Place(start, station) for entry, (station, start) in found.places.items()}


def revert(*, contest: Contest, stage: str, version: int, identity: Identity) -> Row:
    """Make the draft what was published; raises `Fault`."""
    draft = draft_of(contest=contest.slug, stage=stage)
    if draft.version != version or not put_places(draft=draft, places=last_published(draft)):
        raise refusals.changed_meanwhile({"version": draft.version})
    return timetable_row(contest=contest, stage=stage, identity=identity)


def _assigned(scene: Scene, places: Timetable) -> dict[str, LedgerPlace]:
    """What the ledger is told: order and group stay, who has no time yet keeps what was drawn."""
    venues = {one.code: one.venue for one in scene.plan.stations}
    found: dict[str, LedgerPlace] = {}
    for entry, starter in scene.starters.items():
        place, said = places.get(entry), starter.place
        if place is not None:
            found[entry] = LedgerPlace(
                said.order,
                said.group,
                venues.get(place.station),
                place.station,
                place.start * MINUTE,
            )
        elif said != LedgerPlace():
            found[entry] = LedgerPlace(said.order, said.group, said.venue, said.station)
    return found


def said_of(contest: str, stage: str) -> PlacesAssigned | None:
    """What the ledger was told last."""
    with current().book(contest) as book:
        return book.full.organising.places.get(stage)


def _run_row(scene: Scene, entry: str, names: Any) -> Row:
    run, starter = scene.problem.runs[entry], scene.starters[entry]
    called = names.get(entry)
    options = [one.id for one in scene.problem.stations.values() if fits(run, one)]
    return {
        "entry": entry,
        "name": (called.name or "") if called else "",
        "unit": starter.act.unit,
        "unit_name": called.unit if called else None,
        "group": group_of(starter) or None,
        "order": run.order,
        "drawn": next(iter(run.stations), None),
        "setup": run.setup,
        "work": run.work,
        "reset": run.reset,
        "stations": options if len(options) < len(scene.problem.stations) else [],
        "judges": list(run.judges),
    }


def _place_row(entry: str, place: Place) -> Row:
    return {"entry": entry, "station": place.station, "start": place.start * MINUTE}


def _published_row(draft: Draft, places: Timetable) -> Row | None:
    found = Version.objects.filter(
        contest=draft.contest, stage=draft.stage, number=draft.published
    ).first()
    if found is None:
        return None
    before = last_published(draft)
    return {
        "number": found.number,
        "at": int(found.at.astimezone(UTC).timestamp() * 1_000_000),
        "places": len(before),
        "moved": moves(before, places) + sum(entry not in before for entry in places),
    }


def rules_of(contest: str, stage: str) -> RulesIn:
    """The rules of a stage, the usual ones where nobody changed them."""
    draft = Draft.objects.filter(contest=contest, stage=stage).first()
    return RulesIn.model_validate({} if draft is None else draft.rules)
