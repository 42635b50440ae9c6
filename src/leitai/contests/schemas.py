"""What the contests' API takes and gives."""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated, Any, Literal

from ninja import Schema
from pydantic import ConfigDict, Field, StringConstraints, model_validator

Code = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9][A-Za-z0-9_.\-]{0,63}$")]
ItemCode = Annotated[str, StringConstraints(pattern=r"^([A-Za-z0-9][A-Za-z0-9_.\-]{0,63})?$")]
Name = Annotated[str, StringConstraints(max_length=200, pattern=r"^[^\x00-\x1f]*$")]
Attributes = Annotated[dict[Code, Name], Field(max_length=64)]
Group = Annotated[str, StringConstraints(min_length=1, max_length=64, pattern=r"^[^\x00-\x1f]+$")]
State = Literal["waiting", "open", "frozen", "closed", "published", "final"]
Standing = Literal["ok", "withdrawn", "disqualified"]
MOST_ROWS = 1000


class Body(Schema):
    """Unknown keys are refused: a misspelt one must not be lost in silence."""

    model_config = ConfigDict(extra="forbid")


class Title(Body):
    """Words in Chinese and English; at least one."""

    zh: Name | None = None
    en: Name | None = None

    @model_validator(mode="after")
    def _one_at_least(self) -> Title:
        if not (self.zh or self.en):
            raise ValueError("a title needs words in zh or en")
        return self


class ContestsAsked(Schema):
    """Which contests: whose title, unit or id holds `q`."""

    q: Annotated[str, StringConstraints(max_length=100, strip_whitespace=True)] = ""
    after: Annotated[str, StringConstraints(max_length=64)] = ""
    limit: Annotated[int, Field(ge=1, le=200)] = 200


class DeskContestsAsked(ContestsAsked):
    """Which of one's own contests; `year`: of the first day, else of the opening."""

    limit: Annotated[int, Field(ge=1, le=200)] = 50
    level: Annotated[str, StringConstraints(max_length=10)] = ""
    state: State | None = None
    year: Annotated[int | None, Field(ge=1900, le=9000)] = None
    archived: bool = False


class SeriesIn(Body):
    """A series to be made."""

    id: Code
    title: Title


class EditionIn(Body):
    """An edition to be made."""

    id: Code
    series: Code
    title: Title


class ContestIn(Body):
    """A contest to be opened."""

    id: Code
    title: Title
    edition: Code | None = None


class EntryIn(Body):
    """An entry that takes part; sending it again replaces what was said."""

    entry: Code
    name: Name = ""
    kind: Literal["person", "team", "project", "unit"] = "person"
    unit: Code | None = None
    unit_name: Name | None = None
    group: Group | None = None
    official: bool = True
    attributes: Annotated[Attributes, Field(default_factory=dict)]


class EntriesIn(Body):
    """Entries to be registered."""

    entries: Annotated[list[EntryIn], Field(max_length=MOST_ROWS)]


class JudgeIn(Body):
    """A judge (person, electorate, device); `remote`: marks from afar, and sees no names."""

    judge: Code
    name: Name = ""
    unit: Code | None = None
    unit_name: Name | None = None
    constituency: Group | None = None
    remote: bool = False


class JudgesIn(Body):
    """Judges to be registered."""

    judges: Annotated[list[JudgeIn], Field(max_length=MOST_ROWS)]


class ItemIn(Body):
    """A repeated item of an entry and its attributes."""

    stage: Code
    entry: Code
    item: ItemCode = ""
    attributes: Annotated[Attributes, Field(default_factory=dict)]


class ItemsIn(Body):
    """Items to be declared."""

    items: Annotated[list[ItemIn], Field(max_length=MOST_ROWS)]


class EntriesAsked(Schema):
    """Which entries: whose name, unit or id holds every word of `q`; all if no `limit`."""

    q: Annotated[str, StringConstraints(max_length=100, strip_whitespace=True)] = ""
    limit: Annotated[int | None, Field(ge=1, le=1000)] = None


class ReasonIn(Body):
    """Why; a code, not a story: the ledger is public."""

    reason: Code


class EntryActIn(ReasonIn):
    """One act on one entry."""

    entry: Code
    act: Literal["withdraw", "disqualify", "reinstate"]


