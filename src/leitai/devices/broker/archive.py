"""The broker's log as the inbox reads it again after a restart."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Final

from leitai.devices.batch import Raw
from leitai.devices.broker.blocks import Address, Blocks, Message
from leitai.devices.broker.config import SPARKPLUG, subject_of, subject_word
from leitai.devices.broker.connection import Connection
from leitai.devices.broker.sink import LOG, raws_of
from leitai.devices.broker.sparkplug import NAMESPACE, Births
from leitai.devices.broker.stream import Directory, read_range
from leitai.devices.refusal import DeviceRefused

_BIRTHS: Final = ("NBIRTH", "DBIRTH")
_DATA: Final = ("NBIRTH", "NDATA", "DBIRTH", "DDATA")


class Archive:
    """Reads a station's stored messages again.

    Args:
        connect: makes a connection to the broker.
    """

    name: Final = LOG

    def __init__(self, connect: Callable[[], Connection]) -> None:
        self._connect = connect

    def blocks(self, address: tuple[str, str], since: int) -> Iterator[Raw]:
        """What the station sent and was stored at or after `since` (UTC nanoseconds), in order.

        Raises:
            NatsFault: the log cannot be read; `OSError`: the broker is gone.
        """
        place = Address(*address)
        births = Births()
        for message in self._read(place, _subjects(place, _BIRTHS), 0):
            if isinstance(message, Message) and message.stored < since:
                list(_block_of(births, message))
        subjects = [subject_of(*place), *_subjects(place, _DATA)]
        for part in self._read(place, subjects, since):
            if isinstance(part, Blocks):
                yield from raws_of(part)
            elif part.topic.startswith(NAMESPACE):
                yield from _block_of(births, part)
            else:
                yield Raw(place, part.payload, part.position, part.stored)

    def _read(
        self, place: Address, subjects: Sequence[str], since: int
    ) -> Iterator[Blocks | Message]:
        return read_range(
            self._connect(), Directory([place]), subjects=subjects, since=since or None
        )


def _subjects(place: Address, kinds: Sequence[str]) -> list[str]:
    contest, station = subject_word(place.contest), subject_word(place.station)
    nodes = [f"{SPARKPLUG}.{contest}.{kind}.{station}" for kind in kinds]
    return [node if ".N" in node else f"{node}.*" for node in nodes]


def _block_of(births: Births, message: Message) -> Iterator[Raw]:
    try:
        block, _ = births.take(message)
    except DeviceRefused:
        return
    if block is not None and message.address is not None:
        yield Raw(message.address, block, message.position, message.stored)
