"""What stands against a stage's final result, for the readiness board."""

from __future__ import annotations

from leitai.contests.builder.hooks import Finding
from leitai.contests.models import Contest
from leitai.journal.journal import current
from leitai.judging.procedure.readiness import blocker_row

BEGUN = ("closed", "published")
SHOWN = 12


def findings(contest: Contest) -> list[Finding]:
    """The fold's blockers of every stage whose marking is over and whose result is not final."""
    with current().book(contest.slug) as book:
        if book.rulebook is None:
            return []
        found = [
            (stage, blocker)
            for stage in book.rulebook.stages
            if str(book.full.stage_status(stage.id)) in BEGUN
            for blocker in book.full.blockers(stage.id)
        ]
    rows = []
    for stage, blocker in found[:SHOWN]:
        row = blocker_row(blocker, stage.id)
        zh = f"{stage.title.get('zh', stage.id)}：{row['zh']}"
        message = f"{stage.title.get('en', stage.id)}: {row['message']}"
        rows.append(Finding(f"stage_{blocker.code}", zh, message, "stages", "stop"))
    return rows
