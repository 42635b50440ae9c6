"""What a result book says, before it is a PDF, a Word document or a workbook.

A book is read off the fold: the public's for a stranger, the officials' for those who see marks.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from decimal import Decimal
from typing import Final, Literal

from msgspec import Struct

from leitai.contests.models import Contest
from leitai.contests.names import NAMES
from leitai.contests.naming import PUBLIC_NAMES
from leitai.contests.queries import Called, title_of
from leitai.core.rulebook.fold import Fold
from leitai.core.rulebook.standings import Row, Standings, UnitPoints
from leitai.governance.faults import Fault
from leitai.journal.journal import current
from leitai.journal.queries import current_checkpoint
from leitai.judging.awards.standing import winners_of
from leitai.judging.books.words import Language, say, titled

Align = Literal["left", "right"]
RESULT: Final = "result"
MINUS: Final = "\u2212"
SHOWN: Final = ("published", "final")


class Column(Struct, frozen=True):
    """One column; numbers stand on the right."""

    title: str
    align: Align = "left"


class Section(Struct, frozen=True):
    """One table: `state` is how settled it is."""

    id: str
    title: str
    state: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[str, ...], ...]


class Book(Struct, frozen=True):
    """A result book.

    Attributes:
        hosts: who holds the contest, as (role, name).
        published: when the result was published, and until when objections were or are taken.
        address: where the public objects.
        seq: entries of the ledger it was read off; checkpoint: the signed head then.
    """

    contest: str
    language: Language
    title: str
    hosts: tuple[tuple[str, str], ...]
    day: str
    sections: tuple[Section, ...]
    provisional: bool
    published: int | None
    until: int | None
    address: str
    seq: int
    checkpoint: str


def result_book(
    *,
    contest: Contest,
    everything: bool,
    url: str,
    stage: str | None = None,
    language: Language = "zh",
) -> Book:
    """The book of a contest, or of one stage of it.

    Args:
        contest: which.
        everything: for officials; else only what is published or final.
        url: address of this installation.
        stage: only this one.
        language: of the words; names are as registered.

    Raises:
        Fault: there is nothing to be shown yet.
    """
    names = (NAMES if everything else PUBLIC_NAMES).of(contest.slug)
    with current().book(contest.slug) as kept:
        fold, seq, at = kept.full if everything else kept.public, kept.seq, kept.at
        tables = [each for each in _standings(fold, stage) if everything or each.status in SHOWN]
        if not tables:
            raise nothing_yet()
        reader = _Reader(fold, names, language)
        sections = [reader.table(each) for each in tables]
        if stage is None:
            sections += [*reader.awards(), *reader.units()]
        published, until = _publication(fold, tables)
    return Book(
        contest=contest.slug,
        language=language,
        title=titled(language, title_of(contest), contest.slug),
        hosts=tuple((str(each["role"]), str(each["name"])) for each in contest.hosts),
        day=datetime.fromtimestamp((published or at) / 1e6, UTC).date().isoformat(),
        sections=tuple(sections),
        provisional=any(each.status != "final" for each in tables),
        published=published,
        until=until,
        address=f"{url}/publicity/{contest.slug}",
        seq=seq,
        checkpoint=current_checkpoint(contest=contest.slug, covering=seq).note,
    )


def _standings(fold: Fold, stage: str | None) -> Iterator[Standings]:
    """The result over the stages, where there is one beside them, then every stage."""
    results = fold.results()
    if stage is None and len(results.stages) > 1 and results.result.rows:
        yield results.result
    yield from (each for each in results.stages if stage in {None, each.stage})


class _Reader:
    """Makes tables of a fold, in one language."""

    def __init__(self, fold: Fold, names: Mapping[str, Called], language: Language) -> None:
        self._fold = fold
        self._names = names
        self._language = language

    def table(self, standings: Standings) -> Section:
        """A stage, or the result over the stages."""
        parts = self._parts(standings.stage)
        deducted = any(row.deductions for row in standings.rows)
        columns = [self._right("rank"), *self._columns("entry", "name", "unit")]
        columns += [Column(title, "right") for title in parts.values()]
        columns += [self._right("deductions")] if deducted else []
        rows = tuple(self._line(row, list(parts), deducted=deducted) for row in standings.rows)
        return Section(
            standings.stage,
            self._title(standings.stage),
            self._say(standings.status),
            (*columns, self._right("total")),
            rows,
        )

    def awards(self) -> Iterator[Section]:
        """Who has which award: as conferred, else as things stand."""
        titles = {each.id: self._words(each.title, each.id) for each in self._fold.rulebook.awards}
        rows = tuple(
            (titles[award.id], *self._called(entry))
            for award, entries in zip(
                self._fold.rulebook.awards, winners_of(self._fold), strict=True
            )
            for entry in entries
        )
        state = "proposed" if self._fold.organising.conferred is None else "conferred"
        if rows:
            columns = self._columns("award", "entry", "name", "unit")
            yield Section("awards", self._say("awards"), self._say(state), columns, rows)

    def units(self) -> Iterator[Section]:
        """Points and average scores of units, where that says more than places do."""
        units = self._fold.results().units
        entrants = self._fold.entrants
        titles = {
            entrants[entry].act.unit: called.unit
            for entry, called in self._names.items()
            if entry in entrants and called.unit
        }
        rows = tuple(_unit(each, titles.get(each.unit) or each.unit) for each in units)
        if any(each.entries > 1 or each.points for each in units):
            numbers = tuple(map(self._right, ("entries", "points", "average")))
            columns = (*self._columns("unit"), *numbers)
            yield Section("units", self._say("units"), "", columns, rows)

    def _line(self, row: Row, parts: list[str], *, deducted: bool) -> tuple[str, ...]:
        place = row.place or (self._say(row.status) if row.status != "ok" else "")
        cells = [place, *self._called(row.entry)]
        cells += [_number(row.criteria.get(part)) for part in parts]
        cells += [_number(row.deductions)] if deducted else []
        return (*cells, _number(row.total))

    def _parts(self, stage: str) -> dict[str, str]:
        """Criteria of a stage, stages of the result: id → title."""
        if stage == RESULT:
            stages = self._fold.rulebook.stages
            found = {each.id: each.title for each in stages if each.weight is not None}
        else:
            found = {each.id: each.title for each in self._fold.rulebook.stage(stage).criteria}
        several = found if len(found) > 1 else {}
        return {name: self._words(title, name) for name, title in several.items()}

    def _called(self, entry: str) -> tuple[str, str, str]:
        called = self._names.get(entry, Called())
        return entry, called.name or "", called.unit or ""

    def _columns(self, *keys: str) -> tuple[Column, ...]:
        return tuple(Column(self._say(key)) for key in keys)

    def _right(self, key: str) -> Column:
        return Column(self._say(key), "right")

    def _title(self, stage: str) -> str:
        if stage == RESULT:
            return self._say("result")
        return self._words(self._fold.rulebook.stage(stage).title, stage)

    def _say(self, key: str) -> str:
        return say(self._language, key)

    def _words(self, title: Mapping[str, str], otherwise: str) -> str:
        return titled(self._language, title, otherwise)


def _number(value: Decimal | None) -> str:
    """A number of the rule's places; absent is empty, not zero."""
    return "" if value is None else f"{value:f}".replace("-", MINUS)


def _unit(unit: UnitPoints, title: str) -> tuple[str, ...]:
    return title, str(unit.entries), _number(unit.points), _number(unit.average_score)


def _publication(fold: Fold, tables: list[Standings]) -> tuple[int | None, int | None]:
    """When the last of these stages was published, and when objections end."""
    stages = [fold.stages[each.stage] for each in tables if each.stage != RESULT]
    times = [(each.conduct.published_at, each.plan.stage.procedure.publication) for each in stages]
    begun = [(at, period) for at, period in times if at is not None]
    if not begun:
        return None, None
    ends = [at + period for at, period in begun if period is not None]
    return max(at for at, _ in begun), max(ends, default=None)


def nothing_yet() -> Fault:
    """No stage of the contest is as far."""
    return Fault(
        403,
        "book_not_published",
        "There is no published result yet.",
        zh="还没有公示或最终的成绩。",
        fix="Come back after publication; officials see provisional results on the board.",
    )
