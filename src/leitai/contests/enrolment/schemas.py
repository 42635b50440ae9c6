"""What the API of enrolment takes and gives."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Any, Literal

from ninja import Schema
from pydantic import Field, StringConstraints

from leitai.governance.bodies import Body, Code, Name

ShortText = Annotated[str, StringConstraints(max_length=64, pattern=r"^[^\x00-\x1f]*$")]
Number = Annotated[str, StringConstraints(max_length=40, pattern=r"^[^\x00-\x1f]*$")]
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


class ApplicationEdit(Body):
    """What the application is to say; `version` is the one you have seen."""

    version: Version
    people: Annotated[list[MemberIn], Field(default_factory=list, max_length=250)]
    title: Name = ""
    group: ShortText = ""
    key: ShortText = ""
    consent: Annotated[str, Field(max_length=32)] = ""


class EndingIn(Body):
    """Why; a code, not a story: a withdrawal stands in the public ledger."""

    reason: Code = "organiser"


class ReplaceIn(Body):
    """Who goes and who comes."""

    leaves: Code
    comes: Code


class BulkIn(Body):
    """The same act for many."""

    act: Literal["accept", "refuse", "withdraw"]
    ids: Annotated[list[Code], Field(max_length=MOST_IDS)]
    reason: Code = "organiser"


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


class ApplicationOut(ApplicationRow):
    """An application with its people, files and what each rule says of it."""

    members: list[MemberOut]
    attachments: list[AttachmentOut]
    findings: list[RuleHeldOut]
    consent: str
    replaces: str | None
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


class RoomOut(Schema):
    """A quota and how much of it is taken; `waiting`: how many wait for it."""

    what: Literal["total", "group", "unit"]
    of: str
    name: str
    most: int
    taken: int
    waiting: int


class QuotaOut(Schema):
    """The quotas that count anybody within your reach."""

    rooms: list[RoomOut]
    accepted: int
    waitlisted: int
