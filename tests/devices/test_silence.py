from __future__ import annotations

import time

import pytest

from support.cell import Cell
from support.cup import good
from support.server import PATIENCE, Server

pytestmark = pytest.mark.server


def test_a_station_that_falls_silent_in_an_attempt_is_told_once(running_server: Server) -> None:
    cell = Cell(running_server.client(), "silent")
    attempt = cell.begin(station="S1")
    cell.send(attempt, [(1, 0)])
    cell.send({**attempt, "station": "S2"}, [(1, 0)])  # where no attempt runs
    until = time.monotonic() + PATIENCE
    while not (found := counters(cell, "S1")):
        assert time.monotonic() < until
        time.sleep(0.1)
    assert found == {"silent": 1}
    time.sleep(4)
    assert counters(cell, "S1") == {"silent": 1}
    assert counters(cell, "S2") == {}
    (row,) = [each for each in good(cell.http.get(f"{cell.path}/stations")) if each["attempt"]]
    assert (row["station"], row["online"], row["refused"]) == ("S1", False, {})
    cell.send(attempt, [(1, 0)], first=1)
    assert cell.seal(attempt, ticks=2)


def counters(cell: Cell, station: str) -> dict[str, int]:
    path = f"{cell.path}/stations/{station}/findings"
    found: dict[str, int] = good(cell.http.get(path))["counters"]
    return found
