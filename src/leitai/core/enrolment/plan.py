"""What a contest asks of those who want to take part: a document of its own, typed and bounded."""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated, Literal

import msgspec
from msgspec import Meta, Struct, field

Code = Annotated[str, Meta(pattern=r"^[A-Za-z0-9][A-Za-z0-9_.\-]{0,63}$")]
Text = Annotated[str, Meta(max_length=2000)]
Word = Annotated[str, Meta(min_length=1, max_length=64)]
Count = Annotated[int, Meta(ge=0, le=1_000_000)]
Standing = Literal["worker", "teacher", "student"]
UnitLevel = Literal[
    "own", "province", "city", "district", "industry", "town", "enterprise", "section"
]
Part = Literal["leader", "member", "substitute"]


class Age(Struct, frozen=True, forbid_unknown_fields=True):
    """How old somebody must be on a day, in full years; `None`: no bound."""

    on: date
    least: Annotated[int, Meta(ge=0, le=150)] | None = None
    most: Annotated[int, Meta(ge=0, le=150)] | None = None


class Team(Struct, frozen=True, forbid_unknown_fields=True):
    """How many belong to a team or project; substitutes are counted beside them."""

    least: Annotated[int, Meta(ge=1, le=200)] = 1
    most: Annotated[int, Meta(ge=1, le=200)] = 200
    substitutes: Annotated[int, Meta(ge=0, le=50)] = 0


class Each(Struct, frozen=True, forbid_unknown_fields=True):
    """A quota that every unit of a level has: `own` is the unit somebody directly belongs to."""

    level: UnitLevel
    most: Count


class Quotas(Struct, frozen=True, forbid_unknown_fields=True):
    """How many may be accepted; all that apply hold at once.

    Attributes:
        total: in the contest.
        groups: group → places.
        each: for every unit of a level.
        units: unit → places for it and all below it; replaces what `each` says of that unit.
    """

    total: Count | None = None
    groups: Annotated[dict[Word, Count], Meta(max_length=64)] = field(default_factory=dict)
    each: Annotated[tuple[Each, ...], Meta(max_length=8)] = ()
    units: Annotated[dict[Code, Count], Meta(max_length=5000)] = field(default_factory=dict)


class Asked(Struct, frozen=True, forbid_unknown_fields=True):
    """A file that is asked for."""

    id: Code
    title: Annotated[dict[Literal["zh", "en"], Text], Meta(min_length=1)]
    required: bool = True


class Group(Struct, frozen=True, forbid_unknown_fields=True):
    """A group of the contest and who belongs to it; no standings: everybody."""

    id: Word
    title: Annotated[dict[Literal["zh", "en"], Text], Meta(min_length=1)]
    standings: Annotated[tuple[Standing, ...], Meta(max_length=3)] = ()


class Consenting(Struct, frozen=True, forbid_unknown_fields=True):
    """What must be agreed to; `version` changes with the words."""

    version: Annotated[str, Meta(min_length=1, max_length=32)]
    text: Annotated[dict[Literal["zh", "en"], Text], Meta(min_length=1)]


class Plan(Struct, frozen=True, forbid_unknown_fields=True):
    """A contest's enrolment: what is asked, how many have a place, who decides.

    Attributes:
        opens, closes: when applications may be handed in, UTC; `None`: no bound.
        standings, trades, under: whom it is for; nothing: everybody. A trade is a code or its
            beginning; `under` are units whose people, and those of all units below, may apply.
        grade_least, grade_most: of 新八级工, 1 to 8.
        one_track: nobody takes part in two contests of the same edition.
        accept: `auto`: who meets every rule and finds a place is accepted at once; `hand`: an
            organiser accepts.
        waiting: who finds no place waits; `order`: in the order of handing in, or the higher
            grade first.
        alone: people may apply for themselves; otherwise their unit does.
    """

    kind: Literal["person", "team", "project"] = "person"
    opens: datetime | None = None
    closes: datetime | None = None
    standings: Annotated[tuple[Standing, ...], Meta(max_length=3)] = ()
    age: Age | None = None
    grade_least: Annotated[int, Meta(ge=1, le=8)] | None = None
    grade_most: Annotated[int, Meta(ge=1, le=8)] | None = None
    trades: Annotated[tuple[Annotated[str, Meta(max_length=16)], ...], Meta(max_length=200)] = ()
    under: Annotated[tuple[Code, ...], Meta(max_length=500)] = ()
    groups: Annotated[tuple[Group, ...], Meta(max_length=32)] = ()
    team: Team = field(default_factory=Team)
    attachments: Annotated[tuple[Asked, ...], Meta(max_length=20)] = ()
    consent: Consenting | None = None
    one_track: bool = False
    quotas: Quotas = field(default_factory=Quotas)
    waiting: bool = True
    order: Literal["submitted", "grade"] = "submitted"
    accept: Literal["hand", "auto"] = "hand"
    alone: bool = True
    contact: Text = ""


class PlanError(ValueError):
    """The document is not a plan; says where."""


def read_plan(document: object) -> Plan:
    """A plan from plain data; raises `PlanError`."""
    try:
        plan = msgspec.convert(document, Plan)
    except msgspec.ValidationError as error:
        raise PlanError(str(error)) from None
    _require_order(plan)
    return plan


def plain(plan: Plan) -> dict[str, object]:
    """A plan as JSON knows it."""
    built: dict[str, object] = msgspec.to_builtins(plan)
    return built


def _require_order(plan: Plan) -> None:
    age = plan.age
    pairs: tuple[tuple[str, int | None, int | None], ...] = (
        ("grade", plan.grade_least, plan.grade_most),
        ("age", age.least if age else None, age.most if age else None),
        ("team", plan.team.least, plan.team.most),
    )
    for name, least, most in pairs:
        if least is not None and most is not None and least > most:
            raise PlanError(f"{name}: the least ({least}) is more than the most ({most})")
    for moment in (plan.opens, plan.closes):
        if moment is not None and moment.tzinfo is None:
            raise PlanError("opens, closes: an instant needs its offset from UTC")
    if plan.opens is not None and plan.closes is not None and plan.opens >= plan.closes:
        raise PlanError("opens, closes: it would close before it opens")
    ids = [one.id for one in plan.groups]
    if len(set(ids)) < len(ids):
        raise PlanError("groups: an id stands twice")
