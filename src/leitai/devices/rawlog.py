"""The durable log of blocks that came by HTTP or WebSocket: acknowledged means on disk.

One thread takes what is queued, has the inbox check it, writes what was accepted, syncs once for
all, and only then passes it on and answers.
"""

from __future__ import annotations

import logging
import queue
import threading
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from leitai.devices.batch import Raw
from leitai.devices.inbox import Inbox, Place
from leitai.devices.receipts import KEPT, Receipts
from leitai.devices.refusal import DeviceRefused, refused
from leitai.devices.samples import Receipt, Samples
from leitai.devices.segment import Record, encode
from leitai.devices.segments import Segments
from leitai.devices.slots import Address

NAME: Final = "raw"
QUEUE_LIMIT: Final = 20_000
MOST_AT_ONCE: Final = 1000
RESTORED_NS: Final = 30_000_000_000
KEEP_NS: Final = 6 * 3600 * 1_000_000_000
SHIFT: Final = 40
"""A position is the file's number, then 40 bits of offset."""
log = logging.getLogger(__name__)

Outcome = Receipt | DeviceRefused


@dataclass(slots=True, eq=False)
class Pending:
    """A block that waits for its answer.

    Attributes:
        done: told of this and others once they have an outcome, in the log's thread.
        ticket: for whoever waits.
    """

    address: Address
    payload: bytes
    done: Callable[[Sequence[Pending]], None]
    ticket: object = None
    received: int = 0
    outcome: Outcome | None = None


class Written:
    """What one round wants to write."""

    def __init__(self, number: int, offset: int) -> None:
        self.number = number
        self.offset = offset
        self.data: list[bytes] = []
        self.records: list[Record] = []
        self.samples: list[Samples] = []
        self.accepted: list[tuple[Pending, Receipt]] = []
        self.before: dict[Address, Place] = {}

    def add(self, pending: Pending, samples: Samples, receipt: Receipt) -> None:
        """An accepted block."""
        data = encode(pending.address, pending.payload, pending.received)
        end = self.offset + len(data)
        self.data.append(data)
        self.records.append(Record(pending.address, b"", pending.received, self.offset, end))
        self.offset = end
        self.samples.append(samples)
        self.accepted.append((pending, receipt))


class RawLog:
    """Takes blocks in; can be read again by station.

    Args:
        inbox: checks the blocks and passes them on.
        segments: the files.
    """

    name: Final = NAME

    def __init__(self, inbox: Inbox, segments: Segments) -> None:
        self._inbox = inbox
        self._segments = segments
        self._receipts = Receipts()
        self._queue: queue.SimpleQueue[Pending | None] = queue.SimpleQueue()
        self._stopping = False
        self._restore()
        inbox.add_log(self)
        self._thread = threading.Thread(target=self._run, name="leitai-rawlog", daemon=True)
        self._thread.start()

    def _restore(self) -> None:
        """Know again what was acknowledged before the server stopped, however it stopped."""
        restoring = self._inbox.restoring()
        for number, record in self._segments.latest(KEPT, RESTORED_NS):
            raw = _raw(number, record)
            receipt = restoring.take(raw)
            if receipt is not None:
                self._receipts.remember(record.address, record.payload, receipt)

    def submit(self, pending: Pending) -> None:
        """Queue a block; its `done` is called once it has an outcome.

        Raises:
            DeviceRefused: too much is waiting, or the server is stopping.
        """
        if self._stopping or self._queue.qsize() > QUEUE_LIMIT:
            raise refused("busy")
        self._queue.put(pending)

    def blocks(self, address: Address, since: int) -> Iterator[Raw]:
        """What that station sent and reached this server at or after `since`, in order."""
        for number, record in self._segments.read(address, since):
            yield _raw(number, record)

    def sweep(self, needed_since: int | None) -> int:
        """Delete files that are hours old and that no attempt needs; how many."""
        now = self._inbox.clock()
        return self._segments.sweep(min(now - KEEP_NS, needed_since or now))

    def close(self) -> None:
        """Write what is queued and let go."""
        self._stopping = True
        self._queue.put(None)
        self._thread.join()
        self._segments.finish()

    def _run(self) -> None:
        while True:
            batch = self._next()
            if batch:
                self._round(batch)
            else:
                return

    def _next(self) -> list[Pending]:
        """All that waits, at least one; nothing: the end."""
        first = self._queue.get()
        batch = [first] if first is not None else []
        while batch and len(batch) < MOST_AT_ONCE:
            try:
                more = self._queue.get_nowait()
            except queue.Empty:
                break
            if more is None:
                self._queue.put(None)
                break
            batch.append(more)
        return batch

    def _round(self, batch: list[Pending]) -> None:
        try:
            self._take(batch)
        except Exception:
            log.exception("the raw log failed on %d blocks", len(batch))
        for pending in batch:
            if pending.outcome is None:
                pending.outcome = refused("not_saved")
        answer(batch)

    def _take(self, batch: list[Pending]) -> None:
        written = Written(*self._segments.place())
        for pending in batch:
            self._check(pending, written)
        if not written.data:
            return
        try:
            self._segments.append(b"".join(written.data), written.records)
        except OSError:
            log.exception("%d blocks could not be written", len(written.data))
            self._inbox.take_back(written.before)
            return
        self._inbox.publish(written.samples)
        for pending, receipt in written.accepted:
            pending.outcome = receipt
            self._receipts.remember(pending.address, pending.payload, receipt)

    def _check(self, pending: Pending, written: Written) -> None:
        """Give it an outcome at once, or put it among what is to be written."""
        again = self._receipts.find(pending.address, pending.payload)
        if again is not None:
            pending.outcome = again
            return
        contest, station = pending.address
        try:
            written.before.setdefault(pending.address, self._inbox.place(*pending.address))
            samples, receipt = self._inbox.check(
                contest,
                station,
                pending.payload,
                received=pending.received,
                log=NAME,
                position=written.number << SHIFT | written.offset,
            )
        except DeviceRefused as fault:
            pending.outcome = self._receipts.reused(pending.address, fault)
        else:
            written.add(pending, samples, receipt)


def _raw(number: int, record: Record) -> Raw:
    return Raw(record.address, record.payload, number << SHIFT | record.offset, record.received)


def answer(batch: Sequence[Pending]) -> None:
    """Tell everyone who waits, each who asked for several once."""
    groups: dict[int, list[Pending]] = {}
    for pending in batch:
        groups.setdefault(id(pending.done), []).append(pending)
    for answered in groups.values():
        answered[0].done(answered)
