"""Numbers as they are published."""

from __future__ import annotations

from decimal import Decimal

import pytest

from leitai.core.rulebook.standings import shown


@pytest.mark.parametrize(
    ("value", "places", "text"),
    [
        ("2.345", 2, "2.35"),
        ("-2.345", 2, "-2.35"),
        ("-0.00004", 4, "0.0000"),
        ("-0", 0, "0"),
        ("-0.5", 0, "-1"),
        ("7", 3, "7.000"),
    ],
)
def test_half_goes_away_from_nothing_which_has_no_sign(value: str, places: int, text: str) -> None:
    assert shown(Decimal(value), places) == text


def test_absent_is_not_nothing() -> None:
    assert shown(None, 2) is None
