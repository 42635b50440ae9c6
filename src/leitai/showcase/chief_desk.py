"""The chief judge's room of one stage, kept from picture to picture."""

from __future__ import annotations

import threading
import time
from array import array
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final

import numpy as np

from leitai.core.ledger.acts import JudgeRegistered
from leitai.core.panel.calibration import Size, Thresholds, usual
from leitai.core.panel.outliers import FROM
from leitai.core.panel.table import Cells
from leitai.core.panel.tiles import Diagnosis, Tiles, session_size
from leitai.core.rulebook.blockers import Blocker
from leitai.core.rulebook.conduct import Signature
from leitai.core.rulebook.fold import Fold
from leitai.core.rulebook.forms import Dispute
from leitai.core.rulebook.standings import Progress, Row, shown
from leitai.core.rulebook.tabulation import Tabulation
from leitai.journal.book import Book
from leitai.judging.procedure.readiness import MARKS, blockers_now
from leitai.judging.short import short_words
from leitai.live import member
from leitai.showcase.chief_entries import Entries, Facts, Tally
from leitai.showcase.turns import Turn, read_turn

LATE: Final = 120
"""Seconds a form may be missing once two thirds of its judges have given theirs."""
Calibrate = Callable[[Size], Thresholds]
"""The best thresholds known for a size, at once."""


@dataclass(frozen=True, slots=True)
class Glance:
    """What is copied under the book's lock.

    Attributes:
        judges: as registered; `said`: what was registered of each.
        changed: whether marks have changed since the last glance.
        short: aspects with fewer judges than the rules want, in Chinese and English.
    """

    seq: int
    at: int
    status: str
    sealed: int
    progress: Progress
    places: int
    standings: tuple[Row, ...]
    judges: tuple[str, ...]
    said: Mapping[str, JudgeRegistered]
    latest: Mapping[str, int]
    cells: Cells
    when: array[int]
    size: Size
    facts: Mapping[str, Facts]
    tallies: Mapping[str, Tally]
    awaited: Mapping[str, int]
    held: Counter[str]
    problems: Counter[str]
    blockers: list[Blocker]
    short: tuple[str, str]
    signatures: dict[str, Signature]
    turn: Turn | None
    slot: tuple[str, int] | None
    clock: int


class Desk:
    """Reads a stage and makes its tiles.

    Args:
        fold: the contest; another fold needs another desk.
        stage: one of its stages.
    """

    def __init__(self, fold: Fold, stage: str) -> None:
        self.fold = fold
        self.lock = threading.Lock()
        self._stage = stage
        self._tabulation = Tabulation(fold, stage)
        self._entries = Entries()
        self._diagnosis = Diagnosis()
        self._top = cut(fold, stage)
        self._rows: dict[str, tuple[tuple[Any, ...], bytes]] = {}

    def glance(self, book: Book) -> Glance:
        """Look at the stage; the book's lock must be held."""
        fold, stage = self.fold, self._stage
        standings = fold.standings(stage)
        tabulation = self._tabulation
        self._entries.update(fold, tabulation, tabulation.update())
        found = fold.stages[stage]
        slot = found.conduct.slot
        now = time.time_ns() // 1000
        said = {each: book.said.get(("judge", each)) for each in fold.judges}
        return Glance(
            seq=fold.seq,
            at=fold.at,
            status=str(found.status),
            sealed=found.sealed,
            progress=fold.progress(stage),
            places=standings.places,
            standings=standings.rows,
            judges=tuple(fold.judges),
            said={each: act for each, act in said.items() if isinstance(act, JudgeRegistered)},
            latest=tabulation.latest(),
            cells=tabulation.table.cells(),
            when=fold.marked_at[:],
            size=self._size(),
            facts=dict(self._entries.facts),
            tallies=self._entries.tallies,
            awaited=self._entries.awaited(),
            held=Counter(found.key_of(each.act.entry) for each in fold.held(stage)),
            problems=Counter(
                found.key_of(each.act.entry) for each in fold.matters.open_problems(stage)
            ),
            blockers=[] if found.phase == "final" else blockers_now(fold, stage, now),
            short=short_words(fold, stage),
            signatures=dict(found.conduct.signatures),
            turn=read_turn(fold, stage),
            slot=None if slot is None else (found.key_of(slot.entry), slot.start),
            clock=now,
        )

    def tiles(self, seen: Glance, calibrate: Calibrate) -> dict[str, Any]:
        """All tiles, as the feed says them."""
        begun = len(seen.cells.rows) >= FROM  # before, the panel may not be complete yet
        thresholds = calibrate(seen.size) if begun else usual(seen.size)
        made: Tiles = self._diagnosis.tiles(
            seen.cells, thresholds=thresholds, when=seen.when, top=self._top
        )
        return {
            "progress": progress_tile(seen),
            "severity": made.severity,
            "outliers": made.outliers,
            "drift": made.drift,
            "spread": spread_tile(seen),
            "consistency": made.consistency,
            "agreement": made.agreement,
            "certainty": made.certainty,
        }

    def rows(self, seen: Glance, names: Mapping[str, Any]) -> dict[str, bytes]:
        """One row per entry; encoded again only if it shows something else."""
        spreads = spreads_of(seen.cells)
        lacking = {
            entry for each in seen.blockers if each.code == MARKS for entry, *_ in each.where
        }
        rows: dict[str, bytes] = {}
        for row in seen.standings:
            entry, facts = row.entry, seen.facts.get(row.entry)
            if facts is None:
                continue
            called = names.get(entry) if not seen.sealed else None
            look = (
                None if called is None else called.name or None,
                row,
                facts,
                spreads.get(entry),
                seen.held[entry],
                seen.problems[entry],
                entry in lacking,
                seen.slot[1] if seen.slot is not None and seen.slot[0] == entry else None,
            )
            known = self._rows.get(entry)
            if known is None or known[0] != look:
                known = self._rows[entry] = look, member(entry, _row(look, seen.places))
            rows[entry] = known[1]
        return rows

    def _size(self) -> Size:
        tallies = self._entries.tallies.values()
        panel = sum(1 for each in tallies if each.of)
        entries = len(self._entries.facts)
        return session_size(
            judges=max(2, panel), entries=entries, due=sum(each.of for each in tallies)
        )


