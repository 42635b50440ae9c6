"""The whole server with its broker: a key from the API, an attempt over MQTT, a kill in between."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from pathlib import Path

import httpx
import numpy as np
import pytest

from leitai.core.referee.recording import read_recording
from leitai.devices.codec import write_block
from support.broker import end_leftover, wait_until
from support.cell import TICK, Cell
from support.cup import good
from support.mqtt import Device
from support.server import Server

TICKS = 10
BLOCKS = 30


@pytest.fixture
def server(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Server]:
    monkeypatch.setenv("LEITAI_MQTT_PORT", "0")
    with Server(tmp_path / "data") as made:
        yield made
    end_leftover(made.data / "broker")


def mqtt_port(server: Server) -> int:
    return int(json.loads((server.data / "broker/ports.json").read_text())["mqtt"])


def send(device: Device, start: int, blocks: range) -> None:
    """Blocks of ten ticks; the machine's clock runs as fast as it sends."""
    for number in blocks:
        x = np.arange(number * TICKS, (number + 1) * TICKS, dtype=np.float32)
        values = np.stack([x, np.zeros_like(x)], axis=1)
        at = start + number * TICKS * TICK
        block = write_block(values, sequence=number + 1, t0=at, dt=TICK)
        device.publish("tele/robots/S1", block)


def state(http: httpx.Client) -> dict[str, object]:
    stations = good(http.get("/api/contests/robots/stations"))
    return next(each for each in stations if each["station"] == "S1")


def wait_received(server: Server, blocks: int) -> None:
    with server.client() as http:
        wait_until(lambda: state(http)["received"] == blocks)


@pytest.mark.server
def test_an_attempt_over_mqtt_survives_a_kill_of_the_judging_process(server: Server) -> None:
    with server.client() as http:
        cell = Cell(http, "robots")
        attempt = cell.begin()
        told = state(http)["connect"]
    assert isinstance(told, dict)
    place = {"host": "127.0.0.1", "port": mqtt_port(server), "websocket": None, "tls": False}
    assert told["mqtt"] == {**place, "user": "robots/S1", "topic": "tele/robots/S1"}
    start = int(attempt["start"]) * 1000
    with Device(mqtt_port(server), "robots/S1", cell.keys["S1"]) as device:
        send(device, start, range(10))
        wait_received(server, 10)
        server.kill()
        send(device, start, range(10, 20))
        server.start()
        send(device, start, range(20, BLOCKS))
        wait_received(server, BLOCKS)
    with server.client() as http:
        ticks = BLOCKS * TICKS
        time.sleep(max(0.0, (start + ticks * TICK) / 1e9 - time.time()))
        where = f"/api/contests/robots/attempts/{attempt['attempt']}"
        end = attempt["start"] + ticks * TICK // 1000
        good(http.post(f"{where}/seal", json={"end": end}))
        recording = read_recording(good_bytes(http.get(f"{where}/recording")))
        assert state(http)["refused"] == {}
    assert recording.values[:, 0].tolist() == list(range(ticks))


def good_bytes(answer: httpx.Response) -> bytes:
    assert answer.is_success, answer.text
    return answer.content


@pytest.mark.server
def test_a_new_key_works_at_once_and_the_old_one_no_more(server: Server) -> None:
    with server.client() as http:
        cell = Cell(http, "robots")
        old = cell.keys["S1"]
        new = good(http.post("/api/contests/robots/stations/S1/key"))["key"]
        with Device(mqtt_port(server), "robots/S1", new) as device:
            assert not device.refused
        with Device(mqtt_port(server), "robots/S1", old) as device:
            assert device.refused
        wait_until(lambda: state(http)["refused"] == {"key_wrong": 1})
