"""Many blocks at once: the common case, where nothing at all is wrong, without a step per sample.

Blocks of one shape are laid side by side and checked as arrays. Whose header leaves anything to ask
goes to `Admission.admit`, which decides alone; so this file may only be stricter, never laxer.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Any, Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from leitai.devices.admission import AGE, AHEAD, JUMP, Admission
from leitai.devices.channels import Wiring
from leitai.devices.codec import HEADER, LAST_TIME, VERSION, Block
from leitai.devices.marking import marked
from leitai.devices.refusal import DeviceRefused, refused
from leitai.devices.samples import Samples
from leitai.devices.slots import LAG_WINDOW, NEVER, NO_LAG, Address, Slots

NOBODY: Final = -1


class Raw(NamedTuple):
    """A block as a transport hands it in.

    Attributes:
        address: contest and station; keep one tuple per station, it is a dictionary's key.
        payload: binary or JSON as it came, or a block another codec has read.
        position: its place in the transport's durable log; -1: none.
        received: when it came, UTC nanoseconds; 0: now.
    """

    address: Address
    payload: bytes | Block
    position: int = -1
    received: int = 0


class Batch:
    """One call's worth of blocks.

    Attributes:
        samples: what was taken in, for each station in the order it came.
        refused: place in the call → why.
    """

    def __init__(self, admission: Admission, raws: Sequence[Raw], received: int, log: str) -> None:
        self.samples: list[Samples] = []
        self.refused: list[tuple[int, DeviceRefused]] = []
        self._admission = admission
        self._slots = admission.slots
        self._raws = raws
        self._received = received
        self._log = log
        find = self._slots.place.get
        places = [find(raw[0], NOBODY) for raw in raws]
        for chosen in rounds(places):
            self._round(chosen, places)

    def _round(self, chosen: Sequence[int], places: list[int]) -> None:
        """At most one block of each station."""
        for size, members in by_size(self._raws, chosen).items():
            rest = self._spotless(size, members, places) if size >= HEADER.itemsize else members
            for nth in rest:
                self._one(nth, places[nth])

    def _one(self, nth: int, slot: int) -> None:
        address, payload, position, received = self._raws[nth]
        if slot == NOBODY:
            self.refused.append((nth, refused("station_unknown", station=address[1])))
            return
        try:
            samples, _ = self._admission.admit(
                slot,
                payload,
                received=received or self._received,
                origin=(self._log, position),
            )
        except DeviceRefused as fault:
            self.refused.append((nth, fault))
        else:
            self.samples.append(samples)

    def _spotless(self, size: int, members: Sequence[int], places: list[int]) -> Sequence[int]:
        """Take in the blocks nothing is wrong with; the others' places."""
        head = b"".join([self._raws[nth][1] for nth in members])  # type: ignore[misc]
        table = np.frombuffer(head, record(size))
        place = np.array([places[nth] for nth in members])
        first = table[0]
        ticks, channels = int(first["ticks"]), int(first["channels"])
        if not ticks or ticks * channels * 4 + HEADER.itemsize != size or place.min() < 0:
            return members
        came = np.array([self._raws[nth][3] or self._received for nth in members])
        sound = self._sound(table, place, came)
        if not sound.any():
            return members
        values = table["values"].reshape(len(table), ticks, channels)
        groups = self._slots.group[place]
        for group in np.unique(groups[sound]):
            mine = np.flatnonzero(sound & (groups == group))
            self._take(int(group), mine, members, place, came, table, values)
        return [members[nth] for nth in np.flatnonzero(~sound).tolist()]

    def _sound(
        self, table: NDArray[Any], place: NDArray[np.int64], now: NDArray[np.int64]
    ) -> NDArray[np.bool_]:
        """Whose header leaves nothing to ask."""
        slots = self._slots
        ticks, channels = int(table[0]["ticks"]), int(table[0]["channels"])
        start, step = table["t0"], table["dt"].astype(np.int64)
        end = start + step * (ticks - 1)
        sequence = table["sequence"].view(np.int64)
        before, last = slots.sequence[place], slots.last[place]
        lag = now - end
        least = np.minimum(slots.lag[place], slots.lag_before[place])
        checks = (
            table["version"] == VERSION,
            table["flags"] == 0,
            table["channels"] == channels,
            table["ticks"] == ticks,
            slots.width[place] == channels,
            (table["station"] == 0) | (table["station"] == slots.number[place]),
            (sequence == before + 1) | ((before == NEVER) & (sequence >= 0)),
            (start >= 0) & (start < LAST_TIME) & (start > last),
            (step > 0) | (ticks == 1),
            lag >= -AHEAD,
            lag <= AGE,
            (least == NO_LAG) | (lag >= np.where(least == NO_LAG, 0, least) - JUMP),
            now - slots.lag_since[place] <= LAG_WINDOW,
        )
        sound: NDArray[np.bool_] = np.logical_and.reduce(checks)
        return sound

    def _take(  # noqa: PLR0913, PLR0917 -- arrays of one shape
        self,
        group: int,
        mine: NDArray[np.intp],
        members: Sequence[int],
        place: NDArray[np.int64],
        came: NDArray[np.int64],
        table: NDArray[Any],
        values: NDArray[np.float32],
    ) -> None:
        """Take them in and mark what cannot be used."""
        wiring = self._slots.wirings[group]
        made, faults = marked(wiring.arranged(values[mine]), wiring)
        for code, where in faults.items():
            self._note(code, where, place[mine], came[mine], wiring)
        rows = table[mine]
        ticks = np.arange(made.shape[1], dtype=np.int64)
        times = rows["t0"][:, None] + rows["dt"].astype(np.int64)[:, None] * ticks
        self._admission.watch_still(place[mine], wiring, times, made, self._received)
        self._advance(place[mine], rows, times, came[mine])
        raws = [self._raws[members[nth]] for nth in mine.tolist()]
        log = self._log
        self.samples += [
            Samples(raw[0][0], raw[0][1], sequence, time, value, now, log, raw[2])
            for raw, sequence, time, value, now in zip(
                raws, rows["sequence"].tolist(), times, made, came[mine].tolist(), strict=True
            )
        ]

    def _note(
        self,
        code: str,
        where: NDArray[np.bool_],
        slot: NDArray[np.int64],
        came: NDArray[np.int64],
        wiring: Wiring,
    ) -> None:
        counts, columns = where.sum(axis=(1, 2)), where.any(axis=1).argmax(axis=1)
        for nth in np.flatnonzero(counts).tolist():
            count = int(counts[nth])
            detail = {"count": count, "channel": wiring.channels[columns[nth]].id}
            self._admission.note(int(slot[nth]), code, int(came[nth]), detail, count)

    def _advance(
        self,
        slot: NDArray[np.int64],
        rows: NDArray[Any],
        times: NDArray[np.int64],
        came: NDArray[np.int64],
    ) -> None:
        slots: Slots = self._slots
        slots.sequence[slot] = rows["sequence"].view(np.int64)
        slots.last[slot] = times[:, -1]
        slots.blocks[slot] += 1
        slots.samples[slot] += times.shape[1]
        slots.seen[slot] = came
        slots.lag[slot] = np.minimum(slots.lag[slot], came - times[:, -1])


