"""Running attempts of one stage as lanes of one kernel call."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Final

import numpy as np
from numpy.typing import NDArray

from leitai.core.referee.compile import compile_rules
from leitai.core.referee.grid import tick_of
from leitai.core.referee.grids import Block, Grids
from leitai.core.referee.lanes import Lanes
from leitai.core.referee.language.tree import Compare, Constant, Ever, Read
from leitai.core.referee.model import Channel, ChannelKind, Rule, RuleKind, RuleSet, Telemetry
from leitai.core.referee.plan import Plan
from leitai.core.referee.recording import Values

LANES: Final = 64
"""Attempts in one bank: enough for SIMD, few enough that one attempt alone costs little."""
SPARK_MICROSECONDS: Final = 100_000

Edges = dict[int, NDArray[np.void]]
"""Lane → changes of its watched truths, in order."""


class Bank:
    """Up to `LANES` attempts that are judged by the same rules.

    Attributes:
        rules: what they are judged by; `plan`: the same compiled.
        grids: their samples on ticks; `lanes`: the kernel's state.
    """

    def __init__(self, rules: RuleSet, plan: Plan | None = None) -> None:
        self.rules = rules
        self.plan = plan or compile_rules(rules)
        self.lanes = Lanes(self.plan, LANES)
        stride = max(1, SPARK_MICROSECONDS // rules.telemetry.tick)
        self.grids = Grids(rules.telemetry, LANES, stride=stride)
        self._heard = np.zeros(LANES, np.bool_)
        self._free = list(range(LANES - 1, -1, -1))

    @property
    def has_room(self) -> bool:
        """Whether another attempt fits."""
        return bool(self._free)

    @property
    def is_empty(self) -> bool:
        """Whether nobody needs it."""
        return len(self._free) == LANES

    def enter(self, start: int) -> int:
        """A lane for an attempt that begins at `start` (UTC nanoseconds)."""
        lane = self._free.pop()
        self._restart(lane, start)
        return lane

    def leave(self, lane: int) -> None:
        """The lane is free again."""
        self.grids.begin(lane, 0)
        self._free.append(lane)

    def take(self, blocks: Sequence[Block]) -> Edges:
        """Judge new samples; edges of the lanes that have any."""
        self.grids.take(blocks, self._run)
        return self._drain()

    def finish(self, lane: int, start: int, ticks: int) -> Edges:
        """The lane's attempt has that many ticks: judge the rest; its edges.

        If it was judged beyond that already, it is judged once more from its beginning, and its
        edges are all there are.
        """
        if self.grids.done(lane) > ticks:
            times, values = self.grids.samples(lane)
            inside = tick_of(times, self.rules.telemetry.tick) < ticks
            self._restart(lane, start)
            self.grids.take([Block(lane, times[inside] + start, values[inside])], self._run)
        self.grids.finish(lane, ticks, self._run)
        self.lanes.finish(mask_of(lane))
        return self._drain()

    def heard(self, lane: int) -> bool:
        """Whether any channel of the lane's attempt was valid at any tick."""
        return bool(self._heard[lane])

    def _run(self, x: Values, valid: NDArray[np.uint8] | None, counts: NDArray[np.int32]) -> None:
        self.lanes.run(x, valid, counts)
        new = (counts > 0) & ~self._heard
        if valid is not None and new.any():
            inside = np.arange(len(x))[:, None] < counts
            new &= (valid.any(axis=1) & inside).any(axis=0)
        self._heard |= new

    def _restart(self, lane: int, start: int) -> None:
        self.lanes.reset(mask_of(lane))
        self.grids.begin(lane, start)
        self._heard[lane] = False

    def _drain(self) -> Edges:
        edges = self.lanes.edges()
        if not len(edges):
            return {}
        edges = edges[np.argsort(edges["lane"], kind="stable")]
        lanes, firsts = np.unique(edges["lane"], return_index=True)
        ends = [*firsts[1:].tolist(), len(edges)]
        spans = zip(lanes.tolist(), firsts.tolist(), ends, strict=True)
        return {lane: edges[first:end] for lane, first, end in spans}


def mask_of(lane: int) -> NDArray[np.bool_]:
    """One lane."""
    mask = np.zeros(LANES, np.bool_)
    mask[lane] = True
    return mask


def warm_up() -> None:
    """Load the compiled kernels now, so that no contestant's first samples wait for them."""
    level = Channel("level", {}, ChannelKind.NUMBER, None, (), None, None, 10)
    reached = Ever(Compare(">", Read(0), Constant(Decimal(0))))
    rule = Rule("W", {}, RuleKind.AWARD, reached, "", Decimal(1))
    bank = Bank(RuleSet("", Telemetry(10_000, (level,), 10), (rule,)))
    lane = bank.enter(0)
    times = np.array([0, 10_000_000], np.int64)
    bank.take([Block(lane, times, np.zeros((2, 1), np.float32))])
    bank.finish(lane, 0, 2)
