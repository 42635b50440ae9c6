"""Which files there are."""

from __future__ import annotations

from typing import Any

from leitai.contests.models import EntryKind, EntryName, UnitName
from leitai.contests.queries import Called, entry_names
from leitai.core.rulebook.stage import StageFold
from leitai.governance.faults import not_found
from leitai.journal.book import Book
from leitai.journal.journal import current
from leitai.judging.evidence.kinds import KINDS
from leitai.judging.evidence.models import Evidence, Work
from leitai.judging.evidence.whose import Canary

Row = dict[str, Any]


def find_evidence(*, contest: str, code: str) -> Evidence:
    """The evidence of that id; raises `Fault`."""
    row = Evidence.objects.filter(contest=contest, code=code).first()
    if row is None:
        raise not_found("evidence", "证据", code)
    return row


def find_work(*, contest: str, code: str) -> Work:
    """The work of that id; raises `Fault`."""
    row = Work.objects.filter(contest=contest, code=code).first()
    if row is None:
        raise not_found("work", "作品", code)
    return row


def list_evidence(*, contest: str, stage: str | None = None, by: str | None = None) -> list[Row]:
    """Evidence in the order in which it came, by the names in force of the entries.

    Args:
        contest: where.
        stage: only there.
        by: only this person's.
    """
    rows = Evidence.objects.filter(contest=contest).order_by("pk")
    rows = rows if stage is None else rows.filter(stage=stage)
    rows = rows if by is None else rows.filter(by=by)
    found = list(rows)
    keys = _keys(contest, [(row.stage, row.entry) for row in found])
    return [_evidence_row(row, keys[row.stage, row.entry]) for row in found]


def _evidence_row(row: Evidence, entry: str) -> Row:
    return {
        "evidence": row.code,
        "stage": row.stage,
        "entry": entry,
        "aspect": row.aspect,
        "item": row.item,
        "media": row.media,
        "size": row.size,
        "digest": row.digest,
        "by": row.by,
        "at": row.at,
        "url": f"/api/contests/{row.contest}/evidence/{row.code}",
    }


def list_works(*, contest: str, stage: str | None = None, entry: str | None = None) -> list[Row]:
    """Works, by the names in force of the entries."""
    rows = Work.objects.filter(contest=contest).order_by("pk")
    found = list(rows if stage is None else rows.filter(stage=stage))
    keys = _keys(contest, [(row.stage, row.entry) for row in found])
    listed = [_work_row(row, keys[row.stage, row.entry]) for row in found]
    return listed if entry is None else [row for row in listed if row["entry"] == entry]


def works_of_stage(*, contest: str, stage: str) -> Row:
    """What may be handed in for whom, and what was.

    While the stage is sealed its entries are codes without names; what was handed in under other
    names waits until they are opened, and no judge sees it before. Raises `Fault`.
    """
    with current().book(contest) as book:
        state = find_stage(book, stage)
        sealed, blind = state.sealed, is_judged_blind(book, state)
        entries = book.full.starters(stage)
    works: dict[str, list[Row]] = {entry: [] for entry in entries}
    waiting: list[Row] = []
    for row in list_works(contest=contest, stage=stage):
        works.get(row["entry"], waiting).append(row)
    names = {} if sealed else entry_names(contest_id=contest)
    called = {entry: names.get(entry, Called()) for entry in entries}
    return {
        "stage": stage,
        "sealed": sealed,
        "blind": blind,
        "takes": [
            {"media": kind.media, "suffix": kind.suffix, "limit": kind.limit}
            for kind in KINDS.values()
        ],
        "entries": [
            {
                "entry": entry,
                "name": called[entry].name,
                "unit": called[entry].unit,
                "works": works[entry],
            }
            for entry in entries
        ],
        "waiting": waiting,
    }


def find_stage(book: Book, stage: str) -> StageFold:
    """The stage; raises `Fault`, `Refused` if there is no rulebook."""
    state = book.full.stages.get(stage)
    if state is None:
        raise not_found("stage", "阶段", stage)
    return state


def is_judged_blind(book: Book, state: StageFold) -> bool:
    """Whether judges of the stage do not know whose work it is."""
    remote = any(getattr(act, "remote", False) for act in book.said.values())
    return bool(state.plan.stage.procedure.blind or state.sealed or remote)


def media_of_stage(*, contest: str, stage: str) -> dict[str, list[Row]]:
    """Entry (by its name in force) → what a judge's form shows beside it."""
    media: dict[str, list[Row]] = {}
    for row in list_works(contest=contest, stage=stage):
        shown = {"kind": row["kind"], "title": row["title"], "url": row["url"]}
        media.setdefault(row["entry"], []).append(shown)
    return media


def _work_row(row: Work, entry: str) -> Row:
    return {
        "work": row.code,
        "stage": row.stage,
        "entry": entry,
        "title": row.title,
        "kind": row.kind,
        "media": row.media,
        "size": row.size,
        "digest": row.digest,
        "blind": row.blind,
        "at": row.at,
        "url": f"/api/contests/{row.contest}/works/{row.code}",
    }


def _keys(contest: str, names: list[tuple[str, str]]) -> dict[tuple[str, str], str]:
    with current().book(contest) as book:
        stages = book.full.stages if book.rulebook is not None else {}
        return {
            (stage, name): stages[stage].key_of(name) if stage in stages else name
            for stage, name in names
        }


def canary_of(contest: str) -> Canary:
    """Everybody who takes part in a contest; a project's name is its work's own title."""
    people = EntryName.objects.filter(contest_id=contest).exclude(kind=EntryKind.PROJECT)
    names = people.values_list("name", flat=True)
    units = UnitName.objects.filter(contest_id=contest).values_list("name", flat=True)
    return Canary(names, units)
