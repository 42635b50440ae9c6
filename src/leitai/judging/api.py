"""The judging part of the API; thin. The marks' addresses are answered by `intake.py` first."""

# ruff: noqa: ARG001 -- every view is handed its request

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from ninja import Path, Router

from leitai.contests.models import Contest
from leitai.contests.rules import access_contest_for, find_contest, judge_for
from leitai.contests.schemas import Code, ReceiptOut
from leitai.core.ledger.acts import AttemptTimed, MarkGiven, PauseApproved
from leitai.governance.door import asker
from leitai.governance.faults import Fault
from leitai.governance.rules import Right
from leitai.journal.request import Receipt
from leitai.judging import form, queries, schemas, services
from leitai.judging.presence import PRESENCE
from leitai.judging.procedure.readiness import finalise_stage as finalise
from leitai.judging.procedure.rules import to_mark_or_decide

router = Router(tags=["judging"])
Row = dict[str, Any]


@router.put(
    "/contests/{contest_id}/marks/{mark}",
    response=schemas.MarkReceipt,
    operation_id="giveMark",
)
def give_mark(request: HttpRequest, contest_id: Code, mark: Code, body: schemas.MarkIn) -> Row:
    """Give a mark under an id of your own making; repeating it is safe."""
    find_contest(contest_id=contest_id)
    act = MarkGiven(mark=mark, **body.model_dump())
    receipt = services.give_mark(identity=asker(request), contest=contest_id, act=act)
    return {"mark": mark, **receipt._asdict()}


@router.post("/contests/{contest_id}/marks", response=schemas.MarksOut, operation_id="giveMarks")
def give_marks(request: HttpRequest, contest_id: Code, body: schemas.MarksIn) -> Row:
    """Give up to 500 marks; each is answered on its own, in order."""
    find_contest(contest_id=contest_id)
    acts = [MarkGiven(**one.model_dump()) for one in body.marks]
    answers = services.give_marks(identity=asker(request), contest=contest_id, acts=acts)
    return {"marks": [_answer(act.mark, one) for act, one in zip(acts, answers, strict=True)]}


def _answer(mark: str, outcome: Receipt | Fault) -> Row:
    if isinstance(outcome, Fault):
        return {"mark": mark, **outcome.body()}
    return {"mark": mark, **outcome._asdict()}


@router.post(
    "/contests/{contest_id}/marks/{mark}/withdraw",
    response=schemas.MarkReceipt,
    operation_id="withdrawMark",
)
def withdraw_mark(
    request: HttpRequest, contest_id: Code, mark: Code, body: schemas.WithdrawIn
) -> Row:
    """Withdraw a mark; its cell is empty again."""
    find_contest(contest_id=contest_id)
    receipt = services.withdraw_mark(
        identity=asker(request), contest=contest_id, mark=mark, reason=body.reason
    )
    return {"mark": mark, **receipt._asdict()}


@router.get("/contests/{contest_id}/form", response=schemas.FormOut, operation_id="getForm")
def get_form(request: HttpRequest, contest_id: str) -> HttpResponse:
    """A judge's form: what there is to mark and the judge's own marks."""
    judge = judge_for(identity=asker(request), contest_id=contest_id)
    PRESENCE.seen(contest_id, judge)
    body = form.form_json(contest=find_contest(contest_id=contest_id), judge=judge)
    return HttpResponse(body, content_type="application/json; charset=utf-8")


@router.post(
    "/contests/{contest_id}/stages/{stage}/open",
    response=ReceiptOut,
    operation_id="openStage",
)
def open_stage(request: HttpRequest, contest_id: str, stage: Code) -> Row:
    """Accept marks; the chief judge may say so, too, to have forms mended."""
    return _stage_act(request, contest_id, stage, services.open_stage, or_right=Right.DECIDE)


@router.post(
    "/contests/{contest_id}/stages/{stage}/close",
    response=ReceiptOut,
    operation_id="closeStage",
)
def close_stage(request: HttpRequest, contest_id: str, stage: Code) -> Row:
    """Accept no further marks; the chief judge may say so, too."""
    return _stage_act(request, contest_id, stage, services.close_stage, or_right=Right.DECIDE)


@router.post(
    "/contests/{contest_id}/stages/{stage}/freeze",
    response=ReceiptOut,
    operation_id="freezeStage",
)
def freeze_stage(request: HttpRequest, contest_id: str, stage: Code) -> Row:
    """Let public views stand still."""
    return _stage_act(request, contest_id, stage, services.freeze_stage)


