"""Many-facet Rasch by joint maximum likelihood (fairness 3.3): fast, for live use.

Full Newton. Entries' part of the information is diagonal, so entries are eliminated and a small
system of facets and steps is solved. Steps are capped at one logit. Joint estimates stretch where
an entry has few marks; they are multiplied by `(L-1)/L`, L being marks per entry (measured slope
on the truth then 1.00 with 25 and with 95 marks). For published intervals use `rasch_mml`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np
from scipy.sparse import csr_array

from leitai.core.panel.graded import Graded, without_extremes
from leitai.core.panel.rasch import (
    ROUNDS,
    Parameters,
    Rasch,
    capped,
    errors_of,
    from_the_top,
    log_probabilities,
    measures,
    probabilities,
    reaching,
    require_comparable,
    require_finite,
)
from leitai.core.panel.ratings import Floats, NotEstimable

_NEAR: Final = 1e-5
"""Largest change, in logits, of the last round; Newton's error is then about its square."""


@dataclass(frozen=True, slots=True, eq=False)
class _Point:
    """Information and gradient at one point.

    Attributes:
        entries: diagonal of the entries' information.
        pull: the entries' gradient.
        between: entries × parameters.
        information: of the parameters.
        gradient: of the parameters.
    """

    entries: Floats
    pull: Floats
    between: Floats
    information: Floats
    gradient: Floats

    def schur(self) -> tuple[Floats, Floats]:
        """The parameters' system with the entries eliminated."""
        scaled = self.between.T / self.entries
        return self.information - scaled @ self.between, self.gradient - scaled @ self.pull


class _Sums:
    """Sums over marks by entry and by level of each facet."""

    def __init__(self, graded: Graded) -> None:
        self.graded = graded
        self.parameters = Parameters.of(graded)
        self.entries = len(graded.entries)
        self.sets = [(graded.entry, self.entries)]
        self.sets += [(facet.index, len(facet.levels)) for facet in graded.facets]
        starts = np.cumsum([0, *(size for _, size in self.sets)])
        rows = [index + start for (index, _), start in zip(self.sets, starts, strict=False)]
        columns = np.tile(np.arange(graded.count), len(rows))
        shape = (int(starts[-1]), graded.count)
        self._each = csr_array((np.ones(len(columns)), (np.concatenate(rows), columns)), shape)
        self._cells = {
            (one, two): self.sets[one][0] * self.sets[two][1] + self.sets[two][0]
            for two in range(1, len(self.sets))
            for one in range(two)
        }
        reached = np.bincount(graded.category, minlength=graded.steps + 1)[:0:-1].cumsum()[::-1]
        self._reached = reached.astype(np.float64)

    def located(self, ability: Floats, vector: Floats) -> Floats:
        """θ - Σ d of every mark."""
        located = ability[self.graded.entry]
        for number, facet in enumerate(self.graded.facets):
            located = located - self.parameters.facet(vector, number)[facet.index]
        return located

    def at(self, ability: Floats, vector: Floats) -> _Point:
        """Information and gradient."""
        steps = vector[self.parameters.starts[-1] :, None]
        upper = reaching(probabilities(self.located(ability, vector), steps))
        expected = upper.sum(axis=0)
        common = _with_category(upper, expected)
        variance = common.sum(axis=0)
        left = self.graded.category - expected
        sums = self._each @ np.vstack([left, variance, common]).T
        information = self._information(sums, variance, upper)
        apart = np.concatenate([-sums[self.entries :, 0], upper.sum(axis=1) - self._reached])
        return _Point(
            sums[: self.entries, 1],
            sums[: self.entries, 0],
            self._between(sums, variance),
            information,
            apart,
        )

    def _between(self, sums: Floats, variance: Floats) -> Floats:
        parts = [self._pair(0, two, variance) for two in range(1, len(self.sets))]
        return -np.hstack([*parts, sums[: self.entries, 2:]])

    def _information(self, sums: Floats, variance: Floats, upper: Floats) -> Floats:
        starts, size = self.parameters.starts, self.parameters.size
        information = np.zeros((size, size))
        facets = slice(0, starts[-1])
        information[facets, facets][np.diag_indices(starts[-1])] = sums[self.entries :, 1]
        for one, two in self._cells:
            if one:
                part = self._pair(one, two, variance)
                information[starts[one - 1] : starts[one], starts[two - 1] : starts[two]] = part
                information[starts[two - 1] : starts[two], starts[one - 1] : starts[one]] = part.T
        information[facets, starts[-1] :] = sums[self.entries :, 2:]
        information[starts[-1] :, facets] = sums[self.entries :, 2:].T
        further = np.maximum.outer(np.arange(len(upper)), np.arange(len(upper)))
        information[starts[-1] :, starts[-1] :] = upper.sum(axis=1)[further] - upper @ upper.T
        return information

    def _pair(self, one: int, two: int, weights: Floats) -> Floats:
        sizes = (self.sets[one][1], self.sets[two][1])
        cells = np.bincount(self._cells[one, two], weights, minlength=sizes[0] * sizes[1])
        return cells.reshape(sizes).astype(np.float64, copy=False)


