"""The imports' part of the API; thin."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Any, Final
from urllib.parse import unquote

from django.http import HttpRequest
from ninja import Query, Router, Schema
from pydantic import Field

from leitai.contests.enrolment import import_queries as queries
from leitai.contests.enrolment import import_schemas as schemas
from leitai.contests.enrolment import importing, mending
from leitai.contests.enrolment.models import ImportJob
from leitai.contests.enrolment.rules import (
    access_import_for,
    enrolled_contest,
    entering_unit,
    organises,
    visible_imports,
)
from leitai.contests.enrolment.worker import IMPORTER
from leitai.contests.models import Contest
from leitai.governance.bodies import Code
from leitai.governance.door import asker, signed_in
from leitai.governance.identity import Identity

router = Router(tags=["imports"])
Row = dict[str, Any]
BASE: Final = "/contests/{contest_id}/imports"
ONE: Final = BASE + "/{number}"
Number = Annotated[int, Field(ge=1, lt=2**63)]
_SHOWN: Final = 50
_PIECE: Final = 1 << 16


class Asked(Schema):
    """Which rows."""

    state: Annotated[str, Field(max_length=8)] = ""
    after: Annotated[int, Field(ge=0, lt=2**31)] = 0
    limit: Annotated[int, Field(ge=1, le=200)] = 50


@router.post(
    BASE,
    response={201: schemas.ImportOut},
    operation_id="importList",
    openapi_extra={
        "requestBody": {
            "required": True,
            "description": "The file: .xlsx, .xls, or CSV in UTF-8 or GBK; 20 MB at most.",
            "content": {"*/*": {"schema": {"type": "string", "format": "binary"}}},
        }
    },
)
def import_list(request: HttpRequest, contest_id: str, unit: Code) -> tuple[int, Row]:
    """Send a list of a unit's people, named in the header `X-File-Name`; it is read, not written.

    The answer is a job: ask for it until its phase is `checked`.
    """
    identity, user = asker(request), signed_in(request)
    contest = enrolled_contest(identity=identity, contest_id=contest_id)
    found = entering_unit(identity=identity, contest=contest, code=unit)
    importing.require_room(request.META.get("CONTENT_LENGTH") or "")
    name = unquote(request.headers.get("X-File-Name", "list"))
    job = importing.take_in(
        contest=contest, unit=found, user=user, name=name, body=_pieces(request)
    )
    return 201, _shown(identity, job)


@router.get(BASE, response=list[schemas.ImportOut], operation_id="listImports")
def list_imports(request: HttpRequest, contest_id: str) -> list[Row]:
    """The newest imports within your reach."""
    identity = asker(request)
    contest = enrolled_contest(identity=identity, contest_id=contest_id)
    untimely = _untimely(identity, contest)
    jobs = visible_imports(identity, contest).order_by("-pk")[:_SHOWN]
    return [queries.listed_import(one, untimely=untimely) for one in jobs]


@router.get(ONE, response=schemas.ImportOut, operation_id="getImport")
def get_import(request: HttpRequest, contest_id: str, number: Number) -> Row:
    """How far an import is."""
    return _shown(asker(request), _job(request, contest_id, number))


@router.get(ONE + "/rows", response=schemas.ImportRowsOut, operation_id="listImportRows")
def list_rows(request: HttpRequest, contest_id: str, number: Number, asked: Query[Asked]) -> Row:
    """Its rows, with what is wrong with each."""
    job = _job(request, contest_id, number)
    return queries.import_rows(job=job, **asked.model_dump())


@router.put(ONE + "/mapping", response=schemas.ImportOut, operation_id="mapImport")
def map_import(
    request: HttpRequest, contest_id: str, number: Number, body: schemas.MappingIn
) -> Row:
    """Say what is meant; the list is read again, and the columns are remembered."""
    job = _job(request, contest_id, number)
    choice = body.model_dump(exclude={"version"})
    mending.choose(job=job, choice=choice, version=body.version)
    IMPORTER.wake(job.pk)
    return _shown(asker(request), job)


@router.patch(ONE + "/rows/{n}", response=schemas.ImportRowOut, operation_id="mendImportRow")
def mend_row(
    request: HttpRequest, contest_id: str, number: Number, n: Number, body: schemas.RowEdit
) -> Row:
    """Correct a row, leave it out, or take it in again."""
    job = _job(request, contest_id, number)
    return queries.row_of(mending.mend_row(job=job, n=n, texts=body.texts, skip=body.skip))


@router.post(ONE + "/apply", response=schemas.ImportOut, operation_id="applyImport")
def apply_import(
    request: HttpRequest, contest_id: str, number: Number, body: schemas.ImportApplyIn
) -> Row:
    """Write the rows that are ready."""
    job = _job(request, contest_id, number)
    identity, user = asker(request), signed_in(request)
    organiser = organises(identity, job.contest)
    done = importing.begin_writing(job=job, consent=body.consent, user=user, organises=organiser)
    return _shown(identity, done)


@router.post(ONE + "/undo", response=schemas.ImportOut, operation_id="undoImport")
def undo_import(request: HttpRequest, contest_id: str, number: Number) -> Row:
    """Take back what it wrote."""
    done = importing.begin_undoing(job=_job(request, contest_id, number))
    return _shown(asker(request), done)


@router.delete(ONE, response={204: None}, operation_id="discardImport")
def discard_import(request: HttpRequest, contest_id: str, number: Number) -> tuple[int, None]:
    """Forget a list that wrote nothing, or was undone."""
    importing.discard(job=_job(request, contest_id, number))
    return 204, None


def _job(request: HttpRequest, contest_id: str, number: int) -> ImportJob:
    return access_import_for(identity=asker(request), contest_id=contest_id, number=number)


def _shown(identity: Identity, job: ImportJob) -> Row:
    return queries.import_row(job, untimely=_untimely(identity, job.contest))


def _untimely(identity: Identity, contest: Contest) -> dict[str, str] | None:
    return None if organises(identity, contest) else importing.too_late(contest)


def _pieces(request: HttpRequest) -> Iterator[bytes]:
    while piece := request.read(_PIECE):
        yield piece
