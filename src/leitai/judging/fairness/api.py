"""The fairness report's part of the API; thin."""

from __future__ import annotations

from typing import Any, Final

from django.http import HttpRequest, HttpResponse
from ninja import Router

from leitai.contests.schemas import Code
from leitai.governance.door import asker
from leitai.judging.fairness import queries, rules, schemas
from leitai.judging.fairness.printing import printed

router = Router(tags=["fairness"])
STAGE: Final = "/contests/{contest_id}/stages/{stage}"


def _file(kind: str, what: str) -> dict[str, Any]:
    schema = {"type": "string", "format": "binary"}
    return {"responses": {200: {"description": what, "content": {kind: {"schema": schema}}}}}


@router.get(STAGE + "/fairness", response=schemas.FairnessOut, operation_id="getFairness")
def get_fairness(request: HttpRequest, contest_id: str, stage: Code) -> dict[str, Any]:
    """How the stage was judged: rule, procedure, diagnosis."""
    identity = asker(request)
    contest = rules.read_report(identity=identity, contest_id=contest_id, stage=stage)
    supervised = rules.supervises(identity, contest_id)
    return queries.fairness(contest=contest, stage=stage, supervised=supervised)


@router.get(
    STAGE + "/fairness.csv",
    operation_id="downloadFairnessTable",
    openapi_extra=_file("text/csv", "Marks, rule and numbers, for `tools/recompute.py`."),
)
def download_table(request: HttpRequest, contest_id: str, stage: Code) -> HttpResponse:
    """Compute it yourself: everything that goes into the result and comes out of it."""
    contest = rules.read_report(identity=asker(request), contest_id=contest_id, stage=stage)
    content = queries.fairness_table(contest=contest, stage=stage)
    return _download(content, "text/csv; charset=utf-8", f"{contest_id}-{stage}-fairness.csv")


@router.get(
    STAGE + "/fairness.pdf",
    operation_id="printFairness",
    openapi_extra=_file("application/pdf", "The report as a printed page."),
)
def print_report(request: HttpRequest, contest_id: str, stage: Code) -> HttpResponse:
    """The report as a printed page; never with what only supervisors see."""
    contest = rules.read_report(identity=asker(request), contest_id=contest_id, stage=stage)
    told = queries.fairness(contest=contest, stage=stage, supervised=False)
    return _download(printed(told), "application/pdf", f"{contest_id}-{stage}-fairness.pdf")


@router.get(
    "/recompute.py",
    operation_id="downloadVerifier",
    openapi_extra=_file("text/x-python", "The verifier: 200 lines that need nothing else."),
)
def download_verifier(request: HttpRequest) -> HttpResponse:  # noqa: ARG001 -- every view gets it
    """The program that computes a published table again."""
    return _download(queries.verifier(), "text/x-python; charset=utf-8", "recompute.py")


def _download(content: bytes, kind: str, name: str) -> HttpResponse:
    response = HttpResponse(content, content_type=kind)
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response
