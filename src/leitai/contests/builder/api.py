"""The builder's part of the API; thin."""

# ruff: noqa: ARG001 -- every view is handed its request

from __future__ import annotations

from typing import Annotated, Any

from django.http import HttpRequest
from ninja import Router
from pydantic import Field

from leitai.contests import queries as contests
from leitai.contests.builder import (
    published,
    queries,
    readiness,
    schemas,
    services,
    starting,
)
from leitai.contests.builder.contents import PAGE
from leitai.contests.models import Contest
from leitai.contests.rules import access_contest_for, find_contest, open_for
from leitai.contests.schemas import ContestOut, Name
from leitai.governance.door import asker, signed_in
from leitai.governance.faults import not_found
from leitai.governance.rules import Right

router = Router(tags=["builder"])
Row = dict[str, Any]
Offset = Annotated[int, Field(ge=0, le=1_000_000)]
Limit = Annotated[int, Field(ge=1, le=PAGE)]


@router.get("/templates", response=list[schemas.TemplateOut], operation_id="listTemplates")
def list_templates(request: HttpRequest) -> list[Row]:
    """Templates a contest can start from; examples, not official rules."""
    return queries.list_templates()


@router.post("/contests/from-template", response={201: ContestOut}, operation_id="startContest")
def start_contest(request: HttpRequest, body: schemas.StartContestIn) -> tuple[int, Row]:
    """Open a contest from a template; you become its organiser."""
    user = open_for(asker(request))
    made = starting.start_contest(identity=asker(request), user=user, asked=body)
    return 201, contests.contest_row(made, asker(request))


@router.post(
    "/contests/{contest_id}/clone", response={201: ContestOut}, operation_id="cloneContest"
)
def clone_contest(request: HttpRequest, contest_id: str, body: schemas.CloneIn) -> tuple[int, Row]:
    """Hold a contest again: rules, profile, plan and enrolment; not entries, judges or marks."""
    user = signed_in(request)
    made = starting.clone_contest(
        source=_to_run(request, contest_id), identity=asker(request), user=user, asked=body
    )
    return 201, contests.contest_row(made, asker(request))


@router.get(
    "/contests/{contest_id}/profile", response=schemas.ProfileOut, operation_id="getProfile"
)
def get_profile(request: HttpRequest, contest_id: str) -> Row:
    """How a contest presents itself, as its officials see it."""
    return queries.profile_row(_to_see(request, contest_id))


@router.patch(
    "/contests/{contest_id}/profile", response=schemas.ProfileOut, operation_id="changeProfile"
)
def change_profile(request: HttpRequest, contest_id: str, body: schemas.ProfileIn) -> Row:
    """Change what is said of a contest; refused if somebody else has meanwhile."""
    contest = _to_run(request, contest_id)
    profile = services.change_profile(contest=contest, identity=asker(request), asked=body)
    return queries.profile_row(contest, profile)


@router.get(
    "/contests/{contest_id}/readiness-board",
    response=schemas.ReadinessBoardOut,
    operation_id="getReadinessBoard",
)
def readiness_board(request: HttpRequest, contest_id: str) -> Row:
    """How far the contest is, and what is missing, with where to mend it."""
    return readiness.board(contest=_to_see(request, contest_id))


@router.get(
    "/contests/{contest_id}/publications",
    response=list[schemas.PublicationOut],
    operation_id="listPublications",
)
def list_publications(request: HttpRequest, contest_id: str) -> list[Row]:
    """The publish switches."""
    return published.switches(contest=_to_see(request, contest_id))


@router.put(
    "/contests/{contest_id}/publications/{artefact}",
    response=list[schemas.PublicationOut],
    operation_id="turnPublication",
)
def turn_publication(
    request: HttpRequest, contest_id: str, artefact: schemas.ArtefactName, body: schemas.SwitchIn
) -> list[Row]:
    """Publish an artefact, or take it back."""
    contest = _to_run(request, contest_id)
    services.turn_switch(
        contest=contest, artefact=artefact, public=body.public, user=asker(request).user
    )
    return published.switches(contest=contest)


@router.get(
    "/contests/{contest_id}/publications/{artefact}/preview",
    response=dict[str, Any],
    operation_id="previewPublication",
)
def preview(  # noqa: PLR0913, PLR0917 -- a page of a list
    request: HttpRequest,
    contest_id: str,
    artefact: schemas.ArtefactName,
    offset: Offset = 0,
    limit: Limit = PAGE,
    q: Name = "",
) -> Row:
    """What an artefact shows once it is public; of a list as much as the public page reads."""
    content = published.content_of(_to_see(request, contest_id), artefact)
    page = published.paged(content, offset=offset, limit=limit, q=q)
    return page or {"empty": published.NOT_READY[artefact]}


@router.get("/contests/{contest_id}/public", response=schemas.PublicOut, operation_id="getPublic")
def get_public(request: HttpRequest, contest_id: str) -> Row:
    """What anybody may see of a contest: only what is published."""
    return published.public_view(contest=find_contest(contest_id=contest_id))


@router.get(
    "/contests/{contest_id}/public/{artefact}",
    response=dict[str, Any],
    operation_id="getPublicRows",
)
def get_public_rows(  # noqa: PLR0913, PLR0917 -- a page of a list
    request: HttpRequest,
    contest_id: str,
    artefact: schemas.ArtefactName,
    offset: Offset = 0,
    limit: Limit = PAGE,
    q: Name = "",
) -> Row:
    """More rows of a published list, or those that hold some words."""
    contest = find_contest(contest_id=contest_id)
    content = (
        published.content_of(contest, artefact)
        if artefact in published.published(contest)
        else None
    )
    page = published.paged(content, offset=offset, limit=limit, q=q)
    if page is None:
        raise not_found("publication", "公开内容", artefact)
    return page


@router.put(
    "/contests/{contest_id}/put-away", response=schemas.ProfileOut, operation_id="putAwayContest"
)
def put_away(request: HttpRequest, contest_id: str, body: schemas.PutAwayIn) -> Row:
    """Archive a contest, or bring it back; nothing of it is deleted."""
    contest = _to_run(request, contest_id)
    services.put_away(contest=contest, away=body.away)
    return queries.profile_row(contest)


def _to_run(request: HttpRequest, contest_id: str) -> Contest:
    return access_contest_for(identity=asker(request), contest_id=contest_id, right=Right.RUN)


def _to_see(request: HttpRequest, contest_id: str) -> Contest:
    return access_contest_for(identity=asker(request), contest_id=contest_id, right=Right.PROGRESS)
