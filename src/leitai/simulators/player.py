"""Plays a machine against the clock: cuts what it does into blocks and hands them out in time."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from leitai.simulators.faults import Fault, Mishaps, Parcel
from leitai.simulators.machine import Machine, Values

Sink = Callable[[Parcel], object]


@dataclass(frozen=True, slots=True)
class Pace:
    """How event time runs against the clock.

    Attributes:
        speed: 1 as in life, 4 four times as fast, 0 as fast as the sink takes it.
        block: seconds of event time in one block.
    """

    speed: float = 1.0
    block: float = 0.05


def blocks(values: Values, machine: Machine, seconds: float) -> Iterator[Values]:
    """The values in pieces of so many seconds; the last may be shorter."""
    ticks = max(1, round(seconds * 1e6 / machine.tick))
    for start in range(0, len(values), ticks):
        yield values[start : start + ticks]


def play(  # noqa: PLR0913  keyword-only
    values: Values,
    machine: Machine,
    sink: Sink,
    *,
    start: int,
    sequence: int,
    faults: Iterable[Fault] = (),
    pace: Pace = Pace(),
    sleep: Callable[[float], object] = time.sleep,
) -> int:
    """Hand the values to `sink`, block by block, each once its last sample is past.

    Args:
        values: what the machine does.
        machine: which.
        sink: called with each parcel.
        start: UTC nanoseconds of the first sample.
        sequence: of the first block.
        faults: what goes wrong on the way.
        pace: how fast.
        sleep: waits that many seconds.

    Returns:
        The sequence that comes next.
    """
    mishaps = Mishaps(machine, faults)
    begun, past = time.monotonic(), 0
    for piece in blocks(values, machine, pace.block):
        at, end = past * machine.tick, (past + len(piece)) * machine.tick
        if pace.speed > 0:
            sleep(max(0.0, begun + end / 1e6 / pace.speed - time.monotonic()))
        for parcel in mishaps.happen(Parcel(sequence, start + at * 1000, piece), at / 1e6):
            sink(parcel)
        sequence, past = sequence + 1, past + len(piece)
    return sequence
