"""公示: every stage that is open to objections, with its whole table."""

from __future__ import annotations

import time
from collections.abc import Mapping
from typing import Any

from leitai.contests.models import Contest
from leitai.contests.names import NAMES
from leitai.contests.naming import PUBLIC_NAMES
from leitai.contests.queries import Called
from leitai.core.rulebook.fold import Fold
from leitai.core.rulebook.stage import StageFold
from leitai.journal.journal import current
from leitai.judging.awards.standing import stage_row, winner_row

Row = dict[str, Any]


def published_stages(*, contest: Contest) -> Row:
    """Stages that anybody may object to now, whether or not an award is read off them."""
    hidden, names = PUBLIC_NAMES.hidden(contest.slug), NAMES.of(contest.slug)
    with current().book(contest.slug) as book:
        stages = [] if book.rulebook is None else list(book.public.stages.values())
        found = [
            _stage(book.public, each, names, hidden)
            for each in stages
            if str(each.status) == "published"
        ]
    return {"stages": found, "clock": time.time_ns() // 1000}


def _stage(
    fold: Fold, stage: StageFold, names: Mapping[str, Called], hidden: frozenset[str]
) -> Row:
    table = fold.standings(stage.plan.stage.id)
    rows = [winner_row(line.entry, line, names, hidden, table.places) for line in table.rows]
    return {**stage_row(fold, stage), "entries": rows}
