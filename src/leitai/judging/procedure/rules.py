"""Who may do what in the procedure."""

from __future__ import annotations

from leitai.contests.models import Contest
from leitai.contests.rules import access_contest_for, find_contest, judge_for
from leitai.governance.identity import Identity
from leitai.governance.rules import Right
from leitai.judging.rules import marking_actor

OFFICES: dict[str, Right] = {
    "chief": Right.DECIDE,
    "scorekeeper": Right.CONFIRM,
    "supervisor": Right.WITNESS,
}
"""Office → the right whoever signs in it must have."""


def form_signer(*, identity: Identity, contest_id: str, judge: str | None) -> tuple[str, str]:
    """Whose form is signed, and by whom: a judge the own one, a scorekeeper anybody's.

    Raises:
        Fault: not signed in, no such contest, or not entitled.
    """
    find_contest(contest_id=contest_id)
    whose = judge if judge is not None else judge_for(identity=identity, contest_id=contest_id)
    return whose, marking_actor(identity=identity, contest=contest_id, judge=whose)


def unlock_asker(*, identity: Identity, contest_id: str, judge: str) -> str:
    """Who asks for a form to be opened: its judge, or somebody who marks or decides.

    Raises:
        Fault: not signed in, no such contest, or not entitled.
    """
    if identity.judges.get(contest_id) == judge:
        find_contest(contest_id=contest_id)
        return judge
    to_mark_or_decide(identity=identity, contest_id=contest_id)
    return identity.actor


def to_mark_or_decide(*, identity: Identity, contest_id: str) -> Contest:
    """The contest, for scorekeepers and the chief judge; raises `Fault`."""
    return access_contest_for(
        identity=identity, contest_id=contest_id, right=Right.MARK, or_right=Right.DECIDE
    )


def to_unlock(*, identity: Identity, contest_id: str) -> Contest:
    """The contest, for who may be the second person of an unlocking; raises `Fault`."""
    return access_contest_for(
        identity=identity, contest_id=contest_id, right=Right.DECIDE, or_right=Right.WITNESS
    )


def to_run_or_decide(*, identity: Identity, contest_id: str) -> Contest:
    """The contest, for organisers and the chief judge; raises `Fault`."""
    return access_contest_for(
        identity=identity, contest_id=contest_id, right=Right.RUN, or_right=Right.DECIDE
    )


def to_sign(*, identity: Identity, contest_id: str, office: str) -> Contest:
    """The contest, for who holds the office; raises `Fault`."""
    return access_contest_for(identity=identity, contest_id=contest_id, right=OFFICES[office])


def to_decide(*, identity: Identity, contest_id: str) -> Contest:
    """The contest, for the chief judge; raises `Fault`."""
    return access_contest_for(identity=identity, contest_id=contest_id, right=Right.DECIDE)


def to_confirm(*, identity: Identity, contest_id: str) -> Contest:
    """The contest, for who may be the second person of entered marks; raises `Fault`."""
    return access_contest_for(identity=identity, contest_id=contest_id, right=Right.CONFIRM)


def to_watch(*, identity: Identity, contest_id: str) -> Contest:
    """The contest, for every official but the encryption officers; raises `Fault`."""
    return access_contest_for(identity=identity, contest_id=contest_id, right=Right.PROGRESS)


def to_supervise(*, identity: Identity, contest_id: str) -> Contest:
    """The contest, for organisers and supervisors; raises `Fault`."""
    return access_contest_for(
        identity=identity, contest_id=contest_id, right=Right.RUN, or_right=Right.WITNESS
    )
