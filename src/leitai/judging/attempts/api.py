"""The attempts' part of the API; thin."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from ninja import Query, Router

from leitai.contests.naming import PUBLIC_NAMES
from leitai.contests.queries import entry_names
from leitai.contests.schemas import Code, ReceiptOut
from leitai.devices.room import current as devices
from leitai.governance.door import asker
from leitai.governance.identity import Identity
from leitai.judging.attempts import (
    corrections,
    overrides,
    queries,
    rules,
    schemas,
    services,
    trying,
    waiting,
)
from leitai.judging.attempts.beginning import warnings_of
from leitai.judging.attempts.models import Attempt
from leitai.judging.attempts.room import current_room

router = Router(tags=["attempts"])
Row = dict[str, Any]
BASE = "/contests/{contest_id}"
ATTEMPT = BASE + "/attempts/{attempt}"


@router.post(
    BASE + "/stations/{station}/attempts",
    response={201: schemas.BegunOut},
    operation_id="beginAttempt",
)
def begin_attempt(
    request: HttpRequest, contest_id: str, station: Code, body: schemas.BeginIn
) -> tuple[int, Row]:
    """Begin to watch an entry at a station; with an `attempt` of your own, repeating is safe."""
    identity = asker(request)
    rules.run_attempts(identity=identity, contest_id=contest_id)
    row = services.begin_attempt(
        room=current_room(),
        contest=contest_id,
        station=station,
        entry=body.entry,
        stage=body.stage,
        item=body.item,
        code=body.attempt,
        actor=identity.actor,
    )
    warnings = warnings_of(devices(), contest=contest_id, station=station)
    return 201, _head(row) | {"warnings": warnings}


@router.get(BASE + "/attempts", response=list[schemas.AttemptOut], operation_id="listAttempts")
def list_attempts(
    request: HttpRequest, contest_id: str, stage: Code | None = None, entry: Code | None = None
) -> list[Row]:
    """Attempts, the newest first; for everyone those of final stages."""
    identity = asker(request)
    stages = rules.watched_stages(identity=identity, contest_id=contest_id)
    rows = queries.list_attempts(room=current_room(), contest=contest_id, stage=stage, entry=entry)
    told = rows if stages is None else [row for row in rows if row["stage"] in stages]
    return _for_asker(identity, contest_id, told)


@router.get(ATTEMPT, response=schemas.AttemptDetail, operation_id="getAttempt", by_alias=True)
def get_attempt(request: HttpRequest, contest_id: str, attempt: Code) -> Row:
    """One attempt: every verdict and why; provisional while it runs."""
    identity = asker(request)
    row = rules.watch_attempt(identity=identity, contest_id=contest_id, code=attempt)
    detail = queries.attempt_detail(room=current_room(), row=row)
    return _for_asker(identity, contest_id, [detail])[0]


@router.post(ATTEMPT + "/seal", response=schemas.SealedOut, operation_id="sealAttempt")
def seal_attempt(
    request: HttpRequest, contest_id: str, attempt: Code, body: schemas.AttemptSealIn | None = None
) -> Row:
    """End an attempt: record it, judge the recording, put the marks into the ledger."""
    identity = asker(request)
    rules.run_attempts(identity=identity, contest_id=contest_id)
    sealed = services.seal_attempt(
        room=current_room(),
        contest=contest_id,
        code=attempt,
        actor=identity.actor,
        end=body.end if body is not None else None,
    )
    receipt = sealed.receipt
    facts = {"recording": sealed.row.recording, "seq": receipt.seq, "at": receipt.at}
    return _head(sealed.row) | facts


@router.post(ATTEMPT + "/abort", response=schemas.AttemptOut, operation_id="abortAttempt")
def abort_attempt(
    request: HttpRequest, contest_id: str, attempt: Code, body: schemas.AbortIn
) -> Row:
    """End an attempt that is not to count."""
    rules.run_attempts(identity=asker(request), contest_id=contest_id)
    row = services.abort_attempt(
        room=current_room(), contest=contest_id, code=attempt, reason=body.reason
    )
    return _head(row)


@router.get(
    ATTEMPT + "/samples", response=schemas.SamplesOut, operation_id="getSamples", by_alias=True
)
def get_samples(
    request: HttpRequest, contest_id: str, attempt: Code, stretch: Query[schemas.StretchIn]
) -> Row:
    """The recorded curves from tick `from` to tick `to`, thinned to `width` points."""
    row = rules.watch_attempt(identity=asker(request), contest_id=contest_id, code=attempt)
    return queries.samples(room=current_room(), row=row, **stretch.dict())


@router.get(
    ATTEMPT + "/recording",
    operation_id="downloadRecording",
    openapi_extra={
        "responses": {
            200: {
                "description": "The sealed recording, named by its SHA-256; see docs/referee.md.",
                "content": {
                    "application/octet-stream": {"schema": {"type": "string", "format": "binary"}}
                },
            }
        }
    },
)
def download_recording(request: HttpRequest, contest_id: str, attempt: Code) -> HttpResponse:
    """The sealed recording as it is, for `leitai rejudge`."""
    row = rules.watch_attempt(identity=asker(request), contest_id=contest_id, code=attempt)
    digest = queries.recorded(row)
    content = current_room().recordings.read(digest)
    response = HttpResponse(content, content_type="application/octet-stream")
    response["Content-Disposition"] = f'attachment; filename="{digest}.leitair"'
    return response


@router.post(
    ATTEMPT + "/overrides",
    response={201: schemas.OverrideOut},
    operation_id="askOverride",
)
def ask_override(
    request: HttpRequest, contest_id: str, attempt: Code, body: schemas.OverrideIn
) -> tuple[int, Row]:
    """Ask for another mark than the referee's; a second person has to confirm it."""
    identity = asker(request)
    rules.decide(identity=identity, contest_id=contest_id)
    row = overrides.ask_override(
        contest=contest_id, attempt=attempt, judge=identity.actor, **body.model_dump()
    )
    names = entry_names(contest_id=contest_id)
    sealed = queries.sealed_attempts(contest_id).get(attempt)
    return 201, queries.override_row(row, sealed, names, identity.actor)


