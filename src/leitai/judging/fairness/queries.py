"""The report of a stage with names, labels and the place in the ledger; kept until it grows."""

from __future__ import annotations

import threading
from pathlib import Path
from typing import Any, Final

from leitai.contests.models import Contest
from leitai.contests.naming import PUBLIC_NAMES
from leitai.contests.queries import title_of
from leitai.core.fairness.published import as_csv, table
from leitai.core.fairness.report import report
from leitai.core.ledger.acts import ENTRY_DECODER
from leitai.core.rulebook.fold import fold
from leitai.governance.faults import not_found
from leitai.journal.journal import current
from leitai.journal.queries import current_checkpoint, ledger_lines
from leitai.judging.fairness import wording

Row = dict[str, Any]
_MOST: Final = 32
_KNOWN: dict[tuple[str, str, bool], tuple[int, Row]] = {}
_LOCK: Final = threading.Lock()


def fairness(*, contest: Contest, stage: str, supervised: bool) -> Row:
    """The report, made anew whenever the ledger has grown; raises `Fault`, `Refused`."""
    key = (contest.slug, stage, supervised)
    with current().book(contest.slug) as book:
        size, rulebook = book.seq, book.full.rulebook
        if stage not in book.full.stages:
            raise not_found("stage", "阶段", stage)
    with _LOCK:
        known = _KNOWN.get(key)
        if known is not None and known[0] == size:
            return with_names(contest, known[1])
    lines = ledger_lines(contest=contest.slug, count=size)
    entries = [ENTRY_DECODER.decode(line) for line in lines]
    told = named(contest, report(rulebook, entries, stage, supervised=supervised))
    told["checkpoint"] = current_checkpoint(contest=contest.slug, covering=size).note
    with _LOCK:
        if len(_KNOWN) >= _MOST:
            _KNOWN.clear()
        _KNOWN[key] = size, told
    return with_names(contest, told)


def fairness_table(*, contest: Contest, stage: str) -> bytes:
    """The published table (CSV); raises `Fault`, `Refused`."""
    with current().book(contest.slug) as book:
        size, rulebook = book.seq, book.full.rulebook
        if stage not in book.full.stages:
            raise not_found("stage", "阶段", stage)
    lines = ledger_lines(contest=contest.slug, count=size)
    state = fold(rulebook, (ENTRY_DECODER.decode(line) for line in lines))
    return as_csv(table(state, stage))


def with_names(contest: Contest, told: Row) -> Row:
    """The report with the names of entries that may be named now."""
    names = PUBLIC_NAMES.of(contest.slug)
    shown = {
        row["entry"]: called.name
        for row in told["rule"]["rows"]
        if (called := names.get(row["entry"])) is not None
    }
    return {**told, "names": shown}


def named(contest: Contest, told: Row) -> Row:
    """Titles, numbered judges, sentences."""
    judges = told["procedure"]["judges"]
    labels = {judge: label(at) for at, judge in enumerate(judges, 1)}
    with current().book(contest.slug) as book:
        stage = book.full.rulebook.stage(told["stage"])
        titles = dict(stage.title)
        criteria = {each.id: dict(each.title) for each in stage.criteria}
    told["contest"] = {"id": contest.slug, "title": title_of(contest)}
    told["title"] = titles
    told["criteria"] = criteria
    told["judges"] = [{"judge": judge, "label": labels[judge]} for judge in judges]
    told["limits"] = [wording.LIMITS[code] for code in told["limits"]]
    say(told, labels)
    return told


def label(number: int) -> wording.Said:
    """A judge as the public reads it."""
    return wording.said(f"{number}号评委", f"Judge {number}")


def say(told: Row, labels: dict[str, wording.Said]) -> None:
    """Put a sentence beside every finding."""

    def of(judge: str) -> wording.Said:
        return labels.get(judge, wording.said(judge, judge))

    tiles = told["diagnosis"]["tiles"]
    if tiles is not None:
        for row in tiles["severity"]["rows"]:
            row["text"] = wording.severity(row, of(row["judge"]))
        rate = tiles["outliers"]["false_alarms"]
        for row in tiles["outliers"]["rows"]:
            row["text"] = wording.outlier(row, of(row["judge"]), rate)
        for row in tiles["certainty"]["rows"]:
            row["text"] = wording.rank(row)
    for row in told.get("own_side", {}).get("rows", []):
        row["text"] = wording.own_side(row, of(row["judge"]))


def verifier() -> bytes:
    """The standalone verifier as it is in the repository, or in the installed package."""
    installed = Path(__file__).with_name("recompute.py")
    source = Path(__file__).parents[4] / "tools/recompute.py"
    return (installed if installed.exists() else source).read_bytes()
