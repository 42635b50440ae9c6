"""What the API of units and people takes and gives."""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated, Literal

from ninja import Schema
from pydantic import Field, StringConstraints

from leitai.governance.bodies import Body, Code, Name

MOST_ROWS = 1000
UnitKindName = Literal[
    "national", "province", "city", "district", "industry", "town", "enterprise", "section"
]
Standing = Literal["worker", "teacher", "student"]
Gender = Literal["f", "m", ""]
TradeCode = Annotated[str, StringConstraints(pattern=r"^([A-Za-z0-9][A-Za-z0-9.\-]{0,15})?$")]
CreditCode = Annotated[str, StringConstraints(pattern=r"^([0-9A-HJ-NP-RTUWXY]{18})?$")]
Number = Annotated[str, StringConstraints(max_length=40, pattern=r"^[^\x00-\x1f]*$")]
GradeNumber = Annotated[int, Field(ge=1, le=8)]
FullName = Annotated[str, StringConstraints(min_length=1, max_length=100, strip_whitespace=True,
                                            pattern=r"^[^\x00-\x1f]+$")]  # fmt: skip
UnitName = Annotated[str, StringConstraints(min_length=1, max_length=200, strip_whitespace=True,
                                            pattern=r"^[^\x00-\x1f]+$")]  # fmt: skip
Version = Annotated[int, Field(ge=1, lt=2**31)]
Query = Annotated[str, StringConstraints(max_length=100, strip_whitespace=True)]


class UnitMade(Body):
    """A unit to be made, below `parent`; only superusers make one without."""

    code: Code
    name: UnitName
    name_en: Name = ""
    kind: UnitKindName
    parent: Code | None = None
    credit_code: CreditCode = ""


class UnitsIn(Body):
    """A list of units; parents may come before or after their children.

    `dry`: say what would come of it, and change nothing.
    """

    dry: bool = False
    units: Annotated[list[UnitMade], Field(max_length=MOST_ROWS)]


class UnitEdit(Body):
    """What is to change; `version` is the one you have seen."""

    version: Version
    name: UnitName | None = None
    name_en: Name | None = None
    kind: UnitKindName | None = None
    parent: Code | None = None
    credit_code: CreditCode | None = None
    closed: bool | None = None


class UnitsAsked(Schema):
    """Which units: those below `under`, the children of `parent`, whose name or code holds `q`."""

    under: Annotated[str, Field(max_length=64)] = ""
    parent: Annotated[str, Field(max_length=64)] = ""
    q: Query = ""
    kind: Annotated[str, Field(max_length=12)] = ""
    closed: bool | None = None
    after: Annotated[str, Field(max_length=700)] = ""
    limit: Annotated[int, Field(ge=1, le=200)] = 50


class UnitOut(Schema):
    """A unit; `people`: how many belong to it itself, `children`: whether there are units below."""

    code: str
    name: str
    name_en: str
    kind: str
    parent: str | None
    path: str
    credit_code: str
    people: int | None
    children: bool
    closed: bool
    version: int


class Ancestor(Schema):
    """A unit above."""

    code: str
    name: str


class UnitDetail(UnitOut):
    """A unit, those above it from the root, how many are in it and below, and your rights."""

    above: list[Ancestor]
    people_below: int
    units_below: int
    rights: list[str]


class UnitsOut(Schema):
    """Units in the order of the tree; pass `next` as `after` for the following ones."""

    units: list[UnitOut]
    next: str | None


class RowProblem(Schema):
    """What is wrong with a row of a list; `row` counts from 0."""

    row: int
    code: str
    message: str
    zh: str
    fix: str


class UnitsImported(Schema):
    """What came of a list of units; rows with problems were left out, the others are in."""

    created: int
    changed: int
    unchanged: int
    problems: list[RowProblem]


class OfficeGiven(Body):
    """What a user is to be to the unit and all below."""

    role: Literal["admin", "officer", "viewer"]


class OfficeOut(Schema):
    """A user's role over the unit; `inherited`: from the unit above that is named.

    `name`: of the person whose account it is, if you may see that person.
    """

    username: str
    name: str
    role: str
    unit: str
    inherited: bool


