"""The "why": one entry's sheet as the public may read it."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any, NamedTuple

import msgspec

from leitai.core.rulebook.fold import Fold
from leitai.core.rulebook.model import Aspect, Criterion, Deduction, Stage
from leitai.core.rulebook.standings import AspectSheet, CriterionSheet, DeductionSheet, Sheet, shown
from leitai.journal.book import Book
from leitai.live import Ask, Page
from leitai.showcase.board import Spot
from leitai.showcase.boards import Boards, spot_of
from leitai.showcase.hot import Answer
from leitai.showcase.reading import RESULT, Audience, current_stage

KEPT = 2048
AGE_SECONDS = 0.25
FINE_PLACES = 4
"""Digits after the point of what is not rounded by a rule."""


class Kept(NamedTuple):
    """A page, the ledger's length it was made at, and when (monotonic seconds)."""

    page: Page
    seq: int
    made: float


class Sheets:
    """Pages of sheets, made again when the ledger has grown, at most four times a second each."""

    def __init__(self, boards: Boards) -> None:
        self._boards = boards
        self._kept: dict[tuple[Spot, str], Kept] = {}

    async def find(self, ask: Ask, entry: str) -> Answer:
        """The sheet of an entry.

        Raises:
            FeedRefused: there is none, or it is not for the asker.
        """
        spot = spot_of(ask)
        public = self._boards.public_name(ask) is not None
        kept = self._kept.get((spot, entry))
        if public and kept is not None and time.monotonic() - kept.made < AGE_SECONDS:
            return Answer(kept.page, public=True)
        seen = await self._boards.permit(spot, ask)
        await self._boards.check(spot, entry)
        public = seen.audience is Audience.PUBLIC and not seen.closed
        return Answer(await asyncio.to_thread(self._page, spot, entry), public=public)

    def _page(self, spot: Spot, entry: str) -> Page:
        with self._boards.books(spot.contest) as book:
            kept = self._kept.get((spot, entry))
            if kept is not None and kept.seq == book.seq:
                page, seq = kept.page, kept.seq
            else:
                facts = told(book, spot, entry)
                page, seq = Page(msgspec.json.encode(facts)), book.seq
        self._keep((spot, entry), Kept(page, seq, time.monotonic()))
        return page

    def _keep(self, key: tuple[Spot, str], kept: Kept) -> None:
        self._kept[key] = kept
        if len(self._kept) > KEPT:
            self._kept.pop(next(iter(self._kept)), None)


def told(book: Book, spot: Spot, entry: str) -> dict[str, Any]:
    """What a spot's audience may know of an entry; the book's lock must be held.

    Organisers and the entry's own team see everything up to now; others what is public. Only
    organisers see who the judges are, and what each of them gave while marks still come in: nobody
    is to aim at a colleague's mark.
    """
    organiser = spot.audience is Audience.ORGANISER
    unfrozen = organiser or spot.entry == entry
    fold = book.full if unfrozen else book.public
    stage = spot.stage if spot.stage not in (None, RESULT) else current_stage(fold)
    hidden = spot.audience is Audience.JURY or fold.stage_status(stage) == "waiting"
    sheet = None if hidden else fold.sheet(stage, entry)
    each_mark = organiser or fold.stages[stage].phase != "open"
    judges = judge_names(fold, open_names=organiser) if each_mark else None
    return Telling(fold, fold.rulebook.stage(stage), judges).tell(sheet, entry, book.seq)


def judge_names(fold: Fold, *, open_names: bool) -> Mapping[str, str]:
    """Judge → the name shown: `J1`, `J2` … in the order of registration."""
    if open_names:
        return {judge: judge for judge in fold.judges}
    return {judge: f"J{number}" for number, judge in enumerate(fold.judges, 1)}


