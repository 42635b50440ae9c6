"""Blocks that wait for the server, on disk: an outage or a restart of the agent loses none."""

from __future__ import annotations

import sqlite3
import time
from pathlib import Path
from typing import Final

MOST_BLOCKS: Final = 100_000
"""At 20 blocks a second more than an hour; beyond that the oldest go."""


class Spool:
    """Numbered blocks in the order of their making; numbers grow across restarts.

    Attributes:
        dropped: blocks given up because too many waited.
    """

    def __init__(self, path: Path | None, *, most: int = MOST_BLOCKS) -> None:
        """`path` of the file; `None`: in memory, for short tries."""
        self._store = sqlite3.connect(path or ":memory:", isolation_level=None)
        self._store.executescript(
            "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;"
            "CREATE TABLE IF NOT EXISTS block (seq INTEGER PRIMARY KEY, body BLOB NOT NULL);"
            "CREATE TABLE IF NOT EXISTS last (seq INTEGER NOT NULL);"
        )
        row = self._store.execute("SELECT seq FROM last").fetchone()
        self._last = row[0] if row else time.time_ns() // 1_000_000
        if row is None:
            self._store.execute("INSERT INTO last VALUES (?)", (self._last,))
        self._most = most
        self._waiting = int(self._store.execute("SELECT count(*) FROM block").fetchone()[0])
        self.dropped = 0

    def next_sequence(self) -> int:
        """The number the next block must carry."""
        return int(self._last) + 1

    def put(self, body: bytes) -> None:
        """Keep the block with the next number."""
        self._last += 1
        self._store.execute("BEGIN")
        self._store.execute("INSERT INTO block VALUES (?, ?)", (self._last, body))
        self._store.execute("UPDATE last SET seq = ?", (self._last,))
        self._store.execute("COMMIT")
        self._waiting += 1
        if self._waiting > self._most:
            self.done(int(self._store.execute("SELECT min(seq) FROM block").fetchone()[0]))
            self.dropped += 1

    def oldest(self) -> tuple[int, bytes] | None:
        """The block that has waited longest, with its number."""
        row = self._store.execute("SELECT seq, body FROM block ORDER BY seq LIMIT 1").fetchone()
        return (int(row[0]), bytes(row[1])) if row else None

    def done(self, sequence: int) -> None:
        """The block need not be kept any longer."""
        gone = self._store.execute("DELETE FROM block WHERE seq = ?", (sequence,))
        self._waiting -= gone.rowcount

    def __len__(self) -> int:
        return self._waiting

    def close(self) -> None:
        """Let go of the file."""
        self._store.close()
