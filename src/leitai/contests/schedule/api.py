"""The schedules' part of the API; thin."""

from __future__ import annotations

from typing import Annotated, Any

from django.http import HttpRequest, HttpResponse
from ninja import Router
from pydantic import Field

from leitai.contests.builder.gates import require_public
from leitai.contests.builder.models import Artefact
from leitai.contests.models import Contest
from leitai.contests.rules import access_contest_for, find_contest
from leitai.contests.schedule import (
    calendars,
    checkins,
    day_schemas,
    halls,
    incidents,
    links,
    mine,
    schemas,
    ties,
    timetables,
)
from leitai.contests.schedule.solving import SEARCHES
from leitai.contests.schemas import Code
from leitai.governance.door import asker
from leitai.governance.rules import Right

router = Router(tags=["schedule"])
Row = dict[str, Any]
BASE = "/contests/{contest_id}"
STAGE = BASE + "/stages/{stage}"
KEY_HEADER = "X-Day-Key"
MOST_KEYS = 10
ICAL = {"responses": {200: {"description": "iCalendar (RFC 5545).", "content": {"text/calendar": {
    "schema": {"type": "string"}}}}}}  # fmt: skip
Offset = Annotated[int, Field(ge=0, le=1_000_000)]


@router.get(BASE + "/venues", response=schemas.HallOut, operation_id="getVenues")
def get_venues(request: HttpRequest, contest_id: str) -> Row:
    """Venues, stations, sessions and devices."""
    return halls.hall_row(contest=_inside(request, contest_id))


@router.put(BASE + "/venues", response=schemas.HallOut, operation_id="putVenues")
def put_venues(request: HttpRequest, contest_id: str, body: schemas.HallIn) -> Row:
    """Replace venues, stations, sessions and devices."""
    return halls.save_hall(contest=_to_run(request, contest_id), asked=body)


@router.get(BASE + "/judge-ties", response=list[schemas.TieOut], operation_id="listJudgeTies")
def list_ties(request: HttpRequest, contest_id: str) -> list[Row]:
    """Which judges are known to be somebody who may judge or compete elsewhere, too."""
    return ties.list_ties(contest=_to_run(request, contest_id))


@router.put(BASE + "/judge-ties", response=list[schemas.TieOut], operation_id="tieJudges")
def tie_judges(request: HttpRequest, contest_id: str, body: schemas.TiesIn) -> list[Row]:
    """Say who judges are, by code of a person within reach or by identity number."""
    contest, identity = _to_run(request, contest_id), asker(request)
    return ties.tie_judges(contest=contest, ties=body.ties, identity=identity)


@router.get(STAGE + "/timetable", response=schemas.TimetableOut, operation_id="getTimetable")
def get_timetable(request: HttpRequest, contest_id: str, stage: Code) -> Row:
    """The draft of a stage's timetable with its conflicts."""
    return timetables.timetable_row(
        contest=_inside(request, contest_id), stage=stage, identity=asker(request)
    )


@router.put(STAGE + "/timetable", response=schemas.TimetableOut, operation_id="putTimetable")
def put_timetable(
    request: HttpRequest, contest_id: str, stage: Code, body: schemas.TimetableIn
) -> Row:
    """Change the draft; conflicts are told, not refused."""
    return timetables.save_draft(
        contest=_to_run(request, contest_id), stage=stage, asked=body, identity=asker(request)
    )


@router.post(STAGE + "/timetable/solve", response=schemas.SolveOut, operation_id="solveTimetable")
def solve_timetable(
    request: HttpRequest, contest_id: str, stage: Code, body: schemas.SolveIn
) -> Row:
    """Have a timetable searched for; the result becomes the draft."""
    contest = _to_run(request, contest_id)
    return SEARCHES.begin(contest=contest, stage=stage, asked=body)


@router.get(
    STAGE + "/timetable/solve/{job}", response=schemas.SolveOut, operation_id="getTimetableSearch"
)
def get_search(request: HttpRequest, contest_id: str, stage: Code, job: str) -> Row:
    """How far the search is."""
    contest = _to_run(request, contest_id)
    return SEARCHES.look(contest=contest.slug, stage=stage, job=job)