@router.get(BASE + "/overrides", response=list[schemas.OverrideOut], operation_id="listOverrides")
def list_overrides(request: HttpRequest, contest_id: str) -> list[Row]:
    """Decisions on automatic marks: waiting, applied, cancelled."""
    identity = asker(request)
    rules.watch_attempts(identity=identity, contest_id=contest_id)
    return queries.list_overrides(contest=contest_id, actor=identity.actor)


@router.post(
    BASE + "/overrides/{override}/confirm",
    response=ReceiptOut,
    operation_id="confirmOverride",
)
def confirm_override(request: HttpRequest, contest_id: str, override: Code) -> Row:
    """Confirm another person's decision; the mark counts from here on."""
    identity = asker(request)
    rules.decide(identity=identity, contest_id=contest_id)
    return overrides.confirm_override(
        contest=contest_id, mark=override, second=identity.actor
    )._asdict()


@router.delete(BASE + "/overrides/{override}", response={204: None}, operation_id="cancelOverride")
def cancel_override(request: HttpRequest, contest_id: str, override: Code) -> tuple[int, None]:
    """Drop a decision that waits; the referee's mark stands."""
    rules.decide(identity=asker(request), contest_id=contest_id)
    overrides.cancel_override(contest=contest_id, mark=override)
    return 204, None


@router.post(
    ATTEMPT + "/override-groups",
    response={201: list[schemas.OverrideOut]},
    operation_id="askOverrides",
)
def ask_overrides(
    request: HttpRequest, contest_id: str, attempt: Code, body: schemas.OverridesIn
) -> tuple[int, list[Row]]:
    """Ask for several marks of an attempt at once; they are confirmed as a whole."""
    identity = asker(request)
    rules.decide(identity=identity, contest_id=contest_id)
    rows = overrides.ask_group(
        contest=contest_id,
        attempt=attempt,
        wishes=[overrides.Wish(each.aspect, each.value) for each in body.marks],
        reason=body.reason,
        judge=identity.actor,
    )
    names = entry_names(contest_id=contest_id)
    sealed = queries.sealed_attempts(contest_id).get(attempt)
    return 201, [queries.override_row(row, sealed, names, identity.actor) for row in rows]


@router.post(
    BASE + "/override-groups/{group}/confirm",
    response=schemas.ReceiptsOut,
    operation_id="confirmOverrides",
)
def confirm_overrides(request: HttpRequest, contest_id: str, group: Code) -> Row:
    """Confirm another person's decisions as a whole; each is an act of its own."""
    identity = asker(request)
    rules.decide(identity=identity, contest_id=contest_id)
    done = overrides.confirm_group(contest=contest_id, group=group, second=identity.actor)
    return {"receipts": [each._asdict() for each in done]}


@router.delete(
    BASE + "/override-groups/{group}", response={204: None}, operation_id="cancelOverrides"
)
def cancel_overrides(request: HttpRequest, contest_id: str, group: Code) -> tuple[int, None]:
    """Drop decisions that wait, as a whole; the referee's marks stand."""
    rules.decide(identity=asker(request), contest_id=contest_id)
    overrides.cancel_group(contest=contest_id, group=group)
    return 204, None


@router.post(
    BASE + "/rules/check",
    response=schemas.ProblemsOut,
    operation_id="checkRules",
    openapi_extra=schemas.YAML_BODY,
)
def check_rules(request: HttpRequest, contest_id: str) -> Row:
    """What is wrong with a rulebook (YAML); nothing is kept."""
    rules.decide(identity=asker(request), contest_id=contest_id)
    return {"problems": trying.check_rules(source=request.body)}


