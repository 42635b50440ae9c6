"""Applications follow their entries: who is withdrawn at the door or the desk leaves a place.

What enrolment itself says to the ledger is no news to it (`placing.OWN`).
"""

from __future__ import annotations

from collections.abc import Mapping

from django.db import transaction

from leitai.contests.enrolment.models import Application, State
from leitai.contests.enrolment.placing import register_pending, settle
from leitai.contests.enrolment.plans import locked
from leitai.contests.enrolment.steps import Doing, note_steps
from leitai.contests.models import Contest
from leitai.contests.turns import alone
from leitai.core.ledger.acts import (
    EntryDisqualified,
    EntryReinstated,
    EntryWithdrawn,
    LedgerEntry,
)
from leitai.journal.journal import current

DISQUALIFIED = "disqualified"
Followed = EntryWithdrawn | EntryDisqualified | EntryReinstated


def reason_of(entry: LedgerEntry) -> tuple[str, str] | None:
    """The entry that an act is about, if applications follow such acts, and why."""
    act = entry.act
    if not isinstance(act, Followed):
        return None
    return act.entry, DISQUALIFIED if isinstance(act, EntryDisqualified) else act.reason


def follow(*, contest: Contest, reasons: Mapping[str, str], actor: str) -> None:
    """Let applications stand as their entries do, and give what places are free now.

    Once there are marks nobody moves up by rule any more: organisers may still accept.

    Args:
        contest: whose entries.
        reasons: entry → why it is withdrawn, disqualified or reinstated.
        actor: who did that.
    """
    with alone(contest.slug):
        _let_stand(contest, reasons, actor)
    register_pending(contest=contest, actor=actor)


def _let_stand(contest: Contest, reasons: Mapping[str, str], actor: str) -> None:
    with current().book(contest.slug) as book:
        entrants = book.full.entrants
        standing = {one: entrants[one].standing for one in reasons if one in entrants}
        begun = bool(book.full.marks)
    with transaction.atomic():
        _, plan = locked(contest)
        rows = Application.objects.filter(contest=contest, entry__in=standing)
        changed = [row for row in rows if _follows(row, standing[row.entry], reasons[row.entry])]
        for row in changed:
            row.version += 1
            row.save()
            ended = row.state == State.WITHDRAWN
            doing = Doing("withdraw" if ended else "reopen", actor, reasons[row.entry][:64])
            note_steps([(row, State.ACCEPTED if ended else State.WITHDRAWN)], doing)
        if changed and not begun:
            settle(contest=contest, plan=plan)


def _follows(row: Application, standing: str, reason: str) -> bool:
    """Bring the application where its entry is; whether it was elsewhere."""
    takes_part = standing == "ok"
    if not takes_part and row.state == State.ACCEPTED and row.registered:
        row.state, row.registered, row.reason = State.WITHDRAWN, False, reason[:64]
    elif takes_part and row.state == State.WITHDRAWN:
        row.state, row.registered, row.reason = State.ACCEPTED, True, ""
    else:
        return False
    return True
