"""Read stages: criteria, deductions, carry-over, ranking."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Final

from leitai.core.rulebook.errors import suggestion
from leitai.core.rulebook.fields import Fields
from leitai.core.rulebook.model import Aspect, Criterion, Stage
from leitai.core.rulebook.parse_aspect import AspectSetting
from leitai.core.rulebook.parse_automatic import Referee
from leitai.core.rulebook.parse_channels import KEYS as TELEMETRY_KEYS
from leitai.core.rulebook.parse_channels import read_telemetry
from leitai.core.rulebook.parse_criterion import criterion_of, read_criterion
from leitai.core.rulebook.parse_deduction import read_deduction
from leitai.core.rulebook.parse_format import check_format, read_format
from leitai.core.rulebook.parse_procedure import read_procedure
from leitai.core.rulebook.parse_rank import DefaultRank, adapted, read_rank
from leitai.core.rulebook.reading import (
    Draft,
    Ids,
    clamp,
    formula,
    rounding,
)
from leitai.core.rulebook.scope import Scope, Type
from leitai.core.rulebook.scopes import entrants_scope, stage_scope
from leitai.core.rulebook.source import Node, Scalar, Table, described, size
from leitai.core.rulebook.values import read_id

KEYS: Final = (
    "title",
    "like",
    "weight",
    "entrants",
    "carry",
    *TELEMETRY_KEYS,
    "criteria",
    "aspects",
    "items",
    "deductions",
    "score",
    "clamp",
    "round",
    "rank",
    "scheme",
    "format",
    "options",
    "procedure",
)
MAX_VALUES: Final = 80_000
OWN: Final = ("title", "like", "weight", "entrants", "carry")
"""Keys that `like` does not take over."""


@dataclass(frozen=True, slots=True)
class StageSource:
    """One stage as written, with what `like` adds.

    Attributes:
        before: ids of the stages written before it.
    """

    id: str
    node: Node
    before: tuple[str, ...]


def stage_sources(node: Table, draft: Draft) -> Iterator[StageSource]:
    """The stages in order, ids checked, `like` resolved."""
    ids = Ids(draft.report, "the stages")
    seen: dict[str, Node] = {}
    values = 0
    for key, value in node.pairs:
        name = read_id(key, draft.report, "a stage")
        if name is None:
            continue
        ids.take(name, key)
        merged = _like(value, seen, draft)
        values += size(merged)
        if values > MAX_VALUES:
            message = f"the stages have more than {MAX_VALUES} values, those of like counted again"
            draft.report.add(key, "too_large", message, "split the contest")
            return
        yield StageSource(name, merged, tuple(seen))
        seen[name] = merged


def _like(node: Node, seen: Mapping[str, Node], draft: Draft) -> Node:
    base = node.get("like") if isinstance(node, Table) else None
    if base is None or not isinstance(node, Table):
        return node
    name = base.text if isinstance(base, Scalar) else ""
    model = seen.get(name)
    if not isinstance(model, Table):
        message = f"there is no stage {described(base)} before this one"
        fix = suggestion(name, list(seen)) or "write the stage it is like first"
        draft.report.add(base, "unknown_stage", message, fix)
        return node
    written = {key.text for key, _ in node.pairs}
    if written & {"criteria", "aspects"}:
        written |= {"criteria", "aspects"}
    taken = [pair for pair in model.pairs if pair[0].text not in written | set(OWN)]
    return Table((*node.pairs, *taken), node.line, node.column)


def read_stage(source: StageSource, draft: Draft, default: DefaultRank) -> tuple[Stage, Scope]:
    """One stage, and the scope of its ranking keys."""
    return _StageReader(source, draft).read(default)


class _StageReader:
    def __init__(self, source: StageSource, draft: Draft) -> None:
        what = f'stage "{source.id}"'
        reserved = {"<<": "write like: and the id of the other stage"}
        fields = Fields(source.node, draft.report, what, KEYS, reserved)
        self._fields = fields
        self._source = source
        self._draft = draft
        self._ids = Ids(draft.report, what)
        self._referee = Referee(read_telemetry(fields))

    def read(self, default: DefaultRank) -> tuple[Stage, Scope]:
        fields = self._fields
        deductions = tuple(
            read_deduction(each, self._draft.report, self._ids, self._referee)
            for each in fields.list("deductions")
        )
        criteria = self._criteria({each.id: each.per_judge for each in deductions})
        names = [each.id for each in every_criterion(criteria)]
        others = [each.id for each in every_aspect(criteria)] + [each.id for each in deductions]
        scope = stage_scope(names, set(others) - set(names), ranking=True)
        name, options = read_format(fields)
        rank = fields.get("rank")
        what = fields.name("rank")
        stage = Stage(
            id=self._source.id,
            title=fields.title(self._source.id),
            criteria=criteria,
            deductions=deductions,
            rank=adapted(default, scope)
            if rank is None
            else read_rank(rank, self._draft.report, what, scope),
            weight=fields.number("weight", least=0, most=100),
            entrants=formula(fields, "entrants", entrants_scope(), Type.TRUTH),
            carry=self._carry(),
            score=formula(fields, "score", stage_scope(names, others, ranking=False)),
            clamp=clamp(fields),
            rounding=rounding(fields) or self._draft.rounding,
            format=name,
            options=options,
            referee=self._referee.rule_set(self._source.id, fields),
            procedure=read_procedure(fields),
            line=fields.node.line,
        )
        check_format(stage, fields)
        return replace(stage, maximum=_maximum(stage)), scope

    def _criteria(self, penalties: Mapping[str, bool]) -> tuple[Criterion, ...]:
        fields = self._fields
        setting = AspectSetting(self._draft, self._ids, penalties, self._referee)
        if fields.has("aspects") and fields.has("criteria"):
            fix = "put the aspects into a criterion"
            fields.refuse("aspects", "two_ways", "write either aspects or criteria", fix)
        if fields.has("aspects"):
            return (self._only_criterion(setting),)
        if fields.has("items"):
            fix = "move it into the criterion whose aspects are marked per item"
            fields.refuse(
                "items", "items", f'{fields.what}: "items" needs "aspects" beside it', fix
            )
        scored = fields.has("format")
        criteria = tuple(
            read_criterion(each, setting, by_format=scored) for each in fields.list("criteria")
        )
        if not criteria and not fields.has("format"):
            fields.report.add(
                fields.node,
                "no_criteria",
                f"{fields.what} has nothing to mark",
                "add criteria:, or aspects: for a single criterion, or format: for a plug-in",
            )
        return criteria

    def _only_criterion(self, setting: AspectSetting) -> Criterion:
        """The stage's aspects as one criterion that bears the stage's id."""
        report, fields = self._draft.report, self._fields
        written = fields.node.pairs if isinstance(fields.node, Table) else ()
        pairs = [pair for pair in written if pair[0].text in ("aspects", "items", "title")]
        table = Table(tuple(pairs), fields.node.line, fields.node.column)
        inner = Fields(table, report, fields.what, ("aspects", "items", "title"))
        return criterion_of(inner, self._source.id, setting)

    def _carry(self) -> tuple[str, ...]:
        fields, before = self._fields, self._source.before
        carried = fields.words("carry")
        for name in carried:
            if name not in before:
                message = f'carry: there is no stage "{name}" before {fields.what}'
                fix = suggestion(name, before) or "only earlier stages can be carried over"
                fields.refuse("carry", "unknown_stage", message, fix, id=name)
        return carried


def every_criterion(criteria: tuple[Criterion, ...]) -> Iterator[Criterion]:
    """The criteria and all under them."""
    for criterion in criteria:
        yield criterion
        yield from every_criterion(criterion.criteria)


def every_aspect(criteria: tuple[Criterion, ...]) -> Iterator[Aspect]:
    """All aspects of the criteria and of those under them."""
    for criterion in every_criterion(criteria):
        yield from criterion.aspects


def _maximum(stage: Stage) -> Decimal | None:
    parts = [each.maximum for each in stage.criteria]
    if stage.score is not None or stage.format is not None or None in parts:
        return None
    total = sum((each for each in parts if each is not None), Decimal(0))
    bound = stage.clamp.maximum if stage.clamp is not None else None
    return total if bound is None else min(total, bound)
