"""What the fold gives: structs that go to boards and into `results.json` as they are.

Numbers are exact decimals; `shown` writes them with the rule's places.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation
from typing import Literal, TypeAlias

from msgspec import Struct

from leitai.core.rulebook.arithmetic import CONTEXT
from leitai.core.rulebook.operations import settled

Status: TypeAlias = Literal["waiting", "open", "closed", "frozen", "published", "final"]
RowStatus: TypeAlias = Literal["ok", "withdrawn", "disqualified", "no_result"]


class Row(Struct, frozen=True):
    """One entry's line.

    Attributes:
        rank: its place; an unofficial entry's is the one it would have. `None`: no result, out, or
            a better entry of its unit has the place (`best_per`).
        place: the rank as text: `3`, `=3` (shared), `(3)` (unofficial).
        total: with what earlier stages carry over.
        score: this stage's own.
        criteria: score of every criterion; in the result, total of every stage.
        elapsed: microseconds on the contest's clock.
        unresolved: shares a place that the chief judge must decide.
    """

    entry: str
    rank: int | None
    place: str | None
    status: RowStatus
    official: bool
    total: Decimal | None
    score: Decimal | None
    criteria: dict[str, Decimal | None]
    deductions: Decimal | None
    elapsed: int | None
    unresolved: bool = False


class Standings(Struct, frozen=True):
    """Rows as a board shows them: by place, then without result, withdrawn, disqualified.

    `stage` is `result` for the result over the stages. A row that did not change is the same object
    as in the standings before.
    """

    stage: str
    status: Status
    seq: int
    places: int
    rows: tuple[Row, ...]


class Qualified(Struct, frozen=True):
    """Who goes from one stage to the next; provisional until the source is final."""

    source: str
    target: str
    final: bool
    entries: tuple[str, ...]


class Winners(Struct, frozen=True):
    """Who has an award as things stand."""

    award: str
    entries: tuple[str, ...]


class UnitPoints(Struct, frozen=True):
    """F14: a unit's points from awards and its scores; a team counts as one entry."""

    unit: str
    entries: int
    points: Decimal
    average_points: Decimal
    scores: Decimal
    average_score: Decimal | None


class Results(Struct, frozen=True):
    """Everything official: the content of `results.json`; decimals have the rule's places."""

    rulebook: str
    seq: int
    stages: tuple[Standings, ...]
    result: Standings
    advancement: tuple[Qualified, ...]
    awards: tuple[Winners, ...]
    scaled: dict[str, int]
    units: tuple[UnitPoints, ...]


class MarkSheet(Struct, frozen=True):
    """One judge's mark; `counted`: not dropped by a step of `combine`."""

    judge: str
    mark: str
    value: Decimal | None
    counted: bool


class AspectSheet(Struct, frozen=True):
    """How one aspect's (or deduction's) score came about.

    `state`: `scored`, `absent` (no mark), `short` (below quorum) or `disputed` (judges too far
    apart, F2).
    """

    aspect: str
    item: str
    score: Decimal | None
    state: Literal["scored", "absent", "short", "disputed"]
    marks: tuple[MarkSheet, ...]


class ItemSheet(Struct, frozen=True):
    """One repeated item's score in a criterion; `counted`: it is among the best, or last."""

    item: str
    score: Decimal | None
    counted: bool
    aspects: tuple[AspectSheet, ...]


class CriterionSheet(Struct, frozen=True):
    """One criterion: `raw` before points and weight, `score` after."""

    criterion: str
    raw: Decimal | None
    score: Decimal | None
    aspects: tuple[AspectSheet, ...]
    items: tuple[ItemSheet, ...]
    criteria: tuple[CriterionSheet, ...]


class DeductionSheet(Struct, frozen=True):
    """One deduction: points taken off, and by whom; per judge, they are in the panel's score."""

    deduction: str
    points: Decimal
    per_judge: bool
    marks: tuple[AspectSheet, ...]


class Sheet(Struct, frozen=True):
    """All numbers of one entry in one stage: the "why"."""

    stage: str
    entry: str
    seq: int
    row: Row | None
    criteria: tuple[CriterionSheet, ...]
    deductions: tuple[DeductionSheet, ...]
    carried: dict[str, Decimal | None]

    def criterion(self, criterion: str) -> CriterionSheet:
        """The criterion of that id, wherever it nests; `KeyError` if there is none."""
        for found in _nested(self.criteria):
            if found.criterion == criterion:
                return found
        raise KeyError(criterion)

    def aspect(self, aspect: str, *, item: str = "") -> AspectSheet:
        """The aspect of that id (and item); `KeyError` if there is none."""
        for criterion in _nested(self.criteria):
            repeated = (each for one in criterion.items for each in one.aspects)
            for found in (*criterion.aspects, *repeated):
                if (found.aspect, found.item) == (aspect, item):
                    return found
        raise KeyError((aspect, item))


def _nested(criteria: Iterable[CriterionSheet]) -> Iterator[CriterionSheet]:
    for criterion in criteria:
        yield criterion
        yield from _nested(criterion.criteria)


class Progress(Struct, frozen=True):
    """Marks given and expected; `expected` is `None` where the rulebook leaves it open."""

    given: int
    expected: int | None


def shown(value: Decimal | None, places: int) -> str | None:
    """The number as published, half-up; absent stays `None`."""
    fixed = fix(value, places)
    return None if fixed is None else f"{fixed:f}"


def fix(value: Decimal | None, places: int) -> Decimal | None:
    """The number with exactly `places` decimals, half-up; one too long for that as it is."""
    if value is None:
        return None
    try:
        rounded = settled(value).quantize(_UNITS[places], ROUND_HALF_UP, CONTEXT)
    except InvalidOperation:
        return value
    return CONTEXT.plus(rounded)  # a little less than nothing is 0, not -0


_UNITS = tuple(Decimal(1).scaleb(-places) for places in range(10))
