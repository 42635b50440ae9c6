"""From what the kernel knows of an attempt to a judgement: provisional while it runs, or final."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Final

import numpy as np
from numpy.typing import NDArray

from leitai.core.referee.evidence import Case, Run, Runs, evidence, runs_of
from leitai.core.referee.lanes import Extremum, Probes, Told
from leitai.core.referee.language.tree import Condition, Ever, Extreme, Tally, Throughout
from leitai.core.referee.model import ENGINE, Judgement, Rule, RuleSet, Span, Verdict
from leitai.core.referee.numbers import ABSENT, INFINITE, Amount, Flag, exactly, shortest
from leitai.core.referee.plan import Plan
from leitai.core.referee.verdict import Found, Probe, decide, outcome_of, probes_of, short
from leitai.core.referee.worst import Look

_MICROSECONDS: Final = 6
"""Decimal places of a second."""


@dataclass(frozen=True, slots=True)
class Marker:
    """Marks attempts by one rule set, again and again."""

    rules: RuleSet
    needs: tuple[tuple[Rule, tuple[Probe, ...]], ...]

    @classmethod
    def of(cls, rules: RuleSet) -> Marker:
        """Look once at what each rule needs."""
        return cls(rules, tuple((rule, probes_of(outcome_of(rule))) for rule in rules.rules))

    def judgement(
        self,
        probes: Probes,
        runs: Runs | None = None,
        look: Look | None = None,
        *,
        recording: str = "",
        gaps: dict[str, tuple[Span, ...]] | None = None,
    ) -> Judgement:
        """All verdicts as far as they are known.

        Args:
            probes: what the kernel knows of the attempt.
            runs: of its watched truths, for evidence; `None`: none is given.
            look: at its samples, for margins.
            recording: its SHA-256, once it is sealed.
            gaps: where telemetry was missing.
        """
        verdicts = tuple(
            self._verdict(rule, needed, probes, runs, look) for rule, needed in self.needs
        )
        digest = self.rules.digest
        return Judgement(ENGINE, digest, recording, probes.ticks, verdicts, gaps or {})

    def seconds(self, ticks: int) -> Decimal:
        """How long so many ticks are, exactly."""
        return short(Decimal(ticks * self.rules.telemetry.tick).scaleb(-_MICROSECONDS))

    def elapsed(self, ticks: int) -> Decimal:
        """How long an attempt of so many ticks lasts, from its first tick to its last."""
        return self.seconds(max(ticks - 1, 0))

    def _verdict(
        self,
        rule: Rule,
        needed: tuple[Probe, ...],
        probes: Probes,
        runs: Runs | None,
        look: Look | None,
    ) -> Verdict:
        found: Found = {probe: self.found(probe, probes) for probe in needed}
        seconds = self.elapsed(probes.ticks)
        mark, value = decide(rule, found, seconds)
        if runs is None:
            return Verdict(rule.id, mark, value)
        case = Case(rule, found, runs, probes.ticks, seconds, mark, value, look)
        return Verdict(rule.id, mark, value, evidence(case))

    def found(self, probe: Probe, probes: Probes) -> Flag | Amount:
        """What a probe came to."""
        match probe:
            case Ever(of):
                return Flag(*probes.watched[of].ever)
            case Throughout(of):
                return Flag(*probes.watched[of].throughout)
            case Tally(how, of):
                return self._tally(how, probes.watched[of])
            case Extreme():
                return _extreme(probe.how, probes.measured[probe])

    def _tally(self, how: str, told: Told) -> Amount:
        if how == "count":
            return Amount(Decimal(told.count[0]), Decimal(told.count[1]))
        if how == "duration":
            return Amount(self.seconds(told.lasted[0]), self.seconds(told.lasted[1]))
        sure, possible = told.first
        if possible is None:
            return ABSENT
        latest = INFINITE if sure is None else self.seconds(sure)
        return Amount(self.seconds(possible), latest, absent=sure is None)


def _extreme(how: str, found: Extremum) -> Amount:
    """Where samples are missing a peak can only have been higher, a lowest value lower."""
    known = found.value is not None and np.isfinite(found.value)
    value = shortest(found.value) if known and found.value is not None else None
    if found.certain:
        return ABSENT if value is None else exactly(value)
    low = value if how == "peak" and value is not None else -INFINITE
    high = value if how == "lowest" and value is not None else INFINITE
    return Amount(low, high, absent=value is None)


def runs_in(
    plan: Plan, edges: NDArray[np.void], probes: Probes
) -> dict[Condition, tuple[Run, ...]]:
    """The runs of every watched truth, from all edges of one lane since its attempt began."""
    runs = {}
    for number, watch in enumerate(plan.watches):
        its = edges[edges["watch"] == number]
        pairs = list(zip(its["tick"].tolist(), its["value"].tolist(), strict=True))
        runs[watch.condition] = runs_of(pairs, probes.watched[watch.condition].ticks)
    return runs
