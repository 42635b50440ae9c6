"""Puts into the log what the broker acknowledged but had not yet logged when it was killed.

The broker acknowledges QoS 1 once the message is in its own session stream; the log gets it some
milliseconds later. The session stream is therefore kept for a minute instead of being emptied at
once, and after a start its end is compared with the log's.
"""

from __future__ import annotations

from collections import Counter
from typing import Any, Final

from leitai.devices.broker.blocks import Message
from leitai.devices.broker.connection import Connection, NatsFault
from leitai.devices.broker.process import Broker
from leitai.devices.broker.stream import Directory, read_range

ACKNOWLEDGED: Final = "$MQTT_msgs"
_PREFIX: Final = "$MQTT.msgs."
_KEPT_NS: Final = 60_000_000_000
_LOOKED_AT_NS: Final = 10_000_000_000
_ROOM: Final = 128 << 20
_NOT_FOUND: Final = 10059

Published = tuple[str, bytes]
"""Subject and payload."""


def keep_acknowledged(connection: Connection) -> None:
    """Have the broker keep what it acknowledges for a minute; raises `NatsFault`, `OSError`."""
    wanted = {
        "name": ACKNOWLEDGED,
        "subjects": [f"{_PREFIX}>"],
        "retention": "limits",
        "discard": "old",
        "storage": "file",
        "max_age": _KEPT_NS,
        "max_bytes": _ROOM,
        "num_replicas": 1,
        "duplicate_window": 100_000_000,
    }
    try:
        connection.ask(f"$JS.API.STREAM.CREATE.{ACKNOWLEDGED}", wanted)
    except NatsFault:  # it is there already, as the broker itself makes it or as we did
        connection.ask(f"$JS.API.STREAM.UPDATE.{ACKNOWLEDGED}", wanted)


def mend_log(broker: Broker) -> int:
    """Log what is missing; how many messages.

    Raises:
        NatsFault: the broker refuses; `OSError`: it is gone.
    """
    with broker.connect() as connection:
        try:
            state = connection.ask(f"$JS.API.STREAM.INFO.{ACKNOWLEDGED}")["state"]
        except NatsFault as fault:
            if fault.code == _NOT_FOUND:
                return 0
            raise
    if not state["messages"]:
        return 0
    acknowledged = _end_of(broker, ACKNOWLEDGED, None)
    last = acknowledged[-1].stored
    logged = Counter(map(_published, _end_of(broker, "tele", last - 2 * _LOOKED_AT_NS)))
    missing: list[Published] = []
    for message in acknowledged:
        each = _published(message)
        if logged[each]:
            logged[each] -= 1
        elif message.stored >= last - _LOOKED_AT_NS:
            missing.append(each)
    with broker.connect() as connection:
        for subject, payload in missing:
            connection.publish(subject, payload)
        connection.info()  # answered after all of it was taken
    return len(missing)


def _end_of(broker: Broker, stream: str, since: int | None) -> list[Message]:
    parts: Any = read_range(broker.connect(), Directory(()), since=since, stream=stream)
    return list(parts)


def _published(message: Message) -> Published:
    return message.subject.removeprefix(_PREFIX), message.payload
