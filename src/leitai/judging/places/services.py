"""Draws of places: announced with everything that decides them, taken over as they came out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from msgspec.structs import replace as with_fields

from leitai.contests.models import Contest
from leitai.contests.names import NAMES
from leitai.contests.queries import Called
from leitai.contests.schedule.halls import plan_of
from leitai.contests.schedule.problems import starters_of
from leitai.core.ledger.acts import DrawAnnounced, DrawSource, PlacesAssigned
from leitai.core.ledger.organising import Place
from leitai.core.rulebook.panels import Draw
from leitai.governance.faults import Fault, invalid
from leitai.journal.journal import current
from leitai.judging.panels.drawing import announce_draw, draw_row, find_draw, row_of
from leitai.judging.places.schemas import PlaceDrawIn

Row = dict[str, Any]
PURPOSES: Final = ("order", "station", "group")


def places_row(*, contest: Contest, stage: str) -> Row:
    """A stage's places and the draws they come from; raises `Fault`."""
    starters = starters_of(contest.slug, stage)
    names = NAMES.of(contest.slug)
    with current().book(contest.slug) as book:
        draws = [one for one in book.full.panels.draws.values() if _about(one, stage)]
        sealed = bool(book.full.stages[stage].sealed)
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
        "draws": [{"draw": row_of(one), "taken": is_taken(one, places)} for one in draws],
        "groups": sorted({one.act.group for one in starters.values() if one.act.group}),
        "ready": len(starters),
        "sealed": sealed,
    }


def announce(*, contest: Contest, stage: str, asked: PlaceDrawIn, actor: str) -> Row:
    """Announce a draw of places: the pool is who takes part, by code.

    Raises:
        Fault: nobody is to be drawn, slots are missing, or a source is known already.
        Refused: somebody of the pool has drawn already, or the stage allows it no more.
    """
    starters = starters_of(contest.slug, stage)
    pool = sorted(entry for entry, one in starters.items() if asked.group in (None, one.act.group))
    if not pool:
        raise nobody()
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
    draw = find_draw(contest=contest.slug, name=name)
    if draw.made is None or not _about(draw, stage):
        raise not_made(name)
    starters = starters_of(contest.slug, stage)
    gains = outcome(draw, contest.slug)
    places = {
        entry: with_fields(one.place, **gains.get(entry, {})) for entry, one in starters.items()
    }
    places = {entry: place for entry, place in places.items() if place != Place()}
    act = PlacesAssigned(stage, places, _ordered_by(contest.slug, stage, places))
    current().record(contest=contest.slug, act=act, actor=actor)


def outcome(draw: Draw, contest: str) -> dict[str, Row]:
    """Entry → what it drew, as fields of its place."""
    if draw.made is None:
        return {}
    picked, slots = draw.made.picked, draw.announced.slots
    if draw.announced.purpose == "order":
        return {entry: {"order": at + 1} for at, entry in enumerate(picked)}
    if draw.announced.purpose == "group":
        return {entry: {"group": slot} for entry, slot in zip(picked, slots, strict=True)}
    venues = {one.code: one.venue for one in plan_of(contest).stations}
    return {
        entry: {"station": slot, "venue": venues.get(slot), "start": None}
        for entry, slot in zip(picked, slots, strict=True)
    }


def is_taken(draw: Draw, places: dict[str, Place]) -> bool:
    """Whether everybody who still takes part has what the draw gave."""
    if draw.made is None:
        return False
    kind = draw.announced.purpose
    slots: Sequence[object] = draw.announced.slots or range(1, len(draw.made.picked) + 1)
    return all(
        getattr(places[entry], kind) == slot
        for entry, slot in zip(draw.made.picked, slots, strict=True)
        if entry in places
    )


def _ordered_by(contest: str, stage: str, places: dict[str, Place]) -> str | None:
    """The draw of which the order of all these places is the outcome, if there is one."""
    ordered = sorted(places, key=lambda entry: places[entry].order)
    with current().book(contest) as book:
        draws = list(book.full.panels.draws.values())
    for draw in reversed(draws):
        drawn = [] if draw.made is None else [each for each in draw.made.picked if each in places]
        if drawn == ordered and _about(draw, stage) and draw.announced.purpose == "order":
            return draw.announced.draw
    return None


def _about(draw: Draw, stage: str) -> bool:
    return draw.announced.stage == stage and draw.announced.purpose in PURPOSES


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