def joint(graded: Graded) -> Rasch:
    """Fit a rating scale.

    Raises:
        NotEstimable: `too_few_judges`, `design_unconnected`, `marks_extreme`, `marks_constant`,
            `no_finite_estimate`.
    """
    graded, left_out = without_extremes(graded, entries=True)
    require_comparable(graded)
    sums = _Sums(graded)
    ability, vector = _start(graded), np.zeros(sums.parameters.size)
    for rounds in range(1, ROUNDS + 1):
        change = _round(sums, ability, vector)
        require_finite(np.concatenate([ability, vector]))
        if change < _NEAR:
            return _result(sums, ability, vector, left_out, rounds)
    raise NotEstimable("no_finite_estimate", "the estimates do not settle", rounds=ROUNDS)


def _with_category(upper: Floats, expected: Floats) -> Floats:
    """Covariance of the category with reaching each step."""
    number = np.arange(1, len(upper) + 1)[:, None]
    common = from_the_top(upper)
    common += (number - 1 - expected) * upper
    return common


def _start(graded: Graded) -> Floats:
    """Log odds of the share of the levels an entry reached."""
    share = np.bincount(graded.entry, graded.category) / np.bincount(graded.entry) / graded.steps
    return np.log(share / (1 - share))


def _round(sums: _Sums, ability: Floats, vector: Floats) -> float:
    """One Newton step in place; its largest part."""
    point = sums.at(ability, vector)
    step = sums.parameters.solved(*point.schur())
    pull = (point.pull - point.between @ step) / point.entries
    ability += np.clip(pull, -1, 1)
    vector += capped(step)
    return float(max(np.abs(step).max(), np.abs(pull).max()))


def _result(
    sums: _Sums, ability: Floats, vector: Floats, left_out: tuple[str, ...], rounds: int
) -> Rasch:
    graded, point = sums.graded, sums.at(ability, vector)
    covariance = sums.parameters.covariance(point.schur()[0])
    scaled = point.between / point.entries[:, None]
    of_entries = 1 / point.entries + np.einsum("pq,pq->p", scaled @ covariance, scaled)
    steps = vector[sums.parameters.starts[-1] :, None]
    logs = log_probabilities(sums.located(ability, vector), steps)
    likely = logs[graded.category, np.arange(graded.count)]
    marks = graded.count / len(graded.entries)
    shrunk = (marks - 1) / marks
    errors = errors_of(covariance)
    return Rasch(
        tuple(measures(graded, sums.parameters, shrunk * vector, shrunk * errors)),
        shrunk * steps.T,
        graded.entries,
        shrunk * ability,
        shrunk * np.sqrt(of_entries),
        float(shrunk * ability.mean()),
        float(shrunk**2 * ability.var()),
        float(-2 * likely.sum()),
        graded.levels,
        left_out,
        rounds,
    )
