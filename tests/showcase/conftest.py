"""A real book, kept in memory, and a showcase over it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

import pytest

from leitai.core.ledger.acts import (
    AnyAct,
    ContestOpened,
    EntryRegistered,
    JudgeRegistered,
    LedgerEntry,
    MarkGiven,
    RulebookPublished,
    StageOpened,
)
from leitai.core.ledger.canonical import canonical, leaf_hash
from leitai.core.ledger.suite import DEFAULT_SUITE, find_suite
from leitai.journal.book import Book
from leitai.journal.store import CheckpointRow, LineRow
from leitai.live import Ask, InProcessBus, Pace
from leitai.showcase.showcase import Showcase


class Called(NamedTuple):
    name: str
    unit: str


CONTEST = "cup"
ENTRIES = ("E1", "E2", "E3", "E10")
JUDGES = ("K7", "K3")
STAGES = ("semi", "final")
RULES = """
rulebook: 1
title: {zh: 杯赛, en: Cup}
rounding: 2
stages:
  semi:
    weight: 40
    criteria:
      - {id: A, title: 甲, aspects: [
          {id: A1, kind: panel, range: {max: 10, step: 0.1}, combine: {mean: true}, title: 好},
          {id: A2, kind: panel, range: {max: 10, step: 0.1}, combine: {mean: true}}]}
    deductions: [{id: late, each: 1, title: 迟到}]
  final:
    weight: 60
    criteria:
      - {id: B, aspects: [{id: B1, kind: panel, range: {max: 100}, combine: {mean: true}}]}
""".encode()


class MemoryStore:
    """A store without a disk."""

    def __init__(self) -> None:
        self.rows: list[LineRow] = []
        self.documents = {hashlib.sha256(RULES).hexdigest(): RULES}

    def write(self, lines: Sequence[LineRow], checkpoints: Sequence[CheckpointRow]) -> None:
        del checkpoints
        self.rows += lines

    def lines(self, contest: str) -> Iterator[LineRow]:
        return iter([row for row in self.rows if row.contest == contest])

    def line_of(self, contest: str, key: str) -> LineRow | None:
        return next((row for row in self.rows if (row.contest, row.key) == (contest, key)), None)

    def document(self, digest: str) -> bytes | None:
        return self.documents.get(digest)

    def close(self) -> None:
        pass


@dataclass
class Stand:
    """One contest being judged and shown."""

    book: Book
    bus: InProcessBus = field(default_factory=InProcessBus)
    names: dict[str, Called] = field(default_factory=dict)
    marks: int = 0

    def do(self, *acts: AnyAct) -> None:
        """Take acts into the ledger; raises `Refused`."""
        with self.book as book:
            for act in acts:
                book.check(act)
                seq = book.seq + 1
                entry = LedgerEntry(CONTEST, seq, seq * 1000, "system", act)
                suite = find_suite(DEFAULT_SUITE)
                book.apply(entry, leaf_hash(suite, canonical(entry)), None)
        self.bus.publish(CONTEST, self.book.seq)

    def mark(  # noqa: PLR0913 - a mark has so many parts
        self, entry: str, value: str | None, *, stage: str = "semi", aspect: str = "A1",
        judge: str = "K7", replaces: str | None = None,
    ) -> str:  # fmt: skip
        self.marks += 1
        mark = f"M{self.marks}"
        self.do(MarkGiven(mark, stage, entry, aspect, judge, value, replaces=replaces))
        return mark

    def books(self, contest: str) -> Book:
        if contest != CONTEST:
            raise LookupError(contest)
        return self.book

    def name_all(self, _contest: str) -> dict[str, Called]:
        return self.names

    async def authorise(  # the header says who asks: `organiser`, `jury` or an entry's code
        self, *, contest: str, view: str, entry: str | None, ask: Ask
    ) -> bool:
        assert contest == CONTEST
        wanted = entry if view == "team" else view
        return ask.headers.get(b"authorization", b"").decode() == f"Bearer {wanted}"

    def showcase(self, pace: Pace | None = None) -> Showcase:
        return Showcase(
            books=self.books,
            names=self.name_all,
            authorise=self.authorise,
            bus=self.bus,
            pace=pace or Pace(period=0.0),
        )


def open_stand() -> Stand:
    store = MemoryStore()
    stand = Stand(Book(CONTEST, find_suite(DEFAULT_SUITE), lambda: store))
    stand.do(
        ContestOpened(CONTEST),
        RulebookPublished(hashlib.sha256(RULES).hexdigest()),
        *(EntryRegistered(entry, unit="U1", group="G") for entry in ENTRIES),
        *(JudgeRegistered(judge) for judge in JUDGES),
    )
    stand.names["E1"] = Called("张三", "一车间")
    return stand


@pytest.fixture
def stand() -> Stand:
    """A contest with its entries and judges; no stage is open."""
    return open_stand()


@pytest.fixture
def judging(stand: Stand) -> Stand:
    """The same, with the first stage open."""
    stand.do(StageOpened("semi"))
    return stand
