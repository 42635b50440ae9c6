"""The awards' part of the API; thin."""

from __future__ import annotations

from itertools import chain
from typing import Annotated, Any

from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from ninja import Query, Router

from leitai.contests.rules import find_contest
from leitai.contests.schemas import Code, ReceiptOut
from leitai.governance.audit.services import note
from leitai.governance.door import asker
from leitai.judging.awards import (
    correcting,
    issuing,
    objections,
    promotions,
    rules,
    schemas,
    services,
)
from leitai.judging.awards.ceremony import ceremony
from leitai.judging.awards.parcels import MOST_FILES, certificates_zip
from leitai.judging.awards.publicity import published_stages
from leitai.judging.awards.standing import awards_state
from leitai.judging.seconds import person_of
from leitai.records.credentials.issuer import address_of, issuer_at
from leitai.records.credentials.pages import certificates_pdf, no_font
from leitai.records.credentials.queries import contest_credentials, credential_row, printable
from leitai.records.credentials.schemas import CredentialRowOut
from leitai.records.credentials.services import revoke, revoke_many
from leitai.records.documents.printing import NoFont

router = Router(tags=["awards"])
Row = dict[str, Any]
BASE = "/contests/{contest_id}"
Limit = Annotated[int, Query(ge=1, le=200)]
Offset = Annotated[int, Query(ge=0, le=10_000_000)]
Sought = Annotated[str, Query(max_length=100)]
MOST_TOGETHER = 1000
MOST_CHOSEN = 200
"""So many numbers an address may name."""
EVERY: list[str] = []
Chosen = Annotated[list[Code], Query(max_length=MOST_CHOSEN)]
BINARY = {"schema": {"type": "string", "format": "binary"}}


@router.get(f"{BASE}/awards", response=schemas.AwardsOut, operation_id="getAwards")
def get_awards(request: HttpRequest, contest_id: str) -> Row:
    """Awards as if it ended now; for the public from publication on."""
    contest, identity = find_contest(contest_id=contest_id), asker(request)
    inside = rules.sees_inside(identity, contest)
    person = person_of(identity, contest_id) if inside else None
    state = awards_state(contest=contest, inside=inside)
    return state | correcting.correction_state(contest=contest_id, person=person)


@router.post(f"{BASE}/awards/confer", response=ReceiptOut, operation_id="conferAwards")
def confer_awards(request: HttpRequest, contest_id: str, body: schemas.ConferIn) -> Row:
    """Confer the awards as they were seen, once nothing stands in the way."""
    identity = asker(request)
    rules.to_run(identity=identity, contest_id=contest_id)
    receipt = services.confer(contest=contest_id, awards=body.awards, actor=identity.actor)
    return receipt._asdict()


@router.post(
    f"{BASE}/awards/corrections",
    response={201: schemas.AskedOut},
    operation_id="askAwardCorrection",
)
def ask_correction(
    request: HttpRequest, contest_id: str, body: schemas.CorrectIn
) -> tuple[int, Row]:
    """Ask for the awards as they are now to replace those conferred."""
    identity = asker(request)
    rules.to_run(identity=identity, contest_id=contest_id)
    row = correcting.ask_correction(
        contest=contest_id, awards=body.awards, reason=body.reason, first=identity.actor
    )
    return 201, {"request": row.code, "state": row.state}


@router.post(
    f"{BASE}/awards/corrections/{{code}}/confirm",
    response=ReceiptOut,
    operation_id="confirmAwardCorrection",
)
def confirm_correction(request: HttpRequest, contest_id: str, code: Code) -> Row:
    """A second person confirms: these are the awards from now on."""
    identity = asker(request)
    rules.to_settle(identity=identity, contest_id=contest_id)
    receipt = correcting.confirm_correction(
        contest=contest_id, code=code, second=person_of(identity, contest_id)
    )
    return receipt._asdict()


@router.delete(
    f"{BASE}/awards/corrections/{{code}}",
    response={204: None},
    operation_id="cancelAwardCorrection",
)
def cancel_correction(request: HttpRequest, contest_id: str, code: Code) -> tuple[int, None]:
    """The awards stay as conferred."""
    rules.to_settle(identity=asker(request), contest_id=contest_id)
    correcting.cancel_correction(contest=contest_id, code=code)
    return 204, None


