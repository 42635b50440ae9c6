"""The broker's process: a nats-server that outlives a crash of this one.

Devices keep sending while the judging process is down, so the broker is not torn down with it:
the next start finds it by its folder's secret and takes it over. A clean stop ends it.
"""

from __future__ import annotations

import contextlib
import json
import logging
import os
import secrets as random
import shutil
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Final, TypeVar

import msgspec

from leitai.devices.broker.config import Account, BrokerSettings, Ports, Secrets, render
from leitai.devices.broker.connection import Connection, NatsFault

START_SECONDS: Final = 20.0
STOP_SECONDS: Final = 10.0
RELOAD_SECONDS: Final = 10.0
SETTLE_SECONDS: Final = 0.2
"""Reloads asked for within this time are done at once."""
BACK_OFF: Final = (0.2, 0.5, 1.0, 2.0, 5.0, 10.0, 30.0)
CALM_SECONDS: Final = 60.0
"""After running this long, a crash is a new one."""
T = TypeVar("T")
Accounts = Callable[[], Iterable[Account]]
log = logging.getLogger(__name__)


class BrokerFault(Exception):  # noqa: N818 -- named as `NatsFault` is
    """The broker cannot be started or reached.

    Attributes:
        code: stable name of the problem.
    """

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code


class Broker:
    """Starts, watches, reloads and stops the nats-server of a data folder.

    Args:
        settings: how it runs.
        accounts: the stations enrolled now; called in the watcher's thread.
        tell: of a crash or a failed reload (code, message).
        every: called in the watcher's thread a few times a second.
        started: called once the broker answers after a start, also after one that followed a crash.
    """

    def __init__(
        self,
        settings: BrokerSettings,
        accounts: Accounts,
        tell: Callable[[str, str], None] = lambda _code, _message: None,
        every: Callable[[], None] = lambda: None,
        started: Callable[[], None] = lambda: None,
    ) -> None:
        self.settings = settings
        self.restarts = 0
        self._accounts = accounts
        self._tell = tell
        self._every = every
        self._started = started
        self._process: subprocess.Popen[bytes] | None = None
        self._pid = 0
        self._changed = threading.Event()
        self._stopping = threading.Event()
        self._applied = threading.Condition()
        self._wanted = self._done = 0
        self._watcher: threading.Thread | None = None
        folder = settings.folder
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        self.secrets = _kept(folder / "secrets.json", Secrets, _new_secrets)
        self.ports = _kept(folder / "ports.json", Ports, self._new_ports)
        if not self._as_asked(self.ports):
            self.ports = self._new_ports()
            _write(folder / "ports.json", self.ports)

    @property
    def pid(self) -> int:
        """Of the running broker; 0: down."""
        return self._pid if self._alive() else 0

    def start(self) -> None:
        """Start the broker, or take over the one still running.

        Raises:
            BrokerFault: it does not start.
        """
        self._stopping.clear()
        if not self._take_over():
            self._launch()
        self._watcher = threading.Thread(target=self._watch, name="broker", daemon=True)
        self._watcher.start()

    def stop(self) -> None:
        """End the broker; what devices send from now on stays with them."""
        self._stopping.set()
        self._changed.set()
        if self._watcher is not None:
            self._watcher.join(START_SECONDS + STOP_SECONDS)
        self._end()

    def leave(self) -> None:
        """Stop watching and let the broker run, to be taken over by the next start."""
        self._stopping.set()
        self._changed.set()
        if self._watcher is not None:
            self._watcher.join(START_SECONDS + STOP_SECONDS)

    def reload(self, *, wait: float = 0.0) -> bool:
        """Bring the broker's accounts up to date; requests close together are joined.

        Args:
            wait: seconds to wait until it is done.

        Returns:
            Whether it is done.
        """
        with self._applied:
            self._wanted += 1
            wanted = self._wanted
            self._changed.set()
            return self._applied.wait_for(lambda: self._done >= wanted, wait or 0.0)

    def connect(self, user: str | None = None) -> Connection:
        """A connection of this server's own; raises `NatsFault`."""
        return Connection(self.ports.nats, self.secrets, user)

    # the process

    def _launch(self) -> None:
        reason = ""
        for _ in range(3):
            self._write_config()
            command = [_binary(), "-c", str(self._config)]
            with self._said.open("wb") as said:
                self._process = subprocess.Popen(  # noqa: S603 -- our own binary and file
                    command,
                    stdin=subprocess.DEVNULL,
                    stdout=said,
                    stderr=said,
                    start_new_session=True,
                    env={"GOGC": "200", **os.environ},
                )
            self._pid = self._process.pid
            if self._wait_ready():
                self._started()
                return
            reason = self._last_words()
            self._end()
            if self.settings.mqtt_port:
                break
            self.ports = self._new_ports()
            _write(self.settings.folder / "ports.json", self.ports)
        raise BrokerFault("broker_start", f"The MQTT broker does not start: {reason}")

    def _wait_ready(self) -> bool:
        end = time.monotonic() + START_SECONDS
        while time.monotonic() < end and self._alive():
            if self._answers():
                return True
            time.sleep(0.05)
        return False

    def _answers(self) -> bool:
        try:
            with self.connect() as connection:
                connection.info()
                return connection.server == self.secrets.name
        except (NatsFault, OSError):
            return False

    def _take_over(self) -> bool:
        """Whether a broker of this folder is running as it should; one that differs is ended."""
        try:
            self._pid = int((self.settings.folder / "pid").read_text())
        except (OSError, ValueError):
            return False
        self._process = None
        if not self._alive() or not self._answers():
            self._pid = 0
            return False
        before = self._config.read_text(encoding="utf-8") if self._config.exists() else ""
        self._write_config()
        if _listens(before) != _listens(self._config.read_text(encoding="utf-8")):
            self._end()
            return False
        self._hang_up()
        log.info("took over the broker, process %d", self._pid)
        return True

    def _alive(self) -> bool:
        if self._process is not None:
            return self._process.poll() is None
        if not self._pid:
            return False
        try:
            with contextlib.suppress(ChildProcessError):
                if os.waitpid(self._pid, os.WNOHANG)[0]:
                    return False
            os.kill(self._pid, 0)
        except OSError:
            return False
        return True

    def _end(self) -> None:
        if not self._alive():
            return
        os.kill(self._pid, signal.SIGTERM)
        end = time.monotonic() + STOP_SECONDS
        while self._alive() and time.monotonic() < end:
            time.sleep(0.02)
        if self._alive():
            os.kill(self._pid, signal.SIGKILL)
        if self._process is not None:
            self._process.wait()

    def _last_words(self) -> str:
        for path in (self._said, self.settings.folder / "broker.log"):
            with contextlib.suppress(OSError):
                lines = path.read_text(errors="replace").splitlines()[-20:]
                told = [line for line in lines if "[FTL]" in line or path == self._said]
                if told:
                    return " ".join(told)[-400:]
        return "it says nothing"

    # watching

    def _watch(self) -> None:
        started, crashes = time.monotonic(), 0
        while not self._stopping.is_set():
            if self._changed.wait(0.25) and not self._stopping.is_set():
                self._apply()
            self._look_around()
            if self._alive() or self._stopping.is_set():
                continue
            crashes = 0 if time.monotonic() - started > CALM_SECONDS else crashes
            self._tell("broker_crashed", "The MQTT broker ended by itself and is started again.")
            self._stopping.wait(BACK_OFF[min(crashes, len(BACK_OFF) - 1)])
            crashes += 1
            started = time.monotonic()
            self._revive()

    def _look_around(self) -> None:
        try:
            self._every()
        except Exception:
            log.exception("looking at what the broker says failed")

    def _revive(self) -> None:
        if self._stopping.is_set():
            return
        try:
            self._launch()
            self.restarts += 1
        except BrokerFault as fault:
            self._tell(fault.code, str(fault))

    def _apply(self) -> None:
        self._stopping.wait(SETTLE_SECONDS)
        self._changed.clear()
        with self._applied:
            wanted = self._wanted
        try:
            self._write_config()
            if self._alive():
                self._hang_up()
        except Exception:
            log.exception("the broker's accounts could not be brought up to date")
            self._tell("broker_reload", "The MQTT broker does not know the newest stations yet.")
            self._changed.set()
            self._stopping.wait(1.0)
            return
        with self._applied:
            self._done = wanted
            self._applied.notify_all()

    def _hang_up(self) -> None:
        """Ask for a reload and wait until the broker says that it is done."""
        path = self.settings.folder / "broker.log"
        before = path.stat().st_size
        os.kill(self._pid, signal.SIGHUP)
        end = time.monotonic() + RELOAD_SECONDS
        while time.monotonic() < end and self._alive():
            said = path.read_bytes()[before if path.stat().st_size >= before else 0 :]
            if b"Reloaded server configuration" in said:
                return
            if b"Failed to reload" in said:
                raise BrokerFault("broker_reload", said.decode(errors="replace")[-400:])
            self._stopping.wait(0.02)

    # files and ports

    @property
    def _config(self) -> Path:
        return self.settings.folder / "broker.conf"

    @property
    def _said(self) -> Path:
        return self.settings.folder / "broker.out"

    def _write_config(self) -> None:
        text = render(self.settings, self.ports, self.secrets, self._accounts())
        _replace(self._config, text.encode())

    def _as_asked(self, ports: Ports) -> bool:
        asked = self.settings
        if (asked.websocket_port is None) != (ports.websocket is None):
            return False
        return asked.mqtt_port in {0, ports.mqtt} and asked.websocket_port in {
            None,
            0,
            ports.websocket,
        }

    def _new_ports(self) -> Ports:
        asked = self.settings
        websocket = asked.websocket_port
        return Ports(
            nats=_free_port("127.0.0.1"),
            mqtt=asked.mqtt_port or _free_port(asked.host),
            websocket=websocket if websocket is None else websocket or _free_port(asked.host),
        )


