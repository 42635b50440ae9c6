"""`leitai simulate` and `leitai agent`: a machine, its agent and a real server."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx
import pytest
from click.testing import CliRunner, Result

sys.path.insert(0, str(Path(__file__).parents[2]))

from leitai.contests.folder.read import read_folder
from leitai.server.cli import main
from leitai.server.client import Client
from leitai.server.replay import set_up
from support.server import Server, free_port

pytestmark = pytest.mark.server
FOLDER = Path(__file__).parents[3] / "rulebooks/robotcell"
STATIONS = "/contests/robotcell/stations"
PATIENCE = 120.0


def leitai(*words: object) -> Result:
    return CliRunner().invoke(main, [str(word) for word in words])


@pytest.fixture(scope="module")
def client(running_server: Server) -> Iterator[Client]:
    with Client(running_server.url, running_server.token) as client:
        set_up(client, read_folder(FOLDER))
        yield client


def enrol(client: Client, station: str, stage: str = "tightening") -> list[str]:
    """The options that name a new station."""
    key = client.post(STATIONS, {"station": station, "stage": stage})["key"]
    return ["--contest", "robotcell", "--station", station, "--key", key]


def received(client: Client, station: str) -> int:
    rows = {each["station"]: each for each in client.get(STATIONS)}
    return int(rows[station]["samples"])


@pytest.mark.parametrize("kind", ["binary", "json"])
def test_a_simulated_machine_is_taken_in(running_server: Server, client: Client, kind: str) -> None:
    where = enrol(client, f"http-{kind}")
    words = ["--json"] if kind == "json" else []
    done = leitai("simulate", "tightening", "--http", running_server.url, *where, *words,
                  "--speed", 0, "--block", 1, "--fault", "corrupt@5")  # fmt: skip
    assert done.exit_code == 0, done.output
    assert "malformed 1" in done.output
    assert received(client, f"http-{kind}") > 3000


@pytest.mark.parametrize(
    ("changed", "value", "code"),
    [(-1, "not-the-key", "key_wrong"), (-3, "nowhere", "foreign_station")],
    ids=["key", "station"],
)
def test_where_nothing_is_taken_it_stops_and_says_what_to_do(
    running_server: Server, client: Client, changed: int, value: str, code: str
) -> None:
    where = enrol(client, f"refused-{code}")
    where[changed] = value
    done = leitai("simulate", "robot", "--http", running_server.url, *where, "--speed", 0)
    assert done.exit_code == 1
    assert code in done.stderr
    rows = {each["station"]: each for each in client.get(STATIONS)}
    assert rows[f"refused-{code}"]["refused"].get("key_wrong", 0) <= 3


def test_nothing_taken_is_no_success(running_server: Server, client: Client) -> None:
    where = enrol(client, "spoilt")
    done = leitai("simulate", "tightening", "--http", running_server.url, *where,
                  "--speed", 0, "--block", 10, "--fault", "corrupt@0:1000")  # fmt: skip
    assert done.exit_code == 1
    assert "malformed" in done.stdout


def test_a_quick_run_from_now_falls_into_the_attempt(
    running_server: Server, client: Client
) -> None:
    where = enrol(client, "quick")
    body = {"entry": "C01", "stage": "tightening"}
    begun = client.post(f"{STATIONS}/quick/attempts", body)["attempt"]
    done = leitai("simulate", "tightening", "--http", running_server.url, *where,
                  "--speed", 50, "--from", "now")  # fmt: skip
    assert done.exit_code == 0, done.output
    assert "--from now" not in done.output
    path = f"/contests/robotcell/attempts/{begun}"
    time.sleep(0.5)  # the last samples are stamped up to a block ahead of their sending
    client.post(f"{path}/seal")
    sent = {"Authorization": f"Bearer {running_server.token}"}
    file = httpx.get(f"{running_server.url}/api{path}/recording", headers=sent).content
    header = json.loads(file[12 : 12 + int.from_bytes(file[8:12], "little")])
    assert header["samples"] == received(client, "quick") > 3000
    late = leitai("simulate", "tightening", "--http", running_server.url, *where,
                  "--speed", 50)  # fmt: skip
    assert "--from now" in late.output


def test_over_mqtt_through_the_bundled_broker(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    port = free_port()
    monkeypatch.setenv("LEITAI_MQTT_PORT", str(port))
    with Server(tmp_path / "data") as server, Client(server.url, server.token) as client:
        set_up(client, read_folder(FOLDER))
        words = ["simulate", "robot", "--mqtt", f"127.0.0.1:{port}", "--speed", 0, "--block", 0.2]
        done = leitai(*words, *enrol(client, "mqtt", "cell"), "--fault", "nan@5:1:speed")
        assert done.exit_code == 0, done.output
        assert "unreachable" not in done.output
        end = time.monotonic() + PATIENCE
        while received(client, "mqtt") < 5000:
            assert time.monotonic() < end, "nothing arrived"
            time.sleep(0.2)
        assert set(client.get(f"{STATIONS}/mqtt/findings")["counters"]) == {"not_a_number"}
        wrong = leitai(*words, *enrol(client, "other", "cell")[:-1], "not-the-key")
        assert wrong.exit_code == 1
        assert "cannot connect" in wrong.stderr


def test_over_opc_ua_through_an_agent(
    running_server: Server, client: Client, tmp_path: Path
) -> None:
    pytest.importorskip("asyncua")
    where, port = enrol(client, "opcua"), free_port()
    machine = ["simulate", "tightening", "--opcua", f"127.0.0.1:{port}"]
    agent = ["agent", "--opcua", f"opc.tcp://127.0.0.1:{port}/leitai", *where,
             "--map", str(FOLDER / "opcua-tightening.yaml"), "--url", running_server.url,
             "--spool", str(tmp_path / "spool")]  # fmt: skip
    with running(machine), running(agent):
        end = time.monotonic() + PATIENCE
        while received(client, "opcua") < 200:
            assert time.monotonic() < end, "nothing arrived"
            time.sleep(0.2)
    counters = client.get(f"{STATIONS}/opcua/findings")["counters"]
    # Seen from the server, a machine that stood still for a second is a clock that jumped.
    assert set(counters) <= {"clock_jump"}


@contextmanager
def running(words: list[str]) -> Iterator[None]:
    command = [sys.executable, "-c", "from leitai.server.cli import main; main()", *words]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, env=os.environ)
    try:
        yield
    finally:
        process.send_signal(signal.SIGINT)
        assert process.wait(30) == 0


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["robot"], "--http --mqtt --opcua"),
        (["robot", "--http", "x", "--mqtt", "y"], "--http --mqtt --opcua"),
        (["robot", "--http", "http://127.0.0.1:1"], "--contest --station --key"),
        (["robot", "--opcua", "x:y"], "host:port"),
        (["robot", "--http", "x", "--fault", "flood@1"], "gap"),
        (["lathe"], "robot"),
        (["robot", "--http", "x", "--from", "now", "--speed", "0"], "--speed"),
    ],
)
def test_wrong_calls_are_told(words: list[str], told: str) -> None:
    done = leitai("simulate", *words)
    assert done.exit_code == 2
    assert told in done.output


def test_an_absent_broker_is_told() -> None:
    done = leitai("simulate", "robot", "--mqtt", f"127.0.0.1:{free_port()}", "--contest", "c",
                  "--station", "s", "--key", "k")  # fmt: skip
    assert done.exit_code == 1
    assert "cannot connect" in done.stderr


def test_an_agent_without_a_map_is_told(tmp_path: Path) -> None:
    done = leitai("agent", "--opcua", "opc.tcp://127.0.0.1:1", "--map", tmp_path / "none.yaml",
                  "--url", "http://127.0.0.1:1", "--contest", "c", "--station", "s",
                  "--key", "k")  # fmt: skip
    assert done.exit_code == 1
    assert "none.yaml" in done.stderr
