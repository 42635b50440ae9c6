"""The one writer: checks, numbers and writes acts, many in one durable commit.

What waits while a commit is on its way to the disk goes into the next one, so the batch grows with
the load and a lone act is not held up. Everything an act depends on happens here, in one thread:
no two acts are ever judged against the same state.
"""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable, Sequence
from queue import Empty, SimpleQueue
from typing import Final

from leitai.core.ledger.acts import ENTRY_DECODER, LedgerEntry, StageFinalised
from leitai.core.ledger.canonical import canonical, leaf_hash
from leitai.core.ledger.checkpoint import sign_checkpoint
from leitai.core.ledger.keys import Signer
from leitai.core.rulebook.refusal import Refused
from leitai.journal.book import Book
from leitai.journal.request import Receipt, Request, Sink, Unavailable
from leitai.journal.store import CheckpointRow, LineRow, Store, StoreConflict, StoreFailed

MAX_BATCH: Final = 256
CHECKPOINT_EVERY: Final = 1000

Listener = Callable[[str, list[LedgerEntry]], None]
"""Called in the writer's thread after COMMIT with a contest and its new entries; must be quick."""

log = logging.getLogger(__name__)


class Batch:
    """What one commit will hold, and the books it holds meanwhile."""

    __slots__ = ("books", "entries", "lines")

    def __init__(self) -> None:
        self.books: dict[str, tuple[Book, int]] = {}
        self.entries: dict[str, list[LedgerEntry]] = {}
        self.lines: list[LineRow] = []

    def hold(self, book: Book) -> None:
        """Hold `book` until `let_go`, remembering where it stood."""
        book.hold()
        self.books[book.contest] = (book, book.seq)
        self.entries[book.contest] = []

    def let_go(self) -> None:
        """Let readers in again."""
        for book, _ in self.books.values():
            book.let_go()
        self.books = {}

    def forget(self) -> None:
        """Let the held books be read again from the table before anyone sees them."""
        for book, _ in self.books.values():
            book.distrust()


