"""What whoever begins an attempt should know; nothing of it is refused."""

from __future__ import annotations

from typing import Any, Final

from leitai.devices.queries import silent_for
from leitai.devices.room import DeviceRoom

Row = dict[str, Any]
QUIET: Final = 2.0
"""Seconds without a block after which whoever begins an attempt is warned."""


def warnings_of(room: DeviceRoom, *, contest: str, station: str) -> list[Row]:
    """What whoever begins an attempt at a station should know."""
    silent = silent_for(room=room, contest=contest, station=station)
    if silent is not None and silent <= QUIET:
        return []
    never = silent is None
    return [
        {
            "code": "no_samples",
            "message": f"Station {station} has not sent anything yet."
            if never
            else f"Station {station} has not sent anything for {silent} s.",
            "zh": f"工位“{station}”尚未发送任何数据。"
            if never
            else f"工位“{station}”已 {silent} 秒没有发送数据。",
            "params": {"station": station, "seconds": silent},
        }
    ]
