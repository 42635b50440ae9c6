"""How generous each judge is, exactly: additive least squares in decimals (rule layer).

`y_pj = a_p + b_j + e` with Σ b = 0 (shared facts: fairness 3.1). The same numbers as the judges'
statistics in floating point, but decimal, since they change results.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import NamedTuple

from leitai.core.rulebook.arithmetic import ZERO

Pair = tuple[Decimal, str]
"""A mark's value and the judge who gave it."""
Matrix = list[list[Decimal]]
ONE = Decimal(1)


class Generosity(NamedTuple):
    """What is known of the judges of one aspect.

    Attributes:
        points: judge → mean points above the panel; all 0 while the design says nothing.
        connected: whether judges can be compared: through cells they share, and closely enough.
    """

    points: dict[str, Decimal]
    connected: bool


def generosity(cells: Iterable[Sequence[Pair]], *, error: Decimal | None = None) -> Generosity:
    """Estimate from all marks of an aspect.

    Args:
        cells: the marks of each entry (and item).
        error: standard error a comparison of two judges must reach, in points; `None`: connected
            is enough.
    """
    design = _Design(cells)
    if not design.judges:
        return Generosity({}, connected=True)
    if design.complete:
        return Generosity(design.deviations(), connected=design.certain(None, error))
    found = design.solved() if design.connected else None
    if found is None or not design.certain(found, error):
        return Generosity(dict.fromkeys(design.judges, ZERO), connected=False)
    return Generosity(found, connected=True)


class _Design:
    """Sums are taken in order of size, so that the order of the marks cannot show."""

    def __init__(self, cells: Iterable[Sequence[Pair]]) -> None:
        self.cells = [sorted(marks) for marks in cells if marks]
        self.judges = sorted({judge for marks in self.cells for _, judge in marks})
        self.at = {judge: i for i, judge in enumerate(self.judges)}

    @property
    def complete(self) -> bool:
        """Whether every cell has a mark of every judge."""
        return all(len(marks) == len(self.judges) for marks in self.cells)

    @property
    def connected(self) -> bool:
        """Whether every judge can be reached from every other through cells they share."""
        reached, wave = {self.judges[0]}, [self.judges[0]]
        beside: dict[str, set[str]] = {judge: set() for judge in self.judges}
        for marks in self.cells:
            first = marks[0][1]
            for _, judge in marks:
                beside[first].add(judge)
                beside[judge].add(first)
        while wave:
            new = beside[wave.pop()] - reached
            reached |= new
            wave += new
        return len(reached) == len(self.judges)

    def deviations(self) -> dict[str, Decimal]:
        """Complete panels: each judge's mean less the mean of all."""
        by_judge: dict[str, list[Decimal]] = {judge: [] for judge in self.judges}
        for marks in self.cells:
            for value, judge in marks:
                by_judge[judge].append(value)
        every = sorted(value for values in by_judge.values() for value in values)
        mean = sum(every, ZERO) / len(every)
        return {
            judge: sum(sorted(values), ZERO) / len(values) - mean
            for judge, values in by_judge.items()
        }

    def laplacian(self) -> Matrix:
        """`diag(n_j) − Nᵀ diag(1/n_p) N`, the judges' graph."""
        size = len(self.judges)
        matrix = [[ZERO] * size for _ in range(size)]
        for marks in self.cells:
            share = ONE / len(marks)
            places = [self.at[judge] for _, judge in marks]
            for i in places:
                matrix[i][i] += ONE
                for j in places:
                    matrix[i][j] -= share
        return matrix

    def solved(self) -> dict[str, Decimal] | None:
        """`(L + 11ᵀ/J)⁻¹ (y_j − Nᵀ(y_p/n_p))`."""
        size = len(self.judges)
        right = [ZERO] * size
        for marks in self.cells:
            mean = sum([value for value, _ in marks], ZERO) / len(marks)
            for value, judge in marks:
                right[self.at[judge]] += value - mean
        matrix = [[each + ONE / size for each in row] for row in self.laplacian()]
        found = _solve(matrix, right)
        return None if found is None else dict(zip(self.judges, found, strict=True))

    def certain(self, points: dict[str, Decimal] | None, error: Decimal | None) -> bool:
        """λ₂ ≥ 2 (s/error)²: whether L − λ(I − 11ᵀ/J) + 11ᵀ/J has only positive pivots."""
        if error is None or len(self.judges) == 1:
            return True
        noise = self._variance(points or self.deviations())
        if noise is None:
            return False
        size, least = len(self.judges), 2 * noise / error**2
        matrix = self.laplacian()
        for i, row in enumerate(matrix):
            for j in range(size):
                row[j] += (least + ONE) / size
            row[i] -= least
        return _positive(matrix)

    def _variance(self, points: dict[str, Decimal]) -> Decimal | None:
        """s² of the residuals; `None` when nothing is left to estimate it from."""
        count = sum(len(marks) for marks in self.cells)
        free = count - len(self.cells) - len(self.judges) + 1
        if free <= 0:
            return None
        squares = ZERO
        for marks in self.cells:
            level = sum([value - points[judge] for value, judge in marks], ZERO) / len(marks)
            squares += sum([(v - points[j] - level) ** 2 for v, j in marks], ZERO)
        return squares / free


def _solve(matrix: Matrix, right: list[Decimal]) -> list[Decimal] | None:
    """Gaussian elimination; the matrix is symmetric and positive, so no pivoting is needed."""
    size = len(right)
    rows = [[*row, value] for row, value in zip(matrix, right, strict=True)]
    for i in range(size):
        if rows[i][i] <= ZERO:
            return None
        for k in range(i + 1, size):
            factor = rows[k][i] / rows[i][i]
            if factor:
                rows[k] = [a - factor * b for a, b in zip(rows[k], rows[i], strict=True)]
    found = [ZERO] * size
    for i in reversed(range(size)):
        known = sum([rows[i][j] * found[j] for j in range(i + 1, size)], ZERO)
        found[i] = (rows[i][size] - known) / rows[i][i]
    return found


def _positive(matrix: Matrix) -> bool:
    """Whether a symmetric matrix is positive semidefinite, by its pivots."""
    size = len(matrix)
    for i in range(size):
        pivot = matrix[i][i]
        if pivot < ZERO:
            return False
        if pivot == ZERO:
            if any(matrix[i][j] for j in range(i + 1, size)):
                return False
            continue
        for k in range(i + 1, size):
            factor = matrix[k][i] / pivot
            if factor:
                matrix[k] = [a - factor * b for a, b in zip(matrix[k], matrix[i], strict=True)]
    return True
