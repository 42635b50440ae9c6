"""How close each rule is to turning, at every tick of all stations: the same plan in margins."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from leitai.core.referee import kernel_ops as ops
from leitai.core.referee.arena import Layout, aligned
from leitai.core.referee.kernel_margins import margin_ticks
from leitai.core.referee.model import ChannelKind, Telemetry
from leitai.core.referee.plan import FALSE, TRUE, Instruction, Plan, Row

F32 = NDArray[np.float32]
_ENDLESS: Final = ops.NEVER
_NOTHING: Final = np.zeros(1, np.uint8)


class Margins(NamedTuple):
    """`[tick, watch, lane]`: the margin lies between these; equal where all was valid.

    A watch's margin comes its horizon late; what it gives for ticks before the start means nothing.
    """

    low: F32
    high: F32


class MarginLanes:
    """Runs a plan's truths as margins (`margin.py` says what a margin is), all lanes in step.

    Costs about five times what `Lanes` does, and memory for every window: it is for practice and
    for showing how close somebody is. It never decides anything.
    """

    def __init__(self, plan: Plan, telemetry: Telemetry, stations: int) -> None:
        self.plan, self.stations, self.ticks = plan, stations, 0
        steps = tuple(_steps(plan))
        self._layout = Layout(plan, stations, steps, tuple(_rows(plan)))
        self._program, self._twins = self._layout.program(), self._layout.twins()
        self._shape, self._arena = self._layout.shape(), self._layout.fresh()
        self._words = _words(steps, telemetry)
        size = self._layout.size
        self._registers = aligned(4 * (2 * plan.truths + 2) * size).view(np.float32)
        registers = self._registers.reshape(-1, size)
        for plane in (0, plan.truths):
            registers[plane + FALSE], registers[plane + TRUE] = -np.inf, np.inf
        self._roots = np.array([w.register * size for w in plan.watches], np.int64)

    def run(self, x: F32, valid: NDArray[np.uint8] | None = None) -> Margins:
        """Margins at new ticks; `x` and `valid` as for `Lanes`."""
        if x.dtype != np.float32 or x.shape[1:] != (self.plan.channels, self.stations):
            raise ValueError("x must be float32 [ticks, channels, stations]")
        if valid is not None and (valid.dtype != np.uint8 or valid.shape != x.shape):
            raise ValueError("valid must be uint8 and shaped as x")
        margins = self._run(x, valid, len(x), _ENDLESS)
        self.ticks += len(x)
        return margins

    def finish(self) -> Margins:
        """Margins that still waited for the future, now that there is none."""
        idle = np.zeros((1, self.plan.channels, self.stations), np.float32)
        return self._run(idle, None, self.plan.horizon, self.ticks)

    def _run(self, x: F32, valid: NDArray[np.uint8] | None, ticks: int, end: int) -> Margins:
        out = np.empty((2, ticks, len(self._roots), self.stations), np.float32)
        checks = _NOTHING if valid is None else np.ascontiguousarray(valid).reshape(-1)
        flat = np.ascontiguousarray(x).reshape(-1)
        layout = self._layout
        for block in range(layout.blocks):
            lanes = min(layout.size, self.stations - block * layout.size)
            margin_ticks(
                self._program, self.plan.signals, self._words, self._roots, self._twins,
                self._shape, self._arena, self._registers, flat, checks, valid is not None, block,
                block * layout.block_bytes, lanes, ticks, self.ticks, end, out.reshape(-1),
            )  # fmt: skip
        return Margins(out[0], out[1])


def _steps(plan: Plan) -> Iterator[Instruction]:
    """The plan's instructions without those that measure; what delays keeps its ring as state."""
    for step in plan.instructions:
        if step.op == ops.DELAY:
            yield replace(step, state=step.ring, ring=-1)
        elif not ops.PEAK <= step.op <= ops.MEAN:
            yield step


def _rows(plan: Plan) -> Iterator[Row]:
    """For each of the plan's rows what it keeps in margins."""
    uses = {s.state: (s, False) for s in plan.instructions if s.state >= 0}
    uses |= {s.ring: (s, True) for s in plan.instructions if s.ring >= 0}
    for place, row in enumerate(plan.rows):
        step, ring = uses[place]
        if step.op == ops.LAG:
            yield row
        elif step.op == ops.DELAY:
            yield Row("f32", step.n, -np.inf, twin=True)
        elif ring or step.op >= ops.PEAK:
            yield Row("f32", 0, 0)
        else:
            yield _kept(step)


def _kept(step: Instruction) -> Row:
    neutral = np.inf if step.mask & ops.NEUTRAL_TRUE else -np.inf
    n = step.n
    if ops.RUN8 <= step.op <= ops.GAP32:
        return Row("f32", n + 1, neutral, twin=True)
    if ops.SINCE8 <= step.op <= ops.SINCE32:
        return Row("f32", n + 2, neutral, twin=True)
    if step.op == ops.UNTIL:
        return Row("f32", 2 * n + 2, neutral, twin=True)
    if step.op == ops.TIMES:
        return Row("f32", 2, (neutral, 0.0), twin=True)
    if step.op == ops.OFTEN:
        never = float(np.array(-ops.NEVER, np.int32).view(np.float32))
        return Row("f32", n + 3, (neutral, 0.0, *[never] * (n + 1)), twin=True)
    return Row("f32", 1, neutral, twin=True)


def _words(steps: tuple[Instruction, ...], telemetry: Telemetry) -> NDArray[np.uint8]:
    """For each step whether it compares a truth or a code: there is no distance between words."""
    kinds = [channel.kind is not ChannelKind.NUMBER for channel in telemetry.channels]
    loaded = {s.dst for s in steps if s.op == ops.LOAD and kinds[s.a]}
    words = np.zeros(len(steps), np.uint8)
    for number, step in enumerate(steps):
        if ops.XLT <= step.op <= ops.XNE:
            words[number] = kinds[step.a]
        elif ops.BLT <= step.op <= ops.BNE:
            words[number] = step.a in loaded or step.b in loaded
    return words
