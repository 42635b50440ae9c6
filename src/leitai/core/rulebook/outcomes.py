"""What follows from the places: who goes on, who wins what, who is promoted."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from leitai.core.rulebook.expression import Expression
from leitai.core.rulebook.title import Title


@dataclass(frozen=True, slots=True)
class Scaling:
    """F8, a WorldSkills-style scale (reference, not the official algorithm)."""

    median: Decimal = Decimal(700)
    k: Decimal = Decimal(30)
    spread: Literal["sd", "mad"] = "sd"


@dataclass(frozen=True, slots=True)
class Quota:
    """At most `maximum` of those who advance share the same `per` (`unit`, `group`, attribute)."""

    per: str
    maximum: int


@dataclass(frozen=True, slots=True)
class Advance:
    """Who goes on: the best `take` of stage `source`; ties at the cut are all in, or none."""

    source: str
    target: str
    take: int
    quota: Quota | None = None
    ties: Literal["include", "exclude"] = "include"


@dataclass(frozen=True, slots=True)
class Award:
    """A prize kept true "as if it ended now".

    Attributes:
        ranks: places `first`…`last`, both included.
        ratio: or the best share of all counted entries, e.g. 1/2; floor of N·ratio.
        where: and only if this holds; may read `rank`, `total`, `scaled`, `entrants`, `elapsed`
            and the entry's attributes, such as `entry.team_size`.
        excluding: ids of awards whose winners cannot win this one.
        source: stage id, or `None` for the contest's result.
        per: awarded within each `group` (or `unit`, attribute) separately.
        points: F14 points for comparisons between units.
    """

    id: str
    title: Title
    ranks: tuple[int, int] | None = None
    ratio: tuple[int, int] | None = None
    where: Expression | None = None
    excluding: tuple[str, ...] = ()
    source: str | None = None
    per: str | None = None
    points: Decimal | None = None


@dataclass(frozen=True, slots=True)
class PromotionRow:
    """F13: who with this `role` and current `grade` places in `ranks` is promoted to `to`."""

    ranks: tuple[int, int]
    role: str
    grade: str
    to: str


@dataclass(frozen=True, slots=True)
class Promotion:
    """F13; `once_per_year`: one promotion per person and calendar year.

    `per`: places are counted within each `group` (or `unit`, attribute) separately.
    """

    grades: tuple[str, ...]
    cap: str
    once_per_year: bool
    table: tuple[PromotionRow, ...]
    per: str | None = None
