"""Joins the rooms of organising: what each adds to readiness, to a start, to names."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import Any

import msgspec

from leitai.contests.builder.hooks import Finding, Started, add_check, add_starter, step
from leitai.contests.builder.models import ForeignActor
from leitai.contests.cascade.queries import link_states
from leitai.contests.enrolment.plans import plan_row, save_plan
from leitai.contests.enrolment.queries import entries_of_person
from leitai.contests.models import Contest
from leitai.contests.names import NAMES
from leitai.contests.schedule.beginnings import hall_findings, start_hall
from leitai.contests.schedule.queries import draft_states
from leitai.core.enrolment.plan import Plan, plain, read_plan
from leitai.governance.local_time import here
from leitai.governance.officials import ELSEWHERE
from leitai.governance.organisation.consents import CHANGED
from leitai.judging.awards.correcting import findings as award_findings
from leitai.judging.procedure.board import findings as judging_findings


def join_rooms() -> None:
    """Have every room take part; doing it again changes nothing."""
    add_check("judging", judging_findings)
    add_check("awards", award_findings)
    add_check("enrolment", enrolment_findings)
    add_check("cascade", cascade_findings)
    add_check("hall", hall_findings)
    add_check("schedule", schedule_findings)
    add_starter("enrolment", start_enrolment)
    add_starter("hall", start_hall)
    if consent_changed not in CHANGED:
        CHANGED.append(consent_changed)
    if foreign_names not in ELSEWHERE:
        ELSEWHERE.append(foreign_names)


def foreign_names(contest: str) -> dict[str, str]:
    """What accounts of the installation that a contest comes from are called."""
    rows = ForeignActor.objects.filter(contest_id=contest)
    return dict(rows.values_list("actor", "name"))


def consent_changed(person: str) -> None:
    """Names are told, or told no more, wherever the person takes part."""
    for contest in {contest for contest, _ in entries_of_person(person)}:
        NAMES.changed(contest)


def cascade_findings(contest: Contest) -> list[Finding]:
    """Lists from other contests that are to be seated, or seated again."""
    found = []
    for title, state, settled in link_states(contest=contest):
        if state == "outdated" and settled:
            zh = f"“{title}”的晋级名单有变动，请重新核对并落位。"
            en = f"The list from {title} has changed: check and seat it again."
            found.append(Finding("seats_outdated", zh, en, "links", "warn"))
        elif state == "open" and settled:
            zh = f"“{title}”已结束评分，晋级名单还没有落位。"
            en = f"{title} is closed, its list is not seated yet."
            found.append(Finding("seats_open", zh, en, "links", "warn"))
        elif state == "provisional":
            zh = f"“{title}”的晋级名单是暂定的，来源定为最终后请再落位一次。"
            en = f"The list from {title} is provisional: seat it again once the source is final."
            found.append(Finding("seats_provisional", zh, en, "links", "note"))
    return found


def schedule_findings(contest: Contest) -> list[Finding]:
    """Timetables that people do not have yet, or not as they are now."""
    found = []
    for one in draft_states(contest=contest):
        if not one.published:
            zh = f"阶段“{one.stage}”的日程已排 {one.placed} 人，尚未发布。"
            en = f"The timetable of stage {one.stage} is drawn up and not published."
            found.append(Finding("timetable_unpublished", zh, en, "schedule", "warn"))
        elif one.changed:
            zh = f"阶段“{one.stage}”的日程有改动，尚未再次发布。"
            en = f"The timetable of stage {one.stage} was changed since it was published."
            found.append(Finding("timetable_changed", zh, en, "schedule", "warn"))
    return found


def start_enrolment(started: Started) -> None:
    """The enrolment a contest begins with: the template's, or its source's on the new days."""
    plan = _first_plan(started)
    if plan is None:
        return
    days = step(started.plan, "enrol")
    if days is not None:
        opens, closes = _instant(days[0]), _instant(days[1] + timedelta(1))
        plan = msgspec.structs.replace(plan, opens=opens, closes=closes)
    version = plan_row(started.contest)["version"]
    save_plan(contest=started.contest, document=plain(plan), version=version, actor=started.actor)


def _first_plan(started: Started) -> Plan | None:
    if started.source is not None:
        return _moved(started.source, started.shift)
    plan = started.template.enrolment if started.template is not None else None
    if plan is None:
        return None
    groups = tuple(one for one in plan.groups if one.id in started.groups)
    unit = started.contest.unit_id
    return msgspec.structs.replace(plan, groups=groups, under=(unit,) if unit else ())


def _moved(source: Contest, days: int) -> Plan | None:
    """The source's plan; its own days, and the day ages are counted on, moved."""
    row: dict[str, Any] = plan_row(source)
    if not row["version"]:
        return None
    plan = read_plan(row["plan"])
    shift = timedelta(days)
    age = plan.age
    if age is not None:
        age = msgspec.structs.replace(age, on=age.on + shift)
    return msgspec.structs.replace(
        plan,
        age=age,
        opens=plan.opens + shift if plan.opens else None,
        closes=plan.closes + shift if plan.closes else None,
    )


def _instant(day: date) -> datetime:
    return datetime.combine(day, time(), here())


def enrolment_findings(contest: Contest) -> list[Finding]:
    """A contest for people says how they enter it."""
    if contest.kind == "campaign" or contest.archived is not None or plan_row(contest)["open"]:
        return []
    zh = "还没有设置报名（可直接登记参赛者，则不需要）。"
    en = "Enrolment is not set up yet; it is not needed where entries are registered directly."
    return [Finding("no_enrolment", zh, en, "enrolment", "note")]
