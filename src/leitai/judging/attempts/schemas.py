"""What the attempts' API takes and gives. Ticks are whole numbers from the attempt's start."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from ninja import Schema
from pydantic import Field, StringConstraints

from leitai.contests.schemas import Body, Code, ItemCode, ReceiptOut
from leitai.judging.schemas import Instant, Number, Words

Reason = Annotated[str, StringConstraints(min_length=1, max_length=200, pattern=r"^[^\x00-\x1f]+$")]
Tick = Annotated[int, Field(ge=0, lt=1 << 29)]
Width = Annotated[int, Field(ge=1, le=4000)]
Amount = str | None
"""A decimal as text; null: undecided, or there is none."""


class BeginIn(Body):
    """Who begins an attempt; without `attempt` the server makes the id."""

    entry: Code
    attempt: Code | None = None
    stage: Code | None = None
    item: ItemCode = ""


class AttemptSealIn(Body):
    """When the attempt ended, UTC microseconds; without it: now."""

    end: Instant | None = None


class AbortIn(Body):
    """Why an attempt does not count."""

    reason: Reason


class AttemptOut(Schema):
    """An attempt in a list; times are UTC microseconds."""

    attempt: str
    stage: str
    entry: str
    name: str | None
    item: str
    station: str
    state: Literal["running", "sealing", "sealed", "aborted", "replaced"]
    start: int
    end: int | None
    reason: str
    points: Amount
    max: Amount
    undecided: int
    findings: list[str]


class WarningOut(Schema):
    """Something that a person should look at; nothing was refused."""

    code: str
    message: str
    zh: str
    params: dict[str, Any]


class BegunOut(AttemptOut):
    """An attempt that has begun; `no_samples`: nothing comes from its station just now."""

    warnings: list[WarningOut]


class SealedOut(AttemptOut):
    """A sealed attempt and its place in the ledger."""

    recording: str
    seq: int
    at: int


class ChannelOut(Schema):
    """What a station sends."""

    id: str
    title: Words
    unit: str | None
    type: Literal["number", "bool", "code"]
    values: list[str]


class HeldOut(Schema):
    """The longest that was held what had to be held for `wanted`, in seconds, and when."""

    start: int = Field(serialization_alias="from")
    end: int = Field(serialization_alias="to")
    value: str
    wanted: str
    unit: Literal["s"]


class EvidenceOut(Schema):
    """Why a rule earned or cost something: one episode, both ticks included.

    `unit`: of the margin; null: a plain number. `held`: where a hold was never reached.
    """

    what: Literal["earned", "violated", "unknown"]
    start: int = Field(serialization_alias="from")
    end: int = Field(serialization_alias="to")
    margin: Amount
    margin_at: int | None
    unit: str | None
    points: str
    value: Amount
    held: HeldOut | None


class OverriddenOut(Schema):
    """What two people decided instead; `points`: what it is worth."""

    value: str
    points: Amount
    judge: str
    second: str
    reason: str
    at: int


class VerdictOut(Schema):
    """What the referee found about one rule; `mark` is its own, also where it was overruled.

    `unit`: of `value`, the number measured; null: it has none.
    """

    rule: str
    title: Words
    kind: Literal["award", "measure", "when"]
    text: str
    deduction: bool
    max: Amount
    each: Amount
    cap: Amount
    mark: Amount
    value: Amount
    unit: str | None
    points: Amount
    overridden: OverriddenOut | None
    evidence: list[EvidenceOut]


class MissingOut(Schema):
    """Shares of the attempt's time without telemetry, 0 to 1, of each channel that had gaps.

    `some`: at least one channel was missing; `every`: all of them.
    """

    some: str
    every: str
    channels: dict[str, str]


class AttemptDetail(AttemptOut):
    """An attempt with all its verdicts; without `recording` they are provisional."""

    recording: str | None
    engine: str
    rules: str
    tick_us: int
    ticks: int
    channels: list[ChannelOut]
    gaps: dict[str, list[tuple[int, int]]]
    missing: MissingOut | None
    verdicts: list[VerdictOut]


class TriedOut(AttemptDetail):
    """The same by other rules, and what counts now; `null`: undecided, absent: no such rule."""

    before: dict[str, Amount]


class CurveOut(Schema):
    """Least and greatest value in each bucket of ticks; null: no valid value there."""

    t: list[int]
    low: list[float | None]
    high: list[float | None]


class StretchIn(Schema):
    """Which ticks of a recording, and how many points a screen has for them."""

    start: Tick = Field(0, alias="from")
    end: Tick | None = Field(None, alias="to")
    width: Width = 800


class SamplesOut(Schema):
    """A stretch of a recording, thinned to what a screen can show."""

    start: int = Field(serialization_alias="from")
    end: int = Field(serialization_alias="to")
    channels: dict[str, CurveOut]


class OverrideIn(Body):
    """Another mark than the referee's, and why."""

    aspect: Code
    value: Number
    reason: Reason


