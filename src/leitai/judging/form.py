"""A judge's form: what there is to mark, and what this judge has given. Nothing of others."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any

from leitai.contests.models import Contest
from leitai.contests.queries import Called, entry_names, judge_names, title_of
from leitai.core.rulebook.fold import Fold
from leitai.core.rulebook.model import Aspect, AspectKind, Criterion, Deduction, Range, Stage
from leitai.core.rulebook.sheet import natural
from leitai.core.rulebook.stage import StageFold
from leitai.journal.journal import current

Row = dict[str, Any]
NAMELESS = Called()


def judge_form(*, contest: Contest, judge: str) -> Row:
    """Everything a judge's page needs; raises `Refused` without a rulebook."""
    names = entry_names(contest_id=contest.slug)
    with current().book(contest.slug) as book:
        fold = book.full
        stages = [stage_row(fold, stage, names) for stage in fold.rulebook.stages]
        marks = [
            {
                "mark": mark.mark,
                "stage": mark.stage,
                "entry": mark.entry,
                "item": mark.item,
                "aspect": mark.aspect,
                "value": mark.value,
            }
            for stage in fold.rulebook.stages
            for mark in fold.marks_by(judge, stage.id)
        ]
    called = judge_names(contest_id=contest.slug).get(judge)
    return {
        "contest": contest.slug,
        "title": title_of(contest),
        "judge": {"id": judge, "name": called or None},
        "stages": stages,
        "marks": marks,
    }


def stage_row(fold: Fold, stage: Stage, names: Mapping[str, Called]) -> Row:
    """One stage: its aspects and the entries that take part in it."""
    return {
        "id": stage.id,
        "title": dict(stage.title),
        "status": str(fold.stage_status(stage.id)),
        "criteria": [row for one in stage.criteria for row in criterion_rows(one)],
        "deductions": [deduction_row(one) for one in stage.deductions if not one.automatic],
        "entries": [entry_row(fold, stage.id, one, names) for one in fold.starters(stage.id)],
    }


def entry_row(fold: Fold, stage: str, entry: str, names: Mapping[str, Called]) -> Row:
    """One entry and its items."""
    called = names.get(entry, NAMELESS)
    return {
        "id": entry,
        "name": called.name,
        "unit": called.unit,
        "status": fold.entrants[entry].standing,
        "items": item_rows(fold.stages[stage], entry),
    }


def item_rows(state: StageFold, entry: str) -> list[Row]:
    """Items declared, and the expected ones (1, 2, …) where nobody needs to declare them."""
    performance = state.performances.get(entry)
    items = performance.items if performance is not None else {}
    rows = {name: dict(item.attributes) for name, item in items.items() if name}
    if not state.plan.reads_items:
        for number in range(1, (state.plan.expected_items or 0) + 1):
            rows.setdefault(str(number), {})
    ordered = sorted(rows, key=natural)
    return [{"id": name, "attributes": rows[name]} for name in ordered]


def criterion_rows(criterion: Criterion) -> Iterator[Row]:
    """A criterion with what people mark in it, then its sub-criteria."""
    marked = [one for one in criterion.aspects if one.kind is not AspectKind.AUTOMATIC]
    if marked:
        yield {
            "id": criterion.id,
            "title": dict(criterion.title),
            "aspects": [aspect_row(one) for one in marked],
        }
    for part in criterion.criteria:
        yield from criterion_rows(part)


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
    }


def bounds(marks: Range) -> Row:
    """What a mark may be."""
    return {"min": plain(marks.minimum), "max": plain(marks.maximum), "step": plain(marks.step)}


def plain(value: Decimal | None) -> str | None:
    """A number as people write it."""
    return None if value is None else f"{value:f}"
