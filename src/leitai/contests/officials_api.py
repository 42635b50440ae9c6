"""Who has an office in a contest, and their personal links; thin."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from ninja import Router

from leitai.contests import schemas
from leitai.contests.models import Contest
from leitai.contests.rules import access_contest_for
from leitai.contests.services import refuse_last_organiser
from leitai.governance import officials
from leitai.governance.door import asker
from leitai.governance.models import Role
from leitai.governance.rules import Right

router = Router(tags=["officials"])
Row = dict[str, Any]
BASE = "/contests/{contest_id}/officials"


@router.post(BASE, response={201: schemas.InvitedOut}, operation_id="inviteOfficial")
def invite_official(
    request: HttpRequest, contest_id: str, body: schemas.OfficialIn
) -> tuple[int, Row]:
    """Make an account for an official; the personal link is shown only here."""
    contest = _to_run(request, contest_id)
    made = officials.invite_official(
        contest=contest.slug, name=body.name, role=Role(body.role), password=body.password
    )
    user = made.user
    return 201, {
        "user": f"user.{user.pk}",
        "username": user.get_username(),
        "link": link_of(made.secret),
    }


@router.get(BASE, response=list[schemas.OfficialOut], operation_id="listOfficials")
def list_officials(request: HttpRequest, contest_id: str) -> list[Row]:
    """Everybody with a role in the contest, for each other."""
    contest = access_contest_for(
        identity=asker(request), contest_id=contest_id, right=Right.PROGRESS, or_right=Right.SEAL
    )
    return officials.list_officials(contest=contest.slug)


@router.post(BASE + "/{user}/link", response=schemas.LinkOut, operation_id="reissueOfficial")
def reissue_official(request: HttpRequest, contest_id: str, user: schemas.Code) -> Row:
    """A new personal link; the old one ends, and so do the sessions it opened."""
    contest = _to_run(request, contest_id)
    secret = officials.reissue_official(contest=contest.slug, user=user)
    return {"link": link_of(secret)}


@router.delete(BASE + "/{user}", response={204: None}, operation_id="dismissOfficial")
def dismiss_official(request: HttpRequest, contest_id: str, user: schemas.Code) -> tuple[int, None]:
    """Close an official's account; what it did stays in the ledger."""
    contest = _to_run(request, contest_id)
    row = officials.find_official(contest=contest.slug, user=user)
    refuse_last_organiser(contest, row.user)
    officials.dismiss_official(contest=contest.slug, user=user)
    return 204, None


def link_of(secret: str) -> str:
    """The address that signs an official in."""
    return f"/o/{secret}"


def _to_run(request: HttpRequest, contest_id: str) -> Contest:
    return access_contest_for(identity=asker(request), contest_id=contest_id, right=Right.RUN)
