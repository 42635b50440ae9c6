"""Venues, stations, sessions and devices of a contest."""

from __future__ import annotations

import unicodedata
from collections.abc import Collection, Iterable
from typing import Any

from django.db import transaction

from leitai.contests.models import Contest
from leitai.contests.schedule import refusals
from leitai.contests.schedule.models import Hall
from leitai.contests.schedule.schemas import HallIn, HallPlan, VenueIn

Row = dict[str, Any]


def plan_of(contest: str) -> HallPlan:
    """The plan; an empty one if none was made."""
    found = Hall.objects.filter(pk=contest).first()
    return HallPlan.model_validate({} if found is None else found.plan)


def plans_read(contests: Collection[str]) -> dict[str, HallPlan]:
    """Contest → its plan, if somebody has saved one: a suggested name is no place yet."""
    halls = Hall.objects.filter(pk__in=contests, version__gt=0)
    return {hall.pk: HallPlan.model_validate(hall.plan) for hall in halls}


def venue_names(contests: Collection[str]) -> dict[str, dict[str, str]]:
    """Contest → what its venues are called, by the name as it is compared."""
    return {
        contest: {key: one.name for one in plan.venues if (key := plain(one.name))}
        for contest, plan in plans_read(contests).items()
    }


def same_place(one: VenueIn, other: VenueIn) -> bool:
    """Whether two venues are one: so called, and not at different addresses."""
    if not plain(one.name) or plain(one.name) != plain(other.name):
        return False
    return plain(one.address) == plain(other.address) or not (one.address and other.address)


def plain(text: str) -> str:
    """A name as it is compared: full width, case and spaces do not count."""
    return "".join(unicodedata.normalize("NFKC", text).casefold().split())


def hall_row(*, contest: Contest) -> Row:
    """The plan with its version."""
    found = Hall.objects.filter(pk=contest.slug).first()
    plan = {} if found is None else found.plan
    return {
        **HallPlan.model_validate(plan).model_dump(),
        "version": 0 if found is None else found.version,
    }


def save_hall(*, contest: Contest, asked: HallIn) -> Row:
    """Replace the plan; raises `Fault` if it contradicts itself or was changed meanwhile."""
    refuse_unfit(asked)
    with transaction.atomic():
        found, _ = Hall.objects.select_for_update().get_or_create(pk=contest.slug)
        if found.version != asked.version:
            raise refusals.changed_meanwhile(hall_row(contest=contest))
        found.plan = asked.model_dump(exclude={"version"})
        found.version += 1
        found.save()
    return hall_row(contest=contest)


def refuse_unfit(plan: HallPlan) -> None:
    """Refuse what cannot be meant; raises `Fault`."""
    venues = {one.code for one in plan.venues}
    _once("venue", "赛场", (one.code for one in plan.venues))
    _once("station", "工位", (one.code for one in plan.stations))
    _once("session", "场次", (one.code for one in plan.sessions))
    _once("device", "设备", (one.kind for one in plan.devices))
    _once("judge", "裁判", (judge for one in plan.stations for judge in one.judges))
    for station in plan.stations:
        _known(venues, station.venue)
    for session in plan.sessions:
        if session.venue is not None:
            _known(venues, session.venue)
    for one in plan.present:
        if one.end <= one.start:
            raise refusals.unfit_hall(
                "judge",
                one.judge,
                f"裁判“{one.judge}”的到场时间有误。",
                "A presence ends too early.",
            )


def _once(what: str, zh: str, names: Iterable[str]) -> None:
    seen: set[str] = set()
    for name in names:
        if name in seen:
            raise refusals.unfit_hall(
                what, name, f"{zh}“{name}”出现两次。", f"The {what} {name!r} stands twice."
            )
        seen.add(name)


def _known(venues: set[str], venue: str) -> None:
    if venue not in venues:
        raise refusals.unfit_hall(
            "venue", venue, f"没有赛场“{venue}”。", f"There is no venue {venue!r}."
        )
