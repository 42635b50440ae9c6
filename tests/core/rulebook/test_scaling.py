"""F8 with its golden vectors."""

from __future__ import annotations

from decimal import Decimal

import pytest

from leitai.core.rulebook.outcomes import Scaling
from leitai.core.rulebook.scaling import scale

RESULTS = ["62.1", "70.4", "74", "78.25", "80", "83.5", "91.3"]
TOTALS = {text: Decimal(text) for text in RESULTS}


@pytest.mark.parametrize(
    ("scaling", "expected"),
    [
        (Scaling(k=Decimal(30)), [644, 673, 685, 700, 706, 718, 745]),
        (Scaling(k=Decimal(50)), [607, 655, 676, 700, 710, 730, 775]),
        (Scaling(k=Decimal(30), spread="mad"), [638, 670, 684, 700, 707, 720, 750]),
    ],
)
def test_f8_golden_vectors(scaling: Scaling, expected: list[int]) -> None:
    assert list(scale(TOTALS, scaling).values()) == expected


def test_f8_without_spread_everyone_stands_on_the_median() -> None:
    assert scale({"a": Decimal(5), "b": Decimal(5)}, Scaling()) == {"a": 700, "b": 700}
    assert scale({}, Scaling()) == {}


def test_an_even_number_has_its_median_between_the_two_in_the_middle() -> None:
    assert scale({"a": Decimal(1), "b": Decimal(2)}, Scaling()) == {"a": 670, "b": 730}
