"""Where a machine's channels stand in the address space of its OPC UA server."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from asyncua import Node, Server, ua

from leitai.simulators.machine import Machine

ROBOTICS = "http://opcfoundation.org/UA/Robotics/"
DEVICES = "http://opcfoundation.org/UA/DI/"
OWN = "urn:leitai:simulators"
MODES = (1, 3)
"""OperationalModeEnumeration of OPC 40010-1: MANUAL_REDUCED_SPEED, AUTOMATIC."""
ROTARY = 1
ARTICULATED_ROBOT = 1


@dataclass(frozen=True, slots=True)
class Place:
    """A variable of the address space and how a channel's value is written into it."""

    node: Node
    kind: ua.VariantType
    convert: Callable[[float], Any]


@dataclass(slots=True)
class Builder:
    """Adds objects and variables with browse names of the right namespaces."""

    server: Server
    machine: Machine
    robotics: int = 0
    devices: int = 0
    own: int = 0
    places: dict[str, Place] = field(default_factory=dict)

    async def register(self) -> None:
        """The namespaces; the numbers they get are the server's business."""
        self.devices = await self.server.register_namespace(DEVICES)
        self.robotics = await self.server.register_namespace(ROBOTICS)
        self.own = await self.server.register_namespace(OWN)

    async def kind(self, name: str, number: int) -> Node:
        """An object type of the Robotics namespace under its official number."""
        base = self.server.nodes.base_object_type
        node_id = ua.NodeId(ua.Int32(number), ua.Int16(self.robotics))
        return await base.add_object_type(node_id, ua.QualifiedName(name, self.robotics))

    async def object(self, parent: Node, name: str, space: int, kind: Node | None = None) -> Node:
        """An object below `parent`; of `kind`, or a plain one."""
        node_id = self._below(parent, name)
        made = await parent.add_object(node_id, ua.QualifiedName(name, space))
        if kind is not None:
            await made.delete_reference(
                ua.NodeId(ua.Int32(ua.ObjectIds.BaseObjectType)), ua.ObjectIds.HasTypeDefinition
            )
            await made.add_reference(kind, ua.ObjectIds.HasTypeDefinition)
        return made

    async def folder(self, parent: Node, name: str, space: int) -> Node:
        """A folder below `parent`."""
        node_id = self._below(parent, name)
        return await parent.add_folder(node_id, ua.QualifiedName(name, space))

    async def say(self, parent: Node, name: str, space: int, value: Any) -> None:
        """A property that never changes."""
        node_id = self._below(parent, name)
        kind = ua.VariantType.Int32 if type(value) is int else None
        await parent.add_property(node_id, ua.QualifiedName(name, space), value, kind)

    def _below(self, parent: Node, name: str) -> ua.NodeId:
        above = parent.nodeid.Identifier
        text = f"{above}.{name}" if isinstance(above, str) else name
        return ua.NodeId(ua.String(text), ua.Int16(self.own))

    async def channel(self, parent: Node, name: str, space: int, channel: str) -> None:
        """The variable that carries a channel; Int32 for codes, Boolean for truths."""
        signal = self.machine.signals[self.machine.place(channel)]
        kind, convert = _KINDS[signal.kind]
        if channel == "mode":
            convert = _mode
        start = convert(self.machine.rest.get(channel, 0.0))
        node_id = self._below(parent, name)
        made = await parent.add_variable(node_id, ua.QualifiedName(name, space), start, kind)
        if signal.unit:
            unit = ua.EUInformation(UnitId=-1, DisplayName=ua.LocalizedText(signal.unit))
            name = "EngineeringUnits"
            await made.add_property(self._below(made, name), ua.QualifiedName(name, 0), unit)
        self.places[channel] = Place(made, kind, convert)


def _mode(value: float) -> int:
    return MODES[int(value)]


_KINDS: dict[str, tuple[ua.VariantType, Callable[[float], Any]]] = {
    "number": (ua.VariantType.Double, float),
    "bool": (ua.VariantType.Boolean, bool),
    "code": (ua.VariantType.Int32, int),
}
