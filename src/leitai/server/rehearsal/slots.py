"""Time on stage: one entry by the clock, others with invented times, one gets time back."""

from __future__ import annotations

from functools import partial
from typing import Final

from leitai.server.rehearsal.cast import refused
from leitai.server.rehearsal.chronicle import require
from leitai.server.rehearsal.stage import StageRun
from leitai.simulators.panel import InventedPanel

SECOND: Final = 1_000_000
START: Final = 1_767_225_600 * SECOND
"""When invented times on stage begin."""
LOST: Final = 20 * SECOND
"""What a fault that was not the entry's cost it."""


def present(run: StageRun, panel: InventedPanel, slot: int) -> str:
    """Everybody's time on stage; what came of it, in words."""
    first, second, *_ = entries = run.entries()
    chief, clerk = run.cast["chief"], run.cast["clerk"]
    chief.post(f"{run.path}/entries/{first}/slot")
    running = run.board(run.cast.stranger())["turn"]["running"]
    require(running["entry"] == first, "the public timer shows somebody else")
    both = refused(partial(chief.post, f"{run.path}/entries/{second}/slot"))
    require(both == "slot_running", f"two entries could be on stage at once: {both}")
    chief.post(f"{run.path}/entries/{first}/slot/stop")
    took = {
        entry: panel.time_on_stage(run.stage, run.known_as.get(entry, entry), slot)
        for entry in entries[1:]
    }
    for entry, time in took.items():
        span = {"start": START, "end": START + time}
        clerk.post(f"{run.path}/entries/{entry}/attempt", span)
    pause = {"start": START, "end": START + LOST, "reason": "device"}
    chief.post(f"{run.path}/entries/{second}/pauses", pause)
    over = sum(time > slot for time in took.values())
    return f"{len(entries)} 个展示 slots · {over} 个超时 over time · 补时 1 次 time given back"
