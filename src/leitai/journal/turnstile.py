"""A lock whose waiters are let in before its last holder comes round again."""

from __future__ import annotations

import threading
from types import TracebackType


class Turnstile:
    """A mutual-exclusion lock that cannot be hogged.

    A thread that releases and at once re-acquires a plain `threading.Lock` (the writer, between
    two batches) can starve a waiter for long. Here the waiter holds the door while it waits, so
    the hog queues behind it. Not re-entrant.
    """

    __slots__ = ("_door", "_room")

    def __init__(self) -> None:
        self._door = threading.Lock()
        self._room = threading.Lock()

    @property
    def awaited(self) -> bool:
        """Whether somebody stands at the door."""
        return self._door.locked()

    def acquire(self) -> None:
        """Wait for the lock."""
        with self._door:
            self._room.acquire()

    def release(self) -> None:
        """Give the lock back."""
        self._room.release()

    def __enter__(self) -> None:
        self.acquire()

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.release()
