"""The thread that reads the log into the inbox, and where it stands."""

from __future__ import annotations

import json
import logging
import threading
import time
from collections import deque
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, Final, Protocol

from leitai.devices.broker import wire
from leitai.devices.broker.blocks import Address, Blocks, Message
from leitai.devices.broker.connection import Connection, NatsFault
from leitai.devices.broker.stream import Cursor, Directory, open_stream

PACE_SECONDS: Final = 0.004
"""Rest between two reads: more messages a read, at the price of that much time."""
KEEP_SECONDS: Final = 1.0
BEHIND: Final = 10
"""The place remembered is the one of so many keepings ago: counters are written later than it."""
BACK_OFF: Final = (0.1, 0.2, 0.5, 1.0, 2.0, 5.0)
log = logging.getLogger(__name__)


class Sink(Protocol):
    """Where what was read goes; called in the reader's thread, must not raise."""

    def take_blocks(self, blocks: Blocks) -> None:
        """Well-formed blocks of enrolled stations."""

    def take_message(self, message: Message) -> None:
        """Anything else a device published."""

    def catch_up(self, until: int) -> None:
        """What comes up to this place may have been taken before; told whenever reading begins."""

    def tell(self, code: str, message: str, detail: dict[str, Any]) -> None:
        """Something about the broker itself."""


class Reader:
    """Reads the log from where it stood and hands it on, again and again.

    Args:
        connect: makes a connection to the broker.
        addresses: the enrolled stations.
        sink: takes what was read.
        place: file that remembers the last place.
        log_bytes: of the log.
        pace: rest between two reads, seconds.
    """

    def __init__(  # noqa: PLR0913 -- its surroundings
        self,
        connect: Callable[[], Connection],
        addresses: Callable[[], Iterable[Address]],
        sink: Sink,
        place: Path,
        *,
        log_bytes: int,
        pace: float = PACE_SECONDS,
    ) -> None:
        self.position = 0
        self._connect = connect
        self._addresses = addresses
        self._sink = sink
        self._place = place
        self._log_bytes = log_bytes
        self._pace = pace
        self._stream = ""
        self._kept = 0.0
        self._places: deque[int] = deque(maxlen=BEHIND)
        self._directory = Directory(())
        self._changed = threading.Event()
        self._stopping = threading.Event()
        self._reading = threading.Event()
        self._cursor: Cursor | None = None
        self._thread = threading.Thread(target=self._run, name="broker-log", daemon=True)

    def start(self, *, wait: float = 0.0) -> bool:
        """Begin; whether it was reading after `wait` seconds."""
        wire.warm()
        self._thread.start()
        return self._reading.wait(wait) if wait else False

    def stop(self) -> None:
        """End, with the place remembered."""
        self._stopping.set()
        cursor = self._cursor
        if cursor is not None:
            cursor.close()
        self._thread.join(10.0)

    def refresh(self) -> None:
        """Look at the enrolled stations again before the next message."""
        self._changed.set()

    def _run(self) -> None:
        tries = 0
        while not self._stopping.is_set():
            before = self.position
            try:
                self._read()
            except (NatsFault, OSError) as fault:
                if self._stopping.is_set():
                    break
                log.warning("the broker's log is read anew: %s", fault)
            except Exception:
                log.exception("reading the broker's log failed")
                self._sink.tell("broker_reader", "Reading the broker's log failed once.", {})
            finally:
                self._reading.clear()
                self._keep()
            tries = 0 if self.position > before else tries
            self._stopping.wait(BACK_OFF[min(tries, len(BACK_OFF) - 1)])
            tries += 1

    def _read(self) -> None:
        connection = self._connect()
        try:
            stream = open_stream(connection, self._log_bytes)
            self._find_place(stream)
            self._sink.catch_up(int(stream["state"]["last_seq"]))
            cursor = self._cursor = Cursor(connection, self.position)
            self._changed.set()
            self._reading.set()
            while not self._stopping.is_set():
                self._hand_over(cursor)
        finally:
            self._cursor = None
            connection.close()

    def _known(self) -> Directory:
        if self._changed.is_set():
            self._changed.clear()
            self._directory = Directory(list(self._addresses()))
        return self._directory

    def _hand_over(self, cursor: Cursor) -> None:
        for part in cursor.read(self._known):
            if isinstance(part, Blocks):
                self._sink.take_blocks(part)
            else:
                self._sink.take_message(part)
        self.position = cursor.position
        if cursor.missing:
            detail = {"count": cursor.missing, "position": cursor.position}
            self._sink.tell(
                "log_overrun", "The log dropped messages before they were read.", detail
            )
            cursor.missing = 0
        if time.monotonic() - self._kept > KEEP_SECONDS:
            self._keep()
        if self._pace:
            time.sleep(self._pace)

    # the place

    def _find_place(self, stream: dict[str, Any]) -> None:
        """Go on where the last process stood; from the start of a log that is another one."""
        created, last = str(stream["created"]), int(stream["state"]["last_seq"])
        if self._stream == created:
            return
        self._stream = created
        try:
            kept = json.loads(self._place.read_bytes())
            self.position = int(kept["position"]) if kept["stream"] == created else 0
        except (OSError, ValueError, KeyError, TypeError):
            self.position = 0
        if self.position > last:
            detail = {"position": self.position, "last": last}
            self._sink.tell("log_shorter", "The broker's log lost its end.", detail)
            self.position = last
        self._places.clear()
        self._places.append(self.position)

    def _keep(self) -> None:
        self._kept = time.monotonic()
        if not self._stream:
            return
        self._places.append(self.position)
        part = self._place.with_suffix(".part")
        part.write_text(json.dumps({"stream": self._stream, "position": self._places[0]}))
        part.replace(self._place)
