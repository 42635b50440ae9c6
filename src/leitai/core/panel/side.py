"""Whether judges give more to their own side (fairness 3.6). For supervisors; proves no intent.

The *deviation* of a mark is what a judge gave minus the mean of the other judges of the same
performance. A judge's *preference* is the mean deviation for the own side minus that for others.
How often chance does as much is counted by shuffling the own-side labels within judge × stratum
(kind of programme, round); over all judges the false discovery rate is kept (Benjamini &
Hochberg 1995). For a group, deviations are centred by judge × stratum and Welch's t is taken.
This is the method of BuzzFeed News' *The Edge* (2018).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Final

import numpy as np
from numpy.typing import NDArray
from scipy.special import stdtr

from leitai.core.panel.ratings import Floats, Ints, NotEstimable, places
from leitai.core.panel.shuffles import shuffled_at_least

Flags = NDArray[np.bool_]

CASES: Final = 3
"""Own-side marks from which a judge is looked at."""
FIRST: Final = 20_000
"""Shuffles for every judge."""
THEN: Final = 1_000_000
"""Shuffles for the few whom chance at first equals in no more than `FEW`."""
FEW: Final = 2e-4


@dataclass(frozen=True, slots=True)
class SideMark:
    """One judge's points for one performance.

    Attributes:
        performance: id; marks of the same performance are compared.
        judge: id.
        stratum: labels are only exchanged within one: kind of programme, round.
        points: everything the judge gave for it.
        own: whether it belongs to the judge's own side.
    """

    performance: str
    judge: str
    stratum: str
    points: float
    own: bool


@dataclass(frozen=True, slots=True, eq=False)
class Sided:
    """Deviations by judge and stratum; marks that no other judge's compare with are left out.

    Attributes:
        judges: ids.
        judge: place in `judges`, per mark.
        stratum: number of the stratum, per mark.
        deviation: points above the mean of the other judges, per mark.
        own: per mark.
    """

    judges: tuple[str, ...]
    judge: Ints
    stratum: Ints
    deviation: Floats
    own: Flags

    @classmethod
    def of_marks(cls, marks: Iterable[SideMark]) -> Sided:
        """From the marks.

        Raises:
            NotEstimable: `no_marks`: no performance has marks of two judges.
        """
        rows = list(marks)
        _, performance = places([row.performance for row in rows])
        sizes = np.bincount(performance)[performance]
        rows = [row for row, size in zip(rows, sizes, strict=True) if size > 1]
        if not rows:
            raise NotEstimable("no_marks", "no performance has marks of two judges yet")
        judges, judge = places([row.judge for row in rows])
        _, stratum = places([row.stratum for row in rows])
        points = np.array([row.points for row in rows])
        if not np.isfinite(points).all():
            raise NotEstimable("marks_not_finite", "a mark is not a finite number")
        deviation = deviations(places([row.performance for row in rows])[1], points)
        return cls(judges, judge, stratum, deviation, np.array([row.own for row in rows]))

    def of_judges(self, judges: Iterable[str]) -> Sided:
        """The marks of these judges only."""
        wanted = set(judges)
        names = np.array([judge in wanted for judge in self.judges])
        kept = names[self.judge]
        return replace(
            self,
            judge=self.judge[kept],
            stratum=self.stratum[kept],
            deviation=self.deviation[kept],
            own=self.own[kept],
        )


@dataclass(frozen=True, slots=True)
class Preference:
    """One judge.

    Attributes:
        judge: id.
        own_cases: marks for the own side.
        other_cases: marks for others.
        points: how much more the own side got; `None` without one of both.
        hits: shuffles that gave the own side at least as much.
        draws: shuffles made; 0 where too few cases leave nothing to shuffle.
        p: `(hits + 1) / (draws + 1)` (Phipson & Smyth 2010), one-sided; `None` without draws.
        q: p corrected for having looked at all these judges (Benjamini–Hochberg).
    """

    judge: str
    own_cases: int
    other_cases: int
    points: float | None
    hits: int
    draws: int
    p: float | None
    q: float | None = None


@dataclass(frozen=True, slots=True)
class GroupPreference:
    """Several judges together.

    Attributes:
        own_cases: marks for the own side.
        other_cases: marks for others.
        own: mean centred deviation for the own side, in points.
        other: for others.
        points: own minus other.
        t: Welch's t.
        freedom: its degrees of freedom (Satterthwaite).
        p: two-sided.
    """

    own_cases: int
    other_cases: int
    own: float
    other: float
    points: float
    t: float
    freedom: float
    p: float


def deviations(performance: Ints, points: Floats) -> Floats:
    """Each mark minus the mean of the others of its performance, of which there must be some."""
    many = np.bincount(performance)[performance]
    sums = np.bincount(performance, points)[performance]
    return np.asarray(points - (sums - points) / (many - 1))


def preferences(
    sided: Sided, *, seed: int, cases: int = CASES, first: int = FIRST, then: int = THEN
) -> tuple[Preference, ...]:
    """Every judge's preference, in the order of `sided.judges`.

    Each judge's shuffles start from the seed, so that other judges cannot change a count.

    Args:
        sided: the deviations.
        seed: of the shuffles, 0 … 2⁶⁴-1.
        cases: own-side marks from which a judge is tested.
        first: shuffles for everyone.
        then: shuffles for those at or below `FEW` after these.
    """
    order = np.lexsort((sided.deviation, sided.stratum, sided.judge))
    bounds = np.searchsorted(sided.judge[order], np.arange(len(sided.judges) + 1))
    shuffles = _Shuffles(seed, cases, first, then)
    found = [
        _preference(sided, name, order[bounds[n] : bounds[n + 1]], shuffles)
        for n, name in enumerate(sided.judges)
    ]
    tested = [n for n, each in enumerate(found) if each.p is not None]
    for n, q in zip(tested, false_discovery([found[n].p or 0 for n in tested]), strict=True):
        found[n] = replace(found[n], q=q)
    return tuple(found)


@dataclass(frozen=True, slots=True)
class _Shuffles:
    seed: int
    cases: int
    first: int
    then: int

    def counted(self, strata: list[tuple[Floats, Flags]]) -> tuple[int, int]:
        """Hits and draws: more draws for the few."""
        hits = shuffled_at_least(strata, seed=self.seed, draws=self.first)
        if hits > FEW * self.first or self.then <= self.first:
            return hits, self.first
        return shuffled_at_least(strata, seed=self.seed, draws=self.then), self.then


def _preference(sided: Sided, judge: str, rows: Ints, shuffles: _Shuffles) -> Preference:
    deviation, own, stratum = sided.deviation[rows], sided.own[rows], sided.stratum[rows]
    many, others = int(own.sum()), int((~own).sum())
    points = float(deviation[own].mean() - deviation[~own].mean()) if many and others else None
    strata = [(deviation[stratum == n], own[stratum == n]) for n in np.unique(stratum)]
    mixed = [each for each in strata if 0 < each[1].sum() < len(each[1])]
    if many < shuffles.cases or not mixed:
        return Preference(judge, many, others, points, 0, 0, None)
    hits, draws = shuffles.counted(mixed)
    return Preference(judge, many, others, points, hits, draws, (hits + 1) / (draws + 1))


def false_discovery(p: Sequence[float]) -> list[float]:
    """q-values of Benjamini & Hochberg (1995): the share of false alarms up to and with each."""
    values = np.asarray(p, dtype=np.float64)
    order = np.argsort(values)[::-1]
    rank = np.arange(len(values), 0, -1)
    q = np.empty_like(values)
    q[order] = np.minimum(np.minimum.accumulate(values[order] * len(values) / rank), 1)
    return [float(each) for each in q]


def group_preference(sided: Sided) -> GroupPreference | None:
    """The preference of all judges together; `None` with fewer than two marks on a side.

    Also `None` where nothing varies.
    """
    if not len(sided.deviation):
        return None
    width = int(sided.stratum.max()) + 1
    cell = sided.judge * width + sided.stratum
    counts = np.bincount(cell)[cell]
    centred = sided.deviation - np.bincount(cell, sided.deviation)[cell] / counts
    return _welch(centred[sided.own], centred[~sided.own])


def _welch(own: Floats, other: Floats) -> GroupPreference | None:
    if min(len(own), len(other)) < 2:  # noqa: PLR2004 a variance needs two
        return None
    errors = own.var(ddof=1) / len(own), other.var(ddof=1) / len(other)
    error = float(errors[0] + errors[1])
    points = float(own.mean() - other.mean())
    if error <= 0:
        return None
    freedom = error**2 / float(errors[0] ** 2 / (len(own) - 1) + errors[1] ** 2 / (len(other) - 1))
    t = points / error**0.5
    p = 2 * float(stdtr(freedom, -abs(t)))
    means = float(own.mean()), float(other.mean())
    return GroupPreference(len(own), len(other), *means, points, t, freedom, p)
