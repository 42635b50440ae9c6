"""Sparkplug B: payloads of industrial gateways, turned into blocks.

A gateway announces its metrics in a birth certificate (NBIRTH, DBIRTH) and may later name them by
number only. Topic: `spBv1.0/{contest}/{message}/{station}` or `…/{station}/{device}`; a metric of
a device is called `device/metric` in the station's channel map, one of the node just `metric`.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final, NamedTuple

import numpy as np
from google.protobuf.message import DecodeError

from leitai.devices.broker.blocks import Message
from leitai.devices.broker.sparkplug_pb import Payload
from leitai.devices.codec import LAST_TIME, MOST_CHANNELS, MOST_TICKS, Block
from leitai.devices.refusal import refused
from leitai.devices.samples import ABSENT, INVALID

NAMESPACE: Final = "spBv1.0/"
_SEQUENCES: Final = 256
_MILLISECOND: Final = 1_000_000
_SIGNED: Final = {1: 8, 2: 16, 3: 32, 4: 64}
"""Data types Int8 to Int64: their bits; they travel as unsigned numbers."""
_REBIRTH: Final = frozenset({"Node Control/Rebirth", "bdSeq"})
_MOST_METRICS: Final = 5000

Node = tuple[str, str]
"""Contest and station."""


class Reading(NamedTuple):
    """One metric's value at one time (UTC nanoseconds)."""

    time: int
    name: str
    value: float


class Announced:
    """What one node or device said of its metrics when it was born.

    Attributes:
        names: by alias; `types`: data types by name.
    """

    def __init__(self, payload: Any = None) -> None:
        self.names: dict[int, str] = {}
        self.types: dict[str, int] = {}
        for metric in () if payload is None else payload.metrics[:_MOST_METRICS]:
            if metric.name:
                self.types[metric.name] = int(metric.datatype)
                if metric.HasField("alias"):
                    self.names[int(metric.alias)] = metric.name


class Births:
    """Remembers what nodes and devices announced, and turns their data into blocks."""

    def __init__(self) -> None:
        self._announced: dict[tuple[Node, str], Announced] = {}
        self._sequence: dict[Node, int] = {}

    def take(self, message: Message) -> tuple[Block | None, tuple[int, int] | None]:
        """Take a message in.

        Args:
            message: of the topic `spBv1.0/…`, with an address.

        Returns:
            Its values as a block, if it has any, and what was missed before it: how many
            messages, and this one's number.

        Raises:
            DeviceRefused: it is no Sparkplug B payload, or names a metric nobody announced.
        """
        _, _, kind, _, *device = message.topic.split("/")
        if message.address is None or kind.endswith("DEATH"):
            return None, None
        node: Node = (message.address[0], message.address[1])
        payload = read_payload(message.payload)
        gap = self._missed(node, kind, payload)
        prefix = device[0] if device else ""
        if kind.endswith("BIRTH"):
            self._born(node, prefix, kind, payload)
        announced = self._announced.get((node, prefix)) or Announced()
        readings = list(_readings(payload, announced, prefix, message.stored))
        return (_block(readings, message.position) if readings else None), gap

    def _missed(self, node: Node, kind: str, payload: Any) -> tuple[int, int] | None:
        if not payload.HasField("seq"):
            return None
        sequence = int(payload.seq)
        before = self._sequence.get(node)
        self._sequence[node] = sequence
        if before is None or kind == "NBIRTH":
            return None
        missing = (sequence - before - 1) % _SEQUENCES
        return (missing, sequence) if missing else None

    def _born(self, node: Node, prefix: str, kind: str, payload: Any) -> None:
        if kind == "NBIRTH":
            for each in [each for each in self._announced if each[0] == node]:
                del self._announced[each]
        self._announced[node, prefix] = Announced(payload)


def read_payload(data: bytes) -> Any:
    """The payload; raises `DeviceRefused`."""
    payload = Payload()
    try:
        payload.ParseFromString(data)
    except DecodeError as error:
        raise refused("malformed", why=f"it is no Sparkplug B payload: {error}"[:200]) from None
    return payload


def _readings(payload: Any, announced: Announced, prefix: str, stored: int) -> Iterable[Reading]:
    base = int(payload.timestamp) * _MILLISECOND if payload.HasField("timestamp") else stored
    for metric in payload.metrics:
        name = metric.name or announced.names.get(int(metric.alias), "")
        if not name:
            raise refused("unknown_channel", channel=f"#{int(metric.alias)}")
        if name in _REBIRTH or name.startswith(("Node Control/", "Device Control/")):
            continue
        time = int(metric.timestamp) * _MILLISECOND if metric.HasField("timestamp") else base
        if not 0 <= time < LAST_TIME:
            raise refused("malformed", why="a time is before 1970 or after 2116")
        yield Reading(time, f"{prefix}/{name}" if prefix else name, _value(metric, name, announced))


def _value(metric: Any, name: str, announced: Announced) -> float:
    if metric.is_null:
        return float(INVALID)
    datatype = int(metric.datatype) or announced.types.get(name, 0)
    kind = metric.WhichOneof("value")
    if kind in {"int_value", "long_value"}:
        return float(_integer(int(getattr(metric, kind)), datatype))
    if kind in {"float_value", "double_value", "boolean_value"}:
        return float(getattr(metric, kind))
    raise refused("wrong_type", channel=name[:80], wanted="a number or a truth / 数值或布尔值")


def _integer(value: int, datatype: int) -> int:
    bits = _SIGNED.get(datatype)
    if bits is None:
        return value
    value &= (1 << bits) - 1
    return value - (1 << bits) if value >> (bits - 1) else value


def _block(readings: list[Reading], position: int) -> Block:
    """All values as one table; its number is its place in the log, since Sparkplug's wraps."""
    times = sorted({reading.time for reading in readings})
    names = list(dict.fromkeys(reading.name for reading in readings))
    if len(names) > MOST_CHANNELS or len(times) > MOST_TICKS:
        raise refused("malformed", why=f"{len(names)} metrics at {len(times)} times are too many")
    at = {time: place for place, time in enumerate(times)}
    values = np.full((len(times), len(names)), ABSENT, np.float32)
    with np.errstate(over="ignore"):
        for reading in readings:
            values[at[reading.time], names.index(reading.name)] = reading.value
    return Block(0, position, np.array(times, np.int64), values, tuple(names), counted=False)
