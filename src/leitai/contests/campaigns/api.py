"""The campaigns' part of the API; thin."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from ninja import Router

from leitai.contests.campaigns import proofs, queries, schemas, services
from leitai.contests.campaigns.rules import access_campaign_for, access_site_for, assesses
from leitai.contests.models import Contest
from leitai.contests.rules import access_contest_for
from leitai.contests.schemas import Code, Name
from leitai.governance.door import asker
from leitai.governance.rules import Right

router = Router(tags=["campaigns"])
Row = dict[str, Any]
SITE = "/contests/{contest_id}/campaign/sites/{site}"


@router.get(
    "/contests/{contest_id}/campaign", response=schemas.CampaignOut, operation_id="getCampaign"
)
def get_campaign(request: HttpRequest, contest_id: str, period: schemas.Period = "") -> Row:
    """A campaign in one period: all sites for assessors, their own for a site's people."""
    who = asker(request)
    contest, sites = access_campaign_for(identity=who, contest_id=contest_id)
    return queries.campaign(
        contest=contest, sites=sites, period=period, assess=assesses(who, contest)
    )


@router.put(f"{SITE}/reports", response=schemas.ReportsOut, operation_id="reportIndicators")
def report(request: HttpRequest, contest_id: str, site: Code, body: schemas.SiteReportIn) -> Row:
    """Report a site's values of a period; they count once verified."""
    who = asker(request)
    contest = access_site_for(identity=who, contest_id=contest_id, site=site)
    count = services.report(contest=contest, site=site, asked=body, user=who.user)
    return {"count": count, "state": "reported"}


@router.post(f"{SITE}/verify", response=schemas.ReportsOut, operation_id="verifyIndicators")
def verify(request: HttpRequest, contest_id: str, site: Code, body: schemas.SiteVerifyIn) -> Row:
    """Verify reports of somebody else: they become marks in the ledger."""
    who = asker(request)
    count = services.verify(
        contest=_to_assess(request, contest_id), site=site, asked=body, user=who.user,
        actor=who.actor,
    )  # fmt: skip
    return {"count": count, "state": "verified"}


@router.post(f"{SITE}/return", response=schemas.ReportsOut, operation_id="returnIndicators")
def give_back(request: HttpRequest, contest_id: str, site: Code, body: schemas.SiteReturnIn) -> Row:
    """Return reports to the site with a reason."""
    actor = asker(request).actor
    count = services.give_back(
        contest=_to_assess(request, contest_id), site=site, asked=body, actor=actor
    )
    return {"count": count, "state": "returned"}


@router.post(
    f"{SITE}/proofs",
    response=schemas.CampaignProofOut,
    operation_id="addProof",
    openapi_extra={
        "requestBody": {
            "required": True,
            "content": {
                "application/octet-stream": {"schema": {"type": "string", "format": "binary"}}
            },
        }
    },
)
def add_proof(  # noqa: PLR0913, PLR0917 -- where it belongs
    request: HttpRequest,
    contest_id: str,
    site: Code,
    indicator: Code,
    period: schemas.Period = "",
    name: Name = "",
) -> Row:
    """Keep a file (JPEG, PNG, PDF) that proves a report."""
    who = asker(request)
    contest = access_site_for(identity=who, contest_id=contest_id, site=site)
    services.refuse_over(contest)
    services.require_indicator(contest=contest, indicator=indicator, period=period)
    row = proofs.keep_proof(
        contest=contest, site=site, period=period, indicator=indicator, name=name,
        body=request.body,
    )  # fmt: skip
    services.attach_late(contest=contest, proof=row, actor=who.actor)
    return {"digest": row.digest, "name": row.name, "media": row.media, "size": row.size}


@router.delete(f"{SITE}/proofs/{{digest}}", response={204: None}, operation_id="removeProof")
def remove_proof(  # noqa: PLR0913, PLR0917 -- where it is
    request: HttpRequest,
    contest_id: str,
    site: Code,
    digest: Code,
    indicator: Code,
    period: schemas.Period = "",
) -> tuple[int, None]:
    """Take a proof away whose report does not count yet."""
    contest = access_site_for(identity=asker(request), contest_id=contest_id, site=site)
    proofs.remove_proof(
        contest=contest, site=site, period=period, indicator=indicator, digest=digest
    )
    return 204, None


@router.get(
    "/contests/{contest_id}/campaign/proofs/{digest}",
    operation_id="getProof",
    openapi_extra={
        "responses": {
            200: {
                "description": "The file, to be kept.",
                "content": {
                    "application/octet-stream": {"schema": {"type": "string", "format": "binary"}}
                },
            }
        }
    },
)
def get_proof(request: HttpRequest, contest_id: str, digest: Code) -> HttpResponse:
    """A proof, as a download."""
    contest, sites = access_campaign_for(identity=asker(request), contest_id=contest_id)
    return proofs.proof_answer(contest=contest, sites=sites, digest=digest)


def _to_assess(request: HttpRequest, contest_id: str) -> Contest:
    contest = access_contest_for(identity=asker(request), contest_id=contest_id, right=Right.RUN)
    access_campaign_for(identity=asker(request), contest_id=contest_id)
    return contest
