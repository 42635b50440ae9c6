"""The JSON block: what a simple device sends, a few samples a second, names spelt out."""

from __future__ import annotations

import math
from datetime import datetime
from typing import Annotated, Any, Final

import msgspec
import numpy as np
from msgspec import Meta, Struct

from leitai.core.referee.model import Channel, ChannelKind
from leitai.devices.channels import Wiring
from leitai.devices.codec import LAST_SEQUENCE, LAST_TIME, MOST_TICKS, Block
from leitai.devices.refusal import DeviceRefused, refused
from leitai.devices.samples import ABSENT, INVALID

Cell = bool | int | float | str | None


class JsonBlock(Struct, forbid_unknown_fields=True):
    """`{"seq": 12, "samples": [{"t": …, "tcp_x": 1.0}, …]}`.

    Attributes:
        units: device channel → unit, as a check against what was enrolled.
    """

    seq: Annotated[int, Meta(ge=0, le=LAST_SEQUENCE)]
    samples: Annotated[list[dict[str, Cell]], Meta(min_length=1, max_length=MOST_TICKS)]
    station: Annotated[int, Meta(ge=0, le=0xFFFFFFFF)] = 0
    units: dict[str, str] = {}


LARGEST: Final = float(np.finfo(np.float32).max)
decode: Final = msgspec.json.Decoder(JsonBlock).decode


def read_json(data: bytes, wiring: Wiring) -> Block:
    """Read a JSON block; values come in the order of the station's map.

    Raises:
        DeviceRefused: it has not the form, names unknown channels or carries wrong types.
    """
    try:
        body = decode(data)
    except (msgspec.MsgspecError, UnicodeError, RecursionError) as error:
        raise refused("malformed", why=str(error)[:200]) from None
    check_units(body.units, wiring)
    places = {name: place for place, name in enumerate(wiring.names)}
    times = np.empty(len(body.samples), np.int64)
    values = np.full((len(body.samples), len(wiring.names)), ABSENT, np.float32)
    for nth, sample in enumerate(body.samples):
        times[nth] = time_of(sample.get("t"))
        for name, cell in sample.items():
            if name != "t":
                place = places[name] if name in places else wiring.place(name)
                values[nth, place] = number_of(cell, wiring.channel_at(place), name)
    return Block(body.station, body.seq, times, values)


def check_units(units: dict[str, str], wiring: Wiring) -> None:
    """Whether the block's units are the enrolled ones; raises `DeviceRefused`."""
    for name, unit in units.items():
        wanted = wiring.units[wiring.place(name)]
        if unit != wanted:
            raise refused("wrong_unit", channel=name, wanted=wanted or "", found=unit[:40])


def time_of(cell: Any) -> int:
    """UTC nanoseconds of a sample's `t`: whole nanoseconds, or ISO 8601 with an offset.

    Raises:
        DeviceRefused: it is neither.
    """
    if isinstance(cell, int) and not isinstance(cell, bool):
        if 0 <= cell < LAST_TIME:
            return cell
        raise refused("malformed", why="`t` is before 1970 or after 2116")
    if isinstance(cell, str):
        try:
            return iso_time(cell)
        except (ValueError, OverflowError):
            pass
    raise refused("malformed", why="`t` must be UTC nanoseconds or ISO 8601 with an offset")


def iso_time(text: str) -> int:
    """UTC nanoseconds; microseconds are the finest ISO times read here; raises `ValueError`."""
    moment = datetime.fromisoformat(text)
    if moment.tzinfo is None:
        raise ValueError("no offset from UTC")
    whole = int(moment.replace(microsecond=0).timestamp())
    nanoseconds = whole * 1_000_000_000 + moment.microsecond * 1000
    if not 0 <= nanoseconds < LAST_TIME:
        raise ValueError("out of range")
    return nanoseconds


def number_of(cell: Cell, channel: Channel | None, name: str) -> float:
    """The cell as it is kept; null: the device says that it does not know (invalid)."""
    if cell is None:
        return float(INVALID)
    if channel is None:
        return 0.0
    if channel.kind is ChannelKind.NUMBER:
        if isinstance(cell, bool) or not isinstance(cell, int | float):
            raise wrong_type(name, "a number / 数值")
        return float32(cell)
    if channel.kind is ChannelKind.BOOL:
        if not isinstance(cell, bool):
            raise wrong_type(name, "true or false / 布尔值")
        return float(cell)
    if not isinstance(cell, str) or cell not in channel.values:
        raise wrong_type(name, "one of / 取值 " + ", ".join(channel.values))
    return float(channel.values.index(cell))


def float32(value: float) -> float:
    """As float32 holds it; what is too large for it is infinite, and so invalid."""
    if abs(value) <= LARGEST:
        return float(value)
    return math.inf if value > 0 else -math.inf


def wrong_type(name: str, wanted: str) -> DeviceRefused:
    """A cell that is not what its channel wants."""
    return refused("wrong_type", channel=name[:80], wanted=wanted)
