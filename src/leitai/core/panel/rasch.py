"""What both Rasch engines share: the model, its constraints, the result.

    log P(k)/P(k-1) = θ_entry - Σ d_facet - τ_k

Each facet and the steps sum to 0, so measures are logits around an average judge on an average
criterion. A mark of category x has reached the steps 1 … x; everything follows from the
probabilities of reaching each step.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from scipy.linalg import block_diag
from scipy.special import ndtri

from leitai.core.panel.graded import Facet, Graded
from leitai.core.panel.ratings import Floats, Ints, NotEstimable

FARTHEST: Final = 30.0
"""Logits beyond which an estimate runs away to infinity."""
ROUNDS: Final = 200
_LOOSE: Final = 1e-8
"""Eigenvalue, as a share of the largest, below which a direction is not determined."""


@dataclass(frozen=True, slots=True, eq=False)
class Measures:
    """One facet on the scale.

    Attributes:
        name: of the facet.
        levels: ids, in the order of `measure`.
        measure: logits; a judge's severity, a criterion's difficulty; they sum to 0.
        error: standard errors in logits, covariances with everything else included.
    """

    name: str
    levels: tuple[str, ...]
    measure: Floats
    error: Floats

    def interval(self, level: float = 0.95) -> tuple[Floats, Floats]:
        """Bounds by the normal distribution.

        Args:
            level: how often such intervals hold the true value, 0 … 1.
        """
        half = float(ndtri(0.5 + level / 2)) * self.error
        return self.measure - half, self.measure + half


@dataclass(frozen=True, slots=True, eq=False)
class Rasch:
    """A fitted many-facet Rasch model.

    Attributes:
        facets: measures, in the order of the marks' facets.
        steps: τ by step, in logits; one row for the rating scale, one per level of the stepping
            facet for partial credit. Each row sums to 0.
        entries: ids, in the order of `ability`.
        ability: logits.
        ability_error: standard errors in logits.
        mean: of the abilities' distribution (marginal) or of the abilities (joint).
        variance: the same.
        deviance: -2 log likelihood.
        levels: the marks that the categories stand for.
        left_out: ids without finite estimates: they got or gave only the lowest or highest level.
        rounds: iterations needed.
    """

    facets: tuple[Measures, ...]
    steps: Floats
    entries: tuple[str, ...]
    ability: Floats
    ability_error: Floats
    mean: float
    variance: float
    deviance: float
    levels: tuple[int, ...]
    left_out: tuple[str, ...]
    rounds: int

    def facet(self, name: str) -> Measures:
        """The facet called `name`."""
        return next(facet for facet in self.facets if facet.name == name)


@dataclass(frozen=True, slots=True, eq=False)
class Parameters:
    """Where facets and steps stand in one vector, and which directions of it are free.

    Attributes:
        starts: first place of each facet, then of the steps.
        size: of the vector.
        free: size × free directions: each facet and each row of steps sums to 0.
    """

    starts: tuple[int, ...]
    size: int
    free: Floats

    @classmethod
    def of(cls, graded: Graded, step_rows: int = 1) -> Parameters:
        """For the facets of the marks and `step_rows` rows of steps."""
        sizes = [len(facet.levels) for facet in graded.facets]
        starts = np.cumsum([0, *sizes])
        blocks = [*sizes, *[graded.steps] * step_rows]
        free = block_diag(*[_contrasts(size) for size in blocks])
        return cls(tuple(int(start) for start in starts), sum(blocks), free)

    def beside(self, others: int) -> Parameters:
        """The same with other parameters behind, which are free."""
        return Parameters(self.starts, self.size + others, block_diag(self.free, np.eye(others)))

    def facet(self, vector: Floats, number: int) -> Floats:
        """The part of a vector that belongs to a facet."""
        return vector[self.starts[number] : self.starts[number + 1]]

    def solved(self, information: Floats, gradient: Floats) -> Floats:
        """Newton's step along the free directions."""
        return np.asarray(self.free @ self._reduced(information, self.free.T @ gradient))

    def covariance(self, information: Floats) -> Floats:
        """Covariances of the whole vector."""
        return np.asarray(self.free @ self._reduced(information, self.free.T))

    def _reduced(self, information: Floats, right: Floats) -> Floats:
        try:
            return np.asarray(np.linalg.solve(self.free.T @ information @ self.free, right))
        except np.linalg.LinAlgError as singular:
            raise _runaway() from singular


