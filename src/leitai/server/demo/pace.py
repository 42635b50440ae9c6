"""How fast the demo's judges mark, set from the desk while they do."""

from __future__ import annotations

from dataclasses import dataclass

MARKS_A_SECOND = 4.0
"""At speed 1: 77 contestants are judged in about seven minutes."""
SLOWEST, FASTEST = 0.0, 50.0


@dataclass(slots=True)
class Pace:
    """One per process; read by the judges before each mark.

    Attributes:
        speed: 1 is the usual pace, 0 a pause.
        running: whether judges are at work.
        finished: whether all marks of the sample have been given.
    """

    speed: float = 1.0
    running: bool = False
    finished: bool = False

    def set_speed(self, speed: float) -> None:
        """Change the pace; kept within `SLOWEST` … `FASTEST`."""
        self.speed = min(FASTEST, max(SLOWEST, speed))

    def interval(self) -> float | None:
        """Seconds to the next mark; `None` while paused."""
        return 1 / (MARKS_A_SECOND * self.speed) if self.speed > 0 else None


PACE = Pace()
