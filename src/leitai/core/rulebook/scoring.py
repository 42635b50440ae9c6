"""One performance: marks → aspects → items → criteria → the stage's own score.

Absent is not zero: a sum is absent only when all its parts are, so that live totals grow as marks
arrive; an expression with an absent part is absent.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from heapq import nlargest

from leitai.core.rulebook.arithmetic import ZERO, finished, total
from leitai.core.rulebook.deductions import all_off, penalties
from leitai.core.rulebook.model import Items
from leitai.core.rulebook.panel import Panel, Setting
from leitai.core.rulebook.plan import Node, StagePlan
from leitai.core.rulebook.sheet import Cell, Entrant, Environment, Item, Performance

MICROSECONDS = Decimal(1_000_000)

Offsets = Mapping[str, Mapping[str, Decimal]]
"""Aspect → judge → what `centre` adds."""


class Scorer:
    """Computes what depends on one performance only (and on the judges' `offsets`)."""

    __slots__ = ("offsets", "plan")

    def __init__(self, plan: StagePlan) -> None:
        self.plan = plan
        self.offsets: dict[str, dict[str, Decimal]] = {}

    def raw(self, node: Node, performance: Performance, entrant: Entrant) -> Decimal | None:
        """A criterion's score, rounded and clamped, before points and weight."""
        criterion = node.criterion
        whole = [self.cell_score(panel, performance, "", entrant) for panel in node.whole]
        below = [performance.values[child] for child in node.children]
        items = self.items(node, performance, entrant)
        if criterion.score is None:
            value = total((gathered(node.items, items), *whole, *below))
        else:
            names = [panel.aspect.id for panel in node.whole]
            names += [each.id for each in criterion.criteria]
            env: Environment = dict(performance.item("").env(entrant))
            env |= zip(names, [*whole, *below], strict=True)
            value = criterion.score.number(env | {"items": items})
        return finished(value, criterion.rounding, criterion.clamp)

    def items(self, node: Node, performance: Performance, entrant: Entrant) -> list[Decimal | None]:
        """The scores of all repeated items in one criterion."""
        if node.items is None:
            return []
        return [self.item(node, performance, item, entrant) for item in performance.repeated()]

    def item(
        self, node: Node, performance: Performance, item: Item, entrant: Entrant
    ) -> Decimal | None:
        """One item's score in one criterion; kept until something under it changes."""
        key = node.criterion.id
        if key in item.scores:
            return item.scores[key]
        parts = [self.cell_score(p, performance, item.id, entrant) for p in node.repeated]
        expression = node.items.score if node.items is not None else None
        if expression is None:
            value = total(parts)
        else:
            env = dict(item.env(entrant))
            env |= zip([panel.aspect.id for panel in node.repeated], parts, strict=True)
            value = expression.number(env)
        item.scores[key] = value
        return value

    def cell_score(
        self, panel: Panel, performance: Performance, item: str, entrant: Entrant
    ) -> Decimal | None:
        """An aspect's score; kept until something under it changes."""
        there = performance.items.get(item)
        cell = there.cells.get(panel.aspect.id) if there is not None else None
        if there is None or cell is None:
            return None
        if cell.stale:
            setting = self.setting(panel, performance, there, entrant)
            cell.score = panel.score(cell.pairs(), setting, accepted=cell.accepted)
            cell.stale = False
        return cell.score

    def setting(
        self, panel: Panel, performance: Performance, item: Item, entrant: Entrant
    ) -> Setting:
        """What the panel's steps may look at."""
        setting = Setting(item.env(entrant))
        if panel.penalties:
            setting.penalties = {
                each: self._penalties(each, performance, item) for each in panel.penalties
            }
        if panel.centred:
            setting.offsets = self.offsets.get(panel.aspect.id, {})
        return setting

    def _penalties(
        self, deduction_id: str, performance: Performance, item: Item
    ) -> dict[str, Decimal]:
        deduction = self.plan.deductions[deduction_id]
        cell: Cell | None = item.cells.get(deduction_id)
        if not deduction.per_item:
            cell = performance.cell("", deduction_id)
        return penalties(deduction, cell)


class Score:
    """A stage's own score and everything a ranking key may read of it."""

    __slots__ = ("criteria", "deductions", "elapsed", "env", "score", "total")

    def __init__(
        self,
        scorer: Scorer,
        performance: Performance,
        entrant: Entrant,
        carry: Decimal | None,
    ) -> None:
        plan = scorer.plan
        self.criteria = _by_name(plan, performance)
        off = all_off(plan.after, performance)
        self.deductions = (off or ZERO) if plan.after else None
        self.elapsed = performance.elapsed()
        self.env = self._environment(scorer, performance, entrant, carry)
        own = self._own(plan, performance)
        self.score = finished(own, plan.stage.rounding, plan.stage.clamp)
        self.total = None if self.score is None else self.score + (carry or ZERO)
        self.env |= {"score": self.score, "total": self.total}

    def _own(self, plan: StagePlan, performance: Performance) -> Decimal | None:
        if plan.stage.score is not None:
            return plan.stage.score.number(self.env)
        there = total(performance.values[at] for at in plan.top)
        return None if there is None else there - (self.deductions or ZERO)

    def _environment(
        self, scorer: Scorer, performance: Performance, entrant: Entrant, carry: Decimal | None
    ) -> Environment:
        env: Environment = {**entrant.env, **self.criteria}
        env["criteria"] = total(performance.values[at] for at in scorer.plan.top)
        env["deductions"] = self.deductions or ZERO
        env["carry"] = carry
        env["elapsed"] = seconds(self.elapsed)
        if scorer.plan.has_items:
            env["items"] = _items(scorer, performance, entrant)
        return env


def seconds(microseconds: int | None) -> Decimal | None:
    """Elapsed time as ranking keys and awards read it."""
    return None if microseconds is None else microseconds / MICROSECONDS


def gathered(items: Items | None, scores: list[Decimal | None]) -> Decimal | None:
    """One number of an entry's item scores; absent when none is there."""
    there = [score for score in scores if score is not None]
    if items is None or not there:
        return None
    match items.how:
        case "mean":
            return sum(there, ZERO) / len(there)
        case "best":
            return sum(nlargest(items.count, there), ZERO)
        case "last":
            return there[-1]
        case _:
            return sum(there, ZERO)


def _by_name(plan: StagePlan, performance: Performance) -> dict[str, Decimal | None]:
    values = performance.values
    return {node.criterion.id: values[node.at] for node in plan.nodes}


def _items(scorer: Scorer, performance: Performance, entrant: Entrant) -> list[Decimal | None]:
    nodes = [node for node in scorer.plan.nodes if node.items is not None]
    return [
        total(scorer.item(node, performance, item, entrant) for node in nodes)
        for item in performance.repeated()
    ]