def rounds(places: list[int]) -> list[Sequence[int]]:
    """Split a call so that no station stands twice in a part, in the order it came."""
    if len(set(places)) == len(places):
        return [range(len(places))] if places else []
    parts: list[list[int]] = []
    count: dict[int, int] = {}
    for nth, place in enumerate(places):
        turn = count.get(place, 0)
        count[place] = turn + 1
        if turn == len(parts):
            parts.append([])
        parts[turn].append(nth)
    return list(parts)


def by_size(raws: Sequence[Raw], chosen: Sequence[int]) -> dict[int, list[int]]:
    """Places by payload size; 0 for blocks that another codec has read or that have own times."""
    found: dict[int, list[int]] = {}
    for nth in chosen:
        payload = raws[nth][1]
        size = len(payload) if type(payload) is bytes and not raws[nth][3] else 0
        members = found.get(size)
        if members is None:
            found[size] = [nth]
        else:
            members.append(nth)
    return found


@lru_cache(maxsize=256)
def record(size: int) -> np.dtype[Any]:
    """A block of `size` bytes as a row; what does not fill a value is padding."""
    count = (size - HEADER.itemsize) // 4
    fields = [*HEADER.descr, ("values", "<f4", (count,))]
    left = size - HEADER.itemsize - 4 * count
    return np.dtype([*fields, ("rest", "V", left)] if left else fields)
