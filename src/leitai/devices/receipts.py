"""The last receipts of each station: what is sent again is answered as the first time."""

from __future__ import annotations

import zlib
from collections import OrderedDict
from typing import Final

import msgspec

from leitai.devices.refusal import DeviceRefused, refused
from leitai.devices.samples import Receipt
from leitai.devices.slots import Address

KEPT: Final = 64


class Receipts:
    """By station and checksum of what was sent."""

    def __init__(self) -> None:
        self._known: dict[Address, OrderedDict[int, Receipt]] = {}

    def remember(self, address: Address, payload: bytes, receipt: Receipt) -> None:
        """That was taken in, and is on disk."""
        known = self._known.setdefault(address, OrderedDict())
        known[zlib.crc32(payload)] = receipt
        if len(known) > KEPT:
            known.popitem(last=False)

    def find(self, address: Address, payload: bytes) -> Receipt | None:
        """The receipt of the very same bytes."""
        known = self._known.get(address)
        receipt = known.get(zlib.crc32(payload)) if known else None
        return None if receipt is None else msgspec.structs.replace(receipt, duplicate=True)

    def reused(self, address: Address, fault: DeviceRefused) -> DeviceRefused:
        """A clearer word if a sequence number comes again with other content."""
        if fault.code != "replayed":
            return fault
        sequence = fault.params["sequence"]
        known = self._known.get(address, OrderedDict[int, Receipt]())
        if any(each.seq == sequence for each in known.values()):
            return refused("sequence_reused", sequence=sequence)
        return fault
