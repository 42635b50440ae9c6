"""The thread that reads, writes and undoes imports; a restart goes on where it stopped.

It also does what entries of the ledger mean for applications.
"""

from __future__ import annotations

import logging
import queue
import threading
from collections.abc import Callable
from functools import partial
from typing import Final

from django.db import DatabaseError, connections
from django.db.models import F

from leitai.contests.enrolment.following import follow, reason_of
from leitai.contests.enrolment.keeping import tidy
from leitai.contests.enrolment.models import WORKING, ImportJob, Phase
from leitai.contests.enrolment.placing import OWN
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


_TRIES: Final = 5


class Importer:
    """One job at a time: the database takes one writer, and people watch the progress."""

    def __init__(self) -> None:
        self._queue: queue.Queue[Callable[[], None] | None] = queue.Queue()
        self._stop = threading.Event()
        self._thread: threading.Thread | None = None
        self._lock = threading.Lock()

    def start(self) -> None:
        """Begin, and take up what an earlier process left unfinished."""
        self._stop.clear()
        tidy()
        left = ImportJob.objects.filter(phase__in=WORKING).order_by("pk")
        numbers = list(left.values_list("pk", flat=True))
        left.update(resumed=F("resumed") + 1)
        for number in numbers:
            self.wake(number)

    def wake(self, number: int) -> None:
        """Work on this job as soon as those before it are done."""
        self._put(partial(self._work, number))

    def committed(self, contest: str, entries: list[LedgerEntry]) -> None:
        """What was said of a contest: a rulebook lets entries in that waited, entries come and go.

        What enrolment itself said is done already.
        """
        reasons = dict[str, str]()
        for entry in entries:
            if isinstance(entry.act, RulebookPublished):
                self._put(partial(self._follow, contest, {}, entry.actor))
            about = reason_of(entry)
            if about is not None and not self._is_own(contest, about[0]):
                reasons |= [about]
        if reasons:
            self._put(partial(self._follow, contest, reasons, entries[-1].actor))

    @staticmethod
    def _is_own(contest: str, entry: str) -> bool:
        try:
            OWN.remove((contest, entry))
        except KeyError:
            return False
        return True

    def _put(self, work: Callable[[], None]) -> None:
        self._queue.put(work)
        with self._lock:
            if self._thread is None or not self._thread.is_alive():
                self._thread = threading.Thread(target=self._run, name="leitai-import", daemon=True)
                self._thread.start()

    def close(self) -> None:
        """Stop after the piece at hand; imports go on after the next start."""
        self._stop.set()
        self._queue.put(None)
        thread = self._thread
        if thread is not None:
            thread.join(timeout=30)

    def _going(self) -> bool:
        return not self._stop.is_set()

    def _run(self) -> None:
        try:
            while (work := self._queue.get()) is not None:
                try:
                    work()
                except Exception:  # the next work is not to suffer from it
                    log.exception("work on enrolment failed")
                    connections.close_all()
        finally:
            connections.close_all()

    def _work(self, number: int) -> None:
        if not self._going():
            return
        try:
            job = ImportJob.objects.select_related("contest", "unit").filter(pk=number).first()
            if job is not None and job.phase in WORK:
                WORK[job.phase](job, self._going)
        except (Fault, Refused) as error:
            self._fail(number, fault_of(error))
        except Exception:
            log.exception("import %d failed", number)
            self._fail(number, internal_error())

    def _follow(self, contest: str, reasons: dict[str, str], actor: str) -> None:
        row = Contest.objects.filter(slug=contest).first()
        if row is None or not row.applications.exists():
            return
        try:
            follow(contest=row, reasons=reasons, actor=actor)
        except (Fault, Refused) as error:
            log.warning("entries of %s wait for the next try: %s", contest, error)

    def _fail(self, number: int, fault: Fault) -> None:
        """Say so on the job; a database that is busy or was away is asked again."""
        error = fault.body()["error"]
        for _ in range(_TRIES):
            try:
                ImportJob.objects.filter(pk=number).update(phase=Phase.FAILED, error=error)
            except DatabaseError:
                log.exception("import %d could not be said to have failed", number)
                connections.close_all()
                self._stop.wait(1)
            else:
                return


IMPORTER: Final = Importer()
