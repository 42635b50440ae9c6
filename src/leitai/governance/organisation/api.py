"""Units, their offices, and trades; thin."""

from __future__ import annotations

from typing import Annotated, Any

from django.db import transaction
from django.http import HttpRequest
from ninja import Query, Router
from pydantic import Field

from leitai.governance.audit.services import note
from leitai.governance.bodies import Username
from leitai.governance.door import asker
from leitai.governance.faults import not_allowed, not_signed_in
from leitai.governance.identity import Identity
from leitai.governance.organisation import offices, queries, schemas, units
from leitai.governance.organisation.models import OfficeRole, Unit
from leitai.governance.organisation.rules import UnitRight, access_unit_for, reach
from leitai.governance.organisation.trades import Trade, find_trades

router = Router(tags=["organisation"])
Row = dict[str, Any]


def known_asker(request: HttpRequest) -> Identity:
    """Who asks; raises `Fault` for strangers and judges, who are nothing to units."""
    identity = asker(request)
    if identity.user is None:
        raise not_allowed() if identity.judges else not_signed_in()
    return identity


def unit_for(request: HttpRequest, code: str, right: UnitRight) -> Unit:
    """The unit, if the asker has the right; attempts are logged."""
    unit = access_unit_for(identity=asker(request), code=code, right=UnitRight.VIEW)
    note(request, path=unit.path, subject=f"unit {unit.code}")
    return access_unit_for(identity=asker(request), code=code, right=right)


@router.get("/units", response=schemas.UnitsOut, operation_id="listUnits")
def list_units(request: HttpRequest, asked: Query[schemas.UnitsAsked]) -> Row:
    """Units within your reach, in the order of the tree."""
    identity = known_asker(request)
    top = unit_for(request, asked.under, UnitRight.VIEW) if asked.under else None
    rows, going_on = queries.list_units(
        paths=queries.paths_asked(identity, top),
        parent=asked.parent,
        q=asked.q,
        kind=asked.kind,
        closed=asked.closed,
        after=asked.after,
        limit=asked.limit,
    )
    return {"units": rows, "next": going_on}


@router.post("/units", response={201: schemas.UnitDetail}, operation_id="createUnit")
def create_unit(request: HttpRequest, body: schemas.UnitMade) -> tuple[int, Row]:
    """Make a unit below one that you manage."""
    identity = known_asker(request)
    if body.parent is None and not identity.superuser:
        raise not_allowed()
    parent = unit_for(request, body.parent, UnitRight.MANAGE) if body.parent else None
    said = {name: getattr(body, name) for name in units.SAID}
    unit = units.create_unit(parent=parent, code=body.code, said=said)
    note(request, path=unit.path, subject=f"unit {unit.code}")
    return 201, queries.unit_detail(unit=unit, identity=identity)


@router.post("/units/import", response=schemas.UnitsImported, operation_id="importUnits")
def import_units(request: HttpRequest, body: schemas.UnitsIn) -> Row:
    """Make or update the units of a list; rows with problems are left out."""
    paths = reach(known_asker(request), UnitRight.MANAGE)
    if not paths:
        raise not_allowed()
    with transaction.atomic():
        done = units.import_units(rows=[one.model_dump() for one in body.units], paths=paths)
        transaction.set_rollback(body.dry)
    if not body.dry:
        note(request, path=paths[0], subject="units", detail=str(done.created + done.changed))
    return {
        "created": done.created,
        "changed": done.changed,
        "unchanged": done.unchanged,
        "problems": [problem_row(*one) for one in done.problems],
    }


def problem_row(place: int, problem: Any) -> Row:
    """A row's problem as it is told."""
    names = ("code", "message", "zh", "fix")
    return {"row": place} | {name: getattr(problem, name) for name in names}


@router.get("/units/{code}", response=schemas.UnitDetail, operation_id="getUnit")
def get_unit(request: HttpRequest, code: str) -> Row:
    """One unit."""
    unit = unit_for(request, code, UnitRight.VIEW)
    return queries.unit_detail(unit=unit, identity=asker(request))


@router.patch("/units/{code}", response=schemas.UnitDetail, operation_id="editUnit")
def edit_unit(request: HttpRequest, code: str, body: schemas.UnitEdit) -> Row:
    """Change, move or close a unit; to move it you manage both places."""
    unit = unit_for(request, code, UnitRight.MANAGE)
    changes = body.model_dump(exclude_unset=True, exclude_none=True)
    version = changes.pop("version")
    parent = changes.pop("parent", None)
    if parent is not None and parent != unit.parent_id:
        if unit.parent is not None:
            unit_for(request, unit.parent.code, UnitRight.MANAGE)
        target = unit_for(request, parent, UnitRight.MANAGE)
    else:
        target = None
    edited = units.edit_unit(unit=unit, version=version, changes=changes, parent=target)
    note(request, path=edited.path, subject=f"unit {edited.code}")
    return queries.unit_detail(unit=edited, identity=asker(request))


@router.get("/units/{code}/offices", response=list[schemas.OfficeOut], operation_id="listOffices")
def list_offices(request: HttpRequest, code: str) -> list[Row]:
    """Who has an office over the unit, there or above."""
    unit = unit_for(request, code, UnitRight.MANAGE)
    return offices.list_offices(unit=unit, identity=asker(request))


@router.put(
    "/units/{code}/offices/{username}", response=schemas.OfficeOut, operation_id="giveOffice"
)
def give_office(
    request: HttpRequest, code: str, username: Username, body: schemas.OfficeGiven
) -> Row:
    """Give a user a role over the unit and all below."""
    unit = unit_for(request, code, UnitRight.MANAGE)
    office = offices.give_office(unit=unit, username=username, role=OfficeRole(body.role))
    note(request, subject=f"unit {code} user.{office.user_id}", detail=body.role)
    return {
        "username": username,
        "name": offices.name_within(office.user, asker(request)),
        "role": office.role,
        "unit": code,
        "inherited": False,
    }


@router.delete("/units/{code}/offices/{username}", response={204: None}, operation_id="takeOffice")
def take_office(request: HttpRequest, code: str, username: Username) -> tuple[int, None]:
    """End a user's office; a page that is open there loses its rights at once."""
    unit = unit_for(request, code, UnitRight.MANAGE)
    user = offices.take_office(unit=unit, username=username)
    note(request, subject=f"unit {code} user.{user}")
    return 204, None


@router.get("/trades", response=list[schemas.TradeOut], operation_id="listTrades")
def list_trades(
    request: HttpRequest,  # noqa: ARG001 -- a view's
    q: Annotated[str, Field(max_length=100)] = "",
    limit: Annotated[int, Field(ge=1, le=200)] = 50,
) -> list[Trade]:
    """Occupations that have a name here; a code that is not listed may be used as well."""
    return find_trades(q=q, limit=limit)
