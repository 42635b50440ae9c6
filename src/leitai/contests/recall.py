"""What is known of each contest, kept in memory for doors and screens that ask often."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Generic, TypeVar

T = TypeVar("T")
Listener = Callable[[str], None]
"""Told which contest's facts have changed, after that was committed."""


class Recall(Generic[T]):
    """Gives the same answer until it changes.

    Args:
        read: reads it from the database.
    """

    def __init__(self, read: Callable[[str], T]) -> None:
        self._read = read
        self._known: dict[str, T] = {}
        self._lock = threading.Lock()
        self._listeners: list[Listener] = []

    def known(self, contest: str) -> T | None:
        """The answer, if that was asked before; never touches the database."""
        return self._known.get(contest)

    def of(self, contest: str) -> T:
        """The answer; reads the database the first time."""
        known = self._known.get(contest)
        if known is None:
            with self._lock:
                known = self._known[contest] = self._read(contest)
        return known

    def changed(self, contest: str) -> None:
        """Something else was committed: read it again, and tell who shows it."""
        with self._lock:
            self._known.pop(contest, None)
        for listener in self._listeners:
            listener(contest)

    def on_change(self, listener: Listener) -> None:
        """Have `listener` told."""
        self._listeners.append(listener)
