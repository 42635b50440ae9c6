"""Marks that were not taken in, kept for whoever runs the contest: nothing a judge sent is lost."""

from __future__ import annotations

import logging
import threading
import time
from collections import deque
from concurrent.futures import Executor
from typing import Any, Final, NamedTuple

from django.db.models import F

from leitai.contests.models import Contest
from leitai.core.ledger.acts import MarkGiven
from leitai.governance.faults import Fault
from leitai.governance.identity import Identity, digest_of
from leitai.governance.models import RecalledLink
from leitai.judging.procedure.models import RefusedMark

MOST_WAITING: Final = 5000
MOST_KEPT: Final = 2000
"""Refusals kept of a contest; the oldest go first."""
PASSING: Final = frozenset({"busy", "not_saved", "no_answer", "not_started"})
"""Reasons that have nothing to do with the mark: it is sent again."""
log = logging.getLogger(__name__)


class Turned(NamedTuple):
    """A mark that might be turned away, and who sent it."""

    contest: str
    identity: Identity
    act: MarkGiven


class Refusals:
    """Takes notes from the hot door, which must not wait, and writes them in a worker's thread."""

    def __init__(self) -> None:
        self._notes: deque[tuple[str, str, dict[str, Any]]] = deque(maxlen=MOST_WAITING)
        self._lock = threading.Lock()
        self._writing = False

    def note(self, turned: Turned, fault: Fault, workers: Executor) -> None:
        """Remember that a mark was refused."""
        if fault.code in PASSING:
            return
        self._notes.append((turned.contest, sender(turned), note_of(turned, fault)))
        with self._lock:
            if self._writing:
                return
            self._writing = True
        workers.submit(self._write)

    def _write(self) -> None:
        """Write what is noted; whoever reads the list waits for no more than this."""
        try:
            while True:
                with self._lock:
                    if not self._notes:
                        self._writing = False
                        return
                    contest, actor, row = self._notes.popleft()
                keep(contest, actor, row)
        except Exception:
            with self._lock:
                self._writing = False
            log.exception("a refused mark could not be noted")


REFUSALS: Final = Refusals()


def sender(turned: Turned) -> str:
    """Pseudonym of who sent it; empty: a stranger."""
    identity, contest = turned.identity, turned.contest
    own = identity.judges.get(contest) or identity.recalled.get(contest)
    if own is not None:
        return own
    return identity.actor if identity.user is not None else ""


def note_of(turned: Turned, fault: Fault) -> dict[str, Any]:
    """What is kept of it."""
    act = turned.act
    return {
        "mark": act.mark if sender(turned) else "",
        "judge": act.judge,
        "stage": act.stage,
        "entry": act.entry,
        "aspect": act.aspect,
        "item": act.item,
        "value": act.value,
        "code": fault.code,
        "message": fault.message[:400],
        "zh": fault.zh[:400],
    }


def note_recalled(secret: str, fault: Fault) -> None:
    """Somebody opened a link that is not in force; if it once was, its judge is named."""
    was = RecalledLink.objects.filter(digest=digest_of(secret)).first()
    if was is None:
        return
    row = {"mark": "", "judge": was.judge, "value": None, "code": fault.code}
    keep(was.contest, was.judge, {**row, "message": fault.message, "zh": fault.zh})


def keep(contest: str, actor: str, row: dict[str, Any]) -> None:
    """Write one refusal, or count it if it is there; strangers' share one row for each reason."""
    if not Contest.objects.filter(slug=contest).exists():
        return
    now = time.time_ns() // 1000
    mark, code = row.pop("mark"), row.pop("code")
    found, fresh = RefusedMark.objects.get_or_create(
        contest=contest,
        actor=actor,
        mark=mark,
        code=code,
        defaults={**row, "first": now, "last": now},
    )
    if fresh:
        forget_old(contest)
        return
    RefusedMark.objects.filter(pk=found.pk).update(**row, last=now, times=F("times") + 1)


def forget_old(contest: str) -> None:
    """Keep the list bounded."""
    rows = RefusedMark.objects.filter(contest=contest)
    beyond = rows.order_by("-last").values_list("last", flat=True)[MOST_KEPT : MOST_KEPT + 1]
    for last in beyond:
        rows.filter(last__lte=last).delete()
