"""Reading the ledger as stored."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from typing import Final, Generic, NamedTuple, TypeVar

from leitai.core.ledger.checkpoint import sign_checkpoint, sign_trail, trail_sizes
from leitai.journal.book import Book
from leitai.journal.journal import current
from leitai.journal.models import LedgerLine, StoredCheckpoint
from leitai.journal.store import CheckpointRow

FRESH_SECONDS: Final = 5
MOST_NOTES: Final = 2000
"""Checkpoints in one bundle; whoever verifies it checks each signature."""

Seen = TypeVar("Seen")


class Sealed(NamedTuple, Generic[Seen]):
    """What was seen in a book at the moment its checkpoint states."""

    size: int
    seen: Seen


def head_of(contest: str) -> int:
    """How many entries a ledger has on disk; its book need not be open."""
    last = LedgerLine.objects.filter(contest=contest).order_by("-seq")
    return last.values_list("seq", flat=True).first() or 0


def ledger_lines(*, contest: str, count: int | None = None, after: int = 0) -> list[bytes]:
    """Canonical lines that follow `after`, at most `count`."""
    rows = LedgerLine.objects.filter(contest=contest, seq__gt=after).order_by("seq")
    chosen = rows if count is None else rows[:count]
    return [bytes(line) for line in chosen.values_list("line", flat=True)]


def ledger_leaves(*, contest: str, size: int) -> list[bytes]:
    """The first `size` leaf hashes."""
    rows = LedgerLine.objects.filter(contest=contest, seq__lte=size).order_by("seq")
    return [bytes(leaf) for leaf in rows.values_list("leaf", flat=True)]


def sealed_book(*, contest: str, view: Callable[[Book], Seen]) -> Sealed[Seen]:
    """Sign and store where the ledger stands, and look into the book at that very moment."""
    with current().book(contest) as book:
        seen = view(book)
        size, at, root = book.seq, book.at, book.frontier.root()
    if not StoredCheckpoint.objects.filter(contest=contest, size=size).exists():
        note = sign_checkpoint(current().signer, origin=contest, size=size, root=root)
        StoredCheckpoint.objects.get_or_create(
            contest=contest, size=size, defaults={"at": at, "note": note}
        )
    return Sealed(size, seen)


def current_checkpoint(*, contest: str, covering: int = 0) -> CheckpointRow:
    """The signed checkpoint of where the ledger stands; it is stored.

    One of the last `FRESH_SECONDS` will do if it covers that many entries: asking often must not
    fill the table.
    """
    row = StoredCheckpoint.objects.filter(contest=contest).order_by("-size").first()
    since = time.time_ns() // 1000 - FRESH_SECONDS * 1_000_000
    if row is None or row.size < covering or row.at < since:
        size = sealed_book(contest=contest, view=lambda book: book.seq).size
        row = StoredCheckpoint.objects.get(contest=contest, size=size)
    return CheckpointRow(row.contest, row.size, row.at, row.note)


def checkpoint_trail(*, contest: str, leaves: Sequence[bytes]) -> list[str]:
    """Signed checkpoints of the first `len(leaves)` entries, close enough to find a forgery by.

    Those signed while the ledger grew stand as they are: they testify against whoever changes the
    table afterwards. Only sizes between them are signed now. There are at most `MOST_NOTES`.
    """
    rows = StoredCheckpoint.objects.filter(contest=contest, size__lte=len(leaves))
    stored = rows.values_list("size", flat=True)
    chosen = thinned(sorted({*stored, *trail_sizes(len(leaves))}), MOST_NOTES)
    wanted = set(chosen)
    pairs = rows.values_list("size", "note").iterator()
    notes = {size: note for size, note in pairs if size in wanted}
    missing = [size for size in chosen if size not in notes]
    signer = current().signer
    fresh = sign_trail(signer, origin=contest, leaves=leaves, sizes=missing)
    notes.update(zip(missing, fresh, strict=True))
    return [notes[size] for size in chosen]


def thinned(sizes: Sequence[int], most: int) -> list[int]:
    """At most that many of `sizes`, evenly taken, always the last."""
    count = min(most, len(sizes))
    return [sizes[(nth + 1) * len(sizes) // count - 1] for nth in range(count)]
