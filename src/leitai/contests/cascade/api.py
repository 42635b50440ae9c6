"""The cascade's part of the API; thin."""

from __future__ import annotations

from typing import Annotated, Any

from django.http import HttpRequest
from ninja import Query, Router

from leitai.contests.cascade import calendar, overview, queries, rules, schemas, services
from leitai.contests.rules import find_contest
from leitai.contests.schemas import Code
from leitai.governance.door import asker

router = Router(tags=["cascade"])
Row = dict[str, Any]
LINKS = "/contests/{contest_id}/links"
Limit = Annotated[int, Query(ge=1, le=200)]
Start = Annotated[int, Query(ge=0, le=100_000)]


@router.get(LINKS, response=schemas.CascadeLinksOut, operation_id="listLinks")
def list_links(request: HttpRequest, contest_id: str) -> Row:  # noqa: ARG001 -- public
    """Which contests feed this one, which it feeds, and by what rule; public."""
    return queries.list_links(contest=find_contest(contest_id=contest_id))


@router.put(LINKS + "/{link}", response=schemas.CascadeLinkOut, operation_id="putLink")
def put_link(
    request: HttpRequest, contest_id: str, link: schemas.LinkCode, body: schemas.CascadeLinkIn
) -> Row:
    """Let a stage of another contest feed this one, or change the rule of that."""
    identity = asker(request)
    contest = rules.to_run(identity=identity, contest_id=contest_id)
    source = rules.source_for(identity=identity, target=contest, contest_id=body.source)
    made = services.put_link(
        contest=contest, code=link, body=body, source=source, actor=identity.actor
    )
    return queries.link_row(made)


@router.delete(LINKS + "/{link}", response={204: None}, operation_id="removeLink")
def remove_link(request: HttpRequest, contest_id: str, link: Code) -> tuple[int, None]:
    """Take back a link nobody came by yet."""
    rules.to_run(identity=asker(request), contest_id=contest_id)
    services.remove_link(link=rules.find_link(contest_id=contest_id, code=link))
    return 204, None


@router.get(LINKS + "/{link}/seats", response=schemas.CascadeSeatsOut, operation_id="listSeats")
def list_seats(
    request: HttpRequest, contest_id: str, link: Code, start: Start = 0, limit: Limit = 100
) -> Row:
    """Who goes on and why, who does not and why; organisers of the target see the draft."""
    found = rules.find_link(contest_id=contest_id, code=link)
    return queries.list_seats(link=found, identity=asker(request), start=start, limit=limit)


@router.post(LINKS + "/{link}/seat", response=schemas.CascadeSeatedOut, operation_id="seatEntrants")
def seat(request: HttpRequest, contest_id: str, link: Code, body: schemas.CascadeSeatIn) -> Row:
    """Seat the list that was looked at: register newcomers, withdraw who lost a seat."""
    identity = asker(request)
    rules.to_run(identity=identity, contest_id=contest_id)
    return services.seat(
        link=rules.find_link(contest_id=contest_id, code=link),
        digest=body.digest,
        keep=body.keep,
        withdraw=body.withdraw,
        actor=identity.actor,
    )._asdict()


@router.get("/overview", response=schemas.OverviewOut, operation_id="getOverview")
def get_overview(
    request: HttpRequest,
    unit: Annotated[Code | None, Query()] = None,
    year: Annotated[int | None, Query(ge=1900, le=2200)] = None,
) -> Row:
    """How much goes on within your reach: contests, people, enterprises, trades, by level."""
    return overview.overview_of(identity=asker(request), unit=unit, year=year)


@router.get(
    "/overview/calendar", response=schemas.SeasonCalendarOut, operation_id="getSeasonCalendar"
)
def get_season_calendar(
    request: HttpRequest,
    unit: Annotated[Code | None, Query()] = None,
    year: Annotated[int | None, Query(ge=1900, le=2200)] = None,
) -> Row:
    """A year's contests by month, with those that want the same days of a unit or a venue."""
    return calendar.calendar_of(identity=asker(request), unit=unit, year=year)
