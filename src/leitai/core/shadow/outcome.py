"""The contest over its stages: totals, who goes on, awards, the scale, units."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from fractions import Fraction
from itertools import groupby
from math import floor

from leitai.core.rulebook.model import Rulebook
from leitai.core.rulebook.outcomes import Advance, Award, Quota
from leitai.core.shadow.exact import (
    Amount,
    Facts,
    added,
    decimal,
    evaluated,
    finished,
    middle,
    root,
    snapped,
)
from leitai.core.shadow.places import Line, placed
from leitai.core.shadow.record import Party, Record
from leitai.core.shadow.stages import SECOND, ShadowStage

SETTLED = ("closed", "published", "final")
_MAD_TO_SD = Fraction(14826, 10000)


class ShadowContest:
    """Everything official, computed from scratch.

    Attributes:
        stages: in the rulebook's order; left out are those of `beyond`.
        beyond: stages that cannot be computed here, with what depends on them, and why.
    """

    def __init__(self, rulebook: Rulebook, record: Record) -> None:
        self.rulebook = rulebook
        self.record = record
        self.stages: dict[str, ShadowStage] = {}
        self.beyond: dict[str, str] = {}
        self.through: dict[tuple[str, str], tuple[str, ...]] = {}
        for stage in rulebook.stages:
            why = self._beyond(stage.id, stage.format, stage.carry)
            if why is not None:
                self.beyond[stage.id] = why
                continue
            self.stages[stage.id] = ShadowStage(
                stage,
                record.stages[stage.id],
                record.parties,
                tuple(self.stages[each] for each in stage.carry),
                self._invited(stage.id),
            )
        self.result = self._result() if not self.beyond else None
        self._awards: dict[str, tuple[str, ...]] = {}

    def _beyond(self, stage: str, plug_in: str | None, carry: tuple[str, ...]) -> str | None:
        if plug_in is not None:
            return f"format plug-in {plug_in}"
        if self.record.stages[stage].sealed:
            return "blind codes are not opened"
        before = {each.source for each in self.rulebook.advance if each.target == stage}
        for each in (*carry, *sorted(before)):
            if each in self.beyond:
                return f"depends on stage {each}: {self.beyond[each]}"
        return None

    def _invited(self, stage: str) -> frozenset[str] | None:
        incoming = [each for each in self.rulebook.advance if each.target == stage]
        if not incoming:
            return None
        settled = [a for a in incoming if self.record.stages[a.source].phase in SETTLED]
        return frozenset(entry for each in settled for entry in self.advance(each))

    def _result(self) -> list[Line]:
        lines = [self._line(entry, party) for entry, party in self.record.parties.items()]
        return placed(lines, self.rulebook.result.rank)

    def _line(self, entry: str, party: Party) -> Line:
        facts = party.facts
        totals: dict[str, Amount] = {}
        spent: list[int] = []
        for name, stage in self.stages.items():
            line = stage.by_entry.get(entry)
            totals[name] = None if line is None else line.total
            if line is not None:
                facts |= _of_stage(name, line)
                spent += [line.elapsed] if line.elapsed is not None else []
        elapsed = sum(spent) if spent else None
        facts["elapsed"] = None if elapsed is None else decimal(elapsed / SECOND)
        rule = self.rulebook.result
        own = self._total(totals) if rule.total is None else evaluated(rule.total, facts)
        own = finished(own, rule.rounding, None)
        facts["total"] = decimal(own)
        return Line(entry, party, facts, own, own, totals, None, elapsed)

    def _total(self, totals: Mapping[str, Amount]) -> Amount:
        weights = {s.id: Fraction(s.weight) for s in self.rulebook.stages if s.weight is not None}
        if not weights:
            return totals[self.rulebook.stages[-1].id]
        return added(
            None if (value := totals[name]) is None else value * weight / 100
            for name, weight in weights.items()
        )

    def advance(self, rule: Advance) -> tuple[str, ...]:
        """Who goes on by this rule."""
        through: list[str] = []
        taken: Counter[str] = Counter()
        for _, equal in groupby(self.stages[rule.source].counted(), key=lambda line: line.rank):
            seats = rule.take - len(through)
            if seats <= 0:
                break
            coming = _admitted(rule, list(equal), taken)
            if len(coming) > seats and rule.ties != "include":
                break
            through += [line.entry for line in coming]
            taken.update(_sides(rule.quota, coming))
        return tuple(through)

    def lines(self, source: str | None) -> list[Line] | None:
        """Of a stage, or of the result; `None`: beyond what is computed here."""
        if source is None:
            return self.result
        stage = self.stages.get(source)
        return None if stage is None else stage.lines

    def winners(self, award: Award) -> tuple[str, ...] | None:
        """Who has the award; `None`: beyond what is computed here."""
        order: list[Award] = []
        self._before(award, order, set())
        if any(self.lines(each.source) is None for each in order):
            return None
        if award.id not in self._awards:
            self._all_awards()
        return self._awards[award.id]

    def _before(self, award: Award, order: list[Award], seen: set[str]) -> None:
        """Awards whose winners this one excludes stand before it; a circle is cut where it ends."""
        if award.id in seen:
            return
        seen.add(award.id)
        for other in self.rulebook.awards:
            if other.id in award.excluding:
                self._before(other, order, seen)
        order.append(award)

    def _all_awards(self) -> None:
        order: list[Award] = []
        seen: set[str] = set()
        for award in self.rulebook.awards:
            self._before(award, order, seen)
        for award in order:
            lines = self.lines(award.source)
            if lines is not None:
                self._awards[award.id] = self._given(award, lines)

    def _given(self, award: Award, lines: list[Line]) -> tuple[str, ...]:
        gone = {entry for other in award.excluding for entry in self._awards.get(other, ())}
        scaled = self.scale(lines)
        found: list[str] = []
        for field in _fields(award, [line for line in lines if line.counts]):
            for line in field:
                rank = next(n for n, other in enumerate(field, 1) if other.rank == line.rank)
                rank = rank if award.per is not None else line.rank or 0
                if line.entry not in gone and _wins(award, line, rank, len(field), scaled):
                    found.append(line.entry)
        return tuple(found)

    def scale(self, lines: list[Line]) -> dict[str, int]:
        """F8: median at the scale's middle, the standard deviation k points."""
        rule = self.rulebook.scaling
        totals = {x.entry: x.total for x in lines if x.counts and x.total is not None}
        if rule is None or not totals:
            return {}
        values = list(totals.values())
        centre = middle(values)
        if rule.spread == "mad":
            sigma = _MAD_TO_SD * middle([abs(value - centre) for value in values])
        else:
            mean = sum(values, Fraction(0)) / len(values)
            away = sum(((value - mean) ** 2 for value in values), Fraction(0))
            sigma = root(away / len(values))
        top, k = Fraction(rule.median), Fraction(rule.k)
        return {
            entry: floor(
                snapped(top + (k * (value - centre) / sigma if sigma else 0)) + Fraction(1, 2)
            )
            for entry, value in totals.items()
        }

    def units(self) -> dict[str, tuple[Amount, ...]] | None:
        """Unit → entries, points, their average, scores, their average."""
        if self.result is None:
            return None
        worth: dict[str, Fraction] = {}
        for award in self.rulebook.awards:
            for entry in self.winners(award) or ():
                worth[entry] = worth.get(entry, Fraction(0)) + Fraction(award.points or 0)
        by_unit: dict[str, list[Line]] = {}
        for line in self.result:
            if line.party.counts and line.party.act.unit is not None:
                by_unit.setdefault(line.party.act.unit, []).append(line)
        return {unit: _unit(lines, worth) for unit, lines in by_unit.items()}


