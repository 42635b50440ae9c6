from __future__ import annotations

from itertools import combinations, product

import numpy as np
import pytest

from leitai.core.panel.shuffles import shuffled_at_least

MASK = (1 << 64) - 1


def plain(strata: list[tuple[list[float], list[bool]]], seed: int, draws: int) -> int:
    """The same in a few lines of any language, as docs/fairness.md gives it."""
    pools, observed = [], 0.0
    for values, labels in strata:
        picks = sum(labels)
        sign = -1 if 2 * picks > len(values) else 1
        observed += sign * sum(
            v for v, own in zip(values, labels, strict=True) if own == (sign > 0)
        )
        pools.append(
            ([sign * v for v in sorted(values)], picks if sign > 0 else len(values) - picks)
        )
    least = observed - 1e-9 * max(1.0, sum(abs(v) for pool, _ in pools for v in pool))
    state, hits = seed, 0
    for _ in range(draws):
        total = 0.0
        for pool, picks in pools:
            for at in range(picks):
                state = (state + 0x9E3779B97F4A7C15) & MASK
                mixed = ((state ^ (state >> 30)) * 0xBF58476D1CE4E5B9) & MASK
                mixed = ((mixed ^ (mixed >> 27)) * 0x94D049BB133111EB) & MASK
                mixed ^= mixed >> 31
                other = at + ((mixed >> 32) * (len(pool) - at) >> 32)
                pool[at], pool[other] = pool[other], pool[at]
                total += pool[at]
        hits += total >= least
    return hits


STRATA = [
    ([3.0, 1.0, -2.0, 0.5, 4.0], [True, False, False, False, True]),
    ([1.0, 2.0, -1.0, 0.0], [True, True, False, True]),
]


def shuffled(seed: int, draws: int) -> int:
    arrays = [(np.array(values), np.array(labels)) for values, labels in STRATA]
    return shuffled_at_least(arrays, seed=seed, draws=draws)


@pytest.mark.parametrize("seed", [0, 1, 2**64 - 1])
def test_anyone_can_count_the_same(seed: int) -> None:
    assert shuffled(seed, 3000) == plain(STRATA, seed, 3000)


def test_is_as_likely_as_all_possible_labellings() -> None:
    sums = [
        [sum(chosen) for chosen in combinations(values, sum(labels))] for values, labels in STRATA
    ]
    observed = sum(
        v for values, labels in STRATA for v, own in zip(values, labels, strict=True) if own
    )
    every = [sum(each) for each in product(*sums)]
    exact = np.mean([each >= observed - 1e-9 for each in every])
    assert shuffled(7, 400_000) / 400_000 == pytest.approx(exact, abs=0.004)


def test_the_marks_are_left_as_they_were() -> None:
    values = np.array([3.0, 1.0, 2.0])
    shuffled_at_least([(values, np.array([True, False, False]))], seed=1, draws=100)
    assert values.tolist() == [3, 1, 2]
