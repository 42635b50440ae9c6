"""Names kept in memory for screens that redraw many times a second."""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping
from typing import Final

from leitai.contests.queries import Called, entry_names

Listener = Callable[[str], None]
"""Told which contest's names have changed, after they were committed."""


class NameBook:
    """Gives the same mapping until names change."""

    def __init__(self) -> None:
        self._known: dict[str, Mapping[str, Called]] = {}
        self._lock = threading.Lock()
        self._listeners: list[Listener] = []

    def of(self, contest: str) -> Mapping[str, Called]:
        """Entry → what it is called; reads the database the first time."""
        known = self._known.get(contest)
        if known is None:
            with self._lock:
                known = self._known[contest] = entry_names(contest_id=contest)
        return known

    def changed(self, contest: str) -> None:
        """Names were committed: read them again, and tell who shows them."""
        with self._lock:
            self._known.pop(contest, None)
        for listener in self._listeners:
            listener(contest)

    def on_change(self, listener: Listener) -> None:
        """Have `listener` told."""
        self._listeners.append(listener)


NAMES: Final = NameBook()
