"""Many spans of an attempt as two arrays: how many there are says nothing about what they cost."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from leitai.core.referee.model import Span


@dataclass(frozen=True, eq=False, slots=True)
class Stretches:
    """Spans in the order of time that do not overlap.

    Attributes:
        starts, ends: ticks, both included.
    """

    starts: NDArray[np.int64]
    ends: NDArray[np.int64]

    @classmethod
    def one(cls, span: Span) -> Stretches:
        """A single one."""
        return cls(np.array([span.start]), np.array([span.end]))

    @classmethod
    def where(cls, mask: NDArray[np.bool_], start: int = 0) -> Stretches:
        """The maximal runs of true in a mask whose first element is tick `start`."""
        edges = np.flatnonzero(np.diff(mask.astype(np.int8), prepend=0, append=0)) + start
        return cls(edges[::2], edges[1::2] - 1)

    def __len__(self) -> int:
        return len(self.starts)

    def first(self, count: int) -> Stretches:
        """So many of them, at most."""
        return Stretches(self.starts[:count], self.ends[:count])

    def spans(self) -> list[Span]:
        """Each by itself."""
        pairs = zip(self.starts.tolist(), self.ends.tolist(), strict=True)
        return [Span(start, end) for start, end in pairs]

    def begun_earlier(self, ticks: int) -> Stretches:
        """The same, each begun so much earlier, but in no other one and not before the attempt."""
        before = np.concatenate([_START, self.ends[:-1] + 1])
        return Stretches(np.maximum(self.starts - ticks, before[: len(self)]), self.ends)


_START: Final = np.zeros(1, np.int64)