def cut(fold: Fold, stage: str) -> int | None:
    """How many places of the stage matter: who goes on, else who wins something."""
    book = fold.rulebook
    going = sum(each.take for each in book.advance if each.source == stage)
    if going:
        return going
    last = book.stages[-1].id == stage
    sources = {stage, None} if last else {stage}
    ranks = [each.ranks[1] for each in book.awards if each.source in sources and each.ranks]
    return max(ranks, default=None)


def progress_tile(seen: Glance) -> dict[str, Any]:
    """Who has given how much, and who is waited for."""
    rows = []
    for judge in seen.judges:
        tally = seen.tallies.get(judge, Tally())
        behind = seen.awaited.get(judge)
        rows.append(
            {
                "judge": judge,
                "given": tally.given,
                "due": tally.due,
                "forms": tally.forms,
                "of": tally.of,
                "recused": tally.recused,
                "behind": behind,
                "late": behind is not None and seen.clock - behind > LATE * 1_000_000,
            }
        )
    done = len(seen.cells.rows)
    return {"shown": True, "from": 0, "n": done, "alarm": LATE, "false_alarms": None, "rows": rows}


def spread_tile(seen: Glance) -> dict[str, Any]:
    """Cells whose judges lie too far apart, of all entries."""
    rows = [
        {"entry": each.entry, "limit": plain(each.limit), **dispute_row(each)}
        for facts in seen.facts.values()
        for each in facts.disputes
        if not each.accepted or each.pending
    ]
    return {
        "shown": True,
        "from": 0,
        "n": len(rows),
        "alarm": None,
        "false_alarms": None,
        "rows": rows,
    }


def dispute_row(each: Dispute) -> dict[str, Any]:
    """One dispute."""
    return {
        "aspect": each.aspect,
        "item": each.item,
        "low": plain(each.low),
        "high": plain(each.high),
        "round": each.round,
        "pending": list(each.pending),
    }


def plain(value: Any) -> str | None:
    """A decimal as people write it."""
    return None if value is None else f"{value:f}"


def spreads_of(cells: Cells) -> dict[str, str]:
    """Entry → highest less lowest judge's sum, of the forms that count; points."""
    count = len(cells.rows)
    high, low = np.full(count, -np.inf), np.full(count, np.inf)
    np.maximum.at(high, cells.row, cells.ratings.value)
    np.minimum.at(low, cells.row, cells.ratings.value)
    return {
        row.entry: f"{round(spread, 4):g}"
        for row, spread in zip(cells.rows, (high - low).tolist(), strict=True)
    }


def _row(look: tuple[Any, ...], places: int) -> dict[str, Any]:
    name, row, facts, spread, held, problems, lacks, slot = look
    return {
        "id": row.entry,
        "name": name,
        "rank": row.rank,
        "total": shown(row.total, places),
        "forms": facts.signs,
        "spread": spread,
        "dispute": [
            dispute_row(each) for each in facts.disputes if not each.accepted or each.pending
        ],
        "held": held,
        "problems": problems,
        "lacks": lacks,
        "slot": slot,
    }
