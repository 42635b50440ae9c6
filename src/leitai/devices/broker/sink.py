"""From the broker's log into the inbox."""

from __future__ import annotations

import contextlib
import logging
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any, Final

import msgspec
import numpy as np

from leitai.devices.batch import Raw
from leitai.devices.broker.blocks import Blocks, Message
from leitai.devices.broker.sparkplug import NAMESPACE, Births
from leitai.devices.codec import Block
from leitai.devices.inbox import Inbox
from leitai.devices.refusal import DeviceRefused

LOG: Final = "mqtt"
"""Name of the broker's log in `Samples.log`."""
log = logging.getLogger(__name__)


class InboxSink:
    """Delivers what was read into the inbox.

    Args:
        inbox: checks and passes on.

    Attributes:
        faults: what was wrong and concerns no enrolled station: code → how often.
    """

    def __init__(self, inbox: Inbox) -> None:
        self.faults: Counter[str] = Counter()
        self._inbox = inbox
        self._births = Births()
        self._again = 0

    def catch_up(self, until: int) -> None:
        """Up to this place, what the inbox has taken before is passed over without a word."""
        self._again = until

    def take_blocks(self, blocks: Blocks) -> None:
        """Deliver well-formed blocks, all at once."""
        if blocks.rows["position"][0] <= self._again:
            blocks = self._unseen(blocks)
        if len(blocks):
            self._inbox.deliver_many(list(raws_of(blocks)), log=LOG)

    def _unseen(self, blocks: Blocks) -> Blocks:
        last = [self._last(*address) for address in blocks.addresses]
        rows = blocks.rows
        taken = rows["sequence"].astype(np.int64) <= np.array(last)[rows["topic"]]
        fresh = ~taken | (rows["position"] > self._again)
        return Blocks(blocks.addresses, blocks.payload, rows[fresh])

    def _last(self, contest: str, station: str) -> int:
        slots = self._inbox.slots
        slot = slots.place.get((contest, station))
        return -1 if slot is None else int(slots.sequence[slot])

    def take_message(self, message: Message) -> None:
        """Deliver one message of another form; what cannot be read is counted."""
        if message.address is None:
            self.faults["station_unknown"] += 1
            return
        contest, station = message.address
        with contextlib.suppress(DeviceRefused):  # counted where it was refused
            for payload in self._payloads(message):
                if message.position <= self._again and _sequence(payload) <= self._last(
                    contest, station
                ):
                    continue
                self._inbox.deliver(
                    contest,
                    station,
                    payload,
                    received=message.stored,
                    log=LOG,
                    position=message.position,
                )

    def _payloads(self, message: Message) -> Iterable[bytes | Block]:
        if not message.topic.startswith(NAMESPACE):
            return [message.payload]
        contest, station = message.address or ("", "")
        try:
            block, gap = self._births.take(message)
        except DeviceRefused as fault:
            self._inbox.note(contest, station, fault.code, **fault.params)
            return []
        if gap is not None:
            self._inbox.note(contest, station, "sequence_gap", count=gap[0], sequence=gap[1])
        return [] if block is None else [block]

    def tell(self, code: str, message: str, detail: dict[str, Any]) -> None:
        """Something about the broker itself."""
        self.faults[code] += int(detail.get("count", 1))
        log.warning("%s %s", message, detail)


class _Numbered(msgspec.Struct):
    seq: int = 1 << 63


_number_of: Final = msgspec.json.Decoder(_Numbered).decode


def _sequence(payload: bytes | Block) -> int:
    """The block's number; what has none counts as new."""
    if isinstance(payload, Block):
        return payload.sequence
    try:
        return _number_of(payload).seq
    except (msgspec.MsgspecError, UnicodeError, RecursionError):
        return 1 << 63


def raws_of(blocks: Blocks) -> Iterator[Raw]:
    """The blocks one by one, as the inbox takes them."""
    rows, data, addresses = blocks.rows, blocks.payload.tobytes(), blocks.addresses
    starts = rows["start"]
    parts = zip(
        rows["topic"].tolist(),
        starts.tolist(),
        (starts + rows["size"]).tolist(),
        rows["position"].tolist(),
        rows["stored"].tolist(),
        strict=True,
    )
    return (
        Raw(addresses[topic], data[start:end], position, stored)
        for topic, start, end, position, stored in parts
    )
