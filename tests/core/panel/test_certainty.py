"""Places in every draw: by brute force, kept from form to form, and calibrated."""

from __future__ import annotations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from invented import session

from leitai.core.panel.calibration import forms_of
from leitai.core.panel.certainty import DRAWS, Places, weights
from leitai.core.panel.table import Cells, Form, Row, Table

NOTHING = np.zeros(50)
CHANGES = st.lists(
    st.tuples(
        st.integers(0, 6),
        st.dictionaries(st.sampled_from("ABCDE"), st.integers(0, 12), max_size=5),
    ),
    min_size=1,
    max_size=12,
)


def by_force(cells: Cells, top: int) -> dict[str, tuple[int, int, float]]:
    """Entry → bounds of its middle 90 % of places, share of draws in the top."""
    sums = cells.ratings.matrix()
    drawn = weights(sums.shape[1], 0).T
    there = ~np.isnan(sums)
    weight = drawn @ there.T
    with np.errstate(invalid="ignore"):
        values = np.where(
            weight > 0, (drawn @ np.nan_to_num(sums).T) / weight, np.nanmean(sums, axis=1)
        ).astype(np.float32)
    places = 1 + (values[:, None, :] > values[:, :, None]).sum(axis=2)
    ordered = np.sort(places, axis=0)
    share = (places <= top).mean(axis=0)
    out = DRAWS // 20
    return {
        entry: (int(ordered[out, at]), int(ordered[-out - 1, at]), float(share[at]))
        for at, entry in enumerate(cells.ratings.entries)
    }


def told(places: Places, cells: Cells, top: int) -> dict[str, tuple[int, int, float]]:
    found = places.certainty(cells, NOTHING[: cells.shape[1]], top=top)
    assert found.top is not None
    rows = zip(found.entries, found.low, found.high, found.top, strict=True)
    return {entry: (int(low), int(high), float(share)) for entry, low, high, share in rows}


@settings(max_examples=25, deadline=None)
@given(CHANGES, st.integers(1, 4))
def test_kept_up_to_date_is_by_brute_force(
    changes: list[tuple[int, dict[str, int]]], top: int
) -> None:
    table, places = Table(1), Places()
    for order, (row, values) in enumerate(changes):
        forms = [Form(judge, order, (float(value),)) for judge, value in values.items()]
        table.put(Row(f"E{row}"), 4, forms)
        cells = table.cells()
        if cells.rows:
            assert told(places, cells, top) == by_force(cells, top)


def test_many_changes_at_once_and_one_by_one_are_the_same() -> None:
    one, other = session(7, 80, seed=1), session(7, 80, seed=2)
    places = Places()
    told(places, one, 5)
    assert told(places, other, 5) == told(Places(), other, 5)
    assert told(Places(), one, 5) == by_force(one, 5)


def test_an_incomplete_panel() -> None:
    cells = session(9, 60, 4, seed=3)
    assert told(Places(), cells, 10) == by_force(cells, 10)


def test_an_entry_in_parts_counts_once_all_are_there() -> None:
    table = Table(2)
    for entry in range(3):
        for part in range(2):
            marks = (5.0 + entry, float("nan")) if not part else (float("nan"), 3.0)
            forms = [Form(f"J{part}{n}", 0, marks) for n in range(3)]
            table.put(Row(f"E{entry}", part), 3, forms if (entry, part) != (2, 1) else [])
    cells = table.cells()
    found = Places().certainty(cells, NOTHING[: cells.shape[1]], top=1)
    assert found.entries == ("E0", "E1")
    assert found.place.tolist() == [2, 1]


def test_predicted_shares_are_true_shares() -> None:
    """Who truly belongs to the ten best, over sessions; calibration error at most 0.06."""
    predicted, true = [], []
    rng = np.random.default_rng(0)
    for _ in range(60):
        worth = rng.normal(0, 4, 57)
        row, judge = np.repeat(np.arange(57), 19), np.tile(np.arange(19), 57)
        marks = worth[row] + rng.normal(0, 3, 19)[judge] + rng.normal(0, 2.7, len(row))
        found = Places().certainty(forms_of(row, judge, marks[:, None]), np.zeros(19), top=10)
        best = set(np.argsort(-worth)[:10].tolist())
        assert found.top is not None
        predicted += found.top.tolist()
        true += [int(entry) in best for entry in found.entries]
    shares, hits = np.array(predicted), np.array(true)
    for low, high in ((0.05, 0.35), (0.35, 0.65), (0.65, 0.95), (0.95, 1.01)):
        within = (shares >= low) & (shares < high)
        assert abs(shares[within].mean() - hits[within].mean()) < 0.06
