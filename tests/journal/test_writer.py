from __future__ import annotations

import sqlite3

import pytest

from leitai.core.ledger.acts import ContestOpened, LedgerEntry
from leitai.core.ledger.suite import SHA256_ED25519
from leitai.journal.book import Book
from leitai.journal.journal import Journal
from leitai.journal.store import Store
from leitai.journal.writer import Batch


def test_after_a_failed_commit_no_book_keeps_it_though_the_disk_stays_away(
    journal: Journal, contest: str
) -> None:
    broken = False

    def open_store() -> Store:
        if broken:
            raise sqlite3.OperationalError("disk I/O error")
        return journal.open_store()

    books = [Book(f"{contest}-{n}", SHA256_ED25519, open_store) for n in (1, 2)]
    batch = Batch()
    for book in books:
        batch.hold(book)
        entry = LedgerEntry(book.contest, 1, 1, "user.1", ContestOpened(book.contest))
        book.apply(entry, b"0" * 32, None)
    broken = True
    batch.forget()
    batch.let_go()
    for book in books:
        with pytest.raises(sqlite3.OperationalError):
            book.hold()
    broken = False
    for book in books:
        with book:
            assert book.seq == 0
