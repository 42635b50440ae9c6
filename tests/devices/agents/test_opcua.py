"""Simulated machine → OPC UA → agent → HTTP, end to end over real sockets."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Self

import numpy as np
import pytest

pytest.importorskip("asyncua")

from leitai.devices.agents import opcua
from leitai.devices.agents.mapping import read_map
from leitai.devices.agents.opcua import Agent
from leitai.devices.agents.spool import Spool
from leitai.devices.agents.uplink import Door, Uplink
from leitai.simulators.faults import Kind, Parcel
from leitai.simulators.machine import Machine
from leitai.simulators.publishers.opcua import OpcUaMachine
from leitai.simulators.robot import ROBOT
from leitai.simulators.tightening import TIGHTENING
from support.receiver import Receiver
from support.server import free_port

MAPS = Path(__file__).parents[3] / "rulebooks/robotcell"
PATIENCE = 30.0


@pytest.fixture
def receiver() -> Iterator[Receiver]:
    made = Receiver()
    yield made
    made.close()


async def until(true: Callable[[], bool]) -> None:
    end = time.monotonic() + PATIENCE
    while not true():
        assert time.monotonic() < end, "it did not happen"
        await asyncio.sleep(0.02)


class Following:
    """A machine, an agent that follows it, and what it said."""

    def __init__(self, machine: Machine, receiver: Receiver) -> None:
        self.machine = machine
        self.server = OpcUaMachine(machine, port=free_port())
        self.spool = Spool(None)
        self.said: list[str] = []
        door = Door(receiver.url, "c", "S1", "secret")
        uplink = Uplink(self.spool, door, self.said.append)
        nodes = read_map(MAPS / f"opcua-{machine.id}.yaml")
        self.agent = Agent(self.server.url, nodes, self.spool, uplink, self.said.append)
        self.start = 0

    async def __aenter__(self) -> Self:
        await self.server.__aenter__()
        self._task = asyncio.create_task(self.agent.run())
        await until(lambda: any("following" in each for each in self.said))
        return self

    async def __aexit__(self, *_: object) -> None:
        self._task.cancel()
        await asyncio.gather(self._task, return_exceptions=True)
        await self.server.__aexit__(None, None, None)
        self.spool.close()

    async def show(self, values: np.ndarray, damage: Kind | None = None) -> None:
        """Let the machine do this now."""
        self.start = time.time_ns() // 1000 * 1000
        await self.server.write(Parcel(1, self.start, values, damage))


@pytest.mark.parametrize("machine", [ROBOT, TIGHTENING], ids=lambda each: each.id)
def test_every_sample_arrives_with_the_machines_own_times(
    machine: Machine, receiver: Receiver
) -> None:
    values = machine.perform(3, 0.4).values[800:1000]

    async def work() -> dict[int, dict[str, Any]]:
        async with Following(machine, receiver) as following:
            await following.show(values)
            last = following.start + 199 * machine.tick * 1000
            await until(lambda: any(each["t"] >= last for each in receiver.samples()))
            return {each["t"] - following.start: each for each in receiver.samples()}

    by_time = asyncio.run(work())
    known: dict[str, Any] = {}
    for at in sorted(each for each in by_time if each < 0):
        known |= by_time[at]
    for number, row in enumerate(values):
        known |= by_time.get(number * machine.tick * 1000, {})
        for signal, value in zip(machine.signals, row, strict=True):
            said = known[signal.id]
            number_said = signal.words.index(said) if signal.words else float(said)
            assert np.float32(number_said) == value, (number, signal.id)
    assert [block["seq"] for block in receiver.blocks] == sorted(
        {block["seq"] for block in receiver.blocks}
    )


def test_bad_quality_and_wrong_types_are_said_to_be_bad(receiver: Receiver) -> None:
    values = TIGHTENING.idle(5, 1)
    values[2, 0] = np.nan

    async def work() -> None:
        async with Following(TIGHTENING, receiver) as following:
            await following.show(values)
            await until(lambda: any(each.get("torque", 0) is None for each in receiver.samples()))
            assert following.agent.quality["torque", "BadSensorFailure"] == 1
            await following.show(TIGHTENING.idle(1, 1), damage=Kind.TYPE)
            await until(lambda: ("torque", "BadTypeMismatch") in following.agent.quality)

    asyncio.run(work())


def test_blocks_wait_while_the_server_is_away(receiver: Receiver) -> None:
    async def work() -> None:
        async with Following(TIGHTENING, receiver) as following:
            await until(lambda: len(receiver.blocks) > 2)
            receiver.status = 503
            await until(lambda: len(following.spool) > 4)
            await following.show(TIGHTENING.idle(10, 2))
            receiver.status = 200
            await until(lambda: any(each["t"] == following.start for each in receiver.samples()))

    asyncio.run(work())
    numbers = [block["seq"] for block in receiver.blocks]
    assert numbers == list(range(numbers[0], numbers[0] + len(numbers)))


def test_it_says_nothing_while_the_machine_is_away_and_comes_back(receiver: Receiver) -> None:
    async def work() -> None:
        async with Following(TIGHTENING, receiver) as following:
            await until(lambda: len(receiver.blocks) > 2)
            await following.server.__aexit__(None, None, None)
            await until(lambda: any("out of reach" in each for each in following.said))
            await until(lambda: len(following.spool) == 0)
            before = len(receiver.blocks)
            await asyncio.sleep(0.3)
            assert len(receiver.blocks) == before
            following.server = OpcUaMachine(TIGHTENING, port=_port(following.server.url))
            await following.server.__aenter__()
            await until(lambda: len(receiver.blocks) > before + 2)

    asyncio.run(work())


def _port(url: str) -> int:
    return int(url.rpartition(":")[2].partition("/")[0])


def test_a_dropped_subscription_is_noticed_and_made_anew(
    receiver: Receiver, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Meanwhile nothing is said: silence of a dead subscription is not stillness."""
    monkeypatch.setattr(opcua, "STILL", 0.2)

    async def work() -> None:
        async with Following(TIGHTENING, receiver) as following:
            await until(lambda: len(receiver.blocks) > 2)
            service = following.server._server.iserver.subscription_service  # noqa: SLF001
            await service.delete_subscriptions(list(service.subscriptions))
            await asyncio.sleep(1.0)
            quiet = len(receiver.blocks)
            await asyncio.sleep(0.5)
            assert len(receiver.blocks) == quiet
            await until(lambda: len(receiver.blocks) > quiet + 2)
            await following.show(TIGHTENING.idle(10, 2))
            await until(lambda: any(each["t"] == following.start for each in receiver.samples()))

    asyncio.run(work())
