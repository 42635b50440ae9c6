from __future__ import annotations

from decimal import Decimal

import pytest

from leitai.core.referee.language.tree import Truth
from leitai.core.referee.model import Rule, RuleKind
from leitai.judging.attempts.marks import applies, points_of, written


def deduction(each: str | None, cap: str | None) -> Rule:
    numbers = {
        name: None if text is None else Decimal(text)
        for name, text in (("each", each), ("cap", cap))
    }
    return Rule("S1", {}, RuleKind.WHEN, Truth(value=True), "", None, deduction=True, **numbers)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("0.00", "0"),
        ("-0.0", "0"),
        ("2.50", "2.5"),
        ("1E+2", "100"),
        ("10", "10"),
        ("-1.20", "-1.2"),
    ],
)
def test_numbers_have_one_form(value: str, text: str) -> None:
    assert written(Decimal(value)) == text


def test_a_deduction_costs_each_time_up_to_its_cap() -> None:
    assert points_of(deduction("2", "5"), Decimal(2)) == Decimal(-4)
    assert points_of(deduction("2", "5"), Decimal(3)) == Decimal(-5)
    assert points_of(deduction(None, None), Decimal("1.5")) == Decimal("-1.5")
    assert points_of(deduction("2", None), None) is None


def test_items_have_rules_of_their_own() -> None:
    whole = Rule("A", {}, RuleKind.AWARD, Truth(value=True), "", Decimal(1))
    single = Rule("B", {}, RuleKind.AWARD, Truth(value=True), "", Decimal(1), per_item=True)
    assert [(applies(rule, ""), applies(rule, "1")) for rule in (whole, single)] == [
        (True, False),
        (False, True),
    ]