@router.post(
    "/contests/{contest_id}/stages/{stage}/thaw",
    response=ReceiptOut,
    operation_id="thawStage",
)
def thaw_stage(request: HttpRequest, contest_id: str, stage: Code) -> Row:
    """Let public views catch up."""
    return _stage_act(request, contest_id, stage, services.thaw_stage)


@router.post(
    "/contests/{contest_id}/stages/{stage}/finalise",
    response=ReceiptOut,
    operation_id="finaliseStage",
)
def finalise_stage(
    request: HttpRequest,
    contest_id: str,
    stage: Code,
    body: schemas.FinaliseIn | None = None,
) -> Row:
    """Make the stage's result final; refused while anything stands in the way, and says what."""
    accept = body is not None and body.accept_missing
    return _stage_act(
        request, contest_id, stage, finalise, or_right=Right.DECIDE, accept_missing=accept
    )


@router.post(
    "/contests/{contest_id}/stages/{stage}/entries/{entry}/attempt",
    response=ReceiptOut,
    operation_id="timeAttempt",
)
def time_attempt(
    request: HttpRequest, contest_id: str, stage: Code, entry: Code, body: schemas.SpanIn
) -> Row:
    """Say when an entry's attempt began and ended."""
    contest = _for_marks(request, contest_id)
    act = AttemptTimed(stage, entry, body.start, body.end)
    actor = asker(request).actor
    return services.time_attempt(contest=contest, act=act, actor=actor)._asdict()


@router.post(
    "/contests/{contest_id}/stages/{stage}/entries/{entry}/pauses",
    response=ReceiptOut,
    operation_id="approvePause",
)
def approve_pause(
    request: HttpRequest, contest_id: str, stage: Code, entry: Code, body: schemas.PauseIn
) -> Row:
    """Take time out of an entry's clock: time-back for a fault that was not the contestant's."""
    contest = to_mark_or_decide(identity=asker(request), contest_id=contest_id)
    act = PauseApproved(stage, entry, body.start, body.end, body.reason)
    actor = asker(request).actor
    return services.approve_pause(contest=contest, act=act, actor=actor)._asdict()


@router.get(
    "/contests/{contest_id}/results",
    response={200: schemas.ResultsOut},
    operation_id="getResults",
)
def get_results(request: HttpRequest, contest_id: str) -> HttpResponse:
    """Everything official; the public sees what its board may show."""
    contest = find_contest(contest_id=contest_id)
    body = queries.results(contest=contest, identity=asker(request))
    return HttpResponse(body, content_type="application/json; charset=utf-8")


@router.get(
    "/contests/{contest_id}/checkpoint",
    response=schemas.CheckpointOut,
    operation_id="getCheckpoint",
)
def get_checkpoint(request: HttpRequest, contest_id: str) -> Row:
    """The signed size and root of the ledger as it stands."""
    return queries.checkpoint(contest=find_contest(contest_id=contest_id))


@router.get(
    "/contests/{contest_id}/entries/{seq}/proof",
    response=schemas.ProofOut,
    operation_id="proveEntry",
)
def prove_entry(request: HttpRequest, contest_id: str, seq: Path[schemas.Seq]) -> Row:
    """Prove that ledger entry `seq` is in the ledger."""
    contest = find_contest(contest_id=contest_id)
    return queries.entry_proof(contest=contest, seq=seq, identity=asker(request))


@router.get(
    "/contests/{contest_id}/bundle",
    operation_id="downloadBundle",
    openapi_extra={
        "responses": {
            200: {
                "description": "A `.leitai` file for `leitai verify`.",
                "content": {"application/zip": {"schema": {"type": "string", "format": "binary"}}},
            }
        }
    },
)
def download_bundle(request: HttpRequest, contest_id: str) -> HttpResponse:
    """The verification bundle: rulebook, ledger, checkpoints and results in one file."""
    contest = find_contest(contest_id=contest_id)
    queries.require_open_ledger(contest=contest, identity=asker(request))
    download = queries.bundle(contest=contest)
    response = HttpResponse(download.content, content_type="application/zip")
    response["Content-Disposition"] = f'attachment; filename="{download.name}"'
    return response


def _stage_act(
    request: HttpRequest,
    contest_id: str,
    stage: str,
    verb: Any,
    *,
    or_right: Right | None = None,
    **options: Any,
) -> Row:
    identity = asker(request)
    contest = access_contest_for(
        identity=identity, contest_id=contest_id, right=Right.RUN, or_right=or_right
    )
    receipt = verb(contest=contest, stage=stage, actor=identity.actor, **options)
    row: Row = receipt._asdict()
    return row


def _for_marks(request: HttpRequest, contest_id: str) -> Contest:
    return access_contest_for(identity=asker(request), contest_id=contest_id, right=Right.MARK)
