"""What the builder's API takes and gives."""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated, Any, Literal

from ninja import Schema
from pydantic import Field, StringConstraints, model_validator

from leitai.contests.schemas import Body, Code, Group, Name, Title

Level = Literal["", "national", "region", "province", "city", "district", "town", "enterprise"]
Kind = Literal["contest", "projects", "campaign"]
EntryKind = Literal["", "person", "team", "project", "unit"]
Lines = Annotated[str, StringConstraints(max_length=20_000, pattern=r"^[^\x00-\x08\x0b-\x1f]*$")]
Trade = Annotated[str, StringConstraints(max_length=16, pattern=r"^[0-9A-Za-z-]*$")]
Day = Annotated[date, Field(ge=date(1990, 1, 1), le=date(2100, 12, 31))]
ArtefactName = Literal["notice", "entries", "schedule", "draw", "results", "live"]


class HostIn(Body):
    """One of those who hold the contest, as printed."""

    role: Annotated[Name, StringConstraints(min_length=1, max_length=40)]
    name: Annotated[Name, StringConstraints(min_length=1)]


class PlanStepIn(Body):
    """A span of days in the contest's life, both days included."""

    id: Code
    title: Title
    first: Annotated[Day, Field(alias="from")]
    last: Annotated[Day, Field(alias="to")]

    @model_validator(mode="after")
    def _in_order(self) -> PlanStepIn:
        if self.last < self.first:
            raise ValueError("a step ends before it begins")
        return self


Hosts = Annotated[list[HostIn], Field(max_length=40)]
Groups = Annotated[list[Group], Field(max_length=32)]


class StartContestIn(Body):
    """A contest to be started from a template."""

    template: Code
    id: Code
    title: Title
    unit: Code | None = None
    edition: Code | None = None
    level: Level = ""
    starts: Day
    ends: Day | None = None
    groups: Groups | None = None
    hosts: Annotated[Hosts, Field(default_factory=list)]
    place: Name = ""


class CloneIn(Body):
    """Another holding of a contest."""

    id: Code
    title: Title
    starts: Day
    edition: Code | None = None


class ProfileIn(Body):
    """What is to change; what is not said stays. `version`: of the profile that was read."""

    version: Annotated[int, Field(ge=1)]
    title: Title | None = None
    unit: Code | None = None
    edition: Code | None = None
    level: Level | None = None
    trade: Trade | None = None
    hosts: Hosts | None = None
    starts: Day | None = None
    ends: Day | None = None
    entry: EntryKind | None = None
    groups: Groups | None = None
    plan: Annotated[list[PlanStepIn], Field(max_length=40)] | None = None
    place: Name | None = None
    contact: Annotated[Name, StringConstraints(max_length=400)] | None = None
    notice: Lines | None = None


class ProfileOut(Schema):
    """How a contest presents itself."""

    contest: str
    version: int
    title: dict[str, str]
    kind: Kind
    template: str
    source: str
    unit: str | None
    unit_name: str | None
    edition: str | None
    level: str
    trade: str
    hosts: list[dict[str, str]]
    starts: date | None
    ends: date | None
    entry: str
    groups: list[str]
    plan: list[dict[str, Any]]
    place: str
    contact: str
    notice: str
    archived: datetime | None


class TemplateVenueOut(Schema):
    """A venue a contest begins with; `seat`: what each of its stations is called."""

    name: str
    seat: str
    stations: int


class TemplateOut(Schema):
    """A template; `stages`: what its rulebook judges. An example, not official."""

    id: str
    title: dict[str, str]
    about: dict[str, str]
    kind: Kind
    entry: str
    trade: str
    groups: list[str]
    roles: list[str]
    days: int
    steps: list[dict[str, Any]]
    stages: list[dict[str, Any]]
    awards: list[dict[str, str]]
    venues: list[TemplateVenueOut]


class PhaseOut(Schema):
    """A phase of the contest's life; `done` by facts, `now` the first that is not."""

    id: str
    title: dict[str, str]
    state: Literal["done", "now", "next"]
    where: str
    facts: list[dict[str, str]]


class ReadinessFindingOut(Schema):
    """Something that is missing or wrong; `where`: the desk's section that mends it."""

    code: str
    zh: str
    message: str
    where: str
    severity: Literal["stop", "warn", "note"]


class ReadinessBoardOut(Schema):
    """How far the contest is, and what is missing."""

    phase: str
    phases: list[PhaseOut]
    findings: list[ReadinessFindingOut]
    stop: int
    warn: int


class PublicationOut(Schema):
    """A switch; `governs`: what it hides while off.

    `ready`: there is something to show, else `reason` says what is missing.
    """

    artefact: ArtefactName
    title: dict[str, str]
    governs: dict[str, str]
    public: bool
    changed: datetime | None
    ready: bool
    reason: dict[str, str]


class SwitchIn(Body):
    """Turn a switch."""

    public: bool


class PutAwayIn(Body):
    """Put away, or bring back."""

    away: bool


class PublicOut(Schema):
    """What a stranger may see of a contest: only what is published; the others are `null`.

    `publicity`: stages whose results are on public view and may be objected to.
    """

    contest: str
    title: dict[str, str]
    kind: Kind
    archived: bool
    published: list[ArtefactName]
    publicity: list[dict[str, Any]]
    notice: dict[str, Any] | None
    entries: dict[str, Any] | None
    schedule: dict[str, Any] | None
    draw: dict[str, Any] | None
    results: dict[str, Any] | None
    live: dict[str, Any] | None
