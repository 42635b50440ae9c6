"""The fold agrees with a second implementation that shares nothing with it."""

from __future__ import annotations

from fractions import Fraction

import reference
from hypothesis import given, settings
from hypothesis import strategies as st
from playing import Play, one_stage

MARK = st.one_of(st.none(), st.integers(-40, 400).map(lambda n: Fraction(n, 40)))
RUNS = st.lists(st.lists(MARK, min_size=0, max_size=6), min_size=0, max_size=4)
CONTEST = st.lists(st.tuples(RUNS, st.booleans()), min_size=1, max_size=7)


@settings(max_examples=150, deadline=None)
@given(CONTEST, st.integers(0, 2), st.integers(0, 2), st.integers(1, 3), st.integers(0, 3))
def test_panels_items_and_places_agree(
    contest: list[tuple[list[list[Fraction | None]], bool]],
    low: int,
    high: int,
    count: int,
    digits: int,
) -> None:
    trim = f"{{trim: [{low}, {high}]}}, " if low or high else ""
    play = Play(
        one_stage(
            "- {id: R, kind: panel, per: item, range: {min: -1, max: 10},"
            f" combine: [{trim}mean, {{round: {digits}}}]}}",
            f"items: {{combine: {{best: {count}}}}}\nround: 9",
        )
    )
    totals: dict[str, Fraction | None] = {}
    official: dict[str, bool] = {}
    for number, (runs, counts) in enumerate(contest):
        entry = f"E{number}"
        play.enter(entry, official=counts)
        official[entry] = counts
        for item, marks in enumerate(runs, 1):
            texts = [None if mark is None else f"{float(mark):.3f}" for mark in marks]
            play.panel(entry, "R", *texts, item=str(item))
        scores = [reference.panel(marks, low, high, digits) for marks in runs]
        totals[entry] = reference.best(scores, count)
        play.fold.standings("s")
    rows = {row.entry: row for row in play.fold.standings("s").rows}
    folded = {e: None if row.total is None else Fraction(row.total) for e, row in rows.items()}
    assert folded == totals
    assert play.ranks() == reference.places(totals, official)
