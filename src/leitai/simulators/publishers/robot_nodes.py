"""The robot cell in the structure of OPC 40010-1 (OPC UA for Robotics, Part 1).

Objects / DeviceSet / <id>: MotionDeviceSystemType with MotionDevices, Controllers and SafetyStates.
Built by code: the official nodeset is not part of this program, so optional parts and modelling
rules are missing; browse names, namespace and numbers of the types are the official ones. What the
specification has no place for (tool position, gripper, gate, steps) stands in the object `Cell` of
our own namespace.
"""

from __future__ import annotations

from asyncua import Node

from leitai.simulators.publishers.nodes import ARTICULATED_ROBOT, ROTARY, Builder

TYPES = {
    "MotionDeviceSystemType": 1002,
    "ControllerType": 1003,
    "MotionDeviceType": 1004,
    "TaskControlType": 1011,
    "SafetyStateType": 1013,
    "AxisType": 16601,
}
AXES = range(1, 7)
CELL = ("tcp_x", "tcp_y", "tcp_z", "speed", "gripper", "part", "gate_open", "step", "alarm",
        "cycles")  # fmt: skip


async def build_robot(build: Builder) -> None:
    """Add the system; afterwards every channel has its place."""
    types = {name: await build.kind(name, number) for name, number in TYPES.items()}
    objects = build.server.nodes.objects
    devices = await build.folder(objects, "DeviceSet", build.devices)
    system = await build.object(
        devices, "MotionDeviceSystem", build.robotics, types["MotionDeviceSystemType"]
    )
    await _motion_device(build, system, types)
    await _controller(build, system, types)
    await _safety(build, system, types)
    cell = await build.object(system, "Cell", build.own)
    for channel in CELL:
        await build.channel(cell, channel, build.own, channel)


async def _motion_device(build: Builder, system: Node, types: dict[str, Node]) -> None:
    devices = await build.folder(system, "MotionDevices", build.robotics)
    device = await build.object(devices, "MotionDevice", build.robotics, types["MotionDeviceType"])
    await _nameplate(build, device, "Leitai Simulated Arm", "six-axis")
    await build.say(device, "MotionDeviceCategory", build.robotics, ARTICULATED_ROBOT)
    axes = await build.folder(device, "Axes", build.robotics)
    for axis in AXES:
        node = await build.object(axes, f"Axis{axis}", build.robotics, types["AxisType"])
        await build.say(node, "MotionProfile", build.robotics, ROTARY)
        parameters = await build.object(node, "ParameterSet", build.devices)
        await build.channel(parameters, "ActualPosition", build.robotics, f"j{axis}")
    await build.folder(device, "PowerTrains", build.robotics)


async def _controller(build: Builder, system: Node, types: dict[str, Node]) -> None:
    controllers = await build.folder(system, "Controllers", build.robotics)
    controller = await build.object(controllers, "Controller", build.robotics,
                                    types["ControllerType"])  # fmt: skip
    await _nameplate(build, controller, "Leitai Simulated Controller", "controller")
    tasks = await build.folder(controller, "TaskControls", build.robotics)
    task = await build.object(tasks, "TaskControl", build.robotics, types["TaskControlType"])
    parameters = await build.object(task, "ParameterSet", build.devices)
    await build.say(parameters, "TaskProgramName", build.robotics, "pick and place")


async def _safety(build: Builder, system: Node, types: dict[str, Node]) -> None:
    states = await build.folder(system, "SafetyStates", build.robotics)
    state = await build.object(states, "SafetyState", build.robotics, types["SafetyStateType"])
    parameters = await build.object(state, "ParameterSet", build.devices)
    await build.channel(parameters, "OperationalMode", build.robotics, "mode")
    await build.channel(parameters, "EmergencyStop", build.robotics, "estop")
    await build.say(parameters, "ProtectiveStop", build.robotics, value=False)


async def _nameplate(build: Builder, node: Node, model: str, code: str) -> None:
    for name, value in (
        ("Manufacturer", "Leitai"),
        ("Model", model),
        ("ProductCode", code),
        ("SerialNumber", "0001"),
    ):
        await build.say(node, name, build.devices, value)
