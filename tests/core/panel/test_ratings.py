from __future__ import annotations

import numpy as np
import pytest

from leitai.core.panel.ratings import NotEstimable, Ratings


def test_who_has_no_mark_is_not_there() -> None:
    ratings = Ratings.of_matrix([[1, np.nan, 3], [np.nan] * 3, [4, np.nan, 6]], ["a", "b", "c"])
    assert ratings.entries == ("a", "c")
    assert ratings.judges == ("0", "2")
    assert ratings.matrix().tolist() == [[1, 3], [4, 6]]


def test_marks_come_back_as_matrix_with_several_as_their_mean() -> None:
    ratings = Ratings.of_marks([("p", "x", 3.0), ("p", "x", 5.0), ("q", "y", 7.0)])
    table = ratings.matrix()
    assert table[0, 0] == 4
    assert table[1, 1] == 7
    assert np.isnan(table[0, 1])


@pytest.mark.parametrize(
    ("marks", "code"), [([[np.nan]], "no_marks"), ([[1.0, np.inf]], "marks_not_finite")]
)
def test_what_is_no_mark_is_refused(marks: list[list[float]], code: str) -> None:
    with pytest.raises(NotEstimable) as refused:
        Ratings.of_matrix(marks)
    assert refused.value.code == code


def test_ids_must_fit() -> None:
    with pytest.raises(ValueError, match="3 ids for 2"):
        Ratings.of_matrix([[1.0], [2.0]], ["a", "b", "c"])
    with pytest.raises(ValueError, match="entries × judges"):
        Ratings.of_matrix([1.0, 2.0])
