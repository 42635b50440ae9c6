"""Lists of what waits, what was raised and what was given."""

from __future__ import annotations

from typing import Any

from leitai.core.rulebook.conduct import Penalty, Problem
from leitai.governance.officials import people_names
from leitai.journal.journal import current
from leitai.judging.procedure.models import ProblemWords, RefusedMark
from leitai.judging.procedure.requests import list_waiting
from leitai.judging.procedure.services import UNLOCK
from leitai.judging.seconds import Person

Row = dict[str, Any]
MOST_REFUSALS = 500


def list_unlocks(*, contest: str, person: Person) -> list[Row]:
    """Forms that somebody wants opened, the oldest first."""
    rows = list_waiting(contest=contest, kind=UNLOCK)
    names = people_names({row.first for row in rows}, contest)
    return [
        {
            **row.body,
            "request": row.code,
            "state": row.state,
            "reason": row.reason,
            "first": row.first,
            "first_name": names.get(row.first),
            "asked": row.asked,
            "own": row.first in person.faces,
        }
        for row in rows
    ]


def list_held(*, contest: str, person: Person) -> list[Row]:
    """Entered marks that wait for a second person, the oldest first."""
    with current().book(contest) as book:
        stages = book.full.stages.values() if book.rulebook is not None else ()
        held = [each for stage in stages for each in stage.conduct.held.values()]
    names = people_names({each.actor for each in held}, contest)
    return [
        {
            "mark": each.act.mark,
            "stage": each.act.stage,
            "entry": each.act.entry,
            "item": each.act.item,
            "aspect": each.act.aspect,
            "judge": each.act.judge,
            "value": each.act.value,
            "replaces": each.act.replaces,
            "by": each.actor,
            "by_name": names.get(each.actor),
            "at": each.at,
            "own": not {each.actor, each.act.judge}.isdisjoint(person.faces),
        }
        for each in sorted(held, key=lambda one: one.seq)
    ]


def list_problems(*, contest: str) -> list[Row]:
    """Problems, the open ones first, the newest first."""
    with current().book(contest) as book:
        known = dict(book.full.matters.problems) if book.rulebook is not None else {}
        rows = [problem_row(each) for each in known.values()]
    words = dict(ProblemWords.objects.filter(contest=contest).values_list("problem", "text"))
    for row in rows:
        row["text"] = words.get(row["problem"], "")
    return sorted(rows, key=lambda row: (not row["open"], -row["at"]))


def problem_row(problem: Problem) -> Row:
    """One problem without its words."""
    act, end = problem.act, problem.end
    return {
        "problem": act.problem,
        "stage": act.stage,
        "entry": act.entry,
        "judge": act.judge,
        "topic": act.topic,
        "aspect": act.aspect,
        "item": act.item,
        "at": problem.at,
        "open": end is None,
        "answer": None if end is None else end.reason,
        "by": None if end is None else end.by,
        "settled_at": problem.ended_at,
    }


def list_penalties(*, contest: str) -> list[Row]:
    """Penalties, the newest first."""
    with current().book(contest) as book:
        known = book.full.matters.penalties.values() if book.rulebook is not None else ()
        rows = [penalty_row(each) for each in known]
    names = people_names({row["by"] for row in rows}, contest)
    for row in rows:
        row["by_name"] = names.get(row["by"])
    return sorted(rows, key=lambda row: -row["at"])


def penalty_row(penalty: Penalty) -> Row:
    """One penalty."""
    act, end = penalty.act, penalty.end
    return {
        "penalty": act.penalty,
        "stage": act.stage,
        "entry": act.entry,
        "deduction": act.deduction,
        "value": act.value,
        "item": act.item,
        "reason": act.reason,
        "by": act.by,
        "at": penalty.at,
        "lifted": None if end is None else end.reason,
    }


def list_refusals(*, contest: str) -> list[Row]:
    """Marks that were not taken in, the latest first."""
    rows = RefusedMark.objects.filter(contest=contest).order_by("-last")[:MOST_REFUSALS]
    return [
        {
            "mark": row.mark,
            "code": row.code,
            "zh": row.zh,
            "message": row.message,
            "actor": row.actor or None,
            "judge": row.judge or None,
            "stage": row.stage or None,
            "entry": row.entry or None,
            "aspect": row.aspect or None,
            "item": row.item,
            "value": row.value,
            "first": row.first,
            "last": row.last,
            "times": row.times,
        }
        for row in rows
    ]
