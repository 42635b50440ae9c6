"""The journal of one server process: the books, the writer, and who hears of commits."""

from __future__ import annotations

import threading
from concurrent.futures import Future
from typing import Final

from leitai.core.ledger.acts import AnyAct
from leitai.core.ledger.keys import Signer
from leitai.journal.book import Book
from leitai.journal.request import FUTURES, Receipt, Request, Unavailable
from leitai.journal.store import BUSY_MS, Database, Store
from leitai.journal.writer import Listener, Writer

QUEUE_LIMIT: Final = 20_000
WAIT_SECONDS: Final = 30.0


class Journal:
    """Opens the ledgers kept in one database and takes in acts.

    Args:
        database: where the ledgers are kept; its tables exist already.
        signer: signs checkpoints.
        busy_ms: how long a commit waits for other writers to the database.

    Raises:
        JournalLocked: another process has it open.
    """

    def __init__(self, database: Database, signer: Signer, *, busy_ms: int = BUSY_MS) -> None:
        self.signer = signer
        self._database = database
        self._busy_ms = busy_ms
        self._lock = database.lock()
        self._books: dict[str, Book] = {}
        self._books_lock = threading.Lock()
        self._listeners: list[Listener] = []
        self._stopping = False
        self._writer = Writer(
            store=self.open_store(),
            signer=signer,
            find_book=self.book,
            listeners=self._listeners,
        )
        self._writer.start()

    def open_store(self) -> Store:
        """A connection of the caller's own; close it."""
        return self._database.open(busy_ms=self._busy_ms)

    def book(self, contest: str) -> Book:
        """The book of a contest, empty if there is none; use it inside `with`."""
        book = self._books.get(contest)
        if book is None:
            with self._books_lock:
                fresh = Book(contest, self.signer.suite, self.open_store)
                book = self._books.setdefault(contest, fresh)
        return book

    def submit(self, request: Request) -> None:
        """Queue a request; its sink is told of the outcome.

        Raises:
            Unavailable: the server is stopping, or far too much is waiting.
        """
        if self._stopping or self._writer.queue.qsize() > QUEUE_LIMIT:
            raise Unavailable(
                "busy",
                "The server cannot take more in right now; nothing was changed.",
                fix="Send it again in a moment, with the same id.",
            )
        self._writer.queue.put(request)

    def append(
        self, *, contest: str, act: AnyAct, actor: str, key: str | None = None
    ) -> Future[Receipt]:
        """Take an act into a ledger; the future has the receipt once it is on disk.

        The future raises `Refused` if the rules do not allow it and `Unavailable` if nothing could
        be written; in both cases nothing was changed.
        """
        future: Future[Receipt] = Future()
        self.submit(Request(contest, act, actor, key, FUTURES, future))
        return future

    def record(self, *, contest: str, act: AnyAct, actor: str, key: str | None = None) -> Receipt:
        """As `append`, waiting for the receipt; never call it from an event loop."""
        return receipt_of(self.append(contest=contest, act=act, actor=actor, key=key))

    def on_commit(self, listener: Listener) -> None:
        """Have `listener` called in the writer's thread after each commit."""
        self._listeners.append(listener)

    def close(self) -> None:
        """Write what is queued, then let go of the database."""
        self._stopping = True
        self._writer.stop()
        self._lock.close()


def receipt_of(future: Future[Receipt]) -> Receipt:
    """Wait for a receipt.

    Raises:
        Refused: the rules do not allow the act.
        Unavailable: it was not written, or nobody can say yet.
    """
    try:
        return future.result(WAIT_SECONDS)
    except TimeoutError:
        raise Unavailable(
            "no_answer",
            "The database has not answered; the act may or may not have been taken in.",
            fix="Look before you send it again; a mark may be sent again with the same id.",
        ) from None


_current: list[Journal] = []


def install(journal: Journal | None) -> None:
    """Make `journal` the one this process's services use (`None`: there is none)."""
    _current[:] = [journal] if journal is not None else []


def current() -> Journal:
    """The journal of this process; raises `Unavailable` before the server has started."""
    if not _current:
        raise Unavailable("not_started", "The journal is not open.", fix="Start the server.")
    return _current[0]
