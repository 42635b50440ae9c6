"""Thresholds for the session at hand: at once those simulated beforehand, soon its own."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from queue import SimpleQueue
from typing import Final

from leitai.core.panel.calibrated import TABLE
from leitai.core.panel.calibration import Calibrator, Size, Thresholds, usual

SESSIONS: Final = 2000
BATCH: Final = 2
REST: Final = 4.0
"""Pause after a batch, in times of what it took: a fifth of one core at most."""
GROWTH: Final = 1.15
"""Sizes that differ by less share their thresholds."""


class Thermostat:
    """Simulates in one thread of its own, gently; the live path never waits for it.

    Args:
        sessions: simulated for each size.
        rest: see `REST`.
    """

    def __init__(self, *, sessions: int = SESSIONS, rest: float = REST) -> None:
        self._sessions = sessions
        self._rest = rest
        self._known: dict[Size, Thresholds] = {}
        self._asked: set[Size] = set()
        self._queue: SimpleQueue[tuple[Size, Callable[[], None]] | None] = SimpleQueue()
        self._lock = threading.Lock()
        self._thread: threading.Thread | None = None
        self._stopping = threading.Event()

    def thresholds(self, size: Size, ready: Callable[[], None]) -> Thresholds:
        """The best known now; `ready` is called, in another thread, once there are better ones."""
        bucket = bucket_of(size)
        found = self._known.get(bucket)
        if found is not None:
            return found
        if not is_shipped(bucket):
            self._ask(bucket, ready)
        return usual(bucket)

    def close(self) -> None:
        """Stop simulating."""
        self._stopping.set()
        self._queue.put(None)

    def _ask(self, size: Size, ready: Callable[[], None]) -> None:
        with self._lock:
            if size in self._asked or self._stopping.is_set():
                return
            self._asked.add(size)
            self._queue.put((size, ready))
            if self._thread is None:
                self._thread = threading.Thread(
                    target=self._run, name="leitai-calibration", daemon=True
                )
                self._thread.start()

    def _run(self) -> None:
        while (asked := self._queue.get()) is not None:
            size, ready = asked
            found = self._simulated(size)
            if found is not None:
                self._known[size] = found
                ready()

    def _simulated(self, size: Size) -> Thresholds | None:
        calibrator = Calibrator(size)
        while calibrator.sessions < self._sessions:
            begun = time.perf_counter()
            calibrator.simulate(BATCH)
            if self._stopping.wait(self._rest * (time.perf_counter() - begun)):
                return None
        return calibrator.thresholds()


def bucket_of(size: Size) -> Size:
    """The size whose thresholds are used: entries to the next step of 15 %."""
    entries = 10.0
    while entries < size.entries:
        entries *= GROWTH
    return Size(max(2, size.judges), round(entries), max(2, size.reviews))


def is_shipped(size: Size) -> bool:
    """Whether the thresholds simulated beforehand are for this very panel."""
    judges = {each for each, _ in TABLE}
    return size.reviews == size.judges and size.judges in judges
