"""Where the demo's stations find the bundled broker."""

from __future__ import annotations


def mqtt_port() -> int | None:
    """The port of this process's broker; `None`: there is none."""
    from leitai.server.asgi import house  # noqa: PLC0415 -- sets Django up

    return None if house.broker is None else house.broker.ports.mqtt
