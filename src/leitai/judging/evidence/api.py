"""The evidence's and works' part of the API; thin."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from ninja import Query, Router

from leitai.contests.rules import find_contest
from leitai.contests.schemas import Code
from leitai.governance.door import asker
from leitai.governance.faults import too_large
from leitai.judging.evidence import queries, rules, schemas, services
from leitai.judging.evidence.door import SPOOLED
from leitai.judging.evidence.kinds import LARGEST
from leitai.judging.evidence.sending import sent
from leitai.judging.evidence.store import files

router = Router(tags=["evidence"])
Row = dict[str, Any]
BASE: Final = "/contests/{contest_id}"
_BODY: Final = {"type": "string", "format": "binary"}
UPLOAD: Final = {
    "requestBody": {
        "required": True,
        "description": "The file itself; `Content-Type` must be its true type.",
        "content": {"*/*": {"schema": _BODY}},
    }
}
DOWNLOAD: Final = {
    "responses": {200: {"description": "The file.", "content": {"*/*": {"schema": _BODY}}}}
}


@router.put(
    BASE + "/evidence/{evidence}",
    response=schemas.EvidenceReceipt,
    operation_id="attachEvidence",
    openapi_extra=UPLOAD,
)
def attach_evidence(
    request: HttpRequest, contest_id: str, evidence: Code, place: Query[schemas.PlaceIn]
) -> Row:
    """Attach a photo, clip or document, as the request's body; repeating it is safe."""
    actor = rules.attaching_actor(identity=asker(request), contest_id=contest_id)
    with uploaded(request) as upload:
        receipt = services.attach_evidence(
            code=evidence,
            place=services.Place(contest_id, **place.model_dump()),
            upload=upload,
            actor=actor,
        )
    row = queries.find_evidence(contest=contest_id, code=evidence)
    kept = {"evidence": row.code, "digest": row.digest, "media": row.media, "size": row.size}
    return kept | receipt._asdict()


@router.get(BASE + "/evidence", response=list[schemas.AttachedOut], operation_id="listEvidence")
def list_evidence(request: HttpRequest, contest_id: str, stage: Code | None = None) -> list[Row]:
    """Evidence: a judge's own, or for officials all."""
    by = rules.whose_evidence(identity=asker(request), contest_id=contest_id)
    return queries.list_evidence(contest=contest_id, stage=stage, by=by)


@router.get(BASE + "/evidence/{evidence}", operation_id="downloadEvidence", openapi_extra=DOWNLOAD)
def download_evidence(request: HttpRequest, contest_id: str, evidence: Code) -> HttpResponseBase:
    """The file as kept; a stretch of it with `Range`."""
    find_contest(contest_id=contest_id)
    row = queries.find_evidence(contest=contest_id, code=evidence)
    rules.watch_evidence(identity=asker(request), row=row)
    return sent(request, row)


@router.put(
    BASE + "/works/{work}",
    response=schemas.WorkOut,
    operation_id="handInWork",
    openapi_extra=UPLOAD,
)
def hand_in_work(
    request: HttpRequest, contest_id: str, work: Code, place: Query[schemas.WorkIn]
) -> Row:
    """Hand in a work to be judged, as the request's body; blind ones are searched for names."""
    identity = asker(request)
    rules.hand_in_works(identity=identity, contest_id=contest_id)
    with uploaded(request, name=place.name) as upload:
        services.hand_in_work(
            code=work,
            place=services.Place(contest_id, place.stage, place.entry),
            title=place.title,
            upload=upload,
            actor=identity.actor,
        )
    return next(row for row in queries.list_works(contest=contest_id) if row["work"] == work)


@router.get(BASE + "/works", response=list[schemas.WorkOut], operation_id="listWorks")
def list_works(
    request: HttpRequest, contest_id: str, stage: Code | None = None, entry: Code | None = None
) -> list[Row]:
    """Works, for officials; judges find those of their entries in their form."""
    rules.watch_works(identity=asker(request), contest_id=contest_id)
    return queries.list_works(contest=contest_id, stage=stage, entry=entry)


@router.get(
    BASE + "/stages/{stage}/works",
    response=schemas.StageWorksOut,
    operation_id="listStageWorks",
)
def list_stage_works(request: HttpRequest, contest_id: str, stage: Code) -> Row:
    """For whom works can be handed in, of which types, and what there is; for officials."""
    rules.watch_works(identity=asker(request), contest_id=contest_id)
    return queries.works_of_stage(contest=contest_id, stage=stage)


@router.get(BASE + "/works/{work}", operation_id="downloadWork", openapi_extra=DOWNLOAD)
def download_work(request: HttpRequest, contest_id: str, work: Code) -> HttpResponseBase:
    """The work as kept; a stretch of it with `Range`."""
    find_contest(contest_id=contest_id)
    row = queries.find_work(contest=contest_id, code=work)
    rules.watch_work(identity=asker(request), row=row)
    return sent(request, row)


@router.delete(BASE + "/works/{work}", response={204: None}, operation_id="takeBackWork")
def take_back_work(request: HttpRequest, contest_id: str, work: Code) -> HttpResponse:
    """The work is not shown any more."""
    rules.hand_in_works(identity=asker(request), contest_id=contest_id)
    services.take_back_work(contest=contest_id, code=work)
    return HttpResponse(status=204)


@contextmanager
def uploaded(request: HttpRequest, name: str = "") -> Iterator[services.Upload]:
    """The body as a draft, wherever it was written; raises `Fault` if it is too large."""
    media = request.headers.get("Content-Type", "")
    scope = request.META.get("asgi.scope", {})
    if SPOOLED in scope:
        if scope[SPOOLED] is None:
            raise too_large(LARGEST)
        yield services.Upload(Path(scope[SPOOLED]), media, name)
        return
    with files().draft() as draft:
        with draft.open("wb") as file:
            while block := request.read(1 << 20):
                file.write(block)
        yield services.Upload(draft, media, name)
