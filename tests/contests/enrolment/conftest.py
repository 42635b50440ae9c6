from __future__ import annotations

from collections.abc import Iterator

import pytest

from leitai.journal.journal import Journal, install
from support.home import database, open_journal


@pytest.fixture(scope="module")
def journal() -> Iterator[Journal]:
    """A journal for the verbs themselves, below the HTTP doors."""
    opened = open_journal(database())
    install(opened)
    yield opened
    install(None)
    opened.close()