class EntryActsIn(Body):
    """Acts on many entries, each taken or refused by itself."""

    acts: Annotated[list[EntryActIn], Field(min_length=1, max_length=10_000)]


RoleName = Literal["organiser", "scorekeeper", "jury", "supervisor", "encryption", "arbitrator"]


class RoleIn(Body):
    """What a user is to be to the contest."""

    role: RoleName


class RoleOut(Schema):
    """What a user is to the contest."""

    username: str
    role: str


class OfficialIn(Body):
    """Somebody with an office in the contest; `password`: to sign in without the link, too."""

    name: Annotated[Name, StringConstraints(min_length=1, max_length=150)]
    role: RoleName
    password: Annotated[str, StringConstraints(min_length=8, max_length=1024)] | None = None


class InvitedOut(Schema):
    """The new account and its personal link, shown only here."""

    user: str
    username: str
    link: str


class LinkOut(Schema):
    """A personal link, shown only here."""

    link: str


class OfficialOut(Schema):
    """Who has an office; `link`: a personal link signs them in, last `opened` then."""

    user: str
    username: str
    name: str
    role: str
    link: bool
    opened: datetime | None


class SeriesOut(Schema):
    """A series."""

    id: str
    title: dict[str, str]


class EditionOut(Schema):
    """An edition."""

    id: str
    series: str
    title: dict[str, str]


class ContestOut(Schema):
    """A contest in a list; `role`: what you are to it."""

    id: str
    title: dict[str, str]
    kind: Literal["contest", "projects", "campaign"]
    edition: str | None
    role: str | None
    judge: str | None


class DeskContestOut(ContestOut):
    """One of one's own contests; `state`: how far it has come, in the words of a stage."""

    level: str
    unit: str | None
    unit_name: str | None
    starts: date | None
    ends: date | None
    state: State


class DeskContestsOut(Schema):
    """A page; `total`: of all that were asked for; `next`: pass it as `after`."""

    contests: list[DeskContestOut]
    total: int
    next: str | None
    years: list[int]


class StageOut(Schema):
    """A stage and how far it has come; `automatic`: the referee watches its stations."""

    id: str
    title: dict[str, str]
    status: Literal["waiting", "open", "closed", "frozen", "published", "final"]
    automatic: bool
    given: int
    expected: int | None


class ContestDetail(ContestOut):
    """A contest with its stages and how many marks each has, of how many expected."""

    rulebook: str | None
    seq: int
    stages: list[StageOut]
    entries: int
    judges: int


class EntryOut(Schema):
    """An entry as registered, with its name."""

    entry: str
    name: str
    kind: str
    unit: str | None
    unit_name: str | None
    group: str | None
    official: bool
    attributes: dict[str, str]
    standing: Standing


class JudgeOut(Schema):
    """A judge; `link` only when it has just been made."""

    judge: str
    name: str
    unit: str | None = None
    unit_name: str | None = None
    constituency: str | None = None
    remote: bool = False
    link: str | None = None


class JudgesOut(Schema):
    """Judges."""

    judges: list[JudgeOut]


class CountOut(Schema):
    """How many were new or changed; the others were so already."""

    recorded: int
    unchanged: int


class ReceiptOut(Schema):
    """The act is in the ledger, on disk."""

    seq: int
    at: int
    duplicate: bool = False


class RulebookOut(ReceiptOut):
    """The rulebook in force."""

    rulebook: str


class ErrorBody(Schema):
    """What happened, in two languages, and what to do next."""

    code: str
    message: str
    zh: str
    fix: str
    params: dict[str, Any]
    problems: Annotated[list[dict[str, Any]], Field(default_factory=list)]


class ErrorOut(Schema):
    """Every error of the API."""

    error: ErrorBody


class EntryActOut(Schema):
    """What became of one act: its place in the ledger, or why not; neither if it was so already.

    `was`: the entry's standing before.
    """

    entry: str
    was: Standing | None
    seq: int | None = None
    error: ErrorBody | None = None


class EntryActsOut(Schema):
    """What became of each, in the order they were sent."""

    results: list[EntryActOut]
    done: int
    refused: int
