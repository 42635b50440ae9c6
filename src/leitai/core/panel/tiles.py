"""All live tiles from a table of marks (docs/feed.md says what each member means).

Diagnosis: nothing here changes a mark or a result. Numbers are floats, rounded for the screen.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import isfinite
from typing import Final

import numpy as np
from msgspec import Struct

from leitai.core.panel.agreement import icc
from leitai.core.panel.calibration import FIRST_LOOK, Size, Thresholds
from leitai.core.panel.certainty import Certainty, Places
from leitai.core.panel.consistency import (
    BLURRED,
    LOUD,
    NARROW,
    TAME,
    Consistency,
    consistency,
)
from leitai.core.panel.drift import Drift, drift
from leitai.core.panel.generosity import Generosity, comparable, generosity
from leitai.core.panel.outliers import FROM, SingleMarks, single_marks
from leitai.core.panel.ratings import Floats, Ratings
from leitai.core.panel.table import Cells

SEVERITY_FROM: Final = 5
AGREEMENT_FROM: Final = 5
CERTAINTY_FROM: Final = 10
MOST_ROWS: Final = 200
"""Alarms told at most; the strongest."""


class Tile(Struct, frozen=True, kw_only=True, rename={"since_n": "from"}):
    """What every tile says.

    Attributes:
        shown: enough is there to say something.
        since_n: complete entries from which on it is shown.
        n: complete entries there are.
        false_alarms: share of honest sessions in which it alarms at all; `None`: it never does.
    """

    shown: bool
    since_n: int
    n: int
    false_alarms: float | None = None


class SeverityRow(Struct, frozen=True):
    """One judge: points above (+) or below (-) the panel, 95 % interval, entries."""

    judge: str
    points: float
    low: float | None
    high: float | None
    n: int
    panel: int


class Severity(Tile, frozen=True, kw_only=True):
    """How generous judges are; no fault, so no alarm."""

    alarm: None = None
    connected: bool
    rows: list[SeverityRow]


class OutlierRow(Struct, frozen=True):
    """One alarm: `by` points away from the other judges; `at`: when, UTC microseconds."""

    entry: str
    judge: str
    z: float
    by: float
    at: int


class Outliers(Tile, frozen=True, kw_only=True):
    """Forms far from the other judges'; `alarm`: abs(z)."""

    alarm: float
    rows: list[OutlierRow]


class DriftRow(Struct, frozen=True):
    """One judge: the higher CUSUM, its side, and the entry from which on it grew."""

    judge: str
    side: str
    value: float
    since: str | None
    alarm: bool


class DriftTile(Tile, frozen=True, kw_only=True):
    """Judges who change with time; `alarm`: CUSUM."""

    alarm: float
    rows: list[DriftRow]


class ConsistencyAlarm(Struct, frozen=True):
    """Bounds for judges with as many forms as most have."""

    infit: tuple[float, float]
    slope: float
    halo: float


class ConsistencyRow(Struct, frozen=True):
    """One judge, 1 is as everybody; `alarms`: which figures are out of bounds."""

    judge: str
    infit: float | None
    slope: float | None
    halo: float | None
    n: int
    alarms: list[str]


class ConsistencyTile(Tile, frozen=True, kw_only=True):
    """Judges who mark otherwise than the panel."""

    alarm: ConsistencyAlarm
    rows: list[ConsistencyRow]


class Agreement(Tile, frozen=True, kw_only=True):
    """How far judges agree; `None` where the design does not say."""

    alarm: None = None
    icc: float | None
    icc_panel: float | None
    alpha: float | None


class CertaintyRow(Struct, frozen=True):
    """One entry: its place, 90 % interval, share of draws among the first k; `edge`: 临界."""

    entry: str
    rank: int
    low: int
    high: int
    top: float | None
    edge: bool


class CertaintyTile(Tile, frozen=True, kw_only=True):
    """How sure places are."""

    alarm: None = None
    k: int | None
    rows: list[CertaintyRow]