class PersonIn(Body):
    """Somebody to be registered; missing birth and gender are taken from the identity number."""

    name: FullName
    unit: Code
    trade: TradeCode = ""
    grade: GradeNumber | None = None
    standing: Standing = "worker"
    gender: Gender = ""
    born: date | None = None
    phone: Number = ""
    id_number: Number = ""


class PeopleIn(Body):
    """People of the unit `unit` and those below; known ones are brought up to date.

    `dry`: say what would come of it, and change nothing.
    """

    dry: bool = False
    unit: Code
    people: Annotated[list[PersonIn], Field(max_length=MOST_ROWS)]


class PersonEdit(Body):
    """What is to change; `version` is the one you have seen."""

    version: Version
    name: FullName | None = None
    unit: Code | None = None
    trade: TradeCode | None = None
    grade: GradeNumber | None = None
    standing: Standing | None = None
    gender: Gender | None = None
    born: date | None = None
    phone: Number | None = None
    id_number: Number | None = None


class PersonConfirmIn(Body):
    """The version of the row that was looked at."""

    version: Version


class PeopleAsked(Schema):
    """Which people: of the unit and below, whose name holds `q`.

    `q` may also be a whole telephone or identity number, its last four digits, or a code.
    `unconfirmed`: only those who wrote their own row and wait for their union to confirm it.
    """

    unit: Annotated[str, Field(max_length=64)] = ""
    q: Query = ""
    trade: Annotated[str, Field(max_length=16)] = ""
    grade: Annotated[int | None, Field(ge=1, le=8)] = None
    unconfirmed: bool = False
    after: Annotated[str, Field(max_length=1500)] = ""
    limit: Annotated[int, Field(ge=1, le=200)] = 50


class PersonOut(Schema):
    """Somebody, numbers masked; `unconfirmed`: as they say themselves, the union has not yet."""

    code: str
    name: str
    unit: str
    unit_name: str
    trade: str
    grade: int | None
    standing: str
    phone: str
    id_number: str
    account: bool
    unconfirmed: bool
    version: int


class PersonDetail(PersonOut):
    """Somebody, numbers masked; `merged_from`: codes that stand for the same person.

    `namesakes`: others so called in the unit who may be the same, while the row is unconfirmed.
    """

    gender: str
    born: date | None
    merged_from: list[str]
    namesakes: list[str]
    rights: list[str]


class PeopleOut(Schema):
    """People by unit and name; `total` comes with the first page, unless a search has over 1000."""

    people: list[PersonOut]
    next: str | None
    total: int | None


class PersonRowOut(Schema):
    """What came of a row: its person, and whether new, changed or as it was.

    `namesake`: who has an account under this name and may be the same; merge them if so.
    """

    row: int
    code: str
    outcome: Literal["created", "changed", "unchanged"]
    namesake: str | None


class PeopleUpserted(Schema):
    """What came of a list of people; rows with problems were left out, the others are in."""

    people: list[PersonRowOut]
    problems: list[RowProblem]


class UnmaskIn(Body):
    """Why the numbers are needed; a code, it is logged."""

    reason: Literal["contact", "verify", "award", "insurance", "correction", "other"]


class NumbersOut(Schema):
    """The numbers in full; this was logged."""

    phone: str
    id_number: str


class MergeIn(Body):
    """The person who stays; rows and history of the other are theirs from now on."""

    into: Code
    version: Version


class EraseIn(Body):
    """The person's own code again, so that nobody is erased by a slip."""

    confirm: Code


class ErasedOut(Schema):
    """What is left: the pseudonym in results."""

    code: str
    erased: datetime


class ConsentIn(Body):
    """What is agreed to, in the words of which version."""

    purpose: Literal["register", "publish_name", "publish_image", "portrait"]
    text_version: Annotated[str, StringConstraints(min_length=1, max_length=32)]


class ConsentOut(Schema):
    """Somebody agreed to a purpose; `withdrawn`: when it was taken back."""

    purpose: str
    text_version: str
    given: datetime
    withdrawn: datetime | None


class TradeOut(Schema):
    """An occupation of 职业分类大典."""

    code: str
    name: str
    name_en: str
