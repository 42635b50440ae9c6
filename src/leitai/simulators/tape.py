"""Writes a performance down piece by piece: what changes is said, the rest stays as it was."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from leitai.simulators.machine import Happening, Signal, Trace, noisy

Curve = NDArray[np.float64]


class Tape:
    """Channels side by side, growing tick by tick.

    Attributes:
        now: the tick that comes next.
        state: the last value of every channel.
    """

    def __init__(self, signals: tuple[Signal, ...], start: Mapping[str, float], tick: int) -> None:
        """`tick` in microseconds."""
        self._signals = signals
        self._seconds = tick / 1e6
        self._pieces: list[Curve] = []
        self._happenings: list[Happening] = []
        self.now = 0
        self.state = {each.id: float(start.get(each.id, 0.0)) for each in signals}

    def ticks(self, seconds: float) -> int:
        """How many ticks that is, at least one."""
        return max(1, round(seconds / self._seconds))

    def set(self, **values: float | str | bool) -> None:
        """From the next tick on."""
        for name, value in values.items():
            self.state[name] = self._number(name, value)

    def wait(self, seconds: float, **values: float | str | bool) -> None:
        """Let time pass, with these values."""
        self.set(**values)
        self.play({}, self.ticks(seconds))

    def play(self, curves: Mapping[str, Curve], ticks: int | None = None) -> None:
        """Append curves of equal length; channels without one stay."""
        length = ticks if ticks is not None else len(next(iter(curves.values())))
        piece = np.tile(np.array(list(self.state.values())), (length, 1))
        for place, signal in enumerate(self._signals):
            if signal.id in curves:
                piece[:, place] = curves[signal.id]
                self.state[signal.id] = float(curves[signal.id][-1])
        self._pieces.append(piece)
        self.now += length

    def happened(self, what: str) -> None:
        """Note that something happens at the next tick."""
        self._happenings.append(Happening(self.now, what))

    def overlay(self, signal: str, value: float, start: int, end: int) -> None:
        """Write over what was played: ticks `start` … `end` - 1."""
        whole = np.concatenate(self._pieces)
        whole[start:end, list(self.state).index(signal)] = value
        self._pieces = [whole]

    def trace(self, rng: np.random.Generator) -> Trace:
        """What was written, as the sensors saw it."""
        happenings = tuple(sorted(self._happenings, key=lambda each: each.tick))
        return Trace(noisy(np.concatenate(self._pieces), self._signals, rng), happenings)

    def _number(self, name: str, value: float | str) -> float:
        if not isinstance(value, str):
            return float(value)
        words = next(each.words for each in self._signals if each.id == name)
        return float(words.index(value))
