"""How a simulated station of the demo reaches the server: the front doors devices use."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from leitai.devices.agents.mapping import read_map
from leitai.devices.agents.spool import Spool
from leitai.devices.agents.uplink import Door, Uplink
from leitai.server.cli.optional import has_asyncua
from leitai.simulators.live import Sink
from leitai.simulators.machine import Machine
from leitai.simulators.publishers.http import HttpSink
from leitai.simulators.publishers.mqtt import MqttSink, NoBroker, Topic

_LOG = logging.getLogger(__name__)
_HOST = "127.0.0.1"
MqttPort = Callable[[], int | None]
"""Where the bundled broker listens; `None`: there is none."""


@contextmanager
def link(
    wanted: str, *, machine: Machine, door: Door, maps: Path, mqtt: MqttPort
) -> Iterator[Sink]:
    """A way for the machine's parcels: `mqtt`, `opcua` or `http`; HTTP where another is missing."""
    port = mqtt() if wanted == "mqtt" else None
    if port is not None:
        try:
            sink = MqttSink(machine, Topic(_HOST, port, door.contest, door.station, door.key))
            with sink as opened:
                yield opened
            return  # noqa: TRY300  the sink has been closed
        except NoBroker as reason:
            _LOG.warning("%s uses HTTP instead of MQTT: %s", door.station, reason)
    if wanted == "opcua" and has_asyncua():
        with _through_agent(machine, door, maps / f"opcua-{machine.id}.yaml") as opened:
            yield opened
        return
    with HttpSink(machine, door) as opened:
        yield opened


@contextmanager
def _through_agent(machine: Machine, door: Door, nodes: Path) -> Iterator[Sink]:
    """The machine as an OPC UA server, and the agent that follows it."""
    from leitai.devices.agents.opcua import Agent  # noqa: PLC0415 -- only if installed
    from leitai.simulators.publishers.opcua import OpcUaSink  # noqa: PLC0415 -- only if installed

    with OpcUaSink(machine, host=_HOST, port=_free_port()) as sink:
        loop = asyncio.new_event_loop()

        async def follow() -> None:
            spool = Spool(None)
            try:
                uplink = Uplink(spool, door, _LOG.info)
                await Agent(sink.url, read_map(nodes), spool, uplink, _LOG.info).run()
            finally:
                spool.close()

        task = loop.create_task(follow())

        def work() -> None:
            with contextlib.suppress(asyncio.CancelledError):
                loop.run_until_complete(task)
            loop.close()

        agent = threading.Thread(target=work, name=f"agent-{door.station}", daemon=True)
        agent.start()
        try:
            yield sink
        finally:
            loop.call_soon_threadsafe(task.cancel)
            agent.join()


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind((_HOST, 0))
        return int(probe.getsockname()[1])
