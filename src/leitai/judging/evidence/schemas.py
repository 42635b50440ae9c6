"""What evidence and works look like over the wire."""

from __future__ import annotations

from typing import Annotated, Literal

from ninja import Schema
from pydantic import Field

from leitai.contests.schemas import Code

ItemCode = Annotated[str, Field(pattern=r"^([A-Za-z0-9][A-Za-z0-9_.\-]{0,63})?$")]


class PlaceIn(Schema):
    """What evidence belongs to."""

    stage: Code
    entry: Code
    aspect: ItemCode = ""
    item: ItemCode = ""


class WorkIn(Schema):
    """What a work belongs to; `name`: the file's own name, which is searched and not kept."""

    stage: Code
    entry: Code
    title: Annotated[str, Field(max_length=200)] = ""
    name: Annotated[str, Field(max_length=255)] = ""


class EvidenceReceipt(Schema):
    """It is kept, and the ledger names it."""

    evidence: str
    digest: str
    media: str
    size: int
    seq: int
    at: int
    duplicate: bool


class AttachedOut(Schema):
    """Evidence of a stage."""

    evidence: str
    stage: str
    entry: str
    aspect: str
    item: str
    media: str
    size: int
    digest: str
    by: str
    at: int
    url: str


class WorkOut(Schema):
    """A work."""

    work: str
    stage: str
    entry: str
    title: str
    kind: Literal["image", "video", "document"]
    media: str
    size: int
    digest: str
    blind: bool
    at: int
    url: str


class TakenOut(Schema):
    """A type of file that is taken, and how many bytes of it."""

    media: str
    suffix: str
    limit: int


class EntryWorksOut(Schema):
    """An entry's works; without a name while the stage is sealed, when `entry` is a code."""

    entry: str
    name: str | None
    unit: str | None
    works: list[WorkOut]


class StageWorksOut(Schema):
    """Works of a stage.

    `sealed`: layers of codes over the entries. `blind`: works are searched for names. `waiting`:
    handed in under names that are sealed now; no judge sees them until the codes are opened.
    """

    stage: str
    sealed: int
    blind: bool
    takes: list[TakenOut]
    entries: list[EntryWorksOut]
    waiting: list[WorkOut]
