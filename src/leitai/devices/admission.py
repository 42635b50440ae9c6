"""Whether one block is taken in, and what of it is marked. Its one truth; `batch.py` is its speed.

Event time is never rewritten: it is checked against this server's clock and shown as an offset.
"""

from __future__ import annotations

from collections import Counter
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from leitai.devices.channels import Wiring
from leitai.devices.codec import Block, read_block
from leitai.devices.codec_json import read_json
from leitai.devices.marking import marked
from leitai.devices.refusal import DeviceRefused, refused
from leitai.devices.samples import Receipt, Samples
from leitai.devices.slots import LAG_WINDOW, NEVER, NO_LAG, Slots
from leitai.devices.stillness import newly_stuck

SECOND: Final = 1_000_000_000
AHEAD: Final = 5 * SECOND
"""How far a block may be dated ahead of this server's clock."""
AGE: Final = 24 * 3600 * SECOND
"""How long a device may keep a block back."""
JUMP: Final = SECOND
"""A clock that gains more than this from one block to the next has jumped."""
BLOCK_LIMIT: Final = 1024 * 1024
JSON_STARTS: Final = b"{ \t\r\n"

Origin = tuple[str, int]
"""Name of the durable log a block can be read from again, and its place there."""
NOWHERE: Final[Origin] = ("", -1)


