"""The bundled broker, for the demo's stations."""

from __future__ import annotations

import os

_DEFAULTS = {"LEITAI_MQTT_PORT": "0", "LEITAI_MQTT_LOG_BYTES": str(256 << 20)}
"""Any free port; a log of a few hours, since the demo's stations send day and night."""


def want_broker() -> None:
    """Have the server open MQTT, unless the settings say how."""
    for setting, value in _DEFAULTS.items():
        os.environ.setdefault(setting, value)


def mqtt_port() -> int | None:
    """Where the running server's broker listens; `None`: there is none."""
    from leitai.server.asgi import house  # noqa: PLC0415 -- the server runs by now

    return None if house.broker is None else house.broker.ports.mqtt
