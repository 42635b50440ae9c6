"""Plain SQL on the ledger's tables, behind one small adapter.

The writer owns one store; readers open their own for the length of a read. Another
database is another class with the same methods.
"""

from __future__ import annotations

import fcntl
import sqlite3
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final, NamedTuple, Protocol

LINE_COLUMNS: Final = ("contest", "seq", "at", "key", "leaf", "line")
DOCUMENT_COLUMNS: Final = ("digest", "content")
CHECKPOINT_COLUMNS: Final = ("contest", "size", "at", "note")
BUSY_MS: Final = 10_000


class StoreFailed(Exception):  # noqa: N818 -- it is an answer
    """Nothing of the batch was written (disk full, database locked, connection lost)."""


class StoreConflict(Exception):  # noqa: N818 -- it is an answer
    """A row of the batch is already there: somebody else wrote to the ledger."""


class JournalLocked(Exception):  # noqa: N818 -- told to a person as it is
    """Another process writes to the same database."""


class LineRow(NamedTuple):
    """One row of the ledger table."""

    contest: str
    seq: int
    at: int
    key: str | None
    leaf: bytes
    line: bytes


class CheckpointRow(NamedTuple):
    """One row of the checkpoint table."""

    contest: str
    size: int
    at: int
    note: str


class Store(Protocol):
    """What the journal needs of a database."""

    def write(self, lines: Sequence[LineRow], checkpoints: Sequence[CheckpointRow]) -> None:
        """Write all of it durably, or nothing; raises `StoreFailed`, `StoreConflict`."""

    def lines(self, contest: str) -> Iterator[LineRow]:
        """All lines of a contest in order."""

    def line_of(self, contest: str, key: str) -> LineRow | None:
        """The line written under `key`."""

    def document(self, digest: str) -> bytes | None:
        """A document's bytes."""

    def close(self) -> None:
        """Let go of the connection."""


class Lock(Protocol):
    """Held until it is closed, or the process ends."""

    def close(self) -> None:
        """Let others in."""


class Database(Protocol):
    """Where ledgers are kept."""

    def open(self, *, busy_ms: int) -> Store:
        """A connection of the caller's own; close it."""

    def lock(self) -> Lock:
        """Be the only server that writes; raises `JournalLocked`."""


class SqliteDatabase:
    """A file; its tables exist already."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def open(self, *, busy_ms: int) -> Store:
        """A connection of the caller's own."""
        return SqliteStore(self._path, busy_ms=busy_ms)

    def lock(self) -> Lock:
        """Hold the database's lock file as long as this process lives.

        Raises:
            JournalLocked: another process holds it.
        """
        file = self._path.with_name(f"{self._path.name}.lock").open("ab")
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            file.close()
            raise JournalLocked(f"another Leitai server uses {self._path.parent}") from error
        return file


class SqliteStore:
    """SQLite in WAL mode with `synchronous=FULL`: committed means on disk."""

    def __init__(self, path: Path, *, busy_ms: int = BUSY_MS) -> None:
        self._db = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
        for pragma in ("journal_mode=WAL", "synchronous=FULL", f"busy_timeout={busy_ms}"):
            self._db.execute(f"PRAGMA {pragma}")

    def write(self, lines: Sequence[LineRow], checkpoints: Sequence[CheckpointRow]) -> None:
        """Write all of it in one transaction, or nothing."""
        try:
            self._db.execute("BEGIN IMMEDIATE")
            self._db.executemany(INSERT_LINE, lines)
            if checkpoints:
                self._db.executemany(INSERT_CHECKPOINT, checkpoints)
            self._db.execute("COMMIT")
        except sqlite3.IntegrityError as error:
            self._roll_back()
            raise StoreConflict(str(error)) from error
        except sqlite3.Error as error:
            self._roll_back()
            raise StoreFailed(str(error)) from error

    def lines(self, contest: str) -> Iterator[LineRow]:
        """All lines of a contest in order."""
        return map(LineRow._make, self._db.execute(SELECT_LINES, (contest,)))

    def line_of(self, contest: str, key: str) -> LineRow | None:
        """The line written under `key`."""
        row = self._db.execute(SELECT_LINE, (contest, key)).fetchone()
        return LineRow._make(row) if row else None

    def document(self, digest: str) -> bytes | None:
        """A document's bytes."""
        row = self._db.execute(SELECT_DOCUMENT, (digest,)).fetchone()
        return bytes(row[0]) if row else None

    def durability(self) -> tuple[str, int]:
        """The journal mode and the `synchronous` level in force (2 = FULL)."""
        mode, level = (self._db.execute(f"PRAGMA {p}").fetchone()[0] for p in _DURABILITY)
        return str(mode), int(level)

    def close(self) -> None:
        """Let go of the connection."""
        self._db.close()

    def _roll_back(self) -> None:
        if self._db.in_transaction:
            self._db.execute("ROLLBACK")


_DURABILITY: Final = ("journal_mode", "synchronous")
_LINE_TABLE: Final = "journal_ledgerline"
_CHECKPOINT_TABLE: Final = "journal_storedcheckpoint"
_DOCUMENT_TABLE: Final = "journal_document"
_LINE_LIST: Final = ", ".join(f'"{name}"' for name in LINE_COLUMNS)
_CHECKPOINT_LIST: Final = ", ".join(CHECKPOINT_COLUMNS)
INSERT_LINE: Final = f"INSERT INTO {_LINE_TABLE} ({_LINE_LIST}) VALUES (?, ?, ?, ?, ?, ?)"  # noqa: S608 -- constants
INSERT_CHECKPOINT: Final = (
    f"INSERT INTO {_CHECKPOINT_TABLE} ({_CHECKPOINT_LIST}) VALUES (?, ?, ?, ?)"  # noqa: S608
    " ON CONFLICT DO NOTHING"
)
SELECT_LINES: Final = f"SELECT {_LINE_LIST} FROM {_LINE_TABLE} WHERE contest = ? ORDER BY seq"  # noqa: S608
SELECT_LINE: Final = f'SELECT {_LINE_LIST} FROM {_LINE_TABLE} WHERE contest = ? AND "key" = ?'  # noqa: S608
SELECT_DOCUMENT: Final = f"SELECT content FROM {_DOCUMENT_TABLE} WHERE digest = ?"  # noqa: S608
