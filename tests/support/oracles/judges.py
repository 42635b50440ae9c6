"""What the other monitors say about every tick of a formula over some traces."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np
import reelay
import rtamt
import sentil
from numpy.typing import NDArray

from leitai.core.referee.grid import Ticks
from leitai.core.referee.language.tree import Compare, Condition
from leitai.core.referee.margin import Margins
from leitai.core.referee.reference import evaluate
from support.oracles.spoken import NAMES, Streamed, Tongue
from support.oracles.traces import TELEMETRY, Traces

Signs = NDArray[np.int8]
"""One per tick: 1 true, 0 unknown, -1 false."""


class Sentil:
    """SENTIL 0.3.1, discrete time, the robustness at every sample."""

    name = "sentil"

    def __init__(self, traces: Traces) -> None:
        self._formula = sentil.Formula
        self._tongue = Tongue(",", "!")
        self._traces = []
        for lane in range(len(traces.lengths)):
            x = traces.lane(lane).astype(np.float64)
            trace = sentil.Trace.indexed(len(x))
            for channel, name in enumerate(NAMES):
                trace.add_signal(name, x[:, channel])
            trace.add_signal("t", np.arange(len(x), dtype=np.float64))
            self._traces.append(trace)

    def judge(self, formula: Condition, lanes: range) -> Iterator[Signs]:
        """Each lane's signs."""
        parsed = self._formula.parse(self._tongue.condition(formula))
        for lane in lanes:
            signal = np.asarray(parsed.robustness_signal(self._traces[lane]))
            yield np.where(signal > 0, 1, -1).astype(np.int8)


class Rtamt:
    """rtamt 0.4.10, offline, discrete time; its online monitors are wrong about responses."""

    name = "rtamt"

    def __init__(self, traces: Traces) -> None:
        self._tongue = Tongue(":", "not")
        self._data = []
        for lane in range(len(traces.lengths)):
            x = traces.lane(lane).astype(np.float64)
            clock = [float(t) for t in range(len(x))]
            columns = {name: x[:, c].tolist() for c, name in enumerate(NAMES)}
            self._data.append({"time": list(range(len(x))), "t": clock, **columns})

    def judge(self, formula: Condition, lanes: range) -> Iterator[Signs]:
        """Each lane's signs."""
        spec = rtamt.StlDiscreteTimeOfflineSpecification()
        for name in (*NAMES, "t", "out"):
            spec.declare_var(name, "float")
        spec.spec = f"out = {self._tongue.condition(formula)}"
        spec.parse()
        for lane in lanes:
            found = [value for _, value in spec.evaluate(self._data[lane])]
            yield np.where(np.array(found) > 0, 1, -1).astype(np.int8)


class Reelay:
    """reelay 25, boolean, discrete time: all lanes as one stream, with marks where each begins."""

    name = "reelay"

    def __init__(self, traces: Traces) -> None:
        self._lengths = traces.lengths
        self._x = np.concatenate([traces.lane(lane) for lane in range(len(traces.lengths))])
        self._t = np.concatenate([np.arange(length) for length in traces.lengths])

    def judge(self, formula: Condition, lanes: range) -> Iterator[Signs]:
        """Each lane's signs."""
        tongue = Streamed(":")
        pattern = tongue.condition(formula)
        rows = int(self._lengths[: lanes.stop].sum())
        t = self._t[:rows]
        names = ["s", "t", *(f"p{number}" for number in tongue.columns.values())]
        columns: list[list[Any]] = [(t == 0).tolist(), t.astype(float).tolist()]
        columns += [self._truth(node, rows).tolist() for node in tongue.columns]
        monitor = reelay.discrete_timed_monitor(pattern=pattern, condense=False)
        update = monitor.update
        told = [update(dict(zip(names, row, strict=True))) for row in zip(*columns, strict=True)]
        signs = np.array([1 if one["value"] else -1 for one in told], np.int8)
        ends = np.cumsum(self._lengths[: lanes.stop])
        yield from np.split(signs, ends[:-1])[lanes.start :]

    def _truth(self, node: Compare, rows: int) -> NDArray[np.bool_]:
        x = Ticks(0, np.ascontiguousarray(self._x[:rows]), None)
        return Margins(TELEMETRY, x).bounds(node).low > 0


class Brute:
    """Our own specification in executable form; it alone knows gaps."""

    name = "reference"

    def __init__(self, traces: Traces) -> None:
        self._traces = traces

    def judge(self, formula: Condition, lanes: range) -> Iterator[Signs]:
        """Each lane's signs."""
        for lane in lanes:
            found = evaluate(formula, self._traces.lists(lane))
            assert isinstance(found, list)
            yield np.array([0 if v is None else 1 if v else -1 for v in found], np.int8)


class Robust:
    """The margins that evidence tells: their signs are the truth."""

    name = "margin"

    def __init__(self, traces: Traces) -> None:
        self._traces = traces

    def judge(self, formula: Condition, lanes: range) -> Iterator[Signs]:
        """Each lane's signs."""
        for lane in lanes:
            valid = self._traces.valid
            part = None if valid is None else valid[: self._traces.lengths[lane], :, lane]
            bounds = Margins(TELEMETRY, Ticks(0, self._traces.lane(lane), part)).bounds(formula)
            yield (bounds.low > 0).astype(np.int8) - (bounds.high < 0).astype(np.int8)
