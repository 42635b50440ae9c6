"""The referee's demo runs by itself, is seen by everybody, and goes on after a restart."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx
import pytest

sys.path.insert(0, str(Path(__file__).parents[2]))

from leitai.server.client import Client, ServerRefused, Unreachable
from support.server import free_port

pytestmark = [pytest.mark.server, pytest.mark.timeout(600)]
PATIENCE = 150.0
CONTEST = "/contests/referee-demo"


@contextmanager
def demo(data: Path) -> Iterator[Callable[[], Client]]:
    """A running demo; gives clients with its organiser's token."""
    port = free_port()
    command = [sys.executable, "-c", "from leitai.server.cli import main; main()", "demo"]
    words = ["--port", str(port), "--data", str(data), "--speed", "20"]
    with (data.parent / "demo.log").open("a") as log:
        process = subprocess.Popen([*command, *words], stdout=log, stderr=log, env=os.environ)
    url = f"http://127.0.0.1:{port}"

    def client() -> Client:
        return Client(url, json.loads((data / "demo.json").read_text())["token"])

    try:
        until(lambda: httpx.get(f"{url}/api/session", timeout=5).status_code == 200)
        yield client
    finally:
        process.send_signal(signal.SIGTERM)
        assert process.wait(30) in {0, -signal.SIGTERM}


def until(true: Callable[[], bool]) -> None:
    end = time.monotonic() + PATIENCE
    while True:
        try:
            if true():
                return
        except (httpx.HTTPError, ServerRefused, Unreachable):
            pass
        assert time.monotonic() < end, "it did not happen"
        time.sleep(0.2)


def busy(client: Client) -> dict[str, str | None]:
    return {each["station"]: each["attempt"] for each in client.get(f"{CONTEST}/stations")}


def test_stations_are_busy_by_themselves_and_again_after_a_restart(tmp_path: Path) -> None:
    with demo(tmp_path / "demo") as connect, connect() as client:
        until(lambda: set(busy(client)) == {"R1", "R2", "T1", "T2"} and all(busy(client).values()))
        first = set(busy(client).values())
        until(lambda: all(each["online"] for each in client.get(f"{CONTEST}/stations")))
        until(lambda: all(
            client.get(f"{CONTEST}/attempts/{attempt}")["ticks"] > 100 for attempt in first
        ))  # fmt: skip
    with demo(tmp_path / "demo") as connect, connect() as client:
        until(lambda: all(busy(client).values()) and not first & set(busy(client).values()))
        states = {each["attempt"]: each["state"] for each in client.get(f"{CONTEST}/attempts")}
        assert {states[str(attempt)] for attempt in first} == {"aborted"}
    assert "Traceback" not in (tmp_path / "demo.log").read_text()
