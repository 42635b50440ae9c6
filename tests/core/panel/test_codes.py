"""Blind codes: F22, no mix-ups, two of three open, one tells nothing."""

from __future__ import annotations

import itertools
import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leitai.core.panel.codes import (
    ALPHABET,
    Mapping,
    ShareError,
    check_character,
    commitment,
    decrypt,
    draw_codes,
    encrypt,
    is_blind_code,
    join,
    multiply,
    read_share,
    share_text,
    split,
)

MAPPING = Mapping([("P001", "S07"), ("P002", "S03")], "9f2c")
IV = bytes(12)
CONTEXT = "contest|stage|1"


def test_golden_commitment() -> None:
    expected = "5d49788dc8965522b7a4597862fbe120aae089ca337c1a71a4073b33c59a63ec"
    assert commitment(MAPPING.draw, MAPPING.nonce) == expected


@given(st.sets(st.text("AB12", min_size=1), max_size=60), st.integers(0, 2**32))
def test_every_name_gets_a_code_of_its_own(names: set[str], seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311 — nothing is hidden here
    used = [code for _, code in draw_codes([f"x{n}" for n in range(50)], [], chance.randrange)]
    draw = draw_codes(names, used, chance.randrange)
    codes = [code for _, code in draw]
    assert [old for old, _ in draw] == sorted(names)
    assert len(set(codes)) == len(names)
    assert not set(codes) & set(used)
    assert all(is_blind_code(code) for code in codes)


@given(st.text(ALPHABET, min_size=3, max_size=8), st.data())
def test_a_slip_of_the_pen_is_noticed(drawn: str, data: st.DataObject) -> None:
    code = drawn + check_character(drawn)
    place = data.draw(st.integers(0, len(code) - 1))
    other = data.draw(st.sampled_from(ALPHABET.replace(code[place], "")))
    assert not is_blind_code(code[:place] + other + code[place + 1 :])
    at = data.draw(st.integers(0, len(drawn) - 2))
    swapped = code[:at] + code[at + 1] + code[at] + code[at + 2 :]
    assert is_blind_code(swapped) == (code[at] == code[at + 1])


@pytest.mark.parametrize("text", ["", "A234", "22", "2O22"])
def test_what_is_no_code(text: str) -> None:
    assert not is_blind_code(text)


def test_one_share_says_nothing_about_a_byte_of_the_key() -> None:
    for x in (1, 2, 3):
        for key in (0, 1, 200, 255):
            assert {key ^ multiply(x, slope) for slope in range(256)} == set(range(256))


@given(st.binary(min_size=16, max_size=16), st.randoms(use_true_random=False))
def test_any_two_shares_give_the_key(key: bytes, chance: random.Random) -> None:
    shares = split(key, chance.randbytes)
    for one, other in itertools.permutations(shares.items(), 2):
        assert join(one, other) == key


def test_the_same_share_twice_opens_nothing() -> None:
    shares = split(bytes(range(16)), lambda count: bytes(range(count)))
    with pytest.raises(ShareError, match="same") as refused:
        join((1, shares[1]), (1, shares[1]))
    assert refused.value.code == "share_twice"


@given(st.binary(min_size=16, max_size=16), st.sampled_from([1, 2, 3]))
def test_shares_survive_handwriting(share: bytes, number: int) -> None:
    text = share_text(number, share, CONTEXT)
    careless = text.lower().replace("-", " ").replace("o", "0")
    careless = careless[0] + careless[1:].replace("i", "1")
    assert read_share(text, CONTEXT) == read_share(careless, CONTEXT) == (number, share)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "share_unreadable"),
        ("1-ABCD", "share_unreadable"),
        ("4" + share_text(1, bytes(16), CONTEXT)[1:], "share_unreadable"),
        ("2" + share_text(1, bytes(16), CONTEXT)[1:], "share_foreign"),
        (share_text(1, bytes(16), "contest|stage|2"), "share_foreign"),
        ("一二三", "share_unreadable"),
    ],
)
def test_what_is_no_share(text: str, code: str) -> None:
    with pytest.raises(ShareError) as refused:
        read_share(text, CONTEXT)
    assert refused.value.code == code


def test_only_the_key_of_this_layer_opens_it() -> None:
    key = bytes(range(16))
    sealed = encrypt(MAPPING, key, IV, CONTEXT)
    assert b"P001" not in sealed
    assert decrypt(sealed, key, CONTEXT) == MAPPING
    changed = sealed[:-1] + bytes([sealed[-1] ^ 1])
    for wrong in ((sealed, bytes(16), CONTEXT), (sealed, key, "other"), (changed, key, CONTEXT)):
        with pytest.raises(ShareError) as refused:
            decrypt(*wrong)
        assert refused.value.code == "shares_wrong"
