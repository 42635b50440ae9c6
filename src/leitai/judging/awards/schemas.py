"""What the awards' API takes and gives."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from ninja import Schema
from pydantic import Field, StringConstraints

from leitai.contests.schemas import Body, Code
from leitai.records.credentials.schemas import CredentialRowOut

Words = Annotated[str, StringConstraints(strip_whitespace=True, min_length=4, max_length=2000)]
Line = Annotated[str, StringConstraints(max_length=100, pattern=r"^[^\x00-\x1f]*$")]
Why = Annotated[
    str,
    StringConstraints(
        strip_whitespace=True, min_length=2, max_length=200, pattern=r"^[^\x00-\x1f]+$"
    ),
]
MOST_AWARDS = 1000
MOST_REVOKED = 1000
MOST_ENTRIES = 100_000


class WinnerOut(Schema):
    """Somebody who has an award; no name where it is not public."""

    entry: str
    name: str | None
    unit: str | None
    rank: int | None
    total: str | None


class AwardOut(Schema):
    """An award and who has it."""

    award: str
    title: dict[str, str]
    entries: list[WinnerOut]


class AwardStageOut(Schema):
    """A stage that awards are read off; `until`: end of its publication period."""

    stage: str
    title: dict[str, str]
    status: str
    published: int | None
    until: int | None
    open: int
    settled: int


class PublishedStageOut(AwardStageOut):
    """A stage that anybody may object to now, with everybody in it."""

    entries: list[WinnerOut]


class PublicityOut(Schema):
    """What is open to objections."""

    stages: list[PublishedStageOut]
    clock: int


class AwardBlockerOut(Schema):
    """What stands between the result and the ceremony."""

    code: Literal["objections_open", "publication", "stage_not_final"]
    stage: str
    title: dict[str, str]
    count: int
    until: int | None


class AwardCorrectionOut(Schema):
    """A correction that waits for its second person; `own`: you asked for it."""

    request: str
    reason: str
    first_name: str | None
    asked: int
    own: bool


class AwardsOut(Schema):
    """Awards as conferred, else as if it ended now; `inside`: seen by an organiser.

    `due`: what the result gives now, where the conferral does not follow it any more.
    `lost`: valid certificates of before a correction that do not hold any more. Both inside only.
    """

    state: Literal["running", "publication", "ready", "conferred"]
    inside: bool
    conferred: int | None
    corrected: int | None
    awards: list[AwardOut]
    due: list[AwardOut] | None
    correction: AwardCorrectionOut | None
    lost: list[str]
    stages: list[AwardStageOut]
    blockers: list[AwardBlockerOut]
    clock: int


class ConferIn(Body):
    """The awards as they were seen: award → entries."""

    awards: Annotated[
        dict[Code, Annotated[list[Code], Field(max_length=MOST_ENTRIES)]],
        Field(max_length=MOST_AWARDS),
    ]


class CorrectIn(ConferIn):
    """And why; the reason is public and names nobody."""

    reason: Why


class AskedOut(Schema):
    """What waits for a second person."""

    request: str
    state: str


class ObjectionIn(Body):
    """An objection; who says it may be left out."""

    stage: Code
    entry: Code | None = None
    text: Words
    name: Line = ""
    contact: Line = ""


class ObjectionReceiptOut(Schema):
    """The objector's receipt, and the answer once there is one."""

    objection: str
    number: str
    stage: str
    at: int
    ended: int | None
    upheld: bool | None
    reason: str | None


class ObjectionOut(ObjectionReceiptOut):
    """An objection for those who answer it."""

    entry: str | None
    text: str
    name: str
    contact: str


class ObjectionsOut(Schema):
    """Objections, the open ones first."""

    objections: list[ObjectionOut]
    total: int
    open: int


class SettleIn(Body):
    """The answer; the reason is public and names nobody."""

    upheld: bool
    reason: Why


class CeremonyStepOut(Schema):
    """One screen of the ceremony."""

    award: str
    title: dict[str, str]
    entries: list[WinnerOut]


class CeremonyOut(Schema):
    """The ceremony in order; in a rehearsal nobody is named."""

    title: dict[str, str]
    hosts: list[dict[str, Any]]
    rehearsal: bool
    steps: list[CeremonyStepOut]
    entrants: int


class PromotedOut(Schema):
    """What the promotion table says of somebody.

    `reason`: `due`, `decided`, or why not: `no_row`, `not_higher`, `over_cap`, `once_per_year`.
    """

    entry: str
    rank: int
    person: str
    name: str
    unit: str
    standing: str
    grade: str
    to: str | None
    reason: str


class PromotionsOut(Schema):
    """The promotion table; `rule`: the rulebook has one."""

    rule: bool
    year: int
    conferred: bool
    people: list[PromotedOut]


class DecidedOut(Schema):
    """How many promotions are new."""

    decided: int


class IssueIn(Body):
    """Certificates for the awards.

    Attributes:
        taking_part: and for everybody with a result.
        teams: `each`: everybody of a team gets one; `one`: the team gets one in its own name.
    """

    taking_part: bool = False
    teams: Literal["each", "one"] = "each"


class JobOut(Schema):
    """How far the issuing has come; `cut_off`: by a restart, ask for it again."""

    job: int
    state: Literal["running", "done", "failed", "cut_off"]
    total: int
    done: int
    new: int
    started: int
    ended: int | None
    fault: dict[str, Any] | None


class CredentialsOut(Schema):
    """A contest's certificates, a page of them; `issuing`: the last job, unless it was done."""

    credentials: list[CredentialRowOut]
    total: int
    revoked: int
    issuing: JobOut | None


class RevokeIn(Body):
    """Why: a code for the ledger, and words for whoever checks the certificate."""

    reason: Literal["error", "result_changed", "award_corrected", "fraud", "replaced", "other"]
    words: Why


class RevokeManyIn(RevokeIn):
    """The same for many at once."""

    credentials: Annotated[list[Code], Field(min_length=1, max_length=MOST_REVOKED)]


class RevokedOut(Schema):
    """How many are revoked now that were valid before."""

    revoked: int
