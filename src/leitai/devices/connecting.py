"""How a device reaches this server, in words that can be copied into its settings."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any, Final

Row = dict[str, Any]
ANYWHERE: Final = ("", "0.0.0.0", "::")  # noqa: S104 -- compared with, not listened at


@dataclass(frozen=True, slots=True)
class BrokerAddress:
    """Where a running broker listens.

    Attributes:
        host: `None`: at every address of the server.
        websocket: port for MQTT over WebSocket; `None`: none.
        tls: whether connections are encrypted.
    """

    host: str | None
    port: int
    websocket: int | None = None
    tls: bool = False


def listening(host: str, port: int, *, websocket: int | None, tls: bool) -> BrokerAddress:
    """The address of a broker that was told to listen at `host`."""
    return BrokerAddress(None if host in ANYWHERE else host, port, websocket, tls)


def connect_row(contest: str, station: str, broker: BrokerAddress | None) -> Row:
    """The ways to send as a station."""
    base = f"/api/contests/{contest}/stations/{station}"
    user = f"{contest}/{station}"
    return {
        "http": f"{base}/samples",
        "stream": f"{base}/stream",
        "mqtt": None
        if broker is None
        else asdict(broker) | {"user": user, "topic": f"tele/{user}"},
    }
