"""Instants as people say them: `2026年9月30日 18:00`."""

from __future__ import annotations

from datetime import datetime, tzinfo


def spoken(at: datetime, zone: tzinfo) -> tuple[str, str]:
    """The instant by the clocks of `zone`, to the minute, in Chinese and in English."""
    here = at.astimezone(zone)
    clock = f"{here:%H:%M}"
    return f"{here.year}年{here.month}月{here.day}日 {clock}", f"{here:%Y-%m-%d} {clock}"