def _contrasts(size: int) -> Floats:
    """All but the last are free; the last is minus their sum."""
    return np.vstack([np.eye(size - 1), -np.ones((1, size - 1))])


def capped(step: Floats) -> Floats:
    """A step of at most one logit; shortened as a whole, so that what sums to 0 still does."""
    return step / max(1.0, float(np.abs(step).max()))


def measures(
    graded: Graded, parameters: Parameters, vector: Floats, errors: Floats
) -> list[Measures]:
    """The facets' parts of a vector."""
    return [
        Measures(facet.name, facet.levels, parameters.facet(vector, n), parameters.facet(errors, n))
        for n, facet in enumerate(graded.facets)
    ]


def probabilities(ability: Floats, steps: Floats) -> Floats:
    """P(k), categories first.

    Args:
        ability: θ - Σ d, any shape.
        steps: τ, steps first, then what can be broadcast to the shape of `ability`.
    """
    power = _powers(ability, steps)
    np.exp(power, out=power)
    power /= power.sum(axis=0)
    return power


def log_probabilities(ability: Floats, steps: Floats) -> Floats:
    """Logarithm of P(k), finite also where P(k) is too small for a number."""
    power = _powers(ability, steps)
    power -= np.log(np.exp(power).sum(axis=0))
    return power


def _powers(ability: Floats, steps: Floats) -> Floats:
    """Logarithm of P(k) up to a constant, at most 0."""
    power = np.empty((len(steps) + 1, *ability.shape))
    power[0] = 0
    for step, threshold in enumerate(steps):
        np.add(power[step], ability - threshold, out=power[step + 1])
    power -= power.max(axis=0)
    return power


def reaching(probability: Floats) -> Floats:
    """P(x ≥ s) for the steps 1 … m, from P(k)."""
    return from_the_top(probability[1:])


def from_the_top(parts: Floats) -> Floats:
    """Sums of each row and all after it; row by row, many times faster than `cumsum`."""
    sums = parts.copy()
    for row in range(len(sums) - 2, -1, -1):
        sums[row] += sums[row + 1]
    return sums


def require_comparable(graded: Graded) -> None:
    """Refuse a design in which facets cannot be told from entries, or from each other.

    Raises:
        NotEstimable: `too_few_judges`, `design_unconnected`.
    """
    sizes = [len(facet.levels) for facet in graded.facets]
    if max(sizes) == 1:
        raise NotEstimable("too_few_judges", "a single judge cannot be compared with anyone")
    free = block_diag(*[_contrasts(size) for size in sizes])
    design = free.T @ _laplacian(graded.entry, len(graded.entries), graded.facets) @ free
    eigenvalues = np.linalg.eigvalsh(design)
    if eigenvalues[0] <= _LOOSE * eigenvalues[-1]:
        raise NotEstimable(
            "design_unconnected",
            "some judges or criteria are not connected with the others by any entry",
            fix="let at least three judges mark in all panels, or all judges mark three anchor "
            "entries",
        )


def _laplacian(entry: Ints, entries: int, facets: Sequence[Facet]) -> Floats:
    """What the facets' counts leave after entries are taken out."""
    crossed = [
        [_counts(one.index, len(one.levels), two.index, len(two.levels)) for two in facets]
        for one in facets
    ]
    by_entry = np.hstack([_counts(entry, entries, each.index, len(each.levels)) for each in facets])
    per_entry = np.bincount(entry, minlength=entries)[:, None]
    return np.asarray(np.block(crossed) - by_entry.T @ (by_entry / per_entry))


def _counts(one: Ints, ones: int, two: Ints, twos: int) -> Floats:
    counts: Floats = np.bincount(one * twos + two, minlength=ones * twos).astype(np.float64)
    return counts.reshape(ones, twos)


def require_finite(vector: Floats) -> None:
    """Refuse estimates that run away.

    Raises:
        NotEstimable: `no_finite_estimate`.
    """
    if not np.isfinite(vector).all() or np.abs(vector).max() > FARTHEST:
        raise _runaway()


def errors_of(covariance: Floats) -> Floats:
    """Standard errors.

    Raises:
        NotEstimable: `no_finite_estimate`: the marks leave a direction open.
    """
    variances = np.diag(covariance)
    if variances.min() < -_LOOSE or variances.max() > FARTHEST:
        raise _runaway()
    return np.sqrt(np.maximum(variances, 0))


def _runaway() -> NotEstimable:
    return NotEstimable(
        "no_finite_estimate",
        "the marks order judges and entries almost without exception",
        fix="wait for more marks",
    )
