"""Who judged, and what was decided before the first mark."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any

from leitai.core.ledger.acts import (
    JudgeRegistered,
    LedgerEntry,
    MarkGiven,
    RecusalDeclared,
    RulebookPublished,
    StageOpened,
)
from leitai.core.rulebook.fold import Fold

Row = dict[str, Any]


def panel(fold: Fold, stage: str, entries: Sequence[LedgerEntry]) -> Row:
    """Judges, constituencies, recusals and assignment of a stage."""
    known = {e.act.judge: e.act for e in entries if isinstance(e.act, JudgeRegistered)}
    marking = sorted({m.judge for m in fold.marks.values() if m.stage == stage} & known.keys())
    groups = Counter(known[judge].constituency or "" for judge in marking)
    assigned = fold.panels.assignments.get(stage)
    return {
        "judges": marking,
        "constituencies": dict(sorted(groups.items())),
        "remote": sum(known[judge].remote for judge in marking),
        "recusals": _recusals(fold, stage, entries),
        "assignment": None
        if assigned is None
        else {
            "entries": len(assigned.assignments),
            "seed": assigned.seed,
            "solver": assigned.solver,
            "teams": {name: len(team) for name, team in assigned.teams.items()},
        },
    }


def _recusals(fold: Fold, stage: str, entries: Sequence[LedgerEntry]) -> Row:
    """In force, by ground, of entries that take part in the stage."""
    there = set(fold.starters(stage))
    force = [act for (entry, _), act in fold.panels.recusals.items() if entry in there]
    made = sum(isinstance(each.act, RecusalDeclared) for each in entries)
    return {
        "in_force": len(force),
        "declared": made,
        "grounds": dict(Counter(act.ground for act in force)),
    }


def beforehand(fold: Fold, stage: str, entries: Sequence[LedgerEntry]) -> Row:
    """Whether the rule was in the ledger before the stage's first mark."""
    rules = [e for e in entries if isinstance(e.act, RulebookPublished)]
    marks = [e.seq for e in entries if isinstance(e.act, MarkGiven) and e.act.stage == stage]
    opened = [e.seq for e in entries if isinstance(e.act, StageOpened) and e.act.stage == stage]
    last = rules[-1] if rules else None
    first = min(marks, default=None)
    return {
        "rulebook": fold.digest,
        "published_seq": None if last is None else last.seq,
        "published_at": None if last is None else last.at,
        "opened_seq": opened[0] if opened else None,
        "first_mark_seq": first,
        "before_marks": last is not None and (first is None or last.seq < first),
    }
