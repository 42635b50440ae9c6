"""Slows down who guesses: passwords at the sign-in, keys at the device doors."""

from __future__ import annotations

import threading
import time
from collections import deque
from collections.abc import Callable, Hashable
from typing import Final, Generic, TypeVar

TRIES: Final = 10
"""Wrong tries of one name from one place within the window; then it has to wait."""
MOST_KEPT: Final = 10_000

Tried = TypeVar("Tried", bound=Hashable)
"""What is tried, with the network address it is tried from: nobody elsewhere locks it out."""


class Brake(Generic[Tried]):
    """Counts failures of the last `window` seconds. Thread-safe."""

    def __init__(self, window: float, clock: Callable[[], float] = time.monotonic) -> None:
        self._window = window
        self._clock = clock
        self._failures: dict[Tried, deque[float]] = {}
        self._lock = threading.Lock()

    def too_many(self, tried: Tried) -> bool:
        """Whether this has failed too often lately."""
        if tried not in self._failures:
            return False
        with self._lock:
            failures = self._failures.get(tried, deque())
            while failures and failures[0] < self._clock() - self._window:
                failures.popleft()
            return len(failures) >= TRIES

    def failed(self, tried: Tried) -> None:
        """Count one; what failed longest ago is forgotten first."""
        with self._lock:
            failures = self._failures.pop(tried, deque(maxlen=TRIES))
            failures.append(self._clock())
            self._failures[tried] = failures
            if len(self._failures) > MOST_KEPT:
                del self._failures[next(iter(self._failures))]
