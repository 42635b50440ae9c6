"""Letting people in: a unit's invitations and links for a new password."""

from __future__ import annotations

from typing import Annotated, Any

from django.http import HttpRequest
from ninja import Query, Router

from leitai.governance.accounts import links, queries
from leitai.governance.accounts.schemas import (
    AccountLinkOut,
    InvitationsOut,
    PasswordLinkIn,
    UnitInvitationIn,
)
from leitai.governance.door import asker
from leitai.governance.organisation.rules import UnitRight, access_unit_for

router = Router(tags=["account"])


@router.get("/units/{unit}/invitations", response=InvitationsOut, operation_id="listInvitations")
def list_invitations(
    request: HttpRequest,
    unit: str,
    after: int | None = None,
    limit: Annotated[int, Query(ge=1, le=200)] = 50,
) -> dict[str, Any]:
    """Whom the unit has invited, and who came."""
    access_unit_for(identity=asker(request), code=unit, right=UnitRight.MANAGE)
    return queries.invitations(unit=unit, after=after, limit=limit)


@router.post("/units/{unit}/invitations", response={201: AccountLinkOut}, operation_id="invite")
def invite(request: HttpRequest, unit: str, body: UnitInvitationIn) -> tuple[int, dict[str, Any]]:
    """Make a link with which somebody gets an account, and perhaps an office."""
    made = links.invite(identity=asker(request), unit=unit, **body.dict())
    return 201, _link(made)


@router.delete(
    "/units/{unit}/invitations/{invitation}", response={204: None}, operation_id="recallInvitation"
)
def recall_invitation(request: HttpRequest, unit: str, invitation: int) -> tuple[int, None]:
    """The link cannot be used any more."""
    links.recall(identity=asker(request), unit=unit, letter=invitation)
    return 204, None


@router.post(
    "/people/{person}/password-link",
    response={201: AccountLinkOut},
    operation_id="makePasswordLink",
)
def make_password_link(
    request: HttpRequest, person: str, body: PasswordLinkIn
) -> tuple[int, dict[str, Any]]:
    """Make a link with which a person of your unit sets a new password, within a day."""
    made = links.write_reset(
        identity=asker(request), person=person, clear_factors=body.clear_factors
    )
    return 201, _link(made)


@router.delete("/people/{person}/account", response={204: None}, operation_id="partAccount")
def part_account(request: HttpRequest, person: str) -> tuple[int, None]:
    """The account is not this person's any more."""
    links.part_account(identity=asker(request), person=person)
    return 204, None


def _link(made: links.Made) -> dict[str, Any]:
    """Behind `#` it never reaches a server's log."""
    return {
        "id": made.letter.pk,
        "link": f"/account#link={made.secret}",
        "expires": made.letter.expires,
    }