@router.delete(
    STAGE + "/timetable/solve/{job}", response=schemas.SolveOut, operation_id="stopTimetableSearch"
)
def stop_search(request: HttpRequest, contest_id: str, stage: Code, job: str) -> Row:
    """End the search; the draft stays as it is."""
    contest = _to_run(request, contest_id)
    return SEARCHES.stop(contest=contest.slug, stage=stage, job=job)


@router.post(
    STAGE + "/timetable/publish", response=schemas.TimetableOut, operation_id="publishTimetable"
)
def publish_timetable(
    request: HttpRequest, contest_id: str, stage: Code, body: schemas.PublishIn
) -> Row:
    """What the draft says holds from now on, and is seen by whom it concerns."""
    return timetables.publish(
        contest=_to_run(request, contest_id),
        stage=stage,
        version=body.version,
        despite=body.despite,
        identity=asker(request),
    )


@router.post(
    STAGE + "/timetable/revert", response=schemas.TimetableOut, operation_id="revertTimetable"
)
def revert_timetable(
    request: HttpRequest, contest_id: str, stage: Code, body: schemas.PublishIn
) -> Row:
    """Make the draft what was published last."""
    contest = _to_run(request, contest_id)
    identity = asker(request)
    return timetables.revert(contest=contest, stage=stage, version=body.version, identity=identity)


@router.get(BASE + "/calendar.ics", operation_id="getCalendar", openapi_extra=ICAL)
def get_calendar(request: HttpRequest, contest_id: str) -> HttpResponse:
    """The published times by entry code, for calendar programs; public with the schedule."""
    contest = find_contest(contest_id=contest_id)
    require_public(contest=contest, identity=asker(request), artefact=Artefact.SCHEDULE)
    return _calendar(calendars.contest_calendar(contest=contest))


@router.get(
    BASE + "/entry-links", response=day_schemas.EntryLinksOut, operation_id="countEntryLinks"
)
def count_links(request: HttpRequest, contest_id: str) -> Row:
    """How many entries have a link to their day."""
    return links.count_links(contest=_to_run(request, contest_id))


@router.post(
    BASE + "/entry-links", response=day_schemas.EntryLinksOut, operation_id="issueEntryLinks"
)
def issue_links(request: HttpRequest, contest_id: str, body: day_schemas.EntryLinksIn) -> Row:
    """Make entries' personal links, shown only here."""
    return links.issue_links(contest=_to_run(request, contest_id), entries=body.entries)


@router.delete(BASE + "/entry-links/{entry}", response={204: None}, operation_id="recallEntryLink")
def recall_link(request: HttpRequest, contest_id: str, entry: Code) -> tuple[int, None]:
    """End an entry's personal link."""
    links.recall_link(contest=_to_run(request, contest_id), entry=entry)
    return 204, None


@router.get(STAGE + "/checkins", response=day_schemas.ArrivalsOut, operation_id="listCheckIns")
def list_checkins(request: HttpRequest, contest_id: str, stage: Code) -> Row:
    """Who is expected, here, late, missing."""
    return checkins.list_arrivals(contest=_at_door(request, contest_id), stage=stage)


@router.post(STAGE + "/checkins", response=day_schemas.ArrivalOut, operation_id="checkIn")
def check_in(
    request: HttpRequest, contest_id: str, stage: Code, body: day_schemas.CheckInIn
) -> Row:
    """An entry has come; letting somebody in despite the late rule is for the chief judge."""
    contest = _deciding(request, contest_id) if body.despite else _at_door(request, contest_id)
    return checkins.check_in(contest=contest, stage=stage, asked=body, actor=asker(request).actor)


@router.post(
    STAGE + "/checkins/absent", response=day_schemas.AbsentOut, operation_id="withdrawAbsent"
)
def withdraw_absent(
    request: HttpRequest, contest_id: str, stage: Code, body: day_schemas.AbsentIn
) -> Row:
    """Withdraw who has not come by the end of check-in."""
    return checkins.withdraw_absent(
        contest=_deciding(request, contest_id),
        stage=stage,
        entries=body.entries,
        actor=asker(request).actor,
    )


