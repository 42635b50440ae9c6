"""Alarms at the shipped thresholds, in sessions that had no part in them."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest

from leitai.core.panel.calibrated import TABLE
from leitai.core.panel.calibration import RATE, Calibrator, Size, honest, usual, worst

SESSIONS = 150
BOUND = RATE + 3 * (RATE * (1 - RATE) / SESSIONS) ** 0.5
"""What 150 sessions may show of a rate of one in twenty."""


@pytest.mark.parametrize("size", [Size(19, 57, 19), Size(7, 40, 7), Size(19, 120, 5)])
def test_each_tile_alarms_in_about_one_honest_session_of_twenty(size: Size) -> None:
    rng = np.random.default_rng(99)
    thresholds = usual(size)
    found = np.array([worst(honest(size, rng)) for _ in range(SESSIONS)])
    bounds = (thresholds.z, thresholds.cusum, thresholds.beyond)
    assert ((found > bounds).mean(axis=0) <= BOUND).all()


def test_shipped_rates_are_told_and_near_one_in_twenty() -> None:
    rates = np.array([numbers[3:6] for numbers in TABLE.values()])
    assert rates.max() < 0.09
    assert 0.04 < rates[:, :2].mean() < 0.06


def test_the_published_thresholds_of_19_judges_and_57_entries() -> None:
    thresholds = usual(Size(19, 57, 19))
    assert thresholds.z == pytest.approx(4.73, abs=0.2)
    assert thresholds.cusum == pytest.approx(8.5, abs=0.4)


def test_more_entries_ask_for_more() -> None:
    found = [usual(Size(19, entries, 19)) for entries in (20, 57, 171, 600, 2000)]
    assert all(a.z < b.z and a.cusum < b.cusum for a, b in pairwise(found[:-1]))
    assert found[-1].z == TABLE[19, 1000][0]  # the largest simulated


@pytest.mark.parametrize("size", [Size(2, 3, 2), Size(1000, 4000, 5), Size(40, 40, 40)])
def test_every_size_has_thresholds(size: Size) -> None:
    thresholds = usual(size)
    assert 3 < thresholds.z < 6
    assert thresholds.sessions > 1000


def test_the_same_seed_gives_the_same_thresholds() -> None:
    one, other = Calibrator(Size(4, 12, 3), seed=5), Calibrator(Size(4, 12, 3), seed=5)
    one.simulate(40)
    for _ in range(4):
        other.simulate(10)
    assert one.thresholds() == other.thresholds()
    assert one.thresholds().sessions == one.sessions == 40
