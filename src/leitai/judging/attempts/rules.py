"""Who may look at attempts, run them and decide about them."""

from __future__ import annotations

from leitai.contests.models import Contest
from leitai.contests.rules import access_contest_for, find_contest
from leitai.core.ledger.acts import JudgeRegistered
from leitai.governance.faults import Fault, not_found
from leitai.governance.identity import Identity
from leitai.governance.rules import Right
from leitai.journal.journal import current
from leitai.judging.attempts.models import Attempt


def watch_attempts(*, identity: Identity, contest_id: str) -> Contest:
    """The contest, for whoever may see its attempts before the result is final.

    Judges of the contest, its jury, scorekeepers and organisers may.

    Raises:
        Fault: not signed in, no such contest, or not entitled.
    """
    if contest_id in identity.judges:
        return find_contest(contest_id=contest_id)
    return access_contest_for(identity=identity, contest_id=contest_id, right=Right.PROGRESS)


def sees_names(*, identity: Identity, contest_id: str) -> bool:
    """Whether whoever asks may see whose attempt it is: not a judge who marks from afar."""
    judge = identity.judges.get(contest_id)
    if judge is None or identity.may(contest_id, Right.PROGRESS):
        return True
    with current().book(contest_id) as book:
        said = book.said.get(("judge", judge))
    return not (isinstance(said, JudgeRegistered) and said.remote)


def watched_stages(*, identity: Identity, contest_id: str) -> frozenset[str] | None:
    """The stages whose attempts may be listed; `None`: all, for whoever may watch.

    Raises:
        Fault: as `watch_attempts`, while no stage is final.
    """
    try:
        watch_attempts(identity=identity, contest_id=contest_id)
    except Fault:
        final = final_stages(find_contest(contest_id=contest_id).slug)
        if not final:
            raise
        return final
    return None


def watch_attempt(*, identity: Identity, contest_id: str, code: str) -> Attempt:
    """One attempt: for insiders any time, for everyone once its stage is final.

    Raises:
        Fault: there is none, or it is not for the asker.
    """
    row = Attempt.objects.filter(contest=contest_id, code=code).first()
    if row is None or row.stage not in final_stages(contest_id):
        watch_attempts(identity=identity, contest_id=contest_id)
    if row is None:
        raise not_found("attempt", "作业记录", code)
    return row


def final_stages(contest_id: str) -> frozenset[str]:
    """The stages whose result is final; raises if there is no such contest."""
    with current().book(contest_id) as book:
        stages = book.full.stages if book.rulebook is not None else {}
        return frozenset(code for code, each in stages.items() if each.phase == "final")


def run_attempts(*, identity: Identity, contest_id: str) -> Contest:
    """The contest, for whoever begins, seals and aborts attempts; raises `Fault`."""
    return access_contest_for(identity=identity, contest_id=contest_id, right=Right.MARK)


def decide(*, identity: Identity, contest_id: str) -> Contest:
    """The contest, for whoever may overrule the referee; raises `Fault`."""
    return access_contest_for(identity=identity, contest_id=contest_id, right=Right.DECIDE)
