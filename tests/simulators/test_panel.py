"""Invented judges differ as people do, keep to the rules, and are the same for the same seed."""

from __future__ import annotations

from decimal import Decimal
from statistics import mean

from hypothesis import given
from hypothesis import strategies as st

from leitai.simulators.panel import Bounds, InventedPanel, Place, fitted

JUDGES = [f"J{number:02d}" for number in range(1, 20)]
ENTRIES = [f"E{number:03d}" for number in range(1, 172)]
THIRTY = Bounds(Decimal(0), Decimal(30), Decimal("0.5"))


def marks(panel: InventedPanel, judge: str, *, again: bool = False) -> list[Decimal]:
    return [
        panel.mark(Place("final", entry, "N"), judge, THIRTY, turn=turn, again=again)
        for turn, entry in enumerate(ENTRIES)
    ]


@given(
    st.decimals(-100, 100, places=2),
    st.decimals("0.01", 100, places=2),
    st.sampled_from(["0.01", "0.25", "0.5", "1", None]),
    st.floats(-1, 2),
)
def test_a_mark_is_always_one_the_rules_allow(
    least: Decimal, width: Decimal, step: str | None, share: float
) -> None:
    bounds = Bounds(least, least + width, Decimal(step) if step else None)
    mark = fitted(share, bounds)
    assert least <= mark <= bounds.maximum
    if bounds.step:
        assert (mark - least) % bounds.step == 0


def test_the_same_seed_is_the_same_day_in_any_order() -> None:
    one, other = (InventedPanel(JUDGES, "day") for _ in range(2))
    first = {judge: marks(one, judge) for judge in JUDGES}
    assert {judge: marks(other, judge) for judge in reversed(JUDGES)} == first
    assert marks(InventedPanel(JUDGES, "another day"), "J01") != first["J01"]


def test_judges_differ_and_one_tires_and_one_is_sometimes_far_off() -> None:
    panel = InventedPanel(JUDGES, "day")
    levels = [mean(marks(panel, judge)) for judge in JUDGES]
    assert 1 < max(levels) - min(levels) < 8
    assert sum(panel.manner(judge).drift < 0 for judge in JUDGES) == 1
    odd = [judge for judge in JUDGES if panel.manner(judge).slips]
    assert len(odd) == 1
    apart = [
        max(row) - min(row) for row in zip(*(marks(panel, judge) for judge in JUDGES), strict=True)
    ]
    assert 0 < sum(each > 9 for each in apart) < len(apart) / 20


def test_a_discussion_brings_judges_together() -> None:
    panel = InventedPanel(JUDGES, "day")
    again = zip(*(marks(panel, judge, again=True) for judge in JUDGES), strict=True)
    assert all(max(row) - min(row) < 6 for row in again)


def test_most_keep_to_their_time() -> None:
    panel = InventedPanel(JUDGES, "day")
    times = [panel.time_on_stage("final", entry, 300_000_000) for entry in ENTRIES]
    over = sum(each > 300_000_000 for each in times)
    assert 5 < over < len(times) / 2
