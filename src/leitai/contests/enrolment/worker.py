"""The thread that reads, writes and undoes imports; a restart goes on where it stopped."""

from __future__ import annotations

import logging
import queue
import threading
from collections.abc import Callable
from typing import Final

from django.db import connections
from django.db.models import F

from leitai.contests.enrolment.models import WORKING, ImportJob, Phase
from leitai.contests.enrolment.placing import register_pending
from leitai.contests.enrolment.reading import Going, read_job
from leitai.contests.enrolment.undoing import undo_job
from leitai.contests.enrolment.writing import write_job
from leitai.contests.models import Contest
from leitai.core.ledger.acts import LedgerEntry, RulebookPublished
from leitai.core.rulebook.refusal import Refused
from leitai.governance.faults import Fault, fault_of, internal_error

log = logging.getLogger(__name__)
WORK: Final[dict[str, Callable[[ImportJob, Going], None]]] = {
    Phase.READING: read_job,
    Phase.APPLYING: write_job,
    Phase.UNDOING: undo_job,
}


class Importer:
    """One job at a time: the database takes one writer, and people watch the progress."""

    def __init__(self) -> None:
        self._queue: queue.Queue[int | tuple[str, str] | None] = queue.Queue()
        self._stop = threading.Event()
        self._thread: threading.Thread | None = None
        self._lock = threading.Lock()

    def start(self) -> None:
        """Begin, and take up what an earlier process left unfinished."""
        self._stop.clear()
        left = ImportJob.objects.filter(phase__in=WORKING).order_by("pk")
        numbers = list(left.values_list("pk", flat=True))
        left.update(resumed=F("resumed") + 1)
        for number in numbers:
            self.wake(number)

    def wake(self, number: int) -> None:
        """Work on this job as soon as those before it are done."""
        self._put(number)

    def committed(self, contest: str, entries: list[LedgerEntry]) -> None:
        """A contest that has got its rulebook can take the entries that waited for it."""
        for entry in entries:
            if isinstance(entry.act, RulebookPublished):
                self._put((contest, entry.actor))

    def _put(self, work: int | tuple[str, str]) -> None:
        self._queue.put(work)
        with self._lock:
            if self._thread is None or not self._thread.is_alive():
                self._thread = threading.Thread(target=self._run, name="leitai-import", daemon=True)
                self._thread.start()

    def close(self) -> None:
        """Stop after the piece at hand; the rest is done after the next start."""
        self._stop.set()
        self._queue.put(None)
        thread = self._thread
        if thread is not None:
            thread.join(timeout=30)

    def _going(self) -> bool:
        return not self._stop.is_set()

    def _run(self) -> None:
        try:
            while self._going():
                work = self._queue.get()
                if isinstance(work, int):
                    self._work(work)
                elif work is not None:
                    self._register(*work)
        finally:
            connections.close_all()

    def _work(self, number: int) -> None:
        job = ImportJob.objects.select_related("contest", "unit").filter(pk=number).first()
        if job is None or job.phase not in WORK:
            return
        try:
            WORK[job.phase](job, self._going)
        except (Fault, Refused) as error:
            self._fail(number, fault_of(error))
        except Exception:
            log.exception("import %d failed", number)
            self._fail(number, internal_error())

    def _register(self, contest: str, actor: str) -> None:
        try:
            row = Contest.objects.filter(slug=contest).first()
            if row is not None and row.applications.filter(registered=False).exists():
                register_pending(contest=row, actor=actor)
        except (Fault, Refused) as error:
            log.warning("entries of %s wait for the next try: %s", contest, error)
        except Exception:
            log.exception("entries of %s could not be registered", contest)

    def _fail(self, number: int, fault: Fault) -> None:
        error = fault.body()["error"]
        ImportJob.objects.filter(pk=number).update(phase=Phase.FAILED, error=error)


IMPORTER: Final = Importer()
