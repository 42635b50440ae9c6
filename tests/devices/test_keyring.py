from __future__ import annotations

import pytest

from leitai.brake import TRIES
from leitai.devices.keyring import WINDOW_SECONDS, Keyring, new_key
from leitai.devices.refusal import DeviceRefused

HERE, OTHER = ("cup", "S1"), ("cup", "S2")


class Clock:
    now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def ring(clock: Clock) -> Keyring:
    ring = Keyring("secret", clock)
    ring.put(HERE, ring.digest("mine"))
    ring.put(OTHER, ring.digest("theirs"))
    return ring


def refusal(ring: Keyring, key: str, peer: str = "a") -> str:
    with pytest.raises(DeviceRefused) as refused:
        ring.check(HERE, key, peer=peer)
    return refused.value.code


def test_only_the_station_s_own_key_opens(ring: Keyring) -> None:
    ring.check(HERE, "mine", peer="a")
    assert refusal(ring, "") == "key_missing"
    assert refusal(ring, "wrong") == "key_wrong"
    assert refusal(ring, "theirs") == "foreign_station"
    assert refusal(ring, "密钥") == "key_wrong"


def test_a_new_key_ends_the_old_one(ring: Keyring) -> None:
    ring.put(HERE, ring.digest("fresh"))
    ring.check(HERE, "fresh", peer="a")
    assert refusal(ring, "mine") == "key_wrong"
    ring.drop(HERE)
    assert refusal(ring, "fresh") == "key_wrong"


def test_guessing_is_braked_where_it_comes_from(ring: Keyring, clock: Clock) -> None:
    for nth in range(TRIES):
        assert refusal(ring, f"guess {nth}") == "key_wrong"
    assert refusal(ring, "mine") == "key_tries"
    ring.check(HERE, "mine", peer="b")
    ring.check(OTHER, "theirs", peer="a")
    clock.now += WINDOW_SECONDS + 1
    ring.check(HERE, "mine", peer="a")


def test_a_digest_says_nothing_without_the_server_s_secret() -> None:
    key = new_key()
    assert len(key) >= 32
    assert Keyring("one").digest(key) != Keyring("two").digest(key)
    assert key not in Keyring("one").digest(key)
