"""The re-check sample, F23."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from leitai.core.panel.recheck import exceeds, sample, share


def test_seventy_seven_give_twenty_four_and_eight() -> None:
    ranked = [f"E{number:02}" for number in range(77, 0, -1)]
    found = sample(ranked, "key")
    assert found.top == tuple(ranked[:24])
    assert len(found.drawn) == len(set(found.drawn)) == 8
    assert set(found.drawn) <= set(ranked[24:])
    assert found == sample(ranked, "key")
    assert found.drawn != sample(ranked, "another key").drawn


@given(st.integers(0, 60))
def test_the_sample_is_never_too_small(count: int) -> None:
    found = sample([f"E{number}" for number in range(count)], "k")
    assert len(found.top) >= Decimal("0.3") * count
    assert len(found.drawn) >= Decimal("0.15") * (count - len(found.top))
    assert count == 0 or len(found.top) == -(-3 * count // 10)


def test_shares_are_rounded_up_exactly() -> None:
    assert [share(Decimal(15), n) for n in (0, 1, 20, 21, 53)] == [0, 1, 3, 4, 8]


def test_more_than_five_percent_is_too_much() -> None:
    assert not exceeds(5, 100)
    assert exceeds(6, 100)
    assert not exceeds(0, 0)
