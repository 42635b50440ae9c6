"""A device as it comes from the shop: the paho client, told what to publish."""

from __future__ import annotations

import threading
from types import TracebackType
from typing import Any, Self

import paho.mqtt.client as paho
from paho.mqtt.enums import CallbackAPIVersion, MQTTProtocolVersion

PATIENCE = 20.0


class Device:
    """One MQTT connection of one station."""

    def __init__(
        self,
        port: int,
        user: str,
        key: str,
        *,
        transport: str = "tcp",
        protocol: MQTTProtocolVersion = MQTTProtocolVersion.MQTTv311,
    ) -> None:
        self.refused = ""
        self.gone = threading.Event()
        self._up = threading.Event()
        self._client = paho.Client(
            CallbackAPIVersion.VERSION2,
            transport=transport,  # type: ignore[arg-type]
            protocol=protocol,
            reconnect_on_failure=False,
        )
        self._client.username_pw_set(user, key)
        if transport == "websockets":
            self._client.ws_set_options(path="/mqtt")
        self._client.on_connect = self._connected
        self._client.on_disconnect = self._disconnected
        self._client.connect("127.0.0.1", port, keepalive=30)
        self._client.loop_start()
        assert self._up.wait(PATIENCE), "no answer from the broker"

    def _connected(self, _client: Any, _data: Any, _flags: Any, reason: Any, _more: Any) -> None:
        self.refused = str(reason) if reason.is_failure else ""
        self._up.set()

    def _disconnected(self, *_: Any) -> None:
        self._up.set()
        self.gone.set()

    def publish(self, topic: str, payload: bytes, qos: int = 1) -> None:
        """Publish and, with QoS 1, wait for the acknowledgement."""
        self._client.publish(topic, payload, qos).wait_for_publish(PATIENCE)

    def subscribe(self, topic: str) -> list[Any]:
        """Subscribe; the reasons the broker gives."""
        answered = threading.Event()
        reasons: list[Any] = []

        def told(_client: Any, _data: Any, _mid: int, codes: list[Any], _more: Any) -> None:
            reasons.extend(codes)
            answered.set()

        self._client.on_subscribe = told
        self._client.subscribe(topic, 0)
        assert answered.wait(PATIENCE)
        return reasons

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._client.disconnect()
        self._client.loop_stop()
