"""From rules to a plan: sharing, horizons, delays, digests."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from leitai.core.referee import kernel_ops as ops
from leitai.core.referee.compile import compile_rules, nearest
from leitai.core.referee.language.tree import (
    And,
    AtLeast,
    Compare,
    Condition,
    Constant,
    Eventually,
    Extreme,
    Henceforth,
    Historically,
    Not,
    Once,
    Or,
    Rate,
    Read,
    Rises,
    Since,
    Truth,
)
from leitai.core.referee.plan import FALSE, TRUE, Plan
from support.oracles.traces import rules_of


def above(channel: int, limit: str) -> Compare:
    return Compare(">", Read(channel), Constant(Decimal(limit)))


A, B = above(0, "1"), above(1, "2")


def plan_of(*conditions: Condition) -> Plan:
    return compile_rules(rules_of(list(conditions)))


def codes(plan: Plan) -> list[int]:
    return [step.op for step in plan.instructions]


def test_equal_parts_are_computed_once() -> None:
    plan = plan_of(And((A, Once(B, 0, 5))), Or((Once(B, 0, 5), A)), Not(A))
    assert codes(plan).count(ops.XGT) == 2
    assert codes(plan).count(ops.GAP8) == 1
    assert plan_of(And((A, B)), And((B, A))).watches[1].register == (
        plan_of(And((A, B))).watches[0].register
    )


def test_a_negation_goes_down_to_the_comparisons() -> None:
    plan = plan_of(Not(And((A, Not(Once(B, 0, 9))))))
    assert ops.NOT not in codes(plan)
    assert ops.XLE in codes(plan)


def test_what_never_changes_costs_nothing() -> None:
    plan = plan_of(Or((Truth(value=True), A)), And((A, Truth(value=False))), Or((A, Not(A))))
    assert [watch.register for watch in plan.watches[:2]] == [TRUE, FALSE]


def test_a_response_delays_its_premise_once() -> None:
    """`a implies eventually(b, 2)`: rtamt's monitor looks at a four ticks ago, not two."""
    plan = plan_of(Or((Not(A), Eventually(B, 0, 2))))
    delays = [step for step in plan.instructions if step.op == ops.DELAY]
    assert [step.n for step in delays] == [2]
    assert plan.horizon == plan.watches[0].horizon == 2


def test_only_what_meets_something_later_is_delayed() -> None:
    past = Since(A, Once(B, 0, 100), None)
    plan = plan_of(past, And((past, Henceforth(A, 3, 10))))
    delays = [step for step in plan.instructions if step.op == ops.DELAY]
    assert [step.n for step in delays] == [10]
    assert [watch.horizon for watch in plan.watches] == [0, 10]


def test_horizons_add_up_along_the_deepest_branch() -> None:
    nested = Henceforth(Or((Not(A), Eventually(B, 0, 100))), 0, 500)
    assert plan_of(nested).horizon == 600
    assert plan_of(Once(nested, 7, 9)).horizon == 600
    assert plan_of(Rises(Eventually(A, 4, 6))).horizon == 6


def test_a_number_waits_for_its_gate() -> None:
    rules = rules_of([], [Extreme("peak", Read(0), Eventually(B, 0, 7))])
    plan = compile_rules(rules)
    assert plan.measured[0].horizon == 7
    assert [step.n for step in plan.instructions if step.op == ops.LAG] == [7]


def test_the_narrowest_counter_that_is_wide_enough() -> None:
    for width, op in ((254, ops.RUN8), (255, ops.RUN16), (65_534, ops.RUN16), (65_535, ops.RUN32)):
        assert op in codes(plan_of(Historically(A, 0, width, strong=True)))


def test_weak_and_strong_windows_are_not_the_same() -> None:
    weak, strong = (Historically(A, 0, 5, strong=each) for each in (False, True))
    plan = plan_of(weak, strong)
    assert plan.watches[0].register != plan.watches[1].register


def test_counting_needs_its_own_count() -> None:
    plan = plan_of(AtLeast(A, 2, None), AtLeast(A, 3, None), AtLeast(A, 2, 9))
    assert len({watch.register for watch in plan.watches}) == 3


def test_the_digest_names_what_decides() -> None:
    plan = plan_of(A, Once(B, 0, 5))
    assert plan == plan_of(A, Once(B, 0, 5))
    assert hash(plan) == hash(plan_of(A, Once(B, 0, 5)))
    others = [plan_of(A, Once(B, 0, 6)), plan_of(Once(B, 0, 5), A), plan_of(A)]
    others.append(plan_of(above(0, "1.0000001"), Once(B, 0, 5)))
    others.append(plan_of(Compare(">", Rate(Read(0), 1, Decimal(100)), Constant(Decimal(1)))))
    assert len({plan.digest, *(other.digest for other in others)}) == 6


@given(st.decimals(min_value=-10_000, max_value=10_000, allow_nan=False, places=12))
def test_limits_are_the_nearest_float32(value: Decimal) -> None:
    found = np.float32(nearest(value))
    gap = abs(Fraction(float(found)) - Fraction(value))
    for side in (-np.inf, np.inf):
        beside = np.nextafter(found, np.float32(side))
        assert gap <= abs(Fraction(float(beside)) - Fraction(value))


def test_a_limit_is_not_rounded_twice() -> None:
    """By way of float64 this decimal would land on a tie and go to the other neighbour."""
    low, high = np.float32(1), np.nextafter(np.float32(1), np.float32(2))
    middle = (Decimal(float(low)) + Decimal(float(high))) / 2
    assert nearest(middle + Decimal("1e-20")) == high
    assert nearest(middle) == low
