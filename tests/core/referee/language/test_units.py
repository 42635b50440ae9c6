"""Units are converted exactly or not at all."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leitai.core.referee.language.units import PLAIN, read_unit

EQUAL = [
    ("km", "m", 1000),
    ("mm", "um", 1000),
    ("h", "s", 3600),
    ("mm/s²", "m/s^2", Fraction(1, 1000)),
    ("m/s2", "m·s-2", 1),
    ("N·m", "N*m", 1),
    ("N.mm", "N·m", Fraction(1, 1000)),
    ("rpm", "°/s", 6),
    ("rev/min", "rpm", 1),
    ("r/min", "rpm", 1),
    ("N・m", "N·m", 1),
    ("Hz", "1/s", 1),
    ("bar", "kPa", 100),
    ("V·A", "W", 1),
    ("W·s", "J", 1),
    ("Ω·A", "V", 1),
    ("µm", "μm", 1),
    ("L/min", "mL/s", Fraction(1000, 60)),
    ("℃", "°C", 1),
    ("m/m", "", 1),
]
FOREIGN = [("mm", "s"), ("rad", "deg"), ("°C", "K"), ("pcs", ""), ("N·m", "N"), ("mm", "mm/s")]
BROKEN = ["m//s", "/s", "m^", "m^99", "3", "m s", "m/", "-", "²"]


@pytest.mark.parametrize(("one", "two", "factor"), EQUAL)
def test_equal_dimensions(one: str, two: str, factor: Fraction | int) -> None:
    assert read_unit(one).fits(read_unit(two))
    assert read_unit(one).factor / read_unit(two).factor == factor


@pytest.mark.parametrize(("one", "two"), FOREIGN)
def test_different_dimensions(one: str, two: str) -> None:
    assert not read_unit(one).fits(read_unit(two))


@pytest.mark.parametrize("text", BROKEN)
def test_what_is_no_unit(text: str) -> None:
    with pytest.raises(ValueError, match=r"is not a unit|has a power"):
        read_unit(text)


def test_products_and_quotients() -> None:
    speed = read_unit("mm").over(read_unit("s"))
    assert speed.text == "mm/s"
    assert speed.times(read_unit("s")).fits(read_unit("mm"))
    assert speed.over(speed).is_plain
    assert read_unit("rad").over(read_unit("N·m")).text == "rad/(N·m)"
    assert PLAIN.over(read_unit("s")).text == "1/s"
    assert PLAIN.times(read_unit("s")).text == "s"


@given(st.text(max_size=30))
def test_any_text_is_a_unit_or_refused(text: str) -> None:
    try:
        unit = read_unit(text)
    except ValueError:
        return
    assert unit.factor > 0
