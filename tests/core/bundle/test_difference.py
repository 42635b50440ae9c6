from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from leitai.core.bundle.difference import ABSENT, Difference, differences

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=5), inner),
    max_leaves=20,
)


def _first(stated: Any, recomputed: Any) -> Difference:
    return next(differences(stated, recomputed))


def _board(*rows: tuple[str, str]) -> dict[str, Any]:
    listed = [{"entry": entry, "total": total} for entry, total in rows]
    return {"stages": [{"stage": "final", "rows": listed}], "result": {"rows": listed}}


@given(JSON)
def test_equal_results_do_not_differ(value: Any) -> None:
    assert list(differences(value, value)) == []


@given(JSON, JSON)
def test_results_differ_if_they_are_not_equal(stated: Any, recomputed: Any) -> None:
    found = list(differences(stated, recomputed))
    assert bool(found) == (repr(stated) != repr(recomputed)) or stated == recomputed


def test_a_value_is_named_by_stage_entry_and_field() -> None:
    found = _first(_board(("E1", "2.00"), ("E2", "1.00")), _board(("E1", "2.00"), ("E2", "1.50")))
    assert found == Difference(
        path="stages[final].rows[E2].total",
        field="total",
        stated='"1.00"',
        recomputed='"1.50"',
        stage="final",
        entry="E2",
    )


def test_rows_are_compared_with_the_row_of_the_same_entry() -> None:
    found = list(differences(_board(("E2", "1"), ("E1", "2")), _board(("E1", "2"), ("E2", "1"))))
    assert [(each.path, each.stated, each.recomputed) for each in found] == [
        ("stages[final].rows[0]", '"E2"', '"E1"'),
        ("result.rows[0]", '"E2"', '"E1"'),
    ]
    assert [each.stage for each in found] == ["final", "result"]


def test_missing_and_extra_rows_are_told() -> None:
    one, two = _board(("E1", "2")), _board(("E1", "2"), ("E2", "1"))
    missing, extra = _first(one, two), _first(two, one)
    assert (missing.entry, missing.stated) == ("E2", ABSENT)
    assert (extra.entry, extra.recomputed) == ("E2", ABSENT)
    assert _first(_board(), one).entry == "E1"


def test_null_is_not_absent_and_one_is_not_true() -> None:
    assert _first({}, {"total": None}).stated == ABSENT
    assert _first({"total": True}, {"total": 1}).stated == "true"


def test_rows_named_twice_are_compared_by_place() -> None:
    twice = [{"entry": "E1", "total": 1}, {"entry": "E1", "total": 2}]
    assert _first(twice, [twice[0], {"entry": "E1", "total": 3}]).path == "[1].total"


def test_long_values_are_cut() -> None:
    assert len(_first("x" * 1000, "").stated) == 120
