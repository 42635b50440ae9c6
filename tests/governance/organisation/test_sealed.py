from __future__ import annotations

import pytest
from django.conf import settings
from hypothesis import given
from hypothesis import strategies as st

from leitai.governance.organisation.masks import mask_id, mask_phone
from leitai.governance.organisation.numbers import read_phone
from leitai.governance.organisation.sealed import (
    ID_NUMBER,
    KEY_FILE,
    PHONE,
    Unreadable,
    digest,
    seal,
    unseal,
)


@given(st.text(max_size=50))
def test_what_was_sealed_comes_back_and_shows_nothing(text: str) -> None:
    sealed = seal(text, PHONE)
    assert unseal(sealed, PHONE) == text
    assert sealed == "" or sealed != seal(text, PHONE)
    assert len(text) < 4 or text not in sealed


def test_damaged_or_of_another_kind_is_not_read() -> None:
    sealed = seal("13805771234", PHONE)
    for wrong in (sealed[:-4] + "AAA=", "s1:", "s1:!!", "plain"):
        with pytest.raises(Unreadable):
            unseal(wrong, PHONE)
    with pytest.raises(Unreadable):
        unseal(sealed, ID_NUMBER)


def test_the_key_is_made_once_for_the_owner_only() -> None:
    first = digest("x")
    path = settings.LEITAI_DATA_DIR / KEY_FILE
    assert path.stat().st_mode & 0o077 == 0
    assert digest("x") == first != digest("y")


@given(st.text("0123456789X", max_size=20))
def test_masks_keep_the_length_and_hide_the_middle(number: str) -> None:
    assert len(mask_phone(number)) == len(mask_id(number)) == len(number)
    if len(number) == 18:
        assert mask_id(number)[3:16] == "*" * 13


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", ""),
        ("13805771234", "13805771234"),
        ("+86 138-0577-1234", "13805771234"),
        ("13805771234.0", "13805771234"),
        ("（0577）8896 1234", "057788961234"),
    ],
)
def test_telephone_numbers_as_people_write_them(text: str, found: str) -> None:
    assert read_phone(text) == found
