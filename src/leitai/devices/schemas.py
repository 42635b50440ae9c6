"""What the stations' API takes and gives."""

from __future__ import annotations

from typing import Annotated, Any

from ninja import Schema
from pydantic import ConfigDict, Field, StringConstraints

StationCode = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9][A-Za-z0-9_\-]{0,63}$")]
"""Without dots: in topics they part levels."""
StageCode = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9][A-Za-z0-9_.\-]{0,63}$")]
Title = Annotated[str, StringConstraints(max_length=200, pattern=r"^[^\x00-\x1f]*$")]
Name = Annotated[str, StringConstraints(min_length=1, max_length=100, pattern=r"^[^\x00-\x1f]+$")]
Unit = Annotated[str, StringConstraints(max_length=20, pattern=r"^[^\x00-\x1f]*$")]
MOST_CHANNELS = 64


class Body(Schema):
    """Unknown keys are refused: a misspelt one must not be lost in silence."""

    model_config = ConfigDict(extra="forbid")


class MappedIn(Body):
    """One channel as the device sends it; without `channel`, it is sent but of no interest."""

    name: Name
    channel: Name | None = None
    unit: Unit | None = None


class StationIn(Body):
    """A station to be enrolled; without `channels`, the device sends the stage's own."""

    station: StationCode
    stage: StageCode
    title: Title = ""
    channels: Annotated[list[MappedIn], Field(default_factory=list, max_length=MOST_CHANNELS)]


class BrokerOut(Schema):
    """Where the broker listens, and as whom and to what a station publishes.

    `host` is null where the broker listens at every address: it is the server's own. `websocket`:
    its port for MQTT over WebSocket (path `/mqtt`); null: none.
    """

    host: str | None
    port: int
    websocket: int | None
    tls: bool
    user: str
    topic: str


class ConnectOut(Schema):
    """How a device sends: paths on this server, and the broker if it runs."""

    http: str
    stream: str
    mqtt: BrokerOut | None


class KeyOut(Schema):
    """The device's key, shown only here; `number` goes into binary blocks."""

    station: str
    number: int
    key: str
    connect: ConnectOut


class MappedOut(Schema):
    """One channel of the station's blocks, in their order."""

    name: str
    channel: str | None
    unit: str | None


class StationOut(Schema):
    """A station as its technician sees it; instants are UTC microseconds.

    `received` counts blocks. `clock_ahead`: seconds the device's clock is at least ahead of the
    server's; negative: delay on the way, or a clock behind.
    """

    station: str
    number: int
    title: str
    stage: str
    enrolled_at: int
    online: bool
    last_seen: int | None
    received: int
    samples: int
    refused: dict[str, int]
    clock_ahead: float | None
    trouble: str | None
    channels: list[MappedOut]
    attempt: str | None
    connect: ConnectOut


class FindingOut(Schema):
    """Something that was wrong; `times`: how often within a second."""

    at: int
    code: str
    message: str
    zh: str
    detail: dict[str, Any]
    times: int


class FindingsOut(Schema):
    """What was wrong with a station's data; the newest first."""

    counters: dict[str, int]
    recent: list[FindingOut]
