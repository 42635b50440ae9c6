"""A simulated machine that publishes its blocks over MQTT 3.1.1, quality of service 1."""

from __future__ import annotations

import threading
from collections import Counter
from dataclasses import dataclass
from types import TracebackType
from typing import Any, Final, Self

from paho.mqtt.client import Client, MQTTMessageInfo, MQTTv311
from paho.mqtt.enums import CallbackAPIVersion

from leitai.simulators.faults import Parcel
from leitai.simulators.machine import Machine
from leitai.simulators.wire import as_binary

PATIENCE: Final = 10.0
WAITING: Final = 200
"""Blocks that may be unacknowledged; then the machine waits."""


class NoBroker(ConnectionError):  # noqa: N818  it is a state of the world
    """The broker cannot be reached, or does not take the key."""


@dataclass(frozen=True, slots=True)
class Topic:
    """Where to publish, and as whom."""

    host: str
    port: int
    contest: str
    station: str
    key: str


class MqttSink:
    """Publishes each parcel on `tele/{contest}/{station}`; the user is `{contest}/{station}`.

    Attributes:
        told: `ok` → parcels the broker has acknowledged, `unreachable` → given up.
    """

    def __init__(self, machine: Machine, topic: Topic) -> None:
        self._machine, self._topic = machine, topic
        self._connected = threading.Event()
        self._refused = ""
        self._open: list[MQTTMessageInfo] = []
        self.told: Counter[str] = Counter()
        name = f"sim-{topic.contest}-{topic.station}"
        self._client = Client(CallbackAPIVersion.VERSION2, client_id=name, protocol=MQTTv311)
        self._client.username_pw_set(f"{topic.contest}/{topic.station}", topic.key)
        self._client.reconnect_delay_set(1, 10)
        self._client.on_connect = self._on_connect

    def __enter__(self) -> Self:
        try:
            self._client.connect(self._topic.host, self._topic.port, keepalive=20)
        except OSError as error:
            raise NoBroker(f"{self._topic.host}:{self._topic.port}: {error}") from None
        self._client.loop_start()
        if not self._connected.wait(PATIENCE) or self._refused:
            self._client.loop_stop()
            raise NoBroker(self._refused or "no answer")
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._settle(0)
        self._client.disconnect()
        self._client.loop_stop()

    def __call__(self, parcel: Parcel) -> None:
        """Publish it; waits only while too many are unacknowledged."""
        topic = f"tele/{self._topic.contest}/{self._topic.station}"
        payload = as_binary(parcel, self._machine)
        self._open.append(self._client.publish(topic, payload, qos=1))
        self._settle(WAITING)

    def _settle(self, most: int) -> None:
        """Wait until at most so many are unacknowledged."""
        while len(self._open) > most:
            first = self._open.pop(0)
            try:
                first.wait_for_publish(PATIENCE)
            except (RuntimeError, ValueError):
                self.told["unreachable"] += 1
                continue
            self.told["ok" if first.is_published() else "unreachable"] += 1

    def _on_connect(
        self, _client: Client, _data: Any, _flags: Any, reason: Any, _more: Any
    ) -> None:
        self._refused = str(reason) if reason.is_failure else ""
        self._connected.set()