class WishIn(Body):
    """Another mark than the referee's for one aspect."""

    aspect: Code
    value: Number


class OverridesIn(Body):
    """Marks for several aspects of one attempt, and one reason for all of them."""

    marks: Annotated[list[WishIn], Field(min_length=1, max_length=200)]
    reason: Reason


class ReceiptsOut(Schema):
    """Each act of a group and its place in the ledger."""

    receipts: list[ReceiptOut]


class OverrideOut(Schema):
    """A decision of two people on one mark; `before` is the referee's.

    Those with the same `group` were asked for together and are confirmed together.
    """

    override: str
    group: str | None
    attempt: str
    stage: str
    entry: str
    name: str | None
    aspect: str
    before: Amount
    value: str
    reason: str
    judge: str
    second: str | None
    state: Literal["waiting", "applied", "cancelled"]
    asked: int
    own: bool


class ProblemOut(Schema):
    """A place in a rulebook to mend; `zh` and `fix_zh` are empty where there is no Chinese."""

    line: int
    column: int
    code: str
    message: str
    zh: str
    fix: str
    fix_zh: str


class ProblemsOut(Schema):
    """All that is wrong with a rulebook; empty: it can be used."""

    problems: list[ProblemOut]


PreviewDigest = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]


class ApplyIn(Body):
    """Why the rules are corrected; `preview`: digest of what the asker has read."""

    reason: Reason
    preview: PreviewDigest | None = None


class ConfirmIn(Body):
    """Digest of the preview that the second person has read; needed once it has `changed`."""

    preview: PreviewDigest | None = None


class MovedMark(Schema):
    """A mark that a correction moves; `added`: of an attempt sealed after it was last seen."""

    attempt: str
    stage: str
    entry: str
    name: str | None
    item: str
    aspect: str
    before: Amount
    after: Amount
    overridden: bool
    replaced: bool
    added: bool = False


class MovedRank(Schema):
    """A place that a correction moves; `stage` is `result` for the contest's result."""

    stage: str
    entry: str
    name: str | None
    before: str | None
    after: str | None
    total_before: Amount
    total_after: Amount


class MovedAward(Schema):
    """An award that goes to others."""

    award: str
    before: list[str]
    after: list[str]


class CorrectionOut(Schema):
    """Corrected rules and all that they move.

    `preview` names what is shown, for whoever confirms it. `changed`: the contest has moved on,
    this is the new effect, and it waits to be confirmed as it now stands.
    """

    correction: str
    preview: str
    rulebook: str
    state: Literal["preview", "waiting", "changed", "applied", "cancelled"]
    reason: str
    judge: str
    second: str | None
    asked: int
    own: bool
    attempts: int
    marks: list[MovedMark]
    ranks: list[MovedRank]
    awards: list[MovedAward]
    undecided: int
    undecided_before: int


class ConfirmedOut(ReceiptOut):
    """A correction that counts: how many marks moved, and those of attempts sealed meanwhile."""

    moved: int
    added: list[MovedMark]


class WaitingCorrection(Schema):
    """A correction that waits, in short; `marks`, `ranks`, `awards`: how many move."""

    correction: str
    preview: str
    state: Literal["waiting", "changed"]
    reason: str
    judge: str
    asked: int
    own: bool
    attempts: int
    marks: int
    ranks: int
    awards: int


class UndecidedOut(Schema):
    """Marks of a stage that telemetry does not decide; `asked`: those with an override waiting."""

    stage: str
    undecided: int
    asked: int


class DecisionsOut(Schema):
    """All that waits for people; `for_you`: what the asker may confirm, a group counts once."""

    for_you: int
    overrides: list[OverrideOut]
    corrections: list[WaitingCorrection]
    undecided: list[UndecidedOut]


YAML_BODY: dict[str, Any] = {
    "requestBody": {
        "required": True,
        "content": {"application/yaml": {"schema": {"type": "string"}}},
    }
}
"""For operations that take a rulebook as it is."""
