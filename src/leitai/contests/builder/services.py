"""What an organiser does to set a contest up."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from django.db import transaction
from django.utils import timezone

from leitai.contests import services as contests
from leitai.contests.builder import schemas
from leitai.contests.builder.gates import GATES
from leitai.contests.builder.hooks import Started, tell_starters
from leitai.contests.builder.models import Artefact, Profile, Publication
from leitai.contests.builder.published import NOT_READY, is_ready
from leitai.contests.builder.queries import profile_of, profile_row
from leitai.contests.builder.templates import (
    Template,
    find_template,
    planned,
    rulebook_of,
    titled,
    unknown_groups,
)
from leitai.contests.models import Contest, Edition
from leitai.contests.queries import rulebook_in_force
from leitai.contests.rules import runs
from leitai.contests.schemas import Title
from leitai.governance.faults import Fault, invalid, not_allowed, not_found
from leitai.governance.identity import Identity
from leitai.governance.organisation.models import Unit
from leitai.governance.organisation.rules import UnitRight, access_unit_for

WORDS = ("place", "contact", "notice", "entry", "groups", "plan")
COLUMNS = ("level", "trade", "starts", "ends")
BLANK = {"level": "", "trade": ""}


def start_contest(*, identity: Identity, user: int, asked: schemas.StartContestIn) -> Contest:
    """Open a contest from a template: rules, profile, plan, notice and enrolment.

    Raises:
        Fault: no such template, unit or edition, the id is taken, or the dates are impossible.
    """
    template = find_template(asked.template)
    groups = template.groups if asked.groups is None else asked.groups
    if template.rulebook == "innovation" and not set(groups) <= set(template.groups):
        raise unknown_groups(asked.template, [one for one in groups if one not in template.groups])
    ends = asked.ends or asked.starts + timedelta(template.days - 1)
    refuse_backwards(asked.starts, ends)
    unit = _unit(identity, asked.unit)
    title = said(asked.title)
    source = rulebook_of(asked.template, title)
    contest = contests.open_contest(
        user=user, contest_id=asked.id, title=title, edition=asked.edition
    )
    contests.publish_rulebook(contest=contest, source=source, actor=identity.actor)
    with transaction.atomic():
        contest.kind = template.kind
        contest.unit = unit
        contest.level, contest.trade = asked.level, template.trade
        contest.hosts = [one.model_dump() for one in asked.hosts]
        contest.starts, contest.ends = asked.starts, ends
        contest.save()
        Publication.objects.create(contest=contest, artefact=Artefact.LIVE, public=False)
        profile = Profile.objects.create(
            contest=contest,
            template=asked.template,
            entry=template.entry,
            groups=groups,
            plan=stretched(planned(template, asked.starts), template, asked.starts, ends),
            place=asked.place,
            notice=filled(template.notice, contest, groups, asked.place),
        )
    GATES.changed(contest.slug)
    tell_starters(Started(contest, identity.actor, profile.plan, groups, template=template))
    return contest


def clone_contest(
    *, source: Contest, identity: Identity, user: int, asked: schemas.CloneIn
) -> Contest:
    """Hold a contest again: its rules and everything written of it, moved to the new days.

    Entries, judges, marks and names stay where they are. The unit holds it again only if whoever
    asks manages that unit; without, it is nobody's until somebody who may gives it one.

    Raises:
        Fault: the id is taken.
        Refused: the source has no rulebook.
    """
    title = said(asked.title)
    old = profile_of(source)
    shift = (asked.starts - source.starts).days if source.starts else 0
    text = titled(rulebook_in_force(contest=source).decode(), title)
    contest = contests.open_contest(
        user=user, contest_id=asked.id, title=title, edition=asked.edition
    )
    contests.publish_rulebook(contest=contest, source=text.encode(), actor=identity.actor)
    with transaction.atomic():
        for column in ("kind", "level", "trade", "hosts"):
            setattr(contest, column, getattr(source, column))
        contest.unit = source.unit if runs(identity, source) else None
        contest.starts = asked.starts
        contest.ends = source.ends + timedelta(shift) if source.ends else None
        contest.save()
        Publication.objects.create(contest=contest, artefact=Artefact.LIVE, public=False)
        profile = Profile.objects.create(
            contest=contest,
            source=source.slug,
            template=old.template,
            entry=old.entry,
            groups=old.groups,
            plan=moved(old.plan, shift),
            place=old.place,
            contact=old.contact,
            notice=old.notice,
        )
    GATES.changed(contest.slug)
    tell_starters(
        Started(contest, identity.actor, profile.plan, old.groups, source=source, shift=shift)
    )
    return contest


def change_profile(*, contest: Contest, identity: Identity, asked: schemas.ProfileIn) -> Profile:
    """Change what is said of a contest, if nobody else has meanwhile.

    Raises:
        Fault: somebody changed it meanwhile; no such unit or edition; impossible dates; the unit
            that holds it is not the asker's to change.
    """
    given = asked.model_dump(exclude_unset=True, by_alias=True, mode="json")
    if "unit" in given and asked.unit != contest.unit_id:
        if contest.unit is not None and not runs(identity, contest):
            raise not_allowed()
        contest.unit = _unit(identity, asked.unit)
    if asked.edition is not None and not Edition.objects.filter(slug=asked.edition).exists():
        raise not_found("edition", "届次", asked.edition)
    with transaction.atomic():
        Profile.objects.get_or_create(contest=contest)
        profile = Profile.objects.select_for_update().get(contest=contest)
        if profile.version != asked.version:
            raise changed_meanwhile(profile_row(contest, profile))
        describe(contest, asked, given)
        contest.save()
        for column in WORDS:
            if given.get(column) is not None:
                setattr(profile, column, given[column])
        profile.version += 1
        profile.save()
    return profile


def describe(contest: Contest, asked: schemas.ProfileIn, given: dict[str, Any]) -> None:
    """Take over what belongs to the contest's own row; raises `Fault` for impossible dates."""
    for column in COLUMNS:
        if column in given:
            setattr(contest, column, getattr(asked, column) or BLANK.get(column))
    if asked.hosts is not None:
        contest.hosts = given["hosts"]
    if "edition" in given:
        contest.edition_id = asked.edition
    if asked.title is not None:
        for column, text in contests.words(said(asked.title)).items():
            setattr(contest, column, text)
    if contest.starts is not None and contest.ends is not None:
        refuse_backwards(contest.starts, contest.ends)