class Tiles(Struct, frozen=True):
    """All that follow from marks."""

    severity: Severity
    outliers: Outliers
    drift: DriftTile
    consistency: ConsistencyTile
    agreement: Agreement
    certainty: CertaintyTile


class Diagnosis:
    """Makes the tiles of one stage again and again.

    Args:
        seed: of the draws behind rank certainty.
    """

    def __init__(self, seed: int = 0) -> None:
        self._places = Places(seed)

    def tiles(
        self, cells: Cells, *, thresholds: Thresholds, when: Sequence[int], top: int | None
    ) -> Tiles:
        """All tiles.

        Args:
            cells: the forms that count.
            thresholds: what alarms at the session's size.
            when: instant of each form, by its `order`.
            top: how many entries go on or are awarded; `None`: there is no such cut.
        """
        n = len({row.entry for row in cells.rows})
        given = generosity(cells)
        points = np.nan_to_num(given.points)
        marks = single_marks(cells, points)
        return Tiles(
            severity=_severity(cells, given, n),
            outliers=_outliers(cells, marks, thresholds, when, n),
            drift=_drift(cells, marks, drift(marks), thresholds, n),
            consistency=_consistency(cells, consistency(cells, points), thresholds, n),
            agreement=_agreement(cells, n),
            certainty=_certainty(self._certainty(cells, given, top, n), top, n),
        )

    def _certainty(
        self, cells: Cells, given: Generosity, top: int | None, n: int
    ) -> Certainty | None:
        if n < CERTAINTY_FROM:
            return None
        return self._places.certainty(cells, comparable(cells, given), top=top)


def _severity(cells: Cells, given: Generosity, n: int) -> Severity:
    counts = np.bincount(cells.judge, minlength=cells.shape[1])
    shown = n >= SEVERITY_FROM
    columns = (given.points, given.low, given.high, counts, given.panel)
    rows = [
        SeverityRow(judge, _number(b) or 0.0, _number(low), _number(high), int(count), int(panel))
        for judge, b, low, high, count, panel in zip(
            cells.ratings.judges, *(each.tolist() for each in columns), strict=True
        )
    ]
    return Severity(
        shown=shown,
        since_n=SEVERITY_FROM,
        n=n,
        connected=given.connected,
        rows=rows if shown else [],
    )


def _outliers(
    cells: Cells, marks: SingleMarks, thresholds: Thresholds, when: Sequence[int], n: int
) -> Outliers:
    size = np.nan_to_num(np.abs(marks.z))
    found = np.flatnonzero(size > thresholds.z)
    found = found[np.argsort(-size[found], kind="stable")][:MOST_ROWS]
    rows = [
        OutlierRow(
            cells.rows[cells.row[at]].entry,
            cells.ratings.judges[cells.judge[at]],
            round(float(marks.z[at]), 2),
            round(float(marks.away[at]), 2),
            int(when[cells.order[at]]),
        )
        for at in found
    ]
    return Outliers(
        shown=n > FROM,
        since_n=FROM,
        n=n,
        false_alarms=thresholds.z_rate,
        alarm=round(thresholds.z, 2),
        rows=rows,
    )


def _drift(
    cells: Cells, marks: SingleMarks, found: Drift, thresholds: Thresholds, n: int
) -> DriftTile:
    begun = marks.turns.turn == found.since[cells.judge]
    since: dict[int, str] = {
        int(cells.judge[at]): cells.rows[cells.row[at]].entry for at in np.flatnonzero(begun)
    }
    rows = [
        DriftRow(
            judge,
            "up" if found.up[at] else "down",
            round(float(found.value[at]), 2),
            since.get(at) if found.value[at] > 0 else None,
            bool(found.value[at] > thresholds.cusum),
        )
        for at, judge in enumerate(cells.ratings.judges)
    ]
    return DriftTile(
        shown=n > FROM,
        since_n=FROM,
        n=n,
        false_alarms=thresholds.cusum_rate,
        alarm=round(thresholds.cusum, 2),
        rows=rows if n > FROM else [],
    )


