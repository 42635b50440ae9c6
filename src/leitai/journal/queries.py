"""Reading the ledger as stored."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Generic, NamedTuple, TypeVar

from leitai.core.ledger.checkpoint import sign_checkpoint, sign_trail, trail_sizes
from leitai.journal.book import Book
from leitai.journal.journal import current
from leitai.journal.models import LedgerLine, StoredCheckpoint
from leitai.journal.store import CheckpointRow

Seen = TypeVar("Seen")


class Sealed(NamedTuple, Generic[Seen]):
    """What was seen in a book at the moment its checkpoint states."""

    size: int
    seen: Seen


def ledger_lines(*, contest: str, count: int | None = None) -> list[bytes]:
    """Canonical lines from the first on, at most `count`."""
    rows = LedgerLine.objects.filter(contest=contest).order_by("seq")
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


def current_checkpoint(*, contest: str) -> CheckpointRow:
    """The signed checkpoint of where the ledger stands now; it is stored."""
    size = sealed_book(contest=contest, view=lambda book: book.seq).size
    row = StoredCheckpoint.objects.get(contest=contest, size=size)
    return CheckpointRow(row.contest, row.size, row.at, row.note)


def checkpoint_trail(*, contest: str, leaves: Sequence[bytes]) -> list[str]:
    """Signed checkpoints of the first `len(leaves)` entries, close enough to find a forgery by.

    Those signed while the ledger grew stand as they are: they testify against whoever changes the
    table afterwards. Only sizes between them are signed now.
    """
    rows = StoredCheckpoint.objects.filter(contest=contest, size__lte=len(leaves))
    notes = dict(rows.values_list("size", "note"))
    missing = [size for size in trail_sizes(len(leaves)) if size not in notes]
    signer = current().signer
    fresh = sign_trail(signer, origin=contest, leaves=leaves, sizes=missing)
    notes.update(zip(missing, fresh, strict=True))
    return [notes[size] for size in sorted(notes)]
