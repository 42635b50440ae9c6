"""Runs batches of random formulas over random traces past the referee and the other monitors."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from random import Random
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from leitai.core.referee.language.tree import Condition
from leitai.core.referee.model import RuleSet
from support.oracles.formulas import FUTURE, OURS, PAST, PLAIN, Maker
from support.oracles.judges import Brute, Reelay, Robust, Rtamt, Sentil, Signs
from support.oracles.traces import Traces, rules_of, run_in_pieces, run_whole, told_by, truths

MOST_TOLD = 5


class Oracle(Protocol):
    """A monitor bound to some traces."""

    name: str

    def __init__(self, traces: Traces) -> None: ...

    def judge(self, formula: Condition, lanes: range) -> Iterator[Signs]:
        """Each lane's signs."""


@dataclass(frozen=True)
class Kind:
    """A kind of batch: which nodes, which traces, and who judges how many lanes of each formula."""

    nodes: tuple[str, ...]
    judges: tuple[tuple[type[Oracle], int], ...]
    gaps: bool = False
    rates: bool = False
    extremes: bool = True


KINDS = {
    "past": Kind(PAST, ((Sentil, 64), (Reelay, 64), (Robust, 2), (Brute, 1))),
    "mixed": Kind((*PAST, *FUTURE), ((Sentil, 64), (Robust, 2), (Brute, 1))),
    "plain": Kind(PLAIN, ((Sentil, 64), (Rtamt, 16)), extremes=False),
    "gaps": Kind((*PAST, *FUTURE, *OURS), ((Brute, 8), (Robust, 8)), gaps=True, rates=True),
}
"""`past` is slowed by reelay, `plain` by rtamt; SENTIL judges everything but gaps and counts."""
FORMULAS, LONGEST, DEEPEST = 8, 40, 4


@dataclass
class Report:
    """What came of it.

    Attributes:
        cases: formula × trace, each judged by the referee and at least one other.
        by: how many of them each other monitor judged.
        ticks: verdicts compared.
        differences: the first of them, in words.
        cut: batches run again in pieces with equal bits.
    """

    cases: int = 0
    by: Counter[str] = field(default_factory=Counter)
    ticks: int = 0
    differing: int = 0
    differences: list[str] = field(default_factory=list)
    cut: int = 0

    def differ(self, what: str) -> None:
        """Note a difference."""
        self.differing += 1
        if len(self.differences) < MOST_TOLD:
            self.differences.append(what)


def compare(kind: Kind, seed: int, report: Report) -> None:
    """One batch: some formulas, some traces, all monitors of its kind."""
    random, numbers = Random(seed), np.random.default_rng(seed)  # noqa: S311 not for secrets
    maker = Maker(random, kind.nodes, kind.rates, kind.extremes)
    formulas = list(dict.fromkeys(maker.condition(DEEPEST) for _ in range(FORMULAS)))
    lanes = max(count for _, count in kind.judges)
    traces = Traces.make(numbers, lanes, LONGEST, gaps=kind.gaps)
    rules = rules_of(formulas)
    ours = signs_of(rules, traces, numbers, report)
    for judge, count in kind.judges:
        oracle = judge(traces)
        for number, formula in enumerate(formulas):
            said = list(oracle.judge(formula, range(count)))
            for lane, theirs in enumerate(said):
                mine = ours[number, lane, : len(theirs)]
                report.ticks += len(theirs)
                if not np.array_equal(mine, theirs):
                    case = f"{oracle.name}, seed {seed}, lane {lane}, {formula}"
                    report.differ(f"{told(mine, theirs)}: {case}")
            report.by[oracle.name] += len(said)
    report.cases += len(formulas) * lanes


def signs_of(
    rules: RuleSet, traces: Traces, random: np.random.Generator, report: Report
) -> NDArray[np.int8]:
    """The referee's truths [formula, lane, tick]; whole and in pieces must be the same bits."""
    lanes = run_whole(rules, traces)
    edges = lanes.edges()
    if run_in_pieces(rules, traces, random) != told_by(lanes, edges):
        report.differ("another division of the same samples gives other bits")
    report.cut += 1
    dense = truths(edges, len(lanes.plan.watches), traces)
    order = [lanes.plan.watch(rule.formula) for rule in rules.rules]  # type: ignore[arg-type]
    return dense[order]


def told(mine: Signs, theirs: Signs) -> str:
    """Where they part."""
    at = int(np.flatnonzero(mine != theirs)[0])
    return f"{mine[at]} and not {theirs[at]} at tick {at}"
