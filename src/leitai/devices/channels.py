"""How a device's channels become those of the rulebook: names, order, units, types, ranges."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from leitai.core.referee.language.units import read_unit
from leitai.core.referee.model import Channel, ChannelKind, Telemetry
from leitai.devices.refusal import refused
from leitai.devices.samples import ABSENT_BITS, is_absent


class Mapped(Struct, frozen=True, forbid_unknown_fields=True):
    """One row of a station's channel map.

    Attributes:
        name: what the device calls it.
        channel: the rulebook's channel; `None`: sent, but of no interest.
        unit: in which the device sends; `None`: in the rulebook's unit.
    """

    name: str
    channel: str | None = None
    unit: str | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Wiring:
    """A station's channel map, checked against its stage's telemetry and ready for use.

    Attributes:
        names: the device's channels in the order of its blocks; `units` likewise.
        channels: the stage's channels.
        columns: for each device channel its place in the stage's order; -1: of no interest.
        factors: by which each is multiplied.
        plain: the device sends just what the stage wants: no copy is needed.
        low, high: float32 limits of each stage channel.
        whole: stage channels whose values are whole numbers (truths and codes).
        bounded: whether any value could be finite and yet wrong.
        stuck: nanoseconds each stage channel may stand still; 0: as long as it likes.
    """

    names: tuple[str, ...]
    units: tuple[str | None, ...]
    channels: tuple[Channel, ...]
    columns: NDArray[np.intp]
    factors: NDArray[np.float64]
    plain: bool
    low: NDArray[np.float32]
    high: NDArray[np.float32]
    whole: NDArray[np.bool_]
    bounded: bool
    stuck: NDArray[np.int64]

    def place(self, name: str) -> int:
        """Where the device's channel stands in its blocks; raises `DeviceRefused`."""
        try:
            return self.names.index(name)
        except ValueError:
            raise refused("unknown_channel", channel=name[:80]) from None

    def channel_at(self, place: int) -> Channel | None:
        """The stage's channel for a place in the device's blocks."""
        column = int(self.columns[place])
        return self.channels[column] if column >= 0 else None

    def rows(self) -> list[dict[str, str | None]]:
        """The map, for people."""
        found = [self.channel_at(place) for place in range(len(self.names))]
        return [
            {"name": name, "channel": channel.id if channel else None, "unit": unit}
            for name, channel, unit in zip(self.names, found, self.units, strict=True)
        ]

    def arranged(
        self, values: NDArray[np.float32], names: Sequence[str] | None = None
    ) -> NDArray[np.float32]:
        """Device values [..., k] as stage values [..., C]; absent stays absent.

        Args:
            values: in the device's order.
            names: the device's channels, if `values` has one column for each of these instead.
        """
        if names is None and self.plain:
            return values
        places = None if names is None else [self.place(name) for name in names]
        columns = self.columns if places is None else self.columns[places]
        factors = self.factors if places is None else self.factors[places]
        out = np.full((*values.shape[:-1], len(self.channels)), ABSENT_BITS, np.uint32)
        made = out.view(np.float32)
        used = columns >= 0
        taken = values[..., used]
        with np.errstate(over="ignore", invalid="ignore"):  # what gets too large is marked later
            scaled = (taken * factors[used]).astype(np.float32)
        made[..., columns[used]] = np.where(is_absent(np.ascontiguousarray(taken)), taken, scaled)
        return made


def wire(telemetry: Telemetry, rows: Sequence[Mapped] | None = None) -> Wiring:
    """Check a channel map.

    Args:
        telemetry: of the station's stage.
        rows: the map; `None` or empty: the stage's own channels in the rulebook's order.

    Raises:
        DeviceRefused: an unknown channel, one that is mapped twice, a unit that does not convert.
    """
    channels = telemetry.channels
    chosen = list(rows or [Mapped(each.id, each.id, each.unit) for each in channels])
    refuse_repeated([row.name for row in chosen])
    refuse_repeated([row.channel for row in chosen if row.channel is not None])
    places = {each.id: place for place, each in enumerate(channels)}
    columns = np.array([_column(row, places) for row in chosen], np.intp)
    factors = np.array([_factor(row, channels, places) for row in chosen], np.float64)
    low, high = limits(channels)
    whole = np.array([each.kind is not ChannelKind.NUMBER for each in channels], np.bool_)
    return Wiring(
        names=tuple(row.name for row in chosen),
        units=tuple(_unit(row, channels, places) for row in chosen),
        channels=channels,
        columns=columns,
        factors=factors,
        plain=bool(np.array_equal(columns, np.arange(len(channels))) and (factors == 1).all()),
        low=low,
        high=high,
        whole=whole,
        stuck=np.array([(each.stuck or 0) * telemetry.tick * 1000 for each in channels], np.int64),
        bounded=bool(whole.any() or np.isfinite(low).any() or np.isfinite(high).any()),
    )


def _column(row: Mapped, places: dict[str, int]) -> int:
    if row.channel is None:
        return -1
    if row.channel not in places:
        raise refused("channel_unknown", channel=row.channel, channels=", ".join(places))
    return places[row.channel]


def _unit(row: Mapped, channels: Sequence[Channel], places: dict[str, int]) -> str | None:
    if row.unit is not None or row.channel is None:
        return row.unit
    return channels[places[row.channel]].unit


def _factor(row: Mapped, channels: Sequence[Channel], places: dict[str, int]) -> float:
    if row.channel is None:
        return 1.0
    channel = channels[places[row.channel]]
    if row.unit is None or row.unit == channel.unit:
        return 1.0
    factor = conversion(row.unit, channel.unit or "")
    if factor is None:
        raise refused(
            "unit_mismatch",
            name=row.name,
            unit=row.unit,
            channel=channel.id,
            wanted=channel.unit or "",
        )
    return factor


def conversion(found: str, wanted: str) -> float | None:
    """The factor from one unit to another; `None`: they measure different things."""
    try:
        one, other = read_unit(found), read_unit(wanted)
    except ValueError:
        return None
    return float(one.factor / other.factor) if one.fits(other) else None


def limits(channels: Sequence[Channel]) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """The least and the greatest value of each channel, as float32."""
    rows = [_limits_of(each) for each in channels]
    low, high = zip(*rows, strict=True) if rows else ((), ())
    return np.array(low, np.float32), np.array(high, np.float32)


def _limits_of(channel: Channel) -> tuple[float, float]:
    if channel.kind is ChannelKind.BOOL:
        return 0.0, 1.0
    if channel.kind is ChannelKind.CODE:
        return 0.0, float(len(channel.values) - 1)
    low = float("-inf") if channel.minimum is None else float(channel.minimum)
    return low, float("inf") if channel.maximum is None else float(channel.maximum)


def refuse_repeated(names: Sequence[str]) -> None:
    """Refuse a map that names the same thing twice; raises `DeviceRefused`."""
    seen: set[str] = set()
    for name in names:
        if name in seen:
            raise refused("channel_repeated", channel=name)
        seen.add(name)
