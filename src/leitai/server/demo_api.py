"""How fast the demo's judges mark, for the desk."""

# ruff: noqa: ARG001 -- every view is handed its request

from __future__ import annotations

from typing import Annotated, Any

from django.http import HttpRequest
from ninja import Router, Schema
from pydantic import ConfigDict, Field

from leitai.governance.door import asker, signed_in
from leitai.governance.faults import not_allowed
from leitai.server.demo.pace import FASTEST, PACE, SLOWEST

router = Router(tags=["demo"])


class DemoOut(Schema):
    """Whether the demo's judges are at work, and how fast."""

    speed: float
    running: bool
    finished: bool


class DemoIn(Schema):
    """1 is the usual pace, 0 a pause."""

    model_config = ConfigDict(extra="forbid")

    speed: Annotated[float, Field(ge=SLOWEST, le=FASTEST, allow_inf_nan=False)]


@router.get("/demo", response=DemoOut, operation_id="getDemo")
def get_demo(request: HttpRequest) -> dict[str, Any]:
    """The demo's pace; `running` is false where there is no demo."""
    return {"speed": PACE.speed, "running": PACE.running, "finished": PACE.finished}


@router.put("/demo", response=DemoOut, operation_id="setDemoSpeed")
def set_demo_speed(request: HttpRequest, body: DemoIn) -> dict[str, Any]:
    """Change the pace; for this server's administrator."""
    signed_in(request)
    if not asker(request).superuser:
        raise not_allowed()
    PACE.set_speed(body.speed)
    return get_demo(request)
