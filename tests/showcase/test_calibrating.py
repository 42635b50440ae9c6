"""Thresholds are there at once, and better ones come without anybody waiting."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest

from leitai.core.panel.calibration import Size, usual
from leitai.showcase.calibrating import Thermostat, bucket_of, is_shipped

SMALL = Size(4, 12, 3)


@pytest.fixture
def thermostat() -> Iterator[Thermostat]:
    made = Thermostat(sessions=20, rest=0.0)
    yield made
    made.close()


def test_usual_ones_first_and_then_its_own(thermostat: Thermostat) -> None:
    ready = threading.Event()
    assert thermostat.thresholds(SMALL, ready.set) == usual(bucket_of(SMALL))
    assert ready.wait(60)
    assert thermostat.thresholds(SMALL, ready.set).sessions == 20


def test_what_was_simulated_beforehand_is_not_simulated_again(thermostat: Thermostat) -> None:
    size = Size(19, 57, 19)
    assert is_shipped(bucket_of(size))
    assert thermostat.thresholds(size, pytest.fail) == usual(bucket_of(size))


def test_after_closing_nothing_is_begun(thermostat: Thermostat) -> None:
    thermostat.close()
    assert thermostat.thresholds(SMALL, pytest.fail) == usual(bucket_of(SMALL))


def test_near_sizes_share_their_thresholds() -> None:
    assert bucket_of(Size(19, 160, 19)) == bucket_of(Size(19, 163, 19))
    assert bucket_of(Size(19, 171, 19)) != bucket_of(Size(19, 57, 19))
    assert bucket_of(Size(1, 1, 1)) == Size(2, 10, 2)
