"""Everything that concerns an appeal, put together from ledger and rulebook."""

from __future__ import annotations

from typing import Any, Final

import msgspec

from leitai.contests.models import Contest
from leitai.contests.queries import judge_names, rulebook_in_force
from leitai.core.ledger.acts import ENTRY_DECODER, LedgerEntry, MarkGiven, RemarkCalled
from leitai.core.rulebook.model import Rulebook
from leitai.core.rulebook.standings import Sheet
from leitai.journal.book import Book
from leitai.journal.journal import current
from leitai.journal.queries import ledger_lines
from leitai.judging.appeals.models import AppealCase
from leitai.judging.evidence.queries import list_evidence, list_works

Row = dict[str, Any]
MOST_LINES: Final = 2000


def case_file(row: AppealCase) -> Row:
    """The case as arbitrators read it."""
    with current().book(row.contest) as book:
        fold = book.full
        entry = fold.stages[row.stage].key_of(row.entry)
        sheet = fold.sheet(row.stage, entry) if entry in fold.entrants else None
        rulebook, size = fold.rulebook, book.seq
        entries = _entries(row.contest, size)
        names = _all_names(book, row.stage, entry)
        lines = [each for each in entries if _concerns(each, row.stage, names)]
        marks = [_mark(book, each, lines) for each in lines if isinstance(each.act, MarkGiven)]
    evidence = list_evidence(contest=row.contest, stage=row.stage)
    return {
        "sheet": _sheet(sheet),
        "marks": marks,
        "judges": judge_names(contest_id=row.contest),
        "evidence": [each for each in evidence if each["entry"] == entry],
        "works": list_works(contest=row.contest, stage=row.stage, entry=entry),
        "log": [_line(each) for each in lines[-MOST_LINES:]],
        "rule": rule_text(row, rulebook),
    }


def _entries(contest: str, size: int) -> list[LedgerEntry]:
    return [ENTRY_DECODER.decode(line) for line in ledger_lines(contest=contest, count=size)]


def _all_names(book: Book, stage: str, entry: str) -> set[str]:
    """The entry and every blind code that stood for it in the stage."""
    cover = book.full.stages[stage].cover
    codes = {code for act in cover.opened for _, code in act.draw}
    return {entry} | {code for code in codes if cover.key_of(code) == entry}


def _concerns(entry: LedgerEntry, stage: str, names: set[str]) -> bool:
    act = entry.act
    where = getattr(act, "stage", stage)
    return where == stage and getattr(act, "entry", None) in names


def _mark(book: Book, entry: LedgerEntry, lines: list[LedgerEntry]) -> Row:
    act = entry.act
    if not isinstance(act, MarkGiven):
        raise TypeError(act)
    calls = [
        each.seq
        for each in lines
        if isinstance(each.act, RemarkCalled)
        and (each.act.aspect, each.act.item) == (act.aspect, act.item)
    ]
    gone = "withdrawn" if act.mark in book.full.withdrawn else "replaced"
    return {
        "mark": act.mark,
        "judge": act.judge,
        "aspect": act.aspect,
        "item": act.item,
        "value": act.value,
        "round": 1 + sum(seq < entry.seq for seq in calls),
        "state": "counts" if book.full.is_current(act.mark) else gone,
        "replaces": act.replaces,
        "by": entry.actor,
        "seq": entry.seq,
        "at": entry.at,
    }


def _line(entry: LedgerEntry) -> Row:
    act = msgspec.to_builtins(entry.act)
    return {"seq": entry.seq, "at": entry.at, "actor": entry.actor, "act": act}


def _sheet(sheet: Sheet | None) -> Any:
    if sheet is None:
        return None
    return msgspec.to_builtins(sheet, enc_hook=str, builtin_types=())


def rule_text(row: AppealCase, rulebook: Rulebook) -> str:
    """The stage's part of the rulebook as it was written."""
    contest = Contest.objects.get(slug=row.contest)
    lines = rulebook_in_force(contest=contest).decode("utf-8").splitlines()
    starts = sorted(stage.line for stage in rulebook.stages)
    start = rulebook.stage(row.stage).line
    after = [line for line in starts if line > start]
    part = lines[max(start - 1, 0) : (after[0] - 1 if after else len(lines))]
    return "\n".join(_own(part))


def _own(part: list[str]) -> list[str]:
    """Lines up to the next key of the rulebook itself."""
    for at, line in enumerate(part[1:], 1):
        if line and not line[0].isspace() and not line.startswith("#"):
            return part[:at]
    return part
