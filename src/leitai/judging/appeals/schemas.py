"""What appeals look like over the wire."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from ninja import Schema
from pydantic import Field

from leitai.contests.schemas import Code

Number = Annotated[str, Field(pattern=r"^-?[0-9]{1,12}(\.[0-9]{1,9})?$")]
ItemCode = Annotated[str, Field(pattern=r"^([A-Za-z0-9][A-Za-z0-9_.\-]{0,63})?$")]
Reason = Annotated[str, Field(min_length=1, max_length=200)]
Digest = Annotated[str, Field(pattern=r"^([0-9a-f]{64})?$")]


class AppealIn(Schema):
    """An appeal; `by` is the name of who appeals."""

    stage: Code
    entry: Code
    ground: Literal["marks", "procedure", "equipment", "eligibility", "other"]
    text: Annotated[str, Field(min_length=1, max_length=4000)]
    by: Annotated[str, Field(min_length=1, max_length=200)]


class AppealOut(Schema):
    """An appeal, and its receipt: `number` and `deadline`."""

    appeal: str
    number: str
    stage: str
    entry: str
    ground: str
    text: str
    by: str
    at: int
    deadline: int | None
    clock: int
    state: Literal["open", "waiting", "decided"]
    decision: Literal["upheld", "rejected", "withdrawn"] | None
    reason: str | None
    first: str | None
    second: str | None
    own: bool
    changes: int


class ChangeIn(Schema):
    """One mark of a re-judge set; `value` null: the judge's mark does not count."""

    entry: Code
    aspect: Code
    judge: Code
    value: Number | None
    item: ItemCode = ""


class RejudgeIn(Schema):
    """A re-judge set."""

    changes: Annotated[list[ChangeIn], Field(min_length=1, max_length=10_000)]


class AppealedMark(Schema):
    """A mark that moves."""

    stage: str
    entry: str
    item: str
    aspect: str
    judge: str
    before: str | None
    after: str | None


class AppealedRank(Schema):
    """A place that moves."""

    stage: str
    entry: str
    before: str | None
    after: str | None
    total_before: str | None
    total_after: str | None


class AppealedAward(Schema):
    """An award that goes to others."""

    award: str
    before: list[str]
    after: list[str]


class PreviewOut(Schema):
    """What the re-judge set would do; `digest` names it in the decision."""

    marks: list[AppealedMark]
    ranks: list[AppealedRank]
    awards: list[AppealedAward]
    digest: str


class CaseMark(Schema):
    """A mark ever given to the entry."""

    mark: str
    judge: str
    aspect: str
    item: str
    value: str | None
    round: int
    state: Literal["counts", "replaced", "withdrawn"]
    replaces: str | None
    by: str
    seq: int
    at: int


class CaseLine(Schema):
    """A line of the ledger that concerns the entry."""

    seq: int
    at: int
    actor: str
    act: dict[str, Any]


class AppealCaseOut(AppealOut):
    """The case file: sheet, all marks with their rounds, evidence, log and rule."""

    preview: PreviewOut | None
    sheet: dict[str, Any] | None
    marks: list[CaseMark]
    judges: dict[str, str]
    evidence: list[dict[str, Any]]
    works: list[dict[str, Any]]
    log: list[CaseLine]
    rule: str


class DecideIn(Schema):
    """A decision; `preview`: digest of the re-judge set as seen."""

    decision: Literal["upheld", "rejected", "withdrawn"]
    reason: Reason
    preview: Digest = ""


class SeenIn(Schema):
    """The other arbitrator has seen this preview."""

    preview: Digest = ""
