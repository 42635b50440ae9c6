"""What is known of each enrolled station while the server runs, as arrays over stations."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from leitai.devices.channels import Wiring
from leitai.devices.codec import MOST_CHANNELS
from leitai.devices.findings import Findings
from leitai.devices.refusal import DeviceRefused

Address = tuple[str, str]
"""A contest and the code of one of its stations."""
FIRST_ROOM: Final = 64
NEVER: Final = -1
NO_LAG: Final = np.iinfo(np.int64).max
LAG_WINDOW: Final = 60_000_000_000
"""Nanoseconds over which the smallest delay says how far a device's clock is off."""
FIELDS: Final[dict[str, tuple[Any, int]]] = {
    "number": (np.int64, 0),
    "width": (np.int64, NEVER),
    "group": (np.int64, NEVER),
    "sequence": (np.int64, NEVER),
    "last": (np.int64, NEVER),
    "blocks": (np.int64, 0),
    "samples": (np.int64, 0),
    "seen": (np.int64, 0),
    "lag": (np.int64, NO_LAG),
    "lag_before": (np.int64, NO_LAG),
    "lag_since": (np.int64, 0),
}


class Tally(Struct):
    """What outlives a restart.

    Attributes:
        blocks, samples: taken in; `sequence`, `last`: of the last block (UTC nanoseconds).
        seen: when it came, UTC nanoseconds; 0: never.
        findings: counters and the last findings.
    """

    blocks: int = 0
    samples: int = 0
    sequence: int = NEVER
    last: int = NEVER
    seen: int = 0
    findings: Findings | None = None


class Slots:
    """Stations by slot; every attribute of `FIELDS` is an array with one place per slot.

    Attributes:
        number: of the station, as its blocks say it.
        width: channels its blocks have; -1: it cannot be judged now (see `trouble`).
        group: the same for stations wired alike.
        sequence: of the last block; `last`: event time of its last sample.
        blocks, samples: taken in; `seen`: when the last came.
        value: last value of each stage channel, float32 [slot, channel]; `changed`: since when.
        lag: smallest reception minus event time in this window; `lag_before`: in the one before.
    """

    number: NDArray[np.int64]
    width: NDArray[np.int64]
    group: NDArray[np.int64]
    sequence: NDArray[np.int64]
    last: NDArray[np.int64]
    blocks: NDArray[np.int64]
    samples: NDArray[np.int64]
    seen: NDArray[np.int64]
    lag: NDArray[np.int64]
    lag_before: NDArray[np.int64]
    lag_since: NDArray[np.int64]

    def __init__(self) -> None:
        self.place: dict[Address, int] = {}
        self.addresses: list[Address] = []
        self.findings: list[Findings] = []
        self.trouble: list[DeviceRefused | None] = []
        self.wirings: list[Wiring] = []
        for name, (kind, start) in FIELDS.items():
            setattr(self, name, np.full(FIRST_ROOM, start, kind))
        self.value = np.full((FIRST_ROOM, MOST_CHANNELS), np.nan, np.float32)
        self.changed = np.full((FIRST_ROOM, MOST_CHANNELS), NEVER, np.int64)

    def add(self, address: Address, *, number: int, tally: Tally | None = None) -> int:
        """A slot for a station; the same again for one that has one. It is not wired yet."""
        slot = self.place.get(address)
        if slot is None:
            slot = self._new(address, tally or Tally())
        self.number[slot] = number
        return slot

    def _new(self, address: Address, tally: Tally) -> int:
        slot = len(self.addresses)
        if slot == len(self.number):
            for name, (kind, start) in FIELDS.items():
                more = np.full(len(self.number), start, kind)
                setattr(self, name, np.concatenate([getattr(self, name), more]))
            self.value = np.concatenate([self.value, np.full_like(self.value, np.nan)])
            self.changed = np.concatenate([self.changed, np.full_like(self.changed, NEVER)])
        self.addresses.append(address)
        self.findings.append(tally.findings or Findings())
        self.trouble.append(None)
        self.blocks[slot], self.samples[slot] = tally.blocks, tally.samples
        self.sequence[slot], self.last[slot] = tally.sequence, tally.last
        self.seen[slot] = tally.seen
        self.place[address] = slot
        return slot

    def wire(self, slot: int, wiring: Wiring) -> None:
        """From now on the station's blocks are read like that."""
        if wiring not in self.wirings:
            self.wirings.append(wiring)
        place = self.wirings.index(wiring)
        if self.group[slot] != place:
            self.value[slot], self.changed[slot] = np.nan, NEVER
        self.group[slot] = place
        self.width[slot] = len(wiring.names)
        self.trouble[slot] = None

    def unwire(self, slot: int, trouble: DeviceRefused) -> None:
        """The station's blocks are refused for this reason."""
        self.width[slot] = NEVER
        self.group[slot] = NEVER
        self.trouble[slot] = trouble

    def wiring(self, slot: int) -> Wiring:
        """How the station's blocks are read; raises `DeviceRefused` if they cannot be."""
        trouble = self.trouble[slot]
        if trouble is not None:
            raise trouble
        return self.wirings[int(self.group[slot])]

    def drop(self, address: Address) -> None:
        """The station is withdrawn: nobody finds its slot any more."""
        self.place.pop(address, None)

    def of(self, contest: str) -> Iterator[tuple[Address, int]]:
        """The contest's stations."""
        return ((each, slot) for each, slot in self.place.items() if each[0] == contest)

    def tally(self, slot: int) -> Tally:
        """What outlives a restart."""
        return Tally(
            blocks=int(self.blocks[slot]),
            samples=int(self.samples[slot]),
            sequence=int(self.sequence[slot]),
            last=int(self.last[slot]),
            seen=int(self.seen[slot]),
            findings=self.findings[slot],
        )

    def clock_ahead(self, slot: int) -> int | None:
        """How far the device's clock is ahead, at least, in nanoseconds; `None`: unknown."""
        lag = min(int(self.lag[slot]), int(self.lag_before[slot]))
        return None if lag == NO_LAG else -lag
