from __future__ import annotations

import numpy as np
import pytest
from designs import levels
from hypothesis import given, settings
from hypothesis import strategies as st

from leitai.core.panel.graded import Graded
from leitai.core.panel.rasch import Rasch, probabilities
from leitai.core.panel.rasch_jml import joint
from leitai.core.panel.rasch_mml import marginal
from leitai.core.panel.ratings import Floats, NotEstimable

GRID = np.linspace(-14, 14, 2801)


def brute_deviance(graded: Graded, vector: Floats, stepping: int | None = None) -> float:
    """-2 log marginal likelihood, mark by mark on a fine grid.

    `vector`: facets, rows of steps, mean, log sd.
    """
    at, hard = 0, np.zeros(graded.count)
    for facet in graded.facets:
        hard += vector[at : at + len(facet.levels)][facet.index]
        at += len(facet.levels)
    steps = vector[at:-2].reshape(-1, graded.steps)
    row = np.zeros(graded.count, dtype=int) if stepping is None else graded.facets[stepping].index
    mean, sd = vector[-2], np.exp(vector[-1])
    density = np.exp(-0.5 * ((GRID - mean) / sd) ** 2) / (sd * np.sqrt(2 * np.pi))
    total = 0.0
    for entry in range(len(graded.entries)):
        likely = density.copy()
        for mark in np.flatnonzero(graded.entry == entry):
            chance = probabilities(GRID - hard[mark], steps[row[mark]][:, None])
            likely *= chance[graded.category[mark]]
        total += np.log(likely.sum() * (GRID[1] - GRID[0]))
    return -2 * total


def as_vector(found: Rasch) -> Floats:
    parts = [facet.measure for facet in found.facets]
    return np.concatenate([*parts, found.steps.ravel(), [found.mean, np.log(found.variance) / 2]])


@pytest.mark.parametrize("stepping", [None, 1])
def test_the_maximum_and_its_curvature_by_brute_force(stepping: int | None) -> None:
    graded, _ = levels(np.random.default_rng(12), (24, 4, 2), 3, 2)
    found = marginal(graded, None if stepping is None else "criterion")
    vector = as_vector(found)
    assert brute_deviance(graded, vector, stepping) == pytest.approx(found.deviance, abs=1e-7)
    steps = [[4, 5], [6, 7]][: found.steps.shape[0]] if stepping is None else [[6, 7], [8, 9]]
    blocks = [[0, 1, 2, 3], [4, 5], *([[6, 7]] if stepping is None else steps)]
    free = []
    for block in blocks:
        for place in block[:-1]:
            direction = np.zeros(len(vector))
            direction[[place, block[-1]]] = 1, -1
            free.append(direction)
    free += [np.eye(len(vector))[-2], np.eye(len(vector))[-1]]
    basis = np.array(free)

    def deviance(x: Floats) -> float:
        return brute_deviance(graded, vector + x @ basis, stepping)

    h, here, size = 1e-3, found.deviance, len(basis)
    curvature = np.empty((size, size))
    for a in range(size):
        up, down = (deviance(sign * h * np.eye(size)[a]) for sign in (1, -1))
        assert up > here - 1e-9
        assert abs(up - down) / (2 * h) < 1e-3
        for b in range(a + 1):
            corner = [
                s * t * deviance(h * (s * np.eye(size)[a] + t * np.eye(size)[b]))
                for s in (1, -1)
                for t in (1, -1)
            ]
            curvature[a, b] = curvature[b, a] = sum(corner) / (4 * h * h) / 2
    covariance = basis.T @ np.linalg.solve(curvature, basis)
    errors = np.sqrt(np.diag(covariance))
    told = np.concatenate([facet.error for facet in found.facets])
    assert told == pytest.approx(errors[: len(told)], rel=1e-3)


@settings(max_examples=10)
@given(st.integers(0, 2**32 - 1), st.integers(3, 6), st.integers(1, 4))
def test_agrees_with_the_joint_estimate(seed: int, each: int, steps: int) -> None:
    graded, _ = levels(np.random.default_rng(seed), (60, 6, 5), each, steps, 0.8)
    ours, other = marginal(graded), joint(graded)
    judges = dict(zip(other.facet("judge").levels, other.facet("judge").measure, strict=True))
    facet = ours.facet("judge")
    apart = [m - judges[j] for j, m in zip(facet.levels, facet.measure, strict=True) if j in judges]
    assert np.abs(apart).max() < 0.5
    for sums in (facet.measure.sum(), *ours.steps.sum(axis=1)):
        assert sums == pytest.approx(0, abs=1e-9)


def test_intervals_hold_the_truth_as_often_as_they_say() -> None:
    held, asked = 0, 0
    for seed in range(40):
        graded, truth = levels(np.random.default_rng(seed), (40, 9, 4), 4)
        low, high = marginal(graded).facet("judge").interval()
        held += int(((low <= truth.severity) & (truth.severity <= high)).sum())
        asked += 9
    assert held / asked == pytest.approx(0.95, abs=0.03)


def test_more_judges_than_entries_still_have_intervals() -> None:
    """A cross-product of as few gradients as there are entries would be singular."""
    graded, _ = levels(np.random.default_rng(5), (12, 15, 4), 15)
    error = marginal(graded).facet("judge").error
    assert ((error > 0.1) & (error < 0.5)).all()


def test_entries_that_got_only_the_highest_are_kept() -> None:
    graded, _ = levels(np.random.default_rng(3), (30, 5, 3), 5)
    rows = [
        (graded.entries[p], (f"J{j}", f"C{c}"), 3 if p == 4 else int(x))
        for p, j, c, x in zip(
            graded.entry,
            graded.facets[0].index,
            graded.facets[1].index,
            graded.category,
            strict=True,
        )
    ]
    found = marginal(Graded.of_marks(rows))
    assert found.left_out == ()
    assert found.ability.argmax() == 4
    assert np.isfinite(found.ability).all()


def test_partial_credit_needs_every_level_everywhere() -> None:
    rows = [
        (f"P{p}", ("x" if p % 2 else "y", f"C{c}"), (p + p // 3) % (2 + c))
        for p in range(12)
        for c in range(2)
    ]
    rows += [
        (f"P{p}", ("y" if p % 2 else "x", f"C{c}"), (p + p // 2) % (2 + c))
        for p in range(12)
        for c in range(2)
    ]
    graded = Graded.of_marks(rows)
    with pytest.raises(NotEstimable) as refused:
        marginal(graded, "criterion")
    assert refused.value.code == "steps_unused"
    assert refused.value.params == {"levels": "C0"}


def test_unconnected_panels_are_refused_although_a_prior_could_link_them() -> None:
    graded, _ = levels(np.random.default_rng(7), (20, 4, 3), 4)
    kept = (graded.entry < 10) == (graded.facets[0].index < 2)
    with pytest.raises(NotEstimable) as refused:
        marginal(graded.only(kept))
    assert refused.value.code == "design_unconnected"
