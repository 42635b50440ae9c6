"""The procedure's part of the API; thin."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from ninja import Router

from leitai.contests.rules import judge_for
from leitai.contests.schemas import Code
from leitai.core.ledger.acts import (
    FormSigned,
    PenaltyGiven,
    ProblemRaised,
    RecheckRecorded,
    RemarkCalled,
    SpreadAccepted,
    StageSigned,
)
from leitai.governance.door import asker
from leitai.judging.procedure import queries, readiness, rechecks, rules, schemas, services
from leitai.judging.seconds import person_of

router = Router(tags=["procedure"])
Row = dict[str, Any]
BASE = "/contests/{contest_id}"
STAGE = BASE + "/stages/{stage}"


@router.post(STAGE + "/forms/{entry}/sign", response=schemas.ActOut, operation_id="signForm")
def sign_form(
    request: HttpRequest,
    contest_id: str,
    stage: Code,
    entry: Code,
    body: schemas.SignFormIn | None = None,
) -> Row:
    """A judge's form is complete and locked; a scorekeeper may sign what was signed on paper."""
    judge, actor = rules.form_signer(
        identity=asker(request), contest_id=contest_id, judge=body.judge if body else None
    )
    act = FormSigned(stage, entry, judge)
    return services.sign_form(contest=contest_id, act=act, actor=actor)._asdict()


@router.post(
    STAGE + "/forms/{entry}/unlock",
    response={201: schemas.RequestOut},
    operation_id="askUnlock",
)
def ask_unlock(
    request: HttpRequest, contest_id: str, stage: Code, entry: Code, body: schemas.UnlockIn
) -> tuple[int, Row]:
    """Ask for a signed form to be opened; a second person has to confirm."""
    first = rules.unlock_asker(identity=asker(request), contest_id=contest_id, judge=body.judge)
    row = services.ask_unlock(
        contest=contest_id,
        stage=stage,
        entry=entry,
        judge=body.judge,
        reason=body.reason,
        first=first,
    )
    return 201, {"request": row.code, "state": row.state}


@router.get(BASE + "/unlocks", response=list[schemas.UnlockOut], operation_id="listUnlocks")
def list_unlocks(request: HttpRequest, contest_id: str) -> list[Row]:
    """Forms that somebody wants opened."""
    identity = asker(request)
    rules.to_watch(identity=identity, contest_id=contest_id)
    return queries.list_unlocks(contest=contest_id, person=person_of(identity, contest_id))


@router.post(
    BASE + "/unlocks/{code}/confirm", response=schemas.ActOut, operation_id="confirmUnlock"
)
def confirm_unlock(request: HttpRequest, contest_id: str, code: Code) -> Row:
    """Confirm what another person asked for: the judge may change the form's marks."""
    identity = asker(request)
    rules.to_unlock(identity=identity, contest_id=contest_id)
    return services.confirm_unlock(
        contest=contest_id,
        code=code,
        second=person_of(identity, contest_id),
    )._asdict()


@router.delete(BASE + "/unlocks/{code}", response={204: None}, operation_id="cancelUnlock")
def cancel_unlock(request: HttpRequest, contest_id: str, code: Code) -> tuple[int, None]:
    """The form stays locked."""
    rules.to_unlock(identity=asker(request), contest_id=contest_id)
    services.cancel_unlock(contest=contest_id, code=code)
    return 204, None


@router.get(BASE + "/held", response=list[schemas.HeldMarkOut], operation_id="listHeldMarks")
def list_held(request: HttpRequest, contest_id: str) -> list[Row]:
    """Marks that somebody entered for their judges, waiting for a second person."""
    identity = asker(request)
    rules.to_confirm(identity=identity, contest_id=contest_id)
    return queries.list_held(contest=contest_id, person=person_of(identity, contest_id))


@router.post(BASE + "/marks/{mark}/confirm", response=schemas.ActOut, operation_id="confirmMark")
def confirm_mark(request: HttpRequest, contest_id: str, mark: Code) -> Row:
    """Confirm a mark that another person entered; it counts from here on."""
    identity = asker(request)
    rules.to_confirm(identity=identity, contest_id=contest_id)
    return services.confirm_mark(
        contest=contest_id,
        mark=mark,
        second=person_of(identity, contest_id),
    )._asdict()


