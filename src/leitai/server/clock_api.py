"""The server's clock, by which slots and deadlines run."""

# ruff: noqa: ARG001 -- every view is handed its request

from __future__ import annotations

import time

from django.http import HttpRequest
from ninja import Router, Schema

router = Router(tags=["clock"])


class ClockOut(Schema):
    """An instant in microseconds since 1970 UTC."""

    at: int


@router.get("/clock", response=ClockOut, operation_id="getClock")
def get_clock(request: HttpRequest) -> dict[str, int]:
    """The server's clock; the answer is as old as half of the time the request took."""
    return {"at": time.time_ns() // 1000}
