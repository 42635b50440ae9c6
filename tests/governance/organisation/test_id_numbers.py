from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leitai.governance.organisation.id_numbers import (
    IdNumber,
    Problem,
    check_character,
    read_id,
)

GOOD = "11010519491231002X"
"""The example of GB 11643."""


def read(text: object) -> str:
    """The number read, or the problem's code."""
    found = read_id(text, today=date(2026, 11, 21))
    return found.number if isinstance(found, IdNumber) else found.code


@pytest.mark.parametrize(
    "text",
    [
        GOOD,
        GOOD.lower(),
        f" {GOOD} ",
        f"'{GOOD}",
        "110105 19491231 002X",
        "１１０１０５１９４９１２３１００２Ｘ",
    ],
)
def test_the_same_number_however_it_was_typed(text: str) -> None:
    assert read(text) == GOOD


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("110105491231002", GOOD),
        (110105491231002.0, GOOD),
        ("110105491231002.0", GOOD),
        (3.3030219900307e17, "id_mangled"),
        ("3.3030219900307E+17", "id_mangled"),
        ("330302199003071000", "id_mangled"),
        ("330302199003071000.0", "id_mangled"),
        ("110105194912310021", "id_check"),
        ("100105194912310029", "id_region"),
        ("110105194913310020", "id_birth"),
        ("110105209912310020", "id_birth"),
        ("11010519491231002Y", "id_letters"),
        ("110105", "id_length"),
        ("", "id_length"),
        (None, "id_letters"),
        (True, "id_letters"),
        (float("nan"), "id_length"),
        (float("inf"), "id_length"),
        (-1.0, "id_length"),
    ],
)
def test_what_files_hold(text: object, found: str) -> None:
    assert read(text) == found


def test_birth_and_gender_are_in_it() -> None:
    found = read_id(GOOD)
    assert isinstance(found, IdNumber)
    assert (found.born, found.gender, found.widened) == (date(1949, 12, 31), "f", False)
    old = read_id("110105491231003")
    assert isinstance(old, IdNumber)
    assert (old.gender, old.widened) == ("m", True)


@given(st.integers(0, 999), st.dates(date(1900, 1, 1), date(2026, 1, 1)), st.data())
def test_one_wrong_digit_is_always_noticed(order: int, born: date, data: st.DataObject) -> None:
    first = f"330302{born:%Y%m%d}{order:03d}"
    number = first + check_character(first)
    assert read(number) == number
    place = data.draw(st.integers(0, 16))
    other = data.draw(st.sampled_from([d for d in "0123456789" if d != number[place]]))
    wrong = number[:place] + other + number[place + 1 :]
    assert isinstance(read_id(wrong, today=date(2026, 11, 21)), Problem)


@given(st.one_of(st.text(max_size=30), st.floats(), st.integers(), st.booleans(), st.none()))
def test_anything_is_a_number_or_a_problem(text: object) -> None:
    found = read_id(text)
    if isinstance(found, IdNumber):
        assert len(found.number) == 18
    else:
        assert found.zh