@router.post(BASE + "/marks/{mark}/reject", response=schemas.ActOut, operation_id="rejectMark")
def reject_mark(request: HttpRequest, contest_id: str, mark: Code, body: schemas.WhyIn) -> Row:
    """Reject a mark that another person entered; it is entered again as a new one."""
    identity = asker(request)
    rules.to_confirm(identity=identity, contest_id=contest_id)
    return services.reject_mark(
        contest=contest_id,
        mark=mark,
        second=person_of(identity, contest_id),
        reason=body.reason,
    )._asdict()


@router.post(STAGE + "/remarks", response=schemas.ActOut, operation_id="callRemark")
def call_remark(request: HttpRequest, contest_id: str, stage: Code, body: schemas.CellIn) -> Row:
    """Have the judges of a cell discuss and mark it again; both rounds stay in the ledger."""
    identity = asker(request)
    rules.to_decide(identity=identity, contest_id=contest_id)
    act = RemarkCalled(stage, body.entry, body.aspect, identity.actor, body.reason, body.item)
    return services.call_remark(contest=contest_id, act=act)._asdict()


@router.post(STAGE + "/spreads", response=schemas.ActOut, operation_id="acceptSpread")
def accept_spread(request: HttpRequest, contest_id: str, stage: Code, body: schemas.CellIn) -> Row:
    """Let the marks of a cell lie apart, with a reason."""
    identity = asker(request)
    rules.to_decide(identity=identity, contest_id=contest_id)
    act = SpreadAccepted(stage, body.entry, body.aspect, identity.actor, body.reason, body.item)
    return services.accept_spread(contest=contest_id, act=act)._asdict()


@router.put(BASE + "/problems/{problem}", response=schemas.ActOut, operation_id="raiseProblem")
def raise_problem(
    request: HttpRequest, contest_id: str, problem: Code, body: schemas.ProblemIn
) -> Row:
    """A judge flags a problem under an id of the judge's making; repeating it is safe."""
    judge = judge_for(identity=asker(request), contest_id=contest_id)
    act = ProblemRaised(problem, body.stage, body.entry, judge, body.topic, body.aspect, body.item)
    return services.raise_problem(contest=contest_id, act=act, text=body.text)._asdict()


@router.get(
    BASE + "/problems", response=list[schemas.RaisedProblemOut], operation_id="listProblems"
)
def list_problems(request: HttpRequest, contest_id: str) -> list[Row]:
    """Problems that judges flagged, the open ones first."""
    rules.to_watch(identity=asker(request), contest_id=contest_id)
    return queries.list_problems(contest=contest_id)


@router.post(
    BASE + "/problems/{problem}/settle", response=schemas.ActOut, operation_id="settleProblem"
)
def settle_problem(
    request: HttpRequest, contest_id: str, problem: Code, body: schemas.WhyIn
) -> Row:
    """Deal with a problem; its judge reads the reason as the answer."""
    identity = asker(request)
    rules.to_decide(identity=identity, contest_id=contest_id)
    return services.settle_problem(
        contest=contest_id, problem=problem, by=identity.actor, reason=body.reason
    )._asdict()


@router.put(BASE + "/penalties/{penalty}", response=schemas.ActOut, operation_id="givePenalty")
def give_penalty(
    request: HttpRequest, contest_id: str, penalty: Code, body: schemas.PenaltyIn
) -> Row:
    """Give an entry a deduction of the rulebook, with a reason; repeating it is safe."""
    identity = asker(request)
    rules.to_decide(identity=identity, contest_id=contest_id)
    act = PenaltyGiven(penalty=penalty, by=identity.actor, **body.model_dump())
    return services.give_penalty(contest=contest_id, act=act)._asdict()


@router.post(
    BASE + "/penalties/{penalty}/lift", response=schemas.ActOut, operation_id="liftPenalty"
)
def lift_penalty(request: HttpRequest, contest_id: str, penalty: Code, body: schemas.WhyIn) -> Row:
    """The penalty does not count."""
    identity = asker(request)
    rules.to_decide(identity=identity, contest_id=contest_id)
    return services.lift_penalty(
        contest=contest_id, penalty=penalty, by=identity.actor, reason=body.reason
    )._asdict()


@router.get(BASE + "/penalties", response=list[schemas.PenaltyOut], operation_id="listPenalties")
def list_penalties(request: HttpRequest, contest_id: str) -> list[Row]:
    """Penalties, lifted ones too."""
    rules.to_watch(identity=asker(request), contest_id=contest_id)
    return queries.list_penalties(contest=contest_id)


