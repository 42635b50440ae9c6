"""Fixtures for every test: where the real marks are, and a real server to talk to."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

sys.path.insert(0, str(Path(__file__).parent))
os.environ.setdefault("LEITAI_DATA_DIR", tempfile.mkdtemp(prefix="leitai-tests-"))
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "leitai.server.settings")

from support.server import Server

SHARED_DATA = Path(__file__).parents[1] / "../shared/data"

# A property holds however busy the machine is: no test is timed. What one run found is not kept for
# the next: runs at once, or of changed strategies, would trip over it.
settings.register_profile("untimed", deadline=None, database=None)
settings.load_profile("untimed")


@pytest.fixture(scope="session")
def shared_data() -> Path:
    """The folder of real marks beside the checkout; tests that need it skip where it is missing."""
    if not SHARED_DATA.is_dir():
        pytest.skip("the real marks (../shared/data) are not beside this checkout")
    return SHARED_DATA.resolve()


@pytest.fixture(scope="module")
def running_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A real server with an empty data folder, one per test file; it may be killed, restarted."""
    with Server(tmp_path_factory.mktemp("server") / "data") as server:
        yield server
