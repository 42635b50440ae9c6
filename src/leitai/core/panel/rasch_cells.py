"""The marginal likelihood of a many-facet Rasch model and its derivatives.

A cell is one combination of the facets' levels (this judge, this criterion). Whatever the number
of marks, probabilities are computed once per cell and node; marks enter as sparse counts, and
entries with marks in the same cells share one matrix of expected scores.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from scipy.sparse import block_diag, csr_array

from leitai.core.panel.graded import Facet, Graded
from leitai.core.panel.rasch import Parameters, log_probabilities, reaching
from leitai.core.panel.ratings import Floats, Ints, NotEstimable


@dataclass(frozen=True, slots=True, eq=False)
class Expected:
    """One look at all entries.

    Attributes:
        deviance: -2 log marginal likelihood.
        posterior: entries × nodes, rows sum to 1.
        upper: P(x ≥ step) by step, cell and node.
    """

    deviance: float
    posterior: Floats
    upper: Floats


@dataclass(frozen=True, slots=True, eq=False)
class _Pattern:
    """Entries that were marked in the same cells.

    Attributes:
        entries: places.
        steps: (cell, step) pairs of their marks.
        used: parameters that make these harder.
        harder: used × steps, how often.
    """

    entries: Ints
    steps: Ints
    used: Ints
    harder: csr_array


class Cells:
    """The marks by cell.

    Attributes:
        graded: the marks.
        parameters: facets, then rows of steps.
    """

    def __init__(self, graded: Graded, stepping: str | None) -> None:
        self.graded = graded
        indices = np.stack([facet.index for facet in graded.facets])
        cells, cell = np.unique(indices, axis=1, return_inverse=True)
        self._cells: Ints = cells
        self.count = cells.shape[1]
        self._rows, rows = self._step_rows(stepping)
        self.parameters = Parameters.of(graded, rows)
        self._by_category = self._counts(
            graded.category * self.count + cell, (graded.steps + 1) * self.count
        )
        self._marks = self._counts(cell, self.count)
        self._design = self._designed()
        self._patterns = _patterns(self._marks, self._design, graded.steps)
        self.observed = self._observed(cell)

    def _step_rows(self, stepping: str | None) -> tuple[Ints, int]:
        """For each cell its row of steps, and how many rows there are."""
        if stepping is None:
            return np.zeros(self.count, dtype=np.intp), 1
        number = next(n for n, f in enumerate(self.graded.facets) if f.name == stepping)
        facet = self.graded.facets[number]
        _require_all_steps(self.graded, facet)
        return self._cells[number], len(facet.levels)

    def _counts(self, columns: Ints, width: int) -> csr_array:
        """Marks of each entry by column."""
        shape = (len(self.graded.entries), width)
        ones = np.ones(self.graded.count)
        return csr_array((ones, (self.graded.entry, columns)), shape=shape)

    def _designed(self) -> csr_array:
        """(cell, step) × parameters: which measures make this step harder to reach."""
        graded, starts = self.graded, self.parameters.starts
        number = np.arange(self.count * graded.steps)
        cell, step = np.divmod(number, graded.steps)
        columns = [starts[n] + self._cells[n][cell] for n in range(len(graded.facets))]
        columns.append(starts[-1] + self._rows[cell] * graded.steps + step)
        rows = np.tile(number, len(columns))
        shape = (len(number), self.parameters.size)
        return csr_array((np.ones(len(rows)), (rows, np.concatenate(columns))), shape=shape)

    def _observed(self, cell: Ints) -> Floats:
        """Entries × parameters: steps reached that a measure made harder."""
        graded = self.graded
        steps = np.arange(graded.steps)
        mark, step = np.nonzero(graded.category[:, None] > steps)
        columns = cell[mark] * graded.steps + step
        shape = (len(graded.entries), self.count * graded.steps)
        reached = csr_array((np.ones(len(mark)), (graded.entry[mark], columns)), shape=shape)
        return np.asarray((reached @ self._design).toarray())

    @cached_property
    def entries(self) -> int:
        """How many entries there are."""
        return len(self.graded.entries)

    def looked(self, vector: Floats, mean: float, deviation: float, nodes: Floats) -> Expected:
        """Posteriors of all entries, and what is expected in each cell at each node."""
        parameters, steps = self.parameters, self.graded.steps
        hard = sum(
            parameters.facet(vector, n)[self._cells[n]] for n in range(len(self.graded.facets))
        )
        rows = vector[parameters.starts[-1] :].reshape(-1, steps)
        located = nodes - np.asarray(hard)[:, None]
        logs = log_probabilities(located, rows[self._rows].T[:, :, None])
        likely = self._by_category @ logs.reshape(-1, len(nodes))
        width = nodes[1] - nodes[0]
        prior = -0.5 * ((nodes - mean) / deviation) ** 2 - np.log(deviation)
        likely += prior + np.log(width / np.sqrt(2 * np.pi))
        highest = likely.max(axis=1, keepdims=True)
        posterior = np.exp(likely - highest)
        whole = posterior.sum(axis=1, keepdims=True)
        deviance = -2 * float((np.log(whole) + highest).sum())
        return Expected(deviance, posterior / whole, reaching(np.exp(logs)))

    def completed(self, expected: Expected) -> Floats:
        """Information of the parameters if abilities were known, expected."""
        upper = np.ascontiguousarray(expected.upper.transpose(1, 0, 2))
        weights = self._marks.T @ expected.posterior
        single = np.einsum("csq,cq->cs", upper, weights)
        further = np.maximum.outer(np.arange(self.graded.steps), np.arange(self.graded.steps))
        both = (upper * weights[:, None, :]) @ upper.transpose(0, 2, 1)
        inside = block_diag(list(single[:, further] - both), format="csr")
        return np.asarray((self._design.T @ inside @ self._design).toarray())

    def seen(self, expected: Expected, by_node: Floats) -> tuple[Floats, Floats]:
        """Scores of all entries, and the missing information.

        Args:
            expected: at the current parameters.
            by_node: more scores that depend on the node only, scores × nodes.

        Returns:
            The sum over entries of the score of the parameters and then of `by_node`, and the
            sum over entries of the scores' variance under the posterior.
        """
        steps = np.ascontiguousarray(expected.upper.transpose(1, 0, 2))
        steps = steps.reshape(-1, steps.shape[-1])
        size = self.parameters.size + len(by_node)
        gradient, missing = np.zeros(size), np.zeros((size, size))
        for pattern in self._patterns:
            scores = np.vstack([pattern.harder @ steps[pattern.steps], by_node])
            where = np.concatenate([pattern.used, np.arange(self.parameters.size, size)])
            posterior = expected.posterior[pattern.entries]
            means = scores @ posterior.T
            gradient[where] += means.sum(axis=1)
            spread = (scores * posterior.sum(axis=0)) @ scores.T - means @ means.T
            missing[np.ix_(where, where)] += spread
        gradient[: self.parameters.size] -= self.observed.sum(axis=0)
        return gradient, missing


def _patterns(marks: csr_array, design: csr_array, steps: int) -> list[_Pattern]:
    """Entries with the same marks by cell, together."""
    marks.sum_duplicates()
    found: dict[bytes, list[int]] = {}
    parts = [slice(*marks.indptr[entry : entry + 2]) for entry in range(marks.shape[0])]
    for entry, part in enumerate(parts):
        key = marks.indices[part].tobytes() + marks.data[part].tobytes()
        found.setdefault(key, []).append(entry)
    return [_pattern(entries, marks[entries[:1]], design, steps) for entries in found.values()]


def _pattern(entries: list[int], marks: csr_array, design: csr_array, steps: int) -> _Pattern:
    rows = (marks.indices[:, None].astype(np.intp) * steps + np.arange(steps)).ravel()
    harder = design[rows]
    used = np.unique(harder.indices).astype(np.intp)
    weighted = csr_array(harder[:, used].T * np.repeat(marks.data, steps))
    return _Pattern(np.array(entries, dtype=np.intp), rows, used, weighted)


def _require_all_steps(graded: Graded, facet: Facet) -> None:
    """Partial credit needs every level of every stepping level to occur."""
    width = graded.steps + 1
    cells = np.bincount(facet.index * width + graded.category, minlength=len(facet.levels) * width)
    without = np.flatnonzero((cells.reshape(-1, width) == 0).any(axis=1))
    if len(without):
        raise NotEstimable(
            "steps_unused",
            "partial credit needs every level to be used for every criterion",
            fix="use the rating scale",
            levels=", ".join(facet.levels[n] for n in without),
        )