@router.get(
    BASE + "/incidents", response=list[day_schemas.IncidentOut], operation_id="listIncidents"
)
def list_incidents(request: HttpRequest, contest_id: str, offset: Offset = 0) -> list[Row]:
    """What went wrong at stations, the newest first."""
    return incidents.list_incidents(contest=_inside(request, contest_id), offset=offset)


@router.post(
    BASE + "/incidents", response={201: day_schemas.IncidentOut}, operation_id="reportIncident"
)
def report_incident(
    request: HttpRequest, contest_id: str, body: day_schemas.IncidentIn
) -> tuple[int, Row]:
    """Write down what happened at a station."""
    contest, actor = _at_door(request, contest_id), asker(request).actor
    return 201, incidents.report_incident(contest=contest, asked=body, actor=actor)


@router.post(
    BASE + "/incidents/{number}/settle",
    response=day_schemas.IncidentOut,
    operation_id="settleIncident",
)
def settle_incident(
    request: HttpRequest, contest_id: str, number: int, body: day_schemas.IncidentSettleIn
) -> Row:
    """Decide an incident; with time back, the pause goes into the ledger."""
    contest, actor = _deciding(request, contest_id), asker(request).actor
    return incidents.settle_incident(contest=contest, number=number, asked=body, actor=actor)


@router.get("/my/day", response=day_schemas.DayOut, operation_id="getMyDay")
def get_my_day(request: HttpRequest, contest: Code | None = None) -> Row:
    """One's day in all contests.

    Asked for by entries' keys (header `X-Day-Key`, the one meant first), as the judge this browser
    marks as in a contest, or by an account that is tied to a person.
    """
    return mine.day_of(_held(request, contest))


@router.get("/my/day.ics", operation_id="getMyCalendar", openapi_extra=ICAL)
def get_my_calendar(
    request: HttpRequest, calendar: day_schemas.Key | None = None, contest: Code | None = None
) -> HttpResponse:
    """The same for calendar programs: by a key that reads nothing else."""
    held = _held(request, contest) if calendar is None else mine.proofs_of_calendar(calendar)
    day = mine.day_of(held)
    contests = {one["contest"] for one in day["parts"]}
    alone = find_contest(contest_id=contests.pop()) if len(contests) == 1 else None
    return _calendar(calendars.calendar_of(items=day["items"], contest=alone))


@router.post(
    "/my/day/calendar", response=day_schemas.CalendarAddressOut, operation_id="makeMyCalendar"
)
def make_my_calendar(request: HttpRequest, contest: Code | None = None) -> Row:
    """The address of the calendar of one's day, as it is asked for; a former one ends."""
    return mine.make_calendar(_held(request, contest))


@router.delete("/my/day/calendar", response={204: None}, operation_id="endMyCalendar")
def end_my_calendar(request: HttpRequest, contest: Code | None = None) -> tuple[int, None]:
    """End the address of one's own calendar."""
    mine.end_calendar(_held(request, contest))
    return 204, None


def _held(request: HttpRequest, contest: str | None) -> list[mine.Proof]:
    keys = request.headers.get(KEY_HEADER, "").split()[:MOST_KEYS]
    return mine.own_proofs(keys=keys, contest=contest, identity=asker(request))


def _calendar(content: bytes) -> HttpResponse:
    response = HttpResponse(content, content_type="text/calendar; charset=utf-8")
    response["Content-Disposition"] = 'attachment; filename="leitai.ics"'
    return response


def _to_run(request: HttpRequest, contest_id: str) -> Contest:
    return access_contest_for(identity=asker(request), contest_id=contest_id, right=Right.RUN)


def _inside(request: HttpRequest, contest_id: str) -> Contest:
    return access_contest_for(identity=asker(request), contest_id=contest_id, right=Right.PROGRESS)


def _at_door(request: HttpRequest, contest_id: str) -> Contest:
    """Whoever stands at the door: organisers, scorekeepers, the jury, supervisors."""
    return access_contest_for(identity=asker(request), contest_id=contest_id, right=Right.PROGRESS)


def _deciding(request: HttpRequest, contest_id: str) -> Contest:
    return access_contest_for(
        identity=asker(request), contest_id=contest_id, right=Right.RUN, or_right=Right.DECIDE
    )
