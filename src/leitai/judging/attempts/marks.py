"""A judgement as the marks that go into the ledger."""

from __future__ import annotations

from decimal import Decimal

from leitai.core.referee.model import Judgement, Rule, RuleSet, Verdict


def applies(rule: Rule, item: str) -> bool:
    """Whether an attempt is judged by this rule: those of an item by the rules for items."""
    return rule.per_item is bool(item)


def verdicts_of(rules: RuleSet, judgement: Judgement, *, item: str) -> list[tuple[Rule, Verdict]]:
    """The rules that judge the attempt, in the rulebook's order, each with its verdict."""
    found = {verdict.rule: verdict for verdict in judgement.verdicts}
    return [(rule, found[rule.id]) for rule in rules.rules if applies(rule, item)]


def marks_of(rules: RuleSet, judgement: Judgement, *, item: str) -> dict[str, str | None]:
    """Aspect or deduction → its mark as text; `None`: a person must decide."""
    pairs = verdicts_of(rules, judgement, item=item)
    return {rule.id: written(verdict.mark) for rule, verdict in pairs}


def written(value: Decimal | None) -> str | None:
    """A number in the one form it has everywhere: no exponent, no needless zeros."""
    if value is None:
        return None
    text = f"{value:f}"
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return "0" if text in ("-0", "") else text


def points_of(rule: Rule, mark: Decimal | None) -> Decimal | None:
    """What a mark is worth: an aspect's points, or what a deduction takes off (negative)."""
    if mark is None:
        return None
    if not rule.deduction:
        return mark
    lost = mark * rule.each if rule.each is not None else mark
    return -(lost if rule.cap is None else min(lost, rule.cap))