def _unit(lines: list[Line], worth: Mapping[str, Fraction]) -> tuple[Amount, ...]:
    points = sum((worth.get(line.entry, Fraction(0)) for line in lines), Fraction(0))
    scores = [line.total for line in lines if line.total is not None]
    whole = sum(scores, Fraction(0))
    average = whole / len(scores) if scores else None
    return Fraction(len(lines)), points, points / len(lines), whole, average


def _of_stage(name: str, line: Line) -> Facts:
    facts: Facts = {f"{name}.{each}": decimal(value) for each, value in line.criteria.items()}
    elapsed = None if line.elapsed is None else decimal(line.elapsed / SECOND)
    return facts | {
        name: decimal(line.total),
        f"{name}.total": decimal(line.total),
        f"{name}.score": decimal(line.score),
        f"{name}.elapsed": elapsed,
        f"{name}.deductions": decimal(line.deductions),
    }


def _admitted(rule: Advance, equal: list[Line], taken: Counter[str]) -> list[Line]:
    """Of equals, those whom the quota lets through."""
    if rule.quota is None:
        return equal
    quota = rule.quota
    coming = Counter(_sides(quota, equal))
    kept = []
    for line in equal:
        side = line.party.side(quota.per)
        free = quota.maximum - taken[side] if side is not None else 1
        need = 1 if side is None or rule.ties == "include" else coming[side]
        if free >= need:
            kept.append(line)
    return kept


def _sides(quota: Quota | None, lines: list[Line]) -> list[str]:
    found = [line.party.side(quota.per) for line in lines] if quota is not None else []
    return [side for side in found if side is not None]


def _fields(award: Award, lines: list[Line]) -> list[list[Line]]:
    if award.per is None:
        return [lines]
    fields: dict[str, list[Line]] = {}
    for line in lines:
        side = line.party.side(award.per)
        if side is not None:
            fields.setdefault(side, []).append(line)
    return list(fields.values())


def _wins(award: Award, line: Line, rank: int, field: int, scaled: Mapping[str, int]) -> bool:
    if award.ranks is not None and not award.ranks[0] <= rank <= award.ranks[1]:
        return False
    if award.ratio is not None and rank > floor(Fraction(field) * Fraction(*award.ratio)):
        return False
    if award.where is None:
        return True
    facts = line.party.facts | {
        "rank": decimal(Fraction(rank)),
        "total": decimal(line.total),
        "scaled": decimal(Fraction(scaled[line.entry])) if line.entry in scaled else None,
        "entrants": decimal(Fraction(field)),
        "elapsed": None if line.elapsed is None else decimal(line.elapsed / SECOND),
    }
    return award.where.holds(facts)
