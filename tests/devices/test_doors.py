"""Each kind of bad data gives its finding, through a real server; the good data goes on."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterator
from typing import Any

import numpy as np
import pytest
from websockets.exceptions import ConnectionClosed, InvalidStatus
from websockets.sync.client import ClientConnection, connect

from support.cup import error_of, good
from support.machines import GOOD, MS, RULES, Device, MachineCup, block, now
from support.server import PATIENCE, Server

pytestmark = pytest.mark.server
SECOND = 1000 * MS


@pytest.fixture(scope="module")
def cup(running_server: Server) -> MachineCup:
    return MachineCup(running_server.client(), "machines")


@pytest.fixture
def device(cup: MachineCup, request: pytest.FixtureRequest) -> Device:
    """A device of a fresh station, named after the test."""
    return cup.enrol(station_of(request))


def station_of(request: pytest.FixtureRequest) -> str:
    return "".join(each if each.isalnum() else "-" for each in request.node.name)[-60:].strip("-")


@pytest.fixture
def station(request: pytest.FixtureRequest) -> str:
    return station_of(request)


def test_a_block_is_acknowledged_and_shown(cup: MachineCup, device: Device, station: str) -> None:
    assert not cup.row(station)["online"]
    assert good(device.send(block(1))) == {
        "seq": 1,
        "accepted": 2,
        "refused": {},
        "duplicate": False,
    }
    row = cup.row(station)
    assert (row["online"], row["received"], row["samples"], row["refused"]) == (True, 1, 2, {})
    assert row["attempt"] is None
    assert -5 < row["clock_ahead"] < 0
    assert row["channels"][0] == {"name": "x", "channel": "x", "unit": "mm"}
    assert abs(row["last_seen"] / 1e6 - time.time()) < 60


def test_json_will_do(cup: MachineCup, device: Device, station: str) -> None:
    samples = [{"t": now(), "x": 1.5, "gate": True, "step": "pick"}]
    answer = good(device.send(json.dumps({"seq": 3, "samples": samples}).encode()))
    assert (answer["seq"], answer["accepted"]) == (3, 1)


def sample(**cells: Any) -> bytes:
    return json.dumps({"seq": 50, "samples": [{"t": now(), **cells}]}).encode()


def broken(place: tuple[int, int], value: float) -> np.ndarray:
    values = GOOD.copy()
    values[place] = value
    return values


REFUSED = [
    (b"", 422, "malformed"),
    (b"nonsense", 422, "malformed"),
    (b"\x02\x00" + bytes(40), 422, "version_unknown"),
    (bytes(1024 * 1024 + 1), 413, "too_large"),
    (block(50)[:-1], 422, "malformed"),
    (block(50, station=999), 403, "foreign_station"),
    (block(50, GOOD[:, :2]), 422, "channels_mismatch"),
    (sample(torque=1), 422, "unknown_channel"),
    (sample(x="fast"), 422, "wrong_type"),
    (sample(x=True), 422, "wrong_type"),
    (sample(step="fly"), 422, "wrong_type"),
    (
        b'{"seq": 50, "units": {"x": "m"}, "samples": [{"t": 1}]}',
        422,
        "wrong_unit",
    ),
    (block(50, t0=1), 422, "too_old"),
]


@pytest.mark.parametrize(("payload", "status", "code"), REFUSED)
def test_what_cannot_be_taken_is_refused_and_counted(  # noqa: PLR0913, PLR0917 -- fixtures
    cup: MachineCup, device: Device, station: str, payload: bytes, status: int, code: str
) -> None:
    error_of(device.send(payload), status, code)
    findings = cup.findings(station)
    assert findings["counters"] == {code: 1}
    (finding,) = findings["recent"]
    assert (finding["code"], finding["times"]) == (code, 1)
    assert finding["message"]
    assert finding["zh"]
    assert good(device.send(block(51)))["accepted"] == 2


def test_the_future_is_refused(cup: MachineCup, device: Device, station: str) -> None:
    error = error_of(device.send(block(1, t0=now() + 10 * SECOND)), 422, "future_dated")
    assert 9 < error["params"]["ahead"] < 11
    good(device.send(block(1, t0=now() + 2 * SECOND)))
    assert 1 < cup.row(station)["clock_ahead"] < 3


MARKED = [
    (broken((0, 0), np.nan), "not_a_number"),
    (broken((1, 1), np.inf), "not_a_number"),
    (broken((0, 0), 101), "out_of_range"),
    (broken((0, 2), 0.5), "not_a_word"),
    (broken((1, 3), 3), "not_a_word"),
]


@pytest.mark.parametrize(("values", "code"), MARKED)
def test_what_can_be_taken_only_in_part_is_marked_and_counted(
    cup: MachineCup, device: Device, station: str, values: np.ndarray, code: str
) -> None:
    answer = good(device.send(block(1, values)))
    assert (answer["accepted"], answer["refused"]) == (2, {code: 1})
    assert cup.findings(station)["counters"] == {code: 1}


def test_order_and_gaps_are_watched(cup: MachineCup, device: Device, station: str) -> None:
    start = now() - SECOND
    good(device.send(block(1, t0=start)))
    error_of(device.send(block(2, t0=start)), 422, "out_of_order")
    good(device.send(block(5, t0=start + 100 * MS)))
    jumped = good(device.send(block(6, t0=now() + 4 * SECOND)))
    assert jumped["accepted"] == 2
    counters = cup.findings(station)["counters"]
    assert counters == {"out_of_order": 2, "sequence_gap": 1, "clock_jump": 1}


def test_sent_again_is_the_same_and_other_content_is_not(
    cup: MachineCup, device: Device, station: str
) -> None:
    payload = block(1)
    first = good(device.send(payload))
    assert good(device.send(payload)) == {**first, "duplicate": True}
    error_of(device.send(block(1)), 409, "sequence_reused")
    error_of(device.send(block(0)), 409, "replayed")
    assert cup.row(station)["received"] == 1


def test_only_the_key_s_own_station_is_written(
    cup: MachineCup, device: Device, station: str, running_server: Server
) -> None:
    other = cup.enrol(f"{station}-other")
    error_of(device.http.post(other.path, content=block(1)), 403, "foreign_station")
    stranger = running_server.client(token="")
    error_of(stranger.post(device.path, content=block(1)), 401, "key_missing")
    error_of(stranger.post(f"{cup.path}/stations/none/samples", content=b"x"), 401, "key_missing")
    for _ in range(10):
        guess = device.send(block(1), authorization="Bearer guess")
        error_of(guess, 401, "key_wrong")
    blocked = device.send(block(1))
    error_of(blocked, 429, "key_tries")
    assert blocked.headers["retry-after"] == "60"
    assert cup.findings(f"{station}-other")["counters"] == {"foreign_station": 1}
    assert cup.findings(station)["counters"] == {
        "key_missing": 1,
        "key_wrong": 10,
        "key_tries": 1,
    }


def test_a_new_key_and_a_withdrawal_count_at_once(
    cup: MachineCup, device: Device, station: str
) -> None:
    good(device.send(block(1)))
    path = f"{cup.path}/stations/{station}"
    fresh = good(cup.http.post(f"{path}/key"))
    error_of(device.send(block(2)), 401, "key_wrong")
    good(device.send(block(2), authorization=f"Bearer {fresh['key']}"))
    assert cup.http.delete(path).status_code == 204
    error_of(device.send(block(3), authorization=f"Bearer {fresh['key']}"), 401, "key_wrong")
    error_of(cup.http.get(f"{path}/findings"), 404, "station_unknown")
    error_of(cup.http.delete(path), 404, "station_unknown")
    again = cup.enrol(station)
    assert good(again.send(block(1)))["accepted"] == 2


def test_a_map_orders_and_converts(cup: MachineCup, station: str) -> None:
    rows = [{"name": "pos", "channel": "x", "unit": "m"}, {"name": "spare"}]
    device = cup.enrol(station, channels=rows)
    values = np.array([[0.2, 7]], np.float32)
    assert good(device.send(block(1, values)))["refused"] == {"out_of_range": 1}
    assert [each["unit"] for each in cup.row(station)["channels"]] == ["m", None]


@pytest.mark.parametrize(
    ("body", "status", "code"),
    [
        ({"station": "a.b", "stage": "practice"}, 422, "invalid"),
        ({"station": "a", "stage": "nothing"}, 404, "stage_unknown"),
        ({"station": "a", "stage": "theory"}, 409, "no_telemetry"),
        (
            {"station": "a", "stage": "practice", "channels": [{"name": "a", "channel": "b"}]},
            422,
            "channel_unknown",
        ),
        (
            {
                "station": "a",
                "stage": "practice",
                "channels": [{"name": "a", "channel": "x", "unit": "°"}],
            },
            422,
            "unit_mismatch",
        ),
    ],
)
def test_a_station_that_cannot_work_is_not_enrolled(
    cup: MachineCup, body: Any, status: int, code: str
) -> None:
    error_of(cup.http.post(f"{cup.path}/stations", json=body), status, code)


def test_a_station_is_enrolled_once_and_by_who_may(
    cup: MachineCup, device: Device, station: str, running_server: Server
) -> None:
    body = {"station": station, "stage": "practice"}
    error_of(cup.http.post(f"{cup.path}/stations", json=body), 409, "station_exists")
    stranger = running_server.client(token="")
    error_of(stranger.post(f"{cup.path}/stations", json=body), 401, "not_signed_in")
    error_of(stranger.get(f"{cup.path}/stations"), 401, "not_signed_in")


@pytest.fixture
def socket(device: Device, running_server: Server) -> Iterator[ClientConnection]:
    with open_socket(running_server, device) as found:
        yield found


def open_socket(server: Server, device: Device, key: str | None = None) -> ClientConnection:
    address = server.url.replace("http", "ws") + device.path.replace("/samples", "/stream")
    bearer = {"Authorization": f"Bearer {device.key if key is None else key}"}
    return connect(address, additional_headers=bearer, compression=None)


def answer(socket: ClientConnection, payload: bytes | str) -> Any:
    socket.send(payload)
    return json.loads(socket.recv(timeout=30))


def test_a_websocket_answers_every_block(
    cup: MachineCup, socket: ClientConnection, station: str
) -> None:
    assert answer(socket, block(1))["accepted"] == 2
    text = json.dumps({"seq": 2, "samples": [{"t": now(), "x": 2}]})
    assert answer(socket, text) == {"seq": 2, "accepted": 1, "refused": {}, "duplicate": False}
    told = answer(socket, json.dumps({"seq": 3, "samples": [{"t": now(), "y": 2}]}))
    assert (told["seq"], told["accepted"]) == (3, 0)
    assert told["refused"] == {"unknown_channel": 1}
    assert "通道" in told["error"]["zh"]
    told = answer(socket, b"x")
    assert (told["seq"], told["refused"]) == (None, {"malformed": 1})
    assert answer(socket, block(4, t0=now()))["accepted"] == 2
    assert cup.row(station)["received"] == 3


def test_a_websocket_opens_only_with_the_key(device: Device, running_server: Server) -> None:
    with pytest.raises(InvalidStatus) as refused:
        open_socket(running_server, device, key="guess")
    assert refused.value.response.status_code == 401
    assert json.loads(refused.value.response.body or b"")["error"]["code"] == "key_wrong"
    nowhere = Device(running_server.url, "/api/contests/none", "x", device.key)
    nowhere.path = "/somewhere/stream"
    with pytest.raises(InvalidStatus):
        open_socket(running_server, nowhere)


def test_a_websocket_ends_with_its_key(
    cup: MachineCup, socket: ClientConnection, station: str
) -> None:
    assert answer(socket, block(1))["accepted"] == 2
    good(cup.http.post(f"{cup.path}/stations/{station}/key"))
    assert answer(socket, block(2))["refused"] == {"key_wrong": 1}
    with pytest.raises(ConnectionClosed):
        socket.recv(timeout=30)


def test_a_new_rulebook_wires_stations_anew(
    running_server: Server, request: pytest.FixtureRequest
) -> None:
    cup = MachineCup(running_server.client(), "rewired")
    device = cup.enrol("S1", channels=[{"name": "pos", "channel": "x"}])
    good(device.send(block(1, GOOD[:, :1])))
    without = RULES.replace(b"x: {unit: mm, min: -100, max: 100}", b"y: {unit: mm}")
    without = without.replace(b"x > 50", b"y > 50")
    good(cup.http.put(f"{cup.path}/rulebook", content=without))
    wait_for(lambda: cup.row("S1")["trouble"])
    error_of(device.send(block(2, GOOD[:, :1])), 422, "channel_unknown")
    assert "x" in cup.findings("S1")["recent"][0]["message"]
    good(cup.http.put(f"{cup.path}/rulebook", content=RULES.replace(b"max: 100", b"max: 1")))
    wait_for(lambda: not cup.row("S1")["trouble"])
    assert good(device.send(block(3, GOOD[:, :1])))["refused"] == {"out_of_range": 2}


def wait_for(true: Callable[[], Any]) -> None:
    until = time.monotonic() + PATIENCE
    while not true():
        assert time.monotonic() < until
        time.sleep(0.02)
