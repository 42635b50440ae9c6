from __future__ import annotations

import numpy as np
import pytest

from leitai.core.panel.neighbours import contrasts
from leitai.core.panel.ratings import Floats, NotEstimable, Ratings


def contest(rng: np.random.Generator, lift: float) -> tuple[Ratings, np.ndarray, dict[str, int]]:
    """30 entries × 9 judges; judge 0 lifts own entries and pushes the rivals next to them."""
    marks = rng.normal(80, 4, (30, 1)) + rng.normal(0, 3, 9) + rng.normal(0, 2, (30, 9))
    place = np.argsort(np.argsort(-marks.mean(axis=1)))
    own = np.zeros((30, 9), dtype=bool)
    for judge in range(9):
        own[judge::9, judge] = True
    near = (np.abs(np.subtract.outer(place, place[own[:, 0]])) <= 3).any(axis=1)
    marks[:, 0] += np.where(own[:, 0], lift, np.where(near, -lift, 0))
    ratings = Ratings.of_matrix(marks)
    return ratings, own.ravel(), {name: int(place[int(name)]) + 1 for name in ratings.entries}


def test_is_about_standard_normal_where_sides_do_not_matter() -> None:
    values = [
        each.t for seed in range(60) for each in contrasts(*contest(np.random.default_rng(seed), 0))
    ]
    assert np.mean(values) == pytest.approx(0, abs=0.15)
    assert np.std(values) == pytest.approx(1, abs=0.2)


def test_finds_what_no_single_mark_shows() -> None:
    found = [contrasts(*contest(np.random.default_rng(seed), 2.0)) for seed in range(20)]
    lifted = np.mean([each[0].t for each in found])
    others = np.mean([abs(one.t) for each in found for one in each[1:]])
    assert lifted > 2.5
    assert others < 1.2
    assert np.mean([each[0].points for each in found]) == pytest.approx(4, abs=1.5)


def test_relabelling_judges_changes_nothing() -> None:
    rng = np.random.default_rng(4)
    ratings, own, ranks = contest(rng, 1)
    table, sides, order = ratings.matrix(), own.reshape(30, 9), rng.permutation(9)
    plain = {each.judge: each.t for each in contrasts(ratings, own, ranks)}
    other = Ratings.of_matrix(table[:, order], judges=[ratings.judges[n] for n in order])
    again = contrasts(other, sides[:, order].ravel(), ranks)
    assert {each.judge: each.t for each in again} == pytest.approx(plain)


def small(marks: Floats | list[list[float]], own: list[bool]) -> int:
    ratings = Ratings.of_matrix(marks)
    ranks = {name: n for n, name in enumerate(ratings.entries)}
    return len(contrasts(ratings, np.array(own), ranks))


def test_without_cases_rivals_or_variance_nothing_is_said() -> None:
    assert small([[1, 2], [3, 5]], [False] * 4) == 0
    assert small([[1, 2], [3, 5]], [True] * 4) == 0
    assert small(np.full((2, 2), 5.0), [True, False, False, False]) == 0
    assert small([[1, 2], [3, 5], [2, 2]], [True, False, False, False, False, False]) == 1
    with pytest.raises(NotEstimable):
        small([[1.0], [2.0]], [True, False])
