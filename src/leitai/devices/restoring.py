"""Reading a durable log again: decides as the first time, and disturbs nothing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Final

from leitai.devices.admission import Admission
from leitai.devices.batch import Raw
from leitai.devices.refusal import DeviceRefused
from leitai.devices.samples import Receipt, Samples
from leitai.devices.series import as_one
from leitai.devices.slots import Address, Slots

CHUNK: Final = 256


class Restoring:
    """Goes over what was acknowledged, beside the stations' true state.

    Args:
        slots: the true state; `take` brings it up to what the log holds.
    """

    def __init__(self, slots: Slots) -> None:
        self._slots = slots
        self._again = Slots()
        self._admission = Admission(self._again)

    def admit(self, raw: Raw, log: str = "") -> tuple[Samples, Receipt] | None:
        """What the block was when it first came; `None`: it cannot be read under these rules."""
        slot = self._slot(raw.address)
        if slot is None:
            return None
        try:
            return self._admission.admit(
                slot, raw.payload, received=raw.received, origin=(log, raw.position)
            )
        except DeviceRefused:
            return None

    def all_of(self, address: Address, blocks: Iterable[tuple[str, Raw]]) -> Iterator[Samples]:
        """What a station's blocks were, many together where nothing is wrong with them.

        Args:
            address: of the station.
            blocks: name of the log and block, in the order they came.
        """
        slot = self._slot(address)
        if slot is None:
            return
        for chunk in chunks(blocks):
            log, raws = chunk[0][0], [raw for _, raw in chunk]
            alike = all(name == log for name, _ in chunk)
            whole = as_one(self._admission, slot, raws, log) if alike else None
            if whole is not None:
                yield whole
                continue
            found = (self.admit(raw, name) for name, raw in chunk)
            yield from (each[0] for each in found if each is not None)

    def take(self, raw: Raw) -> Receipt | None:
        """As `admit`, and the true state learns of it if it had been forgotten."""
        found = self.admit(raw)
        if found is None:
            return None
        samples, receipt = found
        true = self._slots.place[raw.address]
        if samples.sequence > self._slots.sequence[true]:
            self._learn(true, samples, receipt)
        return receipt

    def _learn(self, slot: int, samples: Samples, receipt: Receipt) -> None:
        slots = self._slots
        slots.sequence[slot], slots.last[slot] = samples.sequence, samples.times[-1]
        slots.blocks[slot] += 1
        slots.samples[slot] += len(samples.times)
        slots.seen[slot] = samples.received
        slots.findings[slot].counters.update(receipt.refused)

    def _slot(self, address: Address) -> int | None:
        known = self._again.place.get(address)
        if known is not None:
            return known
        true = self._slots.place.get(address)
        if true is None:
            return None
        try:
            wiring = self._slots.wiring(true)
        except DeviceRefused:
            return None
        slot = self._again.add(address, number=int(self._slots.number[true]))
        self._again.wire(slot, wiring)
        return slot


def chunks(blocks: Iterable[tuple[str, Raw]]) -> Iterator[list[tuple[str, Raw]]]:
    """In portions, none empty."""
    rest = iter(blocks)
    while portion := list(islice(rest, CHUNK)):
        yield portion
