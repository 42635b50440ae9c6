"""Reading a durable log again: decides as the first time, and disturbs nothing."""

from __future__ import annotations

from leitai.devices.admission import Admission
from leitai.devices.batch import Raw
from leitai.devices.refusal import DeviceRefused
from leitai.devices.samples import Receipt, Samples
from leitai.devices.slots import Address, Slots


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
