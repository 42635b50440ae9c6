"""What the routes of drawn places take and give."""

from __future__ import annotations

from typing import Annotated, Literal

from ninja import Schema
from pydantic import Field

from leitai.contests.schemas import Body, Code, Group
from leitai.judging.panels.schemas import DrawOut, SourceIn

Codes = Annotated[list[Code], Field(max_length=1000, default_factory=list)]


class PlaceDrawIn(Body):
    """A draw of places to be announced; without ordinary sources witnesses commit and reveal.

    Attributes:
        group: only entries of this group, drawn or registered; left out: all of the stage.
        slots: the stations, or the names of the groups, that are dealt out in turn.
    """

    purpose: Literal["order", "station", "group"]
    group: Group | None = None
    slots: Codes
    sources: Annotated[list[SourceIn], Field(max_length=16, default_factory=list)]
    suite: Literal["sha256", "sm3"] = "sha256"


class TakeIn(Body):
    """Whose outcome is taken over."""

    draw: Code


class DrawnPlaceOut(Schema):
    """An entry's place as it stands; instants."""

    entry: str
    name: str
    order: int
    group: str | None
    station: str | None
    venue: str | None
    start: int | None


class PlaceDrawOut(Schema):
    """A draw of this stage's places; `taken`: its outcome is in the places.

    Attributes:
        first: the order that the first pick has; latecomers go on after those before.
    """

    draw: DrawOut
    first: int
    taken: bool


class DrawnPlacesOut(Schema):
    """Places and draws of a stage.

    Attributes:
        ready: how many take part; waiting: how many of them have not drawn, by purpose.
    """

    places: list[DrawnPlaceOut]
    draws: list[PlaceDrawOut]
    groups: list[str]
    ready: int
    waiting: dict[str, int]
    sealed: bool
