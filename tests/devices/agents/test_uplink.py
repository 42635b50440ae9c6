"""Blocks leave the spool when the server has them or will never take them, and not before."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Iterator

import pytest

from leitai.devices.agents.spool import Spool
from leitai.devices.agents.uplink import Door, Uplink
from support.receiver import Receiver
from support.server import free_port

PATIENCE = 20.0


@pytest.fixture
def receiver() -> Iterator[Receiver]:
    made = Receiver()
    yield made
    made.close()


@pytest.fixture
def spool() -> Iterator[Spool]:
    made = Spool(None)
    for number in range(3):
        made.put(b'{"seq": %d, "samples": []}' % number)
    yield made
    made.close()


def sending(uplink: Uplink, enough: Callable[[], bool]) -> None:
    async def work() -> None:
        task = asyncio.create_task(uplink.run())
        end = time.monotonic() + PATIENCE
        while not enough():
            assert time.monotonic() < end, "it did not happen"
            await asyncio.sleep(0.02)
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)

    asyncio.run(work())


def door(url: str, key: str = "secret") -> Door:
    return Door(url, "c", "S1", key)


def test_what_is_taken_is_gone_in_order(receiver: Receiver, spool: Spool) -> None:
    uplink = Uplink(spool, door(receiver.url), print)
    sending(uplink, lambda: len(spool) == 0)
    assert [each["seq"] for each in receiver.blocks] == [0, 1, 2]
    assert uplink.sent == 3


def test_what_is_refused_for_good_is_gone_and_counted(receiver: Receiver, spool: Spool) -> None:
    said: list[str] = []
    receiver.status = 422
    uplink = Uplink(spool, door(receiver.url), said.append)
    sending(uplink, lambda: len(spool) == 0)
    assert uplink.refused == {"code_422": 3}
    assert "拒" in said[0]


@pytest.mark.parametrize("status", [404, 429, 500, 503])
def test_what_may_be_taken_later_waits(receiver: Receiver, spool: Spool, status: int) -> None:
    said: list[str] = []
    receiver.status = status
    sending(Uplink(spool, door(receiver.url), said.append), lambda: bool(said))
    assert len(spool) == 3
    assert "3 块等待" in said[0]


def test_a_wrong_key_loses_nothing(receiver: Receiver, spool: Spool) -> None:
    said: list[str] = []
    sending(Uplink(spool, door(receiver.url, "wrong"), said.append), lambda: bool(said))
    assert len(spool) == 3


def test_an_absent_server_loses_nothing(spool: Spool) -> None:
    said: list[str] = []
    url = f"http://127.0.0.1:{free_port()}"
    sending(Uplink(spool, door(url), said.append), lambda: bool(said))
    assert len(spool) == 3
    assert "no answer" in said[0]
