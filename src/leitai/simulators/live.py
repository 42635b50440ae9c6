"""A machine that is always on: it rests, and does what it is given, stamped with the real time."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable, Iterable

from leitai.simulators.faults import Fault, Mishaps, Parcel
from leitai.simulators.machine import Machine, Values

BLOCK = 50_000
"""Microseconds in one block."""
BEHIND = 20.0
"""Seconds after which a machine that was held up lets a gap be a gap."""
_LOG = logging.getLogger(__name__)
Sink = Callable[[Parcel], object]


class LiveMachine(threading.Thread):
    """Sends for ever, block by block; `stop` ends it."""

    def __init__(self, machine: Machine, sink: Sink, *, seed: int = 0) -> None:
        """`sink` is called in this thread; what it raises is logged, and the block is lost."""
        super().__init__(name=f"machine-{machine.id}", daemon=True)
        self._machine, self._sink, self._seed = machine, sink, seed
        self._ticks = BLOCK // machine.tick
        self._lock = threading.Lock()
        self._todo: Values | None = None
        self._done = threading.Event()
        self._mishaps = Mishaps(machine, ())
        self._at = 0
        self._over = threading.Event()

    def perform(self, values: Values, faults: Iterable[Fault] = ()) -> threading.Event:
        """Do this from the next block on; the event tells when it is done."""
        with self._lock:
            self._todo, self._at = values, 0
            self._mishaps = Mishaps(self._machine, faults)
            self._done = threading.Event()
            return self._done

    def stop(self) -> None:
        """Switch it off."""
        self._over.set()

    def run(self) -> None:
        """Send a block whenever its time has passed."""
        sequence = time.time_ns() // 1_000_000
        start = time.time_ns()
        while not self._over.is_set():
            wait = (start + BLOCK * 1000 - time.time_ns()) / 1e9
            if wait < -BEHIND:
                start = time.time_ns()
                continue
            if wait > 0 and self._over.wait(wait):
                break
            for parcel in self._next(Parcel(sequence, start, self._idle(sequence))):
                self._send(parcel)
            sequence, start = sequence + 1, start + BLOCK * 1000

    def _idle(self, sequence: int) -> Values:
        return self._machine.idle(self._ticks, self._seed + sequence)

    def _next(self, resting: Parcel) -> list[Parcel]:
        """The block of what is under way, or the resting one."""
        with self._lock:
            if self._todo is None:
                return [resting]
            piece = self._todo[self._at : self._at + self._ticks]
            at, self._at = self._at, self._at + self._ticks
            if self._at >= len(self._todo):
                self._todo = None
                self._done.set()
            parcel = Parcel(resting.sequence, resting.t0, piece)
            return self._mishaps.happen(parcel, at * self._machine.tick / 1e6)

    def _send(self, parcel: Parcel) -> None:
        try:
            self._sink(parcel)
        except Exception:  # noqa: BLE001  whatever a sink raises, the machine stays on
            _LOG.exception("a block of %s was not sent", self._machine.id)
