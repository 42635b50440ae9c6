"""Public draws: RFC 3797's vectors, key strings, commit and reveal, what is refused."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leitai.core.panel.draws import (
    DrawError,
    commitment,
    key_string,
    nonce_key,
    recompute,
    selection,
    steps,
)

KEY = "9319./2.5.8.10.12./9.18.26.34.41.45./"
POOL = [str(number) for number in range(1, 26)]
SM3 = pytest.param(
    "sm3",
    "4 21 16 15 5 23 24 7 22 18",
    marks=pytest.mark.skipif(
        "sm3" not in hashlib.algorithms_available, reason="this OpenSSL has no SM3"
    ),
)


@dataclass
class Value:
    source: str
    reserve: bool = False


@dataclass
class Plan:
    pool: Sequence[str]
    picks: int
    sources: Sequence[Value] = ()
    suite: str = "sha256"


@dataclass
class Given:
    values: Mapping[str, Sequence[str]] = field(default_factory=dict)


@pytest.mark.parametrize(
    ("suite", "expected"),
    [("md5", "17 7 2 16 25 23 8 24 19 13"), ("sha256", "20 23 1 14 17 9 11 15 7 13"), SM3],
)
def test_reference_vectors(suite: str, expected: str) -> None:
    assert selection(POOL, 10, KEY, suite) == expected.split()


def test_key_string_of_the_rfc() -> None:
    values = [["9319"], ["2", "5", "12", "8", "10"], ["9", "18", "26", "34", "41", "45"]]
    assert key_string(values) == KEY


@pytest.mark.parametrize(
    ("values", "key"),
    [
        (["3211.340"], "3211.34/"),
        (["007"], "7./"),
        (["0"], "0./"),
        (["000.50"], "0.5/"),
        ([" 12 ", "9.0"], "9.12./"),
        (["10.5", "10.25", "9"], "9.10.2510.5/"),
        (["red seven-7"], "REDSEVEN7./"),
        (["b", "3", "a"], "3.A.B./"),
    ],
)
def test_values_are_written_in_one_way(values: list[str], key: str) -> None:
    assert key_string([values]) == key


@pytest.mark.parametrize("values", [[], [""], ["  "], ["—"]])
def test_a_source_without_a_value_is_refused(values: list[str]) -> None:
    with pytest.raises(DrawError, match=r"value|nothing"):
        key_string([values])


@given(
    st.lists(st.integers(0, 10**9), min_size=1, unique=True),
    st.text(max_size=40).filter(str.isprintable),
    st.data(),
)
def test_picks_are_of_the_pool_and_never_twice(
    pool: list[int], key: str, data: st.DataObject
) -> None:
    names = [str(number) for number in pool]
    picks = data.draw(st.integers(1, len(pool)))
    picked = selection(names, picks, key)
    assert len(set(picked)) == picks
    assert set(picked) <= set(names)
    assert picked == selection(names, len(pool), key)[:picks]


def test_steps_can_be_followed_by_hand() -> None:
    first, second = steps(POOL, 2, KEY)
    whole = hashlib.sha256(b"\0\1" + KEY.encode() + b"\0\1").hexdigest()
    assert (first.left, first.index, first.picked) == (25, 19, "20")
    assert (second.number, second.digest, second.index) == (1, whole, int(whole, 16) % 24)


@pytest.mark.parametrize(
    ("pool", "picks", "suite", "code"),
    [
        (["a", "a"], 1, "sha256", "draw_pool_repeats"),
        (["a"], 2, "sha256", "draw_too_many"),
        (["a"], 0, "sha256", "draw_too_many"),
        (["a"], 1, "crc32", "draw_suite_missing"),
        (["a"], 1, "sha1", "draw_suite_missing"),
    ],
)
def test_what_cannot_be_drawn(pool: list[str], picks: int, suite: str, code: str) -> None:
    with pytest.raises(DrawError) as refused:
        steps(pool, picks, "k", suite)
    assert refused.value.code == code


SOURCES = [
    Value("lottery"),
    Value("index"),
    Value("spare", reserve=True),
    Value("last", reserve=True),
]


def test_recompute_takes_the_sources_in_announced_order() -> None:
    plan = Plan(POOL, 3, SOURCES)
    outcome = recompute(plan, Given({"index": ["3211.34"], "lottery": ["5", "3"]}))
    assert outcome.key == "3.5./3211.34/"
    assert outcome.picked == selection(POOL, 3, "3.5./3211.34/")


def test_a_reserve_stands_in_for_what_is_not_to_be_had() -> None:
    outcome = recompute(Plan(POOL, 1, SOURCES), Given({"index": ["7"], "spare": ["8"]}))
    assert outcome.key == "7./8./"


@pytest.mark.parametrize(
    ("values", "code"),
    [
        ({"index": ["7"]}, "draw_value_missing"),
        ({"index": ["7"], "last": ["8"]}, "draw_value_missing"),
        ({"index": ["7"], "lottery": ["1"], "spare": ["8"]}, "draw_value_unused"),
        ({"index": ["7"], "lottery": ["1"], "moon": ["8"]}, "draw_source_unknown"),
        ({"index": ["7"], "lottery": []}, "draw_value_empty"),
    ],
)
def test_other_values_than_announced_are_refused(values: dict[str, list[str]], code: str) -> None:
    with pytest.raises(DrawError) as refused:
        recompute(Plan(POOL, 1, SOURCES), Given(values))
    assert refused.value.code == code


NONCES = {"w2": "second secret 002", "w1": "first secret 0001"}
COMMITTED = {witness: commitment(nonce) for witness, nonce in NONCES.items()}


def test_commit_and_reveal() -> None:
    outcome = recompute(Plan(POOL, 2), Given(), COMMITTED, NONCES)
    assert outcome.key == nonce_key(NONCES) == "first secret 0001./second secret 002./"


def test_who_does_not_reveal_abstains_and_the_reserve_decides() -> None:
    plan = Plan(POOL, 2, [Value("spare", reserve=True)])
    revealed = {"w1": NONCES["w1"]}
    outcome = recompute(plan, Given({"spare": ["44"]}), COMMITTED, revealed)
    assert outcome.key == "first secret 0001./44./"
    with pytest.raises(DrawError, match="spare has no value"):
        recompute(plan, Given(), COMMITTED, revealed)
    with pytest.raises(DrawError, match="must not be used"):
        recompute(plan, Given({"spare": ["44"]}), COMMITTED, NONCES)


@pytest.mark.parametrize(
    ("revealed", "code"),
    [
        ({}, "draw_nothing_revealed"),
        ({"w1": NONCES["w1"]}, "draw_not_revealed"),
        ({"w1": NONCES["w1"], "w2": "another secret 02"}, "draw_nonce_wrong"),
        ({**NONCES, "w3": "never promised 003"}, "draw_nonce_wrong"),
    ],
)
def test_wrong_reveals_are_refused(revealed: dict[str, str], code: str) -> None:
    with pytest.raises(DrawError) as refused:
        recompute(Plan(POOL, 2), Given(), COMMITTED, revealed)
    assert refused.value.code == code
