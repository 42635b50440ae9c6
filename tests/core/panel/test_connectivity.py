from __future__ import annotations

import numpy as np
import pytest

from leitai.core.panel.connectivity import connectivity, incidence, lambda2_needed
from leitai.core.panel.ratings import Floats, Ratings


def panels(shared: int, own: int = 7, entries: int = 57) -> Floats:
    """Three panels; `shared` judges mark in all, `own` in each only."""
    marks = np.full((3 * entries, shared + 3 * own), np.nan)
    for panel in range(3):
        mine = [*range(shared), *range(shared + panel * own, shared + (panel + 1) * own)]
        marks[np.ix_(range(panel * entries, (panel + 1) * entries), mine)] = 1
    return marks


@pytest.mark.parametrize(("shared", "lambda2"), [(0, 0), (1, 7.125), (3, 17.1)])
def test_shared_judges_connect_panels(shared: int, lambda2: float) -> None:
    found = connectivity(Ratings.of_matrix(panels(shared)))
    assert found.components == (1 if shared else 3)
    assert found.lambda2 == pytest.approx(lambda2, abs=1e-9)
    assert found.connected is bool(shared)


def test_panels_name_their_judges() -> None:
    found = connectivity(Ratings.of_marks([("p", "x", 1), ("p", "y", 1), ("q", "z", 1)]))
    assert found.panels == (("x", "y"), ("z",))


def test_a_single_judge_is_compared_with_nobody() -> None:
    found = connectivity(Ratings.of_matrix([[1.0], [2.0]]))
    assert (found.components, found.lambda2) == (1, None)


def test_lambda2_bounds_the_error_of_every_comparison() -> None:
    rng = np.random.default_rng(4)
    marks = np.where(rng.random((40, 9)) < 0.3, 1.0, np.nan)
    ratings = Ratings.of_matrix(marks)
    lambda2 = connectivity(ratings).lambda2 or 0
    inverse = np.linalg.pinv(incidence(ratings).laplacian)
    one, two = np.triu_indices(len(inverse), 1)
    worst = (inverse[one, one] + inverse[two, two] - 2 * inverse[one, two]).max()
    assert worst <= 2 / lambda2 + 1e-12
    assert lambda2_needed(2.7, 1.0) == pytest.approx(2 * 2.7**2)


def test_sparse_and_dense_designs_give_the_same_laplacian() -> None:
    rng = np.random.default_rng(5)
    entries, judges = 1200, 100
    entry = np.repeat(np.arange(entries), 3)
    judge = np.concatenate([rng.choice(judges, 3, replace=False) for _ in range(entries)])
    rows = zip(entry, judge, strict=True)
    found = incidence(Ratings.of_marks((f"{p:05}", f"{j:03}", 1.0) for p, j in rows))
    counts = np.zeros((entries, judges))
    counts[entry, judge] = 1
    expected = np.diag(counts.sum(axis=0)) - counts.T @ counts / 3
    assert not isinstance(found.counts, np.ndarray)
    assert np.allclose(found.laplacian, expected)
    assert found.panels[0] == 1
