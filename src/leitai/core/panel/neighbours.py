"""Own side against its rivals in one contest (fairness 3.6): the contrast with neighbours in rank.

A judge can lift the own side a little and push each rival a little, and no single mark stands out.
So every own-side mark is compared with the same judge's marks for the rivals ranked next to it:

    z = (deviation - the judge's median deviation) / √v_j,   v_j shrunk by 8 pseudo-marks
    c = (z_own - mean z of the m rivals within 3 ranks) / √(1 + 1/m)
    T = Σ c / √n   over the judge's n own-side marks
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

import numpy as np

from leitai.core.panel.ratings import Floats, Ints, NotEstimable, Ratings
from leitai.core.panel.side import Flags, deviations

WITHIN: Final = 3
"""Ranks."""
PSEUDO: Final = 8
"""Marks of average variance that every judge is given in advance."""


@dataclass(frozen=True, slots=True)
class Contrast:
    """One judge.

    Attributes:
        judge: id.
        cases: own-side marks with rivals next to them.
        t: about normal with sd 1 if side does not matter; above 0 favours the own side.
        points: mean of own minus rivals, in points.
    """

    judge: str
    cases: int
    t: float
    points: float


def contrasts(
    ratings: Ratings, own: Flags, ranks: Mapping[str, int], within: int = WITHIN
) -> tuple[Contrast, ...]:
    """The contrast of each judge who has own-side marks with rivals next to them.

    Args:
        ratings: one mark per judge and entry.
        own: per mark, whether the entry is of the judge's own side.
        ranks: of the entries, as they would be published.
        within: how many ranks away a rival may be.

    Raises:
        NotEstimable: `no_marks`: no entry has marks of two judges.
    """
    kept = np.bincount(ratings.entry)[ratings.entry] > 1
    if not kept.any():
        raise NotEstimable("no_marks", "no entry has marks of two judges yet")
    entry, judge, side = ratings.entry[kept], ratings.judge[kept], own[kept]
    left = _centred(deviations(entry, ratings.value[kept]), judge)
    scale = np.sqrt(_shrunk(left, judge))
    place = np.array([ranks[name] for name in ratings.entries])[entry]
    found = []
    for number, name in enumerate(ratings.judges):
        mine = judge == number
        each = _cases(left[mine], side[mine], place[mine], within)
        if len(each) and scale[number] > 0:
            t = each[:, 1].sum() / scale[number] / np.sqrt(len(each))
            found.append(Contrast(name, len(each), float(t), float(each[:, 0].mean())))
    return tuple(found)


def _centred(deviation: Floats, judge: Ints) -> Floats:
    """Without each judge's median: one wild mark does not move the others."""
    medians = np.zeros(int(judge.max()) + 1)
    for number in np.unique(judge):
        medians[number] = np.median(deviation[judge == number])
    return np.asarray(deviation - medians[judge])


def _shrunk(left: Floats, judge: Ints) -> Floats:
    """Each judge's mean square with that of all as `PSEUDO` marks more."""
    squares = left**2
    marks = np.bincount(judge)
    return np.asarray((np.bincount(judge, squares) + PSEUDO * squares.mean()) / (marks + PSEUDO))


def _cases(left: Floats, own: Flags, place: Ints, within: int) -> Floats:
    """Own minus rivals of each own-side mark: in points, and with equal variances."""
    cases = []
    for value, at in zip(left[own], place[own], strict=True):
        rivals = left[~own & (np.abs(place - at) <= within)]
        if len(rivals):
            apart = value - rivals.mean()
            cases.append((apart, apart / np.sqrt(1 + 1 / len(rivals))))
    return np.array(cases).reshape(-1, 2)
