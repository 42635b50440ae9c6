from __future__ import annotations

import pytest

from leitai.devices.connecting import connect_row, listening
from support.cell import Cell
from support.cup import good
from support.server import Server


def test_a_running_broker_is_told_with_user_and_topic() -> None:
    broker = listening("10.0.0.5", 1883, websocket=None, tls=True)
    assert connect_row("weld", "S1", broker)["mqtt"] == {
        "host": "10.0.0.5",
        "port": 1883,
        "websocket": None,
        "tls": True,
        "user": "weld/S1",
        "topic": "tele/weld/S1",
    }


def test_a_broker_at_every_address_is_at_the_servers_own() -> None:
    assert listening("::", 1883, websocket=9001, tls=False).host is None


@pytest.mark.server
def test_enrolment_and_list_tell_how_to_connect(running_server: Server) -> None:
    cell = Cell(running_server.client(), "connect")
    body = {"station": "S9", "stage": "cell"}
    made = good(cell.http.post(f"{cell.path}/stations", json=body))
    wanted = {
        "http": f"{cell.path}/stations/S9/samples",
        "stream": f"{cell.path}/stations/S9/stream",
        "mqtt": None,
    }
    assert made["connect"] == wanted
    renewed = good(cell.http.post(f"{cell.path}/stations/S9/key"))
    listed = good(cell.http.get(f"{cell.path}/stations"))
    assert [each["connect"] for each in listed if each["station"] == "S9"] == [wanted]
    assert renewed["connect"] == wanted
    assert cell.http.post(wanted["http"]).status_code == 401
