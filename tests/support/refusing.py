"""A database that refuses to write one table for a while, as a full disk or a kill would."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager

from support.server import Server


@contextmanager
def refusing(server: Server, change: str) -> Iterator[None]:
    """Refuse e.g. `INSERT ON enrolment_application`; what was committed before stays."""
    with closing(sqlite3.connect(server.data / "leitai.sqlite3", timeout=60)) as database:
        database.execute(
            f"CREATE TRIGGER refusing BEFORE {change} BEGIN SELECT RAISE(ABORT, 'refused'); END"
        )
        database.commit()
        try:
            yield
        finally:
            database.execute("DROP TRIGGER refusing")
            database.commit()
