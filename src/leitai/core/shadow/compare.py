"""The results as stated against those of the shadow scorer, number by number."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal
from fractions import Fraction

from msgspec import Struct

from leitai.core.ledger.acts import LedgerEntry
from leitai.core.rulebook.model import Rounding, Rulebook
from leitai.core.rulebook.standings import Results, Row
from leitai.core.shadow.exact import Amount, to_places
from leitai.core.shadow.outcome import ShadowContest
from leitai.core.shadow.places import Line
from leitai.core.shadow.reader import read

_MOST = 200
"""Differences that are listed; all are counted."""


class Differs(Struct, frozen=True):
    """One number the two do not agree on.

    Attributes:
        where: a stage, `result`, `advancement`, `awards`, `scaled` or `units`.
        about: the entry, award or unit.
        field: such as `total`, `rank`, `criteria.design`.
        stated: what the fold says; empty: nothing.
        shadow: what the shadow scorer found.
    """

    where: str
    about: str
    field: str
    stated: str
    shadow: str


class Unchecked(Struct, frozen=True):
    """What the shadow scorer cannot compute, and why."""

    what: str
    reason: str


class ShadowReport(Struct, frozen=True):
    """What was compared.

    Attributes:
        checked: stages, `result` and lists that were computed again.
        numbers: how many numbers, places and names were compared.
        differs: the differences, at most 200 of them; `found`: how many there are.
    """

    checked: tuple[str, ...]
    numbers: int
    differs: tuple[Differs, ...]
    found: int
    unchecked: tuple[Unchecked, ...]

    @property
    def agrees(self) -> bool:
        """Whether no difference was found."""
        return not self.found


class _Comparison:
    def __init__(self) -> None:
        self.checked: list[str] = []
        self.unchecked: list[Unchecked] = []
        self.differs: list[Differs] = []
        self.numbers = 0

    def same(self, where: str, about: str, field: str, stated: object, shadow: object) -> None:
        """Compare one thing."""
        self.numbers += 1
        if stated != shadow:
            self.differs.append(Differs(where, about, field, _text(stated), _text(shadow)))

    def number(  # noqa: PLR0913, PLR0917 — a number has that many coordinates
        self,
        where: str,
        about: str,
        field: str,
        stated: Decimal | None,
        shadow: Amount,
        places: int,
    ) -> None:
        """Compare a number as published."""
        exact = None if stated is None else Fraction(stated)
        self.same(where, about, field, exact, to_places(shadow, places))

    def rows(self, where: str, rows: Iterable[Row], lines: list[Line], places: int) -> None:
        """Compare a board."""
        stated = {row.entry: row for row in rows}
        found = {line.entry: line for line in lines}
        for entry in stated.keys() ^ found.keys():
            self.same(where, entry, "listed", str(entry in stated), str(entry in found))
        order = [entry for entry in stated if entry in found]
        self.same(where, "", "order", order, [entry for entry in found if entry in stated])
        for entry in order:
            self._row(where, stated[entry], found[entry], places)
        self.checked.append(where)

    def _row(self, where: str, row: Row, line: Line, places: int) -> None:
        for field in ("rank", "place", "status", "elapsed", "unresolved"):
            self.same(where, row.entry, field, getattr(row, field), getattr(line, field))
        self.same(where, row.entry, "official", row.official, line.party.act.official)
        for field in ("total", "score", "deductions"):
            stated, shadow = getattr(row, field), getattr(line, field)
            self.number(where, row.entry, field, stated, shadow, places)
        for name in row.criteria.keys() | line.criteria.keys():
            stated, shadow = row.criteria.get(name), line.criteria.get(name)
            self.number(where, row.entry, f"criteria.{name}", stated, shadow, places)

    def report(self) -> ShadowReport:
        """What was found."""
        return ShadowReport(
            tuple(self.checked),
            self.numbers,
            tuple(self.differs[:_MOST]),
            len(self.differs),
            tuple(self.unchecked),
        )


def compare(
    rulebook: Rulebook,
    entries: Iterable[LedgerEntry],
    results: Results,
    *,
    stage: str | None = None,
) -> ShadowReport:
    """Compute everything again and compare.

    Args:
        rulebook: the rules in force.
        entries: the whole ledger, up to the entry the results were made at.
        results: as the fold gives them.
        stage: compare only this stage and who goes on from it.
    """
    record = read(rulebook, entries)
    shadow = ShadowContest(rulebook, record)
    comparison = _Comparison()
    comparison.same("ledger", "", "seq", results.seq, record.seq)
    for standings in results.stages:
        if stage is not None and standings.stage != stage:
            continue
        if standings.stage in shadow.beyond:
            reason = shadow.beyond[standings.stage]
            comparison.unchecked.append(Unchecked(standings.stage, reason))
            continue
        lines = shadow.stages[standings.stage].lines
        places = _places(rulebook, standings.stage)
        comparison.rows(standings.stage, standings.rows, lines, places)
    _advancement(comparison, shadow, results, stage)
    if stage is None:
        _outcome(comparison, shadow, results)
    return comparison.report()


def _places(rulebook: Rulebook, where: str) -> int:
    own = rulebook.result.rounding if where == "result" else rulebook.stage(where).rounding
    rounding: Rounding = own or rulebook.rounding
    exponent = rounding.step.as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def _advancement(
    comparison: _Comparison, shadow: ShadowContest, results: Results, stage: str | None
) -> None:
    for rule, stated in zip(shadow.rulebook.advance, results.advancement, strict=True):
        if rule.source in shadow.stages and stage in (None, rule.source):
            about = f"{rule.source}>{rule.target}"
            comparison.same("advancement", about, "entries", stated.entries, shadow.advance(rule))


def _outcome(comparison: _Comparison, shadow: ShadowContest, results: Results) -> None:
    for stated, award in zip(results.awards, shadow.rulebook.awards, strict=True):
        winners = shadow.winners(award)
        if winners is None:
            reason = "depends on a stage that is not computed"
            comparison.unchecked.append(Unchecked(f"award {award.id}", reason))
        else:
            comparison.same("awards", award.id, "entries", stated.entries, winners)
    if shadow.result is None:
        reason = "; ".join(f"{name}: {why}" for name, why in shadow.beyond.items())
        comparison.unchecked.append(Unchecked("result", reason))
        return
    comparison.rows(
        "result", results.result.rows, shadow.result, _places(shadow.rulebook, "result")
    )
    comparison.same("scaled", "", "all", results.scaled, shadow.scale(shadow.result))
    _units(comparison, shadow, results)


def _units(comparison: _Comparison, shadow: ShadowContest, results: Results) -> None:
    found = shadow.units() or {}
    comparison.same("units", "", "listed", {x.unit for x in results.units}, set(found))
    places = _places(shadow.rulebook, "result")
    names = ("entries", "points", "average_points", "scores", "average_score")
    for stated in results.units:
        for name, value in zip(names, found.get(stated.unit, ()), strict=False):
            comparison.number("units", stated.unit, name, getattr(stated, name), value, places)
    comparison.checked.append("units")


def _text(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, Fraction):
        return f"{float(value):.12g}" if value.denominator > 1 else str(value)
    if isinstance(value, (list, tuple)):
        return ", ".join(_words(value))[:400]
    return str(value)[:400]


def _words(values: Iterable[object]) -> Iterator[str]:
    return (str(value) for value in values)
