"""Who is expected somewhere else at the same time: in another contest, or another stage of this.

People are those of applications, judges those who are known to be somebody (`ties`), so that one
person is found in two contests whether they compete or judge there.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Final, NamedTuple

from leitai.contests.models import Contest
from leitai.contests.schedule.halls import plan_of
from leitai.contests.schedule.models import Draft
from leitai.contests.schedule.problems import (
    Scene,
    Starter,
    people_of,
    places_of,
    run_of,
    starters_of,
)
from leitai.contests.schedule.schemas import HallPlan, RulesIn
from leitai.contests.schedule.ties import keys_of, tied_elsewhere
from leitai.core.timetable.model import Place, Span, Timetable, people_span, work_span
from leitai.governance.faults import Fault

Row = dict[str, Any]
LONGEST: Final = 3 * 1440
"""No run takes more minutes."""


class Stay(NamedTuple):
    """Somebody at a place in a timetable that is published or being drawn up.

    Attributes:
        entry: who competes; `judge`: who watches them, empty for the entry's people.
    """

    contest: str
    stage: str
    entry: str
    judge: str
    span: Span


class Clash(NamedTuple):
    """Somebody who would be at two places at once.

    Attributes:
        judge: who it is here; empty: somebody of the entry. `entries`: where they are here.
        other_judge: who it is there; empty: they compete there, in `other_entry`.
        start: when they begin there, the first time.
    """

    judge: str
    entries: tuple[str, ...]
    contest: str
    stage: str
    other_judge: str
    other_entry: str
    start: int


@dataclass(frozen=True, slots=True)
class Wanted:
    """Whose stays in a contest are looked at: entry, judge → who that is."""

    entries: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    judges: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """Where the people of a stage are besides.

    Attributes:
        own: who the entries and judges here are; `stays`: somebody → where else.
    """

    own: Wanted
    stays: Mapping[str, list[Stay]]

    def of_entry(self, entry: str) -> list[Stay]:
        """Where somebody of an entry is."""
        return [stay for who in self.own.entries.get(entry, ()) for stay in self.stays.get(who, ())]

    def of_judge(self, judge: str) -> list[Stay]:
        """Where a judge is."""
        return [stay for who in self.own.judges.get(judge, ()) for stay in self.stays.get(who, ())]


def elsewhere_of(*, draft: Draft, scene: Scene, within: Span) -> Elsewhere:
    """Where the people of a stage are in other timetables in that time, drafts included."""
    wanted = _wanted(draft.contest, scene)
    stays: dict[str, list[Stay]] = defaultdict(list)
    for other in others_of(draft, wanted):
        asked = wanted[other.contest]
        for stay in _stays(other, asked, within):
            whos = asked.judges[stay.judge] if stay.judge else asked.entries[stay.entry]
            for who in whos:
                stays[who].append(stay)
    return Elsewhere(wanted[draft.contest], stays)


def clashes(*, draft: Draft, scene: Scene, places: Timetable) -> list[Clash]:
    """Everybody who would be at two places at once; within the stage that is a conflict of it."""
    found: dict[Clash, list[tuple[str, int]]] = defaultdict(list)
    elsewhere = elsewhere_of(draft=draft, scene=scene, within=extent(places))
    for here in _here(draft, scene, places):
        others = elsewhere.of_judge(here.judge) if here.judge else elsewhere.of_entry(here.entry)
        for other in others:
            if _meet(here.span, other.span):
                found[_clash(here, other)].append((here.entry, other.span[0]))
    return sorted(
        each._replace(
            entries=tuple(sorted({entry for entry, _ in met})),
            start=min(start for _, start in met),
        )
        for each, met in found.items()
    )


def _clash(here: Stay, other: Stay) -> Clash:
    """What is told once: a judge's many runs are one clash, each entry's is its own."""
    return Clash(
        judge=here.judge,
        entries=() if here.judge else (here.entry,),
        contest=other.contest,
        stage=other.stage,
        other_judge=other.judge,
        other_entry="" if other.judge else other.entry,
        start=0,
    )


def extent(places: Timetable) -> Span:
    """From the first begin to after the last end."""
    starts = [place.start for place in places.values()]
    return (min(starts), max(starts) + LONGEST) if starts else (0, 0)


def near(places: Mapping[str, Place], within: Span) -> dict[str, Place]:
    """Those who may be under way in that time."""
    first, last = within[0] - LONGEST, within[1]
    return {entry: place for entry, place in places.items() if first < place.start < last}


def others_of(draft: Draft, contests: Mapping[str, object]) -> Iterator[Draft]:
    """Timetables of these contests but for this one; contests put away do not count."""
    away = Contest.objects.filter(slug__in=contests).exclude(archived=None).values("slug")
    others = Draft.objects.filter(contest__in=contests).exclude(contest__in=away)
    yield from others.exclude(pk=draft.pk).order_by("contest", "stage")


def _wanted(contest: str, scene: Scene) -> dict[str, Wanted]:
    """Contest → whose stays are looked at."""
    from leitai.contests.enrolment.queries import (  # noqa: PLC0415 -- a sibling's reading
        entries_shared,
        people_in,
    )

    members, keys = people_of(contest), keys_of(contest)
    own = Wanted(
        # Under names that no person has: the entry and the judge in other stages.
        {each: [f"={each}", *members.get(each, ())] for each in {**scene.problem.runs, **members}},
        {each: [f"@{each}", *filter(None, [keys.get(each)])] for each in judges_of(scene)},
    )
    wanted: dict[str, Wanted] = defaultdict(Wanted, {contest: own})
    for person, other, entry in entries_shared(contest, besides=keys.values()):
        wanted[other].entries[entry].append(person)
    for tied in tied_elsewhere(contest=contest, people=people_in(contest), keys=keys.values()):
        wanted[tied.contest].judges[tied.judge].append(tied.key)
    return wanted


def judges_of(scene: Scene) -> set[str]:
    """Everybody who judges at a stage."""
    posted = {judge for one in scene.plan.stations for judge in one.judges}
    return posted.union(*(run.judges for run in scene.problem.runs.values()))


def watching(starter: Starter, rules: RulesIn, plan: HallPlan, station: str) -> set[str]:
    """Judges who watch an entry: assigned to it where that counts, or posted at its station."""
    posted = {judge for one in plan.stations if one.code == station for judge in one.judges}
    return posted.union(starter.judges if rules.judges == "assigned" else ())


def _here(draft: Draft, scene: Scene, places: Timetable) -> Iterator[Stay]:
    for entry, place in places.items():
        yield from _stays_at(draft, scene.plan, scene.rules, scene.starters, entry, place)


def _stays(draft: Draft, asked: Wanted, within: Span) -> Iterator[Stay]:
    """Where the wanted are by a timetable."""
    plan, rules = plan_of(draft.contest), RulesIn.model_validate(draft.rules)
    places = near(places_of(draft), within)
    if not asked.judges:
        places = {entry: place for entry, place in places.items() if entry in asked.entries}
    starters = starters_if_any(draft) if places else {}
    for entry, place in places.items():
        for stay in _stays_at(draft, plan, rules, starters, entry, place):
            if stay.judge in asked.judges if stay.judge else stay.entry in asked.entries:
                yield stay


def starters_if_any(draft: Draft) -> Mapping[str, Starter]:
    """Who takes part in a stage; nobody if the rulebook has no such stage any more."""
    try:
        return starters_of(draft.contest, draft.stage)
    except Fault:
        return {}


def _stays_at(  # noqa: PLR0913, PLR0917 -- everything a stay is made of
    draft: Draft,
    plan: HallPlan,
    rules: RulesIn,
    starters: Mapping[str, Starter],
    entry: str,
    place: Place,
) -> Iterator[Stay]:
    starter = starters.get(entry)
    if starter is None:
        return
    run = run_of(starter, rules)
    yield Stay(draft.contest, draft.stage, entry, "", people_span(run, place.start))
    for judge in sorted(watching(starter, rules, plan, place.station)):
        yield Stay(draft.contest, draft.stage, entry, judge, work_span(run, place.start))


def _meet(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]
