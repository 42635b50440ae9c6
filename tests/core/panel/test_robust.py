from __future__ import annotations

import numpy as np
import pytest
from designs import points
from hypothesis import given
from hypothesis import strategies as st

from leitai.core.panel.additive import additive
from leitai.core.panel.ratings import Ratings
from leitai.core.panel.robust import centred_then_trimmed, huber, trimmed_means


@given(st.integers(0, 2**32 - 1))
def test_a_wild_mark_pulls_less_than_in_least_squares(seed: int) -> None:
    rng = np.random.default_rng(seed)
    marks = points(rng, 40, 7, 7)
    clean = additive(Ratings.of_matrix(marks)).generous
    marks[3, 2] += 60
    wild = Ratings.of_matrix(marks)
    pulled = abs(additive(wild).generous - clean).max()
    assert abs(huber(wild).generous - clean).max() < pulled
    assert huber(wild).weight.argmin() == 3 * 7 + 2


@given(st.integers(0, 2**32 - 1))
def test_relabelling_judges_changes_nothing(seed: int) -> None:
    rng = np.random.default_rng(seed)
    marks, order = points(rng, 30, 6, 6), rng.permutation(6)
    plain, other = (huber(Ratings.of_matrix(m)) for m in (marks, marks[:, order]))
    assert np.allclose(other.generous, plain.generous[order])
    assert np.allclose(other.adjusted, plain.adjusted)
    assert other.scale == pytest.approx(plain.scale)


def test_without_noise_it_is_least_squares() -> None:
    found = huber(Ratings.of_matrix(np.add.outer([1.0, 2, 5, 9], [-1.0, 0, 1])))
    assert found.scale == pytest.approx(0, abs=1e-12)
    assert found.generous == pytest.approx([-1, 0, 1])
    assert found.severity == pytest.approx([1, 0, -1])
    assert found.adjusted == pytest.approx([1, 2, 5, 9])


def test_constant_marks_give_numbers() -> None:
    found = huber(Ratings.of_matrix(np.full((3, 3), 5.0)))
    assert found.adjusted.tolist() == [5, 5, 5]
    assert found.weight.tolist() == [1] * 9


def test_trimming_drops_fewer_where_few_marks_remain() -> None:
    nan = np.nan
    rows = [[1, 5, 6, 7, 20], [1, 5, 9, nan, nan], [2, 4, nan, nan, nan], [3, nan, nan, nan, nan]]
    ratings = Ratings.of_matrix(rows)
    assert trimmed_means(ratings, ratings.value, 1).tolist() == [6, 5, 3, 3]
    assert trimmed_means(ratings, ratings.value, 2).tolist() == [6, 5, 3, 3]
    assert trimmed_means(ratings, ratings.value, 0)[0] == pytest.approx(7.8)


def test_centring_first_spares_the_severe_judge() -> None:
    """Trimming raw marks always drops the severe and the generous; centred, chance decides."""
    marks = points(np.random.default_rng(2), 50, 5, 5) + np.array([-20, 0, 0, 0, 20])
    ratings = Ratings.of_matrix(marks)
    middle = np.sort(marks, axis=1)[:, 1:4].mean(axis=1)
    assert np.allclose(trimmed_means(ratings, ratings.value, 1), middle)
    truth = marks.mean(axis=1)
    centred = centred_then_trimmed(ratings, 1)
    assert np.abs(centred - truth).mean() < np.abs(middle - truth).mean()


def simulated_places(rule: str, rng: np.random.Generator) -> float:
    """Places that one of 19 judges wins for an entry by ±15 points (57 entries)."""
    marks = rng.normal(0, 4, (57, 1)) + rng.normal(0, 3, 19)
    marks = marks + rng.normal(0, 1, (57, 19)) * rng.uniform(2, 3.4, 19)
    order = np.argsort(-marks.mean(axis=1))
    helped, rivals = order[6], order[:6]
    attacked = marks.copy()
    attacked[helped, 0] += 15
    attacked[rivals, 0] -= 15
    places = []
    for each in (marks, attacked):
        ratings = Ratings.of_matrix(each)
        score = (
            each.mean(axis=1)
            if rule == "mean"
            else centred_then_trimmed(ratings, 2)
            if rule == "centred"
            else huber(ratings).adjusted
        )
        places.append(int((score > score[helped]).sum()))
    return places[0] - places[1]


@pytest.mark.parametrize(("rule", "most"), [("centred", 1.3), ("huber", 1.4)])
def test_one_dishonest_judge_of_nineteen_wins_about_a_place(rule: str, most: float) -> None:
    gained = np.mean([simulated_places(rule, np.random.default_rng(n)) for n in range(150)])
    plain = np.mean([simulated_places("mean", np.random.default_rng(n)) for n in range(150)])
    assert gained <= most
    assert gained < plain / 1.5
