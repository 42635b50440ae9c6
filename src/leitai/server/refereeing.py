"""Joins the referee's room with the devices, the journal and the feed."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from leitai.devices.room import DeviceRoom
from leitai.judging.attempts.models import Attempt
from leitai.judging.attempts.recordings import Recordings
from leitai.judging.attempts.recovery import recover_attempts
from leitai.judging.attempts.room import RefereeRoom, install_room
from leitai.judging.attempts.services import UNDER_WAY, seal_alone
from leitai.live import LiveBus
from leitai.showcase.referee import station_topic


def open_referee(devices: DeviceRoom, folder: Path, bus: LiveBus) -> RefereeRoom:
    """The room, with attempts under way; it judges once `start_referee` is called."""
    room = RefereeRoom(
        inbox=devices.inbox,
        recordings=Recordings(folder / "recordings"),
        publish=lambda contest: bus.publish(station_topic(contest), 0),
        sealer=seal_alone,
    )
    devices.attempts_of = attempts_under_way
    devices.needed_since = needed_since
    install_room(room)
    return room


def start_referee(room: RefereeRoom) -> None:
    """Go on with what was under way; every durable log must be known to the inbox by now."""
    recover_attempts(room=room)
    room.start()


def attempts_under_way(contest: str) -> Mapping[str, str]:
    """Station → the attempt that runs there."""
    rows = Attempt.objects.filter(contest=contest, state__in=UNDER_WAY)
    return dict(rows.values_list("station", "code"))


def needed_since() -> int | None:
    """UTC nanoseconds from which on raw samples may still be needed; `None`: none are."""
    rows = Attempt.objects.filter(state__in=UNDER_WAY).order_by("start")
    first = rows.values_list("start", flat=True).first()
    return None if first is None else first * 1000
