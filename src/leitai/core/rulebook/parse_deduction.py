"""Read deductions: what judges, or the referee, take off."""

from __future__ import annotations

from decimal import Decimal
from typing import Final, Literal

from leitai.core.referee.model import RuleKind
from leitai.core.rulebook.errors import Report
from leitai.core.rulebook.fields import Fields
from leitai.core.rulebook.model import Deduction, Range
from leitai.core.rulebook.parse_aspect import per_item
from leitai.core.rulebook.parse_automatic import OF_DEDUCTION, Referee
from leitai.core.rulebook.reading import Ids, fallback_id, read_range
from leitai.core.rulebook.source import Node, Table, described

BY_JUDGES: Final = ("range", "combine", "per_judge")
KEYS: Final = ("id", "title", "kind", "each", "cap", "per", *BY_JUDGES, *OF_DEDUCTION)
COUNTS: Final = Range(Decimal(0), Decimal(999), Decimal(1))
AMOUNTS: Final = Range(Decimal(0), Decimal(999_999))

How = Literal["sum", "highest", "mean"]
_HOW: Final[tuple[How, ...]] = ("sum", "highest", "mean")


def read_deduction(node: Node, report: Report, ids: Ids, referee: Referee) -> Deduction:
    """One deduction; the rule of an automatic one goes to `referee`."""
    named = node.get("id") if isinstance(node, Table) else None
    what = "a deduction" if named is None else f"deduction {described(named)}"
    fields = Fields(node, report, what, KEYS)
    name = fields.id(fallback_id(node))
    if fields.has("id"):
        ids.take(name, fields.at("id"))
    automatic = fields.choice("kind", ("automatic",), "automatic") if fields.has("kind") else None
    _refuse_foreign(fields, automatic)
    return _by_judges(fields, name) if automatic is None else _automatic(fields, name, referee)


def _refuse_foreign(fields: Fields, automatic: str | None) -> None:
    for key in OF_DEDUCTION if automatic is None else BY_JUDGES:
        if fields.has(key):
            what = "a deduction that judges give" if automatic is None else "kind: automatic"
            fix = "add kind: automatic, or delete it" if automatic is None else "delete it"
            message = f'"{key}" has no meaning for {what}'
            fields.refuse(key, "wrong_kind", message, fix, key=key)


def _by_judges(fields: Fields, name: str) -> Deduction:
    each, span = fields.number("each", least=0), fields.get("range")
    usual = AMOUNTS if each is None else COUNTS
    return Deduction(
        id=name,
        title=fields.title(name),
        range=usual if span is None else read_range(span, fields.report, fields.name("range")),
        each=each,
        cap=fields.number("cap", least=0),
        how=fields.choice("combine", _HOW, "sum"),
        per_item=per_item(fields, default=False),
        per_judge=fields.truth("per_judge", default=False),
        line=fields.node.line,
    )


def _automatic(fields: Fields, name: str, referee: Referee) -> Deduction:
    on_items = per_item(fields, default=False)
    kind = referee.deduction(fields, name, per_item=on_items)
    return Deduction(
        id=name,
        title=fields.title(name),
        range=COUNTS if kind is RuleKind.WHEN else AMOUNTS,
        each=fields.number("each", least=0),
        cap=fields.number("cap", least=0),
        per_item=on_items,
        automatic=True,
        line=fields.node.line,
    )
