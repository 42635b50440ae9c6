"""What the judging API takes and gives; the marks' own shapes are shared with the hot door."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from ninja import Schema
from pydantic import Field, StringConstraints

from leitai.contests.schemas import Attributes, Body, Code, ErrorBody, ItemCode, Name

Number = Annotated[str, StringConstraints(pattern=r"^-?[0-9]{1,12}(\.[0-9]{1,9})?$")]
Instant = Annotated[int, Field(ge=0, le=9007199254740991)]
Words = dict[str, str]
Seq = Annotated[int, Field(ge=1, le=9007199254740991)]
MOST_MARKS = 500


class MarkIn(Body):
    """A judge's mark; `value` null: the judge was absent."""

    stage: Code
    entry: Code
    aspect: Code
    judge: Code
    value: Number | None
    item: ItemCode = ""
    replaces: Code | None = None


class NamedMarkIn(MarkIn):
    """A mark with its id, for lists."""

    mark: Code


class MarksIn(Body):
    """Marks of an offline queue; each is answered on its own."""

    marks: Annotated[list[NamedMarkIn], Field(max_length=MOST_MARKS)]


class MarkReceipt(Schema):
    """The mark is in the ledger, on disk."""

    mark: str
    seq: int
    at: int
    duplicate: bool


class MarkAnswer(Schema):
    """How one mark of a list fared: a receipt, or an error."""

    mark: str
    seq: int | None = None
    at: int | None = None
    duplicate: bool | None = None
    error: ErrorBody | None = None


class MarksOut(Schema):
    """Answers in the order of the list."""

    marks: list[MarkAnswer]


class WithdrawIn(Body):
    """Why a mark no longer counts; a code."""

    reason: Code = "judge"


class SpanIn(Body):
    """Start and end of an attempt, UTC microseconds."""

    start: Instant
    end: Instant


class PauseIn(SpanIn):
    """Time taken out of an entry's clock, and why."""

    reason: Code


class FinaliseIn(Body):
    """`accept_missing`: finalise although marks are missing."""

    accept_missing: bool = False


class FormAspect(Schema):
    """One thing to mark, and what a mark of it may be."""

    id: str
    title: Words
    kind: Literal["measurement", "judgement", "panel", "deduction"]
    per_item: bool
    min: str
    max: str | None
    step: str | None
    points: str | None
    benchmarks: dict[str, Words]
    measured: bool
    each: str | None


class FormCriterion(Schema):
    """A part of the form."""

    id: str
    title: Words
    aspects: list[FormAspect]


class FormItem(Schema):
    """A repeated item of an entry."""

    id: str
    attributes: Attributes


class FormEntry(Schema):
    """An entry to mark."""

    id: str
    name: Name | None
    unit: Name | None
    status: str
    items: list[FormItem]


class FormStage(Schema):
    """A stage to mark."""

    id: str
    title: Words
    status: Literal["waiting", "open", "closed", "frozen", "final"]
    criteria: list[FormCriterion]
    deductions: list[FormAspect]
    entries: list[FormEntry]


class FormMark(Schema):
    """A mark of this judge that counts."""

    mark: str
    stage: str
    entry: str
    item: str
    aspect: str
    value: str | None


class FormJudge(Schema):
    """Whose form it is."""

    id: str
    name: str | None


class FormOut(Schema):
    """All a judge needs, and nothing of other judges."""

    contest: str
    title: Words
    judge: FormJudge
    stages: list[FormStage]
    marks: list[FormMark]


class CheckpointOut(Schema):
    """A signed statement of the ledger's size and root (C2SP note)."""

    contest: str
    size: int
    at: int
    note: str
    key: str


class ProofOut(Schema):
    """That one entry is in the ledger."""

    suite: str
    seq: int
    line: str
    path: list[str]
    checkpoint: str
    key: str


class ResultsOut(Schema):
    """Everything official, as in a bundle's `results.json`."""

    rulebook: str
    seq: int
    stages: list[dict[str, Any]]
    result: dict[str, Any]
    advancement: list[dict[str, Any]]
    awards: list[dict[str, Any]]
    scaled: dict[str, int]
    units: list[dict[str, Any]]
