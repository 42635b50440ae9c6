"""The API of entering people and of teams that gather; thin."""

from __future__ import annotations

from typing import Any, Final

from django.http import HttpRequest
from ninja import Router

from leitai.contests.enrolment import entering, joining, queries, schemas
from leitai.contests.enrolment.refusals import unlinked
from leitai.contests.enrolment.rules import enrolled_contest
from leitai.contests.enrolment.steps import Doing
from leitai.contests.enrolment.wishes import wishes_of
from leitai.governance.bodies import Code
from leitai.governance.door import asker

router = Router(tags=["enrolment"])
Row = dict[str, Any]
BASE: Final = "/contests/{contest_id}"
INVITATION: Final = BASE + "/invitations/{ticket}"


@router.post(
    BASE + "/applications/check",
    response=list[schemas.LookedOverOut],
    operation_id="checkApplications",
)
def check_applications(
    request: HttpRequest, contest_id: str, body: schemas.EnteringIn
) -> list[Row]:
    """What rules and quotas say before anything is sent; nothing is kept."""
    identity = asker(request)
    contest = enrolled_contest(identity=identity, contest_id=contest_id)
    body.words = body.words or "-"
    wishes = wishes_of(identity=identity, contest=contest, body=body)
    return entering.look_over(contest=contest, wishes=wishes)


@router.post(
    BASE + "/applications/enter",
    response=list[schemas.EnteredOut],
    operation_id="enterApplications",
)
def enter_applications(
    request: HttpRequest, contest_id: str, body: schemas.EnteringIn
) -> list[Row]:
    """Hand in for many at once; who does not meet the rules is told, the others are done."""
    identity = asker(request)
    contest = enrolled_contest(identity=identity, contest_id=contest_id)
    wishes = wishes_of(identity=identity, contest=contest, body=body)
    doing = Doing("late" if wishes[0].late else "submit", identity.actor, words=body.words)
    return entering.enter_many(contest=contest, wishes=wishes, doing=doing)


@router.get(INVITATION, response=schemas.TeamInvitationOut, operation_id="getTeamInvitation")
def get_invitation(request: HttpRequest, contest_id: str, ticket: Code) -> Row:
    """The team one is invited to join."""
    contest = enrolled_contest(identity=asker(request), contest_id=contest_id)
    return joining.invitation_row(joining.application_of(contest=contest, ticket=ticket))


@router.post(INVITATION, response=schemas.ApplicationOut, operation_id="joinApplication")
def join_application(request: HttpRequest, contest_id: str, ticket: Code) -> Row:
    """Become a member of the team; a substitute once it is full."""
    identity = asker(request)
    contest = enrolled_contest(identity=identity, contest_id=contest_id)
    found = joining.application_of(contest=contest, ticket=ticket)
    person = queries.person_of(identity.user or 0)
    if person is None:
        raise unlinked()
    joined = joining.join(application=found, person=person, doing=Doing("join", identity.actor))
    return queries.application_detail(identity=identity, application=joined)
