"""Simulated judging with known truth, for every engine's tests."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from leitai.core.panel.graded import Graded
from leitai.core.panel.rasch import probabilities
from leitai.core.panel.ratings import Floats, Ints


@dataclass(frozen=True)
class Truth:
    """What the marks were made from."""

    ability: Floats
    severity: Floats
    difficulty: Floats
    steps: Floats


def assigned(rng: np.random.Generator, entries: int, judges: int, each: int) -> np.ndarray:
    """Entries × judges: who marks what, `each` judges an entry."""
    who = np.zeros((entries, judges), dtype=bool)
    for row in who:
        row[rng.permutation(judges)[:each]] = True
    return who


def points(rng: np.random.Generator, entries: int, judges: int, each: int) -> Floats:
    """Marks of about 80 points, NaN where a judge does not mark the entry."""
    marks = 80 + rng.normal(0, 4, (entries, 1)) + rng.normal(0, 3, judges)
    marks = marks + rng.normal(0, 2.7, (entries, judges))
    return np.where(assigned(rng, entries, judges, each), marks, np.nan)


def levels(
    rng: np.random.Generator,
    shape: tuple[int, int, int],
    each: int,
    steps: int = 3,
    sd: float = 1.0,
) -> tuple[Graded, Truth]:
    """Rubric levels of entries × judges × criteria by the many-facet Rasch model."""
    entries, judges, criteria = shape
    severity, difficulty = rng.normal(0, 0.5, judges), rng.normal(0, 0.3, criteria)
    truth = Truth(
        rng.normal(0, sd, entries),
        severity - severity.mean(),
        difficulty - difficulty.mean(),
        np.linspace(-1.5, 1.5, steps),
    )
    entry, judge, criterion = _rows(assigned(rng, entries, judges, each), criteria)
    located = truth.ability[entry] - truth.severity[judge] - truth.difficulty[criterion]
    chance = probabilities(located, truth.steps[:, None]).cumsum(axis=0)
    level = (chance[:-1] < rng.random(len(located))).sum(axis=0)
    rows = zip(entry, judge, criterion, level, strict=True)
    marks = [(f"P{p:04}", (f"J{j:03}", f"C{c:02}"), int(x)) for p, j, c, x in rows]
    return Graded.of_marks(marks), truth


def _rows(who: np.ndarray, criteria: int) -> tuple[Ints, Ints, Ints]:
    entry, judge = np.nonzero(who)
    return (
        np.repeat(entry, criteria),
        np.repeat(judge, criteria),
        np.tile(np.arange(criteria), len(entry)),
    )
