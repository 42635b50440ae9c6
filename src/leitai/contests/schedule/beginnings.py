"""Venues and stations a contest begins with, and what its hall still lacks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, datetime, time, timedelta
from typing import Any

from leitai.contests.builder.hooks import Finding, Started
from leitai.contests.builder.templates import Hall as Suggested
from leitai.contests.models import Contest
from leitai.contests.schedule.halls import plan_of
from leitai.contests.schedule.models import Draft, Hall
from leitai.contests.schedule.schemas import HallPlan, RulesIn
from leitai.governance.local_time import here

Row = dict[str, Any]
SECOND = 1_000_000


def start_hall(started: Started) -> None:
    """Give a contest its first hall: the template's, or its source's on the new days.

    It counts as a suggestion, version 0, until somebody has read and saved it. Timetables, judges
    and devices' keys stay with the source.
    """
    contest, template = started.contest, started.template
    if started.source is not None:
        source = started.source.slug
        hall = moved(plan_of(source), started.shift)
        drafts = Draft.objects.filter(contest=source).exclude(rules={})
        rules = dict(drafts.values_list("stage", "rules"))
    elif template is not None and template.hall is not None:
        hall, rules = suggested(template.hall, contest), template.hall.stages
    else:
        return
    if hall.venues:
        Hall.objects.get_or_create(pk=contest.slug, defaults={"plan": hall.model_dump()})
    _suggest_rules(contest.slug, rules)


def _suggest_rules(contest: str, rules: Mapping[str, Row]) -> None:
    for stage, row in rules.items():
        document = RulesIn.model_validate(row).model_dump()
        Draft.objects.get_or_create(contest=contest, stage=stage, defaults={"rules": document})


def suggested(hall: Suggested, contest: Contest) -> HallPlan:
    """A template's venues, stations and opening hours on the contest's days."""
    return HallPlan.model_validate(
        {
            "venues": [{"code": one.code, "name": one.name} for one in hall.venues],
            "stations": [
                {
                    "code": f"{one.prefix}{number:02}",
                    "venue": one.code,
                    "name": f"{number}号{one.seat}",
                    "fits": one.fits,
                }
                for one in hall.venues
                for number in range(1, one.stations + 1)
            ],
            "sessions": [
                {"code": f"D{day}-{nth}", "start": _at(on, first), "end": _at(on, last)}
                for day, on in enumerate(_days(contest), 1)
                for nth, (first, last) in enumerate(hall.hours, 1)
            ],
        }
    )


def _days(contest: Contest) -> Iterator[date]:
    first, last = contest.starts, contest.ends or contest.starts
    if first is not None and last is not None:
        for day in range(min((last - first).days + 1, 60)):
            yield first + timedelta(day)


def _at(day: date, clock: str) -> int:
    moment = datetime.combine(day, time.fromisoformat(clock), here())
    return int(moment.timestamp()) * SECOND


def moved(plan: HallPlan, days: int) -> HallPlan:
    """A hall on other days, by the clocks of the house, and without its judges."""
    shift = timedelta(days)

    def later(instant: int) -> int:
        moment = datetime.fromtimestamp(instant // SECOND, here()) + shift
        return int(moment.timestamp()) * SECOND

    return plan.model_copy(
        update={
            "stations": [one.model_copy(update={"judges": []}) for one in plan.stations],
            "sessions": [
                one.model_copy(update={"start": later(one.start), "end": later(one.end)})
                for one in plan.sessions
            ],
            "present": [],
        }
    )


def hall_findings(contest: Contest) -> list[Finding]:
    """What venues, stations and opening hours lack before a timetable can be made."""
    if contest.kind == "campaign" or contest.archived is not None:
        return []
    found = Hall.objects.filter(pk=contest.slug).first()
    plan = plan_of(contest.slug)
    if found is None or not plan.venues:
        zh = "还没有场地和工位（不排日程、不抽工位则不需要）。"
        en = "There are no venues yet; they are needed for a timetable and draws of stations only."
        return [Finding("no_venues", zh, en, "schedule", "note")]
    rows = [*_unread(found), *_empty(plan), *_hours(plan, contest), *_unfit(plan, contest)]
    return [Finding(code, zh, en, "schedule", "warn") for code, zh, en in rows]


Words = Iterator[tuple[str, str, str]]


def _unread(hall: Hall) -> Words:
    if not hall.version:
        yield (
            "hall_suggested",
            "场地和工位是模板建议的，或沿用上届；请核对名称、数量和开放时间后保存。",
            "Venues and stations are suggested, or last year's: read, rename and save them.",
        )


def _empty(plan: HallPlan) -> Words:
    used = {one.venue for one in plan.stations}
    bare = [one.name or one.code for one in plan.venues if one.code not in used]
    if bare:
        said = "、".join(bare)
        yield "venue_empty", f"以下赛场还没有工位：{said}。", f"No stations at: {said}."


def _hours(plan: HallPlan, contest: Contest) -> Words:
    if not plan.sessions:
        yield (
            "no_sessions",
            "场地还没有开放时间（场次），无法排日程。",
            "The venues have no opening hours (sessions): no timetable can be made.",
        )
    first, last = contest.starts, contest.ends or contest.starts
    days = [datetime.fromtimestamp(one.start // SECOND, here()).date() for one in plan.sessions]
    if first and last and any(not first <= day <= last for day in days):
        yield (
            "sessions_elsewhere",
            "有场次不在竞赛日期内，请核对场次或竞赛日期。",
            "Some sessions lie outside the contest's days: check either.",
        )


def _unfit(plan: HallPlan, contest: Contest) -> Words:
    offered = {tag for one in plan.stations for tag in one.fits}
    for draft in Draft.objects.filter(contest=contest.slug).order_by("stage"):
        wanted = draft.rules.get("fits")
        if wanted and wanted not in offered:
            yield (
                "stage_unfit",
                f"阶段“{draft.stage}”要求工位用途“{wanted}”，没有这样的工位。",
                f"Stage {draft.stage} asks for stations that fit {wanted}; there are none.",
            )
