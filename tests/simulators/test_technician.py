"""Every fault that a simulated machine can have is told to the technician by a real server."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[1]))

from leitai.contests.folder.read import read_folder
from leitai.devices.agents.uplink import Door
from leitai.server.client import Client
from leitai.server.replay import set_up
from leitai.simulators.faults import read_fault
from leitai.simulators.machine import Values
from leitai.simulators.player import Pace, play
from leitai.simulators.publishers.http import HttpSink
from leitai.simulators.robot import ROBOT
from support.server import Server

pytestmark = pytest.mark.server
FOLDER = Path(__file__).parents[2] / "rulebooks/robotcell"
VALUES = ROBOT.perform(4, 0.7).values[:400]
TICK = ROBOT.tick * 1000
FAST = Pace(speed=0)


@pytest.fixture(scope="module")
def client(running_server: Server) -> Iterator[Client]:
    with Client(running_server.url, running_server.token) as client:
        set_up(client, read_folder(FOLDER))
        yield client


def findings(
    client: Client,
    url: str,
    station: str,
    *faults: str,
    json: bool = False,
    values: Values = VALUES,
) -> set[str]:
    """What the technician sees of a machine that does this with these faults."""
    path = "/contests/robotcell/stations"
    key = client.post(path, {"station": station, "stage": "cell"})["key"]
    with HttpSink(ROBOT, Door(url, "robotcell", station, key), json=json) as sink:
        play(
            values, ROBOT, sink, start=time.time_ns() - len(values) * TICK, sequence=1,
            faults=[read_fault(each, ROBOT) for each in faults], pace=FAST,
        )  # fmt: skip
    seen = client.get(f"{path}/{station}/findings")
    assert {each["code"] for each in seen["recent"]} == set(seen["counters"])
    assert all(each["zh"] and each["message"] for each in seen["recent"])
    return set(seen["counters"])


def test_a_stuck_sensor(running_server: Server, client: Client) -> None:
    seconds = 14
    values = ROBOT.idle(seconds * 100, 3)
    told = findings(client, running_server.url, "b-stuck", "stuck@1:12:tcp_x", values=values)
    assert told == {"stuck"}


def test_a_sound_machine_has_no_findings(running_server: Server, client: Client) -> None:
    assert findings(client, running_server.url, "sound-b") == set()
    assert findings(client, running_server.url, "sound-j", json=True) == set()


@pytest.mark.parametrize(
    ("fault", "codes"),
    [
        ("gap@1:0.3", {"sequence_gap"}),
        ("nan@1:1:speed", {"not_a_number"}),
        ("unit@1:1:tcp_x", {"out_of_range"}),
        ("type@1", {"not_a_word"}),
        ("clock@1:1", {"clock_jump", "out_of_order"}),
        ("future@1", {"future_dated", "sequence_gap"}),
        ("duplicate@1:1", set()),
        ("reorder@1", {"replayed", "sequence_gap"}),
        ("unknown@1", {"channels_mismatch", "sequence_gap"}),
        ("corrupt@1", {"malformed", "sequence_gap"}),
    ],
)
def test_faults_in_binary_blocks(
    running_server: Server, client: Client, fault: str, codes: set[str]
) -> None:
    station = "b-" + fault.partition("@")[0]
    assert findings(client, running_server.url, station, fault) == codes


@pytest.mark.parametrize(
    ("fault", "codes"),
    [
        ("nan@1:1:speed", {"not_a_number"}),
        ("unit@1::tcp_x", {"wrong_unit", "sequence_gap"}),
        ("type@1", {"wrong_type", "sequence_gap"}),
        ("unknown@1", {"unknown_channel", "sequence_gap"}),
        ("corrupt@1", {"malformed", "sequence_gap"}),
    ],
)
def test_faults_in_json_blocks(
    running_server: Server, client: Client, fault: str, codes: set[str]
) -> None:
    station = "j-" + fault.partition("@")[0]
    assert findings(client, running_server.url, station, fault, json=True) == codes
