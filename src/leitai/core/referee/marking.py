"""From what the kernel knows of an attempt to a judgement: provisional while it runs, or final."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from decimal import Decimal
from operator import attrgetter
from typing import Any, Final, TypeAlias

import numpy as np

from leitai.core.referee.evidence import Case, evidence
from leitai.core.referee.lanes import Probes
from leitai.core.referee.language.tree import Ever, Extreme, Tally, Throughout
from leitai.core.referee.model import ENGINE, Judgement, Rule, RuleSet, Verdict
from leitai.core.referee.numbers import ABSENT, INFINITE, Amount, Flag, exactly, shortest
from leitai.core.referee.plan import Plan
from leitai.core.referee.runs import Explained, Runs
from leitai.core.referee.verdict import (
    Found,
    Probe,
    decide,
    is_timed,
    outcome_of,
    probes_of,
    short,
)
from leitai.core.referee.worst import Look

_MICROSECONDS: Final = 6
"""Decimal places of a second."""
_MOST_KNOWN: Final = 4096
"""Findings of a rule whose verdicts are kept."""
_Raw: TypeAlias = tuple[float | None, float | None]
_Key: TypeAlias = tuple[bool, int, tuple[_Raw, ...]]
"""Whether there was telemetry, the length if it matters, what was read off the telemetry."""
_Source: TypeAlias = tuple[bool, int, Callable[[Any], _Raw]]
"""Whether it is a number, its place in the plan, and how it is read."""


@dataclass(frozen=True, slots=True)
class _Need:
    """A rule and what it needs; `timed`: the length of the attempt, too."""

    rule: Rule
    probes: tuple[Probe, ...]
    timed: bool


class Marker:
    """Marks attempts by one rule set, again and again; equal findings are marked once.

    Attributes:
        rules: what it marks by.
    """

    def __init__(self, rules: RuleSet) -> None:
        self.rules = rules
        outcomes = [(rule, outcome_of(rule)) for rule in rules.rules]
        self._rules = [_Need(rule, probes_of(each), is_timed(each)) for rule, each in outcomes]
        self._plan: Plan | None = None
        self._sources: list[tuple[_Source, ...]] = []
        self._known: list[dict[_Key, Verdict]] = []

    @classmethod
    def of(cls, rules: RuleSet) -> Marker:
        """Look once at what each rule needs."""
        return cls(rules)

    def judgement(
        self,
        probes: Probes,
        runs: Runs | None = None,
        look: Look | None = None,
        *,
        heard: bool,
    ) -> Judgement:
        """All verdicts as far as they are known.

        Args:
            probes: what the kernel knows of the attempt.
            runs: of its watched truths, for evidence; `None`: none is given.
            look: at its samples, for margins.
            heard: whether any channel was valid at any tick; else nothing is decided.
        """
        self._follow(probes.plan)
        places = range(len(self._rules))
        keys = [self._key(place, probes, heard=heard) for place in places]
        verdicts = tuple(
            self._explained(place, key, probes, runs, look)
            for place, key in zip(places, keys, strict=True)
        )
        return Judgement(ENGINE, self.rules.digest, "", probes.ticks, verdicts)

    def found(self, place: int, probes: Probes) -> Found:
        """What the probes of the rule at this place came to."""
        self._follow(probes.plan)
        return self._found(place, self._key(place, probes, heard=True))

    def seconds(self, ticks: int) -> Decimal:
        """How long so many ticks are, exactly."""
        return short(Decimal(ticks * self.rules.telemetry.tick).scaleb(-_MICROSECONDS))

    def elapsed(self, ticks: int) -> Decimal:
        """How long an attempt of so many ticks lasts, from its first tick to its last."""
        return self.seconds(max(ticks - 1, 0))

    def _follow(self, plan: Plan) -> None:
        """Know where a plan keeps what each rule needs."""
        if plan is not self._plan:
            self._known = [{} for _ in self._rules]
            self._sources = [
                tuple(_source(probe, plan) for probe in need.probes) for need in self._rules
            ]
            self._plan = plan

    def _key(self, place: int, probes: Probes, *, heard: bool) -> _Key:
        """All that the verdict follows from."""
        numbers, told = probes.numbers, probes.told
        raw = tuple(
            read(numbers[at] if measured else told[at])
            for measured, at, read in self._sources[place]
        )
        return heard, (probes.ticks if self._rules[place].timed else 0), raw

    def _explained(
        self, place: int, key: _Key, probes: Probes, runs: Runs | None, look: Look | None
    ) -> Verdict:
        verdict = self._verdict(place, key)
        if runs is None:
            return verdict
        watches = [at for measured, at, _ in self._sources[place] if not measured]
        stamp = key, runs.counts(watches)
        settled = min((probes.told[at].ticks for at in watches), default=probes.ticks)
        known = runs.explained.get(place)
        if known is not None and look is None and known.still(stamp, settled):
            return known.verdict
        rule, seconds = self._rules[place].rule, self.elapsed(probes.ticks)
        case = Case(rule, self._found(place, key), runs, probes, seconds, verdict, look)
        explained = replace(verdict, evidence=evidence(case))
        if look is None:
            runs.explained[place] = Explained(explained, stamp, settled)
        return explained

    def _verdict(self, place: int, key: _Key) -> Verdict:
        known = self._known[place]
        verdict = known.get(key)
        if verdict is None:
            if len(known) >= _MOST_KNOWN:
                known.clear()
            rule, (heard, ticks, _) = self._rules[place].rule, key
            found, seconds = self._found(place, key), self.elapsed(ticks)
            verdict = Verdict(rule.id, *decide(rule, found, seconds, heard=heard))
            known[key] = verdict
        return verdict

    def _found(self, place: int, key: _Key) -> Found:
        pairs = zip(self._rules[place].probes, key[2], strict=True)
        return {probe: self._value(probe, raw) for probe, raw in pairs}

    def _value(self, probe: Probe, raw: _Raw) -> Flag | Amount:
        match probe:
            case Ever() | Throughout():
                return Flag(bool(raw[0]), bool(raw[1]))
            case Extreme():
                return _extreme(probe.how, raw[0], certain=bool(raw[1]))
            case Tally(how, _):
                return self._tally(how, raw)

    def _tally(self, how: str, raw: _Raw) -> Amount:
        first, second = raw
        if how == "first":
            if second is None:
                return ABSENT
            latest = INFINITE if first is None else self.seconds(int(first))
            return Amount(self.seconds(int(second)), latest, absent=first is None)
        low, high = int(first or 0), int(second or 0)
        if how == "count":
            return Amount(Decimal(low), Decimal(high))
        return Amount(self.seconds(low), self.seconds(high))


def _extreme(how: str, raw: float | None, *, certain: bool) -> Amount:
    """Where samples are missing a peak can only have been higher, a lowest value lower."""
    value = shortest(raw) if raw is not None and np.isfinite(raw) else None
    if certain:
        return ABSENT if value is None else exactly(value)
    low = value if how == "peak" and value is not None else -INFINITE
    high = value if how == "lowest" and value is not None else INFINITE
    return Amount(low, high, absent=value is None)


def _source(probe: Probe, plan: Plan) -> _Source:
    """Where a plan keeps what a probe needs, and how it is read."""
    if isinstance(probe, Extreme):
        place = next(n for n, m in enumerate(plan.measured) if m.node == probe)
        return True, place, attrgetter("value", "certain")
    name = {Ever: "ever", Throughout: "throughout"}.get(type(probe))
    if isinstance(probe, Tally):
        name = {"count": "count", "duration": "lasted", "first": "first"}[probe.how]
    return False, plan.watch(probe.of), attrgetter(name or "")
