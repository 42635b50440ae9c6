"""The OPC UA agent: follows a machine's variables and sends them as a station's samples.

Needs the optional package asyncua (`pip install 'leitai[opcua]'`).
"""

from __future__ import annotations

import asyncio
import time
from collections import Counter
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any, Final

import msgspec
from asyncua import Client, Node, ua

from leitai.devices.agents.mapping import AgentMap, NodeMap
from leitai.devices.agents.rows import Rows, Value
from leitai.devices.agents.spool import Spool
from leitai.devices.agents.uplink import Uplink

QUEUE: Final = 1000
"""Values a variable may take between two reports of the server without one being lost."""
FIRST_WAIT: Final = 0.5
LONGEST_WAIT: Final = 10.0
MOST_SAMPLES: Final = 1000
STILL: Final = 2.0
"""Seconds after the last report for which silence still says that nothing has changed."""
QUIET: Final = 5.0
"""Seconds without any report, not even of the server's clock, after which the agent connects anew:
a server that was held up may have dropped the subscription and answer everything else."""
SETTLE: Final = 2
"""Intervals a sample waits for reports that come in another order."""
EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND: Final = timedelta(microseconds=1)
Say = Callable[[str], object]


class NodeMissing(Exception):  # noqa: N818  it is a state of the server
    """A node of the map is not in the server's address space."""


class Agent:
    """Follows one machine for one station.

    Attributes:
        quality: what the machine said of its own values besides "good": `(channel, status)`.
    """

    def __init__(self, url: str, nodes: AgentMap, spool: Spool, uplink: Uplink, say: Say) -> None:
        """`url`: of the OPC UA server."""
        self._url, self._map = url, nodes
        self._spool, self._uplink, self._say = spool, uplink, say
        self._rows = Rows(round(SETTLE * nodes.milliseconds * 1e6))
        self._channels: dict[ua.NodeId, list[str]] = {}
        self._heard = (0, 0)
        self._reported = 0
        self.quality: Counter[tuple[str, str]] = Counter()

    async def run(self) -> None:
        """Follow and send for ever; comes back after every loss of either side."""
        sending = asyncio.create_task(self._uplink.run())
        try:
            await self._follow_for_ever()
        finally:
            sending.cancel()
            await asyncio.gather(sending, return_exceptions=True)

    async def _follow_for_ever(self) -> None:
        wait = FIRST_WAIT
        while True:
            begun = time.monotonic()
            try:
                await self._follow()
            except (OSError, ua.UaError, TimeoutError, NodeMissing) as error:
                why = str(error) or type(error).__name__
                self._say(f"与设备的连接中断 / the machine is out of reach: {why}")
            self._rows.forget()
            wait = FIRST_WAIT if time.monotonic() - begun > LONGEST_WAIT else wait
            await asyncio.sleep(wait)
            wait = min(LONGEST_WAIT, wait * 2)

    async def _follow(self) -> None:
        async with Client(self._url) as client:
            nodes = await self._find(client)
            subscription = await client.create_subscription(self._map.milliseconds, self)
            clock = client.get_node(ua.ObjectIds.Server_ServerStatus_CurrentTime)
            await subscription.subscribe_data_change(
                [*nodes, clock], queuesize=QUEUE, sampling_interval=ua.Double(0)
            )
            self._reported = time.monotonic_ns()
            self._say(f"已连接设备，{len(nodes)} 个变量 / following {len(nodes)} variables")
            while time.monotonic_ns() < self._reported + QUIET * 1e9:
                await asyncio.sleep(self._map.milliseconds / 1000)
                await client.check_connection()
                self._pack()
            raise TimeoutError(f"设备 {QUIET:.0f} 秒没有任何上报 / no report for {QUIET:.0f} s")

    async def _find(self, client: Client) -> list[Node]:
        """The nodes of the map, each once."""
        self._channels.clear()
        spaces = {
            alias: await client.get_namespace_index(uri)
            for alias, uri in self._map.namespaces.items()
        }
        for channel, node in self._map.channels.items():
            found = await _node(client, node, spaces, channel)
            self._channels.setdefault(found.nodeid, []).append(channel)
        return [client.get_node(node_id) for node_id in self._channels]

    def datachange_notification(self, node: Node, value: Any, data: Any) -> None:
        """A report of the server; asyncua calls this."""
        self._reported = time.monotonic_ns()
        report: ua.DataValue = data.monitored_item.Value
        stamp = report.SourceTimestamp or report.ServerTimestamp
        at = time.time_ns() if stamp is None else _nanoseconds(stamp)
        if at >= self._heard[0]:
            self._heard = (at, time.monotonic_ns())
        for channel in self._channels.get(node.nodeid, ()):
            self._rows.report(channel, self._value(channel, value, report), at)

    def _value(self, channel: str, value: Any, report: ua.DataValue) -> Value:
        """The value as the station sends it; `None` for whatever is not plainly good."""
        status = report.StatusCode
        if status is not None and not status.is_good():
            self._bad(channel, status.name)
            return None
        node = self._map.channels[channel]
        if node.words is not None:
            word = node.words.get(str(int(value) if isinstance(value, int) else value))
            if word is None:
                self._bad(channel, f"no word for {value!r:.40}")
            return word
        if isinstance(value, bool):
            return value
        if isinstance(value, int | float):
            return float(value) * node.scale
        self._bad(channel, f"{type(value).__name__} instead of a number")
        return None

    def _bad(self, channel: str, why: str) -> None:
        self.quality[channel, why] += 1
        if self.quality[channel, why] == 1:
            self._say(f"{channel}: 数值不可用 / not usable: {why}")

    def _pack(self) -> None:
        """Put what has settled into the spool."""
        at, heard = self._heard
        still = min(time.monotonic_ns(), self._reported + int(STILL * 1e9)) - heard
        samples = self._rows.take(at + max(still, 0) if at else 0)
        for start in range(0, len(samples), MOST_SAMPLES):
            body = {"seq": self._spool.next_sequence(), "samples": samples[start:][:MOST_SAMPLES]}
            self._spool.put(msgspec.json.encode(body))
        if samples:
            self._uplink.wake()


async def _node(client: Client, node: NodeMap, spaces: dict[str, int], channel: str) -> Node:
    if node.node is not None:
        return client.get_node(await _by_id(client, node.node))
    steps = [_step(step, spaces) for step in (node.path or "").split("/")]
    try:
        found: Node = await client.nodes.objects.get_child(steps)
    except ua.UaError as error:
        raise NodeMissing(
            f"{channel}: 设备中没有该节点 / the machine has no node {node.path} ({error})"
        ) from None
    return found


async def _by_id(client: Client, text: str) -> ua.NodeId:
    """A node id whose namespace may be said by its URI."""
    if not text.startswith("nsu="):
        return ua.NodeId.from_string(text)
    uri, _, rest = text.removeprefix("nsu=").partition(";")
    return ua.NodeId.from_string(f"ns={await client.get_namespace_index(uri)};{rest}")


def _step(step: str, spaces: dict[str, int]) -> ua.QualifiedName:
    alias, colon, name = step.partition(":")
    if not colon:
        return ua.QualifiedName(step, 0)
    return ua.QualifiedName(name, int(alias) if alias.isdigit() else spaces[alias])


def _nanoseconds(stamp: datetime) -> int:
    aware = stamp if stamp.tzinfo else stamp.replace(tzinfo=UTC)
    return (aware - EPOCH) // _MICROSECOND * 1000
