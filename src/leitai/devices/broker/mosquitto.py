"""mosquitto instead of the bundled broker, for machines that insist on MQTT 5.

mosquitto runs on its own, with the password and access files written here. Leitai is one of its
subscribers, with a session that outlives a restart: a block is acknowledged to mosquitto once it
is on this server's disk, so what was published meanwhile is delivered afterwards.
"""

from __future__ import annotations

import base64
import hashlib
import logging
import secrets
import threading
import time
from collections.abc import Iterable, Sequence
from typing import Any, Final, NamedTuple

import paho.mqtt.client as paho
from msgspec import Struct
from paho.mqtt.enums import CallbackAPIVersion, MQTTProtocolVersion
from paho.mqtt.packettypes import PacketTypes
from paho.mqtt.properties import Properties

from leitai.devices.broker.blocks import Address
from leitai.devices.rawlog import Pending, RawLog
from leitai.devices.refusal import DeviceRefused

READER: Final = "leitai"
ITERATIONS: Final = 101
SESSION_SECONDS: Final = 7 * 24 * 3600
UNDER_WAY: Final = 5000
"""Blocks that mosquitto sends ahead of their acknowledgement."""
_LEVELS: Final = 3
log = logging.getLogger(__name__)


def password_line(user: str, key: str) -> str:
    """A line of mosquitto's password file: PBKDF2-SHA512, as `mosquitto_passwd` writes it."""
    salt = secrets.token_bytes(12)
    digest = hashlib.pbkdf2_hmac("sha512", key.encode(), salt, ITERATIONS)
    coded = (base64.b64encode(part).decode("ascii") for part in (salt, digest))
    return f"{user}:$7${ITERATIONS}${'$'.join(coded)}"


def access_file(addresses: Iterable[Address]) -> str:
    """Mosquitto's access file: each station writes its own topic, Leitai reads all."""
    stations = (
        f"user {contest}/{station}\ntopic write tele/{contest}/{station}\n"
        for contest, station in addresses
    )
    return "\n".join([f"user {READER}\ntopic read tele/#\n", *stations])


class MosquittoSettings(Struct, frozen=True, kw_only=True):
    """Where mosquitto is, and the password of its user `leitai`."""

    host: str = "127.0.0.1"
    port: int = 1883
    password: str


class Ticket(NamedTuple):
    """What a message is acknowledged by."""

    number: int
    qos: int


class MosquittoDoor:
    """Subscribes, and acknowledges what is on disk.

    Args:
        settings: of mosquitto.
        rawlog: writes blocks down and passes them on.

    Attributes:
        strangers: messages of topics that are no station's.
    """

    def __init__(self, settings: MosquittoSettings, rawlog: RawLog) -> None:
        self.strangers = 0
        self._settings = settings
        self._rawlog = rawlog
        self._subscribed = threading.Event()
        self._closing = threading.Event()
        self._client = paho.Client(
            CallbackAPIVersion.VERSION2,
            client_id=READER,
            protocol=MQTTProtocolVersion.MQTTv5,
            manual_ack=True,
        )
        self._client.username_pw_set(READER, settings.password)
        self._client.on_connect = self._connected
        self._client.on_subscribe = self._ready
        self._client.on_message = self._came

    def start(self, *, wait: float = 0.0) -> bool:
        """Connect, again and again if need be; whether it was subscribed after `wait` seconds."""
        lasting = Properties(PacketTypes.CONNECT)  # type: ignore[no-untyped-call]
        lasting.SessionExpiryInterval = SESSION_SECONDS
        lasting.ReceiveMaximum = UNDER_WAY
        self._client.connect_async(
            self._settings.host, self._settings.port, clean_start=False, properties=lasting
        )
        self._client.loop_start()
        return self._subscribed.wait(wait) if wait else False

    def close(self) -> None:
        """Leave; mosquitto keeps what comes from now on for the next start."""
        self._closing.set()
        self._client.disconnect()
        self._client.loop_stop()

    def _connected(self, client: Any, _data: Any, _flags: Any, reason: Any, _more: Any) -> None:
        if reason.is_failure:
            log.warning("mosquitto refuses this server: %s", reason)
        else:
            client.subscribe("tele/#", qos=1)

    def _ready(self, *_: Any) -> None:
        self._subscribed.set()

    def _came(self, _client: Any, _data: Any, message: Any) -> None:
        _, *words = message.topic.split("/")
        if len(words) + 1 != _LEVELS:
            self.strangers += 1
            self._client.ack(message.mid, message.qos)
            return
        self._submit(
            Pending(
                (words[0], words[1]),
                message.payload,
                self._done,
                ticket=Ticket(message.mid, message.qos),
                received=time.time_ns(),
            )
        )

    def _submit(self, pending: Pending) -> None:
        """Queue a block; while too much is waiting, mosquitto waits too."""
        while not self._closing.is_set():
            try:
                self._rawlog.submit(pending)
            except DeviceRefused:
                self._closing.wait(0.02)
            else:
                return

    def _done(self, answered: Sequence[Pending]) -> None:
        """Acknowledge what is decided; what could not be saved stays with mosquitto."""
        for each in answered:
            outcome = each.outcome
            if isinstance(outcome, DeviceRefused) and outcome.code in {"not_saved", "busy"}:
                continue
            if isinstance(each.ticket, Ticket):
                self._client.ack(each.ticket.number, each.ticket.qos)
