"""How sure places are: the panel is drawn again and again from its own judges (fairness 7).

2,000 multinomial re-weightings of the judges; in each an entry's value is its weighted mean mark,
and entries are placed by it. `P(top K)` is the share of draws that place an entry among the first
K. Calibrated: predicted .17 / .49 / .83 / .99, true .17 / .50 / .86 / .97.

Kept from mark to mark: an entry's new value moves only those it passes. What comes out is the same
as from the beginning.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

from leitai.core.panel import kernel_places as kernel
from leitai.core.panel.ratings import Floats, Ints
from leitai.core.panel.table import Cells

DRAWS: Final = 2000
SHARE: Final = 0.90
"""Share of the draws between the bounds given."""
FEW: Final = 48
"""Changed entries up to which moving them is faster than placing everybody."""
THIN: Final = 0.25
"""Share of forms given below which a sparse product is faster."""
GRAIN: Final = 2.0**20
"""Points are taken in these parts of one: sums are exact then, in whatever order."""
Singles = NDArray[np.float32]


@dataclass(frozen=True, slots=True, eq=False)
class Certainty:
    """Per entry, in the order of `entries`.

    Attributes:
        place: by the judges as they are; 1 is best, equal values share.
        low, high: bounds of the middle 90 % of places.
        top: share of draws among the first K; `None` without a K.
    """

    entries: tuple[str, ...]
    place: Ints
    low: Ints
    high: Ints
    top: Floats | None


def weights(judges: int, seed: int) -> Floats:
    """Judges × draws: how often each judge is in each drawn panel; the same for one seed."""
    generator = np.random.Generator(np.random.PCG64(seed))
    drawn = generator.multinomial(judges, np.full(judges, 1 / judges), size=DRAWS)
    return np.ascontiguousarray(drawn.T.astype(np.float64))


class Places:
    """Places in all draws, kept as forms come in.

    Args:
        seed: of the draws.
    """

    def __init__(self, seed: int = 0) -> None:
        self._seed = seed
        self._judges: tuple[str, ...] = ()
        self._weights = np.zeros((0, DRAWS))
        self._at: dict[str, int] = {}
        self._marks = np.zeros(0)
        self._values = np.full((0, DRAWS), -np.inf, dtype=np.float32)
        self._places = np.ones((0, DRAWS), dtype=np.int32)
        self._moved = np.zeros(0, dtype=np.uint8)
        self._bounds = np.zeros((0, 3), dtype=np.int64)
        self._top: int | None = None

    def certainty(self, cells: Cells, generous: Floats, *, top: int | None) -> Certainty:
        """Place every entry in every draw; an entry counts once all its rows do.

        Args:
            cells: the forms that count.
            generous: points to be taken off each judge's sums so that judges can be compared;
                where everybody marks everything they change no place.
            top: K.
        """
        self._seat(cells.ratings.judges)
        entry = self._entries(cells)
        value = np.round((cells.ratings.value - generous[cells.judge]) * GRAIN) / GRAIN
        means = np.bincount(cells.row, value) / cells.sizes
        rows = np.bincount(entry, minlength=len(self._at))
        plain = np.where(
            (rows > 0) & (rows == rows.max(initial=0)),
            np.bincount(entry, means, minlength=len(self._at)),
            -np.inf,
        )
        self._update(cells, value, entry, plain)
        return self._found(plain, top)

    def _seat(self, judges: tuple[str, ...]) -> None:
        """Another panel is drawn from anew."""
        if judges != self._judges:
            self._judges = judges
            self._weights = weights(len(judges), self._seed)
            self._marks[:] = np.nan
            self._values[:] = -np.inf
            self._places[:] = 1
            self._moved[:] = 1

    def _entries(self, cells: Cells) -> Ints:
        """Place of each row's entry."""
        at = self._at
        entry = np.fromiter(
            (at.setdefault(row.entry, len(at)) for row in cells.rows), np.intp, len(cells.rows)
        )
        if len(at) > len(self._values):
            self._grow(max(64, 2 * len(at)))
        return entry

    def _grow(self, size: int) -> None:
        more = size - len(self._values)
        self._values = np.vstack([self._values, np.full((more, DRAWS), -np.inf, np.float32)])
        self._marks = np.concatenate([self._marks, np.full(more, np.nan)])
        behind = np.full((more, DRAWS), 1 + int(np.isfinite(self._marks).sum()), np.int32)
        self._places = np.vstack([self._places, behind])
        self._moved = np.concatenate([self._moved, np.ones(more, dtype=np.uint8)])
        self._bounds = np.vstack([self._bounds, np.zeros((more, 3), dtype=np.int64)])

    def _update(self, cells: Cells, value: Floats, entry: Ints, plain: Floats) -> None:
        """Draw again what is not as it was."""
        marks = np.where(np.isfinite(plain), self._fingerprints(cells, value, entry), np.nan)
        known = self._marks[: len(marks)]
        changed = np.flatnonzero((marks != known) & ~(np.isnan(marks) & np.isnan(known)))
        if not len(changed):
            return
        self._marks[: len(marks)] = marks
        new = self._drawn(cells, value, entry, changed, plain)
        if len(changed) <= FEW:
            kernel.move(self._values, self._places, changed, new, self._moved)
        else:
            self._values[changed] = new
            kernel.place_all(self._values, self._places)
            self._moved[:] = 1

    def _fingerprints(self, cells: Cells, value: Floats, entry: Ints) -> Floats:
        """A number per entry that tells whether its forms are as before."""
        salt = np.random.Generator(np.random.PCG64(self._seed)).uniform(
            1, 2, (2, len(self._judges))
        )
        mixed = value * salt[0][cells.judge] + salt[1][cells.judge]
        sums = np.bincount(entry[cells.row], mixed, minlength=len(self._at))
        return sums.astype(np.float64)

    def _drawn(
        self, cells: Cells, value: Floats, entry: Ints, changed: Ints, plain: Floats
    ) -> Singles:
        """Values of the changed entries in every draw; without judges in a draw, as they are."""
        wanted = np.zeros(len(self._at), dtype=np.bool_)
        wanted[changed] = True
        used = wanted[entry[cells.row]]
        rows = np.flatnonzero(wanted[entry])
        within = np.zeros(len(cells.rows), dtype=np.intp)
        within[rows] = np.arange(len(rows))
        row, judge = within[cells.row[used]], cells.judge[used]
        shape = (len(rows), len(self._judges))
        points = self._weighted(value[used], row, judge, shape)
        weight = self._weighted(np.ones(len(row)), row, judge, shape)
        means = (np.bincount(cells.row, value) / cells.sizes)[rows]
        with np.errstate(invalid="ignore", divide="ignore"):
            drawn = np.where(weight > 0, points / weight, means[:, None])
        summed = np.zeros((len(changed), DRAWS))
        np.add.at(summed, np.searchsorted(changed, entry[rows]), drawn)
        summed[~np.isfinite(plain[changed])] = -np.inf
        return summed.astype(np.float32)

    def _weighted(self, value: Floats, row: Ints, judge: Ints, shape: tuple[int, int]) -> Floats:
        thin = csr_array((value, (row, judge)), shape=shape)
        if len(value) < THIN * shape[0] * shape[1]:
            return np.asarray(thin @ self._weights)
        return np.asarray(thin.toarray() @ self._weights)

    def _found(self, plain: Floats, top: int | None) -> Certainty:
        entries = np.flatnonzero(np.isfinite(plain))
        if top != self._top:
            self._top = top
            self._moved[:] = 1
        outside = round(DRAWS * (1 - SHARE) / 2)
        kernel.bounds(self._places, self._moved, outside, top or 0, self._bounds)
        better = np.sort(-plain[entries])
        place = np.searchsorted(better, -plain[entries], side="left") + 1
        low, high, inside = self._bounds[entries].T
        names = list(self._at)
        return Certainty(
            tuple(names[at] for at in entries),
            place.astype(np.intp),
            low.astype(np.intp),
            high.astype(np.intp),
            None if top is None else inside / DRAWS,
        )
