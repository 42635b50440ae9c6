"""Fixtures for every test: where the real marks are, and how a browser is started."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import settings

SHARED_DATA = Path(__file__).parents[1] / "../shared/data"

# A property holds however busy the machine is: no test is timed.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")


@pytest.fixture(scope="session")
def shared_data() -> Path:
    """The folder of real marks beside the checkout; tests that need it skip where it is missing."""
    if not SHARED_DATA.is_dir():
        pytest.skip("the real marks (../shared/data) are not beside this checkout")
    return SHARED_DATA.resolve()
