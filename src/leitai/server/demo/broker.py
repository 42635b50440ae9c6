"""The bundled broker, for the demo's stations."""

from __future__ import annotations

import os

_SETTING = "LEITAI_MQTT_PORT"


def want_broker() -> None:
    """Have the server open MQTT at any free port, unless the settings say where."""
    os.environ.setdefault(_SETTING, "0")


def mqtt_port() -> int | None:
    """Where the running server's broker listens; `None`: there is none."""
    from leitai.server.asgi import house  # noqa: PLC0415 -- the server runs by now

    return None if house.broker is None else house.broker.ports.mqtt
