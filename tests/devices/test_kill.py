"""Nothing that was acknowledged is lost, however the server ends; counters survive."""

from __future__ import annotations

import sqlite3
import threading
import time
from contextlib import closing

import httpx
import pytest

from leitai.devices.codec import read_block
from leitai.devices.segment import read_records
from support.cup import error_of, good
from support.machines import MS, Device, MachineCup, block, now
from support.server import PATIENCE, Server

pytestmark = pytest.mark.server


class Sender(threading.Thread):
    """Posts blocks one after the other until the server is gone.

    Attributes:
        acknowledged: numbers of blocks that were answered with a receipt.
    """

    def __init__(self, device: Device, first: int) -> None:
        super().__init__(daemon=True)
        self.acknowledged: list[int] = []
        self._device = device
        self._next = first

    def run(self) -> None:
        while True:
            payload = block(self._next, t0=now())
            try:
                answer = self._device.send(payload)
            except httpx.HTTPError:
                return
            assert answer.status_code == 200, answer.text
            self.acknowledged.append(self._next)
            self._next += 1


def test_what_was_acknowledged_outlives_a_kill(running_server: Server) -> None:
    cup = MachineCup(running_server.client(), "killed")
    devices = [cup.enrol(f"S{nth}") for nth in range(3)]
    for round_ in range(3):
        senders = [Sender(device, 1 + 10_000 * round_) for device in devices]
        for sender in senders:
            sender.start()
        while any(len(sender.acknowledged) < 20 for sender in senders):
            time.sleep(0.01)
        running_server.kill()
        for sender in senders:
            sender.join(30)
        running_server.start()
        for device, sender in zip(devices, senders, strict=True):
            last = sender.acknowledged[-1]
            answer = device.send(block(last, t0=now()))
            error_of(answer, 409, "sequence_reused")
            row = cup.row(device.path.split("/")[-2])
            assert row["received"] >= len(sender.acknowledged)
    kept = kept_sequences(running_server)
    for device, sender in zip(devices, senders, strict=True):
        assert set(sender.acknowledged) <= kept[device.path.split("/")[-2]]


def kept_sequences(server: Server) -> dict[str, set[int]]:
    """Station → numbers of the blocks in the server's raw log."""
    found: dict[str, set[int]] = {}
    for path in sorted((server.data / "raw").glob("*.raw")):
        for record in read_records(path):
            numbers = found.setdefault(record.address[1], set())
            numbers.add(read_block(record.payload).sequence)
    return found


def test_counters_outlive_a_stop_and_a_kill(running_server: Server) -> None:
    cup = MachineCup(running_server.client(), "counted")
    device = cup.enrol("S1")
    good(device.send(block(1)))
    error_of(device.send(b"x"), 422, "malformed")
    running_server.stop()
    running_server.start()
    row = cup.row("S1")
    assert (row["received"], row["refused"]) == (1, {"malformed": 1})
    (finding,) = cup.findings("S1")["recent"]
    assert finding["code"] == "malformed"
    error_of(device.send(b"x"), 422, "malformed")
    wait_until_written(running_server, b'{"malformed":2}')
    running_server.restart()
    assert cup.row("S1")["refused"] == {"malformed": 2}
    error_of(device.send(block(1, t0=now() - 50 * MS)), 409, "sequence_reused")


def wait_until_written(server: Server, counters: bytes) -> None:
    """Counters are written every few seconds, by a thread of the server's own."""
    with closing(sqlite3.connect(server.data / "leitai.sqlite3")) as database:
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until:
            rows = database.execute("SELECT counters FROM devices_stationtally").fetchall()
            if (counters,) in rows:
                return
            time.sleep(0.1)
    raise AssertionError("the counters were not written")