class Admission:
    """Decides; keeps what it must remember in `slots`. Not thread-safe: the inbox holds a lock."""

    def __init__(self, slots: Slots) -> None:
        self.slots = slots

    def admit(
        self, slot: int, payload: bytes | Block, *, received: int, origin: Origin = NOWHERE
    ) -> tuple[Samples, Receipt]:
        """Take a block in.

        Args:
            slot: of the station.
            payload: binary or JSON as it came, or a block another codec has read.
            received: when it came, UTC nanoseconds.
            origin: where it can be read again.

        Raises:
            DeviceRefused: nothing of it is taken in; it is counted.
        """
        try:
            block = self.read(slot, payload)
            kept = self._check(slot, block, received)
            values = self.slots.wiring(slot).arranged(block.values, block.names)
        except DeviceRefused as fault:
            self.note(slot, fault.code, received, fault.params, fault.params.get("count", 1))
            raise
        return self._take(slot, block, kept, values, received, origin)

    def note(
        self, slot: int, code: str, received: int, detail: dict[str, Any], count: int = 1
    ) -> None:
        """Count and remember something for the technician."""
        self.slots.findings[slot].note(code, at=received, count=count, detail=detail)

    def read(self, slot: int, payload: bytes | Block) -> Block:
        """The block that a payload is; raises `DeviceRefused`."""
        wiring = self.slots.wiring(slot)
        if isinstance(payload, Block):
            block = payload
        elif len(payload) > BLOCK_LIMIT:
            raise refused("too_large", limit=BLOCK_LIMIT)
        elif payload[:1] and payload[0] in JSON_STARTS:
            block = read_json(payload, wiring)
        else:
            block = read_block(payload)
        if block.station and block.station != self.slots.number[slot]:
            raise refused("foreign_station", station=block.station)
        if block.names is None and block.values.shape[1] != len(wiring.names):
            found, wanted = block.values.shape[1], len(wiring.names)
            raise refused("channels_mismatch", found=found, wanted=wanted)
        return block

    def _check(self, slot: int, block: Block, received: int) -> NDArray[np.bool_]:
        """Sequence and time; which samples are later than all before them."""
        last = int(self.slots.sequence[slot])
        if block.sequence <= last:
            raise refused("replayed", sequence=block.sequence, last=last)
        ahead = int(block.times.max()) - received
        if ahead > AHEAD:
            raise refused("future_dated", ahead=seconds(ahead), limit=AHEAD // SECOND)
        if -ahead > AGE:
            raise refused("too_old", age=seconds(-ahead), limit=AGE // SECOND)
        kept = growing(block.times, int(self.slots.last[slot]))
        if not kept.any():
            raise refused("out_of_order", count=len(kept))
        return kept

    def _take(  # noqa: PLR0913, PLR0917 -- all that a block is
        self,
        slot: int,
        block: Block,
        kept: NDArray[np.bool_],
        values: NDArray[np.float32],
        received: int,
        origin: Origin,
    ) -> tuple[Samples, Receipt]:
        """Advance the station's state; nothing can fail any more."""
        slots = self.slots
        marks: Counter[str] = Counter()
        times = block.times
        if not kept.all():
            dropped = len(kept) - int(kept.sum())
            self._mark(slot, marks, "out_of_order", received, dropped)
            times, values = times[kept], values[kept]
        values = self._inspected(slot, values, slots.wiring(slot), received, marks)
        if block.counted:
            self._look_for_gap(slot, block.sequence, received)
        self._watch_clock(slot, received - int(times[-1]), received)
        self.watch_still(np.array([slot]), slots.wiring(slot), times[None], values[None], received)
        slots.sequence[slot], slots.last[slot] = block.sequence, times[-1]
        slots.blocks[slot] += 1
        slots.samples[slot] += len(times)
        slots.seen[slot] = received
        samples = Samples(*slots.addresses[slot], block.sequence, times, values, received, *origin)
        return samples, Receipt(block.sequence, len(times), dict(marks))

    def _mark(  # noqa: PLR0913, PLR0917 -- a code and where it is counted
        self, slot: int, marks: Counter[str], code: str, at: int, count: int, channel: str = ""
    ) -> None:
        marks[code] += count
        detail = {"count": count, **({"channel": channel} if channel else {})}
        self.note(slot, code, at, detail, count)

    def _inspected(
        self,
        slot: int,
        values: NDArray[np.float32],
        wiring: Wiring,
        received: int,
        marks: Counter[str],
    ) -> NDArray[np.float32]:
        """Mark what cannot be used."""
        made, faults = marked(values, wiring)
        for code, where in faults.items():
            first = wiring.channels[int(where.any(axis=0).argmax())].id
            self._mark(slot, marks, code, received, int(where.sum()), first)
        return made

    def watch_still(
        self,
        slot: NDArray[np.int64],
        wiring: Wiring,
        times: NDArray[np.int64],
        values: NDArray[np.float32],
        received: int,
    ) -> None:
        """Tell which channels of these blocks are stuck; arrays as in `newly_stuck`."""
        if not wiring.stuck.any():
            return
        for nth, column in np.argwhere(newly_stuck(self.slots, slot, wiring, times, values)):
            channel = wiring.channels[column]
            detail = {"channel": channel.id, "limit": seconds(int(wiring.stuck[column]))}
            self.note(int(slot[nth]), "stuck", received, detail)

    def _look_for_gap(self, slot: int, sequence: int, received: int) -> None:
        missing = sequence - int(self.slots.sequence[slot]) - 1
        if missing and self.slots.sequence[slot] != NEVER:
            detail = {"count": missing, "sequence": sequence}
            self.note(slot, "sequence_gap", received, detail)

    def _watch_clock(self, slot: int, lag: int, received: int) -> None:
        """Keep the smallest delay: what it is less than any before, a clock has gained."""
        slots = self.slots
        if received - int(slots.lag_since[slot]) > LAG_WINDOW:
            slots.lag_before[slot] = slots.lag[slot]
            slots.lag[slot], slots.lag_since[slot] = NO_LAG, received
        least = min(int(slots.lag[slot]), int(slots.lag_before[slot]))
        if least != NO_LAG and lag < least - JUMP:
            self.note(slot, "clock_jump", received, {"jump": seconds(least - lag)})
        slots.lag[slot] = min(lag, int(slots.lag[slot]))


def growing(times: NDArray[np.int64], last: int) -> NDArray[np.bool_]:
    """Which samples are later than `last` and than all samples before them."""
    before = np.maximum.accumulate(np.concatenate([[last], times[:-1]]))
    kept: NDArray[np.bool_] = times > before
    return kept


def seconds(nanoseconds: int) -> float:
    """For people: to the millisecond."""
    return round(nanoseconds / SECOND, 3)
