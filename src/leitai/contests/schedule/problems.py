"""From a contest's lists to the pure problem of its timetable, and its conflicts in words."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from leitai.contests.models import Contest
from leitai.contests.queries import Called
from leitai.contests.schedule.halls import plan_of
from leitai.contests.schedule.models import Draft
from leitai.contests.schedule.schemas import MINUTE, GroupRule, HallPlan, HallStationIn, RulesIn
from leitai.core.ledger.acts import EntryRegistered
from leitai.core.ledger.organising import Place as LedgerPlace
from leitai.core.rulebook.panels import Draw
from leitai.core.timetable.conflicts import Conflict
from leitai.core.timetable.model import (
    Place,
    Problem,
    Rules,
    Run,
    Span,
    Station,
    Timetable,
    station_span,
)
from leitai.governance.faults import not_found
from leitai.journal.journal import current

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Starter:
    """An entry of a stage as the ledger has it.

    Attributes:
        act: what was said of it; `place`: as published last.
        judges: assigned to it, if the stage has a list. station: by lot, if one was drawn.
    """

    act: EntryRegistered
    place: LedgerPlace
    judges: tuple[str, ...]
    station: str | None


@dataclass(frozen=True, slots=True)
class Scene:
    """Everything a stage's timetable is made of."""

    plan: HallPlan
    rules: RulesIn
    starters: Mapping[str, Starter]
    problem: Problem


def starters_of(contest: str, stage: str) -> dict[str, Starter]:
    """Who takes part in a stage and has not left, by the names in force; raises `Fault`."""
    with current().book(contest) as book:
        found = book.full.stages.get(stage) if book.rulebook is not None else None
        if found is None:
            raise not_found("stage", "阶段", stage)
        said = book.full.organising.places.get(stage)
        places = {} if said is None else said.places
        assigned = book.full.panels.assigned.get(stage, {})
        drawn = drawn_stations(book.full.panels.draws.values(), stage, found.key_of)
        return {
            entry: Starter(
                found.entrants[entry].act,
                places.get(entry, LedgerPlace()),
                tuple(assigned.get(entry, ())),
                drawn.get(entry),
            )
            for entry in book.full.starters(stage)
            if found.entrants[entry].standing == "ok"
        }


def drawn_stations(
    draws: Iterable[Draw], stage: str, key_of: Callable[[str], str]
) -> dict[str, str]:
    """Entry → the station it drew, by the draws of stations made so far."""
    return {
        key_of(entry): station
        for draw in draws
        if draw.made is not None
        and (draw.announced.purpose, draw.announced.stage) == ("station", stage)
        for entry, station in zip(draw.made.picked, draw.announced.slots, strict=True)
    }


def scene_of(*, contest: Contest, draft: Draft) -> Scene:
    """A stage's problem as things stand; raises `Fault` if there is no such stage."""
    rules = RulesIn.model_validate(draft.rules)
    plan = plan_of(contest.slug)
    starters = starters_of(contest.slug, draft.stage)
    members = people_of(contest.slug)
    stations = _stations(plan, _taken_elsewhere(draft))
    races = races_of(starters)
    runs = {
        entry: _run(one, rules, plan, stations, members.get(entry, ()), races[entry])
        for entry, one in starters.items()
    }
    problem = Problem(
        runs=runs,
        stations=stations,
        judges=_presence(plan),
        devices={one.kind: one.count for one in plan.devices},
        rules=Rules(plan.travel, rules.keep_order, rules.one_venue, rules.apart),
    )
    return Scene(plan, rules, starters, problem)


def people_of(contest: str) -> dict[str, tuple[str, ...]]:
    """Entry → its people, from the applications; a person in two entries cannot be split."""
    from leitai.contests.enrolment.queries import members_of  # noqa: PLC0415 -- a sibling's reading

    return {entry: tuple(people) for entry, people in members_of(contest).items()}