def _binary() -> str:
    """The bundled nats-server: beside this Python, else on the path."""
    beside = Path(sys.executable).with_name("nats-server")
    found = str(beside) if beside.exists() else shutil.which("nats-server")
    if found is None:
        raise BrokerFault("broker_missing", "nats-server is not installed beside Python.")
    return found


def _new_secrets() -> Secrets:
    return Secrets(f"leitai-{random.token_hex(4)}", random.token_urlsafe(32))


def _free_port(host: str) -> int:
    with socket.socket() as probe:
        probe.bind((host, 0))
        return int(probe.getsockname()[1])


def _listens(config: str) -> list[str]:
    """The lines a running broker does not take up at a reload."""
    return [
        line
        for line in config.splitlines()
        if line.startswith(("listen", "mqtt", "websocket", "jetstream", "server_name"))
    ]


def _kept(path: Path, kind: type[T], make: Callable[[], T]) -> T:
    with contextlib.suppress(OSError, msgspec.MsgspecError):
        return msgspec.json.decode(path.read_bytes(), type=kind)
    made = make()
    _write(path, made)
    return made


def _write(path: Path, value: object) -> None:
    _replace(path, json.dumps(msgspec.to_builtins(value)).encode())


def _replace(path: Path, content: bytes) -> None:
    """Write a file that only this user may read, as a whole or not at all."""
    part = path.with_suffix(".part")
    handle = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(handle, "wb") as file:
        file.write(content)
    part.replace(path)
