"""The ledger's tables on PostgreSQL; needs the extra `postgres` (psycopg)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import suppress
from typing import Final

import psycopg

from leitai.journal.store import (
    INSERT_CHECKPOINT,
    INSERT_LINE,
    SELECT_DOCUMENT,
    SELECT_LINE,
    SELECT_LINES,
    CheckpointRow,
    JournalLocked,
    LineRow,
    Lock,
    Store,
    StoreConflict,
    StoreFailed,
)

LOCK_KEY: Final = 0x6C65_6974_6169
"""`leitai` in ASCII: the advisory lock of the one server that writes."""
PAGE: Final = 5_000


def _mine(sql: str) -> str:
    """The shared statements use `?` for a value."""
    return sql.replace("?", "%s")


class PostgresStore:
    """One connection with `synchronous_commit=on`; opened anew after the server went away."""

    def __init__(self, url: str, *, busy_ms: int) -> None:
        self._url = url
        self._busy_ms = busy_ms
        self._db = self._connect()

    def write(self, lines: Sequence[LineRow], checkpoints: Sequence[CheckpointRow]) -> None:
        """Write all of it in one transaction, or nothing."""
        try:
            if self._db.closed:
                self._db = self._connect()
            with self._db.transaction(), self._db.cursor() as cursor:
                cursor.executemany(_mine(INSERT_LINE), lines)
                if checkpoints:
                    cursor.executemany(_mine(INSERT_CHECKPOINT), checkpoints)
        except psycopg.IntegrityError as error:
            raise StoreConflict(str(error)) from error
        except psycopg.Error as error:
            raise StoreFailed(str(error)) from error

    def lines(self, contest: str) -> Iterator[LineRow]:
        """All lines of a contest in order."""
        with self._db.transaction(), self._db.cursor("lines") as cursor:
            cursor.itersize = PAGE
            cursor.execute(_mine(SELECT_LINES), (contest,))
            yield from map(LineRow._make, cursor)

    def line_of(self, contest: str, key: str) -> LineRow | None:
        """The line written under `key`."""
        row = self._db.execute(_mine(SELECT_LINE), (contest, key)).fetchone()
        return LineRow._make(row) if row else None

    def document(self, digest: str) -> bytes | None:
        """A document's bytes."""
        row = self._db.execute(_mine(SELECT_DOCUMENT), (digest,)).fetchone()
        return bytes(row[0]) if row else None

    def durability(self) -> str:
        """The level of `synchronous_commit` in force."""
        row = self._db.execute("SHOW synchronous_commit").fetchone()
        return str(row[0]) if row else ""

    def close(self) -> None:
        """Let go of the connection."""
        self._db.close()

    def _connect(self) -> psycopg.Connection:
        options = f"-c synchronous_commit=on -c lock_timeout={self._busy_ms}"
        return psycopg.connect(self._url, autocommit=True, options=options)


class PostgresDatabase:
    """A PostgreSQL database by its address."""

    def __init__(self, url: str) -> None:
        self._url = url

    def open(self, *, busy_ms: int) -> Store:
        """A connection of the caller's own."""
        return PostgresStore(self._url, busy_ms=busy_ms)

    def lock(self) -> Lock:
        """An advisory lock, held by a connection of its own as long as this process lives.

        Raises:
            JournalLocked: another server holds it.
        """
        db = psycopg.connect(self._url, autocommit=True)
        row = db.execute("SELECT pg_try_advisory_lock(%s)", (LOCK_KEY,)).fetchone()
        if row != (True,):
            with suppress(psycopg.Error):
                db.close()
            raise JournalLocked("another Leitai server uses this database")
        return db
