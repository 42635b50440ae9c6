"""A judgement as the marks that go into the ledger."""

from __future__ import annotations

from decimal import Decimal

from leitai.core.referee import numbers, verdict
from leitai.core.referee.model import Judgement, Rule, RuleSet, Verdict


def applies(rule: Rule, item: str) -> bool:
    """Whether an attempt is judged by this rule: those of an item by the rules for items."""
    return rule.per_item is bool(item)


def verdicts_of(rules: RuleSet, judgement: Judgement, *, item: str) -> list[tuple[Rule, Verdict]]:
    """The rules that judge the attempt, in the rulebook's order, each with its verdict."""
    found = {each.rule: each for each in judgement.verdicts}
    return [(rule, found[rule.id]) for rule in rules.rules if applies(rule, item)]


def marks_of(rules: RuleSet, judgement: Judgement, *, item: str) -> dict[str, str | None]:
    """Aspect or deduction → its mark as text; `None`: a person must decide."""
    pairs = verdicts_of(rules, judgement, item=item)
    return {rule.id: written(each.mark) for rule, each in pairs}


def written(value: Decimal | None) -> str | None:
    """A number as text; `None` stays."""
    return None if value is None else numbers.written(value)


def points_of(rule: Rule, mark: Decimal | None) -> Decimal | None:
    """What a mark is worth; `None` stays."""
    return None if mark is None else verdict.points_of(rule, mark)
