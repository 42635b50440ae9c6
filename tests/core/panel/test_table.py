"""The table says what was put, row by row, however often and in whatever order."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from leitai.core.panel.table import Form, Row, Table

PUTS = st.lists(
    st.tuples(
        st.integers(0, 5),
        st.dictionaries(st.sampled_from("ABCDE"), st.integers(0, 20), max_size=5),
    ),
    max_size=25,
)


@given(PUTS)
def test_only_what_was_put_last_counts(puts: list[tuple[int, dict[str, int]]]) -> None:
    table = Table(2)
    for order, (row, values) in enumerate(puts):
        forms = [Form(judge, order, (float(value), 1.0)) for judge, value in values.items()]
        table.put(Row(f"E{row}"), 5, forms)
    last = dict(puts)
    expected = {
        (f"E{row}", judge): value + 1.0
        for row, values in last.items()
        if len(values) >= 4  # four fifths of five
        for judge, value in values.items()
    }
    cells = table.cells()
    found = {
        (cells.rows[row].entry, cells.ratings.judges[judge]): value
        for row, judge, value in zip(cells.row, cells.judge, cells.ratings.value, strict=True)
    }
    assert found == expected
    assert list(cells.ratings.judges) == sorted(cells.ratings.judges)
    assert set(cells.ratings.entries) == {entry for entry, _ in expected}


def test_a_row_counts_once_four_fifths_are_there() -> None:
    table = Table(1)
    forms = [Form(f"J{n}", n, (1.0,)) for n in range(10)]
    counted = []
    for given_ in range(11):
        table.put(Row("E"), 10, forms[:given_])
        counted.append(len(table.cells().rows))
    assert counted == [0] * 8 + [1] * 3


def test_one_judge_alone_tells_nothing() -> None:
    table = Table(1)
    table.put(Row("E"), 1, [Form("J", 0, (1.0,))])
    assert not table.cells().rows
