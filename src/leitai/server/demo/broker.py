"""Where the demo's stations find the bundled broker."""

from __future__ import annotations


def mqtt_port() -> int | None:
    """The port of this process's broker; `None`: there is none."""
    return None
