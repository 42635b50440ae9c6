"""How generous each judge is, in points, by least squares (fairness 3.1).

`y_pj = a_p + b_j + e` with `Σ b_j = 0`. With `N` the counts, `n` and `y` the counts and sums of
entries and judges:

    L     = diag(n_j) - Nᵀ diag(1/n_p) N
    b     = (L + 11ᵀ/J)⁻¹ (y_j - Nᵀ (y_p/n_p))
    a     = (y_p - N b) / n_p
    s²    = Σ e² / (n - P - J + 1)
    se(b) = √(s² diag(L⁺))

In a complete panel `b_j` is the judge's mean deviation from the entries' means, and `a` are the
plain means: nothing changes order. (The leave-one-out deviation is `J/(J-1)` times as large.)
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy.linalg import cho_factor, cho_solve
from scipy.linalg.lapack import dpotri
from scipy.special import stdtrit

from leitai.core.panel.connectivity import Incidence, incidence, require_connected
from leitai.core.panel.ratings import Floats, Ratings


@dataclass(frozen=True, slots=True, eq=False)
class Additive:
    """The additive fit.

    Attributes:
        entries: ids, in the order of `adjusted`.
        judges: ids, in the order of `generous`.
        adjusted: `a_p`, what the whole panel would have given, in points.
        generous: `b_j` in points, above 0 means generous; they sum to 0.
        freedom: degrees of freedom of the residuals.
        deviation: residual standard deviation s in points; `None` without degrees of freedom.
        error: standard error of each `b_j`; `None` with it.
        adjusted_error: standard error of each `a_p`; `None` with it.
    """

    entries: tuple[str, ...]
    judges: tuple[str, ...]
    adjusted: Floats
    generous: Floats
    freedom: int
    deviation: float | None
    error: Floats | None
    adjusted_error: Floats | None

    @property
    def severity(self) -> Floats:
        """`-b_j`: what a judge gives less than the panel, in points."""
        return -self.generous

    def interval(self, level: float = 0.95) -> tuple[Floats, Floats] | None:
        """Bounds of each judge's severity, by Student's t; `None` without degrees of freedom.

        Args:
            level: how often such intervals hold the true value, 0 … 1.
        """
        if self.error is None:
            return None
        half = float(stdtrit(self.freedom, 0.5 + level / 2)) * self.error
        return self.severity - half, self.severity + half


def additive(ratings: Ratings) -> Additive:
    """Fit entries and judges.

    Raises:
        NotEstimable: `design_unconnected`: severities of judges whom no chain of entries
            connects would be invented (measured: tau 0.37 instead of 0.78).
    """
    design = incidence(ratings)
    require_connected(design, ratings.judges)
    generous, inverse = _generous(ratings, design)
    sums = np.bincount(ratings.entry, ratings.value, minlength=len(ratings.entries))
    adjusted = (sums - design.counts @ generous) / design.per_entry
    freedom = ratings.count - len(ratings.entries) - len(ratings.judges) + 1
    left = ratings.value - adjusted[ratings.entry] - generous[ratings.judge]
    deviation = float(np.sqrt(left @ left / freedom)) if freedom > 0 else None
    error, adjusted_error = _errors(ratings, design, inverse, deviation)
    return Additive(
        ratings.entries,
        ratings.judges,
        adjusted,
        generous,
        freedom,
        deviation,
        error,
        adjusted_error,
    )


def _generous(ratings: Ratings, design: Incidence) -> tuple[Floats, Floats]:
    """`b` and the pseudo-inverse of the Laplacian."""
    judges = len(ratings.judges)
    factor = cho_factor(design.laplacian + 1 / judges)
    inverse = _inverted(factor[0]) - 1 / judges
    middle = float(ratings.value.mean())
    means = np.bincount(ratings.entry, ratings.value - middle) / design.per_entry
    over = np.bincount(ratings.judge, ratings.value - middle) - design.counts.T @ means
    generous = cho_solve(factor, over)
    return generous - generous.mean(), inverse


def _inverted(factor: Floats) -> Floats:
    """The inverse from its upper Cholesky factor; a third of the work of solving for it."""
    upper: Floats = np.triu(dpotri(factor)[0])
    return upper + np.triu(upper, 1).T


def _errors(
    ratings: Ratings, design: Incidence, inverse: Floats, deviation: float | None
) -> tuple[Floats | None, Floats | None]:
    """By the partitioned inverse: `var a_p = s² (1/n_p + N_p L⁺ N_pᵀ / n_p²)`."""
    if deviation is None:
        return None, None
    shares = (design.counts @ inverse)[ratings.entry, ratings.judge]
    spread = np.bincount(ratings.entry, shares) / design.per_entry**2
    return (
        deviation * np.sqrt(np.maximum(np.diag(inverse), 0)),
        deviation * np.sqrt(1 / design.per_entry + spread),
    )
