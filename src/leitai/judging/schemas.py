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
    unit: str | None
    spread: str | None


class FormCriterion(Schema):
    """A part of the form."""

    id: str
    title: Words
    aspects: list[FormAspect]


class FormItem(Schema):
    """A repeated item of an entry."""

    id: str
    attributes: Attributes


class FormDispute(Schema):
    """The judges lie apart here; `pending`: you still have to mark it again in this `round`."""

    aspect: str
    item: str
    round: int
    pending: bool
    accepted: bool


class FormProblem(Schema):
    """A problem you flagged, and the answer once it is settled."""

    problem: str
    topic: str
    text: str
    aspect: str
    item: str
    open: bool
    answer: str | None


class FormEvidence(Schema):
    """A photo, clip or document you attached."""

    evidence: str
    media: str
    aspect: str
    item: str
    url: str


class FormMedia(Schema):
    """Something to look at while marking."""

    kind: Literal["video", "image", "document", "attempt"]
    title: str
    url: str


class FormEntry(Schema):
    """An entry to mark.

    `form`: how far your form of it is, `given` cells of `due`; `signed`: it is locked, even where a
    cell is disputed.
    """

    id: str
    name: Name | None
    unit: Name | None
    status: str
    items: list[FormItem]
    form: Literal["not_started", "in_progress", "complete", "disputed", "signed", "recused"]
    signed: bool
    recused: bool
    given: int
    due: int
    disputes: list[FormDispute]
    problems: list[FormProblem]
    evidence: list[FormEvidence]
    media: list[FormMedia]


class FormProcedure(Schema):
    """What is asked of judges: to `sign` forms; time on stage, microseconds."""

    sign: bool
    slot: int | None


class FormSlot(Schema):
    """Who is on stage since when; `paused`: how much was given back, microseconds."""

    entry: str
    start: int
    paused: int


class FormStage(Schema):
    """A stage to mark."""

    id: str
    title: Words
    status: Literal["waiting", "open", "closed", "frozen", "published", "final"]
    procedure: FormProcedure
    slot: FormSlot | None
    criteria: list[FormCriterion]
    deductions: list[FormAspect]
    entries: list[FormEntry]


class FormEarlier(Schema):
    """What you gave in a round before."""

    round: int
    value: str | None


class FormMark(Schema):
    """A mark of this judge that counts; `held`: entered by somebody else, not confirmed yet."""

    mark: str
    stage: str
    entry: str
    item: str
    aspect: str
    value: str | None
    round: int
    earlier: list[FormEarlier]
    held: bool


class FormJudge(Schema):
    """Whose form it is; who marks from afar (`remote`) sees no names."""

    id: str
    name: str | None
    constituency: str | None
    remote: bool


class FormOut(Schema):
    """All a judge needs, and nothing of other judges; `clock`: the server's, UTC microseconds."""

    contest: str
    title: Words
    clock: int
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