@router.post(
    BASE + "/rules/try",
    response=schemas.TriedOut,
    operation_id="tryRules",
    by_alias=True,
    openapi_extra=schemas.YAML_BODY,
)
def try_rules(request: HttpRequest, contest_id: str, attempt: Code) -> Row:
    """What a rulebook (YAML) would make of a recorded attempt; nothing is kept."""
    identity = asker(request)
    rules.decide(identity=identity, contest_id=contest_id)
    row = rules.watch_attempt(identity=identity, contest_id=contest_id, code=attempt)
    return trying.try_rules(room=current_room(), row=row, source=request.body)


@router.post(
    BASE + "/corrections",
    response={201: schemas.CorrectionOut},
    operation_id="previewCorrection",
    openapi_extra=schemas.YAML_BODY,
)
def preview_correction(request: HttpRequest, contest_id: str) -> tuple[int, Row]:
    """Judge all recorded attempts by a corrected rulebook (YAML) and list all that moves."""
    identity = asker(request)
    rules.decide(identity=identity, contest_id=contest_id)
    row = corrections.preview_correction(
        room=current_room(), contest=contest_id, source=request.body, judge=identity.actor
    )
    return 201, queries.correction_row(row, identity.actor)


@router.get(
    BASE + "/corrections", response=list[schemas.CorrectionOut], operation_id="listCorrections"
)
def list_corrections(request: HttpRequest, contest_id: str) -> list[Row]:
    """Corrections that wait, count or were cancelled."""
    identity = asker(request)
    rules.watch_attempts(identity=identity, contest_id=contest_id)
    return queries.list_corrections(contest=contest_id, actor=identity.actor)


@router.get(
    BASE + "/corrections/{correction}",
    response=schemas.CorrectionOut,
    operation_id="getCorrection",
)
def get_correction(request: HttpRequest, contest_id: str, correction: Code) -> Row:
    """One correction with all that it moves."""
    identity = asker(request)
    rules.decide(identity=identity, contest_id=contest_id)
    row = corrections.find_correction(contest=contest_id, code=correction)
    return queries.correction_row(row, identity.actor)


@router.post(
    BASE + "/corrections/{correction}/apply",
    response=schemas.CorrectionOut,
    operation_id="applyCorrection",
)
def apply_correction(
    request: HttpRequest, contest_id: str, correction: Code, body: schemas.ApplyIn
) -> Row:
    """Ask for a correction to count; a second person has to confirm it."""
    identity = asker(request)
    rules.decide(identity=identity, contest_id=contest_id)
    row = corrections.ask_correction(
        room=current_room(),
        contest=contest_id,
        code=correction,
        reason=body.reason,
        judge=identity.actor,
        preview=body.preview,
    )
    return queries.correction_row(row, identity.actor)


@router.post(
    BASE + "/corrections/{correction}/confirm",
    response=schemas.ConfirmedOut,
    operation_id="confirmCorrection",
)
def confirm_correction(
    request: HttpRequest, contest_id: str, correction: Code, body: schemas.ConfirmIn | None = None
) -> Row:
    """Confirm another person's correction; all its marks move at once."""
    identity = asker(request)
    rules.decide(identity=identity, contest_id=contest_id)
    done = corrections.confirm_correction(
        room=current_room(),
        contest=contest_id,
        code=correction,
        second=identity.actor,
        preview=body.preview if body is not None else None,
    )
    marks = queries.correction_row(done.row, identity.actor)["marks"]
    added = [each for each in marks if each.get("added")]
    return done.receipt._asdict() | {"moved": len(marks), "added": added}


@router.delete(
    BASE + "/corrections/{correction}", response={204: None}, operation_id="cancelCorrection"
)
def cancel_correction(request: HttpRequest, contest_id: str, correction: Code) -> tuple[int, None]:
    """Drop a correction as a whole."""
    rules.decide(identity=asker(request), contest_id=contest_id)
    corrections.cancel_correction(contest=contest_id, code=correction)
    return 204, None


@router.get(BASE + "/decisions", response=schemas.DecisionsOut, operation_id="listDecisions")
def list_decisions(request: HttpRequest, contest_id: str) -> Row:
    """What waits for a second person, and how many marks of each stage nobody has decided."""
    identity = asker(request)
    rules.decide(identity=identity, contest_id=contest_id)
    return waiting.list_decisions(contest=contest_id, actor=identity.actor)


def _head(row: Attempt) -> Row:
    """An attempt as lists have it."""
    ruleset = queries.rules_or_none(row.contest, row.stage)
    sealed = queries.sealed_attempts(row.contest).get(row.code)
    names = entry_names(contest_id=row.contest)
    return queries.head(current_room(), row, ruleset, sealed, names)


def _for_asker(identity: Identity, contest_id: str, rows: list[Row]) -> list[Row]:
    """The rows, nameless for a judge who marks from afar; for strangers who may be named."""
    if not rules.sees_names(identity=identity, contest_id=contest_id):
        return [row | {"name": None} for row in rows]
    if identity.user is not None or contest_id in identity.judges:
        return rows
    hidden = PUBLIC_NAMES.hidden(contest_id)
    return [row | {"name": None} if row["entry"] in hidden else row for row in rows]
