from __future__ import annotations

import pytest

from leitai.core.panel.graded import Graded, without_extremes
from leitai.core.panel.ratings import NotEstimable

Mark = tuple[str, tuple[str], int]


def marks(*rows: tuple[str, str, int]) -> list[Mark]:
    return [(entry, (judge,), level) for entry, judge, level in rows]


def test_levels_nobody_gave_are_closed_up() -> None:
    graded = Graded.of_marks(marks(("p", "x", 1), ("p", "y", 3), ("q", "x", 7)), ["judge"])
    assert graded.levels == (1, 3, 7)
    assert graded.category.tolist() == [0, 1, 2]
    assert graded.steps == 2


def test_extremes_are_left_out_until_none_is_left() -> None:
    """Without entry `top` the judge `kind` gave only the highest level that is left."""
    rows = [("top", "kind", 3), ("top", "mild", 3), ("a", "kind", 2), ("b", "kind", 2)]
    rows += [("a", "mild", 1), ("b", "mild", 2), ("a", "hard", 1), ("b", "hard", 0)]
    rows += [("c", "mild", 0), ("c", "hard", 1)]
    graded, left_out = without_extremes(Graded.of_marks(marks(*rows), ["judge"]), entries=True)
    assert left_out == ("top", "kind")
    assert graded.entries == ("a", "b", "c")
    assert graded.facets[0].levels == ("hard", "mild")
    assert graded.levels == (0, 1, 2)


def test_entries_may_stay() -> None:
    rows = marks(("top", "x", 1), ("top", "y", 1), ("a", "x", 0), ("a", "y", 1))
    rows += marks(("b", "x", 1), ("b", "y", 0))
    graded, left_out = without_extremes(Graded.of_marks(rows, ["judge"]), entries=False)
    assert "top" in graded.entries
    assert left_out == ()


@pytest.mark.parametrize(
    ("rows", "code"),
    [
        ([], "no_marks"),
        (marks(("p", "x", 2), ("q", "y", 2)), "marks_constant"),
        (marks(*[(str(n), "x", n) for n in range(40)]), "too_many_categories"),
    ],
)
def test_what_is_not_graded_is_refused(rows: list[Mark], code: str) -> None:
    with pytest.raises(NotEstimable) as refused:
        Graded.of_marks(rows, ["judge"])
    assert refused.value.code == code


def test_nothing_but_extremes_is_refused() -> None:
    rows = marks(("p", "x", 0), ("p", "y", 0), ("q", "x", 1), ("q", "y", 1))
    with pytest.raises(NotEstimable) as refused:
        without_extremes(Graded.of_marks(rows, ["judge"]), entries=True)
    assert refused.value.code == "marks_extreme"