@router.get(f"{BASE}/ceremony", response=schemas.CeremonyOut, operation_id="getCeremony")
def get_ceremony(request: HttpRequest, contest_id: str, *, rehearsal: bool = False) -> Row:
    """The ceremony's screens in order; a rehearsal names nobody."""
    contest = rules.to_run(identity=asker(request), contest_id=contest_id)
    return ceremony(contest=contest, rehearsal=rehearsal)


@router.get(f"{BASE}/publicity", response=schemas.PublicityOut, operation_id="getPublicity")
def get_publicity(request: HttpRequest, contest_id: str) -> Row:
    """Stages that are open to objections now, with their whole tables."""
    del request  # anybody may ask
    return published_stages(contest=find_contest(contest_id=contest_id))


@router.post(
    f"{BASE}/objections", response=schemas.ObjectionReceiptOut, operation_id="lodgeObjection"
)
def lodge_objection(request: HttpRequest, contest_id: str, body: schemas.ObjectionIn) -> Row:
    """Object to a published result; anybody may. The answer is the receipt."""
    find_contest(contest_id=contest_id)
    row = objections.lodge(
        contest=contest_id,
        stage=body.stage,
        entry=body.entry or "",
        text=body.text,
        name=body.name.strip(),
        contact=body.contact.strip(),
        origin=request.META.get("REMOTE_ADDR", ""),
    )
    return objections.receipt_row(row)


@router.get(f"{BASE}/objections", response=schemas.ObjectionsOut, operation_id="listObjections")
def list_objections(
    request: HttpRequest, contest_id: str, limit: Limit = 50, offset: Offset = 0
) -> Row:
    """Objections with their words, for those who answer them."""
    rules.to_settle(identity=asker(request), contest_id=contest_id)
    return objections.list_objections(contest=contest_id, limit=limit, offset=offset)


@router.get(
    f"{BASE}/objections/{{objection}}",
    response=schemas.ObjectionReceiptOut,
    operation_id="getObjection",
)
def get_objection(request: HttpRequest, contest_id: str, objection: Code) -> Row:
    """What became of an objection; its id is the receipt."""
    del request  # whoever has the receipt may ask
    return objections.receipt_row(objections.find(contest=contest_id, code=objection))


@router.post(
    f"{BASE}/objections/{{objection}}/settle",
    response=schemas.ObjectionOut,
    operation_id="settleObjection",
)
def settle_objection(
    request: HttpRequest, contest_id: str, objection: Code, body: schemas.SettleIn
) -> Row:
    """Answer an objection, with a reason."""
    identity = asker(request)
    rules.to_settle(identity=identity, contest_id=contest_id)
    row = objections.settle(
        contest=contest_id,
        code=objection,
        upheld=body.upheld,
        reason=body.reason,
        actor=identity.actor,
    )
    return objections.objection_row(row)


@router.get(f"{BASE}/promotions", response=schemas.PromotionsOut, operation_id="listPromotions")
def list_promotions(request: HttpRequest, contest_id: str) -> Row:
    """Who is promoted by the rulebook's table, and who is not and why."""
    rules.to_run(identity=asker(request), contest_id=contest_id)
    return promotions.promotion_table(contest=contest_id)


@router.post(f"{BASE}/promotions", response=schemas.DecidedOut, operation_id="decidePromotions")
def decide_promotions(request: HttpRequest, contest_id: str) -> Row:
    """Keep what is due as decided; repeating it is safe."""
    identity = asker(request)
    rules.to_run(identity=identity, contest_id=contest_id)
    made = promotions.decide_promotions(contest=contest_id, actor=identity.actor)
    return {"decided": made}


@router.post(f"{BASE}/credentials", response=schemas.JobOut, operation_id="issueCredentials")
def issue_credentials(request: HttpRequest, contest_id: str, body: schemas.IssueIn) -> Row:
    """Issue what is not issued yet, in the background; repeating it is safe."""
    identity = asker(request)
    contest = rules.to_run(identity=identity, contest_id=contest_id)
    job = issuing.start_issuing(
        contest=contest,
        issuer=issuer_at(address_of(request)),
        taking_part=body.taking_part,
        actor=identity.actor,
        teams=body.teams,
    )
    return issuing.job_row(job)