def places_of(draft: Draft) -> dict[str, Place]:
    """The draft's places."""
    return {entry: Place(start, station) for entry, (station, start) in draft.places.items()}


def saved(places: Timetable) -> dict[str, list[Any]]:
    """Places as a draft keeps them."""
    return {entry: [place.station, place.start] for entry, place in places.items()}


def group_of(starter: Starter) -> str:
    """The group drawn, or else the one registered; empty: none."""
    return starter.place.group or starter.act.group or ""


def races_of(starters: Mapping[str, Starter]) -> dict[str, str]:
    """Entry → among whom its order holds: all, or its group where each group drew from 1."""
    orders = [one.place.order for one in starters.values() if one.place.order]
    by_group = len(set(orders)) < len(orders)
    return {entry: group_of(one) if by_group else "" for entry, one in starters.items()}


def rule_for(rules: RulesIn, starter: Starter) -> GroupRule | None:
    """What is different for an entry: its drawn group goes before the registered one."""
    known = {one.group: one for one in rules.groups}
    drawn = known.get(starter.place.group or "")
    return drawn or known.get(starter.act.group or "")


def _run(  # noqa: PLR0913, PLR0917 -- everything a run is made of
    starter: Starter,
    rules: RulesIn,
    plan: HallPlan,
    stations: Mapping[str, Station],
    people: tuple[str, ...],
    race: str,
) -> Run:
    own, drawn = rule_for(rules, starter), starter.station
    return Run(
        id=starter.act.entry,
        setup=_chosen(own, "setup", rules.setup),
        work=_chosen(own, "work", rules.work),
        reset=_chosen(own, "reset", rules.reset),
        needs=_chosen(own, "fits", rules.fits) or "",
        stations=frozenset({drawn} if drawn is not None and drawn in stations else ()),
        unit=starter.act.unit or "",
        people=people,
        judges=starter.judges if rules.judges == "assigned" else (),
        devices=tuple(rules.devices),
        window=_window(plan, own),
        order=starter.place.order,
        race=race,
    )


def run_of(starter: Starter, rules: RulesIn) -> Run:
    """How long an entry takes, and nothing else."""
    own = rule_for(rules, starter)
    return Run(
        starter.act.entry,
        _chosen(own, "work", rules.work),
        _chosen(own, "setup", rules.setup),
        _chosen(own, "reset", rules.reset),
    )


def _chosen(own: GroupRule | None, name: str, usual: Any) -> Any:
    value = None if own is None else getattr(own, name)
    return usual if value is None else value


def _window(plan: HallPlan, own: GroupRule | None) -> Span | None:
    """From the first to the last of the sessions that a group is tied to."""
    wanted = set() if own is None else set(own.sessions)
    spans = [(one.start, one.end) for one in plan.sessions if one.code in wanted]
    if not spans:
        return None
    return min(a for a, _ in spans) // MINUTE, max(b for _, b in spans) // MINUTE


def _stations(plan: HallPlan, taken: Mapping[str, list[Span]]) -> dict[str, Station]:
    return {one.code: _station(one, plan, taken.get(one.code, [])) for one in plan.stations}


