"""Marks as the engines take them: who gave what to which entry, absent ones left out.

Everybody named here gave or got at least one mark, so that no engine has to estimate from nothing.
Engines answer in the same order as `entries` and `judges`. Values are floats: what comes out is
diagnosis, results are computed elsewhere from decimals.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

Floats = NDArray[np.float64]
Ints = NDArray[np.intp]


class NotEstimable(ValueError):  # noqa: N818 — it is an answer, not a fault
    """These marks do not determine what was asked; nothing was changed.

    Attributes:
        code: stable name of the reason, for programs and translations.
        message: what is missing, in English.
        fix: what would make it possible.
        params: the ids and numbers the message speaks of.
    """

    def __init__(self, code: str, message: str, *, fix: str = "", **params: object) -> None:
        super().__init__(message)
        self.code = code
        self.message = message
        self.fix = fix
        self.params = {name: str(value) for name, value in params.items()}


@dataclass(frozen=True, slots=True, eq=False)
class Ratings:
    """Marks on one scale, one row each; a judge may have marked an entry several times.

    Attributes:
        entries: ids, each with at least one mark.
        judges: ids, each with at least one mark.
        entry: place in `entries`, per mark.
        judge: place in `judges`, per mark.
        value: points, per mark; finite.
    """

    entries: tuple[str, ...]
    judges: tuple[str, ...]
    entry: Ints
    judge: Ints
    value: Floats

    @property
    def count(self) -> int:
        """How many marks there are."""
        return len(self.value)

    @classmethod
    def of_marks(cls, marks: Iterable[tuple[str, str, float]]) -> Ratings:
        """From `(entry, judge, value)`; ids are sorted, so that their order tells nothing."""
        rows = list(marks)
        entries, entry = places([row[0] for row in rows])
        judges, judge = places([row[1] for row in rows])
        return cls(entries, judges, entry, judge, _checked(np.array([row[2] for row in rows])))

    @classmethod
    def of_matrix(
        cls,
        marks: ArrayLike,
        entries: Sequence[str] | None = None,
        judges: Sequence[str] | None = None,
    ) -> Ratings:
        """From entries × judges with NaN where there is no mark.

        Args:
            marks: points.
            entries: ids of the rows; else "0", "1", …
            judges: ids of the columns; else "0", "1", …

        Raises:
            NotEstimable: `no_marks`, `marks_not_finite`.
            ValueError: not a matrix, or the ids are not as many as its rows and columns.
        """
        table = np.asarray(marks, dtype=np.float64)
        if table.ndim != 2:  # noqa: PLR2004 rows and columns
            raise ValueError("marks must be entries × judges")
        given = ~np.isnan(table)
        rows = np.asarray(given.any(axis=1))
        columns = np.asarray(given.any(axis=0))
        kept = table if rows.all() and columns.all() else table[rows][:, columns]
        entry, judge = np.nonzero(~np.isnan(kept))
        return cls(
            _ids(entries, rows), _ids(judges, columns), entry, judge, _checked(kept[entry, judge])
        )

    def matrix(self) -> Floats:
        """Entries × judges, NaN where there is no mark; several marks of a cell as their mean."""
        shape = (len(self.entries), len(self.judges))
        cells = self.entry * shape[1] + self.judge
        counts = np.bincount(cells, minlength=shape[0] * shape[1])
        sums = np.bincount(cells, self.value, minlength=shape[0] * shape[1])
        means = np.full(sums.shape, np.nan)
        np.divide(sums, counts, out=means, where=counts > 0)
        return means.reshape(shape)


def places(names: Sequence[str]) -> tuple[tuple[str, ...], Ints]:
    """The different names in order, and for each name its place among them."""
    known = sorted(set(names))
    place = {name: n for n, name in enumerate(known)}
    return tuple(known), np.fromiter((place[name] for name in names), np.intp, len(names))


def _ids(names: Sequence[str] | None, kept: NDArray[np.bool_]) -> tuple[str, ...]:
    if names is None:
        return tuple(str(n) for n in np.flatnonzero(kept))
    if len(names) != len(kept):
        raise ValueError(f"{len(names)} ids for {len(kept)} rows or columns")
    return tuple(name for name, keep in zip(names, kept, strict=True) if keep)


def _checked(values: Floats) -> Floats:
    if not len(values):
        raise NotEstimable("no_marks", "there are no marks yet", fix="wait for the first marks")
    if not np.isfinite(values).all():
        raise NotEstimable("marks_not_finite", "a mark is not a finite number")
    return values.astype(np.float64, copy=False)
