"""What the routes of schedules take and give. Instants are UTC microseconds on a full minute."""

from __future__ import annotations

from typing import Annotated, Final, Literal

from ninja import Schema
from pydantic import Field, StringConstraints, field_validator, model_validator

from leitai.contests.schemas import Body, Code, Group, Name

MINUTE: Final = 60_000_000
MOST_ENTRIES: Final = 20_000
Instant = Annotated[int, Field(ge=0, le=9007199254740991)]
Minutes = Annotated[int, Field(ge=0, le=1440)]
Work = Annotated[int, Field(ge=1, le=1440)]
Tags = Annotated[list[Group], Field(max_length=20, default_factory=list)]
Version = Annotated[int, Field(ge=0, le=2_000_000_000)]


def full_minute(instant: int) -> int:
    """Timetables count in minutes."""
    if instant % MINUTE:
        raise ValueError("must be a full minute")
    return instant


class VenueIn(Body):
    """A venue (赛场)."""

    code: Code
    name: Name = ""
    address: Name = ""


class HallStationIn(Body):
    """A station (工位): what fits there, and which judges are posted at it."""

    code: Code
    venue: Code
    name: Name = ""
    fits: Tags
    judges: Annotated[list[Code], Field(max_length=20, default_factory=list)]


class SessionIn(Body):
    """A stretch of time in which stations are open; without `venue`: at all of them."""

    code: Code
    name: Name = ""
    venue: Code | None = None
    start: Instant
    end: Instant

    _full = field_validator("start", "end")(full_minute)

    @model_validator(mode="after")
    def _forward(self) -> SessionIn:
        if not 0 < self.end - self.start <= 1440 * MINUTE:
            raise ValueError("a session ends after it starts, within a day")
        return self


class DeviceIn(Body):
    """A kind of device that is carried to stations, and how many there are."""

    kind: Group
    count: Annotated[int, Field(ge=0, le=1000)]


class AwayIn(Body):
    """A judge who is there only then."""

    judge: Code
    start: Instant
    end: Instant

    _full = field_validator("start", "end")(full_minute)


class HallPlan(Body):
    """Venues, stations, sessions, devices; `travel`: minutes from venue to venue."""

    venues: Annotated[list[VenueIn], Field(max_length=50, default_factory=list)]
    stations: Annotated[list[HallStationIn], Field(max_length=500, default_factory=list)]
    sessions: Annotated[list[SessionIn], Field(max_length=200, default_factory=list)]
    devices: Annotated[list[DeviceIn], Field(max_length=50, default_factory=list)]
    present: Annotated[list[AwayIn], Field(max_length=2000, default_factory=list)]
    travel: Minutes = 0


class HallIn(HallPlan):
    """The plan as it should be; `version` is the one it was made from."""

    version: Version


class HallOut(HallPlan):
    """The plan; `problems`: what does not fit together, which the timetable cannot use."""

    version: int


class TieIn(Body):
    """Who a judge is: by the person's code, or by identity number; neither: not known."""

    judge: Code
    person: Code | None = None
    id_number: Annotated[str, StringConstraints(max_length=32, strip_whitespace=True)] = ""


class TiesIn(Body):
    """Who judges are."""

    ties: Annotated[list[TieIn], Field(min_length=1, max_length=2000)]


class TieOut(Schema):
    """A judge who is known to be somebody; `person` is `None` if known by number."""

    judge: str
    person: str | None


class GroupRule(Body):
    """What is different for a group of entries, drawn or registered."""

    group: Group
    setup: Minutes | None = None
    work: Work | None = None
    reset: Minutes | None = None
    fits: Group | None = None
    sessions: Annotated[list[Code], Field(max_length=50, default_factory=list)]


class RulesIn(Body):
    """How long a run takes and what must hold.

    Attributes:
        fits: what the station must fit. `devices`: kinds that each run needs.
        judges: `assigned`: the judges assigned to an entry are there while it works.
        early, late: minutes before and after the start in which somebody may check in.
    """

    setup: Minutes = 10
    work: Work = 60
    reset: Minutes = 10
    fits: Group | None = None
    groups: Annotated[list[GroupRule], Field(max_length=100, default_factory=list)]
    devices: Tags
    judges: Literal["none", "assigned"] = "none"
    keep_order: bool = False
    one_venue: bool = False
    apart: bool = False
    early: Minutes = 30
    late: Minutes = 15


class TimetablePlaceIn(Body):
    """Where and when an entry's set-up begins."""

    entry: Code
    station: Code
    start: Instant

    _full = field_validator("start")(full_minute)


Places = Annotated[list[TimetablePlaceIn], Field(max_length=MOST_ENTRIES)]


class TimetableIn(Body):
    """A changed draft; what is left out stays."""

    version: Version
    rules: RulesIn | None = None
    places: Places | None = None


class TimetablePlaceOut(Schema):
    """Where and when."""

    entry: str
    station: str
    start: int


class RunOut(Schema):
    """An entry of the stage with what it needs; minutes. `drawn`: its station by lot."""

    entry: str
    name: str
    unit: str | None
    unit_name: str | None
    group: str | None
    order: int
    drawn: str | None
    setup: int
    work: int
    reset: int
    stations: list[str]
    judges: list[str]


class TimetableStationOut(Schema):
    """A station with the times it is open in this stage."""

    code: str
    name: str
    venue: str
    open: list[tuple[int, int]]


class ConflictOut(Schema):
    """What cannot be, in words."""

    code: str
    entries: list[str]
    about: str
    zh: str
    message: str


class PublishedOut(Schema):
    """The version that people have; `moved`: entries that the draft has elsewhere."""

    number: int
    at: int
    places: int
    moved: int


class TimetableOut(Schema):
    """The draft of a stage; `span` and `bound` in open minutes."""

    stage: str
    version: int
    rules: RulesIn
    runs: list[RunOut]
    stations: list[TimetableStationOut]
    venues: list[VenueIn]
    places: list[TimetablePlaceOut]
    conflicts: list[ConflictOut]
    conflict_count: int
    span: int
    bound: int
    published: PublishedOut | None


class SolveIn(Body):
    """How to search: `shortest`, or `repair` with as few moves as can be; seconds at most."""

    version: Version
    aim: Literal["shortest", "repair"] = "shortest"
    seconds: Annotated[int, Field(ge=1, le=60)] = 20
    seed: Annotated[int, Field(ge=0, le=2**32)] = 1


class SolveOut(Schema):
    """How far a search is; `stale`: the draft was changed meanwhile, the result was left out."""

    job: str
    state: Literal["running", "done", "stale", "failed", "stopped"]
    aim: str
    seconds: float
    limit: int
    span: int
    bound: int
    placed: int
    unplaced: int
    moved: int


class PublishIn(Body):
    """`despite`: publish although there are conflicts."""

    version: Version
    despite: bool = False
