"""What the routes of the day take and give: links, check-in, incidents, one's own day."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from ninja import Schema
from pydantic import Field, StringConstraints, model_validator

from leitai.contests.schedule.schemas import MOST_ENTRIES, Instant
from leitai.contests.schemas import Body, Code

Words = Annotated[str, StringConstraints(max_length=500, pattern=r"^[^\x00-\x08\x0b-\x1f]*$")]
Key = Annotated[str, StringConstraints(min_length=8, max_length=200, pattern=r"^[A-Za-z0-9_\-]+$")]
Topic = Literal["device", "power", "network", "material", "safety", "health", "conduct", "other"]


class EntryLinksIn(Body):
    """Whose links are made; left out: everybody who has none."""

    entries: Annotated[list[Code], Field(max_length=MOST_ENTRIES)] | None = None


class EntryLinkOut(Schema):
    """A link, shown only here."""

    entry: str
    name: str
    unit_name: str | None
    link: str


class EntryLinksOut(Schema):
    """Links just made, and how many entries have one."""

    links: list[EntryLinkOut]
    with_link: int
    entries: int


class CheckInIn(Body):
    """Who has come: by the code typed or by the key in the QR code. `despite` the late rule."""

    entry: Code | None = None
    key: Key | None = None
    despite: bool = False

    @model_validator(mode="after")
    def _one(self) -> CheckInIn:
        if (self.entry is None) == (self.key is None):
            raise ValueError("send either entry or key")
        return self


class ArrivalOut(Schema):
    """An entry at the door; instants, 0 where open."""

    entry: str
    name: str
    unit_name: str | None
    group: str | None
    order: int
    station: str | None
    start: int
    opens: int
    closes: int
    state: Literal["waiting", "open", "due", "missing", "here", "late", "withdrawn"]
    arrived: int
    reason: str


class ArrivalsOut(Schema):
    """Everybody of a stage; `now`: the server's clock."""

    now: int
    counts: dict[str, int]
    entries: list[ArrivalOut]


class AbsentIn(Body):
    """Who is withdrawn for not coming."""

    entries: Annotated[list[Code], Field(min_length=1, max_length=1000)]


class AbsentOut(Schema):
    """Who was withdrawn."""

    withdrawn: list[str]


class IncidentIn(Body):
    """Something happened; instants of the stand-still, `ended` 0 while it lasts."""

    stage: Code
    entry: Code
    topic: Topic
    words: Words = ""
    started: Instant
    ended: Instant = 0


class IncidentSettleIn(Body):
    """What is decided: with `back`, the time from start to `ended` is given back."""

    ended: Instant
    back: bool
    decision: Words = ""


class IncidentOut(Schema):
    """An incident."""

    id: int
    stage: str
    entry: str
    topic: str
    words: str
    started: int
    ended: int
    state: str
    decision: str
    back: int
    by: str
    settled_by: str


class DayItem(Schema):
    """One appointment; instants. `start`: be at the station; `work`: work begins."""

    who: Literal["entry", "judge"]
    contest: str
    contest_title: dict[str, str]
    stage: str
    title: dict[str, str]
    entry: str
    start: int
    work: int
    end: int
    venue: str
    venue_name: str
    address: str
    station: str
    station_name: str
    group: str | None
    order: int
    opens: int
    closes: int
    state: str


class CalendarAddressOut(Schema):
    """Where a calendar program reads; shown only here."""

    path: str


class DayPart(Schema):
    """What somebody is in a contest; `key`: which of the keys sent is its own, from 0."""

    who: Literal["entry", "judge"]
    contest: str
    title: dict[str, str]
    id: str
    key: int | None


class DayOut(Schema):
    """Somebody's day, headed by whom it was asked for; `parts`: everything that is in it."""

    who: Literal["entry", "judge", "person"]
    contest: str
    title: dict[str, str]
    id: str
    name: str
    unit_name: str | None
    now: int
    items: list[DayItem]
    waiting: list[dict[str, Any]]
    parts: list[DayPart]
