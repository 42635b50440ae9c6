"""The broker's configuration file, written anew whenever a station comes or goes."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from msgspec import Struct

INTERNAL: Final = "leitai"
"""User of this server itself; `WATCH` sees the broker's own events."""
WATCH: Final = "watch"
STREAM: Final = "tele"
AUTH_SECONDS: Final = 30
"""A thousand stations that come back at once must not be refused because they had to queue."""
LARGEST: Final = 64 * 1024
"""Bytes of the largest message a device may send."""
SLACK: Final = 64 << 30
"""What the store may claim beyond the log's own bound: a log that was made with a larger bound must
still open, to be given its new one."""
SPARKPLUG: Final = "spBv1//0"
"""The Sparkplug B namespace as NATS spells it; see `subject_word`."""
_MESSAGES: Final = ("NBIRTH", "NDEATH", "NDATA", "DBIRTH", "DDEATH", "DDATA")


class Account(Struct, frozen=True):
    """A station as the broker knows it.

    Attributes:
        contest: where it belongs; `station`: its code.
        hash: bcrypt of its key, see `passwords.mqtt_hash`.
    """

    contest: str
    station: str
    hash: str

    @property
    def user(self) -> str:
        """The MQTT user name; also the end of the topic."""
        return f"{self.contest}/{self.station}"


class BrokerSettings(Struct, frozen=True, kw_only=True):
    """How the broker runs.

    Attributes:
        folder: for its configuration, log and store.
        host: address devices reach; the internal port is on this machine only.
        mqtt_port: 0 takes a free one and keeps it; `websocket_port` likewise, `None`: none.
        certificate, key: TLS for MQTT and WebSocket; `None`: plain.
        log_bytes: of the durable log; the oldest messages go first.
        sync: how often the log is forced to disk (`1s`), or `always`: before each acknowledgement.
    """

    folder: Path
    host: str = "127.0.0.1"
    mqtt_port: int = 0
    websocket_port: int | None = None
    certificate: Path | None = None
    key: Path | None = None
    log_bytes: int = 4 << 30
    sync: str = "1s"


class Ports(Struct, frozen=True):
    """Where a running broker listens."""

    nats: int
    mqtt: int
    websocket: int | None = None


class Secrets(Struct, frozen=True):
    """What tells this data folder's broker from any other.

    Attributes:
        name: the broker's own name.
        password: of `INTERNAL` and `WATCH`.
    """

    name: str
    password: str


def subject_word(code: str) -> str:
    """A level of an MQTT topic as NATS spells it in a subject: a dot becomes two slashes."""
    return code.replace(".", "//")


def topic_word(word: str) -> str:
    """The other way round."""
    return word.replace("//", ".")


def subject_of(contest: str, station: str) -> str:
    """Where a station's blocks stand: topic `tele/{contest}/{station}`."""
    return f"tele.{subject_word(contest)}.{subject_word(station)}"


def render(
    settings: BrokerSettings, ports: Ports, secrets: Secrets, accounts: Iterable[Account]
) -> str:
    """The configuration file.

    Each station may publish on its own topics and do nothing else: subscriptions and other
    topics are refused by the broker.
    """
    folder = settings.folder
    lines = [
        f"server_name: {_quoted(secrets.name)}",
        f'listen: "127.0.0.1:{ports.nats}"',
        f"pid_file: {_quoted(folder / 'pid')}",
        f"log_file: {_quoted(folder / 'broker.log')}",
        "logfile_size_limit: 16MB",
        f"max_payload: {LARGEST}",
        "max_connections: 20000",
        "write_deadline: 10s",
        _jetstream(settings),
        _mqtt(settings, ports),
        *_websocket(settings, ports),
        "accounts {",
        f"  SYS {{ users: [{_user(WATCH, secrets.password)}] }}",
        "  DEVICES { jetstream: enabled, users: [",
        f"    {_user(INTERNAL, secrets.password)}",
        *(f"    {_station(each)}" for each in accounts),
        "  ] }",
        "}",
        "system_account: SYS",
        "",
    ]
    return "\n".join(lines)


def _mqtt(settings: BrokerSettings, ports: Ports) -> str:
    address = _quoted(f"{settings.host}:{ports.mqtt}")
    patience = f"authorization {{ timeout: {AUTH_SECONDS} }}"
    return f"mqtt {{ listen: {address}, {patience}{_tls(settings)} }}"


def _jetstream(settings: BrokerSettings) -> str:
    room = settings.log_bytes + SLACK
    return (
        f"jetstream {{ store_dir: {_quoted(settings.folder)}, max_mem: 64MB, max_file: {room}, "
        f"sync_interval: {_quoted(settings.sync)} }}"
    )


def _websocket(settings: BrokerSettings, ports: Ports) -> list[str]:
    if ports.websocket is None:
        return []
    secured = _tls(settings) or ", no_tls: true"
    return [f"websocket {{ listen: {_quoted(f'{settings.host}:{ports.websocket}')}{secured} }}"]


def _tls(settings: BrokerSettings) -> str:
    if settings.certificate is None or settings.key is None:
        return ""
    return (
        f", tls {{ cert_file: {_quoted(settings.certificate)}, key_file: {_quoted(settings.key)} }}"
    )


def _user(name: str, password: str) -> str:
    return f"{{user: {_quoted(name)}, password: {_quoted(password)}}}"


def _station(account: Account) -> str:
    contest, station = subject_word(account.contest), subject_word(account.station)
    own = [subject_of(account.contest, account.station)]
    for kind in _MESSAGES:
        node = f"{SPARKPLUG}.{contest}.{kind}.{station}"
        own += [node] if kind.startswith("N") else [f"{node}.*"]
    return (
        f"{{user: {_quoted(account.user)}, password: {_quoted(account.hash)}, permissions: "
        f'{{publish: {json.dumps(own)}, subscribe: {{deny: ">"}}}}}}'
    )


def _quoted(value: object) -> str:
    return json.dumps(str(value), ensure_ascii=False)
