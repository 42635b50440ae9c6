"""A real server in a process of its own, on a data folder that outlives it."""

from __future__ import annotations

import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from tempfile import mkdtemp
from types import TracebackType
from typing import Self

import httpx

from support.clients import close_clients, open_client

PATIENCE = 180.0
DATABASE = "leitai.sqlite3"
MAIN = Path(__file__).with_name("server_main.py")


def free_port() -> int:
    """A port that was free a moment ago."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@cache
def migrated() -> Path:
    """A database as all migrations leave it, made once a run: most servers begin with a copy."""
    folder = Path(mkdtemp(prefix="leitai-migrated-"))
    own = {"LEITAI_DATA_DIR": str(folder), "LEITAI_DATABASE_URL": ""}
    environment = {**os.environ, **own, "DJANGO_SETTINGS_MODULE": "leitai.server.settings"}
    command = [sys.executable, "-m", "django", "migrate", "--verbosity=0"]
    subprocess.run(command, env=environment, check=True)
    return folder / DATABASE


class Server:
    """Starts, stops, kills and restarts one Leitai server.

    Attributes:
        data: its data folder.
        url: its base address; the same after every start.
        token: an administrator's token, made at the first start.
        username: the administrator's account, with `password`.
    """

    username = "admin"
    password = "correct horse"

    def __init__(
        self,
        data: Path,
        *,
        port: int = 0,
        cpus: set[int] | None = None,
        environment: Mapping[str, str] = {},
    ) -> None:
        self.data = data
        self._environment = environment
        self.port = port or free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self.token = ""
        self._cpus = cpus
        self._process: subprocess.Popen[str] | None = None

    @property
    def pid(self) -> int:
        """The process's id; raises `RuntimeError` while it is down."""
        if self._process is None:
            raise RuntimeError("the server is not running")
        return self._process.pid

    @property
    def log(self) -> str:
        """What it has written so far."""
        path = self.data / "server.log"
        return path.read_text(encoding="utf-8") if path.exists() else ""

    def start(self) -> Self:
        """Start it and wait until it answers."""
        self.data.mkdir(parents=True, exist_ok=True)
        if not (self.data / DATABASE).exists() and "LEITAI_DATABASE_URL" not in self._environment:
            shutil.copyfile(migrated(), self.data / DATABASE)
        environment = {
            **os.environ,
            "LEITAI_DATA_DIR": str(self.data),
            "PYTHONUNBUFFERED": "1",
            **self._environment,
        }
        with (self.data / "server.log").open("a", encoding="utf-8") as log:
            self._process = subprocess.Popen(
                [sys.executable, str(MAIN), str(self.port), self.username, self.password],
                stdout=log,
                stderr=log,
                text=True,
                env=environment,
                preexec_fn=self._pin if self._cpus else None,  # noqa: PLW1509
            )
        self._wait()
        self.token = re.findall(r"^token (\S+)$", self.log, re.MULTILINE)[-1]
        return self

    def _pin(self) -> None:
        os.sched_setaffinity(0, self._cpus or set())

    def _wait(self) -> None:
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until:
            if self._process is None or self._process.poll() is not None:
                raise RuntimeError(f"the server did not start:\n{self.log[-4000:]}")
            try:
                if httpx.get(f"{self.url}/api/session", timeout=5).status_code == 200:
                    return
            except httpx.HTTPError:
                time.sleep(0.05)
        raise RuntimeError(f"the server does not answer:\n{self.log[-4000:]}")

    def stop(self) -> int:
        """Ask it to stop; its exit code."""
        return self._end(signal.SIGTERM)

    def kill(self) -> int:
        """End it at once, as a power cut would."""
        return self._end(signal.SIGKILL)

    def restart(self) -> Self:
        """Kill it and start it again on the same data."""
        self.kill()
        return self.start()

    def _end(self, how: signal.Signals) -> int:
        if self._process is None:
            return 0
        process, self._process = self._process, None
        if process.poll() is None:
            process.send_signal(how)
        return process.wait(PATIENCE)

    def client(self, *, token: str | None = None) -> httpx.Client:
        """A client with the administrator's token; `token=""`: a stranger."""
        chosen = self.token if token is None else token
        headers = {"Authorization": f"Bearer {chosen}"} if chosen else {}
        return open_client(self.url, headers)

    def __enter__(self) -> Self:
        return self.start()

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        close_clients()
        self.stop()
