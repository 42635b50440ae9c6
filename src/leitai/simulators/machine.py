"""What a simulated machine is, and what it did."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray

Values = NDArray[np.float32]
"""`[tick, channel]`; a bool is 0 or 1, a code the place of its word."""


@dataclass(frozen=True, slots=True)
class Signal:
    """One channel of a machine.

    Attributes:
        noise: standard deviation of the sensor, in `unit`.
    """

    id: str
    unit: str = ""
    kind: Literal["number", "bool", "code"] = "number"
    words: tuple[str, ...] = ()
    noise: float = 0.0


@dataclass(frozen=True, slots=True)
class Happening:
    """Something the scripted contestant or the machine did, for tests to know the truth."""

    tick: int
    what: str


@dataclass(frozen=True, slots=True)
class Trace:
    """One performance, sampled at every tick of event time."""

    values: Values
    happenings: tuple[Happening, ...]

    def times(self, what: str) -> list[int]:
        """Ticks at which `what` happened."""
        return [each.tick for each in self.happenings if each.what == what]


@dataclass(frozen=True, slots=True)
class Machine:
    """A kind of machine.

    Attributes:
        tick: microseconds between samples.
        perform: `(seed, skill 0 … 1) -> Trace`; the same seed and skill give the same bits.
        rest: values while nobody works at it.
    """

    id: str
    title: dict[str, str]
    signals: tuple[Signal, ...]
    tick: int
    rest: dict[str, float]
    perform: Callable[[int, float], Trace]

    def place(self, signal: str) -> int:
        """Column of a signal; raises `KeyError`."""
        for place, each in enumerate(self.signals):
            if each.id == signal:
                return place
        raise KeyError(signal)

    def idle(self, ticks: int, seed: int) -> Values:
        """What it sends while nobody works at it: its rest values and the noise of its sensors."""
        levels = np.array([self.rest.get(each.id, 0.0) for each in self.signals])
        rng = np.random.default_rng(seed)
        return noisy(np.tile(levels, (ticks, 1)), self.signals, rng)


def noisy(
    exact: NDArray[np.float64], signals: tuple[Signal, ...], rng: np.random.Generator
) -> Values:
    """The exact values as sensors with that noise would see them."""
    spread = np.array([each.noise for each in signals])
    return np.asarray(exact + rng.standard_normal(exact.shape) * spread, dtype=np.float32)
