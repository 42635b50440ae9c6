"""Tells who must know at once that a station was enrolled, withdrawn, or got a new key."""

from __future__ import annotations

import threading
from collections.abc import Callable
from enum import StrEnum
from typing import Final

from msgspec import Struct

from leitai.devices.models import Station


class What(StrEnum):
    """What happened to a station."""

    ENROLLED = "enrolled"
    RENEWED = "renewed"
    WITHDRAWN = "withdrawn"


class Change(Struct, frozen=True):
    """Something happened to a station; it is committed.

    Attributes:
        key: the device's new key in clear, the only time anybody sees it; empty when withdrawn.
    """

    what: What
    station: Station
    key: str = ""


Listener = Callable[[Change], None]


class Changes:
    """Who wants to be told; a listener that raises stops the change from being reported as done."""

    def __init__(self) -> None:
        self._listeners: list[Listener] = []
        self._lock = threading.Lock()

    def on_change(self, listener: Listener) -> Callable[[], None]:
        """Have `listener` told, in the thread of who changes; call the result to end it."""
        with self._lock:
            self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    def tell(self, change: Change) -> None:
        """Tell everyone."""
        for listener in list(self._listeners):
            listener(change)


CHANGES: Final = Changes()
