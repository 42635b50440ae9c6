"""The clocks of the place this server serves; everything is kept in UTC."""

from __future__ import annotations

from functools import cache
from zoneinfo import ZoneInfo

from django.conf import settings


@cache
def here() -> ZoneInfo:
    """The zone of `LEITAI_TIME_ZONE`."""
    return ZoneInfo(settings.LEITAI_TIME_ZONE)
