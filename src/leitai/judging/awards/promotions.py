"""F13: who is promoted by a place won here, at most once a calendar year where the rules say so."""

from __future__ import annotations

import time
from collections import defaultdict
from collections.abc import Mapping
from datetime import datetime
from typing import Any, NamedTuple

from django.db import transaction

from leitai.core.rulebook.outcomes import Promotion as Rule
from leitai.core.rulebook.promotion import Candidate, promote, promotion_places
from leitai.governance.faults import Fault
from leitai.governance.local_time import here
from leitai.governance.organisation.models import Person
from leitai.journal.journal import current
from leitai.judging.awards.holders import Holder, holders_of
from leitai.judging.awards.models import Promotion

Row = dict[str, Any]


def promotion_table(*, contest: str) -> Row:
    """Everybody with a place and known people, and what the table says of them."""
    found = _ground(contest)
    return {
        "rule": found.rule is not None,
        "year": found.year,
        "conferred": found.conferred,
        "people": _rows(contest, found),
    }


class _Ground(NamedTuple):
    """What the ledger and enrolment give, read before any row is locked."""

    rule: Rule | None
    year: int
    conferred: bool
    ranks: Mapping[str, int]
    holders: Mapping[str, list[Holder]]


def _ground(contest: str) -> _Ground:
    holders = holders_of(contest)
    with current().book(contest) as book:
        fold = book.full
        rule, at = fold.rulebook.promotion, fold.organising.conferred_at
        lines = fold.result().rows
        ranks = {} if rule is None else promotion_places(rule, lines, fold.entrants)
    year = year_of(at if at is not None else time.time_ns() // 1000)
    return _Ground(rule, year, at is not None, ranks, holders)


def year_of(instant: int) -> int:
    """Calendar year by the clocks of the house."""
    return datetime.fromtimestamp(instant / 1e6, here()).year


def _rows(contest: str, ground: _Ground) -> list[Row]:
    rule, year, _, ranks, holders = ground
    if rule is None:
        return []
    pairs = [
        (entry, rank, holder) for entry, rank in ranks.items() for holder in holders.get(entry, ())
    ]
    codes = [holder.code for _, _, holder in pairs]
    decided = {row.person: row for row in Promotion.objects.filter(contest=contest)}
    before: dict[str, set[int]] = defaultdict(set)
    grades: dict[str, str] = {}
    others = Promotion.objects.filter(person__in=codes).exclude(contest=contest).order_by("at")
    for each in others:
        before[each.person].add(each.year)
        grades[each.person] = each.new
    return [
        _row(rule, entry, rank, holder, year, before[holder.code], grades, decided)
        for entry, rank, holder in pairs
    ]


def _row(  # noqa: PLR0913, PLR0917 -- everything a promotion depends on
    rule: Rule,
    entry: str,
    rank: int,
    holder: Holder,
    year: int,
    before: set[int],
    grades: Mapping[str, str],
    decided: Mapping[str, Promotion],
) -> Row:
    done = decided.get(holder.code)
    grade = _higher(rule, holder.grade, grades.get(holder.code, ""))
    if done is not None:
        grade, to, reason = done.old, done.new, "decided"
    else:
        found = promote(rule, Candidate(rank, _role(rule, holder), grade, before), year=year)
        to, reason = found.to or "", found.reason or "due"
    return {
        "entry": entry,
        "rank": rank,
        "person": holder.code,
        "name": holder.name,
        "unit": holder.unit,
        "standing": holder.standing_words,
        "grade": grade,
        "to": to or None,
        "reason": reason,
    }


def _higher(rule: Rule, own: str, promoted: str) -> str:
    """The higher of the grade on file and the one promoted to since."""
    ladder = {grade: nth for nth, grade in enumerate(rule.grades)}
    return promoted if ladder.get(promoted, -1) > ladder.get(own, -1) else own


def _role(rule: Rule, holder: Holder) -> str:
    """The holder's standing as the table names it: 职工 or `worker`."""
    named = {row.role for row in rule.table}
    return holder.standing if holder.standing in named else holder.standing_words


def decide_promotions(*, contest: str, actor: str) -> int:
    """Keep what is due as decided; again adds nothing. Returns how many are new.

    Raises:
        Fault: the awards have not been conferred.
    """
    ground = _ground(contest)
    if not ground.conferred:
        raise Fault(
            409,
            "awards_not_conferred",
            "Promotions follow from conferred awards; nothing was kept.",
            zh="须先确认授奖，才能确定晋升名单；数据没有改变。",
            fix="Confer the awards first.",
        )
    with transaction.atomic():
        _hold_people(ground)
        return _keep(contest, ground, actor)


def _hold_people(ground: _Ground) -> None:
    """Whoever decides on one of these people in another contest waits until this is done."""
    codes = {one.code for each in ground.holders.values() for one in each}
    rows = Person.objects.select_for_update().filter(code__in=codes).order_by("pk")
    list(rows.values_list("pk", flat=True))


def _keep(contest: str, ground: _Ground, actor: str) -> int:
    now, once = time.time_ns() // 1000, ground.rule is not None and ground.rule.once_per_year
    due: dict[str, Row] = {}
    for row in _rows(contest, ground):
        if row["reason"] == "due":
            due.setdefault(row["person"], row)
    made = [
        Promotion(
            contest=contest,
            entry=row["entry"],
            person=row["person"],
            year=ground.year,
            once=once,
            rank=row["rank"],
            old=row["grade"],
            new=row["to"],
            at=now,
            by=actor,
        )
        for row in due.values()
    ]
    Promotion.objects.bulk_create(made, batch_size=500)
    return len(made)


def kept_of(person: str) -> list[Row]:
    """Somebody's promotions, for a copy of their data."""
    rows = Promotion.objects.filter(person=person).order_by("at")
    return [dict(one) for one in rows.values("contest", "year", "rank", "old", "new", "at")]


def hand_over(gone: str, stays: str) -> None:
    """Two rows were one person; a contest decides once for each."""
    there = Promotion.objects.filter(person=stays).values("contest")
    rows = Promotion.objects.filter(person=gone)
    rows.filter(contest__in=there).delete()
    taken = Promotion.objects.filter(person=stays, once=True).values("year")
    rows.filter(year__in=taken).update(once=False)
    rows.update(person=stays)
