"""A server of the rehearsal's own: an empty data folder, a free port, gone when it is over."""

from __future__ import annotations

import os
import secrets
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final, NamedTuple

from leitai.server.client import Client, ServerRefused, Unreachable

PATIENCE: Final = 120.0
"""Seconds for the server to answer; the first start on a machine compiles kernels beside it."""
_LEITAI: Final = (sys.executable, "-c", "from leitai.server.cli import main; main()")
_HOST: Final = "127.0.0.1"


class House(NamedTuple):
    """Where the server is; token and password of its administrator."""

    url: str
    token: str
    password: str


class NoHouse(Exception):  # noqa: N818  it is a state of the machine, not a fault of ours
    """The server did not start; says what it wrote last."""


@contextmanager
def own_house(data: Path) -> Iterator[House]:
    """Start a server on `data`, stop it at the end; raises `NoHouse`."""
    data.mkdir(parents=True, exist_ok=True)
    password = secrets.token_urlsafe(9)
    account = ("account", "organiser", "--admin", "--password", password)
    try:
        _run(data, *account)
    except NoHouse:  # there is one, of an earlier rehearsal
        _run(data, *account, "--reset")
    token = _run(data, "account", "organiser", "--token").rpartition("LEITAI_TOKEN=")[2].strip()
    port = _free_port()
    words = ("serve", "--host", _HOST, "--port", str(port), "--data", str(data))
    log = data / "rehearsal.log"
    with log.open("w", encoding="utf-8") as out:
        server = subprocess.Popen((*_LEITAI, *words), stdout=out, stderr=out)  # noqa: S603
    try:
        url = f"http://{_HOST}:{port}"
        _wait(url, server, log)
        yield House(url, token, password)
    finally:
        server.terminate()
        server.wait()


def _run(data: Path, *words: str) -> str:
    command = (*_LEITAI, *words, "--data", str(data))
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=os.environ)  # noqa: S603
    if done.returncode:
        raise NoHouse(done.stderr[-2000:])
    return done.stdout


def _wait(url: str, server: subprocess.Popen[bytes], log: Path) -> None:
    end = time.monotonic() + PATIENCE
    with Client(url) as client:
        while time.monotonic() < end and server.poll() is None:
            try:
                client.get("/session")
            except (Unreachable, ServerRefused):
                time.sleep(0.1)
            else:
                return
    raise NoHouse(log.read_text(encoding="utf-8")[-2000:])


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind((_HOST, 0))
        return int(probe.getsockname()[1])
