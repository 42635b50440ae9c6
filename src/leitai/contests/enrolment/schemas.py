"""What the API of enrolment takes and gives."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Any, Literal

from ninja import Schema
from pydantic import Field, StringConstraints

from leitai.governance.bodies import Body, Code, Name

ShortText = Annotated[str, StringConstraints(max_length=64, pattern=r"^[^\x00-\x1f]*$")]
Number = Annotated[str, StringConstraints(max_length=40, pattern=r"^[^\x00-\x1f]*$")]
Told = Annotated[str, StringConstraints(max_length=200, pattern=r"^[^\x00-\x1f]*$")]
FullName = Annotated[
    str,
    StringConstraints(
        min_length=1, max_length=100, strip_whitespace=True, pattern=r"^[^\x00-\x1f]+$"
    ),
]
Version = Annotated[int, Field(ge=0, lt=2**31)]
StateName = Literal[
    "draft", "submitted", "accepted", "waitlisted", "refused", "withdrawn", "replaced"
]
MOST_IDS = 1000
MOST_AT_ONCE = 250


class EnrolmentIn(Body):
    """The plan (docs/enrolment.md says each word), and the version it was made from."""

    plan: dict[str, Any]
    version: Version


class EnrolmentOut(Schema):
    """What the contest asks; `open`: the organisers have set it up."""

    plan: dict[str, Any]
    version: int
    open: bool


class MemberIn(Body):
    """Somebody in an application."""

    person: Code
    part: Literal["leader", "member", "substitute"] = "member"


class ApplicationIn(Body):
    """An application; without people it is for yourself."""

    unit: Code | None = None
    people: Annotated[list[MemberIn], Field(default_factory=list, max_length=250)]
    title: Name = ""
    group: ShortText = ""
    key: ShortText = ""
    consent: Annotated[str, Field(max_length=32)] = ""
    late: bool = False
    submit: bool = False
    words: Told = ""


class EnteringIn(Body):
    """People to enter: one application of all, or `apart` one for each.

    `late`, by organisers, after the deadline; `words` then say why.
    """

    unit: Code | None = None
    people: Annotated[list[MemberIn], Field(default_factory=list, max_length=MOST_AT_ONCE)]
    apart: bool = False
    title: Name = ""
    group: ShortText = ""
    consent: Annotated[str, Field(max_length=32)] = ""
    late: bool = False
    words: Told = ""


class ApplicationEdit(Body):
    """What the application is to say; `version` is the one you have seen.

    `submit`: hand it in at once, or change nothing; one that was handed in keeps its place in the
    order while its people stay.
    """

    version: Version
    people: Annotated[list[MemberIn], Field(default_factory=list, max_length=250)]
    title: Name = ""
    group: ShortText = ""
    key: ShortText = ""
    consent: Annotated[str, Field(max_length=32)] = ""
    submit: bool = False


class WordsIn(Body):
    """What is said of it to those who take part; it never stands in the ledger."""

    words: Told = ""


class EndingIn(WordsIn):
    """Why; a code, not a story: a withdrawal stands in the public ledger. `words` do not."""

    reason: Code = "organiser"


class ReplaceIn(WordsIn):
    """Who goes and who comes."""

    leaves: Code
    comes: Code


class BulkIn(EndingIn):
    """The same act for many; `reopen` takes the last decision back."""

    act: Literal["accept", "refuse", "withdraw", "reopen"]
    ids: Annotated[list[Code], Field(max_length=MOST_IDS)]


class ApplicantIn(Body):
    """Who you are; the unit is said once, later its union moves you."""

    name: FullName
    unit: Code
    phone: Number = ""
    id_number: Number = ""
    standing: Literal["worker", "teacher", "student"] = "worker"
    grade: Annotated[int, Field(ge=1, le=8)] | None = None
    trade: Annotated[str, StringConstraints(pattern=r"^([A-Za-z0-9][A-Za-z0-9.\-]{0,15})?$")] = ""


class EnrolmentMeOut(Schema):
    """Yourself as the house knows you; once confirmed, you change the telephone number only."""

    person: str
    name: str
    unit: str
    unit_name: str
    phone: str
    id_number: str
    standing: str
    grade: int | None
    trade: str
    unconfirmed: bool


class UnitNamed(Schema):
    """A unit one may say to belong to."""

    code: str
    name: str


class MemberOut(Schema):
    """Somebody in an application."""

    person: str
    name: str
    part: str
    left: bool


class AttachmentOut(Schema):
    """A file that was handed in."""

    slot: str
    name: str
    media: str
    size: int


class RuleHeldOut(Schema):
    """A rule held against the application."""

    rule: str
    verdict: Literal["met", "failed", "missing"]
    person: str
    zh: str
    message: str


class ApplicationStepOut(Schema):
    """Something that was done; `before`: the state until then. `by`, for organisers: who did it."""

    at: datetime
    act: str
    before: StateName
    reason: str
    words: str
    by: str


class ApplicationRow(Schema):
    """An application for a list; `names` are its people's, the first three."""

    id: str
    title: str
    names: list[str]
    people: int
    unit: str
    unit_name: str
    group: str
    state: StateName
    entry: str
    key: str
    reason: str
    version: int
    submitted: datetime | None
    waiting: int | None


class ApplicationsOut(Schema):
    """A page of applications; `counts` are of every state within your reach."""

    applications: list[ApplicationRow]
    next: str | None
    total: int
    counts: dict[str, int]
    may_decide: bool


class RoomOut(Schema):
    """A quota and how much of it is taken; `waiting`: how many wait for it."""

    what: Literal["total", "group", "unit"]
    of: str
    name: str
    most: int
    taken: int
    waiting: int


class OutlookOut(Schema):
    """Every quota that counts an application, and whether it would find a place now."""

    rooms: list[RoomOut]
    outlook: Literal["free", "waits", "none"]


class TakingOut(Schema):
    """Somebody who is to take part."""

    person: str
    name: str
    part: str


class LookedOverOut(OutlookOut):
    """What an application would meet; `held`: the application its people are in already."""

    people: list[TakingOut]
    unit_name: str
    group: str
    findings: list[RuleHeldOut]
    held: str


class EnteredOut(Schema):
    """What became of an application; without an id it was not made."""

    people: list[TakingOut]
    id: str
    state: str
    error: dict[str, Any] | None = None


class TeamInvitationOut(Schema):
    """A team one is invited to join; `open`: one still can."""

    id: str
    title: str
    unit_name: str
    leader: str
    open: bool


class ApplicationOut(ApplicationRow, OutlookOut):
    """An application with its people, files, steps, and what each rule and quota says of it.

    `ticket`: with it colleagues join a team, for those who may change it.
    """

    ticket: str

    members: list[MemberOut]
    attachments: list[AttachmentOut]
    findings: list[RuleHeldOut]
    steps: list[ApplicationStepOut]
    consent: str
    replaces: str | None
    replaced_by: str | None
    may_change: bool
    may_decide: bool


class BulkRow(Schema):
    """What became of one."""

    id: str
    state: str
    error: dict[str, Any] | None = None


class BulkOut(Schema):
    """What became of each."""

    results: list[BulkRow]


class QuotaOut(Schema):
    """The quotas that count anybody within your reach."""

    rooms: list[RoomOut]
    accepted: int
    waitlisted: int
