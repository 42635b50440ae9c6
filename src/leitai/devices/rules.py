"""What a station may be: its stage has telemetry."""

from __future__ import annotations

from leitai.core.referee.model import Telemetry
from leitai.devices.refusal import refused
from leitai.journal.journal import current


def telemetry_of(*, contest: str, stage: str) -> Telemetry:
    """What stations of that stage send, by the rulebook in force.

    Raises:
        DeviceRefused: there is no such stage, or it has no telemetry.
    """
    with current().book(contest) as book:
        rulebook = book.rulebook
    if rulebook is None:
        raise refused("no_telemetry", stage=stage)
    for each in rulebook.stages:
        if each.id == stage:
            if each.referee is None:
                raise refused("no_telemetry", stage=stage)
            return each.referee.telemetry
    raise refused("stage_unknown", stage=stage)
