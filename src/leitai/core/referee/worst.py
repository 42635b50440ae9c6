"""The worst margin of an episode, in the signal's unit, and the tick where it was."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final, TypeAlias

import numpy as np
from numpy.typing import NDArray

from leitai.core.referee.grid import Ticks
from leitai.core.referee.language.tree import (
    Absolute,
    And,
    Arithmetic,
    AtLeast,
    Compare,
    Condition,
    Constant,
    Extreme,
    Not,
    Or,
    Rate,
    Read,
    Signal,
    Since,
    Truth,
    Until,
)
from leitai.core.referee.margin import F32, TINY, Margins, reach
from leitai.core.referee.model import ChannelKind, Span, Telemetry
from leitai.core.referee.numbers import shortest
from leitai.core.referee.stretches import Stretches

_SIMPLE: Final = re.compile(r"\(([^()*/·]+)\)")
"""A unit in brackets that it does not need."""
Worst: TypeAlias = tuple[Decimal | None, int | None]
NOWHERE: Final[Worst] = (None, None)


class Look:
    """Looks at the samples of an attempt again, for the spans that evidence is about."""

    def __init__(self, telemetry: Telemetry, ticks: Ticks) -> None:
        """`ticks`: all of the attempt so far."""
        self._telemetry = telemetry
        self._ticks = ticks

    def worst(self, condition: Condition, wanted: list[Span], *, good: bool) -> list[Worst]:
        """The worst margin within each span; `good`: whether the condition should be true there."""
        if not wanted or unit_of(condition, self._telemetry) is None:
            return [NOWHERE] * len(wanted)
        first, margin = self.margins(condition, wanted, good=good)
        return [
            _lowest(margin[span.start - first : span.end + 1 - first], span.start)
            for span in wanted
        ]

    def nearest(self, condition: Condition, span: Span, *, good: bool) -> Worst:
        """How near it came where it never was as it should be: the best margin of the span."""
        if unit_of(condition, self._telemetry) is None:
            return NOWHERE
        first, margin = self.margins(condition, [span], good=good)
        found, at = _lowest(-margin[span.start - first : span.end + 1 - first], span.start)
        return (None if found is None else -found or Decimal(0)), at

    def longest(self, condition: Condition, span: Span) -> Span | None:
        """The first of the longest stretches where the condition was surely true; `None`: never."""
        first, margin = self.margins(condition, [span], good=True)
        runs = Stretches.where(margin > 0, first)
        if not len(runs):
            return None
        place = int(np.argmax(runs.ends - runs.starts))
        return Span(int(runs.starts[place]), int(runs.ends[place]))

    def unit(self, condition: Condition) -> str | None:
        """The unit of the condition's margins for people; `None`: a plain number, or no margins."""
        found = unit_of(condition, self._telemetry)
        return None if found is None or found == "1" else _SIMPLE.sub(r"\1", found)

    def extreme(self, probe: Extreme) -> int | None:
        """The tick where a signal had its peak (or lowest, final, initial) value."""
        margins = Margins(self._telemetry, self._ticks)
        value, ok = margins.signal(probe.of)
        where = np.flatnonzero(ok & (margins.bounds(probe.gate).low > 0))
        if not len(where) or probe.how == "mean":
            return None
        place = 0 if probe.how == "initial" else -1
        if probe.how in {"peak", "lowest"}:
            find = np.argmax if probe.how == "peak" else np.argmin
            place = int(find(value[where]))
        return int(where[place]) + self._ticks.start

    def gaps(self, channels: set[int]) -> Stretches:
        """Where one of these channels is not valid."""
        valid = self._ticks.valid
        if valid is None or not channels:
            return Stretches.where(np.zeros(0, np.bool_))
        missing: NDArray[np.bool_] = np.any(valid[:, sorted(channels)] == 0, axis=1)
        return Stretches.where(missing, self._ticks.start)

    def margins(self, condition: Condition, wanted: list[Span], *, good: bool) -> tuple[int, F32]:
        """The margin from some tick on, which covers all spans; negative: not as it should be."""
        back, ahead = reach(condition)
        first = 0 if back is None else max(0, min(span.start for span in wanted) - back)
        end = max(span.end for span in wanted) + ahead + 1
        valid = self._ticks.valid
        part = Ticks(first, self._ticks.x[first:end], None if valid is None else valid[first:end])
        bounds = Margins(self._telemetry, part).bounds(condition)
        known = np.where(bounds.low > 0, bounds.low, np.where(bounds.high < 0, bounds.high, np.nan))
        return first, known if good else -known


def unit_of(condition: Condition, telemetry: Telemetry) -> str | None:
    """The one unit all of a condition's distances are in; `None`: none at all, or several."""
    units = {unit for unit in _units(condition, telemetry) if unit is not None}
    return units.pop() if len(units) == 1 else None


def channels_of(node: Condition | Signal) -> set[int]:
    """The channels a formula reads."""
    match node:
        case Read(channel):
            return {channel}
        case Constant() | Truth():
            return set()
        case _:
            return set().union(*(channels_of(part) for part in _parts(node)))


def _lowest(margin: F32, start: int) -> Worst:
    """The least of the margins that are known and finite distances; an exact limit is 0."""
    finite = np.where(np.isfinite(margin), margin, np.float32(np.inf))
    if not len(finite):
        return NOWHERE
    at = int(np.argmin(finite))
    if not np.isfinite(finite[at]):
        return NOWHERE
    found = 0.0 if abs(finite[at]) <= TINY else float(finite[at])
    return shortest(found), at + start


def _units(node: Condition, telemetry: Telemetry) -> set[str | None]:
    if isinstance(node, AtLeast):
        return set()
    if isinstance(node, Compare):
        return {_unit(node.left, telemetry) or _unit(node.right, telemetry)}
    inner = [part for part in _parts(node) if not isinstance(part, _SIGNALS)]
    return set().union(*(_units(part, telemetry) for part in inner))


_SIGNALS: Final = (Read, Constant, Arithmetic, Absolute, Rate)


def _unit(node: Signal, telemetry: Telemetry) -> str | None:
    """A name for the signal's unit, the same for the same unit; `None`: no distance, or any."""
    match node:
        case Read(place):
            channel = telemetry.channels[place]
            return (channel.unit or "1") if channel.kind is ChannelKind.NUMBER else None
        case Absolute(of):
            return _unit(of, telemetry)
        case Rate(of, _, _):
            return f"({_unit(of, telemetry)})/s"
        case Arithmetic(how, left, right):
            units = [u for u in (_unit(left, telemetry), _unit(right, telemetry)) if u]
            if how in "*/" and len(units) > 1:
                return how.join(f"({unit})" for unit in units)
            return units[0] if units else None
        case _:
            return None


def _parts(node: Condition | Signal) -> tuple[Condition | Signal, ...]:
    match node:
        case And(parts) | Or(parts):
            return parts
        case Compare(_, left, right) | Since(left, right, _) | Until(left, right, _):
            return (left, right)
        case Arithmetic(_, left, right):
            return (left, right)
        case Not() | Absolute() | Rate():
            return (node.of,)
        case _:
            return (node.of,) if hasattr(node, "of") else ()
