"""A judge's form: what there is to mark, and what this judge has given. Nothing of others."""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Any

import msgspec

from leitai.contests.models import Contest
from leitai.contests.queries import judge_names, title_of
from leitai.core.ledger.acts import JudgeRegistered
from leitai.core.rulebook.model import Aspect, AspectKind, Criterion, Deduction, Range, Stage
from leitai.journal.book import Book
from leitai.journal.journal import current
from leitai.judging.form_entries import Seen, entry_rows
from leitai.judging.form_marks import mark_rows

Row = dict[str, Any]


def form_json(*, contest: Contest, judge: str) -> bytes:
    """Everything a judge's page needs, as JSON; raises `Refused` without a rulebook."""
    return msgspec.json.encode(judge_form(contest=contest, judge=judge))


def judge_form(*, contest: Contest, judge: str) -> Row:
    """The same as a mapping."""
    seen = Seen.of(contest=contest.slug, judge=judge)
    called = judge_names(contest_id=contest.slug).get(judge)
    with current().book(contest.slug) as book:
        who = judge_row(book, judge, called or None)
        fold = book.full
        seen = seen._replace(remote=who["remote"])
        stages = [stage_row(book, stage, seen) for stage in fold.rulebook.stages]
        marks = [row for each in fold.rulebook.stages for row in mark_rows(fold, each.id, judge)]
    return {
        "contest": contest.slug,
        "title": title_of(contest),
        "clock": time.time_ns() // 1000,
        "judge": who,
        "stages": stages,
        "marks": marks,
    }


def judge_row(book: Book, judge: str, name: str | None) -> Row:
    """Whose form it is."""
    said = book.said.get(("judge", judge))
    act = said if isinstance(said, JudgeRegistered) else JudgeRegistered(judge)
    return {"id": judge, "name": name, "constituency": act.constituency, "remote": act.remote}


def stage_row(book: Book, stage: Stage, seen: Seen) -> Row:
    """One stage: its aspects and the entries that take part in it."""
    fold = book.full
    state = fold.stages[stage.id]
    teams = fold.panels.teams.get(stage.id, {})
    others = frozenset(name for name, team in teams.items() if seen.judge not in team)
    return {
        "id": stage.id,
        "title": dict(stage.title),
        "status": str(fold.stage_status(stage.id)),
        "procedure": {"sign": stage.procedure.sign, "slot": stage.procedure.slot},
        "slot": slot_row(book, stage.id),
        "criteria": [row for one in stage.criteria for row in criterion_rows(one, others)],
        "deductions": [deduction_row(one) for one in stage.deductions if not one.automatic],
        "entries": entry_rows(fold, state, seen),
    }


def slot_row(book: Book, stage: str) -> Row | None:
    """Whose time on stage runs, since when, and how much of it was given back, microseconds."""
    state = book.full.stages[stage]
    slot = state.conduct.slot
    if slot is None:
        return None
    performance = state.performances.get(state.key_of(slot.entry))
    pauses = performance.pauses if performance is not None else []
    back = sum(end - start for start, end in pauses if start >= slot.start)
    return {"entry": state.key_of(slot.entry), "start": slot.start, "paused": back}


def criterion_rows(criterion: Criterion, others: Iterable[str] = ()) -> Iterator[Row]:
    """A criterion with what people mark in it, then its sub-criteria.

    Args:
        criterion: what to show.
        others: criteria that other teams mark, with all below them.
    """
    if criterion.id in others:
        return
    marked = [one for one in criterion.aspects if one.kind is not AspectKind.AUTOMATIC]
    if marked:
        yield {
            "id": criterion.id,
            "title": dict(criterion.title),
            "aspects": [aspect_row(one) for one in marked],
        }
    for part in criterion.criteria:
        yield from criterion_rows(part, others)


def aspect_row(aspect: Aspect) -> Row:
    """One aspect and what a mark of it may be."""
    measured = bool(aspect.bands) or aspect.target is not None
    own_points = aspect.kind is AspectKind.JUDGEMENT or measured
    return {
        **bounds(aspect.range),
        "id": aspect.id,
        "title": dict(aspect.title),
        "kind": str(aspect.kind),
        "per_item": aspect.per_item,
        "points": plain(aspect.maximum) if own_points else None,
        "benchmarks": {level: dict(title) for level, title in aspect.benchmarks.items()},
        "measured": measured,
        "each": None,
        "unit": aspect.unit,
        "spread": plain(aspect.spread),
    }


def deduction_row(deduction: Deduction) -> Row:
    """One deduction and what a count or amount of it may be."""
    return {
        **bounds(deduction.range),
        "id": deduction.id,
        "title": dict(deduction.title),
        "kind": "deduction",
        "per_item": deduction.per_item,
        "points": plain(deduction.cap),
        "benchmarks": {},
        "measured": False,
        "each": plain(deduction.each),
        "unit": None,
        "spread": None,
    }


def bounds(marks: Range) -> Row:
    """What a mark may be."""
    return {"min": plain(marks.minimum), "max": plain(marks.maximum), "step": plain(marks.step)}


def plain(value: Decimal | None) -> str | None:
    """A number as people write it."""
    return None if value is None else f"{value:f}"
