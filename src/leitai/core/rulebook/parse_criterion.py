"""Read criteria: named parts of a stage's score, nested, with their items and points."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Final, Literal

from leitai.core.rulebook.errors import shown, suggestion
from leitai.core.rulebook.fields import Fields
from leitai.core.rulebook.model import Aspect, Criterion, Items, PointsTable
from leitai.core.rulebook.parse_aspect import AspectSetting, per_item, read_aspect, section
from leitai.core.rulebook.reading import OF_STAGE, clamp, fallback_id, formula, rounding
from leitai.core.rulebook.scopes import criterion_scope, items_scope
from leitai.core.rulebook.source import Node, Scalar, Table, described
from leitai.core.rulebook.values import read_whole

KEYS: Final = (
    "id",
    "title",
    "criteria",
    "aspects",
    "per",
    "items",
    "max",
    "section",
    "score",
    "round",
    "clamp",
    "points",
    "weight",
)
MAX_LEVELS: Final = 5

How = Literal["sum", "mean", "best", "last"]
_HOW: Final[tuple[How, ...]] = ("sum", "mean", "best", "last")


def read_criterion(
    node: Node, setting: AspectSetting, level: int = 1, *, by_format: bool = False
) -> Criterion:
    """One criterion with everything under it; a plug-in may score what nobody marks."""
    fields = Fields(node, setting.draft.report, _called(node), KEYS, {"channels": OF_STAGE})
    name = fields.id(fallback_id(node))
    if fields.has("id"):
        setting.ids.take(name, fields.at("id"))
    if level > MAX_LEVELS:
        setting.draft.report.add(node, "too_deep", f"criteria nest at most {MAX_LEVELS} deep")
        return Criterion(name, fields.title(name), ())
    return criterion_of(fields, name, setting, level, by_format=by_format)


def criterion_of(
    fields: Fields,
    name: str,
    setting: AspectSetting,
    level: int = 1,
    *,
    by_format: bool = False,
) -> Criterion:
    """The criterion that `fields` describe; a stage may describe its only one itself."""
    inner = replace(
        setting,
        per_item=per_item(fields, default=setting.per_item),
        section=section(fields, setting.draft) or setting.section,
    )
    aspects = tuple(read_aspect(each, inner) for each in fields.list("aspects"))
    criteria = tuple(read_criterion(each, inner, level + 1) for each in fields.list("criteria"))
    if not aspects and not criteria and not by_format:
        fix = "add aspects: or criteria:"
        fields.report.add(fields.node, "no_aspects", f"{fields.what} has nothing to mark", fix)
    on_items = [each.id for each in aspects if each.per_item]
    parts = [each.id for each in aspects if not each.per_item] + [each.id for each in criteria]
    items = _items(fields, on_items, parts)
    score = formula(fields, "score", criterion_scope(parts, on_items))
    criterion = Criterion(
        id=name,
        title=fields.title(name),
        aspects=aspects,
        criteria=criteria,
        items=items,
        section=inner.section,
        score=score,
        rounding=rounding(fields),
        clamp=clamp(fields),
        points=_points(fields, setting),
        weight=_weight(fields),
        line=fields.node.line,
    )
    if by_format and not aspects and not criteria:
        return criterion
    return replace(criterion, maximum=_maximum(fields, criterion))


def _called(node: Node) -> str:
    name = node.get("id") if isinstance(node, Table) else None
    return "a criterion" if name is None else f"criterion {described(name)}"


def _weight(fields: Fields) -> Decimal:
    weight = fields.number("weight", least=0)
    return Decimal(1) if weight is None else weight


def _items(fields: Fields, on_items: Sequence[str], others: Sequence[str]) -> Items | None:
    node = fields.get("items")
    if node is None:
        return Items() if on_items else None
    if not on_items:
        message = f'{fields.what} has "items", but none of its own aspects is marked per item'
        fields.refuse("items", "items", message, "add per: item to the aspects that are")
    inner = Fields(node, fields.report, fields.name("items"), ("combine", "score", "expected"))
    how, count = _combined(inner)
    expected = inner.whole("expected", least=1, most=10_000)
    return Items(formula(inner, "score", items_scope(on_items, others)), how, count, expected)


def _combined(fields: Fields) -> tuple[How, int]:
    """`sum`, `mean`, `last`, `best` (the best one) or `best: 2`."""
    node = fields.get("combine")
    if not isinstance(node, Table):
        return fields.choice("combine", _HOW, "sum"), 1
    inner = Fields(node, fields.report, fields.name("combine"), ("best",))
    best = inner.need("best")
    what = inner.name("best")
    count = None if best is None else read_whole(best, fields.report, what, least=1, most=1000)
    return "best", count or 1


def _points(fields: Fields, setting: AspectSetting) -> PointsTable | None:
    node = fields.get("points")
    if node is None:
        return None
    what = fields.name("points")
    short = isinstance(node, Scalar)
    inner = None if short else Fields(node, fields.report, what, ("table", "per", "ties"))
    table = node if short else (inner.need("table") if inner is not None else None)
    name = table.text if isinstance(table, Scalar) else ""
    tables = setting.draft.tables
    if table is not None and name not in tables:
        fix = suggestion(name, list(tables)) or "add points: {name: [12, 10, …]} at the top"
        message = f'{what}: there is no points table "{shown(name)}"'
        fields.report.add(table, "unknown_table", message, fix, table=shown(name))
    points = PointsTable(name, tables.get(name, (Decimal(1),)))
    if inner is None:
        return points
    per: Literal["panel", "judge"] = inner.choice("per", ("panel", "judge"), "panel")
    ties: Literal["shared", "average"] = inner.choice("ties", ("shared", "average"), "shared")
    return replace(points, per=per, ties=ties)


def _maximum(fields: Fields, criterion: Criterion) -> Decimal | None:
    """What is written, if it is what the parts add up to or they do not say."""
    written = fields.number("max", least=0)
    computed = _computed(criterion)
    if written is not None and computed is not None and written != computed:
        fields.refuse(
            "max",
            "maximum",
            f"max of {fields.what} is {written}, but its parts add up to {computed}",
            f"write max: {computed}, or change the parts",
        )
    return computed if written is None else written


def _computed(criterion: Criterion) -> Decimal | None:
    """The most a criterion can score, where its parts say so plainly."""
    if criterion.points is not None:
        panel = criterion.points.per == "panel"
        return criterion.points.table[0] * criterion.weight if panel else None
    if criterion.score is not None:
        return None
    parts = [_of_aspect(each, criterion.items) for each in criterion.aspects]
    parts += [each.maximum for each in criterion.criteria]
    known = [each for each in parts if each is not None]
    if len(known) < len(parts):
        return None
    total = sum(known, Decimal(0))
    bound = criterion.clamp.maximum if criterion.clamp is not None else None
    return (total if bound is None else min(total, bound)) * criterion.weight


def _of_aspect(aspect: Aspect, items: Items | None) -> Decimal | None:
    if not aspect.per_item or items is None or aspect.maximum is None:
        return aspect.maximum
    if items.score is not None:
        return None
    if items.how == "sum":
        return None if items.expected is None else aspect.maximum * items.expected
    return aspect.maximum * items.count if items.how == "best" else aspect.maximum
