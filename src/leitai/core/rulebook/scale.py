"""Which values an aspect or a deduction takes."""

from __future__ import annotations

from decimal import Decimal
from typing import NoReturn

from leitai.core.rulebook.arithmetic import CONTEXT, number
from leitai.core.rulebook.model import Range
from leitai.core.rulebook.refusal import Refused
from leitai.core.rulebook.stage import StageFold

_REMEMBERED = 4096
"""Values known to be legal are kept for each aspect up to this many."""


class Scale:
    """Which values an aspect or a deduction takes."""

    __slots__ = ("_legal", "_range", "per_item")

    def __init__(self, span: Range, *, per_item: bool) -> None:
        self._range = span
        self._legal: set[str] = set()
        self.per_item = per_item

    def check(self, aspect: str, value: str) -> None:
        """Refuse what is out of range or between two steps."""
        if value in self._legal:
            return
        given = number(value)
        if not self._range.minimum <= given <= self._range.maximum:
            self._refuse("mark_out_of_range", "is outside the scale", aspect, value)
        step = self._range.step
        if step and CONTEXT.remainder(given - self._range.minimum, step):
            self._refuse("mark_off_step", "falls between two steps of the scale", aspect, value)
        if len(self._legal) < _REMEMBERED:
            self._legal.add(value)

    def check_item(self, aspect: str, item: str) -> None:
        """Refuse an item where none is marked, and none where one is."""
        if self.per_item is bool(item):
            return
        what = "needs an item" if self.per_item else "is not marked per item"
        raise Refused(
            "item_missing" if self.per_item else "item_unexpected",
            f"{aspect} {what}",
            fix="name the item" if self.per_item else "leave the item out",
            params={"aspect": aspect, "item": item},
        )

    def _refuse(self, code: str, what: str, aspect: str, value: str) -> NoReturn:
        span = self._range
        steps = f" in steps of {_plain(span.step)}" if span.step else ""
        params = {
            "aspect": aspect,
            "value": value,
            "minimum": _plain(span.minimum),
            "maximum": _plain(span.maximum),
            "step": _plain(span.step) if span.step else "",
        }
        scale = f"{params['minimum']} to {params['maximum']}{steps}"
        message = f"the mark {value} for {aspect} {what}"
        raise Refused(code, message, fix=f"send a mark from {scale}", params=params)


def _plain(value: Decimal) -> str:
    return f"{value:f}"


def scales(stage: StageFold) -> dict[str, Scale]:
    """Of every aspect and deduction of a stage, by id."""
    aspects = {each.id: Scale(each.range, per_item=each.per_item) for each in stage.plan.aspects()}
    deductions = {
        each.id: Scale(each.range, per_item=each.per_item)
        for each in stage.plan.deductions.values()
    }
    return aspects | deductions
