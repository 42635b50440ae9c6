"""Downloading a contest's archive from a running server."""

# ruff: noqa: ARG001 -- every view is handed its request

from __future__ import annotations

import tempfile
from typing import Any

from django.http import FileResponse, HttpRequest
from ninja import Router, Schema

from leitai.contests.builder.models import Origin
from leitai.contests.rules import access_contest_for, find_contest
from leitai.governance.audit.services import note
from leitai.governance.door import asker
from leitai.governance.rules import Right
from leitai.server.archive.writing import write_archive

router = Router(tags=["archive"])


class OriginOut(Schema):
    """Where an imported contest comes from; all `null` where it was held here."""

    digest: str | None
    key: str | None
    note: str | None
    size: int | None


@router.get(
    "/contests/{contest_id}/archive",
    operation_id="exportContest",
    openapi_extra={
        "responses": {
            200: {
                "description": "The archive, for `leitai import`.",
                "content": {"application/zip": {"schema": {"type": "string", "format": "binary"}}},
            }
        }
    },
)
def export_contest(request: HttpRequest, contest_id: str) -> FileResponse:
    """The whole contest as one file that another installation opens."""
    contest = access_contest_for(identity=asker(request), contest_id=contest_id, right=Right.RUN)
    note(request, read=True)
    file = tempfile.TemporaryFile()  # noqa: SIM115 -- the response closes it
    try:
        write_archive(contest=contest, target=file)
    except BaseException:
        file.close()
        raise
    size = file.tell()
    file.seek(0)
    response = FileResponse(file, content_type="application/zip")
    response["Content-Length"] = str(size)
    response["Content-Disposition"] = f'attachment; filename="{contest_id}.leitai-archive"'
    return response


@router.get("/contests/{contest_id}/origin", response=OriginOut, operation_id="getOrigin")
def get_origin(request: HttpRequest, contest_id: str) -> dict[str, Any]:
    """Which installation's key vouched for an imported contest."""
    contest = find_contest(contest_id=contest_id)
    row = Origin.objects.filter(contest=contest).first()
    names = ("digest", "key", "note", "size")
    return {name: getattr(row, name, None) for name in names}