class Telling:
    """Puts a sheet into words of the rulebook; `judges` = `None`: without the single marks."""

    def __init__(self, fold: Fold, stage: Stage, judges: Mapping[str, str] | None) -> None:
        self._rulebook = fold.rulebook
        self._stage = stage
        self._judges = judges
        self._places = fold.standings(stage.id).places
        self._rules: dict[str, Aspect | Deduction] = {
            **{aspect.id: aspect for aspect in aspects_of(stage.criteria)},
            **{deduction.id: deduction for deduction in stage.deductions},
        }

    def tell(self, sheet: Sheet | None, entry: str, seq: int) -> dict[str, Any]:
        """The whole sheet; `None`: nothing may be told."""
        head = {"entry": entry, "stage": self._stage.id, "seq": seq}
        if sheet is None:
            return {**head, "total": None, "criteria": [], "deductions": [], "carry": []}
        told = {sheet.criterion: sheet for sheet in sheet.criteria}
        row = sheet.row
        return {
            **head,
            "total": None if row is None else shown(row.total, self._places),
            "criteria": [
                self._criterion(each, told[each.id])
                for each in self._stage.criteria
                if each.id in told
            ],
            "deductions": [part for each in sheet.deductions for part in self._deduction(each)],
            "carry": [self._carry(*each) for each in sheet.carried.items()],
        }

    def _criterion(self, criterion: Criterion, sheet: CriterionSheet) -> dict[str, Any]:
        return {
            "id": criterion.id,
            "title": criterion.title,
            "score": shown(sheet.score, self._places),
            "max": _plain(criterion.maximum),
            "aspects": [self._part(each) for each in parts_of(sheet)],
        }

    def _part(self, sheet: AspectSheet) -> dict[str, Any]:
        rule = self._rules[sheet.aspect]
        return {
            "id": sheet.aspect,
            "title": rule.title,
            "score": self._fine(sheet.score),
            "state": sheet.state,
            "max": _plain(rule.maximum) if isinstance(rule, Aspect) else None,
            "item": sheet.item or None,
            "marks": [] if self._judges is None else marks_of(sheet, self._judges),
        }

    def _deduction(self, sheet: DeductionSheet) -> list[dict[str, Any]]:
        """Its marks, item by item; only those that somebody gave."""
        return [self._part(each) for each in sheet.marks if each.marks]

    def _carry(self, stage: str, score: Decimal | None) -> dict[str, Any]:
        title = self._rulebook.stage(stage).title
        return {"stage": stage, "title": title, "score": shown(score, self._places)}

    def _fine(self, value: Decimal | None) -> str | None:
        """A number no rule has rounded: up to four digits, but not fewer than the rule's."""
        text = shown(value, max(self._places, FINE_PLACES))
        if text is None or self._places >= FINE_PLACES:
            return text
        spare = FINE_PLACES - self._places
        kept = text[-spare:].rstrip("0")
        return (text[:-spare] + kept).rstrip(".")


def marks_of(sheet: AspectSheet, judges: Mapping[str, str]) -> list[dict[str, Any]]:
    """What each judge gave, in the judges' order."""
    marks = [
        {
            "judge": judges.get(mark.judge, "J?"),
            "value": _plain(mark.value),
            "dropped": not mark.counted,
        }
        for mark in sheet.marks
    ]
    return sorted(marks, key=lambda mark: (len(str(mark["judge"])), str(mark["judge"])))


def aspects_of(criteria: tuple[Criterion, ...]) -> Iterator[Aspect]:
    """All aspects, sub-criteria's too."""
    for criterion in criteria:
        yield from criterion.aspects
        yield from aspects_of(criterion.criteria)


def parts_of(sheet: CriterionSheet) -> Iterator[AspectSheet]:
    """All aspects of a criterion in order: item by item, then the whole, then sub-criteria."""
    for item in sheet.items:
        yield from item.aspects
    yield from sheet.aspects
    for below in sheet.criteria:
        yield from parts_of(below)


def _plain(value: Decimal | None) -> str | None:
    return None if value is None else f"{value:f}"
