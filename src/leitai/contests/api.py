"""The contests' part of the API; thin."""

# ruff: noqa: ARG001 -- every view is handed its request

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from ninja import Query, Router

from leitai.contests import queries, schemas, services
from leitai.contests.desk import desk_contests
from leitai.contests.entry_acts import act_on_all
from leitai.contests.models import Contest
from leitai.contests.rules import access_contest_for, find_contest, open_for
from leitai.governance.door import asker, signed_in
from leitai.governance.models import Role
from leitai.governance.rules import Right

router = Router(tags=["contests"])
Row = dict[str, Any]


@router.get("/series", response=list[schemas.SeriesOut], operation_id="listSeries")
def list_series(request: HttpRequest) -> list[Row]:
    """All series."""
    return queries.list_series()


@router.post("/series", response={201: schemas.SeriesOut}, operation_id="createSeries")
def create_series(request: HttpRequest, body: schemas.SeriesIn) -> tuple[int, Row]:
    """Make a series."""
    open_for(asker(request))
    made = services.create_series(series_id=body.id, title=_title(body.title))
    return 201, {"id": made.slug, "title": queries.title_of(made)}


@router.get("/editions", response=list[schemas.EditionOut], operation_id="listEditions")
def list_editions(request: HttpRequest) -> list[Row]:
    """All editions."""
    return queries.list_editions()


@router.post("/editions", response={201: schemas.EditionOut}, operation_id="createEdition")
def create_edition(request: HttpRequest, body: schemas.EditionIn) -> tuple[int, Row]:
    """Make an edition of a series."""
    open_for(asker(request))
    made = services.create_edition(
        edition_id=body.id, series_id=body.series, title=_title(body.title)
    )
    return 201, {"id": made.slug, "series": made.series_id, "title": queries.title_of(made)}


@router.get("/contests", response=list[schemas.ContestOut], operation_id="listContests")
def list_contests(request: HttpRequest, asked: Query[schemas.ContestsAsked]) -> list[Row]:
    """Contests, the newest first; pass the last one's id as `after` for the following ones."""
    return queries.list_contests(
        identity=asker(request), q=asked.q, after=asked.after, limit=asked.limit
    )


@router.get("/desk/contests", response=schemas.DeskContestsOut, operation_id="listDeskContests")
def list_desk_contests(request: HttpRequest, asked: Query[schemas.DeskContestsAsked]) -> Row:
    """The contests one has to do with, by a role or by one's unit, the newest first."""
    signed_in(request)
    return desk_contests(identity=asker(request), asked=asked)


@router.post("/contests", response={201: schemas.ContestOut}, operation_id="openContest")
def open_contest(request: HttpRequest, body: schemas.ContestIn) -> tuple[int, Row]:
    """Open a contest; you become its organiser."""
    user = open_for(asker(request))
    made = services.open_contest(
        user=user, contest_id=body.id, title=_title(body.title), edition=body.edition
    )
    return 201, queries.contest_row(made, asker(request))


@router.get("/contests/{contest_id}", response=schemas.ContestDetail, operation_id="getContest")
def get_contest(request: HttpRequest, contest_id: str) -> Row:
    """A contest and how far its stages have come."""
    contest = find_contest(contest_id=contest_id)
    return queries.contest_detail(contest=contest, identity=asker(request))


@router.put(
    "/contests/{contest_id}/rulebook",
    response=schemas.RulebookOut,
    operation_id="publishRulebook",
    openapi_extra={
        "requestBody": {
            "required": True,
            "content": {"application/yaml": {"schema": {"type": "string"}}},
        }
    },
)
def publish_rulebook(request: HttpRequest, contest_id: str) -> Row:
    """Put a rulebook (YAML, the bytes as they are) in force, before the first mark."""
    contest = _to_run(request, contest_id)
    digest, receipt = services.publish_rulebook(
        contest=contest, source=request.body, actor=asker(request).actor
    )
    return {"rulebook": digest, **receipt._asdict()}


@router.get(
    "/contests/{contest_id}/rulebook",
    operation_id="getRulebook",
    openapi_extra={
        "responses": {
            200: {
                "description": "The bytes of the YAML file in force.",
                "content": {"application/yaml": {"schema": {"type": "string"}}},
            }
        }
    },
)
def get_rulebook(request: HttpRequest, contest_id: str) -> HttpResponse:
    """The rulebook in force, byte for byte."""
    contest = access_contest_for(identity=asker(request), contest_id=contest_id, right=Right.DECIDE)
    content = queries.rulebook_in_force(contest=contest)
    return HttpResponse(content, content_type="application/yaml; charset=utf-8")


@router.get(
    "/contests/{contest_id}/entries",
    response=list[schemas.EntryOut],
    operation_id="listEntries",
)
def list_entries(
    request: HttpRequest, contest_id: str, asked: Query[schemas.EntriesAsked]
) -> list[Row]:
    """Who takes part."""
    contest = access_contest_for(
        identity=asker(request), contest_id=contest_id, right=Right.PROGRESS
    )
    return queries.list_entries(contest=contest, q=asked.q, limit=asked.limit)


@router.post(
    "/contests/{contest_id}/entries",
    response=schemas.CountOut,
    operation_id="registerEntries",
)
def register_entries(request: HttpRequest, contest_id: str, body: schemas.EntriesIn) -> Row:
    """Register entries, or replace what was said of them."""
    contest = _to_run(request, contest_id)
    return services.register_entries(
        contest=contest, entries=body.entries, actor=asker(request).actor
    )._asdict()