def turn_switch(*, contest: Contest, artefact: str, public: bool, user: int | None) -> None:
    """Publish an artefact, or take it back; raises `Fault` if there is nothing to show yet."""
    if public and not is_ready(contest, artefact):
        reason = NOT_READY[artefact]
        raise Fault(
            409,
            "nothing_to_publish",
            f"{reason['en']} Nothing was published.",
            zh=f"{reason['zh']}没有公开任何内容。",
            fix="Finish it first, then publish.",
            params={"artefact": artefact},
        )
    Publication.objects.update_or_create(
        contest=contest, artefact=artefact, defaults={"public": public, "by_id": user}
    )
    GATES.changed(contest.slug)


def put_away(*, contest: Contest, away: bool) -> None:
    """Archive a contest, or bring it back."""
    contest.archived = (contest.archived or timezone.now()) if away else None
    contest.save(update_fields=["archived"])


def stretched(
    plan: list[dict[str, Any]], template: Template, first: date, last: date
) -> list[dict[str, Any]]:
    """A plan whose contest takes other days than the template's: what follows moves along."""
    more = (last - first).days - (template.days - 1)
    moved_steps = []
    for row, step in zip(plan, template.plan, strict=True):
        after = step.start > 0
        begin = date.fromisoformat(row["from"]) + timedelta(more if after else 0)
        long = after or step.end >= template.days - 1 > 0 or step.id == "contest"
        end = date.fromisoformat(row["to"]) + timedelta(more if long else 0)
        moved_steps.append({**row, "from": begin.isoformat(), "to": max(begin, end).isoformat()})
    return moved_steps


def moved(plan: list[dict[str, Any]], days: int) -> list[dict[str, Any]]:
    """A plan on other days."""
    shift = timedelta(days)
    return [
        {
            **row,
            "from": (date.fromisoformat(row["from"]) + shift).isoformat(),
            "to": (date.fromisoformat(row["to"]) + shift).isoformat(),
        }
        for row in plan
    ]


def filled(notice: str, contest: Contest, groups: list[str], place: str) -> str:
    """The template's notice with this contest's words."""
    first, last = contest.starts, contest.ends
    days = "" if first is None else chinese_day(first)
    if first is not None and last is not None and last != first:
        days = f"{days}至{chinese_day(last)}"
    words = {
        "{title}": contest.title_zh,
        "{dates}": days,
        "{place}": place or "（地点待定）",
        "{groups}": "、".join(groups),
    }
    for mark, text in words.items():
        notice = notice.replace(mark, text)
    return notice


def chinese_day(day: date) -> str:
    """2026年11月21日."""
    return f"{day.year}年{day.month}月{day.day}日"


def said(title: Title) -> dict[str, str]:
    """A title's words, by language."""
    return {language: text for language, text in title.model_dump().items() if text}


def _unit(identity: Identity, code: str | None) -> Unit | None:
    if code is None:
        return None
    return access_unit_for(identity=identity, code=code, right=UnitRight.MANAGE)


def refuse_backwards(first: date, last: date) -> None:
    """Raise `Fault` if it ends before it begins."""
    if last < first:
        raise invalid(
            "The contest ends before it begins; nothing was changed.",
            "竞赛结束日早于开始日，数据没有改变。",
            params={"starts": first.isoformat(), "ends": last.isoformat()},
        )


def changed_meanwhile(now: dict[str, Any]) -> Fault:
    """Somebody else saved it first."""
    return Fault(
        409,
        "changed_meanwhile",
        "Somebody else has changed this meanwhile; yours was not saved, nothing is lost.",
        zh="其他人刚刚修改过，您的修改尚未保存，也没有丢失。",
        fix="Look at the current version in `params.current`, then save again.",
        params={"current": now},
    )
