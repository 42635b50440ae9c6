"""When each judge was last seen: a mark came, or the form was read. Kept in memory only."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterable, Mapping
from typing import Final

from leitai.core.ledger.acts import LedgerEntry, MarkGiven

Listener = Callable[[str], None]
"""Told in which contest a judge was seen."""
STEP: Final = 5_000_000
"""Listeners hear of the same judge this many microseconds later at the earliest."""


class Presence:
    """Who is there, for the chief judge's room."""

    def __init__(self) -> None:
        self._seen: dict[str, dict[str, int]] = {}
        self._told: dict[tuple[str, str], int] = {}
        self._lock = threading.Lock()
        self._listeners: list[Listener] = []

    def of(self, contest: str) -> Mapping[str, int]:
        """Judge → when last seen, UTC microseconds; since the server started."""
        with self._lock:
            return dict(self._seen.get(contest, {}))

    def seen(self, contest: str, judge: str, at: int | None = None) -> None:
        """The judge is there; `at`: UTC microseconds, now if left out."""
        now = time.time_ns() // 1000 if at is None else at
        with self._lock:
            known = self._seen.setdefault(contest, {})
            known[judge] = max(known.get(judge, 0), now)
            news = now - self._told.get((contest, judge), 0) >= STEP
            if news:
                self._told[contest, judge] = now
        if news:
            for listener in self._listeners:
                listener(contest)

    def committed(self, contest: str, entries: Iterable[LedgerEntry]) -> None:
        """Marks that judges gave themselves were written."""
        for entry in entries:
            if isinstance(entry.act, MarkGiven) and entry.act.judge == entry.actor:
                self.seen(contest, entry.actor, entry.at)

    def on_change(self, listener: Listener) -> None:
        """Have `listener` told."""
        self._listeners.append(listener)


PRESENCE: Final = Presence()
