from __future__ import annotations

from collections.abc import Iterator

import pytest

from leitai.journal.journal import Journal
from support.home import database, open_journal


@pytest.fixture
def journal() -> Iterator[Journal]:
    opened = open_journal(database(), busy_ms=200)
    yield opened
    opened.close()


@pytest.fixture
def contest(request: pytest.FixtureRequest) -> str:
    """A contest id of the test's own."""
    return str(request.node.name).replace("_", "-")[:60].strip("-[]")
