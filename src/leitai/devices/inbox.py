"""Where every transport delivers, and where everyone who wants samples listens: one per process."""

from __future__ import annotations

import heapq
import logging
import threading
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Final, Protocol

from msgspec import Struct

from leitai.devices.admission import AHEAD, Admission
from leitai.devices.batch import Batch, Raw
from leitai.devices.codec import Block
from leitai.devices.refusal import DeviceRefused, refused
from leitai.devices.restoring import Restoring
from leitai.devices.samples import Receipt, Samples
from leitai.devices.slots import Address, Slots

Listener = Callable[[Sequence[Samples]], None]
"""Told of accepted blocks: of each station in order, of several stations at once.

Called in the transport's thread under the inbox's lock: take the samples and return.
"""
log = logging.getLogger(__name__)


class Log(Protocol):
    """A durable log of a transport.

    Attributes:
        name: says in `Samples.log` where a block can be read again.
    """

    @property
    def name(self) -> str: ...  # noqa: D102 -- see above

    def blocks(self, address: Address, since: int) -> Iterator[Raw]:
        """What that station sent and reached this server at or after `since` (UTC nanoseconds).

        In the order it came, each with `received` and `position`.
        """


PLACE: Final = ("sequence", "last", "blocks", "samples")
Place = tuple[int, ...]
"""Values of `PLACE`."""


class Delivery(Struct, frozen=True):
    """What became of a batch.

    Attributes:
        accepted: blocks taken in; `refused`: place in the call → why.
    """

    accepted: int
    refused: list[tuple[int, DeviceRefused]]


class Inbox:
    """Checks what transports deliver and passes on what may count. Thread-safe.

    Args:
        clock: UTC nanoseconds.
    """

    def __init__(self, clock: Callable[[], int] = time.time_ns) -> None:
        self.slots: Final = Slots()
        self.clock = clock
        self.lock: Final = threading.RLock()
        self._admission = Admission(self.slots)
        self._listeners: list[Listener] = []
        self._logs: dict[str, Log] = {}

    def on_samples(self, listener: Listener) -> None:
        """Have `listener` told of everything accepted from now on."""
        with self.lock:
            self._listeners.append(listener)

    def add_log(self, source: Log) -> None:
        """Make a transport's durable log known to `reread`."""
        self._logs[source.name] = source

    def deliver(  # noqa: PLR0913 -- a block and where it came from
        self,
        contest: str,
        station: str,
        payload: bytes | Block,
        *,
        received: int = 0,
        log: str = "",
        position: int = -1,
    ) -> Receipt:
        """Check one block and pass it on.

        Args:
            contest: where the station belongs.
            station: its code. Who delivers has made sure that the sender may write it.
            payload: a binary or JSON block as it came, or one that another codec has read.
            received: when it came, UTC nanoseconds; 0: now.
            log: name of the durable log it can be read from again.
            position: its place there.

        Raises:
            DeviceRefused: nothing of it was taken in; it is counted for the technician.
        """
        received = received or self.clock()
        block = self._read(contest, station, payload, received)
        with self.lock:
            samples, receipt = self.check(
                contest, station, block, received=received, log=log, position=position
            )
            self.publish([samples])
        return receipt

    def check(  # noqa: PLR0913 -- as `deliver`
        self,
        contest: str,
        station: str,
        payload: bytes | Block,
        *,
        received: int = 0,
        log: str = "",
        position: int = -1,
    ) -> tuple[Samples, Receipt]:
        """As `deliver`, without passing it on yet: for who must write it down first."""
        came = received or self.clock()
        block = self._read(contest, station, payload, came)
        with self.lock:
            slot = self._slot(contest, station)
            return self._admission.admit(slot, block, received=came, origin=(log, position))

    def _read(self, contest: str, station: str, payload: bytes | Block, came: int) -> Block:
        """Read a payload without holding up the others: a long one takes a while."""
        if isinstance(payload, Block):
            return payload
        with self.lock:
            slot = self._slot(contest, station)
        try:
            return self._admission.read(slot, payload)
        except DeviceRefused as fault:
            with self.lock:
                self._admission.note(slot, fault.code, came, fault.params)
            raise

    def deliver_many(self, raws: Sequence[Raw], *, log: str = "") -> Delivery:
        """Check many blocks of any stations at once and pass on what was accepted.

        Blocks of one station are taken in the order given. Blocks of one shape with nothing wrong
        cost a few microseconds each.
        """
        with self.lock:
            batch = Batch(self._admission, raws, self.clock(), log)
            self.publish(batch.samples)
        return Delivery(len(batch.samples), batch.refused)

    def place(self, contest: str, station: str) -> Place:
        """Where a station stands, for `take_back`; raises `DeviceRefused`."""
        with self.lock:
            slot = self._slot(contest, station)
            return tuple(int(getattr(self.slots, name)[slot]) for name in PLACE)

    def take_back(self, places: Mapping[Address, Place]) -> None:
        """What was checked since could not be written down: it may be sent again."""
        with self.lock:
            for address, before in places.items():
                slot = self.slots.place.get(address)
                if slot is not None:
                    for name, value in zip(PLACE, before, strict=True):
                        getattr(self.slots, name)[slot] = value

    def restoring(self) -> Restoring:
        """For reading a durable log again before anything new comes."""
        return Restoring(self.slots)

    def publish(self, samples: Sequence[Samples]) -> None:
        """Tell the listeners; one that fails does not keep the others from hearing it."""
        if not samples:
            return
        with self.lock:
            for listener in self._listeners:
                try:
                    listener(samples)
                except Exception:
                    log.exception("a listener failed on %d blocks", len(samples))

    def note(self, contest: str, station: str, code: str, **detail: object) -> None:
        """Count something that never became a block, such as a wrong key."""
        with self.lock:
            slot = self.slots.place.get((contest, station))
            if slot is not None:
                self._admission.note(slot, code, self.clock(), detail)

    def reread(self, contest: str, station: str, since: int) -> Iterator[Samples]:
        """Once more what was accepted of a station, from all durable logs, in the order it came.

        Many blocks may come together as one, with the sequence and the position of the last.

        Args:
            contest: where the station belongs.
            station: its code.
            since: event time, UTC nanoseconds. Blocks that begin before may come too.

        Raises:
            DeviceRefused: there is no such station, or it cannot be read under these rules.
        """
        with self.lock:
            self.slots.wiring(self._slot(contest, station))
            restoring = self.restoring()
        address = (contest, station)
        sources = [_named(each, address, since - AHEAD) for each in self._logs.values()]
        merged = heapq.merge(*sources, key=lambda each: each[1].received)
        yield from restoring.all_of(address, merged)

    def _slot(self, contest: str, station: str) -> int:
        slot = self.slots.place.get((contest, station))
        if slot is None:
            raise refused("station_unknown", station=station)
        return slot


def _named(source: Log, address: Address, since: int) -> Iterator[tuple[str, Raw]]:
    return ((source.name, raw) for raw in source.blocks(address, since))