@router.get(
    f"{BASE}/credentials/jobs/{{int:job}}", response=schemas.JobOut, operation_id="getIssueJob"
)
def get_issue_job(request: HttpRequest, contest_id: str, job: int) -> Row:
    """How far the issuing has come."""
    rules.to_run(identity=asker(request), contest_id=contest_id)
    return issuing.find_job(contest=contest_id, job=job)


@router.get(f"{BASE}/credentials", response=schemas.CredentialsOut, operation_id="listCredentials")
def list_credentials(  # noqa: PLR0913, PLR0917 -- one for each filter
    request: HttpRequest,
    contest_id: str,
    q: Sought = "",
    award: Sought = "",
    limit: Limit = 50,
    offset: Offset = 0,
) -> Row:
    """A contest's certificates."""
    rules.to_run(identity=asker(request), contest_id=contest_id)
    note(request, read=True)
    found = contest_credentials(
        contest=contest_id, q=q.strip(), award=award, limit=limit, offset=offset
    )
    return found | {"issuing": issuing.unfinished_job(contest=contest_id)}


@router.post(
    f"{BASE}/credentials/{{credential}}/revoke",
    response=CredentialRowOut,
    operation_id="revokeCredential",
)
def revoke_credential(
    request: HttpRequest, contest_id: str, credential: Code, body: schemas.RevokeIn
) -> Row:
    """Say that a certificate is not valid any more, and why."""
    identity = asker(request)
    rules.to_run(identity=identity, contest_id=contest_id)
    row = revoke(
        contest=contest_id,
        code=credential,
        reason=body.reason,
        words=body.words,
        actor=identity.actor,
    )
    return credential_row(row)


@router.post(
    f"{BASE}/credentials/revoke",
    response=schemas.RevokedOut,
    operation_id="revokeCredentials",
)
def revoke_credentials(request: HttpRequest, contest_id: str, body: schemas.RevokeManyIn) -> Row:
    """Revoke many at once, all for one reason; what is revoked already stays as it is."""
    identity = asker(request)
    rules.to_run(identity=identity, contest_id=contest_id)
    revoked = revoke_many(
        contest=contest_id,
        codes=body.credentials,
        reason=body.reason,
        words=body.words,
        actor=identity.actor,
    )
    return {"revoked": revoked}


@router.get(
    f"{BASE}/certificates.pdf",
    operation_id="printCertificates",
    openapi_extra={
        "responses": {
            200: {"description": "To be printed.", "content": {"application/pdf": BINARY}}
        }
    },
)
def print_certificates(
    request: HttpRequest, contest_id: str, award: Sought = "", credential: Chosen = EVERY
) -> HttpResponse:
    """Certificates as one document: of one award, those chosen, or all."""
    rules.to_run(identity=asker(request), contest_id=contest_id)
    note(request, read=True)
    rows = list(printable(contest=contest_id, award=award, codes=credential)[: MOST_TOGETHER + 1])
    if not rows:
        raise issuing.no_certificates()
    if len(rows) > MOST_TOGETHER:
        raise issuing.no_such_page(MOST_TOGETHER)
    response = HttpResponse(certificates_pdf(rows), content_type="application/pdf")
    response["Content-Disposition"] = f'inline; filename="{contest_id}.pdf"'
    return response


@router.get(
    f"{BASE}/certificates.zip",
    operation_id="downloadCertificates",
    openapi_extra={
        "responses": {200: {"description": "Single PDFs.", "content": {"application/zip": BINARY}}}
    },
)
def download_certificates(
    request: HttpRequest, contest_id: str, award: Sought = ""
) -> StreamingHttpResponse:
    """Every certificate as a PDF of its own, in one zip, sent while it is made."""
    rules.to_run(identity=asker(request), contest_id=contest_id)
    note(request, read=True)
    count = printable(contest=contest_id, award=award).count()
    if not count:
        raise issuing.no_certificates()
    if count > MOST_FILES:
        raise issuing.no_such_page(MOST_FILES)
    pieces = certificates_zip(printable(contest=contest_id, award=award).iterator())
    try:
        first = next(pieces)
    except NoFont as error:
        raise no_font(error) from None
    response = StreamingHttpResponse(chain([first], pieces), content_type="application/zip")
    response["Content-Disposition"] = f'attachment; filename="{contest_id}-certificates.zip"'
    return response
