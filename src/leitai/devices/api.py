"""The stations' part of the API; thin. Samples come in by other doors."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import msgspec
from django.http import HttpRequest
from ninja import Router

from leitai.devices import queries, schemas, services
from leitai.devices.channels import Mapped
from leitai.devices.connecting import connect_row
from leitai.devices.room import current

Gate = Callable[[HttpRequest, str, bool], None]
"""Raises unless whoever asks may look at the contest's stations (`True`: change them)."""
Row = dict[str, Any]
BASE = "/contests/{contest_id}/stations"


def station_routes(gate: Gate) -> Router:
    """The routes; the rooms above know who may use them."""
    router = Router(tags=["devices"])

    @router.get(BASE, response=list[schemas.StationOut], operation_id="listStations")
    def list_stations(request: HttpRequest, contest_id: str) -> list[Row]:
        """The stations, whether they send, and what was refused."""
        gate(request, contest_id, False)  # noqa: FBT003 -- looks only
        return queries.list_stations(room=current(), contest=contest_id)

    @router.post(BASE, response={201: schemas.KeyOut}, operation_id="enrolStation")
    def enrol_station(
        request: HttpRequest, contest_id: str, body: schemas.StationIn
    ) -> tuple[int, Row]:
        """Enrol a station; its device's key is shown only here."""
        gate(request, contest_id, True)  # noqa: FBT003 -- changes
        made = services.enrol_station(
            contest=contest_id,
            station=body.station,
            stage=body.stage,
            title=body.title,
            channels=msgspec.convert([each.dict() for each in body.channels], list[Mapped]),
        )
        return 201, key_row(made)

    @router.delete(BASE + "/{station}", response={204: None}, operation_id="withdrawStation")
    def withdraw_station(request: HttpRequest, contest_id: str, station: str) -> tuple[int, None]:
        """The station may not send any more; its recorded attempts stay."""
        gate(request, contest_id, True)  # noqa: FBT003 -- changes
        services.withdraw_station(contest=contest_id, station=station)
        return 204, None

    @router.post(BASE + "/{station}/key", response=schemas.KeyOut, operation_id="renewStationKey")
    def renew_key(request: HttpRequest, contest_id: str, station: str) -> Row:
        """Make a new key; the old one ends at once."""
        gate(request, contest_id, True)  # noqa: FBT003 -- changes
        return key_row(services.renew_key(contest=contest_id, station=station))

    @router.get(
        BASE + "/{station}/findings",
        response=schemas.FindingsOut,
        operation_id="getStationFindings",
    )
    def get_findings(request: HttpRequest, contest_id: str, station: str) -> Row:
        """What was wrong with the station's data, the newest first."""
        gate(request, contest_id, False)  # noqa: FBT003 -- looks only
        return queries.findings_of(room=current(), contest=contest_id, station=station)

    return router


def key_row(made: services.Enrolled) -> Row:
    """A new key for an answer."""
    station = made.station
    return {
        "station": station.code,
        "number": station.number,
        "key": made.key,
        "connect": connect_row(station.contest, station.code, current().broker),
    }
