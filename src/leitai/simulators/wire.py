"""Parcels as bytes, spoilt where a fault wants it."""

from __future__ import annotations

from typing import Any

import msgspec
import numpy as np

from leitai.devices.codec import write_block
from leitai.simulators.faults import Kind, Parcel
from leitai.simulators.machine import Machine, Signal, Values

NO_WORD = 99.0
"""A value that is neither a truth nor any word's place."""


def as_binary(parcel: Parcel, machine: Machine, *, station: int = 0) -> bytes:
    """The binary block of docs/devices.md."""
    values = _spoilt(parcel, machine)
    block = write_block(
        values, sequence=parcel.sequence, t0=parcel.t0, dt=machine.tick * 1000, station=station
    )
    return block[: len(block) // 2 + 1] if parcel.damage is Kind.CORRUPT else block


def as_json(parcel: Parcel, machine: Machine) -> bytes:
    """The JSON block of docs/devices.md."""
    samples = [
        {"t": parcel.t0 + number * machine.tick * 1000} | _sample(row, machine)
        for number, row in enumerate(parcel.values)
    ]
    if parcel.damage is Kind.TYPE:
        samples[0][parcel.channel or machine.signals[0].id] = "twelve"
    if parcel.damage is Kind.UNKNOWN:
        samples[0]["tcp_q"] = 1.0
    units = {}
    if parcel.damage is Kind.UNIT:
        units[parcel.channel or next(each.id for each in machine.signals if each.unit)] = "in"
    body = msgspec.json.encode({"seq": parcel.sequence, "samples": samples, "units": units})
    return body[: len(body) // 2] if parcel.damage is Kind.CORRUPT else body


def _spoilt(parcel: Parcel, machine: Machine) -> Values:
    if parcel.damage is Kind.UNKNOWN:
        return np.column_stack([parcel.values, parcel.values[:, :1]])
    if parcel.damage is not Kind.TYPE:
        return parcel.values
    spoilt = parcel.values.copy()
    coded = [each.id for each in machine.signals if each.kind != "number"]
    spoilt[:, machine.place(parcel.channel or coded[0])] = NO_WORD
    return spoilt


def _sample(row: Values, machine: Machine) -> dict[str, Any]:
    return {
        signal.id: _value(float(value), signal)
        for signal, value in zip(machine.signals, row, strict=True)
    }


def _value(value: float, signal: Signal) -> Any:
    """As JSON says it: truths as truths, codes as words, what is not finite as null."""
    if not np.isfinite(value):
        return None
    if signal.kind == "bool":
        return bool(value)
    if signal.kind == "code" and 0 <= value < len(signal.words):
        return signal.words[int(value)]
    return value
