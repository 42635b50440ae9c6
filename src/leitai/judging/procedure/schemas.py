"""What the procedure's routes take and give."""

from __future__ import annotations

from typing import Annotated, Literal

from ninja import Schema
from pydantic import Field, StringConstraints

from leitai.contests.schemas import Body, Code, ItemCode
from leitai.judging.schemas import Instant, Number

Reason = Annotated[str, StringConstraints(min_length=1, max_length=200, pattern=r"^[^\x00-\x1f]*$")]
Note = Annotated[
    str, StringConstraints(min_length=1, max_length=1000, pattern=r"^[^\x00-\x08\x0b-\x1f]*$")
]
Office = Literal["chief", "scorekeeper", "supervisor"]
Topic = Literal["identity", "device", "material", "rule", "safety", "other"]
Count = Annotated[int, Field(ge=0, le=100_000)]
Some = Annotated[int, Field(ge=1, le=100_000)]


class WhyIn(Body):
    """Why; it goes into the ledger, so words about the matter, never about a person."""

    reason: Reason


class SignFormIn(Body):
    """`judge`: whose form, when a scorekeeper signs what the judge signed on paper."""

    judge: Code | None = None


class UnlockIn(WhyIn):
    """Whose form is to be opened again, and why."""

    judge: Code


class CellIn(WhyIn):
    """One cell of a stage, and why."""

    entry: Code
    aspect: Code
    item: ItemCode = ""


class ProblemIn(Body):
    """A problem that a judge flags; `text` stays beside the ledger."""

    stage: Code
    entry: Code
    topic: Topic
    text: Note
    aspect: ItemCode = ""
    item: ItemCode = ""


class PenaltyIn(WhyIn):
    """A deduction of the rulebook that an office gives; `value` as for a mark of it."""

    stage: Code
    entry: Code
    deduction: Code
    value: Number
    item: ItemCode = ""


class OfficeIn(Body):
    """In which office the stage is signed."""

    office: Office


class RecheckIn(Body):
    """How many marks of the entry were compared with their sources, and how many were wrong."""

    compared: Some
    errors: Count


class ActOut(Schema):
    """The act is in the ledger, on disk; `duplicate`: it was there before."""

    seq: int
    at: int
    duplicate: bool


class RequestOut(Schema):
    """What waits for a second person."""

    request: str
    state: str


class UnlockOut(RequestOut):
    """A form that somebody wants opened; `own`: you asked, so another person confirms."""

    stage: str
    entry: str
    judge: str
    reason: str
    first: str
    first_name: str | None
    asked: int
    own: bool


class HeldMarkOut(Schema):
    """A mark that somebody entered for its judge; `own`: you did, so another person confirms."""

    mark: str
    stage: str
    entry: str
    item: str
    aspect: str
    judge: str
    value: str | None
    replaces: str | None
    by: str
    by_name: str | None
    at: int
    own: bool


class RaisedProblemOut(Schema):
    """A problem and, once it is settled, the answer."""

    problem: str
    stage: str
    entry: str
    judge: str
    topic: Topic
    aspect: str
    item: str
    text: str
    at: int
    open: bool
    answer: str | None
    by: str | None
    settled_at: int | None


class PenaltyOut(Schema):
    """A penalty; `lifted`: it does not count, and why."""

    penalty: str
    stage: str
    entry: str
    deduction: str
    value: str
    item: str
    reason: str
    by: str
    by_name: str | None
    at: int
    lifted: str | None


class SlotOut(Schema):
    """Somebody's time on stage; with `end` it is over. UTC microseconds."""

    entry: str
    start: Instant
    end: Instant | None
    seq: int
    at: int


class Where(Schema):
    """A place where something is to be done."""

    entry: str | None = None
    judge: str | None = None
    aspect: str | None = None
    office: str | None = None
    attempt: str | None = None
    objection: str | None = None
    appeal: str | None = None


class BlockerOut(Schema):
    """One thing that stands against a final result, and where."""

    code: str
    count: int
    zh: str
    message: str
    fix: str
    params: dict[str, str]
    where: list[Where]


class ProgressOut(Schema):
    """Marks given, and expected if the rulebook says how many."""

    given: int
    expected: int | None


class SignatureOut(Schema):
    """Who signed the stage, in which office."""

    office: Office
    by: str
    name: str | None
    at: int


class ShadowOut(Schema):
    """The independent re-computation of the result; `differs`: where it is another one."""

    checked: bool
    differs: list[dict[str, str]]


class ReadinessOut(Schema):
    """How far a stage is from a final result.

    `appeals_until`: when the time for appeals ends, UTC microseconds. `next`: what to do now
    (`close`, `sign:chief`, `publish`, `recheck`, `finalise` …); null: see the blockers.
    """

    stage: str
    status: str
    blockers: list[BlockerOut]
    progress: ProgressOut
    signatures: list[SignatureOut]
    appeals_until: int | None
    clock: int
    shadow: ShadowOut | None
    next: str | None


class RecheckEntryOut(Schema):
    """An entry to be re-checked: one of the best, drawn, or `all` after too many errors."""

    entry: str
    group: Literal["top", "drawn", "all"]
    done: bool
    compared: int
    errors: int
    by: str | None


class RecheckOut(Schema):
    """The sample, how wrong it was, and whether everything has to be re-checked.

    `key`: what the sample was drawn by, `N:root`, the ledger's root after N entries, the stage's
    closing the last of them. `rate`, `limit`: percent of wrong marks.
    """

    entries: list[RecheckEntryOut]
    key: str | None
    rate: str | None
    limit: str | None
    full: bool


class RefusalOut(Schema):
    """A mark that was not taken in, and why; `times`: how often it was sent."""

    mark: str
    code: str
    zh: str
    message: str
    actor: str | None
    judge: str | None
    stage: str | None
    entry: str | None
    aspect: str | None
    item: str
    value: str | None
    first: int
    last: int
    times: int
