"""Read what the automatic referee judges: `award`, `measure` and `when`, with their policies."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Final, Literal, TypeVar

from leitai.core.referee.digest import rules_digest
from leitai.core.referee.language import tree
from leitai.core.referee.language.errors import FormulaError
from leitai.core.referee.language.read import Reading, read_condition, read_rule
from leitai.core.referee.language.shape import shape
from leitai.core.referee.language.units import Unit
from leitai.core.referee.model import Ramp, Rule, RuleKind, RuleSet, Telemetry
from leitai.core.rulebook.fields import Fields
from leitai.core.rulebook.model import Band
from leitai.core.rulebook.parse_bands import read_bands
from leitai.core.rulebook.parse_channels import quantity
from leitai.core.rulebook.places import place_in
from leitai.core.rulebook.source import Node, Scalar, described

OF_ASPECT: Final = ("award", "measure", "while", "target", "bands", "ramp", "step")
OF_DEDUCTION: Final = ("when", "measure", "while", "step")
CENT: Final = Decimal("0.01")
LEAST: Final = Decimal("0.000000001")
MAX_RULES: Final = 500
MAX_MEMORY: Final = 1_000_000
"""Bytes the engine may keep for one station: delays, windows that count."""
MAX_STEPS: Final = 10_000_000
"""Parts of formulas the engine may go through for one station in a second: one core judges a
thousand such stations in step, or some twenty that are not."""
SECOND: Final = 1_000_000
"""Microseconds."""

T = TypeVar("T")
Wanted = Literal["condition", "truth", "number"]
_WANTED: Final[dict[str, tuple[RuleKind, Wanted]]] = {
    "award": (RuleKind.AWARD, "truth"),
    "measure": (RuleKind.MEASURE, "number"),
    "when": (RuleKind.WHEN, "condition"),
}


class Referee:
    """The rules of one stage while it is read.

    Attributes:
        rules: those of aspects, in the order of the file; `deductions`: those of deductions.
    """

    def __init__(self, telemetry: Telemetry | None) -> None:
        self._telemetry = telemetry
        self._told = False
        self.rules: list[Rule] = []
        self.deductions: list[Rule] = []

    def rule_set(self, stage: str, fields: Fields) -> RuleSet | None:
        """All of it; `None` where the stage has no channels."""
        rules = (*self.rules, *self.deductions)
        if len(rules) > MAX_RULES:
            message = f"{fields.what} has {len(rules)} automatic rules; at most {MAX_RULES}"
            fields.report.add(fields.node, "too_large", message)
        shapes = [shape(each.formula) for each in rules]
        memory = sum(each.memory for each in shapes)
        if memory > MAX_MEMORY:
            message = f"the rules of {fields.what} keep {memory} bytes for each station"
            fix = f"at most {MAX_MEMORY} can be: take shorter times, or a longer tick"
            fields.report.add(fields.node, "too_large", message, fix)
        if self._telemetry is None:
            return None
        steps = sum(each.size for each in shapes) * SECOND // self._telemetry.tick
        if steps > MAX_STEPS:
            message = f"the rules of {fields.what} take {steps} steps a second at each station"
            fix = f"at most {MAX_STEPS} can be: take a longer tick, or fewer and shorter rules"
            fields.report.add(fields.node, "too_large", message, fix)
        whole = RuleSet(stage, self._telemetry, rules)
        return RuleSet(stage, self._telemetry, rules, rules_digest(whole))

    def aspect(
        self, fields: Fields, name: str, abilities: tuple[str, ...], *, per_item: bool
    ) -> Decimal:
        """Note the rule of an aspect; the most it can earn."""
        kind, reading, node = self._formula(fields, ("award", "measure"))
        unit = None if reading is None else reading.unit
        bands = self._bands(fields, kind, unit)
        ramp = self._ramp(fields, kind, unit)
        full = self._full(fields, bands)
        if reading is not None and node is not None:
            rule = Rule(
                id=name,
                title=fields.title(name),
                kind=kind,
                formula=reading.formula,
                text=_text(fields, node),
                full=full,
                target=quantity(fields, "target", unit) or Decimal(0),
                bands=tuple((each.within, each.mark) for each in bands),
                ramp=ramp,
                step=self._step(fields, kind, bands) or CENT,
                per_item=per_item,
                abilities=abilities,
                unit=_spelled(unit),
                line=node.line,
                column=node.column,
            )
            self.rules.append(rule)
        return full

    def deduction(self, fields: Fields, name: str, *, per_item: bool) -> RuleKind:
        """Note the rule of a deduction."""
        kind, reading, node = self._formula(fields, ("when", "measure"))
        each = fields.number("each", least=0)
        if kind is RuleKind.WHEN and not fields.has("each"):
            fix = "write what each time costs, such as each: 2"
            fields.need("each", fix)
        if kind is RuleKind.WHEN and fields.has("step"):
            fields.refuse("step", "wrong_kind", '"step" rounds a measure', "delete it")
        if reading is not None and node is not None:
            rule = Rule(
                id=name,
                title=fields.title(name),
                kind=kind,
                formula=reading.formula,
                text=_text(fields, node),
                full=None,
                step=fields.number("step", least=LEAST) or CENT,
                deduction=True,
                each=each,
                cap=fields.number("cap", least=0),
                per_item=per_item,
                unit=_spelled(reading.unit),
                line=node.line,
                column=node.column,
            )
            self.deductions.append(rule)
        return kind

    def _formula(
        self, fields: Fields, keys: tuple[str, str]
    ) -> tuple[RuleKind, Reading | None, Scalar | None]:
        """The one of two keys that is written, read."""
        there = [key for key in keys if fields.has(key)]
        if len(there) != 1:
            message = f"{fields.what} needs either {keys[0]} or {keys[1]}"
            fix = f'add {keys[0]}: "…" (see docs/referee.md)' if not there else "delete one of them"
            fields.report.add(fields.node, "no_rule" if not there else "two_ways", message, fix)
            return _WANTED[keys[0]][0], None, None
        kind, wanted = _WANTED[there[0]]
        node = fields.get(there[0])
        gate = self._gate(fields)
        if node is None:
            return kind, None, None
        reading = self._read(
            fields, there[0], node, lambda text, told: read_rule(text, told, wanted, gate)
        )
        return kind, reading, node if isinstance(node, Scalar) else None

    def _gate(self, fields: Fields) -> tree.Condition | None:
        node = fields.get("while")
        if node is None:
            return None
        return self._read(fields, "while", node, read_condition)

    def _read(
        self, fields: Fields, key: str, node: Node, read: Callable[[str, Telemetry], T]
    ) -> T | None:
        if not isinstance(node, Scalar):
            message = f"{fields.name(key)} must be a formula, not {described(node)}"
            fields.refuse(key, "not_text", message)
            return None
        if self._telemetry is None:
            self._miss_channels(fields)
            return None
        if not self._telemetry.channels:  # they could not be read, and that was reported
            return None
        try:
            return read(node.text, self._telemetry)
        except FormulaError as error:
            place = place_in(node, error.at, fields.report.lines)
            message = f"{fields.name(key)}: {error.message}"
            fields.report.add(place, error.code, message, error.fix)
            return None

    def _miss_channels(self, fields: Fields) -> None:
        if not self._told:
            message = f"{fields.what} is judged automatically, but the stage has no channels"
            fix = "add channels: {speed: {unit: mm/s}} to the stage"
            fields.report.add(fields.node, "no_channels", message, fix)
        self._told = True

    def _bands(self, fields: Fields, kind: RuleKind, unit: Unit | None) -> tuple[Band, ...]:
        if kind is RuleKind.AWARD:
            for key in ("target", "bands", "ramp", "step"):
                if fields.has(key):
                    message = f'"{key}" grades a number, but "award" is a truth'
                    fields.refuse(key, "wrong_kind", message, "write measure: instead of award:")
            return ()
        return read_bands(fields, lambda one, key: quantity(one, key, unit))

    def _ramp(self, fields: Fields, kind: RuleKind, unit: Unit | None) -> Ramp | None:
        node = fields.get("ramp")
        if node is None or kind is RuleKind.AWARD:
            return None
        if fields.has("bands"):
            fields.refuse("ramp", "two_ways", "write either bands or ramp", "delete one of them")
        inner = Fields(node, fields.report, fields.name("ramp"), ("full", "none"))
        inner.need("full", "write what earns everything, such as full: 60 s")
        inner.need("none", "write what earns nothing, such as none: 120 s")
        full, none = quantity(inner, "full", unit), quantity(inner, "none", unit)
        if full is None or none is None:
            return None
        if full == none:
            message = f"{fields.name('ramp')} begins where it ends"
            fields.refuse("ramp", "ramp", message, "write two different numbers")
            return None
        return Ramp(full, none)

    def _full(self, fields: Fields, bands: tuple[Band, ...]) -> Decimal:
        written = fields.number("max", least=CENT)
        if bands:
            if written is not None and written != bands[0].mark:
                message = f"max of {fields.what} is {written}, but its bands reach {bands[0].mark}"
                fix = f"write max: {bands[0].mark}, or delete the line"
                fields.refuse("max", "maximum", message, fix)
            return bands[0].mark
        if not fields.has("bands"):
            fields.need("max", "write the most it can earn")
        return Decimal(1) if written is None else written

    def _step(self, fields: Fields, kind: RuleKind, bands: tuple[Band, ...]) -> Decimal | None:
        step = fields.number("step", least=LEAST)
        if step is not None and bands and kind is RuleKind.MEASURE:
            fields.refuse("step", "wrong_kind", '"step" says nothing beside "bands"', "delete it")
        return step


def _spelled(unit: Unit | None) -> str | None:
    return unit.text if unit is not None and unit.text else None


def _text(fields: Fields, node: Scalar) -> str:
    """The formula for people, with the rule's `while`."""
    gate = fields.get("while")
    text = " ".join(node.text.split())
    return f"{text} while {gate.text.strip()}" if isinstance(gate, Scalar) else text
