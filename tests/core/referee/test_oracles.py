"""The referee against four independent monitors: random formulas, traces and divisions.

Together at least 100,000 cases (formula × trace), every tick compared; `make bench-oracles` runs
ten times as many.
"""

from __future__ import annotations

from decimal import Decimal
from random import Random

import numpy as np
import pytest

from leitai.core.referee import reference
from leitai.core.referee.compile import compile_rules
from leitai.core.referee.lanes import Lanes
from leitai.core.referee.language.tree import (
    Compare,
    Constant,
    Eventually,
    Not,
    Or,
    Outcome,
    Read,
)
from leitai.core.referee.marking import Marker
from leitai.core.referee.verdict import Found, is_truth, number, truth
from support.oracles.agreement import KINDS, Report, compare
from support.oracles.formulas import FUTURE, OURS, PAST, Maker, OutcomeMaker
from support.oracles.judges import Robust, Rtamt, Sentil
from support.oracles.traces import Traces, rules_of, run_whole, truths

BATCHES = {"past": 36, "mixed": 130, "plain": 25, "gaps": 160}
CASES = {
    "past": {"sentil": 18_000, "reelay": 18_000, "margin": 500, "reference": 250},
    "mixed": {"sentil": 64_000, "margin": 2_000, "reference": 1_000},
    "plain": {"sentil": 12_000, "rtamt": 3_000},
    "gaps": {"reference": 10_000, "margin": 10_000},
}


@pytest.mark.parametrize("name", BATCHES)
def test_nobody_differs(name: str) -> None:
    report = Report()
    for seed in range(BATCHES[name]):
        compare(KINDS[name], seed, report)
    print(f"{name}: {report.cases} cases, {report.ticks} verdicts, {dict(report.by)}")  # noqa: T201 shown by -rP
    assert report.differing == 0, report.differences
    assert report.cut == BATCHES[name]
    for oracle, least in CASES[name].items():
        assert report.by[oracle] >= least


def test_together_these_are_enough() -> None:
    assert sum(max(each.values()) for each in CASES.values()) >= 100_000


def test_the_response_that_rtamt_answers_wrongly_online() -> None:
    """Its monitor delays the premise twice: `(a >= 3) -> eventually[0:2](b >= 2)`."""
    a, b = (Compare(">=", Read(c), Constant(Decimal(limit))) for c, limit in ((0, 3), (1, 2)))
    formula = Or((Not(a), Eventually(b, 0, 2)))
    traces = Traces.make(np.random.default_rng(7), 64, 40, gaps=False)
    online = Lanes(compile_rules(rules_of([formula])), 64)
    for tick in range(40):
        alive = (traces.lengths > tick).astype(np.int32)
        online.run(np.ascontiguousarray(traces.x[tick : tick + 1]), None, alive)
    online.finish(np.ones(64, np.bool_))
    ours = truths(online.edges(), 1, traces)[0]
    for oracle in (Rtamt(traces), Sentil(traces)):
        for lane, theirs in enumerate(oracle.judge(formula, range(64))):
            np.testing.assert_array_equal(ours[lane, : len(theirs)], theirs)


def test_windows_that_outgrow_their_counters() -> None:
    """Widths around 2^8 and 2^16, where the kernel takes a wider counter."""
    x = np.zeros((70_000, 3, 1), np.float32)
    x[::300, 0] = x[69_000:, 1] = x[:254, 2] = 1
    traces = Traces(x, None, np.array([len(x)]))
    maker = Maker(Random(1), PAST)  # noqa: S311 not for secrets
    formulas = []
    for width in (253, 254, 255, 256, 299, 300, 65_534, 65_535, 65_536, 68_999):
        maker.window = lambda width=width: (0, width)  # type: ignore[method-assign]
        formulas += [maker.condition(2) for _ in range(3)]
    lanes = run_whole(rules_of(formulas), traces)
    dense = truths(lanes.edges(), len(lanes.plan.watches), traces)
    for formula in formulas:
        (theirs,) = Robust(traces).judge(formula, range(1))
        np.testing.assert_array_equal(dense[lanes.plan.watch(formula), 0], theirs)


def test_outcomes_are_what_the_specification_says() -> None:
    for seed in range(60):
        maker = Maker(Random(seed), (*PAST, *FUTURE, *OURS), rates=True)  # noqa: S311 not for secrets
        outcomes = OutcomeMaker(maker.random, maker)
        wanted = [outcomes.number(2) for _ in range(6)] + [outcomes.truth(2) for _ in range(6)]
        traces = Traces.make(np.random.default_rng(seed), 8, 30, gaps=seed % 3 > 0)
        rules = rules_of([], wanted)
        lanes, marker = run_whole(rules, traces), Marker.of(rules)
        for lane in range(8):
            probes = lanes.probes(lane)
            seconds = marker.elapsed(int(traces.lengths[lane]))
            for place, outcome in enumerate(wanted):
                found = marker.found(place, probes)
                said = reference.evaluate(outcome, traces.lists(lane))
                if traces.heard(lane):
                    assert same(outcome, found, seconds, said), (seed, lane, outcome)
                else:
                    assert (said if is_truth(outcome) else said.there) is None


def same(outcome: Outcome, found: Found, seconds: Decimal, said: object) -> bool:
    if is_truth(outcome):
        flag = truth(outcome, found, seconds)
        return (
            said
            is {(True, True): True, (False, False): False, (False, True): None}[
                flag.sure, flag.possible
            ]
        )
    assert isinstance(said, reference.Number)
    amount = number(outcome, found, seconds)
    there = {(True, False): True, (False, True): False, (True, True): None}
    if there[amount.present, amount.absent] is not said.there:
        return False
    return said.there is False or (amount.low, amount.high) == (said.low, said.high)
