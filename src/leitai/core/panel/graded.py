"""Rubric levels as the Rasch engines take them: an entry, the levels of its facets, a category.

A facet is whatever makes a high level harder to get: the judge, the criterion.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from leitai.core.panel.ratings import Ints, NotEstimable, places

MOST_CATEGORIES: Final = 32
"""More levels than this are points: use the engines for points."""


@dataclass(frozen=True, slots=True, eq=False)
class Facet:
    """One facet of all marks.

    Attributes:
        name: "judge", "criterion", …
        levels: ids, each with at least one mark.
        index: place in `levels`, per mark.
    """

    name: str
    levels: tuple[str, ...]
    index: Ints


@dataclass(frozen=True, slots=True, eq=False)
class Graded:
    """Marks in ordered categories.

    Attributes:
        entries: ids, each with at least one mark.
        facets: at least one.
        entry: place in `entries`, per mark.
        category: 0 … m, per mark; every category occurs.
        levels: the mark that each category stands for, ascending.
    """

    entries: tuple[str, ...]
    facets: tuple[Facet, ...]
    entry: Ints
    category: Ints
    levels: tuple[int, ...]

    @property
    def count(self) -> int:
        """How many marks there are."""
        return len(self.category)

    @property
    def steps(self) -> int:
        """m, the steps between categories."""
        return len(self.levels) - 1

    @classmethod
    def of_marks(
        cls,
        marks: Iterable[tuple[str, Sequence[str], int]],
        facets: Sequence[str] = ("judge", "criterion"),
    ) -> Graded:
        """From `(entry, (judge, criterion), level)`.

        Levels that nobody gave are closed up: a step that nobody took cannot be estimated.

        Args:
            marks: one row per mark.
            facets: names of what the second part of a row holds.

        Raises:
            NotEstimable: `no_marks`, `marks_constant`, `too_many_categories`.
        """
        rows = list(marks)
        if not rows:
            raise NotEstimable("no_marks", "there are no marks yet", fix="wait for the first marks")
        found = [places([row[1][n] for row in rows]) for n in range(len(facets))]
        given = np.array([row[2] for row in rows])
        return _coded(
            places([row[0] for row in rows]),
            tuple(Facet(name, *each) for name, each in zip(facets, found, strict=True)),
            given,
        )

    def only(self, kept: NDArray[np.bool_]) -> Graded:
        """The same with these marks only; what has none left is forgotten.

        Raises:
            NotEstimable: `no_marks`, `marks_constant`.
        """
        if not kept.any():
            raise NotEstimable(
                "marks_extreme", "whoever is left got or gave only the lowest or the highest level"
            )
        facets = tuple(
            Facet(facet.name, *_again(facet.levels, facet.index[kept])) for facet in self.facets
        )
        given = np.array(self.levels)[self.category[kept]]
        return _coded(_again(self.entries, self.entry[kept]), facets, given)


def without_extremes(graded: Graded, *, entries: bool) -> tuple[Graded, tuple[str, ...]]:
    """Leave out who got or gave only the lowest, or only the highest level: infinitely far away.

    Args:
        graded: the marks.
        entries: whether entries are left out, too; a model of their distribution can keep them.

    Returns:
        What is left, and the ids left out (entries and levels of facets), in the order found.

    Raises:
        NotEstimable: `marks_extreme`, `marks_constant`: nothing is left.
    """
    left_out: list[str] = []
    while True:
        sets = [(facet.levels, facet.index) for facet in graded.facets if len(facet.levels) > 1]
        if entries:
            sets.append((graded.entries, graded.entry))
        kept = np.ones(graded.count, dtype=np.bool_)
        for names, index in sets:
            extreme = _extreme(graded, index, len(names))
            kept &= ~extreme[index]
            left_out += [name for name, is_out in zip(names, extreme, strict=True) if is_out]
        if kept.all():
            return graded, tuple(left_out)
        graded = graded.only(kept)


def _extreme(graded: Graded, index: Ints, size: int) -> NDArray[np.bool_]:
    marks = np.bincount(index, minlength=size)
    lowest = np.bincount(index, graded.category == 0, minlength=size)
    highest = np.bincount(index, graded.category == graded.steps, minlength=size)
    return np.asarray((lowest == marks) | (highest == marks))


def _coded(
    entries: tuple[tuple[str, ...], Ints], facets: tuple[Facet, ...], given: NDArray[np.int_]
) -> Graded:
    levels, category = np.unique(given, return_inverse=True)
    if len(levels) == 1:
        raise NotEstimable("marks_constant", "all marks are the same", level=levels[0])
    if len(levels) > MOST_CATEGORIES:
        raise NotEstimable(
            "too_many_categories",
            f"{len(levels)} different marks are points, not rubric levels",
            fix="use the additive or the mixed model",
            categories=len(levels),
        )
    names, entry = entries
    return Graded(names, facets, entry, category, tuple(int(level) for level in levels))


def _again(names: tuple[str, ...], index: Ints) -> tuple[tuple[str, ...], Ints]:
    kept, again = np.unique(index, return_inverse=True)
    return tuple(names[n] for n in kept), again