@router.get("/contests/{contest_id}/judges", response=schemas.JudgesOut, operation_id="listJudges")
def list_judges(request: HttpRequest, contest_id: str) -> Row:
    """The judges, for officials; their links are not shown again."""
    contest = access_contest_for(
        identity=asker(request), contest_id=contest_id, right=Right.PROGRESS, or_right=Right.SEAL
    )
    return {"judges": queries.list_judges(contest=contest)}


@router.post(
    "/contests/{contest_id}/judges",
    response=schemas.JudgesOut,
    operation_id="registerJudges",
)
def register_judges(request: HttpRequest, contest_id: str, body: schemas.JudgesIn) -> Row:
    """Register judges; new ones get a personal link, shown only here."""
    contest = _to_run(request, contest_id)
    links = services.register_judges(
        contest=contest, judges=body.judges, actor=asker(request).actor
    )
    return {
        "judges": [{**one.model_dump(), "link": _link(links[one.judge])} for one in body.judges]
    }


@router.post(
    "/contests/{contest_id}/judges/{judge}/link",
    response=schemas.JudgeOut,
    operation_id="reissueJudgeLink",
)
def reissue_link(request: HttpRequest, contest_id: str, judge: str) -> Row:
    """Make a new personal link; the old one ends."""
    contest = _to_run(request, contest_id)
    secret = services.reissue_link(contest=contest, judge=judge)
    name = queries.judge_names(contest_id=contest_id).get(judge, "")
    return {"judge": judge, "name": name, "link": _link(secret)}


@router.delete(
    "/contests/{contest_id}/judges/{judge}/link",
    response={204: None},
    operation_id="recallJudgeLink",
)
def recall_link(request: HttpRequest, contest_id: str, judge: schemas.Code) -> tuple[int, None]:
    """End a judge's personal link; marks sent with it are refused from here on, and logged."""
    services.recall_link(contest=_to_run(request, contest_id), judge=judge)
    return 204, None


@router.post("/contests/{contest_id}/items", response=schemas.CountOut, operation_id="declareItems")
def declare_items(request: HttpRequest, contest_id: str, body: schemas.ItemsIn) -> Row:
    """Declare repeated items and their attributes."""
    contest = _to_run(request, contest_id)
    return services.declare_items(
        contest=contest, items=body.items, actor=asker(request).actor
    )._asdict()


@router.post(
    "/contests/{contest_id}/entries/{entry}/withdraw",
    response=schemas.ReceiptOut,
    operation_id="withdrawEntry",
)
def withdraw_entry(
    request: HttpRequest, contest_id: str, entry: schemas.Code, body: schemas.ReasonIn
) -> Row:
    """The entry takes no further part."""
    return _entry_act(request, contest_id, entry, body, services.withdraw_entry)


@router.post(
    "/contests/{contest_id}/entries/{entry}/disqualify",
    response=schemas.ReceiptOut,
    operation_id="disqualifyEntry",
)
def disqualify_entry(
    request: HttpRequest, contest_id: str, entry: schemas.Code, body: schemas.ReasonIn
) -> Row:
    """The entry loses its places; its marks stay in the ledger."""
    return _entry_act(request, contest_id, entry, body, services.disqualify_entry)


@router.post(
    "/contests/{contest_id}/entries/{entry}/reinstate",
    response=schemas.ReceiptOut,
    operation_id="reinstateEntry",
)
def reinstate_entry(
    request: HttpRequest, contest_id: str, entry: schemas.Code, body: schemas.ReasonIn
) -> Row:
    """A withdrawal or disqualification is lifted."""
    return _entry_act(request, contest_id, entry, body, services.reinstate_entry)


@router.post(
    "/contests/{contest_id}/entries/acts",
    response=schemas.EntryActsOut,
    operation_id="actOnEntries",
)
def act_on_entries(request: HttpRequest, contest_id: str, body: schemas.EntryActsIn) -> Row:
    """Withdraw, disqualify or reinstate many; one that is refused does not hold up the others."""
    contest = _to_run(request, contest_id)
    return act_on_all(contest=contest, acts=body.acts, actor=asker(request).actor)


@router.get(
    "/contests/{contest_id}/roles", response=list[schemas.RoleOut], operation_id="listRoles"
)
def list_roles(request: HttpRequest, contest_id: str) -> list[Row]:
    """Who may do what in the contest."""
    return queries.list_roles(contest=_to_run(request, contest_id))


@router.put(
    "/contests/{contest_id}/roles/{username}", response=schemas.RoleOut, operation_id="giveRole"
)
def give_role(request: HttpRequest, contest_id: str, username: str, body: schemas.RoleIn) -> Row:
    """Give a user a role; `docs/api.md` says what each may do."""
    contest = _to_run(request, contest_id)
    services.give_role(contest=contest, username=username, role=Role(body.role))
    return {"username": username, "role": body.role}


@router.delete(
    "/contests/{contest_id}/roles/{username}", response={204: None}, operation_id="takeRole"
)
def take_role(request: HttpRequest, contest_id: str, username: str) -> tuple[int, None]:
    """End a user's role."""
    services.take_role(contest=_to_run(request, contest_id), username=username)
    return 204, None


def _to_run(request: HttpRequest, contest_id: str) -> Contest:
    return access_contest_for(identity=asker(request), contest_id=contest_id, right=Right.RUN)


def _entry_act(
    request: HttpRequest, contest_id: str, entry: str, body: schemas.ReasonIn, verb: Any
) -> Row:
    contest = _to_run(request, contest_id)
    receipt = verb(contest=contest, entry=entry, reason=body.reason, actor=asker(request).actor)
    row: Row = receipt._asdict()
    return row


def _title(title: schemas.Title) -> dict[str, str]:
    return {language: text for language, text in title.model_dump().items() if text}


def _link(secret: str | None) -> str | None:
    return f"/j/{secret}" if secret is not None else None
