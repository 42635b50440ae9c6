"""F13: promotion in grade by place, at most once a person and calendar year (Tianjin 2024)."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from leitai.core.rulebook.awards import fields_of
from leitai.core.rulebook.board import counted
from leitai.core.rulebook.outcomes import Promotion
from leitai.core.rulebook.sheet import Entrant
from leitai.core.rulebook.standings import Row


@dataclass(frozen=True, slots=True)
class Candidate:
    """Who may be promoted.

    Attributes:
        role: such as `worker` or `student`, as the table names it.
        grade: the grade held now.
        promoted_in: calendar years in which the person was promoted before.
    """

    rank: int
    role: str
    grade: str
    promoted_in: Collection[int] = ()


def promotion_places(
    promotion: Promotion, rows: Iterable[Row], entrants: Mapping[str, Entrant]
) -> dict[str, int]:
    """Entry → the place that the table is read by, in the order of the result."""
    fields = fields_of(promotion.per, counted(tuple(rows)), entrants)
    return {
        row.entry: rank
        for field in fields
        for row, rank in zip(field.rows, field.ranks, strict=True)
    }


@dataclass(frozen=True, slots=True)
class Decision:
    """The new grade, or why there is none."""

    to: str | None
    reason: Literal["", "no_row", "not_higher", "over_cap", "once_per_year"] = ""


def promote(promotion: Promotion, candidate: Candidate, *, year: int) -> Decision:
    """What the table says for a place won in `year`: the first row that fits decides."""
    to = next(
        (
            row.to
            for row in promotion.table
            if row.ranks[0] <= candidate.rank <= row.ranks[1]
            and row.role == candidate.role
            and row.grade == candidate.grade
        ),
        None,
    )
    if to is None:
        return Decision(None, "no_row")
    ladder = promotion.grades.index
    if candidate.grade in promotion.grades and ladder(to) <= ladder(candidate.grade):
        return Decision(None, "not_higher")
    if ladder(to) > ladder(promotion.cap):
        return Decision(None, "over_cap")
    if promotion.once_per_year and year in candidate.promoted_in:
        return Decision(None, "once_per_year")
    return Decision(to)
