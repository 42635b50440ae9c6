"""What stands against a stage's final result, for the readiness board."""

from __future__ import annotations

from leitai.contests.builder.hooks import Finding
from leitai.contests.models import Contest
from leitai.journal.journal import current
from leitai.judging.procedure.readiness import blocker_row
from leitai.judging.short import short_words

MARKING = ("waiting", "open", "frozen")
BEGUN = ("closed", "published")
SHOWN = 12


def findings(contest: Contest) -> list[Finding]:
    """Juries that are too small; of stages whose marking is over, what blocks the final result."""
    with current().book(contest.slug) as book:
        if book.rulebook is None:
            return []
        found = [
            (stage, blocker_row(blocker, stage.id, short_words(book.full, stage.id)))
            for stage in book.rulebook.stages
            if str(book.full.stage_status(stage.id)) in BEGUN
            for blocker in book.full.blockers(stage.id)
        ]
        short = [
            (stage, *short_words(book.full, stage.id))
            for stage in book.rulebook.stages
            if book.full.judges and str(book.full.stage_status(stage.id)) in MARKING
        ]
    rows = [
        Finding(
            "judges_short",
            f"{stage.title.get('zh', stage.id)}：{zh}。",
            f"{stage.title.get('en', stage.id)}: {en}.",
            "judges",
            "stop",
        )
        for stage, zh, en in short
        if zh
    ]
    for stage, row in found[:SHOWN]:
        zh = f"{stage.title.get('zh', stage.id)}：{row['zh']}"
        message = f"{stage.title.get('en', stage.id)}: {row['message']}"
        rows.append(Finding(f"stage_{row['code']}", zh, message, "stages", "stop"))
    return rows
