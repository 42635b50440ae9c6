"""Faults on order: what goes wrong with a machine's data on its way, and when."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

import numpy as np

from leitai.simulators.machine import Machine, Values

JUMP = 2_000_000_000
"""By how much a jumping clock is wrong, ns; a second less than what the server would refuse."""
AHEAD = 60_000_000_000
"""How far in the future a future-dated block lies, ns."""
_NANOSECOND = 1e-9


class Kind(StrEnum):
    """What can go wrong. The first seven change samples, the others the block that carries them."""

    GAP = "gap"
    NAN = "nan"
    STUCK = "stuck"
    CLOCK = "clock"
    UNIT = "unit"
    TYPE = "type"
    FUTURE = "future"
    DUPLICATE = "duplicate"
    REORDER = "reorder"
    UNKNOWN = "unknown"
    CORRUPT = "corrupt"


class FaultUnreadable(ValueError):  # noqa: N818  it is what the user wrote
    """The text is no fault; the message says what one looks like."""


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that goes wrong.

    Attributes:
        at, length: seconds of event time from the start; `length` 0: the one block that is under
            way then.
        channel: whose; `None`: of all channels, or of the first fit for it.
    """

    kind: Kind
    at: float
    length: float
    channel: str | None = None

    def hits(self, start: float, end: float) -> bool:
        """Whether it concerns the time `start` … `end` (excluded)."""
        return self.at < end and (start + _NANOSECOND < self.at + self.length or start <= self.at)


def read_fault(text: str, machine: Machine) -> Fault:
    """Read `kind@t[:length[:channel]]`, for instance `nan@30:2:speed`.

    Raises:
        FaultUnreadable: it cannot be read, or names a channel the machine does not have.
    """
    kind, _, rest = text.partition("@")
    at, _, rest = rest.partition(":")
    length, _, channel = rest.partition(":")
    try:
        fault = Fault(Kind(kind), float(at), float(length or "0"), channel or None)
    except ValueError:
        kinds = " ".join(Kind)
        raise FaultUnreadable(
            f"{text!r}: 写作 kind@秒[:时长[:通道]] / write kind@seconds[:length[:channel]], "
            f"kind = {kinds}"
        ) from None
    if channel and channel not in {each.id for each in machine.signals}:
        known = " ".join(each.id for each in machine.signals)
        raise FaultUnreadable(f"{text!r}: 没有通道 / no channel {channel!r}; {known}")
    return fault


@dataclass(frozen=True, slots=True, eq=False)
class Parcel:
    """A block on its way.

    Attributes:
        t0: time of its first sample, UTC nanoseconds.
        damage: what the encoder has to spoil; `None`: nothing. `channel`: where.
    """

    sequence: int
    t0: int
    values: Values
    damage: Kind | None = None
    channel: str | None = None


class Mishaps:
    """Lets faults happen to a stream of parcels; the same faults do the same every time."""

    def __init__(self, machine: Machine, faults: Iterable[Fault]) -> None:
        self._machine = machine
        self._faults = tuple(faults)
        self._held: Parcel | None = None
        self._frozen: dict[Fault, Values] = {}

    def happen(self, parcel: Parcel, at: float) -> list[Parcel]:
        """What is sent instead of the parcel that begins `at` seconds after the start."""
        end = at + len(parcel.values) * self._machine.tick / 1e6
        hits = [each for each in self._faults if each.hits(at, end)]
        if any(each.kind is Kind.GAP for each in hits):
            return []
        for fault in hits:
            parcel = self._changed(parcel, fault, at)
        return self._ordered(parcel, {each.kind for each in hits})

    def _ordered(self, parcel: Parcel, kinds: set[Kind]) -> list[Parcel]:
        """Hold one back where the order is to be wrong; send twice what is to be doubled."""
        held, self._held = self._held, None
        if held is not None:
            return [parcel, held]
        if Kind.REORDER in kinds:
            self._held = parcel
            return []
        return [parcel, parcel] if Kind.DUPLICATE in kinds else [parcel]

    def _changed(self, parcel: Parcel, fault: Fault, at: float) -> Parcel:
        if fault.kind in (Kind.NAN, Kind.STUCK):
            return replace(parcel, values=self._spoilt(parcel.values, fault, at))
        if fault.kind is Kind.UNIT:
            values = self._spoilt(parcel.values, fault, at)
            return replace(parcel, values=values, damage=Kind.UNIT, channel=fault.channel)
        if fault.kind in (Kind.CLOCK, Kind.FUTURE):
            return replace(parcel, t0=parcel.t0 + (JUMP if fault.kind is Kind.CLOCK else AHEAD))
        if fault.kind in (Kind.TYPE, Kind.UNKNOWN, Kind.CORRUPT):
            return replace(parcel, damage=fault.kind, channel=fault.channel)
        return parcel

    def _spoilt(self, values: Values, fault: Fault, at: float) -> Values:
        spoilt = values.copy()
        ticks = at + np.arange(len(values)) * self._machine.tick / 1e6
        rows = (ticks >= fault.at) & (ticks < fault.at + fault.length)
        rows = rows if rows.any() else np.ones(len(values), bool)
        place = slice(None) if fault.channel is None else self._machine.place(fault.channel)
        if fault.kind is Kind.NAN:
            spoilt[rows, place] = np.nan
        elif fault.kind is Kind.UNIT:
            spoilt[rows, place] *= np.float32(1000)
        else:
            first = self._frozen.setdefault(fault, spoilt[rows][0].copy())
            spoilt[rows, place] = first[place]
        return spoilt
