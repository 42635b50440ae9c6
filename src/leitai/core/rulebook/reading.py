"""Read the small things that many parts of a rulebook share: formulas, roundings, ranges, ids."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from typing import Final

from leitai.core.rulebook.errors import Place, Report
from leitai.core.rulebook.expression import Expression, ExpressionError, parse_expression
from leitai.core.rulebook.fields import Fields
from leitai.core.rulebook.model import Clamp, Mode, Range, Rounding
from leitai.core.rulebook.places import place_in
from leitai.core.rulebook.scope import Scope, Type
from leitai.core.rulebook.scopes import RESERVED
from leitai.core.rulebook.source import Node, Scalar, Table, described
from leitai.core.rulebook.values import read_whole

MAX_PLACES: Final = 9
DEFAULT_ROUNDING: Final = Rounding(Decimal("0.01"))

OF_STAGE: Final = "channels belong to the stage, beside criteria: and deductions:"


@dataclass(frozen=True, slots=True)
class Draft:
    """What the parts of a rulebook need to know while it is read."""

    report: Report
    abilities: tuple[str, ...] = ()
    sections: dict[str, Decimal] = field(default_factory=dict)
    tables: dict[str, tuple[Decimal, ...]] = field(default_factory=dict)
    rounding: Rounding | None = None


class Ids:
    """The ids of one namespace: none reserved, none twice."""

    def __init__(self, report: Report, where: str) -> None:
        self._report = report
        self._where = where
        self._lines: dict[str, int] = {}

    def take(self, name: str, place: Place) -> None:
        """Note an id, and refuse it where it cannot be."""
        if name in RESERVED:
            fix = f"take another, such as {name}1"
            message = f'"{name}" has a meaning in formulas and cannot be an id'
            self._report.add(place, "reserved_id", message, fix, id=name)
        elif name in self._lines:
            self._report.add(
                place,
                "duplicate_id",
                f'id "{name}" is used twice in {self._where} (first in line {self._lines[name]})',
                "give one of them another id",
                id=name,
            )
        self._lines.setdefault(name, place.line)


def fallback_id(node: Node) -> str:
    """Stands for an id that could not be read; no rulebook can write it."""
    return f"?{node.line}:{node.column}"


def read_formula(
    node: Node, report: Report, what: str, scope: Scope, wanted: Type = Type.NUMBER
) -> Expression | None:
    """An expression; its problems are reported at the very word."""
    if not isinstance(node, Scalar):
        report.add(node, "not_text", f"{what} must be a formula, not {described(node)}")
        return None
    text = node.text
    try:
        return parse_expression(text, names=scope, wanted=wanted)
    except ExpressionError as error:
        place = place_in(node, error.at + len(text) - len(text.lstrip()), report.lines)
        report.add(place, error.code, f"{what}: {error.message}", error.fix)
        return None


def formula(
    fields: Fields, key: str, scope: Scope, wanted: Type = Type.NUMBER
) -> Expression | None:
    """The expression under `key`, if it is written."""
    node = fields.get(key)
    if node is None:
        return None
    return read_formula(node, fields.report, fields.name(key), scope, wanted)


def read_rounding(node: Node, report: Report, what: str) -> Rounding | None:
    """`2`, or `{places: 2, mode: half_up}`, or `{step: 0.5}`."""
    if isinstance(node, Scalar):
        places = read_whole(node, report, f"{what} (places)", most=MAX_PLACES)
        return None if places is None else Rounding(Decimal(1).scaleb(-places))
    fields = Fields(node, report, what, ("places", "step", "mode"))
    mode = Mode(fields.choice("mode", [each.value for each in Mode], Mode.HALF_UP.value))
    if fields.has("places") == fields.has("step"):
        report.add(node, "rounding", f"{what} needs either places or step", "such as {places: 2}")
        return None
    if fields.has("step"):
        step = fields.number("step", least=Decimal("0.000000001"))
        return None if step is None else Rounding(step, mode)
    places = fields.whole("places", most=MAX_PLACES)
    return None if places is None else Rounding(Decimal(1).scaleb(-places), mode)


def rounding(fields: Fields, key: str = "round") -> Rounding | None:
    """The rounding under `key`, if it is written."""
    node = fields.get(key)
    return None if node is None else read_rounding(node, fields.report, fields.name(key))


def read_clamp(node: Node, report: Report, what: str) -> Clamp:
    """`{min: 0}`, `{max: 100}` or both."""
    fields = Fields(node, report, what, ("min", "max"))
    least, most = fields.number("min"), fields.number("max")
    if least is not None and most is not None and least > most:
        report.add(node, "clamp", f"{what}: min {least} is above max {most}", "swap them")
    if isinstance(node, Table) and not node.pairs:
        report.add(node, "clamp", f"{what} has no bound", "write min, max or both")
    return Clamp(least, most)


def clamp(fields: Fields) -> Clamp | None:
    """The clamp of a mapping, if it is written."""
    node = fields.get("clamp")
    return None if node is None else read_clamp(node, fields.report, fields.name("clamp"))


def read_range(node: Node, report: Report, what: str) -> Range:
    """`{min: 0, max: 10, step: 0.5}`; min is 0 where it is not written."""
    fields = Fields(node, report, what, ("min", "max", "step"))
    fields.need("max")
    least = fields.number("min") or Decimal(0)
    most = fields.number("max")
    step = fields.number("step", least=Decimal("0.000000001"))
    if most is None:
        return Range(least, least + 1)
    if most <= least:
        report.add(node, "range", f"{what}: max {most} is not above min {least}", "raise max")
    elif step is not None and (most - least) % step:
        fix = f"max can be {least + (most - least) // step * step}"
        report.add(node, "range", f"{what}: steps of {step} from {least} miss max {most}", fix)
    return Range(least, most, step)
