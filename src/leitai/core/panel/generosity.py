"""What each judge gives above the panel, and how sure that is: the tile of severities.

Judges whom no chain of entries connects are compared within their own panel only.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from leitai.core.panel.additive import Additive, additive
from leitai.core.panel.connectivity import incidence
from leitai.core.panel.ratings import Floats, Ints, NotEstimable, Ratings
from leitai.core.panel.table import Bools, Cells


@dataclass(frozen=True, slots=True, eq=False)
class Generosity:
    """Per judge.

    Attributes:
        points: above (+) or below (-) the judges of the same panel.
        low, high: 95 % interval; NaN where marks do not suffice for one.
        error: standard error of `points`; NaN as above.
        panel: numbers of the panels; 0 throughout if all judges can be compared.
    """

    points: Floats
    low: Floats
    high: Floats
    error: Floats
    panel: Ints

    @property
    def connected(self) -> bool:
        """Whether all judges can be compared."""
        return not self.panel.any()


def generosity(cells: Cells) -> Generosity:
    """Additive least squares, panel by panel (fairness 3.1)."""
    ratings = cells.ratings
    judges = len(ratings.judges)
    points, low, high, error = np.full((4, judges), np.nan)
    found = Generosity(points, low, high, error, np.zeros(judges, dtype=np.intp))
    if not judges:
        return found
    try:
        _take(found, np.arange(judges), additive(ratings))
    except NotEstimable:  # several panels
        number, panel = incidence(ratings).panels
        found.panel[:] = panel
    else:
        return found
    for each in range(number):
        seats = np.flatnonzero(panel == each)
        _take(found, seats, additive(_within(ratings, panel[ratings.judge] == each)))
    return found


def comparable(cells: Cells, given: Generosity) -> Floats:
    """What is taken off before entries with different judges are placed.

    In steps of about its standard error (a power of two), so that a mark does not move everybody
    by a hair; nothing where everybody marked everything.
    """
    rows, judges = cells.shape
    errors = given.error[np.isfinite(given.error)]
    if len(cells.row) == rows * judges or not len(errors):
        return np.zeros(judges)
    error = float(np.median(errors))
    step = 2.0 ** np.floor(np.log2(error)) if error > 0 else 1.0
    return np.round(np.nan_to_num(given.points) / step) * step


def _take(found: Generosity, seats: Ints, fit: Additive) -> None:
    found.points[seats] = fit.generous
    interval = fit.interval()
    if interval is not None and fit.error is not None:
        found.low[seats], found.high[seats] = -interval[1], -interval[0]
        found.error[seats] = fit.error


def _within(ratings: Ratings, kept: Bools) -> Ratings:
    entries, entry = np.unique(ratings.entry[kept], return_inverse=True)
    judges, judge = np.unique(ratings.judge[kept], return_inverse=True)
    return Ratings(
        tuple(ratings.entries[at] for at in entries),
        tuple(ratings.judges[at] for at in judges),
        entry,
        judge,
        ratings.value[kept],
    )
