"""A simulated machine as an OPC UA server. Needs the optional package asyncua."""

from __future__ import annotations

import asyncio
import threading
from collections import Counter
from collections.abc import Awaitable, Callable, Coroutine
from datetime import UTC, timedelta
from types import TracebackType
from typing import Any, Self

import numpy as np
from asyncua import Server, ua

from leitai.simulators.faults import Kind, Parcel
from leitai.simulators.machine import Machine
from leitai.simulators.publishers.nodes import Builder, Place
from leitai.simulators.publishers.robot_nodes import build_robot
from leitai.simulators.publishers.tightening_nodes import build_tightening

EPOCH = ua.DateTime(1970, 1, 1, tzinfo=UTC)
_BUILDERS: dict[str, Callable[[Builder], Awaitable[None]]] = {
    "robot": build_robot,
    "tightening": build_tightening,
}


class OpcUaMachine:
    """Serves one machine at `opc.tcp://host:port/leitai`; an asynchronous context manager.

    Faults appear as a machine would show them: NaN as status BadSensorFailure, a wrong type as
    BadTypeMismatch; what concerns blocks (corrupted, unknown channel) has no meaning here and is
    left out.
    """

    def __init__(self, machine: Machine, *, host: str = "127.0.0.1", port: int = 4840) -> None:
        self.machine = machine
        self.url = f"opc.tcp://{host}:{port}/leitai"
        self._server = Server()
        self._places: list[Place] = []
        self._last: list[Any] = [None] * len(machine.signals)

    async def __aenter__(self) -> Self:
        await self._server.init()
        self._server.set_endpoint(self.url)
        self._server.set_server_name("Leitai simulator")
        self._server.set_security_policy([ua.SecurityPolicyType.NoSecurity])
        build = Builder(self._server, self.machine)
        await build.register()
        await _BUILDERS[self.machine.id](build)
        self._places = [build.places[signal.id] for signal in self.machine.signals]
        await self._server.start()
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self._server.stop()

    async def write(self, parcel: Parcel) -> None:
        """Write a parcel sample by sample, each with its own source timestamp."""
        for number, row in enumerate(parcel.values):
            stamp = parcel.t0 + number * self.machine.tick * 1000
            wrong = parcel.channel or self.machine.signals[0].id
            for column, place in enumerate(self._places):
                typed = parcel.damage is Kind.TYPE and self.machine.place(wrong) == column
                bad = ua.StatusCodes.BadTypeMismatch if typed else None
                await self._write(column, _data_value(place, float(row[column]), stamp, bad))

    async def _write(self, column: int, data: ua.DataValue) -> None:
        """Write what changed."""
        seen = (data.Value.Value if data.Value else None, data.StatusCode)
        if seen != self._last[column]:
            self._last[column] = seen
            await self._server.write_attribute_value(self._places[column].node.nodeid, data)


def _data_value(place: Place, value: float, stamp: int, bad: int | None) -> ua.DataValue:
    """A number that is none is a broken sensor."""
    moment = EPOCH + timedelta(microseconds=stamp // 1000)
    if bad is None and not np.isfinite(value):
        bad = ua.StatusCodes.BadSensorFailure
    variant = ua.Variant(place.convert(value), place.kind) if bad is None else ua.Variant(None)
    status = ua.StatusCode(ua.UInt32(bad or ua.StatusCodes.Good))
    return ua.DataValue(variant, StatusCode=status, SourceTimestamp=moment, ServerTimestamp=moment)


class OpcUaSink:
    """The server in a thread of its own, for those who are not asynchronous.

    Attributes:
        told: `ok` → parcels written.
    """

    def __init__(self, machine: Machine, *, host: str, port: int) -> None:
        self.told: Counter[str] = Counter()
        self._server = OpcUaMachine(machine, host=host, port=port)
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, daemon=True)
        self.url = self._server.url

    def __enter__(self) -> Self:
        self._thread.start()
        self._wait(self._server.__aenter__())
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._wait(self._server.__aexit__(kind, error, trace))
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()

    def __call__(self, parcel: Parcel) -> None:
        """Write it and wait until it is written."""
        self._wait(self._server.write(parcel))
        self.told["ok"] += 1

    def _wait(self, work: Coroutine[Any, Any, object]) -> None:
        asyncio.run_coroutine_threadsafe(work, self._loop).result()