def _consistency(
    cells: Cells, found: Consistency, thresholds: Thresholds, n: int
) -> ConsistencyTile:
    shown = n >= FIRST_LOOK
    beyond = {name: values > thresholds.beyond for name, values in found.beyond().items()}
    rows = [
        ConsistencyRow(
            judge,
            _number(found.infit[at]),
            _number(found.slope[at]),
            _number(found.halo[at]),
            int(found.forms[at]),
            [name for name, values in beyond.items() if values[at]],
        )
        for at, judge in enumerate(cells.ratings.judges)
    ]
    return ConsistencyTile(
        shown=shown,
        since_n=FIRST_LOOK,
        n=n,
        false_alarms=thresholds.beyond_rate,
        alarm=_bounds(found, thresholds.beyond),
        rows=rows if shown else [],
    )


def _bounds(found: Consistency, beyond: float) -> ConsistencyAlarm:
    """Where judges with a middling number of forms alarm."""
    spreads = (found.infit_spread, found.slope_spread, found.halo_spread)
    infit, slope, halo = (beyond * _median(each) for each in spreads)
    low, high = min(TAME, float(np.exp(-infit))), max(LOUD, float(np.exp(infit)))
    return ConsistencyAlarm(
        infit=(round(low, 2), round(high, 2)),
        slope=round(min(NARROW, 1 - slope), 2),
        halo=round(max(BLURRED, float(np.exp(halo))), 2),
    )


def _median(values: Floats) -> float:
    there = values[np.isfinite(values)]
    return float(np.median(there)) if len(there) else 0.0


def _agreement(cells: Cells, n: int) -> Agreement:
    shown = n >= AGREEMENT_FROM
    rows, judges = cells.shape
    found = None
    if shown and 2 * len(cells.row) >= rows * judges:
        found = icc(cells.ratings.matrix())
    panel = None if found is None else found.mean_agreement
    one = None if found is None else found.agreement
    return Agreement(
        shown=shown,
        since_n=AGREEMENT_FROM,
        n=n,
        icc=None if one is None else _number(one.value, 3),
        icc_panel=None if panel is None else _number(panel.value, 3),
        alpha=_number(interval_alpha(cells.ratings), 3) if shown else None,
    )


def interval_alpha(ratings: Ratings) -> float:
    """Krippendorff's α of the level "interval" by sums of squares; NaN where it says nothing.

    The same number as `agreement.alpha`, without a matrix of all pairs of values.
    """
    sizes = np.bincount(ratings.entry)
    pairable = (sizes > 1)[ratings.entry]
    value, entry = ratings.value[pairable], ratings.entry[pairable]
    if not len(value):
        return float("nan")
    means = np.bincount(entry, value, minlength=len(sizes)) / np.maximum(sizes, 1)
    squares = np.square(value - means[entry])
    per_entry = np.bincount(entry, squares, minlength=len(sizes))
    observed = float((per_entry * sizes / np.maximum(sizes - 1, 1)).sum()) / len(value)
    expected = float(np.square(value - value.mean()).sum()) / (len(value) - 1)
    return 1 - observed / expected if expected > 0 else float("nan")


def _certainty(found: Certainty | None, top: int | None, n: int) -> CertaintyTile:
    rows = []
    if found is not None:
        shares = [None] * len(found.entries) if found.top is None else found.top.tolist()
        columns = (found.place.tolist(), found.low.tolist(), found.high.tolist(), shares)
        rows = [
            CertaintyRow(
                entry,
                place,
                low,
                high,
                None if share is None else round(share, 3),
                top is not None and low <= top < high,
            )
            for entry, place, low, high, share in zip(found.entries, *columns, strict=True)
        ]
    return CertaintyTile(shown=n >= CERTAINTY_FROM, since_n=CERTAINTY_FROM, n=n, k=top, rows=rows)


def _number(value: float, places: int = 2) -> float | None:
    return round(float(value), places) if isfinite(value) else None


def session_size(*, judges: int, entries: int, due: int) -> Size:
    """The size to calibrate for: forms due over entries are the reviews."""
    return Size(judges, entries, max(2, min(judges, round(due / max(1, entries)))))
