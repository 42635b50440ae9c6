"""One stage from its marks to its places, computed from scratch."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from fractions import Fraction
from functools import cached_property

from leitai.core.rulebook.model import (
    Adjust,
    Aspect,
    Centre,
    Criterion,
    Items,
    Penalty,
    Stage,
)
from leitai.core.shadow.cells import Around, Marks, costs, halves, points_off, score, through
from leitai.core.shadow.exact import Amount, Facts, added, decimal, evaluated, finished
from leitai.core.shadow.naming import natural
from leitai.core.shadow.places import Line, placed
from leitai.core.shadow.points import by_judges, by_rank
from leitai.core.shadow.record import Party, StageRecord
from leitai.core.shadow.severity import Panel, generosity
from leitai.core.shadow.timing import clock

SECOND = Fraction(1_000_000)


class ShadowStage:
    """A stage's numbers.

    Attributes:
        lines: in order, with their places.
    """

    def __init__(
        self,
        stage: Stage,
        record: StageRecord,
        parties: Mapping[str, Party],
        carried: tuple[ShadowStage, ...] = (),
        invited: frozenset[str] | None = None,
    ) -> None:
        self.stage = stage
        self._record = record
        self._parties = parties
        self._carried = carried
        self._deductions = {each.id: each for each in stage.deductions}
        self._scored: dict[tuple[str, str, str], Amount] = {}
        self._severity: dict[str, dict[str, Fraction]] = {}
        self._value: dict[str, dict[str, Amount]] = {}
        for criterion in stage.criteria:
            for aspect in filter(_evens_out, _aspects(criterion)):
                self._severity[aspect.id] = self._severities(aspect)
        for criterion in stage.criteria:
            self._compute(criterion)
        called = parties if invited is None else invited | record.items.keys()
        there = [e for e in parties if e in called and self._may_start(e)]
        self.lines = placed([self._line(entry) for entry in there], stage.rank)

    @cached_property
    def by_entry(self) -> dict[str, Line]:
        """The lines, looked up."""
        return {line.entry: line for line in self.lines}

    def counted(self) -> list[Line]:
        """Lines with a place of their own, in order."""
        return [line for line in self.lines if line.counts]

    def _may_start(self, entry: str) -> bool:
        rule = self.stage.entrants
        return rule is None or rule.holds(self._parties[entry].facts)

    def _marks(self, entry: str, item: str, aspect: str) -> Marks:
        given = self._record.cells.get((entry, item, aspect), {})
        return [(Fraction(m.value), judge) for judge, m in given.items() if m.value is not None]

    def _items(self, entry: str) -> list[str]:
        return sorted((i for i in self._record.items.get(entry, {}) if i), key=natural)

    def _facts(self, entry: str, item: str) -> Facts:
        own = self._record.items.get(entry, {}).get(item, {})
        facts: Facts = {f"item.{name}": text for name, text in own.items()}
        return self._parties[entry].facts | facts | {"item.id": item}

    def _off(self, deduction: str, entry: str, item: str) -> dict[str, Fraction]:
        rule = self._deductions[deduction]
        marks = self._marks(entry, item if rule.per_item else "", deduction)
        return {judge: costs(rule, value) for value, judge in marks}

    def _around(self, aspect: Aspect, entry: str, item: str) -> Around:
        steps, _ = halves(aspect)
        taken = [step.deduction for step in steps if isinstance(step, Penalty)]
        off = {each: self._off(each, entry, item) for each in taken}
        return Around(self._facts(entry, item), off, self._severity.get(aspect.id, {}))

    def _severities(self, aspect: Aspect) -> dict[str, Fraction]:
        """What is added to each judge's marks; of entries that take places, before that step."""
        steps, _ = halves(aspect)
        at = next(n for n, step in enumerate(steps) if isinstance(step, Centre | Adjust))
        panels: list[Panel] = []
        for entry, item, name in self._record.cells:
            party = self._parties.get(entry)
            if name != aspect.id or party is None or not party.counts:
                continue
            marks = self._marks(entry, item, name)
            panels.append(through(steps[:at], marks, self._around(aspect, entry, item)))
        step = steps[at]
        error = step.error if isinstance(step, Adjust) else None
        found = generosity(panels, error=None if error is None else float(error))
        if found is None:
            return {}
        most = Fraction(step.cap) if isinstance(step, Adjust) else None
        return {j: -b if most is None else max(-most, min(most, -b)) for j, b in found.items()}

    def _aspect(self, aspect: Aspect, entry: str, item: str) -> Amount:
        cell = (entry, item, aspect.id)
        if cell not in self._record.cells:
            return None
        around = self._around(aspect, entry, item)
        accepted = cell in self._record.accepted
        return score(aspect, self._marks(*cell), around, accepted=accepted)

    def _compute(self, criterion: Criterion) -> None:
        """Raw score, points and weight of a criterion, for every entry; what it contains first."""
        for below in criterion.criteria:
            self._compute(below)
        here = [entry for entry in self._record.items if entry in self._parties]
        raw = {entry: self._raw_score(criterion, entry) for entry in here}
        value = raw if criterion.points is None else self._points(criterion, raw)
        weight = Fraction(criterion.weight)
        self._value[criterion.id] = {
            entry: None if (each := value.get(entry)) is None else each * weight for entry in here
        }

    def _raw_score(self, criterion: Criterion, entry: str) -> Amount:
        whole = {a.id: self._aspect(a, entry, "") for a in criterion.aspects if not a.per_item}
        below = {each.id: self._value[each.id].get(entry) for each in criterion.criteria}
        repeated = _items_of(criterion)
        scores = [] if repeated is None else self._item_scores(criterion, repeated, entry)
        if criterion.score is None:
            together = None if repeated is None else _combined(repeated, scores)
            value = added([together, *whole.values(), *below.values()])
        else:
            facts = self._facts(entry, "")
            facts |= {name: decimal(each) for name, each in (whole | below).items()}
            facts["items"] = tuple(decimal(each) for each in scores)
            value = evaluated(criterion.score, facts)
        return finished(value, criterion.rounding, criterion.clamp)

    def _item_scores(self, criterion: Criterion, rule: Items, entry: str) -> list[Amount]:
        return [self._item(criterion, rule, entry, item) for item in self._items(entry)]

    def _item(self, criterion: Criterion, rule: Items, entry: str, item: str) -> Amount:
        place = (criterion.id, entry, item)
        if place not in self._scored:
            self._scored[place] = self._item_anew(criterion, rule, entry, item)
        return self._scored[place]

    def _item_anew(self, criterion: Criterion, rule: Items, entry: str, item: str) -> Amount:
        parts = {a.id: self._aspect(a, entry, item) for a in criterion.aspects if a.per_item}
        if rule.score is None:
            return added(parts.values())
        facts = self._facts(entry, item) | {name: decimal(each) for name, each in parts.items()}
        return evaluated(rule.score, facts)

    def _points(self, criterion: Criterion, raw: Mapping[str, Amount]) -> dict[str, Amount]:
        table = criterion.points
        if table is None:
            return dict(raw)
        ok = [e for e, value in raw.items() if value is not None]
        ok = [entry for entry in ok if self._parties[entry].standing == "ok"]
        official = [entry for entry in ok if self._parties[entry].act.official]
        if table.per == "judge":
            sums = {entry: self._judge_sums(criterion, entry) for entry in ok}
            return by_judges(table, sums, official)
        return by_rank(table, {e: value for e in ok if (value := raw[e]) is not None}, official)

    def _judge_sums(self, criterion: Criterion, entry: str) -> dict[str, Fraction]:
        sums: dict[str, Fraction] = {}
        for aspect in _aspects(criterion):
            for item in self._record.items.get(entry, {}):
                around = self._around(aspect, entry, item)
                for value, judge in self._marks(entry, item, aspect.id):
                    off = sum((each.get(judge, Fraction(0)) for each in around.off.values()), 0)
                    sums[judge] = sums.get(judge, Fraction(0)) + value - off
        return sums

    def _line(self, entry: str) -> Line:
        party = self._parties[entry]
        carry = added(
            line.score if (line := each.by_entry.get(entry)) is not None else None
            for each in self._carried
        )
        criteria = {name: values.get(entry) for name, values in self._value.items()}
        after = [each for each in self.stage.deductions if not each.per_judge]
        off = added(points_off(rule, self._cells_of(rule.id, entry)) for rule in after)
        timed = self._record.timed.get(entry)
        elapsed = None if timed is None else clock(*timed, self._record.pauses.get(entry, []))
        together = added(criteria[each.id] for each in self.stage.criteria)
        facts = party.facts | {name: decimal(each) for name, each in criteria.items()}
        facts |= {
            "criteria": decimal(together),
            "deductions": decimal(off or Fraction(0)),
            "carry": decimal(carry),
            "elapsed": None if elapsed is None else decimal(elapsed / SECOND),
            "items": tuple(decimal(each) for each in self._all_items(entry)),
        }
        own = together - (off or 0) if together is not None else None
        if self.stage.score is not None:
            own = evaluated(self.stage.score, facts)
        own = finished(own, self.stage.rounding, self.stage.clamp)
        whole = None if own is None else own + (carry or 0)
        facts |= {"score": decimal(own), "total": decimal(whole)}
        shown = (off or Fraction(0)) if after else None
        return Line(entry, party, facts, whole, own, criteria, shown, elapsed)

    def _cells_of(self, deduction: str, entry: str) -> list[list[Fraction]]:
        items = self._items(entry) if self._deductions[deduction].per_item else [""]
        return [[value for value, _ in self._marks(entry, i, deduction)] for i in items]

    def _all_items(self, entry: str) -> list[Amount]:
        rules = [
            (each, rule)
            for top in self.stage.criteria
            for each in _nested(top)
            if (rule := _items_of(each)) is not None
        ]
        return [
            added(self._item(criterion, rule, entry, item) for criterion, rule in rules)
            for item in self._items(entry)
        ]


def _nested(criterion: Criterion) -> Iterator[Criterion]:
    for below in criterion.criteria:
        yield from _nested(below)
    yield criterion


def _aspects(criterion: Criterion) -> list[Aspect]:
    return [aspect for each in _nested(criterion) for aspect in each.aspects]


def _evens_out(aspect: Aspect) -> bool:
    return any(isinstance(step, Centre | Adjust) for step in halves(aspect)[0])


def _items_of(criterion: Criterion) -> Items | None:
    repeated = any(aspect.per_item for aspect in criterion.aspects)
    return criterion.items or (Items() if repeated else None)


def _combined(rule: Items, scores: list[Amount]) -> Amount:
    there = [each for each in scores if each is not None]
    if not there:
        return None
    if rule.how == "best":
        there = sorted(there)[-rule.count :]
    elif rule.how == "last":
        there = there[-1:]
    whole = sum(there, Fraction(0))
    return whole / len(there) if rule.how == "mean" else whole
