"""The "why": every number of one entry in one stage, and the marks behind it."""

from __future__ import annotations

from collections.abc import Sequence
from heapq import nlargest
from typing import Literal

from leitai.core.rulebook.arithmetic import ZERO, number
from leitai.core.rulebook.deductions import cells_of, penalties, points_off
from leitai.core.rulebook.model import Deduction, Items
from leitai.core.rulebook.panel import Panel
from leitai.core.rulebook.plan import Node
from leitai.core.rulebook.sheet import Cell, Entrant, Item, Performance
from leitai.core.rulebook.stage import StageFold
from leitai.core.rulebook.standings import (
    AspectSheet,
    CriterionSheet,
    DeductionSheet,
    ItemSheet,
    MarkSheet,
    Sheet,
)

State = Literal["scored", "absent", "short", "disputed"]


def sheet_of(stage: StageFold, entrant: Entrant, seq: int) -> Sheet:
    """The sheet of an entry; the stage's rows must be up to date."""
    entry = entrant.act.entry
    performance = stage.performances.get(entry) or Performance(entry, len(stage.plan.nodes))
    writer = _Writer(stage, performance, entrant)
    line = stage.line(entry)
    return Sheet(
        stage=stage.plan.stage.id,
        entry=entry,
        seq=seq,
        row=line.row if line is not None else None,
        criteria=tuple(writer.criterion(stage.plan.nodes[at]) for at in stage.plan.top),
        deductions=tuple(writer.deduction(each) for each in stage.plan.stage.deductions),
        carried=stage.carried(entry),
    )


class _Writer:
    def __init__(self, stage: StageFold, performance: Performance, entrant: Entrant) -> None:
        self._stage = stage
        self._performance = performance
        self._entrant = entrant

    def criterion(self, node: Node) -> CriterionSheet:
        whole = self._performance.item("")
        return CriterionSheet(
            criterion=node.criterion.id,
            raw=self._performance.raws[node.at],
            score=self._performance.values[node.at],
            aspects=tuple(self._aspect(panel, whole) for panel in node.whole),
            items=self._items(node),
            criteria=tuple(self.criterion(self._stage.plan.nodes[at]) for at in node.children),
        )

    def deduction(self, deduction: Deduction) -> DeductionSheet:
        cells = cells_of(deduction, self._performance)
        points = points_off(deduction, self._performance)
        return DeductionSheet(
            deduction=deduction.id,
            points=points or ZERO,
            per_judge=deduction.per_judge,
            marks=tuple(_taken_off(deduction, item, cell) for item, cell in cells),
        )

    def _items(self, node: Node) -> tuple[ItemSheet, ...]:
        scorer = self._stage.scorer
        scores = scorer.items(node, self._performance, self._entrant)
        chosen = _counted(node.items, scores)
        items = self._performance.repeated() if scores else []
        return tuple(
            ItemSheet(
                item=item.id,
                score=score,
                counted=at in chosen,
                aspects=tuple(self._aspect(panel, item) for panel in node.repeated),
            )
            for at, (item, score) in enumerate(zip(items, scores, strict=True))
        )

    def _aspect(self, panel: Panel, item: Item) -> AspectSheet:
        aspect = panel.aspect.id
        cell = item.cells.get(aspect, Cell())
        scorer = self._stage.scorer
        score = scorer.cell_score(panel, self._performance, item.id, self._entrant)
        setting = scorer.setting(panel, self._performance, item, self._entrant)
        pairs = cell.pairs()
        state = _state(panel, cell)
        kept = {judge for _, judge in panel.kept(pairs, setting)} if state == "scored" else set()
        marks = tuple(_mark(cell, judge, counted=judge in kept) for judge in sorted(cell.marks))
        return AspectSheet(aspect, item.id, score, state, marks)


def _state(panel: Panel, cell: Cell) -> State:
    pairs = cell.pairs()
    if not pairs:
        return "absent"
    if len(pairs) < panel.aspect.quorum:
        return "short"
    return "disputed" if panel.withheld(pairs) and not cell.accepted else "scored"


def _mark(cell: Cell, judge: str, *, counted: bool) -> MarkSheet:
    mark = cell.marks[judge]
    value = None if mark.value is None else number(mark.value)
    return MarkSheet(judge, mark.mark, value, counted)


def _taken_off(deduction: Deduction, item: str, cell: Cell) -> AspectSheet:
    marks = tuple(
        _mark(cell, judge, counted=cell.marks[judge].value is not None)
        for judge in sorted(cell.marks)
    )
    off = sum(penalties(deduction, cell).values(), ZERO) if marks else None
    return AspectSheet(deduction.id, item, off, "scored" if marks else "absent", marks)


def _counted(items: Items | None, scores: Sequence[object]) -> set[int]:
    there = [(score, at) for at, score in enumerate(scores) if score is not None]
    if items is None or not there:
        return set()
    if items.how == "last":
        return {there[-1][1]}
    if items.how == "best":
        return {at for _, at in nlargest(items.count, there)}
    return {at for _, at in there}
