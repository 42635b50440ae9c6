"""What the cascade's API takes and gives."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any, Literal

from ninja import Schema
from pydantic import Field, StringConstraints, model_validator

from leitai.contests.schemas import Body, Code, Group, Name

LinkCode = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9][A-Za-z0-9_\-]{0,15}$")]
Many = Annotated[int, Field(ge=1, le=100_000)]
Digest = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]
Entries = Annotated[list[Code], Field(max_length=2000, default_factory=list)]


class CascadeQuotaIn(Body):
    """At most so many of one party; `per`: `unit`, `group`, a level (`district`), an attribute."""

    per: Code
    maximum: Many


class CascadeReserveIn(Body):
    """So many of a party in any case; without `value`, of every party there is."""

    per: Code
    places: Many
    value: Group | None = None


class CascadeTieKeyIn(Body):
    """A criterion's id, or `score`, `total`, `deductions`, of the source stage."""

    name: Code
    descending: bool = True


class CascadeRuleIn(Body):
    """How many come, and which."""

    places: Many
    quota: CascadeQuotaIn | None = None
    reserved: Annotated[list[CascadeReserveIn], Field(max_length=100, default_factory=list)]
    named: Annotated[list[Code], Field(max_length=1000, default_factory=list)]
    ties: Literal["include", "exclude"] = "include"
    key: CascadeTieKeyIn | None = None

    @model_validator(mode="after")
    def _fits(self) -> CascadeRuleIn:
        fixed = sum(one.places for one in self.reserved if one.value is not None)
        if fixed + len(self.named) > self.places:
            raise ValueError("more places are reserved or named than there are")
        return self


class CascadeLinkIn(Body):
    """A link; `version` is the one you saw, 0 for a new one; `stage` may be `result`."""

    source: Code
    stage: Code
    rule: CascadeRuleIn
    position: Annotated[int, Field(ge=0, le=1000)] = 0
    version: Annotated[int, Field(ge=0)] = 0
    reason: Name = ""


class CascadeSeatIn(Body):
    """Which list is seated, and what becomes of entries with marks that lose their seats."""

    digest: Digest
    keep: Entries
    withdraw: Entries


class CascadeSaidOut(Schema):
    """One version of a rule; `late`: the source stage had begun."""

    at: int
    late: bool
    reason: str
    rule: dict[str, Any]


class CascadeContestOut(Schema):
    """A contest and what it is called."""

    id: str
    title: dict[str, str]


class CascadeLinkOut(Schema):
    """A link, and whether entries have come by it."""

    link: str
    contest: CascadeContestOut
    source: CascadeContestOut
    stage: str
    stage_title: dict[str, str]
    rule: dict[str, Any]
    position: int
    version: int
    history: list[CascadeSaidOut]
    used: bool


class CascadeLinksOut(Schema):
    """The links into a contest and out of it, how many levels lie above and below."""

    links: list[CascadeLinkOut]
    feeds: list[CascadeLinkOut]
    above: int
    below: int


class CascadeSeatOut(Schema):
    """One entry of the source and what came of it.

    `ground`: why it comes, `against`: why not; `party`: whose quota or reserved place decided.
    `now`: as the source stands now, where that differs. `standing`: in the target.
    """

    source: str
    entry: str | None
    name: str
    unit_name: str | None
    rank: int | None
    place: str | None
    total: str | None
    ground: str | None
    against: str | None
    party: str | None
    standing: str | None
    marked: bool


class CascadeSeatsOut(Schema):
    """A link's list. Organisers see it as it would be now, others as it was seated.

    `state`: `open` (nothing seated yet), `provisional`, `final`, `outdated` (the source has another
    list now). `seq`, `root`: how far the source's ledger was read. `lost`: would lose their seats;
    `marked` of them have marks. `digest`: of the list, for seating it. `hidden`: the source's
    results are not public, so there are no rows.
    """

    link: CascadeLinkOut
    state: Literal["open", "provisional", "final", "outdated"]
    status: str
    settled: bool
    seq: int | None
    root: str | None
    counts: dict[str, int]
    rows: list[CascadeSeatOut]
    total: int
    next: int | None
    draft: bool
    hidden: bool
    digest: str | None
    newcomers: list[str]
    returning: list[str]
    lost: list[str]
    marked: list[str]


class CascadeSeatedOut(Schema):
    """What seating changed, in counts of entries; `seq`: the act's, if one was needed."""

    seq: int | None
    seats: int
    registered: int
    withdrawn: int
    reinstated: int
    kept: int
    changed: bool


class TallyOut(Schema):
    """Counts over some contests: each person, enterprise and trade once.

    `advanced`: seats given to their entries in contests above.
    """

    contests: int
    entries: int
    people: int
    enterprises: int
    trades: int
    advanced: int


class LevelOut(TallyOut):
    """One level of contests; empty for contests without one."""

    level: str


class YearOut(Schema):
    """How many contests a year has."""

    year: int
    contests: int


class OverviewOut(Schema):
    """Contests within the asker's reach, counted from records."""

    unit: str | None
    year: int | None
    total: TallyOut
    levels: list[LevelOut]
    years: list[YearOut]
    registered: int
    units: int


class DateClashOut(Schema):
    """Another contest on the same days; `why`: `unit` or `venue`, `what`: its name."""

    why: str
    what: str
    contest: str
    title: dict[str, str]


class DatedContestOut(Schema):
    """A contest with its days; `clashes`: the first of them."""

    id: str
    title: dict[str, str]
    unit_name: str | None
    level: str
    starts: date
    ends: date
    clashes: list[DateClashOut]
    clash_count: int


class MonthOut(Schema):
    """Contests that begin in a month."""

    month: int
    contests: list[DatedContestOut]


class SeasonCalendarOut(Schema):
    """A year's contests by month; `undated`: how many have no day yet."""

    year: int
    months: list[MonthOut]
    undated: int
