from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from django.core.management import call_command

from leitai.journal.store import (
    CHECKPOINT_COLUMNS,
    DOCUMENT_COLUMNS,
    LINE_COLUMNS,
    LineRow,
    SqliteStore,
    StoreConflict,
)
from support.home import database


def columns(path: Path, table: str) -> dict[str, tuple[str, bool]]:
    with sqlite3.connect(path) as db:
        rows = db.execute(f"PRAGMA table_info({table})").fetchall()
    return {row[1]: (row[2], bool(row[3])) for row in rows if not row[5] or row[1] != "id"}


def test_the_plain_sql_names_every_column_that_the_migrations_make() -> None:
    path = database()
    assert set(columns(path, "journal_ledgerline")) == set(LINE_COLUMNS)
    assert set(columns(path, "journal_storedcheckpoint")) == set(CHECKPOINT_COLUMNS)
    assert set(columns(path, "journal_document")) == set(DOCUMENT_COLUMNS)


def test_only_the_key_may_be_null() -> None:
    made = columns(database(), "journal_ledgerline")
    assert [name for name, (_, required) in made.items() if not required] == ["key"]


def test_migrations_are_what_the_models_say() -> None:
    database()
    call_command("makemigrations", check=True, dry_run=True, verbosity=0)


def test_committed_means_on_disk() -> None:
    store = SqliteStore(database())
    assert store.durability() == ("wal", 2)
    store.close()


def test_a_row_that_is_there_already_spoils_nothing() -> None:
    store = SqliteStore(database())
    row = LineRow("conflict", 1, 1, "k", b"leaf", b"line")
    store.write([row], [])
    with pytest.raises(StoreConflict):
        store.write([LineRow("conflict", 2, 1, None, b"", b""), row], [])
    assert list(store.lines("conflict")) == [row]
    store.close()
