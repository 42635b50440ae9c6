"""What the API of imports takes and gives."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Any, Literal

from ninja import Schema
from pydantic import Field, StringConstraints

from leitai.contests.enrolment.schemas import RoomOut
from leitai.governance.bodies import Body, Code, Name

Column = Annotated[int, Field(ge=0, lt=500)]
FieldName = Annotated[str, StringConstraints(max_length=16, pattern=r"^[a-z_]*$")]
CellText = Annotated[str, StringConstraints(max_length=500)]


class MappingIn(Body):
    """Which sheet, which rows are the header, what the columns are, which units are meant."""

    version: Annotated[int, Field(ge=0, lt=2**31)]
    sheet: Name = ""
    header: Annotated[int, Field(ge=0, lt=1000)] = 0
    height: Annotated[int, Field(ge=1, le=2)] = 1
    fields: Annotated[dict[Column, FieldName], Field(default_factory=dict, max_length=500)]
    units: Annotated[dict[Name, Code], Field(default_factory=dict, max_length=2000)]


class RowEdit(Body):
    """Texts to correct, by field; `skip`: leave the row out, or take it in again."""

    texts: Annotated[dict[FieldName, CellText], Field(default_factory=dict, max_length=20)]
    skip: bool | None = None


class ImportApplyIn(Body):
    """Whether everybody in the list has agreed to the terms, as the union declares."""

    consent: bool = True


class FlagOut(Schema):
    """What is wrong with a field of a row; `note`: it does not stand in the way."""

    field: str
    code: str
    level: Literal["wrong", "note"]
    zh: str
    message: str


class ImportRowOut(Schema):
    """A row; numbers are masked unless something is wrong with them."""

    n: int
    state: Literal["ready", "flagged", "skipped", "applied", "undone"]
    texts: dict[str, str]
    flags: list[FlagOut]
    known: bool
    application: str


class ImportRowsOut(Schema):
    """A page of rows; pass `next` as `after`."""

    rows: list[ImportRowOut]
    next: int | None


class ColumnOut(Schema):
    """A column of the list and what it is taken for."""

    column: int
    label: str
    field: str


class FieldOut(Schema):
    """A field columns may be."""

    field: str
    zh: str
    en: str


class UntimelyOut(Schema):
    """When enrolment opens or has closed."""

    zh: str
    message: str


class ProspectsOut(Schema):
    """What becomes of the applications of rows that are ready: `without` find no place.

    `waits`: those wait; `by_hand`: provided that an organiser accepts them all; `rooms`: the full
    quotas, the first twenty, and how many of the list each keeps out.
    """

    applications: int
    without: int
    waits: bool
    by_hand: bool
    rooms: list[RoomOut]


class ImportOut(Schema):
    """An import and how far it is.

    `notes`: `hidden` sheets were not read; `formulas` were taken by their last values;
    `sheets`: other sheets were not read; `hidden_rows` were read as the others; `side_by_side`: a
    second list stands beside the first and was not read; `row_numbers`: the keys only count the
    rows, and were left out; `late`: an organiser writes it outside the time of enrolment.
    `untimely`: why you cannot write it now.
    `kept_until`: then the list and its rows are deleted; what it wrote stays.
    `unknown_units`: words of the unit column that mean no unit, the commonest first.
    """

    id: int
    unit: str
    unit_name: str
    name: str
    phase: Literal["reading", "checked", "applying", "applied", "undoing", "undone", "failed"]
    total: int
    done: int
    resumed: int
    counts: dict[str, int]
    sheets: list[str]
    sheet: str
    header: int
    height: int
    columns: list[ColumnOut]
    fields: list[FieldOut]
    notes: list[str]
    prospects: ProspectsOut | None
    units: dict[str, str]
    error: dict[str, Any] | None
    version: int
    created: datetime
    rereadable: bool
    kept_until: datetime
    untimely: UntimelyOut | None
