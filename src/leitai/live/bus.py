"""The bus: who has news, and who wants to hear that there is some.

A message is only a topic and the `seq` it has reached; listeners read the rest where it is kept.
In one process a call is enough; a network of feed servers implements the same port.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

Listener = Callable[[str, int], None]
"""Called with topic and seq, from any thread; must return at once and not raise."""


class LiveBus(Protocol):
    """Publish and subscribe, across threads."""

    def publish(self, topic: str, seq: int) -> None:
        """Say that `topic` has reached `seq`."""

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Hear of every topic; the returned call ends it."""


class InProcessBus:
    """The bus inside one process."""

    def __init__(self) -> None:
        self._listeners: tuple[Listener, ...] = ()

    def publish(self, topic: str, seq: int) -> None:
        """Call every listener in the publisher's thread."""
        for listener in self._listeners:
            listener(topic, seq)

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Add a listener; the returned call removes it."""
        self._listeners = (*self._listeners, listener)

        def end() -> None:
            self._listeners = tuple(one for one in self._listeners if one is not listener)

        return end
