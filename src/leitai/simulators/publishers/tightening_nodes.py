"""The tightening station: one object with a variable for each channel, in our own namespace."""

from __future__ import annotations

from leitai.simulators.publishers.nodes import Builder


async def build_tightening(build: Builder) -> None:
    """Add the station; afterwards every channel has its place."""
    station = await build.object(build.server.nodes.objects, "TighteningStation", build.own)
    for signal in build.machine.signals:
        await build.channel(station, signal.id, build.own, signal.id)
