"""Who is expected somewhere else at the same time: in another contest, or another stage of this."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any, NamedTuple

from leitai.contests.models import Contest
from leitai.contests.queries import Called, title_of
from leitai.contests.rules import runs
from leitai.contests.schedule.models import Draft
from leitai.contests.schedule.problems import people_of, places_of, run_of, starters_of
from leitai.contests.schedule.schemas import RulesIn
from leitai.core.timetable.model import Problem, Span, Timetable, people_span
from leitai.governance.faults import Fault
from leitai.governance.identity import Identity
from leitai.governance.local_time import here
from leitai.governance.rules import Right

Row = dict[str, Any]
Wanted = dict[str, dict[str, list[str]]]
CODE = "person_elsewhere"


class Engagement(NamedTuple):
    """An entry of the same people, placed in a timetable that is published or being drawn up."""

    contest: str
    stage: str
    entry: str
    span: Span


class Clash(NamedTuple):
    """An entry here, and where its people are at the same time."""

    entry: str
    other: Engagement


def clashes(*, contest: str, stage: str, problem: Problem, places: Timetable) -> list[Clash]:
    """Everybody who would be at two places at once; within the stage that is a conflict of it."""
    busy = _engagements(contest, stage, problem)
    found = {
        Clash(entry, other)
        for entry, place in places.items()
        for who in _whos(entry, problem.runs[entry].people)
        for other in busy.get(who, ())
        if _meet(people_span(problem.runs[entry], place.start), other.span)
    }
    return sorted(found)


def told_clashes(
    *, found: list[Clash], identity: Identity, names: Mapping[str, Called]
) -> list[Row]:
    """In words; a contest that the asker has no part in is not named."""
    contests = Contest.objects.select_related("unit").in_bulk({one.other.contest for one in found})
    rows = [_told(one, contests.get(one.other.contest), identity, names) for one in found]
    return [row for at, row in enumerate(rows) if row not in rows[:at]]


def _told(
    clash: Clash, contest: Contest | None, identity: Identity, names: Mapping[str, Called]
) -> Row:
    other, called = clash.other, names.get(clash.entry, Called()).name
    who = f"{clash.entry} {called}" if called else clash.entry
    row = {"code": CODE, "entries": [clash.entry], "about": ""}
    if contest is None or not _sees(identity, contest):
        zh = f"{who} 的选手同一时间在另一项赛事中。"
        return {**row, "zh": zh, "message": f"Somebody of {who} is in another contest then."}
    clock = datetime.fromtimestamp(other.span[0] * 60, here()).strftime("%m-%d %H:%M")
    title, about = title_of(contest), f"{contest.slug} {other.stage} {other.entry}"
    where = f"“{title.get('zh', contest.slug)}”（{other.stage} {other.entry}）"
    zh = f"{who} 的选手 {clock} 还在{where}。"
    english = f"Somebody of {who} is in {contest.slug} ({other.stage}, {other.entry}) at {clock}."
    return {**row, "about": about, "zh": zh, "message": english}


def _sees(identity: Identity, contest: Contest) -> bool:
    return identity.may(contest.slug, Right.PROGRESS) or runs(identity, contest)


def _engagements(contest: str, stage: str, problem: Problem) -> dict[str, list[Engagement]]:
    """Person, or entry of this contest → where else."""
    wanted = _wanted(contest, problem)
    found: dict[str, list[Engagement]] = defaultdict(list)
    drafts = Draft.objects.filter(contest__in=wanted).exclude(contest=contest, stage=stage)
    for draft in drafts:
        entries = wanted[draft.contest]
        for entry, span in _spans(draft, entries):
            for who in entries[entry]:
                found[who].append(Engagement(draft.contest, draft.stage, entry, span))
    return found


def _wanted(contest: str, problem: Problem) -> Wanted:
    """Contest → entry → whose days are looked at."""
    from leitai.contests.enrolment.queries import entries_shared  # noqa: PLC0415 -- a sibling's

    members = people_of(contest)
    wanted: Wanted = {contest: {e: _whos(e, members.get(e, ())) for e in problem.runs}}
    for person, other, entry in entries_shared(contest):
        wanted.setdefault(other, {}).setdefault(entry, []).append(person)
    return wanted


def _whos(entry: str, people: tuple[str, ...]) -> list[str]:
    """The entry itself, under a name that no person has, and its people."""
    return [f"={entry}", *people]


def _spans(draft: Draft, entries: Mapping[str, object]) -> Iterator[tuple[str, Span]]:
    places = {entry: place for entry, place in places_of(draft).items() if entry in entries}
    if not places:
        return
    rules = RulesIn.model_validate(draft.rules)
    try:
        starters = starters_of(draft.contest, draft.stage)
    except Fault:  # the rulebook has no such stage any more
        return
    for entry, place in places.items():
        if entry in starters:
            yield entry, people_span(run_of(starters[entry], rules), place.start)


def _meet(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]
