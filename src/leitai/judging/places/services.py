"""Draws of places: announced with everything that decides them, taken over as they came out."""

from __future__ import annotations

from typing import Any

from msgspec.structs import replace as with_fields

from leitai.contests.models import Contest
from leitai.contests.names import NAMES
from leitai.contests.queries import Called
from leitai.contests.schedule.halls import plan_of
from leitai.contests.schedule.problems import group_of, starters_of
from leitai.contests.turns import alone
from leitai.core.ledger.acts import DrawAnnounced, DrawSource, PlacesAssigned
from leitai.core.ledger.organising import Place
from leitai.governance.faults import Fault, invalid
from leitai.journal.journal import current
from leitai.judging.panels.drawing import announce_draw, draw_row, find_draw, row_of
from leitai.judging.places.lots import PURPOSES, is_about, lots_of
from leitai.judging.places.schemas import PlaceDrawIn

Row = dict[str, Any]


def places_row(*, contest: Contest, stage: str) -> Row:
    """A stage's places and the draws they come from; raises `Fault`."""
    starters = starters_of(contest.slug, stage)
    names = NAMES.of(contest.slug)
    lots = lots_of(contest.slug, stage)
    places = {entry: one.place for entry, one in starters.items()}
    rows = [
        {
            "entry": entry,
            "name": names.get(entry, Called()).name or "",
            "order": place.order,
            "group": place.group,
            "station": place.station,
            "venue": place.venue,
            "start": place.start,
        }
        for entry, place in places.items()
        if place != Place()
    ]
    rows.sort(key=lambda row: (row["group"] or "", row["order"], row["entry"]))
    return {
        "places": rows,
        "draws": [
            {
                "draw": row_of(one),
                "first": lots.first(one, starters),
                "taken": lots.is_taken(one, starters),
            }
            for one in lots.draws
        ],
        "groups": sorted({group for one in starters.values() if (group := group_of(one))}),
        "ready": len(starters),
        "waiting": {one: len(starters.keys() - lots.drawn(one)) for one in PURPOSES},
        "sealed": lots.sealed,
    }


def announce(*, contest: Contest, stage: str, asked: PlaceDrawIn, actor: str) -> Row:
    """Announce a draw of places: the pool is who takes part and has not drawn yet, by code.

    Raises:
        Fault: nobody is to be drawn, slots are missing, or a source is known already.
        Refused: everybody has drawn already, or the stage allows it no more.
    """
    starters = starters_of(contest.slug, stage)
    able = {entry for entry, one in starters.items() if asked.group in (None, group_of(one))}
    if not able:
        raise nobody()
    pool = sorted(able - lots_of(contest.slug, stage).drawn(asked.purpose) or able)
    act = DrawAnnounced(
        draw=_free_name(contest.slug, f"{asked.purpose}.{stage}"),
        purpose=asked.purpose,
        pool=pool,
        picks=len(pool),
        sources=[DrawSource(**each.dict()) for each in asked.sources],
        stage=stage,
        suite=asked.suite,
        slots=dealt(asked, len(pool), contest.slug),
    )
    announce_draw(contest=contest.slug, act=act, actor=actor)
    return draw_row(contest=contest.slug, name=act.draw)


def dealt(asked: PlaceDrawIn, picks: int, contest: str) -> list[str]:
    """What each pick gets: the slots one after another, from the first again; raises `Fault`."""
    if asked.purpose == "order":
        return []
    if not asked.slots or len(set(asked.slots)) != len(asked.slots):
        raise invalid(
            "Name each station or group once; nothing was changed.",
            "请逐一写明要抽的工位或组别，且不能重复；数据没有改变。",
        )
    if asked.purpose == "station":
        known = {one.code for one in plan_of(contest).stations}
        for slot in asked.slots:
            if slot not in known:
                raise invalid(
                    f"There is no station {slot!r}; nothing was changed.",
                    f"没有工位“{slot}”，数据没有改变。",
                    params={"station": slot},
                )
    return [asked.slots[at % len(asked.slots)] for at in range(picks)]


def take(*, contest: Contest, stage: str, name: str, actor: str) -> None:
    """Put a draw's outcome into the stage's places; what other draws gave stays.

    Raises:
        Fault: there is no such draw of this stage, or it has not been made.
        Refused: the stage allows it no more.
    """
    with alone(contest.slug):
        _take(contest, stage, name, actor)


def _take(contest: Contest, stage: str, name: str, actor: str) -> None:
    draw = find_draw(contest=contest.slug, name=name)
    if draw.made is None or not is_about(draw, stage):
        raise not_made(name)
    starters = starters_of(contest.slug, stage)
    gains = lots_of(contest.slug, stage).outcome(draw, starters)
    places = {
        entry: with_fields(one.place, **gains.get(entry, {})) for entry, one in starters.items()
    }
    places = {entry: place for entry, place in places.items() if place != Place()}
    act = PlacesAssigned(stage, places, _ordered_by(contest.slug, stage, places))
    current().record(contest=contest.slug, act=act, actor=actor)


def _ordered_by(contest: str, stage: str, places: dict[str, Place]) -> str | None:
    """The draw of which the order of all these places is the outcome, if there is one."""
    ordered = sorted(places, key=lambda entry: places[entry].order)
    with current().book(contest) as book:
        draws = list(book.full.panels.draws.values())
    for draw in reversed(draws):
        drawn = [] if draw.made is None else [each for each in draw.made.picked if each in places]
        if drawn == ordered and is_about(draw, stage) and draw.announced.purpose == "order":
            return draw.announced.draw
    return None


def _free_name(contest: str, wanted: str) -> str:
    with current().book(contest) as book:
        known = book.full.panels.draws.keys() if book.rulebook is not None else ()
        number, name = 1, wanted
        while name in known:
            number += 1
            name = f"{wanted}.{number}"
    return name


def nobody() -> Fault:
    """An empty pool."""
    return Fault(
        409,
        "draw_nobody",
        "Nobody takes part in this stage yet; there is nothing to draw.",
        zh="本阶段还没有参赛者，无法抽签。",
        fix="Accept applications or register entries first.",
    )


def not_made(name: str) -> Fault:
    """Only an outcome can be taken over."""
    return Fault(
        409,
        "draw_open",
        f"Draw {name!r} of this stage has not been made yet; nothing was changed.",
        zh=f"本阶段的抽签“{name}”尚未进行，数据没有改变。",
        fix="Make the draw first.",
        params={"draw": name},
    )
