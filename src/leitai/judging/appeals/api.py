"""The appeals' part of the API; thin."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from ninja import Router

from leitai.contests.schemas import Code, ReceiptOut
from leitai.core.ledger.acts import AppealLodged
from leitai.governance.door import asker
from leitai.judging.appeals import queries, rules, schemas, services
from leitai.judging.appeals.aside import Wish
from leitai.judging.appeals.models import AppealCase
from leitai.judging.seconds import person_of

router = Router(tags=["appeals"])
Row = dict[str, Any]
BASE = "/contests/{contest_id}/appeals"
ONE = BASE + "/{appeal}"


@router.put(ONE, response=schemas.AppealOut, operation_id="lodgeAppeal")
def lodge_appeal(
    request: HttpRequest, contest_id: str, appeal: Code, body: schemas.AppealIn
) -> Row:
    """Take in an appeal; the answer is its receipt. Repeating it is safe."""
    identity = asker(request)
    rules.to_lodge(identity=identity, contest_id=contest_id)
    row = services.lodge(
        contest=contest_id,
        act=AppealLodged(appeal, body.stage, body.entry, body.ground),
        text=body.text,
        by=body.by,
        actor=identity.actor,
    )
    return _row(request, row)


@router.get(BASE, response=list[schemas.AppealOut], operation_id="listAppeals")
def list_appeals(request: HttpRequest, contest_id: str) -> list[Row]:
    """Appeals, the open ones first."""
    identity = asker(request)
    rules.to_list(identity=identity, contest_id=contest_id)
    return queries.list_appeals(contest=contest_id, person=person_of(identity, contest_id))


@router.get(ONE, response=schemas.AppealCaseOut, operation_id="getAppeal")
def get_appeal(request: HttpRequest, contest_id: str, appeal: Code) -> Row:
    """The case file."""
    identity = asker(request)
    rules.to_read(identity=identity, contest_id=contest_id)
    row = services.find_case(contest=contest_id, code=appeal)
    return queries.appeal_case(row=row, person=person_of(identity, contest_id))


@router.put(ONE + "/rejudge", response=schemas.PreviewOut, operation_id="prepareRejudge")
def prepare_rejudge(
    request: HttpRequest, contest_id: str, appeal: Code, body: schemas.RejudgeIn
) -> Row:
    """Prepare a re-judge set and see what it would do; nothing counts yet."""
    identity = asker(request)
    rules.to_arbitrate(identity=identity, contest_id=contest_id)
    wishes = [Wish(**each.model_dump()) for each in body.changes]
    row = services.rejudge(contest=contest_id, code=appeal, wishes=wishes, actor=identity.actor)
    return {**row.preview, "digest": row.digest}


@router.delete(ONE + "/rejudge", response={204: None}, operation_id="cancelRejudge")
def cancel_rejudge(request: HttpRequest, contest_id: str, appeal: Code) -> tuple[int, None]:
    """Drop the re-judge set as a whole."""
    rules.to_arbitrate(identity=asker(request), contest_id=contest_id)
    services.cancel_rejudge(contest=contest_id, code=appeal)
    return 204, None


@router.post(ONE + "/decide", response=schemas.AppealOut, operation_id="decideAppeal")
def decide_appeal(
    request: HttpRequest, contest_id: str, appeal: Code, body: schemas.DecideIn
) -> Row:
    """Ask for a decision; another arbitrator has to confirm it."""
    identity = asker(request)
    rules.to_arbitrate(identity=identity, contest_id=contest_id)
    row = services.decide(
        contest=contest_id,
        code=appeal,
        decision=body.decision,
        reason=body.reason,
        preview=body.preview,
        first=identity.actor,
    )
    return _row(request, row)


@router.delete(ONE + "/decide", response=schemas.AppealOut, operation_id="takeBackDecision")
def take_back_decision(request: HttpRequest, contest_id: str, appeal: Code) -> Row:
    """The decision that waits is not asked for any more."""
    rules.to_arbitrate(identity=asker(request), contest_id=contest_id)
    return _row(request, services.take_back(contest=contest_id, code=appeal))


@router.post(ONE + "/confirm", response=ReceiptOut, operation_id="confirmAppeal")
def confirm_appeal(
    request: HttpRequest, contest_id: str, appeal: Code, body: schemas.SeenIn | None = None
) -> Row:
    """Another arbitrator confirms; decision and marks count as a whole."""
    identity = asker(request)
    rules.to_arbitrate(identity=identity, contest_id=contest_id)
    receipt = services.confirm(
        contest=contest_id,
        code=appeal,
        preview=body.preview if body is not None else "",
        second=person_of(identity, contest_id),
    )
    return receipt._asdict()


def _row(request: HttpRequest, row: AppealCase) -> Row:
    return queries.appeal_row(row, person_of(asker(request), row.contest))
