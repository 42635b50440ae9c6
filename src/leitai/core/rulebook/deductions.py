"""Points taken off after aggregation, and the per-judge penalties taken off before."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from leitai.core.rulebook.arithmetic import ONE, ZERO, total
from leitai.core.rulebook.model import Deduction
from leitai.core.rulebook.sheet import Cell, Performance


def cells_of(deduction: Deduction, performance: Performance) -> list[tuple[str, Cell]]:
    """Item id and cell of every place where the deduction was marked."""
    items = performance.repeated() if deduction.per_item else [performance.item("")]
    found = ((item.id, item.cells.get(deduction.id)) for item in items)
    return [(item, cell) for item, cell in found if cell is not None]


def points_off(deduction: Deduction, performance: Performance) -> Decimal | None:
    """What the deduction costs; absent when nobody marked it."""
    return _costs(deduction, (cell for _, cell in cells_of(deduction, performance)))


def all_off(deductions: Iterable[Deduction], performance: Performance) -> Decimal | None:
    """What all deductions cost; absent when nobody marked any."""
    return total(points_off(deduction, performance) for deduction in deductions)


def penalties(deduction: Deduction, cell: Cell | None) -> dict[str, Decimal]:
    """Judge → points that judge takes off."""
    if cell is None:
        return {}
    each = deduction.each if deduction.each is not None else ONE
    return {judge: _capped(deduction, value * each) for value, judge in cell.pairs()}


def _costs(deduction: Deduction, cells: Iterable[Cell]) -> Decimal | None:
    counts = total(_combined(deduction, cell) for cell in cells)
    if counts is None:
        return None
    each = deduction.each if deduction.each is not None else ONE
    return _capped(deduction, counts * each)


def _combined(deduction: Deduction, cell: Cell) -> Decimal | None:
    values = [value for value, _ in cell.pairs()]
    if not values:
        return None
    match deduction.how:
        case "highest":
            return max(values)
        case "mean":
            return sum(values, ZERO) / len(values)
        case _:
            return sum(values, ZERO)


def _capped(deduction: Deduction, points: Decimal) -> Decimal:
    return points if deduction.cap is None else min(points, deduction.cap)