def _station(station: HallStationIn, plan: HallPlan, taken: list[Span]) -> Station:
    spans = [
        (one.start // MINUTE, one.end // MINUTE)
        for one in plan.sessions
        if one.venue in (None, station.venue)
    ]
    return Station(
        station.code, station.venue, tuple(without(merged(spans), taken)), frozenset(station.fits)
    )


def merged(spans: Iterable[Span]) -> list[Span]:
    """In order; those that overlap or touch are one stretch."""
    found: list[Span] = []
    for first, last in sorted(spans):
        if found and first <= found[-1][1]:
            found[-1] = found[-1][0], max(last, found[-1][1])
        else:
            found.append((first, last))
    return found


def without(spans: Iterable[Span], taken: Iterable[Span]) -> list[Span]:
    """What is left of spans when others have taken some."""
    left = list(spans)
    for begin, end in taken:
        left = [
            piece
            for first, last in left
            for piece in ((first, min(last, begin)), (max(first, end), last))
            if piece[0] < piece[1]
        ]
    return sorted(set(left))


def _taken_elsewhere(draft: Draft) -> dict[str, list[Span]]:
    """Stations that the contest's other stages use: no station is in two stages at once."""
    found: dict[str, list[Span]] = {}
    for other in Draft.objects.filter(contest=draft.contest).exclude(stage=draft.stage):
        rules = RulesIn.model_validate(other.rules)
        starters = starters_of(draft.contest, other.stage)
        for entry, place in places_of(other).items():
            if entry in starters:
                run = run_of(starters[entry], rules)
                found.setdefault(place.station, []).append(station_span(run, place.start))
    return found


def _presence(plan: HallPlan) -> dict[str, list[Span]]:
    found: dict[str, list[Span]] = {}
    for one in plan.present:
        found.setdefault(one.judge, []).append((one.start // MINUTE, one.end // MINUTE))
    return {judge: merged(spans) for judge, spans in found.items()}


WORDS: Final[dict[str, tuple[str, str]]] = {
    "unplaced": ("{entries} 还没有排入日程。", "{entries} has no place yet."),
    "station_unknown": ("{entries}：没有工位 {about}。", "{entries}: there is no station {about}."),
    "station_unfit": (
        "{entries} 不能在工位 {about} 比赛（设备不符或已抽定其他工位）。",
        "{entries} cannot work at {about}: it does not fit, or another was drawn.",
    ),
    "closed": (
        "{entries}：工位 {about} 此时不开放，或被其他阶段占用。",
        "{entries}: station {about} is not open then, or another stage has it.",
    ),
    "window": ("{entries} 不在本组的场次内。", "{entries} is outside its group's sessions."),
    "station_busy": ("{entries} 同时占用工位 {about}。", "{entries} are at {about} at once."),
    "judge_busy": ("裁判 {about} 须同时评 {entries}。", "Judge {about} has {entries} at once."),
    "judge_travel": (
        "裁判 {about} 在 {entries} 之间来不及换赛场。",
        "Judge {about} cannot get from venue to venue between {entries}.",
    ),
    "judge_away": (
        "{entries}：裁判 {about} 此时不在场。",
        "{entries}: judge {about} is away then.",
    ),
    "person_busy": ("{entries} 有同一名选手，时间重叠。", "{entries} share a person at once."),
    "person_travel": (
        "{entries} 有同一名选手，来不及换赛场。",
        "{entries} share a person who cannot get from venue to venue.",
    ),
    "device_short": ("{entries} 同时需要 {about}，数量不足。", "{entries} need {about}; too few."),
    "order_broken": ("{entries} 未按抽签顺序出场。", "{entries} are not in the order drawn."),
    "unit_parted": (
        "同单位（{about}）的 {entries} 不在同一赛场。",
        "{entries} of unit {about} are at different venues.",
    ),
    "unit_adjacent": (
        "同单位（{about}）的 {entries} 同时在相邻工位。",
        "{entries} of unit {about} are side by side at once.",
    ),
}
MOST_NAMED: Final = 6


def told(conflict: Conflict, names: Mapping[str, Called]) -> Row:
    """A conflict in both languages."""
    called = [
        f"{entry} {names[entry].name}" if entry in names and names[entry].name else entry
        for entry in conflict.entries
    ]
    more = f" +{len(called) - MOST_NAMED}" if len(called) > MOST_NAMED else ""
    zh, message = WORDS[conflict.code]
    return {
        "code": conflict.code,
        "entries": list(conflict.entries),
        "about": conflict.about,
        "zh": zh.format(entries="、".join(called[:MOST_NAMED]) + more, about=conflict.about),
        "message": message.format(
            entries=", ".join(called[:MOST_NAMED]) + more, about=conflict.about
        ),
    }