class Writer:
    """The thread, its queue and its connection."""

    def __init__(
        self,
        *,
        store: Store,
        signer: Signer,
        find_book: Callable[[str], Book],
        listeners: Sequence[Listener],
    ) -> None:
        self.queue: SimpleQueue[Request | None] = SimpleQueue()
        self._store = store
        self._signer = signer
        self._suite = signer.suite
        self._find_book = find_book
        self._listeners = listeners
        self._thread = threading.Thread(target=self._run, name="leitai-writer", daemon=True)

    def start(self) -> None:
        """Begin to write."""
        self._thread.start()

    def stop(self) -> None:
        """Write what is queued, then end."""
        self.queue.put(None)
        self._thread.join()
        self._store.close()

    def _run(self) -> None:
        running = True
        while running:
            requests = self._gather()
            if None in requests:
                running = False
            work = [request for request in requests if request is not None]
            self._serve(work)

    def _serve(self, work: Sequence[Request]) -> None:
        """Commit and answer; whatever happens, everyone is answered and the thread lives on."""
        try:
            self._commit(work)
        except Exception:
            log.exception("the writer met an error it does not know")
            refuse_all(work)
        try:
            self._answer(work)
        except Exception:
            log.exception("answers could not be delivered")

    def _gather(self) -> list[Request | None]:
        requests = [self.queue.get()]
        try:
            while len(requests) < MAX_BATCH:
                requests.append(self.queue.get_nowait())
        except Empty:
            pass
        return requests

    def _commit(self, requests: Sequence[Request], *, last: bool = False) -> None:
        """Give every request its outcome; `last`: this one has been tried alone before."""
        batch = Batch()
        try:
            for request in requests:
                request.outcome = self._outcome(request, batch)
            if batch.lines:
                self._store.write(batch.lines, self._checkpoints(batch))
        except StoreFailed:
            log.exception("a commit failed; nothing of it was kept")
            batch.forget()
            refuse_all(requests)
            batch.entries = {}
        except Exception as error:
            log.exception("a batch of %d failed", len(requests))
            batch.forget()
            batch.let_go()
            batch.entries = {}
            self._commit_singly(requests, error, last=last)
        finally:
            batch.let_go()
        self._tell(batch.entries)

    def _commit_singly(self, requests: Sequence[Request], error: Exception, *, last: bool) -> None:
        """One act that breaks something must not sink the others.

        A conflict is tried once more, now that the books know what is in the table.
        """
        alone = len(requests) == 1
        if alone and (last or not isinstance(error, StoreConflict)):
            requests[0].outcome = not_saved() if last else error
            return
        for request in requests:
            self._commit([request], last=alone)

    def _outcome(self, request: Request, batch: Batch) -> Receipt | Exception:
        held = batch.books.get(request.contest)
        if held is None:
            batch.hold(self._find_book(request.contest))
            held = batch.books[request.contest]
        book = held[0]
        if request.key is not None and request.key in book.keys:
            return self._again(request, batch)
        try:
            book.check(request.act)
        except Refused as refused:
            return refused
        return self._take(request, book, batch)

    def _take(self, request: Request, book: Book, batch: Batch) -> Receipt:
        contest, seq, key = request.contest, book.seq + 1, request.key
        at = max(time.time_ns() // 1000, book.at)
        entry = LedgerEntry(contest, seq, at, request.actor, request.act)
        line = canonical(entry)
        leaf = leaf_hash(self._suite, line)
        book.apply(entry, leaf, key)
        batch.lines.append(LineRow(contest, seq, at, key, leaf, line))
        batch.entries[contest].append(entry)
        return Receipt(seq, at)

    def _again(self, request: Request, batch: Batch) -> Receipt | Refused:
        """The same request once more is answered as the first time; another one is refused."""
        contest, key = request.contest, request.key or ""
        row = next((row for row in batch.lines if (row.contest, row.key) == (contest, key)), None)
        row = row or self._store.line_of(contest, key)
        if row is None:
            raise LookupError(f"the line of key {key} is missing")
        if ENTRY_DECODER.decode(row.line).act == request.act:
            return Receipt(row.seq, row.at, duplicate=True)
        return Refused(
            "id_reused",
            f"The id {key!r} already names another mark or act; the first one stands.",
            fix="Make a new id for a new mark; to correct one, name it in `replaces`.",
            params={"id": key, "seq": str(row.seq)},
        )

    def _checkpoints(self, batch: Batch) -> list[CheckpointRow]:
        """Sign where the log has grown past a round number or a stage became final."""
        return [
            self._sign(book)
            for book, before in batch.books.values()
            if book.seq // CHECKPOINT_EVERY > before // CHECKPOINT_EVERY
            or any(isinstance(e.act, StageFinalised) for e in batch.entries[book.contest])
        ]

    def _sign(self, book: Book) -> CheckpointRow:
        root = book.frontier.root()
        note = sign_checkpoint(self._signer, origin=book.contest, size=book.seq, root=root)
        return CheckpointRow(book.contest, book.seq, book.at, note)

    def _tell(self, entries: dict[str, list[LedgerEntry]]) -> None:
        for contest, fresh in entries.items():
            for listener in self._listeners if fresh else ():
                try:
                    listener(contest, fresh)
                except Exception:
                    log.exception("a listener of the journal failed")

    def _answer(self, requests: Sequence[Request]) -> None:
        sinks: dict[Sink, list[Request]] = {}
        for request in requests:
            sinks.setdefault(request.sink, []).append(request)
        for sink, answered in sinks.items():
            sink.answer(answered)


def refuse_all(requests: Sequence[Request]) -> None:
    """Nothing was written: say so to everyone whose act would have been."""
    for request in requests:
        if isinstance(request.outcome, Receipt) or request.outcome is None:
            request.outcome = not_saved()


def not_saved() -> Unavailable:
    """The database did not take the commit."""
    return Unavailable(
        "not_saved",
        "The database could not save this now; nothing was changed.",
        fix="Send it again, with the same id.",
    )
