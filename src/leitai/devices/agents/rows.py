"""Gathers what a machine reports channel by channel into samples in the order of time."""

from __future__ import annotations

from collections import Counter
from typing import Any, Final

Value = float | bool | str | None
"""`None`: the machine itself says that the value is bad."""
MOST_ROWS: Final = 10_000


class Rows:
    """Between the subscription and the blocks.

    Values of one instant make one sample. A sample is given out once `settle` nanoseconds of event
    time have passed after it, so that reports which arrive in another order still find their place;
    what comes later still is counted as late and left out. Every sample says all channels, also
    those that stand still: the machine reports only changes, and silence on a living connection
    says that nothing changed.

    Attributes:
        late: reports that came too late, by channel.
    """

    def __init__(self, settle: int) -> None:
        self._settle = settle
        self._rows: dict[int, dict[str, Value]] = {}
        self._last: dict[str, Value] = {}
        self._newest = 0
        self._given = 0
        self._broken = -1
        self.late: Counter[str] = Counter()

    def report(self, channel: str, value: Value, at: int) -> None:
        """The machine says that a channel has this value since `at` (UTC nanoseconds)."""
        if at <= self._given and self._given:
            if at <= self._broken and channel not in self._last:
                self._last[channel] = value  # it has stood so since before the break
            else:
                self.late[channel] += 1
            return
        self._rows.setdefault(at, {})[channel] = value
        self._newest = max(self._newest, at)
        if len(self._rows) > MOST_ROWS:
            self._rows.pop(min(self._rows))

    def forget(self) -> None:
        """The connection is lost: nobody knows whether anything still is as it was."""
        self._last.clear()
        self._broken = self._given

    def take(self, now: int) -> list[dict[str, Any]]:
        """The samples that are settled; `now`: the instant up to which the machine was heard.

        Without any report, one sample at `now - settle` says that everything stands still.
        """
        until = (max(self._newest, now) if self._last or self._rows else 0) - self._settle
        times = sorted(at for at in self._rows if at <= until)
        samples: list[dict[str, Any]] = []
        for at in times:
            self._last |= self._rows.pop(at)
            samples.append({"t": at, **self._last})
            self._given = at
        if not samples and self._last and until > self._given:
            samples.append({"t": until, **self._last})
            self._given = until
        return samples
