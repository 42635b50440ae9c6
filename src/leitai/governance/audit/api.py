"""The log of acts, for administrators."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Any

from django.http import HttpRequest
from ninja import Query, Router, Schema
from pydantic import Field

from leitai.governance.audit.queries import list_acts
from leitai.governance.door import asker
from leitai.governance.faults import not_allowed, not_signed_in
from leitai.governance.identity import Identity
from leitai.governance.organisation.rules import UnitRight, access_unit_for, reach
from leitai.governance.rules import Right

router = Router(tags=["audit"])
Row = dict[str, Any]


class ActsAsked(Schema):
    """Which acts."""

    unit: Annotated[str, Field(max_length=64)] = ""
    contest: Annotated[str, Field(max_length=64)] = ""
    actor: Annotated[str, Field(max_length=80)] = ""
    operation: Annotated[str, Field(max_length=64)] = ""
    after: Annotated[int | None, Field(ge=0, lt=2**63)] = None
    limit: Annotated[int, Field(ge=1, le=200)] = 50


class AuditActOut(Schema):
    """Somebody did something; `outcome`: the HTTP status it was answered with."""

    id: int
    at: datetime
    actor: str
    username: str | None
    operation: str
    unit: str | None
    contest: str | None
    subject: str
    outcome: int
    detail: str


class AuditActsOut(Schema):
    """Acts, the newest first; `next`: pass it as `after` for the following ones."""

    acts: list[AuditActOut]
    next: int | None


@router.get("/audit", response=AuditActsOut, operation_id="listActs")
def get_acts(request: HttpRequest, asked: Query[ActsAsked]) -> Row:
    """Who did what under your units, or in a contest that you run."""
    rows = list_acts(
        paths=paths_for(asker(request), asked),
        contest=asked.contest,
        actor=asked.actor,
        operation=asked.operation,
        after=asked.after,
        limit=asked.limit,
    )
    return {"acts": rows, "next": rows[-1]["id"] if len(rows) == asked.limit else None}


def paths_for(identity: Identity, asked: ActsAsked) -> tuple[str, ...] | None:
    """Under which units the asker may look; none: everywhere the filters say.

    Raises:
        Fault: not signed in, or in charge of nothing.
    """
    if identity.user is None:
        raise not_allowed() if identity.judges else not_signed_in()
    if asked.unit:
        found = access_unit_for(identity=identity, code=asked.unit, right=UnitRight.MANAGE)
        return (found.path,)
    if identity.superuser or (asked.contest and identity.may(asked.contest, Right.RUN)):
        return None
    paths = reach(identity, UnitRight.MANAGE)
    if not paths:
        raise not_allowed()
    return paths
