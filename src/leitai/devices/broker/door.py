"""MQTT as one thing to open and close: broker, log and what reads it into the inbox."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any, Final

from leitai.devices.broker.archive import Archive
from leitai.devices.broker.blocks import Address
from leitai.devices.broker.config import Account, BrokerSettings, Ports
from leitai.devices.broker.connection import NatsFault
from leitai.devices.broker.mending import keep_acknowledged, mend_log
from leitai.devices.broker.overheard import Overheard
from leitai.devices.broker.process import Broker
from leitai.devices.broker.reader import Reader
from leitai.devices.broker.sink import InboxSink
from leitai.devices.broker.stream import open_stream
from leitai.devices.inbox import Inbox

START_SECONDS: Final = 20.0
MOST_COUNTED: Final = 1000
"""Refusals counted for one station and topic at one look at the broker's log."""


class MqttDoor:
    """The broker of a data folder, feeding an inbox.

    Args:
        settings: of the broker.
        inbox: takes what stations publish.
        accounts: the stations enrolled now, each with its hash.

    Attributes:
        broker: the process; `reader`: what reads its log; `archive`: reads it again.
    """

    def __init__(
        self, settings: BrokerSettings, inbox: Inbox, accounts: Callable[[], Iterable[Account]]
    ) -> None:
        def addresses() -> list[Address]:
            return [Address(each.contest, each.station) for each in accounts()]

        self._sink = InboxSink(inbox)
        self.inbox = inbox
        self._closing: list[Callable[[], None]] = []
        self.broker = Broker(
            settings,
            accounts,
            tell=lambda code, text: self._sink.tell(code, text, {}),
            every=self._overhear,
            started=self._mend,
        )
        self._overheard = Overheard(settings.folder / "broker.log", self.broker.connect)
        self.reader = Reader(
            self.broker.connect,
            addresses,
            self._sink,
            settings.folder / "place.json",
            log_bytes=settings.log_bytes,
        )
        self.archive = Archive(self.broker.connect, addresses)
        inbox.add_log(self.archive)

    @property
    def ports(self) -> Ports:
        """Where devices reach it."""
        return self.broker.ports

    def start(self) -> None:
        """Start the broker and its log; reading begins with `read`. Raises `BrokerFault`."""
        self.broker.start()
        with self.broker.connect() as connection:
            open_stream(connection, self.broker.settings.log_bytes)
            keep_acknowledged(connection)

    def read(self) -> None:
        """Begin to deliver: first what came while nobody read."""
        self.archive.forget()
        self.reader.start(wait=START_SECONDS)

    def stations_changed(self, *, wait: float = 0.0) -> bool:
        """A station was enrolled, withdrawn or got a new key; whether the broker knows it."""
        self.reader.refresh()
        return self.broker.reload(wait=wait)

    def _mend(self) -> None:
        """After a start: log what was acknowledged and not yet logged when the broker ended."""
        try:
            count = mend_log(self.broker)
        except (NatsFault, OSError) as fault:
            self._sink.tell("log_not_mended", f"The log could not be completed: {fault}", {})
            return
        if count:
            self._sink.tell("log_mended", "Acknowledged messages were logged.", {"count": count})

    def _overhear(self) -> None:
        """Count for the technician what the broker refused."""
        for code, user, topic, times in self._overheard.listen():
            contest, _, station = user.partition("/")
            detail = {"topic": topic} if topic else {}
            for _ in range(min(times, MOST_COUNTED)):
                self.inbox.note(contest, station, code, **detail)
            self._sink.faults[code] += times

    def on_close(self, done: Callable[[], None]) -> None:
        """Have `done` called at the end."""
        self._closing.append(done)

    def health(self) -> dict[str, Any]:
        """For the technician: where it listens, how far it has read, what was wrong."""
        return {
            "mqtt_port": self.ports.mqtt,
            "websocket_port": self.ports.websocket,
            "running": bool(self.broker.pid),
            "restarts": self.broker.restarts,
            "position": self.reader.position,
            "faults": dict(self._sink.faults),
        }

    def close(self) -> None:
        """Stop reading and end the broker."""
        for done in self._closing:
            done()
        self.reader.stop()
        self.broker.stop()


def broker_settings(folder: Path, environ: Mapping[str, str]) -> BrokerSettings | None:
    """The broker's settings from the environment; `None`: MQTT is off.

    Args:
        folder: the server's data folder.
        environ: `LEITAI_MQTT_PORT` turns it on; docs/settings.md lists the others.

    Raises:
        ValueError: a number is none.
    """
    port = environ.get("LEITAI_MQTT_PORT", "")
    if not port:
        return None
    websocket = environ.get("LEITAI_MQTT_WS_PORT", "")
    certificate, key = environ.get("LEITAI_MQTT_CERT"), environ.get("LEITAI_MQTT_KEY")
    return BrokerSettings(
        folder=folder / "broker",
        host=environ.get("LEITAI_MQTT_HOST", "127.0.0.1"),
        mqtt_port=int(port),
        websocket_port=int(websocket) if websocket else None,
        certificate=Path(certificate) if certificate else None,
        key=Path(key) if key else None,
        log_bytes=int(environ.get("LEITAI_MQTT_LOG_BYTES", str(4 << 30))),
        sync=environ.get("LEITAI_MQTT_SYNC", "1s"),
    )
