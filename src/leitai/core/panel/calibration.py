"""Thresholds at which an honest panel alarms in one judging session of twenty, by simulation.

An honest panel: judges differ in severity (sd 3 points), in use of the scale (15 %) and in scatter
(20 % of 2.7 points), entries by 4 points; normal throughout (fairness 5). Nothing else is wrong, so
whatever alarms is a false alarm. "Family-wise": of all judges, all marks and all moments of one
session together. "|z| > 3" alarms in 99 % of such sessions.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

import numpy as np

from leitai.core.panel.calibrated import TABLE
from leitai.core.panel.consistency import consistency
from leitai.core.panel.drift import drift
from leitai.core.panel.generosity import generosity
from leitai.core.panel.outliers import single_marks
from leitai.core.panel.ratings import Floats, Ints, Ratings
from leitai.core.panel.table import Cells, Row

RATE: Final = 0.05
"""Sessions with a false alarm, per tile."""
SEVERITY, ENTRY, NOISE, SCATTER, STRETCH = 3.0, 4.0, 2.7, 0.2, 0.15
ASPECTS: Final = 5
FIRST_LOOK: Final = 15
"""Entries from which on consistency is looked at; then each time there are a third more."""
LOOK: Final = 4 / 3
LARGEST: Final = 228
"""Entries beyond which consistency does not get surer: people differ."""


class Size(NamedTuple):
    """A judging session.

    Attributes:
        judges: on the panel.
        entries: to be marked.
        reviews: judges per entry; all of them in a complete panel.
    """

    judges: int
    entries: int
    reviews: int


@dataclass(frozen=True, slots=True)
class Thresholds:
    """What alarms, and in what share of honest sessions it does.

    Attributes:
        z: of a single form.
        cusum: of a judge's drift.
        beyond: spreads of a judge's infit, slope or halo.
        z_rate, cusum_rate, beyond_rate: measured on other sessions than the threshold was.
        sessions: simulated for it.
    """

    z: float
    cusum: float
    beyond: float
    z_rate: float
    cusum_rate: float
    beyond_rate: float
    sessions: int

    @classmethod
    def of(cls, numbers: Sequence[float]) -> Thresholds:
        """From three thresholds, their three rates and the sessions."""
        z, cusum, beyond, z_rate, cusum_rate, beyond_rate, sessions = map(float, numbers)
        return cls(z, cusum, beyond, z_rate, cusum_rate, beyond_rate, int(sessions))


class Worst(NamedTuple):
    """The highest figures of one session."""

    z: float
    cusum: float
    beyond: float


def usual(size: Size) -> Thresholds:
    """Thresholds simulated beforehand for complete panels, taken over between sizes.

    For an incomplete panel: of single forms and drift those of a panel of `reviews` judges with as
    many forms, of consistency those of as many judges with as many forms each.
    """
    z, cusum, _, z_rate, cusum_rate, _, sessions = _between(size.reviews, size.entries)
    each = size.entries * size.reviews / max(1, size.judges)
    _, _, beyond, _, _, beyond_rate, _ = _between(size.judges, each)
    return Thresholds.of((z, cusum, beyond, z_rate, cusum_rate, beyond_rate, sessions))


def _between(panel: int, entries: float) -> list[float]:
    """The table's numbers for a complete panel, by the logarithm of the entries."""
    judges = _near(panel, sorted({each for each, _ in TABLE}))
    known = sorted(each for panel, each in TABLE if panel == judges)
    low = max((each for each in known if each <= entries), default=known[0])
    high = min((each for each in known if each >= entries), default=known[-1])
    share = 0.0 if low == high else float(np.log(entries / low) / np.log(high / low))
    share = min(1.0, max(0.0, share))
    pairs = zip(TABLE[judges, low], TABLE[judges, high], strict=True)
    return [a + share * (b - a) for a, b in pairs]


def _near(value: int, known: list[int]) -> int:
    return min(known, key=lambda each: abs(np.log(each / max(value, 1))))


class Calibrator:
    """Simulates sessions of one size, a few at a time, so that nothing waits for it.

    Args:
        size: of the sessions.
        seed: the same seed gives the same thresholds.
    """

    def __init__(self, size: Size, seed: int = 0) -> None:
        self.size = size
        self._generator = np.random.Generator(np.random.PCG64(seed))
        self._worst: list[Worst] = []

    @property
    def sessions(self) -> int:
        """Simulated so far."""
        return len(self._worst)

    def simulate(self, sessions: int) -> None:
        """Simulate so many more."""
        self._worst += [worst(honest(self.size, self._generator)) for _ in range(sessions)]

    def thresholds(self) -> Thresholds:
        """From one half of the sessions; the other half says how often they alarm."""
        found = np.array(self._worst)
        half = len(found) // 2
        bounds = np.quantile(found[:half], 1 - RATE, axis=0, method="higher")
        rates = (found[half:] > bounds).mean(axis=0)
        return Thresholds.of([*bounds, *rates, len(found)])


def honest(size: Size, generator: np.random.Generator) -> Cells:
    """The forms of a session in which nothing is wrong."""
    seats = np.argsort(generator.random((size.entries, size.judges)), axis=1)[:, : size.reviews]
    row, judge = np.repeat(np.arange(size.entries), seats.shape[1]), seats.ravel()
    worth = generator.normal(0, ENTRY, size.entries)
    generous = generator.normal(0, SEVERITY, size.judges)
    stretch = np.exp(generator.normal(0, STRETCH, size.judges))
    noise = NOISE * np.exp(generator.normal(0, SCATTER, size.judges))
    level = (generous[judge] + stretch[judge] * worth[row]) / ASPECTS
    scatter = generator.normal(size=(len(row), ASPECTS)) / np.sqrt(ASPECTS)
    return forms_of(row, judge, level[:, None] + noise[judge, None] * scatter)


def forms_of(row: Ints, judge: Ints, marks: Floats) -> Cells:
    """Forms in the order in which they were given, by numbers of entries and judges."""
    rows, row = np.unique(row, return_inverse=True)
    judges, judge = np.unique(judge, return_inverse=True)
    names = tuple(str(each) for each in rows)
    ratings = Ratings(names, tuple(str(each) for each in judges), row, judge, marks.sum(axis=1))
    due = np.bincount(row)
    return Cells(ratings, tuple(Row(name) for name in names), np.arange(len(row)), marks, due)


def worst(cells: Cells) -> Worst:
    """The highest figures of a session, at whatever moment."""
    marks = single_marks(cells, generosity(cells).points)
    z = float(np.nan_to_num(np.abs(marks.z)).max(initial=0.0))
    return Worst(z, float(drift(marks).value.max(initial=0.0)), _most_beyond(cells))


def _most_beyond(cells: Cells) -> float:
    """Of all judges, looking again and again while entries come in."""
    look, most, entries = float(FIRST_LOOK), 0.0, min(cells.shape[0], LARGEST)
    while look <= entries:
        part = cells.row < int(look)
        seen = forms_of(cells.row[part], cells.judge[part], cells.marks[part])
        look *= LOOK
        found = consistency(seen, generosity(seen).points).beyond()
        most = max(most, *(float(np.nan_to_num(each).max()) for each in found.values()))
    return most