@router.post(STAGE + "/entries/{entry}/slot", response=schemas.SlotOut, operation_id="startSlot")
def start_slot(request: HttpRequest, contest_id: str, stage: Code, entry: Code) -> Row:
    """The entry's time on stage begins now, by the server's clock."""
    identity = asker(request)
    rules.to_mark_or_decide(identity=identity, contest_id=contest_id)
    act, receipt = services.start_slot(
        contest=contest_id, stage=stage, entry=entry, actor=identity.actor
    )
    return {"entry": entry, "start": act.start, "end": None, **receipt._asdict()}


@router.post(
    STAGE + "/entries/{entry}/slot/stop", response=schemas.SlotOut, operation_id="stopSlot"
)
def stop_slot(request: HttpRequest, contest_id: str, stage: Code, entry: Code) -> Row:
    """The entry's time on stage is over; it is the entry's time from here on."""
    identity = asker(request)
    rules.to_mark_or_decide(identity=identity, contest_id=contest_id)
    act, receipt = services.stop_slot(
        contest=contest_id, stage=stage, entry=entry, actor=identity.actor
    )
    return {"entry": entry, "start": act.start, "end": act.end, **receipt._asdict()}


@router.post(STAGE + "/sign", response=schemas.ActOut, operation_id="signStage")
def sign_stage(request: HttpRequest, contest_id: str, stage: Code, body: schemas.OfficeIn) -> Row:
    """Sign the closed stage in an office; the rulebook says which offices, in which order."""
    identity = asker(request)
    contest = rules.to_sign(identity=identity, contest_id=contest_id, office=body.office)
    act = StageSigned(stage, body.office, identity.actor)
    person = person_of(identity, contest_id)
    return readiness.sign_stage(contest=contest, act=act, person=person)._asdict()


@router.post(STAGE + "/publish", response=schemas.ActOut, operation_id="publishStage")
def publish_stage(request: HttpRequest, contest_id: str, stage: Code) -> Row:
    """Publish the result for objections; the time for appeals begins."""
    identity = asker(request)
    rules.to_run_or_decide(identity=identity, contest_id=contest_id)
    return services.publish_stage(contest=contest_id, stage=stage, actor=identity.actor)._asdict()


@router.get(STAGE + "/readiness", response=schemas.ReadinessOut, operation_id="getReadiness")
def get_readiness(request: HttpRequest, contest_id: str, stage: Code) -> Row:
    """How far a stage is from a final result: what stands in the way, where, and what is next."""
    contest = rules.to_watch(identity=asker(request), contest_id=contest_id)
    return readiness.readiness(contest=contest, stage=stage)


@router.post(STAGE + "/recheck", response=schemas.ActOut, operation_id="drawRecheck")
def draw_recheck(request: HttpRequest, contest_id: str, stage: Code) -> Row:
    """Draw which entries are compared with their sources again; anyone can draw it again."""
    identity = asker(request)
    rules.to_run_or_decide(identity=identity, contest_id=contest_id)
    return rechecks.draw_recheck(contest=contest_id, stage=stage, actor=identity.actor)._asdict()


@router.post(STAGE + "/recheck/{entry}", response=schemas.ActOut, operation_id="recordRecheck")
def record_recheck(
    request: HttpRequest, contest_id: str, stage: Code, entry: Code, body: schemas.RecheckIn
) -> Row:
    """Say how many of an entry's marks were compared, and how many were wrong."""
    identity = asker(request)
    rules.to_confirm(identity=identity, contest_id=contest_id)
    act = RecheckRecorded(stage, entry, identity.actor, body.compared, body.errors)
    return rechecks.record_recheck(contest=contest_id, act=act)._asdict()


@router.get(STAGE + "/recheck", response=schemas.RecheckOut, operation_id="getRecheck")
def get_recheck(request: HttpRequest, contest_id: str, stage: Code) -> Row:
    """The sample, what was found, and whether everything has to be re-checked."""
    rules.to_watch(identity=asker(request), contest_id=contest_id)
    return rechecks.recheck_row(contest=contest_id, stage=stage)


@router.get(BASE + "/refusals", response=list[schemas.RefusalOut], operation_id="listRefusals")
def list_refusals(request: HttpRequest, contest_id: str) -> list[Row]:
    """Marks that were not taken in lately, and why; nothing of them counts."""
    rules.to_supervise(identity=asker(request), contest_id=contest_id)
    return queries.list_refusals(contest=contest_id)
