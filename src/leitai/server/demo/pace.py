"""How fast the demo goes, set from the desk while it does."""

from __future__ import annotations

import threading
from dataclasses import dataclass, field

MARKS_A_SECOND = 4.0
"""At speed 1: 77 contestants are judged in about seven minutes."""
SLOWEST, FASTEST = 0.0, 50.0
_LOOK = 0.2
"""Seconds after which a changed speed is noticed."""


@dataclass(slots=True)
class Pace:
    """One per process; read by the demo's judges and stations before each step.

    Attributes:
        speed: 1 is the usual pace, 0 a pause.
    """

    speed: float = 1.0
    _at_work: set[str] = field(default_factory=set)
    _done: set[str] = field(default_factory=set)

    @property
    def running(self) -> bool:
        """Whether anybody is at work."""
        return bool(self._at_work)

    @property
    def finished(self) -> bool:
        """Whether all that was to be done is done."""
        return bool(self._done) and not self._at_work

    def begin(self, who: str) -> None:
        """They are at work from now on."""
        self._at_work.add(who)

    def end(self, who: str, *, done: bool) -> None:
        """They have stopped; `done`: since nothing is left to do."""
        self._at_work.discard(who)
        if done:
            self._done.add(who)

    def set_speed(self, speed: float) -> None:
        """Change the pace; kept within `SLOWEST` … `FASTEST`."""
        self.speed = min(FASTEST, max(SLOWEST, speed))

    def wait(self, seconds: float, over: threading.Event) -> bool:
        """Wait out what takes so long at the usual pace, noticing a changed one.

        Returns:
            False when `over` was set meanwhile.
        """
        left = seconds
        while not over.is_set():
            speed = self.speed
            if speed > 0 and left <= 0:
                return True
            step = min(_LOOK, max(0.001, left / speed)) if speed > 0 else _LOOK
            over.wait(step)
            left -= step * speed
        return False


PACE = Pace()
