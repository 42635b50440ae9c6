"""The broker's log as the inbox reads it again after a restart."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Final

from leitai.devices.batch import Raw
from leitai.devices.broker.blocks import Address, Blocks, Message
from leitai.devices.broker.config import SPARKPLUG, STREAM, subject_of, subject_word
from leitai.devices.broker.connection import Connection
from leitai.devices.broker.sink import LOG, raws_of
from leitai.devices.broker.sparkplug import NAMESPACE, Births
from leitai.devices.broker.stream import Directory, read_range
from leitai.devices.refusal import DeviceRefused

MOST_HOARDED: Final = 2_000_000
"""Messages kept in memory while many attempts are read again; a longer log is read by station."""
_INFO: Final = f"$JS.API.STREAM.INFO.{STREAM}"
_BIRTHS: Final = ("NBIRTH", "DBIRTH")
_DATA: Final = ("NBIRTH", "NDATA", "DBIRTH", "DDATA")
_ANY: Final = "*"

Part = Raw | Message


class Archive:
    """Reads stations' stored messages again.

    The broker takes tens of milliseconds to find one station's messages in a long log. After a
    restart, when all attempts under way are read again before anything new is delivered, the log
    is therefore read once for everybody, until `forget` says that new messages come.

    Args:
        connect: makes a connection to the broker.
        addresses: the enrolled stations.
    """

    name: Final = LOG

    def __init__(
        self, connect: Callable[[], Connection], addresses: Callable[[], Iterable[Address]]
    ) -> None:
        self._connect = connect
        self._addresses = addresses
        self._hoarding = True
        self._hoard: dict[Address, list[Part]] | None = None
        self._since = 0

    def forget(self) -> None:
        """From now on new messages are stored that the hoard does not have."""
        self._hoarding, self._hoard = False, None

    def blocks(self, address: tuple[str, str], since: int) -> Iterator[Raw]:
        """What the station sent and was stored at or after `since` (UTC nanoseconds), in order.

        Raises:
            NatsFault: the log cannot be read; `OSError`: the broker is gone.
        """
        place = Address(*address)
        births = self._births_before(place, since)
        for part in self._stored(place, since):
            if isinstance(part, Raw):
                if part.received >= since:
                    yield part
            elif part.topic.startswith(NAMESPACE):
                yield from _block_of(births, part, since)
            elif part.stored >= since:
                yield Raw(place, part.payload, part.position, part.stored)

    def _births_before(self, place: Address, since: int) -> Births:
        """What its gateway announced before."""
        births = Births()
        if self._speaks_sparkplug(place):
            subjects = _subjects(place, _BIRTHS)
            for message in read_range(self._connect(), Directory([place]), subjects=subjects):
                if isinstance(message, Message) and message.stored < since:
                    list(_block_of(births, message, since))
        return births

    def _stored(self, place: Address, since: int) -> Iterator[Part]:
        if self._hoarding and (self._hoard is None or since < self._since):
            self._hoard, self._since = self._read_all(since), since
        if self._hoarding and self._hoard is not None:
            return iter(self._hoard.get(place, []))
        subjects = [subject_of(*place)]
        if self._speaks_sparkplug(place):
            subjects += _subjects(place, _DATA)
        directory = Directory([place])
        parts = read_range(self._connect(), directory, subjects=subjects, since=since)
        return (each for part in parts for each in _each(part))

    def _read_all(self, since: int) -> dict[Address, list[Part]] | None:
        found: dict[Address, list[Part]] = {}
        directory = Directory(list(self._addresses()))
        parts = read_range(self._connect(), directory, since=since, most=MOST_HOARDED)
        try:
            for part in parts:
                for each in _each(part):
                    if each.address is not None:
                        found.setdefault(Address(*each.address), []).append(each)
        except OverflowError:
            self._hoarding = False
            return None
        return found

    def _speaks_sparkplug(self, place: Address) -> bool:
        """Whether the log holds any of its; looking for several subjects in a long log is dear."""
        wanted = [
            {"subjects_filter": subject} for subject in _subjects(place, (_ANY,), devices=True)
        ]
        with self._connect() as connection:
            found = [connection.ask(_INFO, each)["state"] for each in wanted]
        return any(state.get("subjects") for state in found)


def _each(part: Blocks | Message) -> Iterator[Part]:
    return raws_of(part) if isinstance(part, Blocks) else iter((part,))


def _subjects(place: Address, kinds: Sequence[str], *, devices: bool = False) -> list[str]:
    contest, station = subject_word(place.contest), subject_word(place.station)
    nodes = [(kind, f"{SPARKPLUG}.{contest}.{kind}.{station}") for kind in kinds]
    return [
        subject
        for kind, node in nodes
        for subject in (
            (node, f"{node}.*") if devices else (node if kind[0] == "N" else f"{node}.*",)
        )
    ]


def _block_of(births: Births, message: Message, since: int) -> Iterator[Raw]:
    try:
        block, _ = births.take(message)
    except DeviceRefused:
        return
    if block is not None and message.address is not None and message.stored >= since:
        yield Raw(message.address, block, message.position, message.stored)
