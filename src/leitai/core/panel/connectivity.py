"""Whether, and how well, the judges of a design can be compared (fairness 3.1).

Two judges can be compared if a chain of entries leads from one to the other. `L` is the Laplacian
of the judges' graph: as many zero eigenvalues as there are unconnected panels; its second smallest
eigenvalue λ₂ bounds the error of every comparison, `var(b_j - b_k) ≤ 2 s²/λ₂`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from scipy.linalg import eigh
from scipy.sparse import coo_array, csr_array
from scipy.sparse.csgraph import connected_components

from leitai.core.panel.ratings import Floats, Ints, NotEstimable, Ratings

_SPARSE = 0.1
"""Share of cells with a mark below which a sparse product is faster."""
_SMALL = 100_000
"""Cells up to which a dense product always is."""


@dataclass(frozen=True, slots=True, eq=False)
class Incidence:
    """How often each judge marked each entry, and what follows from it.

    Attributes:
        per_entry: marks per entry.
        per_judge: marks per judge.
        counts: entries × judges.
        laplacian: of the judges' graph, `diag(n_j) - Nᵀ diag(1/n_p) N`.
    """

    per_entry: Floats
    per_judge: Floats
    counts: Floats | csr_array
    laplacian: Floats

    @property
    def panels(self) -> tuple[int, Ints]:
        """How many unconnected panels there are, and the panel of each judge."""
        shared = self.laplacian < 0
        if shared.sum(axis=1).max() == len(shared) - 1:  # someone shares an entry with everybody
            return 1, np.zeros(len(shared), dtype=np.intp)
        number, panel = connected_components(csr_array(shared), directed=False)
        return int(number), panel.astype(np.intp)


@dataclass(frozen=True, slots=True)
class Connectivity:
    """How a design is connected.

    Attributes:
        panels: judges who can be compared with each other; one panel means connected.
        lambda2: second smallest eigenvalue of the Laplacian; 0 if unconnected, `None` for a
            single judge.
    """

    panels: tuple[tuple[str, ...], ...]
    lambda2: float | None

    @property
    def components(self) -> int:
        """The number of unconnected panels."""
        return len(self.panels)

    @property
    def connected(self) -> bool:
        """Whether all judges can be compared."""
        return len(self.panels) == 1


def connectivity(ratings: Ratings) -> Connectivity:
    """Panels and λ₂ of the design; what was marked does not matter."""
    found = incidence(ratings)
    number, panel = found.panels
    panels = tuple(
        tuple(judge for judge, at in zip(ratings.judges, panel, strict=True) if at == each)
        for each in range(number)
    )
    return Connectivity(panels, second_eigenvalue(found.laplacian) if number == 1 else 0.0)


def lambda2_needed(deviation: float, error: float) -> float:
    """λ₂ at which no two judges' difference has a standard error above `error` points.

    Args:
        deviation: residual standard deviation s of a mark, in points.
        error: target, in points; above 0.
    """
    return float(2 * (deviation / error) ** 2)


def incidence(ratings: Ratings) -> Incidence:
    """Counts and Laplacian of a design."""
    shape = (len(ratings.entries), len(ratings.judges))
    per_entry = np.bincount(ratings.entry, minlength=shape[0]).astype(np.float64)
    per_judge = np.bincount(ratings.judge, minlength=shape[1]).astype(np.float64)
    cells = shape[0] * shape[1]
    if cells > _SMALL and ratings.count < _SPARSE * cells:
        ones = np.ones(ratings.count)
        sparse = coo_array((ones, (ratings.entry, ratings.judge)), shape=shape).tocsr()
        shared = (sparse.T @ sparse.multiply((1 / per_entry)[:, None])).toarray()
        return Incidence(per_entry, per_judge, sparse, np.diag(per_judge) - shared)
    at = ratings.entry * shape[1] + ratings.judge
    counts = np.bincount(at, minlength=cells).reshape(shape).astype(np.float64)
    shared = counts.T @ (counts / per_entry[:, None])
    return Incidence(per_entry, per_judge, counts, np.diag(per_judge) - shared)


def second_eigenvalue(laplacian: Floats) -> float | None:
    """λ₂; `None` for a single judge."""
    if len(laplacian) == 1:
        return None
    values = eigh(laplacian, eigvals_only=True, subset_by_index=[1, 1])
    return max(0.0, float(values[0]))


def require_connected(design: Incidence, judges: Sequence[str]) -> None:
    """Refuse a design whose judges cannot all be compared.

    Raises:
        NotEstimable: `design_unconnected`, with one judge of each panel.
    """
    number, panel = design.panels
    if number == 1:
        return
    firsts = ", ".join(judges[int(np.flatnonzero(panel == each)[0])] for each in range(number))
    raise NotEstimable(
        "design_unconnected",
        f"the judges fall into {number} panels that no entry connects",
        fix="let at least three judges mark in all panels, or all judges mark three anchor entries",
        components=number,
        judges=firsts,
    )
