"""Sessions for the tests of diagnosis: an honest panel, and ways to spoil it."""

from __future__ import annotations

import numpy as np

from leitai.core.panel.calibration import Size, forms_of, honest
from leitai.core.panel.table import Cells

NOISE = 2.7


def session(judges: int, entries: int, reviews: int | None = None, seed: int = 0) -> Cells:
    """Nothing is wrong in it."""
    size = Size(judges, entries, judges if reviews is None else reviews)
    return honest(size, np.random.default_rng(seed))


def changed(cells: Cells, forms: np.ndarray, marks: np.ndarray) -> Cells:
    """The same session with other marks in some forms."""
    every = cells.marks.copy()
    every[forms] = marks
    return forms_of(cells.row, cells.judge, every)


def place_of(cells: Cells, judge: int) -> int:
    """Where the judge of that number stands."""
    return cells.ratings.judges.index(str(judge))
