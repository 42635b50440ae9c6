"""Who works where next in the referee's demo, and how well they will do."""

from __future__ import annotations

import threading
import zlib
from collections import Counter
from collections.abc import Iterable, Sequence

import numpy as np

from leitai.simulators.faults import Fault, read_fault
from leitai.simulators.machine import Machine, Values

ROUNDS = 3
"""How often everybody works at each stage without a rest; the last attempt counts."""
WEAKEST, BEST = 0.15, 0.98
PRACTICE = 0.06
"""What a contestant gains from round to round, while there is something to learn."""
FORM = 0.1
"""By how much a contestant is better or worse on the day, once nothing is left to learn."""
_HARMLESS = (
    "duplicate@{at}:0.4",
    "reorder@{at}:0.3",
    "corrupt@{at}",
    "future@{at}",
    "unknown@{at}",
)
_HARMFUL = ("gap@{at}:1.6", "nan@{at}:1.2:{channel}", "gap@{at}:0.7", "clock@{at}:0.2")
_HARMLESS_SHARE, _HARMFUL_SHARE = 0.25, 0.4


class Roster:
    """Hands out contestants: those with the fewest attempts first, nobody to two places at once."""

    def __init__(self, entries: Sequence[str], done: Iterable[tuple[str, str]]) -> None:
        """`done`: stage and entry of every attempt that has been sealed."""
        self._entries = tuple(entries)
        self._done = Counter(done)
        self._busy: set[str] = set()
        self._lock = threading.Lock()

    def take(self, stage: str) -> str | None:
        """Who works at a station of that stage next; `None`: nobody is free for it."""
        with self._lock:
            free = [entry for entry in self._entries if entry not in self._busy]
            if not free:
                return None
            chosen = min(
                free, key=lambda entry: (self._done[stage, entry], self._turn(stage, entry))
            )
            self._busy.add(chosen)
            return chosen

    def give_back(self, stage: str, entry: str, *, sealed: bool) -> None:
        """The contestant is free again."""
        with self._lock:
            self._busy.discard(entry)
            self._done[stage, entry] += sealed

    def at_ease(self, stage: str) -> bool:
        """Whether everybody has worked there `ROUNDS` times and somebody is at work anywhere."""
        with self._lock:
            done = all(self._done[stage, entry] >= ROUNDS for entry in self._entries)
            return done and bool(self._busy)

    def performance(self, stage: str, entry: str, machine: Machine) -> tuple[Values, list[Fault]]:
        """What the contestant will do there this time, and what will go wrong with its data."""
        turn = self._done[stage, entry]
        rank = (self._entries.index(entry) * 5) % len(self._entries)
        skill = WEAKEST + (BEST - WEAKEST) * rank / max(1, len(self._entries) - 1)
        seed = zlib.crc32(f"{stage} {entry} {turn}".encode())
        trace = machine.perform(seed, min(1.0, max(0.0, skill + _gained(turn, seed))))
        return trace.values, mishaps(machine, seed)

    def _turn(self, stage: str, entry: str) -> int:
        """The order of the list, begun elsewhere for each stage, so that all stages fill up."""
        offset = zlib.crc32(stage.encode()) % len(self._entries)
        return (self._entries.index(entry) + offset) % len(self._entries)


def _gained(turn: int, seed: int) -> float:
    """What a contestant is better by than the first time: practice, later the form of the day."""
    if turn < ROUNDS:
        return PRACTICE * turn
    form = float(np.random.default_rng([seed, turn]).uniform(-FORM, FORM))
    return PRACTICE * (ROUNDS - 1) + form


def mishaps(machine: Machine, seed: int) -> list[Fault]:
    """Now and then something goes wrong with the data: mostly harmless, sometimes a gap."""
    rng = np.random.default_rng(seed)
    luck, at = rng.random(), round(float(rng.uniform(8, 30)), 1)
    kinds = _HARMLESS if luck < _HARMLESS_SHARE else _HARMFUL if luck < _HARMFUL_SHARE else ()
    if not kinds:
        return []
    text = kinds[int(rng.integers(len(kinds)))]
    return [read_fault(text.format(at=at, channel=machine.signals[-1].id), machine)]
