"""How a contest begins: from a template, or as another holding of one."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Any

from django.db import transaction

from leitai.contests import services as contests
from leitai.contests.builder import schemas
from leitai.contests.builder.gates import GATES
from leitai.contests.builder.hooks import Started, tell_starters
from leitai.contests.builder.models import Artefact, Profile, Publication
from leitai.contests.builder.queries import profile_of
from leitai.contests.builder.services import managed_unit, refuse_backwards, said
from leitai.contests.builder.templates import (
    Template,
    find_template,
    planned,
    rulebook_of,
    titled,
    unknown_groups,
)
from leitai.contests.models import Contest
from leitai.contests.queries import rulebook_in_force
from leitai.contests.rules import runs
from leitai.governance.identity import Identity
from leitai.journal.journal import current

Row = dict[str, Any]


def start_contest(*, identity: Identity, user: int, asked: schemas.StartContestIn) -> Contest:
    """Open a contest from a template: rules, profile, plan, notice and enrolment.

    What was interrupted before its rules were in force is gone on with when it is asked for again.

    Raises:
        Fault: no such template, unit or edition, the id is taken, or the dates are impossible.
    """
    template = find_template(asked.template)
    groups = template.groups if asked.groups is None else asked.groups
    if template.rulebook == "innovation" and not set(groups) <= set(template.groups):
        raise unknown_groups(asked.template, [one for one in groups if one not in template.groups])
    ends = asked.ends or asked.starts + timedelta(template.days - 1)
    refuse_backwards(asked.starts, ends)
    plan = stretched(planned(template, asked.starts), template, asked.starts, ends)
    columns: Row = {
        "kind": template.kind,
        "unit": managed_unit(identity, asked.unit),
        "level": asked.level,
        "trade": template.trade,
        "hosts": [one.model_dump() for one in asked.hosts],
        "starts": asked.starts,
        "ends": ends,
    }
    source = rulebook_of(asked.template, said(asked.title))
    contest = _opened(user, asked, columns)
    words: Row = {
        "template": asked.template,
        "entry": template.entry,
        "groups": groups,
        "plan": plan,
        "place": asked.place,
        "notice": filled(template.notice, contest, groups, asked.place),
    }
    _describe(contest, words)
    contests.publish_rulebook(contest=contest, source=source, actor=identity.actor)
    tell_starters(Started(contest, identity.actor, plan, groups, template=template))
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
    old = profile_of(source)
    shift = (asked.starts - source.starts).days if source.starts else 0
    text = titled(rulebook_in_force(contest=source).decode(), said(asked.title))
    columns: Row = {name: getattr(source, name) for name in ("kind", "level", "trade", "hosts")}
    columns |= {
        "unit": source.unit if runs(identity, source) else None,
        "starts": asked.starts,
        "ends": source.ends + timedelta(shift) if source.ends else None,
    }
    contest = _opened(user, asked, columns)
    plan = moved(old.plan, shift)
    words: Row = {name: getattr(old, name) for name in ("template", "entry", "groups")}
    words |= {"place": old.place, "contact": old.contact, "source": source.slug, "plan": plan}
    _describe(contest, {**words, "notice": renewed(old, source, contest, shift)})
    contests.publish_rulebook(contest=contest, source=text.encode(), actor=identity.actor)
    tell_starters(Started(contest, identity.actor, plan, old.groups, source=source, shift=shift))
    return contest


def _opened(user: int, asked: schemas.StartContestIn | schemas.CloneIn, columns: Row) -> Contest:
    """The contest's row and ledger; one of the same person that has no rules yet is taken up."""
    title = said(asked.title)
    contest = Contest.objects.filter(slug=asked.id, opened_by_id=user).first()
    if contest is None or not _is_half_done(contest):
        contest = contests.open_contest(
            user=user, contest_id=asked.id, title=title, edition=asked.edition
        )
    columns = {**columns, **contests.words(title), "edition_id": asked.edition}
    for column, value in columns.items():
        setattr(contest, column, value)
    return contest


def _is_half_done(contest: Contest) -> bool:
    with current().book(contest.slug) as book:
        return book.seq > 0 and book.rulebook is None


def _describe(contest: Contest, words: Row) -> None:
    with transaction.atomic():
        contest.save()
        Publication.objects.get_or_create(
            contest=contest, artefact=Artefact.LIVE, defaults={"public": False}
        )
        Profile.objects.update_or_create(contest=contest, defaults=words)
    GATES.changed(contest.slug)


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


def renewed(old: Profile, source: Contest, contest: Contest, days: int) -> str:
    """The source's notice under the new title and with the new days, wherever it names them."""
    known = {source.starts, source.ends}
    known |= {date.fromisoformat(row[end]) for row in old.plan for end in ("from", "to")}
    words = {
        chinese_day(day): chinese_day(day + timedelta(days)) for day in known if day is not None
    }
    if source.title_zh and contest.title_zh:
        words[source.title_zh] = contest.title_zh
    if not words:
        return old.notice
    marks = re.compile("|".join(map(re.escape, sorted(words, key=len, reverse=True))))
    return marks.sub(lambda found: words[found[0]], old.notice)
