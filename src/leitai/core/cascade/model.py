"""What a link between two contests says, and whom it looks at."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Final, Literal, TypeAlias

Ground: TypeAlias = Literal["rank", "tie", "reserved", "replacement"]
Against: TypeAlias = Literal[
    "cut",
    "tie",
    "quota",
    "behind",
    "gone",
    "elsewhere",
    "withdrawn",
    "disqualified",
    "no_result",
    "unofficial",
    "no_place",
]
MOST_LEVELS: Final = 6
"""Contests in a row that may feed one another: enterprise, town, district, city, region, nation."""


@dataclass(frozen=True, slots=True)
class Contender:
    """An entry as the source stage places it.

    Attributes:
        rank: its place; `None`: it has none.
        parties: field (`unit`, `group`, `district` …) → what it belongs to.
        keys: name of a score → the score, for breaking ties at the cut.
    """

    entry: str
    rank: int | None
    status: Literal["ok", "withdrawn", "disqualified", "no_result"] = "ok"
    official: bool = True
    parties: Mapping[str, str] = field(default_factory=dict)
    keys: Mapping[str, Decimal | None] = field(default_factory=dict)

    @property
    def counts(self) -> bool:
        """Whether it can go on by its place."""
        return self.status == "ok" and self.official and self.rank is not None


@dataclass(frozen=True, slots=True)
class Quota:
    """At most `maximum` of those who go on share the same `per`; who has none is not counted."""

    per: str
    maximum: int


@dataclass(frozen=True, slots=True)
class Reserve:
    """The best `places` of a party go on in any case (保底名额); `value` `None`: of each party."""

    per: str
    places: int
    value: str | None = None


@dataclass(frozen=True, slots=True)
class TieKey:
    """What decides between equals: a score of the source stage; who has none comes last."""

    name: str
    descending: bool = True


@dataclass(frozen=True, slots=True)
class Rule:
    """How many come by a link, and which.

    Attributes:
        places: all seats together, reserved and named ones included.
        quota: the most of one party.
        reserved: served in this order, before the open places; what nobody takes becomes open.
        named: entries of the source that come whatever their place (直通), unless they left.
        ties: equal entries at the cut, or at a party's last seat, are all in or all out.
        key: looked at before that.
    """

    places: int
    quota: Quota | None = None
    reserved: tuple[Reserve, ...] = ()
    named: tuple[str, ...] = ()
    ties: Literal["include", "exclude"] = "include"
    key: TieKey | None = None


@dataclass(frozen=True, slots=True)
class Decision:
    """One contender's outcome: a `ground` for coming, or what is `against` it.

    Attributes:
        party: the party whose quota or reserved place decided; `behind`: its last seat stays empty
            because of equals before.
    """

    entry: str
    rank: int | None
    ground: Ground | None
    against: Against | None = None
    party: str | None = None


@dataclass(frozen=True, slots=True)
class Selection:
    """The outcome of every contender, in the order of the source; `seats`: who comes."""

    decisions: tuple[Decision, ...]

    @property
    def seats(self) -> tuple[Decision, ...]:
        """Those who come, in order of place."""
        return tuple(one for one in self.decisions if one.ground is not None)
