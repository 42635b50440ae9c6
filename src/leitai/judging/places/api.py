"""The API of drawn places; thin."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from ninja import Router

from leitai.contests.schemas import Code
from leitai.governance.door import asker
from leitai.judging.panels.rules import to_draw, to_look
from leitai.judging.panels.schemas import DrawOut
from leitai.judging.places import schemas, services

router = Router(tags=["places"])
Row = dict[str, Any]
PLACES = "/contests/{contest_id}/stages/{stage}/places"


@router.get(PLACES, response=schemas.DrawnPlacesOut, operation_id="getPlaces")
def get_places(request: HttpRequest, contest_id: str, stage: Code) -> Row:
    """A stage's places and the draws they come from."""
    contest = to_look(identity=asker(request), contest_id=contest_id)
    return services.places_row(contest=contest, stage=stage)


@router.post(PLACES + "/draws", response={201: DrawOut}, operation_id="announcePlaceDraw")
def announce_place_draw(
    request: HttpRequest, contest_id: str, stage: Code, body: schemas.PlaceDrawIn
) -> tuple[int, Row]:
    """Announce a public draw of order, stations or groups."""
    identity = asker(request)
    contest = to_draw(identity=identity, contest_id=contest_id)
    return 201, services.announce(contest=contest, stage=stage, asked=body, actor=identity.actor)


@router.post(PLACES + "/take", response=schemas.DrawnPlacesOut, operation_id="takePlaceDraw")
def take_place_draw(
    request: HttpRequest, contest_id: str, stage: Code, body: schemas.TakeIn
) -> Row:
    """Put the outcome of a draw that was made into the stage's places."""
    identity = asker(request)
    contest = to_draw(identity=identity, contest_id=contest_id)
    services.take(contest=contest, stage=stage, name=body.draw, actor=identity.actor)
    return services.places_row(contest=contest, stage=stage)
