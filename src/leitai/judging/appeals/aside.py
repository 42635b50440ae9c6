"""A re-judge set computed aside: the ledger folded anew with the decision at its end."""

from __future__ import annotations

import hashlib
import json
import secrets
from collections.abc import Sequence
from typing import Any, NamedTuple

from leitai.core.ledger.acts import ENTRY_DECODER, AppealDecided, LedgerEntry, MarkChange
from leitai.core.rulebook.fold import Fold, fold
from leitai.journal.journal import current
from leitai.journal.queries import ledger_lines
from leitai.judging.appeals.models import AppealCase
from leitai.judging.appeals.refusals import no_change
from leitai.judging.attempts.rejudging import moved_awards, moved_ranks

Row = dict[str, Any]
FIRST, SECOND = "first.person", "second.person"
_NAMED = ("mark", "entry", "aspect", "judge", "value", "item", "replaces")


class Wish(NamedTuple):
    """A mark that arbitration wants instead; `value` None: the judge's mark does not count."""

    entry: str
    aspect: str
    judge: str
    value: str | None
    item: str = ""


class Preview(NamedTuple):
    """What a re-judge set would do.

    Attributes:
        effect: marks, ranks and awards that move, for people.
        digest: names the set and its effect.
    """

    effect: Row
    digest: str


def changes_of(row: AppealCase, wishes: Sequence[Wish]) -> list[MarkChange]:
    """The set as the act has it, each mark naming the one it replaces.

    Raises:
        Fault: nothing would change.
    """
    changes = []
    with current().book(row.contest) as book:
        stage = book.full.stages[row.stage]
        for wish in wishes:
            cell = stage.cell(wish.entry, wish.item, wish.aspect)
            there = cell.marks.get(wish.judge) if cell is not None else None
            if there is not None and there.value == wish.value:
                continue
            mark = f"R-{secrets.token_hex(8)}"
            replaces = None if there is None else there.mark
            changes.append(MarkChange(mark, *wish, replaces=replaces))
    if not changes:
        raise no_change()
    return changes


def preview_of(row: AppealCase, changes: Sequence[MarkChange]) -> Preview:
    """Fold the ledger with the decision at its end, and compare.

    Raises:
        Refused: the rules do not allow one of the marks.
    """
    act = AppealDecided(row.code, "upheld", [FIRST, SECOND], "preview", list(changes))
    with current().book(row.contest) as book:
        book.check(act)
        size, rulebook = book.seq, book.full.rulebook
    lines = ledger_lines(contest=row.contest, count=size)
    aside = fold(rulebook, (ENTRY_DECODER.decode(line) for line in lines))
    marks = [_moved(aside, row.stage, change) for change in changes]
    before = aside.results()
    aside.apply(LedgerEntry(row.contest, size + 1, aside.at, FIRST, act))
    after = aside.results()
    effect = {
        "marks": marks,
        "ranks": moved_ranks(before, after),
        "awards": moved_awards(before, after),
    }
    seen = [as_rows(changes), effect]
    text = json.dumps(seen, sort_keys=True, ensure_ascii=False)
    return Preview(effect, hashlib.sha256(text.encode()).hexdigest())


def _moved(state: Fold, stage: str, change: MarkChange) -> Row:
    before = None if change.replaces is None else state.mark(change.replaces)
    return {
        "stage": stage,
        "entry": change.entry,
        "item": change.item,
        "aspect": change.aspect,
        "judge": change.judge,
        "before": None if before is None else before.value,
        "after": change.value,
    }


def as_rows(changes: Sequence[MarkChange]) -> list[Row]:
    """Changes as JSON."""
    return [{name: getattr(change, name) for name in _NAMED} for change in changes]


def as_changes(rows: Sequence[Row]) -> list[MarkChange]:
    """The same back."""
    return [MarkChange(**row) for row in rows]
