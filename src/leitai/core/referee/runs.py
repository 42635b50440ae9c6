"""All changes of an attempt's watched truths, kept as arrays and added to as they come."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

import numpy as np
from numpy.typing import NDArray

from leitai.core.referee.lanes import Probes
from leitai.core.referee.language.tree import Condition
from leitai.core.referee.model import Verdict
from leitai.core.referee.plan import Plan
from leitai.core.referee.stretches import Stretches

_ROOM: Final = 16


@dataclass(frozen=True, slots=True)
class Explained:
    """A verdict with evidence, and what tells whether it would be the same now.

    Attributes:
        stamp: all it followed from but how long the truths went on.
        settled: ticks before this one were judged by all its truths; later ones may go on.
    """

    verdict: Verdict
    stamp: object
    settled: int

    def still(self, stamp: object, settled: int) -> bool:
        """Whether nothing has changed: no finding, no truth, and nothing told was going on."""
        if stamp != self.stamp:
            return False
        ends = (one.span.end for one in self.verdict.evidence)
        return settled == self.settled or max(ends, default=-1) < self.settled - 1


class Runs:
    """When the watched truths of one attempt were true, unknown and false.

    Attributes:
        explained: verdicts by the place of their rule, so that what did not change is told again.
    """

    def __init__(self, plan: Plan) -> None:
        self._numbers = {watch.condition: n for n, watch in enumerate(plan.watches)}
        self._changes = [_Changes() for _ in plan.watches]
        self._coming: list[NDArray[np.void]] = []
        self.explained: dict[int, Explained] = {}

    @classmethod
    def of(cls, plan: Plan, edges: NDArray[np.void]) -> Runs:
        """From all edges of one lane since its attempt began."""
        runs = cls(plan)
        runs.add(edges)
        return runs

    def add(self, edges: NDArray[np.void]) -> None:
        """Truths have changed: the lane's edges since the last ones, in the order of time."""
        self._coming.append(edges)

    def stretches(self, condition: Condition, value: int, probes: Probes) -> Stretches:
        """When a truth had this value (1 true, 0 unknown, -1 false), as far as it is judged."""
        self._sort_in()
        number = self._numbers[condition]
        return self._changes[number].stretches(value, probes.told[number].ticks)

    def counts(self, watches: Sequence[int]) -> tuple[int, ...]:
        """How often these truths have changed."""
        self._sort_in()
        return tuple(self._changes[number].count for number in watches)

    def _sort_in(self) -> None:
        if not self._coming:
            return
        edges = np.concatenate(self._coming)
        self._coming = []
        edges = edges[np.argsort(edges["watch"], kind="stable")]
        bounds = np.searchsorted(edges["watch"], np.arange(len(self._changes) + 1)).tolist()
        for changes, (first, end) in zip(self._changes, pairwise(bounds), strict=True):
            part = edges[first:end]
            changes.extend(part["tick"], part["value"])


class _Changes:
    """Ticks at which a truth changed, and to what; false before the first."""

    def __init__(self) -> None:
        self.count = 0
        self._ticks = np.zeros(_ROOM, np.int64)
        self._values = np.full(_ROOM, -1, np.int8)

    def extend(self, ticks: NDArray[np.int32], values: NDArray[np.int32]) -> None:
        """Later ones."""
        end = self.count + len(ticks)
        if end >= len(self._ticks):
            more = np.zeros(2 * end - len(self._ticks), np.int64)
            self._ticks = np.concatenate([self._ticks, more])
            self._values = np.concatenate([self._values, more.astype(np.int8)])
        self._ticks[self.count + 1 : end + 1] = ticks
        self._values[self.count + 1 : end + 1] = values
        self.count = end

    def stretches(self, value: int, ticks: int) -> Stretches:
        """When it had this value, in an attempt of so many ticks."""
        starts = self._ticks[: self.count + 1]
        ends = np.append(starts[1:], ticks) - 1
        chosen = (self._values[: self.count + 1] == value) & (ends >= starts)
        return Stretches(starts[chosen], ends[chosen])
