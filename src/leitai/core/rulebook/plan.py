"""A stage of a rulebook, arranged for folding: criteria children first, panels compiled."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal

from leitai.core.rulebook.expression import Expression
from leitai.core.rulebook.model import (
    Aspect,
    Criterion,
    Deduction,
    Factor,
    Items,
    Plus,
    PointsTable,
    Stage,
)
from leitai.core.rulebook.panel import Panel


@dataclass(frozen=True, slots=True)
class Node:
    """A criterion in the plan.

    Attributes:
        at: its place among the nodes; children stand before their parents.
        children: places of its sub-criteria.
        whole: panels marked once per entry.
        repeated: panels marked once per item.
        items: how items combine; `None` = it has none.
    """

    criterion: Criterion
    at: int
    children: tuple[int, ...]
    whole: tuple[Panel, ...]
    repeated: tuple[Panel, ...]
    items: Items | None

    @property
    def points(self) -> PointsTable | None:
        """Its table from ranks to points, if it has one."""
        return self.criterion.points

    def weighted(self, value: Decimal | None) -> Decimal | None:
        """Its score as it counts in what is above it."""
        return None if value is None else value * self.criterion.weight


@dataclass(slots=True)
class StagePlan:
    """What the fold needs to know of a stage, looked up and not searched.

    Attributes:
        nodes: all criteria, children first.
        top: places of the criteria that make up the stage's score.
        segments: runs of nodes that can be computed entry by entry; between two runs the points
            of the last node depend on all entries.
        panels: aspect id → panel.
        deductions: deduction id → deduction.
        penalised: deduction id → aspects whose panels take it off.
        criteria_of: aspect id → its criterion and all above it.
        reads_items: whether any number depends on attributes of items.
    """

    stage: Stage
    nodes: list[Node] = field(default_factory=list)
    top: tuple[int, ...] = ()
    segments: list[list[Node]] = field(default_factory=list)
    panels: dict[str, Panel] = field(default_factory=dict)
    deductions: dict[str, Deduction] = field(default_factory=dict)
    penalised: dict[str, list[str]] = field(default_factory=dict)
    criteria_of: dict[str, tuple[str, ...]] = field(default_factory=dict)
    after: tuple[Deduction, ...] = ()
    expected_items: int | None = None
    reads_items: bool = False
    has_items: bool = False

    @classmethod
    def of(cls, stage: Stage) -> StagePlan:
        """Arrange a stage."""
        plan = cls(stage)
        plan.top = tuple(plan._add(criterion) for criterion in stage.criteria)
        plan.segments = list(_segments(plan.nodes))
        plan.deductions = {deduction.id: deduction for deduction in stage.deductions}
        plan.after = tuple(each for each in stage.deductions if not each.per_judge)
        plan._find_penalties()
        plan._find_items()
        return plan

    @property
    def centred(self) -> list[Panel]:
        """Panels whose scores depend on the marks of other entries."""
        return [panel for panel in self.panels.values() if panel.centred]

    def aspects(self) -> Iterator[Aspect]:
        """All aspects, in the order of the plan."""
        return (panel.aspect for panel in self.panels.values())

    def _add(self, criterion: Criterion) -> int:
        children = tuple(self._add(child) for child in criterion.criteria)
        for aspect in criterion.aspects:
            self.criteria_of[aspect.id] = (criterion.id,)
        for child in criterion.criteria:
            for aspect in _aspects(child):
                self.criteria_of[aspect.id] += (criterion.id,)
        panels = [Panel(aspect) for aspect in criterion.aspects]
        self.panels |= {panel.aspect.id: panel for panel in panels}
        repeated = tuple(panel for panel in panels if panel.aspect.per_item)
        whole = tuple(panel for panel in panels if not panel.aspect.per_item)
        items = criterion.items or (Items() if repeated else None)
        self.nodes.append(Node(criterion, len(self.nodes), children, whole, repeated, items))
        return len(self.nodes) - 1

    def _find_penalties(self) -> None:
        for panel in self.panels.values():
            for deduction in panel.penalties:
                self.penalised.setdefault(deduction, []).append(panel.aspect.id)

    def _find_items(self) -> None:
        many = [node.items for node in self.nodes if node.items is not None]
        counts = [items.expected for items in many if items.expected is not None]
        self.expected_items = max(counts, default=None)
        self.has_items = bool(many) or any(each.per_item for each in self.stage.deductions)
        self.reads_items = self.stage.format is not None or any(
            name.startswith("item.") and name != "item.id"
            for expression in self._expressions_over_items()
            for name in expression.names
        )

    def _expressions_over_items(self) -> Iterator[Expression]:
        for node in self.nodes:
            if node.items is not None and node.items.score is not None:
                yield node.items.score
        for aspect in self.aspects():
            if aspect.per_item:
                yield from _expressions(aspect)


def _aspects(criterion: Criterion) -> Iterator[Aspect]:
    yield from criterion.aspects
    for child in criterion.criteria:
        yield from _aspects(child)


def _expressions(aspect: Aspect) -> Iterator[Expression]:
    if aspect.score is not None:
        yield aspect.score
    for step in aspect.combine:
        if isinstance(step, Factor):
            yield step.by
        elif isinstance(step, Plus):
            yield step.term


def _segments(nodes: list[Node]) -> Iterator[list[Node]]:
    run: list[Node] = []
    for node in nodes:
        run.append(node)
        if node.points is not None:
            yield run
            run = []
    if run:
        yield run
