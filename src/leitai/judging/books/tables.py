"""The tables of a result book: stages, awards, units."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Final

from leitai.contests.queries import Called
from leitai.core.rulebook.fold import Fold
from leitai.core.rulebook.standings import Row, Standings, UnitPoints
from leitai.judging.awards.standing import winners_of
from leitai.judging.books.book import Column, Section
from leitai.judging.books.words import Language, day, say, titled

RESULT: Final = "result"
MINUS: Final = "\u2212"


class Tables:
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
            (*columns, Column(self._say("total"), "right", total=True)),
            rows,
        )

    def awards(self) -> Iterator[Section]:
        """Who has which award, as conferred with the certificates, else as things stand."""
        titles = {each.id: self._words(each.title, each.id) for each in self._fold.rulebook.awards}
        papers = self._papers()
        rows = [
            (titles[award.id], *self._called(entry), "\n".join(papers.get((entry, award.id), ())))
            for award, entries in zip(
                self._fold.rulebook.awards, winners_of(self._fold), strict=True
            )
            for entry in entries
        ]
        columns = [*self._columns("award", "entry", "name", "unit")]
        columns.append(Column(self._say("certificate"), fit=True))
        width = len(columns) if any(row[-1] for row in rows) else len(columns) - 1
        if rows:
            cut = tuple(row[:width] for row in rows)
            title, state = self._say("awards"), self._conferral()
            yield Section("awards", title, state, tuple(columns[:width]), cut)

    def _papers(self) -> Mapping[tuple[str, str], list[str]]:
        """Numbers of the valid certificates of an entry's award."""
        found = defaultdict(list)
        for code, one in self._fold.organising.credentials.items():
            if one.end is None and one.act.award is not None:
                found[one.act.entry, one.act.award].append(code)
        return found

    def _conferral(self) -> str:
        kept = self._fold.organising
        if kept.conferred_at is None:
            return self._say("proposed")
        return f"{self._say('conferred')} {day(kept.conferred_at)}"

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
        place = self._place(row.place) or (self._say(row.status) if row.status != "ok" else "")
        cells = [place, *self._called(row.entry)]
        cells += [_number(row.criteria.get(part)) for part in parts]
        cells += [_number(row.deductions)] if deducted else []
        return (*cells, _number(row.total))

    def _place(self, place: str | None) -> str:
        """`=3` in words: three are third."""
        if place is None or not place.startswith("="):
            return place or ""
        return self._say("shared", place=place[1:])

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
        return tuple(Column(self._say(key), fit=key == "entry") for key in keys)

    def _right(self, key: str) -> Column:
        return Column(self._say(key), "right")

    def _title(self, stage: str) -> str:
        if stage == RESULT:
            return self._say("result")
        return self._words(self._fold.rulebook.stage(stage).title, stage)

    def _say(self, key: str, **params: object) -> str:
        return say(self._language, key, **params)

    def _words(self, title: Mapping[str, str], otherwise: str) -> str:
        return titled(self._language, title, otherwise)


def _number(value: Decimal | None) -> str:
    """A number of the rule's places; absent is empty, not zero."""
    return "" if value is None else f"{value:f}".replace("-", MINUS)


def _unit(unit: UnitPoints, title: str) -> tuple[str, ...]:
    return title, str(unit.entries), _number(unit.points), _number(unit.average_score)
