"""How far each contest has come, kept beside the ledgers so that a list need not fold them.

Worked out from the book when something other than a mark was taken in, and at the start for what
was taken in before. Nothing is lost with these rows.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Iterable, Sequence
from itertools import islice
from typing import Final

from django.db.models import F, Max, OuterRef, Q, Subquery

from leitai.contests.models import Contest, ContestState
from leitai.core.ledger.acts import AttemptSealed, LedgerEntry, MarkGiven, MarkWithdrawn
from leitai.journal.book import Book
from leitai.journal.journal import current
from leitai.journal.models import LedgerLine

MARKS: Final = (MarkGiven, MarkWithdrawn, AttemptSealed)
BLOCK: Final = 20
WAITING: Final = "waiting"
log = logging.getLogger(__name__)


class States:
    """Knows which rows no longer say how things stand."""

    def __init__(self) -> None:
        self._stale: set[str] = set()
        self._lock = threading.Lock()

    def committed(self, contest: str, entries: list[LedgerEntry]) -> None:
        """Take note of new entries; called by the writer."""
        if not all(isinstance(one.act, MARKS) for one in entries):
            self._stale.add(contest)

    def refresh(self) -> None:
        """Bring the rows up to now; called before they are read."""
        with self._lock:
            while self._stale:
                _write([self._stale.pop() for _ in range(min(BLOCK, len(self._stale)))])

    def catch_up(self) -> None:
        """Work out what was taken in before this process began."""
        try:
            behind = iter(_behind())
            while block := list(islice(behind, BLOCK)):
                with self._lock:
                    _write(block)
        except Exception:
            log.exception("the states of contests could not be worked out; lists may show old ones")


STATES: Final = States()


def state_of(statuses: Sequence[str]) -> str:
    """A contest's state from its stages'."""
    for now in ("open", "frozen"):
        if now in statuses:
            return now
    if statuses and set(statuses) == {"final"}:
        return "final"
    if "closed" in statuses:
        return "closed"
    return "published" if {"published", "final"} & set(statuses) else WAITING


def _behind() -> list[str]:
    lines = LedgerLine.objects.filter(contest=OuterRef("slug")).values("contest")
    head = Subquery(lines.annotate(head=Max("seq")).values("head"))
    rows = Contest.objects.annotate(head=head).filter(head__isnull=False)
    unknown = Q(progress__isnull=True) | Q(progress__seq__lt=F("head"))
    return list(rows.filter(unknown).values_list("slug", flat=True))


def _write(contests: Iterable[str]) -> None:
    known = Contest.objects.filter(slug__in=list(contests)).values_list("slug", flat=True)
    rows = []
    for slug in known:
        with current().book(slug) as book:
            rows.append(ContestState(contest_id=slug, state=_now(book), seq=book.seq))
    ContestState.objects.bulk_create(
        rows, update_conflicts=True, unique_fields=["contest"], update_fields=["state", "seq"]
    )


def _now(book: Book) -> str:
    if book.rulebook is None:
        return WAITING
    return state_of([str(book.full.stage_status(stage.id)) for stage in book.rulebook.stages])
