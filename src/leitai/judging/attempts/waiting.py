"""What waits for people: decisions for their second person, marks for any decision at all."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from leitai.contests.queries import entry_names
from leitai.journal.journal import current
from leitai.judging.attempts.corrections import OPEN
from leitai.judging.attempts.models import Correction, Decision, Override
from leitai.judging.attempts.queries import override_row, sealed_attempts

Row = dict[str, Any]


def list_decisions(*, contest: str, actor: str) -> Row:
    """Overrides and corrections that wait, the oldest first; undecided marks of every stage."""
    asked = list(Override.objects.filter(contest=contest, state=Decision.WAITING).order_by("pk"))
    sealed, names = sealed_attempts(contest), entry_names(contest_id=contest)
    overrides = [override_row(row, sealed.get(row.attempt), names, actor) for row in asked]
    rows = Correction.objects.filter(contest=contest, state__in=OPEN).order_by("pk")
    corrections = [in_short(row, actor) for row in rows]
    groups = {row["group"] or row["override"] for row in overrides if not row["own"]}
    return {
        "for_you": len(groups) + sum(not row["own"] for row in corrections),
        "overrides": overrides,
        "corrections": corrections,
        "undecided": undecided(contest, asked),
    }


def in_short(row: Correction, actor: str) -> Row:
    """A correction without the list of what it moves."""
    return {
        "correction": row.code,
        "preview": row.preview_digest,
        "state": row.state,
        "reason": row.reason,
        "judge": row.judge,
        "asked": row.asked,
        "own": row.judge == actor,
        "attempts": row.preview["attempts"],
        **{key: len(row.preview[key]) for key in ("marks", "ranks", "awards")},
    }


def undecided(contest: str, asked: Iterable[Override]) -> list[Row]:
    """Stages with marks that wait for a person, in the rulebook's order."""
    places = {(row.attempt, row.aspect) for row in asked}
    with current().book(contest) as book:
        if book.rulebook is None:
            return []
        attempts = book.full.attempts
        found = {each.id: attempts.undecided(each.id) for each in book.rulebook.stages}
    return [
        {"stage": stage, "undecided": len(marks), "asked": len(places.intersection(marks))}
        for stage, marks in found.items()
        if marks
    ]
