"""Enrolling stations, giving them new keys, withdrawing them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import msgspec
from django.conf import settings
from django.db import transaction
from django.db.models import Max

from leitai.devices.broker.passwords import mqtt_hash
from leitai.devices.changes import CHANGES, Change, What
from leitai.devices.channels import Mapped, wire
from leitai.devices.keyring import Keyring, new_key
from leitai.devices.models import Station
from leitai.devices.refusal import refused
from leitai.devices.rules import telemetry_of

MOST_STATIONS = 5000


class Enrolled(NamedTuple):
    """A station and its device's key, which is shown only here."""

    station: Station
    key: str


def enrol_station(
    *,
    contest: str,
    station: str,
    stage: str,
    title: str = "",
    channels: Sequence[Mapped] = (),
) -> Enrolled:
    """Let a device send telemetry of `stage` as `station`.

    Args:
        contest: where it belongs.
        station: its code: letters, digits, `_ -`; no dots, since they separate topics.
        stage: whose telemetry it sends.
        title: what people call it.
        channels: the device's channels in the order of its blocks; none: the stage's own.

    Raises:
        DeviceRefused: the code is taken, the stage has no telemetry, the map does not fit.
    """
    wire(telemetry_of(contest=contest, stage=stage), channels)
    key = new_key()
    with transaction.atomic():
        stations = Station.objects.filter(contest=contest)
        if stations.filter(code=station).exists():
            raise refused("station_exists", station=station)
        if stations.count() >= MOST_STATIONS:
            raise refused("too_many_stations", limit=MOST_STATIONS)
        last = stations.aggregate(last=Max("number"))["last"] or 0
        made = Station.objects.create(
            contest=contest,
            code=station,
            number=last + 1,
            title=title,
            stage=stage,
            key_digest=digest_of(key),
            mqtt_hash=mqtt_hash(key),
            channels=msgspec.to_builtins(list(channels)),
        )
    CHANGES.tell(Change(What.ENROLLED, made, key))
    return Enrolled(made, key)


def renew_key(*, contest: str, station: str) -> Enrolled:
    """Give the station's device a new key; the old one ends at once; raises `DeviceRefused`."""
    found = find_station(contest=contest, station=station)
    key = new_key()
    found.key_digest = digest_of(key)
    found.mqtt_hash = mqtt_hash(key)
    found.save(update_fields=["key_digest", "mqtt_hash"])
    CHANGES.tell(Change(What.RENEWED, found, key))
    return Enrolled(found, key)


def withdraw_station(*, contest: str, station: str) -> None:
    """The station is none any more, its key ends at once; raises `DeviceRefused`."""
    found = find_station(contest=contest, station=station)
    Station.objects.filter(pk=found.pk).delete()
    CHANGES.tell(Change(What.WITHDRAWN, found))


def find_station(*, contest: str, station: str) -> Station:
    """The station of that code; raises `DeviceRefused` if there is none."""
    found = Station.objects.filter(contest=contest, code=station).first()
    if found is None:
        raise refused("station_unknown", station=station)
    return found


def digest_of(key: str) -> str:
    """How a key is stored on this server."""
    return Keyring(settings.SECRET_KEY).digest(key)
