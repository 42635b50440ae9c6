"""Results as published: with the rule's places, and scaled for reference."""

from __future__ import annotations

from msgspec.structs import replace

from leitai.core.rulebook.board import counted
from leitai.core.rulebook.model import Rounding, Rulebook
from leitai.core.rulebook.outcomes import Scaling
from leitai.core.rulebook.scaling import scale
from leitai.core.rulebook.standings import Row, Standings, UnitPoints, fix


def places_of(rulebook: Rulebook) -> dict[str, int]:
    """Decimal places of each stage and of the `result`."""
    stages = {stage.id: stage.rounding or rulebook.rounding for stage in rulebook.stages}
    own = {name: _places(rounding) for name, rounding in stages.items()}
    return {**own, "result": _places(rulebook.result.rounding or rulebook.rounding)}


def _places(rounding: Rounding) -> int:
    exponent = rounding.step.as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def fixed(standings: Standings) -> Standings:
    """The same standings with numbers of the rule's places, half-up."""
    rows = tuple(_fixed(row, standings.places) for row in standings.rows)
    return replace(standings, rows=rows)


def _fixed(row: Row, places: int) -> Row:
    return replace(
        row,
        total=fix(row.total, places),
        score=fix(row.score, places),
        criteria={name: fix(value, places) for name, value in row.criteria.items()},
        deductions=fix(row.deductions, places),
    )


def fixed_units(units: tuple[UnitPoints, ...], places: int) -> tuple[UnitPoints, ...]:
    """The same points and scores with numbers of the rule's places, half-up."""
    names = ("points", "average_points", "scores", "average_score")
    return tuple(
        replace(unit, **{name: fix(getattr(unit, name), places) for name in names})
        for unit in units
    )


def scaled_totals(rulebook: Rulebook, rows: tuple[Row, ...]) -> dict[str, int]:
    """F8 over the entries that hold a place; empty where the rulebook has no `scale`."""
    scaling: Scaling | None = rulebook.scaling
    if scaling is None:
        return {}
    totals = {row.entry: row.total for row in counted(rows)}
    return scale({entry: value for entry, value in totals.items() if value is not None}, scaling)
