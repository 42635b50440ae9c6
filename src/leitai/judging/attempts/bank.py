"""Running attempts of one stage as lanes of one kernel call."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Final

import numpy as np
from numpy.typing import NDArray

from leitai.core.referee.compile import compile_rules
from leitai.core.referee.grid import Grid, Ticks
from leitai.core.referee.lanes import Lanes
from leitai.core.referee.language.tree import Compare, Constant, Ever, Read
from leitai.core.referee.model import Channel, ChannelKind, Rule, RuleKind, RuleSet, Telemetry
from leitai.core.referee.plan import Plan

LANES: Final = 64
"""Attempts in one bank: enough for SIMD, few enough that one attempt alone costs little."""
MOST_TICKS: Final = 512
"""Ticks in one kernel call; what comes at once after a restart is run in portions."""


class Bank:
    """Up to `LANES` attempts that are judged by the same rules.

    Attributes:
        rules: what they are judged by; `plan`: the same compiled.
        lanes: the kernel's state.
    """

    def __init__(self, rules: RuleSet, plan: Plan | None = None) -> None:
        self.rules = rules
        self.plan = plan or compile_rules(rules)
        self.lanes = Lanes(self.plan, LANES)
        self._free = list(range(LANES - 1, -1, -1))

    @property
    def has_room(self) -> bool:
        """Whether another attempt fits."""
        return bool(self._free)

    @property
    def is_empty(self) -> bool:
        """Whether nobody needs it."""
        return len(self._free) == LANES

    def enter(self) -> int:
        """A fresh lane."""
        lane = self._free.pop()
        self.lanes.reset(mask_of(lane))
        return lane

    def leave(self, lane: int) -> None:
        """The lane is free again."""
        self._free.append(lane)

    def run(self, work: Mapping[int, Ticks]) -> dict[int, NDArray[np.void]]:
        """Run each lane's next ticks; lane → its new edges, for lanes that have any."""
        longest = max((len(ticks.x) for ticks in work.values()), default=0)
        for begin in range(0, longest, MOST_TICKS):
            self._run(work, begin)
        return self.drain()

    def finish(self, lane: int) -> NDArray[np.void] | None:
        """The lane's attempt ends here: what its rules still waited for is settled; its edges."""
        self.lanes.finish(mask_of(lane))
        return self.drain().get(lane)

    def drain(self) -> dict[int, NDArray[np.void]]:
        """Edges since they were last asked for, by lane."""
        edges = self.lanes.edges()
        if not len(edges):
            return {}
        return {int(lane): edges[edges["lane"] == lane] for lane in np.unique(edges["lane"])}

    def _run(self, work: Mapping[int, Ticks], begin: int) -> None:
        parts = {lane: ticks for lane, ticks in work.items() if len(ticks.x) > begin}
        counts = np.zeros(LANES, np.int32)
        for lane, ticks in parts.items():
            counts[lane] = min(len(ticks.x) - begin, MOST_TICKS)
        shape = (int(counts.max()), len(self.rules.telemetry.channels), LANES)
        x = np.zeros(shape, np.float32)
        spoilt = any(ticks.valid is not None for ticks in parts.values())
        valid = np.ones(shape, np.uint8) if spoilt else None
        for lane, ticks in parts.items():
            count, end = counts[lane], begin + counts[lane]
            x[:count, :, lane] = ticks.x[begin:end]
            if valid is not None and ticks.valid is not None:
                valid[:count, :, lane] = ticks.valid[begin:end]
        self.lanes.run(x, valid, counts)


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
    rules = RuleSet("", Telemetry(10_000, (level,), 10), (rule,))
    bank, grid = Bank(rules), Grid(rules.telemetry)
    grid.add(np.array([0, 10_000_000], np.int64), np.zeros((2, 1), np.float32))
    lane = bank.enter()
    bank.run({lane: grid.finish(2)})
    bank.finish(lane)
