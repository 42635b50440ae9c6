"""The durable log: a JetStream stream of everything stations published, read in order.

What the referee judges is read from this log and not from the live topic: a push consumer
without acknowledgements hands over each stored message with its place. So what is judged is
stored, in one order, without gaps, and a reader that comes back goes on behind its last place.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime
from typing import Any, Final

import numpy as np

from leitai.devices.broker import wire
from leitai.devices.broker.blocks import Address, Blocks, Message
from leitai.devices.broker.config import LARGEST, SPARKPLUG, STREAM, subject_of, topic_word
from leitai.devices.broker.connection import Connection, NatsFault

BUFFER: Final = 8 << 20
_ROWS: Final = 16_384
_HEARTBEAT: Final = 5
"""Seconds between signs of life of an idle log."""
_FLOW: Final = b"$JS.FC."
_NOT_FOUND: Final = 10059


class Directory:
    """Which subjects are known, and whose they are.

    Args:
        addresses: of the enrolled stations.
    """

    def __init__(self, addresses: Sequence[Address]) -> None:
        self.addresses = tuple(addresses)
        self.topics = wire.Topics([subject_of(*address) for address in addresses])
        self._known = frozenset(addresses)

    def whose(self, subject: str) -> Address | None:
        """The enrolled station that alone may write to a subject."""
        words = [topic_word(word) for word in subject.split(".")]
        place = None
        if words[0] == "tele" and len(words) == 3:  # noqa: PLR2004 -- tele/contest/station
            place = Address(words[1], words[2])
        elif subject.startswith(SPARKPLUG + ".") and len(words) >= 4:  # noqa: PLR2004
            place = Address(words[1], words[3])
        return place if place in self._known else None


def open_stream(connection: Connection, log_bytes: int) -> dict[str, Any]:
    """Make the log, or bring its bounds up to date; what the broker says of it.

    Raises:
        NatsFault: refused; `OSError`: the broker is gone.
    """
    wanted = {
        "name": STREAM,
        "subjects": [f"{STREAM}.>", f"{SPARKPLUG}.>"],
        "storage": "file",
        "retention": "limits",
        "discard": "old",
        "max_bytes": log_bytes,
        "max_msg_size": LARGEST + 4096,
        "num_replicas": 1,
        "no_ack": True,
        "duplicate_window": 100_000_000,
    }
    try:
        connection.ask(f"$JS.API.STREAM.INFO.{STREAM}")
    except NatsFault as fault:
        if fault.code != _NOT_FOUND:
            raise
        return connection.ask(f"$JS.API.STREAM.CREATE.{STREAM}", wanted)
    return connection.ask(f"$JS.API.STREAM.UPDATE.{STREAM}", wanted)


class Cursor:
    """Reads the log from a place on, a chunk at a time.

    Args:
        connection: of its own; the cursor owns it from now on.
        after: the last place not to be read again; 0: from the beginning.
        subjects: only these; empty: all.
        since: instead of a place: only what was stored at or after it, UTC nanoseconds.
        stream: the log, or another stream of the broker.

    Attributes:
        position: of the last message handed over.
        pending: how many the broker still had to send when it sent that one.
        missing: how many the log had already dropped before they were read.
    """

    def __init__(
        self,
        connection: Connection,
        after: int,
        subjects: Sequence[str] = (),
        *,
        since: int | None = None,
        stream: str = STREAM,
    ) -> None:
        self.position = after
        self.missing = 0
        self._filtered = bool(subjects) or since is not None
        self._connection = connection
        self._order = 0
        self._buffer = bytearray(BUFFER)
        self._seen = np.frombuffer(self._buffer, np.uint8)
        self._start = self._end = 0
        self._found = np.zeros(_ROWS, wire.FOUND)
        connection.subscribe(f"_LOG.{id(self):x}", 2)
        start = {"deliver_policy": "by_start_sequence", "opt_start_seq": after + 1}
        if since is not None:
            start = {"deliver_policy": "by_start_time", "opt_start_time": _rfc3339(since)}
        wanted = {"stream_name": stream, "config": self._wanted(start, subjects)}
        made = connection.ask(f"$JS.API.CONSUMER.CREATE.{stream}", wanted)
        self.pending = int(made["num_pending"])
        connection.patience(3.0 * _HEARTBEAT)

    def _wanted(self, start: dict[str, Any], subjects: Sequence[str]) -> dict[str, Any]:
        config: dict[str, Any] = {
            **start,
            "deliver_subject": f"_LOG.{id(self):x}",
            "ack_policy": "none",
            "flow_control": True,
            "idle_heartbeat": _HEARTBEAT * 1_000_000_000,
            "mem_storage": True,
            "num_replicas": 1,
            "inactive_threshold": 30_000_000_000,
        }
        if len(subjects) == 1:
            config["filter_subject"] = subjects[0]  # looked up, where several are searched for
        elif subjects:
            config["filter_subjects"] = list(subjects)
        return config

    def close(self) -> None:
        """Hang up."""
        self._connection.close()

    def read(self, known: Callable[[], Directory]) -> list[Blocks | Message]:
        """Wait for bytes and hand over what is complete, in order; empty: only a sign of life.

        Args:
            known: whose topics are known; asked once something came, so that a station enrolled
                while this waited is not a stranger.

        Raises:
            NatsFault: something is missing or broken; a new cursor behind `position` goes on.
            OSError: the broker is gone, or silent (`TimeoutError`).
        """
        self._receive()
        directory = known()
        handed: list[Blocks | Message] = []
        while True:
            count, at = wire.scan(self._seen, self._start, self._end, directory.topics, self._found)
            handed += self._handle(self._found[:count], directory)
            self._start = at
            if count < _ROWS:
                return handed

    def _receive(self) -> None:
        if self._start == self._end:
            self._start = self._end = 0
        elif BUFFER - self._end < BUFFER // 4:
            rest = self._buffer[self._start : self._end]
            self._buffer[: len(rest)] = rest
            self._start, self._end = 0, len(rest)
        with memoryview(self._buffer) as view, view[self._end :] as room:
            got = self._connection.receive_into(room)
        if not got:
            raise NatsFault("the broker hung up")
        self._end += got

    def _handle(self, rows: Any, directory: Directory) -> list[Blocks | Message]:
        stored = rows["kind"] <= wire.OTHER
        for row in rows[~stored]:
            self._answer(row)
        if not stored.all():
            rows = rows[stored]
        if not len(rows):
            return []
        self._check_order(rows)
        plain = (rows["kind"] == wire.BLOCK) & (rows["topic"] >= 0)
        if plain.all():
            return [self._blocks(rows, directory)]
        handed: list[Blocks | Message] = []
        for run in np.split(rows, np.flatnonzero(plain[1:] != plain[:-1]) + 1):
            if run[0]["kind"] == wire.BLOCK and run[0]["topic"] >= 0:
                handed.append(self._blocks(run, directory))
            else:
                handed += [self._message(row, directory) for row in run]
        return handed

    def _check_order(self, rows: Any) -> None:
        orders, positions = rows["order"], rows["position"]
        if orders[0] != self._order + 1 or (np.diff(orders) != 1).any():
            raise NatsFault("the broker left out a message")
        if not self._filtered:
            self.missing += int(positions[-1]) - self.position - len(positions)
        self._order = int(orders[-1])
        self.position = int(positions[-1])
        self.pending = int(rows["pending"][-1])

    def _blocks(self, rows: Any, directory: Directory) -> Blocks:
        first, last = int(rows["start"][0]), int(rows["start"][-1] + rows["size"][-1])
        made = rows.copy()
        for part in ("start", "values", "subject", "reply"):
            made[part] -= first
        return Blocks(directory.addresses, self._seen[first:last].copy(), made)

    def _message(self, row: Any, directory: Directory) -> Message:
        subject = self._text(row["subject"], row["subject_size"]).decode(errors="replace")
        return Message(
            topic="/".join(topic_word(word) for word in subject.split(".")),
            subject=subject,
            address=directory.whose(subject),
            payload=self._text(row["start"], row["size"]),
            position=int(row["position"]),
            stored=int(row["stored"]),
        )

    def _text(self, start: int, size: int) -> bytes:
        return bytes(self._buffer[int(start) : int(start) + int(size)])

    def _answer(self, row: Any) -> None:
        if row["kind"] == wire.BROKEN:
            raise NatsFault("what the broker sends cannot be read")
        if row["kind"] == wire.DIRECT:
            reply = self._text(row["reply"], row["reply_size"])
            if reply.startswith(_FLOW):
                self._connection.publish(reply.decode())
            return
        line = self._text(row["start"], row["size"])
        if line == b"PING":
            self._connection.send(b"PONG\r\n")
        elif line.startswith(b"-ERR"):
            raise NatsFault(line.decode(errors="replace"))


def _rfc3339(nanoseconds: int) -> str:
    seconds, rest = divmod(max(nanoseconds, 0), 1_000_000_000)
    return f"{datetime.fromtimestamp(seconds, UTC):%Y-%m-%dT%H:%M:%S}.{rest:09d}Z"


def read_range(  # noqa: PLR0913 -- where to begin, in three ways
    connection: Connection,
    directory: Directory,
    *,
    subjects: Sequence[str] = (),
    after: int = 0,
    since: int | None = None,
    most: int | None = None,
    stream: str = STREAM,
) -> Iterator[Blocks | Message]:
    """Everything in the log from a place or time on, up to what was stored when this was asked.

    Raises:
        NatsFault: the log cannot be read to its end; `OSError`: the broker is gone.
        OverflowError: there are more than `most`.
    """
    try:
        cursor = Cursor(connection, after, subjects, since=since, stream=stream)
        left = cursor.pending
        if most is not None and left > most:
            raise OverflowError(f"{left} messages are more than {most}")
        while left > 0:
            for part in cursor.read(lambda: directory):
                left -= len(part) if isinstance(part, Blocks) else 1
                yield part
    finally:
        connection.close()
